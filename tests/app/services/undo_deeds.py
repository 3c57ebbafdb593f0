"""Use cases as deeds on the stored book: each is one action, worded, taken back and brought forward to the byte."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Any

from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.services.book_check import check_book
from app.services.book_hash import book_hash
from app.texts import LANGUAGES, load_texts
from app.wording import action_text
from tests.db.helpers import dump

Deed = Callable[[Book, Path], Changes]


def does(use_case: Callable[..., Changes], /, *args: Any, **options: Any) -> Deed:
    """Return a deed that is one use case with these arguments."""
    return lambda book, _folder: book.write(use_case, *args, **options)


def use_cases(modules: Iterable[ModuleType]) -> set[str]:
    """Return the names of what the modules themselves can do to a book."""
    return {
        name
        for module in modules
        for name, found in inspect.getmembers(module, inspect.isfunction)
        if not name.startswith("_")
        and found.__module__ == module.__name__
        and inspect.signature(found).return_annotation == "Changes"
    }


def deed_names(deeds: Mapping[str, Deed]) -> set[str]:
    """Return which use cases are among the deeds: a deed is called by its use case and, maybe, more words."""
    return {name.split(" ")[0] for name in deeds}


def state(book: Book) -> tuple[Any, ...]:
    """Return every journalled row, and what is counted from the rows; the words of the search are left to the check."""

    def derived(session: Session) -> tuple[Any, ...]:
        connection = raw_connection(session)
        tables = ("client_figures", "client_flag")
        return tuple(sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {table}"))) for table in tables)

    return dump(book), book.read(derived)


def assert_worded(changes: Changes) -> None:
    """Assert that an action has its words in every language, and tells everything they need."""
    known = set(changes.parts) | ({"stage"} if "to" in changes.parts else set())
    for lang in LANGUAGES:
        words = load_texts("words", lang)
        text = words.text(f"actions.{changes.action}")
        assert {field for _before, field, _how, _as in Formatter().parse(text) if field} <= known, (lang, text)
        assert "{" not in action_text(words, changes.action, changes.parts)


def assert_taken_back(book: Book, folder: Path, deed: Deed) -> None:
    """Assert that a deed is one worded action, taken back and brought forward; the book is closed after."""
    before, hash_before = state(book), book.read(book_hash)
    changes = deed(book, folder)
    after, hash_after = state(book), book.read(book_hash)
    assert changes.action_id is not None
    assert_worded(changes)
    assert after != before
    book.undo()
    assert state(book) == before
    assert book.read(book_hash) == hash_before
    assert check_book(book.path, book.clock).findings == ()
    book.redo()
    assert state(book) == after
    assert book.read(book_hash) == hash_after
    book.close()
    assert check_book(book.path, book.clock).findings == ()
