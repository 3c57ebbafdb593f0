"""What keeps a flag past the day it falls off: bought by then it stays, a little less and it goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.client_facts import ClientFacts, PaidOrder
from app.domain.keeping import Keep, find_keep
from app.domain.rules import Condition, Match, Metric, Mode, Op, RuleSpec
from app.domain.verdicts import Case

AS_OF = date(2026, 6, 18)
CREATED = date(2020, 1, 1)


def client(*orders: tuple[date, int]) -> ClientFacts:
    """A client with paid orders of (day, kopecks) of the group G."""
    codes = frozenset({"G"})
    paid = tuple(PaidOrder(number, day, kop, codes=codes) for number, (day, kop) in enumerate(orders, 1))
    return ClientFacts(1, CREATED, paid, yearly_need_kop=1_000)


def spec(*conditions: Condition, match: Match = Match.ALL, stop: int | None = None) -> RuleSpec:
    return RuleSpec("regular", match, Mode.SUGGEST, conditions, stop)


def keep_of(rule: RuleSpec, facts: ClientFacts) -> Keep | None:
    off_on = Case(rule, facts, AS_OF).falls_off_on()
    assert off_on is not None
    return find_keep(rule, facts, AS_OF, off_on)


TWO = client((date(2026, 1, 10), 400), (date(2026, 5, 10), 300))
LAST_MONTHS = client((date(2026, 4, 9), 500), (date(2026, 5, 2), 500), (date(2026, 6, 2), 120))


@pytest.mark.parametrize(
    ("rule", "facts", "expected"),
    [
        (spec(Condition(Metric.VOLUME, 600, months=6)), TWO, Keep(1, 300, AS_OF)),
        (spec(Condition(Metric.PAID_ORDERS, 2, months=6)), TWO, Keep(1, 0, AS_OF)),
        (spec(Condition(Metric.PAID_ORDERS, 2, months=6), Condition(Metric.VOLUME, 700, months=6)), TWO,
         Keep(1, 400, AS_OF)),
        (spec(Condition(Metric.SMALLEST_ORDER, 250, months=2)), TWO, Keep(1, 250, AS_OF, is_one_order=True)),
        (spec(Condition(Metric.AVERAGE_CHECK, 340, months=6)), TWO, Keep(1, 380, AS_OF, is_one_order=True)),
        (spec(Condition(Metric.SHARE_OF_NEED, 60)), TWO, Keep(1, 300, AS_OF)),
        (spec(Condition(Metric.BOUGHT, 1, months=2, code="G")), TWO, Keep(1, 0, AS_OF, code="G")),
        (spec(Condition(Metric.VOLUME, 1), stop=60), TWO, Keep(1, 0, AS_OF)),
        (spec(Condition(Metric.SMALLEST_MONTH, 300, months=2)), LAST_MONTHS, Keep(1, 180, AS_OF)),
        (spec(Condition(Metric.SMALLEST_MONTH, 100, months=2)), LAST_MONTHS, Keep(1, 100, date(2026, 7, 1))),
        (spec(Condition(Metric.PAID_ORDERS, 2, Op.AT_MOST), Condition(Metric.VOLUME, 600, months=6)), TWO, None),
        (spec(Condition(Metric.MONTHS_SINCE_FIRST_ORDER, 6, Op.AT_MOST)), TWO, None),
        (spec(Condition(Metric.PAID_ORDERS, 9), Condition(Metric.VOLUME, 600, months=6), match=Match.ANY), TWO,
         Keep(1, 300, AS_OF)),
    ],
)  # fmt: skip
def test_what_is_to_be_bought(rule, facts, expected):
    assert keep_of(rule, facts) == expected


METRICS = [Metric.PAID_ORDERS, Metric.VOLUME, Metric.SMALLEST_ORDER, Metric.SMALLEST_MONTH, Metric.AVERAGE_CHECK]
# The first two were bought this month and the last, so that most of what is asked holds.
ORDERS = st.builds(
    lambda *rows: [*rows[:2], *rows[2]],
    st.tuples(st.integers(-17, 0), st.integers(1, 300)),
    st.tuples(st.integers(-48, -18), st.integers(1, 300)),
    st.lists(st.tuples(st.integers(-300, 0), st.integers(1, 300)), max_size=8),
)


@given(
    st.sampled_from(METRICS), st.integers(1, 7), st.integers(1, 100), ORDERS, st.none() | st.integers(5, 120), st.data()
)
def test_so_much_keeps_it_and_less_does_not(metric, months, percent, rows, stop, data):
    facts = client(*((AS_OF + timedelta(back), kop) for back, kop in rows))
    asked = Condition(metric, 1, months=1 if metric is Metric.SMALLEST_MONTH else months)
    figure = Case(spec(asked), facts, AS_OF).evidence(asked).figure
    assert figure
    rule = spec(replace(asked, value=max(1, figure * percent // 100)), stop=stop)
    case = Case(rule, facts, AS_OF)
    off_on = case.falls_off_on()
    if not case.holds(AS_OF):  # nothing bought for too long
        assert stop is not None
        return
    assert off_on is not None
    keep = find_keep(rule, facts, AS_OF, off_on)
    assert keep is not None

    def bought(orders: int, kop: int, day: date) -> ClientFacts:
        each, rest = divmod(max(kop, orders), orders)
        added = tuple(PaidOrder(90 + n, day, each + (rest if n == 0 else 0)) for n in range(orders))
        return replace(facts, orders=(*facts.orders, *added))

    days = (off_on - keep.from_on).days
    day = keep.from_on + timedelta(data.draw(st.integers(0, days - 1)))
    assert Case(rule, bought(keep.orders, keep.kop, day), off_on).holds(off_on)
    if keep.kop > keep.orders:
        assert not Case(rule, bought(keep.orders, keep.kop - 1, day), off_on).holds(off_on)
    if keep.orders > 1:
        assert not Case(rule, bought(keep.orders - 1, keep.kop, day), off_on).holds(off_on)
