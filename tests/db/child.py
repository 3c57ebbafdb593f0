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


TASKS = {"half": half, "hold": hold}

if __name__ == "__main__":
    TASKS[sys.argv[1]](Path(sys.argv[2]))
