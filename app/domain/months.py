"""Calendar months: windows that roll, full months, and the days on which an order leaves a window."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """Return the same day ``months`` later, earlier when negative.

    The 31st becomes the last day of a shorter month. The first and the last day Python knows are the limits.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_start(day: date) -> date:
    """Return the first day of the month of ``day``."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """Return the last day of the month of ``day``."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def full_months(as_of: date, count: int) -> tuple[tuple[date, date], ...]:
    """Return first and last day of the ``count`` full months before that of ``as_of``, oldest first."""
    this = month_start(as_of)
    starts = [add_months(this, -back) for back in range(count, 0, -1)]
    return tuple((start, month_end(start)) for start in starts)


def months_between(first: date, as_of: date) -> int:
    """Return how many whole months have passed: from 31 January to 28 February of a common year one has."""
    months = (as_of.year - first.year) * 12 + as_of.month - first.month
    return months if add_months(first, months) <= as_of else months - 1


def latest_start(as_of: date, months: int) -> date:
    """Return the latest day from which ``months`` whole months have passed on ``as_of``."""
    start = add_months(as_of, -months)
    return month_end(start) if as_of == month_end(as_of) else start


def leaves_on(day: date, months: int) -> date:
    """Return the first day whose window of ``months`` rolling months no longer holds ``day``."""
    left = add_months(day, months)
    return left if left == date.max or add_months(left, -months) >= day else left + DAY


def day_before(day: date) -> date:
    """Return the day before; the first day of the calendar is its own."""
    return day - DAY if day > date.min else day
