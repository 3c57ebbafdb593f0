"""Short lists inside a rival's card: why sales were lost, where it was met. Enter opens what is behind a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget

from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.paint import RIGHT, draw_icon, draw_text, has_keyboard_focus, text_width
from ui.kit.rows import Index, KList, RowDelegate, paint_row
from ui.kit.rows_model import RowsModel
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole
SIDE_PX, GAP_PX, ICON_PX = 14, 10, 16


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A row: ``title`` over grey ``text``, ``right`` over grey ``below``, an icon and a chip if there is cause.

    With neither ``text`` nor ``right`` it is one line. ``data`` is what the card wants back when it is opened.
    """

    title: str
    text: str = ""
    right: str = ""
    below: str = ""
    icon: str = ""
    icon_role: str = "text3"
    chip: str = ""
    chip_tone: str = "tag"
    data: Any = field(default=None, compare=False)

    @property
    def has_two_lines(self) -> bool:
        """Whether there is something below."""
        return bool(self.text or (self.right and self.below))


class _MarkRows(RowsModel[MarkLine]):
    def value(self, row: MarkLine, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text if row.text and "<" not in row.text else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.title, row.text, row.chip, row.right, row.below)
            return ", ".join(part for part in parts if part)
        return None


class _MarkPainter(RowDelegate):
    def __init__(self, view: MarkList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._list.row_height())

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        is_current = self._list.hasFocus() and index.row() == self._list.currentIndex().row()
        paint_row(
            painter, rect, is_current=is_current, is_hot=index.row() == self._list.hot_row,
            has_ring=is_current and has_keyboard_focus(self._list),
            has_rule=index.row() < index.model().rowCount() - 1,
        )  # fmt: skip

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: MarkLine = index.data(ROW_ROLE)
        line = look.px(17)
        top = rect.top() + (rect.height() - (2 if row.has_two_lines else 1) * line) / 2
        left, right = rect.left() + self._list.side_px, rect.right() - self._list.side_px
        if row.icon:
            draw_icon(painter, left, top + line / 2, row.icon, row.icon_role, ICON_PX)
            left += ICON_PX + 8
        strong, small = look.font("strong"), look.font("small")
        taken = max(text_width(row.right, strong), text_width(row.below, small))
        first = QRectF(left, top, right - left, line)
        draw_text(painter, first, row.right, strong, "text", RIGHT)
        draw_text(painter, first.translated(0, line if row.has_two_lines else 0), row.below, small, "text2", RIGHT)
        room = right - left - (taken + GAP_PX if taken else 0)
        title_room = room
        if row.chip:
            width = chip_width(row.chip, row.chip_tone)
            title_room -= width + 8
        shown = draw_text(painter, QRectF(left, top, title_room, line), row.title, look.font("name"), "text")
        if row.chip:
            chip = QRectF(round(left + shown + 8), round(top + (line - chip_height()) / 2), width, chip_height())
            paint_chip(painter, chip, row.chip, row.chip_tone)
        draw_text(painter, QRectF(left, top + line, room, line), row.text, small, "text2")


class MarkList(KList):
    """As high as its rows; ``side_px`` is what they keep free at their ends.

    Signals:
        ended: an arrow was pressed at an end of it (-1 above, 1 below).
    """

    ended = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, side_px: int = SIDE_PX) -> None:
        super().__init__(parent)
        self.side_px = side_px
        self.rows = _MarkRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_MarkPainter(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[MarkLine]) -> None:
        """Show other rows; the current place stays."""
        at = self.currentIndex().row()
        self.rows.replace(lines)
        if lines and at >= 0:
            self.setCurrentIndex(self.rows.index(min(at, len(lines) - 1)))
        self._fit()

    def line(self, index: QModelIndex) -> MarkLine:
        """Return a row."""
        return self.rows.rows[index.row()]

    def row_height(self) -> int:
        """Return the height of each row, px."""
        is_two = any(row.has_two_lines for row in self.rows.rows)
        return theme().px(42) if is_two else theme().row_height("rowTable")

    def restyle(self) -> None:
        """Take the sizes from the theme."""
        super().restyle()
        if self.model() is not None:  # not while it is being made
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.row_height() * max(1, self.rows.rowCount()))
        self.setVisible(self.rows.rowCount() > 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        at = self.currentIndex().row() + step
        if step and not 0 <= at < self.rows.rowCount():
            self.ended.emit(step)
        else:
            super().keyPressEvent(event)
