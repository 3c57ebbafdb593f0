"""The sheet that picks the columns of the list and puts them in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.button import KButton, Kind
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import Label
from ui.kit.paint import draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus
from ui.kit.panel import Panel
from ui.kit.rows import CHECK_PX, Index, KList, paint_check
from ui.kit.rows_model import RowsModel
from ui.models.client_column import Column
from ui.theme import follow_theme, theme

DRAG_PX = 6
KEY_LEFT_PX = 8


@dataclass(slots=True)
class ColumnChoice:
    """A column, its name, whether it is shown; the name of the client cannot be taken away or moved."""

    column: Column
    text: str
    is_on: bool

    @property
    def is_fixed(self) -> bool:
        """Whether it always stands first."""
        return self.column is Column.NAME


class ColumnModel(RowsModel[ColumnChoice]):
    """The columns: those shown in their order, then the others.

    Signals:
        changed: what is shown, or its order, is another.
    """

    changed = Signal()

    def toggle(self, row: int) -> None:
        """Show or hide a column."""
        if 0 <= row < len(self.rows) and not self.rows[row].is_fixed:
            self.rows[row].is_on = not self.rows[row].is_on
            self.dataChanged.emit(self.index(row), self.index(row))
            self.changed.emit()

    def move(self, row: int, to: int) -> int:
        """Put a column at another place; return where it stands then."""
        to = max(1, min(len(self.rows) - 1, to))
        if row == to or not 0 <= row < len(self.rows) or self.rows[row].is_fixed:
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), to + 1 if to > row else to)
        self.rows.insert(to, self.rows.pop(row))
        self.endMoveRows()
        self.changed.emit()
        return to

    def shown(self) -> tuple[Column, ...]:
        """Return the columns to show, in their order."""
        return tuple(row.column for row in self.rows if row.is_on)

    def value(self, row: ColumnChoice, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked
        return None


class ColumnPainter(QStyledItemDelegate):
    """A grip, a box and the name of a column; the current row shows the keys that move it."""

    def __init__(self, view: ColumnList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().size("rowMenu"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row = self._list.columns.rows[index.row()]
        rect, middle = QRectF(option.rect), QRectF(option.rect).center().y()
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        is_current = index.row() == self._list.currentIndex().row()
        if is_current:
            fill_box(painter, rect, 5, look.color("accentSoft"))
            if has_keyboard_focus(self._list):
                draw_ring(painter, rect, 5)
        state = Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked
        paint_check(painter, rect.left() + 9, middle, state, is_enabled=not row.is_fixed)
        if row.is_fixed:
            draw_icon(painter, rect.left() + 10, middle, "check", "textDisabled", 14)
        right = rect.right() - 9
        if is_current and not row.is_fixed:
            for key in ("↓", "↑", "Alt"):
                right -= keycap_width(key)
                paint_keycap(painter, right, middle, key)
                right -= KEY_LEFT_PX // 2
        x = rect.left() + 9 + CHECK_PX + 9
        role = "text2" if row.is_fixed else "accentText" if is_current else "text"
        draw_text(painter, QRectF(x, rect.top(), right - x - 4, rect.height()), row.text, look.font("body"), role)
        painter.restore()


class ColumnList(KList):
    """Space or Enter ticks, Alt+Up and Alt+Down move, the mouse drags."""

    def __init__(self, model: ColumnModel) -> None:
        super().__init__()
        self.columns = model
        self._pressed: QPoint | None = None
        self._is_dragging = False
        self.setModel(model)
        self.setItemDelegate(ColumnPainter(self))
        self.setSelectionMode(KList.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.currentIndex().row()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._go(self.columns.move(row, row + step))
        elif step:
            self._go(row + step)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.columns.toggle(row)
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # the sheet closes
        else:
            super().keyPressEvent(event)

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self.columns.index(max(0, min(self.columns.rowCount() - 1, row))))
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index)
            self._pressed, self._is_dragging = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        self._is_dragging = self._is_dragging or abs(point.y() - self._pressed.y()) > DRAG_PX
        over = self.indexAt(point)
        if self._is_dragging and over.isValid() and over.row() != self.currentIndex().row():
            self._go(self.columns.move(self.currentIndex().row(), over.row()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._is_dragging:
            self.columns.toggle(self.currentIndex().row())
        self._pressed, self._is_dragging = None, False


class ColumnsPanel(Panel):
    """Picks and orders columns; the list follows at once.

    Signals:
        changed: the columns to show, in their order (tuple of Column).
    """

    changed = Signal(object)

    def __init__(
        self, titles: Sequence[tuple[Column, str]], shown: Sequence[Column], usual: Sequence[Column], anchor: QWidget
    ) -> None:
        super().__init__(anchor, 270, at_right=True)
        self._titles = dict(titles)
        self._usual = tuple(usual)
        self.model = ColumnModel(self)
        self.list = ColumnList(self.model)
        self.list.setAccessibleName(self.tr("Columns"))
        self.body.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(9, 2, 4, 2)
        foot.addWidget(Label(self.tr("Drag to put in order"), "small", "text2", elide=True), 1)
        self.usual = KButton(self.tr("As usual"), kind=Kind.LINK)
        self.usual.clicked.connect(lambda: self._fill(self._usual, tells=True))
        foot.addWidget(self.usual)
        self.body.addLayout(foot)
        self._fill(shown)
        self.model.changed.connect(lambda: self.changed.emit(self.model.shown()))
        follow_theme(self)

    def _fill(self, shown: Sequence[Column], *, tells: bool = False) -> None:
        others = [column for column in self._titles if column not in shown]
        self.model.replace(
            [
                ColumnChoice(column, self._titles[column], column in shown)
                for column in (*shown, *others)
                if column in self._titles
            ]
        )
        self.list.setCurrentIndex(self.model.index(0))
        if tells:
            self.model.changed.emit()

    def restyle(self) -> None:
        """Take the height of the rows from the theme."""
        room = self._anchor.window().height() - theme().px(190)
        rows = max(4, min(self.model.rowCount(), room // theme().size("rowMenu")))
        self.list.setFixedHeight(rows * theme().size("rowMenu"))
