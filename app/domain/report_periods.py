"""Periods of the reports: calendar months, quarters and years, and the same days of the one before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from app.domain.months import add_months, day_before, month_end


class PeriodKind(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS: Final = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}
CHART_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Period:
    """Local days from ``first_on`` to ``last_on``, both inclusive; ``number`` is that of the month or quarter."""

    kind: PeriodKind
    first_on: date
    last_on: date

    @property
    def number(self) -> int:
        """Return the month 1 to 12, the quarter 1 to 4, or the year."""
        if self.kind is PeriodKind.YEAR:
            return self.first_on.year
        return (self.first_on.month - 1) // _MONTHS[self.kind] + 1

    def is_running(self, today: date) -> bool:
        """Whether the period has begun and is not over."""
        return self.first_on <= today < self.last_on

    def until(self, today: date) -> date:
        """Return its last day that has come: today while it runs."""
        return min(self.last_on, max(self.first_on, today))


def period_of(kind: PeriodKind, day: date) -> Period:
    """Return the period that ``day`` is in."""
    length = _MONTHS[kind]
    first = date(day.year, (day.month - 1) // length * length + 1, 1)
    return Period(kind, first, month_end(add_months(first, length - 1)))


def period_before(period: Period) -> Period:
    """Return the period before."""
    return period_of(period.kind, day_before(period.first_on))


def period_after(period: Period) -> Period:
    """Return the period after; the last of the calendar is its own."""
    last = period.last_on
    return period if last == date.max else period_of(period.kind, last + timedelta(1))


def same_days_before(period: Period, today: date) -> tuple[date, date]:
    """Return first and last day of the period before that compare with the days of this one that have come.

    The whole one when this one is over; else as many days from its beginning, not more than it has.
    """
    before = period_before(period)
    if today >= period.last_on:
        return before.first_on, before.last_on
    gone = period.until(today) - period.first_on
    return before.first_on, min(before.first_on + gone, before.last_on)


def chart_months(period: Period, today: date) -> tuple[date, ...]:
    """Return the first days of the twelve months of the chart, oldest first.

    A year shows its own; the others end with their last month that has begun.
    """
    last = (period.last_on if period.kind is PeriodKind.YEAR else period.until(today)).replace(day=1)
    return tuple(add_months(last, -back) for back in range(CHART_MONTHS - 1, -1, -1))
