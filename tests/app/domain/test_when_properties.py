"""What holds of every day and every line."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import Clock, FixedClock
from app.domain import when_words
from app.domain.months import add_months, month_end
from app.domain.when import When, parse_when, split_when
from ui.forms.typed_date import read_date, read_moment, split_moment, write_date

DAYS = st.dates(date(1970, 1, 1), date(2200, 12, 31))
NOWS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 12, 31))
KYIV = ZoneInfo("Europe/Kyiv")
ALL_WORDS = sorted(
    {*when_words.NEAR, *when_words.WEEKDAYS, *when_words.MONTHS, *when_words.UNITS, *when_words.NUMBERS}
    | {
        *when_words.LEADS,
        *when_words.AT_WORDS,
        *when_words.THROUGH,
        *when_words.EDGES,
        *when_words.THIS,
        *when_words.HALF,
    }
    | {"next", "наступного", "следующий", "10", "24", "31", "15:00", "24.06", "9.30", "+", "2026", "1-го", "am", "pm"}
)
LINES = st.one_of(st.text(), st.lists(st.sampled_from(ALL_WORDS), max_size=6).map(" ".join))
AHEAD = [
    "сьогодні", "tomorrow", "послезавтра", "пт", "next tue", "this sun", "цієї неділі", "наступного понеділка",
    "через тиждень", "через 2 місяці", "in half a year", "через полтора месяца", "+5d", "кінець місяця", "end of week",
    "початок тижня", "середина місяця", "в начале года", "конец квартала", "weekend", "next weekend", "31-го", "1-го",
    "24 числа", "24.06", "15 січня", "next month", "цього тижня", "через тиждень у понеділок", "15:00", "о 9",
    "вранці", "in 3 working days", "через пів години", "mid july", "кінець лютого",
]  # fmt: skip


@given(LINES, NOWS, st.booleans())
def test_no_line_is_too_strange(line, now, past):
    found = parse_when(line, now, past=past)
    assert found is None or isinstance(found, When)
    words, when = split_when(line, now)
    assert when is not None or words == " ".join(line.split())


@given(LINES, st.sampled_from([datetime.min, datetime.max]))
def test_the_ends_of_the_calendar(line, now):
    parse_when(line, now, past=True)
    split_when(line, now)


@given(st.dates(), DAYS)
def test_a_written_day_is_read_back(day, today):
    assert read_date(write_date(day), today) == day
    assert parse_when(day.isoformat(), datetime.combine(today, time(12))) == When(day)


@given(NOWS, st.integers(0, 999))
def test_days_weeks_and_months_ahead(now, count):
    today = now.date()
    for text in (f"+{count}d", f"+{count}д", f"через {count} днів", f"in {count} days", f"{count} days"):
        assert parse_when(text, now) == When(today + timedelta(days=count))
    assert parse_when(f"+{count}w", now) == When(today + timedelta(days=7 * count))
    found = parse_when(f"+{count}m", now)
    assert found is not None and found.on == add_months(today, count)
    assert found.on.day == min(today.day, month_end(found.on).day)


@given(NOWS)
def test_what_counts_from_today_is_never_before_it(now):
    for text in AHEAD:
        found = parse_when(text, now)
        assert found is not None and found.on >= now.date(), text


@given(NOWS, st.integers(0, 6))
def test_weekdays(now, weekday):
    names = [word for word, number in when_words.WEEKDAYS.items() if number == weekday]
    monday = now.date() - timedelta(days=now.weekday())
    for name in names:
        near, following, this = (parse_when(text, now) for text in (name, f"next {name}", f"this {name}"))
        assert near is not None and following is not None and this is not None
        assert near.on.weekday() == following.on.weekday() == this.on.weekday() == weekday
        assert 1 <= (near.on - now.date()).days <= 7
        assert 7 <= (following.on - monday).days <= 13
        assert 0 <= (this.on - now.date()).days <= 6


@given(NOWS, st.times(), st.sampled_from(["завтра о {}", "tomorrow {}", "{} завтра", "24.06 {}", "пт в {}", "{}"]))
def test_an_hour_with_minutes_is_as_typed(now, hour, form):
    found = parse_when(form.format(f"{hour:%H:%M}"), now)
    assert found is not None and found.at == hour.replace(second=0, microsecond=0)
    if form == "{}":
        said = datetime.combine(found.on, found.at)
        assert timedelta(0) < said - now.replace(second=0, microsecond=0) <= timedelta(days=1)


@given(NOWS, st.integers(1, 999))
def test_hours_that_truly_pass(now, minutes):
    aware = now.replace(tzinfo=KYIV)
    found = parse_when(f"in {minutes} min", aware)
    later = (aware.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(KYIV)
    assert found == When(later.date(), time(later.hour, later.minute))


@given(st.sampled_from(AHEAD), NOWS, st.randoms(use_true_random=False))
def test_case_and_spaces_do_not_matter(text, now, dice: random.Random):
    other = "".join(sign.upper() if dice.random() < 0.5 else sign for sign in text).replace(" ", "  ")
    assert parse_when(f" {other}\u00a0", now) == parse_when(text, now)


@pytest.fixture
def kyiv_computer(monkeypatch):
    """The computer's own zone is that of Kyiv."""
    time_module = pytest.importorskip("time")
    if not hasattr(time_module, "tzset"):
        pytest.skip("the zone of this system cannot be set")
    monkeypatch.setenv("TZ", "Europe/Kyiv")
    time_module.tzset()
    yield
    monkeypatch.undo()
    time_module.tzset()


@pytest.mark.parametrize("zone", [KYIV, None])
def test_an_hour_that_the_clocks_skip(zone, kyiv_computer):
    """It moves on by what was skipped."""
    clock: Clock = FixedClock(datetime(2026, 3, 28, 10, tzinfo=UTC), zone)
    skipped = parse_when("завтра 3:30", clock.local(clock.now()))
    assert skipped == When(date(2026, 3, 29), time(3, 30)) and skipped.at
    assert clock.at(skipped.on, skipped.at) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert clock.local(clock.at(skipped.on, skipped.at)).strftime("%H:%M") == "04:30"


@pytest.mark.parametrize("zone", [KYIV, None])
def test_an_hour_that_the_clocks_repeat(zone, kyiv_computer):
    """It is the first of the two, still in summer time."""
    clock: Clock = FixedClock(datetime(2026, 10, 24, 10, tzinfo=UTC), zone)
    doubled = parse_when("завтра 3:30", clock.local(clock.now()))
    assert doubled == When(date(2026, 10, 25), time(3, 30)) and doubled.at
    assert clock.at(doubled.on, doubled.at) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert clock.local(clock.at(doubled.on, doubled.at)).strftime("%H:%M") == "03:30"


def test_two_hours_over_the_spring_change():
    before = datetime(2026, 3, 29, 2, 0, tzinfo=KYIV)
    assert parse_when("через 2 години", before) == When(date(2026, 3, 29), time(5, 0))


def test_fields_of_forms():
    today = date(2026, 6, 18)
    assert read_moment("in 2 hours", today) is None
    assert read_moment("in 2 hours", datetime(2026, 6, 18, 9)) == (today, time(11))
    assert split_moment("call in 2 hours", today) == ("call in 2 hours", None)
    assert split_moment("call in 2 hours", datetime(2026, 6, 18, 9)) == ("call", (today, time(11)))
    assert read_moment("01.06", today) == (date(2027, 6, 1), None)
    assert read_date("01.06", today) == date(2026, 6, 1)
    assert read_date("fri 10", today) is None
