"""The table of clients: every id of the query, and only the rows lately looked at."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.changes import Changes
from app.services.client_list import ClientQuery, ClientRow, find_client_ids, load_client_rows
from ui.desk import Desk

Index = QModelIndex | QPersistentModelIndex
ROWS_AT_ONCE = 200
ROWS_KEPT = 5000


class Column(IntEnum):
    """Columns in their order."""

    TICK = 0
    NAME = 1
    STAGE = 2
    FLAGS = 3
    TOTAL = 4
    LAST_ORDER = 5
    NEXT_STEP = 6
    PERSON = 7


SORT_OF = {
    Column.NAME: "name",
    Column.STAGE: "stage",
    Column.TOTAL: "total",
    Column.LAST_ORDER: "last_order",
    Column.NEXT_STEP: "next_step",
}
ROW_ROLE = Qt.ItemDataRole.UserRole


class ClientTableModel(QAbstractTableModel):
    """Ids first, rows by id: the scroll bar is right at once, and nothing slides while rows come.

    Signals:
        shown: a query's ids are in (int, how many).
        ticked: the set of ticked clients is another.
    """

    shown = Signal(int)
    ticked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._ids: tuple[int, ...] = ()
        self._place: dict[int, int] = {}
        self._rows: dict[int, ClientRow] = {}
        self._wanted: dict[int, None] = {}
        self._generation = 0
        self._query = ClientQuery()
        self._titles: list[str] = [""] * len(Column)
        self.ticks: set[int] = set()

    @property
    def ids(self) -> tuple[int, ...]:
        """Every id shown, in order."""
        return self._ids

    def show(self, query: ClientQuery) -> None:
        """Show a query; the old list stays until the new one has come."""
        self._query = query
        self._generation += 1
        mine = self._generation
        self._desk.read(
            self,
            _first_page,
            query,
            done=lambda found: self._replace(*found) if mine == self._generation else None,
        )

    def _replace(self, ids: tuple[int, ...], rows: tuple[ClientRow, ...]) -> None:
        self._rows.update((row.id, row) for row in rows)
        if ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self._place = {client_id: place for place, client_id in enumerate(ids)}
            self.endResetModel()
        if not self.ticks <= self._place.keys():
            self.ticks &= self._place.keys()
            self.ticked.emit()
        self.shown.emit(len(ids))

    def set_titles(self, titles: Iterable[str]) -> None:
        """Word the heads of the columns."""
        self._titles = list(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def row_of(self, client_id: int) -> int:
        """Return where a client stands, -1 if it does not."""
        return self._place.get(client_id, -1)

    def client_at(self, row: int) -> ClientRow | None:
        """Return the row if it is loaded."""
        return self._rows.get(self._ids[row]) if 0 <= row < len(self._ids) else None

    def id_at(self, row: int) -> int | None:
        """Return the id of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def tick(self, rows: Iterable[int], is_on: bool) -> None:
        """Tick or untick rows."""
        ids = {self._ids[row] for row in rows if 0 <= row < len(self._ids)}
        self.ticks = self.ticks | ids if is_on else self.ticks - ids
        self._repaint()
        self.ticked.emit()

    def tick_all(self, is_on: bool) -> None:
        """Tick every client of the query, or none."""
        self.ticks = set(self._ids) if is_on else set()
        self._repaint()
        self.ticked.emit()

    def tick_state(self) -> Qt.CheckState:
        """Return what the box in the head shows."""
        if not self.ticks:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if len(self.ticks) == len(self._ids) else Qt.CheckState.PartiallyChecked

    def apply(self, changes: Changes) -> None:
        """Load again what changed and is held; the order and membership too."""
        if changes.all_clients or {"stages", "people", "rules"} & changes.topics:
            self._rows.clear()
        for client_id in changes.clients & self._rows.keys():
            self._want(client_id)
        if changes.all_clients or changes.clients:
            self.show(self._query)
        self._repaint()

    # --- Qt's questions -----------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.TOTAL:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        client_id = self._ids[index.row()]
        row = self._rows.get(client_id)
        if row is None:
            self._want(client_id)
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == Column.NAME else None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole and index.column() == Column.NAME:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return None

    def _sentence(self, row: ClientRow) -> str:
        parts = [row.name, row.city, self._desk.stage_name(row.stage)]
        parts += [self._desk.language.words.text(f"flag.{flag}") for flag in row.flags]
        parts.append(self._desk.formats.money(row.total_kop))
        if row.next_step_on is not None:
            parts.append(self._desk.formats.due(row.next_step_on, row.next_step_at))
        return ", ".join(part for part in parts if part)

    # --- rows on demand -----------------------------------------------------------------------------------------

    def _want(self, client_id: int) -> None:
        """Ask for a row; one event loop turn's wishes become one query."""
        if not self._wanted:
            QTimer.singleShot(0, self, self._load_wanted)
        self._wanted[client_id] = None

    def _load_wanted(self) -> None:
        wanted = list(self._wanted)[-ROWS_AT_ONCE:]  # the latest wishes: a fast scroll leaves the others behind
        self._wanted.clear()
        if len(self._rows) > ROWS_KEPT:
            self._rows.clear()
        self._desk.read(self, load_client_rows, wanted, done=self._on_rows)

    def _on_rows(self, rows: tuple[ClientRow, ...]) -> None:
        places = []
        for row in rows:
            self._rows[row.id] = row
            if (place := self._place.get(row.id)) is not None:
                places.append(place)
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))


def _first_page(session: Any, query: ClientQuery) -> tuple[tuple[int, ...], tuple[ClientRow, ...]]:
    ids = find_client_ids(session, query)
    return ids, load_client_rows(session, ids[:50])
