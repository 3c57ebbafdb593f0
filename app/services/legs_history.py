"""The four legs week by week: how many of the last weeks kept the norm, who did what, and the rows behind it."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlmodel import Session

from app.context import clock_of, now_of, today_of
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.legs import LegState, is_good_week, measure_leg, monday_of, was_short
from app.services.legs import INSTANT, Deed, find_deeds
from app.services.people import load_people
from app.services.report_rows import NOBODY
from app.services.settings import DEFAULTS, load_settings
from app.services.today_sql import day_bounds, fetch, read_moment

WEEKS: Final = 12
WEEK: Final = timedelta(7)
_BEGAN: Final = "SELECT min(since_on) FROM sales_model_period"
_PREFIX: Final = "norms.week."
# What a norm was before each change of it; the journal keeps no image of a row's first writing.
_NORM_CHANGES: Final = (
    "SELECT s.key, a.done_at, j.verb, j.before ->> 'value' FROM journal_row j JOIN action a ON a.id = j.action_id "
    "JOIN setting s ON s.id = j.row_id WHERE j.client_id IS NULL AND j.table_name = 'setting' AND a.state = 'done' "
    f"AND s.key LIKE '{_PREFIX}%' AND a.done_at >= :from_at ORDER BY j.id"
)


@dataclass(frozen=True, slots=True)
class LegWeek:
    """A leg in a week (``week`` is the ISO number). ``norm`` is the one in force at its end (running: of now).

    ``is_good``: 80 % of the norm or more; ``is_short``: under 60 % (of the running week: of its pace).
    """

    monday: date
    week: int
    done: int
    norm: int
    is_good: bool
    is_short: bool
    is_running: bool


@dataclass(frozen=True, slots=True)
class LegHistory:
    """A leg over the weeks, oldest first. ``norm`` is that of now; ``good_weeks`` of them kept 80 % of it or more."""

    function: Function
    norm: int
    weeks: tuple[LegWeek, ...]
    good_weeks: int


@dataclass(frozen=True, slots=True)
class PersonLegs:
    """A person's deeds: ``done`` has a tuple a leg (in the order of the functions), with a number a week.

    ``person_id`` is ``NOBODY`` (0) for deeds that bear no name.
    """

    person_id: int
    name: str
    initials: str
    done: tuple[tuple[int, ...], ...]

    def total(self, function: Function) -> int:
        """Return the deeds of all the weeks in a leg."""
        return sum(self.done[FUNCTIONS.index(function)])


@dataclass(frozen=True, slots=True)
class LegsHistory:
    """The stool over the weeks; ``people`` are those who did anything, and sum up to ``legs``."""

    mondays: tuple[date, ...]
    legs: tuple[LegHistory, ...]
    people: tuple[PersonLegs, ...]


def load_weeks(
    session: Session, weeks: int = WEEKS, person_id: int | None = None, last_on: date | None = None
) -> LegsHistory:
    """Return ``weeks`` weeks up to the one that ``last_on`` (None: today) is in, of one person if named.

    The norms are the company's, also for one person (``NOBODY``: what bears no name). The rows behind a number:
    ``legs.load_deeds(session, function, monday, None, person_id)``.
    """
    today = today_of(session)
    last = monday_of(min(last_on or today, today))
    mondays = tuple(last - WEEK * back for back in range(weeks - 1, -1, -1))
    until = min(now_of(session) + INSTANT, read_moment(day_bounds(session, last, last + timedelta(6))[1]))
    counts = _count(session, find_deeds(session, mondays[0], until, person_id, named=True), mondays)
    norms = load_norms(session, mondays)
    began_on = date.fromisoformat(fetch(session, _BEGAN)[0][0])
    legs = tuple(
        _leg(
            function,
            [sum(by[function][n] for by in counts.values()) for n in range(weeks)],
            mondays,
            norms,
            today,
            began_on,
        )
        for function in FUNCTIONS
    )
    return LegsHistory(mondays, legs, _people(session, counts))


def load_norms(session: Session, mondays: Sequence[date]) -> dict[Function, tuple[int, ...]]:
    """Return the norm of each leg in each of these weeks: the one in force when the week was over, else that of now.

    A norm written before the journal was begun counts from ever.
    """
    settings = load_settings(session)
    clock = clock_of(session)
    ends = [clock.at(monday + WEEK, datetime.min.time()) for monday in mondays]
    rows = fetch(session, _NORM_CHANGES, {"from_at": day_bounds(session, mondays[0], mondays[0])[0]})
    changes: dict[str, list[tuple[datetime, int]]] = {}
    for key, done_at, verb, before in rows:
        was = DEFAULTS[key] if verb == "insert" else json.loads(before)
        changes.setdefault(key, []).append((read_moment(done_at), was))
    found: dict[Function, tuple[int, ...]] = {}
    for function in FUNCTIONS:
        key = f"{_PREFIX}{function.value}"
        later = changes.get(key, [])
        found[function] = tuple(next((was for at, was in later if at >= end), settings[key]) for end in ends)
    return found


_Counts = dict[int, dict[Function, list[int]]]


def _count(session: Session, deeds: Iterable[Deed], mondays: Sequence[date]) -> _Counts:
    """Return person -> leg -> deeds of each week."""
    days = [monday.isoformat() for monday in mondays]
    moments = [day_bounds(session, monday, monday)[0] for monday in mondays]
    found: _Counts = {}
    for deed in deeds:
        starts = days if deed.source == "order" else moments
        person = found.get(deed.person_id or NOBODY)
        if person is None:
            person = found[deed.person_id or NOBODY] = {function: [0] * len(mondays) for function in FUNCTIONS}
        person[deed.function][bisect_right(starts, deed.at) - 1] += 1
    return found


def _leg(
    function: Function,
    done: Sequence[int],
    mondays: Sequence[date],
    norms: Mapping[Function, Sequence[int]],
    today: date,
    began_on: date,
) -> LegHistory:
    weeks: list[LegWeek] = []
    for monday, count, norm in zip(mondays, done, norms[function], strict=True):
        is_running = monday == monday_of(today)
        is_short = was_short(count, norm) and monday + WEEK > began_on  # before the book there was nothing to do
        if is_running:
            is_short = measure_leg(function, count, norm, today).state is LegState.SHORT
        week = monday.isocalendar().week
        weeks.append(LegWeek(monday, week, count, norm, is_good_week(count, norm), is_short, is_running))
    return LegHistory(function, norms[function][-1], tuple(weeks), sum(week.is_good for week in weeks))


def _people(session: Session, counts: _Counts) -> tuple[PersonLegs, ...]:
    """Return those who did anything in the order of the team, what is nobody's last."""
    found = [
        PersonLegs(person.id, person.name, person.initials, _in_order(counts[person.id]))
        for person in load_people(session)
        if person.id in counts
    ]
    if NOBODY in counts:
        found.append(PersonLegs(NOBODY, "", "", _in_order(counts[NOBODY])))
    return tuple(found)


def _in_order(by: Mapping[Function, Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(by[function]) for function in FUNCTIONS)
