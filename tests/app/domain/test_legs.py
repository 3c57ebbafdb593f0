"""The pace of a leg, what is short, and calls spread over days."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.conveyor import Function
from app.domain.legs import (
    LegState,
    a_day,
    days_gone,
    days_left,
    measure_leg,
    monday_of,
    next_working_day,
    shortest_of,
    spread,
    was_short,
    working_days_after,
)

MONDAY, THURSDAY, SATURDAY = date(2026, 6, 15), date(2026, 6, 18), date(2026, 6, 20)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("done", "norm", "day", "state", "behind", "to_go"),
    [
        # The four legs of picture 02.
        (4, 20, THURSDAY, LegState.SHORT, 12, 16),
        (6, 8, THURSDAY, LegState.ON_PACE, 1, 2),
        (13, 15, THURSDAY, LegState.ON_PACE, 0, 2),
        (3, 3, THURSDAY, LegState.MET, 0, 0),
        # 60 % of the 16 that are due is 9.6.
        (9, 20, THURSDAY, LegState.SHORT, 7, 11),
        (10, 20, THURSDAY, LegState.ON_PACE, 6, 10),
        (0, 20, MONDAY, LegState.MONDAY, 4, 20),
        (3, 20, MONDAY, LegState.MONDAY, 1, 17),
        (4, 20, MONDAY, LegState.ON_PACE, 0, 16),
        (20, 20, MONDAY, LegState.MET, 0, 0),
        (25, 20, SATURDAY, LegState.MET, 0, 0),
        (11, 20, SATURDAY, LegState.SHORT, 9, 9),
        (12, 20, SATURDAY, LegState.ON_PACE, 8, 8),
        (0, 0, THURSDAY, LegState.MET, 0, 0),
        (0, 1, THURSDAY, LegState.SHORT, 1, 1),
    ],
)
def test_leg_is_measured_against_the_pace_of_its_day(
    done: int, norm: int, day: date, state: LegState, behind: int, to_go: int
) -> None:
    leg = measure_leg(Function.CARE, done, norm, day)
    assert (leg.state, leg.behind, leg.to_go) == (state, behind, to_go)


@given(st.integers(0, 60), st.integers(0, 40), DAYS)
def test_a_deed_more_never_makes_a_leg_worse(done: int, norm: int, day: date) -> None:
    worst_first = [LegState.SHORT, LegState.MONDAY, LegState.ON_PACE, LegState.MET]
    before, after = (measure_leg(Function.VIP, number, norm, day) for number in (done, done + 1))
    assert worst_first.index(after.state) >= worst_first.index(before.state)
    assert after.behind <= before.behind
    assert before.to_go == max(0, norm - done)
    assert not (before.state is LegState.SHORT and day.weekday() == 0)
    assert before.behind - 1 < max(0.0, before.pace - done) <= before.behind


def test_shortest_leg_has_least_of_its_pace() -> None:
    legs = [measure_leg(f, done, 10, THURSDAY) for f, done in zip(Function, (4, 2, 9, 10), strict=False)]
    shortest = shortest_of(legs)
    assert shortest is not None and shortest.function is Function.FIRST_SALE
    assert shortest_of([legs[2], legs[3]]) is None


def test_a_week_was_short_below_three_fifths_of_its_norm() -> None:
    assert was_short(5, 10) and not was_short(6, 10) and not was_short(0, 0)


def test_what_is_to_go_is_split_over_the_days_that_are_left() -> None:
    assert a_day(16, THURSDAY) == 8  # picture 02: plan 8 calls for Friday
    assert a_day(16, date(2026, 6, 19)) == 16
    assert a_day(16, SATURDAY) == 16
    assert a_day(16, MONDAY) == 4


@given(DAYS)
def test_working_days_are_five_of_seven(day: date) -> None:
    assert monday_of(day) <= day < monday_of(day) + timedelta(7)
    assert 1 <= days_gone(day) <= 5 and 0 <= days_left(day) <= 5
    if day.weekday() < 5:
        assert days_gone(day) + days_left(day) == 6
    following = next_working_day(day)
    assert day < following <= day + timedelta(3) and following.weekday() < 5
    five = working_days_after(day, 5)
    assert len(set(five)) == 5 and all(one.weekday() < 5 for one in five)
    assert five[-1] <= day + timedelta(7)


@given(st.integers(0, 40), st.lists(st.integers(0, 12), min_size=1, max_size=6))
def test_spread_leaves_no_day_with_more_than_another_could_take(count: int, loads: list[int]) -> None:
    days = working_days_after(THURSDAY, len(loads))
    planned = dict(zip(days, loads, strict=True))
    chosen = spread(count, days, planned)
    assert len(chosen) == count and list(chosen) == sorted(chosen)
    added = Counter(chosen)
    full = {day: planned[day] + added[day] for day in days}
    for day in added:  # a day that got one was never over any other by more than that one
        assert full[day] - 1 <= min(full.values())


def test_nothing_is_spread_over_no_days() -> None:
    assert spread(3, (), {}) == ()
