"""Payments and claims: what is left to pay, the state that follows, what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.services.claims import add_claim, change_claim, close_claim, reopen_claim
from app.services.orders import add_return, change_order
from app.services.payments import add_payment, remove_payment
from app.services.people import load_people
from tests.app.services.order_books import DAY, add, card, done, make_order_book, refused, total_kop
from tests.app.services.rule_books import TODAY


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_order_book(tmp_path)
    yield book
    book.close()


def state(book: Book, order_id: int) -> tuple[str, int, int, date | None]:
    order = card(book, order_id)
    return order.draft.status, order.paid_kop, order.to_pay_kop, order.paid_on


def test_payments_move_the_order_forth_and_back(book: Book) -> None:
    order_id = add(book, status="offer", answer_by=TODAY)
    assert state(book, order_id) == ("offer", 0, 100_000, None)
    first = done(book, add_payment, order_id, 40_000, paid_on=DAY, note="аванс").created_id
    assert state(book, order_id) == ("part_paid", 40_000, 60_000, None)
    assert total_kop(book) == 0
    second = done(book, add_payment, order_id, 60_000, paid_on=TODAY).created_id
    assert state(book, order_id) == ("paid", 100_000, 0, TODAY)
    assert total_kop(book) == 100_000
    assert [(row.paid_on, row.amount_kop, row.note) for row in card(book, order_id).payments] == [
        (DAY, 40_000, "аванс"),
        (TODAY, 60_000, ""),
    ]
    done(book, remove_payment, second)
    assert state(book, order_id) == ("part_paid", 40_000, 60_000, None)
    done(book, remove_payment, first)
    assert state(book, order_id) == ("agreed", 0, 100_000, None)
    refused(book, "no_payment", remove_payment, first)


def test_more_than_is_left_is_refused_with_what_is_left(book: Book) -> None:
    order_id = add(book)
    book.write(add_payment, order_id, 40_000, paid_on=DAY)
    assert refused(book, "payment_above_order", add_payment, order_id, 60_001, paid_on=DAY).values["left_kop"] == 60_000
    book.write(add_payment, order_id, 60_000, paid_on=DAY)
    assert refused(book, "payment_above_order", add_payment, order_id, 1, paid_on=DAY).values["left_kop"] == 0


@pytest.mark.parametrize("amount_kop", [0, -1])
def test_a_payment_is_money(book: Book, amount_kop: int) -> None:
    refused(book, "payment_not_positive", add_payment, add(book), amount_kop, paid_on=DAY)


def test_a_payment_has_come(book: Book) -> None:
    order_id = add(book)
    refused(book, "payment_ahead", add_payment, order_id, 1, paid_on=TODAY + timedelta(1))
    refused(book, "order_far_ahead", add_payment, order_id, 1, paid_on=date(2999, 1, 1))
    refused(book, "payment_cancelled", add_payment, add(book, status="cancelled"), 1, paid_on=DAY)
    refused(book, "no_order", add_payment, 99, 1, paid_on=DAY)


@pytest.mark.parametrize("status", ["shipped", "closed"])
def test_a_shipped_order_is_never_taken_back(book: Book, status: str) -> None:
    order_id = add(book, status=status)
    assert state(book, order_id) == (status, 0, 0, TODAY)
    payment = done(book, add_payment, order_id, 40_000, paid_on=DAY).created_id
    assert state(book, order_id) == (status, 40_000, 60_000, TODAY)
    done(book, remove_payment, payment)
    assert state(book, order_id) == (status, 0, 0, TODAY)
    assert total_kop(book) == 100_000


def test_an_order_called_paid_owes_nothing_until_payments_say_so(book: Book) -> None:
    order_id = add(book, status="paid")
    assert state(book, order_id) == ("paid", 0, 0, TODAY)
    done(book, add_payment, order_id, 40_000, paid_on=DAY)
    assert state(book, order_id) == ("part_paid", 40_000, 60_000, None)
    done(book, add_payment, order_id, 60_000, paid_on=DAY)
    assert state(book, order_id) == ("paid", 100_000, 0, DAY)


def test_the_sum_and_the_payments_settle(book: Book) -> None:
    order_id = add(book)
    book.write(add_payment, order_id, 40_000, paid_on=DAY)
    refused(book, "sum_below_payments", change_order, order_id, {"total_kop": 39_999})
    done(book, change_order, order_id, {"total_kop": 40_000})
    assert state(book, order_id)[0] == "paid"
    done(book, change_order, order_id, {"total_kop": 50_000})
    assert state(book, order_id)[:3] == ("part_paid", 40_000, 10_000)
    done(book, add_return, order_id, 10_000, returned_on=TODAY)
    assert state(book, order_id)[:3] == ("paid", 40_000, 0)


def test_money_on_an_order_holds_its_state(book: Book) -> None:
    order_id = add(book)
    book.write(add_payment, order_id, 40_000, paid_on=DAY)
    assert card(book, order_id).next_states == ("shipped",)
    error = refused(book, "order_cancel_paid", change_order, order_id, {"status": "cancelled"})
    assert error.values["sum_kop"] == 40_000
    assert refused(book, "order_owes", change_order, order_id, {"status": "paid"}).values["sum_kop"] == 60_000
    refused(book, "order_has_payments", change_order, order_id, {"status": "agreed"})
    book.write(add_return, order_id, 100_000, returned_on=TODAY)
    done(book, change_order, order_id, {"status": "cancelled"})
    assert state(book, order_id)[:3] == ("cancelled", 40_000, 0)


def test_a_claim_is_opened_answered_and_closed(book: Book) -> None:
    order_id = add(book, status="paid")
    person = book.read(load_people)[0]
    claim = done(book, add_claim, order_id, "биті чашки", opened_on=DAY, person_id=person.id).created_id
    assert total_kop(book) == 100_000
    done(book, change_claim, claim, "биті чашки, 3 шт.", person_id=None)
    done(book, close_claim, claim, "повернули гроші", closed_on=TODAY, return_kop=30_000)
    (row,) = card(book, order_id).claims
    assert (row.text, row.person, row.outcome, row.closed_on, row.return_kop) == (
        "биті чашки, 3 шт.", "", "повернули гроші", TODAY, 30_000,
    )  # fmt: skip
    (back,) = card(book, order_id).returns
    assert (back.id, back.amount_kop, back.reason) == (row.return_id, 30_000, "биті чашки, 3 шт.")
    assert total_kop(book) == 70_000
    refused(book, "claim_closed", close_claim, claim, "ще раз", closed_on=TODAY)
    done(book, reopen_claim, claim)
    refused(book, "claim_returned", close_claim, claim, "ще раз", closed_on=TODAY, return_kop=1)
    done(book, close_claim, claim, "ще раз", closed_on=TODAY)


def test_a_claim_may_begin_with_what_came_back(book: Book) -> None:
    order_id = add(book, status="paid")
    person = book.read(load_people)[0]
    done(book, add_claim, order_id, "не той помел", opened_on=DAY, person_id=person.id, return_kop=100_000)
    (row,) = card(book, order_id).claims
    assert (row.person, row.return_kop, row.closed_on) == (person.name, 100_000, None)
    assert total_kop(book) == 0


def test_a_claim_that_cannot_be_is_refused(book: Book) -> None:
    order_id = add(book, status="paid")
    refused(book, "claim_empty", add_claim, order_id, "  ", opened_on=DAY)
    refused(book, "text_long", add_claim, order_id, "a" * 5001, opened_on=DAY)
    refused(book, "claim_ahead", add_claim, order_id, "бій", opened_on=TODAY + timedelta(1))
    refused(book, "no_person", add_claim, order_id, "бій", opened_on=DAY, person_id=99)
    refused(book, "return_above_order", add_claim, order_id, "бій", opened_on=DAY, return_kop=100_001)
    refused(book, "return_not_positive", add_claim, order_id, "бій", opened_on=DAY, return_kop=-1)
    refused(book, "no_order", add_claim, 99, "бій", opened_on=DAY)
    claim = book.write(add_claim, order_id, "бій", opened_on=DAY).created_id
    refused(book, "claim_without_outcome", close_claim, claim, " ", closed_on=TODAY)
    refused(book, "claim_closed_before", close_claim, claim, "так", closed_on=DAY - timedelta(1))
    refused(book, "no_claim", close_claim, 99, "так", closed_on=TODAY)
