"""The least a table of many clients can be in Qt: all ids, raw rows by page, Qt's own painting."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

PAGE_ROWS = 50
COLUMNS = 7
_SQL = (
    "SELECT c.id, c.name, s.code, c.city, f.total_kop, f.last_order_on, f.next_step_on FROM client c JOIN stage s"
    " ON s.id = c.stage_id LEFT JOIN client_figures f ON f.client_id = c.id WHERE c.id IN ({ids})"
)
Index = QModelIndex | QPersistentModelIndex


class PlainModel(QAbstractTableModel):
    """Reads a page of rows when one of them is asked for."""

    def __init__(self, connection: Any) -> None:
        super().__init__()
        self._connection = connection
        self.ids: list[int] = []
        self.rows: dict[int, tuple[Any, ...]] = {}

    def forget(self) -> None:
        """Be empty."""
        self.beginResetModel()
        self.ids, self.rows = [], {}
        self.endResetModel()

    def show(self) -> list[int]:
        """Read all ids and return them."""
        self.beginResetModel()
        sql = "SELECT id FROM client WHERE deleted_at IS NULL ORDER BY sort_key, id"
        self.ids = [row[0] for row in self._connection.execute(sql)]
        self.endResetModel()
        return self.ids

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rows.get(self.ids[index.row()])
        if row is None:
            page = self.ids[index.row() : index.row() + PAGE_ROWS]
            for found in self._connection.execute(_SQL.format(ids=",".join(map(str, page)))):
                self.rows[found[0]] = found
            row = self.rows[self.ids[index.row()]]
        return row[index.column()]


def plain_view(model: PlainModel) -> QTableView:
    """Return a table on the model."""
    view = QTableView()
    view.setModel(model)
    view.verticalHeader().setDefaultSectionSize(48)
    return view
