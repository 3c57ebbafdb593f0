"""What a check asks of a book beyond SQLite's own look at the pages. SQLite only."""

import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection

from db.faults import naming_faults

_FULL_TEXT = ("search_words", "search_parts")
FIRST_FOUND = 20


@naming_faults()
def damaged_pages(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a file at rest, in its own words: pages, tables, indexes."""
    with closing(_open(path)) as connection:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({FIRST_FOUND})")]
    return [] if found == ["ok"] else found


@naming_faults()
def broken_links(path: Path) -> dict[str, int]:
    """Return how many rows of each table point at a row that is not there."""
    found: dict[str, int] = {}
    with closing(_open(path)) as connection:
        for table, *_rest in connection.execute("PRAGMA foreign_key_check"):
            found[table] = found.get(table, 0) + 1
    return found


def search_fingerprint(connection: Connection) -> str:
    """Return a number that is equal for two search indexes that know the same words of the same clients."""
    found = 0
    for row in _index_rows(connection):
        found = zlib.crc32(repr(tuple(row)).encode(), found)
    return f"{found:08x}"


def stored_figures(connection: Connection) -> dict[int, tuple[Any, ...]]:
    """Return the stored sums of each client."""
    rows = connection.exec_driver_sql("SELECT * FROM client_figures")
    at = list(rows.keys()).index("client_id")
    return {row[at]: tuple(row) for row in rows}


def count_wrong_nets(connection: Connection) -> int:
    """Return how many orders are not worth their sum less what came back."""
    query = """
        SELECT count(*) FROM client_order LEFT JOIN (
            SELECT order_id, sum(amount_kop) AS back_kop FROM order_return GROUP BY order_id
        ) ON order_id = client_order.id
        WHERE net_kop <> total_kop - coalesce(back_kop, 0)
    """
    return int(connection.exec_driver_sql(query).scalar_one())


def count_wrong_calls(connection: Connection) -> int:
    """Return how many raw records do not have as many calls as they count, or are a client in name only.

    A book of a schema before the calling base has none.
    """
    if not connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'raw_record'").first():
        return 0
    query = """
        SELECT count(*) FROM raw_record r LEFT JOIN (
            SELECT record_id, count(*) AS calls FROM raw_call GROUP BY record_id
        ) c ON c.record_id = r.id
        WHERE r.calls_count <> coalesce(c.calls, 0) OR (r.state = 'client') <> (r.client_id IS NOT NULL)
    """
    return int(connection.exec_driver_sql(query).scalar_one())


def is_recording(connection: Connection) -> bool:
    """Whether an action was left open; it never outlives a transaction in a sound book."""
    found = connection.exec_driver_sql("SELECT action_id FROM journal_state").scalar_one_or_none()
    return found is not None


def _index_rows(connection: Connection) -> Iterator[Any]:
    for table in _FULL_TEXT:
        name = f"temp.{table}_terms"
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {name} USING fts5vocab(main, {table}, col)")
        yield from connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY term, col")
        yield from connection.exec_driver_sql(f"SELECT rowid FROM {table} ORDER BY rowid")
        connection.exec_driver_sql(f"DROP TABLE {name}")


def _open(path: Path) -> Any:
    return sqlite.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
