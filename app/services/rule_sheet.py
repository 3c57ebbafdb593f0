"""The rule sheet's values: rules, sales model, owners and readers as they were on any day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any, Final

from sqlalchemy import or_, select
from sqlmodel import Session, SQLModel, col

from app.context import clock_of
from app.documents.rule_sheet_values import RuleLine, RuleReader, RuleReading, RuleSheetValues
from app.domain.rules import Metric, Mode
from app.services.rule_history import titles_of
from app.services.rule_words import rule_sentence
from app.services.rules import RuleRow, load_rules
from app.services.settings import load_settings
from app.texts import load_texts
from db.tables import (
    Action,
    FunctionOwner,
    JournalRow,
    Person,
    PersonRole,
    Rule,
    RuleAcknowledgement,
    SalesModelPeriod,
)

FUNCTIONS: Final = ("prospecting", "first_sale", "care", "vip")
_MINIMUMS: Final = (Metric.SMALLEST_ORDER, Metric.SMALLEST_MONTH)


def gather_rule_sheet(session: Session, as_of: date, lang: str) -> RuleSheetValues:
    """Return the rules that were in force on a local day, with who owned what and who had read them by then."""
    settings = load_settings(session)
    rules = _rules_on(session, as_of)
    titles, currency = titles_of(session, rules), settings["money.currency"]
    return RuleSheetValues(
        as_of=as_of,
        company=settings["company.name"],
        model=_model_on(session, as_of),
        owners=_owners_on(session, as_of),
        rules=tuple(
            RuleLine(
                code=row.spec.code,
                sentence=rule_sentence(row.spec, lang, currency, titles),
                number=row.number,
                valid_from=row.valid_from,
                is_acting=row.spec.mode is Mode.ACT,
            )
            for row in rules
        ),
        readings=_readings(rules),
        people=_readers_on(session, as_of, [row.version_id for row in rules], lang),
    )


def _rules_on(session: Session, as_of: date) -> list[RuleRow]:
    """Return the rules that were on; whether they were, and their mode, are known from the journal alone."""
    then = _rows_on(session, Rule, as_of)
    found = []
    for row in load_rules(session, as_of):
        rule = then.get(row.rule_id)
        if rule is not None and rule["is_on"] and row.valid_from <= as_of:
            found.append(replace(row, spec=replace(row.spec, mode=Mode(rule["mode"]))))
    return found


def _rows_on(session: Session, table: type[SQLModel], as_of: date) -> dict[int, dict[str, Any]]:
    """Return the rows of a table as they stood at the end of a day; those added later stay in, as they were first."""
    rows = {row.id: row.model_dump() for row in session.execute(select(table)).scalars()}
    for _code, row_id, verb, before in _changes_after(session, table, as_of):
        if verb != "insert" and before:
            rows[row_id] = json.loads(before)
    return rows


def _changes_after(session: Session, table: type[SQLModel], as_of: date) -> Sequence[tuple[str, int, str, str | None]]:
    """Return (action, row, verb, image before) of what was changed after a day, newest first."""
    end_of_day = clock_of(session).at(as_of + timedelta(1), time())
    query = (
        select(col(Action.code), col(JournalRow.row_id), col(JournalRow.verb), col(JournalRow.before))
        .join(Action, col(Action.id) == col(JournalRow.action_id))
        .where(
            col(JournalRow.table_name) == table.__tablename__,
            col(Action.state) == "done",
            col(Action.done_at) >= end_of_day,
        )
        .order_by(col(JournalRow.id).desc())
    )
    return [(code, row_id, verb, before) for code, row_id, verb, before in session.execute(query)]


def _model_on(session: Session, as_of: date) -> str:
    """Return the sales model of a day; before the first one is known, that one."""
    periods = select(col(SalesModelPeriod.model)).order_by(
        col(SalesModelPeriod.since_on) > as_of, col(SalesModelPeriod.since_on).desc(), col(SalesModelPeriod.id).desc()
    )
    in_force = or_(col(SalesModelPeriod.until_on).is_(None), col(SalesModelPeriod.until_on) > as_of)
    model: str = session.execute(periods.where(in_force).limit(1)).scalar_one()
    return model


def _owners_on(session: Session, as_of: date) -> tuple[tuple[str, str], ...]:
    """Return who answered for each function where a client has nobody of its own."""
    owners = (
        select(col(FunctionOwner.function), col(FunctionOwner.person_id))
        .where(
            col(FunctionOwner.since_on) <= as_of,
            or_(col(FunctionOwner.until_on).is_(None), col(FunctionOwner.until_on) > as_of),
        )
        .order_by(col(FunctionOwner.id))
    )
    people = _rows_on(session, Person, as_of)
    names: dict[str, list[str]] = {}
    for function, person_id in session.execute(owners):
        names.setdefault(function, []).append(people[person_id]["name"])
    return tuple((function, ", ".join(dict.fromkeys(names.get(function, ())))) for function in FUNCTIONS)


def _readings(rules: Sequence[RuleRow]) -> tuple[RuleReading, ...]:
    """Return how the rules read 'a minimum over so many months', each reading once."""
    found = [
        RuleReading(row.spec.code, one.metric.value, one.months or 0)
        for row in rules
        for one in row.spec.conditions
        if one.metric in _MINIMUMS
    ]
    return tuple(dict.fromkeys(found))


def _readers_on(session: Session, as_of: date, version_ids: Sequence[int], lang: str) -> tuple[RuleReader, ...]:
    """Return the active people of a day with when each had read the last of these versions."""
    read: dict[int, dict[int, date]] = {}
    acknowledged = select(RuleAcknowledgement).where(
        col(RuleAcknowledgement.rule_version_id).in_(version_ids), col(RuleAcknowledgement.acknowledged_on) <= as_of
    )
    for row in session.execute(acknowledged).scalars():
        read.setdefault(row.person_id, {})[row.rule_version_id] = row.acknowledged_on
    joined_later = {row_id for code, row_id, _verb, _before in _joined_after(session, as_of) if code == "person_added"}
    words = load_texts("words", lang)
    roles: dict[int, str] = {}
    for person_id, role in session.execute(
        select(col(PersonRole.person_id), col(PersonRole.role)).order_by(col(PersonRole.id))
    ):
        roles.setdefault(person_id, words.text(f"team_role.{role}"))
    found = []
    for person_id, person in sorted(_rows_on(session, Person, as_of).items()):
        if not person["is_active"] or person_id in joined_later:
            continue
        days = read.get(person_id, {})
        read_on = max(days.values()) if days and len(days) == len(version_ids) else None
        found.append(RuleReader(person["name"], person["job_title"] or roles.get(person_id, ""), read_on))
    return tuple(found)


def _joined_after(session: Session, as_of: date) -> list[tuple[str, int, str, str | None]]:
    return [change for change in _changes_after(session, Person, as_of) if change[2] == "insert"]
