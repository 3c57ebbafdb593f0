"""Suggestions of rules: who belongs elsewhere, taken and put aside, each an action of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.context import now_of
from app.errors import InvalidError
from app.services.today import MINE, SuggestionList, Who, accept_suggestion, dismiss_suggestion, load_suggestions
from db.tables import Activity, BantAnswer, Client, Stage, StageMove
from tests.app.services.day_books import THURSDAY, at, change_clients, clients_at, day_book
from tests.app.services.rule_books import add_orders, put_rules, rule

REGULAR = rule("regular", {"metric": "paid_orders", "op": ">=", "value": 2})
VIP = rule("vip", {"metric": "volume", "op": ">=", "value_kop": 100_000})


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = day_book(tmp_path / "suggestions.kartoteka")
    put_rules(made, REGULAR, VIP)
    yield made
    made.close()


def told(book: Book, who: Who | None = None) -> list[tuple[str, int, str, str]]:
    found: SuggestionList = book.read(load_suggestions, who or Who(), "en", 50)
    assert found.count == len(found.rows)
    assert all(row.sentence and row.name for row in found.rows)
    return [(row.rule_code, row.client_id, row.from_stage, row.to_stage) for row in found.rows]


def stage_of(book: Book, client_id: int) -> str:
    def read(session: Session) -> str:
        code: str = session.execute(
            select(col(Stage.code))
            .join(Client, col(Client.stage_id) == col(Stage.id))
            .where(col(Client.id) == client_id)
        ).scalar_one()
        return code

    return book.read(read)


def answer_bant(book: Book, client_id: int) -> None:
    def write(session: Session) -> Changes:
        for question in ("budget", "authority", "need", "timing"):
            session.add(BantAnswer(client_id=client_id, question=question, level=2, answered_at=now_of(session)))
        return Changes("answered", clients=frozenset({client_id}))

    book.write(write)


def test_each_rule_suggests_its_own_stage(book: Book) -> None:
    asked, half_asked = clients_at(book, "contacted", 2)
    sold, unsold = clients_at(book, "negotiation", 2)
    dear, steady, once, lost = clients_at(book, "active", 3) + clients_at(book, "lost", 1)
    already = clients_at(book, "regular", 1)[0]
    answer_bant(book, asked)
    book.write(add_orders, sold, [(THURSDAY, 10)])
    book.write(add_orders, unsold, [(THURSDAY, 10)], "offer")
    for client, kop in ((dear, 900), (steady, 20), (lost, 900), (already, 30)):
        book.write(add_orders, client, [(THURSDAY - timedelta(5), kop), (THURSDAY, kop)])
    book.write(add_orders, once, [(THURSDAY, 10)])
    expected = [
        ("vip", dear, "active", "vip"),
        ("regular", steady, "active", "regular"),
        ("to_care", sold, "negotiation", "onboarding"),
        ("qualified", asked, "contacted", "qualified"),
    ]
    assert told(book) == expected
    assert half_asked not in {row[1] for row in told(book)}
    assert told(book, Who(MINE, 1)) == expected and told(book, Who(MINE, 99)) == []
    change_clients(book, [dear], deleted_at=at(THURSDAY))
    book.refresh()
    assert told(book) == expected[1:]


def test_a_suggestion_taken_moves_by_its_version_and_comes_no_more(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    book.write(add_orders, client, [(THURSDAY - timedelta(5), 20), (THURSDAY, 20)])
    changes = book.write(accept_suggestion, "regular", client)
    assert stage_of(book, client) == "regular" and told(book) == []
    moved = book.read(
        lambda session: session.execute(select(StageMove).order_by(col(StageMove.id).desc()).limit(1)).scalar_one()
    )
    assert moved.rule_version_id is not None and moved.client_id == client
    with pytest.raises(InvalidError, match="suggestion_gone"):
        book.write(accept_suggestion, "regular", client)
    book.undo(changes.action_id)
    assert stage_of(book, client) == "active" and told(book) == [("regular", client, "active", "regular")]


def test_a_rule_with_a_step_writes_it(book: Book) -> None:
    put_rules(book, {**REGULAR, "step": {"text": "Offer a contract", "days": 3}})
    (client,) = clients_at(book, "active", 1)
    book.write(add_orders, client, [(THURSDAY - timedelta(5), 20), (THURSDAY, 20)])
    book.write(accept_suggestion, "regular", client)
    steps = book.read(lambda session: session.execute(select(Activity)).scalars().all())
    assert [(one.title, one.due_on, one.state) for one in steps] == [
        ("Offer a contract", THURSDAY + timedelta(3), "open")
    ]


def test_one_put_aside_waits_for_the_rule_to_change(book: Book) -> None:
    first, second = clients_at(book, "active", 2)
    for client in (first, second):
        book.write(add_orders, client, [(THURSDAY - timedelta(5), 20), (THURSDAY, 20)])
    changes = book.write(dismiss_suggestion, "regular", first, "buys for a friend")
    assert [row[1] for row in told(book)] == [second]
    with pytest.raises(InvalidError, match="suggestion_gone"):
        book.write(accept_suggestion, "regular", first)
    book.undo(changes.action_id)
    assert {row[1] for row in told(book)} == {first, second}
    book.redo()
    assert [row[1] for row in told(book)] == [second]
    put_rules(book, rule("regular", {"metric": "paid_orders", "op": ">=", "value": 1}))
    assert {row[1] for row in told(book)} == {first, second}
    book.write(dismiss_suggestion, "regular", first)
    assert [row[1] for row in told(book)] == [second]


def test_rules_told_to_act_or_off_suggest_nothing(book: Book) -> None:
    (client,) = clients_at(book, "active", 1)
    book.write(add_orders, client, [(THURSDAY - timedelta(5), 20), (THURSDAY, 20)])
    put_rules(book, {**REGULAR, "mode": "act"})
    assert told(book) == []
    with pytest.raises(InvalidError, match="suggestion_gone"):
        book.write(dismiss_suggestion, "regular", client)
