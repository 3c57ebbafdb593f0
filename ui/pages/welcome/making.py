"""Making and opening books as the welcome page asks for it; run in a worker."""

from __future__ import annotations

from pathlib import Path

from app.book import Book
from app.clock import Clock
from app.services.settings import change_settings
from ui.desk import load_facts
from ui.opening import Opened, make_book


def make_new_book(path: Path, *, company: str, owner: str, currency: str, language: str, has_team: bool) -> Opened:
    """Make a book; one for several sellers shows whose client it is from the first day on.

    Raises:
        BookError: as Book.create.
    """
    book, facts = make_book(path, company=company, owner=owner, currency=currency, language=language)
    if not has_team:
        return book, facts
    try:
        book.write(change_settings, {"team.is_split": True})
        return book, book.read(load_facts)
    except BaseException:
        book.close()
        raise


def open_to_read(path: Path) -> Opened:
    """Open a book that somebody else has open, without ever writing into it.

    Raises:
        BookError: as Book.open.
    """
    book = Book.open(path, Clock(), read_only=True)
    try:
        return book, book.read(load_facts)
    except BaseException:
        book.close()
        raise
