"""The clients a document may be made for: ticked ones are in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.services.client_list import ClientRow
from ui.kit.paint import RIGHT, draw_text, text_width
from ui.kit.rows import Index, KList, RowDelegate, paint_check
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole
SHOWN_ROWS = 6


class ClientTicks(QAbstractListModel):
    """Clients in the order they came, and which are ticked.

    Signals:
        ticked: the ticks are others now.
    """

    ticked = Signal()

    def __init__(self, meta_of: Callable[[ClientRow], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._meta_of = meta_of
        self._rows: list[ClientRow] = []
        self._metas: list[str] = []
        self._ticks: set[int] = set()

    @property
    def ids(self) -> tuple[int, ...]:
        """Every client of the list."""
        return tuple(row.id for row in self._rows)

    @property
    def ticked_ids(self) -> tuple[int, ...]:
        """The ticked clients in the order of the list."""
        return tuple(row.id for row in self._rows if row.id in self._ticks)

    def name_of(self, client_id: int) -> str:
        """Return a client's name."""
        return next((row.name for row in self._rows if row.id == client_id), "")

    def show(self, rows: Iterable[ClientRow], ticks: Collection[int]) -> None:
        """Show these clients, each once, with these ticks."""
        before = self.ticked_ids
        self.beginResetModel()
        self._rows = list({row.id: row for row in rows}.values())
        self._metas = [self._meta_of(row) for row in self._rows]
        self._ticks = {row.id for row in self._rows} & set(ticks)
        self.endResetModel()
        if self.ticked_ids != before:
            self.ticked.emit()

    def add(self, rows: Iterable[ClientRow]) -> None:
        """Tick these clients; those not in the list yet come at its end."""
        rows = tuple(rows)
        self.show([*self._rows, *rows], {*self._ticks, *(row.id for row in rows)})

    def reword(self) -> None:
        """Ask anew for what stands at the right of the names."""
        self._metas = [self._meta_of(row) for row in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def toggle(self, number: int) -> None:
        """Turn the tick of a row."""
        self._ticks ^= {self._rows[number].id}
        self.dataChanged.emit(self.index(number), self.index(number))
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row, self._metas[index.row()], row.id in self._ticks
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self._ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, self._metas[index.row()]) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class _TickPainter(RowDelegate):
    """Paints tick, name, and at the right when the next step is."""

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row, meta, is_ticked = index.data(ROW_ROLE)
        is_enabled = self._view.isEnabled()
        state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        paint_check(painter, rect.left() + 11, rect.center().y(), state, is_enabled=is_enabled)
        font = look.font("small")
        width = min(text_width(meta, font) + 1, rect.width() * 0.45)
        right = rect.right() - 11
        draw_text(painter, QRectF(right - width, rect.top(), width, rect.height()), meta, font, "text2", RIGHT)
        left = rect.left() + 36
        room = QRectF(left, rect.top(), right - width - left - (8 if meta else 0), rect.height())
        ink = "text" if is_enabled else "textDisabled"
        draw_text(painter, room, row.name, look.font("name" if is_ticked else "body"), ink)


class TickList(KList):
    """The list itself: Space, Enter or a click ticks. As high as its rows, up to six."""

    def __init__(self, model: ClientTicks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._ticks = model
        self.setItemDelegate(_TickPainter(self))
        model.modelReset.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take the height from the rows."""
        super().restyle()
        rows = self.model().rowCount() if self.model() else 0
        self.setFixedHeight(min(rows, SHOWN_ROWS) * theme().row_height("rowTable"))
        self.setVisible(rows > 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ticks(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if _ticks(event) and index.isValid():
            self._ticks.toggle(index.row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._ticks.toggle(index.row())


def _ticks(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
