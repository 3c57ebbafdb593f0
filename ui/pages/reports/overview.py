"""The first view: figures, funnel, sales by month, four legs, and what each person did."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from app.services.report_rows import Bar, Reports
from ui.desk import Desk
from ui.kit.number_table import NumberTable
from ui.pages.reports.chart_card import ChartCard, PageArea
from ui.pages.reports.figures import Figure, FigureStrip
from ui.pages.reports.funnel_card import FunnelCard
from ui.pages.reports.legs_card import LegsCard
from ui.pages.reports.people_card import PeopleCard
from ui.pages.reports.reading import Behind, Overview
from ui.pages.reports.sales_card import SalesCard
from ui.pages.reports.words import ReportWords
from ui.theme import theme

GAP_PX = 12
NARROW_PX = 1080


class OverviewView(QWidget):
    """Two columns of cards under the figures; one where there is no room.

    Signals:
        behind_asked: the rows behind a number (Behind).
    """

    behind_asked = Signal(object)

    def __init__(self, desk: Desk, words: ReportWords) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._overview: Overview | None = None
        self._is_narrow: bool | None = None
        self.strip = FigureStrip(4)
        self.funnel, self.sales = FunnelCard(desk, words), SalesCard(desk, words)
        self.legs, self.people = LegsCard(desk, words), PeopleCard(desk, words)
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setSpacing(GAP_PX)
        self.area = PageArea(self, content)
        self.strip.opened.connect(self.behind_asked)
        for card in (self.funnel, self.sales, self.legs, self.people):
            card.behind_asked.connect(self.behind_asked)
        self._lay_out()
        self._chain()

    def show_overview(self, overview: Overview) -> None:
        """Show a period."""
        self._overview = overview
        reports = overview.reports
        self.strip.show_figures(self._figures(reports))
        self.funnel.show_reports(reports)
        self.sales.show_reports(reports)
        self.legs.show_history(overview.legs, reports.person_id)
        self.people.show_reports(reports)
        self._is_narrow = None
        self._lay_out()

    def focus_first(self) -> None:
        """Take the focus to the first chart."""
        self.funnel.focus_inside()

    def card(self) -> ChartCard | None:
        """Return the chart that has the focus, the funnel when none of them has it."""
        focused = QApplication.focusWidget()
        if focused is not None and (self.people.isAncestorOf(focused)):
            return None
        found = (card for card in self._charts() if focused is not None and card.isAncestorOf(focused))
        return next(found, self.funnel)

    def tables(self) -> tuple[tuple[str, NumberTable], ...]:
        """Return every table of the view with its title, for a spreadsheet."""
        named = [(card.accessibleName(), card.table) for card in self._charts()]
        if not self._desk.facts.is_solo:
            named.append((self.people.accessibleName(), self.people.table))
        return tuple(named)

    def _charts(self) -> tuple[ChartCard, ...]:
        return (self.funnel, self.sales, self.legs)

    def _figures(self, reports: Reports) -> list[Figure]:
        figures, words = reports.figures, self._words
        compared = words.compared(reports.period, figures, is_running=reports.is_running)
        if figures.change_percent is None:
            sales: tuple[tuple[str, str], ...] = ((self.tr("sales"), "text2"),)
        else:
            change = words.signed_percent(figures.change_percent)
            role = "ok" if figures.change_percent > 0 else "danger" if figures.change_percent < 0 else "text2"
            sales = ((self.tr("sales") + ", ", "text2"), (change, role), (f" {compared}", "text2"))
        money = self._desk.formats
        days, average = figures.days_to_first, figures.average_kop
        return [
            Figure(money.whole_money(figures.sales_kop), sales, Behind(self.tr("Sales"), Bar("sales"))),
            Figure(str(figures.won), ((words.won(figures), "text2"),), Behind(self.tr("New clients"), Bar("won"))),
            Figure(
                "–" if days is None else money.days(days),
                ((self.tr("median from New to first order"), "text2"),),
                Behind(self.tr("First orders"), Bar("won")),
            ),
            Figure(
                "–" if average is None else money.whole_money(average),
                ((words.check(figures), "text2"),),
                Behind(self.tr("Orders"), Bar("orders")),
            ),
        ]

    def _lay_out(self) -> None:
        """Stand in two columns, or in one where they would be too narrow; a solo book has no people."""
        is_narrow = 0 < self.width() < theme().px(NARROW_PX)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        is_solo = self._desk.facts.is_solo
        grid = self._grid
        for card in (self.strip, *self._charts(), self.people):
            grid.removeWidget(card)
        span = 1 if is_narrow else 2
        grid.addWidget(self.strip, 0, 0, 1, span)
        if is_narrow:
            for at, card in enumerate((self.funnel, self.sales, self.legs, self.people), 1):
                grid.addWidget(card, at, 0)
        else:
            grid.addWidget(self.funnel, 1, 0)
            grid.addWidget(self.sales, 1, 1)
            grid.addWidget(self.legs, 2, 0, 1, 2 if is_solo else 1)
            if not is_solo:
                grid.addWidget(self.people, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 0 if is_narrow else 1)
        grid.setRowStretch(1, 1)
        grid.setRowStretch(2, 1)
        self.people.setVisible(not is_solo)  # not before it has its place: it would be a window

    def _chain(self) -> None:
        """Let Tab go from the figures to the first chart, and so on."""
        stops: list[QWidget] = [*self.strip.buttons]
        for card in self._charts():
            stops += [card.chart, card.table]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
