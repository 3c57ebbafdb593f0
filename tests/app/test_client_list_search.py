"""The search index follows every word of a card, though an act that touches none of them leaves it alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.services.activities import change_activity, log_activity, plan_step
from app.services.book_check import check_book
from app.services.bulk import move_clients
from app.services.client_list import ClientQuery, find_client_ids
from app.services.clients import add_client, change_client, put_in_bin, restore_from_bin
from app.services.contacts import add_channel, add_contact, change_channel, change_contact, remove_contact
from tests.db.helpers import CLOCK, make_book

OLD, NEW = "давнина", "новизна"


@pytest.fixture
def book(tmp_path) -> Iterator[Book]:
    book = make_book(tmp_path)
    book.write(add_client, "Барвінок")
    book.write(add_client, "Волошка")
    yield book
    book.close()


def found(book: Book, text: str) -> tuple[int, ...]:
    return book.read(find_client_ids, ClientQuery(text=text))


def assert_in_step(book: Book) -> None:
    assert [finding.code for finding in check_book(book.path, CLOCK).findings] == []


@pytest.mark.parametrize("field", ["name", "code", "tax_code", "city", "address", "industry", "note", "personal_note"])
def test_every_fact_of_the_client(book, field):
    book.write(change_client, 1, {field: OLD})
    assert found(book, OLD) == (1,)
    book.write(change_client, 1, {field: NEW})
    assert (found(book, OLD), found(book, NEW)) == ((), (1,))
    assert_in_step(book)
    book.undo()
    assert (found(book, OLD), found(book, NEW)) == ((1,), ())
    assert_in_step(book)


@pytest.mark.parametrize("field", ["name", "position", "interest_note", "style_note", "note"])
def test_every_fact_of_a_person(book, field):
    contact_id = book.write(add_contact, 1, {"name": "Олена", field: OLD}).created_id
    assert found(book, OLD) == (1,)
    book.write(change_contact, contact_id, {field: NEW})
    assert (found(book, OLD), found(book, NEW)) == ((), (1,))
    book.write(remove_contact, contact_id)
    assert found(book, NEW) == ()
    book.undo()
    assert found(book, NEW) == (1,)
    assert_in_step(book)


def test_phones_notes_and_the_bin(book):
    channel_id = book.write(add_channel, 1, "phone", "063 111 00 00").created_id
    book.write(change_channel, channel_id, "063 222 00 00")
    note_id = book.write(log_activity, 1, "note", OLD).created_id
    assert (found(book, "0631110000"), found(book, "0632220000"), found(book, OLD)) == ((), (1,), (1,))
    book.write(change_activity, note_id, NEW)
    assert (found(book, OLD), found(book, NEW)) == ((), (1,))
    book.write(put_in_bin, [1])
    assert found(book, NEW) == ()
    book.write(restore_from_bin, [1])
    assert found(book, NEW) == (1,)
    assert_in_step(book)


def test_a_person_that_goes_over_to_another_client_leaves_the_first(book):
    contact_id = book.write(add_contact, 1, {"name": OLD}).created_id

    def hand_over(session: Session) -> Changes:
        raw_connection(session).exec_driver_sql(f"UPDATE contact SET client_id = 2 WHERE id = {contact_id}")
        return Changes("contact_changed", clients=frozenset({1, 2}))

    book.write(hand_over)
    assert found(book, OLD) == (2,)
    assert_in_step(book)


def test_what_is_no_word_of_the_card_leaves_the_index_alone(book):
    """The words are spoiled on purpose: an act that does not concern them must not write them anew."""

    def spoil(session: Session) -> Changes:
        for table in ("search_words", "search_parts"):
            raw_connection(session).exec_driver_sql(f"DELETE FROM {table} WHERE rowid = 1")
        return Changes("spoiled")

    book.write(spoil)
    book.write(move_clients, [1, 2], "meeting")
    book.write(plan_step, 1, "call", "Подзвонити", date(2026, 6, 24))
    book.write(change_client, 1, {"discount": "5%"})
    assert found(book, "Барвінок") == ()
    book.write(change_client, 1, {"city": "Львів"})
    assert found(book, "Барвінок") == (1,)
