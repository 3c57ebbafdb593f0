"""A raw record becomes a client, or joins one: by a recorded interest only, with all its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of
from app.domain.names import fold
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.card_acts import StepDraft, plan
from app.services.clients import add_client, clean_text, get_client
from app.services.contacts import add_channel, add_contact, normal_channels
from app.services.importing.bulk import table_of
from app.services.raw_calls import NO_TALK, RawCallDraft, refuse_uncallable, write_call
from app.services.raw_lists import RAW, get_raw_list
from app.services.raw_rows import get_record
from app.services.search import LikeClient, find_like_clients
from app.services.settings import load_settings
from app.texts import load_texts
from db.tables import Activity, Channel, Contact, Interest, ObjectionHeard, ProductGroup, RawCall, RawRecord

WHAT_LIMIT: Final = 1000
CHANNEL_LIMIT: Final = 120


@dataclass(frozen=True, slots=True)
class InterestDraft:
    """What was asked for, by which channel, when (aware; None: now), and by which day it waits for an answer.

    ``channel`` is a code of content's lead_sources, or words.
    """

    what: str
    channel: str
    shown_at: datetime | None = None
    answer_by: date | None = None
    group_id: int | None = None


def make_client(
    session: Session,
    record_id: int,
    interest: InterestDraft,
    step: StepDraft | None = None,
    call: RawCallDraft | None = None,
    *,
    seen_version: int | None = None,
) -> Changes:
    """Make a client of a raw record, in one action with the interest, its calls as done touches, and the next step.

    ``call`` is the talk that has just shown the interest. The client stands at ``contacted`` if somebody was talked to,
    else at ``new``; its source is the list's. Who asked not to be called keeps that mark. ``created_id`` is the client.

    Raises:
        NotFoundError: ``no_raw_record``, ``no_group``.
        StaleError: the record is no longer at ``seen_version``.
        InvalidError: ``interest_what_empty``, ``interest_channel_empty``, ``interest_ahead``, ``raw_is_client``,
            ``text_long``, and those of ``record_call`` and ``plan_step``.
    """
    record, was_dnc = _opened(session, record_id, interest, call, seen_version)
    source = get_raw_list(session, record.list_id).source
    stage = "contacted" if _was_talked_to(session, record_id) else "new"
    facts = ("city", "address", "industry", "tax_code", "note")
    fields = {**{name: getattr(record, name) for name in facts}, "source": source, "do_not_call": was_dnc}
    changes = add_client(session, record.name, fields=fields, stage=stage)
    client_id = changes.created_id
    assert client_id is not None
    return _joined(session, record, client_id, interest, step, "raw_made_client")


def attach_to_client(
    session: Session,
    record_id: int,
    client_id: int,
    interest: InterestDraft,
    step: StepDraft | None = None,
    call: RawCallDraft | None = None,
    *,
    seen_version: int | None = None,
) -> Changes:
    """Give what a raw record has to a client that the book has already: its person, phones, interest, calls, step.

    Facts that the client lacks are filled; its stage stays. Raises as ``make_client``, and ``no_client``,
    ``client_in_bin``.
    """
    client = get_client(session, client_id)
    if client.deleted_at is not None:
        raise InvalidError("client_in_bin", field="client", client=client.name)
    record, was_dnc = _opened(session, record_id, interest, call, seen_version)
    for name in ("city", "address", "industry", "tax_code"):
        if not getattr(client, name):
            setattr(client, name, getattr(record, name))
    if not client.source:
        client.source = get_raw_list(session, record.list_id).source
    if record.note and record.note not in client.note:
        client.note = "\n".join(filter(None, (client.note, record.note)))
    client.do_not_call = client.do_not_call or was_dnc
    client.version += 1
    return _joined(session, record, client_id, interest, step, "raw_attached")


def find_same_clients(session: Session, record_id: int) -> tuple[LikeClient, ...]:
    """Return clients that are likely the one of a raw record: by phone, e-mail, tax code or name; likeliest first."""
    record = get_record(session, record_id)
    return find_like_clients(
        session,
        name=record.name,
        phones=(record.phone,),
        emails=(record.email,) if record.email else (),
        tax_code=record.tax_code,
    )


def _opened(
    session: Session, record_id: int, interest: InterestDraft, call: RawCallDraft | None, seen_version: int | None
) -> tuple[RawRecord, bool]:
    """Return the record with its last call written, and whether it asked not to be called."""
    _check_interest(session, interest)
    record = get_record(session, record_id)
    if seen_version is not None and record.version != seen_version:
        raise StaleError(client=record.name)
    refuse_uncallable(record, is_dnc_refused=False)
    was_dnc = record.state == "dnc"
    if call is not None:
        if call.outcome == "dnc":
            raise InvalidError("raw_dnc", field="outcome", name=record.name)
        write_call(session, record, call)
    return record, was_dnc


def _check_interest(session: Session, interest: InterestDraft) -> None:
    for field, typed, limit in (("what", interest.what, WHAT_LIMIT), ("channel", interest.channel, CHANNEL_LIMIT)):
        text = clean_text(typed)
        if not text:
            raise InvalidError(f"interest_{field}_empty", field=field)
        if len(text) > limit:
            raise InvalidError("text_long", field=field, limit=limit, length=len(text))
    if interest.shown_at is not None and interest.shown_at > now_of(session):
        raise InvalidError("interest_ahead", field="shown_at")
    if interest.group_id is not None and session.get(ProductGroup, interest.group_id) is None:
        raise NotFoundError("no_group")


def _was_talked_to(session: Session, record_id: int) -> bool:
    talks = select(col(RawCall.id)).where(
        col(RawCall.record_id) == record_id, col(RawCall.outcome).not_in(sorted(NO_TALK))
    )
    return session.execute(talks.limit(1)).first() is not None


def _joined(
    session: Session,
    record: RawRecord,
    client_id: int,
    interest: InterestDraft,
    step: StepDraft | None,
    action: str,
) -> Changes:
    """Give the client all that hangs on the record, and mark the record as that client."""
    now = now_of(session)
    contact_id = _give_ways(session, record, client_id)
    session.add(
        Interest(
            client_id=client_id,
            what=clean_text(interest.what),
            channel=clean_text(interest.channel),
            shown_at=interest.shown_at or now,
            answer_by=interest.answer_by,
            group_id=interest.group_id,
            record_id=record.id,
        )
    )
    _give_calls(session, record, client_id, contact_id)
    if step is not None:
        plan(session, client_id, step)
    record.state, record.client_id = "client", client_id
    record.again_on = record.again_at = None
    record.version += 1
    session.flush()
    name = get_client(session, client_id).name
    return Changes(action, parts={"client": name}, clients=frozenset({client_id}), topics=RAW, created_id=client_id)


def _give_ways(session: Session, record: RawRecord, client_id: int) -> int | None:
    """Add the record's person and what reaches it, but for what the client has; returns the person's id."""
    country = load_settings(session)["country"]
    known = set(session.execute(select(col(Channel.normal)).where(col(Channel.client_id) == client_id)).scalars())
    ways = {"phone": record.phone, "email": record.email, "link": record.website}
    typed = {
        kind: [one for one, normal in normal_channels(kind, text, country) if normal not in known]
        for kind, text in ways.items()
        if text
    }
    contact_id = None
    if record.contact_name:
        own = session.execute(
            select(col(Contact.id)).where(
                col(Contact.client_id) == client_id,
                col(Contact.name_key) == fold(record.contact_name),
                col(Contact.deleted_at).is_(None),
            )
        ).scalars()
        contact_id = own.first()
        if contact_id is None:
            values = {"name": record.contact_name, "position": record.position}
            contact_id = add_contact(session, client_id, values).created_id
    for kind, found in typed.items():
        for one in found:
            add_channel(session, client_id, kind, one, contact_id=contact_id if kind != "link" else None)
    return contact_id


def _give_calls(session: Session, record: RawRecord, client_id: int, contact_id: int | None) -> None:
    """Write the calls as done touches, dated as they were, and hand their objections over."""
    calls = session.execute(
        select(RawCall).where(col(RawCall.record_id) == record.id).order_by(col(RawCall.called_at), col(RawCall.id))
    ).scalars()
    heard = table_of(ObjectionHeard)
    # A touch has words of its own; those of a call without a note are in the language of the book.
    words = load_texts("words", load_settings(session)["documents.language"])
    for call in calls.all():
        touch = Activity(
            client_id=client_id,
            contact_id=contact_id,
            person_id=call.person_id,
            kind="call",
            state="done",
            title=call.note or words.text(f"call_result.{call.outcome}"),
            outcome=call.outcome,
            done_at=call.called_at,
            duration_min=None if call.duration_s is None else max(1, round(call.duration_s / 60)),
            created_at=now_of(session),
        )
        session.add(touch)
        session.flush()
        session.execute(
            update(heard).where(heard.c.raw_call_id == call.id).values(client_id=client_id, activity_id=touch.id)
        )
    session.flush()
    session.expire_all()
