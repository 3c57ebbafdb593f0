"""Books with a team: an owner, two hunters, a farmer and a scout, under any sales model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.sales_models import roles_by_function
from app.services.orders import OrderDraft, save_order
from db.tables import FunctionOwner, HandOver, Person, PersonRole, Responsibility, SalesModelPeriod
from tests.app.services.rule_books import TODAY, add_clients, clock_on, make_book
from tests.kept_books import kept_book

OLENA, TARAS, IRYNA, DMYTRO, PETRO = 1, 2, 3, 4, 5
"""The owner, a hunter, the farmer, the scout, and another hunter."""
_NAMES = {OLENA: "Олена Марченко", TARAS: "Тарас Гнатюк", IRYNA: "Ірина Бондар", DMYTRO: "Дмитро Савчук",
          PETRO: "Петро Лис"}  # fmt: skip
_WHO = {"seller": TARAS, "hunter": TARAS, "farmer": IRYNA, "scout": DMYTRO, "vip_manager": OLENA}


def set_model(session: Session, model: str, has_vip_manager: bool) -> Changes:
    """Put a model in force with somebody for each role."""
    session.execute(delete(FunctionOwner))
    session.execute(update(SalesModelPeriod).values(model=model, has_vip_manager=has_vip_manager))
    for function, role in roles_by_function(model, has_vip_manager=has_vip_manager).items():
        session.add(FunctionOwner(function=function.value, person_id=_WHO[role.value], since_on=TODAY))
    return Changes("model_set", topics=frozenset({"people"}))


def make_team_book(path: Path, model: str = "account", *, clients: int = 1, stage: str = "negotiation",
                   has_vip_manager: bool = False) -> Book:  # fmt: skip
    """Return a book with a team and clients at a stage; who is at the keyboard is the owner."""
    book = kept_book(path, clock_on(TODAY), _make_team, model, clients, stage, has_vip_manager)
    book.person_id = OLENA
    return book


def _make_team(path: Path, model: str, clients: int, stage: str, has_vip_manager: bool) -> Book:
    def write(session: Session) -> Changes:
        session.execute(update(Person).where(col(Person.id) == OLENA).values(name=_NAMES[OLENA], is_owner=True))
        session.execute(insert(Person), [{"id": each, "name": name} for each, name in _NAMES.items() if each != OLENA])
        session.execute(delete(PersonRole))
        for role, person_id in _WHO.items():
            session.add(PersonRole(person_id=person_id, role=role))
        return set_model(session, model, has_vip_manager)

    book = make_book(path)
    book.write(write)
    if clients:
        book.write(add_clients, clients, stage)
    return book


def give(book: Book, client_id: int, function: str, person_id: int) -> None:
    """Write down who has a client for a function."""

    def write(session: Session) -> Changes:
        session.add(Responsibility(client_id=client_id, function=function, person_id=person_id, since_on=TODAY))
        return Changes("given", clients=frozenset({client_id}))

    book.write(write)


def order(book: Book, client_id: int = 1, status: str = "paid", **values: Any) -> int:
    """Save an order of today over 216,00 and return its id."""
    draft = OrderDraft(**{"ordered_on": TODAY, "total_kop": 21_600, "status": status, **values})
    order_id = book.write(save_order, client_id, None, draft).created_id
    assert order_id is not None
    return order_id


def handovers(book: Book, client_id: int | None = None) -> list[HandOver]:
    """Return every hand-over (of a client), oldest first."""

    def query(session: Session) -> list[HandOver]:
        rows = select(HandOver).order_by(col(HandOver.id))
        if client_id is not None:
            rows = rows.where(col(HandOver.client_id) == client_id)
        return list(session.execute(rows).scalars())

    return book.read(query)


def states(book: Book, client_id: int | None = None) -> list[str]:
    """Return the states of hand-overs, oldest first."""
    return [each.state for each in handovers(book, client_id)]
