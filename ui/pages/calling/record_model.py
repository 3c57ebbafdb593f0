"""The records of a list: every id of the query, and only the rows lately looked at."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from app.services.raw_base import RawQuery, RawRow, find_raw_ids, load_raw_rows
from ui.desk import Desk
from ui.pages.calling.words import state_text

Index = QModelIndex | QPersistentModelIndex
FIRST_ROWS, ROWS_AT_ONCE, ROWS_KEPT = 50, 200, 5000
ROW_ROLE = Qt.ItemDataRole.UserRole


class RecordModel(QAbstractListModel):
    """Ids first, rows by id: the scroll bar is right at once, and nothing slides while rows come.

    Signals:
        shown: a query's ids are in (int, how many).
    """

    shown = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.ids: tuple[int, ...] = ()
        self._place: dict[int, int] = {}
        self._rows: dict[int, RawRow] = {}
        self._stale: set[int] = set()
        self._wanted: dict[int, None] = {}
        self._generation = 0

    def show(self, query: RawQuery, until: date | None = None) -> None:
        """Show a query; the old list stays until the new one has come.

        ``until`` leaves those that are called again by that day, at whatever hour; the query is sorted by it then.
        """
        self._stale.update(self._rows)
        self._generation += 1
        mine = self._generation
        self._desk.read(
            self,
            _first_page,
            query,
            until,
            done=lambda found: self._replace(*found) if mine == self._generation else None,
        )

    def forget(self) -> None:
        """Show nothing."""
        self._generation += 1
        self._replace((), {}, ())

    def row_of(self, record_id: int) -> int:
        """Return where a record stands, -1 if it does not."""
        return self._place.get(record_id, -1)

    def id_at(self, row: int) -> int | None:
        """Return the id of a row."""
        return self.ids[row] if 0 <= row < len(self.ids) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record_id = self.ids[index.row()]
        row = self._rows.get(record_id)
        if row is None:
            self._want(record_id)
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if record_id in self._stale:
            self._stale.discard(record_id)
            self._want(record_id)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (row.name, row.city, row.contact_name, row.phone, state_text(self._desk, row))
            return ", ".join(part for part in parts if part)
        return None

    def _replace(self, ids: tuple[int, ...], place: dict[int, int], rows: tuple[RawRow, ...]) -> None:
        self._keep(rows)
        if ids != self.ids:
            self.beginResetModel()
            self.ids, self._place = ids, place
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
        self.shown.emit(len(ids))

    def _want(self, record_id: int) -> None:
        """Ask for a row; one event loop turn's wishes become one query."""
        if not self._wanted:
            QTimer.singleShot(0, self, self._load_wanted)
        self._wanted[record_id] = None

    def _load_wanted(self) -> None:
        wishes = list(self._wanted)
        self._stale.update(self._rows.keys() & set(wishes[:-ROWS_AT_ONCE]))
        self._wanted.clear()
        if len(self._rows) > ROWS_KEPT:
            self._rows.clear()
            self._stale.clear()
        self._desk.read(self, load_raw_rows, wishes[-ROWS_AT_ONCE:], done=self._on_rows)

    def _on_rows(self, rows: tuple[RawRow, ...]) -> None:
        self._keep(rows)
        places = [place for row in rows if (place := self._place.get(row.id)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places)), self.index(max(places)))

    def _keep(self, rows: tuple[RawRow, ...]) -> None:
        for row in rows:
            self._rows[row.id] = row
        self._stale.difference_update(row.id for row in rows)


def _first_page(
    session: Any, query: RawQuery, until: date | None
) -> tuple[tuple[int, ...], dict[int, int], tuple[RawRow, ...]]:
    """Return the ids in order, the place of each (100 000 of them would hold the window), the first rows."""
    ids = find_raw_ids(session, query)
    if until is not None:
        ids = ids[: _count_until(session, ids, until)]
    return ids, {record_id: at for at, record_id in enumerate(ids)}, load_raw_rows(session, ids[:FIRST_ROWS])


def _count_until(session: Any, ids: tuple[int, ...], until: date) -> int:
    """Return how many of these records, sorted by their day to be called again, are to be called by a day."""

    def is_later(record_id: int) -> bool:
        again_on = load_raw_rows(session, [record_id])[0].again_on
        return again_on is None or again_on > until

    return bisect_left(ids, True, key=is_later)
