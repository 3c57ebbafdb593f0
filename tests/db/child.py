"""What a child process does to a book until it is killed; says on standard output what it has done.

``python -m tests.db.child TASK BOOK``
"""

from __future__ import annotations

import sys
from pathlib import Path

from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.errors import BookError
from app.services.backups import list_backups, make_backup, restore
from app.services.clients import add_client, change_client
from tests.db.helpers import CLOCK


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def hold(path: Path) -> None:
    """Hold the book open until standard input ends."""
    book = Book.open(path, CLOCK)
    _say("open")
    sys.stdin.read()
    book.close()


def half(path: Path) -> None:
    """Write more than the cache holds, so that pages reach the file, and never commit."""

    def slow(session: Session) -> Changes:
        connection = raw_connection(session)
        connection.exec_driver_sql("PRAGMA cache_size = 5")
        connection.exec_driver_sql("UPDATE client SET note = printf('%.*c', 300000, 'x')")
        _say("half")
        sys.stdin.read()
        return Changes("never")

    Book.open(path, CLOCK).write(slow)


def save(path: Path) -> None:
    """Add a client, change it, take the change back."""
    book = Book.open(path, CLOCK)
    client = book.write(add_client, "Нова").created_id
    assert client is not None
    book.write(change_client, client, {"city": "Львів"})
    book.undo()
    book.close()


def upgrade(path: Path) -> None:
    """Open a book of an older schema."""
    Book.open(path, CLOCK).close()


def put_back(path: Path) -> None:
    """Restore the newest copy."""
    restore(path, list_backups(path)[0].path, CLOCK)


def back_up(path: Path) -> None:
    """Make a copy."""
    make_backup(path, "manual", CLOCK)


TASKS = {"half": half, "hold": hold, "save": save, "upgrade": upgrade, "restore": put_back, "backup": back_up}

if __name__ == "__main__":
    try:
        TASKS[sys.argv[1]](Path(sys.argv[2]))
    except BookError as refused:
        _say(refused.code)
        sys.exit(3)
