"""Today of drawn books, told again by looking at every step: groups, order, counts, whose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import FixedClock
from app.services.today import BY_PERSON, MINE, Who, load_badge, load_steps
from db.tables import Activity
from tests.app.services.day_books import THURSDAY, add_person, at, change_clients, clients_at, day_book

KYIV = ZoneInfo("Europe/Kyiv")
NOW = datetime.combine(THURSDAY, time(0, 30), KYIV)  # half past midnight: still yesterday in UTC
PEOPLE = (None, 1, 2)

ROW = st.fixed_dictionaries(
    {
        "client_id": st.integers(1, 4),  # the third is in the bin, the fourth off the track
        "person_id": st.sampled_from(PEOPLE),
        "kind": st.sampled_from(["call", "meeting", "note"]),
        "state": st.sampled_from(["open", "open", "done", "dropped"]),
        "due": st.one_of(st.none(), st.integers(-3, 9)),
        "hour": st.one_of(st.none(), st.integers(0, 23)),
        "done_min": st.integers(-120, 60),
    }
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    made = day_book(tmp_path_factory.mktemp("drawn") / "drawn.kartoteka")
    assert add_person(made, "Taras") == 2
    assert clients_at(made, "active", 3) + clients_at(made, "lost", 1) == [1, 2, 3, 4]
    change_clients(made, [3], deleted_at=at(THURSDAY))
    made.clock = FixedClock(NOW, KYIV)
    yield made
    made.close()


def stored(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for number, row in enumerate(rows, 1):
        due_on = None if row["due"] is None else THURSDAY + timedelta(row["due"])
        due_at = None
        if due_on is not None and row["hour"] is not None:
            due_at = datetime.combine(due_on, time(row["hour"]), KYIV).astimezone(UTC)
        done_at = NOW.astimezone(UTC) + timedelta(minutes=row["done_min"]) if row["state"] == "done" else None
        kept = {name: row[name] for name in ("client_id", "person_id", "kind", "state")}
        found.append(
            {"id": number, "title": "x", "created_at": at(THURSDAY), **kept, "due_on": due_on, "due_at": due_at,
             "done_at": done_at}
        )  # fmt: skip
    return found


def shown(row: dict[str, Any], who: int | None, is_mine: bool) -> bool:
    """Whether Today has the step at all."""
    if row["client_id"] == 3 or row["kind"] == "note" or row["due_on"] is None:
        return False
    if is_mine and (row["person_id"] or 1) != who:  # the first person has every function
        return False
    if row["state"] == "done":
        moment: datetime = row["done_at"].astimezone(KYIV)
        return moment.date() == THURSDAY and row["due_on"] <= THURSDAY + timedelta(7)
    return bool(row["state"] == "open" and row["due_on"] <= THURSDAY + timedelta(7))


def expected(rows: list[dict[str, Any]], who: int | None, is_mine: bool) -> list[list[int]]:
    groups: list[list[int]] = [[], [], []]
    kept = [row for row in rows if shown(row, who, is_mine)]
    far = datetime.max.replace(tzinfo=UTC)
    for row in sorted(kept, key=lambda row: (row["due_on"], row["due_at"] or far, row["id"])):
        day: date = row["due_on"]
        groups[0 if day < THURSDAY else 1 if day == THURSDAY else 2].append(row["id"])
    return groups


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, max_size=14))
def test_today_has_what_looking_at_every_step_finds(book: Book, drawn: list[dict[str, Any]]) -> None:
    rows = stored(drawn)

    def write(session: Session) -> Changes:
        session.execute(delete(Activity))
        if rows:
            session.execute(insert(Activity), rows)
        return Changes("drawn", all_clients=True)

    book.write(write)
    for who in (Who(), Who(MINE, 1), Who(MINE, 2)):
        found = book.read(load_steps, who, "en")
        groups = expected(rows, who.person_id, who.kind == MINE)
        assert [[row.id for row in group] for group in (found.overdue, found.today_steps, found.week)] == groups
        still_open = [sum(rows[step_id - 1]["state"] == "open" for step_id in group) for group in groups]
        counts = found.counts
        assert [counts.overdue, counts.left_today, counts.week] == still_open
        done = [len(group) - count for group, count in zip(groups, still_open, strict=True)]
        assert [counts.overdue_done, counts.done_today, counts.week_done] == done
        assert book.read(load_badge, who) == still_open[0] + still_open[1]
        meetings = [
            step for step in groups[1] if rows[step - 1]["kind"] == "meeting" and rows[step - 1]["state"] == "open"
        ]
        assert counts.meetings_today == len(meetings)
    by_person = book.read(load_steps, Who(BY_PERSON), "en")
    assert by_person.counts == book.read(load_steps, Who(), "en").counts
    assert sum(each.overdue for each in by_person.people) == by_person.counts.overdue
