"""Whose a client is, asked of everything that answers it, against a plain reading of the rows."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.domain.client_query import ME, ClientQuery, query_from_json, query_to_json
from app.domain.conveyor import Function
from app.services.client_card import load_card
from app.services.client_list import find_client_ids, load_client_rows
from app.services.client_values import filter_values
from app.services.clients import put_in_bin
from app.services.leg_calls import offer_for_leg
from app.services.people import load_people, load_team, set_me
from app.services.pipeline import BoardFilter, load_board
from app.services.responsibility import (
    OWNED,
    WHO_HAD_IT,
    answerable_ids,
    function_owners,
    hand_to,
    held_by,
    load_history,
    present_ids,
    responsibility_periods,
    responsible_ids,
    stand_in_map,
)
from app.services.stand_ins import add_stand_in
from app.services.today_rows import MINE, Who
from app.services.today_steps import load_steps
from db.tables import FunctionOwner
from tests.app.client_books import TODAY, make_sample, reopened
from tests.db.helpers import execute

PEOPLE = (1, 2, 3, 4)
Row = tuple[int, str, int, date, date | None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book with responsible people drawn anew, clients of nobody's own and off the track among them."""
    path: Path = tmp_path_factory.mktemp("whose") / "sample.kartoteka"
    book = make_sample(path, "en")
    drawn = random.Random(7)

    def draw(session: Session) -> Changes:
        session.connection().exec_driver_sql("DELETE FROM responsibility")
        for client_id in book.read(find_client_ids, ClientQuery()):
            for function in drawn.sample(OWNED, drawn.randint(0, 3)):
                since = TODAY - timedelta(drawn.randint(50, 400))
                for _ in range(drawn.randint(1, 3)):
                    hand_to(session, [client_id], function, drawn.choice(PEOPLE), since)
                    since += timedelta(drawn.randint(1, 40))
        session.add(FunctionOwner(function="off", person_id=4, since_on=TODAY - timedelta(200), until_on=TODAY))
        return Changes("drawn", all_clients=True)

    book.write(draw)
    book.close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Iterator[Book]:
    book = reopened(tmp_path / "book.kartoteka", made)
    yield book
    book.close()


def rows_of(book: Book, sql: str) -> list[Any]:
    return book.read(lambda session: [tuple(row) for row in session.connection().exec_driver_sql(sql)])


def holder(book: Book, client_id: int, function: str, on: date | None = None) -> int | None:
    """Return who has a client for a function, read by hand."""
    day = on.isoformat() if on else None

    def valid(since: str, until: str | None) -> bool:
        return until is None if day is None else since <= day and (until is None or until > day)

    functions = WHO_HAD_IT if function == "off" else (function,)
    for sql in (
        f"SELECT function, person_id, since_on, until_on FROM responsibility WHERE client_id = {client_id}",
        "SELECT function, person_id, since_on, until_on FROM function_owner",
    ):
        rows = {row[0]: row[1] for row in rows_of(book, f"{sql} ORDER BY id") if valid(*row[2:])}
        for each in functions:
            if each in rows:
                return int(rows[each])
    return None


def standing(book: Book) -> dict[int, str]:
    return dict(rows_of(book, "SELECT c.id, s.function FROM client c JOIN stage s ON s.id = c.stage_id"))


def test_everything_that_says_whose_a_client_is_says_the_same(book: Book) -> None:
    functions = standing(book)
    assert set(functions.values()) == set(OWNED)
    expected = {client_id: holder(book, client_id, function) for client_id, function in functions.items()}
    assert len(set(expected.values())) == len(PEOPLE)
    for cover in (None, (2, 3), (1, 4)):  # then two are away
        if cover:
            book.write(add_stand_in, *cover, TODAY, TODAY + timedelta(9))
            expected = {client_id: cover[1] if who == cover[0] else who for client_id, who in expected.items()}
        assert book.read(responsible_ids, list(functions)) == expected
        assert {row.id: row.responsible_id for row in book.read(load_client_rows, list(functions))} == expected
        names = {person.id: person.name for person in book.read(load_people)}
        for client_id in list(functions)[::7]:
            facts = book.read(load_card, client_id).facts
            assert (facts.responsible_id, facts.responsible) == (
                expected[client_id], names.get(expected[client_id] or 0, "")
            )  # fmt: skip
        counts = {each.value: each.count for each in book.read(filter_values, "sellers", ClientQuery(), "en")}
        for person in PEOPLE:
            theirs = {client_id for client_id, who in expected.items() if who == person}
            assert set(book.read(find_client_ids, ClientQuery(sellers=frozenset({person})))) == theirs
            assert counts[person] == len(theirs)
            board = book.read(load_board, 500, BoardFilter(seller_id=person))
            assert {card.id for column in board for card in column.cards} == theirs
            for function in Function:
                if function is not Function.OFF:
                    picks = book.read(offer_for_leg, function, "en", 500, person)
                    assert {pick.client_id for pick in picks} <= theirs


