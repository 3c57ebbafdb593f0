"""Objections that were heard: written beside the activity or the call they were said in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlmodel import Session, col

from app.context import actor_of
from app.errors import InvalidError
from app.services.clients import clean_text
from db.tables import ObjectionHeard

TEXT_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class HeardDraft:
    """An objection as it was said: by the ``code`` of the library or in words (``text``).

    ``answer`` is what we said, ``has_worked`` whether it helped (None: not known yet).
    """

    code: str = ""
    text: str = ""
    answer: str = ""
    has_worked: bool | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class HeardRow:
    """An objection that was heard in an activity."""

    activity_id: int
    code: str
    text: str
    answer: str
    has_worked: bool | None


def add_heard(
    session: Session,
    drafts: Iterable[HeardDraft],
    *,
    heard_at: datetime,
    client_id: int | None = None,
    activity_id: int | None = None,
    raw_call_id: int | None = None,
    competitor_id: int | None = None,
) -> None:
    """Write what was objected; one without a code and without words is left out.

    Raises:
        InvalidError: ``text_long``.
    """
    for draft in drafts:
        said, answer = clean_text(draft.text), clean_text(draft.answer)
        for text in (said, answer):
            if len(text) > TEXT_LIMIT:
                raise InvalidError("text_long", field="objections", limit=TEXT_LIMIT, length=len(text))
        if draft.code or said:
            session.add(
                ObjectionHeard(
                    client_id=client_id,
                    activity_id=activity_id,
                    raw_call_id=raw_call_id,
                    code=draft.code,
                    text=said,
                    answer=answer,
                    has_worked=draft.has_worked,
                    group_id=draft.group_id,
                    competitor_id=competitor_id,
                    heard_at=heard_at,
                    person_id=actor_of(session),
                )
            )


def set_heard(
    session: Session,
    activity_id: int,
    drafts: tuple[HeardDraft, ...],
    *,
    client_id: int,
    heard_at: datetime,
    competitor_id: int | None,
) -> None:
    """Make these all that was objected in an activity; nothing is written when they are so already."""
    rows = session.execute(
        select(ObjectionHeard).where(col(ObjectionHeard.activity_id) == activity_id).order_by(col(ObjectionHeard.id))
    ).scalars()
    stored = tuple(HeardDraft(row.code, row.text, row.answer, row.has_worked, row.group_id) for row in rows)
    wanted = tuple(
        HeardDraft(each.code, clean_text(each.text), clean_text(each.answer), each.has_worked, each.group_id)
        for each in drafts
        if each.code or clean_text(each.text)
    )
    if stored != wanted:
        session.execute(
            delete(ObjectionHeard).where(col(ObjectionHeard.activity_id) == activity_id),
            execution_options={"synchronize_session": False},
        )
        add_heard(
            session,
            wanted,
            heard_at=heard_at,
            client_id=client_id,
            activity_id=activity_id,
            competitor_id=competitor_id,
        )
