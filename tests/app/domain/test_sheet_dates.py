"""Dates as cells hold them."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sheet_dates import InvalidDate, parse_sheet_date

DAY = date(2026, 6, 24)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-06-24", "2026-6-24", "2026/06/24", "2026.06.24", "20260624", "2026-06-24T10:20:00Z",
        "2026-06-24 10:20:00.000",
        "2026-06-24T10:20:00+03:00", "24.06.2026", "24.6.26", "24.06.2026 14:30", "24.06.2026, 14:30:15",
        "24.06.2026р.",
        "24.06.2026 г.", "24/06/2026", "24-06-2026", "24 06 2026", "06/24/2026", "6/24/26", "24 Jun 2026",
        "24 June 2026",
        "24-Jun-26", "24th June 2026", "June 24, 2026", "Jun 24 2026", "24 червня 2026", "24 червня 2026 р.",
        "24 черв. 2026",
        "24 ЧЕРВНЯ 2026 року", "24 июня 2026 г.", "24 июня 2026 года", "24 июн 2026", "  24.06.2026\n", 46197,
        46197.75,
        "46197", "46197.0", 20260624, date(2026, 6, 24), datetime(2026, 6, 24, 23, 59),
        datetime(2026, 6, 24, 1, tzinfo=UTC),
    ],
)  # fmt: skip
def test_one_day_in_every_form(cell):
    assert parse_sheet_date(cell) == DAY


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("04.06.2026", date(2026, 6, 4)),
        ("04/06/2026", date(2026, 6, 4)),
        ("1.1.70", date(1970, 1, 1)),
        ("1.1.69", date(2069, 1, 1)),
        ("29.02.2024", date(2024, 2, 29)),
        ("1 травня 2026", date(2026, 5, 1)),
        ("1 мая 2026", date(2026, 5, 1)),
        ("1 листопада 2026", date(2026, 11, 1)),
        ("1 липня 2026", date(2026, 7, 1)),
        ("1 марта 2026", date(2026, 3, 1)),
    ],
)
def test_other_days(cell, day):
    assert parse_sheet_date(cell) == day


@pytest.mark.parametrize(
    "cell",
    [
        "", " ", "abc", "24.06", "31.02.2026", "13.13.2026", "13.24.2026", "0.0.2026", "24 marble 2026",
        "24 ju 2026", "June 2026",
        "1.1.1800", "01.01.2300", 5, -1, 0, 10**12, float("nan"), float("inf"), True, None, [], "5", "1234567",
        "24.06/2026",
        "\x00", "\ud800", "9" * 300,
    ],
)  # fmt: skip
def test_nonsense_is_refused(cell):
    with pytest.raises(InvalidDate):
        parse_sheet_date(cell)


@given(
    st.text(st.characters(exclude_categories=()), max_size=40)
    | st.text("0123456789./- :червняjune", max_size=20)
    | st.integers()
    | st.floats()
)
def test_any_cell_is_a_date_or_refused(cell):
    with contextlib.suppress(InvalidDate):
        assert 1900 <= parse_sheet_date(cell).year < 2200


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_dates_are_read_back(day):
    assert parse_sheet_date(day.isoformat()) == day
    assert parse_sheet_date(f"{day:%d.%m.%Y}") == day
    assert parse_sheet_date(f"{day:%d.%m.%y}") == day
    assert parse_sheet_date((day - date(1899, 12, 30)).days) == day
