"""Hand-overs without an answer when the sales model changes: which go on, and which the new model has no place for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import update
from sqlmodel import Session, col

from app.context import actor_of, now_of
from app.domain.handovers import function_before
from app.domain.sales_models import roles_by_function
from app.services.many import these_ids
from app.services.switch_draft import SwitchDraft
from app.services.today_sql import fetch
from db.tables import HandOver

_OPEN: Final = (
    "SELECT id, client_id, facts ->> '$.from_function', function, from_person_id, to_person_id, rule_code "
    "FROM hand_over WHERE state = 'proposed' ORDER BY id"
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A hand-over that waits: of a client, from one function and person into another."""

    id: int
    client_id: int
    left: str
    entered: str
    from_id: int | None
    to_id: int
    is_by_rule: bool


def load_waiting(session: Session) -> tuple[Waiting, ...]:
    """Return every hand-over that waits for an answer."""
    return tuple(
        Waiting(row_id, client_id, left or function_before(entered) or entered, entered, from_id, to_id, bool(rule))
        for row_id, client_id, left, entered, from_id, to_id, rule in fetch(session, _OPEN)
    )


def goes_on(waiting: Waiting, draft: SwitchDraft) -> bool:
    """Whether a hand-over makes sense after the switch.

    Both people must be in the team, the receiver in the role of the function; what a rule proposed needs a point
    between two roles, what a person proposed does not.
    """
    roles = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
    of_function = {function.value: role for function, role in roles.items()}
    role = of_function[waiting.entered]
    team = {person for held in draft.roles.values() for person in held}
    if waiting.to_id not in draft.roles.get(role, ()) or waiting.from_id not in team:
        return False
    return not waiting.is_by_rule or of_function.get(waiting.left) != role


def givers(waiting: tuple[Waiting, ...], draft: SwitchDraft) -> dict[int, int]:
    """Return the clients that stay with who hands them over until the answer comes."""
    return {each.client_id: each.from_id for each in waiting if each.from_id is not None and goes_on(each, draft)}


def withdraw(session: Session, draft: SwitchDraft, after: Mapping[int, int]) -> int:
    """Withdraw what makes no sense any more, or whose client is the receiver's now; return how many.

    ``after`` says who has each client after the switch.
    """
    ids = [
        each.id for each in load_waiting(session) if not goes_on(each, draft) or after.get(each.client_id) == each.to_id
    ]
    session.execute(
        update(HandOver)
        .where(col(HandOver.id).in_(these_ids(ids)))
        .values(
            state="withdrawn",
            answered_at=now_of(session),
            answered_by=actor_of(session),
            version=col(HandOver.version) + 1,
        ),
        execution_options={"synchronize_session": False},
    )
    session.expire_all()
    return len(ids)
