"""Big rows, each chosen by one key: answers of a script, results of a call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, draw_icon, draw_text, elided, text_width
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.theme import theme

ROW_PX = 40
LOW_ROW_PX = 34
SIDE_PX = 14
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A row: a code, the key, the words, a grey remark at the right, an icon in a colour of the tokens."""

    code: str
    key: str
    text: str
    meta: str = ""
    icon: str = ""
    role: str = "text2"


class _Model(RowsModel[KeyRow]):
    def value(self, row: KeyRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.key, row.text, row.meta) if part)
        return None


class _Delegate(RowDelegate):
    def __init__(self, view: KeyRows) -> None:
        super().__init__(view)
        self._rows = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._rows.row_px())

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: KeyRow = index.data(ROW_ROLE)
        middle = rect.center().y()
        left = rect.left() + SIDE_PX
        paint_keycap(painter, left, middle, row.key)
        left += max(keycap_width(row.key), look.px(22)) + 12
        if row.icon:
            draw_icon(painter, left, middle, row.icon, row.role, 16)
            left += 24
        right = rect.right() - SIDE_PX
        font = look.font("body" if self._rows.is_low else "heading")
        if row.meta:
            meta = elided(row.meta, look.font("small"), rect.width() * 0.45)
            width = text_width(meta, look.font("small"))
            draw_text(painter, QRectF(right - width - 1, rect.top(), width + 1, rect.height()), meta,
                      look.font("small"), "text2", RIGHT)  # fmt: skip
            right -= width + 12
        draw_text(painter, QRectF(left, rect.top(), right - left, rect.height()), row.text, font, "text")


class KeyRows(KList):
    """As high as its rows. Its keys, Enter on the marked row and a click choose; other letters go on to the page.

    Signals:
        row_chosen: the code of a row (str).
    """

    row_chosen = Signal(str)

    def __init__(self, *, is_low: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_low = is_low
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.opened.connect(lambda index: self._choose(index.row()))

    def show_rows(self, rows: Sequence[KeyRow], marked: str = "") -> None:
        """Show other rows; the one with the code ``marked`` is what Enter takes."""
        self._model.replace(rows)
        at = next((at for at, row in enumerate(rows) if row.code == marked), -1)
        self.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())
        self.updateGeometry()
        self.setMaximumHeight(self.sizeHint().height())

    def rows(self) -> tuple[KeyRow, ...]:
        """Return what is shown."""
        return tuple(self._model.rows)

    def marked(self) -> str:
        """Return the code of the marked row, empty when there is none."""
        at = self.currentIndex().row()
        return self._model.rows[at].code if at >= 0 else ""

    def take(self, key: str) -> bool:
        """Choose the row of a key; False when there is none."""
        at = next((at for at, row in enumerate(self._model.rows) if row.key == key), -1)
        if at >= 0:
            self._choose(at)
        return at >= 0

    def row_px(self) -> int:
        """Return how high a row is."""
        return theme().px(LOW_ROW_PX if self.is_low else ROW_PX)

    def sizeHint(self) -> QSize:
        return QSize(260, self.row_px() * max(1, len(self._model.rows)) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, min(self.row_px() * 2, self.sizeHint().height()))

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_model"):
            self.setMaximumHeight(self.sizeHint().height())
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid()
        if is_arrow or is_enter:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._choose(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take it as two presses: the first has chosen already."""

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._model.rows):
            self.row_chosen.emit(self._model.rows[at].code)
