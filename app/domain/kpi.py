"""Measures of the four levels: what is counted where, each by one formula, and how a number stands to its norm.

A level is a function of the sales department. Every measure is a count, a sum or a ratio of the same rows that are
shown when the number is opened:

- ``requests``: what clients asked for in the month (interests shown).
- ``leads``: clients that came onto the track.
- ``base``: clients that stand at the level at the end of the month; raw records that are no clients are prospecting's.
- ``deeds``: the deeds of the leg, as the stool counts them.
- ``passed_on``: clients that went from prospecting on to the first sale.
- ``meetings``: held; visits and presentations are meetings.
- ``proposals``: offers made, one a client and day.
- ``sales``: orders that money came for; ``volume``: that money. First orders are the first sale's, repeat ones of VIP
  clients VIP's, all others care's.
- ``average_check``: volume by sales.
- ``frequency``: sales by client that bought, in hundredths.
- ``regulars``: clients that are regular by the rule at the end of the month.
- ``revenue_share``: the volume in all money received; levels sum up to the whole. It stands for the share of profit
  while the book knows no margins.
- ``need_share``: of what clients of the level need in a year, the part they paid us in twelve months.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from app.domain.conveyor import Function


class Measure(StrEnum):
    """What is measured; the formulas stand above."""

    REQUESTS = "requests"
    LEADS = "leads"
    BASE = "base"
    DEEDS = "deeds"
    PASSED_ON = "passed_on"
    MEETINGS = "meetings"
    PROPOSALS = "proposals"
    SALES = "sales"
    VOLUME = "volume"
    AVERAGE_CHECK = "average_check"
    FREQUENCY = "frequency"
    REGULARS = "regulars"
    REVENUE_SHARE = "revenue_share"
    NEED_SHARE = "need_share"


class Unit(StrEnum):
    """What a measure's whole number is: things, kopecks, hundredths of one, or hundredths of a percent."""

    COUNT = "count"
    KOP = "kop"
    HUNDREDTHS = "hundredths"
    BASIS_POINTS = "bp"


class NormState(StrEnum):
    """How a number stands to its norm: met, near (80 % and more), short, or without a norm."""

    MET = "met"
    NEAR = "near"
    SHORT = "short"
    NONE = "none"


NEAR_PERCENT: Final = 80
NORM_LIMIT: Final = 10**12
LEVEL_MEASURES: Final[Mapping[Function, tuple[Measure, ...]]] = {
    Function.PROSPECTING: (
        Measure.DEEDS, Measure.REQUESTS, Measure.LEADS, Measure.BASE, Measure.PASSED_ON, Measure.MEETINGS,
    ),
    Function.FIRST_SALE: (
        Measure.DEEDS, Measure.REQUESTS, Measure.BASE, Measure.MEETINGS, Measure.PROPOSALS, Measure.SALES,
        Measure.VOLUME, Measure.AVERAGE_CHECK, Measure.REVENUE_SHARE,
    ),
    Function.CARE: (
        Measure.DEEDS, Measure.REQUESTS, Measure.BASE, Measure.MEETINGS, Measure.PROPOSALS, Measure.SALES,
        Measure.VOLUME, Measure.AVERAGE_CHECK, Measure.FREQUENCY, Measure.REGULARS, Measure.REVENUE_SHARE,
        Measure.NEED_SHARE,
    ),
    Function.VIP: (
        Measure.DEEDS, Measure.REQUESTS, Measure.BASE, Measure.MEETINGS, Measure.PROPOSALS, Measure.SALES,
        Measure.VOLUME, Measure.AVERAGE_CHECK, Measure.FREQUENCY, Measure.REVENUE_SHARE, Measure.NEED_SHARE,
    ),
}  # fmt: skip
"""The measures that say something of a level, in the order of the table."""
_UNITS: Final = {
    Measure.VOLUME: Unit.KOP,
    Measure.AVERAGE_CHECK: Unit.KOP,
    Measure.FREQUENCY: Unit.HUNDREDTHS,
    Measure.REVENUE_SHARE: Unit.BASIS_POINTS,
    Measure.NEED_SHARE: Unit.BASIS_POINTS,
}


def unit_of(measure: Measure) -> Unit:
    """Return what the numbers of a measure are."""
    return _UNITS.get(measure, Unit.COUNT)


def norm_key(level: Function, measure: Measure) -> str:
    """Return the key of a norm in the setting ``kpi.norms``."""
    return f"{level.value}.{measure.value}"


def ratio(part: int, whole: int, scale: int = 1) -> int | None:
    """Return ``part * scale / whole`` rounded half up; None where there is nothing to divide by."""
    return (2 * part * scale + whole) // (2 * whole) if whole > 0 else None


def measure_norm(value: int | None, norm: int | None) -> NormState:
    """Return how a number stands to its norm; a number that cannot be told falls short of any."""
    if norm is None:
        return NormState.NONE
    if (value or 0) >= norm:
        return NormState.MET
    return NormState.NEAR if (value or 0) * 100 >= norm * NEAR_PERCENT else NormState.SHORT
