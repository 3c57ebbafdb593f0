"""Flags that explain themselves: the sentence, the figures and orders, until when, how much is missing."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlmodel import Session

from app.context import raw_connection, today_of
from app.domain.client_facts import ClientFacts, make_ledger
from app.domain.keeping import find_keep
from app.domain.rhythm import Silence, lateness, sleep
from app.domain.rules import MONEY_METRICS, Match, Metric
from app.domain.standings import KnownLines
from app.domain.verdicts import Case, Evidence, Lines
from app.services.flags import (
    FLAGS,
    FlagKey,
    HeldFlag,
    Override,
    apply_overrides,
    find_held,
    find_since,
    keep_since,
    load_overrides,
    load_setting,
    load_stored_flags,
    load_stored_lines,
)
from app.services.importing.bulk import without_gc
from app.services.rule_facts import CLIENTS_AT_ONCE, count_lines, line_keys, load_facts
from app.services.rule_words import RuleWords
from app.services.rules import RuleRow, load_titles, rules_in_force, silences_in_force
from app.services.settings import load_settings
from app.services.silences import make_terms
from db.rule_figures import driver_cursor


@dataclass(frozen=True, slots=True)
class OrderRef:
    """An order behind a flag; ``net_kop`` is what is left of it after returns."""

    id: int
    number: str
    ordered_on: date
    net_kop: int


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag of a client, held or not.

    Attributes:
        flag: regular, vip, late or sleeping.
        is_held: whether it holds; rows of regular and vip come also when not, to tell the distance.
        since_on: first day of the unbroken holding, None when not held.
        sentence: one sentence: why it holds, or how far it is.
        metrics: one dict a condition: ``name``, ``met``, ``op``, ``from``, ``to`` (ISO days), ``value`` and
            ``threshold`` (``value_kop``, ``threshold_kop`` for money); ``months`` [{month, value_kop}] of full
            months; ``percent`` of a top, whose threshold is the volume that is enough;
            ``guard`` true on the last one when the rule stops after days without an order.
        orders: the orders of the conditions that are met, oldest first.
        by_hand: put on or kept off by hand; ``reason`` and ``review_on`` are those of that decision.
        rule_version_id, rule_version: the version of the rule and its number, None without a rule.
        falls_off_on: the day it goes if nothing is bought; None: it stays, or goes by other means.
        falls_off: the same in words, empty without a day.
        distances: for a rule that does not hold, a sentence for each condition not met.
    """

    flag: str
    is_held: bool
    since_on: date | None
    sentence: str
    metrics: tuple[dict[str, Any], ...] = ()
    orders: tuple[OrderRef, ...] = ()
    by_hand: bool = False
    reason: str = ""
    review_on: date | None = None
    rule_version_id: int | None = None
    rule_version: int | None = None
    falls_off_on: date | None = None
    falls_off: str = ""
    distances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedFlag:
    """A held flag in a list of many clients."""

    client_id: int
    code: str
    name: str
    row: FlagRow


def load_flags(session: Session, client_id: int, lang: str, as_of: date | None = None) -> tuple[FlagRow, ...]:
    """Return the flags of a client: held ones first, then regular and vip that are not yet.

    On another day than today everything is found anew from the facts of that day; nothing is stored.
    """
    as_of = as_of or today_of(session)
    rules = rules_in_force(session)
    lines = known_lines(session, rules, as_of)
    held = _held(session, rules, [client_id], as_of, lines)
    sheet = _Sheet(session, rules, lang, as_of, lines, [client_id])
    facts = load_facts(session, [client_id], [rule.spec for rule in rules]).get(client_id)
    if facts is None:
        return ()
    made = [sheet.row(facts, flag, held.get((client_id, flag))) for flag in FLAGS]
    rows = _numbered(session, [row for row in made if row is not None])
    return tuple(sorted(rows, key=lambda row: not row.is_held))


def list_flags(session: Session, flag: str | None, lang: str, as_of: date | None = None) -> tuple[ListedFlag, ...]:
    """Return every held flag (one kind, or all when None) by client, then in the order of ``FLAGS``.

    ``falls_off_on`` is left out: it is looked for only where one client is shown.
    """
    with without_gc():
        return tuple(_listed(session, flag, lang, as_of or today_of(session)))


def _listed(session: Session, flag: str | None, lang: str, as_of: date) -> list[ListedFlag]:
    rules = rules_in_force(session)
    lines = known_lines(session, rules, as_of)
    held = _held(session, rules, None, as_of, lines)
    ids = sorted({client_id for client_id, name in held if flag in (None, name)})
    found: list[ListedFlag] = []
    for start in range(0, len(ids), CLIENTS_AT_ONCE):
        part = ids[start : start + CLIENTS_AT_ONCE]
        sheet = _Sheet(session, rules, lang, as_of, lines, part, has_outlook=False)
        facts = load_facts(session, part, [rule.spec for rule in rules])
        names = _names(session, part)
        keys = [(one, name) for one in part for name in FLAGS if flag in (None, name) and (one, name) in held]
        made = [(key[0], sheet.row(facts[key[0]], key[1], held[key])) for key in keys]
        whose = [client_id for client_id, row in made if row is not None]
        rows = _numbered(session, [row for _, row in made if row is not None])
        found += [ListedFlag(one, *names[one], row) for one, row in zip(whose, rows, strict=True)]
    return found


