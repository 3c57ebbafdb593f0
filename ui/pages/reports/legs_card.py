"""Four legs over twelve weeks: bars against the norm, and who did how much."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from app.services.legs_history import LegHistory, LegsHistory, LegWeek
from ui.desk import Desk
from ui.kit.label import Label
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.paint import text_width
from ui.kit.week_bars import ShortSign, WeekBar, WeekBars, WeekRow
from ui.pages.reports.chart_card import ChartCard
from ui.pages.reports.reading import Behind
from ui.pages.reports.words import ReportWords
from ui.theme import theme

HEAD_PX = 110  # air, the sign and the button


class LegsCard(ChartCard):
    """The chart is a row a leg, a bar a week; the table the same in numbers.

    Signals:
        behind_asked: the deeds behind a bar (Behind).
    """

    behind_asked = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        self.weeks = WeekBars()
        super().__init__(self.weeks)
        self._desk = desk
        self._words = words
        self._history: LegsHistory | None = None
        self._person_id: int | None = None
        self._sign = ShortSign()
        self._legend = Label("", "small", "text2")
        self._meta_words = ""
        self.add_action(self._sign)
        self.add_action(self._legend)
        self.end_heading()
        self.weeks.chosen.connect(self._open)
        self.table_opened.connect(self.behind_asked)

    def show_history(self, history: LegsHistory, person_id: int | None) -> None:
        """Show the weeks, of one person if ``person_id`` names one."""
        self._history, self._person_id = history, person_id
        count = len(history.mondays)
        self.set_title(self.tr("Four legs, {count} weeks").format(count=count))
        self._meta_words = self.tr("right: weeks at 80% of norm or more")
        self._legend.setText(self.tr("under 60% of norm"))
        self._fit_meta()
        rows = [self._row(leg, count) for leg in history.legs]
        numbers = [str(monday.isocalendar().week) for monday in history.mondays]
        self.weeks.setAccessibleName(self.tr("Four legs, {count} weeks").format(count=count))
        self.weeks.set_rows(rows, numbers, self.tr("Week"))
        self._fill_table(history.legs, numbers)
        self.reword()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_meta()

    def _fit_meta(self) -> None:
        """Say what stands at the right where there is room for it."""
        look = theme()
        taken = text_width(self.accessibleName(), look.font("strong")) + self._legend.sizeHint().width() + HEAD_PX
        fits = taken + text_width(self._meta_words, look.font("small")) <= self.width()
        self.set_meta(self._meta_words if fits else "")

    def _row(self, leg: LegHistory, count: int) -> WeekRow:
        bars = tuple(WeekBar(week.done, week.is_short, week.is_running, self._said(leg, week)) for week in leg.weeks)
        code = leg.function.value
        return WeekRow(
            self._words.numbered(code), self._words.norm(leg.norm), code, leg.norm, bars, f"{leg.good_weeks}/{count}"
        )

    def _said(self, leg: LegHistory, week: LegWeek) -> str:
        parts = [
            self._words.function(leg.function.value),
            self.tr("week {number}").format(number=week.week),
            self.tr("{done} of {norm}").format(done=week.done, norm=week.norm),
        ]
        if week.is_short:
            parts.append(self.tr("under 60% of norm"))
        if week.is_running:
            parts.append(self.tr("still running"))
        return ", ".join(parts)

    def _fill_table(self, legs: Sequence[LegHistory], numbers: Sequence[str]) -> None:
        columns = [Column("week", self.tr("Week"), is_number=False)]
        columns += [Column(leg.function.value, self._words.function(leg.function.value)) for leg in legs]
        rows = []
        for at, number in enumerate(numbers):
            cells = [Cell(number, sorts=int(number))]
            for leg in legs:
                week = leg.weeks[at]
                cells.append(
                    Cell(
                        str(week.done), "danger" if week.is_short else "text", said=self._said(leg, week),
                        opens=self._behind(leg, week), sorts=week.done, is_strong=week.is_running,
                    )
                )  # fmt: skip
            rows.append(NumberRow(tuple(cells), at))
        norms = [Cell(self.tr("Norm"), is_strong=True), *(Cell(str(leg.norm), sorts=leg.norm) for leg in legs)]
        rows.append(NumberRow(tuple(norms), "norm", is_total=True))
        self.show_table(columns, rows)

    def _behind(self, leg: LegHistory, week: LegWeek) -> Behind:
        days = f"{self._words.long_day(week.monday)} – {self._words.long_day(week.monday + timedelta(6))}"
        title = f"{self._words.function(leg.function.value)}, {days}"
        return Behind(title, leg=(leg.function, week.monday), person_id=self._person_id)

    def _open(self, at: int) -> None:
        if self._history is not None:
            row, week = self.weeks.split(at)
            leg = self._history.legs[row]
            self.behind_asked.emit(self._behind(leg, leg.weeks[week]))
