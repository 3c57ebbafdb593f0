"""Real books for tests, and ways to look at a book file from outside."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import fixed_on
from app.context import raw_connection
from app.services.clients import add_client
from app.services.seeding import seed_book
from db.journal_triggers import journalled_tables
from tests.kept_books import new_book

CLOCK = fixed_on(date(2026, 6, 18))
NOBODY = 65534
ROOT = Path(__file__).resolve().parents[2]
STORED_BOOKS = ROOT / "tests" / "books"


def make_book(folder: Path, name: str = "Зерно & Co.kartoteka") -> Book:
    """Return a new open book with nothing but its seed."""
    return new_book(folder / name, CLOCK, seed_book)


def make_small_book(folder: Path, clients: int = 3) -> Path:
    """Return the path of a closed book with a few clients."""
    book = make_book(folder)
    for number in range(clients):
        book.write(add_client, f"Клієнт {number}")
    book.close()
    return book.path


def stored_book(schema: int, folder: Path) -> Path:
    """Return a copy, unpacked into ``folder``, of the book kept of an older schema."""
    path = folder / f"schema_{schema}.kartoteka"
    path.write_bytes(gzip.decompress((STORED_BOOKS / f"schema_{schema}.kartoteka.gz").read_bytes()))
    path.chmod(0o600)
    return path


def nothing(_session: Session) -> Changes:
    """A use case that writes nothing."""
    return Changes("nothing")


def execute(session: Session, *statements: str) -> Changes:
    """A use case that runs SQL as it stands."""
    for statement in statements:
        raw_connection(session).exec_driver_sql(statement)
    return Changes("executed", all_clients=True)


def dump(book: Book) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every journalled table."""

    def rows(session: Session) -> dict[str, list[tuple[Any, ...]]]:
        connection = raw_connection(session)
        return {
            table: [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY id').all()]
            for table in journalled_tables(connection)
        }

    return book.read(rows)


def sha256(path: Path) -> str:
    """Return the hash of a file that nobody has open."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def mode_of(path: Path) -> int:
    """Return the permission bits."""
    return path.stat().st_mode & 0o777


def start_python(module: str, *arguments: str, **options: Any) -> subprocess.Popen[str]:
    """Start ``python -m module`` on this tree; its standard output is a pipe of text."""
    command: Sequence[str] = [sys.executable, "-m", module, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, stdin=pipe, text=True, **options)


@contextmanager
def folder_of_nobody() -> Iterator[Path]:
    """Lend a folder and be its owner, who is not root: root may write whatever the permissions say."""
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)
