"""Rules: read and written, and what they say of orders, day by day."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.client_facts import ClientFacts, PaidOrder
from app.domain.rhythm import SilenceLimit, SilenceTerms, lateness, silence_limit, sleep
from app.domain.rules import Condition, Match, Metric, Mode, Op, RuleSpec, parse_rule, parse_rules, rule_to_json
from app.domain.standings import KnownLines, Standings, VolumeEntry, find_line_kop
from app.domain.verdicts import Case, evaluate
from app.errors import InvalidError
from app.services.rules import DEFAULT_RULES

AS_OF = date(2026, 6, 18)
CREATED = date(2020, 1, 1)


def client(*orders: tuple[date, int], **facts: Any) -> ClientFacts:
    """A client with paid orders of (day, whole hryvnias)."""
    paid = tuple(PaidOrder(n, day, hryvnias * 100) for n, (day, hryvnias) in enumerate(orders, 1))
    return ClientFacts(1, CREATED, paid, **facts)


def one(metric: str, value: int, months: int | None = None, op: str = ">=", code: str = "") -> RuleSpec:
    return RuleSpec("regular", Match.ANY, Mode.SUGGEST, (Condition(Metric(metric), value, Op(op), months, code),))


def holds(spec: RuleSpec, facts: ClientFacts, as_of: date = AS_OF) -> bool:
    return evaluate(spec, facts, as_of).holds


# The two readings of 'minimum purchase lot for three months' (catalogue, part 3).
PARTS = client(
    (date(2026, 3, 5), 60),
    (date(2026, 3, 20), 60),
    (date(2026, 4, 9), 120),
    (date(2026, 5, 2), 40),
    (date(2026, 5, 30), 90),
)
GAP = client((date(2026, 3, 5), 150), (date(2026, 5, 30), 150))


def test_two_readings_of_the_smallest_purchase_give_opposite_flags():
    by_order, by_month = one("smallest_order", 10_000, 3), one("smallest_month", 10_000, 3)
    assert not holds(by_order, PARTS, date(2026, 6, 1))
    assert holds(by_month, PARTS, date(2026, 6, 1))
    assert holds(by_order, GAP, date(2026, 6, 1))
    assert not holds(by_month, GAP, date(2026, 6, 1))


def test_full_months_show_their_totals_and_an_empty_one_is_zero():
    [evidence] = evaluate(one("smallest_month", 10_000, 3), GAP, AS_OF).evidence
    assert evidence.figure == 0
    assert evidence.months == ((date(2026, 3, 1), 15_000), (date(2026, 4, 1), 0), (date(2026, 5, 1), 15_000))
    assert (evidence.first_on, evidence.last_on) == (date(2026, 3, 1), date(2026, 5, 31))
    assert evidence.order_ids == (1, 2)


@pytest.mark.parametrize("metric", ["volume", "smallest_order", "average_check"])
@pytest.mark.parametrize(("kop", "expected"), [(9_999, False), (10_000, True), (10_001, True)])
def test_the_border_belongs_to_the_rule(metric, kop, expected):
    facts = ClientFacts(1, CREATED, (PaidOrder(1, AS_OF, kop),))
    assert holds(one(metric, 10_000, 3), facts) is expected


@pytest.mark.parametrize(
    ("as_of", "first_inside"),
    [
        (date(2026, 6, 18), date(2026, 3, 19)),
        (date(2026, 5, 31), date(2026, 3, 1)),  # 31 February is the 28th
        (date(2024, 5, 31), date(2024, 3, 1)),  # or the 29th
        (date(2024, 5, 29), date(2024, 3, 1)),
        (date(2026, 3, 31), date(2026, 1, 1)),
    ],
)
def test_a_window_rolls_from_an_exclusive_day_to_the_day_itself(as_of, first_inside):
    spec = one("paid_orders", 1, 3)
    assert holds(spec, client((first_inside, 1)), as_of)
    assert not holds(spec, client((first_inside - timedelta(1), 1)), as_of)
    assert holds(spec, client((as_of, 1)), as_of)
    assert not holds(spec, client((as_of + timedelta(1), 1)), as_of)


def test_what_is_dated_later_does_not_exist():
    order = PaidOrder(1, date(2026, 3, 1), 4_000, returns=((date(2026, 4, 1), 6_000),))
    facts = ClientFacts(1, CREATED, (order,), bant=((date(2026, 4, 1), 3),), met_on=(date(2026, 4, 1),))
    before, after = date(2026, 3, 31), date(2026, 4, 1)
    for spec, was, became in [
        (one("volume", 10_000), True, False),
        (one("bant_level", 3), False, True),
        (one("met", 1), False, True),
    ]:
        assert (holds(spec, facts, before), holds(spec, facts, after)) == (was, became)


def test_an_order_returned_whole_is_no_order():
    gone = PaidOrder(2, date(2026, 6, 2), 0, returns=((date(2026, 6, 5), 700),))
    facts = ClientFacts(1, CREATED, (PaidOrder(1, date(2026, 6, 1), 50_000), gone))
    assert not holds(one("paid_orders", 2), facts)
    assert holds(one("smallest_order", 50_000, 1), facts)
    assert holds(one("paid_orders", 2), facts, date(2026, 6, 4))


@pytest.mark.parametrize(
    ("spec", "facts", "expected"),
    [
        (one("paid_orders", 1), client(), False),
        (one("paid_orders", 0, op="<="), client(), True),
        (one("smallest_order", 0), client(), False),
        (one("smallest_order", 0, 3), client((date(2026, 1, 1), 5)), False),
        (one("smallest_month", 0, 3), client(), True),
        (one("average_check", 1), client(), False),
        (one("average_check", 3_333), client((AS_OF, 10), (AS_OF, 90), (AS_OF, 0)), True),
        (one("days_since_last_order", 0), client(), False),
        (one("days_since_last_order", 9999, op="<="), client(), False),
        (one("days_since_last_order", 17), client((date(2026, 6, 1), 1)), True),
        (one("days_since_last_order", 18), client((date(2026, 6, 1), 1)), False),
        (one("months_since_first_order", 36), client((date(2023, 6, 18), 1)), True),
        (one("months_since_first_order", 36), client((date(2023, 6, 19), 1)), False),
        (one("share_of_need", 25), client((AS_OF, 250), yearly_need_kop=100_000), True),
        (one("share_of_need", 26), client((AS_OF, 259), yearly_need_kop=100_000), False),
        (one("share_of_need", 1), client((AS_OF, 250)), False),
        (one("share_of_need", 1), client((date(2025, 6, 18), 250), yearly_need_kop=100_000), False),
        (one("special_terms", 1), client(), False),
        (one("special_terms", 1), client(special_terms_on=date(2026, 9, 1)), True),
        (one("bant_level", 6), client(bant=((CREATED, 3), (CREATED, 2), (CREATED, 1))), True),
        (one("bant_level", 7), client(bant=((CREATED, 3), (CREATED, 2), (CREATED, 1))), False),
        (one("met", 1, 3), client(met_on=(date(2026, 3, 19),)), True),
        (one("met", 1, 3), client(met_on=(date(2026, 3, 18),)), False),
        (one("top_share", 10), client((AS_OF, 1_000_000)), False),  # fewer than ten paying clients
    ],
)
def test_each_metric_at_its_border(spec, facts, expected):
    assert holds(spec, facts) is expected


def test_products_and_groups_bought():
    orders = (
        PaidOrder(1, date(2026, 6, 1), 100, codes=frozenset({"MAIDAN", "beans"}), groups=frozenset({"beans"})),
        PaidOrder(2, date(2026, 1, 1), 100, codes=frozenset({"cups"}), groups=frozenset({"cups"})),
    )
    facts = ClientFacts(1, CREATED, orders)
    assert holds(one("bought", 1, code="MAIDAN"), facts)
    assert holds(one("bought", 1, code="cups"), facts)
    assert not holds(one("bought", 1, 3, code="cups"), facts)
    assert not holds(one("bought", 2, code="beans"), facts)
    assert holds(one("groups_bought", 2), facts)
    assert not holds(one("groups_bought", 2, 3), facts)
    [evidence] = evaluate(one("bought", 1, code="cups"), facts, AS_OF).evidence
    assert evidence.order_ids == (2,)


def test_any_and_all():
    low, high = Condition(Metric.PAID_ORDERS, 1), Condition(Metric.PAID_ORDERS, 5)
    facts = client((AS_OF, 1))
    assert holds(RuleSpec("vip", Match.ANY, Mode.SUGGEST, (high, low)), facts)
    assert not holds(RuleSpec("vip", Match.ALL, Mode.SUGGEST, (high, low)), facts)


YEARS, TERMS, MONEY = (
    Condition(Metric.MONTHS_SINCE_FIRST_ORDER, 36),
    Condition(Metric.SPECIAL_TERMS, 1),
    Condition(Metric.VOLUME, 100_000, months=12),
)


@pytest.mark.parametrize("asked", [c for n in (1, 2, 3) for c in combinations((YEARS, TERMS, MONEY), n)])
@pytest.mark.parametrize("known", [c for n in range(4) for c in combinations((YEARS, TERMS, MONEY), n)])
def test_each_vip_condition_can_be_asked_alone_or_with_others(asked, known):
    orders = [(date(2020, 1, 1), 1)] if YEARS in known else []
    orders += [(AS_OF, 1_000)] if MONEY in known else []
    facts = client(*orders, special_terms_on=AS_OF if TERMS in known else None)
    for match, expected in ((Match.ANY, any(one in known for one in asked)), (Match.ALL, set(asked) <= set(known))):
        assert holds(RuleSpec("vip", match, Mode.SUGGEST, asked), facts) is expected


def test_history_and_money_must_both_hold():
    both = RuleSpec("vip", Match.ALL, Mode.SUGGEST, (YEARS, MONEY))
    early, this_year = (date(2023, 6, 18), 1), (AS_OF, 999)
    assert not holds(both, client(early))
    assert not holds(both, client(early, this_year))
    assert holds(both, client(early, (AS_OF, 1_000)))
    assert not holds(both, client((date(2023, 6, 19), 1), (AS_OF, 1_000)))
    assert not holds(both, client(early, (AS_OF, 1_000)), date(2027, 6, 18))  # the year's money moves with the clock


def test_a_rule_ends_when_nothing_is_bought():
    spec = replace(one("volume", 100), stops_after_days=90)
    facts = client((date(2026, 1, 1), 5), (date(2026, 3, 1), 5))
    last = date(2026, 3, 1) + timedelta(90)
    assert holds(spec, facts, last)
    assert not holds(spec, facts, last + timedelta(1))
    case = Case(spec, facts, last)
    assert (case.since(), case.falls_off_on()) == (date(2026, 1, 1), last + timedelta(1))
    assert spec.guard is not None
    ended = Case(spec, facts, last + timedelta(40))
    assert ended.missing(spec.guard).more == 1
    verdict = evaluate(spec, facts, last + timedelta(40))
    assert verdict.guard is not None
    assert (verdict.guard.figure, verdict.guard.is_met, verdict.guard.order_ids) == (130, False, (2,))
    assert [one.is_met for one in verdict.evidence] == [True]
    assert Case(spec, client((date(2025, 1, 1), 5), (AS_OF, 5)), AS_OF).since() == AS_OF  # a new holding after a gap


# --- since, until, how far -------------------------------------------------------------------------------------


def test_since_is_the_first_day_of_the_unbroken_holding():
    facts = client(
        (date(2025, 1, 10), 1),
        (date(2025, 2, 10), 1),
        (date(2025, 3, 10), 1),
        (date(2026, 4, 10), 1),
        (date(2026, 5, 10), 1),
        (date(2026, 6, 10), 1),
    )
    case = Case(one("paid_orders", 3, 6), facts, AS_OF)
    assert case.since() == date(2026, 6, 10)
    assert case.falls_off_on() == date(2026, 10, 10)
    assert Case(one("paid_orders", 3), facts, AS_OF).since() == date(2025, 3, 10)
    assert Case(one("paid_orders", 3), facts, AS_OF).falls_off_on() is None


def test_a_return_breaks_the_holding():
    orders = (
        PaidOrder(1, date(2026, 1, 1), 5_000, returns=((date(2026, 2, 1), 5_000),)),
        PaidOrder(2, date(2026, 3, 1), 5_000),
    )
    assert Case(one("volume", 10_000), ClientFacts(1, CREATED, orders), AS_OF).since() == date(2026, 3, 1)


def test_special_terms_hold_since_they_were_given():
    facts = client(special_terms_on=date(2026, 5, 12))
    assert Case(one("special_terms", 1), facts, AS_OF).since() == date(2026, 5, 12)


def test_what_always_held_holds_since_the_client_is_known():
    assert Case(one("paid_orders", 3, op="<="), client((AS_OF, 1)), AS_OF).since() == CREATED


def test_missing_money_has_a_last_day():
    facts = client((date(2025, 12, 1), 500), (date(2026, 5, 1), 458))
    spec = one("volume", 100_000, 12)
    missing = Case(spec, facts, AS_OF).missing(spec.conditions[0])
    assert (missing.more, missing.by_on) == (4_200, date(2026, 11, 30))
    bought = client((date(2025, 12, 1), 500), (date(2026, 5, 1), 458), (date(2026, 11, 30), 42))
    assert holds(spec, bought, date(2026, 11, 30))
    late = client((date(2025, 12, 1), 500), (date(2026, 5, 1), 458), (date(2026, 12, 1), 42))
    assert not holds(spec, late, date(2026, 12, 1))


def test_a_missing_month_is_the_running_one_or_none():
    spec = one("smallest_month", 10_000, 3)
    [condition] = spec.conditions
    good = client((date(2026, 4, 9), 120), (date(2026, 5, 2), 140), (date(2026, 6, 1), 58))
    missing = Case(spec, good, AS_OF).missing(condition)
    assert (missing.more, missing.by_on) == (4_200, date(2026, 6, 30))
    enough = client((date(2026, 4, 9), 120), (date(2026, 5, 2), 140), (date(2026, 6, 1), 158))
    assert Case(spec, enough, AS_OF).missing(condition).comes_on == date(2026, 7, 1)
    assert Case(spec, GAP, AS_OF).missing(condition).more is None


RETURNS = st.lists(st.tuples(st.integers(0, 400), st.integers(1, 60)), max_size=2)
ORDERS = st.lists(st.tuples(st.integers(-900, 60), st.integers(0, 300), RETURNS), max_size=8)


def _drawn(rows: list[tuple[int, int, list[tuple[int, int]]]], **facts: Any) -> ClientFacts:
    orders = []
    for number, (back, kop, returned) in enumerate(rows, 1):
        day = AS_OF + timedelta(back)
        returns = tuple((day + timedelta(after), amount) for after, amount in returned)
        orders.append(PaidOrder(number, day, kop, returns))
    return ClientFacts(1, CREATED, tuple(orders), **facts)


CONDITIONS = st.sampled_from(
    [
        Condition(Metric.PAID_ORDERS, 2, months=3),
        Condition(Metric.PAID_ORDERS, 2, Op.AT_MOST, months=3),
        Condition(Metric.VOLUME, 250, months=6),
        Condition(Metric.VOLUME, 400),
        Condition(Metric.SMALLEST_ORDER, 50, months=6),
        Condition(Metric.SMALLEST_MONTH, 1, months=2),
        Condition(Metric.AVERAGE_CHECK, 100, months=12),
        Condition(Metric.MONTHS_SINCE_FIRST_ORDER, 5),
        Condition(Metric.MONTHS_SINCE_FIRST_ORDER, 5, Op.AT_MOST),
        Condition(Metric.DAYS_SINCE_LAST_ORDER, 90),
        Condition(Metric.DAYS_SINCE_LAST_ORDER, 90, Op.AT_MOST),
        Condition(Metric.SHARE_OF_NEED, 30),
        Condition(Metric.MET, 1, months=4),
        Condition(Metric.BANT_LEVEL, 4),
    ]
)
SPECS = st.builds(
    lambda match, conditions, stop: RuleSpec("regular", match, Mode.SUGGEST, tuple(conditions), stop),
    st.sampled_from(list(Match)),
    st.lists(CONDITIONS, min_size=1, max_size=3),
    st.one_of(st.none(), st.integers(1, 200)),
)


@given(SPECS, ORDERS, st.lists(st.integers(-400, 0), max_size=3))
def test_verdicts_change_on_turning_days_only_and_since_agrees_with_every_day(spec, rows, met):
    """Walked day by day, the slow and certain way, nothing else comes out."""
    facts = _drawn(
        rows,
        yearly_need_kop=800,
        met_on=tuple(AS_OF + timedelta(back) for back in met),
        bant=((AS_OF - timedelta(100), 3), (AS_OF - timedelta(50), 2)),
    )
    case = Case(spec, facts, AS_OF)
    if not case.holds(AS_OF):
        return
    first = AS_OF
    while first > AS_OF - timedelta(1000) and case.holds(first - timedelta(1)):
        first -= timedelta(1)
    if first > AS_OF - timedelta(1000):
        assert case.since() == first
    off = case.falls_off_on()
    ahead = next((AS_OF + timedelta(n) for n in range(1, 800) if not case.holds(AS_OF + timedelta(n))), None)
    assert off == ahead or (ahead is None and off is not None and off > AS_OF + timedelta(799))


@given(SPECS, ORDERS)
def test_the_listed_orders_alone_give_the_same_verdict(spec, rows):
    facts = _drawn(rows, yearly_need_kop=800)
    verdict = evaluate(spec, facts, AS_OF)
    behind = [*verdict.evidence, *([verdict.guard] if verdict.guard else [])]
    listed = {number for one in behind for number in one.order_ids}
    first = [order for order in facts.orders if order.id in listed]
    again = evaluate(spec, ClientFacts(1, CREATED, tuple(first), yearly_need_kop=800), AS_OF)
    assert again.holds == verdict.holds


# --- the top of the book ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("volumes", "percent", "expected"),
    [
        (range(1, 10), 10, None),
        (range(1, 11), 10, 10),
        (range(1, 16), 10, 15),
        (range(1, 21), 10, 19),
        ([5] * 20, 10, 5),
        ([0] * 20, 10, None),
        (range(1, 11), 9, None),
        (range(1, 11), 100, 1),
    ],
)
def test_the_line_of_the_top(volumes, percent, expected):
    assert find_line_kop(list(volumes), percent) == expected


@given(st.lists(st.tuples(st.integers(1, 14), st.integers(-500, 20), st.integers(0, 90)), min_size=10, max_size=40))
def test_standings_of_a_past_day_are_those_counted_on_that_day(rows):
    entries = [VolumeEntry(who, AS_OF + timedelta(back), kop) for who, back, kop in rows]
    standings = Standings(entries, AS_OF)
    for back in (0, 3, 40, 200, 480):
        day = AS_OF - timedelta(back)
        volumes = []
        for who in range(1, 15):
            orders = tuple(PaidOrder(n, e.ordered_on, e.net_kop) for n, e in enumerate(entries) if e.client_id == who)
            [evidence] = evaluate(one("top_share", 20, 6), ClientFacts(who, CREATED, orders), day).evidence
            volumes.append(evidence.figure or 0)
        assert standings.line_kop(6, 20, day) == find_line_kop(volumes, 20)


def test_who_reaches_the_line_is_in_the_top():
    lines = KnownLines(AS_OF, {(12, 10): 50_000})
    spec = one("top_share", 10)
    assert evaluate(spec, client((AS_OF, 500)), AS_OF, lines).holds
    assert not evaluate(spec, client((AS_OF, 499)), AS_OF, lines).holds
    missing = Case(spec, client((AS_OF, 499)), AS_OF, lines).missing(spec.conditions[0])
    assert missing.more == 100


# --- rhythm ----------------------------------------------------------------------------------------------------


LATE = SilenceLimit(150, 7)
SLEEPING = SilenceLimit(200, 60, 180)


def _days(*back: int) -> list[int]:
    return sorted((AS_OF - timedelta(n)).toordinal() for n in back)


@pytest.mark.parametrize(
    ("days", "late_since"),
    [
        (_days(12, 19, 26, 33), 1),  # weekly, silent 12 days: allowed 10
        (_days(60, 150, 240), None),  # quarterly, silent 60 days
        (_days(10, 17, 24), None),
        (_days(46, 50), 0),  # two orders: the default of 30 days
        (_days(45, 50), None),
        (_days(8, 9, 10, 11), 0),  # daily, but a week is always allowed
        ([], None),
    ],
)
def test_late_by_its_own_habit(days, late_since):
    silence = lateness(days, AS_OF, LATE, 30)
    expected = None if late_since is None else AS_OF - timedelta(late_since)
    assert (silence.since_on if silence else None) == expected


def test_a_decided_silence_is_not_late():
    days = _days(40, 50, 60)

    def since(**facts: Any) -> date | None:
        silence = lateness(days, AS_OF, LATE, 30, **facts)
        assert silence is not None
        return silence.since_on

    assert since() == AS_OF - timedelta(40 - 16)
    assert since(pause_until=AS_OF) is None
    assert since(pause_until=AS_OF - timedelta(1)) == AS_OF
    assert since(open_steps=[(AS_OF - timedelta(40), AS_OF + timedelta(15))]) is None
    assert since(open_steps=[(AS_OF - timedelta(40), AS_OF + timedelta(14))]) == AS_OF
    assert since(open_steps=[(AS_OF, AS_OF + timedelta(3))]) == AS_OF - timedelta(24)
    assert since(is_off_track=True) is None


@pytest.mark.parametrize(
    ("days", "expected"),
    [(_days(180), None), (_days(181), 0), (_days(60, 70), None), (_days(61, 71), 0), (_days(200, 290), 19)],
)
def test_sleeping(days, expected):
    silence = sleep(days, AS_OF, SLEEPING)
    assert silence is not None
    assert silence.since_on == (None if expected is None else AS_OF - timedelta(expected))


@pytest.mark.parametrize(
    ("limit", "allowed"),
    [
        (SilenceLimit(150, 7), 10),
        (SilenceLimit(100, 7), 7),
        (SilenceLimit(100, 9), 9),
        (SilenceLimit(1, 1), 1),
        (SilenceLimit(1000, 7), 70),
    ],
)
def test_a_rule_says_how_much_silence_is_allowed(limit, allowed):
    """A weekly buyer is late on the day after."""
    for silent, expected in ((allowed, None), (allowed + 1, AS_OF)):
        silence = lateness(_days(silent, silent + 7, silent + 14), AS_OF, limit, 30)
        assert silence is not None
        assert (silence.allowed_days, silence.since_on) == (allowed, expected)


def test_the_limits_are_those_of_the_rule():
    assert [silence_limit(spec) for spec in DEFAULT_RULES if spec.code in ("late", "sleeping")] == [LATE, SLEEPING]


def test_a_segment_has_its_own_usual_interval():
    terms = SilenceTerms(LATE, None, 30, {"horeca": 7})
    assert [terms.usual_days(segment) for segment in ("HoReCa", " horeca ", "", "Retail")] == [7, 7, 30, 30]


# --- reading and writing ---------------------------------------------------------------------------------------


def _rule(*conditions: dict[str, Any], **values: Any) -> dict[str, Any]:
    return {"rule": "regular", "match": "any", "mode": "suggest", "conditions": list(conditions), **values}


@pytest.mark.parametrize(
    "condition",
    [
        {"metric": "paid_orders", "op": ">=", "value": 3, "months": 6},
        {"metric": "volume", "op": ">=", "value_kop": 10_000_000},
        {"metric": "smallest_month", "op": ">=", "value_kop": 3_000_000, "months": 3},
        {"metric": "bought", "op": ">=", "value": "COFFEE"},
        {"metric": "bought", "op": ">=", "value": 2, "code": "COFFEE", "months": 12},
        {"metric": "days_since_last_order", "op": "<=", "value": 90},
        {"metric": "special_terms", "op": ">=", "value": 1},
        {"metric": "top_share", "op": ">=", "value": 10, "months": 12},
    ],
)
def test_a_rule_is_written_as_it_was_read(condition):
    data = _rule(condition, match="all", mode="act")
    assert rule_to_json(parse_rule(data)) == data


def test_short_forms_are_read():
    [spec] = parse_rules([{"rule": "vip", "conditions": [{"metric": "special_terms"}, {"metric": "met"}]}])
    assert (spec.match, spec.mode) == (Match.ANY, Mode.SUGGEST)
    assert [one.value for one in spec.conditions] == [1, 1]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ({"metric": "weight", "op": ">=", "value": 3}, "metric_unknown"),
        ({"op": ">=", "value": 3}, "metric_unknown"),
        ({"metric": "paid_orders", "op": "=>", "value": 3}, "op_unknown"),
        ({"metric": "paid_orders", "op": ">="}, "value_missing"),
        ({"metric": "volume", "op": ">="}, "value_kop_missing"),
        ({"metric": "volume", "op": ">=", "value": 1000}, "value_kop_missing"),
        ({"metric": "paid_orders", "op": ">=", "value_kop": 3}, "value_missing"),
        ({"metric": "volume", "op": ">=", "value": 1, "value_kop": 3}, "value_kop_missing"),
        ({"metric": "paid_orders", "op": ">=", "value": "three"}, "value_not_a_number"),
        ({"metric": "paid_orders", "op": ">=", "value": True}, "value_not_a_number"),
        ({"metric": "paid_orders", "op": ">=", "value": -1}, "value_negative"),
        ({"metric": "paid_orders", "op": ">=", "value": 2.5}, "value_not_whole"),
        ({"metric": "paid_orders", "op": ">=", "value": float("inf")}, "value_not_whole"),
        ({"metric": "top_share", "op": ">=", "value": 101}, "value_too_big"),
        ({"metric": "bant_level", "op": ">=", "value": 13}, "value_too_big"),
        ({"metric": "volume", "op": ">=", "value_kop": 10**30}, "value_too_big"),
        ({"metric": "smallest_month", "op": ">=", "value_kop": 1}, "months_missing"),
        ({"metric": "paid_orders", "op": ">=", "value": 1, "months": 0}, "months_out_of_range"),
        ({"metric": "paid_orders", "op": ">=", "value": 1, "months": "six"}, "value_not_a_number"),
        ({"metric": "days_since_last_order", "op": ">=", "value": 1, "months": 3}, "months_not_used"),
        ({"metric": "share_of_need", "op": ">=", "value": 1, "months": 6}, "months_not_used"),
        ({"metric": "bought", "op": ">=", "value": 1}, "code_missing"),
        ({"metric": "bought", "op": ">=", "value": "  "}, "code_missing"),
        ({"metric": "met", "op": ">=", "value": 1, "code": "X"}, "condition_unknown_field"),
        ({"metric": "met", "op": ">=", "value": 1, "days": 30}, "condition_unknown_field"),
        ("paid_orders", "condition_not_an_object"),
    ],
)
def test_a_bad_condition_is_refused_by_its_number_and_reason(condition, code):
    with pytest.raises(InvalidError) as refused:
        parse_rules([_rule({"metric": "paid_orders", "op": ">=", "value": 3}, condition)])
    assert refused.value.code == code
    assert (refused.value.values["rule"], refused.value.values["condition"]) == ("regular", 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ([], "rules_not_a_list"),
        ({}, "rules_not_a_list"),
        (["regular"], "rule_not_an_object"),
        ([{"rule": "gold", "conditions": []}], "rule_unknown"),
        ([_rule()], "rule_no_conditions"),
        ([_rule({"metric": "met"}, match="some")], "rule_match_unknown"),
        ([_rule({"metric": "met"}, mode="move")], "rule_mode_unknown"),
        ([_rule({"metric": "met"}, note="x")], "rule_unknown_field"),
        ([_rule({"metric": "met"}), _rule({"metric": "met"})], "rule_twice"),
    ],
)
def test_a_bad_rule_is_refused(data, code):
    with pytest.raises(InvalidError) as refused:
        parse_rules(data)
    assert refused.value.code == code


def test_a_rule_nobody_can_meet_is_refused():
    low = {"metric": "paid_orders", "op": ">=", "value": 5, "months": 3}
    high = {"metric": "paid_orders", "op": "<=", "value": 3, "months": 3}
    with pytest.raises(InvalidError) as refused:
        parse_rule(_rule(low, high, match="all"))
    assert refused.value.code == "rule_contradictory"
    parse_rule(_rule(low, high, match="any"))
    parse_rule(_rule(low, {**high, "months": 1}, match="all"))
