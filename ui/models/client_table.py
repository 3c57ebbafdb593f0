"""The table of clients: every id of the query, and only the rows lately looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.changes import Changes
from app.services.client_list import ClientQuery, ClientRow, find_client_ids, load_client_rows
from ui.desk import Desk
from ui.models.client_cells import ClientCells
from ui.models.client_column import RIGHT_COLUMNS, Column

Index = QModelIndex | QPersistentModelIndex
ROWS_AT_ONCE = 200
FIRST_ROWS = 50
ROWS_KEPT = 5000
STALE_TOPICS = frozenset({"stages", "people", "rules", "settings"})
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
        self._cells = ClientCells(desk)
        self._ids: tuple[int, ...] = ()
        self._place: dict[int, int] = {}
        self._rows: dict[int, ClientRow] = {}
        self._stale: set[int] = set()  # rows shown as they were until they are read anew
        self._wanted: dict[int, None] = {}
        self._generation = 0
        self._query = ClientQuery()
        self._columns: frozenset[str] = frozenset()
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
            self._columns,
            self._desk.language.code,
            done=lambda found: self._replace(*found) if mine == self._generation else None,
        )

    def set_columns(self, columns: Collection[Column]) -> None:
        """Say which columns are shown: what the others hold is not read."""
        codes = frozenset(column.code for column in columns)
        is_more = not codes <= self._columns
        self._columns = codes
        if is_more:
            self._stale.update(self._rows)
            self._repaint()

    def _replace(self, ids: tuple[int, ...], place: dict[int, int], rows: tuple[ClientRow, ...]) -> None:
        self._keep(rows)
        if ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self._place = place
            self.endResetModel()
        else:
            self._repaint()
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

    # --- ticks ----------------------------------------------------------------------------------------------------

    def tick(self, rows: Iterable[int], is_on: bool) -> None:
        """Tick or untick rows."""
        ids = {self._ids[row] for row in rows if 0 <= row < len(self._ids)}
        self.set_ticks(self.ticks | ids if is_on else self.ticks - ids)

    def tick_all(self, is_on: bool) -> None:
        """Tick every client of the query, or none."""
        self.set_ticks(set(self._ids) if is_on else set())

    def set_ticks(self, ids: set[int]) -> None:
        """Tick these clients and no others."""
        if ids != self.ticks:
            self.ticks = ids
            self._repaint()
            self.ticked.emit()

    def ticks_in_order(self) -> tuple[int, ...]:
        """Return the ticked ids as they stand in the list."""
        if len(self.ticks) == len(self._ids):
            return self._ids
        return tuple(sorted(self.ticks, key=self._place.__getitem__))

    def tick_state(self) -> Qt.CheckState:
        """Return what the box in the head shows."""
        if not self.ticks:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if len(self.ticks) == len(self._ids) else Qt.CheckState.PartiallyChecked

    def apply(self, changes: Changes) -> None:
        """Load again what changed and is held; the order and membership too."""
        if changes.all_clients or STALE_TOPICS & changes.topics:
            self._stale.update(self._rows)
        self._stale.update(changes.clients & self._rows.keys())
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
        if role == Qt.ItemDataRole.TextAlignmentRole and section in RIGHT_COLUMNS:
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
        if client_id in self._stale:
            self._stale.discard(client_id)
            self._want(client_id)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole and index.column() == Column.NAME:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.TICK:
            return Qt.CheckState.Checked if client_id in self.ticks else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == Column.NAME:  # the current cell of a row: what arrows read out
                return self._cells.sentence(row)
            return self._cells.text(Column(index.column()), row)
        return None

    # --- rows on demand -----------------------------------------------------------------------------------------

    def _want(self, client_id: int) -> None:
        """Ask for a row; one event loop turn's wishes become one query."""
        if not self._wanted:
            QTimer.singleShot(0, self, self._load_wanted)
        self._wanted[client_id] = None

    def _load_wanted(self) -> None:
        wishes = list(self._wanted)
        wanted = wishes[-ROWS_AT_ONCE:]  # the latest wishes: a fast scroll leaves the others behind
        self._stale.update(self._rows.keys() & set(wishes[:-ROWS_AT_ONCE]))
        self._wanted.clear()
        if len(self._rows) > ROWS_KEPT:
            self._rows.clear()
            self._stale.clear()
        columns = self._columns
        self._desk.read(
            self,
            load_client_rows,
            wanted,
            columns,
            self._desk.language.code,
            done=lambda rows: self._on_rows(rows) if columns >= self._columns else None,
        )

    def _on_rows(self, rows: tuple[ClientRow, ...]) -> None:
        places = []
        self._keep(rows)
        for row in rows:
            if (place := self._place.get(row.id)) is not None:
                places.append(place)
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def _keep(self, rows: tuple[ClientRow, ...]) -> None:
        for row in rows:
            self._rows[row.id] = row
        self._stale.difference_update(row.id for row in rows)

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))


def _first_page(
    session: Any, query: ClientQuery, columns: Collection[str], lang: str
) -> tuple[tuple[int, ...], dict[int, int], tuple[ClientRow, ...]]:
    """Return the ids in order, the place of each (made here: 100 000 of them would hold the window), the first rows."""
    ids = find_client_ids(session, query, lang)
    place = {client_id: at for at, client_id in enumerate(ids)}
    return ids, place, load_client_rows(session, ids[:FIRST_ROWS], columns, lang)
