"""The list of rivals at the left: name and threat, what they took from us, where they were met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.services.competitors import CompetitorRow
from ui.kit.paint import RIGHT, draw_text, text_width
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.pages.competitors.threat import SMALL_PX, paint_threat, threat_width
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole
ROW_PX, LEFT_PX, RIGHT_PX, GAP_PX = 62, 16, 14, 10


class RivalRows(RowsModel[CompetitorRow]):
    """The rivals shown; ``words`` gives what a row says: what was lost and won, where and when it was met."""

    def __init__(self, parent: QWidget, words: Callable[[CompetitorRow], tuple[str, str, str]]) -> None:
        super().__init__(parent)
        self._words = words

    def words(self, row: CompetitorRow) -> tuple[str, str, str]:
        """Return (lost and won, seen at, last seen) of a row."""
        return self._words(row)

    def value(self, row: CompetitorRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            threat = f"{row.threat}/5" if row.threat else ""
            return ", ".join(part for part in (row.name, threat, *self._words(row)) if part)
        return None


class _RivalPainter(RowDelegate):
    def __init__(self, view: RivalList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(ROW_PX))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: CompetitorRow = index.data(ROW_ROLE)
        results, seen, last = self._list.rows.words(row)
        line = look.px(17)
        top = rect.top() + (rect.height() - 3 * line - 2) / 2
        left, right = rect.left() + LEFT_PX, rect.right() - RIGHT_PX
        side = look.px(SMALL_PX)
        squares = threat_width(side)
        paint_threat(painter, right - squares, top + line / 2, row.threat, side)
        name = QRectF(left, top, right - squares - GAP_PX - left, line)
        draw_text(painter, name, row.name, look.font("strong"), "text")
        below = QRectF(left, top + line + 1, right - left, line)
        draw_text(painter, below, results, look.font("small"), "text" if row.lost or row.won else "text2")
        foot = below.translated(0, line)
        taken = text_width(last, look.font("small")) + GAP_PX if last else 0
        draw_text(painter, foot.adjusted(0, 0, -taken, 0), seen, look.font("small"), "text2")
        draw_text(painter, foot, last, look.font("small"), "text2", RIGHT)


class RivalList(KList):
    """The rivals.

    Signals:
        chosen: another rival is current (its id).
        bin_asked: Delete was pressed.
    """

    chosen = Signal(int)
    bin_asked = Signal()

    def __init__(self, words: Callable[[CompetitorRow], tuple[str, str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RivalRows(self, words)
        self._is_filling = False
        self.setModel(self.rows)
        self.setItemDelegate(_RivalPainter(self))
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[CompetitorRow], rival_id: int | None) -> None:
        """Show other rows with this rival current, if it is among them."""
        self._is_filling = True
        self.rows.replace(rows)
        self.choose(rival_id)
        self._is_filling = False

    def rival_id(self) -> int | None:
        """Return the current rival."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].id if index.isValid() else None

    def choose(self, rival_id: int | None) -> bool:
        """Make a rival current without a signal; False when it is not shown."""
        was_filling, self._is_filling = self._is_filling, True
        at = next((at for at, row in enumerate(self.rows.rows) if row.id == rival_id), -1)
        index = self.rows.index(at) if at >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._is_filling = was_filling
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.rival_id() is not None:
            self.bin_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.chosen.emit(self.rows.rows[current.row()].id)
