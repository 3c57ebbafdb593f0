"""Activities: what was done with a client, and what is next."""

from __future__ import annotations

from datetime import date, datetime, time

from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text, get_client
from db.tables import Activity

KINDS = ("call", "meeting", "message", "letter", "visit", "presentation", "task", "note")
TITLE_LIMIT = 2000
MAX_YEARS_AHEAD = 10


def log_activity(
    session: Session,
    client_id: int,
    kind: str,
    text: str,
    *,
    contact_id: int | None = None,
    direction: str = "out",
    done_at: datetime | None = None,
    duration_min: int | None = None,
) -> Changes:
    """Write what happened: a touch that is done.

    Raises:
        InvalidError: ``activity_kind``, ``text_empty``, ``text_long``.
    """
    client = get_client(session, client_id)
    activity = Activity(
        client_id=client_id,
        contact_id=contact_id,
        person_id=actor_of(session),
        kind=_checked_kind(kind),
        direction=direction,
        state="done",
        title=_checked_text(text),
        done_at=done_at or now_of(session),
        duration_min=duration_min,
        created_at=now_of(session),
    )
    session.add(activity)
    session.flush()
    return Changes(
        "activity_logged",
        parts={"client": client.name, "kind": kind},
        clients=frozenset({client_id}),
        created_id=activity.id,
    )


def plan_step(
    session: Session,
    client_id: int,
    kind: str,
    text: str,
    due_on: date,
    *,
    due_time: time | None = None,
    contact_id: int | None = None,
    place: str = "",
) -> Changes:
    """Set a next step: an open touch on a day, at an hour if one is named.

    Raises:
        InvalidError: ``activity_kind``, ``text_empty``, ``text_long``, ``step_far_ahead``.
    """
    client = get_client(session, client_id)
    _check_due(session, due_on)
    activity = Activity(
        client_id=client_id,
        contact_id=contact_id,
        person_id=actor_of(session),
        kind=_checked_kind(kind),
        title=_checked_text(text),
        due_on=due_on,
        due_at=clock_of(session).at(due_on, due_time) if due_time else None,
        place=clean_text(place),
        created_at=now_of(session),
    )
    session.add(activity)
    session.flush()
    return Changes(
        "step_planned",
        parts={"client": client.name, "kind": kind, "on": due_on.isoformat()},
        clients=frozenset({client_id}),
        created_id=activity.id,
    )


def move_step(session: Session, activity_id: int, due_on: date, *, due_time: time | None = None) -> Changes:
    """Put an open step on another day."""
    activity = _get_activity(session, activity_id)
    _check_due(session, due_on)
    activity.due_on = due_on
    activity.due_at = clock_of(session).at(due_on, due_time) if due_time else None
    activity.version += 1
    return Changes("step_moved", parts={"on": due_on.isoformat()}, clients=frozenset({activity.client_id}))


def finish_step(session: Session, activity_id: int, *, result: str = "", no_next_reason: str = "") -> Changes:
    """Mark a planned step done now, with what came of it."""
    activity = _get_activity(session, activity_id)
    activity.state = "done"
    activity.done_at = now_of(session)
    activity.result = clean_text(result)
    activity.no_next_reason = clean_text(no_next_reason)
    activity.version += 1
    client = get_client(session, activity.client_id)
    return Changes(
        "step_done", parts={"client": client.name, "kind": activity.kind}, clients=frozenset({activity.client_id})
    )


def change_activity(session: Session, activity_id: int, text: str) -> Changes:
    """Write the text of an activity anew."""
    activity = _get_activity(session, activity_id)
    activity.title = _checked_text(text)
    activity.version += 1
    return Changes("activity_changed", clients=frozenset({activity.client_id}))


def drop_activity(session: Session, activity_id: int) -> Changes:
    """Take an activity out of the card; the journal keeps it."""
    activity = _get_activity(session, activity_id)
    activity.state = "dropped"
    activity.version += 1
    return Changes("activity_dropped", clients=frozenset({activity.client_id}))


def _checked_kind(kind: str) -> str:
    if kind not in KINDS:
        raise InvalidError("activity_kind", field="kind", value=kind)
    return kind


def _checked_text(text: str) -> str:
    cleaned = clean_text(text)
    if not cleaned:
        raise InvalidError("text_empty", field="title")
    if len(cleaned) > TITLE_LIMIT:
        raise InvalidError("text_long", field="title", limit=TITLE_LIMIT, length=len(cleaned))
    return cleaned


def _check_due(session: Session, due_on: date) -> None:
    if due_on.year > today_of(session).year + MAX_YEARS_AHEAD:
        raise InvalidError("step_far_ahead", field="due_on", value=due_on.isoformat())


def _get_activity(session: Session, activity_id: int) -> Activity:
    activity = session.get(Activity, activity_id)
    if activity is None:
        raise NotFoundError("no_activity", activity=activity_id)
    return activity
