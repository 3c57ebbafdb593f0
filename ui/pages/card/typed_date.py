"""Days and hours as people type them in short: '24.06', '24.06.2026', '+3d', '24.06 15:00'."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_AHEAD = re.compile(r"\+\s?(\d{1,3})\s?([dwmдтнм]?)\w*\.?$")
_HOUR = re.compile(r"^(.*?)(?:^|[\s,]+)(\d{1,2})[:.](\d{2})$")
_DAYS_OF = {"w": 7, "т": 7, "н": 7, "m": 30, "м": 30}
PAST_DAYS = 60  # '24.06' typed in July means last month; typed in December it means next year


def read_date(typed: str, today: date) -> date | None:
    """Return the day of '24.06', '24.06.26', '2026-06-24', '+3d', '+2w'; None when it is none.

    A day without a year is the one nearest ahead, or one that passed lately.
    """
    text = typed.strip().casefold()
    if found := _AHEAD.match(text):
        return today + timedelta(days=int(found[1]) * _DAYS_OF.get(found[2], 1))
    try:
        if found := _ISO.match(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY.match(text):
            if found[3]:
                year = int(found[3])
                return date(year if year > 99 else 2000 + year, int(found[2]), int(found[1]))
            day = date(today.year, int(found[2]), int(found[1]))
            return day if day >= today - timedelta(days=PAST_DAYS) else day.replace(year=today.year + 1)
    except ValueError:
        return None
    return None


def read_moment(typed: str, today: date) -> tuple[date, time | None] | None:
    """Return the day and, if one is typed after it, the hour: '24.06 15:00'; None when there is no day."""
    day = read_date(typed, today)
    if day is not None:
        return day, None
    if (found := _HOUR.match(typed.strip())) is None or int(found[2]) > 23 or int(found[3]) > 59:
        return None
    day = read_date(found[1], today) if found[1].strip() else today
    return None if day is None else (day, time(int(found[2]), int(found[3])))


def write_date(day: date) -> str:
    """Return the day as ``read_date`` takes it: '24.06.2026'."""
    return f"{day:%d.%m.%Y}"
