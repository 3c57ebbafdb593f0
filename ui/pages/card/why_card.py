"""The card 'Why flagged': each mark with its reason and figures, and how far the others are."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.flag_sheet import FlagRow
from ui.desk import Desk
from ui.kit.bars import ThinBar
from ui.kit.button import KButton, Kind
from ui.kit.label import Label, plain_tooltip, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.card.conditions import (
    FULL_PERCENT,
    ShortCondition,
    nearest_percent,
    nearest_sum,
    percent_of,
    reached_on,
    short_conditions,
)
from ui.pages.card.view import CardView

TITLE_ROLES = {"regular": "careText", "vip": "vipText", "late": "warn", "sleeping": "offText"}
FUNCTIONS = {"regular": "care", "vip": "vip"}
SHOWN_ORDERS = 6


class WhyCard(SectionCard):
    """Held marks first, then the distance to those not held.

    Signals:
        order_asked: open an order behind a mark: its id (int).
    """

    order_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", icon="flag-3", icon_role="text2", parent=parent)
        self.desk = desk
        self._view: CardView | None = None
        self._inside: QWidget | None = None
        self.body.setContentsMargins(14, 0, 12, 12)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Why flagged"))
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the marks of a client."""
        self._view = view
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for at, row in enumerate(view.flags):
            if at:
                column.addSpacing(3)
                column.addWidget(rule())
                column.addSpacing(2)
            self._add_row(column, row)
        if not view.flags:
            column.addWidget(Label(self.tr("No marks, and no rule is set up."), "small", "text3", wrap=True))
        column.addStretch(1)
        self.body.addWidget(self._inside, 1)

    def _add_row(self, column: QVBoxLayout, row: FlagRow) -> None:
        start, _colon, reasons = row.sentence.partition(": ")
        head = QHBoxLayout()
        head.setSpacing(8)
        name = Label(start, "chip", TITLE_ROLES[row.flag], wrap=True)
        near = nearest_sum(row) if not row.is_held and not row.by_hand else None
        if near is not None and near[0] == 0:
            near = None  # what has not begun is better said whole
        head.addWidget(name, 0 if near else 1)
        if near is not None:
            head.addWidget(Label(self._share(near), "small", "text2", elide=True), 1)
        column.addLayout(head)
        shorts = short_conditions(self.desk, row) if not row.by_hand else ()
        if row.is_held:
            for short in (each for each in shorts if each.is_met):
                self._add_condition(column, short)
            if not shorts:
                self._add_line(column, "check", reasons or row.reason, "ok")
            if row.falls_off:
                self._add_line(column, "clock", row.falls_off, "text3")
            self._add_orders(column, row)
        else:
            self._add_distance(column, row, reasons)
        if row.review_on is not None:
            said = self.tr("Review {day}").format(day=self.desk.formats.short_date(row.review_on))
            self._add_line(column, "calendar", said, "text3")

    def _share(self, near: tuple[int, int, bool]) -> str:
        percent, threshold_kop, _is_total = near
        return self.tr("{percent}% of {sum}").format(percent=percent, sum=self.desk.formats.amount(threshold_kop))

    def _add_condition(self, column: QVBoxLayout, short: ShortCondition) -> None:
        """Show a condition that is met: its figures behind it, or under it when they are many."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel("check", "ok", 15), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(Label(short.asked, "small"))
        if not short.is_long:
            first.addWidget(Label(short.figures, "small", "text2", elide=True), 1)
        first.addStretch(0)
        words.addLayout(first)
        if short.is_long:
            words.addWidget(Label(short.figures, "small", "text2", wrap=True, selectable=True))
        line.addLayout(words, 1)
        column.addLayout(line)

    def _add_line(self, column: QVBoxLayout, icon: str, text: str, role: str) -> None:
        if not text:
            return
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel(icon, role, 15), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(_sentence(text), "small", "text", wrap=True, selectable=True), 1)
        column.addLayout(line)

    def _add_distance(self, column: QVBoxLayout, row: FlagRow, reasons: str) -> None:
        percent, near = nearest_percent(row), nearest_sum(row)
        if row.by_hand:
            self._add_line(column, "user", reasons or row.reason, "text3")
            return
        shown = near[0] if near is not None else percent
        if shown is not None:
            bar = ThinBar(FUNCTIONS.get(row.flag, ""))
            bar.set_part(shown / FULL_PERCENT, f"{shown} %")
            column.addWidget(bar)
        day = self._pace_day(near)
        if day is not None:
            name = self.desk.language.locale.standaloneMonthName(day.month)
            text = self.tr("At this pace: {month} {year}").format(month=name, year=day.year)
            pace = Label(text, "small", "text2", wrap=True)
            pace.setToolTip(plain_tooltip("\n".join(map(_sentence, row.distances))))
            column.addWidget(pace)
        elif near is None or not row.distances:
            for distance in row.distances or ((reasons,) if reasons else ()):
                self._add_line(column, "point", distance, "text3")
        else:
            column.addWidget(Label(_sentence(nearest_distance(row)), "small", "text2", wrap=True))

    def _pace_day(self, near: tuple[int, int, bool] | None) -> date | None:
        """Return when the sum of all orders is reached, where that is what is missing."""
        if near is None or not near[2] or self._view is None:
            return None
        return reached_on(self._view.card.figures, near[1], self.desk.book.clock.today())

    def _add_orders(self, column: QVBoxLayout, row: FlagRow) -> None:
        if not row.orders:
            return
        line = QHBoxLayout()
        line.setContentsMargins(21, 0, 0, 0)
        line.setSpacing(4)
        last = row.orders[-SHOWN_ORDERS:]
        newest = last[-1]
        formats = self.desk.formats
        text = self.tr("%n order(s) behind it, the last {number}", "", len(row.orders)).format(number=newest.number)
        link = KButton(text, kind=Kind.LINK)
        link.setToolTip(
            "\n".join(f"{o.number}, {formats.short_date(o.ordered_on)}: {formats.money(o.net_kop)}" for o in last)
        )
        link.clicked.connect(lambda: self.order_asked.emit(newest.id))
        line.addWidget(link)
        line.addStretch(1)
        column.addLayout(line)


def nearest_distance(row: FlagRow) -> str:
    """Return the sentence of the condition that is nearest; the first one when none can be counted."""
    open_metrics = [metric for metric in row.metrics if not metric.get("met", True)]
    parts = [percent_of(metric) or 0 for metric in open_metrics[: len(row.distances)]]
    return row.distances[parts.index(max(parts))] if parts else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
