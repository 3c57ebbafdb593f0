"""Promises with their days, and requests that wait for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.activities import ActivityDraft, save_activity
from app.services.client_card import load_card
from app.services.clients import put_in_bin
from app.services.promises import (
    PromiseDraft,
    add_promise,
    change_promise,
    close_promise,
    load_due_promises,
    load_promises,
    remove_promise,
    reopen_promise,
)
from app.services.requests import (
    add_request,
    answer_request,
    drop_request,
    first_answer_at,
    load_open_requests,
    load_requests,
    reopen_request,
    time_to_first_answer,
)
from tests.app.services.rule_books import TODAY, add_clients, clock_on, make_book

YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_book(tmp_path / "a.kartoteka")
    book.write(add_clients, 2)
    yield book
    book.close()


def test_promises_are_kept_cancelled_opened_again_and_late_by_the_day(book):
    first = book.write(add_promise, 1, PromiseDraft("us", " Send the price ", YESTERDAY)).created_id
    second = book.write(add_promise, 1, PromiseDraft("client", "Answer", TOMORROW)).created_id
    third = book.write(add_promise, 1, PromiseDraft("us", "Some day")).created_id
    rows = book.read(load_promises, 1)
    assert [(row.id, row.is_late) for row in rows] == [(first, True), (second, False), (third, False)]
    assert [row.is_late for row in book.read(load_promises, 1, TODAY + timedelta(9))] == [True, True, False]
    assert [row.id for row in book.read(load_due_promises, TODAY)] == [first]
    assert [row.id for row in book.read(load_due_promises, TOMORROW, side="client")] == [second]
    book.write(close_promise, first)
    book.write(close_promise, second, is_kept=False)
    states = {row.id: (row.state, row.closed_on, row.is_late) for row in book.read(load_promises, 1)}
    assert states == {first: ("done", TODAY, False), second: ("cancelled", TODAY, False), third: ("open", None, False)}
    with pytest.raises(InvalidError):
        book.write(close_promise, first)
    book.write(reopen_promise, first)
    with pytest.raises(InvalidError):
        book.write(reopen_promise, first)
    assert book.read(load_card, 1).promises[0].is_late
    book.undo()
    assert book.read(load_promises, 1)[-1].state != "open"
    book.write(put_in_bin, [1])
    assert book.read(load_due_promises, TOMORROW) == ()


def test_a_promise_is_changed_as_it_was_seen_and_removed(book):
    made = book.write(add_promise, 1, PromiseDraft("us", "x")).created_id
    book.write(change_promise, made, PromiseDraft("client", "y", TOMORROW), seen_version=1)
    [row] = book.read(load_promises, 1)
    assert (row.side, row.text, row.due_on, row.version) == ("client", "y", TOMORROW, 2)
    with pytest.raises(StaleError):
        book.write(change_promise, made, PromiseDraft("us", "z"), seen_version=1)
    for draft in (PromiseDraft("they", "x"), PromiseDraft("us", " "), PromiseDraft("us", "x" * 1001),
                  PromiseDraft("us", "x", TODAY.replace(year=2100))):  # fmt: skip
        with pytest.raises(InvalidError):
            book.write(add_promise, 1, draft)
    book.write(remove_promise, made)
    assert book.read(load_promises, 1) == ()
    with pytest.raises(NotFoundError):
        book.write(remove_promise, made)


def test_open_requests_are_listed_by_urgency_until_answered(book):
    first = book.write(add_request, 1, "Certificate", "incoming", TOMORROW).created_id
    second = book.write(add_request, 2, "Price", "site", TODAY).created_id
    book.write(add_request, 1, "Just asked", "site")
    assert [row.id for row in book.read(load_open_requests)] == [second, first]
    assert [row.is_late for row in book.read(load_open_requests, TODAY + timedelta(1))] == [True, False]
    book.write(answer_request, second, "Sent")
    assert [row.id for row in book.read(load_open_requests)] == [first]
    with pytest.raises(InvalidError):
        book.write(answer_request, second)
    book.write(reopen_request, second, TOMORROW)
    assert [row.is_open for row in book.read(load_requests, 1)] == [False, True]
    book.undo()
    book.write(drop_request, first)
    assert book.read(load_open_requests) == ()
    assert [row.what for row in book.read(load_card, 1).interests] == ["Just asked"]


def test_what_cannot_be_asked_is_refused(book):
    tomorrow = clock_on(TOMORROW).now()
    for kwargs, code in (
        ({"what": " "}, "text_empty"),
        ({"what": "x", "answer_by": YESTERDAY}, "answer_before_request"),
        ({"what": "x", "shown_at": tomorrow}, "request_ahead"),
    ):
        with pytest.raises(InvalidError) as refused:
            book.write(add_request, 1, **kwargs)
        assert refused.value.code == code
    with pytest.raises(NotFoundError):
        book.write(add_request, 1, "x", group_id=99)


def test_the_first_answer_is_ours_by_word_or_by_touch(book):
    now = clock_on(TODAY).now()
    asked = book.write(add_request, 1, "Price", "site", TOMORROW, shown_at=now - timedelta(hours=8)).created_id
    other = book.write(add_request, 2, "Price", "site", TOMORROW, shown_at=now - timedelta(hours=2)).created_id
    for kind, direction in (("note", "out"), ("call", "in"), ("task", "out")):
        draft = ActivityDraft(kind, "x", direction, done_at=now - timedelta(hours=7))
        book.write(save_activity, 1, None, draft)
    assert book.read(first_answer_at, asked) is None
    assert book.read(time_to_first_answer, TODAY, TODAY).median_time is None
    book.write(save_activity, 1, None, ActivityDraft("call", "x", done_at=now - timedelta(hours=4)))
    book.write(answer_request, other, "Sent")
    assert book.read(first_answer_at, asked) == now - timedelta(hours=4)
    times = book.read(time_to_first_answer, TODAY, TODAY)
    assert (times.asked, times.answered, times.median_time) == (2, 2, timedelta(hours=3))
    assert book.read(time_to_first_answer, TOMORROW, TOMORROW).asked == 0
