"""A client's own rhythm, and silence measured against it: late, sleeping.

The usual interval is the median gap between days with orders; orders of one day are one.

- late: silent for longer than one and a half usual intervals, and than a week. Below three order days the
  interval is the default of the book. A pause, a step planned for far ahead and a stage off the track
  silence it: that quiet was decided.
- sleeping: silent for longer than two usual intervals, and than 60 days; after one order, than 180 days
  (content.json, rule ``dormant``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import sub
from typing import Final
from zlib import crc32

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


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a client buys: ``usual_gap_days`` is the median gap between its order days, None below two.

    ``mark`` changes with the days of the orders and their sum.
    """

    bought_days: int
    last_bought_on: str
    usual_gap_days: float | None
    mark: int


def find_rhythm(total_kop: int, order_days: Sequence[str], ordinal_of: Mapping[str, int]) -> Rhythm:
    """Return the rhythm of paid orders with money left, by the ISO day of each (one or more, in any order)."""
    ordered = sorted(order_days)
    days = sorted(set(map(ordinal_of.__getitem__, ordered)))
    return Rhythm(
        bought_days=len(days),
        last_bought_on=ordered[-1],
        usual_gap_days=double_gap(days) / 2 if len(days) > 1 else None,
        mark=crc32(f"{total_kop}:{','.join(ordered)}".encode()),
    )


class DayOrdinals(dict[str, int]):
    """Numbers of days by their ISO text: a million orders share a thousand days."""

    def __missing__(self, day: str) -> int:
        ordinal = self[day] = date.fromisoformat(day).toordinal()
        return ordinal


def allowed_silence(
    bought_days: int, usual_gap_days: float | None, default_days: int
) -> tuple[int, int]:
    """Return the days of silence after which a client that bought on so many days is late, and asleep."""
    if usual_gap_days is None:
        return late_by_default(default_days), SLEEPING_AFTER_ONE_DAYS
    double = int(2 * usual_gap_days)
    is_own = bought_days >= OWN_RHYTHM_FROM
    late = max(LATE_AFTER_DAYS, 3 * double // 4) if is_own else late_by_default(default_days)
    return late, max(SLEEPING_AFTER_DAYS, double)


def late_by_default(default_days: int) -> int:
    """Return the days of silence after which a client without a rhythm of its own is late."""
    return max(LATE_AFTER_DAYS, 3 * default_days // 2)


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
    silence = _silence(days, as_of, double, _allowed(days, default_days)[0], is_own)
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
    allowed = _allowed(days, 0)[1]
    is_own = len(days) > 1
    return _silence(days, as_of, double_gap(days) if is_own else allowed, allowed, is_own)


def _allowed(days: Sequence[int], default_days: int) -> tuple[int, int]:
    gap = double_gap(days) / 2 if len(days) > 1 else None
    return allowed_silence(len(days), gap, default_days)


def _silence(days: Sequence[int], as_of: date, double: int, allowed: int, is_own: bool) -> Silence:
    last = date.fromordinal(days[-1])
    silent = (as_of - last).days
    since = last + timedelta(allowed + 1) if silent > allowed else None
    return Silence(last, silent, (double + 1) // 2, allowed, is_own, since)
