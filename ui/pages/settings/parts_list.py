"""The list of the parts of the settings: one stop of Tab, arrows choose."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.paint import draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import KList
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
LEAST_WIDTH_PX = 196
ROW_PX = 34
SIDES_PX = (20, 10)
TEXT_LEFT_PX, TEXT_RIGHT_PX = 36, 6


class _PartsModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: list[tuple[str, str, str]] = []

    def replace(self, parts: Sequence[tuple[str, str, str]]) -> None:
        self.beginResetModel()
        self.parts = list(parts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        code, text, icon = self.parts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        return (code, text, icon) if role == Qt.ItemDataRole.UserRole else None


class _PartDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        _code, text, icon = index.data(Qt.ItemDataRole.UserRole)
        look = theme()
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_on:
            fill_box(painter, rect, 6, look.color("accentSoft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_box(painter, rect, 6, look.color("rowHover"))
        role = "accentText" if is_on else "text2"
        draw_icon(painter, rect.left() + 10, rect.center().y(), icon, role, 16)
        font = look.font_of(13, 600 if is_on else 400)
        room = rect.adjusted(TEXT_LEFT_PX, 0, -TEXT_RIGHT_PX, 0)
        draw_text(painter, room, text, font, "accentText" if is_on else "text")
        if is_on and isinstance(option.widget, QWidget) and has_keyboard_focus(option.widget):
            draw_ring(painter, rect, 6)
        painter.restore()


class PartsList(KList):
    """The parts.

    Signals:
        chosen: the code of the part the person went to (str).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _PartsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PartDelegate(self))
        self.setContentsMargins(0, 0, 0, 0)
        self.setViewportMargins(SIDES_PX[0], 12, SIDES_PX[1], 12)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._code = "general"
        theme().changed.connect(self._fit)

    def set_parts(self, parts: Sequence[tuple[str, str, str]]) -> None:
        """Show (code, words, icon) of each part."""
        self._model.replace(parts)
        self.setAccessibleName(self.tr("Parts of the settings"))
        self.set_code(self._code)
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the longest name, in bold, needs."""
        bold = theme().font_of(13, 600)
        widest = max((text_width(text, bold) for _code, text, _icon in self._model.parts), default=0)
        needed = sum(SIDES_PX) + TEXT_LEFT_PX + ceil(widest) + TEXT_RIGHT_PX
        self.setFixedWidth(max(LEAST_WIDTH_PX, needed))

    def code(self) -> str:
        """Return the chosen part."""
        return self._code

    def set_code(self, code: str) -> None:
        """Choose a part."""
        self._code = code
        for row, part in enumerate(self._model.parts):
            if part[0] == code and self.currentIndex().row() != row:
                self.setCurrentIndex(self._model.index(row))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self._model.parts[current.row()][0] != self._code:
            self._code = self._model.parts[current.row()][0]
            self.chosen.emit(self._code)
