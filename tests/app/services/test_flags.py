"""Flags in a real book: found in SQL as the pure rules say, kept in step, explained, acted on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.rhythm import SilenceLimit, lateness, sleep
from app.domain.rules import (
    METRICS_OF,
    WINDOWLESS,
    Condition,
    Match,
    Metric,
    Mode,
    Op,
    RuleSpec,
    parse_rules,
    rule_to_json,
)
from app.domain.standings import find_line_kop
from app.domain.verdicts import evaluate
from app.errors import InvalidError
from app.services.flag_sheet import FlagRow, list_flags, load_flags
from app.services.flags import find_held, refresh_flags
from app.services.rule_facts import count_lines, load_facts
from app.services.rule_words import rule_sentence
from app.services.rules import (
    DEFAULT_RULES,
    RuleRow,
    load_rule_versions,
    load_rules,
    propose_volume_kop,
    rules_in_force,
    set_rules,
    switch_rule,
)
from app.services.settings import change_settings
from app.services.silences import load_silence_terms
from db.tables import (
    Activity,
    Client,
    ClientFlag,
    FlagOverride,
    Stage,
    StageMove,
)
from tests.app.services.drawn_books import BOOKS, DAYS, SPECS, seed_products, write_book
from tests.app.services.rule_books import (
    TODAY,
    add_clients,
    add_orders,
    add_return,
    clock_on,
    flags,
    make_book,
    put_rules,
    rule,
)

MONEY = {"metric": "volume", "op": ">=", "value_kop": 100_000_00}
ORDERS = {"metric": "paid_orders", "op": ">=", "value": 3, "months": 6}


@pytest.fixture(scope="module")
def new_book_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "new.kartoteka"
    make_book(path).close()
    return path


@pytest.fixture
def book(tmp_path: Path, new_book_path: Path) -> Iterator[Book]:
    path = tmp_path / "zerno.kartoteka"
    shutil.copyfile(new_book_path, path)
    opened = Book.open(path, clock_on(TODAY))
    yield opened
    opened.close()


DEFAULTS = {spec.code: spec for spec in DEFAULT_RULES}


def now(book: Book, code: str, as_of: date | None = None) -> RuleRow:
    return next(row for row in book.read(load_rules, as_of) if row.spec.code == code)


def held(book: Book, client_id: int = 1, lang: str = "en", as_of: date | None = None) -> dict[str, FlagRow]:
    return {row.flag: row for row in book.read(load_flags, client_id, lang, as_of) if row.is_held}


# --- SQL and the pure rules say the same -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def drawn_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = make_book(tmp_path_factory.mktemp("drawn") / "drawn.kartoteka")
    made.write(add_clients, 14)
    made.write(seed_products)
    yield made
    made.close()


def _both(session: Session, specs: list[RuleSpec], as_of: date) -> tuple[set[Any], set[Any]]:
    """Which (client, flag) hold by SQL, and by the pure rules over the facts."""
    rules = [RuleRow(n, n, 1, as_of, True, spec) for n, spec in enumerate(specs, 1)]
    by_sql = {key for key in find_held(session, rules, None, as_of) if key[1] in ("regular", "vip")}
    lines = count_lines(session, specs, as_of)
    living = session.execute(select(col(Client.id)).where(col(Client.deleted_at).is_(None))).scalars()
    facts = load_facts(session, [one for one in living if one is not None])
    for (months, percent), line_kop in lines.lines.items():
        everybody = RuleSpec("vip", Match.ANY, Mode.SUGGEST, (Condition(Metric.VOLUME, 0, months=months),))
        volumes = [evaluate(everybody, one, as_of).evidence[0].figure or 0 for one in facts.values()]
        assert line_kop == find_line_kop(volumes, percent)
    by_rule = {
        (client_id, spec.code)
        for client_id, one in facts.items()
        for spec in specs
        if evaluate(spec, one, as_of, lines).holds
    }
    return by_sql, by_rule


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=BOOKS, one=SPECS, backs=st.lists(st.integers(0, 500), min_size=1, max_size=3))
def test_sql_says_what_the_pure_rules_say(drawn_book, data, one, backs):
    drawn_book.write(write_book, data)
    for back in backs:
        by_sql, by_rule = drawn_book.read(_both, [one], TODAY - timedelta(back))
        assert by_sql == by_rule


SILENCES = st.tuples(
    st.one_of(st.none(), st.builds(SilenceLimit, st.integers(1, 400), st.integers(1, 120))),
    st.one_of(st.none(), st.builds(SilenceLimit, st.integers(1, 400), st.integers(1, 120), st.integers(1, 400))),
)
SEGMENTS = st.dictionaries(st.sampled_from(["horeca", "retail", "кав'ярні"]), st.integers(1, 90))


def _silence_rules(late: SilenceLimit | None, sleeping: SilenceLimit | None) -> tuple[RuleRow, ...]:
    rows = []
    for number, (code, limit) in enumerate((("late", late), ("sleeping", sleeping)), 1):
        if limit is not None:
            metrics = {Metric.SILENCE_PERCENT: limit.percent, Metric.SILENT_DAYS: limit.days}
            if limit.single_order_days is not None:
                metrics[Metric.SINGLE_ORDER_DAYS] = limit.single_order_days
            spec = RuleSpec(code, Match.ALL, Mode.SUGGEST, tuple(Condition(*pair) for pair in metrics.items()))
            rows.append(RuleRow(number, number, 1, TODAY, True, spec))
    return tuple(rows)


def _silent(session: Session, as_of: date, rules: tuple[RuleRow, ...]) -> list[set[Any]]:
    """Who is late and asleep: asked of everybody at once, of each client, and by the pure functions."""
    living = [
        one for one in session.execute(select(col(Client.id)).where(col(Client.deleted_at).is_(None))).scalars() if one
    ]
    at_once = {key for key in find_held(session, (), None, as_of, silences=rules)}
    one_by_one = {key for one in living for key in find_held(session, (), [one], as_of, silences=rules)}
    terms = load_silence_terms(session, rules)
    by_rule = set()
    for client_id, facts in load_facts(session, living).items():
        days = sorted({o.ordered_on.toordinal() for o in facts.orders if o.ordered_on <= as_of and o.net_on(as_of) > 0})
        late = lateness(days, as_of, terms.late, terms.usual_days(facts.segment)) if terms.late else None
        asleep = sleep(days, as_of, terms.sleeping) if terms.sleeping else None
        by_rule |= {(client_id, "late")} if late and late.since_on else set()
        by_rule |= {(client_id, "sleeping")} if asleep and asleep.since_on else set()
    return [at_once, one_by_one, by_rule]


def _give_segments(session: Session, days: dict[str, int]) -> Changes:
    for client_id, segment in enumerate(("", "HoReCa", "horeca ", "Кав’ярні", "Retail", "other"), 1):
        session.execute(update(Client).where(col(Client.id) == client_id).values(segment=segment))
    change_settings(session, {"rhythm.by_segment": days})
    return Changes("segments", all_clients=True)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=BOOKS, backs=st.lists(st.integers(0, 500), min_size=1, max_size=3), limits=SILENCES, segments=SEGMENTS)
def test_silence_is_measured_alike_in_bulk(drawn_book, data, backs, limits, segments):
    drawn_book.write(write_book, data)
    drawn_book.write(_give_segments, segments)
    for back in backs:
        at_once, one_by_one, by_rule = drawn_book.read(_silent, TODAY - timedelta(back), _silence_rules(*limits))
        assert at_once == one_by_one == by_rule


def _forget_flags(session: Session) -> Changes:
    session.execute(delete(ClientFlag))
    return Changes("forgotten")


def _make_anew(book: Book) -> None:
    book.write(_forget_flags)
    book.rebuild()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=BOOKS,
    specs=st.tuples(SPECS, SPECS).filter(lambda two: two[0].code != two[1].code),
    added=st.lists(st.tuples(st.integers(1, 14), DAYS, st.integers(1, 400)), min_size=1, max_size=3),
)
def test_kept_in_step_or_made_anew_is_the_same(drawn_book, data, specs, added):
    """Order by order, the flags and their 'since' stay what a fresh count of the whole book gives.

    The top of the book is the exception that is documented: once taken, a place keeps its date.
    """
    specs = [replace(s, conditions=tuple(c for c in s.conditions if c.metric is not Metric.TOP_SHARE)) for s in specs]
    try:
        parse_rules([rule_to_json(spec) for spec in specs])
    except InvalidError:  # no conditions left, or contradictory ones
        reject()
    drawn_book.write(write_book, data)
    drawn_book.write(set_rules, specs)
    for client_id, day, hryvnias in added:
        drawn_book.write(add_orders, client_id, [(day, hryvnias)])
    kept = drawn_book.read(flags)
    _make_anew(drawn_book)
    assert drawn_book.read(flags) == kept


# --- what the owner sees ---------------------------------------------------------------------------------------


def test_a_new_book_has_the_usual_rules(book):
    rows = book.read(load_rules)
    assert tuple(row.spec for row in rows) == DEFAULT_RULES
    assert [(row.number, row.valid_from, row.is_on) for row in rows] == [(1, TODAY, True)] * len(DEFAULT_RULES)


def test_three_orders_in_half_a_year_make_a_regular(book):
    book.write(add_clients, 2)
    book.write(add_orders, 1, [(date(2026, 2, 1), 100), (date(2026, 4, 10), 100)])
    assert "regular" not in held(book)
    book.write(add_orders, 1, [(date(2026, 5, 12), 100)])
    assert book.read(flags)[1, "regular"] == date(2026, 5, 12)
    row = held(book)["regular"]
    assert row.sentence == ("Regular since 12\u00a0May: at least 3 paid orders in the last 6 months (now 3)")
    assert [order.number for order in row.orders] == ["Z-0001", "Z-0002", "Z-0003"]
    assert (row.falls_off_on, row.rule_version) == (date(2026, 8, 1), 1)
    assert row.metrics[0] == {
        "name": "paid_orders",
        "value": 3,
        "threshold": 3,
        "op": ">=",
        "met": True,
        "from": "2025-12-19",
        "to": "2026-06-18",
    }


def test_the_day_it_falls_off_comes_true(book, tmp_path):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(date(2026, 2, 1), 9), (date(2026, 4, 10), 9), (date(2026, 5, 12), 9)])
    off = held(book)["regular"].falls_off_on
    assert off is not None
    for day, expected in ((off - timedelta(1), True), (off, False)):
        assert ("regular" in held(book, as_of=day)) is expected
    book.close()
    later = Book.open(tmp_path / "zerno.kartoteka", clock_on(off))
    later.refresh()
    assert (1, "regular") not in later.read(flags)
    later.close()


def test_the_sentence_in_three_languages(book):
    put_rules(book, rule("regular", {"metric": "smallest_month", "op": ">=", "value_kop": 30_000_00, "months": 3}))
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(date(2026, 3, 5), 43_800), (date(2026, 4, 5), 42_350), (date(2026, 5, 12), 36_480)])
    said = {lang: held(book, lang=lang)["regular"].sentence.replace("\u00a0", " ") for lang in ("en", "uk", "ru")}
    assert said == {
        "en": "Regular since 1 June: each of the last 3 months at least 30 000 ₴ (Mar 43 800, Apr 42 350, May 36 480)",
        "uk": "Постійний з 1 червня: кожен з останніх 3 місяців щонайменше 30 000 ₴ "
        "(бер 43 800, кві 42 350, тра 36 480)",
        "ru": "Постоянный с 1 июня: каждый из последних 3 месяцев минимум 30 000 ₴ "
        "(мар 43 800, апр 42 350, май 36 480)",
    }


def test_how_much_is_missing(book):
    put_rules(book, rule("regular", {**MONEY, "months": 12}), rule("vip", {**MONEY, "value_kop": 1_000_000_00}))
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(date(2025, 12, 1), 50_000), (date(2026, 5, 1), 45_800)])
    rows = {row.flag: row for row in book.read(load_flags, 1, "en")}
    assert not rows["regular"].is_held
    assert rows["regular"].sentence.replace("\u00a0", " ") == (
        "Not regular yet: bought for at least 100 000 ₴ in the last 12 months "
        "(96% of 100 000 ₴, needs 4 200 ₴ more by 30 November)"
    )
    assert "10% of 1\u00a0000\u00a0000\u00a0₴" in rows["vip"].distances[0]


PLURALS = {
    "en": {1: "at least 1 paid order in the last month", 3: "at least 3 paid orders in the last 3 months"},
    "uk": {
        1: "щонайменше 1 оплачене замовлення за останній місяць",
        2: "щонайменше 2 оплачені замовлення за останні 2 місяці",
        5: "щонайменше 5 оплачених замовлень за останні 5 місяців",
        11: "щонайменше 11 оплачених замовлень за останні 11 місяців",
        21: "щонайменше 21 оплачене замовлення за останній 21 місяць",
        22: "щонайменше 22 оплачені замовлення за останні 22 місяці",
    },
    "ru": {
        1: "минимум 1 оплаченный заказ за последний месяц",
        4: "минимум 4 оплаченных заказа за последние 4 месяца",
        12: "минимум 12 оплаченных заказов за последние 12 месяцев",
    },
}


@pytest.mark.parametrize(("lang", "count"), [(lang, n) for lang, forms in PLURALS.items() for n in forms])
def test_numbers_have_their_plural(lang, count):
    spec = RuleSpec("regular", Match.ANY, Mode.SUGGEST, (Condition(Metric.PAID_ORDERS, count, months=count),))
    assert rule_sentence(spec, lang, "UAH").endswith(PLURALS[lang][count])


def test_every_condition_has_words(book):
    book.write(add_clients, 1)
    book.write(seed_products)
    book.write(add_orders, 1, [(date(2026, 5, 1), 10)])
    for metric in sorted(METRICS_OF["vip"]):
        for op, value, months in [(Op.AT_LEAST, 1, 1), (Op.AT_MOST, 12, 3), (Op.AT_LEAST, 12, 12)]:
            value = min(value, 1) if metric is Metric.SPECIAL_TERMS else value
            code = "G1" if metric is Metric.BOUGHT else ""
            window = None if metric in WINDOWLESS else months
            spec = RuleSpec("vip", Match.ANY, Mode.SUGGEST, (Condition(metric, value, op, window, code),))
            book.write(set_rules, [spec])
            for lang in ("uk", "ru", "en"):
                sentence = rule_sentence(spec, lang, "UAH", {"G1": "Зерно"})
                assert "{" not in sentence and "G1" not in sentence
                [row] = [row for row in book.read(load_flags, 1, lang) if row.flag == "vip"]
                assert row.sentence and "{" not in row.sentence and "  " not in row.sentence


def test_late_and_sleeping_say_why(book):
    book.write(add_clients, 2)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (12, 19, 26, 33)])
    book.write(add_orders, 2, [(TODAY - timedelta(200), 10)])
    assert held(book)["late"].sentence.replace("\u00a0", " ") == (
        "Late since 17 June: silent for 12 days, usually orders every 7 days"
    )
    assert set(held(book, 2)) == {"late", "sleeping"}
    assert held(book, 2, "uk")["sleeping"].sentence.replace("\u00a0", " ") == (
        "Сплячий з 30 травня: без замовлень 200 днів, довше за 180"
    )


def test_a_pause_takes_late_away_and_brings_it_back(book):
    book.write(add_clients, 1, pause_until=TODAY)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (12, 19, 26, 33)])
    assert "late" not in held(book)
    assert held(book, as_of=TODAY + timedelta(1))["late"].since_on == TODAY + timedelta(1)


def test_a_far_step_silences_late(book):
    def plan(session: Session, due_on: date) -> Changes:
        session.execute(
            insert(Activity).values(
                client_id=1, kind="call", due_on=due_on, created_at=datetime(2026, 6, 1, tzinfo=UTC)
            )
        )
        return Changes("planned", clients=frozenset({1}))

    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (12, 19, 26, 33)])
    book.write(plan, TODAY + timedelta(3))
    assert "late" in held(book)
    book.write(plan, TODAY + timedelta(15))
    assert "late" not in held(book)


# --- by hand ---------------------------------------------------------------------------------------------------


def _override(session: Session, flag: str, is_on: bool) -> Changes:
    session.execute(
        insert(FlagOverride).values(
            client_id=1,
            flag=flag,
            is_on=is_on,
            reason="друг дому",
            review_on=date(2026, 12, 1),
            set_at=datetime(2026, 6, 10, 12, tzinfo=UTC),
        )
    )
    return Changes("flag_set", clients=frozenset({1}))


def test_a_flag_put_by_hand_wins_and_says_so(book):
    book.write(add_clients, 1)
    book.write(_override, "vip", True)
    row = held(book)["vip"]
    assert (row.by_hand, row.since_on, row.review_on) == (True, date(2026, 6, 10), date(2026, 12, 1))
    assert row.sentence.replace("\u00a0", " ") == "VIP since 10 June: put by hand, друг дому"
    assert book.read(flags)[1, "vip"] == date(2026, 6, 10)


def test_a_flag_kept_off_by_hand_is_off(book):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    assert "regular" in held(book)
    book.write(_override, "regular", False)
    assert (1, "regular") not in book.read(flags)
    [row] = [row for row in book.read(load_flags, 1, "en") if row.flag == "regular"]
    assert (row.is_held, row.by_hand) == (False, True)
    assert row.sentence == "Regular: kept off by hand, друг дому"


def test_special_terms_make_a_vip_since_they_were_given(book, tmp_path):
    def give(session: Session, reason: str) -> Changes:
        values = {"special_terms": "відстрочка 30 днів", "special_terms_reason": reason}
        session.execute(update(Client).where(col(Client.id) == 1).values(**values))
        return Changes("client_changed", clients=frozenset({1}))

    book.write(add_clients, 1)
    book.write(give, "")
    assert "vip" not in held(book)
    book.write(give, "перший клієнт")
    assert book.read(flags)[1, "vip"] == TODAY
    book.close()
    later = Book.open(tmp_path / "zerno.kartoteka", clock_on(TODAY + timedelta(20)))
    _make_anew(later)
    assert later.read(flags)[1, "vip"] == TODAY
    later.close()


# --- rules change ----------------------------------------------------------------------------------------------


def test_a_changed_rule_is_a_new_version_and_the_old_stays_readable(book, tmp_path):
    put_rules(book, rule("regular", ORDERS))
    assert book.read(load_rule_versions, "regular")[0].number == 1  # the same as the default
    book.close()
    later = Book.open(tmp_path / "zerno.kartoteka", clock_on(TODAY + timedelta(9)))
    put_rules(later, rule("regular", MONEY))
    versions = later.read(load_rule_versions, "regular")
    assert [(row.number, row.valid_from) for row in versions] == [(2, TODAY + timedelta(9)), (1, TODAY)]
    assert versions[1].spec == DEFAULTS["regular"]
    assert now(later, "regular", TODAY).number == 1
    assert now(later, "regular").number == 2
    assert [row.number for row in later.read(rules_in_force)] == [2, 1]
    later.undo()
    assert now(later, "regular").number == 1
    later.close()


def test_a_changed_rule_changes_the_flags_and_undo_brings_them_back(book):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    before = book.read(flags)
    put_rules(book, rule("regular", MONEY))
    assert (1, "regular") not in book.read(flags)
    book.undo()
    assert book.read(flags) == before


def test_a_rule_that_is_off_says_nothing(book):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    book.write(switch_rule, "regular", False)
    assert "regular" not in held(book)
    assert not now(book, "regular").is_on
    book.write(switch_rule, "regular", True)
    assert "regular" in held(book)


def test_a_rule_about_an_unknown_product_is_refused(book):
    with pytest.raises(InvalidError) as refused:
        put_rules(book, rule("regular", {"metric": "bought", "value": "NOTHING"}))
    assert refused.value.code == "bought_unknown"
    assert now(book, "regular").number == 1


def test_a_sum_is_proposed_from_first_orders(book):
    assert book.read(propose_volume_kop) is None
    book.write(add_clients, 2)
    book.write(add_orders, 1, [(date(2026, 2, 1), 100), (date(2026, 1, 1), 30)])
    book.write(add_orders, 2, [(date(2026, 3, 1), 10.5)])
    assert book.read(propose_volume_kop) == 101_00


# --- rules that act --------------------------------------------------------------------------------------------


def _stage_of(session: Session, client_id: int = 1) -> str:
    query = select(col(Stage.code)).join(Client, col(Client.stage_id) == col(Stage.id))
    code: str = session.execute(query.where(col(Client.id) == client_id)).scalar_one()
    return code


def _moves(session: Session) -> list[tuple[int, int | None]]:
    query = select(col(StageMove.client_id), col(StageMove.rule_version_id)).order_by(col(StageMove.id))
    return [(client_id, version_id) for client_id, version_id in session.execute(query)]


def _put_back(session: Session) -> Changes:
    stage_id = session.execute(select(col(Stage.id)).where(col(Stage.code) == "active")).scalar_one()
    session.execute(update(Client).where(col(Client.id) == 1).values(stage_id=stage_id))
    return Changes("client_moved", clients=frozenset({1}))


@pytest.mark.parametrize(
    ("stage", "mode", "expected"),
    [
        ("onboarding", "act", "regular"),
        ("active", "act", "regular"),
        ("active", "suggest", "active"),
        ("vip", "act", "vip"),
        ("negotiation", "act", "negotiation"),
        ("lost", "act", "lost"),
    ],
)
def test_a_rule_told_to_act_moves_forward_within_care(book, stage, mode, expected):
    put_rules(book, rule("regular", ORDERS, mode=mode))
    book.write(add_clients, 1, stage=stage)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    assert "regular" in held(book)
    assert book.read(_stage_of) == expected


def test_an_act_is_part_of_what_caused_it_and_fires_once(book):
    put_rules(book, rule("regular", ORDERS, mode="act"))
    version_id = book.read(rules_in_force)[0].version_id
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    assert book.read(_moves) == [(1, version_id)]
    book.undo()
    assert (book.read(_stage_of), book.read(_moves)) == ("active", [])
    book.redo()
    assert (book.read(_stage_of), book.read(_moves)) == ("regular", [(1, version_id)])
    book.write(_put_back)  # the person decided otherwise
    book.write(add_orders, 1, [(TODAY, 10)])
    assert book.read(_stage_of) == "active"


def test_rules_act_on_their_own_when_time_brings_them(book, tmp_path):
    put_rules(book, rule("regular", {"metric": "months_since_first_order", "value": 1}, mode="act"))
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY, 10)])
    book.close()
    later = Book.open(tmp_path / "zerno.kartoteka", clock_on(date(2026, 7, 18)))
    later.rebuild()
    assert later.read(_stage_of) == "active"  # what is only derived moves nobody
    later.refresh()
    assert later.read(_stage_of) == "regular"
    later.undo()
    assert later.read(_stage_of) == "active"
    later.close()


def test_vip_is_a_step_further_than_regular(book):
    put_rules(book, rule("regular", ORDERS, mode="act"), rule("vip", MONEY, mode="act"))
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 50_000) for n in (1, 2, 3)])
    assert book.read(_stage_of) == "vip"
    assert len(book.read(_moves)) == 2


# --- the whole book --------------------------------------------------------------------------------------------


def test_one_order_moves_another_client_over_the_line_of_the_top(book):
    book.write(add_clients, 12)
    for client_id in range(1, 12):
        book.write(add_orders, client_id, [(TODAY, client_id * 100)])
    assert [key[0] for key in book.read(flags) if key[1] == "vip"] == [11]
    book.write(add_orders, 12, [(TODAY, 5_000)])
    assert [key[0] for key in book.read(flags) if key[1] == "vip"] == [12]
    row = held(book, 12)["vip"]
    assert row.sentence.endswith("(now 5\u00a0000, 5\u00a0000 is enough)")
    assert row.metrics[0]["threshold_kop"] == 5_000_00


def test_a_place_in_the_top_is_dated_from_the_book_itself(book):
    book.write(add_clients, 11)
    for client_id in range(1, 11):
        book.write(add_orders, client_id, [(date(2026, 1, 1), 100)])
    book.write(add_orders, 11, [(date(2026, 2, 2), 200), (date(2026, 3, 3), 200)])
    _make_anew(book)
    assert book.read(flags)[11, "vip"] == date(2026, 2, 2)


def test_whoever_is_in_the_bin_has_no_flags(book):
    def bin_it(session: Session) -> Changes:
        session.execute(update(Client).where(col(Client.id) == 1).values(deleted_at=datetime(2026, 6, 1, tzinfo=UTC)))
        return Changes("binned", clients=frozenset({1}))

    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    book.write(bin_it)
    assert book.read(flags) == {}
    assert held(book) == {}


def test_a_return_takes_the_flag_and_its_undo_gives_it_back(book):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    book.write(add_return, 2, TODAY, 10_00)
    assert "regular" not in held(book)
    assert "regular" in held(book, as_of=TODAY - timedelta(1))
    book.undo()
    assert "regular" in held(book)


def test_an_older_order_moves_since_back(book):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(date(2026, 3, 1), 10), (date(2026, 4, 1), 10), (date(2026, 5, 1), 10)])
    book.write(add_orders, 1, [(date(2026, 2, 1), 10)])
    assert book.read(flags)[1, "regular"] == date(2026, 4, 1)


def test_flags_of_all_clients_are_listed(book):
    book.write(add_clients, 3)
    for client_id in (1, 3):
        book.write(add_orders, client_id, [(TODAY - timedelta(n), 10) for n in (1, 2, 3)])
    listed = book.read(list_flags, "regular", "uk")
    assert [(one.client_id, one.code, one.name) for one in listed] == [(1, "1", "Клієнт 1"), (3, "3", "Клієнт 3")]
    shown = held(book, lang="uk")["regular"]
    assert listed[0].row == replace(shown, falls_off_on=None, falls_off="")
    assert book.read(list_flags, "vip", "uk") == ()
    assert len(book.read(list_flags, None, "uk", TODAY - timedelta(2))) == 0
    assert len(book.read(list_flags, None, "uk", TODAY)) == 2


def test_another_day_is_found_without_writing(book):
    book.write(add_clients, 1)
    book.write(add_orders, 1, [(date(2025, 1, n), 10) for n in (1, 2, 3)])
    assert "regular" not in held(book)
    row = held(book, as_of=date(2025, 2, 1))["regular"]
    assert row.since_on == date(2025, 1, 3)
    assert (1, "regular") not in book.read(flags)


def test_nothing_asked_is_nothing_done(book):
    def none(session: Session) -> Changes:
        refresh_flags(session, [], as_of=TODAY)
        return Changes("nothing")

    assert book.write(none).action_id is None
