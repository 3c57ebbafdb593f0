"""The money of a period for reports: what was received, for a first or a repeat sale, and whose it is.

It is the money of pay, credited by the same rules, so that a report and a statement never tell two stories. Most
orders are paid at once, long after the client's first, and never come back: these are found in one statement. The
others go the way of pay with all that is known of their clients.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from sqlmodel import Session

from app.domain.credits import Credit, CreditKind, CreditRules, Holders, OrderMoney, Receipt, credit_client
from app.services.credits import credit_all, load_holders, load_rules
from app.services.receipts import load_order_money
from app.services.report_rows import NOBODY
from app.services.today_sql import fetch
from db.rule_figures import PAID

_PAID_ON: Final = "coalesce(o.paid_on, o.ordered_on)"
_UNPAID: Final = f"o.status IN {PAID} AND NOT EXISTS (SELECT 1 FROM payment q WHERE q.order_id = o.id)"
_LIVING: Final = "EXISTS (SELECT 1 FROM client c WHERE c.id = o.client_id AND c.deleted_at IS NULL)"
# So many orders of the client that surely stand had brought money on an earlier day; the last one alone is asked for.
_SETTLED: Final = f"""EXISTS (SELECT 1 FROM client_order e WHERE e.client_id = o.client_id
    AND e.status IN {PAID} AND e.ordered_on < {{on}} AND e.net_kop > 0 AND e.total_kop = e.net_kop
    AND coalesce((SELECT min(p.paid_on) FROM payment p WHERE p.order_id = e.id), e.paid_on, e.ordered_on) < {{on}}
    AND NOT EXISTS (SELECT 1 FROM order_return r WHERE r.order_id = e.id) LIMIT 1 OFFSET :first_orders - 1)"""
_PLAIN: Final = f"""
NOT EXISTS (SELECT 1 FROM order_return r WHERE r.order_id = o.id)
AND NOT EXISTS (SELECT 1 FROM credit_ruling k WHERE k.order_id = o.id) AND {_SETTLED}
"""
_EVENTS: Final = f"""
SELECT o.id, o.client_id, o.ordered_on, p.paid_on, p.amount_kop,
    p.amount_kop <= o.net_kop AND (SELECT count(*) FROM payment q WHERE q.order_id = o.id) = 1
    AND {_PLAIN.format(on="p.paid_on")}
FROM payment p CROSS JOIN client_order o ON o.id = p.order_id
WHERE p.paid_on >= :first_on AND p.paid_on <= :last_on AND o.total_kop > 0 AND {_LIVING}
UNION ALL
SELECT o.id, o.client_id, o.ordered_on, {_PAID_ON}, o.total_kop,
    o.total_kop <= o.net_kop AND {_PLAIN.format(on=_PAID_ON)}
FROM client_order o
WHERE {_UNPAID} AND {_PAID_ON} >= :first_on AND {_PAID_ON} <= :last_on AND o.total_kop > 0 AND {_LIVING}
UNION ALL
SELECT o.id, o.client_id, o.ordered_on, r.returned_on, 0, 0
FROM order_return r CROSS JOIN client_order o ON o.id = r.order_id
WHERE r.returned_on >= :first_on AND r.returned_on <= :last_on AND {_LIVING}
"""


class Money(NamedTuple):
    """Money of an order on a day, below zero if it went back; ``person_id`` ``NOBODY``: nobody's.

    A receipt that two share is there twice, each time with its part.
    """

    order_id: int
    client_id: int
    on: date
    person_id: int
    kop: int
    is_first: bool
    is_vip: bool


@dataclass(frozen=True, slots=True)
class ReportMoney:
    """The money of some days; ``first_on`` is the day of the very first money of every client that may be new."""

    rows: list[Money]
    first_on: Mapping[int, date]

    def between(self, first_on: date, last_on: date) -> ReportMoney:
        """Return the money of fewer days, both inclusive."""
        return ReportMoney([row for row in self.rows if first_on <= row.on <= last_on], self.first_on)


def find_money(session: Session, first_on: date, last_on: date, *, named: bool = True) -> ReportMoney:
    """Return the money received on these days, both inclusive, less what went back.

    Without ``named`` everything is nobody's and nothing VIP's: who only sums up need not know.
    """
    rules = load_rules(session)
    plain, others = _split(session, first_on, last_on, rules.first_orders)
    orders = load_order_money(session, others)
    holders = load_holders(session, [*plain, *others]) if named else Holders({})
    credits = credit_all(orders, holders, rules, first_on, last_on + timedelta(1))
    rows = [_money(credit) for credit in credits]
    if named:
        rows += [_money(credit) for credit in _credit_plain(plain, holders, rules)]
    else:
        rows += [
            Money(order.order_id, order.client_id, order.first_on, NOBODY, order.receipts[0].amount_kop, False, False)
            for mine in plain.values()
            for order in mine
        ]
    began = {client_id: min(order.first_on for order in mine) for client_id, mine in orders.items() if mine}
    return ReportMoney(rows, began)


def _split(
    session: Session, first_on: date, last_on: date, first_orders: int
) -> tuple[dict[int, list[OrderMoney]], list[int]]:
    """Return the plain repeat orders of each client that has no other money on these days, and the other clients."""
    days: dict[str, date] = {}
    plain: dict[int, list[OrderMoney]] = defaultdict(list)
    others: set[int] = set()
    values = {"first_on": first_on.isoformat(), "last_on": last_on.isoformat(), "first_orders": first_orders}
    for order_id, client_id, ordered_on, on, kop, is_plain in fetch(session, _EVENTS, values):
        if not is_plain:
            others.add(client_id)
            continue
        for day in (ordered_on, on):
            if day not in days:
                days[day] = date.fromisoformat(day)
        plain[client_id].append(OrderMoney(order_id, client_id, days[ordered_on], (Receipt(days[on], kop),)))
    for client_id in others:
        plain.pop(client_id, None)
    return plain, sorted(others)


def _credit_plain(plain: Mapping[int, list[OrderMoney]], holders: Holders, rules: CreditRules) -> Iterable[Credit]:
    """Yield the credits of repeat orders; what the clients bought first stands before them without its money."""
    before = (Receipt(date.min, 1),)
    for client_id, orders in plain.items():
        firsts = [OrderMoney(-place, client_id, date.min, before) for place in range(rules.first_orders)]
        ids = frozenset(order.order_id for order in orders)
        yield from credit_client([*firsts, *orders], holders, rules, only=ids)


def _money(credit: Credit) -> Money:
    return Money(
        credit.order_id,
        credit.client_id,
        credit.on,
        credit.person_id or NOBODY,
        credit.amount_kop,
        credit.kind is CreditKind.FIRST,
        credit.kind is CreditKind.VIP,
    )
