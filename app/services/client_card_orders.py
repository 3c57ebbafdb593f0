"""A client's orders as frozen rows, and the figures over all that were paid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.domain.order_sums import to_pay_kop
from app.domain.rhythm import OWN_RHYTHM_FROM, double_gap
from app.services.figures import PAID_STATUSES
from db.rule_figures import PAID
from db.tables import OrderLine

ORDERS_FIRST = 200


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of an order; ``discount_bp`` are hundredths of a percent off."""

    title: str
    product_id: int | None
    group_id: int | None
    quantity_milli: int
    price_kop: int
    total_kop: int
    unit: str = ""
    discount_bp: int = 0


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order; ``net_kop`` is what is left after returns, ``paid_kop`` the sum of the payments written."""

    id: int
    number: str
    title: str
    status: str
    ordered_on: date
    total_kop: int
    net_kop: int
    answer_by: date | None
    paid_on: date | None
    note: str
    groups: tuple[str, ...]
    returns: tuple[tuple[date, int, str], ...]
    kind: str = ""
    pay_by: date | None = None
    promised_on: date | None = None
    delivered_on: date | None = None
    paid_kop: int = 0

    @property
    def to_pay_kop(self) -> int:
        """What is still to pay, as ``app.domain.order_sums.to_pay_kop`` has it; nothing of a cancelled one."""
        if self.status == "cancelled":
            return 0
        return to_pay_kop(self.net_kop, self.paid_kop, is_paid_status=self.is_paid)

    @property
    def is_paid(self) -> bool:
        """Whether the order counts in the client's figures."""
        return self.status in PAID_STATUSES


@dataclass(frozen=True, slots=True)
class OrderFigures:
    """Sums over paid orders. ``gap_days`` is the median gap between days with orders, None below three such days."""

    total_kop: int
    count: int
    average_kop: int
    first_on: date | None
    last_on: date | None
    gap_days: int | None
    by_month: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """The newest orders, the figures over all, and the groups (by id) of which anything was paid for."""

    orders: tuple[OrderRow, ...]
    figures: OrderFigures
    bought_groups: frozenset[int]


_ORDERS = f"""
SELECT o.id, o.number, o.title, o.status, o.ordered_on, o.total_kop, o.net_kop, o.answer_by, o.paid_on, o.note,
    (SELECT group_concat(DISTINCT l.group_id) FROM order_line l WHERE l.order_id = o.id),
    (SELECT json_group_array(json_array(r.returned_on, r.amount_kop, r.reason)) FROM order_return r
     WHERE r.order_id = o.id),
    o.kind, o.pay_by, o.promised_on, o.delivered_on,
    (SELECT coalesce(sum(p.amount_kop), 0) FROM payment p WHERE p.order_id = o.id)
FROM client_order o WHERE o.client_id = ? ORDER BY o.ordered_on DESC, o.id DESC LIMIT {ORDERS_FIRST}
"""
# By day: the heaviest clients order several times on one.
_PAID_BY_DAY = f"""
SELECT ordered_on, sum(net_kop), count(*) FROM client_order WHERE client_id = ? AND status IN {PAID}
GROUP BY ordered_on ORDER BY ordered_on
"""
_BOUGHT_GROUPS = f"""
SELECT g.id FROM product_group g WHERE EXISTS (
    SELECT 1 FROM client_order o JOIN order_line l ON l.order_id = o.id
    WHERE o.client_id = ? AND o.status IN {PAID} AND l.group_id = g.id)
"""


def read_orders(cursor: Any, client_id: int, titles: dict[int, str]) -> OrderSheet:
    """Return the orders of a client; ``titles`` names the product groups by id, in the order they are shown."""
    found = cursor.execute(_ORDERS, (client_id,)).fetchall()
    place = {group_id: at for at, group_id in enumerate(titles)}
    orders: list[OrderRow] = []
    bought: set[int] = set()
    for row in found:
        own, (group_ids, returns, kind, pay_by, promised_on, delivered_on, paid_kop) = row[:10], row[10:]
        ids = sorted(map(int, group_ids.split(",")), key=place.__getitem__) if group_ids else []
        order = OrderRow(
            own[0], own[1], own[2], own[3], date.fromisoformat(own[4]), own[5], own[6], _day(own[7]), _day(own[8]),
            own[9], tuple(map(titles.__getitem__, ids)), _returns(returns), kind, _day(pay_by), _day(promised_on),
            _day(delivered_on), paid_kop,
        )  # fmt: skip
        orders.append(order)
        if order.is_paid:
            bought.update(ids)
    if len(found) < ORDERS_FIRST:
        return OrderSheet(tuple(orders), order_figures(_by_day(orders)), frozenset(bought))
    days = [
        (date.fromisoformat(day), kop, count)
        for day, kop, count in cursor.execute(_PAID_BY_DAY, (client_id,)).fetchall()
    ]
    groups = frozenset(group_id for (group_id,) in cursor.execute(_BOUGHT_GROUPS, (client_id,)).fetchall())
    return OrderSheet(tuple(orders), order_figures(days), groups)


def load_order_lines(session: Session, order_id: int) -> tuple[LineRow, ...]:
    """Return the lines of an order in their order."""
    return tuple(
        LineRow(
            line.title, line.product_id, line.group_id, line.quantity_milli, line.price_kop, line.total_kop, line.unit,
            line.discount_bp,
        )
        for line in session.execute(
            select(OrderLine).where(col(OrderLine.order_id) == order_id).order_by(col(OrderLine.sort_order))
        ).scalars()
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _returns(found: str) -> tuple[tuple[date, int, str], ...]:
    if found == "[]":
        return ()
    return tuple((date.fromisoformat(on), amount_kop, reason) for on, amount_kop, reason in json.loads(found))


def _by_day(orders: Iterable[OrderRow]) -> list[tuple[date, int, int]]:
    """Return (day, net kopecks, orders) of every day with paid orders, oldest first."""
    sums: dict[date, tuple[int, int]] = {}
    for order in orders:
        if order.is_paid:
            kop, count = sums.get(order.ordered_on, (0, 0))
            sums[order.ordered_on] = (kop + order.net_kop, count + 1)
    return sorted((day, kop, count) for day, (kop, count) in sums.items())


def order_figures(by_day: Sequence[tuple[date, int, int]]) -> OrderFigures:
    """Return the figures over (day, net kopecks, orders) of every day with paid orders, oldest first."""
    total = sum(kop for _day, kop, _count in by_day)
    count = sum(orders for _day, _kop, orders in by_day)
    months: dict[date, int] = {}
    for day, kop, _count in by_day:
        first = day.replace(day=1)
        months[first] = months.get(first, 0) + kop
    return OrderFigures(
        total_kop=total,
        count=count,
        average_kop=(total + count // 2) // count if count else 0,
        first_on=by_day[0][0] if by_day else None,
        last_on=by_day[-1][0] if by_day else None,
        gap_days=_gap_days([day for day, _kop, _count in by_day]),
        by_month=tuple(months.items()),
    )


def _gap_days(days: Sequence[date]) -> int | None:
    """Return the client's own rhythm as 'late' measures it (``app.domain.rhythm``): the median, rounded up."""
    if len(days) < OWN_RHYTHM_FROM:
        return None
    return (double_gap([day.toordinal() for day in days]) + 1) // 2
