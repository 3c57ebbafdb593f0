"""A client's own rhythm, and silence measured against it: late, sleeping.

The usual interval is the median gap between days with orders; orders of one day are one.

- late: silent for longer than so many percent of the usual interval, and than so many days. Below three order days
  the interval is the default of the client's segment, else of the book. A pause, a step planned for far ahead and a
  stage off the track silence it: that quiet was decided.
- sleeping: the same with numbers of its own, by two order days or more; after one order, silent for longer than the
  days it has for that.

The numbers stand in the rules ``late`` and ``sleeping``; ``silence_terms`` reads them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import sub
from typing import Final
from zlib import crc32

from app.domain.names import fold
from app.domain.rules import Metric, RuleSpec

OWN_RHYTHM_FROM: Final = 3
FAR_STEP_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class SilenceLimit:
    """From when on a silence is too long: past ``percent`` of the usual interval and past ``days``.

    ``single_order_days`` go instead of both where there was one order day; None: the usual interval is the default.
    """

    percent: int
    days: int
    single_order_days: int | None = None

    def allowed_days(self, double_gap_days: int) -> int:
        """Return the days of silence that are still within, by twice the usual interval."""
        return max(self.days, self.percent * double_gap_days // 200)


@dataclass(frozen=True, slots=True)
class SilenceTerms:
    """What silence is too long: the rules ``late`` and ``sleeping`` (None: off, nobody is), and the usual intervals.

    ``days_by_segment`` has the folded segment; a segment without days of its own goes by ``default_days``.
    """

    late: SilenceLimit | None
    sleeping: SilenceLimit | None
    default_days: int
    days_by_segment: Mapping[str, int] = field(default_factory=dict)

    def usual_days(self, segment: str) -> int:
        """Return the interval that is usual for a client of the segment without a rhythm of its own."""
        if not segment or not self.days_by_segment:
            return self.default_days
        return self.days_by_segment.get(fold(segment), self.default_days)


def silence_limit(spec: RuleSpec) -> SilenceLimit:
    """Return the numbers of the rule ``late`` or ``sleeping``."""
    values = {condition.metric: condition.value for condition in spec.conditions}
    return SilenceLimit(
        values[Metric.SILENCE_PERCENT], values[Metric.SILENT_DAYS], values.get(Metric.SINGLE_ORDER_DAYS)
    )


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


def usual_interval(days: Sequence[int], default_days: int) -> int:
    """Return the usual interval of a client with these order days, rounded up; the default below three of them."""
    return (double_gap(days) + 1) // 2 if len(days) >= OWN_RHYTHM_FROM else default_days


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


def late_after(limit: SilenceLimit, bought_days: int, usual_gap_days: float | None, default_days: int) -> int:
    """Return the days of silence after which a client that bought on so many days is late."""
    is_own = usual_gap_days is not None and bought_days >= OWN_RHYTHM_FROM
    return limit.allowed_days(int(2 * (usual_gap_days or 0)) if is_own else 2 * default_days)


def asleep_after(limit: SilenceLimit, usual_gap_days: float | None) -> int:
    """Return the days of silence after which a client sleeps; without a gap it bought on one day only."""
    if usual_gap_days is None:
        return limit.days if limit.single_order_days is None else limit.single_order_days
    return limit.allowed_days(int(2 * usual_gap_days))


def lateness(
    days: Sequence[int],
    as_of: date,
    limit: SilenceLimit,
    default_days: int,
    *,
    pause_until: date | None = None,
    open_steps: Sequence[tuple[date, date]] = (),
    is_off_track: bool = False,
) -> Silence | None:
    """Return the silence of a client for ``late``; None when it never bought.

    Args:
        days: distinct ordinals of its order days up to ``as_of``, sorted.
        default_days: the usual interval where there is no own rhythm yet: ``SilenceTerms.usual_days``.
        open_steps: (planned on, due on) of open activities; due over 14 days ahead means 'not before then'.
    """
    if not days:
        return None
    is_own = len(days) >= OWN_RHYTHM_FROM
    double = double_gap(days) if is_own else 2 * default_days
    silence = _silence(days, as_of, double, limit.allowed_days(double), is_own)
    if silence.since_on is None:
        return silence
    since = wakes_on(silence.since_on, pause_until, open_steps)
    return replace(silence, since_on=None if is_off_track or since > as_of else since)


def wakes_on(late_on: date, pause_until: date | None, open_steps: Sequence[tuple[date, date]]) -> date:
    """Return the day a client that is late on ``late_on`` is reported, after what silences it."""
    day = late_on
    if pause_until is not None:
        day = max(day, pause_until + timedelta(1))
    for planned_on, due_on in open_steps:
        near_on = due_on - timedelta(FAR_STEP_DAYS)
        if planned_on < near_on:
            day = max(day, near_on)
    return day


def sleep(days: Sequence[int], as_of: date, limit: SilenceLimit) -> Silence | None:
    """Return the silence of a client for ``sleeping``; None when it never bought."""
    if not days:
        return None
    is_own = len(days) > 1
    double = double_gap(days) if is_own else 0
    allowed = asleep_after(limit, double / 2 if is_own else None)
    return _silence(days, as_of, double if is_own else 2 * allowed, allowed, is_own)


def _silence(days: Sequence[int], as_of: date, double: int, allowed: int, is_own: bool) -> Silence:
    last = date.fromordinal(days[-1])
    silent = (as_of - last).days
    since = last + timedelta(allowed + 1) if silent > allowed else None
    return Silence(last, silent, (double + 1) // 2, allowed, is_own, since)
