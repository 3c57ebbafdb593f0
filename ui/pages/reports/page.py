"""Reports: the picture of a period, measures of the four levels, and pay."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.changes import Changes
from app.domain.report_periods import Period, PeriodKind, period_of
from app.services.kpi import Kpi, load_kpi
from app.services.report_rows import ReportRow
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint
from ui.pages.page import Page, Place
from ui.pages.reports import words
from ui.pages.reports.head import EVERYONE, LEVELS, MINE, OVERVIEW, PAY, ReportsHead
from ui.pages.reports.levels import LevelsView
from ui.pages.reports.overview import OverviewView
from ui.pages.reports.paper import ReportPaper
from ui.pages.reports.pay import PayView
from ui.pages.reports.pay_reading import Pay, load_pay
from ui.pages.reports.reading import Behind, Overview, load_behind, load_overview
from ui.pages.reports.rows_dialog import RowsDialog
from ui.pages.reports.spreadsheet import write_tables

VIEWS = (OVERVIEW, LEVELS, PAY)
TAKEN_BACK = frozenset({"undone", "redone"})
TOPICS = frozenset({"people", "settings", "stages", "rules", "model", "pay", "handovers", "raw"})
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReportsPage(Page):
    """``extra`` of its Place: ``view`` (overview, levels, pay) and ``person`` (an id)."""

    page_id = "reports"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._generation = 0
        self._behind_generation = 0
        self._stale: set[str] = set(VIEWS)
        self._who = EVERYONE
        today = desk.book.clock.today()
        self._period = period_of(PeriodKind.QUARTER, today)
        self._month = period_of(PeriodKind.MONTH, today)
        self._wants_focus = False
        self._left_at: QWidget | None = None
        self.words = words.ReportWords(desk, self)
        self.header = ReportsHead(desk, self.words)
        self.paper = ReportPaper(desk, self)
        self.paper.said.connect(self.said)
        self.overview = OverviewView(desk, self.words)
        self.levels = LevelsView(desk, self.words)
        self.pay = PayView(desk, self.words)
        self._pay_person: int | None = None
        self._views: dict[str, Any] = {OVERVIEW: self.overview, LEVELS: self.levels, PAY: self.pay}
        self._body = QStackedWidget()
        for view in self._views.values():
            self._body.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._body, 1)
        self.skeleton = Skeleton(self._body)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        back, on = self.header.steps()
        handlers: tuple[tuple[Any, Callable[[], object]], ...] = (
            *(
                (command, functools.partial(self.show_view, code))
                for command, code in zip(words.VIEWS, VIEWS, strict=True)
            ),
            (words.BEFORE, back), (words.AFTER, on), (words.TABLE, self.toggle_table),
            *(
                (command, functools.partial(self._choose_kind, kind))
                for command, kind in zip(words.KINDS, PeriodKind, strict=True)
            ),
            (words.PRINT, self.print_report), (words.SAVE, self.save_report), (words.EXCEL, self.ask_excel),
        )  # fmt: skip
        for command, handler in handlers:
            self.commands.add(command, handler, self.page_id)
        self.header.view_chosen.connect(self.show_view)
        self.header.period_chosen.connect(self.show_period)
        self.header.who_chosen.connect(self.show_who)
        self.header.excel.clicked.connect(self.ask_excel)
        self.header.print.clicked.connect(self.print_report)
        for view in (self.overview, self.levels):
            view.behind_asked.connect(self._load_behind)
        self.pay.client_asked.connect(lambda client_id, among: self.go_asked.emit(Place("card", client_id, among)))
        self.pay.statement_asked.connect(self.show_statement)
        self.overview.people.hidden_changed.connect(lambda _codes: self._tell_layout())

    # --- what is shown --------------------------------------------------------------------------------------------

    def view(self) -> str:
        """Return the code of the view in front."""
        return self.header.views.code()

    def period(self) -> Period:
        """Return the period shown: levels and pay are of a month."""
        return self._period if self.view() == OVERVIEW else self._month

    def person_id(self) -> int | None:
        """Return whose figures are shown; None: everyone's."""
        if self._who == EVERYONE or self.desk.facts.is_solo:
            return None
        return self.desk.book.person_id if self._who == MINE else int(self._who)

    def enter(self, place: Place) -> None:
        self._wants_focus = True
        person = place.extra.get("person")
        if person is not None and str(person) != self._who:
            self._who = str(person)
            self._stale = set(VIEWS)
        view = place.extra.get("view")
        if view in self._views:
            self.header.views.set_code(view)
        self._show_view()

    def show_view(self, code: str) -> None:
        """Show a view by its code."""
        if code in self._views:
            self.header.views.set_code(code)
            self._wants_focus = not self.header.views.hasFocus()
            self._show_view()

    def show_period(self, period: Period) -> None:
        """Show another period."""
        if self.view() == OVERVIEW:
            self._period = period
            self._stale.add(OVERVIEW)
        else:
            self._month = period_of(PeriodKind.MONTH, period.last_on) if period.kind is not PeriodKind.MONTH else period
            self._stale |= {LEVELS, PAY}
        self._show_view()

    def show_who(self, code: str) -> None:
        """Show the figures of everyone, one's own, or a person's."""
        self._who = code
        self._stale = set(VIEWS)
        self._tell_layout()
        self._show_view()

    def toggle_table(self) -> None:
        """Turn the chart with the focus into a table, or back."""
        if self.view() == OVERVIEW:
            card = self.overview.card()
            if card is not None:
                card.toggle()

    def _choose_kind(self, kind: PeriodKind) -> None:
        if self.view() == OVERVIEW:
            self.header.choose_kind(kind)

    def _show_view(self) -> None:
        code = self.view()
        self._body.setCurrentWidget(self._views[code])
        self._show_head()
        for command in (*words.KINDS, words.TABLE):
            self.commands.set_enabled(command.id, code == OVERVIEW)
        if code in self._stale:
            self._load()
        elif self._wants_focus:
            self._take_focus()
        self.hints_changed.emit()

    def _show_head(self) -> None:
        self.header.show_period(self.period(), only_months=self.view() != OVERVIEW)
        known = {str(person.id) for person in self.desk.facts.people}
        if self._who not in known | {EVERYONE, MINE}:
            self._who = EVERYONE
        self.header.show_who(self._who, is_shown=self.view() != PAY)

    # --- reading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        code = self.view()
        self._generation += 1
        mine = self._generation
        self.skeleton.setGeometry(self._body.rect())
        self.skeleton.start()
        lang = self.desk.language.code

        def done(reading: Any) -> None:
            if mine == self._generation:
                self._stale.discard(code)
                self.skeleton.stop()
                self._show_reading(code, reading)

        def failed(sentence: str) -> None:
            if mine == self._generation:
                self.skeleton.stop()
                self.said.emit(sentence)

        if code == OVERVIEW:
            self.desk.read(self, load_overview, self._period, lang, self.person_id(), done=done, failed=failed)
        elif code == LEVELS:
            self.desk.read(self, load_kpi, self._month.first_on, done=done, failed=failed)
        else:
            month, only = self._month.first_on, self._only()
            self.desk.read(
                self,
                load_pay,
                month,
                lang,
                self._pay_person,
                only,
                self.pay.worked_in(month),
                done=done,
                failed=failed,
            )

    def _only(self) -> int | None:
        """Return the one person whose pay is shown: of a book without a team, or who is not its owner; else None."""
        facts, me = self.desk.facts, self.desk.book.person_id
        people = [person for person in facts.people if person.is_active]
        owner = next((person for person in people if person.is_owner), people[0] if people else None)
        if facts.is_solo:
            return me if owner is None else owner.id
        return None if owner is None or me in (None, owner.id) else me

    def show_statement(self, person_id: int) -> None:
        """Show the statement of a person below the month."""
        self._pay_person = person_id
        self._stale.add(PAY)
        self._show_view()

    def _show_reading(self, code: str, reading: Any) -> None:
        if isinstance(reading, Overview):
            self.overview.show_overview(reading)
        elif isinstance(reading, Kpi):
            self.levels.show_kpi(reading, self.person_id())
        elif isinstance(reading, Pay):
            self.pay.show_pay(reading)
        if self._wants_focus and code == self.view():
            self._take_focus()
        self.hints_changed.emit()

    def _take_focus(self) -> None:
        self._wants_focus = False
        left, self._left_at = self._left_at, None
        if left is not None and isValid(left) and left.isVisible():
            left.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._views[self.view()].focus_first()

    def leave(self) -> bool:
        """Remember where the focus is: coming back from a card, the same bar is the current one."""
        focused = QApplication.focusWidget()
        self._left_at = focused if focused is not None and self._body.isAncestorOf(focused) else None
        return True

    def new_step(self) -> bool:
        """There is no step to set here; T shows a table."""
        return False

    def apply(self, changes: Changes) -> None:
        is_ours = bool(changes.topics & TOPICS) or changes.action in TAKEN_BACK
        if is_ours or changes.clients or changes.all_clients:
            self._reload()

    def begin_day(self) -> None:
        self._reload()

    def _reload(self) -> None:
        """Read everything anew, now or when it is shown again."""
        self._stale = set(VIEWS)
        if self.isVisible():
            self._show_view()

    # --- what is behind a number ----------------------------------------------------------------------------------

    def _load_behind(self, behind: Behind) -> None:
        self._behind_generation += 1
        mine = self._behind_generation
        asked = behind
        if behind.person_id is None and behind.bar is not None and self.person_id() is not None:
            asked = Behind(behind.title, behind.bar, person_id=self.person_id())

        def done(rows: tuple[ReportRow, ...]) -> None:
            if mine == self._behind_generation and self.isVisible():
                self._show_rows(behind.title, rows)

        self.desk.read(self, load_behind, asked, self.period(), self.desk.language.code, done=done)

    def _show_rows(self, title: str, rows: tuple[ReportRow, ...]) -> None:
        meta = self.words.rows(len(rows))
        sums = [row.amount_kop for row in rows if row.amount_kop is not None]
        if sums:
            meta += ", " + self.desk.formats.money(sum(sums))
        dialog = RowsDialog(self.desk, title, meta, rows, self)
        dialog.client_asked.connect(lambda client_id, among: self.go_asked.emit(Place("card", client_id, among)))
        dialog.open()

    # --- paper and spreadsheet ------------------------------------------------------------------------------------

    def print_report(self) -> None:
        """Print the statement shown, of pay; else the weekly report of the period's last week that has come."""
        if self.view() != PAY:
            self.paper.print_week(self._last_day(), self.person_id())
        elif (statement := self.pay.statement.statement()) is not None:
            self.paper.print_pay(statement.person_id, statement.month, statement.worked_days)

    def save_report(self) -> None:
        """Save the same as a PDF."""
        if self.view() != PAY:
            self.paper.save_week(self._last_day(), self.person_id())
        elif (statement := self.pay.statement.statement()) is not None:
            self.paper.save_pay(statement.person_id, statement.month, statement.worked_days)

    def _last_day(self) -> date:
        return self.period().until(self.desk.book.clock.today())

    def ask_excel(self) -> None:
        """Ask for a file and write the tables of the view into it."""
        name = f"{self.tr('Reports')} {self.words.period(self.period())}"
        proposed = self.desk.book.path.parent / f"{name}.xlsx"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Reports to Excel"), str(proposed), "Excel (*.xlsx)")
        if path:
            target = Path(path)
            self.write_excel(target if target.suffix.lower() == ".xlsx" else target.with_name(target.name + ".xlsx"))

    def write_excel(self, path: Path) -> None:
        """Write the tables of the view into ``path``."""
        told = self.tr("Written to {file}").format(file=path.name)
        sheets = [(title, table.columns(), table.number_rows()) for title, table in self._views[self.view()].tables()]
        self.desk.read(self, write_tables, path, sheets, done=lambda _nothing: self.said.emit(told))

    # --- words, keys, layout --------------------------------------------------------------------------------------

    def restore_layout(self, values: Mapping[str, Any]) -> None:
        who, hidden = values.get("who"), values.get("hidden")
        if isinstance(who, str) and (who in (EVERYONE, MINE) or who.isdigit()):
            self._who = who
        if isinstance(hidden, list):
            self.overview.people.set_hidden([code for code in hidden if isinstance(code, str)])

    def _tell_layout(self) -> None:
        self.layout_changed.emit({"who": self._who, "hidden": self.overview.people.hidden()})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.header.step(step)
        else:
            super().keyPressEvent(event)

    def regions(self) -> tuple[QWidget, ...]:
        return (self.header, self._body)

    def hints(self) -> tuple[KeyHint, ...]:
        return {LEVELS: words.levels_hints, PAY: words.pay_hints}.get(self.view(), words.overview_hints)()

    def retranslate(self) -> None:
        self.header.reword()
        self._stale = set(VIEWS)
        self._show_head()
        if self.isVisible():
            self._show_view()
