"""Schemes of pay with their versions, and past months under another model or other schemes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.book import Book
from app.domain.pay import LINE_KINDS, SCHEMES, SchemeLine
from app.domain.sales_models import SalesModel
from app.services.book_hash import book_hash
from app.services.pay import close_month, first_day, load_month
from app.services.pay_rehearsal import RehearsalChoice, rehearse
from app.services.pay_schemes import (
    SchemeDraft,
    default_scheme,
    line_title,
    load_schemes,
    percent_text,
    save_scheme,
    scheme_name,
    scheme_of,
    schemes_in_force,
    set_person_pay,
)
from app.texts import LANGUAGES
from tests.app.services.order_books import done, refused
from tests.app.services.pay_books import (
    APRIL,
    FARMER,
    HUNTER,
    JUNE,
    MARCH,
    MAY,
    OWNER,
    SCOUT,
    TARGET_KOP,
    draft_of,
    hand_over,
    make_pay_book,
    move,
    pay_order,
    set_up,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = make_pay_book(tmp_path, targets=False)
    yield book
    book.close()


def scheme_row(book: Book, code: str, on: date | None = None, lang: str = "en") -> Any:
    return next(row for row in book.read(load_schemes, lang, on).rows if row.code == code)


def test_the_programs_own_schemes_stand_in_three_languages(book: Book) -> None:
    for lang in LANGUAGES:
        found = book.read(load_schemes, lang)
        assert [row.code for row in found.rows] == list(SCHEMES)
        assert all(row.name and row.shares_percent == 100 and row.number == 0 for row in found.rows)
        assert len(found.rules) == 9 and "{" not in "".join(found.rules)
        assert found.rate_note
        assert all(line.title and line.basis for row in found.rows for line in row.lines)
        assert all(line_title(code, "", lang) for code in LINE_KINDS)
    assert [(row.base_kop, row.scheme.target_kop) for row in book.read(load_schemes, "uk").rows] == [(0, 0)] * 6
    hunter = scheme_row(book, "hunter")
    assert (hunter.lines[0].line.rate_bp, hunter.lines[0].basis, hunter.people) == (
        1000, "10\u00a0%", ((HUNTER, "Тарас"),),
    )  # fmt: skip
    assert [line.basis for line in scheme_row(book, "scout").lines] == [
        "1.5\u00a0% of the target pay each, 20 planned", "2.5\u00a0% of the target pay each, 4 planned",
    ]  # fmt: skip
    assert scheme_row(book, "farmer").lines[1].basis == "5\u00a0% of the target pay"
    assert [percent_text(bp, "uk") for bp in (1000, 250, 25, 105)] == ["10", "2,5", "0,25", "1,05"]
    assert (scheme_name("", "uk"), scheme_of("operator", ("scout",)), scheme_of("", ("hunter", "farmer"))) == (
        "", "operator", "hunter",
    )  # fmt: skip


def test_a_saved_scheme_is_in_force_from_its_month_and_the_last_word_counts(book: Book) -> None:
    done(book, save_scheme, "scout", draft_of("scout"), date(2026, 6, 17))
    done(book, save_scheme, "scout", draft_of("scout", 2 * TARGET_KOP), date(2026, 8, 1))
    now = scheme_row(book, "scout")
    assert (now.number, now.valid_from, now.base_kop, now.next.number, now.next.valid_from) == (
        1, JUNE, 60_000_00, 2, date(2026, 8, 1),
    )  # fmt: skip
    assert now.lines[0].basis == "1\u00a0500\u00a0₴ each, 20 planned"
    assert (scheme_row(book, "scout", MAY).number, scheme_row(book, "scout", date(2026, 9, 9)).number) == (0, 2)
    lines = (SchemeLine("lead_fee", 30, unit_kop=500_00), SchemeLine("base_growth", 10))
    book.write(save_scheme, "scout", SchemeDraft(TARGET_KOP, 60, lines), JUNE)
    assert (scheme_row(book, "scout").number, len(scheme_row(book, "scout").versions)) == (3, 3)
    assert scheme_row(book, "scout").lines[0].basis == "500\u00a0₴ each"
    assert book.read(schemes_in_force, MAY)["scout"] == default_scheme("scout")
    set_up(book, pay__transition_percent=30, pay__transition_days=1, pay__lead_days=3, pay__first_orders=2)
    rules = " ".join(book.read(load_schemes, "en").rules)
    assert all(part in rules for part in ("30\u00a0%", "For 1 day ", "3 working days", "first 2 paid orders"))
    set_up(book, pay__transition_days=0, pay__handover_day="taker")
    assert "takes over" in " ".join(book.read(load_schemes, "en").rules)


def test_who_is_paid_by_which_scheme(book: Book) -> None:
    book.write(save_scheme, "hunter", draft_of("hunter"), MARCH)
    done(book, set_person_pay, OWNER, "hunter", 50_000_00)
    found = {row.person_id: (row.scheme, row.base_kop) for row in book.read(load_month, MAY, "uk").rows}
    assert (found[OWNER], found[HUNTER]) == (("hunter", 17_500_00), ("hunter", 35_000_00))
    done(book, set_person_pay, OWNER, "", None)
    refused(book, "no_pay_scheme", set_person_pay, OWNER, "boss", None)
    refused(book, "no_person", set_person_pay, 99, "", None)
    refused(book, "pay_target_range", set_person_pay, OWNER, "", -1)


def test_figures_that_cannot_be_are_refused(book: Book) -> None:
    draft = draft_of("farmer")
    line = draft.lines[0]
    for code, bad in (
        ("pay_target_range", replace(draft, target_kop=-1)),
        ("pay_percent_range", replace(draft, base_percent=101)),
        ("pay_percent_range", replace(draft, lines=(replace(line, share_percent=-1),))),
        ("pay_rate_range", replace(draft, lines=(replace(line, rate_bp=10_001),))),
        ("pay_units_range", replace(draft, lines=(replace(line, planned_units=-1),))),
        ("pay_target_range", replace(draft, lines=(replace(line, unit_kop=-1),))),
        ("pay_unknown_line", replace(draft, lines=(replace(line, code="luck"),))),
        ("pay_line_twice", replace(draft, lines=(line, line))),
    ):
        refused(book, code, save_scheme, "farmer", bad, JUNE)
    refused(book, "no_pay_scheme", save_scheme, "boss", draft, JUNE)
    book.write(close_month, MAY)
    refused(book, "pay_scheme_closed", save_scheme, "farmer", draft, APRIL)
    book.write(save_scheme, "farmer", draft, JUNE)


# --- rehearsal ---


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Book]:
    """A client that came in March, was handed over on 20 April and buys on; another that the farmer always had."""
    book = make_pay_book(tmp_path)
    move(book, 1, "new", "meeting", date(2026, 3, 3))
    pay_order(book, 1, date(2026, 4, 10), 100_000_00)
    hand_over(book, 1, date(2026, 4, 17), date(2026, 4, 20))
    pay_order(book, 1, date(2026, 5, 12), 200_000_00)
    pay_order(book, 2, date(2026, 1, 12), 10_00)
    pay_order(book, 2, date(2026, 5, 15), 300_000_00)
    yield book
    book.close()


def row_of(found: Any, person_id: int) -> Any:
    return next(row for row in found.rows if row.person_id == person_id)


def test_a_rehearsal_leaves_the_book_as_it_was_and_all_the_money_somebodys(past: Book) -> None:
    before = past.read(book_hash), hashlib.sha256(past.path.read_bytes()).hexdigest()
    months = [MAY, APRIL, MARCH]
    same = past.read(rehearse, months, RehearsalChoice())
    assert same.months == (MARCH, APRIL, MAY)
    assert same.now_kop == same.then_kop
    assert all(row.now_kop == row.then_kop for row in same.rows)
    assert same.received_kop == 600_000_00
    for model in SalesModel:
        for has_vip in (False, True):
            found = past.read(rehearse, months, RehearsalChoice(model.value, has_vip))
            assert (found.received_kop, found.now_kop) == (same.received_kop, same.now_kop)
            assert sum(row.then_kop for row in found.rows) == found.then_kop
    assert (past.read(book_hash), hashlib.sha256(past.path.read_bytes()).hexdigest()) == before


def test_months_under_another_model(past: Book) -> None:
    # One tier: the hunter would have kept the client; 7 % of the first sale, 3 % of all others.
    roles = {"seller": (HUNTER, FARMER)}
    single = past.read(rehearse, [APRIL, MAY], RehearsalChoice("single", roles=roles))
    hunter = row_of(single, HUNTER)
    assert (hunter.scheme_now, hunter.scheme_then) == ("hunter", "seller")
    assert [month.then_kop for month in hunter.months] == [50_000_00 + 7_000_00, 50_000_00 + 15_000_00]
    assert (row_of(single, FARMER).then_kop, row_of(single, SCOUT).scheme_then) == (100_000_00, "")
    # The model it has, played again from the days clients came: the very same.
    again = past.read(rehearse, [APRIL, MAY], RehearsalChoice("three_tier"))
    assert [month.then_kop - month.now_kop for month in row_of(again, HUNTER).months] == [0, 0]
    assert [month.then_kop - month.now_kop for month in row_of(again, FARMER).months] == [0, 0]
    # A scout would have had a lead in March and its first payment in April.
    assert [month.then_kop for month in row_of(past.read(
        rehearse, [MARCH, APRIL], RehearsalChoice("three_tier")), SCOUT).months] == [
        60_000_00 + 1_500_00, 60_000_00 + 2_500_00,
    ]  # fmt: skip
    # Two people of a role that had not the client share such clients by their number.
    two = past.read(rehearse, [MAY], RehearsalChoice("account", roles={"farmer": (SCOUT, OWNER)}))
    assert row_of(two, SCOUT).then_kop + row_of(two, OWNER).then_kop > 0


def test_months_under_other_schemes_and_closed_ones(past: Book) -> None:
    past.write(close_month, APRIL)
    lines = (SchemeLine("first_sales", 65, 2000),)
    found = past.read(rehearse, [APRIL, MAY], RehearsalChoice(schemes={"hunter": SchemeDraft(TARGET_KOP, 10, lines)}))
    hunter = row_of(found, HUNTER)
    assert [(month.now_kop, month.then_kop) for month in hunter.months] == [
        (45_000_00, 30_000_00), (37_000_00, 12_000_00),
    ]  # fmt: skip
    refused_codes = []
    for months, choice in (
        ([], RehearsalChoice()),
        ([JUNE], RehearsalChoice()),
        ([MAY], RehearsalChoice("five_tier")),
        ([MAY], RehearsalChoice(schemes={"hunter": SchemeDraft(-1, 10, lines)})),
    ):
        with pytest.raises(Exception) as caught:
            past.read(rehearse, months, choice)
        refused_codes.append(str(caught.value))
    assert refused_codes == ["pay_no_months", "pay_month_ahead", "no_sales_model", "pay_target_range"]
    assert first_day("2026-05") == MAY
    with pytest.raises(Exception, match="pay_not_a_month"):
        first_day("May")
