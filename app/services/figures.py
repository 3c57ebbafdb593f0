"""Sums that lists show and sort by, made from orders and activities in one statement."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import case, delete, func, insert, select
from sqlmodel import Session, col

from db.tables import Activity, Client, ClientFigures, ClientOrder

PAID_STATUSES = ("paid", "shipped", "closed")
OPEN_STATUSES = ("offer", "agreed", "part_paid")


def refresh_figures(session: Session, client_ids: Collection[int] | None) -> None:
    """Write the sums of these clients anew, of all when None."""
    whose = None if client_ids is None else list(client_ids)
    gone = delete(ClientFigures)
    clients: Any = select(col(Client.id).label("client_id"))
    paid = col(ClientOrder.status).in_(PAID_STATUSES)
    orders: Any = select(
        col(ClientOrder.client_id).label("client_id"),
        func.sum(case((paid, col(ClientOrder.net_kop)), else_=0)).label("total_kop"),
        func.sum(case((paid, 1), else_=0)).label("orders_count"),
        func.min(case((paid, col(ClientOrder.ordered_on)))).label("first_order_on"),
        func.max(case((paid, col(ClientOrder.ordered_on)))).label("last_order_on"),
        func.sum(case((col(ClientOrder.status).in_(OPEN_STATUSES), col(ClientOrder.net_kop)), else_=0)).label("offers_kop"),
    ).group_by(col(ClientOrder.client_id))
    # SQLite gives the other columns of the row that has the minimum (sqlite.org/lang_select.html, "bare columns").
    first_due = func.min(
        func.coalesce(col(Activity.due_on), "9999-12-31")
        + " "
        + func.coalesce(col(Activity.due_at), "99")
        + " "
        + func.printf("%012d", col(Activity.id))
    )
    steps: Any = (
        select(
            col(Activity.client_id).label("client_id"),
            first_due.label("first_due"),
            col(Activity.id).label("next_step_id"),
            col(Activity.due_on).label("next_step_on"),
        )
        .where(col(Activity.state) == "open", col(Activity.kind) != "note")
        .group_by(col(Activity.client_id))
    )
    if whose is not None:
        gone = gone.where(col(ClientFigures.client_id).in_(whose))
        clients = clients.where(col(Client.id).in_(whose))
        orders = orders.where(col(ClientOrder.client_id).in_(whose))
        steps = steps.where(col(Activity.client_id).in_(whose))
    c, o, s = clients.subquery(), orders.subquery(), steps.subquery()
    session.execute(gone)
    session.execute(
        insert(ClientFigures).from_select(
            [
                "client_id", "total_kop", "orders_count", "first_order_on", "last_order_on", "offers_kop",
                "next_step_id", "next_step_on",
            ],
            select(
                c.c.client_id,
                func.coalesce(o.c.total_kop, 0),
                func.coalesce(o.c.orders_count, 0),
                o.c.first_order_on,
                o.c.last_order_on,
                func.coalesce(o.c.offers_kop, 0),
                s.c.next_step_id,
                s.c.next_step_on,
            )
            .outerjoin(o, o.c.client_id == c.c.client_id)
            .outerjoin(s, s.c.client_id == c.c.client_id),
        )
    )
