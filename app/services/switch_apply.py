"""A switch of the sales model carried out: one action, one undo; no client, stage or order is rewritten.

What changes is who answers for what from today on. Rows of days before stay as they were.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import delete, select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.domain.sales_models import roles_by_function
from app.errors import InvalidError, StaleError
from app.progress import NoProgress, Progress
from app.services.importing.bulk import insert_rows, without_gc
from app.services.many import these_ids
from app.services.responsibility import take_open_work
from app.services.rollout import write_rollout
from app.services.rules import check_rules, put_rule
from app.services.sales_model import active_period, put_owner
from app.services.switch import SwitchDraft, SwitchPlan, plan_switch
from app.services.switch_draft import FUNCTIONS_SHARED, function_of
from app.services.switch_facts import OwnRows, holder, owner_rows
from app.services.switch_handovers import withdraw
from app.services.switch_warnings import Issue
from app.services.today_sql import fetch
from db.tables import Person, PersonRole, Responsibility, SalesModelPeriod

TOPICS: Final = frozenset({"people", "model", "handovers", "rules", "pay"})
STEPS: Final = 8
_FUNCTIONS: Final = tuple(map(function_of, FUNCTIONS_SHARED))
_OWN: Final = "SELECT id, client_id, function, person_id FROM responsibility WHERE until_on IS NULL ORDER BY id"


class SwitchBlockedError(InvalidError):
    """Something stands in the way of a switch; ``issues`` are all of it (``issue_text`` words each)."""

    code = "switch_blocked"

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__(None, count=len(issues))
        self.issues = issues


@dataclass(frozen=True, slots=True)
class SwitchOutcome:
    """What a switch did: clients that changed hands, open steps and orders that went along, hand-overs withdrawn."""

    moved_count: int
    steps: int
    orders: int
    withdrawn: int
    period_id: int


def apply_switch(
    session: Session, draft: SwitchDraft, seen_state: str = "", *, progress: Progress | None = None
) -> Changes:
    """Switch the model from today on; ``outcome`` is a SwitchOutcome.

    The plan is made anew; ``seen_state`` is the ``state`` of the one that was looked at, empty: none was.

    Raises:
        StaleError: ``switch_plan_changed``: the book has changed since (an import, say): look at the plan again.
        SwitchBlockedError: the plan has problems.
        InvalidError: a rule of the draft cannot be set (as ``rules.set_rules``).
        CancelledError: ``progress`` was asked to stop.
    """
    progress = progress or NoProgress()
    plan = plan_switch(session, draft, progress)
    if seen_state and plan.state != seen_state:
        raise StaleError("switch_plan_changed")
    if plan.problems:
        raise SwitchBlockedError(plan.problems)
    today = today_of(session)
    progress.step(1, STEPS)
    _set_roles(session, draft)
    if draft.rules:
        check_rules(session, draft.rules)
        for spec in draft.rules:
            put_rule(session, spec, is_on=True)
    _set_owners(session, plan, today)
    progress.step(2, STEPS)
    with without_gc():
        rows = _Rows(session, plan)
        progress.step(3, STEPS)
        _close(session, rows.closed, today)
        progress.step(4, STEPS)
        names = ["client_id", "function", "person_id"]
        insert_rows(session, Responsibility, names, rows.added, {"since_on": today}, progress)
    progress.step(5, STEPS)
    withdrawn = withdraw(session, draft, dict(zip(plan.client_ids, plan.to_ids, strict=True)))
    progress.step(6, STEPS)
    steps, orders = _take_along(session, plan, progress)
    progress.step(7, STEPS)
    period_id = _begin_period(session, draft, today, plan.moving_count)
    write_rollout(session, period_id, draft, today)
    session.flush()
    progress.step(STEPS, STEPS)
    return Changes(
        "model_switched",
        parts={"model": draft.model.value, "count": plan.moving_count},
        all_clients=True,
        topics=TOPICS,
        outcome=SwitchOutcome(plan.moving_count, steps, orders, withdrawn, period_id),
    )


def _set_roles(session: Session, draft: SwitchDraft) -> None:
    """Give the roles of the model to the people of the draft; they leave what the model does not know."""
    held = session.execute(select(PersonRole).order_by(col(PersonRole.id))).scalars().all()
    roles = [role.value for role in roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager).values()]
    wanted = {(person, role) for role in roles for person in draft.roles.get(role, ())}
    team = {person for person, _role in wanted}
    changed = set()
    for row in held:
        key = (row.person_id, row.role)
        if key in wanted:
            wanted.discard(key)
        elif row.role in roles or row.person_id in team:
            session.delete(row)
            changed.add(row.person_id)
    session.flush()
    for role in dict.fromkeys(roles):
        for person in draft.roles.get(role, ()):
            if (person, role) in wanted:
                session.add(PersonRole(person_id=person, role=role))
                changed.add(person)
    if changed:
        raised = update(Person).where(col(Person.id).in_(changed)).values(version=col(Person.version) + 1)
        session.execute(raised, execution_options={"synchronize_session": False})
    session.flush()
    session.expire_all()


def _set_owners(session: Session, plan: SwitchPlan, today: date) -> None:
    now = owner_rows(session)
    for function, person_id in plan.owners.items():
        person_now, department_now = now.get(function, (None, ""))
        department = plan.draft.departments.get(function, department_now)
        if (person_id, department) != (person_now, department_now):
            put_owner(session, function, person_id, department, today)


@dataclass(slots=True)
class _Found:
    """Open rows of clients' own: which go, and who is left with whom."""

    kept: OwnRows = field(default_factory=dict)
    ids: dict[tuple[int, str], list[int]] = field(default_factory=dict)


