"""The rules of the gates, evaluated on one client: what it has, what is wanted, how far that is in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.gates import ANSWERED_FROM, GateCondition, GateRule
from app.domain.rules import Condition, Metric
from app.domain.verdicts import Case
from app.services.figures import PAID_STATUSES
from app.services.rule_facts import load_facts
from app.services.rule_words import RuleWords
from app.services.rules import RuleRow, gates_in_force, load_titles
from app.services.settings import load_settings
from db.tables import ClientOrder, Payment

# What the gates alone measure: the level of one question, the questions answered, the orders that prove a sale.
_OWN_METRICS: Final = frozenset({Metric.NEED_LEVEL, Metric.BANT_ANSWERED, Metric.PROVEN_ORDERS})


@dataclass(frozen=True, slots=True)
class Gates:
    """The two gates that have a rule; None: switched off."""

    qualified: GateRule | None
    to_care: GateRule | None


def load_gates(session: Session, client_id: int, bant: Mapping[str, int], lang: str) -> Gates:
    """Return how the gates of a client stand today; ``bant`` is the level of each question that has one."""
    rules = {rule.spec.code: rule for rule in gates_in_force(session)}
    reader = _Reader(session, client_id, bant, lang, list(rules.values()))
    return Gates(*(reader.gate(rules.get(code)) for code in ("qualified", "to_care")))


def proves_sale(proof: str) -> ColumnElement[bool]:
    """Return the condition on orders that prove a sale; some of the order must be left.

    Money proves under every choice: an order that is paid. ``contract`` takes orders with a signed contract besides,
    ``prepayment`` those with any payment; a cancelled one proves nothing.
    """
    order = ClientOrder
    proven: list[ColumnElement[bool]] = [col(order.status).in_(PAID_STATUSES)]
    is_alive = col(order.status) != "cancelled"
    if proof == "contract":
        proven.append(and_(is_alive, col(order.contract_on).is_not(None)))
    elif proof == "prepayment":
        has_payment = exists().where(col(Payment.order_id) == col(order.id)).correlate(order)
        proven += [col(order.status) == "part_paid", and_(is_alive, has_payment)]
    return and_(col(order.net_kop) > 0, or_(*proven))


def count_proven_orders(session: Session, client_id: int, proof: str) -> int:
    """Return how many orders of a client prove a sale, as the setting ``gate.first_sale_proof`` has it."""
    mine = col(ClientOrder.client_id) == client_id
    count: int = session.execute(
        select(func.count()).select_from(ClientOrder).where(mine, proves_sale(proof))
    ).scalar_one()
    return count


class _Reader:
    """Finds the figures of one client for the conditions of gates."""

    def __init__(
        self, session: Session, client_id: int, bant: Mapping[str, int], lang: str, rules: list[RuleRow]
    ) -> None:
        self._session = session
        self._client_id = client_id
        self._bant = bant
        self._today = today_of(session)
        settings = load_settings(session)
        self._proof: str = settings["gate.first_sale_proof"]
        codes = {one.code for rule in rules for one in rule.spec.conditions if one.code}
        self._words = RuleWords(lang, settings["money.currency"], load_titles(session, codes) if codes else {})

    def gate(self, rule: RuleRow | None) -> GateRule | None:
        if rule is None:
            return None
        spec = rule.spec
        asks_more = any(one.metric not in _OWN_METRICS for one in spec.conditions)
        facts = load_facts(self._session, [self._client_id], [spec])[self._client_id] if asks_more else None
        case = Case(spec, facts, self._today) if facts else None
        return GateRule(spec.match, tuple(self._condition(one, case) for one in spec.conditions))

    def _condition(self, condition: Condition, case: Case | None) -> GateCondition:
        if condition.metric in _OWN_METRICS or case is None:
            return GateCondition(condition, self._own_figure(condition.metric))
        evidence = case.evidence(condition)
        distance = "" if evidence.is_met else self._words.distance(evidence, case.missing(condition), self._today)
        return GateCondition(condition, evidence.figure, distance)

    def _own_figure(self, metric: Metric) -> int:
        if metric is Metric.NEED_LEVEL:
            return self._bant.get("need", 0)
        if metric is Metric.BANT_ANSWERED:
            return sum(level >= ANSWERED_FROM for level in self._bant.values())
        return count_proven_orders(self._session, self._client_id, self._proof)
