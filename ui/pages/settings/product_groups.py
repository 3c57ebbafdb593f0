"""The list of product groups beside the products: it chooses what the table shows, and is put in order by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.product_groups import GroupRow
from ui.kit.paint import RIGHT, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import Index, KList
from ui.kit.rows_model import RowsModel
from ui.theme import theme

ROW_PX = 32
SIDE_PX = 8
TEXT_PX = 10


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A line of the list; ``group`` is None for 'all'."""

    text: str
    count: int
    group: GroupRow | None = None


class _GroupsModel(RowsModel[GroupLine]):
    def value(self, row: GroupLine, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.count}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text if "<" not in row.text else None
        return row if role == Qt.ItemDataRole.UserRole else None


class _GroupDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: GroupLine = index.data(Qt.ItemDataRole.UserRole)
        look = theme()
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_on:
            fill_box(painter, rect, 6, look.color("accentSoft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_box(painter, rect, 6, look.color("rowHover"))
        is_old = line.group is not None and line.group.is_archived
        count = f"{line.count}"
        taken = text_width(count, look.font("small")) + 8
        room = rect.adjusted(TEXT_PX, 0, -TEXT_PX, 0)
        role = "accentText" if is_on else "text2" if is_old else "text"
        draw_text(painter, room.adjusted(0, 0, -taken, 0), line.text, look.font_of(13, 600 if is_on else 400), role)
        draw_text(painter, room, count, look.font("small"), "accentText" if is_on else "text2", RIGHT)
        if is_on and isinstance(option.widget, QWidget) and has_keyboard_focus(option.widget):
            draw_ring(painter, rect, 6)
        painter.restore()


class GroupsList(KList):
    """All products first, then the groups in the owner's order.

    Signals:
        chosen: another line became current.
        shift_asked: put the current group one place earlier (-1) or later (1).
        delete_asked: delete the current group.
        group_menu_asked: the menu of a group is wanted at a global point (GroupRow, QPoint).
    """

    chosen = Signal()
    shift_asked = Signal(int)
    delete_asked = Signal()
    group_menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _GroupsModel(self)
        self._is_filling = False
        self.setModel(self._model)
        self.setItemDelegate(_GroupDelegate(self))
        self.setViewportMargins(SIDE_PX, 6, SIDE_PX, 6)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.menu_asked.connect(self._on_menu)

    def set_lines(self, lines: Sequence[GroupLine]) -> None:
        """Show other lines; the current group stays current, else all are shown."""
        current = self.group()
        self._is_filling = True
        self._model.replace(lines)
        places = (n for n, line in enumerate(lines) if line.group and current and line.group.id == current.id)
        self.setCurrentIndex(self._model.index(next(places, 0)))
        self._is_filling = False
        if (self.group() is None) != (current is None):
            self.chosen.emit()

    def lines(self) -> tuple[GroupLine, ...]:
        """Return the lines shown."""
        return tuple(self._model.rows)

    def group(self) -> GroupRow | None:
        """Return the current group, None for all."""
        index = self.currentIndex()
        return self._model.rows[index.row()].group if index.isValid() else None

    def choose(self, group_id: int | None) -> None:
        """Make a group current, or all."""
        for at, line in enumerate(self._model.rows):
            if (line.group.id if line.group else None) == group_id:
                self.setCurrentIndex(self._model.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete and self.group() is not None:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.chosen.emit()

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        if index.isValid() and (group := self._model.rows[index.row()].group) is not None:
            self.group_menu_asked.emit(group, point)
