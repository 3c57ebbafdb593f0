"""Reminders of a real book: once each, through restarts, sleep, moved steps and putting off; never in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from app.book import Book
from app.errors import InvalidError
from app.services.activities import finish_step, move_step
from app.services.reminders import due_reminders, next_reminder_at, note_shown, snooze
from app.services.settings import change_settings
from app.services.today_rows import MINE, Who
from db.tables import Action
from tests.app.services.day_books import THURSDAY, at, change_activity, change_clients, clients_at, day_book, step


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "reminders.kartoteka")
    yield made
    made.close()


def due(book: Book, now: datetime) -> list[int]:
    return [reminder.activity_id for reminder in book.read(due_reminders, now)]


def test_a_reminder_comes_so_many_minutes_before_and_once(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    usual, early, never = (step(book, client, THURSDAY, 15, title=title) for title in ("Call", "Go", "Rest"))
    change_activity(book, early, remind_min=60)
    change_activity(book, never, remind_min=-1)
    step(book, client, THURSDAY)  # no hour, no reminder
    step(book, client, THURSDAY, 15, kind="note")
    assert due(book, at(THURSDAY, 13, 59)) == []
    assert book.read(next_reminder_at, at(THURSDAY, 13)) == at(THURSDAY, 14)
    assert due(book, at(THURSDAY, 14)) == [early]
    book.note(note_shown, [early], at(THURSDAY, 14))
    assert book.read(next_reminder_at, at(THURSDAY, 14)) == at(THURSDAY, 14, 45)
    (told,) = book.read(due_reminders, at(THURSDAY, 14, 50))
    assert (told.activity_id, told.title, told.minutes, told.due_at) == (usual, "Call", 10, at(THURSDAY, 15))
    book.note(note_shown, [usual], at(THURSDAY, 14, 50))
    assert due(book, at(THURSDAY, 16)) == [] and book.read(next_reminder_at, at(THURSDAY, 16)) is None
    assert due(book, at(THURSDAY, 9)) == []  # the clock set back
    assert due(book, at(THURSDAY, 14, 50)) == []


def test_what_was_missed_in_sleep_comes_at_once_and_a_restart_repeats_nothing(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    steps = [step(book, client, THURSDAY, hour) for hour in (13, 15, 18)]
    evening = at(THURSDAY, 20)
    assert due(book, evening) == steps
    assert [reminder.minutes for reminder in book.read(due_reminders, evening)] == [-420, -300, -120]
    book.note(note_shown, steps, evening)
    path, clock = book.path, book.clock
    book.close()
    again = Book.open(path, clock)
    assert due(again, evening) == [] == due(again, at(THURSDAY, 13))
    again.close()


def test_a_step_that_is_moved_is_told_anew_and_a_finished_one_never(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    moved, done, binned = (
        step(book, client, THURSDAY, 13),
        step(book, client, THURSDAY, 13),
        clients_at(book, "active", 1)[0],
    )
    step(book, binned, THURSDAY, 13)
    change_clients(book, [binned], deleted_at=at(THURSDAY))
    book.write(finish_step, done)
    assert due(book, at(THURSDAY, 13)) == [moved]
    book.note(note_shown, [moved], at(THURSDAY, 13))
    book.write(move_step, moved, THURSDAY + timedelta(1), due_time=at(THURSDAY, 10).time())
    assert due(book, at(THURSDAY, 13)) == []
    assert due(book, at(THURSDAY + timedelta(1), 9, 45)) == [moved]


def test_one_put_off_comes_back_and_is_told_once_more(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    planned = step(book, client, THURSDAY, 15)
    now = at(THURSDAY, 14, 45)
    book.note(snooze, [planned], 10, now)
    assert due(book, now) == [] and book.read(next_reminder_at, now) == at(THURSDAY, 14, 55)
    assert due(book, at(THURSDAY, 14, 55)) == [planned]
    book.note(note_shown, [planned], at(THURSDAY, 14, 55))
    assert due(book, at(THURSDAY, 15)) == [] and book.read(next_reminder_at, at(THURSDAY, 15)) is None


def test_what_was_shown_is_no_action_and_survives_an_undo(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    planned = step(book, client, THURSDAY, 13)
    other = book.write(move_step, planned, THURSDAY, due_time=at(THURSDAY, 14).time())
    actions = book.read(lambda session: session.execute(select(func.count(col(Action.id)))).scalar_one())
    changes = book.note(note_shown, [planned, 999], at(THURSDAY, 14))
    assert changes.action_id is None and not changes.clients
    assert book.read(lambda session: session.execute(select(func.count(col(Action.id)))).scalar_one()) == actions
    book.undo(other.action_id)  # back at 13, which nobody was reminded of
    assert due(book, at(THURSDAY, 14)) == [planned]


def test_the_book_says_how_early_and_whether_at_all(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    planned = step(book, client, THURSDAY, 15)
    book.write(change_settings, {"reminders.minutes": 60})
    assert due(book, at(THURSDAY, 14)) == [planned]
    assert [one.activity_id for one in book.read(due_reminders, at(THURSDAY, 14), Who(MINE, 1))] == [planned]
    assert book.read(due_reminders, at(THURSDAY, 14), Who(MINE, 99)) == ()
    book.write(change_settings, {"reminders.is_on": False})
    assert due(book, at(THURSDAY, 14)) == [] and book.read(next_reminder_at, at(THURSDAY, 9)) is None


@pytest.mark.parametrize(
    "values",
    [
        {"reminders.minutes": -1},
        {"reminders.minutes": True},
        {"norms.week.care": 1001},
        {"norms.week.care": "15"},
        {"touch.days_by_flag": {"vip": 0}},
        {"touch.onboarding_days": [1, -7]},
    ],
)
def test_numbers_that_make_no_sense_are_refused(book: Book, values: dict[str, object]) -> None:
    with pytest.raises(InvalidError, match="number_range"):
        book.write(change_settings, values)
