"""when, step, done, log: what a typed moment means, what is planned, and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.client_commands import NAMED
from app.cli.table import one_line

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.changes import Changes
    from app.domain.when import When
    from app.services.activities import ActivityDraft
    from app.services.card_acts import StepDraft
    from db.tables import Activity


class ActivityName(StrEnum):
    """The kinds of activities."""

    CALL = "call"
    MEETING = "meeting"
    MESSAGE = "message"
    LETTER = "letter"
    VISIT = "visit"
    PRESENTATION = "presentation"
    TASK = "task"
    NOTE = "note"


_NAMED = Annotated[str, typer.Argument(metavar="ID", help=NAMED)]
_STEP = Annotated[int, typer.Argument(metavar="STEP", help="The step's id.")]
_KIND = Annotated[
    ActivityName | None, typer.Option(help="What it is; else the kind its words begin with, else a call.")
]
_WITH = Annotated[str, typer.Option(metavar="CONTACT", help="The person: the id, or the name as on the card.")]
_RESULT = Annotated[str, typer.Option(help="What came of it.")]
_OUTCOME = Annotated[
    str,
    typer.Option(
        metavar="CODE",
        help="Of a call: meet, callback, send, other_person, no_answer, gate, supplier, refused, off_target, wrong, "
        "dnc; of a meeting, visit or presentation: order, advance, continue, no.",
    ),
]
_DURATION = Annotated[int | None, typer.Option("--duration", min=1, metavar="MINUTES", help="How long it took.")]
_NEXT = Annotated[str, typer.Option(metavar="TEXT", help="What is next, and when: 'send the price, fri 10'.")]
_NOTHING = Annotated[str, typer.Option(metavar="REASON", help="Nothing more is needed, and why.")]


def when(
    asked: Asked,
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="A day, an hour or both, as one types them.")],
) -> None:
    """Tell what a typed day and hour mean.

    Ukrainian, Russian and English: 'завтра 10', 'через 2 тижні', 'в пятницу утром', 'next tue 14:30', '24.06',
    '+3d', 'end of the month'. A weekday is the nearest after today, 'next' that of the week after this one; an hour
    alone is today's, or tomorrow's when it has passed; 1 to 6 without minutes are hours of the afternoon. Morning is
    9:00, noon 12:00, lunch 13:00, the afternoon 15:00, the evening 18:00.

    \b
    JSON: {at, date_only}
    at is the local day in ISO where date_only is true, else the local moment in
    ISO with its offset from UTC.

    With --as-of the day, or the moment (YYYY-MM-DDTHH:MM), that is now. Text that is no day: exit code 1.
    """
    found = _moment(asked, " ".join(text))
    data = {"at": _iso(asked, found), "date_only": found.at is None}
    asked.answer(data, lambda: [_said(asked, found)])


def step(
    asked: Asked,
    named: _NAMED,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What is to be done; it may say when as well.")],
    when: Annotated[str, typer.Option(metavar="WHEN", help="When, as 'when' reads it; else TEXT says it.")] = "",
    kind: _KIND = None,
    contact: _WITH = "",
    place: Annotated[str, typer.Option(help="Where.")] = "",
) -> None:
    """Plan the next step with a client.

    \b
    JSON: {id, client_id, code, name, kind, direction, state, title, result,
      outcome, place, due_on, due_at, done_at, duration_min, contact_id,
      action_id}
    code and name are the client's; due_on is the local day; due_at is null
    where no hour was named.
    """
    from app.cli.books import find_client, writing
    from app.services.card_acts import plan

    with writing(asked) as book:
        client_id = book.read(find_client, named)
        draft = book.read(_step_draft, asked, client_id, text, when, kind, contact, place)
        changes = book.write(plan, client_id, draft)
        data = book.read(_activity_json, changes.created_id, changes)
    asked.answer(data, lambda: [_action(asked, changes), _planned(asked, data)])


def done(
    asked: Asked,
    step: _STEP,
    result: _RESULT = "",
    outcome: _OUTCOME = "",
    duration_min: _DURATION = None,
    next: _NEXT = "",
    next_kind: _KIND = None,
    nothing: _NOTHING = "",
) -> None:
    """Finish a step, and say what is next with the client.

    \b
    JSON: {id, client_id, code, name, kind, direction, state, title, result,
      outcome, place, due_on, due_at, done_at, duration_min, contact_id,
      next: {id, kind, title, due_on, due_at} | null, no_step_reason,
      action_id}
    next is the nearest open step of the client; no_step_reason says why there
    is none.

    A client on the track is not left without an answer: say --next or --nothing, unless another step is open. Both
    are done as one action.
    """
    from app.cli.books import writing
    from app.services.card_acts import finish_and_plan

    if next and nothing:
        asked.wrong_use("next_or_nothing")
    with writing(asked) as book:
        client_id, draft = book.read(_draft_of, step, result, outcome, duration_min)
        following = book.read(_step_draft, asked, client_id, next, "", next_kind) if next else None
        changes = book.write(finish_and_plan, client_id, step, result, nothing, following, draft)
        data = book.read(_activity_json, step, changes, with_next=True)
    asked.answer(data, lambda: _finished(asked, data, changes))


def log(
    asked: Asked,
    named: _NAMED,
    kind: Annotated[ActivityName, typer.Argument(metavar="KIND", help="call, meeting, message, letter, visit, ...")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What it was about.")],
    result: _RESULT = "",
    outcome: _OUTCOME = "",
    contact: _WITH = "",
    duration_min: _DURATION = None,
    place: Annotated[str, typer.Option(help="Where.")] = "",
    competitor: Annotated[str, typer.Option(help="A rival that was met there.")] = "",
    at: Annotated[str, typer.Option(metavar="WHEN", help="When it was ('yesterday 15:00', '17.06'); else now.")] = "",
    incoming: Annotated[bool, typer.Option("--in", help="They called or came to us.")] = False,
    next: _NEXT = "",
    next_kind: _KIND = None,
    nothing: _NOTHING = "",
) -> None:
    """Write down what was done with a client.

    \b
    JSON: {id, client_id, code, name, kind, direction, state, title, result,
      outcome, place, due_on, due_at, done_at, duration_min, contact_id,
      next: {id, kind, title, due_on, due_at} | null, no_step_reason,
      action_id}

    A day without an hour is noon of it. With --next the next step is planned in the same action.
    """
    from app.cli.books import find_client, writing
    from app.services.activities import ActivityDraft
    from app.services.card_acts import log_and_plan

    if next and nothing:
        asked.wrong_use("next_or_nothing")
    draft = ActivityDraft(
        kind.value,
        text,
        "in" if incoming else "out",
        place=place,
        duration_min=duration_min,
        result=result,
        outcome=outcome,
        competitor=competitor,
        done_at=_done_at(asked, at),
    )
    with writing(asked) as book:
        client_id = book.read(find_client, named)
        draft = book.read(_with_contact, draft, client_id, contact)
        following = book.read(_step_draft, asked, client_id, next, "", next_kind) if next else None
        changes = book.write(log_and_plan, client_id, draft, following, nothing)
        data = book.read(_activity_json, changes.created_id, changes, with_next=True)
    asked.answer(data, lambda: _finished(asked, data, changes))


# --- what was typed -----------------------------------------------------------------------------------------


def _moment(asked: Asked, typed: str, *, past: bool = False) -> When:
    from app.domain.when import parse_when
    from app.errors import InvalidError

    found = parse_when(typed, asked.now, past=past)
    if found is None:
        raise InvalidError("not_a_date", field="due_on", value=typed)
    return found


def _iso(asked: Asked, found: When) -> str:
    if found.at is None:
        return found.on.isoformat()
    return asked.clock.local(asked.clock.at(found.on, found.at)).isoformat()


def _said(asked: Asked, found: When) -> str:
    from babel.dates import format_date

    weekday = format_date(found.on, "EEEE", locale=asked.lang)
    return f"{found.on} {found.at:%H:%M}, {weekday}" if found.at is not None else f"{found.on}, {weekday}"


def _done_at(asked: Asked, typed: str) -> datetime:
    """Return when something was done, in UTC: noon of a day without an hour, now where that is today.

    Raises:
        InvalidError: ``not_a_date``, ``done_ahead``.
    """
    from app.errors import InvalidError

    clock = asked.clock
    if not typed:
        return clock.now()
    found = _moment(asked, typed, past=True)
    if found.at is None and found.on == clock.today():
        return clock.now()
    done_at = clock.at(found.on, found.at or time(12))
    if done_at > clock.now():
        # The service would tell the moment in UTC.
        raise InvalidError("done_ahead", field="done_at", value=f"{clock.local(done_at):%Y-%m-%d %H:%M}")
    return done_at


def _step_draft(
    session: Session,
    asked: Asked,
    client_id: int,
    text: str,
    typed_when: str,
    kind: ActivityName | None,
    contact: str = "",
    place: str = "",
) -> StepDraft:
    """Return the step of a line; its words are those of its kind where it says only when."""
    from app.domain.when import split_when
    from app.errors import InvalidError
    from app.services.card_acts import StepDraft

    if not text.strip():
        raise InvalidError("text_empty", field="title")
    if typed_when:
        words, found = text.strip(), _moment(asked, typed_when)
    else:
        words, split = split_when(text, asked.now)
        if split is None:
            raise InvalidError("step_without_day", field="due_on")
        found = split
    code = kind.value if kind else _kind_of(words)
    words = words or asked.words.text(f"activity_kind.{code}")
    contact_id = _find_contact(session, client_id, contact) if contact else None
    return StepDraft(code, words, found.on, found.at, contact_id, place)


def _kind_of(words: str) -> str:
    """Return the kind whose name, in any language, the words begin with, else a call."""
    from app.texts import LANGUAGES, load_texts

    folded = words.casefold()
    for lang in LANGUAGES:
        texts = load_texts("words", lang)
        for kind in ActivityName:
            if kind is not ActivityName.NOTE and folded.startswith(texts.text(f"activity_kind.{kind}").casefold()):
                return kind.value
    return ActivityName.CALL.value


def _find_contact(session: Session, client_id: int, named: str) -> int:
    """Return the id of a person at a client; NotFoundError ``no_contact``."""
    from sqlalchemy import select
    from sqlmodel import col

    from app.domain.names import fold
    from app.errors import NotFoundError
    from db.tables import Contact

    rows = session.execute(select(col(Contact.id), col(Contact.name)).where(col(Contact.client_id) == client_id)).all()
    by_id = [contact_id for contact_id, _name in rows if str(contact_id) == named.strip()]
    by_name = [contact_id for contact_id, name in rows if fold(name) == fold(named)]
    for contact_id in [*by_id, *by_name]:
        return int(contact_id)
    raise NotFoundError("no_contact", contact=named)


def _with_contact(session: Session, draft: ActivityDraft, client_id: int, contact: str) -> ActivityDraft:
    from dataclasses import replace

    return replace(draft, contact_id=_find_contact(session, client_id, contact)) if contact else draft


def _draft_of(
    session: Session, step_id: int, result: str, outcome: str, duration_min: int | None
) -> tuple[int, ActivityDraft]:
    """Return whose step it is, and the step as it stands with what came of it; NotFoundError ``no_activity``."""
    from app.services.activities import ActivityDraft

    row = _get(session, step_id)
    draft = ActivityDraft(
        row.kind,
        row.title,
        row.direction,
        row.contact_id,
        row.person_id,
        row.place,
        duration_min or row.duration_min,
        result,
        outcome,
        row.competitor,
        row.mark,
        remind_min=row.remind_min,
    )
    return row.client_id, draft


# --- what is told -------------------------------------------------------------------------------------------


def _get(session: Session, activity_id: int | None) -> Activity:
    from app.errors import NotFoundError
    from db.tables import Activity

    row = session.get(Activity, activity_id)
    if row is None:
        raise NotFoundError("no_activity", activity=activity_id)
    return row


def _activity_json(
    session: Session, activity_id: int | None, changes: Changes, *, with_next: bool = False
) -> dict[str, Any]:
    from app.services.clients import get_client

    row = _get(session, activity_id)
    client = get_client(session, row.client_id)
    told: dict[str, Any] = {"id": row.id, "client_id": client.id, "code": client.code, "name": client.name}
    keys = (
        "kind", "direction", "state", "title", "result", "outcome", "place", "due_on", "due_at", "done_at",
        "duration_min", "contact_id",
    )  # fmt: skip
    told |= {key: getattr(row, key) for key in keys}
    if with_next:
        told["next"] = _next_json(session, row.client_id)
        told["no_step_reason"] = client.no_step_reason
    return told | {"action_id": changes.action_id}


def _next_json(session: Session, client_id: int) -> dict[str, Any] | None:
    from app.services.client_card import load_card

    row = load_card(session, client_id).next_step
    if row is None:
        return None
    return {"id": row.id, "kind": row.kind, "title": row.title, "due_on": row.due_on, "due_at": row.due_at}


def _action(asked: Asked, changes: Changes) -> str:
    from app.wording import action_text

    return one_line(action_text(asked.words, changes.action, changes.parts))


def _planned(asked: Asked, step: dict[str, Any]) -> str:
    """Return the line of a step: its local day, the hour if it has one, and what it is."""
    moment = asked.clock.local(step["due_at"]) if step["due_at"] is not None else None
    kind, title = asked.words.text(f"activity_kind.{step['kind']}"), step["title"]
    what = f"{kind}: {title}"
    if title.casefold().startswith(kind.casefold()):
        what = title if len(title) > len(kind) else kind
    on = f"{moment:%Y-%m-%d %H:%M}" if moment else step["due_on"]
    return one_line(asked.texts.text("step.next", on=on, what=what))


def _finished(asked: Asked, data: dict[str, Any], changes: Changes) -> Iterator[str]:
    yield _action(asked, changes)
    following = data["next"]
    if following is not None:
        yield _planned(asked, following)
    elif data["no_step_reason"]:
        yield one_line(asked.texts.text("step.nothing", reason=data["no_step_reason"]))
    else:
        yield asked.texts.text("step.none")
