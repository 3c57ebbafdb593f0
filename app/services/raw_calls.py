"""Calls to raw records: what a talk came to, and what becomes of the record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import update
from sqlmodel import Session

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.domain.script_walk import PathStep, Walk
from app.errors import InvalidError, StaleError
from app.services.activities import MAX_YEARS_AHEAD
from app.services.clients import clean_text
from app.services.heard import HeardDraft, add_heard
from app.services.importing.bulk import table_of
from app.services.library import load_script
from app.services.library_content import call_results, prospect_days
from app.services.raw_lists import RAW
from app.services.raw_records import same_phone
from app.services.raw_rows import get_record
from db.tables import RawCall, RawRecord

NOTE_LIMIT: Final = 5000
MEET: Final = "meet"
"""The outcome that needs an interest: it is recorded by making a client."""
_STATE_OF: Final[Mapping[str, str]] = {
    "refused": "refused",
    "off_target": "off_target",
    "wrong": "wrong",
    "dnc": "dnc",
    MEET: "client",
}
_NEXT_WORKING_DAY: Final = frozenset({"no_answer", "gate"})
NO_TALK: Final = frozenset({"no_answer", "gate", "wrong"})
"""Outcomes of calls in which nobody who may decide was spoken to."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class RawCallDraft:
    """A call as it went.

    ``outcome`` is a code of call results. ``again_on`` and ``again_time`` (local) are when to call again. ``path`` is
    what was answered in the script [(node, answer from 1)], ``ended_at`` the node where the talk ended (empty: where
    the path leads). ``script_number`` None: the script as it is now. ``called_at`` None: now.
    """

    outcome: str
    note: str = ""
    again_on: date | None = None
    again_time: time | None = None
    path: tuple[PathStep, ...] = ()
    ended_at: str = ""
    script_code: str = ""
    script_number: int | None = None
    duration_s: int | None = None
    objections: tuple[HeardDraft, ...] = ()
    called_at: datetime | None = None
    packet_row_id: int | None = None


def record_call(session: Session, record_id: int, draft: RawCallDraft, *, seen_version: int | None = None) -> Changes:
    """Write a call down and put its record into the state that follows from the outcome.

    No answer and a secretary that does not connect: again on the next working day; a call back, materials, another
    person and a supplier: again on the day told, else after the usual days. Refused, not a target and a wrong number
    are not called again; nor is who asked not to be called, under whatever record has that phone. ``created_id`` is
    the call's id.

    Raises:
        NotFoundError: ``no_raw_record``, ``no_script``.
        StaleError: the record is no longer at ``seen_version``.
        InvalidError: ``raw_needs_interest`` (a meeting agreed: see ``make_client``), ``raw_is_client``, ``raw_dnc``,
            ``call_outcome``, ``call_path``, ``call_ahead``, ``again_past``, ``step_far_ahead``, ``text_long``.
    """
    if draft.outcome == MEET:
        raise InvalidError("raw_needs_interest", field="outcome")
    record = get_record(session, record_id)
    if seen_version is not None and record.version != seen_version:
        raise StaleError(client=record.name)
    call = write_call(session, record, draft)
    return Changes("raw_called", parts={"name": record.name, "outcome": draft.outcome}, topics=RAW, created_id=call.id)


def write_call(session: Session, record: RawRecord, draft: RawCallDraft) -> RawCall:
    """Write the call and the record's new state; the caller owns the action. Raises as ``record_call``."""
    refuse_uncallable(record, is_dnc_refused=draft.outcome != MEET)
    _check(session, draft)
    number, path, ended_at = _walked(session, draft)
    called_at = draft.called_at or now_of(session)
    call = RawCall(
        record_id=record.id or 0,
        person_id=actor_of(session),
        called_at=called_at,
        outcome=draft.outcome,
        note=clean_text(draft.note),
        script_code=draft.script_code,
        script_number=number,
        path=json.dumps([list(step) for step in path]),
        ended_at=ended_at,
        duration_s=draft.duration_s,
        packet_row_id=draft.packet_row_id,
    )
    session.add(call)
    session.flush()
    add_heard(session, draft.objections, heard_at=called_at, raw_call_id=call.id)
    _put_state(session, record, draft, called_at)
    return call


def refuse_uncallable(record: RawRecord, *, is_dnc_refused: bool = True) -> None:
    """Refuse a record that is no record any more, or may not be called."""
    if record.state == "client":
        raise InvalidError("raw_is_client", field="outcome", name=record.name)
    if record.state == "dnc" and is_dnc_refused:
        raise InvalidError("raw_dnc", field="outcome", name=record.name)


def next_working_day(day: date) -> date:
    """Return the day itself, or Monday when it is a Saturday or Sunday."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def usual_again_on(outcome: str, called_on: date) -> date | None:
    """Return the day on which a call of this outcome is usually repeated; None: it is not."""
    if outcome in _STATE_OF:
        return None
    return next_working_day(called_on + timedelta(days=1 if outcome in _NEXT_WORKING_DAY else prospect_days()))


def _put_state(session: Session, record: RawRecord, draft: RawCallDraft, called_at: datetime) -> None:
    clock = clock_of(session)
    called_on = clock.local(called_at).date()
    record.state = _STATE_OF.get(draft.outcome, "again")
    record.outcome = draft.outcome
    record.again_on = record.again_at = None
    if record.state == "again":
        record.again_on = draft.again_on or usual_again_on(draft.outcome, called_on)
        if draft.again_on is not None and draft.again_time is not None:
            record.again_at = clock.at(draft.again_on, draft.again_time)
    record.calls_count += 1
    record.last_call_at = called_at
    record.version += 1
    session.flush()
    if record.state == "dnc":
        others = [same.record_id for same in same_phone(session, record.phone_normal, besides=record.id)]
        table = table_of(RawRecord)
        session.execute(
            update(table)
            .where(table.c.id.in_([each for each in others if each]), table.c.state.in_(("new", "again")))
            .values(state="dnc", again_on=None, again_at=None, version=table.c.version + 1)
        )
        session.expire_all()


def _check(session: Session, draft: RawCallDraft) -> None:
    if draft.outcome not in call_results():
        raise InvalidError("call_outcome", field="outcome", value=draft.outcome)
    if len(draft.note) > NOTE_LIMIT:
        raise InvalidError("text_long", field="note", limit=NOTE_LIMIT, length=len(draft.note))
    if draft.called_at is not None and draft.called_at > now_of(session):
        raise InvalidError("call_ahead", field="called_at")
    if draft.again_on is not None:
        today = today_of(session)
        if draft.again_on < today:
            raise InvalidError("again_past", field="again_on", value=draft.again_on.isoformat())
        if draft.again_on.year > today.year + MAX_YEARS_AHEAD:
            raise InvalidError("step_far_ahead", field="again_on", value=draft.again_on.isoformat())


def _walked(session: Session, draft: RawCallDraft) -> tuple[int, tuple[PathStep, ...], str]:
    """Return the script's version, the answers and where the talk ended, as the script itself leads."""
    if not draft.script_code:
        if draft.path or draft.ended_at:
            raise InvalidError("call_path", field="path", value=_told(draft.path))
        return 0, (), ""
    script = load_script(session, draft.script_code, "en", draft.script_number)
    walk = Walk.along(script, draft.path)
    if walk is None or draft.ended_at not in ("", walk.ended_at, walk.node.code):
        raise InvalidError("call_path", field="path", value=_told(draft.path) or draft.ended_at)
    return script.number, walk.path, walk.ended_at


def _told(path: tuple[PathStep, ...]) -> str:
    return ",".join(f"{code}:{number}" for code, number in path)
