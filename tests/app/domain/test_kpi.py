"""Norms of the levels, ratios that round alike everywhere, and the periods of the reports."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.conveyor import FUNCTIONS, Function
from app.domain.kpi import LEVEL_MEASURES, Measure, NormState, Unit, measure_norm, norm_key, ratio, unit_of
from app.domain.report_periods import (
    Period,
    PeriodKind,
    chart_months,
    period_after,
    period_before,
    period_of,
    same_days_before,
)

THURSDAY = date(2026, 6, 18)
QUARTER_2 = Period(PeriodKind.QUARTER, date(2026, 4, 1), date(2026, 6, 30))


def test_every_measure_belongs_to_a_level_and_no_norm_is_shared() -> None:
    assert tuple(LEVEL_MEASURES) == FUNCTIONS
    assert {measure for measures in LEVEL_MEASURES.values() for measure in measures} == set(Measure)
    keys = [norm_key(level, measure) for level, measures in LEVEL_MEASURES.items() for measure in measures]
    assert len(keys) == len(set(keys))
    assert norm_key(Function.CARE, Measure.SALES) == "care.sales"
    assert (unit_of(Measure.VOLUME), unit_of(Measure.LEADS)) == (Unit.KOP, Unit.COUNT)


@pytest.mark.parametrize(
    ("value", "norm", "state"),
    [
        (5, None, NormState.NONE),
        (None, None, NormState.NONE),
        (10, 10, NormState.MET),
        (0, 0, NormState.MET),
        (8, 10, NormState.NEAR),
        (7, 10, NormState.SHORT),
        (79, 99, NormState.SHORT),
        (80, 99, NormState.NEAR),
        (None, 1, NormState.SHORT),
    ],
)
def test_a_number_against_its_norm(value: int | None, norm: int | None, state: NormState) -> None:
    assert measure_norm(value, norm) is state


def test_ratios_round_half_up() -> None:
    assert (ratio(1, 2), ratio(1, 3, 100), ratio(2, 3, 100), ratio(5, 0), ratio(0, 7)) == (1, 33, 67, None, 0)


def test_periods_are_of_the_calendar() -> None:
    assert period_of(PeriodKind.QUARTER, THURSDAY) == QUARTER_2
    assert (QUARTER_2.number, QUARTER_2.is_running(THURSDAY), QUARTER_2.until(THURSDAY)) == (2, True, THURSDAY)
    assert period_before(QUARTER_2).first_on == date(2026, 1, 1)
    assert period_after(QUARTER_2).last_on == date(2026, 9, 30)
    month = period_of(PeriodKind.MONTH, date(2024, 2, 9))
    assert (month.last_on, month.number, month.is_running(THURSDAY)) == (date(2024, 2, 29), 2, False)
    year = period_of(PeriodKind.YEAR, THURSDAY)
    assert (year.first_on, year.last_on, year.number) == (date(2026, 1, 1), date(2026, 12, 31), 2026)


def test_the_same_days_of_the_period_before() -> None:
    assert same_days_before(QUARTER_2, THURSDAY) == (date(2026, 1, 1), date(2026, 3, 20))
    assert same_days_before(QUARTER_2, date(2026, 8, 1)) == (date(2026, 1, 1), date(2026, 3, 31))
    march = period_of(PeriodKind.MONTH, date(2026, 3, 30))
    assert same_days_before(march, date(2026, 3, 30)) == (date(2026, 2, 1), date(2026, 2, 28))


def test_the_chart_has_twelve_months() -> None:
    assert chart_months(QUARTER_2, THURSDAY)[::11] == (date(2025, 7, 1), date(2026, 6, 1))
    assert chart_months(QUARTER_2, date(2026, 5, 2))[-1] == date(2026, 5, 1)
    assert chart_months(period_of(PeriodKind.YEAR, THURSDAY), THURSDAY)[::11] == (date(2026, 1, 1), date(2026, 12, 1))


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(list(PeriodKind)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_periods_follow_each_other_without_a_gap(kind: PeriodKind, day: date) -> None:
    period = period_of(kind, day)
    assert period.first_on <= day <= period.last_on
    assert period_before(period_after(period)) == period
    assert (period.first_on - period_before(period).last_on).days == 1
    assert len(chart_months(period, day)) == 12
