"""'After this order': what it says is what comes true when the order is saved as paid."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.book import Book
from app.errors import NotFoundError
from app.services.client_card import load_card
from app.services.client_list import ClientQuery, find_client_ids
from app.services.flag_sheet import load_flags
from app.services.order_effect import order_effect
from app.services.orders import LineDraft, OrderDraft, add_return, save_order
from app.services.product_groups import add_group, archive_group
from app.services.rule_changes import set_override
from app.texts import LANGUAGES
from tests.app.services.order_books import add, make_order_book
from tests.app.services.rule_books import TODAY, add_clients, add_orders, put_rules, rule

MONTHLY = {"metric": "smallest_month", "value_kop": 30_000_00, "months": 3}
MARCH_TO_MAY = [(date(2026, month, 10), 40_000) for month in (3, 4, 5)]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_order_book(tmp_path)
    put_rules(
        book,
        rule("regular", MONTHLY),
        rule("vip", {"metric": "volume", "value_kop": 200_000_00}),
    )
    yield book
    book.close()


def draft(**values: object) -> OrderDraft:
    return OrderDraft(**{"ordered_on": TODAY, "total_kop": 31_920_00, **values})  # type: ignore[arg-type]


def held(book: Book, client_id: int = 1) -> set[str]:
    return {row.flag for row in book.read(load_flags, client_id, "en") if row.is_held}


def test_it_reads_as_the_picture(book: Book) -> None:
    book.write(add_orders, 1, [*MARCH_TO_MAY, (date(2026, 6, 1), 38_960)])
    effect = book.read(order_effect, 1, draft(), "en")
    assert (effect.total_before_kop, effect.total_after_kop) == (158_960_00, 190_880_00)
    assert (effect.average_before_kop, effect.average_after_kop) == (39_740_00, 38_176_00)
    assert (effect.gap_before_days, effect.gap_after_days) == (30, 26)
    regular, vip = effect.marks
    assert regular.sentence.replace("\u00a0", " ") == "Stays Regular. June is now 70 880, above 30 000 a month"
    assert (regular.was_held, regular.is_held, regular.strong.replace("\u00a0", " ")) == (True, True, "70 880")
    assert (vip.was_held, vip.is_held) == (False, False)
    assert vip.sentence.startswith("Not VIP yet. ")
    assert "9 120" in vip.sentence.replace("\u00a0", " ")
    assert not effect.is_counted
    for lang in LANGUAGES:
        sentences = book.read(order_effect, 1, draft(), lang).sentences
        assert len(sentences) == 2
        assert all(said.split(". ", 1)[1][0].isupper() for said in sentences), sentences


def test_a_flag_that_changes_is_told_first(book: Book) -> None:
    book.write(add_orders, 1, MARCH_TO_MAY)
    effect = book.read(order_effect, 1, draft(total_kop=80_000_00), "en")
    assert [(mark.flag, mark.was_held, mark.is_held) for mark in effect.marks] == [
        ("vip", False, True),
        ("regular", True, True),
    ]
    assert effect.marks[0].sentence.startswith("Becomes VIP. ")


def test_a_month_below_the_limit_is_told_so(book: Book) -> None:
    book.write(add_orders, 1, MARCH_TO_MAY)
    said = book.read(order_effect, 1, draft(total_kop=10_000_00), "en").marks[0].sentence.replace("\u00a0", " ")
    assert said == "Stays Regular. June is now 10 000, 20 000 short of 30 000 a month"


def test_who_was_silent_is_so_no_longer(book: Book) -> None:
    book.write(add_orders, 1, [(TODAY - timedelta(days), 10) for days in (400, 390, 380)])
    assert {"late", "sleeping"} <= held(book)
    flags = {mark.flag: mark for mark in book.read(order_effect, 1, draft(), "en").marks}
    assert not flags["late"].is_held
    assert flags["late"].sentence == "No longer Gone quiet"
    assert not flags["sleeping"].is_held
    old = book.read(order_effect, 1, draft(ordered_on=TODAY - timedelta(370)), "en")
    assert next(mark for mark in old.marks if mark.flag == "late").sentence == "Stays Gone quiet"


def test_what_was_put_by_hand_is_not_told(book: Book) -> None:
    book.write(set_override, 1, "vip", True, "засновник")
    assert [mark.flag for mark in book.read(order_effect, 1, draft(), "en").marks] == ["regular"]


def test_groups_new_to_the_client_are_named(book: Book) -> None:
    known, new, old = (book.write(add_group, title).created_id or 0 for title in ("Зерно", "Холодна кава", "Старе"))
    book.write(archive_group, old)
    add(book, status="paid", lines=(LineDraft("Майдан", 1000, 5, group_id=known),))
    lines = tuple(LineDraft("x", 1000, 5, group_id=group) for group in (known, new, old))
    effect = book.read(order_effect, 1, draft(lines=lines), "uk")
    assert (effect.groups_before, effect.groups_after, effect.groups_all) == (1, 2, 2)
    assert effect.new_groups == ("Холодна кава",)


def test_an_order_that_is_changed_counts_once(book: Book) -> None:
    order_id = add(book, status="paid", total_kop=100_00)
    book.write(add_return, order_id, 30_00, returned_on=TODAY)
    effect = book.read(order_effect, 1, draft(total_kop=150_00, status="paid"), "en", order_id=order_id)
    assert (effect.total_before_kop, effect.total_after_kop, effect.is_counted) == (70_00, 120_00, True)
    gone = book.read(order_effect, 1, draft(status="cancelled"), "en", order_id=order_id)
    assert (gone.total_after_kop, gone.average_after_kop) == (0, 0)


def test_half_typed_orders_are_answered_too(book: Book) -> None:
    empty = book.read(order_effect, 1, draft(total_kop=None), "en")
    assert (empty.total_after_kop, empty.gap_after_days) == (0, None)
    wrong = draft(lines=(LineDraft("", -5, 100, product_id=99, group_id=98, discount_bp=20_000),))
    assert book.read(order_effect, 1, wrong, "en").groups_after == 0
    with pytest.raises(NotFoundError):
        book.read(order_effect, 99, draft(), "en")


def newest_client(book: Book) -> int:
    book.write(add_clients, 1)
    return max(book.read(find_client_ids, ClientQuery()))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    past=st.lists(st.tuples(st.integers(1, 120), st.integers(1, 60_000)), max_size=6),
    days_ago=st.integers(0, 40),
    hryvnias=st.integers(1, 200_000),
)
def test_what_it_says_comes_true(book: Book, past: list[tuple[int, int]], days_ago: int, hryvnias: int) -> None:
    client_id = newest_client(book)
    book.write(add_orders, client_id, [(TODAY - timedelta(days), kop) for days, kop in past])
    new = draft(ordered_on=TODAY - timedelta(days_ago), total_kop=hryvnias * 100, status="paid")
    effect = book.read(order_effect, client_id, new, "en")
    before, figures = held(book, client_id), book.read(load_card, client_id).figures
    told = {mark.flag: (mark.was_held, mark.is_held) for mark in effect.marks}
    assert {flag for flag, (was, _is) in told.items() if was} == before
    assert (effect.total_before_kop, effect.gap_before_days) == (figures.total_kop, figures.gap_days)
    book.write(save_order, client_id, None, new)
    after, figures = held(book, client_id), book.read(load_card, client_id).figures
    assert {flag for flag, (_was, is_held) in told.items() if is_held} == after
    assert (effect.total_after_kop, effect.average_after_kop, effect.gap_after_days) == (
        figures.total_kop, figures.average_kop, figures.gap_days,
    )  # fmt: skip


def test_it_answers_while_typing(book: Book) -> None:
    book.write(add_orders, 1, [(TODAY - timedelta(days), 100) for days in range(1, 400)])
    lines = tuple(LineDraft(f"Товар {number}", 1000, 500) for number in range(30))
    book.read(order_effect, 1, draft(lines=lines), "uk")
    took = []
    for _ in range(5):
        start = time.perf_counter()
        book.read(order_effect, 1, replace(draft(lines=lines)), "uk")
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05
