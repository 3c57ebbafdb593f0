"""raw call, raw convert: what a call to a raw record came to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.asked import Asked
from app.cli.raw_json import card_json
from app.cli.table import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.domain.when import When
    from app.services.raw_base import RawCallDraft, StepDraft


class OutcomeName(StrEnum):
    """What a call may come to: content's call_results."""

    MEET = "meet"
    CALLBACK = "callback"
    SEND = "send"
    OTHER_PERSON = "other_person"
    NO_ANSWER = "no_answer"
    GATE = "gate"
    SUPPLIER = "supplier"
    REFUSED = "refused"
    OFF_TARGET = "off_target"
    WRONG = "wrong"
    DNC = "dnc"


class StepKind(StrEnum):
    """What a next step may be."""

    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    LETTER = "letter"
    VISIT = "visit"
    PRESENTATION = "presentation"
    TASK = "task"


_ID = Annotated[int, typer.Argument(metavar="ID", help="The record's id, as 'raw list' prints it.")]
_NOTE = Annotated[str, typer.Option(help="What was said.")]
_PATH = Annotated[
    str, typer.Option(metavar="NODE:N,...", help="The answers in the script: 'P0:1,G1:4' is answer 1, then 4.")
]
_SCRIPT = Annotated[
    str, typer.Option(metavar="CODE", help="The script the call went by; with --path cold_call if not named.")
]
_OBJECTIONS = Annotated[
    list[str] | None, typer.Option("--objection", metavar="CODE", help="An objection heard; may be repeated.")
]


def call(
    asked: Asked,
    record_id: _ID,
    outcome: Annotated[OutcomeName, typer.Option(help="What the call came to.")],
    note: _NOTE = "",
    again: Annotated[str, typer.Option(metavar="WHEN", help="When to call again, as one says it: 'fri 10'.")] = "",
    path: _PATH = "",
    script: _SCRIPT = "",
    objections: _OBJECTIONS = None,
) -> None:
    """Write down a call to a raw record.

    Without --again: after no answer or a secretary the next working day, after a talk 10 days. Refused, off_target and
    wrong are not called again, dnc never. A meeting agreed is an interest: see 'raw convert'. 'raw drop-off' counts
    calls with --path or --script.

    \b
    JSON: the record as 'raw show' prints it, without like, with action_id.
    """
    from app.cli.books import writing
    from app.services.raw_base import load_record, record_call

    draft = _draft(asked, outcome, note, again, path, script, objections or ())
    with writing(asked) as book:
        book.read(_refuse_unheard_of, asked.lang, objections or ())
        changes = book.write(record_call, record_id, draft)
        card = book.read(load_record, record_id)
    row = card.record
    day = row.again_on.isoformat() if row.again_on else ""
    if row.again_at:
        day = f"{asked.clock.local(row.again_at):%Y-%m-%d %H:%M}"
    told = ", ".join(filter(None, (asked.words.text(f"raw_state.{row.state}"), day)))
    asked.answer(
        {**card_json(card), "action_id": changes.action_id},
        lambda: [asked.texts.text("raw.called", name=one_line(row.name), state=told)],
    )


def convert(
    asked: Asked,
    record_id: _ID,
    what: Annotated[str, typer.Option(help="What they are interested in.")],
    channel: Annotated[str, typer.Option(help="How it was shown: cold, incoming, site, messenger... or words.")],
    step: Annotated[str, typer.Option(metavar="TEXT", help="The next step.")] = "",
    when: Annotated[str, typer.Option(metavar="WHEN", help="When it is, as one says it: 'tomorrow 10'.")] = "",
    kind: Annotated[StepKind | None, typer.Option(help="What it is; else a call, after meet a meeting.")] = None,
    outcome: Annotated[OutcomeName | None, typer.Option(help="Result of the call just made, written too.")] = None,
    note: _NOTE = "",
    path: _PATH = "",
    script: _SCRIPT = "",
    objections: _OBJECTIONS = None,
    client: Annotated[str, typer.Option(metavar="ID", help="Join this client instead of making one.")] = "",
    new: Annotated[bool, typer.Option("--new", help="Make a client also if one is like it.")] = False,
) -> None:
    """Make a client of a raw record that has shown an interest.

    The client gets its contact, phones, e-mail, source and calls; one undo takes all back. When a client with its
    phone, e-mail or tax code is there already, say --client or --new.

    \b
    JSON: {client_id, record_id, name, stage, interest, step_id, due_on,
      due_at, action_id}
    step_id, due_on and due_at are null without --step.
    """
    from app.cli.books import find_client, writing
    from app.services.raw_base import InterestDraft, attach_to_client, make_client

    if bool(step) != bool(when):
        asked.wrong_use("step_and_when")
    if outcome is None and (note or path or objections):
        asked.wrong_use("call_without_outcome")
    made = _draft(asked, outcome, note, "", path, script, objections or ()) if outcome else None
    planned = _step(asked, step, when, kind or (StepKind.MEETING if outcome is OutcomeName.MEET else StepKind.CALL))
    interest = InterestDraft(what, channel)
    with writing(asked) as book:
        book.read(_refuse_unheard_of, asked.lang, objections or ())
        if client:
            client_id = book.read(find_client, client)
            changes = book.write(attach_to_client, record_id, client_id, interest, planned, made)
        else:
            if not new:
                book.read(_refuse_like, record_id)
            changes = book.write(make_client, record_id, interest, planned, made)
        assert changes.created_id is not None
        name, stage, step_id, due_on, due_at = book.read(_load_made, changes.created_id)
    data = {
        "client_id": changes.created_id,
        "record_id": record_id,
        "name": name,
        "stage": stage,
        "interest": what.strip(),
        "step_id": step_id if planned else None,
        "due_on": due_on if planned else None,
        "due_at": due_at if planned else None,
        "action_id": changes.action_id,
    }
    asked.answer(data, lambda: [asked.texts.text("raw.converted", id=changes.created_id, name=one_line(name))])


