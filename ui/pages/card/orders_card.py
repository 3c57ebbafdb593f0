"""The card 'Orders': total, average check, rhythm, months and product groups."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.months import add_months, month_start
from ui.desk import Desk
from ui.kit.bars import Bar, MonthBars
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label, plain_tooltip, rule, vertical_rule
from ui.kit.section_card import SectionCard
from ui.pages.card.levers import LeverLine, LeverMark, Sales, lever_marks
from ui.pages.card.view import CardView

SHOWN_MONTHS = 6
FOOT_PX, LEVERS_FOOT_PX = 10, 4


class Figure(QWidget):
    """A number with its name under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 7, 0, 7)
        column.setSpacing(0)
        self._number = Label("", "figureSmall", elide=True)
        self._name = Label("", "caption", "text2", wrap=True)
        self._change = Label("", "caption")
        column.addWidget(self._number)
        column.addWidget(self._name)
        column.addWidget(self._change)
        column.addStretch(1)
        self._change.hide()

    def set_figure(self, number: str, name: str) -> None:
        """Show a number and its name."""
        self._number.setText(number)
        self._name.setText(name)
        self.setAccessibleName(f"{name}: {number}")

    def set_change(self, mark: LeverMark | None) -> None:
        """Show under the name how the figure changed; None while there is nothing to compare with."""
        self._change.setText(mark.text if mark is not None else "")
        self._change.set_role(mark.role if mark is not None else "text2")
        self._change.setVisible(mark is not None)
        self.setToolTip(plain_tooltip(mark.said) if mark is not None else "")
        self.setAccessibleDescription(mark.said if mark is not None else "")


