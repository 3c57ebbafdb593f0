"""Books with a calling base, for tests."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from app.book import Book
from app.services.library_content import COLD_CALL
from app.services.raw_base import (
    HeardDraft,
    InterestDraft,
    RawCallDraft,
    RawCard,
    add_raw_list,
    add_record,
    load_record,
    record_call,
)

THURSDAY = datetime(2026, 6, 18).date()  # the day of the tests' books
FRIDAY, MONDAY = THURSDAY + timedelta(days=1), THURSDAY + timedelta(days=4)
INTEREST = InterestDraft("Price for 20 kg of coffee a month", "cold")


def make_list(book: Book, title: str = "Cafés of Kyiv", source: str = "cold") -> int:
    """Add a list and return its id."""
    list_id = book.write(add_raw_list, title, source).created_id
    assert list_id is not None
    return list_id


def make_record(book: Book, list_id: int, name: str, **fields: str) -> int:
    """Add a record and return its id."""
    record_id = book.write(add_record, list_id, name, fields).created_id
    assert record_id is not None
    return record_id


def call(book: Book, record_id: int, outcome: str, *path: tuple[str, int], **values: Any) -> RawCard:
    """Write a call by the program's script and return the record after it."""
    draft = RawCallDraft(outcome, path=path, script_code=COLD_CALL, **values)
    book.write(record_call, record_id, draft)
    return book.read(load_record, record_id)


DEAR = HeardDraft("expensive", answer="Two sets", has_worked=True)
