"""Orders that two people could claim, listed before a month is closed so that nobody argues on pay day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlmodel import Session

from app.context import clock_of
from app.domain.credits import Credit, CreditKind, CreditRules, Holders, OrderMoney, credit_client, holder_by_rule
from app.domain.months import add_months, month_start
from app.services.credits import Money, load_money, load_rules
from app.services.pay_rows import ClaimRow
from app.services.receipts import fetch
from app.services.rule_facts import local_day
from app.texts import load_texts

HANDOVER_DAY: Final = "handover_day"
TRANSITION_ENDS: Final = "transition_ends"
LATE_HANDOVER: Final = "late_handover"
RETURNED_HANDOVER: Final = "returned_handover"
AUTHOR: Final = "author"

_HANDOVERS: Final = """
SELECT client_id, state, proposed_at, answered_at, answer_by, from_person_id, to_person_id FROM hand_over
WHERE kind = 'client' AND function = 'care' AND from_person_id IS NOT NULL AND state <> 'withdrawn'
"""
_PEOPLE: Final = "SELECT id, name, is_owner FROM person"
_ORDERS: Final = """
SELECT o.id, o.number, c.name, coalesce(r.reason, '') FROM client_order o JOIN client c ON c.id = o.client_id
LEFT JOIN credit_ruling r ON r.order_id = o.id WHERE o.id IN (SELECT value FROM json_each(:ids))
"""


@dataclass(frozen=True, slots=True)
class _HandOver:
    """A hand-over into care that was answered late or with no: who gave, who should have taken, and when."""

    why: str
    after: date
    until: date
    from_id: int
    to_id: int


def contested(session: Session, month: date, lang: str) -> tuple[ClaimRow, ...]:
    """Return the orders with money in a month that more than one person could claim, those not ruled on first.

    Why: the money came on the day of a hand-over; while a hand-over waited beyond its day, or was returned; after
    the shared days for an order made in them; or somebody else (not the owner) wrote the order down.
    """
    start = month_start(month)
    rules = load_rules(session)
    return claims_of(session, load_money(session, start, add_months(start, 1), rules), rules, start, lang)


def claims_of(session: Session, money: Money, rules: CreditRules, month: date, lang: str) -> tuple[ClaimRow, ...]:
    """Return the same of money that was read already."""
    people = {person_id: (name, bool(is_owner)) for person_id, name, is_owner in fetch(session, _PEOPLE, {})}
    by_order: dict[int, list[Credit]] = defaultdict(list)
    for credit in money.credits:
        if month <= credit.on < add_months(month, 1):
            by_order[credit.order_id].append(credit)
    if len(people) < 2 or not by_order:
        return ()
    late = _late_handovers(session, money.orders.keys())
    found: dict[int, tuple[OrderMoney, dict[str, None], set[int]]] = {}
    for orders in money.orders.values():
        for order in orders:
            credits = by_order.get(order.order_id)
            if credits:
                if order.ruled_for is not None:  # who could claim it is what the rules would say
                    credits = _unruled(order, orders, money.holders, rules, month)
                why, who = _claims(order, credits, money.holders, rules, late.get(order.client_id, ()), people)
                if why and len(who) > 1:
                    found[order.order_id] = (order, why, who)
    ids = f"[{','.join(str(order_id) for order_id in found)}]"
    words = load_texts("words", lang)
    rows = []
    for order_id, number, client, ruling in fetch(session, _ORDERS, {"ids": ids}):
        order, why, who = found[order_id]
        credits = by_order[order_id]
        sums: dict[int, int] = defaultdict(int)
        for credit in credits:
            if credit.person_id is not None:
                sums[credit.person_id] += credit.amount_kop
        rows.append(
            ClaimRow(
                order_id,
                number,
                order.client_id,
                client,
                min(credit.on for credit in credits),
                credits[0].kind.value,
                sum(credit.amount_kop for credit in credits),
                tuple((person_id, people[person_id][0], kop) for person_id, kop in sums.items()),
                tuple((person_id, people[person_id][0]) for person_id in sorted(who)),
                tuple(why),
                tuple(words.text(f"pay.claim.{code}") for code in why),
                ruling,
            )
        )
    return tuple(sorted(rows, key=lambda row: (bool(row.ruling), row.on, row.order_id)))


def _unruled(
    order: OrderMoney, orders: Iterable[OrderMoney], holders: Holders, rules: CreditRules, month: date
) -> list[Credit]:
    bare = [replace(one, ruled_for=None) for one in orders]
    found = credit_client(bare, holders, rules, only=frozenset({order.order_id}))
    return [credit for credit in found if month <= credit.on < add_months(month, 1)]


def _claims(
    order: OrderMoney,
    credits: Iterable[Credit],
    holders: Holders,
    rules: CreditRules,
    late: Iterable[_HandOver],
    people: Mapping[int, tuple[str, bool]],
) -> tuple[dict[str, None], set[int]]:
    """Return why an order can be claimed, in the order of weight, and by whom."""
    why: dict[str, None] = {}
    who = {credit.person_id for credit in credits if credit.person_id is not None}
    came = [credit for credit in credits if credit.amount_kop > 0]
    for credit in came:
        is_first = credit.kind is CreditKind.FIRST
        if is_first and credit.on != order.first_on:
            continue
        by_rule = holder_by_rule(holders, order.client_id, credit.on, rules, is_first=is_first)
        if by_rule.other_id is not None:
            why[HANDOVER_DAY] = None
            who |= {one for one in (by_rule.person_id, by_rule.other_id) if one is not None}
        if is_first:
            continue
        for waiting in late:
            if waiting.after <= credit.on <= waiting.until:
                why[waiting.why] = None
                who |= {waiting.from_id, waiting.to_id}
        for taken in holders.handed_over.get(order.client_id, ()):
            last_shared = taken.on.toordinal() + rules.transition_days
            if rules.transition_days and order.ordered_on.toordinal() <= last_shared < credit.on.toordinal():
                why[TRANSITION_ENDS] = None
                who |= {taken.from_id, taken.to_id}
    author = order.author_id
    if came and author is not None and author not in who and not people.get(author, ("", True))[1]:
        why[AUTHOR] = None
        who.add(author)
    return why, who


def _late_handovers(session: Session, client_ids: Iterable[int]) -> dict[int, list[_HandOver]]:
    wanted, clock = frozenset(client_ids), clock_of(session)
    found: dict[int, list[_HandOver]] = defaultdict(list)
    for client_id, state, proposed_at, answered_at, answer_by, from_id, to_id in fetch(session, _HANDOVERS, {}):
        if client_id not in wanted:
            continue
        until = local_day(answered_at, clock) if answered_at else date.max
        if state == "returned":
            found[client_id].append(_HandOver(RETURNED_HANDOVER, local_day(proposed_at, clock), until, from_id, to_id))
        elif until > date.fromisoformat(answer_by):
            # From the day after the last one for an answer.
            after = date.fromordinal(date.fromisoformat(answer_by).toordinal() + 1)
            found[client_id].append(_HandOver(LATE_HANDOVER, after, until, from_id, to_id))
    return found
