"""One stage of the board as a list of cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.services.pipeline import BoardCard, BoardColumn

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-kartoteka-client"
CARD_ROLE = Qt.ItemDataRole.UserRole


class BoardColumnModel(QAbstractListModel):
    """Cards of one stage. A drop changes nothing here: the book decides, then the column is loaded again.

    Signals:
        drop_asked: a card of another stage was let go over this one (client id).
    """

    drop_asked = Signal(int)

    def __init__(self, column: BoardColumn, describe: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._describe = describe

    def replace(self, column: BoardColumn) -> None:
        """Show the stage as it is now."""
        self.beginResetModel()
        self.column = column
        self.endResetModel()

    def card_at(self, row: int) -> BoardCard | None:
        """Return a card."""
        return self.column.cards[row] if 0 <= row < len(self.column.cards) else None

    def row_of(self, client_id: int) -> int:
        """Return where a client's card lies, -1 if not here."""
        return next((row for row, card in enumerate(self.column.cards) if card.id == client_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.column.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.card_at(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._describe(card)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else base

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        data = QMimeData()
        card = self.card_at(indexes[0].row()) if indexes else None
        if card is not None:
            data.setData(MIME, QByteArray(str(card.id).encode()))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        client_id = dragged_client(data)
        return client_id is not None and self.row_of(client_id) < 0

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if self.canDropMimeData(data, action, row, column, parent):
            client_id = dragged_client(data)
            assert client_id is not None
            self.drop_asked.emit(client_id)
        return False  # nothing has moved yet, so the view must take nothing away


def dragged_client(data: QMimeData) -> int | None:
    """Return the client that is being dragged, None for anything else."""
    text = bytes(data.data(MIME).data()).decode("ascii", "ignore") if data.hasFormat(MIME) else ""
    return int(text) if text.isdigit() else None
