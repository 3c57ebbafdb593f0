"""Books of every released schema open here with all they hold; an upgrade that fails leaves them whole."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from app.book import Book
from app.errors import BookError
from app.services.backups import list_backups, make_backup
from app.services.book_check import check_book
from app.services.clients import add_client
from app.services.journal import load_journal
from db.migrate import SCHEMA_VERSION, migrate
from tests.db.helpers import CLOCK, STORED_BOOKS, dump, make_book, mode_of, sha256, stored_book

SCHEMAS = range(1, SCHEMA_VERSION + 1)
COUNTED = ("client", "contact", "channel", "client_order", "order_return")
COUNTS = {1: [6, 6, 12, 6, 1], 2: [6, 6, 12, 6, 1], 3: [7, 8, 14, 6, 1], 4: [7, 8, 14, 6, 1]}


def test_a_book_of_every_schema_is_stored() -> None:
    stored = {path.name for path in STORED_BOOKS.glob("*.gz")}
    assert stored == {f"schema_{schema}.kartoteka.gz" for schema in SCHEMAS}
    assert sum(path.stat().st_size for path in STORED_BOOKS.glob("*.gz")) < 300_000 * len(SCHEMAS)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_stored_book_opens_with_all_it_holds(tmp_path: Path, schema: int) -> None:
    path = stored_book(schema, tmp_path)
    book = Book.open(path, CLOCK, before_upgrade=lambda old: make_backup(old, "upgrade", CLOCK))
    book.refresh()
    rows = dump(book)
    assert [len(rows[table]) for table in COUNTED] == COUNTS[schema]
    assert [(row.code, row.state) for row in book.read(load_journal, limit=2)] == [
        ("client_changed", "undone"),
        ("clients_binned", "done"),
    ]

    book.redo()
    for _ in book.read(load_journal, limit=1000):
        book.undo()
    assert dump(book)["client"] == []
    book.write(add_client, "Нова після оновлення")
    book.close()
    assert check_book(path, CLOCK).findings == ()
    assert len(list_backups(path)) == (schema < SCHEMA_VERSION)


def test_the_newest_stored_book_has_something_in_every_table(tmp_path: Path) -> None:
    with closing(Book.open(stored_book(SCHEMA_VERSION, tmp_path), CLOCK)) as book:
        empty = {table for table, rows in dump(book).items() if not rows}
    assert empty == {"attachment"}  # nothing attaches files yet


def test_a_new_book_has_the_schema_of_an_upgraded_one(tmp_path: Path) -> None:
    old = stored_book(1, tmp_path)
    migrate(old)
    book = make_book(tmp_path)
    book.close()
    assert _schema(old) == _schema(book.path)


def _schema(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite.connect(path)) as connection:
        return list(connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name"))


def test_an_upgrade_twice_changes_nothing(tmp_path: Path) -> None:
    path = stored_book(1, tmp_path)
    migrate(path)
    before = _rows(path)
    migrate(path)
    assert _rows(path) == before


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite.connect(path)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = connection.execute(query).fetchall()
        return {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for (table,) in tables}


def test_an_upgrade_that_fails_leaves_the_book_whole_and_its_copy_beside(tmp_path: Path) -> None:
    path = stored_book(1, tmp_path)
    # As if it came from before the first schema: the first step meets tables that are there already.
    with closing(sqlite.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.execute("PRAGMA user_version = 0")
    before = sha256(path)
    for _ in range(2):
        with pytest.raises(BookError, match="upgrade_failed"):
            Book.open(path, CLOCK, before_upgrade=lambda old: make_backup(old, "upgrade", CLOCK))
        assert sha256(path) == before
    assert [row.reason for row in list_backups(path)] == ["upgrade", "upgrade"]
    assert mode_of(path) == 0o600


def test_an_upgrade_stops_at_broken_links_of_old_rows(tmp_path: Path) -> None:
    path = stored_book(1, tmp_path)
    with closing(sqlite.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE client SET stage_id = 999 WHERE id = 1")
        connection.execute("PRAGMA user_version = 0")
    before = sha256(path)
    with pytest.raises(ValueError, match="foreign key broken in table client"):
        migrate(path)
    assert sha256(path) == before
