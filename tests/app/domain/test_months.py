"""Calendar months: ends of months, leap years, windows."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.months import add_months, full_months, latest_start, leaves_on, month_end, months_between

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
MONTHS = st.integers(1, 60)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 5, 31), -1, date(2026, 4, 30)),
        (date(2026, 5, 31), -3, date(2026, 2, 28)),
        (date(2024, 5, 31), -3, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), -12, date(2023, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 1, 15), -50_000, date.min),
        (date(2026, 1, 15), 500_000, date.max),
    ],
)
def test_months_are_added_by_the_calendar(day, months, expected):
    assert add_months(day, months) == expected


def test_full_months_stand_before_the_month_of_the_day():
    assert full_months(date(2024, 3, 31), 3) == (
        (date(2023, 12, 1), date(2023, 12, 31)),
        (date(2024, 1, 1), date(2024, 1, 31)),
        (date(2024, 2, 1), date(2024, 2, 29)),
    )
    assert full_months(date(2024, 3, 1), 1) == ((date(2024, 2, 1), date(2024, 2, 29)),)


@pytest.mark.parametrize(
    ("first", "as_of", "expected"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 1),
        (date(2026, 1, 31), date(2026, 2, 27), 0),
        (date(2026, 1, 15), date(2026, 2, 14), 0),
        (date(2026, 1, 15), date(2026, 2, 15), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2026, 3, 1), date(2026, 3, 1), 0),
    ],
)
def test_whole_months_between_two_days(first, as_of, expected):
    assert months_between(first, as_of) == expected


@given(DAYS, MONTHS)
def test_a_day_leaves_a_window_once(day, months):
    left = leaves_on(day, months)
    assert add_months(left, -months) >= day
    assert add_months(left - timedelta(1), -months) < day


@given(DAYS, MONTHS)
def test_latest_start_is_the_latest(as_of, months):
    start = latest_start(as_of, months)
    assert months_between(start, as_of) >= months
    assert months_between(start + timedelta(1), as_of) < months


@given(DAYS)
def test_a_month_ends_before_the_next_begins(day):
    assert (month_end(day) + timedelta(1)).day == 1
