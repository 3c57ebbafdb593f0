"""Whole copies of a book file by SQLite's backup API, and a look into one. SQLite only.

A live book is never opened as a plain file: closing that file would drop SQLite's locks on it.
"""

import json
import os
import re
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from db.engine import APPLICATION_ID, BUSY_TIMEOUT_MS
from db.faults import FileFaultError, naming_faults
from db.migrate import SCHEMA_VERSION

CHUNK_BYTES = 1 << 20
HEADER_BYTES = 100  # the smallest file SQLite could have written has at least its header


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What a book file holds.

    ``clients`` are those not in the bin, ``changed_at`` is the moment of the last action (UTC). ``mark`` is equal
    for two files with the same content: it follows from the journal, so an undo and its redo give the old mark again.
    """

    schema: int
    clients: int
    orders: int
    company: str
    newest_order_on: date | None
    newest_activity_on: date | None
    changed_at: datetime | None
    mark: str


@naming_faults()
def copy_book(source: Path, target: Path) -> BookFacts:
    """Copy the book at ``source``, open or not, into the new file ``target``, and return what the copy holds.

    The copy was opened, its pages checked, its counts found equal to the source's, and is on the disk; its
    folder entry is not yet (``publish``). On any error no target is left.

    Raises:
        FileFaultError: the source cannot be read, the target not written, or the copy is not the source.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(_connect(source, "rw")) as live:
            live.execute("BEGIN")
            expected = read_facts(live)  # takes the read lock, so the pages copied are of this very moment
            with closing(_connect(target, "rw")) as copy:
                # Nothing to keep apart from the file itself: it counts only once it is whole and renamed.
                copy.execute("PRAGMA journal_mode = MEMORY")
                copy.execute("PRAGMA synchronous = OFF")
                live.backup(copy)  # without a page count: all of them in one step
        if examine(target) != expected:
            raise FileFaultError("book_damaged")
        _sync_file(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return expected


@naming_faults()
def copy_pages(source: Path, target: Path) -> None:
    """Copy as ``copy_book`` but without looking at the content: for a check of a book that may be damaged."""
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(_connect(source, "rw")) as live, closing(_connect(target, "rw")) as copy:
        live.execute("BEGIN")
        live.execute("SELECT count(*) FROM sqlite_master").fetchone()
        copy.execute("PRAGMA journal_mode = MEMORY")
        copy.execute("PRAGMA synchronous = OFF")
        live.backup(copy)


@naming_faults()
def publish(file: Path, target: Path) -> None:
    """Give a finished file its name, in one step, lasting through a power cut."""
    os.replace(file, target)
    sync_folder(target.parent)


@naming_faults()
def examine(path: Path, *, thoroughly: bool = False) -> BookFacts:
    """Open a book file at rest and return what it holds; ``thoroughly`` also compares indexes and links.

    Raises:
        FileFaultError: ``book_missing``, ``book_empty_file``, ``not_a_book``, ``book_newer`` (with
            ``schema``), ``book_damaged``, or the disk's.
    """
    if not path.is_file():
        raise FileFaultError("book_missing")
    if path.stat().st_size < HEADER_BYTES:
        raise FileFaultError("book_empty_file")  # SQLite would call it a new database
    with closing(_connect(path, "ro")) as connection:
        connection.execute("BEGIN")
        if _one(connection, "PRAGMA application_id") != APPLICATION_ID:
            raise FileFaultError("not_a_book")
        schema = _one(connection, "PRAGMA user_version")
        if schema > SCHEMA_VERSION:
            raise FileFaultError("book_newer", schema=schema)
        if problems(connection, thoroughly=thoroughly):
            raise FileFaultError("book_damaged")
        return read_facts(connection)


def problems(connection: Any, *, thoroughly: bool, limit: int = 20) -> list[str]:
    """Return what SQLite finds wrong with the pages (its own words: page numbers and names of tables)."""
    check = "integrity_check" if thoroughly else "quick_check"
    found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}({limit})")]
    if found == ["ok"]:
        found = []
    if thoroughly:
        broken = connection.execute("PRAGMA foreign_key_check").fetchmany(limit)
        found += [f"foreign key of {row[0]}" for row in broken]
    return found


def read_facts(connection: Any) -> BookFacts:
    """Return what the open book holds."""
    company = _one(connection, "SELECT value FROM setting WHERE key = 'company.name'")
    return BookFacts(
        schema=_one(connection, "PRAGMA user_version"),
        clients=_one(connection, "SELECT count(*) FROM client WHERE deleted_at IS NULL"),
        orders=_one(connection, "SELECT count(*) FROM client_order"),
        company=str(json.loads(company)) if company else "",
        newest_order_on=_day(_one(connection, "SELECT max(ordered_on) FROM client_order")),
        newest_activity_on=_day(_one(connection, "SELECT max(coalesce(done_at, created_at)) FROM activity")),
        changed_at=_moment(_one(connection, "SELECT max(done_at) FROM action")),
        mark=_mark(connection),
    )


@naming_faults()
def read_book_facts(path: Path) -> BookFacts:
    """Return what the book at ``path`` holds, open or not, without checking its pages."""
    with closing(_connect(path, "rw")) as connection:
        connection.execute("BEGIN")
        return read_facts(connection)


@naming_faults()
def checksum(path: Path) -> str:
    """Return eight digits that follow from every byte of a file at rest; never call it with a live book."""
    found = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            found = zlib.crc32(chunk, found)
    return f"{found:08x}"


def sync_folder(folder: Path) -> None:
    """Make names in ``folder`` last through a power cut; Windows does so by itself and has no call for it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _connect(path: Path, mode: str) -> Any:
    # mode=rw never makes a file, and rolls back what a crash left half done; ro leaves no file beside.
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite.connect(address, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)


def _one(connection: Any, query: str) -> Any:
    row = connection.execute(query).fetchone()
    return None if row is None else row[0]


def _day(text: str | None) -> date | None:
    found = re.match(r"\d{4}-\d\d-\d\d", text or "")
    return date.fromisoformat(found[0]) if found else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def _mark(connection: Any) -> str:
    last_row = _one(connection, "SELECT max(id) FROM journal_row")
    last_action = connection.execute("SELECT id, done_at FROM action ORDER BY id DESC LIMIT 1").fetchone()
    undone = connection.execute("SELECT id FROM action WHERE state = 'undone' ORDER BY id").fetchall()
    return f"{zlib.crc32(repr((last_row, last_action, undone)).encode()):08x}"


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
