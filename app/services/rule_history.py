"""Every version of a rule in words, and who has read which one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.errors import NotFoundError
from app.services.rule_words import rule_sentence
from app.services.rules import RuleRow, load_rule_versions, load_rules, load_titles
from app.services.settings import load_settings
from db.tables import Person, Rule, RuleAcknowledgement, RuleVersion


@dataclass(frozen=True, slots=True)
class RuleVersionRow:
    """A version of a rule as it stood.

    ``acknowledged`` are (person, day), by day; ``made_at`` is aware UTC; ``person_name`` is empty when nobody is
    known to have made it. ``is_now``: no later version has replaced it.
    """

    version_id: int
    number: int
    valid_from: date
    made_at: datetime
    person_name: str
    sentence: str
    is_now: bool
    acknowledged: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class UnreadRule:
    """A rule in force whose present version some active people have not acknowledged; ``people`` are their names."""

    code: str
    version_id: int
    number: int
    people: tuple[str, ...]


def load_rule_history(session: Session, code: str, lang: str) -> tuple[RuleVersionRow, ...]:
    """Return every version of the rule, newest first; raises NotFoundError ``no_rule``."""
    versions = load_rule_versions(session, code)
    titles = titles_of(session, versions)
    currency = load_settings(session)["money.currency"]
    made = {
        version_id: (made_at, name or "")
        for version_id, made_at, name in session.execute(
            select(col(RuleVersion.id), col(RuleVersion.made_at), col(Person.name))
            .join(Rule, col(Rule.id) == col(RuleVersion.rule_id))
            .join(Person, col(Person.id) == col(RuleVersion.person_id), isouter=True)
            .where(col(Rule.code) == code)
        )
    }
    read = _acknowledged(session, [row.version_id for row in versions])
    return tuple(
        RuleVersionRow(
            version_id=row.version_id,
            number=row.number,
            valid_from=row.valid_from,
            made_at=made[row.version_id][0],
            person_name=made[row.version_id][1],
            sentence=rule_sentence(row.spec, lang, currency, titles),
            is_now=place == 0,
            acknowledged=tuple(read.get(row.version_id, ())),
        )
        for place, row in enumerate(versions)
    )


def titles_of(session: Session, rows: Sequence[RuleRow]) -> dict[str, str]:
    """Return what the products and groups named in these rules are called."""
    codes = {one.code for row in rows for one in row.spec.conditions if one.code}
    return load_titles(session, codes) if codes else {}


def _acknowledged(session: Session, version_ids: Sequence[int]) -> dict[int, list[tuple[str, date]]]:
    found: dict[int, list[tuple[str, date]]] = {}
    rows = session.execute(
        select(col(RuleAcknowledgement.rule_version_id), col(Person.name), col(RuleAcknowledgement.acknowledged_on))
        .join(Person, col(Person.id) == col(RuleAcknowledgement.person_id))
        .where(col(RuleAcknowledgement.rule_version_id).in_(version_ids))
        .order_by(col(RuleAcknowledgement.acknowledged_on), col(RuleAcknowledgement.id))
    )
    for version_id, name, day in rows:
        found.setdefault(version_id, []).append((name, day))
    return found


def acknowledge_rules(session: Session, person_id: int, version_ids: Sequence[int], on: date) -> Changes:
    """Write down that a person has read these versions; what was written before keeps its day.

    Raises:
        NotFoundError: ``no_person``, ``no_rule_version``.
    """
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person")
    wanted = set(version_ids)
    known = select(func.count()).select_from(RuleVersion).where(col(RuleVersion.id).in_(wanted))
    if session.execute(known).scalar_one() != len(wanted):
        raise NotFoundError("no_rule_version")
    mine = select(col(RuleAcknowledgement.rule_version_id)).where(col(RuleAcknowledgement.person_id) == person_id)
    new = sorted(wanted - set(session.execute(mine).scalars()))
    session.add_all(
        RuleAcknowledgement(rule_version_id=version_id, person_id=person_id, acknowledged_on=on) for version_id in new
    )
    return Changes("rules_acknowledged", parts={"name": person.name}, topics=frozenset({"rules"}))


def load_unread(session: Session) -> tuple[UnreadRule, ...]:
    """Return the rules in force that an active person has not acknowledged, in the order of the rules."""
    people = session.execute(
        select(col(Person.id), col(Person.name)).where(col(Person.is_active)).order_by(col(Person.id))
    ).all()
    read = {
        (version_id, person_id)
        for version_id, person_id in session.execute(
            select(col(RuleAcknowledgement.rule_version_id), col(RuleAcknowledgement.person_id))
        )
    }
    found = []
    for row in load_rules(session):
        names = tuple(name for person_id, name in people if (row.version_id, person_id) not in read)
        if row.is_on and names:
            found.append(UnreadRule(row.spec.code, row.version_id, row.number, names))
    return tuple(found)
