"""Suggestions under a field while typing; the field keeps the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, draw_icon, draw_text, fill_box, text_width
from ui.kit.raised import SHADOW_PX, Raised
from ui.kit.rows import Index, KList
from ui.kit.rows_model import RowsModel
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 8
PAD_PX = 5


@dataclass(frozen=True, slots=True)
class PopupRow:
    """One suggestion; ``meta`` is grey, ``right`` bold, ``key`` a key cap; a ``starts_group`` row has a line
    above."""

    text: str
    data: Any = field(default=None, compare=False)
    icon: str = ""
    meta: str = ""
    right: str = ""
    key: str = ""
    starts_group: bool = False


class _Rows(RowsModel[PopupRow]):
    """The suggestions."""

    def value(self, row: PopupRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.meta, row.right) if part)
        return None


class _RowPainter(QStyledItemDelegate):
    """Paints a suggestion as a menu row."""

    def __init__(self, view: KList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PopupRow = index.data(ROW_ROLE)
        return QSize(0, theme().size("rowMenu") + (9 if row.starts_group else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: PopupRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.starts_group:
            painter.fillRect(QRectF(rect.left() + 4, rect.top() + 4, rect.width() - 8, 1), look.color("line"))
            rect.setTop(rect.top() + 9)
        is_on = index == self._list.currentIndex()
        if is_on:
            fill_box(painter, rect, 5, look.color("accentSoft"))
        x = rect.left() + 9
        if row.icon:
            draw_icon(painter, x, rect.center().y(), row.icon, "accentText" if is_on else "text2", 16)
            x += 24
        right = rect.right() - 10
        middle = rect.center().y()
        if row.key:
            right -= keycap_width(row.key)
            paint_keycap(painter, right, middle, row.key)
            right -= 8
        for text, type_name, role in ((row.right, "strong", "text"), (row.meta, "small", "text2")):
            if text:
                font = look.font(type_name)
                width = min(text_width(text, font), rect.width() * 0.4)
                room = QRectF(right - width - 1, rect.top(), width + 1, rect.height())
                draw_text(painter, room, text, font, "accentText" if is_on and role == "text" else role, RIGHT)
                right -= width + 10
        room = QRectF(x, rect.top(), right - x, rect.height())
        draw_text(painter, room, row.text, look.font("body"), "accentText" if is_on else "text")
        painter.restore()


class PopupList(Raised):
    """A list under ``editor``; Up, Down, Enter and Esc are taken from the editor while it is shown.

    Signals:
        chosen: the ``data`` of a suggestion (object).
    """

    chosen = Signal(object)

    def __init__(self, editor: QLineEdit, width_px: int = 0) -> None:
        self._editor = editor
        self._width_px = width_px
        self._view: KList | None = None
        super().__init__(editor.window(), "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(*self.panel_margins(PAD_PX, PAD_PX, PAD_PX, PAD_PX))
        self._view = KList()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = _Rows(self)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(_RowPainter(self._view))
        self._view.clicked.connect(self._on_clicked)
        self._view.entered.connect(self._view.setCurrentIndex)
        column.addWidget(self._view)
        editor.installEventFilter(self)

    def show_rows(self, rows: Sequence[PopupRow], *, selects_first: bool = True) -> None:
        """Show suggestions, or go away when there are none."""
        assert self._view is not None
        self._rows.replace(rows)
        if not rows:
            self.hide()
            return
        if self._host is not self._editor.window():
            self._host = self._editor.window()  # the editor was put into its window after this was made
            self.setParent(self._host)
        if selects_first:
            self._view.setCurrentIndex(self._rows.index(0))
        self.place()
        self.show()
        self.raise_()

    def current(self) -> PopupRow | None:
        """Return the suggestion that Enter would take."""
        index = self._view.currentIndex() if self._view is not None else QModelIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def place(self) -> None:
        """Stand under the editor, or over it when there is no room below."""
        if self._view is None or not self._rows.rows:
            return
        shown = self._rows.rows[:SHOWN_ROWS]
        height = sum(theme().size("rowMenu") + (9 if row.starts_group else 0) for row in shown)
        height += 2 * PAD_PX + 2 * SHADOW_PX + 2
        width = max(self._editor.width(), self._width_px) + 2 * SHADOW_PX
        self.resize(width, height)
        below = self._editor.mapTo(self._host, QPoint(-SHADOW_PX, self._editor.height() + 3 - SHADOW_PX))
        if below.y() + height > self._host.height():
            above = self._editor.mapTo(self._host, QPoint(-SHADOW_PX, 0)).y() - height + SHADOW_PX - 3
            below.setY(max(0, above))
        below.setX(min(below.x(), self._host.width() - width + SHADOW_PX))
        self.move(below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._editor or not self.isVisible():
            return super().eventFilter(watched, event)
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            return self._take_key(event)
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """Handle a key of the list; True if it was one."""
        assert self._view is not None
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None
        is_escape = event.key() == Qt.Key.Key_Escape
        if not (step or is_enter or is_escape) or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        event.accept()
        if event.type() == QEvent.Type.ShortcutOverride:
            return True
        if step:
            count = len(self._rows.rows)
            at = self._view.currentIndex().row() + step
            self._view.setCurrentIndex(self._rows.index(at % count))
        elif is_enter:
            self._choose()
        else:
            self.hide()
        return True

    def _on_clicked(self, index: QModelIndex) -> None:
        assert self._view is not None
        self._view.setCurrentIndex(index)
        self._choose()

    def _choose(self) -> None:
        row = self.current()
        self.hide()
        if row is not None:
            self.chosen.emit(row.data)
