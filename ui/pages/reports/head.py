"""The head of the page: which view, which period, whose."""

from __future__ import annotations

import functools
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.report_periods import Period, PeriodKind, period_after, period_before, period_of
from ui.desk import Desk
from ui.kit.button import IconButton, KButton
from ui.kit.page_header import PageHeader
from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.pages.reports.words import ReportWords
from ui.theme import follow_theme, theme

EVERYONE, MINE = "everyone", "mine"
OVERVIEW, LEVELS, PAY = "overview", "levels", "pay"
SHOWN = {PeriodKind.MONTH: 13, PeriodKind.QUARTER: 6, PeriodKind.YEAR: 3}
NARROW_PX = 1010


class ReportsHead(PageHeader):
    """Signals:
    view_chosen: another view (its code).
    period_chosen: another period (Period).
    who_chosen: somebody else's figures (EVERYONE, MINE or a person's id as text).
    """

    view_chosen = Signal(str)
    period_chosen = Signal(object)
    who_chosen = Signal(str)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._period = period_of(PeriodKind.QUARTER, desk.book.clock.today())
        self._only_months = False
        self.views = Segmented((Segment(OVERVIEW, " "), Segment(LEVELS, " "), Segment(PAY, " ")))
        self.before, self.after = IconButton("chevron-left", " "), IconButton("chevron-right", " ")
        self.period = KComboBox()
        self.who = KComboBox()
        self.excel = KButton("", icon="download")
        self.print = KButton("", icon="printer", key="Ctrl P")
        for widget in (self.views, self.before, self.period, self.after, self.who, self.excel, self.print):
            self.add_action(widget)
        self.views.chosen.connect(self.view_chosen)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.period.chosen.connect(self._on_period)
        self.who.chosen.connect(self.who_chosen)
        follow_theme(self)

    # --- period ---------------------------------------------------------------------------------------------------

    def show_period(self, period: Period, *, only_months: bool) -> None:
        """Show a period; ``only_months`` offers months alone."""
        self._period, self._only_months = period, only_months
        self._fill_periods()
        today = self._desk.book.clock.today()
        self.after.setEnabled(period.last_on < today)
        self.set_meta(*self._words.about(period, today))

    def step(self, by: int) -> None:
        """Go to the period before or after; there is none after today's."""
        if by > 0 and self._period.last_on >= self._desk.book.clock.today():
            return
        self.period_chosen.emit(period_after(self._period) if by > 0 else period_before(self._period))

    def choose_kind(self, kind: PeriodKind) -> None:
        """Show the month, quarter or year that ends with the period shown."""
        today = self._desk.book.clock.today()
        self.period_chosen.emit(period_of(kind, min(self._period.last_on, today)))

    def _fill_periods(self) -> None:
        today = self._desk.book.clock.today()
        kinds = (PeriodKind.MONTH,) if self._only_months else tuple(PeriodKind)
        choices: list[tuple[str, str]] = []
        groups = []
        for kind in kinds:
            periods, period = [], period_of(kind, today)
            for _number in range(SHOWN[kind]):
                periods.append(period)
                period = period_before(period)
            if self._period.kind is kind and self._period not in periods:
                periods.append(self._period)
            groups.append(len(periods))
            choices += [(code_of(each), self._words.period(each)) for each in periods]
        self.period.set_choices(choices)
        at = 0
        for count in groups[:-1]:
            at += count
            self.period.insertSeparator(at)
            at += 1
        self.period.set_code(code_of(self._period))

    def _on_period(self, code: str) -> None:
        kind, _, day = code.partition(":")
        self.period_chosen.emit(period_of(PeriodKind(kind), date.fromisoformat(day)))

    # --- whose ----------------------------------------------------------------------------------------------------

    def show_who(self, code: str, *, is_shown: bool) -> None:
        """Offer the team; a solo book and a view without persons have no box."""
        choices = [(EVERYONE, self.tr("Everyone"))]
        if self._desk.book.person_id is not None:
            choices.append((MINE, self.tr("Mine")))
        choices += [(str(person.id), person.name) for person in self._desk.facts.people if person.is_active]
        self.who.set_choices(choices)
        self.who.set_code(code)
        self.who.setVisible(is_shown and not self._desk.facts.is_solo)

    # --- words and sizes ------------------------------------------------------------------------------------------

    def reword(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Reports"))
        self.views.set_segments(
            (
                Segment(OVERVIEW, self.tr("Overview")),
                Segment(LEVELS, self.tr("Levels")),
                Segment(PAY, self.tr("Pay")),
            )
        )
        self.views.setAccessibleName(self.tr("View"))
        self.before.set_name(self.tr("Period before"))
        self.after.set_name(self.tr("Period after"))
        self.period.setAccessibleName(self.tr("Period"))
        self.who.setAccessibleName(self.tr("Whose figures"))
        self.excel.setText(self.tr("Excel"))
        self.print.setText(self.tr("Print"))
        self._fit()

    def restyle(self) -> None:
        """Take the height from the theme."""
        super().restyle()
        if hasattr(self, "period"):
            self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        """Leave words of buttons to their tooltips where the head has no room."""
        is_narrow = self.width() < theme().px(NARROW_PX)
        for button in (self.excel, self.print):
            button.set_compact(is_narrow)
        self.meta.setVisible(self.width() >= theme().px(NARROW_PX) * 0.9)
        self.period.setMaximumWidth(theme().px(170))
        self.who.setMaximumWidth(theme().px(150))

    def parts(self) -> tuple[QWidget, ...]:
        """Return the controls in the order of Tab."""
        return (self.views, self.before, self.period, self.after, self.who, self.excel, self.print)

    def steps(self) -> tuple[functools.partial[None], functools.partial[None]]:
        """Return what the keys for the period before and after do."""
        return functools.partial(self.step, -1), functools.partial(self.step, 1)


def code_of(period: Period) -> str:
    """Return the code of a period in the box."""
    return f"{period.kind.value}:{period.first_on.isoformat()}"
