"""Activities: what was done with a client, and what is next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.clients import clean_text, get_client
from app.services.competitor_marks import set_seen_in
from app.services.heard import HeardDraft, set_heard
from db.tables import Activity, Contact

KINDS: Final = ("call", "meeting", "message", "letter", "visit", "presentation", "task", "note")
MARKS: Final = ("", "complaint", "recommendation")
DIRECTIONS: Final = ("out", "in")
CALL_RESULTS: Final = (
    "meet", "callback", "send", "other_person", "no_answer", "gate", "supplier", "refused", "off_target", "wrong",
    "dnc",
)  # fmt: skip
MEETING_OUTCOMES: Final = ("order", "advance", "continue", "no")
TITLE_LIMIT = 2000
PLACE_LIMIT = 300
MAX_YEARS_AHEAD = 10
MAX_DURATION_MIN = 24 * 60
MAX_REMIND_MIN = 30 * 24 * 60


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """An activity as typed: done when ``done_at`` is set, planned when ``due_on`` is, else done now.

    Attributes:
        kind: one of ``KINDS``. ``direction``: out, or in when they came to us.
        title: what it is about. ``result``: what came of it.
        outcome: a code of ``outcomes_of(kind)``, or empty.
        competitor: the name of a rival met; it is then 'seen at' the client.
        mark: complaint, recommendation or empty.
        objections: what was objected; None leaves what is kept.
        person_id: whose it is; None: of who types it.
        done_at: aware UTC. ``due_on``: local day, with ``due_time`` when an hour was named.
        remind_min: minutes before it; None: as the book is set, negative: none.
    """

    kind: str
    title: str
    direction: str = "out"
    contact_id: int | None = None
    person_id: int | None = None
    place: str = ""
    duration_min: int | None = None
    result: str = ""
    outcome: str = ""
    competitor: str = ""
    mark: str = ""
    objections: tuple[HeardDraft, ...] | None = None
    done_at: datetime | None = None
    due_on: date | None = None
    due_time: time | None = None
    remind_min: int | None = None


def outcomes_of(kind: str) -> tuple[str, ...]:
    """Return the codes of what can come of an activity: results of calls, outcomes of meetings, or none."""
    if kind == "call":
        return CALL_RESULTS
    return MEETING_OUTCOMES if kind in ("meeting", "visit", "presentation") else ()


def save_activity(
    session: Session,
    client_id: int,
    activity_id: int | None,
    draft: ActivityDraft,
    *,
    seen_version: int | None = None,
) -> Changes:
    """Write a new activity, or all of a stored one; ``created_id`` is its id when it is new.

    A stored one stays what it is, done or planned; a planned one with ``done_at`` becomes done.

    Raises:
        StaleError: the activity is no longer at ``seen_version``.
        NotFoundError: ``no_client``, ``no_activity``, ``no_contact``.
        InvalidError: ``activity_kind``, ``activity_outcome``, ``activity_mark``, ``activity_duration``,
            ``text_empty``, ``text_long``, ``step_far_ahead``, ``step_without_day``, ``done_ahead``,
            ``remind_range``, and of the rival as in ``competitor_marks.note_seen``.
    """
    client = get_client(session, client_id)
    if activity_id is None:
        is_plan = draft.done_at is None and draft.due_on is not None
        activity = Activity(
            client_id=client_id,
            person_id=actor_of(session),
            kind=draft.kind,
            state="open" if is_plan else "done",
            created_at=now_of(session),
            version=0,
        )
        action = "step_planned" if is_plan else "activity_logged"
    else:
        activity = _get_activity(session, activity_id)
        if seen_version is not None and activity.version != seen_version:
            raise StaleError(client=client.name)
        if activity.client_id != client_id:
            raise NotFoundError("no_activity", activity=activity_id)
        action = "activity_changed"
        if activity.state == "open" and draft.done_at is not None:
            activity.state, action = "done", "step_done"
        elif activity.state == "open" and draft.due_on is None:
            raise InvalidError("step_without_day", field="due_on")
    _write(session, activity, draft)
    session.add(activity)
    session.flush()
    _write_met(session, activity, draft)
    _keep_reason(session, activity)
    parts = {"client": client.name, "kind": activity.kind}
    if activity.due_on is not None and activity.state == "open":
        parts["on"] = activity.due_on.isoformat()
    return Changes(
        action,
        parts=parts,
        clients=frozenset({client_id}),
        topics=frozenset({"competitors"}) if draft.competitor else frozenset(),
        created_id=activity.id if activity_id is None else None,
    )


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
    """Write what happened: a touch that is done; errors as in ``save_activity``."""
    draft = ActivityDraft(
        kind, text, direction, contact_id, duration_min=duration_min, done_at=done_at or now_of(session)
    )
    return save_activity(session, client_id, None, draft)


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
    """Set a next step: an open touch on a day, at an hour if one is named; errors as in ``save_activity``."""
    draft = ActivityDraft(kind, text, contact_id=contact_id, place=place, due_on=due_on, due_time=due_time)
    return save_activity(session, client_id, None, draft)


def move_step(session: Session, activity_id: int, due_on: date, *, due_time: time | None = None) -> Changes:
    """Put an open step on another day.

    Raises:
        NotFoundError: ``no_activity``.
        InvalidError: ``step_far_ahead``, ``step_is_done``, ``step_is_dropped``.
    """
    activity = _open_step(session, activity_id)
    _check_due(session, due_on)
    activity.due_on = due_on
    activity.due_at = clock_of(session).at(due_on, due_time) if due_time else None
    activity.version += 1
    return Changes("step_moved", parts={"on": due_on.isoformat()}, clients=frozenset({activity.client_id}))


def finish_step(
    session: Session,
    activity_id: int,
    *,
    result: str = "",
    no_next_reason: str = "",
    draft: ActivityDraft | None = None,
) -> Changes:
    """Mark a planned step done now, with what came of it; ``draft`` writes all its fields besides.

    ``no_next_reason`` says why nothing follows: it stands at the client until something is planned.

    Raises:
        NotFoundError: ``no_activity``.
        InvalidError: ``step_is_done``, ``step_is_dropped``, and as in ``save_activity``.
    """
    activity = _open_step(session, activity_id)
    if draft is not None:
        _write(session, activity, replace(draft, done_at=draft.done_at or now_of(session)))
        _write_met(session, activity, draft)
    else:
        activity.done_at, activity.result = now_of(session), clean_text(result)
        activity.version += 1
    activity.state = "done"
    activity.no_next_reason = clean_text(no_next_reason)
    _keep_reason(session, activity)
    client = get_client(session, activity.client_id)
    return Changes(
        "step_done", parts={"client": client.name, "kind": activity.kind}, clients=frozenset({activity.client_id})
    )


def reopen_step(session: Session, activity_id: int) -> Changes:
    """Make a done step a plan again, on the day it was planned for (today when it never was).

    Raises:
        NotFoundError: ``no_activity``.
        InvalidError: ``step_is_open``, ``step_is_dropped``.
    """
    activity = _get_activity(session, activity_id)
    if activity.state != "done":
        raise InvalidError(f"step_is_{activity.state}", activity=activity_id)
    activity.state, activity.done_at, activity.no_next_reason = "open", None, ""
    activity.due_on = activity.due_on or today_of(session)
    activity.version += 1
    _keep_reason(session, activity)
    client = get_client(session, activity.client_id)
    return Changes(
        "step_reopened", parts={"client": client.name, "kind": activity.kind}, clients=frozenset({activity.client_id})
    )


def change_activity(session: Session, activity_id: int, text: str) -> Changes:
    """Write the text of an activity anew."""
    activity = _get_activity(session, activity_id)
    activity.title = _checked_text(text)
    activity.version += 1
    return Changes("activity_changed", clients=frozenset({activity.client_id}))


def drop_activity(session: Session, activity_id: int, *, no_next_reason: str = "") -> Changes:
    """Take an activity out of the card; the journal keeps it. ``no_next_reason`` as in ``finish_step``."""
    activity = _get_activity(session, activity_id)
    activity.state = "dropped"
    activity.no_next_reason = clean_text(no_next_reason) or activity.no_next_reason
    activity.version += 1
    set_seen_in(session, activity.client_id, activity_id, "", today_of(session))
    set_heard(session, activity_id, (), client_id=activity.client_id, heard_at=now_of(session), competitor_id=None)
    _keep_reason(session, activity)
    return Changes("activity_dropped", clients=frozenset({activity.client_id}))


def has_open_step(session: Session, client_id: int) -> bool:
    """Whether anything is planned with a client."""
    session.flush()
    is_step = (col(Activity.client_id) == client_id, col(Activity.state) == "open", col(Activity.kind) != "note")
    return session.execute(select(col(Activity.id)).where(*is_step).limit(1)).first() is not None


def clear_no_step_reason(session: Session, client_id: int) -> None:
    """Forget why nothing was planned with a client: now something is, or it is to be asked anew."""
    client = get_client(session, client_id)
    if client.no_step_reason:
        client.no_step_reason = ""


def _keep_reason(session: Session, activity: Activity) -> None:
    """Keep at the client why nothing is planned, as the activity that was just written has it."""
    if activity.kind == "note" and activity.state != "open" and not activity.no_next_reason:
        return  # a note ends nothing
    if activity.state == "open" or has_open_step(session, activity.client_id):
        clear_no_step_reason(session, activity.client_id)
    elif activity.no_next_reason:
        get_client(session, activity.client_id).no_step_reason = activity.no_next_reason


def _write(session: Session, activity: Activity, draft: ActivityDraft) -> None:
    """Write every field of a draft into a row; what is due stays as it was when the draft is of something done."""
    now = now_of(session)
    activity.kind = _checked_kind(draft.kind)
    activity.title = _checked_text(draft.title)
    activity.direction = _one_of(draft.direction, DIRECTIONS, "activity_direction", "direction")
    activity.mark = _one_of(draft.mark, MARKS, "activity_mark", "mark")
    activity.outcome = _one_of(draft.outcome, ("", *outcomes_of(draft.kind)), "activity_outcome", "outcome")
    activity.contact_id = _checked_contact(session, activity.client_id, draft.contact_id)
    activity.person_id = draft.person_id or activity.person_id
    activity.place = _within(clean_text(draft.place), PLACE_LIMIT, "place")
    activity.result = _within(clean_text(draft.result), TITLE_LIMIT, "result")
    activity.competitor = clean_text(draft.competitor)
    if draft.duration_min is not None and not 0 < draft.duration_min <= MAX_DURATION_MIN:
        raise InvalidError("activity_duration", field="duration_min", value=draft.duration_min)
    if draft.remind_min is not None and draft.remind_min > MAX_REMIND_MIN:
        raise InvalidError("remind_range", field="remind_min", value=draft.remind_min)
    activity.duration_min, activity.remind_min = draft.duration_min, draft.remind_min
    if activity.state == "done" or draft.done_at is not None:
        if draft.done_at is not None and draft.done_at > now:
            raise InvalidError("done_ahead", field="done_at", value=draft.done_at.isoformat())
        activity.done_at = draft.done_at or activity.done_at or now
    if draft.due_on is not None:
        _check_due(session, draft.due_on)
        activity.due_on = draft.due_on
        activity.due_at = clock_of(session).at(draft.due_on, draft.due_time) if draft.due_time else None
    activity.version += 1


def _write_met(session: Session, activity: Activity, draft: ActivityDraft) -> None:
    """Write the rival that was met in an activity and what was objected."""
    assert activity.id is not None
    at = activity.done_at or now_of(session)
    seen_on = min(clock_of(session).local(at).date(), today_of(session))
    rival_id = set_seen_in(session, activity.client_id, activity.id, draft.competitor, seen_on)
    if draft.objections is not None:
        set_heard(
            session,
            activity.id,
            draft.objections,
            client_id=activity.client_id,
            heard_at=at,
            competitor_id=rival_id,
        )


def _checked_kind(kind: str) -> str:
    return _one_of(kind, KINDS, "activity_kind", "kind")


def _one_of(value: str, known: tuple[str, ...], code: str, field: str) -> str:
    if value not in known:
        raise InvalidError(code, field=field, value=value)
    return value


def _within(text: str, limit: int, field: str) -> str:
    if len(text) > limit:
        raise InvalidError("text_long", field=field, limit=limit, length=len(text))
    return text


def _checked_text(text: str) -> str:
    cleaned = clean_text(text)
    if not cleaned:
        raise InvalidError("text_empty", field="title")
    return _within(cleaned, TITLE_LIMIT, "title")


def _checked_contact(session: Session, client_id: int, contact_id: int | None) -> int | None:
    if contact_id is not None:
        contact = session.get(Contact, contact_id)
        if contact is None or contact.client_id != client_id:
            raise NotFoundError("no_contact", contact=contact_id)
    return contact_id


def _check_due(session: Session, due_on: date) -> None:
    if due_on.year > today_of(session).year + MAX_YEARS_AHEAD:
        raise InvalidError("step_far_ahead", field="due_on", value=due_on.isoformat())


def _get_activity(session: Session, activity_id: int) -> Activity:
    activity = session.get(Activity, activity_id)
    if activity is None:
        raise NotFoundError("no_activity", activity=activity_id)
    return activity


def _open_step(session: Session, activity_id: int) -> Activity:
    activity = _get_activity(session, activity_id)
    if activity.state != "open":
        raise InvalidError(f"step_is_{activity.state}", activity=activity_id)
    return activity
