"""Books for the tests of orders: a few clients, and a use case seen forth, back and forth again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.changes import Changes
from app.errors import AppError
from app.services.book_check import check_book
from app.services.client_list import ClientQuery, find_client_ids, load_client_rows
from app.services.order_sheet import OrderCard, load_order
from app.services.orders import OrderDraft, save_order
from app.texts import LANGUAGES, load_texts
from app.wording import action_text, error_text
from tests.app.services.rule_books import TODAY, add_clients, make_book
from tests.db.helpers import dump


def make_order_book(folder: Path) -> Book:
    """Return a book with two clients and no orders."""
    book = make_book(folder / "orders.kartoteka")
    book.write(add_clients, 2)
    return book


def add(book: Book, client_id: int = 1, **values: Any) -> int:
    """Save a new order of today over 1 000,00 and return its id."""
    draft = OrderDraft(**{"ordered_on": TODAY, "total_kop": 100_000, **values})
    order_id = book.write(save_order, client_id, None, draft).created_id
    assert order_id is not None
    return order_id


def card(book: Book, order_id: int) -> OrderCard:
    return book.read(load_order, order_id)


def done(book: Book, use_case: Callable[..., Changes], *args: Any, **kwargs: Any) -> Changes:
    """Write, take back, bring forward: the book is each time what it was, sound, and the action has its words."""
    before = {**dump(book), "action": None}
    changes = book.write(use_case, *args, **kwargs)
    after = {**dump(book), "action": None}
    assert changes.action_id is not None
    assert after != before
    assert check_book(book.path, book.clock).findings == ()
    book.undo()
    assert {**dump(book), "action": None} == before
    book.redo()
    assert {**dump(book), "action": None} == after
    for lang in LANGUAGES:
        words = load_texts("words", lang)
        said = action_text(words, changes.action, changes.parts)
        assert said != changes.action
        assert "—" not in said
    return changes


def refused(book: Book, error: str, use_case: Callable[..., Changes], /, *args: Any, **kwargs: Any) -> AppError:
    """Refuse in a sentence of each language and leave the book as it was."""
    before = dump(book)
    with pytest.raises(AppError) as caught:
        book.write(use_case, *args, **kwargs)
    assert caught.value.code == error
    assert dump(book) == before
    for lang in LANGUAGES:
        words = load_texts("words", lang)
        said = error_text(words, caught.value)
        assert said != words.text("errors.unknown")
        assert said.count("—") == words.text(f"errors.{error}").count("—")  # nothing is left open
    return caught.value


def total_kop(book: Book, client_id: int = 1) -> int:
    """Return what a client's list row says it has paid."""
    rows = book.read(load_client_rows, book.read(find_client_ids, ClientQuery()))
    return next(row.total_kop for row in rows if row.id == client_id)


DAY = date(2026, 6, 10)
