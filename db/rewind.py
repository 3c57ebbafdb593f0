"""Takes journalled rows back or forward again. SQLite only (deferred foreign keys, JSON images)."""

import json
from typing import Any

from sqlalchemy import Connection, text


def take_back(connection: Connection, first_id: int, last_id: int) -> None:
    """Undo the journal rows ``first_id``..``last_id``, last one first; inserts get their image for a later redo.

    Raises IntegrityError at commit when a row that stays points at one that went.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for row_id, table, target, verb, before in _rows(connection, first_id, last_id, "DESC", "before"):
        if verb == "insert":
            image = _read(connection, table, target)
            connection.execute(
                text("UPDATE journal_row SET after = :after WHERE id = :id"), {"after": json.dumps(image), "id": row_id}
            )
            connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', (target,))
        elif verb == "update":
            _overwrite(connection, table, target, json.loads(before))
        else:
            _put(connection, table, json.loads(before))


def bring_forward(connection: Connection, first_id: int, last_id: int) -> None:
    """Redo the journal rows ``first_id``..``last_id`` that were taken back."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for _row_id, table, target, verb, after in _rows(connection, first_id, last_id, "ASC", "after"):
        if verb == "insert":
            _put(connection, table, json.loads(after))
        elif verb == "update":
            _overwrite(connection, table, target, json.loads(after))
        else:
            connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id = ?', (target,))


def _rows(connection: Connection, first_id: int, last_id: int, order: str, image: str) -> list[Any]:
    return list(
        connection.exec_driver_sql(
            f"SELECT id, table_name, row_id, verb, {image} FROM journal_row "
            f"WHERE id BETWEEN ? AND ? ORDER BY id {order}",
            (first_id, last_id),
        )
    )


def _read(connection: Connection, table: str, row_id: int) -> dict[str, Any]:
    row = connection.exec_driver_sql(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)).mappings().one()
    return dict(row)


def _overwrite(connection: Connection, table: str, row_id: int, image: dict[str, Any]) -> None:
    sets = ", ".join(f'"{name}" = ?' for name in image)
    connection.exec_driver_sql(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*image.values(), row_id))


def _put(connection: Connection, table: str, image: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in image)
    marks = ", ".join("?" * len(image))
    connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(image.values()))
