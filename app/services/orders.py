"""Orders of clients: made, changed, moved on, returned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of, today_of
from app.domain.order_states import STATUSES, move_refusal, settled
from app.domain.order_sums import line_total_kop
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.clients import clean_text, get_client
from app.services.figures import PAID_STATUSES
from app.services.order_checks import (
    CHANGEABLE,
    MAX_YEARS_AHEAD,
    NUMBER_LIMIT,
    PLAIN_FIELDS,
    TEXT_FIELDS,
    TEXT_LIMITS,
    TOTAL_LIMIT_KOP,
    LineDraft,
    OrderDraft,
    check_day,
    check_draft,
    checked_total,
    filled_lines,
    refuse_scout,
)
from db.tables import Client, ClientOrder, OrderLine, OrderReturn, Payment

__all__ = [
    "MAX_YEARS_AHEAD", "NUMBER_LIMIT", "STATUSES", "TOTAL_LIMIT_KOP", "LineDraft", "OrderDraft", "add_order",
    "add_return", "change_order", "check_day", "draft_of", "get_order", "paid_sum_kop", "put_status",
    "save_order", "write_return",
]  # fmt: skip


def save_order(
    session: Session,
    client_id: int,
    order_id: int | None,
    draft: OrderDraft,
    *,
    seen_version: int | None = None,
) -> Changes:
    """Write a new order, or all of a stored one; ``created_id`` is its id when it is new.

    When payments are written, they and the sum settle between agreed, part paid and paid by themselves.

    Raises:
        StaleError: the order is no longer at ``seen_version``.
        NotFoundError: ``no_client``, ``no_order``, ``no_product``, ``no_group``.
        InvalidError: ``field`` names what was typed wrong, ``line`` (from 1) the line it is in:
            ``order_without_sum``, ``sum_negative``, ``sum_too_large``, ``sum_below_returns``,
            ``sum_below_payments``, ``quantity_not_positive``, ``quantity_too_large``, ``line_without_title``,
            ``lines_too_many``, ``discount_range``, ``discount_without_lines``, ``order_far_ahead``,
            ``delivered_ahead``, ``order_status``, ``order_kind``, ``text_long``, and those of a state that cannot
            follow (``app.domain.order_states``). ``scout_cannot_sell``: who is at the keyboard only looks for clients.
    """
    client = get_client(session, client_id)
    lines = filled_lines(session, draft.lines)
    total = checked_total(draft.total_kop, lines, draft.discount_bp)
    order = None if order_id is None else get_order(session, order_id)
    if order is not None and order.client_id != client_id:
        raise NotFoundError("no_order", order=order_id)
    if order is not None and seen_version is not None and order.version != seen_version:
        raise StaleError(client=client.name)
    return _write(session, client, order, draft, total, lines)


def _write(
    session: Session,
    client: Client,
    order: ClientOrder | None,
    draft: OrderDraft,
    total_kop: int,
    lines: Sequence[LineDraft] | None,
) -> Changes:
    """Write an order, new when None, with what was checked; ``lines`` None leaves those it has."""
    check_draft(session, draft)
    assert client.id is not None
    is_new = order is None
    if order is None:
        refuse_scout(session, client)
        order = ClientOrder(
            client_id=client.id,
            number="",
            status=draft.status,
            ordered_on=draft.ordered_on,
            total_kop=total_kop,
            net_kop=total_kop,
            person_id=actor_of(session),
            created_at=now_of(session),
            version=0,
        )
    for field in PLAIN_FIELDS:
        setattr(order, field, getattr(draft, field))
    for field in TEXT_FIELDS:
        setattr(order, field, clean_text(getattr(draft, field)))
    order.number = clean_text(draft.number) or order.number or next_number(session)
    _set_total(session, order, total_kop)
    _set_status(session, order, draft.status)
    order.version += 1
    session.add(order)
    session.flush()
    assert order.id is not None
    if lines is not None:
        _replace_lines(session, order.id, lines)
    return Changes(
        "order_added" if is_new else "order_changed",
        parts={"client": client.name, "number": order.number, "total_kop": total_kop},
        clients=frozenset({client.id}),
        created_id=order.id if is_new else None,
    )


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
    """Write an order: with lines (their sum is the total) or with a sum only; raises as ``save_order``."""
    draft = OrderDraft(
        ordered_on=ordered_on,
        status=status,
        total_kop=total_kop,
        lines=tuple(lines),
        number=number[:NUMBER_LIMIT],
        title=title,
        note=note,
        answer_by=answer_by,
    )
    return save_order(session, client_id, None, draft)


def change_order(
    session: Session, order_id: int, values: dict[str, Any], lines: Sequence[LineDraft] | None = None
) -> Changes:
    """Change some fields of an ``OrderDraft`` by their names; new ``lines`` replace the old ones.

    A ``total_kop`` without new lines is what was agreed, whatever the lines come to.

    Raises:
        InvalidError: ``unknown_field``, and as ``save_order``.
    """
    order = get_order(session, order_id)
    draft = draft_of(session, order)
    for field, value in values.items():
        if field not in CHANGEABLE:
            raise InvalidError("unknown_field", field=field, value=value)
    changed: dict[str, Any] = {field: str(value) if field in TEXT_LIMITS else value for field, value in values.items()}
    if lines is not None:
        changed["lines"] = tuple(lines)
        changed.setdefault("discount_bp", draft.discount_bp if lines else 0)
    draft = replace(draft, **changed)
    new_lines = None if lines is None else filled_lines(session, draft.lines)
    if new_lines is not None or (draft.lines and "discount_bp" in values):
        total = checked_total(values.get("total_kop"), draft.lines, draft.discount_bp)
    elif "total_kop" in values:
        total = checked_total(values["total_kop"], (), 0)
    else:
        total = order.total_kop
    return _write(session, get_client(session, order.client_id), order, draft, total, new_lines)


def add_return(session: Session, order_id: int, amount_kop: int, *, returned_on: date, reason: str = "") -> Changes:
    """Write what came back of an order; it lowers the client's figures. ``created_id`` is the return's.

    Raises:
        InvalidError: ``return_not_positive``, ``return_above_order`` (with what is left), ``order_far_ahead``.
    """
    order = get_order(session, order_id)
    return_id = write_return(session, order, amount_kop, returned_on=returned_on, reason=reason)
    return Changes(
        "order_returned",
        parts={"number": order.number, "amount_kop": amount_kop},
        clients=frozenset({order.client_id}),
        created_id=return_id,
    )


def write_return(session: Session, order: ClientOrder, amount_kop: int, *, returned_on: date, reason: str) -> int:
    """Write a return within a use case and give back its id; raises as ``add_return``."""
    if amount_kop <= 0:
        raise InvalidError("return_not_positive", field="amount_kop")
    if amount_kop > order.net_kop:
        raise InvalidError("return_above_order", field="amount_kop", left_kop=order.net_kop)
    check_day(session, returned_on, "returned_on")
    assert order.id is not None
    row = OrderReturn(order_id=order.id, returned_on=returned_on, amount_kop=amount_kop, reason=clean_text(reason))
    session.add(row)
    order.net_kop -= amount_kop
    _set_status(session, order, order.status)
    order.version += 1
    session.flush()
    assert row.id is not None
    return row.id


def draft_of(session: Session, order: ClientOrder) -> OrderDraft:
    """Return a stored order as it would be typed."""
    stored = session.execute(
        select(OrderLine).where(col(OrderLine.order_id) == order.id).order_by(col(OrderLine.sort_order))
    ).scalars()
    lines = tuple(
        LineDraft(
            line.title, line.quantity_milli, line.price_kop, line.product_id, line.group_id, line.unit,
            line.discount_bp, _own_sum(line),
        )
        for line in stored
    )  # fmt: skip
    return OrderDraft(
        lines=lines,
        total_kop=order.total_kop,
        **{field: getattr(order, field) for field in (*PLAIN_FIELDS, *TEXT_FIELDS)},
        number=order.number,
        status=order.status,
    )


def _own_sum(line: OrderLine) -> int | None:
    made = line_total_kop(line.quantity_milli, line.price_kop, line.discount_bp)
    return None if line.total_kop == made else line.total_kop


def paid_sum_kop(session: Session, order_id: int | None) -> int:
    """Return the sum of an order's payments."""
    if order_id is None:
        return 0
    query = select(func.coalesce(func.sum(col(Payment.amount_kop)), 0)).where(col(Payment.order_id) == order_id)
    return int(session.execute(query).scalar_one())


