"""Hand-overs that rules propose: for whom a gate came to hold, with which order; written in a few statements."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.context import clock_of, now_of, raw_connection, today_of
from app.domain.gates import Gate
from app.domain.handovers import kind_into, order_that_reached
from app.domain.months import add_months
from app.domain.rules import Condition, Match, Metric, RuleSpec
from app.progress import NoProgress
from app.services.figures import PAID_STATUSES
from app.services.flags import load_setting
from app.services.gate_rules import proves_sale
from app.services.handover_store import due_days, steps_json, usual_steps
from app.services.handover_words import ORDER, QUALIFIED, RULE, VIP
from app.services.importing.bulk import insert_rows
from app.services.many import these_ids
from app.services.rule_facts import make_query
from app.services.rules import RuleRow, load_titles
from db.rule_figures import driver_cursor, find_figures
from db.tables import ClientFlag, ClientOrder, HandOver, OrderLine, Person, Product, ProductGroup

_COLUMNS: Final = (
    "client_id", "function", "kind", "from_person_id", "to_person_id", "rule_code", "rule_version_id", "order_id",
    "facts", "proposed_by", "steps",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """A hand-over to be written; ``rule`` None: a person moved the client, ``by_id``."""

    client_id: int
    left: str
    function: str
    giver_id: int | None
    taker_id: int
    rule_code: str = ""
    version_id: int | None = None
    order_id: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    by_id: int | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a gate's rule holds: the facts to keep, and the order it stands on."""

    facts: Mapping[str, Any]
    order_id: int | None = None


def find_holders(session: Session, code: str, rule: RuleRow | None, ids: Collection[int]) -> set[int]:
    """Return those of these clients for whom the gate with the rule ``code`` is open today."""
    if not ids:
        return set()
    if code == Gate.VIP:
        flagged = select(col(ClientFlag.client_id)).where(
            col(ClientFlag.flag) == VIP, col(ClientFlag.client_id).in_(these_ids(ids))
        )
        return set(session.execute(flagged).scalars())
    if rule is None:
        return set()
    proof = load_setting(session, "gate.first_sale_proof")
    query = make_query([rule.spec], today_of(session), clock_of(session), proof)
    return {row[0] for row in find_figures(raw_connection(session), query, ids, ()) if row[1] & 1}


def find_fired(session: Session, code: str, version_id: int | None, ids: Collection[int]) -> set[int]:
    """Return those of these clients to whom the rule in this version has proposed a hand-over that the program
    itself did not take back."""
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(
        "SELECT DISTINCT client_id FROM hand_over WHERE rule_code = ? AND rule_version_id IS ? "
        "AND NOT (state = 'withdrawn' AND facts ->> '$.off' IS NOT NULL) "
        "AND client_id IN (SELECT value FROM json_each(?))",
        (code, version_id, json.dumps(list(ids))),
    ).fetchall()
    cursor.close()
    return {client_id for (client_id,) in rows}


def find_causes(session: Session, code: str, rule: RuleRow | None, ids: Collection[int]) -> dict[int, Cause]:
    """Return why the rule holds for each of these clients, in a few statements however many they are."""
    today = today_of(session).isoformat()
    if code == Gate.VIP:
        rows = session.execute(
            select(col(ClientFlag.client_id), col(ClientFlag.since_on), col(ClientFlag.rule_version_id)).where(
                col(ClientFlag.flag) == VIP, col(ClientFlag.client_id).in_(these_ids(ids))
            )
        )
        return {
            client_id: Cause({"why": VIP, "on": since_on.isoformat(), "by_hand": version_id is None})
            for client_id, since_on, version_id in rows
        }
    if code == Gate.QUALIFIED or rule is None:
        return dict.fromkeys(ids, Cause({"why": QUALIFIED, "on": today}))
    by_orders = _order_causes(session, rule.spec, ids)
    return {client_id: by_orders.get(client_id, Cause({"why": RULE, "on": today})) for client_id in ids}


def write_proposals(session: Session, proposals: Sequence[Proposal]) -> None:
    """Write hand-overs that wait for an answer; the caller owns the action and has taken open ones of these back."""
    if not proposals:
        return
    names = {person_id: name for person_id, name in session.execute(select(col(Person.id), col(Person.name)))}
    days, lang = due_days(session), load_setting(session, "documents.language")
    steps: dict[tuple[str, int | None], str] = {}
    rows = []
    for each in proposals:
        usual = each.function, each.giver_id
        if usual not in steps:
            giver = names.get(each.giver_id, "") if each.giver_id is not None else ""
            steps[usual] = steps_json(usual_steps(each.function, giver, days["contact_by"], lang))
        facts = json.dumps({**each.facts, "from_function": each.left}, ensure_ascii=False)
        rows.append(
            (
                each.client_id, each.function, kind_into(each.function), each.giver_id, each.taker_id,
                each.rule_code, each.version_id, each.order_id, facts, each.by_id, steps[usual],
            )
        )  # fmt: skip
    constants = {"state": "proposed", "proposed_at": now_of(session), **days}
    insert_rows(session, HandOver, _COLUMNS, rows, constants, NoProgress())


