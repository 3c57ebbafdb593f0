"""Orders of many clients: all of them by what was asked, offers to ask about, deliveries that are late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, desc, func, literal_column, or_, select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.order_sums import to_pay_kop
from app.services.figures import PAID_STATUSES
from app.services.order_sheet import days_late
from db.tables import Client, ClientOrder, Payment

_SHOWN = (
    "id", "client_id", "number", "title", "kind", "status", "ordered_on", "answer_by", "pay_by", "promised_on",
    "delivered_on", "total_kop", "net_kop",
)  # fmt: skip
_OUT = ("agreed", "part_paid", "paid", "shipped")


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """Which orders; what is not said keeps all. ``to_chase``: offers to ask about; ``is_late``: deliveries."""

    client_id: int | None = None
    status: str = ""
    since: date | None = None
    to_chase: bool = False
    is_late: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ListedOrder:
    """An order in a list; sums in kopecks. ``days_late`` counts from the promised day, 0 when in time."""

    id: int
    client_id: int
    client_code: str
    client: str
    number: str
    title: str
    kind: str
    status: str
    ordered_on: date
    answer_by: date | None
    pay_by: date | None
    promised_on: date | None
    delivered_on: date | None
    total_kop: int
    net_kop: int
    paid_kop: int
    to_pay_kop: int
    days_late: int


def load_orders(session: Session, query: OrderQuery) -> tuple[ListedOrder, ...]:
    """Return orders of clients outside the bin, newest first; late ones by how late, offers by the day to ask."""
    today = today_of(session)
    where: list[ColumnElement[bool]] = [col(Client.deleted_at).is_(None)]
    if query.client_id is not None:
        where.append(col(ClientOrder.client_id) == query.client_id)
    if query.status:
        where.append(col(ClientOrder.status) == query.status)
    if query.since is not None:
        where.append(col(ClientOrder.ordered_on) >= query.since)
    order_by: tuple[Any, ...] = (desc(col(ClientOrder.ordered_on)), desc(col(ClientOrder.id)))
    if query.to_chase:
        where.append(_is_to_chase(today))
        order_by = (col(ClientOrder.answer_by).is_not(None), col(ClientOrder.answer_by), *order_by)
    if query.is_late:
        where.append(_is_late(today))
        order_by = (col(ClientOrder.promised_on), *order_by)
    paid = (
        select(func.coalesce(func.sum(col(Payment.amount_kop)), 0))
        .where(col(Payment.order_id) == col(ClientOrder.id))
        .scalar_subquery()
    )
    columns = [getattr(ClientOrder, name) for name in _SHOWN]
    rows = session.execute(
        select(*columns, col(Client.code), col(Client.name), paid)
        .join(Client, col(Client.id) == col(ClientOrder.client_id))
        .where(*where)
        .order_by(*order_by)
        .limit(query.limit)
    ).all()
    return tuple(_listed(row, today) for row in rows)


def load_offers_to_chase(session: Session, limit: int | None = None) -> tuple[ListedOrder, ...]:
    """Return offers without a day to ask again, then those whose day has come, the oldest day first."""
    return load_orders(session, OrderQuery(to_chase=True, limit=limit))


def load_late_deliveries(session: Session, limit: int | None = None) -> tuple[ListedOrder, ...]:
    """Return orders promised for a day that has passed and not delivered yet, the latest of them first.

    Closed and cancelled ones are done with, and an offer promises nothing.
    """
    return load_orders(session, OrderQuery(is_late=True, limit=limit))


def _is_to_chase(today: date) -> ColumnElement[bool]:
    answer_by = col(ClientOrder.answer_by)
    # A literal, or SQLite would not see that the index of offers fits.
    return and_(col(ClientOrder.status) == literal_column("'offer'"), or_(answer_by.is_(None), answer_by <= today))


def _is_late(today: date) -> ColumnElement[bool]:
    return and_(
        col(ClientOrder.status).in_(_OUT),
        col(ClientOrder.promised_on) < today,
        col(ClientOrder.delivered_on).is_(None),
    )


def _listed(row: Sequence[Any], today: date) -> ListedOrder:
    *shown, code, name, paid_kop = row
    values = dict(zip(_SHOWN, shown, strict=True))
    status = values["status"]
    left_kop = to_pay_kop(values["net_kop"], paid_kop, is_paid_status=status in PAID_STATUSES)
    return ListedOrder(
        **values,
        client_code=code,
        client=name,
        paid_kop=paid_kop,
        to_pay_kop=0 if status == "cancelled" else left_kop,
        days_late=days_late(status, values["promised_on"], values["delivered_on"], today),
    )
