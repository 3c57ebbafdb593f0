"""The rules of the book: what they say now and said before, and how the owner changes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of, raw_connection, today_of
from app.domain.rules import (
    FLAG_RULES,
    GATE_RULES,
    RULE_CODES,
    SILENCE_RULES,
    Condition,
    Match,
    Metric,
    Mode,
    RuleSpec,
    RuleStep,
    condition_to_json,
    parse_conditions,
    parse_rules,
    rule_to_json,
)
from app.errors import InvalidError, NotFoundError
from app.services.figures import PAID_STATUSES
from db.rule_figures import driver_cursor
from db.tables import ClientOrder, Product, ProductGroup, Rule, RuleVersion

# content.json, rules marked "on": 3 paid orders in 180 days; among the top 10 % of a year, or special terms; dormant.
# product.md, section 2: BANT answered, the first proven order. Late: app.domain.rhythm.
DEFAULT_RULES: Final = (
    RuleSpec("qualified", Match.ALL, Mode.SUGGEST, (Condition(Metric.BANT_ANSWERED, 4),)),
    RuleSpec("to_care", Match.ANY, Mode.SUGGEST, (Condition(Metric.PROVEN_ORDERS, 1),)),
    RuleSpec("regular", Match.ANY, Mode.SUGGEST, (Condition(Metric.PAID_ORDERS, 3, months=6),)),
    RuleSpec(
        "vip",
        Match.ANY,
        Mode.SUGGEST,
        (Condition(Metric.TOP_SHARE, 10, months=12), Condition(Metric.SPECIAL_TERMS, 1)),
    ),
    RuleSpec(
        "late",
        Match.ALL,
        Mode.SUGGEST,
        (Condition(Metric.SILENCE_PERCENT, 150), Condition(Metric.SILENT_DAYS, 7)),
    ),
    RuleSpec(
        "sleeping",
        Match.ALL,
        Mode.SUGGEST,
        (
            Condition(Metric.SILENCE_PERCENT, 200),
            Condition(Metric.SILENT_DAYS, 60),
            Condition(Metric.SINGLE_ORDER_DAYS, 180),
        ),
    ),
)
PROPOSED_FIRST_ORDERS: Final = 5  # content.json, regular_total: 5 x the average first order


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule in one of its versions. One that is off says nothing of anybody."""

    rule_id: int
    version_id: int
    number: int
    valid_from: date
    is_on: bool
    spec: RuleSpec


def load_rules(session: Session, as_of: date | None = None) -> tuple[RuleRow, ...]:
    """Return every rule as it is set now, or as it was set on ``as_of`` (as first set, when that is before).

    The mode and whether a rule is on have no history: they are today's.
    """
    versions = (
        select(Rule, RuleVersion)
        .join(RuleVersion, col(RuleVersion.rule_id) == col(Rule.id))
        .order_by(col(Rule.id), col(RuleVersion.number))
    )
    found: dict[str, RuleRow] = {}
    for rule, version in session.execute(versions):
        if rule.code in found and as_of is not None and version.valid_from > as_of:
            continue
        found[rule.code] = _row(rule, version)
    return tuple(found.values())


def load_rule_versions(session: Session, code: str) -> tuple[RuleRow, ...]:
    """Return every version of a rule, newest first; raises NotFoundError ``no_rule``."""
    versions = (
        select(Rule, RuleVersion)
        .join(RuleVersion, col(RuleVersion.rule_id) == col(Rule.id))
        .where(col(Rule.code) == code)
        .order_by(col(RuleVersion.number).desc())
    )
    rows = tuple(_row(rule, version) for rule, version in session.execute(versions))
    if not rows:
        raise NotFoundError("no_rule", rule=code)
    return rows


def rules_in_force(session: Session) -> tuple[RuleRow, ...]:
    """Return the rules of flags that are on, in their newest version; quick, for every write asks it."""
    return tuple(rule for rule in all_in_force(session) if rule.spec.code in FLAG_RULES)


def silences_in_force(session: Session) -> tuple[RuleRow, ...]:
    """Return the rules of silence (late, sleeping) that are on, in their newest version; quick."""
    return tuple(rule for rule in all_in_force(session) if rule.spec.code in SILENCE_RULES)


def gates_in_force(session: Session) -> tuple[RuleRow, ...]:
    """Return the rules of gates (qualified, to_care) that are on, in their newest version; quick."""
    return tuple(rule for rule in all_in_force(session) if rule.spec.code in GATE_RULES)


def all_in_force(session: Session) -> tuple[RuleRow, ...]:
    """Return every rule that is on, in its newest version; quick: what reads the same is not parsed again."""
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(
        'SELECT r.id, v.id, v.number, v.valid_from, r.code, v."match", r.mode, v.conditions, v.stops_after_days, '
        "v.step_text, v.step_days FROM rule r "
        "JOIN rule_version v ON v.rule_id = r.id "
        "AND v.number = (SELECT max(number) FROM rule_version WHERE rule_id = r.id) "
        "WHERE r.is_on ORDER BY r.id"
    ).fetchall()
    cursor.close()
    return _rows_in_force(tuple(rows))


@lru_cache(maxsize=16)
def _rows_in_force(rows: tuple[tuple[Any, ...], ...]) -> tuple[RuleRow, ...]:
    return tuple(
        RuleRow(rule_id, version_id, number, date.fromisoformat(day), True, _spec(*said))
        for rule_id, version_id, number, day, *said in rows
    )