def test_mine_follows_who_works_in_the_book(book: Book) -> None:
    mine = query_from_json(query_to_json(ClientQuery(sellers=frozenset({ME}))))[0]
    for person in (1, 3):
        book.write(set_me, person)
        assert book.read(find_client_ids, mine) == book.read(find_client_ids, ClientQuery(sellers=frozenset({person})))
        first = book.read(filter_values, "sellers", mine, "en")[0]
        assert (first.value, first.label, first.count) == (ME, "Me", len(book.read(find_client_ids, mine)))
    book.write(execute, "DELETE FROM setting WHERE key = 'me.person_id'")
    assert book.read(find_client_ids, mine) == ()


def test_today_shows_the_steps_of_whom_one_stands_in_for(book: Book) -> None:
    def ids(person: int | None) -> set[int]:
        found = book.read(load_steps, Who(MINE, person), "en")
        return {
            row.id for group in (found.overdue, found.today_steps, found.week) for row in group if row.state == "open"
        }

    before = {person: ids(person) for person in PEOPLE}
    assert before[2] and before[3] and not before[2] & before[3]
    book.write(add_stand_in, 2, 3, TODAY, TODAY + timedelta(1))
    assert (ids(2), ids(3), ids(1)) == (set(), before[2] | before[3], before[1])
    rows = book.read(load_steps, Who(), "en")
    assert not any(row.person_id == 2 for row in rows.overdue + rows.week if row.state == "open")


def test_who_answers_on_a_day_long_gone_and_no_stand_in_counts(book: Book) -> None:
    ids = list(standing(book))
    for days in (10, 77, 160, 390):
        on = TODAY - timedelta(days)
        owners = dict(
            rows_of(
                book,
                f"SELECT function, person_id FROM function_owner WHERE since_on <= '{on}' "
                f"AND (until_on IS NULL OR until_on > '{on}') ORDER BY id",
            )
        )
        assert book.read(function_owners, on) == owners
        for function in OWNED:
            found = book.read(answerable_ids, ids[::9], function, on)
            assert found == {client_id: holder(book, client_id, function, on) for client_id in ids[::9]}
    before = book.read(answerable_ids, ids, "care")
    book.write(add_stand_in, 3, 1, TODAY, TODAY + timedelta(3))
    assert book.read(answerable_ids, ids, "care") == before
    assert book.read(responsible_ids, ids) != {each: who for each, (_f, who) in book.read(present_ids).items()}


def test_periods_never_overlap_and_history_tells_them(book: Book) -> None:
    periods = book.read(responsibility_periods)
    assert len(periods) == rows_of(book, "SELECT count(*) FROM responsibility")[0][0] > 100
    for before, after in itertools.pairwise(periods):
        if (before.client_id, before.function) == (after.client_id, after.function):
            assert before.until_on is not None and before.since_on < before.until_on <= after.since_on
    client_id = periods[0].client_id
    mine = book.read(responsibility_periods, [client_id])
    assert mine == tuple(each for each in periods if each.client_id == client_id)
    history = book.read(load_history, client_id)
    own = [row for row in history if row.is_own]
    assert {(row.function, row.person_id, row.since_on, row.until_on) for row in own} == {
        (each.function, each.person_id, each.since_on, each.until_on) for each in mine
    }
    assert [row.since_on for row in own] == sorted((row.since_on for row in own), reverse=True)
    has_own = {row.function for row in own if row.until_on is None}
    assert {row.function for row in history if not row.is_own} == set(book.read(function_owners)) - has_own


def test_a_circle_that_undo_left_keeps_everybody_with_the_own_work(book: Book) -> None:
    book.write(add_stand_in, 2, 3, TODAY, TODAY + timedelta(5))
    assert book.read(stand_in_map) == {2: 3}
    book.write(
        execute,
        "INSERT INTO stand_in (person_id, stand_in_id, from_on, until_on, reason, made_at) VALUES "
        f"(3, 2, '{TODAY}', '{TODAY + timedelta(5)}', '', '2026-06-18 09:00:00'), "
        f"(4, 2, '{TODAY}', '{TODAY + timedelta(5)}', '', '2026-06-18 09:00:00')",
    )
    assert book.read(stand_in_map) == {2: 2, 3: 3, 4: 4}
    assert [book.read(held_by, [person]) for person in (2, 3, 4)] == [{2}, {3}, {4}]


def test_the_team_counts_what_each_has(book: Book) -> None:
    book.write(put_in_bin, book.read(find_client_ids, ClientQuery())[:5])
    present = book.read(present_ids)
    for row in book.read(load_team):
        theirs = [client_id for client_id, (_function, who) in present.items() if who == row.person.id]
        by_function = {function: sum(present[each][0] == function for each in theirs) for function in OWNED}
        assert dict(row.by_function) == {function: count for function, count in by_function.items() if count}
        assert row.present_clients == len(theirs)
        ids = ", ".join(map(str, theirs)) or "NULL"
        total = rows_of(book, f"SELECT coalesce(sum(total_kop), 0) FROM client_figures WHERE client_id IN ({ids})")
        assert row.sum_kop == total[0][0]
