"""Takes journalled rows back or forward again. SQLite only (deferred foreign keys, JSON images).

An import writes hundreds of thousands of rows: neighbouring rows of one table and verb are
taken in one statement.
"""

import json
from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import Connection

Run = tuple[str, str, int, int]  # table, verb, first and last id of the journal rows


def take_back(connection: Connection, first_id: int, last_id: int) -> None:
    """Undo the journal rows ``first_id``..``last_id``, last one first; inserts get their image for a later redo.

    Raises IntegrityError at commit when a row that stays points at one that went.
    """
    rewind = _Rewind(connection)
    for table, verb, first, last in rewind.runs(first_id, last_id, "DESC"):
        if verb == "insert":
            rewind.keep_images(table, first, last)
            rewind.remove(table, first, last)
        elif verb == "update":
            rewind.overwrite(table, first, last, "before")
        else:
            rewind.put(table, first, last, "before")


def bring_forward(connection: Connection, first_id: int, last_id: int) -> None:
    """Redo the journal rows ``first_id``..``last_id`` that were taken back."""
    rewind = _Rewind(connection)
    for table, verb, first, last in rewind.runs(first_id, last_id, "ASC"):
        if verb == "insert":
            rewind.put(table, first, last, "after")
        elif verb == "update":
            rewind.overwrite(table, first, last, "after")
        else:
            rewind.remove(table, first, last)


class _Rewind:
    """Statements over runs of journal rows; what a table is made of is asked once."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.exec_driver_sql
        self._columns: dict[str, list[str]] = {}
        self._unique: dict[str, set[str]] = {}
        self._run("PRAGMA defer_foreign_keys = ON")

    def runs(self, first_id: int, last_id: int, order: str) -> Iterator[Run]:
        """Return the neighbouring journal rows of one table and verb together, in the order asked for."""
        rows = self._run(
            f"SELECT table_name, verb, id FROM journal_row WHERE id BETWEEN ? AND ? ORDER BY id {order}",
            (first_id, last_id),
        ).all()
        for (table, verb), run in groupby(rows, key=lambda row: (row[0], row[1])):
            ids = [row[2] for row in run]
            yield table, verb, min(ids), max(ids)

    def keep_images(self, table: str, first: int, last: int) -> None:
        """Write what inserted rows are now as their image."""
        image = ", ".join(f"'{name}', t.\"{name}\"" for name in self._columns_of(table))
        self._run(
            f'UPDATE journal_row SET after = (SELECT json_object({image}) FROM "{table}" t WHERE t.id = row_id) '
            "WHERE id BETWEEN ? AND ?",
            (first, last),
        )

    def remove(self, table: str, first: int, last: int) -> None:
        """Delete the rows of the run."""
        self._run(
            f'DELETE FROM "{table}" WHERE id IN (SELECT row_id FROM journal_row WHERE id BETWEEN ? AND ?)',
            (first, last),
        )

    def put(self, table: str, first: int, last: int, image: str) -> None:
        """Insert the rows of the run as in their images."""
        columns = self._columns_of_images(table, first, image)
        names = ", ".join(f'"{name}"' for name in columns)
        self._run(
            f'INSERT INTO "{table}" ({names}) SELECT {_values(image, columns)} FROM journal_row '
            "WHERE id BETWEEN ? AND ? ORDER BY id",
            (first, last),
        )

    def overwrite(self, table: str, first: int, last: int, image: str) -> None:
        """Write the columns that differ as they were ``before`` the run, or ``after`` it.

        A row may stand in the run more than once: of its images the outermost counts. One statement will do, unless a
        column that must be unique is among them, for rows may have handed its values on to each other.
        """
        columns = self._columns_that_differ(table, first, last)
        if self._unique_of(table).intersection(columns):
            self._overwrite_in_order(table, first, last, image, columns)
        elif columns:
            outermost = "min" if image == "before" else "max"
            names = ", ".join(f'"{name}"' for name in columns)
            self._run(
                f'UPDATE "{table}" SET ({names}) = (SELECT {_values(image, columns)} FROM journal_row WHERE id = o.id) '
                f"FROM (SELECT row_id, {outermost}(id) AS id FROM journal_row WHERE id BETWEEN ? AND ? "
                f'GROUP BY row_id) o WHERE "{table}".id = o.row_id',
                (first, last),
            )

    def _overwrite_in_order(self, table: str, first: int, last: int, image: str, columns: list[str]) -> None:
        """Write row after row: what was unique at every step then is so at every step back."""
        order = "DESC" if image == "before" else "ASC"
        rows = self._run(
            f"SELECT {_values(image, columns)}, row_id FROM journal_row WHERE id BETWEEN ? AND ? ORDER BY id {order}",
            (first, last),
        ).all()
        sets = ", ".join(f'"{name}" = ?' for name in columns)
        self._run(f'UPDATE "{table}" SET {sets} WHERE id = ?', [tuple(row) for row in rows])

    def _columns_that_differ(self, table: str, first: int, last: int) -> list[str]:
        """Return what any row of the run changed: any other column would cost its index entries and checks anew."""
        columns = self._columns_of_images(table, first, "before")
        differ = ", ".join(f"max(before ->> '{name}' IS NOT after ->> '{name}')" for name in columns)
        told = self._run(f"SELECT {differ} FROM journal_row WHERE id BETWEEN ? AND ?", (first, last)).one()
        return [name for name, differs in zip(columns, told, strict=True) if differs]

    def _columns_of_images(self, table: str, first: int, image: str) -> list[str]:
        """Return the columns an image tells of: it may be older than a column that a migration added since."""
        text = self._run(f"SELECT {image} FROM journal_row WHERE id = ?", (first,)).scalar_one()
        known = json.loads(text)
        return [name for name in self._columns_of(table) if name in known]

    def _columns_of(self, table: str) -> list[str]:
        if table not in self._columns:
            self._columns[table] = [row[1] for row in self._run(f'PRAGMA table_info("{table}")')]
        return self._columns[table]

    def _unique_of(self, table: str) -> set[str]:
        """Return the columns of unique indexes, the key apart; every column if one is for some of the rows only."""
        if table not in self._unique:
            found: set[str] = set()
            for _number, index, is_unique, _origin, is_partial in self._run(f'PRAGMA index_list("{table}")').all():
                if is_unique and is_partial:
                    found.update(self._columns_of(table))
                elif is_unique:
                    found.update(row[2] for row in self._run(f'PRAGMA index_info("{index}")'))
            self._unique[table] = found
        return self._unique[table]


def _values(image: str, columns: list[str]) -> str:
    return ", ".join(f"json_extract({image}, '$.\"{name}\"')" for name in columns)
