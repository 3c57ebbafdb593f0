"""A raw record becomes a client by a recorded interest only, with all its history; or joins one that is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.domain.duplicates import LikeReason
from app.errors import AppError, InvalidError, StaleError
from app.services.client_list import load_totals
from app.services.clients import add_client, put_in_bin
from app.services.contacts import add_channel, add_contact
from app.services.raw_base import (
    HeardDraft,
    InterestDraft,
    RawCallDraft,
    StepDraft,
    attach_to_client,
    find_same_clients,
    load_raw_lists,
    load_record,
    make_client,
    record_call,
)
from app.services.search import find_clients
from tests.app.services.importing_helpers import column, dump, open_book
from tests.app.services.raw_books import DEAR, INTEREST, MONDAY, call, make_list, make_record

FIELDS = {
    "contact_name": "Олена Шмідт", "position": "власниця", "phone": "067 123 45 67, 050 111 22 33",
    "email": "kava@b.ua", "website": "b.ua", "city": "Львів", "address": "Ринок, 1", "industry": "кафе",
    "tax_code": "12345678", "note": "з виставки",
}  # fmt: skip
MEETING = StepDraft("meeting", "Показати зразки", MONDAY, time(10))
MEET = RawCallDraft(
    "meet",
    note="Просить ціну",
    script_code="cold_call",
    path=(("P0", 2), ("D1", 1)),
    duration_s=340,
    objections=(DEAR,),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with open_book(tmp_path) as made:
        yield made


@pytest.fixture
def record_id(book: Book) -> int:
    """A record of which everything is known."""
    return make_record(book, make_list(book, source="event"), "ТОВ «Кава»", **FIELDS)


def client_row(book: Book, columns: str) -> Any:
    """Return these columns of the only client."""
    [row] = column(book, f"SELECT {columns} FROM client")
    return row


def stages(book: Book) -> list[str]:
    """Return the stage of every client."""
    return column(book, "SELECT stage.code FROM client JOIN stage ON stage.id = client.stage_id ORDER BY client.id")


def test_a_record_becomes_a_client_whole_and_one_undo_takes_it_back(book: Book, record_id: int) -> None:
    first_at = datetime(2026, 6, 10, 9, tzinfo=UTC)
    call(book, record_id, "no_answer", called_at=first_at)
    call(book, record_id, "callback", ("P0", 1), called_at=first_at + timedelta(days=1), note="після обіду",
         objections=(HeardDraft("think"),))  # fmt: skip
    before, totals = dump(book), book.read(load_totals)
    interest = InterestDraft("20 кг на місяць", "cold", answer_by=MONDAY)
    changes = book.write(make_client, record_id, interest, MEETING, MEET)
    client_id = changes.created_id
    assert client_id is not None
    assert changes.clients == {client_id}

    assert client_row(book, "name, city, address, industry, tax_code, note, source") == (
        "ТОВ «Кава»", "Львів", "Ринок, 1", "кафе", "12345678", "з виставки", "event",
    )  # fmt: skip
    assert stages(book) == ["contacted"]
    [(contact_id, *person)] = column(book, "SELECT id, name, position FROM contact")
    assert person == ["Олена Шмідт", "власниця"]
    ways = column(book, "SELECT kind, typed, contact_id IS NOT NULL FROM channel ORDER BY id")
    assert ways == [
        ("phone", "067 123 45 67", 1), ("phone", "050 111 22 33", 1), ("email", "kava@b.ua", 1), ("link", "b.ua", 0),
    ]  # fmt: skip
    assert column(book, "SELECT what, channel, answer_by, answered_at, record_id FROM interest") == [
        ("20 кг на місяць", "cold", MONDAY.isoformat(), None, record_id)
    ]
    touches = column(
        book,
        "SELECT kind, state, title, outcome, duration_min, contact_id, substr(done_at, 1, 10) FROM activity "
        "WHERE state = 'done' ORDER BY done_at",
    )
    assert touches == [
        ("call", "done", "Не відповіли", "no_answer", None, contact_id, "2026-06-10"),
        ("call", "done", "після обіду", "callback", None, contact_id, "2026-06-11"),
        ("call", "done", "Просить ціну", "meet", 6, contact_id, "2026-06-18"),
    ]
    steps = column(book, "SELECT kind, title, due_on, due_at IS NOT NULL FROM activity WHERE state = 'open'")
    assert steps == [("meeting", "Показати зразки", MONDAY.isoformat(), 1)]
    heard = column(book, "SELECT code, client_id, activity_id IS NOT NULL FROM objection_heard ORDER BY id")
    assert heard == [("think", client_id, 1), ("expensive", client_id, 1)]
    record = book.read(load_record, record_id)
    assert (record.record.state, record.record.client_id, len(record.calls)) == ("client", client_id, 3)
    assert (record.calls[0].outcome, record.calls[0].ended_at) == ("meet", "D2")
    assert book.read(load_raw_lists)[0].clients == 1
    assert book.read(load_totals).clients == totals.clients + 1
    assert book.read(find_clients, "0671234567") == (client_id,)

    book.undo()
    assert dump(book) == before
    assert book.read(load_totals) == totals
    assert book.read(find_clients, "0671234567") == ()
    book.redo()
    assert book.read(load_record, record_id).record.state == "client"


@pytest.mark.parametrize(
    ("interest", "code"),
    [
        (InterestDraft(" ", "cold"), "interest_what_empty"),
        (InterestDraft("Price", " "), "interest_channel_empty"),
        (InterestDraft("Price", "cold", datetime(2027, 1, 1, tzinfo=UTC)), "interest_ahead"),
        (InterestDraft("x" * 2000, "cold"), "text_long"),
        (InterestDraft("Price", "cold", group_id=99), "no_group"),
    ],
)
def test_without_an_interest_the_record_stays_raw(
    book: Book, record_id: int, interest: InterestDraft, code: str
) -> None:
    before = dump(book)
    with pytest.raises(AppError, match=code):
        book.write(make_client, record_id, interest, MEETING, MEET)
    assert dump(book) == before


def test_a_step_that_cannot_be_leaves_the_record_raw(book: Book, record_id: int) -> None:
    before = dump(book)
    with pytest.raises(InvalidError, match="step_far_ahead"):
        book.write(make_client, record_id, INTEREST, StepDraft("call", "x", date(2050, 1, 1)), MEET)
    with pytest.raises(InvalidError, match="call_path"):
        book.write(make_client, record_id, INTEREST, None, RawCallDraft("meet", script_code="cold_call", ended_at="D7"))
    assert dump(book) == before


def test_an_interest_without_a_talk_stands_at_new(book: Book, record_id: int) -> None:
    book.write(record_call, record_id, RawCallDraft("gate"))
    client_id = book.write(make_client, record_id, InterestDraft("Form on the site", "site")).created_id
    assert client_id is not None
    assert stages(book) == ["new"]
    assert column(book, "SELECT client_id, outcome FROM activity") == [(client_id, "gate")]


def test_a_record_is_made_a_client_once(book: Book, record_id: int) -> None:
    book.write(make_client, record_id, INTEREST)
    with pytest.raises(InvalidError, match="raw_is_client"):
        book.write(make_client, record_id, INTEREST)
    other = make_record(book, 1, "Чай")
    with pytest.raises(StaleError):
        book.write(make_client, other, INTEREST, seen_version=9)


def test_who_asked_not_to_be_called_keeps_the_mark(book: Book, record_id: int) -> None:
    call(book, record_id, "dnc")
    with pytest.raises(InvalidError, match="raw_dnc"):
        book.write(make_client, record_id, INTEREST, None, RawCallDraft("dnc"))
    client_id = book.write(make_client, record_id, InterestDraft("Wrote a letter", "messenger")).created_id
    assert column(book, "SELECT id, do_not_call FROM client") == [(client_id, 1)]


def test_clients_like_the_record_are_told(book: Book, record_id: int) -> None:
    named = book.write(add_client, "Кава ООО").created_id
    reached = book.write(add_client, "Зовсім інша").created_id
    assert named and reached
    book.write(add_channel, reached, "phone", "+38 (050) 111-22-33")
    binned = book.write(add_client, "Кава").created_id
    assert binned
    book.write(put_in_bin, [binned])
    found = {like.id: like.reasons for like in book.read(find_same_clients, record_id)}
    assert found == {named: (LikeReason.NAME,), reached: (LikeReason.PHONE,)}


def test_a_record_joins_a_client_that_is_there(book: Book, record_id: int) -> None:
    client_id = book.write(add_client, "Кава", fields={"city": "Київ", "note": "давня"}, stage="active").created_id
    assert client_id is not None
    book.write(add_channel, client_id, "phone", "0671234567")
    contact_id = book.write(add_contact, client_id, {"name": "олена шмідт"}).created_id
    call(book, record_id, "callback", objections=(DEAR,))
    before = dump(book)
    changes = book.write(attach_to_client, record_id, client_id, INTEREST, MEETING, MEET)
    assert changes.created_id == client_id
    assert client_row(book, "name, city, tax_code, note, source") == (
        "Кава", "Київ", "12345678", "давня\nз виставки", "event",
    )  # fmt: skip
    assert stages(book) == ["active"]
    assert column(book, "SELECT id FROM contact") == [contact_id]
    ways = column(book, "SELECT typed, contact_id FROM channel ORDER BY id")
    assert ways == [("0671234567", None), ("050 111 22 33", contact_id), ("kava@b.ua", contact_id), ("b.ua", None)]
    assert column(book, "SELECT outcome FROM activity WHERE state = 'done' ORDER BY id") == ["callback", "meet"]
    assert column(book, "SELECT DISTINCT client_id FROM objection_heard") == [client_id]
    assert column(book, "SELECT count(*) FROM client") == [1]
    record = book.read(load_record, record_id).record
    assert (record.state, record.client_id) == ("client", client_id)
    book.undo()
    assert dump(book) == before


def test_a_client_in_the_bin_takes_no_record(book: Book, record_id: int) -> None:
    client_id = book.write(add_client, "Кава").created_id
    assert client_id is not None
    book.write(put_in_bin, [client_id])
    with pytest.raises(InvalidError, match="client_in_bin"):
        book.write(attach_to_client, record_id, client_id, INTEREST)
