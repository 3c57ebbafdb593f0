"""Days of a calendar, found from today: the nearest 24.06, the end of the month, the weekend."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.months import add_months, month_end, month_start

DAY = timedelta(days=1)
WEEK_DAYS = 7
WEDNESDAY, FRIDAY, SATURDAY = 2, 4, 5
PAST_DAYS = 60  # '24.06' typed in July means last month; typed in December it means next year
EDGE_UNITS = frozenset(("day", "week", "month", "quarter", "year"))
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}


def on(year: int, month: int, day: int) -> date | None:
    """Return the day; None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(typed: str) -> int:
    """Return the year a day ends with: '24.06.26' is of 2026."""
    digits = typed[-4:] if typed[-4:].isdigit() else typed[-2:]
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def nearest(today: date, day: int, month: int, *, past: bool) -> date | None:
    """Return the nearest such day from today on; with ``past`` also one of the last ``PAST_DAYS``.

    A 29 February that neither this year nor the next has is none.
    """
    earliest = today.toordinal() - (PAST_DAYS if past else 0)
    for year in (today.year - 1, today.year, today.year + 1):
        found = on(year, month, day)
        if found is not None and found.toordinal() >= earliest:
            return found
    return None


def next_numbered(today: date, number: int) -> date | None:
    """Return the nearest day from today on that is the ``number``-th of its month."""
    for ahead in range(3):  # no two months running are short of a day
        start = add_months(month_start(today), ahead)
        found = on(start.year, start.month, number)
        if found is not None and found >= today:
            return found
    return None


def edge(today: date, where: str, unit: str, ahead: int = 0) -> date:
    """Return the start, middle or end of this unit (``ahead`` 1: the next); of the following when it has passed.

    A week starts on Monday, is in its middle on Wednesday and ends on Friday. A month's middle is its 15th.
    """
    if unit == "day":
        return today + ahead * DAY
    found = _edge(today, where, unit, ahead)
    return found if found >= today else _edge(today, where, unit, ahead + 1)


def _edge(today: date, where: str, unit: str, ahead: int) -> date:
    if unit == "week":
        weekday = {"start": 0, "middle": WEDNESDAY, "end": FRIDAY}[where]
        return today + (ahead * WEEK_DAYS - today.weekday() + weekday) * DAY
    months = _MONTHS_OF[unit]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    start = add_months(first, ahead * months)
    if where == "start":
        return start
    if where == "end":
        return month_end(add_months(start, months - 1))
    return add_months(start, months // 2) + 14 * DAY if months < 12 else add_months(start, 6)


def edge_of_month(today: date, where: str, month: int) -> date:
    """Return the 1st, the 15th or the last day of the nearest such month."""
    start = date(today.year, month, 1)
    for year in (0, 12):
        first = add_months(start, year)
        found = {"start": first, "middle": first + 14 * DAY, "end": month_end(first)}[where]
        if found >= today:
            break
    return found


def weekend(today: date, ahead: int) -> date:
    """Return the coming Saturday, today within a weekend; with ``ahead`` that of the next week."""
    if ahead:
        return today + (WEEK_DAYS - today.weekday() + SATURDAY) * DAY
    return today if today.weekday() >= SATURDAY else today + (SATURDAY - today.weekday()) * DAY


def plus_workdays(today: date, count: int) -> date:
    """Return the day after so many days that are neither Saturday nor Sunday."""
    found = today
    for _each in range(count):
        found += DAY
        while found.weekday() >= SATURDAY:
            found += DAY
    return found
