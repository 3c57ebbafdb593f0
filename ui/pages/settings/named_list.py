"""A small list of named things in the settings: lines of a script, objections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.paint import RIGHT, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import Index, KList
from ui.kit.rows_model import RowsModel
from ui.theme import theme

ROW_PX = 32
SIDE_PX, TEXT_PX = 8, 10


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A line: its code, its words, and a short remark at the right; ``is_faint`` for what is in the archive."""

    code: str
    text: str
    meta: str = ""
    is_faint: bool = False


class Line(Protocol):
    """What a line of such a list has."""

    @property
    def text(self) -> str: ...
    @property
    def meta(self) -> str: ...
    @property
    def is_faint(self) -> bool: ...


L = TypeVar("L", bound=Line)


class LinesModel(RowsModel[L]):
    """Lines with their words; the line itself is the user role."""

    def value(self, row: L, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}, {row.meta}" if row.meta else row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.text if "<" not in row.text else None
        return row if role == Qt.ItemDataRole.UserRole else None


class LineDelegate(QStyledItemDelegate):
    """Draws a line: words, and the remark at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        look = theme()
        is_on = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_on:
            fill_box(painter, rect, 6, look.color("accentSoft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill_box(painter, rect, 6, look.color("rowHover"))
        room = rect.adjusted(TEXT_PX, 0, -TEXT_PX, 0)
        taken = text_width(line.meta, look.font("small")) + 8 if line.meta else 0
        role = "accentText" if is_on else "text2" if line.is_faint else "text"
        draw_text(painter, room.adjusted(0, 0, -taken, 0), line.text, look.font_of(13, 600 if is_on else 400), role)
        draw_text(painter, room, line.meta, look.font("small"), "accentText" if is_on else "text2", RIGHT)
        if is_on and isinstance(option.widget, QWidget) and has_keyboard_focus(option.widget):
            draw_ring(painter, rect, 6)
        painter.restore()


class NamedList(KList):
    """Lines by their code; what was current stays current when the lines change.

    Signals:
        chosen: another line became current (its code).
        delete_asked: Delete was pressed.
    """

    chosen = Signal(str)
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = LinesModel[NamedLine](self)
        self._is_filling = False
        self.setModel(self._model)
        self.setItemDelegate(LineDelegate(self))
        self.setViewportMargins(SIDE_PX, 6, SIDE_PX, 6)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_lines(self, lines: Sequence[NamedLine]) -> None:
        """Show other lines."""
        code, row = self.code(), self.currentIndex().row()
        self._is_filling = True
        self._model.replace(lines)
        places = [at for at, line in enumerate(lines) if line.code == code]
        at = places[0] if places else min(max(row, 0), len(lines) - 1)
        if lines:
            self.setCurrentIndex(self._model.index(at))
        self._is_filling = False
        if self.code() != code:
            self.chosen.emit(self.code())

    def lines(self) -> tuple[NamedLine, ...]:
        """Return the lines shown."""
        return tuple(self._model.rows)

    def code(self) -> str:
        """Return the code of the current line, empty when there is none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].code if index.isValid() else ""

    def choose(self, code: str) -> None:
        """Make a line current."""
        for at, line in enumerate(self._model.rows):
            if line.code == code:
                self.setCurrentIndex(self._model.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.code():
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.chosen.emit(self._model.rows[current.row()].code)
