"""What to do now: the steps of the day and what waits beside them (pictures 02, 02b, 16)."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date, time
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.client_query import ClientQuery, NextStep
from app.services.today_rows import BY_PERSON, EVERYONE, MINE, MeetingRow, StepList, StepRow, Who
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.commands import Commands
from ui.kit.menu import show_under
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.pages.card.step_banner import PRINTED_KINDS
from ui.pages.page import Page, Place
from ui.pages.today import words
from ui.pages.today.acts import TodayActs, touches_today
from ui.pages.today.empty import TodayEmpty
from ui.pages.today.header import TodayHeader
from ui.pages.today.leg_acts import LegActs
from ui.pages.today.legs_card import LegsCard
from ui.pages.today.next_question import NextQuestion
from ui.pages.today.reader import TodayReader
from ui.pages.today.right_column import AIR_PX, RightColumn
from ui.pages.today.rows import OVERDUE, STEP, TODAY, WEEK, build_rows
from ui.pages.today.side_acts import SideActs
from ui.pages.today.step_list import StepList as StepListView
from ui.pages.today.step_menu import show_step_menu
from ui.steps.move_panel import MovePanel
from ui.steps.new_step import NewStepDialog
from ui.team.stand_in_line import StandInLine
from ui.theme import follow_theme, theme

EMPTY_PX, WIDE_PX = 236, 1720


class TodayPage(Page):
    """The list at the left, the cards at the right; each scrolls by itself. Nothing moves before the book says so."""

    page_id = "today"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.steps: StepList | None = None
        self.meetings: tuple[MeetingRow, ...] = ()
        self._is_stale = False
        self.reader = TodayReader(desk, self)
        self.acts = TodayActs(desk, self)
        self.header = TodayHeader(desk)
        self.stand_ins = StandInLine(desk)
        self.legs = LegsCard(desk)
        self.list = StepListView(desk)
        self.empty = TodayEmpty(desk)
        self.right = RightColumn(desk)
        self.side = SideActs(self, self.right, self.acts)
        self.next_question = NextQuestion(self.list, self.acts, self)
        self.leg_acts = LegActs(desk, self.legs, lambda: self.reader.who, self)
        self.leg_acts.client_asked.connect(self.open_client)
        self.leg_acts.said.connect(self.said)
        self._lay_out()
        self._order_tabs()
        self.skeleton = Skeleton(self._sheet)
        self._connect()
        self.retranslate()
        follow_theme(self)

    def _lay_out(self) -> None:
        self._sheet = QFrame(self)
        self._sheet.setProperty("card", True)
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self.empty)
        inside.addWidget(self.list, 1)
        self.empty.hide()
        self._row = row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._sheet, 1)
        row.addWidget(self.right)
        below = QVBoxLayout()
        below.setContentsMargins(24, 0, 6, 14)
        below.setSpacing(14)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, AIR_PX, 0)
        above.addWidget(self.legs)
        below.addLayout(above)
        below.addLayout(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.stand_ins)
        column.addLayout(below, 1)

    def _order_tabs(self) -> None:
        """Let Tab go from the strip to the list, through the question in it, and on to the right."""
        stops = [self.legs.stool, *self.empty.findChildren(KButton), self.list, *self.list.line.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        handlers: list[Callable[[], object]] = [
            self.tick_current, self.move_current, self.new, self.print_current, self.log_current, self.call_current,
            self.leg_acts.plan_calls, self.print_day, self.save_day, self.print_all, *(
                functools.partial(self.show_who, kind) for kind in (EVERYONE, MINE, BY_PERSON)
            ),
        ]  # fmt: skip
        for command, handler in zip(words.COMMANDS, handlers, strict=True):
            self.commands.add(command, handler, self.page_id)
        self.header.who_chosen.connect(self.show_who)
        self.header.print_button.clicked.connect(self.print_day)
        self.header.new_button.clicked.connect(self.new)
        self.empty.new_asked.connect(self.new)
        self.empty.import_asked.connect(lambda: self.go_asked.emit(Place("import")))
        self.empty.plan_asked.connect(self.leg_acts.plan_calls)
        self.list.opened.connect(lambda _index: self.open_current())
        self.list.ticked.connect(self.tick)
        self.list.move_asked.connect(self.move_current)
        self.list.dropped.connect(self.acts.move)
        self.list.more_asked.connect(self._show_more)
        self.list.menu_asked.connect(lambda _index, point: show_step_menu(self, point))
        self.list.current_changed.connect(self.hints_changed)
        self.acts.said.connect(self.said)
        self.acts.go_asked.connect(self.go_asked)
        self.reader.steps_read.connect(self._on_steps)
        self.reader.part_read.connect(self._on_part)

    # --- what is shown ------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        self.header.show_day()
        self._who_now()
        if not self.reader.is_read:
            self.skeleton.start()
        if not self.reader.is_read or self._is_stale:
            self.load()
        if function := str(place.extra.get("leg", "")):
            self.leg_acts.show_deeds(function)
        self.focus_list()

    def leave(self) -> bool:
        return self.list.line.commit() and self.right.line.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.list.cancel_drag()

    def apply(self, changes: Changes) -> None:
        if not touches_today(changes):
            return
        self._who_now()
        if self.isVisible():
            self._is_stale = False
            self.reader.load(may_wait=not (changes.all_clients or self.right.suggests(changes.clients)))
        else:
            self._is_stale = True

    def begin_day(self) -> None:
        """Show the new day."""
        self.header.show_day()
        if self.isVisible():
            self.load()
        else:
            self._is_stale = True

    def load(self) -> None:
        """Read everything anew."""
        self._is_stale = False
        self.stand_ins.load()
        self.reader.load()

    def _who_now(self) -> None:
        """Show everyone's where the team is one person."""
        if self.desk.facts.is_solo and self.reader.who != Who():
            self.reader.who = Who()
            self.header.who.set_code(EVERYONE)
        me = self.desk.book.person_id
        if self.reader.who.kind == MINE and me is not None:
            self.reader.who = Who(MINE, me)
        self.list.shows_people = not self.desk.facts.is_solo
        for kind in (EVERYONE, MINE, BY_PERSON):
            is_able = kind != MINE or self.desk.book.person_id is not None
            self.commands.set_enabled(f"today.{kind}", is_able and not self.desk.facts.is_solo)

    def show_who(self, kind: str) -> None:
        """Show the steps of everyone, one's own, or by person."""
        if self.desk.facts.is_solo:
            return
        self.header.who.set_code(kind)
        self.reader.who = {
            MINE: Who(MINE, self.desk.book.person_id),
            BY_PERSON: Who(BY_PERSON),
        }.get(kind, Who())
        self.layout_changed.emit({"who": kind})
        self.load()

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        kind = values.get("who")
        if kind in (MINE, BY_PERSON) and not self.desk.facts.is_solo:
            self.header.who.set_code(kind)
            self.reader.who = Who(MINE, self.desk.book.person_id) if kind == MINE else Who(BY_PERSON)

    def _on_steps(self, steps: StepList, is_new_book: bool) -> None:
        self.skeleton.stop()
        self.steps = steps
        self.next_question.drop_if_open_again(steps)
        self.header.show_counts(steps.counts)
        self.list.show_rows(build_rows(self.desk, steps, self.reader.who), steps.today)
        self._show_empty(steps, is_new_book)
        self.next_question.ask_what_waits()
        self.hints_changed.emit()

    def _show_empty(self, steps: StepList, is_new_book: bool) -> None:
        """Say that the book is new or the day is done; what is ahead stays below."""
        has_rows = any(row.kind == STEP for row in self.list.rows.rows)
        is_done = not steps.counts.overdue and not steps.counts.left_today
        focused = self._focused()
        if is_new_book:
            self.empty.show_first()
        elif is_done:
            self.empty.show_done(steps, self.legs.legs())
        self.list.setVisible(has_rows)
        self.empty.setVisible(is_new_book or is_done)
        self.empty.setMaximumHeight(theme().px(EMPTY_PX) if has_rows else 16_777_215)
        self.right.setVisible(not is_new_book)
        self.legs.set_silent(is_new_book)
        self._row.setContentsMargins(0, 0, AIR_PX if is_new_book else 0, 0)
        if focused is not None and not focused.isVisible():
            self._focus_first()

    def _on_part(self, name: str, found: Any) -> None:
        if name == "legs":
            self.legs.show_legs(found)
            if self.steps is not None and not self.empty.isHidden():
                self._show_empty(self.steps, self.right.isHidden())
        elif name == "meetings":
            self.meetings = found
            self.right.show_meetings(found, self.desk.book.clock.today())
        else:
            shows: Mapping[str, Callable[[Any], object]] = {
                "quiet": self.right.show_quiet,
                "no_step": self.right.show_no_step,
                "due": self.right.show_due,
                "suggestions": self.right.show_suggestions,
                "handovers": self.right.show_handovers,
            }
            shows[name](found)

    def focus_list(self) -> None:
        """Give the focus to the list, or to what stands there instead."""
        if self._focused() is None:
            self._focus_first()

    def _focused(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        return focused if focused is not None and focused is not self and self.isAncestorOf(focused) else None

    def _focus_first(self) -> None:
        offered = self.empty.main_button() or self.header.new_button
        (offered if self.list.isHidden() else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is done -------------------------------------------------------------------------------------------

    def current(self) -> StepRow | None:
        """Return the step of the current row."""
        return self.list.current_step()

    def open_current(self, do: str = "") -> None:
        """Open the client of the current row."""
        step = self.current()
        if step is not None:
            self.open_client(step.client_id, do)

    def open_client(self, client_id: int, do: str = "") -> None:
        """Open a client; J and K walk through those of the list."""
        among = tuple(dict.fromkeys(step.client_id for step in self.list.rows.steps()))
        extra: dict[str, Any] = {"crumb": self.tr("Today")}
        if do:
            extra["do"] = do
        self.go_asked.emit(Place("card", client_id, among if client_id in among else (), extra))

    def tick_current(self) -> None:
        """Mark the current step done, or open again."""
        step = self.current()
        if step is not None:
            self.tick(step)

    def tick(self, step: StepRow) -> None:
        """Mark a step done, or open again; what is typed about another one is written first."""
        if self.list.line.commit():
            self.acts.tick(step)

    def move_current(self) -> None:
        """Ask for another day of the current step."""
        step = self.current()
        if step is None or step.state != "open":
            return
        self.list.scrollTo(self.list.currentIndex())
        panel = MovePanel(self.desk, self.list.buttons.move_button)

        def moved(day: date, at: time | None) -> None:
            self.acts.move(step, day, at)

        panel.chosen.connect(moved)
        panel.open()

    def new(self) -> None:
        """Ask for a new step; in a book without clients, for the first one."""
        if self.right.isHidden():
            self.go_asked.emit(Place("clients", extra={"new": True}))
        else:
            NewStepDialog(self.desk, self.window()).open()

    def new_step(self) -> bool:
        self.new()
        return True

    def print_current(self) -> None:
        """Print the plan of the current row's meeting."""
        found = self.right.focused()
        if found is not None and isinstance(found[1].data, MeetingRow):
            step = found[1].data.step
        else:
            chosen = self.current()
            if chosen is None:
                return
            step = chosen
        if step.kind in PRINTED_KINDS:
            self.acts.print_plan(step.client_id, step.stage_code)
        else:
            self.said.emit(self.tr("This step is no meeting: there is no plan to print."))

    def log_current(self) -> None:
        """Write down what happened with the client."""
        client_id = self.side.focused_client()
        if client_id is not None:
            self.open_client(client_id, "card.log")
        else:
            self.open_current("card.log")

    def call_current(self) -> None:
        """Call the client of the current row."""
        client_id, step = self.side.focused_client(), self.current()
        if client_id is not None:
            self.acts.call(client_id)
        elif step is not None:
            self.acts.call(step.client_id, step.contact_id)

    def print_day(self) -> None:
        """Print the plan of the day of those whose steps are shown."""
        self.acts.print_day(self.reader.who)

    def save_day(self) -> None:
        """Save the plan of the day as a PDF."""
        self.acts.save_day(self.reader.who)

    def print_all(self) -> None:
        """Ask of which days the plans are printed."""
        menu = self.acts.print_all_menu(self.meetings, self.desk.book.clock.today())
        menu.aboutToHide.connect(menu.deleteLater)
        card = self.right.cards["meetings"]
        show_under(menu, card.more_link if card.isVisible() else self.header.print_button, at_right=True)
        menu.setActiveAction(next((each for each in menu.actions() if each.isEnabled()), menu.actions()[0]))

    def _show_more(self, group: str) -> None:
        asked = {OVERDUE: NextStep.LATE, TODAY: NextStep.TODAY, WEEK: NextStep.WEEK}.get(group, NextStep.ANY)
        self.go_asked.emit(Place("clients", extra={"query": ClientQuery(next_step=asked, sort="next_step")}))

    # --- words and sizes --------------------------------------------------------------------------------------------

    def hints(self) -> tuple[KeyHint, ...]:
        focused = QApplication.focusWidget()
        if focused is self.list.line.line or focused is self.right.line.line:
            return words.line_hints()
        found = self.right.focused()
        if found is not None:
            buttons = found[1].buttons
            return words.side_hints(buttons[0][0] if buttons else "")
        return words.list_hints()

    def regions(self) -> tuple[QWidget, ...]:
        return (self.header, self.legs, self.list, self.right)

    def retranslate(self) -> None:
        self.header.retranslate()
        self.legs.retranslate()
        self.list.retranslate()
        self.right.retranslate()
        if self.reader.is_read:
            if self.isVisible():
                self.load()
            else:
                self._is_stale = True
        self.hints_changed.emit()

    def restyle(self) -> None:
        """Take the widths from the theme."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the cards their width: less in a small window, more in a wide one."""
        window_px = self.window().width()
        wanted = 460 if window_px >= WIDE_PX else 396 if window_px >= 1420 else 372
        self.right.setFixedWidth(min(theme().px(wanted), max(300, self.width() * 36 // 100)) + AIR_PX)
        self.right.set_height(self.right.height())
        self.skeleton.setGeometry(self._sheet.rect().adjusted(1, 1, -1, -1))
