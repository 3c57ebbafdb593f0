"""Books for the tests of rules: clients with orders, written the quick way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.book import Book
from app.changes import Changes
from app.clock import FixedClock
from app.domain.rules import parse_rules
from app.services.rules import set_rules
from app.services.seeding import seed_book
from db.tables import Client, ClientFlag, ClientOrder, OrderReturn, Stage
from tests.kept_books import new_book

TODAY = date(2026, 6, 18)


def clock_on(day: date) -> FixedClock:
    return FixedClock(datetime.combine(day, time(12), UTC), UTC)


def make_book(path: Path, today: date = TODAY) -> Book:
    return new_book(path, clock_on(today), seed_book, company="Зерно")


def add_clients(session: Session, /, count: int, stage: str = "active", **values: Any) -> Changes:
    stage_id = session.execute(select(col(Stage.id)).where(col(Stage.code) == stage)).scalar_one()
    taken = len(session.execute(select(col(Client.id))).all())
    at = datetime(2020, 1, 1, tzinfo=UTC)
    rows = [
        {
            "code": str(n),
            "name": f"Клієнт {n}",
            "name_key": f"клієнт {n}",
            "sort_key": f"{n:05}",
            "stage_id": stage_id,
            "stage_entered_at": at,
            "created_at": at,
            **values,
        }
        for n in range(taken + 1, taken + count + 1)
    ]
    session.execute(insert(Client), rows)
    return Changes("clients_added", all_clients=True)


def add_orders(session: Session, client_id: int, orders: Sequence[tuple[date, int]], status: str = "paid") -> Changes:
    """Add orders of (day, whole hryvnias or kopecks as a float)."""
    at = datetime(2020, 1, 1, tzinfo=UTC)
    taken = len(session.execute(select(col(ClientOrder.id))).all())
    for number, (day, hryvnias) in enumerate(orders, taken + 1):
        kop = round(hryvnias * 100)
        session.execute(
            insert(ClientOrder).values(
                client_id=client_id,
                number=f"Z-{number:04}",
                status=status,
                ordered_on=day,
                total_kop=kop,
                net_kop=kop,
                created_at=at,
            )
        )
    return Changes("orders_added", clients=frozenset({client_id}))


def add_return(session: Session, order_id: int, day: date, kop: int) -> Changes:
    session.execute(insert(OrderReturn).values(order_id=order_id, returned_on=day, amount_kop=kop))
    order = session.get_one(ClientOrder, order_id)
    session.execute(
        update(ClientOrder).where(col(ClientOrder.id) == order_id).values(net_kop=ClientOrder.net_kop - kop)
    )
    return Changes("returned", clients=frozenset({order.client_id}))


def rule(code: str, *conditions: dict[str, Any], match: str = "any", mode: str = "suggest") -> dict[str, Any]:
    return {"rule": code, "match": match, "mode": mode, "conditions": list(conditions)}


def put_rules(book: Book, *rules: dict[str, Any]) -> Changes:
    return book.write(set_rules, parse_rules(list(rules)))


def flags(session: Session) -> dict[tuple[int, str], date]:
    rows = session.execute(select(col(ClientFlag.client_id), col(ClientFlag.flag), col(ClientFlag.since_on)))
    return {(client_id, flag): since_on for client_id, flag, since_on in rows}
