"""Today from real books: groups, counts, places, whose steps, and the lists beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.services.activities import finish_step
from app.services.late_list import load_late
from app.services.today import (
    BY_PERSON,
    MINE,
    StepRow,
    Who,
    load_badge,
    load_due_lists,
    load_gone_quiet,
    load_meetings,
    load_no_step,
    load_reputation,
    load_steps,
    load_today,
)
from app.services.today_rows import LIMIT
from db.tables import Activity, Interest, Promise
from tests.app.client_books import make_sample
from tests.app.services.day_books import (
    THURSDAY,
    activity,
    add_person,
    at,
    change_activity,
    change_clients,
    clients_at,
    day_book,
    move,
    set_clock,
    step,
    touch,
)
from tests.app.services.rule_books import add_orders

EVERYONE = Who()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "today.kartoteka")
    yield made
    made.close()


def ids(rows: tuple[StepRow, ...]) -> list[int]:
    return [row.id for row in rows]


def test_the_sample_shows_what_the_picture_shows(tmp_path: Path) -> None:
    sample = make_sample(tmp_path / "sample.kartoteka", "en")
    today = sample.read(load_today, EVERYONE, "en")
    assert [(row.client, row.days_late, row.initials) for row in today.steps.overdue] == [
        ("Fabryka Coworking", 6, "IB"),
        ("Garden Mall Food Court", 3, "TH"),
        ("Kolo Coworking", 1, "TH"),
    ]
    assert [row.stage_title for row in today.steps.overdue] == ["Regular", "Negotiation", "Contacted"]
    assert (today.steps.counts.left_today, today.steps.counts.done_today) == (5, 1)
    assert [row.client for row in today.steps.today_steps if row.state == "done"] == ["Karpaty Resort Group"]
    assert sample.read(load_badge, EVERYONE) == 8
    assert [(row.step.client, row.sheet) for row in today.meetings if row.is_this_week] == [
        ("Prykarpattia Ski Lodge", "negotiation"),
        ("Barvinok Coffee", "meeting_plan"),
        ("Lypa Coffee Chain", "meeting_plan"),
    ]
    assert today.meetings[1].contact_line == "Sofiia Lysenko, Reitarska 12"
    assert [(row.name, row.silent_days, row.usual_days) for row in today.quiet.rows] == [
        ("Hotel Desna", 58, 21),
        ("Vertep Restaurant", 49, 18),
        ("Zatyshok Guesthouse", 47, 15),
    ]
    assert (today.quiet.count, today.no_step.count) == (5, 9)
    sample.close()


def test_steps_stand_by_day_and_hour_with_any_time_last(book: Book) -> None:
    first, second = clients_at(book, "active", 2)
    tomorrow, yesterday = THURSDAY + timedelta(1), THURSDAY - timedelta(1)
    any_time = step(book, first, THURSDAY)
    afternoon = step(book, second, THURSDAY, 15)
    morning = step(book, first, THURSDAY, 8)  # its hour is over, its day is not
    old = step(book, first, yesterday - timedelta(9))
    late = step(book, second, yesterday, 9)
    far = step(book, first, THURSDAY + timedelta(8))
    last = step(book, first, THURSDAY + timedelta(7))
    soon = step(book, second, tomorrow)
    early = step(book, second, tomorrow, 9)
    step(book, first, None)
    step(book, first, THURSDAY, kind="note")
    found = book.read(load_steps, EVERYONE, "en")
    assert ids(found.overdue) == [old, late]
    assert [row.days_late for row in found.overdue] == [10, 1]
    assert ids(found.today_steps) == [morning, afternoon, any_time]
    assert ids(found.week) == [early, soon, last] and far not in ids(found.week)
    counts = found.counts
    assert (counts.overdue, counts.left_today, counts.week) == (2, 3, 3)
    assert book.read(load_badge, EVERYONE) == 5


def test_what_is_done_keeps_its_place_until_midnight(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    late, first, second = (
        step(book, client, THURSDAY - timedelta(2)),
        step(book, client, THURSDAY, 9),
        step(book, client, THURSDAY, 11),
    )
    ahead = step(book, client, THURSDAY + timedelta(3))
    before = book.read(load_steps, EVERYONE, "en")
    for each in (late, first, ahead):
        book.write(finish_step, each)
    touch(book, client, at(THURSDAY, 10))  # logged, never planned: no step
    after = book.read(load_steps, EVERYONE, "en")
    for name in ("overdue", "today_steps", "week"):
        assert ids(getattr(after, name)) == ids(getattr(before, name))
    assert [row.state for row in after.today_steps] == ["done", "open"]
    counts = after.counts
    assert (counts.overdue, counts.left_today, counts.week) == (0, 1, 0)
    assert (counts.overdue_done, counts.done_today, counts.week_done) == (1, 1, 1)
    assert book.read(load_badge, EVERYONE) == 1
    set_clock(book, at(THURSDAY + timedelta(1), 0))
    tomorrow = book.read(load_steps, EVERYONE, "en")
    assert ids(tomorrow.overdue) == [second] and tomorrow.today_steps == () == tomorrow.week


def test_clients_in_the_bin_have_no_steps_here(book: Book) -> None:
    kept, binned = clients_at(book, "active", 2)
    for each in (kept, binned):
        step(book, each, THURSDAY)
        step(book, each, THURSDAY - timedelta(1), kind="meeting")
        step(book, each, THURSDAY, kind="meeting")
    change_clients(book, [binned], deleted_at=at(THURSDAY, 8))
    found = book.read(load_steps, EVERYONE, "en")
    assert {row.client_id for rows in (found.overdue, found.today_steps) for row in rows} == {kept}
    assert book.read(load_badge, EVERYONE) == 3 == book.read(load_badge, Who(MINE, 1))
    assert [row.step.client_id for row in book.read(load_meetings, EVERYONE, "en")] == [kept]


def test_a_step_is_of_whom_it_was_planned_for_else_of_the_clients_own(book: Book) -> None:
    other = add_person(book, "Taras Hnatiuk")
    mine, sleeping = clients_at(book, "active", 1) + clients_at(book, "sleeping", 1)
    for_nobody, for_other, off_track = (
        step(book, mine, THURSDAY),
        step(book, mine, THURSDAY),
        step(book, sleeping, THURSDAY),
    )
    change_activity(book, for_other, person_id=other)
    assert ids(book.read(load_steps, Who(MINE, 1), "en").today_steps) == [for_nobody, off_track]
    assert ids(book.read(load_steps, Who(MINE, other), "en").today_steps) == [for_other]
    assert book.read(load_badge, Who(MINE, other)) == 1
    by_person = book.read(load_steps, Who(BY_PERSON), "en")
    assert [(each.person_id, each.initials, each.left_today) for each in by_person.people] == [
        (1, by_person.people[0].initials, 2),
        (other, "TH", 1),
    ]
    assert by_person.counts == book.read(load_steps, EVERYONE, "en").counts
    assert ids(by_person.today_steps) == [for_nobody, off_track, for_other]


def test_a_long_list_is_cut_and_its_counts_are_not(book: Book) -> None:
    clients = clients_at(book, "active", 2)
    rows = [
        {"client_id": clients[number % 2], "kind": "call", "title": "x", "due_on": day, "created_at": at(THURSDAY)}
        for day in (THURSDAY - timedelta(5), THURSDAY, THURSDAY + timedelta(2))
        for number in range(LIMIT + 7)
    ]

    def write(session: Session) -> Changes:
        session.execute(insert(Activity), rows)
        return Changes("added", clients=frozenset(clients))

    book.write(write)
    found = book.read(load_steps, EVERYONE, "en")
    assert [len(found.overdue), len(found.today_steps), len(found.week)] == [LIMIT] * 3
    assert (found.counts.overdue, found.counts.left_today, found.counts.week) == (LIMIT + 7,) * 3
    assert (found.more_overdue, found.more_today, found.more_week) == (7, 7, 7)
    assert book.read(load_badge, EVERYONE) == 2 * (LIMIT + 7)


def test_gone_quiet_is_the_head_of_the_late_list(book: Book) -> None:
    clients = clients_at(book, "active", 12)
    for number, client in enumerate(clients):
        # The one who bought most in all has least at risk: its money is older than a year.
        old = [(date(2024, 1, 1) + timedelta(30 * n), 9000 - number * 100) for n in range(3)]
        new = [(THURSDAY - timedelta(150 + n * 30 + number), 100 + number * 50) for n in range(3)]
        book.write(add_orders, client, old + new)
    change_clients(book, [clients[-1]], deleted_at=at(THURSDAY))
    book.refresh()
    whole = book.read(load_late, "en")
    assert len(whole) == 11
    for limit in (1, 3, 20):
        found = book.read(load_gone_quiet, EVERYONE, limit)
        assert found.count == 11
        assert [
            (row.client_id, row.name, row.silent_days, row.usual_days, row.at_risk_kop, row.since_on)
            for row in found.rows
        ] == [
            (row.client_id, row.name, row.silent_days, row.usual_days, row.at_risk_kop, row.since_on)
            for row in whole[:limit]
        ]
    assert book.read(load_gone_quiet, Who(MINE, 1)) == book.read(load_gone_quiet, EVERYONE)
    assert book.read(load_gone_quiet, Who(MINE, 99)).count == 0


def test_without_a_step_are_those_on_the_track_nobody_gave_a_reason_for(book: Book) -> None:
    poor, rich, fresh, never, planned, excused, _asleep, binned = (
        clients_at(book, "negotiation", 6) + clients_at(book, "sleeping", 1) + clients_at(book, "active", 1)
    )
    change_clients(book, [rich], expected_kop=500_00)
    change_clients(book, [excused], no_step_reason="waits for the tender")
    change_clients(book, [binned], deleted_at=at(THURSDAY))
    step(book, planned, THURSDAY + timedelta(300))
    touch(book, poor, at(THURSDAY - timedelta(30)))
    touch(book, fresh, at(THURSDAY - timedelta(2)))
    activity(book, poor, kind="note", state="done", done_at=at(THURSDAY))  # a note is no touch
    found = book.read(load_no_step, EVERYONE, "en", 10)
    assert [row.client_id for row in found.rows] == [rich, never, poor, fresh]
    assert found.count == 4
    assert [row.last_touch_on for row in found.rows] == [
        None, None, THURSDAY - timedelta(30), THURSDAY - timedelta(2)
    ]  # fmt: skip
    assert (found.rows[0].sum_kop, found.rows[0].is_expected) == (500_00, True)
    assert found.rows[1].stage_title == "Negotiation"
    first = book.read(load_no_step, EVERYONE, "en", 2)
    assert ([row.client_id for row in first.rows], first.count) == ([rich, never], 4)
    assert book.read(load_no_step, Who(MINE, 99), "en").count == 0


def test_what_else_waits_is_told_by_its_day(book: Book) -> None:
    client, other, back = clients_at(book, "active", 2) + clients_at(book, "later", 1)
    yesterday, tomorrow = THURSDAY - timedelta(1), THURSDAY + timedelta(1)

    def write(session: Session) -> Changes:
        for due_on, state in ((yesterday, "open"), (THURSDAY, "open"), (tomorrow, "open"), (yesterday, "done")):
            session.add(
                Promise(
                    client_id=client, side="us", text=str(due_on), due_on=due_on, state=state, created_at=at(yesterday)
                )
            )
        for answer_by, answered_at in ((tomorrow, None), (yesterday, None), (yesterday, at(THURSDAY)), (None, None)):
            session.add(
                Interest(
                    client_id=other, what="a price", channel="e-mail", shown_at=at(yesterday), answer_by=answer_by,
                    answered_at=answered_at,
                )
            )  # fmt: skip
        return Changes("written", clients=frozenset({client, other}))

    book.write(write)
    move(book, back, "contacted", at(THURSDAY, 7))
    touch(book, client, at(THURSDAY, 9), mark="complaint", title="The beans came late")
    touch(book, client, at(yesterday, 9), mark="complaint")
    touch(book, other, at(yesterday, 9), mark="recommendation")
    due = book.read(load_due_lists, EVERYONE, "en")
    assert [(row.due_on, row.days_late) for row in due.promises] == [(yesterday, 1), (THURSDAY, 0)]
    assert [(row.answer_by, row.days_late) for row in due.requests] == [(yesterday, 1), (tomorrow, 0)]
    assert [(row.client_id, row.stage_title) for row in due.returned] == [(back, "Contacted")]
    assert [row.title for row in due.complaints] == ["The beans came late"]
    told = book.read(load_reputation, yesterday, THURSDAY)
    assert (told.complaints, told.recommendations) == (2, 1)
    assert [row.client_id for row in told.rows] == [client, other, client]
    assert book.read(load_reputation, yesterday, yesterday).complaints == 1
    nobody = book.read(load_due_lists, Who(MINE, 99), "en")
    assert not any((nobody.promises, nobody.requests, nobody.returned, nobody.complaints))
