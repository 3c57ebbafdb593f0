"""The three levers: one client by hand, and what holds for every client."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.levers import Lever, LeverOrder, comparable_from, compare, rounded, share_of_need, shares

AS_OF = date(2026, 6, 18)
COFFEE, CUPS, SYRUP, ARCHIVED = 1, 2, 3, 4
GROUPS = (COFFEE, CUPS, SYRUP)

# By hand. Before (19 Dec 2024 .. 18 Dec 2025 is cut at 18 Jun 2025, exclusive):
#   three orders of 1 000, 2 000 and 3 000 hryvnias: 6 000, average 2 000, gaps of 30 and 61 days: 45.5, so 46.
# Now: two orders of 1 500 and 900: 2 400, average 1 200.
# Frequency: (2 - 3) x 2 000 = -2 000. Check: (1 200 - 2 000) x 2 = -1 600. Together -3 600 = 2 400 - 6 000.
# Range: cups were bought only before: half of the lines of 2 000 and a quarter of those of 3 000: 1 000 + 750;
#   syrup only now: two thirds of 900. So 600 - 1 750 = -1 150.
BEFORE = (
    LeverOrder(date(2025, 6, 19), 100_000, ((COFFEE, 100_000),)),
    LeverOrder(date(2025, 7, 19), 200_000, ((COFFEE, 125_000), (CUPS, 125_000))),  # with 20 % off the lines
    LeverOrder(date(2025, 9, 18), 300_000, ((COFFEE, 200_000), (CUPS, 100_000), (None, 100_000))),
)
NOW = (
    LeverOrder(date(2025, 12, 19), 150_000, ((COFFEE, 150_000),)),
    LeverOrder(date(2026, 6, 18), 90_000, ((COFFEE, 30_000), (SYRUP, 60_000))),
)
OUTSIDE = (
    LeverOrder(date(2025, 6, 18), 777_777, ((SYRUP, 777_777),)),  # a day too early
    LeverOrder(date(2026, 6, 19), 888_888, ((CUPS, 888_888),)),  # a day too late
    LeverOrder(date(2026, 1, 5), 0, ((CUPS, 50_000),)),  # came back whole
)


def test_a_client_reckoned_by_hand() -> None:
    found = compare((*OUTSIDE, *NOW, *BEFORE), AS_OF, GROUPS)
    assert (found.before.after, found.before.until, found.now.until) == (
        date(2025, 6, 18), date(2025, 12, 18), AS_OF,
    )  # fmt: skip
    assert (found.before.orders, found.before.total_kop, found.before.average_kop) == (3, 600_000, 200_000)
    assert (found.now.orders, found.now.total_kop, found.now.average_kop) == (2, 240_000, 120_000)
    assert (found.before.gap_days, found.now.gap_days) == (46, None)
    assert found.before.groups == {COFFEE: 100_000 + 100_000 + 150_000, CUPS: 100_000 + 75_000}
    assert found.now.groups == {COFFEE: 180_000, SYRUP: 60_000}
    assert [(change.lever, change.now, change.before, change.change_kop) for change in found.changes] == [
        (Lever.FREQUENCY, 2, 3, -200_000),
        (Lever.CHECK, 120_000, 200_000, -160_000),
        (Lever.RANGE, 2, 2, -115_000),
    ]
    assert found.fell_most is not None
    assert found.fell_most.lever is Lever.FREQUENCY


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ([100, 100], [100, 100], None),
        ([300], [100, 100], Lever.FREQUENCY),  # -100 by frequency, +200 by check
        ([50, 50, 50], [100, 100], Lever.CHECK),  # +100, -150
        ([], [100, 100], Lever.FREQUENCY),
        ([100], [], None),
        ([], [], None),
    ],
)
def test_the_lever_that_fell_most_in_money_is_named(
    now: Sequence[int], before: Sequence[int], expected: Lever | None
) -> None:
    orders = [LeverOrder(AS_OF, kop) for kop in now] + [LeverOrder(date(2025, 9, 1), kop) for kop in before]
    fell = compare(orders, AS_OF, GROUPS).fell_most
    assert (fell.lever if fell else None) == expected


def test_of_equals_the_earlier_lever_is_named() -> None:
    # Nothing now: frequency loses 100, and so does the range.
    orders = [LeverOrder(date(2025, 9, 1), 100, ((COFFEE, 100),))]
    found = compare(orders, AS_OF, GROUPS)
    assert [change.change_kop for change in found.changes] == [-100, 0, -100]
    assert found.fell_most is not None
    assert found.fell_most.lever is Lever.FREQUENCY


def test_groups_that_cannot_be_bought_any_more_do_not_count() -> None:
    orders = [LeverOrder(date(2025, 9, 1), 100, ((ARCHIVED, 100),)), LeverOrder(AS_OF, 100, ((COFFEE, 100),))]
    change = compare(orders, AS_OF, GROUPS).changes[2]
    assert (change.now, change.before, change.change_kop) == (1, 0, 100)


def test_months_of_other_lengths_are_cut_by_the_calendar() -> None:
    found = compare([], date(2026, 8, 31), GROUPS)
    assert (found.now.after, found.before.after) == (date(2026, 2, 28), date(2025, 8, 31))


def test_share_of_need_is_of_twelve_months() -> None:
    assert share_of_need((*OUTSIDE, *NOW, *BEFORE), AS_OF, 1_200_000) == 70
    assert share_of_need(NOW, AS_OF, None) is None
    assert share_of_need(NOW, AS_OF, 0) is None


ORDERS = st.lists(
    st.builds(
        LeverOrder,
        st.dates(AS_OF - timedelta(500), AS_OF + timedelta(30)),
        st.integers(0, 10**9),
        st.lists(
            st.tuples(st.sampled_from([None, COFFEE, CUPS, SYRUP, ARCHIVED]), st.integers(0, 10**9)),
            max_size=4,
            unique_by=lambda entry: entry[0],
        ).map(tuple),
    ),
    max_size=12,
)


@given(ORDERS)
def test_frequency_and_check_add_up_to_the_change_of_the_sum(orders: list[LeverOrder]) -> None:
    found = compare(orders, AS_OF, GROUPS)
    frequency, check, _range = found.changes
    assert frequency.change_kop + check.change_kop == found.now.total_kop - found.before.total_kop
    if found.before.orders:
        average = Fraction(found.before.total_kop, found.before.orders)
        exact = (found.now.orders - found.before.orders) * average
        assert abs(frequency.change_kop - exact) <= Fraction(1, 2)


@given(ORDERS)
def test_range_is_the_money_of_groups_of_one_half_year(orders: list[LeverOrder]) -> None:
    found = compare(orders, AS_OF, GROUPS)
    either = found.now.groups.keys() ^ found.before.groups.keys()
    now, before = (sum(half.groups.get(group, 0) for group in either) for half in (found.now, found.before))
    assert found.changes[2].change_kop == rounded(Fraction(now - before))
    assert (found.changes[2].now, found.changes[2].before) == (len(found.now.groups), len(found.before.groups))


@given(ORDERS)
def test_the_order_they_are_read_in_is_of_no_account(orders: list[LeverOrder]) -> None:
    assert compare(orders, AS_OF, GROUPS) == compare(list(reversed(orders)), AS_OF, GROUPS)


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**9), min_size=1, max_size=5))
def test_lines_share_out_all_that_is_left(net_kop: int, lines: list[int]) -> None:
    order = LeverOrder(AS_OF, net_kop, tuple(enumerate(lines)))
    assert sum(kop for _group, kop in shares(order)) == (net_kop if sum(lines) else 0)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_new_client_can_be_compared_once_its_first_order_is_before_the_half_year(first_on: date) -> None:
    ready = comparable_from(first_on)
    order = [LeverOrder(first_on, 100)]
    assert compare(order, ready, GROUPS).now.orders == 0
    assert compare(order, ready - timedelta(1), GROUPS).now.orders == 1


@pytest.mark.parametrize(
    ("kop", "expected"), [(Fraction(1, 2), 1), (Fraction(-1, 2), 0), (Fraction(-3, 2), -1), (Fraction(7, 3), 2)]
)
def test_halves_are_rounded_up(kop: Fraction, expected: int) -> None:
    assert rounded(kop) == expected
