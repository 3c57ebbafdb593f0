"""What a typed date means: 'завтра 10', 'через 2 тижні', 'пт', 'next tue 14:30', '24.06', '+3d'.

Our own grammar, not the library dateparser: by its documents and issues it reads no 'next Tuesday' (scrapinghub/
dateparser 573), takes a weekday for the one that passed, knows no hours of 'ввечері', has no whole-line mode that
refuses '2 зразки', and brings four packages along.

The rules:
    A weekday is the nearest after today; with 'next' that of the week after this one, weeks starting on Monday; with
    'this' today or ahead. 'Next week' and 'next month' are today's day in it.
    A day without a year is the nearest from today on. Adding months stops at the last day of a shorter month.
    An hour alone is today's, tomorrow's when it has passed. A number from 1 to 6 without minutes is an hour of the
    afternoon ('fri 3' is 15:00, 'fri 3:00' is 03:00).
    Morning is 9:00, noon 12:00, lunch 13:00, the day ('вдень') 14:00, the afternoon 15:00, the evening 18:00.
    The end of a week is its Friday, the weekend its Saturday; the middle of a month is its 15th.
    Half a week is 3 days, half a month 15 days; 'a couple' is 2, 'a few' 3.
    'через год' is a year, 'через 2 год' are two hours.
    Hours are told as typed also where the clocks skip or repeat them; ``Clock.at`` makes a moment of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from app.domain import when_words as words
from app.domain.when_reader import Reader, Reading
from app.domain.when_tokens import tokens_of

MOST_WORDS = 8  # of a moment: 'on friday at 3 in the afternoon'
MOST_LOOKED_AT = 60  # words of a line, where a moment may stand in the middle
_EDGES = ' \t\n,;:.!?–—-•()[]«»"“”'
_MARKED = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_INFINITIVE = re.compile(r"(?:ти|тися|тись|ть|ться|чь)$")
_COUNTED_MANY = re.compile(r"(?:ів|їв|ов|ев|ей|штук|шт|кг|грн|[^sаіи]s)$")
_COUNTED_FEW = re.compile(r"(?:[иіыая]|шт|кг|грн|[^s]s)$")


@dataclass(frozen=True, slots=True)
class When:
    """A local day, and the local hour if one was named."""

    on: date
    at: time | None = None


def parse_when(text: str, now: datetime, *, past: bool = False) -> When | None:
    """Return the moment that the whole text is; None when it is none, or no day of the calendar.

    ``now`` is the local time, aware or not: 'in 2 hours' and 'о 15' count from it; the answer is local as well.
    With ``past`` a day without a year may also be one of the last 60 days, an hour alone is today's, and 'вчора',
    '3 days ago', 'last fri' are understood: for what is written down afterwards. Without it nothing that counts from
    today lies before it.
    """
    reading = _read(text, now, past=past)
    return When(reading.on, reading.at) if reading is not None else None


def split_when(text: str, now: datetime) -> tuple[str, When | None]:
    """Return what is to be done and when: 'send the price, fri 10' is ('send the price', Friday 10:00).

    The moment ends the line, starts it, stands in brackets, or anywhere as a day with its hour. Only what can mean
    nothing else is taken: neither '2 зразки' nor '3 дні', and no day that the words are about ('the report for May').
    """
    parts = text.split()
    ending, starting = _at_end(parts, now), _at_start(parts, now)
    if ending is not None and (ending[1].has_day or starting is None):
        return _answer(*ending)
    if starting is not None:
        return _answer(*starting)
    inside = _in_brackets(text, now) or _in_middle(parts, now)
    return _answer(*inside) if inside is not None else (" ".join(parts), None)


_Split = tuple[str, Reading]


def _answer(left: str, reading: Reading) -> tuple[str, When | None]:
    return left, When(reading.on, reading.at)


def _read(text: str, now: datetime, *, past: bool = False, is_part: bool = False) -> Reading | None:
    tokens = tokens_of(text.strip(_EDGES) if is_part else text.strip())
    try:
        return Reader(tokens, now, past=past, is_part=is_part).read()
    except (ValueError, OverflowError):  # beyond the calendar that Python knows
        return None


def _at_end(parts: list[str], now: datetime) -> _Split | None:
    for count in range(min(MOST_WORDS, len(parts)), 0, -1):
        reading = _read(" ".join(parts[-count:]), now, is_part=True)
        if reading is None:
            continue
        before = parts[:-count]
        if before and (_is_about(before, parts[-count:]) or _is_surname(parts[-1], count)):
            return None
        if before and _is_span(parts[-count], before[-1]):
            return None
        return " ".join(before).rstrip(" ,;:–-—"), reading
    return None


def _at_start(parts: list[str], now: datetime) -> _Split | None:
    for count in range(min(MOST_WORDS, len(parts) - 1), 0, -1):
        reading = _read(" ".join(parts[:count]), now, is_part=True)
        if reading is None:
            continue
        following = parts[count].casefold().strip(_EDGES)
        if _counts(reading, parts[count - 1], parts[count]):
            continue
        if following in words.JOINING or _is_span(parts[0], following):
            return None
        if _is_surname(parts[0], count) and parts[count][:1].isupper() and parts[0][-1:].isalpha():
            return None
        return " ".join(parts[count:]).lstrip(" ,;:–-—"), reading
    return None


def _in_brackets(text: str, now: datetime) -> _Split | None:
    for found in _MARKED.finditer(text[: MOST_LOOKED_AT * MOST_WORDS]):
        reading = _read(found[1], now, is_part=True)
        if reading is not None:
            return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()), reading
    return None


def _in_middle(parts: list[str], now: datetime) -> _Split | None:
    """Find a day with its hour among the words: nothing less is surely a moment there."""
    for start in range(1, min(len(parts) - 1, MOST_LOOKED_AT)):
        for end in range(min(start + MOST_WORDS, len(parts) - 1), start, -1):
            reading = _read(" ".join(parts[start:end]), now, is_part=True)
            if reading is None or not reading.has_day or reading.at is None:
                continue
            if parts[end].casefold().strip(_EDGES) in words.JOINING:
                continue
            if not _is_about(parts[:start], parts[start:end]) and not _counts(reading, parts[end - 1], parts[end]):
                return " ".join([*parts[:start], *parts[end:]]), reading
    return None


def _is_about(before: list[str], moment: list[str]) -> bool:
    """Whether the words before make the day a part of what they say: 'the report for May', 'ціна 12.10'."""
    word = before[-1].casefold().strip(_EDGES)
    is_number = len(moment) == 1 and moment[0].strip(_EDGES).replace(".", "").isdigit()
    return word in words.NOT_WHEN_AFTER or (is_number and word in words.NUMBER_AFTER)


def _is_surname(word: str, count: int) -> bool:
    """Whether a day of the week may be somebody's name: 'Зателефонувати Олені Середа'."""
    return count == 1 and word[:1].isupper() and word.casefold().strip(_EDGES) in words.SURNAME_DAYS


def _is_span(first: str, neighbour: str) -> bool:
    """Whether 'за тиждень' is how long something took: 'звіт за тиждень', but not 'зателефонувати за тиждень'."""
    is_within = first.casefold().strip(_EDGES) == words.WITHIN
    return is_within and _INFINITIVE.search(neighbour.casefold().strip(_EDGES)) is None


def _counts(reading: Reading, last: str, following: str) -> bool:
    """Whether the number taken for an hour counts what follows: 'завтра 10 зразків надіслати'."""
    if not reading.is_bare_hour or last[-1:] in ",;:" or not last.isdigit():
        return False
    word = following.casefold().strip(_EDGES)
    if _INFINITIVE.search(word):
        return False
    return (_COUNTED_FEW if int(last) < 5 else _COUNTED_MANY).search(word) is not None
