"""The grammar of a typed moment: a day, an hour, or both in either order, and nothing else on the line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain import when_days as days
from app.domain import when_words as words
from app.domain.months import add_months
from app.domain.when_hours import Hour, hours_at
from app.domain.when_tokens import Token

WEEK_DAYS = 7
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line was found to mean; ``at`` None: no hour was named."""

    on: date
    at: time | None
    has_day: bool
    is_bare_hour: bool = False  # the hour is a number alone: 'tomorrow 10'


@dataclass(frozen=True, slots=True)
class _Day:
    on: date
    at: time | None = None  # of steps in hours and minutes, which name both


_Found = Iterator[tuple[_Day, int]]


class Reader:
    """Reads one line as a whole.

    ``is_part``: the line was cut out of a longer one, so only what can mean nothing else is a moment.
    """

    def __init__(self, tokens: Sequence[Token], now: datetime, *, past: bool = False, is_part: bool = False) -> None:
        self._tokens = tokens
        self._now = now
        self._today = now.date()
        self._past = past
        self._is_part = is_part

    def read(self) -> Reading | None:
        """Return the moment the line is; None when it is none."""
        end = len(self._tokens)
        if not end:
            return None
        for day, at in self._days(0):
            if at == end or (day.at is None and self._is_till_evening(at)):
                return Reading(day.on, day.at, True)
            for hour, after in hours_at(self._tokens, at, after_day=True) if day.at is None else ():
                if after == end:
                    return Reading(day.on, hour.at, True, hour.is_bare)
        for hour, at in hours_at(self._tokens, 0, after_day=False):
            if at == end:
                return self._alone(hour)
            for day, after in self._days(at):
                if after == end and day.at is None:
                    return Reading(day.on, hour.at, True)
        return None

    def _is_till_evening(self, at: int) -> bool:
        """Whether the rest says only that the day is whole: 'завтра до кінця дня'."""
        return any(end == len(self._tokens) for _day, end in self._edges(self._skip(at, words.LEADS), of_day=True))

    def _alone(self, hour: Hour) -> Reading | None:
        """Return the hour of today, of tomorrow when it has passed and may not have."""
        if self._is_part and not hour.is_clear:
            return None
        has_passed = (hour.at.hour, hour.at.minute) <= (self._now.hour, self._now.minute)
        is_tomorrow = has_passed and not (hour.is_today or self._past)
        return Reading(self._today + DAY if is_tomorrow else self._today, hour.at, False)

    # --- days -----------------------------------------------------------------------------------------------

    def _days(self, at: int) -> _Found:
        yield from self._steps(at)
        start = self._skip(at, words.LEADS if self._is_part else words.WHOLE_LEADS)
        had_lead = start > at
        yield from self._weekdays(start)
        for day, after in self._explicit(start, had_lead):
            yield _Day(day), after
            if words.WEEKDAYS.get(self._word(after)) == day.weekday():
                yield _Day(day), after + 1
        yield from self._near(start)
        yield from self._edges(self._skip(at, words.EDGE_LEADS))
        yield from self._periods(start, self._word(start - 1) if had_lead else "")

    def _near(self, at: int) -> _Found:
        word = self._word(at)
        ahead = words.NEAR.get(word)
        if ahead is None and self._past:
            ahead = words.PAST_NEAR.get(word)
        if ahead is not None:
            yield _Day(self._today + ahead * DAY), at + 1

    def _explicit(self, at: int, had_lead: bool) -> Iterator[tuple[date, int]]:
        """Yield days that are written in numbers, or by their number in a month."""
        token = self._token(at)
        if token is None:
            return
        numbers = token.numbers
        found: date | None = None
        if token.kind == "iso":
            found = days.on(*numbers)
        elif token.kind == "dmy":
            found = days.on(days.full_year(token.text), numbers[1], numbers[0])
        elif token.kind == "dm" and not (self._is_part and not had_lead and len(token.text.rpartition(".")[2]) == 1):
            found = self._ahead(numbers[0], numbers[1])
        if found is not None:
            yield found, at + 1
        elif token.kind in ("num", "ord"):
            yield from self._numbered(at, had_lead)
        elif (month := words.MONTHS.get(token.text)) is not None:
            after = self._skip(at + 1, words.OF)
            number = self._token(after)
            if (
                number is not None
                and number.kind in ("num", "ord")
                and len(number.text) < 3 + 2 * (number.kind == "ord")
            ):
                yield from self._with_year(number.numbers[0], month, after + 1)

    def _numbered(self, at: int, had_lead: bool) -> Iterator[tuple[date, int]]:
        """Yield '24 june', '24-го червня', 'the 24th', '24 числа'."""
        token = self._tokens[at]
        number = token.numbers[0]
        after = self._skip(at + 1, words.OF | words.DAY_OF_MONTH)
        month = words.MONTHS.get(self._word(after))
        if month is not None:
            yield from self._with_year(number, month, after + 1)
            return
        is_said = self._word(at + 1) in words.DAY_OF_MONTH
        is_plain = token.kind == "ord" and (had_lead or not (self._is_part and token.text.isascii()))
        if is_said or is_plain:
            found = days.next_numbered(self._today, number)
            if found is not None:
                yield found, at + 1 + is_said

    def _with_year(self, day: int, month: int, at: int) -> Iterator[tuple[date, int]]:
        token = self._token(at)
        if token is not None and token.kind == "num" and len(token.text) == 4:
            found = days.on(token.numbers[0], month, day)
            if found is not None:
                yield found, at + 1 + (self._word(at + 1) in words.YEAR_WORDS)
            return
        found = self._ahead(day, month)
        if found is not None:
            yield found, at

    def _ahead(self, day: int, month: int) -> date | None:
        return days.nearest(self._today, day, month, past=self._past)

    def _edges(self, at: int, *, of_day: bool = False) -> _Found:
        """Yield the beginning, middle or end of a week, month, quarter or year; ``of_day``: of the day alone."""
        short = words.EDGE_SHORT.get(self._word(at))
        if short is not None and (short == "day" or not of_day):
            yield _Day(days.edge(self._today, "end", short)), at + 1
            return
        edge = words.EDGES.get(self._word(at))
        if edge is None:
            return
        at = self._skip(at + 1, words.OF | words.THIS)
        ahead = self._is_next(at)
        at += ahead
        word = self._word(at)
        unit = words.UNITS.get(word, "year" if word == words.YEAR_OR_HOUR else "")
        month = words.MONTHS.get(word)
        if of_day and unit != "day":
            return
        if month is not None:
            yield _Day(days.edge_of_month(self._today, edge, month)), at + 1
        elif unit in days.EDGE_UNITS and len(word) > 2 and not (unit == "day" and edge != "end"):
            yield _Day(days.edge(self._today, edge, unit, int(ahead))), at + 1

    def _weekdays(self, at: int) -> _Found:
        week = 0
        start = at
        is_next, is_last = self._is_next(at), self._past and self._has_stem(at, words.LAST_STEMS)
        is_this = self._word(at) in words.THIS or self._has_stem(at, words.NEAREST_STEMS)
        start += is_next or is_last or is_this
        weekday = words.WEEKDAYS.get(self._word(start))
        if weekday is None:
            return
        after = start + 1
        explicit_at = self._skip(after, words.LEADS)
        for found, end in self._explicit(explicit_at, True):
            if found.weekday() == weekday and start == at:
                yield _Day(found), end
        following = self._skip(after, words.LEADS)
        if self._is_next(following) and words.UNITS.get(self._word(following + 1)) == "week":
            is_next, after = True, following + 2
        if is_next:
            week = 1
        today = self._today.weekday()
        if is_last:
            yield _Day(self._today - ((today - weekday - 1) % WEEK_DAYS + 1) * DAY), after
        elif week:
            yield _Day(self._today + (WEEK_DAYS * week - today + weekday) * DAY), after
        elif is_this:
            yield _Day(self._today + ((weekday - today) % WEEK_DAYS) * DAY), after
        else:
            yield _Day(self._today + ((weekday - today - 1) % WEEK_DAYS + 1) * DAY), after

    def _periods(self, at: int, lead: str) -> _Found:
        """Yield 'next week', 'this week', 'weekend', 'next month'."""
        is_next = self._is_next(at)
        is_this = self._word(at) in words.THIS or self._has_stem(at, words.NEAREST_STEMS)
        start = at + (is_next or is_this)
        word = self._word(start)
        if word in words.WEEKENDS:
            yield _Day(days.weekend(self._today, int(is_next))), start + 1
            return
        unit = words.UNITS.get(word, "year" if word == words.YEAR_OR_HOUR else "")
        is_for = self._is_part and lead == "на" and word in words.FOR_FORMS
        if unit not in days.EDGE_UNITS or len(word) < 3 or is_for or not (is_next or is_this):
            return
        if is_this:
            if unit != "day":
                yield _Day(days.edge(self._today, "end", unit)), start + 1
            return
        monday = self._today + (WEEK_DAYS - self._today.weekday()) * DAY
        after = self._skip(start + 1, words.LEADS)
        weekday = words.WEEKDAYS.get(self._word(after))
        if unit == "week" and weekday is not None:
            yield _Day(monday + weekday * DAY), after + 1
        yield _Day(self._plus(1, unit, 0).on), start + 1

    # --- steps from now -------------------------------------------------------------------------------------

    def _steps(self, at: int) -> _Found:
        """Yield 'in 2 weeks', 'через пів року', '+3d', and, where the line is nothing else, '2 weeks'."""
        token = self._token(at)
        if token is None:
            return
        is_plus = token.text == "+"
        is_through = token.text in words.THROUGH and not (self._is_part and token.text == words.WHOLE_THROUGH)
        start = at + (is_plus or is_through)
        for count, half, unit, after in self._amounts(start, is_through):
            has_later = self._word(after) in words.LATER
            if self._past and self._word(after) in words.AGO and not (is_plus or is_through):
                yield self._plus(-count, unit, -half), after + 1
                continue
            after += has_later
            unit_word = self._word(after - 1 - has_later)
            is_bare = not (is_plus or is_through or has_later)
            if is_bare and (self._is_part or (after - start == 1 and unit_word not in words.BARE_UNITS and not half)):
                continue
            if token.text == words.WITHIN and self._is_part and unit_word not in words.UKRAINIAN_UNITS:
                continue
            if unit == "hour" and (more := self._minutes(after)) is not None:
                minutes, end = more
                yield self._plus(count * 60 + half * 30 + minutes, "minute", 0), end
            day = self._plus(count, unit, half)
            weekday_at = self._skip(after, words.LEADS)
            weekday = words.WEEKDAYS.get(self._word(weekday_at))
            if unit == "week" and weekday is not None:
                yield _Day(day.on + (weekday - day.on.weekday()) * DAY), weekday_at + 1
            yield day, after
        if is_plus and not self._is_part:
            number = self._token(start)
            if number is not None and number.kind == "num" and len(number.text) < 4:
                yield self._plus(number.numbers[0], "day", 0), start + 1

    def _amounts(self, at: int, may_be_one: bool) -> Iterator[tuple[int, int, str, int]]:
        """Yield (whole units, halves, unit, where it ends)."""
        token = self._token(at)
        if token is None:
            return
        if token.text in words.HALVED_UNITS:
            yield 0, 1, words.HALVED_UNITS[token.text], at + 1
            return
        count, half, after = 1, 0, at + 1
        if token.kind == "num":
            count = token.numbers[0]
            if len(token.text) > 3:
                return
        elif token.kind == "half" or (token.kind == "dm" and token.text.endswith(".5")):
            count, half = token.numbers[0], 1
        elif token.text in words.ONE_HALF:
            half = 1
        elif token.text in words.HALF:
            count, half = 0, 1
        elif token.text in words.NUMBERS:
            count = words.NUMBERS[token.text]
        else:
            after = at
        has_number = after > at
        is_work = self._word(after) in words.WORKING
        after += is_work
        word = self._word(after)
        unit = words.UNITS.get(word, "")
        if word == words.YEAR_OR_HOUR:
            unit = "hour" if has_number and count % 10 != 1 and not half else "year"
        if not unit or (len(word) < 3 and not has_number) or (unit == "quarter" and half):
            return
        if not has_number and not may_be_one and word not in words.BARE_UNITS:
            return
        if is_work:
            if unit != "day" or half:
                return
            unit = "workday"
        yield count, half, unit, after + 1

    def _minutes(self, at: int) -> tuple[int, int] | None:
        """Return the minutes after hours and where they end: the 'm' of '2h30m' is one of minutes."""
        for count, half, unit, after in self._amounts(at, False):
            if not half and (unit == "minute" or (unit == "month" and self._word(after - 1) in words.SHORT_MINUTES)):
                return count, after
        return None

    def _plus(self, count: int, unit: str, half: int) -> _Day:
        """Return the day so many units and halves from now; half a week is 3 days, half a month 15, half a day one."""
        if unit in ("hour", "minute"):
            minutes = count * 60 + half * 30 if unit == "hour" else count
            moved = _moved(self._now, minutes)
            return _Day(moved.date(), moved.time().replace(second=0, microsecond=0, tzinfo=None))
        if unit == "workday":
            return _Day(days.plus_workdays(self._today, count))
        if unit == "day":
            return _Day(self._today + (count + half) * DAY)
        if unit == "week":
            return _Day(self._today + (count * WEEK_DAYS + half * 3) * DAY)
        months = {"month": 1, "quarter": 3, "year": 12}[unit]
        if unit == "month":
            return _Day(add_months(self._today, count) + half * 15 * DAY)
        return _Day(add_months(self._today, count * months + half * months // 2))

    # --- pieces ---------------------------------------------------------------------------------------------

    def _token(self, at: int) -> Token | None:
        return self._tokens[at] if 0 <= at < len(self._tokens) else None

    def _word(self, at: int) -> str:
        token = self._token(at)
        return token.text if token is not None and token.kind == "word" else ""

    def _skip(self, at: int, skipped: frozenset[str]) -> int:
        while self._word(at) in skipped and self._word(at):
            at += 1
        return at

    def _has_stem(self, at: int, stems: tuple[str, ...]) -> bool:
        return self._word(at).startswith(stems)

    def _is_next(self, at: int) -> bool:
        return self._has_stem(at, words.NEXT_STEMS) or self._word(at) in words.NEXT_SHORT


def _moved(now: datetime, minutes: int) -> datetime:
    """Return the local time after so many minutes have truly passed, whatever the clocks do meanwhile."""
    step = timedelta(minutes=minutes)
    return now + step if now.tzinfo is None else (now.astimezone(UTC) + step).astimezone(now.tzinfo)