def _draft(
    asked: Asked, outcome: OutcomeName, note: str, again: str, path: str, script: str, heard: Sequence[str]
) -> RawCallDraft:
    from app.services.library_content import COLD_CALL
    from app.services.raw_base import HeardDraft, RawCallDraft

    moment = _when(asked, again) if again else None
    return RawCallDraft(
        outcome=outcome.value,
        note=note,
        again_on=moment.on if moment else None,
        again_time=moment.at if moment else None,
        path=_read_path(asked, path),
        script_code=script or (COLD_CALL if path else ""),
        objections=tuple(HeardDraft(code) for code in heard),
    )


def _step(asked: Asked, text: str, when: str, kind: StepKind) -> StepDraft | None:
    from app.services.raw_base import StepDraft

    if not text:
        return None
    moment = _when(asked, when)
    return StepDraft(kind.value, text, moment.on, moment.at)


def _when(asked: Asked, typed: str) -> When:
    from app.domain.when import parse_when
    from app.errors import InvalidError

    moment = parse_when(typed, asked.now)
    if moment is None:
        raise InvalidError("not_a_date", field="when", value=typed)
    return moment


def _read_path(asked: Asked, typed: str) -> tuple[tuple[str, int], ...]:
    steps = []
    for part in filter(None, (piece.strip() for piece in typed.split(","))):
        node, mark, number = part.rpartition(":")
        if not mark or not number.isascii() or not number.isdecimal() or len(number) > 1:
            asked.wrong_use("raw_path", value=part)
        steps.append((node, int(number)))
    return tuple(steps)


def _refuse_unheard_of(session: Session, lang: str, codes: Sequence[str]) -> None:
    """Refuse a code that no objection has; raises NotFoundError ``no_objection``."""
    from app.errors import NotFoundError
    from app.services.library import load_objections

    known = {row.code for row in load_objections(session, lang, with_archived=True)} if codes else set()
    for code in codes:
        if code not in known:
            raise NotFoundError("no_objection", value=code, objection=code)


def _refuse_like(session: Session, record_id: int) -> None:
    """Refuse to make a client when one is surely the same; raises AppError ``raw_like_client``."""
    from app.errors import AppError
    from app.services.raw_base import find_same_clients

    for like in find_same_clients(session, record_id):
        if {*map(str, like.reasons)} - {"name"}:
            raise AppError("raw_like_client", id=like.id, name=like.name)


def _load_made(session: Session, client_id: int) -> tuple[str, str, int | None, date | None, datetime | None]:
    """Return the client's name and stage, and id, day and moment of the step set last."""
    from sqlalchemy import select
    from sqlmodel import col

    from db.tables import Activity, Client, Stage

    name, stage = session.execute(
        select(col(Client.name), col(Stage.code))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(col(Client.id) == client_id)
    ).one()
    step = session.execute(
        select(col(Activity.id), col(Activity.due_on), col(Activity.due_at))
        .where(col(Activity.client_id) == client_id, col(Activity.state) == "open")
        .order_by(col(Activity.id).desc())
        .limit(1)
    ).first()
    return (name, stage, *(step or (None, None, None)))
