"""Several services' use cases in one action, so that one dialog is one undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from sqlmodel import Session

from app.changes import Changes
from app.services.activities import finish_step, plan_step
from app.services.contacts import add_channel, add_contact, change_channel, change_contact
from app.services.order_draft import drop_draft
from app.services.orders import OrderDraft, save_order


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
    session: Session, client_id: int, activity_id: int, result: str, no_next_reason: str, following: StepDraft | None
) -> Changes:
    """Mark a step done and set the next one in the same action."""
    changes = finish_step(session, activity_id, result=result, no_next_reason=no_next_reason)
    if following is not None:
        plan(session, client_id, following)
    return changes


def plan(session: Session, client_id: int, step: StepDraft) -> Changes:
    """Set a next step; errors as in ``plan_step``."""
    return plan_step(
        session, client_id, step.kind, step.text, step.due_on, due_time=step.due_time, contact_id=step.contact_id
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
