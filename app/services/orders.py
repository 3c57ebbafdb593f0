"""Orders of clients: made, changed, moved on, returned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of, today_of
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text, get_client
from app.services.figures import PAID_STATUSES
from db.tables import ClientOrder, OrderLine, OrderReturn, Product

STATUSES = ("offer", "agreed", "part_paid", "paid", "shipped", "closed", "cancelled")
TOTAL_LIMIT_KOP = 10**15  # ten million million hryvnias: more is a slip of the keyboard
MAX_YEARS_AHEAD = 5
NUMBER_LIMIT = 60


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as typed; ``quantity_milli`` is thousandths of a unit."""

    title: str
    quantity_milli: int
    price_kop: int
    product_id: int | None = None
    group_id: int | None = None

    @property
    def total_kop(self) -> int:
        """Quantity times price, rounded half up to a kopeck."""
        return (self.quantity_milli * self.price_kop + 500) // 1000


def add_order(
    session: Session,
    client_id: int,
    *,
    ordered_on: date,
    status: str = "paid",
    total_kop: int | None = None,
    lines: Sequence[LineDraft] = (),
    number: str = "",
    title: str = "",
    note: str = "",
    answer_by: date | None = None,
) -> Changes:
    """Write an order: with lines (their sum is the total) or with a sum only.

    Raises:
        InvalidError: ``order_without_sum``, ``sum_negative``, ``sum_too_large``, ``order_far_ahead``,
            ``order_status``, ``quantity_not_positive``.
    """
    client = get_client(session, client_id)
    total = _checked_total(total_kop, lines)
    _check_day(session, ordered_on)
    if status not in STATUSES:
        raise InvalidError("order_status", field="status", value=status)
    order = ClientOrder(
        client_id=client_id,
        number=clean_text(number)[:NUMBER_LIMIT] or _next_number(session),
        title=clean_text(title),
        status=status,
        ordered_on=ordered_on,
        total_kop=total,
        net_kop=total,
        answer_by=answer_by,
        paid_on=ordered_on if status in PAID_STATUSES else None,
        note=clean_text(note),
        person_id=actor_of(session),
        created_at=now_of(session),
    )
    session.add(order)
    session.flush()
    assert order.id is not None
    _write_lines(session, order.id, lines)
    return Changes(
        "order_added",
        parts={"client": client.name, "number": order.number, "total_kop": total},
        clients=frozenset({client_id}),
        created_id=order.id,
    )


def change_order(
    session: Session, order_id: int, values: dict[str, Any], lines: Sequence[LineDraft] | None = None
) -> Changes:
    """Change status, day, sum, number, title, note or answer_by; new ``lines`` replace the old ones.

    Raises:
        InvalidError: as ``add_order``; ``sum_below_returns`` when less is left than came back.
    """
    order = _get_order(session, order_id)
    returned = order.total_kop - order.net_kop
    if "ordered_on" in values:
        _check_day(session, values["ordered_on"])
        order.ordered_on = values["ordered_on"]
    if "status" in values:
        if values["status"] not in STATUSES:
            raise InvalidError("order_status", field="status", value=values["status"])
        order.status = values["status"]
        if order.status in PAID_STATUSES and order.paid_on is None:
            order.paid_on = today_of(session)
    for field in ("number", "title", "note"):
        if field in values:
            setattr(order, field, clean_text(str(values[field])))
    if "answer_by" in values:
        order.answer_by = values["answer_by"]
    if lines is not None or "total_kop" in values:
        total = _checked_total(values.get("total_kop"), lines or ())
        if total < returned:
            raise InvalidError("sum_below_returns", field="total_kop", returned_kop=returned)
        order.total_kop, order.net_kop = total, total - returned
    if lines is not None:
        for line in session.execute(select(OrderLine).where(col(OrderLine.order_id) == order_id)).scalars():
            session.delete(line)
        session.flush()
        _write_lines(session, order_id, lines)
    order.version += 1
    return Changes("order_changed", parts={"number": order.number}, clients=frozenset({order.client_id}))


def add_return(session: Session, order_id: int, amount_kop: int, *, returned_on: date, reason: str = "") -> Changes:
    """Write what came back of an order; it lowers the client's figures.

    Raises:
        InvalidError: ``return_not_positive``, ``return_above_order`` (with what is left).
    """
    order = _get_order(session, order_id)
    if amount_kop <= 0:
        raise InvalidError("return_not_positive", field="amount_kop")
    if amount_kop > order.net_kop:
        raise InvalidError("return_above_order", field="amount_kop", left_kop=order.net_kop)
    session.add(
        OrderReturn(order_id=order_id, returned_on=returned_on, amount_kop=amount_kop, reason=clean_text(reason))
    )
    order.net_kop -= amount_kop
    order.version += 1
    return Changes(
        "order_returned",
        parts={"number": order.number, "amount_kop": amount_kop},
        clients=frozenset({order.client_id}),
    )


def _checked_total(total_kop: int | None, lines: Sequence[LineDraft]) -> int:
    for line in lines:
        if line.quantity_milli <= 0:
            raise InvalidError("quantity_not_positive", field="quantity", value=line.title)
        if line.price_kop < 0:
            raise InvalidError("sum_negative", field="price")
    if lines:
        total = sum(line.total_kop for line in lines)
    elif total_kop is None:
        raise InvalidError("order_without_sum", field="total_kop")
    else:
        total = total_kop
    if total < 0:
        raise InvalidError("sum_negative", field="total_kop")
    if total > TOTAL_LIMIT_KOP:
        raise InvalidError("sum_too_large", field="total_kop")
    return total


def _check_day(session: Session, day: date) -> None:
    today = today_of(session)
    if day.year > today.year + MAX_YEARS_AHEAD or day.year < 1990:
        raise InvalidError("order_far_ahead", field="ordered_on", value=day.isoformat())


def _next_number(session: Session) -> str:
    count = session.execute(select(func.max(col(ClientOrder.id)))).scalar_one() or 0
    return f"{count + 1:04d}"


def _write_lines(session: Session, order_id: int, lines: Sequence[LineDraft]) -> None:
    for position, line in enumerate(lines):
        group_id = line.group_id
        if line.product_id is not None and group_id is None:
            product = session.get(Product, line.product_id)
            group_id = product.group_id if product else None
        session.add(
            OrderLine(
                order_id=order_id,
                product_id=line.product_id,
                group_id=group_id,
                title=clean_text(line.title),
                quantity_milli=line.quantity_milli,
                price_kop=line.price_kop,
                total_kop=line.total_kop,
                sort_order=position,
            )
        )


def _get_order(session: Session, order_id: int) -> ClientOrder:
    order = session.get(ClientOrder, order_id)
    if order is None:
        raise NotFoundError("no_order", order=order_id)
    return order
