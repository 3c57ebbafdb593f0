"""Several services' use cases in one action, so that one dialog is one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlmodel import Session

from app.changes import Changes
from app.errors import InvalidError
from app.services.activities import ActivityDraft, finish_step, has_open_step, save_activity
from app.services.clients import clean_text, get_client
from app.services.contacts import add_channel, add_contact, change_channel, change_contact
from app.services.order_draft import drop_draft
from app.services.orders import OrderDraft, save_order
from db.tables import Stage

REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class ChannelEdit:
    """A phone, e-mail or link as left in the dialog; ``id`` 0: a new one; empty text removes it."""

    id: int
    kind: str
    typed: str


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A next step as typed."""

    kind: str
    text: str
    due_on: date
    due_time: time | None = None
    contact_id: int | None = None
    place: str = ""
    remind_min: int | None = None
    person_id: int | None = None


def save_contact(
    session: Session,
    client_id: int,
    contact_id: int | None,
    values: Mapping[str, str],
    channels: Sequence[ChannelEdit],
) -> Changes:
    """Add or change a person with all phones and e-mails; errors as in ``add_contact``."""
    if contact_id is None:
        changes = add_contact(session, client_id, values)
        contact_id = changes.created_id
    else:
        changes = change_contact(session, contact_id, values)
    for channel in channels:
        if channel.id:
            change_channel(session, channel.id, channel.typed)
        elif channel.typed.strip():
            add_channel(session, client_id, channel.kind, channel.typed, contact_id=contact_id)
    return changes


def finish_and_plan(
    session: Session,
    client_id: int,
    activity_id: int,
    result: str,
    no_next_reason: str,
    following: StepDraft | None,
    draft: ActivityDraft | None = None,
) -> Changes:
    """Mark a step done and set the next one in the same action; ``draft`` writes what came of it in all its fields.

    Raises:
        InvalidError: ``no_next_needs_reason`` when nothing is planned with a client on the track any more and no
            reason is given; as in ``finish_step`` and ``plan_step``.
    """
    changes = finish_step(session, activity_id, result=result, no_next_reason=no_next_reason, draft=draft)
    if following is not None:
        plan(session, client_id, following)
    else:
        check_has_answer(session, client_id)
    return changes


def log_and_plan(
    session: Session,
    client_id: int,
    draft: ActivityDraft,
    following: StepDraft | None,
    no_next_reason: str = "",
) -> Changes:
    """Write what was done and what is next in the same action; ``created_id`` is the id of what was done.

    Raises:
        InvalidError: as in ``save_activity`` and ``plan_step``. What is next is not demanded: nothing was finished.
    """
    changes = save_activity(session, client_id, None, draft)
    if following is not None:
        plan(session, client_id, following)
    elif no_next_reason.strip() and not has_open_step(session, client_id):
        say_no_step(session, client_id, no_next_reason)
    return changes


def say_no_step(session: Session, client_id: int, reason: str) -> Changes:
    """Keep why nothing is planned with a client: it then counts as having its answer, until a step is planned.

    Raises:
        NotFoundError: ``no_client``.
        InvalidError: ``text_empty``, ``text_long``, ``step_is_planned``.
    """
    client = get_client(session, client_id)
    text = clean_text(reason)
    if not text:
        raise InvalidError("text_empty", field="no_next_reason")
    if len(text) > REASON_LIMIT:
        raise InvalidError("text_long", field="no_next_reason", limit=REASON_LIMIT, length=len(text))
    if has_open_step(session, client_id):
        raise InvalidError("step_is_planned", client=client.name)
    client.no_step_reason = text
    return Changes("no_step_said", parts={"client": client.name}, clients=frozenset({client_id}))


def check_has_answer(session: Session, client_id: int) -> None:
    """Refuse to leave a client on the track without a step and without a reason.

    Raises:
        InvalidError: ``no_next_needs_reason``.
    """
    client = get_client(session, client_id)
    stage = session.get_one(Stage, client.stage_id)
    if stage.function != "off" and not client.no_step_reason and not has_open_step(session, client_id):
        raise InvalidError("no_next_needs_reason", field="no_next_reason", client=client.name)


def plan(session: Session, client_id: int, step: StepDraft) -> Changes:
    """Set a next step; errors as in ``save_activity``."""
    return save_activity(
        session,
        client_id,
        None,
        ActivityDraft(
            step.kind,
            step.text,
            contact_id=step.contact_id,
            place=step.place,
            person_id=step.person_id,
            due_on=step.due_on,
            due_time=step.due_time,
            remind_min=step.remind_min,
        ),
    )


def save_order_and_step(
    session: Session,
    client_id: int,
    order_id: int | None,
    draft: OrderDraft,
    step: StepDraft | None,
    *,
    seen_version: int | None = None,
    drops_draft: bool = False,
) -> Changes:
    """Write an order and the next step typed beside it in the same action; errors as in ``save_order``, ``plan_step``.

    ``drops_draft``: the order was typed on from the draft kept with the client, which is thrown away with it.
    """
    changes = save_order(session, client_id, order_id, draft, seen_version=seen_version)
    if step is not None:
        plan(session, client_id, step)
    if drops_draft:
        drop_draft(session, client_id)
    return changes
