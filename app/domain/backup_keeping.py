"""Which copies of a book are kept: of the last days all, then one a week, then one a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

ALL_FOR = timedelta(days=14)
ALL_AT_MOST = 40  # of those of the last days; above this, one a day of the older ones
WEEKLY_FOR = timedelta(days=60)
REPLACED_FOR = timedelta(days=60)
# A longer step may be a clock that jumped, and must not make yesterday's copies old at once.
LONGEST_STEP = timedelta(days=14)


class KeptFor(StrEnum):
    """Why a copy is still there."""

    DAYS = "days"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy by its number, which always grows, and the time it says it was made (UTC).

    ``replaces`` is set for one that holds what a restore or an upgrade replaced.
    """

    counter: int
    made_at: datetime
    replaces: bool = False


def kept_copies(copies: Sequence[Copy]) -> dict[int, KeptFor]:
    """Return the numbers of the copies to keep, and why; the newest is always among them.

    Ages are measured back from the newest copy along the numbers, never by the present time; a step between
    neighbours that goes back or is longer than ``LONGEST_STEP`` counts as nothing, so in doubt more is kept.
    """
    kept: dict[int, KeptFor] = {}
    periods: set[tuple[KeptFor, str]] = set()
    age = timedelta()
    newer: Copy | None = None
    for copy in sorted(copies, key=lambda each: each.counter, reverse=True):
        if newer is not None and timedelta() < newer.made_at - copy.made_at <= LONGEST_STEP:
            age += newer.made_at - copy.made_at
        newer = copy
        if age <= ALL_FOR and len(kept) < ALL_AT_MOST:
            kept[copy.counter] = KeptFor.DAYS
        reason = _reason(age)
        period = (reason, _period(reason, copy.made_at))
        if copy.counter not in kept and (period not in periods or (copy.replaces and age <= REPLACED_FOR)):
            kept[copy.counter] = reason
        periods.add(period)
    return kept


def _reason(age: timedelta) -> KeptFor:
    if age <= ALL_FOR:
        return KeptFor.DAY
    return KeptFor.WEEK if age <= WEEKLY_FOR else KeptFor.MONTH


def _period(reason: KeptFor, moment: datetime) -> str:
    utc = moment.astimezone(UTC)
    if reason is KeptFor.DAY:
        return utc.strftime("%Y-%m-%d")
    return utc.strftime("%G-%V") if reason is KeptFor.WEEK else utc.strftime("%Y-%m")
