"""One number over everything a book knows: equal before an action and after it was taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from sqlmodel import Session

from app.context import raw_connection
from db.rule_figures import driver_cursor

JOURNAL: Final = frozenset({"action", "journal_row", "journal_state"})
ROWS_AT_ONCE: Final = 2000


def book_hash(session: Session) -> str:
    """Return the sha256 (64 hexadecimal digits) over all rows of all tables, by table, then by primary key.

    Left out are the journal, which grows with every action, the search index, which is made of the other rows, and
    SQLite's own tables. Two books with the same rows have the same hash, wherever the rows lie in the file.
    """
    session.flush()
    cursor = driver_cursor(raw_connection(session))
    found = hashlib.sha256()
    try:
        for table, columns, key in list(_tables(cursor)):
            names = ", ".join(f'"{name}"' for name in columns)
            found.update(f"{table}({names})\n".encode())
            cursor.execute(f'SELECT {names} FROM "{table}" ORDER BY {key}')
            while rows := cursor.fetchmany(ROWS_AT_ONCE):
                # The sign of a text is its quotes, of a number that it has none: rows of other values never look alike.
                found.update("\n".join(map(repr, rows)).encode("utf-8", "surrogatepass") + b"\n")
    finally:
        cursor.close()
    return found.hexdigest()


def _tables(cursor: Any) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield the name, columns and order of each table."""
    cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    for name in sorted(name for (name,) in cursor.fetchall()):
        if name in JOURNAL or name.startswith("search_"):
            continue
        about = cursor.execute(f'PRAGMA table_info("{name}")').fetchall()
        key = [column[1] for column in sorted(about, key=lambda column: column[5]) if column[5]]
        yield name, tuple(column[1] for column in about), ", ".join(f'"{each}"' for each in key) or "rowid"
