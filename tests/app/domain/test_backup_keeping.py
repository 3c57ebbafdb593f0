"""Which copies stay: enough of them, and never fewer because a clock went wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.backup_keeping import ALL_AT_MOST, Copy, KeptFor, kept_copies

START = datetime(2026, 1, 1, tzinfo=UTC)


def _thinned_daily(days: int, *, a_day: int = 1) -> list[Copy]:
    """Return what is left after copies were made and thinned out every day."""
    copies: list[Copy] = []
    for number in range(days * a_day):
        made_at = START + timedelta(days=number // a_day, hours=number % a_day)
        copies.append(Copy(number + 1, made_at))
        kept = kept_copies(copies)
        copies = [copy for copy in copies if copy.counter in kept]
    return copies


def test_of_two_weeks_all_stay() -> None:
    assert [copy.counter for copy in _thinned_daily(15)] == list(range(1, 16))


def test_older_ones_thin_out_to_one_a_week_then_one_a_month() -> None:
    copies = _thinned_daily(365)
    kept = kept_copies(copies)
    reasons = [kept[copy.counter] for copy in copies]
    assert reasons == sorted(reasons, key=["month", "week", "days"].index)
    weeks = [copy.made_at.strftime("%G-%V") for copy in copies if kept[copy.counter] is KeptFor.WEEK]
    months = [copy.made_at.strftime("%Y-%m") for copy in copies if kept[copy.counter] is KeptFor.MONTH]
    assert len(weeks) == len(set(weeks)) and len(weeks) in (6, 7, 8)
    assert months[0] == "2026-01" and len(months) == len(set(months)) and len(months) >= 9
    assert [kept[copy.counter] for copy in copies[-15:]] == [KeptFor.DAYS] * 15


def test_many_copies_a_day_are_limited_but_every_day_is_kept() -> None:
    copies = _thinned_daily(14, a_day=20)
    assert [copy.counter for copy in copies[-ALL_AT_MOST:]] == list(range(241, 281))
    days = {(START + timedelta(days=day)).date() for day in range(14)}
    assert {copy.made_at.date() for copy in copies} == days
    assert len(copies) <= ALL_AT_MOST + 14


def test_what_a_restore_replaced_stays_for_two_months() -> None:
    hour = timedelta(hours=1)
    copies = [Copy(1, START), Copy(2, START + hour, replaces=True), Copy(3, START + 2 * hour)]
    later = [Copy(4 + day, START + timedelta(days=day)) for day in range(1, 40)]
    assert 2 in kept_copies(copies + later)
    assert 1 not in kept_copies(copies + later)


def test_a_clock_ten_years_ahead_or_back_deletes_nothing() -> None:
    days = [Copy(number, START + timedelta(days=number)) for number in range(1, 12)]
    for jump in (timedelta(days=3650), timedelta(days=-3650)):
        odd = Copy(12, START + jump)
        assert set(kept_copies([*days, odd])) == set(range(1, 13))
        back = [*days, odd, Copy(13, START + timedelta(days=12))]
        assert set(kept_copies(back)) == set(range(1, 14))


def test_a_year_between_two_copies_keeps_both() -> None:
    assert set(kept_copies([Copy(1, START), Copy(2, START + timedelta(days=365))])) == {1, 2}


@given(st.lists(st.integers(-4000, 4000), min_size=1, max_size=80))
def test_the_newest_always_stays_whatever_the_clock_says(hours: list[int]) -> None:
    copies = [Copy(number, START + timedelta(hours=hour)) for number, hour in enumerate(hours)]
    kept = kept_copies(copies)
    assert kept[copies[-1].counter] is KeptFor.DAYS
    assert set(kept) >= {copy.counter for copy in copies[-2:]}
    assert kept_copies([copy for copy in copies if copy.counter in kept]).keys() >= {copies[-1].counter}


def test_no_copies_at_all() -> None:
    assert kept_copies([]) == {}
