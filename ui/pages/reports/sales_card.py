"""Sales by month: repeat orders below, first orders above them, the running month pale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.report_rows import Bar, MonthSales, Reports
from ui.desk import Desk
from ui.kit.bar_chart import BarChart, StackedBar, scale_text
from ui.kit.label import Label
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.paint import begin, fill_box
from ui.pages.reports.chart_card import ChartCard
from ui.pages.reports.reading import Behind
from ui.pages.reports.words import ReportWords
from ui.theme import follow_theme, theme

THOUSAND_KOP = 100_000
DECIMALS_UNDER = 100
"""Thousands: months under so many are written with one decimal."""


class ColorSpot(QWidget):
    """The small square of a legend; decoration."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(8, 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), 1.5, theme().color(self._role))
        painter.end()


class SalesCard(ChartCard):
    """A bar a month.

    Signals:
        behind_asked: the orders behind a bar (Behind).
    """

    behind_asked = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        self.bars = BarChart(("care", "sale"))
        super().__init__(self.bars)
        self._desk = desk
        self._words = words
        self._months: tuple[MonthSales, ...] = ()
        self._repeat, self._first = Label("", "small", "text2"), Label("", "small", "text2")
        for role, label in (("care", self._repeat), ("sale", self._first)):
            self.add_action(ColorSpot(role))
            self.add_action(label)
        self.end_heading()
        self.bars.chosen.connect(self._open)
        self.table_opened.connect(self.behind_asked)

    def show_reports(self, reports: Reports) -> None:
        """Show the months that end with a period."""
        self._months = reports.months
        money = self._desk.formats.money(0).strip("0 \u00a0\u202f")
        self.set_title(self.tr("Sales by month"))
        self.set_meta(self.tr("thousand {currency}").format(currency=money))
        self._repeat.setText(self.tr("repeat orders"))
        self._first.setText(self.tr("first orders"))
        self.bars.setAccessibleName(self.tr("Sales by month"))
        most = max((month.total_kop for month in reports.months), default=0)
        is_small = most < DECIMALS_UNDER * THOUSAND_KOP
        self.bars.set_bars([self._bar(month, is_small=is_small) for month in reports.months])
        self.show_table(
            [
                Column("month", self.tr("Month"), is_number=False),
                Column("first", self.tr("First orders")),
                Column("repeat", self.tr("Repeat orders")),
                Column("all", self.tr("Together")),
            ],
            [self._table_row(month) for month in reports.months],
        )
        self.reword()

    def _bar(self, month: MonthSales, *, is_small: bool) -> StackedBar:
        formats = self._desk.formats
        thousands = round(month.total_kop / THOUSAND_KOP)
        number = formats.thousands(month.total_kop) if is_small else scale_text(thousands)
        if not month.total_kop:
            number = ""  # a row of noughts says less than nothing
        parts = [
            self._words.month(month.first_on),
            formats.money(month.total_kop),
            self.tr("first orders {sum}").format(sum=formats.money(month.first_kop)),
        ]
        if month.is_running:
            parts.append(self.tr("still running"))
        return StackedBar(
            formats.month(month.first_on), (month.repeat_kop / THOUSAND_KOP, month.first_kop / THOUSAND_KOP), number,
            month.is_running, ", ".join(parts),
        )  # fmt: skip

    def _table_row(self, month: MonthSales) -> NumberRow:
        amount = self._desk.formats.amount
        return NumberRow(
            (
                Cell(self._words.month(month.first_on), is_strong=month.is_running),
                Cell(amount(month.first_kop), opens=self._behind(month, "first"), sorts=month.first_kop / 100),
                Cell(amount(month.repeat_kop), opens=self._behind(month, "repeat"), sorts=month.repeat_kop / 100),
                Cell(amount(month.total_kop), is_strong=True, opens=self._behind(month), sorts=month.total_kop / 100),
            ),
            month.first_on,
        )

    def _behind(self, month: MonthSales, part: str = "") -> Behind:
        title = self._words.month(month.first_on)
        if part == "first":
            return Behind(f"{title}, {self.tr('first orders')}", Bar("month", month_on=month.first_on, part="first"))
        if part == "repeat":
            return Behind(f"{title}, {self.tr('repeat orders')}", Bar("month", month_on=month.first_on, part="repeat"))
        return Behind(f"{title}, {self.tr('sales')}", Bar("month", month_on=month.first_on))

    def _open(self, at: int) -> None:
        self.behind_asked.emit(self._behind(self._months[at]))
