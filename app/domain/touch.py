"""How soon a client is touched again: by what it is, never at a weekend."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from app.domain.names import fold

FLAGS_IN_ORDER: Final = ("vip", "regular", "sleeping")
ONBOARDING: Final = "onboarding"
LATER: Final = "later"


class TouchRule(StrEnum):
    """What the day of the next touch follows from."""

    RETURN = "return"
    PAUSE = "pause"
    ONBOARDING = "onboarding"
    STAGE = "stage"
    FLAG = "flag"
    SEGMENT = "segment"
    FUNCTION = "function"


@dataclass(frozen=True, slots=True)
class TouchTerms:
    """The days of the settings ``touch.*``; segments are folded."""

    by_flag: Mapping[str, int]
    by_stage: Mapping[str, int]
    by_function: Mapping[str, int]
    by_segment: Mapping[str, int]
    onboarding_days: Sequence[int]


@dataclass(frozen=True, slots=True)
class TouchCase:
    """What the next touch of a client depends on; ``entered_on`` is when it came to its stage."""

    stage: str
    function: str
    flags: Collection[str]
    segment: str
    entered_on: date
    returns_on: date | None = None
    pause_until: date | None = None


@dataclass(frozen=True, slots=True)
class UsualTouch:
    """When to touch a client again and why: ``rule`` and what of it (``value``: the flag, stage, segment, function).

    ``days`` are those of the rule, before a weekend moved the day.
    """

    on: date
    days: int
    rule: TouchRule
    value: str


def off_weekend(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta((7 - day.weekday()) % 7 if day.weekday() > 4 else 0)


def next_touch(case: TouchCase, from_on: date, terms: TouchTerms) -> UsualTouch | None:
    """Return the next touch after one on ``from_on``; None when no setting says anything of such a client.

    A client put off is touched when it comes back, one that pauses not before the pause is over. Then, the first that
    has days: the days of onboarding still ahead, the stage, the flags VIP, regular and sleeping, the segment, the
    function.
    """
    if case.stage == LATER and case.returns_on is not None and case.returns_on > from_on:
        return _made(case.returns_on, (case.returns_on - from_on).days, TouchRule.RETURN, LATER)
    found = _by_days(case, from_on, terms)
    if case.pause_until is not None and found is not None and found.on <= case.pause_until:
        on = case.pause_until + timedelta(1)
        return _made(on, (on - from_on).days, TouchRule.PAUSE, "")
    return found


def _by_days(case: TouchCase, from_on: date, terms: TouchTerms) -> UsualTouch | None:
    if case.stage == ONBOARDING:
        ahead = [case.entered_on + timedelta(days) for days in terms.onboarding_days]
        on = min((day for day in ahead if off_weekend(day) > from_on), default=None)
        if on is not None:
            return _made(on, (on - case.entered_on).days, TouchRule.ONBOARDING, case.stage)
    flag = next((flag for flag in FLAGS_IN_ORDER if flag in case.flags and terms.by_flag.get(flag)), "")
    segment = fold(case.segment) if case.segment else ""
    for rule, value, days in (
        (TouchRule.STAGE, case.stage, terms.by_stage.get(case.stage)),
        (TouchRule.FLAG, flag, terms.by_flag.get(flag)),
        (TouchRule.SEGMENT, case.segment, terms.by_segment.get(segment)),
        (TouchRule.FUNCTION, case.function, terms.by_function.get(case.function)),
    ):
        if days:
            return _made(from_on + timedelta(days), days, rule, value)
    return None


def _made(on: date, days: int, rule: TouchRule, value: str) -> UsualTouch:
    return UsualTouch(off_weekend(on), days, rule, value)
