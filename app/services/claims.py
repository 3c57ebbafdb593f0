"""Claims: what a client complained of about an order, who answers for it, how it ended, what came back."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from app.changes import Changes
from app.context import today_of
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.orders import check_day, get_order, write_return
from db.tables import ClientOrder, OrderClaim, Person

TEXT_LIMIT = 5000


def add_claim(
    session: Session,
    order_id: int,
    text: str,
    *,
    opened_on: date,
    person_id: int | None = None,
    return_kop: int = 0,
) -> Changes:
    """Write a claim; ``return_kop`` above 0 comes back at once and lowers the figures in the same action.

    ``created_id`` is the claim's id.

    Raises:
        NotFoundError: ``no_order``, ``no_person``.
        InvalidError: ``claim_empty``, ``text_long``, ``claim_ahead``, ``order_far_ahead``, and of a return those of
            ``add_return``.
    """
    order = get_order(session, order_id)
    claim = OrderClaim(order_id=order_id, opened_on=_past_day(session, opened_on, "opened_on"), text="")
    _set(session, claim, text, person_id)
    if return_kop:
        claim.return_id = write_return(session, order, return_kop, returned_on=opened_on, reason=claim.text)
    session.add(claim)
    session.flush()
    return _told("claim_added", order, claim.id)


def change_claim(session: Session, claim_id: int, text: str, *, person_id: int | None) -> Changes:
    """Write what is complained of and who answers anew; raises as ``add_claim``."""
    claim = _get(session, claim_id)
    _set(session, claim, text, person_id)
    return _told("claim_changed", get_order(session, claim.order_id))


def close_claim(session: Session, claim_id: int, outcome: str, *, closed_on: date, return_kop: int = 0) -> Changes:
    """Write how a claim ended; ``return_kop`` above 0 comes back and lowers the figures in the same action.

    Raises:
        NotFoundError: ``no_claim``.
        InvalidError: ``claim_without_outcome``, ``claim_closed``, ``claim_returned`` (it has a return already),
            ``claim_closed_before``, ``claim_ahead``, ``text_long``, and those of ``add_return``.
    """
    claim = _get(session, claim_id)
    if claim.closed_on is not None:
        raise InvalidError("claim_closed", field="outcome")
    claim.outcome = _text(outcome, "outcome")
    if not claim.outcome:
        raise InvalidError("claim_without_outcome", field="outcome")
    claim.closed_on = _past_day(session, closed_on, "closed_on")
    if closed_on < claim.opened_on:
        raise InvalidError("claim_closed_before", field="closed_on", value=claim.opened_on.isoformat())
    order = get_order(session, claim.order_id)
    if return_kop:
        if claim.return_id is not None:
            raise InvalidError("claim_returned", field="amount_kop")
        claim.return_id = write_return(session, order, return_kop, returned_on=closed_on, reason=claim.text)
    return _told("claim_closed", order)


def reopen_claim(session: Session, claim_id: int) -> Changes:
    """Take the end of a claim back; what was written of it stays, and so does a return."""
    claim = _get(session, claim_id)
    claim.closed_on = None
    return _told("claim_reopened", get_order(session, claim.order_id))


def _set(session: Session, claim: OrderClaim, text: str, person_id: int | None) -> None:
    claim.text = _text(text, "text")
    if not claim.text:
        raise InvalidError("claim_empty", field="text")
    if person_id is not None and session.get(Person, person_id) is None:
        raise NotFoundError("no_person")
    claim.person_id = person_id


def _text(typed: str, field: str) -> str:
    text = clean_text(typed)
    if len(text) > TEXT_LIMIT:
        raise InvalidError("text_long", field=field, limit=TEXT_LIMIT, length=len(text))
    return text


def _past_day(session: Session, day: date, field: str) -> date:
    check_day(session, day, field)
    if day > today_of(session):
        raise InvalidError("claim_ahead", field=field, value=day.isoformat())
    return day


def _get(session: Session, claim_id: int) -> OrderClaim:
    claim = session.get(OrderClaim, claim_id)
    if claim is None:
        raise NotFoundError("no_claim")
    return claim


def _told(action: str, order: ClientOrder, created_id: int | None = None) -> Changes:
    parts = {"number": order.number}
    return Changes(action, parts=parts, clients=frozenset({order.client_id}), created_id=created_id)
