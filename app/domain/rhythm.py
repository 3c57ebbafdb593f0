"""A client's own rhythm, and silence measured against it: late, sleeping.

The usual interval is the median gap between days with orders; orders of one day are one.

- late: silent for longer than one and a half usual intervals, and than a week. Below three order days the
  interval is the default of the book. A pause, a step planned for far ahead and a stage off the track
  silence it: that quiet was decided.
- sleeping: silent for longer than two usual intervals, and than 60 days; after one order, than 180 days
  (content.json, rule ``dormant``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import sub
from typing import Final

LATE_AFTER_DAYS: Final = 7
OWN_RHYTHM_FROM: Final = 3
SLEEPING_AFTER_DAYS: Final = 60
SLEEPING_AFTER_ONE_DAYS: Final = 180
FAR_STEP_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class Silence:
    """How long a client is silent against what is usual.

    ``since_on`` is the first day over ``allowed_days``, None while within. ``usual_days`` is rounded up.
    """

    last_order_on: date
    silent_days: int
    usual_days: int
    allowed_days: int
    is_own_rhythm: bool
    since_on: date | None


def double_gap(days: Sequence[int]) -> int:
    """Return twice the median gap of two or more sorted day numbers: twice, so that it is whole."""
    gaps: list[int] = sorted(map(sub, days[1:], days))
    middle = len(gaps) // 2
    return 2 * gaps[middle] if len(gaps) % 2 else gaps[middle - 1] + gaps[middle]


def allowed_silence(days: Sequence[int], default_days: int) -> tuple[int, int]:
    """Return the days of silence after which a client with these order days is late, and asleep."""
    count = len(days)
    if count == 1:
        return max(LATE_AFTER_DAYS, 3 * default_days // 2), SLEEPING_AFTER_ONE_DAYS
    double = double_gap(days)
    late = max(LATE_AFTER_DAYS, 3 * (double if count >= OWN_RHYTHM_FROM else 2 * default_days) // 4)
    return late, max(SLEEPING_AFTER_DAYS, double)


def lateness(
    days: Sequence[int],
    as_of: date,
    default_days: int,
    *,
    pause_until: date | None = None,
    open_steps: Sequence[tuple[date, date]] = (),
    is_off_track: bool = False,
) -> Silence | None:
    """Return the silence of a client for ``late``; None when it never bought.

    Args:
        days: distinct ordinals of its order days up to ``as_of``, sorted.
        default_days: the usual interval where there is no own rhythm yet.
        open_steps: (planned on, due on) of open activities; due over 14 days ahead means 'not before then'.
    """
    if not days:
        return None
    is_own = len(days) >= OWN_RHYTHM_FROM
    double = double_gap(days) if is_own else 2 * default_days
    silence = _silence(days, as_of, double, allowed_silence(days, default_days)[0], is_own)
    if silence.since_on is None:
        return silence
    since = wakes_on(silence.since_on, pause_until, open_steps)
    return replace(silence, since_on=None if is_off_track or since > as_of else since)


def wakes_on(
    late_on: date, pause_until: date | None, open_steps: Sequence[tuple[date, date]]
) -> date:
    """Return the day a client that is late on ``late_on`` is reported, after what silences it."""
    day = late_on
    if pause_until is not None:
        day = max(day, pause_until + timedelta(1))
    for planned_on, due_on in open_steps:
        near_on = due_on - timedelta(FAR_STEP_DAYS)
        if planned_on < near_on:
            day = max(day, near_on)
    return day


def sleep(days: Sequence[int], as_of: date) -> Silence | None:
    """Return the silence of a client for ``sleeping``; None when it never bought."""
    if not days:
        return None
    allowed = allowed_silence(days, 0)[1]
    is_own = len(days) > 1
    return _silence(days, as_of, double_gap(days) if is_own else allowed, allowed, is_own)


def _silence(days: Sequence[int], as_of: date, double: int, allowed: int, is_own: bool) -> Silence:
    last = date.fromordinal(days[-1])
    silent = (as_of - last).days
    since = last + timedelta(allowed + 1) if silent > allowed else None
    return Silence(last, silent, (double + 1) // 2, allowed, is_own, since)
