"""What speaks against a switch of the sales model: what blocks it, and what the owner should know before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.context import today_of
from app.domain.sales_models import Role, handover_points, roles_by_function
from app.domain.switch_plan import How
from app.services.library import load_scripts
from app.services.people import PersonRow
from app.services.rule_history import load_unread
from app.services.rules import load_rules
from app.services.sales_model import GATE_RULE, active_period
from app.services.switch_draft import SwitchDraft
from app.texts import Texts
from db.tables import ClientFigures, PayScheme

ONE_OFF_PERCENT: Final = 60
"""From this share of buyers with a single order on, somebody for care alone does not pay off."""
FEWEST_BUYERS: Final = 5  # fewer say nothing of a share
GATES: Final = ("qualified", "to_care")


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that blocks a switch, or that it warns of; ``issue_text`` words it.

    ``code``: role_nobody (role), person_gone (person), owner_without_role (function, person), choice_without_people
    (function), clients_without (count), gate_without_rule (rule), same_as_now, before_model (since); and warnings:
    few_people (people, tiers), one_off (percent), no_scripts, rules_unread (people), vip_without_rule, pay_not_set
    (roles).
    """

    code: str
    values: Mapping[str, Any] = field(default_factory=dict)


def issue_text(words: Texts, issue: Issue) -> str:
    """Return the sentence of an issue."""
    values = dict(issue.values)
    for name, kind in (("role", "role"), ("function", "function"), ("rule", "rule_name")):
        if name in values:
            values[name] = words.text(f"{kind}.{values[name]}")
    if "roles" in values:
        values["roles"] = ", ".join(words.text(f"role.{role}") for role in values["roles"])
    key = f"switch_issue.{issue.code}"
    if "count" in values:
        return words.plural(key, values.pop("count"), **values)
    return words.text(key, **values)


def find_problems(
    session: Session,
    draft: SwitchDraft,
    owners: Mapping[str, int],
    people: Mapping[int, PersonRow],
    takers: frozenset[int],
    unassigned_count: int,
    is_same: bool,
) -> tuple[Issue, ...]:
    """Return what blocks a switch: ``takers`` have clients after it, ``owners`` answer for the functions."""
    found = [Issue("same_as_now")] if is_same else []
    since_on = active_period(session).since_on
    if today_of(session) < since_on:  # the computer's date was set back: history would run backwards
        found.append(Issue("before_model", {"since": since_on.isoformat()}))
    roles = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
    for role in dict.fromkeys(roles.values()):
        if not draft.roles.get(role):
            found.append(Issue("role_nobody", {"role": role.value}))
    named = {person for held in draft.roles.values() for person in held} | set(owners.values()) | takers
    for person_id in sorted(named):
        person = people.get(person_id)
        if person is None or not person.is_active:
            found.append(Issue("person_gone", {"person": person.name if person else f"#{person_id}"}))
    for function, role in roles.items():
        owner = owners.get(function, 0)
        if owner in people and owner not in draft.roles.get(role, ()):
            values = {"function": function.value, "person": people[owner].name, "role": role.value}
            found.append(Issue("owner_without_role", values))
    for name, choice in draft.choices.items():
        if choice.how in (How.ONE, How.COUNT, How.MONEY) and not choice.people:
            found.append(Issue("choice_without_people", {"function": name}))
    if unassigned_count:
        found.append(Issue("clients_without", {"count": unassigned_count}))
    entered = {GATE_RULE[entered] for _, entered in handover_points(draft.model, has_vip_manager=draft.has_vip_manager)}
    on = _rules_on(session, draft)
    found += [Issue("gate_without_rule", {"rule": rule}) for rule in GATES if rule in entered and rule not in on]
    return tuple(found)


def _rules_on(session: Session, draft: SwitchDraft) -> set[str]:
    """Return the rules that are on once the switch is made: those it sets are switched on with it."""
    return {rule.spec.code for rule in load_rules(session) if rule.is_on} | {rule.code for rule in draft.rules}


def find_warnings(session: Session, draft: SwitchDraft, people: Mapping[int, PersonRow]) -> tuple[Issue, ...]:
    """Return what the owner should know before: it blocks nothing."""
    found: list[Issue] = []
    roles = tuple(dict.fromkeys(roles_by_function(draft.model).values()))
    if len(roles) > 1:
        found += _tiers(session, draft, roles)
        if not any(not row.is_starter or row.number for row in load_scripts(session, "uk")):
            found.append(Issue("no_scripts"))
        unread = dict.fromkeys(name for rule in load_unread(session) for name in rule.people)
        if unread:
            found.append(Issue("rules_unread", {"people": ", ".join(unread)}))
    if draft.has_vip_manager and "vip" not in _rules_on(session, draft):
        found.append(Issue("vip_without_rule"))
    paid = set(session.execute(select(col(PayScheme.code)).distinct()).scalars())
    unpaid = tuple(
        role
        for role, held in draft.roles.items()
        if role not in paid and not all(people[each].pay_scheme for each in held if each in people)
    )
    if unpaid:
        found.append(Issue("pay_not_set", {"roles": unpaid}))
    return tuple(found)


def _tiers(session: Session, draft: SwitchDraft, roles: Sequence[Role]) -> list[Issue]:
    found = []
    team = {person for role in roles for person in draft.roles.get(role, ())}
    if len(team) < len(roles):
        found.append(Issue("few_people", {"people": len(team), "tiers": len(roles)}))
    if Role.FARMER in roles:
        buyers, once = session.execute(
            select(func.count(), func.count().filter(col(ClientFigures.orders_count) == 1)).where(
                col(ClientFigures.orders_count) > 0
            )
        ).one()
        percent = 100 * once // buyers if buyers else 0
        if buyers >= FEWEST_BUYERS and percent >= ONE_OFF_PERCENT:
            found.append(Issue("one_off", {"percent": percent}))
    return found