class OrdersCard(SectionCard):
    """What the client buys.

    Signals:
        all_asked: show the tab of orders.
        offer_noted: a product group that is not bought yet was clicked: note an offer of it (str, its title).
        levers_asked: show the table of levers.
        spots_asked: show what the client never bought.
    """

    all_asked = Signal()
    offer_noted = Signal(str)
    levers_asked = Signal()
    spots_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._all = KButton(kind=Kind.LINK)
        self._all.clicked.connect(self.all_asked)
        self.add_action(self._all)
        self.body.setContentsMargins(0, 0, 0, FOOT_PX)
        self.body.setSpacing(0)
        self._total = Label("", "figure")
        self._total_note = Label("", "small", "text2", elide=True)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 6)
        head.setSpacing(8)
        head.addWidget(self._total)
        head.addWidget(self._total_note, 1, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(head)
        self.body.addWidget(rule())
        cells = QHBoxLayout()
        cells.setContentsMargins(14, 0, 8, 0)
        cells.setSpacing(10)
        self._figures = [Figure() for _each in range(3)]
        for at, figure in enumerate(self._figures):
            if at:
                cells.addWidget(vertical_rule())
            cells.addWidget(figure, 1)
        self.body.addLayout(cells)
        self.body.addWidget(rule())
        self._months_name = Label("", "small", "text2", wrap=True)
        self.bars = MonthBars()
        self.bars.bar_chosen.connect(lambda _at: self.all_asked.emit())
        self._groups = QWidget()
        self._flow = FlowLayout(self._groups, 4, 3)
        lower = QVBoxLayout()
        lower.setContentsMargins(14, 7, 14, 0)
        lower.setSpacing(6)
        lower.addWidget(self._months_name)
        lower.addWidget(self.bars)
        lower.addWidget(self._groups)
        self.body.addLayout(lower)
        self.levers = LeverLine(desk)
        self.levers.all_asked.connect(self.levers_asked)
        self.body.addWidget(self.levers)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Orders"))
        self.levers.retranslate()
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the figures of a client; the levers of another one are forgotten."""
        if self._view is None or self._view.card.facts.id != view.card.facts.id:
            self.show_sales(None)
        self._view = view
        self.levers.setVisible(bool(view.card.orders))
        self.body.setContentsMargins(0, 0, 0, LEVERS_FOOT_PX if view.card.orders else FOOT_PX)
        figures, formats = view.card.figures, self.desk.formats
        self.set_meta(
            self.tr("since {day}").format(day=long_day(self.desk, figures.first_on)) if figures.first_on else ""
        )
        self._all.setText(self.tr("All {n}").format(n=len(view.card.orders)))
        self._all.setVisible(bool(view.card.orders))
        self._total.setText(formats.money(figures.total_kop))
        self._total_note.setText(self.tr("total, %n order(s)", "", figures.count))
        average = formats.whole_money(figures.average_kop) if figures.count else "—"
        gap = self.tr("%n day(s)", "", figures.gap_days) if figures.gap_days is not None else "—"
        bought = [title for _code, title, is_bought in view.card.groups if is_bought]
        share = self.tr("{part} of {whole}").format(part=len(bought), whole=len(view.card.groups))
        names = (self.tr("average check"), self.tr("order frequency"), self.tr("product groups"))
        numbers = (average, gap, share if view.card.groups else "—")
        for figure, number, name in zip(self._figures, numbers, names, strict=True):
            figure.set_figure(number, name)
        self._show_months(view)
        self._show_groups(view)

    def show_sales(self, sales: Sales | None) -> None:
        """Show how the figures changed and which lever to pull; None while it is not known."""
        marks = lever_marks(sales.levers) if sales is not None else {}
        for figure, lever in zip(self._figures, ("check", "frequency", "range"), strict=True):
            figure.set_change(marks.get(lever))
        self.levers.show_sheet(sales.levers if sales is not None else None)

    def _show_months(self, view: CardView) -> None:
        formats, today = self.desk.formats, self.desk.book.clock.today()
        totals = dict(view.card.figures.by_month)
        months = [add_months(month_start(today), -back) for back in range(SHOWN_MONTHS - 1, -1, -1)]
        bars = [self._bar(month, totals.get(month, 0), is_running=month == months[-1]) for month in months]
        threshold = _month_threshold(view)
        function = view.card.facts.function
        self.bars.set_bars(
            bars,
            threshold / 100 if threshold is not None else None,
            formats.thousands(threshold) if threshold is not None else "",
            function if function != "off" else "care",
        )
        has_any = any(bar.value for bar in bars)
        self.bars.setVisible(has_any)
        sign = formats.money(0).split("\u00a0")[-1]
        said = self.tr("By month, thousand {currency}").format(currency=sign)
        if threshold is not None:
            said = self.tr("{months}. Dashed: Regular threshold").format(months=said)
        if not has_any:
            said = self.tr("Nothing was bought in the last 6 months") if view.card.orders else self.tr("No orders yet")
        self._months_name.setText(said)

    def _bar(self, month: date, kop: int, *, is_running: bool) -> Bar:
        formats = self.desk.formats
        name = formats.month(month)
        return Bar(name, kop / 100, formats.thousands(kop), is_running, f"{name}: {formats.money(kop)}")

    def _show_groups(self, view: CardView) -> None:
        self._flow.clear()
        self._groups.setVisible(bool(view.card.groups))
        for _code, title, is_bought in sorted(view.card.groups, key=lambda group: not group[2]):
            chip = ChipLabel(title, "ok" if is_bought else "dashed", "check" if is_bought else "plus", clickable=True)
            if is_bought:
                chip.clicked.connect(self.all_asked)
            else:
                chip.setToolTip(self.tr("Not bought yet. Note an offer"))
                chip.clicked.connect(lambda title=title: self.offer_noted.emit(title))
            self._flow.addWidget(chip)
        spots = ChipLabel(self.tr("White spots"), "accent", "file-text", clickable=True)
        spots.setToolTip(self.tr("The sheet of what was never bought"))
        spots.clicked.connect(self.spots_asked)
        self._flow.addWidget(spots)


def long_day(desk: Desk, day: date) -> str:
    """Return '19 January', with the year only if it is another."""
    pattern = "d MMMM" if day.year == desk.book.clock.today().year else "d MMMM yyyy"
    return desk.language.locale.toString(QDate(day.year, day.month, day.day), pattern)


def _month_threshold(view: CardView) -> int | None:
    """Return the sum a month must reach by the rule of regulars, kopecks; None when it asks for none."""
    for row in view.flags:
        if row.flag == "regular":
            for metric in row.metrics:
                if metric["name"] == "smallest_month":
                    kop: int | None = metric.get("threshold_kop")
                    return kop
    return None
