"""Days and hours as people type them: '24.06', '+3d', 'tomorrow 10', 'пт', 'через 2 тижні', 'next tue 14:30'."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_AHEAD = re.compile(r"\+\s?(\d{1,3})\s?([dwmдтнм]?)\w*\.?$")
_IN = re.compile(r"(?:in|через)\s+(?:(\d{1,3})\s+)?(?:an?\s+)?([dwmдтнм])\w*\.?$")
_HOUR = re.compile(r"^(.*?)(?:^|[\s,]+)(\d{1,2})[:.](\d{2})$")
# 'tomorrow 10', 'пт о 10': an hour without minutes counts only after a day in words.
_WORD_HOUR = re.compile(r"^(.*?\D)[\s,]+(?:(?:at|о|об|в)\s+)?(\d{1,2})(?:[:.](\d{2}))?$")
_DAYS_OF = {"w": 7, "т": 7, "н": 7, "m": 30, "м": 30}
_LEAD = re.compile(r"^(?:on|by|у|в|во|до|к|ко)\s+")
_NEXT = re.compile(r"^(?:next|наступн\w+|следующ\w+)\s+")
_NEAR = {
    "today": 0, "сьогодні": 0, "сегодня": 0, "tomorrow": 1, "завтра": 1, "післязавтра": 2, "послезавтра": 2,
}  # fmt: skip
_WEEK = (
    ("mon", "monday", "пн", "понеділок", "понедельник"),
    ("tue", "tuesday", "вт", "вівторок", "вторник"),
    ("wed", "wednesday", "ср", "середа", "середу", "среда", "среду"),
    ("thu", "thursday", "чт", "четвер", "четверг"),
    ("fri", "friday", "пт", "п'ятниця", "п'ятницю", "пятница", "пятницу"),
    ("sat", "saturday", "сб", "субота", "суботу", "суббота", "субботу"),
    ("sun", "sunday", "нд", "неділя", "неділю", "вс", "воскресенье"),
)
_WEEKDAYS = {word: at for at, words in enumerate(_WEEK) for word in words}
_WEEK_WORDS = ("week", "тижня", "тиждень", "недели", "неделе")
_APOSTROPHES = str.maketrans("\u2019\u02bc`", "'''")
WEEK_DAYS = 7
PAST_DAYS = 60  # '24.06' typed in July means last month; typed in December it means next year
MOST_WORDS = 5  # of a day with an hour: 'in 2 weeks at 10'


def read_date(typed: str, today: date) -> date | None:
    """Return the day of '24.06', '2026-06-24', '+3d', 'tomorrow', 'пт', 'через 2 тижні'; None when it is none.

    A day without a year is the one nearest ahead, or one that passed lately; a weekday is the nearest after today,
    with 'next' that of the week after.
    """
    text = typed.strip().casefold().translate(_APOSTROPHES)
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
    return _read_words(text, today)


def _read_words(text: str, today: date) -> date | None:
    text = text.rstrip(".")
    if found := _IN.match(text):
        return today + timedelta(days=int(found[1] or 1) * _DAYS_OF.get(found[2], 1))
    word = _LEAD.sub("", text)
    if word in _NEAR:
        return today + timedelta(days=_NEAR[word])
    is_next = _NEXT.match(word) is not None
    word = _NEXT.sub("", word)
    if is_next and word in _WEEK_WORDS:
        return today + timedelta(days=WEEK_DAYS)
    weekday = _WEEKDAYS.get(word)
    if weekday is None:
        return None
    if is_next:
        return today + timedelta(days=WEEK_DAYS - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK_DAYS + 1)


def read_moment(typed: str, today: date) -> tuple[date, time | None] | None:
    """Return the day and, if one is typed after it, the hour: '24.06 15:00', 'пт 10'; None when there is no day."""
    text = typed.strip()
    day = read_date(text, today)
    if day is not None:
        return day, None
    if found := _HOUR.match(text):
        before = re.sub(r"\s+(?:at|о|об|в)$", "", found[1].strip().casefold())
        day = read_date(before, today) if before else today
        return _at(day, found[2], found[3])
    if found := _WORD_HOUR.match(text):
        return _at(_read_words(found[1].strip().casefold().translate(_APOSTROPHES), today), found[2], found[3])
    return None


def _at(day: date | None, hour: str, minute: str | None) -> tuple[date, time | None] | None:
    if day is None or int(hour) > 23 or int(minute or 0) > 59:
        return None
    return day, time(int(hour), int(minute or 0))


def split_moment(typed: str, today: date) -> tuple[str, tuple[date, time | None] | None]:
    """Return what is to be done and when, of one line: 'send the price, fri 10' -> ('send the price', Friday 10:00).

    The longest end of the line that is a moment is the moment; None when there is none.
    """
    words = typed.split()
    for count in range(min(MOST_WORDS, len(words)), 0, -1):
        moment = read_moment(" ".join(words[-count:]), today)
        if moment is not None:
            return " ".join(words[:-count]).rstrip(" ,;:–-"), moment
    return " ".join(words), None


def write_date(day: date) -> str:
    """Return the day as ``read_date`` takes it: '24.06.2026'."""
    return f"{day:%d.%m.%Y}"
