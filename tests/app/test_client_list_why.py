"""Why a client is flagged, in a few words: of the rule, of the silence, of the hand that put it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import now_of
from app.domain.rules import Metric
from app.services.client_list import load_client_rows
from app.texts import LANGUAGES, load_texts
from db.tables import FlagOverride
from tests.app.services.rule_books import TODAY, add_clients, add_orders, make_book, put_rules, rule

NBSP = "\u00a0"


@pytest.fixture
def book(tmp_path) -> Iterator[Book]:
    """A book of one client that bought for 50 000 on each of the last three months' tenths."""
    book = make_book(tmp_path / "book.kartoteka")
    book.write(add_clients, 1, special_terms="x", special_terms_reason="y", yearly_need_kop=10_000_000)
    book.write(add_orders, 1, [(date(2026, month, 10), 50_000) for month in (3, 4, 5, 6)])
    yield book
    book.close()


def why(book: Book, lang: str = "en") -> str:
    [row] = book.read(load_client_rows, [1], ("why",), lang)
    return str(row.why).replace(NBSP, " ")


CASES: dict[Metric, tuple[dict[str, Any], str, str]] = {
    Metric.PAID_ORDERS: ({"value": 3, "months": 6}, "Orders ≥ 3 in 6 mo.", "Замовлень ≥ 3 за 6 міс."),
    Metric.VOLUME: (
        {"value_kop": 15_000_000, "months": 12}, "Volume ≥ 150 000 in 12 mo.", "Обсяг ≥ 150 000 за 12 міс.",
    ),
    Metric.SMALLEST_ORDER: (
        {"value_kop": 4_000_050, "months": 3}, "Smallest order ≥ 40 000.50 in 3 mo.",
        "Найменше замовлення ≥ 40 000,50 за 3 міс.",
    ),
    Metric.SMALLEST_MONTH: ({"value_kop": 3_000_000, "months": 3}, "3 months ≥ 30 000", "3 місяці ≥ 30 000"),
    Metric.AVERAGE_CHECK: ({"value_kop": 100}, "Average ≥ 1", "Середній чек ≥ 1"),
    Metric.SHARE_OF_NEED: ({"value": 50}, "≥ 50% of the need", "≥ 50% потреби"),
    Metric.MONTHS_SINCE_FIRST_ORDER: ({"value": 2}, "2 months with us", "2 місяці з нами"),
    Metric.DAYS_SINCE_LAST_ORDER: (
        {"value": 30, "op": "<="}, "Last order ≤ 30 d. ago", "Останнє замовлення ≤ 30 дн. тому",
    ),
    Metric.SPECIAL_TERMS: ({"value": 1}, "Special terms", "Особливі умови"),
}  # fmt: skip


@pytest.mark.parametrize("metric", CASES)
def test_a_condition_in_few_words(book, metric):
    asked, english, ukrainian = CASES[metric]
    put_rules(
        book, rule("regular", {"metric": metric.value, **asked}), rule("vip", {"metric": "bant_level", "value": 9})
    )
    assert (why(book), why(book, "uk")) == (english, ukrainian)


def test_every_metric_has_its_words():
    for lang in LANGUAGES:
        words = load_texts("words", lang)
        for metric in Metric:
            assert f"why.{metric.value}" in words


NO_VIP = rule("vip", {"metric": "bant_level", "value": 9})
MONTHS = {"metric": "smallest_month", "value_kop": 3_000_000, "months": 3}
TOTAL = {"metric": "volume", "value_kop": 10_000_000}
MUCH = {"metric": "volume", "value_kop": 900_000_000}


@pytest.mark.parametrize(
    ("conditions", "match", "said"),
    [
        ((MONTHS, TOTAL), "any", "3 months ≥ 30 000"),
        ((TOTAL, MONTHS), "any", "Total ≥ 100 000"),
        ((MUCH, TOTAL), "any", "Total ≥ 100 000"),
        ((MONTHS, TOTAL), "all", "3 months ≥ 30 000, Total ≥ 100 000"),
    ],
)
def test_of_several_conditions_the_first_that_is_met_is_told_or_all(book, conditions, match, said):
    put_rules(book, rule("regular", *conditions, match=match), NO_VIP)
    assert why(book) == said


def test_the_higher_flag_is_told(book):
    put_rules(book, rule("regular", MONTHS), rule("vip", TOTAL))
    assert why(book) == "Total ≥ 100 000"


def test_the_top_of_the_book(book):
    book.write(add_clients, 12)
    for client_id in range(2, 13):
        book.write(add_orders, client_id, [(TODAY - timedelta(5), 10)])
    put_rules(book, rule("vip", {"metric": "top_share", "value": 10, "months": 12}, MUCH), rule("regular", MUCH))
    assert why(book) == "Top 10%"


@pytest.mark.parametrize(
    ("last_on", "said"), [(date(2026, 5, 1), "Quiet 48 d., usual 30"), (date(2025, 11, 1), "Quiet 229 d., usual 30")]
)
def test_silence(tmp_path, last_on, said):
    book = make_book(tmp_path / "book.kartoteka")
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(last_on, 10)])
    put_rules(book, rule("regular", MUCH), NO_VIP)
    assert why(book) == said
    book.close()


def test_sleeping_off_the_track(tmp_path):
    book = make_book(tmp_path / "book.kartoteka")
    book.write(add_clients, 1, stage="sleeping")
    book.write(add_orders, 1, [(date(2025, 11, 1), 10)])
    put_rules(book, rule("regular", MUCH), NO_VIP)
    [row] = book.read(load_client_rows, [1], ("why",), "en")
    assert (row.flags, row.why, row.quiet_days) == (("sleeping",), "No orders 229 d.", 229)
    book.close()


def test_by_hand(book):
    def put(session: Session) -> Changes:
        session.add(FlagOverride(client_id=1, flag="vip", is_on=True, reason="friend", set_at=now_of(session)))
        return Changes("flag_overridden", clients=frozenset({1}))

    put_rules(book, rule("regular", MONTHS), NO_VIP)
    book.write(put)
    assert (why(book), why(book, "ru")) == ("By hand", "Вручную")


def test_nobody_flagged_says_nothing(book):
    put_rules(book, rule("regular", MUCH), NO_VIP)
    assert why(book) == ""
