"""Hours as typed: '15:00', 'о 15', '3pm', 'в 10 утра', 'after lunch'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from app.domain import when_words as words
from app.domain.when_tokens import Token

NOON = 12
LAST_HOUR = 24
EARLIEST = 7  # a bare '3' is an hour of the afternoon: nobody is called at 03:00
DASH_MINUTES = (0, 15, 30, 45)  # '10-30' is half past ten, '10-12' is from ten to twelve


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour; ``is_clear``: it can be nothing else in a line of other words."""

    at: time
    is_clear: bool = False
    is_bare: bool = False  # a number alone
    is_today: bool = False  # 'this evening'


def hours_at(tokens: Sequence[Token], at: int, *, after_day: bool) -> Iterator[tuple[Hour, int]]:
    """Yield the hours that may stand at a place, with where each ends; of 'from 10 to 12' the first."""
    for hour, after in _hours(tokens, at, after_day=after_day):
        yield hour, after
        if _text(tokens, after) in words.RANGE_WORDS and _kind(tokens, after + 1) in ("num", "hm"):
            yield hour, after + 2


def _hours(tokens: Sequence[Token], at: int, *, after_day: bool) -> Iterator[tuple[Hour, int]]:
    yield from _parts(tokens, at)
    start = at
    while _text(tokens, start) in words.AT_WORDS:
        start += 1
    has_at = start > at
    may_be = after_day or has_at
    clear_at = has_at and _text(tokens, start - 1) in words.CLEAR_AT
    if start > at:
        yield from _parts(tokens, start)
    token = tokens[start] if start < len(tokens) else None
    if token is None:
        return
    if token.kind == "hm":
        yield from _halved(tokens, start + 1, token.numbers[0], token.numbers[1], True)
    elif token.kind == "dm" and "." in token.text and token.text[-2].isdigit() and token.numbers[1] % 5 == 0:
        # 'ср 19.06' is no 19:06, but a day of another weekday
        if may_be or not 1 <= token.numbers[1] <= 12:
            yield from _halved(tokens, start + 1, token.numbers[0], token.numbers[1], clear_at)
    elif token.kind == "dash" and may_be:
        is_span = token.numbers[1] not in DASH_MINUTES
        if not is_span or token.numbers[0] < token.numbers[1] <= LAST_HOUR:
            yield from _halved(tokens, start + 1, token.numbers[0], 0 if is_span else token.numbers[1], clear_at)
    elif token.kind == "num" and len(token.text) <= 2:
        yield from _bare(tokens, start + 1, token.numbers[0], may_be, clear_at)
    elif token.text in words.HALF and may_be:
        yield from _half_past(tokens, start + 1)
    elif token.text in words.HOUR_WORDS and may_be:
        yield from _bare(tokens, start + 1, words.HOUR_WORDS[token.text], may_be, clear_at)


def _bare(tokens: Sequence[Token], at: int, hour: int, may_be: bool, clear_at: bool) -> Iterator[tuple[Hour, int]]:
    """Yield the hours that a number without minutes may begin."""
    has_unit = _text(tokens, at) in words.HOUR_UNITS
    after = at + has_unit
    minutes = tokens[after] if after < len(tokens) else None
    if has_unit and minutes is not None and minutes.kind == "num" and len(minutes.text) == 2 and may_be:
        end = after + 1 + (words.UNITS.get(_text(tokens, after + 1)) == "minute")
        yield from _halved(tokens, end, hour, minutes.numbers[0], clear_at)
    half = words.HALVES.get(_text(tokens, after))
    if half is not None:
        is_english = _text(tokens, after) in ("am", "pm")
        if (may_be or is_english) and (found := _of_half(hour, 0, half)) is not None:
            yield Hour(found, is_clear=is_english or clear_at), after + 1
    if may_be:
        found = _time(hour + NOON if 1 <= hour < EARLIEST else hour, 0)
        if found is not None:
            yield Hour(found, is_clear=clear_at and hour >= EARLIEST, is_bare=not has_unit), after


def _half_past(tokens: Sequence[Token], at: int) -> Iterator[tuple[Hour, int]]:
    """Yield 'half past nine' and 'пів на десяту', which are both 9:30."""
    word = _text(tokens, at + 1)
    hour = int(word) if word.isdecimal() and len(word) < 3 else words.HOUR_WORDS.get(word)
    back = {"past": 0, "на": 1}.get(_text(tokens, at))
    if hour is not None and back is not None and 1 <= hour <= NOON:
        hour = (hour - back) or NOON
        yield from _halved(tokens, at + 2, hour + NOON if hour < EARLIEST else hour, 30, False)


def _halved(tokens: Sequence[Token], at: int, hour: int, minute: int, is_clear: bool) -> Iterator[tuple[Hour, int]]:
    half = words.HALVES.get(_text(tokens, at))
    if half is not None and (found := _of_half(hour, minute, half)) is not None:
        yield Hour(found, is_clear), at + 1
    if (found := _time(hour, minute)) is not None:
        yield Hour(found, is_clear), at


def _parts(tokens: Sequence[Token], at: int) -> Iterator[tuple[Hour, int]]:
    """Yield the hour of a part of the day, or the hour typed after it: 'ввечері', 'ввечері о 7'."""
    word = _text(tokens, at)
    today = words.TODAY_PARTS.get(word)
    part = today or words.PART_WORDS.get(word, "")
    if not part:
        return
    is_clear = today is not None or part.endswith("!")
    name = part.removesuffix("!")
    for hour, after in hours_at(tokens, at + 1, after_day=True):
        half = "am" if name == "morning" else "pm"
        plain = hour.at.hour
        shifted = _of_half(plain, hour.at.minute, half) if 1 <= plain <= NOON else hour.at
        if shifted is not None:
            yield Hour(shifted, is_clear, is_today=today is not None), after
    yield Hour(words.PARTS[name], is_clear, is_today=today is not None), at + 1


def _of_half(hour: int, minute: int, half: str) -> time | None:
    if half == "night":
        return _time(0 if hour == NOON else hour + NOON if EARLIEST < hour < NOON else hour, minute)
    if not 1 <= hour <= NOON:
        return _time(hour, minute) if half == "pm" and hour > NOON else None
    return _time(hour % NOON + (NOON if half == "pm" else 0), minute)


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _kind(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].kind if at < len(tokens) else ""


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""
