"""When a client is touched again, and by which rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.touch import TouchCase, TouchRule, TouchTerms, next_touch, off_weekend
from app.services.settings import DEFAULTS

TERMS = TouchTerms(
    DEFAULTS["touch.days_by_flag"],
    DEFAULTS["touch.days_by_stage"],
    DEFAULTS["touch.days_by_stage_function"],
    {"кафе": 21},
    DEFAULTS["touch.onboarding_days"],
)
THURSDAY = date(2026, 6, 18)
CASE = TouchCase("active", "care", (), "", THURSDAY - timedelta(100))


@pytest.mark.parametrize(
    ("case", "days", "rule", "value"),
    [
        (CASE, 30, TouchRule.FUNCTION, "care"),
        (replace(CASE, flags=("regular",)), 30, TouchRule.FLAG, "regular"),
        (replace(CASE, flags=("late", "regular", "vip")), 14, TouchRule.FLAG, "vip"),
        (replace(CASE, flags=("late",)), 30, TouchRule.FUNCTION, "care"),
        (replace(CASE, segment="  КАФЕ "), 21, TouchRule.SEGMENT, "  КАФЕ "),
        (replace(CASE, segment="Кафе", flags=("vip",)), 14, TouchRule.FLAG, "vip"),
        (replace(CASE, stage="contacted", function="prospecting"), 10, TouchRule.FUNCTION, "prospecting"),
        (replace(CASE, stage="new", function="prospecting"), 1, TouchRule.STAGE, "new"),
        (replace(CASE, stage="vip", function="vip"), 14, TouchRule.FUNCTION, "vip"),
        (replace(CASE, stage="lost", function="off", flags=("regular",)), 180, TouchRule.STAGE, "lost"),
    ],
)
def test_the_first_rule_that_has_days_tells(case: TouchCase, days: int, rule: TouchRule, value: str) -> None:
    found = next_touch(case, THURSDAY, TERMS)
    assert found is not None
    assert (found.days, found.rule, found.value) == (days, rule, value)
    assert found.on == off_weekend(THURSDAY + timedelta(days))


def test_onboarding_goes_by_its_days_then_by_the_function() -> None:
    new = replace(CASE, stage="onboarding", entered_on=THURSDAY)
    said = []
    day = THURSDAY
    for _ in range(4):
        found = next_touch(new, day, TERMS)
        assert found is not None
        said.append((found.on, found.rule))
        day = found.on
    assert said == [
        (date(2026, 6, 19), TouchRule.ONBOARDING),
        (date(2026, 6, 25), TouchRule.ONBOARDING),
        (date(2026, 7, 20), TouchRule.ONBOARDING),  # day 30 is a Saturday
        (date(2026, 8, 19), TouchRule.FUNCTION),
    ]


def test_who_was_put_off_or_pauses_is_left_alone_until_then() -> None:
    later = replace(CASE, stage="later", function="off", returns_on=date(2026, 9, 1))
    found = next_touch(later, THURSDAY, TERMS)
    assert found is not None and (found.on, found.rule) == (date(2026, 9, 1), TouchRule.RETURN)
    pausing = next_touch(replace(CASE, pause_until=date(2026, 8, 31)), THURSDAY, TERMS)
    assert pausing is not None and (pausing.on, pausing.rule) == (date(2026, 9, 1), TouchRule.PAUSE)
    short = next_touch(replace(CASE, pause_until=date(2026, 6, 20)), THURSDAY, TERMS)
    assert short is not None and short.rule is TouchRule.FUNCTION


def test_no_days_set_say_nothing() -> None:
    assert next_touch(CASE, THURSDAY, TouchTerms({}, {}, {}, {}, ())) is None


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_weekend_moves_to_monday_alone(day: date) -> None:
    moved = off_weekend(day)
    assert moved.weekday() < 5
    assert moved == day if day.weekday() < 5 else moved.weekday() == 0 and 0 < (moved - day).days <= 2
