"""Closing a month: what is closed never changes, what changes later is a correction of the next one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from app.book import Book
from app.services.credits import clear_ruling, rule_credit
from app.services.orders import add_return
from app.services.pay import close_month, load_month
from app.services.pay_schemes import SchemeDraft, default_scheme, save_scheme, set_person_pay
from app.services.payments import add_payment
from db.tables import Client, PayStatement, Person
from tests.app.services.order_books import done, refused
from tests.app.services.pay_books import (
    APRIL,
    FARMER,
    HUNTER,
    JUNE,
    MARCH,
    MAY,
    OWNER,
    as_of,
    make_pay_book,
    pay_order,
    put,
    row,
    set_up,
    statement,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_pay_book(tmp_path)
    yield book
    book.close()


def test_a_closed_statement_never_changes_and_later_changes_are_corrections_of_the_next(book: Book) -> None:
    pay_order(book, 1, date(2026, 1, 5), 10_00)
    order = pay_order(
        book, 1, date(2026, 5, 10), 1000_000_00, status="part_paid", payments=((date(2026, 5, 10), 600_000_00),)
    )
    done(book, close_month, MAY, FARMER, note="За домовленістю")
    closed = statement(book, FARMER)
    assert (closed.is_closed, closed.total_kop, closed.note, closed.closed_on) == (
        True, 70_000_00 + 12_000_00, "За домовленістю", date(2026, 6, 18),
    )  # fmt: skip
    kept = book.read(lambda session: session.execute(select(col(PayStatement.content))).scalar_one())
    # A payment of May is found later, and a client changes its name: the closed sheet stays as it was.
    book.write(add_payment, order, 400_000_00, paid_on=date(2026, 5, 31))
    put(book, update(Client).values(name="Інша назва"))
    set_up(book, pay__transition_days=0, pay__first_orders=3, pay__handover_day="taker")
    assert statement(book, FARMER).total_kop == closed.total_kop
    assert statement(book, FARMER).groups == closed.groups
    june = statement(book, FARMER, JUNE)
    assert [(one.code, one.amount_kop, one.order_id) for one in june.corrections] == [
        ("closed_period", 8_000_00, order)
    ]
    assert "Травень 2026" in june.corrections[0].what
    # A refund is of the month in which it was made.
    book.write(add_return, order, 100_000_00, returned_on=date(2026, 6, 3))
    june = statement(book, FARMER, JUNE)
    assert [(one.code, one.amount_kop) for one in june.corrections] == [
        ("closed_period", 8_000_00), ("refund", -2_000_00),
    ]  # fmt: skip
    assert (june.corrections_kop, june.total_kop) == (6_000_00, 76_000_00)
    # Once corrected, not again; and a change of what was corrected is the next month's.
    as_of(book, date(2026, 7, 2))
    done(book, close_month, JUNE, FARMER)
    assert statement(book, FARMER, date(2026, 7, 1)).corrections == ()
    book.write(rule_credit, order, HUNTER, "so agreed")
    july = statement(book, FARMER, date(2026, 7, 1))
    assert sum(one.amount_kop for one in july.corrections) == -12_000_00 - 8_000_00 + 2_000_00
    assert book.read(lambda session: session.execute(select(col(PayStatement.content))).scalars().first()) == kept
    assert json.loads(kept)["labels"][f"order:{order}"].startswith("Z-0510")


def test_what_is_below_nothing_moves_on(book: Book) -> None:
    put(book, update(Person).values(target_pay_kop=0))
    order = pay_order(book, 1, date(2026, 4, 5), 500_000_00)
    book.write(close_month, APRIL, HUNTER)
    assert statement(book, HUNTER, APRIL).total_kop == 50_000_00
    book.write(add_return, order, 400_000_00, returned_on=date(2026, 5, 5))
    may = statement(book, HUNTER)
    assert (may.total_kop, may.carried_kop, may.corrections_kop) == (0, -40_000_00, -40_000_00)
    book.write(close_month, MAY, HUNTER)
    pay_order(book, 2, date(2026, 6, 5), 450_000_00)
    june = statement(book, HUNTER, JUNE)
    assert [(one.code, one.amount_kop) for one in june.corrections] == [("carried", -40_000_00)]
    assert (june.carried_in_kop, june.total_kop, june.carried_kop) == (-40_000_00, 5_000_00, 0)
    assert june.corrections[0].what == "Травень 2026: залишок"
    # Nobody pays it twice: the month after does not know of it.
    assert statement(book, HUNTER, date(2026, 7, 1)).carried_in_kop == 0


def test_closing_is_refused_where_it_would_not_hold(book: Book) -> None:
    refused(book, "pay_month_not_over", close_month, JUNE)
    refused(book, "pay_no_scheme", close_month, MAY, OWNER)
    refused(book, "no_person", close_month, MAY, 99)
    done(book, close_month, MARCH)
    refused(book, "pay_closed_already", close_month, MARCH)
    refused(book, "pay_closed_already", close_month, MARCH, FARMER)
    refused(book, "pay_month_skipped", close_month, MAY, FARMER)
    refused(book, "pay_month_skipped", close_month, date(2026, 2, 1), FARMER)
    assert book.write(close_month, APRIL).outcome == 3
    found = book.read(load_month, APRIL, "uk")
    assert found.is_closed and all(one.is_closed == (one.person_id != OWNER) for one in found.rows)
    refused(book, "text_long", close_month, MAY, note="x" * 501)
    changes = book.write(close_month, MAY, worked_days={HUNTER: 10})
    assert row(book, HUNTER).base_kop == 11_290_32
    book.undo(changes.action_id)
    assert not book.read(load_month, MAY, "uk").is_closed


def test_what_is_paid_is_the_owners_to_decide(book: Book) -> None:
    order = pay_order(book, 1, date(2026, 5, 10), 10_00)
    scheme = default_scheme("farmer")
    draft = SchemeDraft(1_000_00, 50, scheme.lines)
    book.person_id = HUNTER
    for use_case, *args in (
        (close_month, MAY), (rule_credit, order, HUNTER, "мій"), (clear_ruling, order),
        (save_scheme, "farmer", draft, JUNE), (set_person_pay, HUNTER, "hunter", 9_000_00),
    ):  # fmt: skip
        refused(book, "owner_only", use_case, *args)
    book.person_id = OWNER
    done(book, rule_credit, order, HUNTER, "його")
    done(book, save_scheme, "farmer", draft, JUNE)