def get_order(session: Session, order_id: int) -> ClientOrder:
    """Return the stored order; raises NotFoundError ``no_order``."""
    order = session.get(ClientOrder, order_id)
    if order is None:
        raise NotFoundError("no_order", order=order_id)
    return order


def next_number(session: Session) -> str:
    """Return the number a new order gets: the one after the order made last, written like it ('Z-0402': 'Z-0403')."""
    last = session.execute(
        select(col(ClientOrder.number)).order_by(col(ClientOrder.id).desc()).limit(1)
    ).scalar_one_or_none()
    prefix, digits = "", "0000"
    if last and (ending := re.search(r"[0-9]{1,12}$", last)):
        prefix, digits = last[: ending.start()], ending[0]
    number = int(digits)
    while True:
        number += 1
        found = f"{prefix}{number:0{len(digits)}d}"
        is_taken = select(col(ClientOrder.id)).where(col(ClientOrder.number) == found).limit(1)
        if session.execute(is_taken).first() is None:
            return found


def _set_total(session: Session, order: ClientOrder, total_kop: int) -> None:
    returned = order.total_kop - order.net_kop
    if total_kop < returned:
        raise InvalidError("sum_below_returns", field="total_kop", returned_kop=returned)
    with session.no_autoflush:
        paid = paid_sum_kop(session, order.id)
    if total_kop < paid and total_kop != order.total_kop:
        raise InvalidError("sum_below_payments", field="total_kop", paid_kop=paid)
    order.total_kop, order.net_kop = total_kop, total_kop - returned