@dataclass(frozen=True, slots=True)
class _Proof:
    """An order that proves a sale; ``on`` is the day it came to, ``codes`` what was bought."""

    id: int
    number: str
    net_kop: int
    ordered_on: date
    on: date
    proof: str
    codes: frozenset[str]


def _order_causes(session: Session, spec: RuleSpec, ids: Collection[int]) -> dict[int, Cause]:
    proof = load_setting(session, "gate.first_sale_proof")
    codes = {one.code for one in spec.conditions if one.code}
    titles = load_titles(session, codes) if codes else {}
    today, found = today_of(session), {}
    for client_id, orders in _load_proofs(session, ids, proof, bool(codes)).items():
        told = [each for each in (_told(one, orders, today, titles) for one in spec.conditions) if each is not None]
        if told:
            choose = min if spec.match is Match.ANY else max
            place, facts = choose(told, key=lambda each: each[0])
        else:
            place, facts = len(orders) - 1, {}
        order = orders[place]
        said = {"why": ORDER, "order": order.number, "sum_kop": order.net_kop, "on": order.on.isoformat(), **facts}
        found[client_id] = Cause(said, order.id)
    return found


def _told(
    one: Condition, orders: Sequence[_Proof], today: date, titles: Mapping[str, str]
) -> tuple[int, dict[str, Any]] | None:
    """Return the place of the order that met a condition, and what to tell of it; None: no order did."""
    since = add_months(today, -one.months) if one.months else date.min
    counted = [place for place, order in enumerate(orders) if order.ordered_on > since]
    match one.metric:
        case Metric.PROVEN_ORDERS | Metric.PAID_ORDERS:
            if one.metric is Metric.PAID_ORDERS:
                counted = [place for place in counted if orders[place].proof == "money"]
            if len(counted) < one.value:
                return None
            place = counted[max(one.value, 1) - 1]
            return place, {} if one.months else {"nth": max(one.value, 1), "proof": orders[place].proof}
        case Metric.VOLUME:
            counted = [place for place in counted if orders[place].proof == "money"]
            reached = order_that_reached([orders[place].net_kop for place in counted], one.value)
            if reached is None:
                return None
            total = sum(orders[place].net_kop for place in counted[: reached + 1])
            return counted[reached], {} if one.months else {"total_kop": total}
        case Metric.BOUGHT:
            counted = [place for place in counted if one.code in orders[place].codes]
            if len(counted) < one.value:
                return None
            return counted[max(one.value, 1) - 1], {"title": titles.get(one.code, one.code)}
        case _:
            return None


def _load_proofs(session: Session, ids: Collection[int], proof: str, with_codes: bool) -> dict[int, list[_Proof]]:
    """Return the orders that prove a sale, by client, in the order they came to."""
    session.flush()
    order = ClientOrder
    mine = (col(order.client_id).in_(these_ids(ids)), proves_sale(proof))
    codes: dict[int, set[str]] = {}
    if with_codes:
        lines = (
            select(col(OrderLine.order_id), col(Product.code), col(ProductGroup.code))
            .join(order, col(order.id) == col(OrderLine.order_id))
            .outerjoin(Product, col(Product.id) == col(OrderLine.product_id))
            .outerjoin(ProductGroup, col(ProductGroup.id) == func.coalesce(OrderLine.group_id, Product.group_id))
            .where(*mine)
        )
        for order_id, *both in session.execute(lines):
            codes.setdefault(order_id, set()).update(code for code in both if code)
    rows = session.execute(
        select(
            col(order.client_id), col(order.id), col(order.number), col(order.net_kop), col(order.ordered_on),
            col(order.paid_on), col(order.contract_on), col(order.status),
        ).where(*mine)
    )  # fmt: skip
    found: dict[int, list[_Proof]] = {}
    for client_id, order_id, number, net_kop, ordered_on, paid_on, contract_on, status in rows:
        by, on = "prepayment", ordered_on
        if status in PAID_STATUSES:
            by, on = "money", paid_on or ordered_on
        elif contract_on is not None:
            by, on = "contract", contract_on
        bought = frozenset(codes.get(order_id, ()))
        found.setdefault(client_id, []).append(_Proof(order_id, number, net_kop, ordered_on, on, by, bought))
    for orders in found.values():
        orders.sort(key=lambda each: (each.on, each.id))
    return found