def _row(rule: Rule, version: RuleVersion) -> RuleRow:
    assert rule.id is not None and version.id is not None
    spec = _spec(
        rule.code, version.match, rule.mode, version.conditions,
        version.stops_after_days, version.step_text, version.step_days,
    )  # fmt: skip
    return RuleRow(rule.id, version.id, version.number, version.valid_from, rule.is_on, spec)


@lru_cache(maxsize=64)
def _spec(
    code: str, match: str, mode: str, conditions: str, stops_after_days: int | None, step_text: str, step_days: int
) -> RuleSpec:
    read = parse_conditions(json.loads(conditions), Match(match), code)
    step = RuleStep(step_text, step_days) if step_text else None
    return RuleSpec(code, Match(match), Mode(mode), read, stops_after_days, step)


def set_rules(session: Session, specs: Sequence[RuleSpec]) -> Changes:
    """Set these rules and switch them on; what differs gets a new version, rules not named stay.

    Raises:
        InvalidError: as ``parse_rules``; ``bought_unknown`` (no product or group has the code ``value``).
    """
    check_rules(session, specs)
    changed = [spec.code for spec in specs if put_rule(session, spec, is_on=True)]
    return Changes("rules_changed", parts={"rules": changed}, topics=frozenset({"rules"}))


def check_rules(session: Session, specs: Sequence[RuleSpec]) -> None:
    """Raise what ``set_rules`` would raise for these rules."""
    parse_rules([rule_to_json(spec) for spec in specs])  # what is stored must be readable ever after
    for spec in specs:
        refuse_unknown_codes(session, spec)


def switch_rule(session: Session, code: str, is_on: bool) -> Changes:
    """Switch a rule on or off; its versions stay. Raises NotFoundError ``no_rule``."""
    rule = session.execute(select(Rule).where(col(Rule.code) == code)).scalar_one_or_none()
    if rule is None:
        raise NotFoundError("no_rule", rule=code)
    rule.is_on = is_on
    return Changes("rule_switched", parts={"rule": code, "is_on": is_on}, topics=frozenset({"rules"}))


def seed_default_rules(session: Session) -> None:
    """Write the rules a new book starts with."""
    for spec in DEFAULT_RULES:
        put_rule(session, spec, is_on=True)


def put_rule(session: Session, spec: RuleSpec, *, is_on: bool) -> bool:
    """Set one checked rule; return whether it says something else now: then it has a new version.

    The mode, and being on, have no versions.
    """
    assert spec.code in RULE_CODES
    rule = session.execute(select(Rule).where(col(Rule.code) == spec.code)).scalar_one_or_none()
    last = None
    if rule is None:
        rule = Rule(code=spec.code, mode=spec.mode.value)
        session.add(rule)
        session.flush()
    else:
        last = session.execute(
            select(RuleVersion)
            .where(col(RuleVersion.rule_id) == rule.id)
            .order_by(col(RuleVersion.number).desc())
            .limit(1)
        ).scalar_one_or_none()
    assert rule.id is not None
    rule.mode, rule.is_on = spec.mode.value, is_on
    if last is not None and _row(rule, last).spec == spec:
        return False
    session.add(
        RuleVersion(
            rule_id=rule.id,
            number=last.number + 1 if last else 1,
            match=spec.match.value,
            conditions=json.dumps([condition_to_json(one) for one in spec.conditions], ensure_ascii=False),
            valid_from=today_of(session),
            made_at=now_of(session),
            person_id=actor_of(session),
            stops_after_days=spec.stops_after_days,
            step_text=spec.step.text if spec.step else "",
            step_days=spec.step.days if spec.step else 0,
        )
    )
    session.flush()
    return True


def refuse_unknown_codes(session: Session, spec: RuleSpec) -> None:
    """Raise ``bought_unknown`` when a condition names a product or group that is not in the book."""
    for number, condition in enumerate(spec.conditions, 1):
        if condition.code and not load_titles(session, {condition.code}):
            raise InvalidError("bought_unknown", rule=spec.code, condition=number, value=condition.code)


def load_titles(session: Session, codes: set[str]) -> dict[str, str]:
    """Return what products and groups of these codes are called; a product goes before a group of the same code."""
    titles: dict[str, str] = {}
    groups = select(col(ProductGroup.code), col(ProductGroup.title)).where(col(ProductGroup.code).in_(codes))
    products = select(col(Product.code), col(Product.title)).where(col(Product.code).in_(codes))
    for query in (groups, products):
        titles.update((code, title) for code, title in session.execute(query))
    return titles


def propose_volume_kop(session: Session) -> int | None:
    """Return a sum to start 'total volume' from: five average first orders, in whole currency units.

    None while nobody has bought. Everybody's first paid order counts, whoever is in the bin included.
    """
    number = func.row_number().over(
        partition_by=col(ClientOrder.client_id), order_by=(col(ClientOrder.ordered_on), col(ClientOrder.id))
    )
    ranked = (
        select(col(ClientOrder.net_kop).label("net_kop"), number.label("number"))
        .where(col(ClientOrder.status).in_(PAID_STATUSES), col(ClientOrder.net_kop) > 0)
        .subquery()
    )
    total, count = session.execute(select(func.sum(ranked.c.net_kop), func.count()).where(ranked.c.number == 1)).one()
    return int(total * PROPOSED_FIRST_ORDERS // count) // 100 * 100 if count else None
