"""Why a flag holds, until when and what would change it: what is said comes true in drawn books."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.rules import Condition, Match, Metric, Mode, RuleSpec, RuleStep
from app.domain.verdicts import evaluate
from app.errors import InvalidError
from app.services.flag_sheet import FlagRow, load_flags
from app.services.rule_facts import load_facts
from app.services.rule_words import rule_sentence
from app.services.rules import DEFAULT_RULES, set_rules, switch_rule
from db.tables import ClientOrder
from tests.app.services.drawn_books import BOOKS, SPECS, seed_products, write_book
from tests.app.services.rule_books import TODAY, add_clients, add_orders, clock_on, flags, make_book, put_rules, rule

ON_A_BUSY_COMPUTER = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
# The line of a top stands on everybody's orders: it is told as of today, and moves with them.
ALONE = SPECS.map(
    lambda spec: replace(
        spec, code="regular", conditions=tuple(c for c in spec.conditions if c.metric is not Metric.TOP_SHARE)
    )
).filter(lambda spec: spec.conditions)


@pytest.fixture(scope="module")
def drawn_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = make_book(tmp_path_factory.mktemp("why") / "why.kartoteka")
    made.write(add_clients, 14)
    made.write(seed_products)
    made.write(switch_rule, "vip", False)
    yield made
    made.close()


@pytest.fixture
def book(tmp_path: Any) -> Iterator[Book]:
    made = make_book(tmp_path / "b.kartoteka")
    made.write(add_clients, 1)
    yield made
    made.close()


def regular(book: Book, client_id: int, as_of: date | None = None) -> FlagRow | None:
    rows = book.read(load_flags, client_id, "en", as_of)
    return next((row for row in rows if row.flag == "regular"), None)


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


@settings(max_examples=25, deadline=None, suppress_health_check=ON_A_BUSY_COMPUTER)
@given(data=BOOKS, spec=ALONE)
def test_the_day_a_flag_falls_off_comes_true(drawn_book, data, spec):
    drawn_book.write(write_book, data)
    if not _set(drawn_book, spec):
        return
    for client_id in {client_id for client_id, flag in drawn_book.read(flags) if flag == "regular"}:
        row = regular(drawn_book, client_id)
        assert row is not None
        if row.falls_off_on is None:
            continue
        before, then = (regular(drawn_book, client_id, row.falls_off_on - timedelta(back)) for back in (1, 0))
        assert before is not None
        assert then is not None
        assert (before.is_held, then.is_held) == (True, False)


@settings(max_examples=25, deadline=None, suppress_health_check=ON_A_BUSY_COMPUTER)
@given(data=BOOKS, spec=ALONE, chosen=st.integers(0, 9))
def test_without_a_listed_order_the_flag_is_what_the_rest_gives(drawn_book, data, spec, chosen):
    drawn_book.write(write_book, data)
    if not _set(drawn_book, spec):
        return
    for client_id in {client_id for client_id, flag in drawn_book.read(flags) if flag == "regular"}:
        row = regular(drawn_book, client_id)
        assert row is not None
        if not row.orders:
            continue
        gone = row.orders[chosen % len(row.orders)]
        facts = drawn_book.read(load_facts, [client_id])[client_id]
        rest = replace(facts, orders=tuple(order for order in facts.orders if order.id != gone.id))
        drawn_book.write(_cancel, gone.id, client_id)
        assert ((client_id, "regular") in drawn_book.read(flags)) is evaluate(spec, rest, TODAY).holds
        drawn_book.undo()


def _set(book: Book, spec: RuleSpec) -> bool:
    """Set a drawn rule; one that contradicts itself cannot be."""
    try:
        book.write(set_rules, [spec])
    except InvalidError:
        return False
    return True


def _cancel(session: Session, order_id: int, client_id: int) -> Changes:
    session.execute(update(ClientOrder).where(col(ClientOrder.id) == order_id).values(status="cancelled"))
    return Changes("order_changed", clients=frozenset({client_id}))


# --- the sentences -----------------------------------------------------------------------------------------------


def test_until_when_and_what_would_keep_it(book):
    put_rules(book, rule("regular", {"metric": "volume", "value_kop": 600_00, "months": 6}))
    book.write(add_orders, 1, [(date(2026, 1, 10), 400), (date(2026, 5, 10), 300)])
    told = {lang: book.read(load_flags, 1, lang)[0].falls_off for lang in ("en", "uk", "ru")}
    assert {lang: said(text) for lang, text in told.items()} == {
        "en": "falls off on 10 July unless 300 ₴ more is bought before",
        "uk": "зникне 10 липня, якщо до того не купити ще на 300 ₴",
        "ru": "исчезнет 10 июля, если до того не купить ещё на 300 ₴",
    }


@pytest.mark.parametrize(
    ("condition", "stop", "expected"),
    [
        ({"metric": "paid_orders", "value": 2, "months": 6}, None,
         "falls off on 10 July unless 1 more order is bought before"),
        ({"metric": "volume", "value_kop": 1}, 60, "falls off on 10 July unless 1 more order is bought before"),
        ({"metric": "smallest_order", "value_kop": 250_00, "months": 2}, None,
         "falls off on 10 July unless one more order of at least 250 ₴ is bought before"),
        ({"metric": "smallest_month", "value_kop": 300_00, "months": 1}, None,
         "falls off on 1 July unless 300 ₴ more is bought before"),
        ({"metric": "months_since_first_order", "op": "<=", "value": 6}, None,
         "falls off on 10 August if nothing is bought"),
    ],
)  # fmt: skip
def test_each_way_to_keep_a_flag_has_words(book, condition, stop, expected):
    put_rules(book, {**rule("regular", condition), **({"stops_after_days": stop} if stop else {})})
    book.write(add_orders, 1, [(date(2026, 1, 10), 400), (date(2026, 5, 10), 300)])
    row = regular(book, 1)
    assert row is not None
    assert said(row.falls_off) == expected


def test_a_rule_that_ended_says_what_is_missing(book):
    put_rules(book, {**rule("regular", {"metric": "paid_orders", "value": 1}), "stops_after_days": 30})
    book.write(add_orders, 1, [(date(2026, 5, 1), 400)])
    row = regular(book, 1)
    assert row is not None
    assert not row.is_held
    assert said(row.sentence) == ("Not regular yet: last order at most 30 days ago (needs 1 more order)")
    assert row.metrics[-1] == {
        "name": "days_since_last_order", "value": 48, "threshold": 30, "op": "<=", "met": False, "from": None,
        "to": "2026-06-18", "guard": True,
    }  # fmt: skip


def test_the_guard_lets_a_flag_go_when_the_clock_is_moved(book, tmp_path):
    put_rules(book, {**rule("regular", {"metric": "paid_orders", "value": 1}), "stops_after_days": 30})
    book.write(add_orders, 1, [(TODAY, 400)])
    row = regular(book, 1)
    assert row is not None
    assert row.falls_off_on == TODAY + timedelta(31)
    book.close()
    for day, held in ((row.falls_off_on - timedelta(1), True), (row.falls_off_on, False)):
        later = Book.open(tmp_path / "b.kartoteka", clock_on(day))
        later.refresh()
        assert ((1, "regular") in later.read(flags)) is held
        later.close()


@pytest.mark.parametrize(("kop", "holds"), [(99_999_99, False), (100_000_00, True), (100_000_01, True)])
def test_the_order_that_crosses_the_sum_brings_the_flag(book, kop, holds):
    put_rules(book, rule("regular", {"metric": "volume", "value_kop": 100_000_00}))
    book.write(add_orders, 1, [(date(2026, 3, 1), 60_000)])
    assert (1, "regular") not in book.read(flags)
    book.write(add_orders, 1, [(date(2026, 5, 1), (kop - 60_000_00) / 100)])
    assert book.read(flags).get((1, "regular")) == (date(2026, 5, 1) if holds else None)


SENTENCES = {
    "qualified": (
        "Клієнт кваліфікований, коли: є відповіді на всі чотири питання BANT",
        "Клиент квалифицирован, когда: есть ответы на все четыре вопроса BANT",
        "A client is qualified when: all four BANT questions are answered",
    ),
    "to_care": (
        "Клієнт переходить до супроводу, коли: щонайменше 1 замовлення, що підтверджує продаж",
        "Клиент переходит к сопровождению, когда: минимум 1 заказ, подтверждающий продажу",
        "A client goes on to care when: at least 1 order that proves a sale",
    ),
    "regular": (
        "Клієнт постійний, коли: щонайменше 3 оплачені замовлення за останні 6 місяців",
        "Клиент постоянный, когда: минимум 3 оплаченных заказа за последние 6 месяцев",
        "A client is regular when: at least 3 paid orders in the last 6 months",
    ),
    "vip": (
        "Клієнт VIP, коли: серед перших 10 % за обсягом за останні 12 місяців або надано особливі умови",
        "Клиент VIP, когда: среди первых 10 % по объёму за последние 12 месяцев или даны особые условия",
        "A client is VIP when: among the top 10% by volume in the last 12 months or special terms were given",
    ),
    "late": (
        "Клієнт затих, коли: мовчить довше за 150 % свого звичного інтервалу і довше ніж 7 днів",
        "Клиент затих, когда: молчит дольше 150 % своего обычного интервала и дольше 7 дней",
        "A client has gone quiet when: silent for longer than 150% of its usual interval and longer than 7 days",
    ),
    "sleeping": (
        "Клієнт сплячий, коли: мовчить довше за 200 % свого звичного інтервалу і довше ніж 60 днів "
        "або після єдиного замовлення довше ніж 180 днів",
        "Клиент спящий, когда: молчит дольше 200 % своего обычного интервала и дольше 60 дней "
        "или после единственного заказа дольше 180 дней",
        "A client is sleeping when: silent for longer than 200% of its usual interval and longer than 60 days "
        "or after a single order for longer than 180 days",
    ),
}


@pytest.mark.parametrize("spec", DEFAULT_RULES, ids=lambda spec: spec.code)
def test_every_rule_is_one_sentence_in_three_languages(spec):
    told = tuple(said(rule_sentence(spec, lang, "UAH")) for lang in ("uk", "ru", "en"))
    assert told == SENTENCES[spec.code]


ENDS = [
    ("en", 1, " and ends when nothing was bought for 1 day"),
    ("en", 90, " and ends when nothing was bought for 90 days"),
    ("uk", 21, " і припиняється, коли нічого не куплено 21 день"),
    ("uk", 93, " і припиняється, коли нічого не куплено 93 дні"),
    ("uk", 90, " і припиняється, коли нічого не куплено 90 днів"),
    ("ru", 31, " и прекращается, когда ничего не куплено 31 день"),
    ("ru", 62, " и прекращается, когда ничего не куплено 62 дня"),
    ("ru", 11, " и прекращается, когда ничего не куплено 11 дней"),
]


@pytest.mark.parametrize(("lang", "days", "expected"), ENDS)
def test_the_sentence_tells_when_it_ends(lang, days, expected):
    spec = replace(DEFAULT_RULES[2], stops_after_days=days)
    assert rule_sentence(spec, lang, "UAH").endswith(expected)


def test_the_sentence_tells_the_step():
    spec = RuleSpec(
        "regular", Match.ANY, Mode.ACT, (Condition(Metric.PAID_ORDERS, 1),), 90, RuleStep("Tell the news", 3)
    )
    told = {
        "en": " for 90 days and a next step is written: “Tell the news”, in 3 days",
        "uk": " 90 днів і записується наступний крок: «Tell the news», через 3 дні",
        "ru": " 90 дней и записывается следующий шаг: «Tell the news», через 3 дня",
    }
    for lang, expected in told.items():
        assert rule_sentence(spec, lang, "UAH").endswith(expected)
    today = replace(spec, mode=Mode.SUGGEST, step=RuleStep("Tell the news", 0))
    assert rule_sentence(today, "en", "UAH").endswith(" and a next step is suggested: “Tell the news”")
