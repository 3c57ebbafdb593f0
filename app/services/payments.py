"""Payments of an order, each with its day; their sum moves the order between agreed, part paid and paid."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import today_of
from app.domain.order_states import settled
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.orders import check_day, get_order, paid_sum_kop, put_status
from db.tables import ClientOrder, Payment


def add_payment(session: Session, order_id: int, amount_kop: int, *, paid_on: date, note: str = "") -> Changes:
    """Write money received for an order; ``created_id`` is the payment's id.

    The order becomes part paid or paid; one that is shipped or closed stays so. One called paid by hand, with a
    payment of less than its sum, becomes part paid: what is written goes before what was said.

    Raises:
        NotFoundError: ``no_order``.
        InvalidError: ``payment_not_positive``, ``payment_above_order`` (with ``left_kop``), ``payment_ahead``,
            ``payment_cancelled``, ``order_far_ahead``.
    """
    order = get_order(session, order_id)
    if amount_kop <= 0:
        raise InvalidError("payment_not_positive", field="amount_kop")
    if order.status == "cancelled":
        raise InvalidError("payment_cancelled", field="amount_kop")
    left_kop = max(order.net_kop - paid_sum_kop(session, order_id), 0)
    if amount_kop > left_kop:
        raise InvalidError("payment_above_order", field="amount_kop", left_kop=left_kop)
    check_day(session, paid_on, "paid_on")
    if paid_on > today_of(session):
        raise InvalidError("payment_ahead", field="paid_on", value=paid_on.isoformat())
    payment = Payment(order_id=order_id, paid_on=paid_on, amount_kop=amount_kop, note=clean_text(note))
    session.add(payment)
    session.flush()
    _settle(session, order)
    return Changes(
        "payment_added",
        parts={"number": order.number, "amount_kop": amount_kop},
        clients=frozenset({order.client_id}),
        created_id=payment.id,
    )


def remove_payment(session: Session, payment_id: int) -> Changes:
    """Take a payment out; the order goes back to part paid or agreed, unless it is shipped or closed.

    Raises:
        NotFoundError: ``no_payment``.
    """
    payment = session.get(Payment, payment_id)
    if payment is None:
        raise NotFoundError("no_payment")
    order = get_order(session, payment.order_id)
    amount_kop = payment.amount_kop
    session.delete(payment)
    session.flush()
    _settle(session, order)
    return Changes(
        "payment_removed",
        parts={"number": order.number, "amount_kop": amount_kop},
        clients=frozenset({order.client_id}),
    )


def _settle(session: Session, order: ClientOrder) -> None:
    assert order.id is not None
    status = settled(order.status, net_kop=order.net_kop, paid_kop=paid_sum_kop(session, order.id))
    last_on = session.execute(
        select(func.max(col(Payment.paid_on))).where(col(Payment.order_id) == order.id)
    ).scalar_one()
    if order.status != status:
        order.paid_on = None
    put_status(session, order, status, paid_on=last_on)
    order.version += 1
