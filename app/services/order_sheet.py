"""One order with everything written of it, the last order to repeat, and how a client's orders grew in kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from sqlalchemy import desc, func, select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.months import add_months
from app.domain.order_states import KINDS, STATUSES, move_refusal, proves_sale
from app.domain.order_sums import to_pay_kop
from app.errors import NotFoundError
from app.services.figures import PAID_STATUSES
from app.services.orders import LineDraft, OrderDraft, draft_of, get_order
from app.services.settings import load_settings
from db.tables import Client, ClientOrder, OrderClaim, OrderReturn, Payment, Person, Product

HALF_YEAR_MONTHS: Final = 6
_WAITING: Final = ("agreed", "part_paid", "paid", "shipped")


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """Money received."""

    id: int
    paid_on: date
    amount_kop: int
    note: str


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """What came back."""

    id: int
    returned_on: date
    amount_kop: int
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim; ``return_kop`` is what came back because of it, 0 when nothing did."""

    id: int
    opened_on: date
    text: str
    person_id: int | None
    person: str
    outcome: str
    closed_on: date | None
    return_id: int | None
    return_kop: int


@dataclass(frozen=True, slots=True)
class OrderCard:
    """An order and all that is written of it.

    Attributes:
        draft: the order as it would be typed, for the editor.
        net_kop: what is left of ``total_kop`` after returns.
        to_pay_kop: still to pay: ``app.domain.order_sums.to_pay_kop``.
        unticked: what of the checklist is open: contract, delivery, packing; nothing of a closed or cancelled one.
        is_proven: whether it proves a first sale, as the owner set it.
        next_states: the states a person may choose now.
        needs_answer_date: an offer without a day to ask again.
        days_late: days after the promised delivery, 0 when it came in time or is not due.
    """

    id: int
    client_id: int
    client_name: str
    client_code: str
    version: int
    draft: OrderDraft
    total_kop: int
    net_kop: int
    paid_kop: int
    to_pay_kop: int
    paid_on: date | None
    payments: tuple[PaymentRow, ...]
    returns: tuple[ReturnRow, ...]
    claims: tuple[ClaimRow, ...]
    unticked: tuple[str, ...]
    is_proven: bool
    next_states: tuple[str, ...]
    needs_answer_date: bool
    days_late: int


@dataclass(frozen=True, slots=True)
class KindsOfHalfYear:
    """How many paid orders of each kind a half-year had, and their sums; ``''`` is of no kind."""

    first_on: date
    last_on: date
    orders: dict[str, int]
    sums_kop: dict[str, int]


def load_order(session: Session, order_id: int) -> OrderCard:
    """Return an order with its payments, returns, claims and what is still to pay.

    Raises:
        NotFoundError: ``no_order``.
    """
    order = get_order(session, order_id)
    client = session.get(Client, order.client_id)
    if client is None:
        raise NotFoundError("no_client", client=order.client_id)
    payments = _payments(session, order_id)
    paid_kop = sum(payment.amount_kop for payment in payments)
    is_paid = order.status in PAID_STATUSES
    return OrderCard(
        id=order_id,
        client_id=order.client_id,
        client_name=client.name,
        client_code=client.code,
        version=order.version,
        draft=draft_of(session, order),
        total_kop=order.total_kop,
        net_kop=order.net_kop,
        paid_kop=paid_kop,
        to_pay_kop=0 if order.status == "cancelled" else to_pay_kop(order.net_kop, paid_kop, is_paid_status=is_paid),
        paid_on=order.paid_on,
        payments=payments,
        returns=_returns(session, order_id),
        claims=_claims(session, order_id),
        unticked=unticked(order),
        is_proven=proven(session, order, paid_kop),
        next_states=next_states(order, paid_kop),
        needs_answer_date=order.status == "offer" and order.answer_by is None,
        days_late=days_late(order.status, order.promised_on, order.delivered_on, today_of(session)),
    )


def proven(session: Session, order: ClientOrder, paid_kop: int) -> bool:
    """Whether an order proves a first sale by the setting ``gate.first_sale_proof``; ``paid_kop`` are its payments."""
    return proves_sale(
        load_settings(session)["gate.first_sale_proof"],
        status=order.status,
        net_kop=order.net_kop,
        has_contract=order.contract_on is not None,
        paid_kop=paid_kop,
    )


def unticked(order: ClientOrder) -> tuple[str, ...]:
    """Return what of the checklist is still open."""
    if order.status in ("closed", "cancelled"):
        return ()
    ticks = {
        "contract": order.contract_on is not None,
        "delivery": order.is_delivery_agreed,
        "packing": order.is_packing_agreed,
    }
    return tuple(name for name, is_ticked in ticks.items() if not is_ticked)


def next_states(order: ClientOrder, paid_kop: int) -> tuple[str, ...]:
    """Return the states a person may put the order into now, in their order."""
    return tuple(
        status
        for status in STATUSES
        if status != order.status
        and move_refusal(order.status, status, net_kop=order.net_kop, paid_kop=paid_kop) is None
    )


