"""Takes journalled rows back or forward again. SQLite only (deferred foreign keys, JSON images).

An import writes hundreds of thousands of rows: runs of inserts or deletes of one table are taken in one statement each.
"""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

Run = tuple[str, str, int, int]  # table, verb, first and last id of the journal rows


def take_back(connection: Connection, first_id: int, last_id: int) -> None:
    """Undo the journal rows ``first_id``..``last_id``, last one first; inserts get their image for a later redo.

    Raises IntegrityError at commit when a row that stays points at one that went.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table, verb, first, last in _runs(connection, first_id, last_id, "DESC"):
        if verb == "insert":
            _keep_images(connection, table, first, last)
            _remove(connection, table, first, last)
        elif verb == "update":
            _overwrite(connection, table, first, last, "before", "DESC")
        else:
            _put(connection, table, first, last, "before")


def bring_forward(connection: Connection, first_id: int, last_id: int) -> None:
    """Redo the journal rows ``first_id``..``last_id`` that were taken back."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table, verb, first, last in _runs(connection, first_id, last_id, "ASC"):
        if verb == "insert":
            _put(connection, table, first, last, "after")
        elif verb == "update":
            _overwrite(connection, table, first, last, "after", "ASC")
        else:
            _remove(connection, table, first, last)


def _runs(connection: Connection, first_id: int, last_id: int, order: str) -> Iterator[Run]:
    """Return the neighbouring journal rows of one table and verb together, in the order asked for."""
    rows = connection.exec_driver_sql(
        f"SELECT table_name, verb, id FROM journal_row WHERE id BETWEEN ? AND ? ORDER BY id {order}",
        (first_id, last_id),
    ).all()
    for (table, verb), run in groupby(rows, key=lambda row: (row[0], row[1])):
        ids = [row[2] for row in run]
        yield table, verb, min(ids), max(ids)


def _columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def _columns_of_images(connection: Connection, table: str, first: int, image: str) -> list[str]:
    """Return the columns an image tells of: it may be older than a column that a migration added since."""
    text = connection.exec_driver_sql(f"SELECT {image} FROM journal_row WHERE id = ?", (first,)).scalar_one()
    known = json.loads(text)
    return [name for name in _columns(connection, table) if name in known]


def _keep_images(connection: Connection, table: str, first: int, last: int) -> None:
    image = ", ".join(f"'{name}', t.\"{name}\"" for name in _columns(connection, table))
    connection.exec_driver_sql(
        f'UPDATE journal_row SET after = (SELECT json_object({image}) FROM "{table}" t WHERE t.id = row_id) '
        "WHERE id BETWEEN ? AND ?",
        (first, last),
    )


def _remove(connection: Connection, table: str, first: int, last: int) -> None:
    connection.exec_driver_sql(
        f'DELETE FROM "{table}" WHERE id IN (SELECT row_id FROM journal_row WHERE id BETWEEN ? AND ?)', (first, last)
    )


def _put(connection: Connection, table: str, first: int, last: int, image: str) -> None:
    columns = _columns_of_images(connection, table, first, image)
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(f"json_extract({image}, '$.\"{name}\"')" for name in columns)
    connection.exec_driver_sql(
        f'INSERT INTO "{table}" ({names}) SELECT {values} FROM journal_row WHERE id BETWEEN ? AND ? ORDER BY id',
        (first, last),
    )


def _overwrite(connection: Connection, table: str, first: int, last: int, image: str, order: str) -> None:
    """Write whole rows one by one: a row may stand in the run more than once, and then the order counts."""
    columns = _columns_of_images(connection, table, first, image)
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    statement = f'UPDATE "{table}" SET {sets} WHERE id = ?'
    rows = connection.exec_driver_sql(
        f"SELECT row_id, {image} FROM journal_row WHERE id BETWEEN ? AND ? ORDER BY id {order}", (first, last)
    ).all()
    values: list[Any] = []
    for row_id, text in rows:
        row = json.loads(text)
        values.append((*(row[name] for name in columns), row_id))
    connection.exec_driver_sql(statement, values)
