"""Books for the tests of pay: an owner, a hunter, a farmer and a scout, and clients that pass between them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.domain.pay import SchemeLine
from app.services.pay import load_month, load_statement
from app.services.pay_schemes import SchemeDraft, default_scheme, save_scheme
from app.services.settings import change_settings
from db.tables import (
    ClientOrder,
    FunctionOwner,
    HandOver,
    OrderReturn,
    Payment,
    Person,
    PersonRole,
    SalesModelPeriod,
    Stage,
    StageMove,
)
from tests.app.services.rule_books import add_clients, clock_on, make_book
from tests.kept_books import kept_book

TODAY = date(2026, 6, 18)
BEGUN = date(2025, 1, 1)
OWNER, HUNTER, FARMER, SCOUT = 1, 2, 3, 4
TARGET_KOP = 100_000_00
MARCH, APRIL, MAY, JUNE = (date(2026, month, 1) for month in (3, 4, 5, 6))


def make_pay_book(folder: Path, clients: int = 3, *, targets: bool = True) -> Book:
    """Return a three-tier book with clients in care since long ago; everybody is paid for 100 000,00 at 100 %."""
    return kept_book(folder / "pay.kartoteka", clock_on(TODAY), _make_pay, clients, targets)


def _make_pay(path: Path, clients: int, targets: bool) -> Book:
    book = make_book(path, TODAY)
    book.write(_make_team)
    book.write(add_clients, clients)
    if targets:
        for code in ("scout", "hunter", "farmer", "seller"):
            book.write(save_scheme, code, draft_of(code), BEGUN)
    return book


def draft_of(code: str, target_kop: int = TARGET_KOP, *more: SchemeLine) -> SchemeDraft:
    scheme = default_scheme(code)
    return SchemeDraft(target_kop, scheme.base_percent, (*scheme.lines, *more))


def _make_team(session: Session) -> Changes:
    for model in (FunctionOwner, SalesModelPeriod, PersonRole):
        for row in session.execute(select(model)).scalars():
            session.delete(row)
    session.flush()
    session.execute(update(Person).where(col(Person.id) == OWNER).values(name="Олена"))
    for person_id, name in ((HUNTER, "Тарас"), (FARMER, "Ірина"), (SCOUT, "Дмитро")):
        session.execute(insert(Person).values(id=person_id, name=name))
    for person_id, role in ((HUNTER, "hunter"), (FARMER, "farmer"), (SCOUT, "scout")):
        session.add(PersonRole(person_id=person_id, role=role))
    for function, person_id in (
        ("prospecting", SCOUT), ("first_sale", HUNTER), ("care", FARMER), ("vip", FARMER),
    ):  # fmt: skip
        session.add(FunctionOwner(function=function, person_id=person_id, since_on=BEGUN))
    session.add(SalesModelPeriod(model="three_tier", since_on=BEGUN))
    return Changes("team_made", topics=frozenset({"people"}))


def at(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def pay_order(
    book: Book,
    client_id: int,
    on: date,
    kop: int,
    *,
    payments: tuple[tuple[date, int], ...] = (),
    returns: tuple[tuple[date, int], ...] = (),
    **values: Any,
) -> int:
    """Write a paid order the quick way and return its id."""

    def write(session: Session) -> Changes:
        order = ClientOrder(
            **{
                "client_id": client_id,
                "number": f"Z-{on:%m%d}-{kop}",
                "status": "paid",
                "ordered_on": on,
                "paid_on": on,
                "total_kop": kop,
                "net_kop": kop - sum(amount for _, amount in returns),
                "created_at": at(on),
                **values,
            }
        )
        session.add(order)
        session.flush()
        assert order.id is not None
        for paid_on, amount in payments:
            session.add(Payment(order_id=order.id, paid_on=paid_on, amount_kop=amount))
        for returned_on, amount in returns:
            session.add(OrderReturn(order_id=order.id, returned_on=returned_on, amount_kop=amount))
        return Changes("order_added", clients=frozenset({client_id}), created_id=order.id)

    created = book.write(write).created_id
    assert created is not None
    return created


def move(book: Book, client_id: int, before: str, after: str, on: date) -> None:
    """Write a move between stages on a day."""

    def write(session: Session) -> Changes:
        stages = {code: stage_id for stage_id, code in session.execute(select(col(Stage.id), col(Stage.code)))}
        session.add(
            StageMove(
                client_id=client_id, from_stage_id=stages[before], to_stage_id=stages[after], moved_at=at(on), reason=""
            )
        )
        return Changes("client_moved", clients=frozenset({client_id}))

    book.write(write)


def hand_over(
    book: Book,
    client_id: int,
    proposed_on: date,
    answered_on: date | None = None,
    *,
    kind: str = "client",
    state: str = "accepted",
    from_id: int = HUNTER,
    to_id: int = FARMER,
) -> None:
    """Write a hand-over; one into care moves the client there on the day it is accepted."""

    def write(session: Session) -> Changes:
        session.add(
            HandOver(
                client_id=client_id,
                function="care" if kind == "client" else "first_sale",
                kind=kind,
                state=state,
                from_person_id=from_id,
                to_person_id=to_id,
                proposed_at=at(proposed_on),
                answer_by=proposed_on + timedelta(2),
                answered_at=None if answered_on is None else at(answered_on),
            )
        )
        return Changes("handover_proposed", clients=frozenset({client_id}))

    book.write(write)
    if kind == "client" and state == "accepted" and answered_on is not None:
        move(book, client_id, "negotiation", "onboarding", answered_on)


def set_up(book: Book, **values: Any) -> None:
    """Change settings; a dot is written as two underscores."""
    book.write(change_settings, {key.replace("__", "."): value for key, value in values.items()})


def as_of(book: Book, day: date) -> None:
    """Let the book think it is another day."""
    book.clock = clock_on(day)


def row(book: Book, person_id: int, month: date = MAY) -> Any:
    return next(one for one in book.read(load_month, month, "uk").rows if one.person_id == person_id)


def statement(book: Book, person_id: int, month: date = MAY, **values: Any) -> Any:
    return book.read(load_statement, person_id, month, "uk", **values)


def put(book: Book, statement: Any) -> None:
    """Change rows the quick way."""

    def write(session: Session) -> Changes:
        session.execute(statement)
        return Changes("changed", all_clients=True)

    book.write(write)