def days_late(status: str, promised_on: date | None, delivered_on: date | None, today: date) -> int:
    """Return how many days after the promised day an order came, or is out while nobody wrote that it came."""
    if promised_on is None or (delivered_on is None and status not in _WAITING):
        return 0
    return max(((delivered_on or today) - promised_on).days, 0)


def load_last_order(session: Session, client_id: int) -> OrderDraft | None:
    """Return the client's newest order that was not cancelled as a new draft of today; None without one.

    Lines, discounts, kind and the note for delivery are taken over; number, days, state and checklist begin anew.
    Lines of products that are archived stay as they were bought.
    """
    order = session.execute(
        select(ClientOrder)
        .where(col(ClientOrder.client_id) == client_id, col(ClientOrder.status) != "cancelled")
        .order_by(desc(col(ClientOrder.ordered_on)), desc(col(ClientOrder.id)))
        .limit(1)
    ).scalar_one_or_none()
    if order is None:
        return None
    last = draft_of(session, order)
    return OrderDraft(
        ordered_on=today_of(session),
        title=last.title,
        kind=last.kind,
        delivery_note=last.delivery_note,
        total_kop=None if last.lines else last.total_kop,
        discount_bp=last.discount_bp,
        lines=_lines_anew(session, last.lines),
    )


def _lines_anew(session: Session, lines: tuple[LineDraft, ...]) -> tuple[LineDraft, ...]:
    """Return lines to buy again; those written before orders had units take that of their product."""
    ids = {line.product_id for line in lines if not line.unit} - {None}
    found = session.execute(select(col(Product.id), col(Product.unit)).where(col(Product.id).in_(ids)))
    units: dict[int, str] = {product_id: unit for product_id, unit in found}
    return tuple(replace(line, sum_kop=None, unit=line.unit or units.get(line.product_id or 0, "")) for line in lines)


def load_kinds(session: Session, client_id: int, *, half_years: int = 6) -> tuple[KindsOfHalfYear, ...]:
    """Return paid orders by kind (single, set, project) in the half-years back from today, oldest first.

    The last half-year ends today; those before the client's first order are left out.
    """
    today = today_of(session)
    edges = [add_months(today, -HALF_YEAR_MONTHS * back) for back in range(half_years, -1, -1)]
    rows = session.execute(
        select(col(ClientOrder.ordered_on), col(ClientOrder.kind), col(ClientOrder.net_kop)).where(
            col(ClientOrder.client_id) == client_id,
            col(ClientOrder.status).in_(PAID_STATUSES),
            col(ClientOrder.net_kop) > 0,
            col(ClientOrder.ordered_on) <= today,
        )
    ).all()
    found = []
    first = min((row[0] for row in rows), default=None)
    for after, last in pairwise(edges):
        if first is None or last < first:
            continue
        inside = [(kind, kop) for day, kind, kop in rows if after < day <= last]
        orders, sums = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
        for kind, kop in inside:
            orders[kind] += 1
            sums[kind] += kop
        found.append(KindsOfHalfYear(date.fromordinal(after.toordinal() + 1), last, orders, sums))
    return tuple(found)


def _payments(session: Session, order_id: int) -> tuple[PaymentRow, ...]:
    rows = session.execute(
        select(Payment).where(col(Payment.order_id) == order_id).order_by(col(Payment.paid_on), col(Payment.id))
    ).scalars()
    return tuple(PaymentRow(_id(row.id), row.paid_on, row.amount_kop, row.note) for row in rows)


def _returns(session: Session, order_id: int) -> tuple[ReturnRow, ...]:
    rows = session.execute(
        select(OrderReturn)
        .where(col(OrderReturn.order_id) == order_id)
        .order_by(col(OrderReturn.returned_on), col(OrderReturn.id))
    ).scalars()
    return tuple(ReturnRow(_id(row.id), row.returned_on, row.amount_kop, row.reason) for row in rows)


def _claims(session: Session, order_id: int) -> tuple[ClaimRow, ...]:
    rows = session.execute(
        select(OrderClaim, func.coalesce(col(Person.name), ""), func.coalesce(col(OrderReturn.amount_kop), 0))
        .outerjoin(Person, col(Person.id) == col(OrderClaim.person_id))
        .outerjoin(OrderReturn, col(OrderReturn.id) == col(OrderClaim.return_id))
        .where(col(OrderClaim.order_id) == order_id)
        .order_by(col(OrderClaim.opened_on), col(OrderClaim.id))
    ).all()
    return tuple(
        ClaimRow(
            _id(row.id), row.opened_on, row.text, row.person_id, name, row.outcome, row.closed_on, row.return_id, kop
        )
        for row, name, kop in rows
    )


def _id(row_id: int | None) -> int:
    assert row_id is not None
    return row_id
