"""Hand-overs: the inbox at the left, at the right the dossier of the current one with what can be answered."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.handovers import HandOverCard, HandOverList, HandOverRow, load_handover
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.commands import Commands
from ui.kit.label import rule, vertical_rule
from ui.kit.page_header import PageHeader
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.pages.handovers import words
from ui.pages.handovers.acts import HandOverActs
from ui.pages.handovers.dossier import Dossier
from ui.pages.handovers.empty import InboxEmpty
from ui.pages.handovers.groups import (
    ALL_CODE,
    CAME_BACK,
    DONE,
    MINE_CODE,
    PERSON_CODE,
    WAITING,
    build_rows,
    who_of,
)
from ui.pages.handovers.inbox import Inbox
from ui.pages.handovers.reading import InboxReading, load_inbox
from ui.pages.handovers.reasons import ReasonsPart
from ui.pages.page import Page, Place
from ui.theme import follow_theme, theme

INBOX_PX, LEAST_INBOX_PX, LEAST_DOSSIER_PX, COMPACT_PX = 352, 260, 520, 940
REASONS_DAYS = 90
TOPICS = frozenset({"handovers", "people", "stages", "rules", "settings", "promises", "model"})


class HandOversPage(Page):
    """``extra["handover"]`` shows one, ``extra["who"]`` ('mine' or 'everyone') says whose are shown.

    ``extra["new"]`` asks for a new one: for the place's client, called ``extra["name"]``, if there is one.
    """

    page_id = "handovers"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.found: HandOverList | None = None
        self._generation = 0
        self._card_generation = 0
        self._is_stale = False
        self._wants_focus = False
        self._who_code = ALL_CODE
        self.wanted: int | None = None
        self.words = words.HandOverWords(desk, self)
        self.header = PageHeader()
        self.tabs = Segmented([Segment(code, code) for code in (WAITING, CAME_BACK, DONE)], WAITING)
        self.who = KComboBox()
        self.new_button = KButton("", kind=Kind.PRIMARY, icon="transfer", key="H")
        self.inbox = Inbox(self.words)
        self.reasons = ReasonsPart()
        self._left = QWidget()
        self.dossier = Dossier(desk, self.words, self._left)
        self.empty = InboxEmpty()
        self.acts = HandOverActs(self)
        self._lay_out()
        self._connect()
        follow_theme(self)
        self.retranslate()

    # --- laying out -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for widget in (self.tabs, self.who, self.new_button):
            self.header.add_action(widget)
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        inbox = QVBoxLayout()
        inbox.setSpacing(0)
        inbox.addWidget(self.inbox, 1)
        inbox.addWidget(self.reasons)
        left.addLayout(inbox, 1)
        left.addWidget(vertical_rule())
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)  # Qt gives so thin a one five pixels to take it by
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self._left)
        self.splitter.addWidget(self.dossier)
        self.splitter.setStretchFactor(1, 1)
        self._body = QStackedWidget()
        self._body.addWidget(self.splitter)
        self._body.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(rule())
        column.addWidget(self._body, 1)
        self.skeleton = Skeleton(self._body)
        self._has_own_width = False

    def _connect(self) -> None:
        acts, dossier = self.acts, self.dossier
        handlers: tuple[tuple[Any, Callable[[], object]], ...] = (
            (words.HAND_OVER, acts.ask_new), (words.ACCEPT, acts.accept), (words.RETURN, dossier.foot.send_back),
            (words.AGAIN, acts.propose_again), (words.NOTE, dossier.agreed.note.start), (words.OTHER, acts.ask_other),
            (words.WITHDRAW, acts.withdraw), (words.OPEN, self.open_client), (words.PRINT, acts.print_card),
            (words.PRINT_TOO, acts.print_card),
        )  # fmt: skip
        for command, handler in handlers:
            self.commands.add(command, handler, self.page_id)
        self.new_button.clicked.connect(lambda: acts.ask_new())
        self.empty.act_asked.connect(self._on_empty_button)
        self.empty.all_asked.connect(lambda: self.show_who(ALL_CODE))
        self.tabs.chosen.connect(lambda _code: self._load())
        self.who.chosen.connect(self.show_who)
        self.splitter.splitterMoved.connect(self._on_splitter)
        self.inbox.chosen.connect(self._on_chosen)
        self.inbox.opened.connect(lambda _index: self.open_client())
        self.inbox.menu_asked.connect(self._on_menu)
        dossier.head.client_asked.connect(self.open_client)
        dossier.head.rule_asked.connect(lambda code: self.go_asked.emit(Place("rules", extra={"rule": code})))
        dossier.head.menu_asked.connect(acts.show_menu_under)
        dossier.ready.ask_wanted.connect(acts.ask_giver)
        dossier.agreed.note_written.connect(acts.write_note)
        dossier.steps_changed.connect(acts.write_steps)
        dossier.told.way_chosen.connect(acts.write_way)
        dossier.told.told_changed.connect(acts.write_told)
        dossier.foot.accept_asked.connect(acts.accept)
        dossier.foot.return_asked.connect(acts.send_back)
        dossier.foot.again_asked.connect(acts.propose_again)
        dossier.foot.other_asked.connect(acts.ask_other)
        dossier.foot.left.connect(self.focus_inbox)

    # --- reading ----------------------------------------------------------------------------------------------------

    def enter(self, place: Place) -> None:
        handover_id, who = place.extra.get("handover"), place.extra.get("who")
        self._word_who()
        if who in (ALL_CODE, MINE_CODE):
            self._set_who(str(who))
        if handover_id is not None:
            self.wanted = int(handover_id)
            self.tabs.set_code(WAITING)
        if self.found is None:
            self.skeleton.setGeometry(self._body.rect())
            self.skeleton.start()
            self._wants_focus = True
        if self.found is None or self._is_stale or who or handover_id is not None:
            self._load()
        self.focus_inbox()
        if place.extra.get("new"):
            self.acts.ask_new(place.client_id, str(place.extra.get("name", "")))

    def leave(self) -> bool:
        return self.dossier.flush()

    def apply(self, changes: Changes) -> None:
        if self.found is None or not (changes.clients or changes.all_clients or changes.topics & TOPICS):
            return
        if "people" in changes.topics:
            self._word_who()
        self.reload()

    def begin_day(self) -> None:
        if self.found is not None:
            self.reload()

    def reload(self) -> None:
        """Read everything anew, now or when the page is shown again."""
        if self.isVisible():
            self._load()
        else:
            self._is_stale = True

    def _load(self) -> None:
        self._is_stale = False
        self._generation += 1
        tab = self.tabs.code()
        since = self.desk.book.clock.today() - timedelta(days=REASONS_DAYS) if tab != WAITING else None
        self.desk.read(
            self, load_inbox, who_of(self.desk, self._who_code), "" if tab == WAITING else tab,
            self.desk.language.code, since, done=functools.partial(self._on_read, self._generation, tab),
        )  # fmt: skip

    def _on_read(self, generation: int, tab: str, reading: InboxReading) -> None:
        if generation != self._generation:
            return
        self.found = found = reading.found
        self.reasons.show_reasons(reading.reasons, REASONS_DAYS)
        self.skeleton.stop()
        kept, self.wanted = self.wanted, None
        current = self.inbox.current()
        kept = kept if kept is not None else current.id if current is not None else None
        had_focus = self._body.isAncestorOf(QApplication.focusWidget() or self)
        self.inbox.show_rows(build_rows(self.words, found, tab), kept)
        self._show_state()
        row = self.inbox.current()
        if row is not None:
            self._load_card(row.id)
        if self._wants_focus or (had_focus and QApplication.focusWidget() is None):
            self._wants_focus = False
            self.focus_inbox()

    def _show_state(self) -> None:
        """Show what does not depend on the row: the head, whether there is anything at all, what can be done."""
        if self.found is None:
            return
        has_rows = bool(self.found.rows)
        counts = self.found.counts
        about = self.words.about(counts.waiting, counts.came_back)
        self.header.set_meta(about, self.words.about_shortly(counts.waiting))
        self.empty.show_why(self.tabs.code(), is_solo=self.desk.facts.is_solo, is_all=self._who_code == ALL_CODE)
        self._body.setCurrentWidget(self.splitter if has_rows else self.empty)
        if not has_rows:
            self.dossier.clear()
        self.show_commands()

    def show_commands(self) -> None:
        """Allow what can be done with the hand-over shown, and nothing else."""
        card = self.card()
        state = card.row.state if card is not None else ""
        came_back = card is not None and card.row.section == CAME_BACK
        may_answer = card is not None and state == "proposed" and card.may_answer
        able = {
            words.ACCEPT: may_answer, words.RETURN: may_answer, words.AGAIN: came_back,
            words.NOTE: state == "proposed", words.OTHER: state == "proposed" or came_back,
            words.WITHDRAW: (card is not None and card.may_withdraw) and state == "proposed",
            words.OPEN: card is not None, words.PRINT: card is not None, words.PRINT_TOO: card is not None,
            words.HAND_OVER: not self.desk.facts.is_solo,
        }  # fmt: skip
        for command, is_able in able.items():
            self.commands.set_enabled(command.id, is_able)
        self.hints_changed.emit()

    def _load_card(self, handover_id: int) -> None:
        self._card_generation += 1
        mine = self._card_generation

        def done(card: HandOverCard) -> None:
            if mine == self._card_generation:
                self.dossier.show_card(card)
                self.show_commands()
                self.acts.on_card()

        def failed(sentence: str) -> None:
            if mine == self._card_generation:
                self.said.emit(sentence)

        self.desk.read(self, load_handover, handover_id, self.desk.language.code, done=done, failed=failed)

    def card(self) -> HandOverCard | None:
        """Return the hand-over shown, None until it has been read."""
        return self.dossier.card

    def row(self) -> HandOverRow | None:
        """Return the current row."""
        return self.inbox.current()

    # --- what the person asks ---------------------------------------------------------------------------------------

    def _on_chosen(self, row: HandOverRow) -> None:
        self.dossier.flush()
        self._load_card(row.id)

    def open_client(self) -> None:
        """Open the card of the client; J and K walk through those of the inbox."""
        row = self.row()
        if row is not None:
            among = tuple(dict.fromkeys(each.row.client_id for each in self.inbox.rows.rows if each.row is not None))
            self.go_asked.emit(Place("card", row.client_id, among, {"crumb": self.tr("Hand-overs")}))

    def show_hand_over(self, handover_id: int) -> None:
        """Bring a hand-over that waits into sight."""
        self.wanted = handover_id
        self.tabs.set_code(WAITING)
        self._set_who(ALL_CODE)
        self._load()

    def show_who(self, code: str) -> None:
        """Show the hand-overs of everyone, one's own, or of a person."""
        self._set_who(code)
        self._tell_layout()
        self._load()

    def _set_who(self, code: str) -> None:
        self._who_code = code
        self.who.set_code(code)

    def _on_empty_button(self) -> None:
        if self.desk.facts.is_solo:
            self.go_asked.emit(Place("settings", extra={"part": "team"}))
        else:
            self.acts.ask_new()

    def _on_menu(self, index: Any, point: QPoint) -> None:
        if index.isValid() and self.row() is not None:
            self.acts.menu().popup(point)

    # --- focus ------------------------------------------------------------------------------------------------------

    def focus_inbox(self) -> None:
        """Give the focus to the inbox, or to what stands there instead."""
        if self._body.currentWidget() is self.empty:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.inbox.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and focused is not None and not self.inbox.hasFocus():
            self.focus_inbox()
        else:
            super().keyPressEvent(event)

    def regions(self) -> tuple[QWidget, ...]:
        return (self.header, self._left, self.dossier, self.dossier.foot)

    def hints(self) -> tuple[KeyHint, ...]:
        if self.dossier.foot.line.hasFocus():
            return words.reason_hints()
        row = self.row() if self._body.currentWidget() is self.splitter else None
        card = self.card()
        state = row.state if row is not None and row.section != DONE else "done" if row else ""
        return words.list_hints(state, may_answer=card is None or card.may_answer)

    # --- layout -----------------------------------------------------------------------------------------------------

    def _on_splitter(self, _position: int, _index: int) -> None:
        self._has_own_width = True
        self._tell_layout()

    def _tell_layout(self) -> None:
        values: dict[str, Any] = {"who": self._who_code}
        if self._has_own_width:
            values["inbox_px"] = self.splitter.sizes()[0]
        self.layout_changed.emit(values)

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        who, inbox_px = values.get("who"), values.get("inbox_px")
        self._word_who()
        if isinstance(who, str) and self.who.findData(who) >= 0:
            self._set_who(who)
        if isinstance(inbox_px, int) and inbox_px >= LEAST_INBOX_PX:
            self._has_own_width = True
            self.splitter.setSizes([inbox_px, max(LEAST_DOSSIER_PX, self.width() - inbox_px)])

    def restyle(self) -> None:
        """Take the widths from the theme."""
        self._left.setMinimumWidth(LEAST_INBOX_PX)
        self.dossier.setMinimumWidth(LEAST_DOSSIER_PX)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the inbox its width, unless the person chose one, and the head what it has room for."""
        look = theme()
        self.new_button.set_compact(self.width() < look.px(COMPACT_PX))
        if not self._has_own_width and self.width() > LEAST_DOSSIER_PX:
            inbox_px = min(look.px(INBOX_PX), self.width() * 38 // 100)
            self.splitter.setSizes([inbox_px, self.width() - inbox_px])

    # --- words ------------------------------------------------------------------------------------------------------

    def _word_who(self) -> None:
        people = [(f"{PERSON_CODE}{each.id}", each.name) for each in self.desk.facts.people if each.is_active]
        mine = [(MINE_CODE, self.tr("Mine"))] if self.desk.book.person_id is not None else []
        self.who.set_choices([(ALL_CODE, self.tr("Everyone")), *mine, *people])
        if self.who.findData(self._who_code) < 0:
            self._who_code = ALL_CODE
        self.who.set_code(self._who_code)
        self.who.setAccessibleName(self.tr("Whose hand-overs"))
        is_solo = self.desk.facts.is_solo
        for part in (self.tabs, self.who, self.new_button):
            part.setVisible(not is_solo)

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Hand-overs"))
        segments = {WAITING: self.tr("Waiting"), CAME_BACK: self.tr("Came back"), DONE: self.tr("Done")}
        self.tabs.set_segments([Segment(code, text) for code, text in segments.items()])
        self.tabs.setAccessibleName(self.tr("Which hand-overs"))
        self.new_button.setText(self.tr("Hand over a client"))
        self.inbox.setAccessibleName(self.tr("Hand-overs"))
        self._word_who()
        self.dossier.reword()
        self._show_state()
        if self.found is not None:
            self.reload()  # reasons and sentences come worded from the book
        self.show_commands()
