"""Days and hours typed into the fields of a form: what ``app.domain.when`` reads, as fields want it."""

from __future__ import annotations

from datetime import date, datetime, time

from app.domain.when import When, parse_when, split_when

_MINUTE = time(0, 1)


def read_date(typed: str, today: date) -> date | None:
    """Return the day of '24.06', '2026-06-24', '+3d', 'tomorrow', 'пт', 'через 2 тижні'; None when it is none.

    A day without a year is the one nearest ahead, or one that passed lately; with an hour it is none.
    """
    found = _parsed(typed, today, past=True)
    return found.on if found is not None and found.at is None else None


def read_moment(typed: str, now: date | datetime) -> tuple[date, time | None] | None:
    """Return the day and, if one is typed, the hour: '24.06 15:00', 'пт 10'; None when there is none.

    It lies ahead. ``now`` is the local time; of a day alone nothing that counts from the hour is read: 'in 2 hours'.
    """
    return _pair(_parsed(typed, now))


def split_moment(typed: str, now: date | datetime) -> tuple[str, tuple[date, time | None] | None]:
    """Return what is to be done and when, of one line: 'send the price, fri 10' -> ('send the price', Friday 10:00).

    ``now`` as in ``read_moment``. None when there is no moment in it.
    """
    if isinstance(now, datetime):
        words, found = split_when(typed, now)
        return words, _pair(found)
    words, found = split_when(typed, datetime.combine(now, time()))
    if _counts_from_hour(found, split_when(typed, datetime.combine(now, _MINUTE))[1]):
        return " ".join(typed.split()), None
    return words, _pair(found)


def write_date(day: date) -> str:
    """Return the day as ``read_date`` takes it: '24.06.2026'."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def _parsed(typed: str, now: date | datetime, *, past: bool = False) -> When | None:
    if isinstance(now, datetime):
        return parse_when(typed, now, past=past)
    found = parse_when(typed, datetime.combine(now, time()), past=past)
    later = parse_when(typed, datetime.combine(now, _MINUTE), past=past)
    return None if _counts_from_hour(found, later) else found


def _counts_from_hour(found: When | None, later: When | None) -> bool:
    return found is not None and later is not None and found.at != later.at


def _pair(found: When | None) -> tuple[date, time | None] | None:
    return (found.on, found.at) if found is not None else None
