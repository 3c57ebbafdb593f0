"""Opening the book a command works on, and finding in it what was named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import select
from sqlmodel import Session, col

from app.book import Book
from app.cli.asked import Asked
from app.clock import Clock
from app.domain.names import fold
from app.errors import AppError, BookError, NotFoundError
from app.paths import BOOK_SUFFIX
from app.services.backups import make_backup
from app.services.raw_lists import find_raw_list as raw_list_called
from app.services.returns import has_returns_due, return_due
from app.services.settings import load_settings
from app.services.stages import load_stages
from app.texts import LANGUAGES, load_texts
from db.tables import Client, RawList

_TOO_LONG_ID = 19  # more than SQLite counts to
# The book itself is well, only not ours to write now.
_ONLY_READABLE = frozenset({"book_in_use", "folder_not_writable", "book_read_only"})


@contextmanager
def reading(asked: Asked, clock: Clock | None = None) -> Iterator[Book]:
    """Lend the book for reading, also while a window holds it; ``clock`` None is the computer's.

    A book of an older kind is upgraded first, after a copy was made.
    """
    clock = clock or Clock()
    try:
        book = Book.open(asked.book_path, clock, read_only=True)
    except BookError as error:
        if error.code != "book_older":
            raise
        book = _opened_for_writing(asked.book_path, clock)
    with _closed_after(book):
        yield book


@contextmanager
def writing(asked: Asked) -> Iterator[Book]:
    """Lend the book for writing, on the day of ``--as-of``."""
    with _closed_after(_opened_for_writing(asked.book_path, asked.clock)) as book:
        yield book


@contextmanager
def writing_if_free(asked: Asked) -> Iterator[Book]:
    """Lend the book for writing, or for reading only when somebody holds it or its folder cannot be written."""
    try:
        book = _opened_for_writing(asked.book_path, asked.clock)
    except BookError as error:
        if error.code not in _ONLY_READABLE:
            raise
        book = Book.open(asked.book_path, asked.clock, read_only=True)
    with _closed_after(book):
        yield book


@contextmanager
def reading_today(asked: Asked) -> Iterator[Book]:
    """Lend the book for reading as it stands today: whoever was put off until now has come back to the track.

    The window does so when it opens the book and at midnight; a book that somebody holds or nobody may write is lent
    as it is, and so is the one of ``--as-of``: another day is looked at, not begun.
    """
    with reading(asked, asked.clock) as book:
        if asked.as_of is not None or not book.read(has_returns_due):
            yield book
            return
    with writing_if_free(asked) as book:
        if not book.is_read_only:
            book.write(return_due)
        yield book


@contextmanager
def _closed_after(book: Book) -> Iterator[Book]:
    try:
        book.person_id = book.read(load_settings)["me.person_id"]
        yield book
        if not book.is_read_only and book.clock.today() != Clock().today():
            # A write leaves the flags of its own day behind; everybody else expects those of today.
            book.clock = Clock()
            book.refresh()
    finally:
        book.close()


def _opened_for_writing(path: Path, clock: Clock) -> Book:
    return Book.open(path, clock, before_upgrade=lambda old: make_backup(old, "upgrade", clock))


def find_client(session: Session, named: str) -> int:
    """Return the id of a client: a whole number is the id, ``#112`` or anything else the number on the card.

    Raises:
        NotFoundError: ``no_client``.
    """
    named = named.strip()
    where = col(Client.id) == int(named) if _is_id(named) else col(Client.code) == named.removeprefix("#")
    found: int | None = session.execute(select(col(Client.id)).where(where)).scalar_one_or_none()
    if found is None:
        raise NotFoundError("no_client", client=named)
    return found


def find_raw_list(session: Session, named: str) -> int:
    """Return the id of a list for calling, archived or not, named by its title or its id.

    Raises:
        NotFoundError: ``no_raw_list_named``.
    """
    found = raw_list_called(session, named)
    if found is None and _is_id(named.strip()) and session.get(RawList, int(named)) is not None:
        found = int(named)
    if found is None:
        raise NotFoundError("no_raw_list_named", value=named)
    return found


def find_stage(session: Session, named: str) -> str:
    """Return the code of a stage named by its code, by the owner's name or by the word of any language.

    Raises:
        NotFoundError: ``no_stage``.
    """
    stages = load_stages(session)
    if any(stage.code == named for stage in stages):
        return named
    languages = [load_texts("words", lang) for lang in LANGUAGES]
    for stage in stages:
        if fold(named) in {fold(stage.title), *(fold(stage.name(words)) for words in languages)} - {""}:
            return stage.code
    raise NotFoundError("no_stage", stage=named)


def _is_id(named: str) -> bool:
    return named.isascii() and named.isdecimal() and len(named) < _TOO_LONG_ID


def refuse_book(target: Path, book_path: Path) -> None:
    """Refuse to write a sheet or an export over a book.

    Raises:
        AppError: ``target_is_book``.
    """
    is_book = target.suffix.lower() == BOOK_SUFFIX or (target.exists() and target.samefile(book_path))
    if is_book:
        raise AppError("target_is_book", path=str(target))
