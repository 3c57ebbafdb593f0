"""Rows of hand-overs: one as it is kept, who may answer it, its first steps; for reading and writing alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import actor_of, raw_connection, today_of
from app.domain.handovers import FirstStep, answer_day, step_from_json, step_to_json
from app.domain.sales_models import roles_by_function
from app.domain.when_days import plus_workdays
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.flags import load_setting
from app.services.handover_words import first_name
from app.services.responsibility import held_by
from app.texts import load_texts
from db.rule_figures import driver_cursor
from db.tables import Client, HandOver, Person

_IN_FORCE: Final = (
    "SELECT model, has_vip_manager FROM sales_model_period WHERE until_on IS NULL ORDER BY id DESC LIMIT 1"
)
MEETING_AFTER_DAYS = 2  # working days from the call to the meeting of three


def get_handover(session: Session, handover_id: int) -> HandOver:
    """Return a stored hand-over; raises NotFoundError ``no_handover``."""
    kept = session.get(HandOver, handover_id)
    if kept is None:
        raise NotFoundError("no_handover", handover=handover_id)
    return kept


def get_open(session: Session, handover_id: int, seen_version: int | None) -> HandOver:
    """Return a hand-over that waits.

    Raises:
        NotFoundError: ``no_handover``.
        StaleError: it is no longer at ``seen_version``.
        InvalidError: ``handover_answered``.
    """
    kept = get_handover(session, handover_id)
    client = session.get_one(Client, kept.client_id)
    if kept.state != "proposed":
        raise InvalidError("handover_answered", client=client.name)
    if seen_version is not None and kept.version != seen_version:
        raise StaleError(client=client.name)
    return kept


def open_of(session: Session, client_id: int) -> HandOver | None:
    """Return the hand-over of a client that waits."""
    mine = (col(HandOver.client_id) == client_id, col(HandOver.state) == "proposed")
    found: HandOver | None = session.execute(select(HandOver).where(*mine)).scalar_one_or_none()
    return found


def may_act(session: Session, *person_ids: int | None) -> bool:
    """Whether who is at the keyboard is one of these people, stands in for one, or is the owner."""
    actor = actor_of(session)
    if actor is None or actor in person_ids:
        return True
    person = session.get(Person, actor)
    if person is not None and person.is_owner:
        return True
    return not held_by(session, [actor]).isdisjoint(person_ids)


def current_roles(session: Session) -> dict[str, str]:
    """Return the role of each function in the model in force; quick, for writes ask it."""
    session.flush()
    cursor = driver_cursor(raw_connection(session))
    period = cursor.execute(_IN_FORCE).fetchone()
    cursor.close()
    if period is None:
        return {}
    roles = roles_by_function(period[0], has_vip_manager=bool(period[1]))
    return {function.value: role.value for function, role in roles.items()}


def load_steps(kept: HandOver) -> tuple[FirstStep, ...]:
    """Return the first steps as they are kept."""
    return tuple(step_from_json(each) for each in json.loads(kept.steps))


def steps_json(steps: Sequence[FirstStep]) -> str:
    """Return first steps as they are kept."""
    return json.dumps([step_to_json(each) for each in steps], ensure_ascii=False)


def usual_steps(function: str, giver: str, contact_by: date, lang: str) -> tuple[FirstStep, ...]:
    """Return what a receiver begins with: a call by the day of the first contact, and a meeting of three."""
    words = load_texts("words", lang)
    meeting_on = plus_workdays(contact_by, MEETING_AFTER_DAYS)
    told = "meeting" if giver else "meeting_alone"
    meeting = words.text(f"handover.step.{told}", name=first_name(giver))
    return (
        FirstStep("call", words.text(f"handover.step.call.{function}"), contact_by),
        FirstStep("meeting", meeting, meeting_on),
    )


def due_days(session: Session) -> dict[str, Any]:
    """Return the days of a hand-over proposed today: ``answer_by`` and ``contact_by``."""
    answer_by = answer_day(today_of(session), load_setting(session, "handover.answer_days"))
    return {
        "answer_by": answer_by,
        "contact_by": plus_workdays(answer_by, load_setting(session, "handover.contact_days")),
    }
