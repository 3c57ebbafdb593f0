"""The legs over the weeks: the same deeds as week by week, people that sum up, and the norm of the time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.domain.conveyor import FUNCTIONS, Function
from app.services.legs import load_deeds, load_legs
from app.services.legs_history import LegHistory, LegsHistory, load_norms, load_weeks
from app.services.people import load_people
from app.services.report_rows import NOBODY
from app.services.settings import change_settings
from db.tables import SalesModelPeriod
from tests.app.client_books import make_sample
from tests.app.services.day_books import MONDAY, THURSDAY, add_person, at, clients_at, day_book, set_clock, touch
from tests.app.services.rule_books import add_orders

WEEK = timedelta(7)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "weeks.kartoteka")
    yield made
    made.close()


def leg_of(found: LegsHistory, function: Function) -> LegHistory:
    return next(leg for leg in found.legs if leg.function is function)


def test_twelve_weeks_of_the_sample_equal_the_deeds_week_by_week(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    people = [None, NOBODY, *(person.id for person in sample.read(load_people))]
    whole = sample.read(load_weeks)
    by_person: dict[int | None, LegsHistory] = {person: sample.read(load_weeks, 12, person) for person in people}
    for person, found in by_person.items():
        assert found.mondays == whole.mondays and len(found.mondays) == 12 and found.mondays[-1] == MONDAY
        for leg in found.legs:
            rows = [len(sample.read(load_deeds, leg.function, monday, None, person)) for monday in found.mondays]
            assert [week.done for week in leg.weeks] == rows
    assert sum(week.done for leg in whole.legs for week in leg.weeks) > 300
    for place, leg in enumerate(whole.legs):
        done = [week.done for week in leg.weeks]
        assert [sum(person.done[place][week] for person in whole.people) for week in range(12)] == done
        singles = [found for person, found in by_person.items() if person is not None]
        assert [sum(found.legs[place].weeks[week].done for found in singles) for week in range(12)] == done
    assert sum(person.total(Function.CARE) for person in whole.people) == sum(
        week.done for week in leg_of(whole, Function.CARE).weeks
    )
    now = sample.read(load_legs)
    assert [leg.weeks[-1].done for leg in whole.legs] == [leg.done for leg in now.legs]
    assert [week.week for week in whole.legs[0].weeks] == list(range(14, 26))
    past = sample.read(load_weeks, 3, None, MONDAY - WEEK)
    assert past.mondays == whole.mondays[-4:-1] and not past.legs[0].weeks[-1].is_running
    assert [week.done for week in past.legs[2].weeks] == [week.done for week in whole.legs[2].weeks[-4:-1]]
    sample.close()


def test_good_and_short_weeks_are_told_by_the_norm(book: Book) -> None:
    set_clock(book, at(MONDAY - 6 * WEEK))
    book.write(change_settings, {"norms.week.care": 10, "norms.week.vip": 0})
    set_clock(book, at(THURSDAY))
    assert [week.is_short for week in leg_of(book.read(load_weeks, 5), Function.CARE).weeks] == [False] * 4 + [True]
    book.write(_begin, MONDAY - 3 * WEEK)
    (client,) = clients_at(book, "active", 1)
    for back, count in ((4, 10), (3, 8), (2, 7), (1, 5)):
        for minute in range(count):
            touch(book, client, at(MONDAY - back * WEEK, 9, minute))
    care = leg_of(book.read(load_weeks, 5), Function.CARE)
    assert [(week.done, week.is_good, week.is_short, week.is_running) for week in care.weeks] == [
        (10, True, False, False),
        (8, True, False, False),
        (7, False, False, False),
        (5, False, True, False),
        (0, False, True, True),
    ]
    assert (care.good_weeks, care.norm) == (2, 10)
    vip = leg_of(book.read(load_weeks, 5), Function.VIP)
    assert vip.good_weeks == 5 and not any(week.is_short for week in vip.weeks)
    set_clock(book, at(MONDAY, 9))  # nothing is due on a Monday: the week that runs is not short yet
    monday = leg_of(book.read(load_weeks, 5), Function.CARE).weeks[-1]
    assert (monday.done, monday.is_short, monday.is_good, monday.is_running) == (0, False, False, True)


def _begin(session: Session, on: date) -> Changes:
    """Let the book have begun on a day."""
    session.execute(update(SalesModelPeriod).values(since_on=on))
    return Changes("begun", topics=frozenset({"model"}))


def test_a_week_keeps_the_norm_it_had(book: Book) -> None:
    mondays = [MONDAY - 3 * WEEK, MONDAY - 2 * WEEK, MONDAY - WEEK, MONDAY]
    set_clock(book, at(MONDAY - 2 * WEEK, 10))
    book.write(change_settings, {"norms.week.care": 12})
    set_clock(book, at(MONDAY, 10))
    changes = book.write(change_settings, {"norms.week.care": 5})
    set_clock(book, at(THURSDAY))
    assert book.read(load_norms, mondays)[Function.CARE] == (15, 12, 12, 5)
    assert book.read(load_norms, mondays)[Function.VIP] == (3, 3, 3, 3)
    weeks = leg_of(book.read(load_weeks, 4), Function.CARE)
    assert [week.norm for week in weeks.weeks] == [15, 12, 12, 5] and weeks.norm == 5
    book.undo(changes.action_id)
    assert book.read(load_norms, mondays)[Function.CARE] == (15, 12, 12, 12)


def test_what_bears_no_name_is_nobodys_and_an_offer_the_responsibles(book: Book) -> None:
    taras = add_person(book, "Taras")
    (care,), (selling,) = clients_at(book, "active", 1), clients_at(book, "proposal", 1)
    touch(book, care, at(MONDAY))
    touch(book, care, at(MONDAY, 13), person_id=taras)
    book.write(add_orders, selling, [(MONDAY, 100)], "offer")
    found = book.read(load_weeks, 2)
    done = {person.person_id: [weeks[-1] for weeks in person.done] for person in found.people}
    assert done == {1: [0, 1, 0, 0], taras: [0, 0, 1, 0], NOBODY: [0, 0, 1, 0]}
    assert [leg.weeks[-1].done for leg in found.legs] == [0, 1, 2, 0]
    assert len(book.read(load_deeds, Function.CARE, MONDAY, None, NOBODY)) == 1
    assert [leg.weeks[-1].done for leg in book.read(load_weeks, 2, NOBODY).legs] == [0, 0, 1, 0]
    assert len(FUNCTIONS) == len(found.legs)
