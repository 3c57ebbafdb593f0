"""Open steps as a calendar."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from app.book import Book
from app.clock import FixedClock
from app.services.activities import ActivityDraft, drop_activity, finish_step, move_step, save_activity
from app.services.calendar_out import save_ics, steps_ics
from app.services.clients import put_in_bin
from app.services.contacts import add_contact
from app.services.exporting.target_file import ExportError
from app.services.people import add_person, load_people
from app.services.settings import change_settings
from tests.app.services.rule_books import add_clients, make_book

KYIV = FixedClock(datetime(2026, 6, 18, 9, 0, tzinfo=UTC), ZoneInfo("Europe/Kyiv"))
FRIDAY = date(2026, 6, 19)
LONG = "Дуже довга назва зустрічі; з комами, крапками; і \\ косою рискою, " * 5


@pytest.fixture
def book(tmp_path):
    found = make_book(tmp_path / "b.kartoteka")
    found.write(add_clients, 2)
    found.clock = KYIV
    yield found
    found.close()


def plan(book: Book, kind: str = "call", title: str = "Дізнатися", client_id: int = 1, **values) -> int:
    draft = ActivityDraft(kind, title, **{"due_on": FRIDAY, **values})
    made = book.write(save_activity, client_id, None, draft).created_id
    assert made is not None
    return made


def events(book: Book, person_id: int | None = None, lang: str = "uk") -> list[Any]:
    calendar: Any = Calendar.from_ical(book.read(steps_ics, person_id, lang))
    assert not [error for part in calendar.walk() for error in part.errors]
    found: list[Any] = calendar.walk("VEVENT")
    assert len({event["uid"] for event in found}) == len(found)
    return found


def alarms(event: Any) -> list[timedelta]:
    return [part["trigger"].dt for part in event.walk("VALARM")]


def test_a_step_with_an_hour_is_in_utc_and_has_an_alarm(book):
    plan(book, due_time=time(10, 30))
    [event] = events(book)
    assert event["dtstart"].dt == datetime(2026, 6, 19, 7, 30, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2026, 6, 19, 8, 0, tzinfo=UTC)
    assert b"DTSTART:20260619T073000Z\r\n" in book.read(steps_ics, None, "uk")
    assert str(event["summary"]) == "Дзвінок: Клієнт 1. Дізнатися"
    assert alarms(event) == [timedelta(minutes=-15)]


def test_a_step_without_an_hour_is_a_whole_day_without_an_alarm(book):
    plan(book)
    [event] = events(book)
    assert (event["dtstart"].dt, event["dtend"].dt) == (FRIDAY, FRIDAY + timedelta(days=1))
    assert b"DTSTART;VALUE=DATE:20260619\r\n" in book.read(steps_ics, None, "uk")
    assert event["transp"] == "TRANSPARENT" and alarms(event) == []


def test_a_meeting_tells_where_whom_and_how_long(book):
    values = {"name": "Олена; Петрівна", "position": "директорка, власниця"}
    contact_id = book.write(add_contact, 1, values, {"phone": "067 123 45 67"}).created_id
    plan(
        book, "meeting", due_time=time(15), contact_id=contact_id, place="Львів, вул. Зелена, 5", duration_min=90,
        remind_min=60,
    )  # fmt: skip
    [event] = events(book)
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=90)
    assert str(event["location"]) == "Львів, вул. Зелена, 5"
    lines = ["Дізнатися", "Клієнт 1 #1", "Олена; Петрівна, директорка, власниця", "067 123 45 67"]
    assert str(event["description"]).split("\n") == lines
    assert alarms(event) == [timedelta(minutes=-60)]
    assert "LOCATION:Львів\\, вул. Зелена\\, 5\r\n".encode() in book.read(steps_ics, None, "uk")


def test_lines_are_folded_and_text_escaped(book):
    plan(book, title=f"{LONG}\nдругий рядок")
    written = book.read(steps_ics, None, "uk")
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    assert b"\n" not in written.replace(b"\r\n", b"") and written.endswith(b"END:VCALENDAR\r\n")
    [event] = events(book)
    assert LONG.strip() in str(event["summary"])


def test_nothing_typed_adds_a_line_of_the_calendar(book):
    plan(book, title="x\r\nBEGIN:VALARM\r\nEND:VALARM", place="a\nATTACH:file:///etc/passwd")
    [event] = events(book)
    assert event.subcomponents == [] and "attach" not in event


def test_the_same_step_keeps_its_uid(book):
    step_id = plan(book, due_time=time(10))
    [before] = events(book)
    book.write(move_step, step_id, FRIDAY + timedelta(days=3), due_time=time(11))
    [after] = events(book, lang="en")
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt == datetime(2026, 6, 22, 8, 0, tzinfo=UTC)


def test_only_open_steps_of_clients_that_are_there(book):
    kept = plan(book, title="лишається")
    book.write(finish_step, plan(book, title="зроблено"), no_next_reason="ні")
    book.write(drop_activity, plan(book, title="відкинуто"))
    plan(book, "note", title="нотатка")
    plan(book, title="у кошику", client_id=2)
    book.write(put_in_bin, [2])
    [event] = events(book)
    assert str(event["uid"]).startswith(f"step-{kept}-")


def test_the_steps_of_one_person(book):
    book.write(add_person, "Ірина")
    [other] = [person.id for person in book.read(load_people) if person.name == "Ірина"]
    plan(book, title="моє", person_id=1)
    plan(book, title="її", person_id=other)
    assert [str(event["summary"]) for event in events(book, other)] == ["Дзвінок: Клієнт 1. її"]
    assert len(events(book)) == 2


def test_alarms_are_as_the_book_and_the_step_say(book):
    book.write(change_settings, {"reminders.minutes": 30})
    plan(book, due_time=time(9))
    plan(book, due_time=time(10), remind_min=0)
    plan(book, due_time=time(11), remind_min=-1)
    assert [alarms(event) for event in events(book)] == [[timedelta(minutes=-30)], [timedelta(0)], []]
    book.write(change_settings, {"reminders.is_on": False})
    assert [alarms(event) for event in events(book)] == [[], [timedelta(0)], []]


def test_an_empty_calendar_is_one(book):
    assert events(book) == []
    assert book.read(steps_ics, None, "ru").startswith(b"BEGIN:VCALENDAR\r\n")


def test_the_file_is_private_and_whole(book, tmp_path):
    plan(book)
    plan(book, due_time=time(10))
    target = tmp_path / "out" / "steps.ics"
    target.parent.mkdir()
    target.write_text("old")
    assert book.read(save_ics, target, None, "uk") == 2
    assert len(Calendar.from_ical(target.read_bytes()).walk("VEVENT")) == 2
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    assert list(target.parent.iterdir()) == [target]
    with pytest.raises(ExportError):
        book.read(save_ics, Path(tmp_path / "nowhere" / "steps.ics"), None, "uk")
