"""One stage of the board as a list of cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.services.pipeline import BoardCard, BoardColumn

Index = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole


class BoardColumnModel(QAbstractListModel):
    """Cards of one stage, the newest first; ``describe`` says a card in words for screen readers."""

    def __init__(
        self, column: BoardColumn, describe: Callable[[BoardCard], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.column = column
        self._describe = describe

    def replace(self, column: BoardColumn) -> None:
        """Show the stage as it is now."""
        self.beginResetModel()
        self.column = column
        self.endResetModel()

    def append(self, cards: Sequence[BoardCard]) -> None:
        """Show the next cards of the stage under the ones that are shown; those shown already are left out."""
        shown = {card.id for card in self.column.cards}
        fresh = tuple(card for card in cards if card.id not in shown)
        if fresh:
            first = len(self.column.cards)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self.column = replace(self.column, cards=(*self.column.cards, *fresh))
            self.endInsertRows()

    @property
    def hidden_count(self) -> int:
        """How many clients of the stage are not loaded."""
        return max(0, self.column.count - len(self.column.cards))

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
