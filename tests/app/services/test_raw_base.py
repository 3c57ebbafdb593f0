"""The calling base: lists and records apart from clients, calls, who is next, what is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.domain.client_query import ClientQuery
from app.errors import AppError, InvalidError, NotFoundError, StaleError
from app.services.client_list import find_client_ids, load_totals, total_of
from app.services.client_values import filter_values
from app.services.clients import add_client, change_client
from app.services.contacts import add_channel
from app.services.late_list import load_late
from app.services.library import load_objection
from app.services.library_content import COLD_CALL, call_results
from app.services.pipeline import load_board
from app.services.raw_base import (
    HeardDraft,
    RawCallDraft,
    RawQuery,
    add_raw_list,
    add_record,
    archive_raw_list,
    bin_records,
    change_record,
    find_raw_ids,
    load_raw_lists,
    load_raw_rows,
    load_record,
    make_client,
    move_records,
    next_to_call,
    next_working_day,
    record_call,
    rename_raw_list,
    restore_records,
)
from app.services.rule_preview import preview_rule
from app.services.rules import load_rules
from app.services.search import find_clients
from tests.app.services.importing_helpers import column, dump, open_book
from tests.app.services.raw_books import DEAR, FRIDAY, INTEREST, MONDAY, THURSDAY, call, make_list, make_record


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with open_book(tmp_path) as made:
        yield made


@pytest.fixture
def cafes(book: Book) -> int:
    """A list with nothing in it."""
    return make_list(book)


def states(book: Book) -> dict[str, str]:
    return dict(column(book, "SELECT name, state FROM raw_record ORDER BY id"))


def test_lists_are_made_named_and_put_away(book: Book) -> None:
    first = make_list(book)
    second = make_list(book, "Bakeries", "Chamber of commerce")
    rows = book.read(load_raw_lists)
    assert [(row.id, row.title, row.source, row.total) for row in rows] == [
        (second, "Bakeries", "Chamber of commerce", 0), (first, "Cafés of Kyiv", "cold", 0),
    ]  # fmt: skip
    book.write(rename_raw_list, second, "Bakers")
    assert book.read(load_raw_lists)[0].source == "Chamber of commerce"
    for title, code in (("  ", "title_empty"), ("x" * 200, "text_long"), ("CAFÉS of kyiv", "raw_list_twice")):
        with pytest.raises(InvalidError, match=code):
            book.write(add_raw_list, title)
    make_record(book, first, "Café")
    book.write(archive_raw_list, first)
    assert [row.id for row in book.read(load_raw_lists)] == [second]
    assert book.read(find_raw_ids, RawQuery()) == ()
    assert len(book.read(find_raw_ids, RawQuery(list_id=first))) == 1
    book.write(archive_raw_list, first, archived=False)
    assert len(book.read(find_raw_ids, RawQuery())) == 1
    with pytest.raises(NotFoundError, match="no_raw_list"):
        book.write(rename_raw_list, 99, "x")


def test_raw_records_are_in_no_count_list_or_search_of_clients(book: Book, cafes: int) -> None:
    client_id = book.write(add_client, "Зерно", fields={"city": "Київ"}).created_id
    specs = [row.spec for row in book.read(load_rules)]

    def all_of_clients(session: Session) -> tuple[Any, ...]:
        previews = [preview_rule(session, spec, True, "en") for spec in specs]
        return (
            load_totals(session), find_client_ids(session, ClientQuery()), total_of(session, ClientQuery()),
            filter_values(session, "cities", ClientQuery(), "en"), load_board(session), load_late(session, "en"),
            previews,
        )  # fmt: skip

    before = book.read(all_of_clients)
    figures = column(book, "SELECT count(*) FROM client_figures")
    for number in range(20):
        record_id = make_record(book, cafes, f"Кав'ярня {number}", phone=f"067 100 20 {number:02}", city="Київ")
        call(book, record_id, "callback", objections=(DEAR,))
    assert book.read(all_of_clients) == before
    assert book.read(find_clients, "Кав'ярня") == ()
    assert book.read(find_clients, "0671002003") == ()
    assert book.read(find_clients, "Київ") == (client_id,)
    assert column(book, "SELECT count(*) FROM client_figures") == figures
    assert book.read(load_raw_lists)[0].total == 20


def test_a_record_keeps_what_was_typed(book: Book, cafes: int) -> None:
    fields = {
        "contact_name": "Олена", "position": "власниця", "phone": "(067) 100-20-30; 050 111 22 33",
        "email": "A@b.ua", "website": "b.ua", "city": "Львів", "address": "Ринок, 1", "industry": "кафе",
        "tax_code": "12345678", "note": "працює з 8",
    }  # fmt: skip
    record_id = make_record(book, cafes, " ТОВ «Кава» ", **fields)
    card = book.read(load_record, record_id)
    assert {**fields, "name": "ТОВ «Кава»"}.items() <= asdict(card.record).items()
    assert (card.record.state, card.list_title, card.source, card.calls) == ("new", "Cafés of Kyiv", "cold", ())
    assert column(book, "SELECT phone_normal FROM raw_record") == ["380671002030 380501112233"]
    book.write(change_record, record_id, {"name": "Кава", "phone": ""}, seen_version=1)
    with pytest.raises(StaleError):
        book.write(change_record, record_id, {"name": "Кава 2"}, seen_version=1)
    assert column(book, "SELECT name, phone_normal, version FROM raw_record") == [("Кава", "", 2)]


@pytest.mark.parametrize(
    ("name", "fields", "code"),
    [
        ("", {}, "raw_name_empty"),
        ("x" * 301, {}, "text_long"),
        ("x", {"phone": "none"}, "phone_without_digits"),
        ("x", {"email": "none"}, "email_wrong"),
        ("x", {"state": "client"}, "unknown_field"),
    ],
)
def test_what_cannot_be_taken_is_refused(book: Book, cafes: int, name: str, fields: dict[str, str], code: str) -> None:
    with pytest.raises(InvalidError, match=code):
        book.write(add_record, cafes, name, fields)
    assert column(book, "SELECT count(*) FROM raw_record") == [0]


def test_a_phone_that_is_known_is_told(book: Book, cafes: int) -> None:
    client_id = book.write(add_client, "Зерно").created_id
    assert client_id
    book.write(add_channel, client_id, "phone", "044 200 30 40")
    make_record(book, cafes, "Кава", phone="067 100 20 30, 050 111 22 33")
    with pytest.raises(InvalidError, match="raw_phone_known") as known:
        book.write(add_record, cafes, "Інша", {"phone": "+380 50 111-22-33"})
    assert known.value.values["name"] == "Кава"
    with pytest.raises(InvalidError, match="raw_phone_of_client"):
        book.write(add_record, cafes, "Інша", {"phone": "0442003040"})
    book.write(add_record, cafes, "Інша", {"phone": "0442003040"}, allow_same=True)
    book.write(change_client, client_id, {"do_not_call": True})
    with pytest.raises(InvalidError, match="raw_dnc"):
        book.write(add_record, cafes, "Третя", {"phone": "0442003040"}, allow_same=True)


@pytest.mark.parametrize(
    ("outcome", "state", "again_on"),
    [
        ("no_answer", "again", FRIDAY),
        ("gate", "again", FRIDAY),
        ("callback", "again", date(2026, 6, 29)),  # ten days on is a Sunday
        ("send", "again", date(2026, 6, 29)),
        ("other_person", "again", date(2026, 6, 29)),
        ("supplier", "again", date(2026, 6, 29)),
        ("refused", "refused", None),
        ("off_target", "off_target", None),
        ("wrong", "wrong", None),
        ("dnc", "dnc", None),
    ],
)
def test_the_outcome_puts_the_record_into_its_state(
    book: Book, cafes: int, outcome: str, state: str, again_on: date | None
) -> None:
    record_id = make_record(book, cafes, "Кава")
    before = dump(book)
    card = call(book, record_id, outcome, ("P0", 1), note=" words ", duration_s=95)
    record = card.record
    assert (record.state, record.outcome, record.again_on) == (state, outcome, again_on)
    assert (record.calls_count, record.last_call_at) == (1, card.calls[0].called_at)
    assert (card.calls[0].note, card.calls[0].ended_at, card.calls[0].duration_s) == ("words", "G1", 95)
    book.undo()
    assert dump(book) == before


def test_every_outcome_but_a_meeting_is_recorded(book: Book, cafes: int) -> None:
    for outcome in call_results():
        record_id = make_record(book, cafes, outcome)
        if outcome != "meet":
            call(book, record_id, outcome)
    with pytest.raises(InvalidError, match="raw_needs_interest"):
        book.write(record_call, record_id - 10, RawCallDraft("meet"))
    assert len(column(book, "SELECT id FROM raw_call")) == len(call_results()) - 1


def test_a_day_and_hour_to_call_again_are_kept(book: Book, cafes: int) -> None:
    record_id = make_record(book, cafes, "Кава")
    card = call(book, record_id, "callback", again_on=MONDAY, again_time=time(10, 30))
    assert card.record.again_on == MONDAY
    assert card.record.again_at == book.clock.at(MONDAY, time(10, 30))
    card = call(book, record_id, "refused", again_on=MONDAY)
    assert (card.record.again_on, card.record.again_at, card.record.calls_count) == (None, None, 2)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"outcome": "sold"}, "call_outcome"),
        ({"again_on": THURSDAY - timedelta(days=1)}, "again_past"),
        ({"again_on": date(2050, 1, 1)}, "step_far_ahead"),
        ({"called_at": datetime(2027, 1, 1, tzinfo=UTC)}, "call_ahead"),
        ({"note": "x" * 6000}, "text_long"),
        ({"path": (("G1", 1),)}, "call_path"),
        ({"path": (("P0", 1),), "ended_at": "D1"}, "call_path"),
        ({"path": (("P0", 1),), "script_code": ""}, "call_path"),
        ({"script_code": "none"}, "no_script"),
        ({"script_number": 3}, "no_script"),
    ],
)
def test_a_call_that_cannot_have_been_is_refused(book: Book, cafes: int, values: dict[str, Any], code: str) -> None:
    record_id = make_record(book, cafes, "Кава")
    before = dump(book)
    draft = RawCallDraft(**{"outcome": "callback", "script_code": COLD_CALL, **values})
    with pytest.raises(AppError, match=code):
        book.write(record_call, record_id, draft)
    assert dump(book) == before


def test_who_asked_not_to_be_called_is_never_offered(book: Book, cafes: int) -> None:
    first = make_record(book, cafes, "Кава", phone="067 100 20 30")
    other = make_list(book, "Other")
    same = book.write(add_record, other, "Кава 2", {"phone": "0671002030, 0501112233"}, allow_same=True).created_id
    assert same is not None
    book.write(add_record, other, "Чай", {"phone": "0501112244"})
    call(book, first, "dnc")
    assert states(book) == {"Кава": "dnc", "Кава 2": "dnc", "Чай": "new"}
    assert book.read(next_to_call, cafes) is None
    assert book.read(next_to_call, other) == 3
    for record_id in (first, same):
        with pytest.raises(InvalidError, match="raw_dnc"):
            book.write(record_call, record_id, RawCallDraft("callback"))
    assert book.read(find_raw_ids, RawQuery(due="now")) == (3,)
    book.undo()
    assert set(states(book).values()) == {"new"}


def test_a_wrong_number_with_another_phone_is_called_again(book: Book, cafes: int) -> None:
    record_id = make_record(book, cafes, "Кава", phone="067 100 20 30")
    call(book, record_id, "wrong")
    book.write(change_record, record_id, {"note": "asked"})
    assert book.read(next_to_call, cafes) is None
    book.write(change_record, record_id, {"phone": "067 100 20 31"})
    assert book.read(next_to_call, cafes) == record_id


def test_the_sieve_offers_whose_time_has_come_then_the_new(book: Book, cafes: int) -> None:
    one, two, three, four = (make_record(book, cafes, name) for name in "ABCD")
    assert book.read(next_to_call, cafes) == one
    assert book.read(next_to_call, cafes, one) == two  # passed over
    call(book, two, "no_answer")
    assert book.read(next_to_call, cafes, two) == three
    call(book, three, "callback", again_on=THURSDAY)  # later today, at no hour
    assert book.read(next_to_call, cafes, two) == three
    assert book.read(next_to_call, cafes, three) == four
    call(book, four, "callback", again_on=THURSDAY, again_time=time(18))
    assert book.read(next_to_call, cafes, four) == three
    assert book.read(next_to_call, cafes, four, passed_over={three}) == one
    assert book.read(next_to_call, cafes, four, passed_over={three, one}) is None
    book.write(bin_records, [one, three])
    assert book.read(next_to_call, cafes) is None
    row = book.read(load_raw_lists)[0]
    assert (row.total, row.new, row.left, row.again_today) == (2, 0, 2, 1)


def test_a_list_is_worked_through_with_an_outcome_for_each(book: Book, cafes: int) -> None:
    ids = [make_record(book, cafes, f"Кав'ярня {number}") for number in range(7)]
    outcomes = ("refused", "no_answer", "gate", "off_target", "wrong", "dnc", "supplier")
    called: list[int] = []
    record_id = book.read(next_to_call, cafes)
    while record_id is not None:
        call(book, record_id, outcomes[len(called)])
        called.append(record_id)
        record_id = book.read(next_to_call, cafes, record_id)
    assert called == ids
    assert column(book, "SELECT outcome FROM raw_call ORDER BY id") == list(outcomes)


def test_objections_heard_are_counted_in_the_library(book: Book, cafes: int) -> None:
    record_id = make_record(book, cafes, "Кава")
    card = call(book, record_id, "refused", objections=(DEAR, HeardDraft(text="Own words"), HeardDraft()))
    assert [(row.code, row.text, row.has_worked) for row in card.calls[0].objections] == [
        ("expensive", "", True), ("", "Own words", None),
    ]  # fmt: skip
    call(book, make_record(book, cafes, "Чай"), "callback", objections=(HeardDraft("expensive"),))
    row = book.read(load_objection, "expensive", "en")
    assert (row.heard, row.worked) == (2, 1)


def test_records_are_found_as_people_type_them(book: Book, cafes: int) -> None:
    coffee = make_record(
        book, cafes, "ТОВ «Кав'ярня Ёлка»", phone="067 123 45 67", city="Львів", contact_name="Олена Шмідт",
        email="shmidt@kava.ua", tax_code="44556677", note="дзвонити зранку",
    )  # fmt: skip
    tea = make_record(book, cafes, "Чайна", city="Київ")

    def found(text: str, **values: Any) -> tuple[int, ...]:
        return book.read(find_raw_ids, RawQuery(text=text, **values))

    for text in (
        "кавярня", "КАВ'ЯРНЯ", "елка", "rfd`zhyz", "0671234567", "123 45 67", "+380 67 123", "львів", "ЛЬВІВ", "олена",
        "шмідт кав", "kava.ua", "4455", "зранку",
    ):  # fmt: skip
        assert coffee in found(text), text
        assert tea not in found(text), text
    assert found("") == (coffee, tea)
    assert found("немає такого") == ()
    assert found("", sort="name", descending=True) == (tea, coffee)
    assert found("чайна", states=frozenset({"refused"})) == ()
    with pytest.raises(InvalidError, match="unknown_sort"):
        found("", sort="phone")
    with pytest.raises(InvalidError, match="unknown_field"):
        found("", states=frozenset({"sold"}))


def test_rows_come_in_the_order_asked_and_lists_apart(book: Book, cafes: int) -> None:
    first, second = make_record(book, cafes, "А"), make_record(book, cafes, "Б")
    other = make_list(book, "Other")
    third = make_record(book, other, "В")
    assert [row.name for row in book.read(load_raw_rows, (third, 99, first))] == ["В", "А"]
    assert book.read(find_raw_ids, RawQuery(list_id=other)) == (third,)
    book.write(move_records, [second], other)
    assert book.read(find_raw_ids, RawQuery(list_id=other)) == (second, third)
    call(book, first, "callback", again_on=MONDAY)
    assert book.read(find_raw_ids, RawQuery(due="later")) == (first,)
    assert book.read(find_raw_ids, RawQuery(due="now")) == (second, third)


def test_the_bin_takes_records_out_of_everything_and_gives_them_back(book: Book, cafes: int) -> None:
    ids = [make_record(book, cafes, name) for name in "ABC"]
    book.write(bin_records, ids[:2])
    assert book.read(find_raw_ids, RawQuery()) == (ids[2],)
    assert book.read(find_raw_ids, RawQuery(in_bin=True)) == tuple(ids[:2])
    assert book.read(load_raw_lists)[0].total == 1
    book.write(restore_records, ids[:1])
    assert book.read(find_raw_ids, RawQuery()) == (ids[0], ids[2])
    book.undo()
    book.undo()
    assert len(book.read(find_raw_ids, RawQuery())) == 3


def test_a_client_is_no_record_to_call(book: Book, cafes: int) -> None:
    record_id = make_record(book, cafes, "Кава")
    book.write(make_client, record_id, INTEREST)
    assert book.read(next_to_call, cafes) is None
    with pytest.raises(InvalidError, match="raw_is_client"):
        book.write(record_call, record_id, RawCallDraft("callback"))


@pytest.mark.parametrize(
    ("day", "working"), [(THURSDAY, THURSDAY), (date(2026, 6, 20), MONDAY), (date(2026, 6, 21), MONDAY)]
)
def test_a_free_day_becomes_monday(day: date, working: date) -> None:
    assert next_working_day(day) == working