def known_lines(session: Session, rules: Sequence[RuleRow], as_of: date) -> KnownLines:
    """Return the lines of the book's top on ``as_of``: as counted for all flags of that day, else counted now."""
    specs = [rule.spec for rule in rules]
    keys = line_keys(specs)
    is_counted = as_of == today_of(session) and load_setting(session, "derived.as_of") == as_of.isoformat()
    stored = load_stored_lines(session, rules) if is_counted else None
    if stored is not None:
        return KnownLines(as_of, dict(zip(keys, stored, strict=True)))
    return count_lines(session, specs, as_of)


def _held(
    session: Session,
    rules: Sequence[RuleRow],
    client_ids: Collection[int] | None,
    as_of: date,
    lines: KnownLines,
) -> dict[FlagKey, HeldFlag]:
    found_lines = tuple(lines.lines[key] for key in line_keys([rule.spec for rule in rules]))
    held = find_held(session, rules, client_ids, as_of, found_lines)
    apply_overrides(held, load_overrides(session, client_ids))
    if as_of == today_of(session):
        keep_since(rules, held, load_stored_flags(session, client_ids), as_of)
    find_since(session, rules, held, as_of)
    return held


def _names(session: Session, client_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    marks = ", ".join("?" * len(client_ids))
    cursor = driver_cursor(raw_connection(session))
    rows = cursor.execute(f"SELECT id, code, name FROM client WHERE id IN ({marks})", client_ids).fetchall()
    cursor.close()
    return {client_id: (code, name) for client_id, code, name in rows}


class _Sheet:
    """Words one flag after another."""

    def __init__(
        self,
        session: Session,
        rules: Sequence[RuleRow],
        lang: str,
        as_of: date,
        lines: Lines,
        client_ids: Collection[int],
        *,
        has_outlook: bool = True,
    ) -> None:
        self._has_outlook = has_outlook
        settings = load_settings(session)
        codes = {one.code for rule in rules for one in rule.spec.conditions if one.code}
        self._words = RuleWords(lang, settings["money.currency"], load_titles(session, codes) if codes else {})
        silences = silences_in_force(session)
        self._terms = make_terms([rule.spec for rule in silences], settings)
        self._rules = {rule.spec.code: rule for rule in (*rules, *silences)}
        self._overrides = load_overrides(session, client_ids)
        self._as_of = as_of
        self._lines = lines

    def row(self, facts: ClientFacts, flag: str, held: HeldFlag | None) -> FlagRow | None:
        override = self._overrides.get((facts.client_id, flag))
        if flag in ("late", "sleeping"):
            return self._silence_row(facts, flag, held, override)
        rule = self._rules.get(flag)
        if rule is None and override is None:
            return None
        return self._rule_row(facts, flag, rule, held, override)

    def _rule_row(
        self,
        facts: ClientFacts,
        flag: str,
        rule: RuleRow | None,
        held: HeldFlag | None,
        override: Override | None,
    ) -> FlagRow:
        words, as_of = self._words, self._as_of
        if rule is None:
            assert override is not None
            return self._hand_row(flag, override)
        case = Case(rule.spec, facts, as_of, self._lines)
        evidence = tuple(case.evidence(condition) for condition in rule.spec.conditions)
        guard = case.evidence(rule.spec.guard) if rule.spec.guard else None
        shared: dict[str, Any] = {
            "metrics": (*map(_metric, evidence), *([_metric(guard) | {"guard": True}] if guard else [])),
            "rule_version_id": rule.version_id,
            "rule_version": rule.number,
        }
        if override is not None:
            return self._hand_row(flag, override, **shared)
        if held is None:
            return self._missing_row(flag, case, evidence, guard, shared)
        assert held.since_on is not None
        met = [one for one in evidence if one.is_met]
        behind = [*met, *([guard] if guard else [])]
        falls_off_on = case.falls_off_on() if self._has_outlook else None
        return FlagRow(
            flag,
            True,
            held.since_on,
            words.because(words.since(flag, held.since_on, as_of), [words.reason(one) for one in met]),
            orders=self._orders(facts, {order_id for one in behind for order_id in one.order_ids}),
            falls_off_on=falls_off_on,
            falls_off=self._falls_off(case, falls_off_on) if falls_off_on else "",
            **shared,
        )

    def _missing_row(
        self, flag: str, case: Case, evidence: Sequence[Evidence], guard: Evidence | None, shared: Mapping[str, Any]
    ) -> FlagRow:
        words, match = self._words, case.spec.match
        met = [one.is_met for one in evidence]
        # What is enough already, but for the guard, is not to be told of as missing.
        is_enough = any(met) if match is Match.ANY else all(met)
        unmet = [] if is_enough else [one for one in evidence if not one.is_met]
        said = [words.distance(one, case.missing(one.condition), self._as_of) for one in unmet]
        sentence = words.text("or" if match is Match.ANY else "and").join(said)
        distances = list(said)
        if guard is not None and not guard.is_met:
            distances.append(words.distance(guard, case.missing(guard.condition), self._as_of))
            sentence = words.text("and").join([sentence, distances[-1]] if said else distances)
        sentence = words.because(words.text(f"not_yet.{flag}"), [sentence])
        return FlagRow(flag, False, None, sentence, distances=tuple(distances), **shared)

    def _falls_off(self, case: Case, off_on: date) -> str:
        keep = find_keep(case.spec, case.facts, self._as_of, off_on, self._lines)
        return self._words.falls_off(off_on, self._as_of, keep)

    def _hand_row(self, flag: str, override: Override, **shared: Any) -> FlagRow:
        words = self._words
        said = words.by_hand(flag, is_on=override.is_on, reason=override.reason)
        since = words.since(flag, override.set_on, self._as_of)
        return FlagRow(
            flag,
            override.is_on,
            override.set_on if override.is_on else None,
            words.because(since, [said]) if override.is_on else said,
            by_hand=True,
            reason=override.reason,
            review_on=override.review_on,
            **shared,
        )

    def _silence_row(
        self, facts: ClientFacts, flag: str, held: HeldFlag | None, override: Override | None
    ) -> FlagRow | None:
        if override is not None:
            return self._hand_row(flag, override)
        if held is None or held.since_on is None:
            return None
        silence = self._silence(facts, flag)
        if silence is None:
            return None
        rule = self._rules.get(flag)
        said = self._words.late(silence) if flag == "late" else self._words.sleeping(silence)
        silent: dict[str, Any] = {
            "name": "silent_days",
            "value": silence.silent_days,
            "threshold": silence.allowed_days,
            "op": ">",
            "met": True,
            "from": silence.last_order_on.isoformat(),
            "to": self._as_of.isoformat(),
        }
        usual = {"name": "usual_days", "value": silence.usual_days, "own": silence.is_own_rhythm}
        last = {order.id for order in facts.orders if order.ordered_on == silence.last_order_on}
        return FlagRow(
            flag,
            True,
            held.since_on,
            self._words.because(self._words.since(flag, held.since_on, self._as_of), [said]),
            metrics=(silent, usual),
            orders=self._orders(facts, last),
            rule_version_id=rule.version_id if rule else None,
            rule_version=rule.number if rule else None,
        )

    def _silence(self, facts: ClientFacts, flag: str) -> Silence | None:
        ledger = make_ledger(facts.orders, self._as_of)
        days = sorted({day.toordinal() for day in ledger.days if day <= self._as_of})
        terms = self._terms
        if flag == "sleeping":
            return sleep(days, self._as_of, terms.sleeping) if terms.sleeping else None
        return lateness(days, self._as_of, terms.late, terms.usual_days(facts.segment)) if terms.late else None

    def _orders(self, facts: ClientFacts, ids: Collection[int]) -> tuple[OrderRef, ...]:
        chosen = (order for order in facts.orders if order.id in ids)
        return tuple(
            OrderRef(order.id, "", order.ordered_on, order.net_on(self._as_of))
            for order in sorted(chosen, key=lambda order: (order.ordered_on, order.id))
        )


def _numbered(session: Session, rows: Sequence[FlagRow]) -> list[FlagRow]:
    """Return the rows with the numbers of their orders, all asked for at once."""
    ids = sorted({order.id for row in rows for order in row.orders})
    cursor = driver_cursor(raw_connection(session))
    numbers: dict[int, str] = dict(
        cursor.execute(
            "SELECT id, number FROM client_order WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
        ).fetchall()
    )
    cursor.close()
    return [
        replace(row, orders=tuple(OrderRef(one.id, numbers[one.id], one.ordered_on, one.net_kop) for one in row.orders))
        for row in rows
    ]


def _metric(evidence: Evidence) -> dict[str, Any]:
    condition = evidence.condition
    unit = "_kop" if condition.metric in MONEY_METRICS or condition.metric is Metric.TOP_SHARE else ""
    found: dict[str, Any] = {
        "name": condition.metric.value,
        f"value{unit}": evidence.figure,
        f"threshold{unit}": evidence.threshold,
        "op": condition.op.value,
        "met": evidence.is_met,
        "from": evidence.first_on.isoformat() if evidence.first_on else None,
        "to": evidence.last_on.isoformat(),
    }
    if condition.metric is Metric.TOP_SHARE:
        found |= {"op": ">=", "percent": condition.value}
    if condition.code:
        found["code"] = condition.code
    if evidence.months:
        found["months"] = [{"month": f"{month:%Y-%m}", "value_kop": kop} for month, kop in evidence.months]
    return found
