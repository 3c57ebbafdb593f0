"""handovers list, show, propose, accept, return, withdraw, again, reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked, Day
from app.cli.client_commands import NAMED
from app.cli.people_commands import find_person
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from app.book import Book
    from app.services.handovers import HandOverCard, HandOverRow


class TabName(StrEnum):
    """The sections of hand-overs."""

    WAITING = "waiting"
    CAME_BACK = "came_back"
    DONE = "done"


class FunctionName(StrEnum):
    """What a client can be handed over for."""

    PROSPECTING = "prospecting"
    FIRST_SALE = "first_sale"
    CARE = "care"
    VIP = "vip"


class ReasonName(StrEnum):
    """Why a hand-over goes back."""

    NO_CONTACT = "no_contact"
    NO_DECIDER = "no_decider"
    NO_NEED = "no_need"
    NOT_PAID = "not_paid"
    NO_TERMS = "no_terms"
    WRONG_PERSON = "wrong_person"
    OTHER = "other"


_ID = Annotated[int, typer.Argument(metavar="ID", help="The hand-over's id, as 'handovers list' prints it.")]


def handovers() -> None:
    """Hand clients over: what waits for an answer, and answering it."""


def list_handovers(
    asked: Asked,
    tab: Annotated[
        TabName | None, typer.Option(help="Only these; without, what waits, came back or was accepted this month.")
    ] = None,
    person: Annotated[str, typer.Option(metavar="NAME", help="Only those of this member of the team.")] = "",
) -> None:
    """List hand-overs, those that wait by the day of their answer.

    \b
    JSON: [{id, client_id, name, code, section, stage_code, stage_title,
      stage_function, function, state, kind, from_id, to_id, from_name, to_name,
      short_why, proposed_on, answer_by, days_late, answered_at, answered_on,
      return_code, return_text, rule_code}]
    section is waiting, came_back or done; state is proposed, accepted, returned
    or withdrawn; kind is lead, client or temporary; stage_* is where the client
    stands, function what it enters; rule_code is empty where a person proposed.
    """
    from app.cli.books import reading
    from app.services.handovers import load_handovers
    from app.services.today import MINE, Who

    with reading(asked, asked.clock) as book:
        who = Who(MINE, book.read(find_person, person).id) if person else Who()
        found = book.read(load_handovers, who, tab.value if tab else "", asked.lang)
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "name", "handover_from", "handover_to", "state", "why")],
            [(row.id, row.client, row.from_name, row.to_name, _state(asked, row), row.short_why) for row in found.rows],
            numbers=(0,),
        )
        yield texts.plural("handovers_count", len(found.rows))

    asked.answer([handover_json(row) for row in found.rows], lines)


def show(asked: Asked, handover_id: _ID) -> None:
    """Show all of one hand-over.

    \b
    JSON: {id, client_id, name, ... as in 'handovers list', why, answer_line,
      rule_version, rule_sentence, industry, city, address, from_role, to_role,
      enters_stage, enters_title,
      ready: [{code, title, is_met, value, contact, asked_on}], ready_met,
      promises: [{id, text, side, due_on, is_late}], note,
      steps: [{kind, title, due_on, due_time, is_ticked, person_id}],
      intro_way, client_told_on, contact_by, order_id, order, may_answer,
      may_withdraw}
    enters_stage is where the client stands once it is accepted.
    """
    from app.cli.books import reading

    with reading(asked, asked.clock) as book:
        _answer(asked, book, handover_id, None)


def propose(
    asked: Asked,
    named: Annotated[str, typer.Argument(metavar="CLIENT", help=NAMED)],
    person: Annotated[str, typer.Argument(metavar="PERSON", help="Who is to take it over: a name or an id.")],
    function: Annotated[
        FunctionName | None, typer.Option(help="What for; without, the function the client stands in.")
    ] = None,
    note: Annotated[str, typer.Option(help="What they should know.")] = "",
) -> None:
    """Propose by hand that a person takes a client over.

    \b
    JSON: the hand-over as 'handovers show' prints it, with action_id.
    """
    from app.cli.books import find_client, writing
    from app.services.handovers import propose_handover

    with writing(asked) as book:
        client_id, person_id = book.read(find_client, named), book.read(find_person, person).id
        wanted = function.value if function else None
        changes = book.write(propose_handover, client_id, person_id, wanted, note)
        assert changes.created_id is not None
        _answer(asked, book, changes.created_id, changes.action_id)


def accept(
    asked: Asked,
    handover_id: _ID,
    no_steps: Annotated[bool, typer.Option("--no-steps", help="Without the first steps.")] = False,
) -> None:
    """Take a client over: the ticked first steps become next steps, open steps and orders go along.

    \b
    JSON: the hand-over as 'handovers show' prints it, with action_id.
    """
    from app.cli.books import writing
    from app.services.handovers import accept_handover, load_handover

    with writing(asked) as book:
        card = book.read(load_handover, handover_id, asked.lang)
        steps = [replace(step, is_ticked=False) for step in card.steps] if no_steps else None
        changes = book.write(accept_handover, handover_id, None, steps)
        _answer(asked, book, handover_id, changes.action_id)


def give_back(
    asked: Asked,
    handover_id: _ID,
    reason: Annotated[str, typer.Option(help="Why, in words.")] = "",
    code: Annotated[ReasonName | None, typer.Option(help="Why, from the list the returns are counted by.")] = None,
) -> None:
    """Give a client back, and say why; whose it is does not change.

    \b
    JSON: the hand-over as 'handovers show' prints it, with action_id.
    """
    from app.cli.books import writing
    from app.services.handovers import return_handover

    with writing(asked) as book:
        changes = book.write(return_handover, handover_id, code.value if code else "", reason)
        _answer(asked, book, handover_id, changes.action_id)


def withdraw(asked: Asked, handover_id: _ID) -> None:
    """Take a hand-over back before it is answered.

    \b
    JSON: the hand-over as 'handovers show' prints it, with action_id.
    """
    from app.cli.books import writing
    from app.services.handovers import withdraw_handover

    with writing(asked) as book:
        changes = book.write(withdraw_handover, handover_id)
        _answer(asked, book, handover_id, changes.action_id)


def again(asked: Asked, handover_id: _ID) -> None:
    """Propose once more what came back, with its note and first steps.

    \b
    JSON: the new hand-over as 'handovers show' prints it, with action_id.
    """
    from app.cli.books import writing
    from app.services.handovers import propose_again

    with writing(asked) as book:
        changes = book.write(propose_again, handover_id)
        assert changes.created_id is not None
        _answer(asked, book, changes.created_id, changes.action_id)


def reasons(asked: Asked, since: Day = None) -> None:
    """Count why hand-overs came back, since the first of this month or --since.

    \b
    JSON: {since, returned, accepted, reasons: [{code, title, count}]}
    The counts sum to returned.
    """
    from app.cli.books import reading
    from app.domain.months import month_start
    from app.services.handovers import return_reasons

    with reading(asked, asked.clock) as book:
        start = since.date() if since else month_start(book.clock.today())
        found = book.read(return_reasons, start, asked.lang)
    texts = asked.texts
    data = {
        "since": start,
        "returned": found.total,
        "accepted": found.accepted,
        "reasons": [{"code": code, "title": title, "count": count} for code, title, count in found.rows],
    }

    def lines() -> Iterator[str]:
        yield from (f"{count:>4}  {title}" for _code, title, count in found.rows)
        yield texts.text("handovers_answered", returned=found.total, accepted=found.accepted)

    asked.answer(data, lines)


def handover_json(row: HandOverRow) -> dict[str, Any]:
    """Return a row as 'handovers list' prints it."""
    data = asdict(row)
    data.pop("version")
    return {"name" if key == "client" else key: value for key, value in data.items()}


def _state(asked: Asked, row: HandOverRow) -> str:
    if row.answered_on is None:
        return asked.texts.text("handover_waits", day=row.answer_by)
    return f"{asked.words.text(f'handover.state.{row.state}')}, {row.answered_on}"


def _answer(asked: Asked, book: Book, handover_id: int, action_id: int | None) -> None:
    from app.services.handovers import load_handover

    card = book.read(load_handover, handover_id, asked.lang)
    data = {**handover_json(card.row), **asdict(card), "ready_met": card.ready_met}
    for own in ("row", "version", "from_first", "to_first"):
        data.pop(own)
    for step in data["steps"]:
        step["due_time"] = step["due_time"].strftime("%H:%M") if step["due_time"] else None
    if action_id is not None:
        data["action_id"] = action_id
    asked.answer(data, lambda: _lines(asked, card))


def _lines(asked: Asked, card: HandOverCard) -> Iterator[str]:
    row, texts, words = card.row, asked.texts, asked.words
    yield one_line(f"{row.client}, № {row.code}. {row.stage_title}")
    yield one_line(" → ".join(name for name in (row.from_name, row.to_name) if name))
    yield one_line(f"{texts.text('column.why')}: {card.why} {card.answer_line}")
    yield texts.text("handover_ready", met=card.ready_met, count=len(card.ready))
    for ready in card.ready:
        value = f": {ready.value}" if ready.value else ""
        yield "  " + one_line(f"{'✓' if ready.is_met else '✗'} {ready.title}{value}")
    if card.promises:
        yield f"{texts.text('handover_promises')}:"
    for promise in card.promises:
        yield "  " + one_line(f"• {promise.text}")
    if card.note:
        yield one_line(f"{texts.text('handover_note')}: {card.note}")
    steps = card.steps if row.state == "proposed" else ()
    if steps:
        yield f"{texts.text('handover_steps')}:"
    for step in steps:
        at = f" {step.due_time:%H:%M}" if step.due_time else ""
        yield "  " + one_line(f"{step.due_on}{at}  {words.text(f'activity_kind.{step.kind}')}: {step.title}")