class _Rows:
    """Which rows of responsibility end, and which begin: only where the function's owner would not do."""

    def __init__(self, session: Session, plan: SwitchPlan) -> None:
        self.closed: list[int] = []
        self.added: list[tuple[int, str, int]] = []
        self._roles = _holders(plan.draft)
        self._owners = plan.owners
        present = {
            client_id: _FUNCTIONS[code] for client_id, code in zip(plan.client_ids, plan.functions_of, strict=True)
        }
        found = self._kept_rows(session, present)
        for client_id, code, to_id in zip(plan.client_ids, plan.functions_of, plan.to_ids, strict=True):
            function = _FUNCTIONS[code]
            if holder(client_id, function, found.kept, self._owners) != to_id:
                self._change(client_id, function, to_id, found)

    def _kept_rows(self, session: Session, present: Mapping[int, str]) -> _Found:
        """Return the rows that stay unless the plan says otherwise.

        What a client has of its own for another function than its present one ends where the person does not hold
        the role any more; who is in the bin has no present function.
        """
        found = _Found()
        for row_id, client_id, function, person_id in fetch(session, _OWN):
            is_present = present.get(client_id) == function
            holders = self._roles.get(function)
            if not is_present and holders is not None and person_id not in holders:
                self.closed.append(row_id)
                continue
            found.kept.setdefault(function, {})[client_id] = person_id
            found.ids.setdefault((client_id, function), []).append(row_id)
        return found

    def _change(self, client_id: int, function: str, to_id: int, found: _Found) -> None:
        own = found.kept.get(function, {}).pop(client_id, None)
        if own is not None:
            self.closed += found.ids[client_id, function]
        if holder(client_id, function, found.kept, self._owners) != to_id:
            self.added.append((client_id, function, to_id))


def _holders(draft: SwitchDraft) -> dict[str, frozenset[int]]:
    """Return who holds the role of each function after the switch; clients off the track have no role."""
    roles = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
    return {function.value: frozenset(draft.roles.get(role, ())) for function, role in roles.items()}


def _close(session: Session, row_ids: list[int], today: date) -> None:
    mine = col(Responsibility.id).in_(these_ids(row_ids))
    unsynchronized = {"synchronize_session": False}
    # Who was given a client today has not had it for a day: that is no period to remember (as in ``hand_to``).
    session.execute(
        delete(Responsibility).where(mine, col(Responsibility.since_on) >= today), execution_options=unsynchronized
    )
    session.execute(update(Responsibility).where(mine).values(until_on=today), execution_options=unsynchronized)
    session.expire_all()


def _take_along(session: Session, plan: SwitchPlan, progress: Progress) -> tuple[int, int]:
    """Give open steps and orders of clients that change hands to who gets them; return how many of each."""
    pairs: dict[tuple[int, int], list[int]] = {}
    for client_id, from_id, to_id in zip(plan.client_ids, plan.from_ids, plan.to_ids, strict=True):
        if from_id != to_id and from_id:
            pairs.setdefault((from_id, to_id), []).append(client_id)
    steps = orders = 0
    for (from_id, to_id), client_ids in sorted(pairs.items()):
        progress.step(6, STEPS)
        work = take_open_work(session, client_ids, from_id, to_id)
        steps, orders = steps + work.steps, orders + work.orders
    return steps, orders


def _begin_period(session: Session, draft: SwitchDraft, today: date, moved_count: int) -> int:
    active_period(session).until_on = today
    session.flush()
    roles = dict.fromkeys(roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager).values())
    period = SalesModelPeriod(
        model=draft.model.value,
        since_on=today,
        has_vip_manager=draft.has_vip_manager,
        roles=json.dumps({role.value: list(draft.roles.get(role, ())) for role in roles}),
        moved_count=moved_count,
        note=draft.note.strip(),
        made_at=now_of(session),
    )
    session.add(period)
    session.flush()
    assert period.id is not None
    return period.id
