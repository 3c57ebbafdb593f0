"""Money of orders as it came in and went back: what everybody's credit is counted from.

Payments count on their days. An order called paid, shipped or closed without a single payment was paid where nobody
wrote it down: its whole sum came in on the day it was paid. Returns take money back on their days, as far as there is
any. Orders of clients in the bin are not there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from sqlmodel import Session

from app.context import raw_connection
from app.domain.credits import OrderMoney, Receipt, receipts_of
from app.services.figures import PAID_STATUSES
from db.rule_figures import PAID, driver_cursor

_PAID_ON: Final = "coalesce(o.paid_on, o.ordered_on)"
_WITH_MONEY: Final = f"""
SELECT o.client_id FROM payment p JOIN client_order o ON o.id = p.order_id
    WHERE p.paid_on >= :start AND p.paid_on < :until
UNION SELECT o.client_id FROM order_return r JOIN client_order o ON o.id = r.order_id
    WHERE r.returned_on >= :start AND r.returned_on < :until
UNION SELECT o.client_id FROM client_order o
    WHERE o.status IN {PAID} AND {_PAID_ON} >= :start AND {_PAID_ON} < :until
"""
_OUT_OF_BIN: Final = (
    "SELECT c.id FROM client c WHERE c.deleted_at IS NULL AND c.id IN (SELECT value FROM json_each(:ids))"
)
_OF_CLIENTS: Final = f"client_id IN ({_OUT_OF_BIN})"
_ORDERS: Final = f"""
SELECT o.client_id, o.id, o.ordered_on, o.status, {_PAID_ON}, o.total_kop, o.net_kop, o.person_id
FROM client_order o WHERE o.{_OF_CLIENTS}
"""
_WRITTEN: Final = "(SELECT order_id FROM payment UNION SELECT order_id FROM order_return)"
# Money that came at once and stayed: all that matters of it besides its own day is whether it was among the first.
_AT_ONCE: Final = f"o.status IN {PAID} AND o.net_kop > 0 AND o.id NOT IN {_WRITTEN}"
_ORDERS_OF_PERIOD: Final = f"""
{_ORDERS} AND o.id IN {_WRITTEN}
UNION ALL {_ORDERS} AND {_AT_ONCE} AND {_PAID_ON} >= :start AND {_PAID_ON} < :until
"""
# SQLite gives the other columns of the row that has the minimum (sqlite.org/lang_select.html, "bare columns").
_THE_FIRST: Final = f"""
SELECT client_id, id, ordered_on, status, min(paid_on), total_kop, net_kop, person_id FROM (
    {_ORDERS.replace(_PAID_ON, f"{_PAID_ON} AS paid_on", 1)} AND {_AT_ONCE} AND {_PAID_ON} < :start
) GROUP BY client_id
"""
_THE_FIRSTS: Final = f"""
SELECT client_id, id, ordered_on, status, paid_on, total_kop, net_kop, person_id FROM (
    SELECT *, row_number() OVER (PARTITION BY client_id ORDER BY paid_on, ordered_on, id) AS place FROM (
        {_ORDERS.replace(_PAID_ON, f"{_PAID_ON} AS paid_on", 1)} AND {_AT_ONCE} AND {_PAID_ON} < :start
    )
) WHERE place <= :first_orders
"""
_PAYMENTS: Final = (
    "SELECT p.order_id, p.paid_on, p.amount_kop FROM payment p "
    f"WHERE p.order_id IN (SELECT id FROM client_order WHERE {_OF_CLIENTS})"
)
_RETURNS: Final = (
    "SELECT r.order_id, r.returned_on, r.amount_kop FROM order_return r "
    f"WHERE r.order_id IN (SELECT id FROM client_order WHERE {_OF_CLIENTS})"
)
_RULINGS: Final = "SELECT order_id, person_id FROM credit_ruling"


def clients_with_money(session: Session, start: date, until: date) -> frozenset[int]:
    """Return the clients whose money came or went from a day to a day (exclusive); those in the bin may be there."""
    rows = fetch(session, _WITH_MONEY, {"start": start.isoformat(), "until": until.isoformat()})
    return frozenset(client_id for (client_id,) in rows)


def load_order_money(session: Session, client_ids: Collection[int]) -> dict[int, list[OrderMoney]]:
    """Return all orders of these clients that money ever came in for; clients in the bin are left out."""
    values = {"ids": json.dumps(list(client_ids))}
    return _read(session, values, fetch(session, _ORDERS, values))


def load_money_of_period(session: Session, start: date, until: date, first_orders: int) -> dict[int, list[OrderMoney]]:
    """Return the orders of all clients whose money came or went from a day to a day (exclusive).

    Others of theirs are there as far as they say whether one is among the client's ``first_orders``.
    """
    values = {
        "ids": json.dumps(list(clients_with_money(session, start, until))),
        "start": start.isoformat(),
        "until": until.isoformat(),
        "first_orders": first_orders,
    }
    rows = fetch(session, _ORDERS_OF_PERIOD, values)
    rows += fetch(session, _THE_FIRST if first_orders == 1 else _THE_FIRSTS, values)
    return _read(session, values, rows)


def _read(session: Session, values: Mapping[str, Any], rows: Collection[Any]) -> dict[int, list[OrderMoney]]:
    paid = _by_order(fetch(session, _PAYMENTS, values))
    back = _by_order(fetch(session, _RETURNS, values))
    ruled: dict[int, int] = dict(fetch(session, _RULINGS, {}))
    days = Days()
    found: dict[int, list[OrderMoney]] = defaultdict(list)
    for client_id, order_id, ordered_on, status, paid_on, total_kop, net_kop, author_id in rows:
        payments, returns = paid.get(order_id, ()), back.get(order_id, ())
        if not payments and status in PAID_STATUSES:
            payments = ((paid_on, total_kop),)
        if not payments or not total_kop:
            continue
        if returns or len(payments) > 1 or payments[0][1] > net_kop:
            receipts = receipts_of(
                # What is left is net_kop whatever returns are written down: an import may know the sum alone.
                net_kop + sum(kop for _, kop in returns),
                ((days[on], kop) for on, kop in payments),
                ((days[on], kop) for on, kop in returns),
            )
        else:
            receipts = (Receipt(days[payments[0][0]], payments[0][1]),)
        if receipts:
            found[client_id].append(
                OrderMoney(order_id, client_id, days[ordered_on], receipts, ruled.get(order_id), author_id)
            )
    return found


def received_kop(session: Session, start: date, until: date) -> int:
    """Return the money that came in less what went back, from a day to a day (exclusive)."""
    money = load_money_of_period(session, start, until, 1)
    return sum(
        receipt.amount_kop
        for orders in money.values()
        for order in orders
        for receipt in order.receipts
        if start <= receipt.on < until
    )


class Days(dict[str, date]):
    """Days by their ISO text, each read once."""

    def __missing__(self, text: str) -> date:
        day = self[text] = date.fromisoformat(text)
        return day


def fetch(session: Session, sql: str, values: Mapping[str, Any]) -> list[Any]:
    """Return the rows of a statement that is asked of the driver, past the ORM."""
    session.flush()  # the ORM would have done it
    cursor = driver_cursor(raw_connection(session))
    try:
        rows: list[Any] = cursor.execute(sql, values).fetchall()
    finally:
        cursor.close()
    return rows


def _by_order(rows: Collection[tuple[int, str, int]]) -> dict[int, tuple[tuple[str, int], ...]]:
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for order_id, on, kop in rows:
        found[order_id].append((on, kop))
    return {order_id: tuple(events) for order_id, events in found.items()}
