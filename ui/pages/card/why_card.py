"""The card 'Why flagged': each mark with its reason and figures, and how far the others are."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.flag_sheet import FlagRow
from ui.desk import Desk
from ui.kit.bars import ThinBar
from ui.kit.button import KButton, Kind
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
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
        column.setSpacing(5)
        for at, row in enumerate(view.flags):
            if at:
                column.addSpacing(3)
                column.addWidget(rule())
                column.addSpacing(2)
            self._add_row(column, row)
        if not view.flags:
            column.addWidget(Label(self.tr("No marks, and no rule is set up."), "small", "text3", wrap=True))
        self.body.addWidget(self._inside)

    def _add_row(self, column: QVBoxLayout, row: FlagRow) -> None:
        start, _colon, reasons = row.sentence.partition(": ")
        head = QHBoxLayout()
        head.setSpacing(8)
        role = TITLE_ROLES[row.flag]
        head.addWidget(Label(start, "chip", role if row.is_held else "text2", wrap=True), 1)
        column.addLayout(head)
        if row.is_held:
            self._add_line(column, "check", reasons or row.reason, "ok")
            if row.falls_off:
                self._add_line(column, "clock", row.falls_off, "text3")
            self._add_orders(column, row)
        else:
            self._add_distance(column, row, reasons)
        if row.review_on is not None:
            said = self.tr("Review {day}").format(day=self.desk.formats.short_date(row.review_on))
            self._add_line(column, "calendar", said, "text3")

    def _add_line(self, column: QVBoxLayout, icon: str, text: str, role: str) -> None:
        if not text:
            return
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(IconLabel(icon, role, 15), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(_sentence(text), "small", "text", wrap=True, selectable=True), 1)
        column.addLayout(line)

    def _add_distance(self, column: QVBoxLayout, row: FlagRow, reasons: str) -> None:
        part = nearest_part(row)
        if part is not None:
            bar = ThinBar(FUNCTIONS.get(row.flag, ""))
            bar.set_part(part, f"{int(part * 100)} %")
            column.addWidget(bar)
        for distance in row.distances or ((reasons,) if reasons else ()):
            self._add_line(column, "point", distance, "text3")

    def _add_orders(self, column: QVBoxLayout, row: FlagRow) -> None:
        if not row.orders:
            return
        line = QHBoxLayout()
        line.setContentsMargins(23, 0, 0, 0)
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


def nearest_part(row: FlagRow) -> float | None:
    """Return how much of the nearest condition is there, 0 to 1; None when nothing can be counted."""
    parts = [part for metric in row.metrics if (part := _part(metric)) is not None]
    return max(parts, default=None)


def nearest_sum(row: FlagRow) -> tuple[int, int] | None:
    """Return (percent, threshold in kopecks) of the money condition that is nearest."""
    found = [
        (int(100 * part), int(metric["threshold_kop"]))
        for metric in row.metrics
        if metric.get("threshold_kop") and not metric["met"] and (part := _part(metric)) is not None
    ]
    return max(found, default=None)


def _part(metric: dict[str, Any]) -> float | None:
    value = metric.get("value_kop", metric.get("value"))
    threshold = metric.get("threshold_kop", metric.get("threshold"))
    if metric.get("op") != ">=" or not threshold or metric["met"]:
        return None
    return max(0.0, min(1.0, float(value or 0) / float(threshold)))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
