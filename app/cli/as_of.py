"""Sums and flags as of a day: found anew from orders and facts, whatever the book has stored."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.services.figures import PAID_STATUSES
from app.services.flags import FLAGS, apply_overrides, find_held, load_overrides
from app.services.rules import rules_in_force
from db.tables import ClientOrder, OrderReturn

IDS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Sums:
    """Paid orders up to a day, less what had come back by then."""

    total_kop: int = 0
    orders_count: int = 0


def load_sums(session: Session, client_ids: Collection[int], as_of: date) -> dict[int, Sums]:
    """Return the sums of those of these clients that had bought by ``as_of``; statuses are today's."""
    ids = list(client_ids)
    found: dict[int, Sums] = {}
    for start in range(0, len(ids), IDS_AT_ONCE):
        mine = (
            col(ClientOrder.client_id).in_(ids[start : start + IDS_AT_ONCE]),
            col(ClientOrder.status).in_(PAID_STATUSES),
            col(ClientOrder.ordered_on) <= as_of,
        )
        bought = select(col(ClientOrder.client_id), func.sum(col(ClientOrder.total_kop)), func.count())
        for client_id, total_kop, count in session.execute(bought.where(*mine).group_by(col(ClientOrder.client_id))):
            found[client_id] = Sums(total_kop, count)
        came_back = (
            select(col(ClientOrder.client_id), func.sum(col(OrderReturn.amount_kop)))
            .join(OrderReturn, col(OrderReturn.order_id) == col(ClientOrder.id))
            .where(*mine, col(OrderReturn.returned_on) <= as_of)
            .group_by(col(ClientOrder.client_id))
        )
        for client_id, returned_kop in session.execute(came_back):
            sums = found[client_id]
            found[client_id] = Sums(sums.total_kop - returned_kop, sums.orders_count)
    return found


def find_flags(session: Session, as_of: date) -> dict[int, tuple[str, ...]]:
    """Return the flags that hold on ``as_of`` of every client that has any, in the order of ``FLAGS``."""
    held = find_held(session, rules_in_force(session), None, as_of)
    apply_overrides(held, load_overrides(session, None))
    found: dict[int, tuple[str, ...]] = {}
    for client_id, flag in sorted(held, key=lambda key: FLAGS.index(key[1])):
        found[client_id] = (*found.get(client_id, ()), flag)
    return found
