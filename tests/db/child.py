"""What a child process does to a book until it is killed; says on standard output what it has done.

``python -m tests.db.child TASK BOOK [OTHER]``
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.services.backups import make_backup, restore
from app.services.clients import add_client
from db.migrate import migrate
from tests.db.helpers import CLOCK


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def hold(path: Path, _other: Path) -> None:
    """Hold the book open until standard input ends."""
    book = Book.open(path, CLOCK)
    _say("open")
    sys.stdin.read()
    book.close()


def write(path: Path, _other: Path) -> None:
    """Add clients, undoing every third, and say each one after it was acknowledged."""
    book = Book.open(path, CLOCK)
    _say("open")
    for number in itertools.count():
        changes = book.write(add_client, f"Дитина {number}")
        _say(f"added {changes.created_id}")
        if number % 3 == 2:
            book.undo()
            _say(f"undone {changes.created_id}")


def upgrade(path: Path, _other: Path) -> None:
    """Run the migrations."""
    _say("open")
    migrate(path)
    _say("done")


def put_back(path: Path, other: Path) -> None:
    """Restore ``other`` over the book."""
    _say("open")
    restore(path, other, CLOCK)
    _say("done")


def back_up(path: Path, _other: Path) -> None:
    """Make copies without end."""
    _say("open")
    while True:
        _say(f"copied {make_backup(path, 'manual', CLOCK).path}")


def half(path: Path, _other: Path) -> None:
    """Write more than the cache holds, so that pages reach the file, and never commit."""

    def slow(session: Session) -> Changes:
        connection = raw_connection(session)
        connection.exec_driver_sql("PRAGMA cache_size = 5")
        connection.exec_driver_sql("UPDATE client SET note = printf('%.*c', 300000, 'x')")
        _say("half")
        sys.stdin.read()
        return Changes("never")

    Book.open(path, CLOCK).write(slow)


TASKS = {
    "half": half,
    "hold": hold,
    "write": write,
    "upgrade": upgrade,
    "restore": put_back,
    "backup": back_up,
}

if __name__ == "__main__":
    TASKS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else Path())