def _set_status(session: Session, order: ClientOrder, status: str) -> None:
    """Put the order into the state chosen; one that was left as it is follows its payments."""
    with session.no_autoflush:
        paid = paid_sum_kop(session, order.id)
    refusal = move_refusal(order.status, status, net_kop=order.net_kop, paid_kop=paid)
    if refusal is not None:
        raise InvalidError(refusal.code, field="status", sum_kop=refusal.sum_kop, value=status)
    if status == order.status and paid:
        status = settled(status, net_kop=order.net_kop, paid_kop=paid)
    put_status(session, order, status)


def put_status(session: Session, order: ClientOrder, status: str, paid_on: date | None = None) -> None:
    """Write the state with the day it was paid; ``paid_on`` None: the order's day when new, else today."""
    order.status = status
    if status not in PAID_STATUSES:
        order.paid_on = None
    elif order.paid_on is None:
        order.paid_on = paid_on or (order.ordered_on if order.id is None else today_of(session))


def _replace_lines(session: Session, order_id: int, lines: Sequence[LineDraft]) -> None:
    """Write the lines where they differ from what is stored, so that nothing is journalled in vain."""
    stored = list(
        session.execute(
            select(OrderLine).where(col(OrderLine.order_id) == order_id).order_by(col(OrderLine.sort_order))
        ).scalars()
    )
    for place, line in enumerate(lines):
        row = stored[place] if place < len(stored) else OrderLine(order_id=order_id, title=line.title)
        row.product_id, row.group_id = line.product_id, line.group_id
        row.title, row.unit = line.title, line.unit
        row.quantity_milli, row.price_kop, row.discount_bp = line.quantity_milli, line.price_kop, line.discount_bp
        row.total_kop, row.sort_order = line.total_kop, place
        session.add(row)
    gone = [row.id for row in stored[len(lines) :]]
    if gone:
        session.execute(delete(OrderLine).where(col(OrderLine.id).in_(gone)))
    session.flush()
