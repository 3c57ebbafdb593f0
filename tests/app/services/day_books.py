"""Books for the tests of the day: touches, steps, moves, written the quick way at any moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.clock import FixedClock
from db.tables import Activity, Client, Person, RawCall, RawList, RawRecord, Stage, StageMove
from tests.app.services.rule_books import add_clients, make_book

THURSDAY = date(2026, 6, 18)
MONDAY = THURSDAY - timedelta(3)


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    """Return the moment of an hour; the books live in UTC."""
    return datetime.combine(day, time(hour, minute), UTC)


def day_book(path: Path) -> Book:
    """Return a book whose today is THURSDAY, noon."""
    return make_book(path, THURSDAY)


def set_clock(book: Book, moment: datetime) -> None:
    """Move the book's clock."""
    book.clock = FixedClock(moment, UTC)


def clients_at(book: Book, stage: str, count: int, **values: Any) -> list[int]:
    """Add clients that stand at a stage since 2020, as their move says; return their ids."""

    def write(session: Session) -> Changes:
        before = set(session.execute(select(col(Client.id))).scalars())
        add_clients(session, count, stage, **values)
        stage_id = session.execute(select(col(Stage.id)).where(col(Stage.code) == stage)).scalar_one()
        made = sorted(set(session.execute(select(col(Client.id))).scalars()) - before)
        rows = [{"client_id": each, "to_stage_id": stage_id, "moved_at": at(date(2020, 1, 1))} for each in made]
        session.execute(insert(StageMove), rows)
        return Changes("clients_added", clients=frozenset(made), outcome=made)

    made: list[int] = book.write(write).outcome
    return made


def move(book: Book, client_id: int, to: str, when: datetime) -> None:
    """Move a client at a moment."""

    def write(session: Session) -> Changes:
        client = session.get_one(Client, client_id)
        stage_id = session.execute(select(col(Stage.id)).where(col(Stage.code) == to)).scalar_one()
        session.add(StageMove(client_id=client_id, from_stage_id=client.stage_id, to_stage_id=stage_id, moved_at=when))
        client.stage_id, client.stage_entered_at = stage_id, when
        return Changes("moved", clients=frozenset({client_id}))

    book.write(write)


def touch(book: Book, client_id: int, when: datetime, kind: str = "call", **values: Any) -> int:
    """Add a touch that is done; return its id."""
    return activity(book, client_id, kind=kind, state="done", done_at=when, **values)


def step(book: Book, client_id: int, due_on: date | None, hour: int | None = None, **values: Any) -> int:
    """Add an open step; return its id."""
    due_at = at(due_on, hour) if due_on is not None and hour is not None else None
    return activity(book, client_id, **{"kind": "call", "due_on": due_on, "due_at": due_at, **values})


def activity(book: Book, client_id: int, **values: Any) -> int:
    """Add an activity; return its id."""

    def write(session: Session) -> Changes:
        made = Activity(client_id=client_id, created_at=at(date(2026, 1, 1)), **{"title": "x", **values})
        session.add(made)
        session.flush()
        return Changes("activity_added", clients=frozenset({client_id}), created_id=made.id)

    created_id = book.write(write).created_id
    assert created_id is not None
    return created_id


def change_activity(book: Book, activity_id: int, **values: Any) -> None:
    """Write columns of an activity."""

    def write(session: Session) -> Changes:
        found = session.get_one(Activity, activity_id)
        for name, value in values.items():
            setattr(found, name, value)
        return Changes("activity_changed", clients=frozenset({found.client_id}))

    book.write(write)


def change_clients(book: Book, client_ids: list[int], **values: Any) -> None:
    """Write columns of clients."""

    def write(session: Session) -> Changes:
        session.execute(update(Client).where(col(Client.id).in_(client_ids)).values(**values))
        return Changes("clients_changed", clients=frozenset(client_ids))

    book.write(write)


def add_person(book: Book, name: str) -> int:
    """Add a person; return the id."""

    def write(session: Session) -> Changes:
        person = Person(name=name)
        session.add(person)
        session.flush()
        return Changes("person_added", topics=frozenset({"people"}), created_id=person.id)

    created_id = book.write(write).created_id
    assert created_id is not None
    return created_id


def raw_record(book: Book, name: str, *calls: tuple[datetime, str], **values: Any) -> int:
    """Add a raw record with calls of (moment, outcome); return its id."""

    def write(session: Session) -> Changes:
        listed = session.execute(select(RawList)).scalars().first()
        if listed is None:
            listed = RawList(title="L", title_key="l", made_at=at(MONDAY))
            session.add(listed)
            session.flush()
        assert listed.id is not None
        record = RawRecord(list_id=listed.id, name=name, name_key=name.lower(), created_at=at(MONDAY), **values)
        session.add(record)
        session.flush()
        assert record.id is not None
        for called_at, outcome in calls:
            session.add(RawCall(record_id=record.id, called_at=called_at, outcome=outcome))
        return Changes("record_added", created_id=record.id)

    created_id = book.write(write).created_id
    assert created_id is not None
    return created_id
