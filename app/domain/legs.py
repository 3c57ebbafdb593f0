"""The four legs of the stool: this week's deeds of a function against its norm.

A week is Monday to Sunday, a norm is worked off from Monday to Friday in equal parts. A leg is short while it has
less than 60 % of what is due by the end of today (DESIGN.md section 5, screen 02); on Monday nothing is due yet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil
from typing import Final

from app.domain.conveyor import Function

WORKING_DAYS: Final = 5
SHORT_BELOW_PERCENT: Final = 60
GOOD_FROM_PERCENT: Final = 80


class LegState(StrEnum):
    """How a leg stands: ``monday`` is one that has not begun yet, on the day the week begins."""

    SHORT = "short"
    ON_PACE = "on_pace"
    MET = "met"
    MONDAY = "monday"


@dataclass(frozen=True, slots=True)
class Leg:
    """The deeds of a function in a week. ``pace`` is what is due by the end of today, in deeds and fifths of one.

    ``behind`` is how many whole deeds are missing to the pace, ``to_go`` to the norm; neither is below 0.
    """

    function: Function
    done: int
    norm: int
    pace: float
    state: LegState
    behind: int
    to_go: int


def monday_of(day: date) -> date:
    """Return the Monday of the day's week."""
    return day - timedelta(day.weekday())


def days_gone(day: date) -> int:
    """Return how many working days of the week have begun by ``day``, itself included: 1 to 5."""
    return min(day.weekday() + 1, WORKING_DAYS)


def days_left(day: date) -> int:
    """Return how many working days the week has from ``day`` on, itself included; 0 at the weekend."""
    return max(0, WORKING_DAYS - day.weekday())


def measure_leg(function: Function, done: int, norm: int, day: date) -> Leg:
    """Return how a leg stands on ``day``; a norm of 0 is met."""
    due = norm * days_gone(day)  # in fifths of a deed, so that nothing is rounded
    fifths = done * WORKING_DAYS
    if done >= norm:
        state = LegState.MET
    elif fifths >= due:
        state = LegState.ON_PACE
    elif day.weekday() == 0:
        state = LegState.MONDAY
    else:
        state = LegState.SHORT if fifths * 100 < due * SHORT_BELOW_PERCENT else LegState.ON_PACE
    behind = max(0, ceil((due - fifths) / WORKING_DAYS))
    return Leg(function, done, norm, due / WORKING_DAYS, state, behind, max(0, norm - done))


def was_short(done: int, norm: int) -> bool:
    """Whether a leg was short at the end of a week."""
    return done * 100 < norm * SHORT_BELOW_PERCENT


def is_good_week(done: int, norm: int) -> bool:
    """Whether a week's deeds are 80 % of the norm or more."""
    return done * 100 >= norm * GOOD_FROM_PERCENT


def shortest_of(legs: Sequence[Leg]) -> Leg | None:
    """Return the short leg that has least of its pace, the first of equals; None while the stool stands."""
    short = [leg for leg in legs if leg.state is LegState.SHORT]
    return min(short, key=lambda leg: leg.done / leg.pace, default=None)


def a_day(to_go: int, day: date) -> int:
    """Return how many deeds a working day that makes, today and the rest of the week; all of them at its end."""
    return ceil(to_go / max(1, days_left(day)))


def next_working_day(day: date) -> date:
    """Return the first day after ``day`` from Monday to Friday."""
    after = day + timedelta(1)
    return after if after.weekday() < WORKING_DAYS else monday_of(after) + timedelta(7)


def working_days_after(day: date, count: int) -> tuple[date, ...]:
    """Return the next ``count`` working days after ``day``."""
    found: list[date] = []
    while len(found) < count:
        found.append(next_working_day(found[-1] if found else day))
    return tuple(found)


def spread(count: int, days: Sequence[date], planned: Mapping[date, int]) -> tuple[date, ...]:
    """Return a day for each of ``count`` steps: in turn the day with fewest planned, the earliest of equals.

    ``planned`` are the steps that stand on these days already. The days come in order.
    """
    load = {day: planned.get(day, 0) for day in days}
    chosen: list[date] = []
    for _ in range(count if load else 0):
        day = min(load, key=lambda one: (load[one], one))
        load[day] += 1
        chosen.append(day)
    return tuple(sorted(chosen))
