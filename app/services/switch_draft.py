"""A switch of model being prepared: what was chosen so far, kept in the book between two openings of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.domain.conveyor import Function
from app.domain.rules import RuleSpec, parse_rules, rule_to_json
from app.domain.sales_models import Role, SalesModel, roles_by_function
from app.domain.switch_plan import Choice, How
from app.services.settings import change_settings, load_settings
from db.tables import SalesModelPeriod

KEY: Final = "switch.draft"
_PERIOD = select(func.max(col(SalesModelPeriod.id))).where(col(SalesModelPeriod.until_on).is_(None))
SLEEPING: Final = "sleeping"
FUNCTIONS_SHARED: Final = ("prospecting", "first_sale", "care", "vip", SLEEPING, "off")
"""The rows of 'who gets which clients', in order: functions, then clients off the track, the sleeping ones apart."""


def function_of(row: str) -> str:
    """Return the function by which the clients of a row are answered for: sleeping ones are off the track too."""
    return Function.OFF.value if row == SLEEPING else row


@dataclass(frozen=True, slots=True)
class RolloutDraft:
    """A thing to do after the switch: ``code`` of the program's own (then ``title`` may be empty) or a title."""

    code: str
    title: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class SwitchDraft:
    """Everything a switch is made from; the same draft on the same book gives the same plan.

    Attributes:
        model: to which model.
        has_vip_manager: VIP belongs to its own role.
        roles: role -> the people who hold it from then on.
        owners: function (``off`` too) -> the one who answers for it; a function left out takes who answers today if
            the role is theirs, else the first of the role.
        departments: function -> name of the department that owns it.
        choices: row (of FUNCTIONS_SHARED) -> how its clients are given out; left out: they stay.
        picks: client id -> person, by hand.
        rules: hand-over rules to set with the switch (``rule_to_json`` of app.domain.rules).
        rollout: what is to be done so that it works; None: the program's own list.
        note: the owner's word about it.
        period_id: the period of the model it was prepared from; after a switch the draft is no longer current.
        step: of the wizard, 1 to 5.
    """

    model: SalesModel
    has_vip_manager: bool = False
    roles: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    owners: Mapping[str, int] = field(default_factory=dict)
    departments: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Choice] = field(default_factory=dict)
    picks: Mapping[int, int] = field(default_factory=dict)
    rules: tuple[RuleSpec, ...] = ()
    rollout: tuple[RolloutDraft, ...] | None = None
    note: str = ""
    period_id: int | None = None
    step: int = 1

    def with_pick(self, client_id: int, person_id: int | None) -> SwitchDraft:
        """Return the draft with a client given to a person by hand; None takes the pick back."""
        picks = {key: value for key, value in self.picks.items() if key != client_id}
        if person_id is not None:
            picks[client_id] = person_id
        return replace(self, picks=picks)

    def with_choice(self, row: str, choice: Choice) -> SwitchDraft:
        """Return the draft with another choice for a row of clients."""
        return replace(self, choices={**self.choices, row: choice})


def effective_owners(draft: SwitchDraft, now: Mapping[str, int]) -> dict[str, int]:
    """Return who answers for each function after the switch: as the draft says, else somebody of its role.

    Of them whoever gets all clients of the function, else who answers for it ``now``, else the first. A role that
    nobody holds leaves its functions out. Off the track (``off``) whoever gets all sleeping clients, or all the others,
    else as it is now.
    """
    found: dict[str, int] = {}
    roles: dict[Function, Role | None] = dict(roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager))
    roles[Function.OFF] = None
    for function, role in roles.items():
        rows = (SLEEPING, function) if function is Function.OFF else (function,)
        given = [draft.choices.get(row, Choice()) for row in rows]
        all_to = next((each.people[0] for each in given if each.how is How.ONE and each.people), None)
        wished = [draft.owners.get(function)]
        held = draft.roles.get(role, ()) if role else [each for each in (all_to, now.get(function)) if each]
        wished += [each for each in (all_to, now.get(function), *held) if each in held]
        owner = next((each for each in wished if each is not None), None)
        if owner is not None:
            found[str(function)] = owner
    return found


def draft_to_json(draft: SwitchDraft) -> dict[str, Any]:
    """Return the draft as JSON values."""
    return {
        "model": draft.model.value,
        "has_vip_manager": draft.has_vip_manager,
        "roles": {role: list(people) for role, people in draft.roles.items()},
        "owners": dict(draft.owners),
        "departments": dict(draft.departments),
        "choices": {
            function: {
                "how": choice.how.value,
                "people": list(choice.people),
                "values": [list(pair) for pair in choice.values],
                "keep_days": choice.keep_days,
            }
            for function, choice in draft.choices.items()
        },
        "picks": {str(client_id): person_id for client_id, person_id in sorted(draft.picks.items())},
        "rules": [rule_to_json(rule) for rule in draft.rules],
        "rollout": None
        if draft.rollout is None
        else [[task.code, task.title, task.due_on.isoformat() if task.due_on else None] for task in draft.rollout],
        "note": draft.note,
        "period_id": draft.period_id,
        "step": draft.step,
    }


def draft_from_json(stored: Mapping[str, Any]) -> SwitchDraft:
    """Return what ``draft_to_json`` kept."""
    rollout = stored["rollout"]
    return SwitchDraft(
        model=SalesModel(stored["model"]),
        has_vip_manager=stored["has_vip_manager"],
        roles={role: tuple(people) for role, people in stored["roles"].items()},
        owners=dict(stored["owners"]),
        departments=dict(stored["departments"]),
        choices={
            function: Choice(
                How(each["how"]),
                tuple(each["people"]),
                tuple((value, person) for value, person in each["values"]),
                each["keep_days"],
            )
            for function, each in stored["choices"].items()
        },
        picks={int(client_id): person_id for client_id, person_id in stored["picks"].items()},
        rules=parse_rules(stored["rules"]) if stored["rules"] else (),
        rollout=None
        if rollout is None
        else tuple(
            RolloutDraft(code, title, date.fromisoformat(due_on) if due_on else None) for code, title, due_on in rollout
        ),
        note=stored["note"],
        period_id=stored["period_id"],
        step=stored["step"],
    )


def draft_text(draft: SwitchDraft) -> str:
    """Return the draft as one line that is the same for the same choices; the step of the wizard is no choice."""
    return json.dumps({**draft_to_json(draft), "step": 0}, ensure_ascii=False, sort_keys=True)


def save_draft(session: Session, draft: SwitchDraft) -> Changes:
    """Keep the draft in the book (by ``Book.note``: nothing to undo, nothing in the journal)."""
    period_id = session.execute(_PERIOD).scalar_one()
    kept = replace(draft, period_id=period_id)
    change_settings(session, {KEY: draft_to_json(kept)})
    return Changes("switch_draft_kept", topics=frozenset({"model"}))


def drop_draft(session: Session) -> Changes:
    """Forget the draft (by ``Book.note``)."""
    change_settings(session, {KEY: {}})
    return Changes("switch_draft_dropped", topics=frozenset({"model"}))


def load_draft(session: Session) -> SwitchDraft | None:
    """Return the draft that is kept, if any; one whose switch was made since is no draft, until that is undone."""
    stored = load_settings(session)[KEY]
    if not stored:
        return None
    draft = draft_from_json(stored)
    return draft if draft.period_id == session.execute(_PERIOD).scalar_one() else None
