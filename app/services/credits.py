"""Credits: whose every receipt of a period is, orders that two could claim, and the owner's word on them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, clock_of, now_of
from app.domain.credits import Credit, CreditRules, HandedOver, Holders, Holding, OrderMoney, credit_client
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.orders import get_order
from app.services.people import refuse_not_owner
from app.services.receipts import fetch, load_money_of_period
from app.services.responsibility import responsibility_periods
from app.services.rule_facts import local_day
from app.services.settings import load_settings
from db.tables import CreditRuling, FunctionOwner, Person

REASON_LIMIT: Final = 500
IDS_AT_ONCE: Final = 2000
_IDS: Final = "(SELECT value FROM json_each(:ids))"
# A move between stages of one function changes nothing here.
_MOVES: Final = f"""
SELECT m.client_id, m.moved_at, was.function, goes.function FROM stage_move m
JOIN stage goes ON goes.id = m.to_stage_id LEFT JOIN stage was ON was.id = m.from_stage_id
WHERE m.client_id IN {_IDS} AND (was.function IS NULL OR was.function <> goes.function)
ORDER BY m.client_id, m.moved_at, m.id
"""
_NOW: Final = (
    f"SELECT c.id, s.function FROM client c JOIN stage s ON s.id = c.stage_id WHERE c.id IN {_IDS} "
    "AND s.function <> 'care'"
)
_TAKEN: Final = """
SELECT client_id, answered_at, from_person_id, to_person_id FROM hand_over
WHERE state = 'accepted' AND kind = 'client' AND function = 'care' AND from_person_id IS NOT NULL
    AND answered_at IS NOT NULL ORDER BY client_id, answered_at, id
"""


@dataclass(frozen=True, slots=True)
class Money:
    """Orders of the clients with money in a period, who had them, and whose every receipt of the period is."""

    orders: Mapping[int, list[OrderMoney]]
    holders: Holders
    credits: tuple[Credit, ...]


def load_rules(session: Session) -> CreditRules:
    """Return the owner's rules of credit."""
    settings = load_settings(session)
    return CreditRules(
        settings["pay.first_orders"],
        settings["pay.transition_days"],
        settings["pay.transition_percent"],
        settings["pay.handover_day"],
    )


def load_credits(session: Session, start: date, until: date) -> tuple[Credit, ...]:
    """Return whose every receipt from a day to a day (exclusive) is; they sum to what came in less what went back."""
    return load_money(session, start, until, load_rules(session)).credits


def load_money(session: Session, start: date, until: date, rules: CreditRules | Mapping[date, CreditRules]) -> Money:
    """Return the same with what it was made of; ``rules`` may differ by month (``app.domain.credits``)."""
    first_orders = max(one.first_orders for one in ((rules,) if isinstance(rules, CreditRules) else rules.values()))
    orders = load_money_of_period(session, start, until, first_orders)
    holders = load_holders(session, orders.keys())
    return Money(orders, holders, credit_all(orders, holders, rules, start, until))


def credit_all(
    orders: Mapping[int, list[OrderMoney]],
    holders: Holders,
    rules: CreditRules | Mapping[date, CreditRules],
    start: date,
    until: date,
) -> tuple[Credit, ...]:
    """Return the credits of a period, of clients by their number."""
    found: list[Credit] = []
    for client_id in sorted(orders):
        mine = orders[client_id]
        wanted = frozenset(
            order.order_id for order in mine if any(start <= receipt.on < until for receipt in order.receipts)
        )
        if wanted:
            found.extend(
                credit for credit in credit_client(mine, holders, rules, only=wanted) if start <= credit.on < until
            )
    return tuple(found)


def load_holders(session: Session, client_ids: Collection[int]) -> Holders:
    """Return who had these clients for what, on any day; stand-ins are not looked at."""
    owners: dict[str, list[Holding]] = defaultdict(list)
    for row in session.execute(select(FunctionOwner).order_by(col(FunctionOwner.since_on), col(FunctionOwner.id))):
        owner = row[0]
        owners[owner.function].append(Holding(owner.since_on, owner.until_on, owner.person_id))
    own: dict[int, dict[str, list[Holding]]] = defaultdict(dict)
    few = client_ids if len(client_ids) <= IDS_AT_ONCE else None
    wanted = frozenset(client_ids)
    for period in responsibility_periods(session, few):
        if period.client_id in wanted:
            rows = own[period.client_id].setdefault(period.function, [])
            rows.append(Holding(period.since_on, period.until_on, period.person_id))
    ids = {"ids": json.dumps(list(client_ids))}
    clock = clock_of(session)
    functions: dict[int, list[tuple[date, str]]] = defaultdict(list)
    for client_id, moved_at, was, goes in fetch(session, _MOVES, ids):
        if not functions[client_id] and was is not None:
            functions[client_id].append((date.min, was))
        functions[client_id].append((local_day(moved_at, clock), goes))
    taken: dict[int, list[HandedOver]] = defaultdict(list)
    for client_id, answered_at, from_id, to_id in fetch(session, _TAKEN, {}):
        if client_id in wanted:
            taken[client_id].append(HandedOver(local_day(answered_at, clock), from_id, to_id))
    return Holders(owners, own, functions, dict(fetch(session, _NOW, ids)), taken)


def rule_credit(session: Session, order_id: int, person_id: int, reason: str) -> Changes:
    """Write the owner's word on whose an order is, all of its money; a word said before is replaced.

    Raises:
        NotFoundError: ``no_order``, ``no_person``.
        InvalidError: ``owner_only``, ``credit_without_reason``, ``text_long`` (``field`` reason).
    """
    refuse_not_owner(session)
    order = get_order(session, order_id)
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    said = clean_text(reason)
    if not said:
        raise InvalidError("credit_without_reason", field="reason")
    if len(said) > REASON_LIMIT:
        raise InvalidError("text_long", field="reason", length=len(said), limit=REASON_LIMIT)
    row = _ruling(session, order_id)
    if row is None:
        row = CreditRuling(order_id=order_id, person_id=person_id, reason=said, made_at=now_of(session))
        session.add(row)
    row.person_id, row.reason, row.made_at, row.made_by = person_id, said, now_of(session), actor_of(session)
    session.flush()
    return Changes(
        "credit_ruled",
        parts={"number": order.number, "person": person.name},
        clients=frozenset({order.client_id}),
        topics=frozenset({"pay"}),
    )


def clear_ruling(session: Session, order_id: int) -> Changes:
    """Take the owner's word on an order back: the rules say again whose it is.

    Raises:
        NotFoundError: ``no_order``, ``no_ruling``.
        InvalidError: ``owner_only``.
    """
    refuse_not_owner(session)
    order = get_order(session, order_id)
    row = _ruling(session, order_id)
    if row is None:
        raise NotFoundError("no_ruling", order=order_id)
    session.delete(row)
    session.flush()
    return Changes(
        "credit_ruling_cleared",
        parts={"number": order.number},
        clients=frozenset({order.client_id}),
        topics=frozenset({"pay"}),
    )


def _ruling(session: Session, order_id: int) -> CreditRuling | None:
    query = select(CreditRuling).where(col(CreditRuling.order_id) == order_id)
    found: CreditRuling | None = session.execute(query).scalar_one_or_none()
    return found
