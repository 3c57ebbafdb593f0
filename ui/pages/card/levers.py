"""The three levers of a client: a line in the card 'Orders', and the table under its orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.levers import LeverRow, LeversSheet, load_levers
from app.services.order_sheet import KindsOfHalfYear, load_kinds
from app.services.rules import load_rules
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.dialog import DialogBody
from ui.kit.label import Label, plain_tooltip, rule

WHOLE = 100
OPEN, FOLDED = "chevron-down", "chevron-right"
SHOWN_HALF_YEARS = 4
COLUMN_PARTS = (5, 5, 4)  # now, before, change: each in two lines at most in a narrow card
LINK_INSET_PX = 2  # the words of a link begin so far in


@dataclass(frozen=True, slots=True)
class Sales:
    """What is read of a client's sales once the card stands: levers, kinds of orders, the rules' days.

    ``rule_days``: the first day of each version in force, by the id of the version.
    """

    levers: LeversSheet
    kinds: tuple[KindsOfHalfYear, ...]
    rule_days: dict[int, date]


def load_sales(session: Any, client_id: int, lang: str) -> Sales:
    """Return the levers and kinds of a client; raises NotFoundError ``no_client``."""
    days = {rule.version_id: rule.valid_from for rule in load_rules(session)}
    return Sales(load_levers(session, client_id, lang), load_kinds(session, client_id), days)


@dataclass(frozen=True, slots=True)
class LeverMark:
    """The change of a lever in short: '↑ 12%'; ``role`` is its colour, ``said`` the whole of it in words."""

    text: str
    role: str
    said: str


def lever_marks(sheet: LeversSheet) -> dict[str, LeverMark]:
    """Return the change of each lever against the half-year before; nothing for a new client."""
    return {row.lever: mark for row in sheet.rows if (mark := _mark(row)) is not None}


def _mark(row: LeverRow) -> LeverMark | None:
    if row.change_kop is None or (row.before is None and row.now is None):
        return None
    now, before = row.now or 0, row.before or 0
    if now == before:
        other = QCoreApplication.translate("CardLevers", "other groups")  # as many as before, but not the same
        same = QCoreApplication.translate("CardLevers", "no change")
        return LeverMark(other if row.change_kop else same, "text2", row.words)
    arrow, role = ("↑", "ok") if now > before else ("↓", "danger")
    if row.lever == "range":
        change = f"{abs(now - before)}"
    elif not before:
        from_none = QCoreApplication.translate("CardLevers", "from none")
        return LeverMark(f"{arrow} {from_none}", role, row.words)
    else:
        change = f"{round(abs(now - before) * WHOLE / before) or '<1'}%"
    return LeverMark(f"{arrow} {change}", role, row.words)


def lever_in_short(desk: Desk, sheet: LeversSheet) -> str:
    """Return the lever to pull first in a few words: 'Range: −2 800 ₴'; or why none is named."""
    row = next((row for row in sheet.rows if row.lever == sheet.suggested), None)
    if row is not None and sheet.spot_id is None:
        return f"{row.title}: {desk.formats.whole_money(row.change_kop or 0)}"
    if row is not None:
        return QCoreApplication.translate("CardLevers", "Nothing fell: widen the range")
    if all(each.change_kop is None for each in sheet.rows):
        return QCoreApplication.translate("CardLevers", "New client: nothing to compare")
    if not sheet.now.orders and not sheet.before.orders:
        return QCoreApplication.translate("CardLevers", "Nothing bought for a year")
    return QCoreApplication.translate("CardLevers", "Nothing fell")


class LeverLine(QWidget):
    """One line in the card 'Orders': which lever to pull first; unfolded, why, and the way to the table.

    Signals:
        all_asked: show the table of levers.
        folded: the line was folded or unfolded.
    """

    all_asked = Signal()
    folded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_open = False
        self.fold = IconButton(FOLDED, " ", side_px=20, icon_px=14)
        self.fold.clicked.connect(lambda: self.unfold(not self._is_open))
        self.short = Label("", "small", elide=True)
        self.reason = Label("", "small", wrap=True, selectable=True)
        self.all = KButton(kind=Kind.LINK)
        self.all.clicked.connect(self.all_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.short)
        words.addWidget(self.reason)
        words.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)  # alone its width would be that of them all
        row = QHBoxLayout(self)
        for label in (self.short, self.reason):
            label.setContentsMargins(LINK_INSET_PX, 0, 0, 0)
        row.setContentsMargins(8, 5, 14, 0)
        row.setSpacing(0)
        row.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.retranslate()
        self.unfold(False)

    def retranslate(self) -> None:
        """Word everything anew; the reason comes worded from the book."""
        self.all.setText(self.tr("Three levers"))
        self.fold.set_name(self.tr("What would earn more"))

    def show_sheet(self, sheet: LeversSheet | None) -> None:
        """Show the lever suggested; None while it is not known yet."""
        reason = sheet.reason if sheet is not None else ""
        self.reason.setText(reason)
        self.short.setText(lever_in_short(self._desk, sheet) if sheet is not None else "")
        for label in (self.short, self.reason):
            label.set_role("text" if sheet is not None and sheet.suggested else "text2")
            label.setToolTip(plain_tooltip(reason))
        self.fold.setAccessibleDescription(reason)

    def unfold(self, is_open: bool) -> None:
        """Show all of the reason, or its first line."""
        self._is_open = is_open
        self.fold.set_icon(OPEN if is_open else FOLDED)
        self.short.setVisible(not is_open)
        self.reason.setVisible(is_open)
        self.all.setVisible(is_open)
        self.folded.emit()


class LeversPanel(QWidget):
    """The table of levers under the orders; a click on its heading folds it.

    Signals:
        spots_asked: show what the client never bought.
    """

    spots_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._is_open = False
        self.heading = KButton(kind=Kind.LINK, icon=FOLDED)
        self.heading.clicked.connect(lambda: self.unfold(not self._is_open))
        self.spots = KButton(kind=Kind.LINK)
        self.spots.clicked.connect(self.spots_asked)
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.spots)
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(2, 2, 2, 4)
        self._table = QWidget()
        self._content.addWidget(self._table)
        self._room = DialogBody(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(head)
        column.addWidget(self._room)
        self._room.hide()
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.heading.setText(self.tr("Three levers: half-year against the one before"))
        self.spots.setText(self.tr("White spots"))

    def unfold(self, is_open: bool) -> None:
        """Show or fold the table."""
        self._is_open = is_open
        self.heading.set_icon(OPEN if is_open else FOLDED)
        said = self.tr("unfolded") if is_open else self.tr("folded")
        self.heading.setAccessibleDescription(said)
        self._room.setVisible(is_open)

    def is_open(self) -> bool:
        """Whether the table is shown."""
        return self._is_open

    def show_sales(self, sales: Sales | None) -> None:
        """Show the levers of a client; None while they are not known."""
        if sales is None or not any(count for half in sales.kinds for count in half.orders.values()):
            self.hide()
            return
        self._content.removeWidget(self._table)
        self._table.hide()
        self._table.deleteLater()
        self._table = QWidget()
        column = QVBoxLayout(self._table)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._grid(sales.levers))
        column.addWidget(Label(sales.levers.reason, "small", wrap=True, selectable=True))
        if sales.levers.winning_cost:
            column.addWidget(Label(sales.levers.winning_cost, "small", "warn", wrap=True, selectable=True))
        kinds = self._kinds(sales.kinds)
        if kinds:
            column.addWidget(Label(self.tr("Kinds of orders"), "chip", "text2"))
        for line in kinds:
            column.addWidget(Label(line, "small", wrap=True, selectable=True))
        self._content.addWidget(self._table)
        self.show()

    def _grid(self, sheet: LeversSheet) -> QGridLayout:
        marks = lever_marks(sheet)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        heads = ("", self.tr("last half-year"), self.tr("before"), "")
        for column, text in enumerate(heads):
            grid.addWidget(Label(text, "caption", "text2", wrap=True), 0, column)
        for at, row in enumerate(sheet.rows, 1):
            is_first = row.lever == sheet.suggested
            mark = marks.get(row.lever)
            change = mark.text if mark is not None else ""
            if mark is not None and row.change_kop:
                money = self.desk.formats.whole_money(row.change_kop)
                change = f"{change}, {'+' if row.change_kop > 0 else ''}{money}"
            name = Label(row.title, "chip" if is_first else "small", "accentText" if is_first else "text")
            name.setAccessibleName(row.words)
            cells = (
                name,
                Label(row.now_words, "small", wrap=True),
                Label(row.before_words, "small", "text2", wrap=True),
                Label(change, "small", mark.role if mark is not None else "text2", wrap=True),
            )
            for column, cell in enumerate(cells):
                grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)
        for column, part in enumerate(COLUMN_PARTS, 1):
            grid.setColumnStretch(column, part)
        return grid

    def _kinds(self, kinds: tuple[KindsOfHalfYear, ...]) -> list[str]:
        """Return the kinds of the last half-years, newest first; nothing when no order has a kind."""
        if not any(count for half in kinds for kind, count in half.orders.items() if kind):
            return []
        words, locale, lines = self.desk.language.words, self.desk.language.locale, []
        none = self.tr("no kind")
        for half in reversed(kinds[-SHOWN_HALF_YEARS:]):
            said = [
                f"{words.text(f'order_kind.{kind}') if kind else none} {count}"
                for kind, count in half.orders.items()
                if count
            ]
            days = (QDate(day.year, day.month, day.day) for day in (half.first_on, half.last_on))
            months = " – ".join(locale.toString(day, "MMM yyyy") for day in days)
            lines.append(f"{months}: {', '.join(said) or '—'}")
        return lines
