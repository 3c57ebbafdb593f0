"""today, calendar, requests, promises, competitors: what waits for somebody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.client_commands import NAMED
from app.cli.handover_commands import handover_json
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.services.today import StepRow, Today, Who

_MINE = Annotated[bool, typer.Option("--mine", help="Only the steps of whoever the book is set up for.")]
_PERSON = Annotated[str, typer.Option(metavar="NAME", help="Only the steps of this member of the team.")]
_CLIENT = Annotated[str, typer.Option("--client", metavar="ID", help=NAMED)]

ANSWERS_OF_DAYS = 90


def today(asked: Asked, mine: _MINE = False, person: _PERSON = "") -> None:
    """Tell what to do today.

    \b
    JSON: {today, counts: {overdue, left_today, week, overdue_done, done_today,
      week_done, meetings_today}, overdue: [step], today_steps: [step],
      week: [step], meetings: [{step, contact_line, sheet, is_this_week}],
      late: [{client_id, name, city, silent_days, usual_days, at_risk_kop,
        since_on}], late_count,
      no_step: [{client_id, name, code, stage_code, stage_title, function,
        last_touch_on, sum_kop, is_expected}], no_step_count,
      suggestions: [{rule_code, version_id, client_id, name, sentence,
        from_stage, to_stage, sum_kop}], suggestions_count,
      reviews: [{client_id, name, terms, reason, review_on, flag}],
      offers_to_chase: [order], late_deliveries: [order],
      promises: [{id, client_id, name, side, text, due_on, days_late}],
      requests: [{id, client_id, name, what, channel, shown_at, answer_by,
        days_late}],
      returned: [{client_id, name, stage_code, stage_title}],
      complaints: [{id, client_id, name, mark, kind, title, done_at}],
      hand_overs: [hand-over], hand_overs_came_back: [hand-over],
      hand_overs_overdue: [hand-over]}
    A step: {id, client_id, client, code, version, kind, title, due_on, due_at,
    days_late, state, done_at, stage_code, stage_title, function, flags,
    person_id, initials, contact_id, contact, place, sum_kop}; week are the next
    7 days; what was done today stays in its group till midnight. sheet is
    meeting_plan or negotiation; an order is as in 'orders', a hand-over as in
    'handovers list'; those overdue are told to the owner. Lists have at most
    200 rows, the counts are of all.

    Clients put off until today come back to the track first, as when the window opens the book: one action, which
    'undo' takes back. While the window holds the book it does that itself. With --as-of nothing is written: the steps
    as they stand now, seen from that day.
    """
    from app.cli.books import reading_today
    from app.services.today import load_today

    if mine and person:
        asked.wrong_use("mine_or_person")
    with reading_today(asked) as book:
        found = book.read(load_today, book.read(_who, mine, person), asked.lang)
    asked.answer(_today_json(found), lambda: _today_lines(asked, found))


def calendar(
    asked: Asked,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Its name ends in .ics.")],
    mine: _MINE = False,
    person: _PERSON = "",
) -> None:
    """Write the open steps as a calendar (.ics) for a phone or another program.

    Steps with an hour are events with an alarm, those without are whole days; read again, the file moves what it
    has brought before.

    \b
    JSON: {path, steps}
    """
    from app.cli.books import reading, refuse_book
    from app.errors import AppError
    from app.services.calendar_out import SUFFIX, save_ics

    if mine and person:
        asked.wrong_use("mine_or_person")
    target = file.expanduser().absolute()
    if target.suffix.lower() != SUFFIX:
        raise AppError("not_ics", path=str(target))
    with reading(asked, asked.clock) as book:
        refuse_book(target, book.path)
        who = book.read(_who, mine, person)
        count = book.read(save_ics, target, who.person_id, asked.lang)
    data = {"path": target, "steps": count}
    asked.answer(data, lambda: [asked.texts.text("calendar.done", path=target, steps=count)])


def requests(
    asked: Asked,
    client: _CLIENT = "",
    every: Annotated[bool, typer.Option("--all", help="With --client: also those answered.")] = False,
) -> None:
    """List what clients asked for and wait to hear of, the most urgent first.

    \b
    JSON: [{id, client_id, client, what, channel, shown_at, answer_by,
      answered_at, answer, group_id, is_late, first_answer_at}]
    first_answer_at is when it was answered, or when we first turned to the
    client after it. answer_by is null where no answer was promised; is_late: it waits after its
    day, with --as-of after that day.
    """
    from app.cli.books import find_client, reading
    from app.services.requests import first_answer_at, load_open_requests, load_requests, time_to_first_answer

    with reading(asked, asked.clock) as book:
        rows = book.read(load_requests, book.read(find_client, client)) if client else book.read(load_open_requests)
        shown = [row for row in rows if row.is_open or (every and client)]
        answered = {row.id: book.read(first_answer_at, row.id) for row in shown}
        on = book.clock.today()
        times = book.read(time_to_first_answer, on - timedelta(days=ANSWERS_OF_DAYS), on)
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "answer_by", "name", "request")],
            [(row.id, row.answer_by, row.client, row.what) for row in shown],
            numbers=(0,),
        )
        yield texts.plural("requests_count", len(shown))
        if times.median_time is not None:
            hours = round(times.median_time.total_seconds() / 3600, 1)
            yield texts.text("first_answer", days=ANSWERS_OF_DAYS, hours=hours, count=times.answered)

    asked.answer([asdict(row) | {"first_answer_at": answered[row.id]} for row in shown], lines)


def promises(
    asked: Asked,
    client: _CLIENT = "",
    within: Annotated[int, typer.Option(min=0, max=3650, help="Those due in so many days from now.")] = 7,
    every: Annotated[bool, typer.Option("--all", help="With --client: also those kept or cancelled.")] = False,
) -> None:
    """List open promises, ours and theirs, the oldest first.

    \b
    JSON: [{id, client_id, client, side, text, due_on, state, closed_on, is_late,
      version}]
    side is us or client; state open, done or cancelled. With --client all that
    are open, also without a day; is_late is so on the day of --as-of.
    """
    from app.cli.books import find_client, reading
    from app.services.promises import load_due_promises, load_promises

    with reading(asked, asked.clock) as book:
        if client:
            rows = book.read(load_promises, book.read(find_client, client))
        else:
            rows = book.read(load_due_promises, asked.clock.today() + timedelta(within))
    shown = [row for row in rows if row.state == "open" or every]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "date", "name", "side", "promise")],
            [(row.id, row.due_on, row.client, texts.text(f"side.{row.side}"), row.text) for row in shown],
            numbers=(0,),
        )
        yield texts.plural("promises_count", len(shown))

    asked.answer([asdict(row) for row in shown], lines)


def competitors(asked: Asked) -> None:
    """List rivals: those that took most from us first.

    \b
    JSON: [{id, name, threat, lost, lost_kop, won, seen, last_seen_on,
      changed_at}]
    lost and won are sales, lost_kop what the lost ones came to; seen counts
    clients; threat is 1 to 5 or null; changed_at is when its card was written.
    """
    from app.cli.books import reading
    from app.domain.money import format_money
    from app.services.competitor_card import load_competitors
    from app.services.settings import load_settings

    with reading(asked) as book:
        rows = book.read(load_competitors)
        currency = book.read(load_settings)["money.currency"]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "rival", "lost", "lost_sum", "won", "seen", "last_seen")],
            [
                (
                    row.id, row.name, row.lost, format_money(row.lost_kop, currency, asked.lang), row.won, row.seen,
                    row.last_seen_on,
                )
                for row in rows
            ],
            numbers=(0, 2, 3, 4, 5),
        )  # fmt: skip
        yield texts.plural("rivals_count", len(rows))

    asked.answer([asdict(row) for row in rows], lines)


def _who(session: Session, mine: bool, person: str) -> Who:
    from app.domain.names import fold
    from app.errors import NotFoundError
    from app.services.people import load_people
    from app.services.settings import load_settings
    from app.services.today import MINE, Who

    if mine:
        return Who(MINE, load_settings(session)["me.person_id"])
    if not person:
        return Who()
    for row in load_people(session):
        if fold(row.name) == fold(person) or str(row.id) == person.strip():
            return Who(MINE, row.id)
    raise NotFoundError("no_person", person=person)


def _today_json(found: Today) -> dict[str, Any]:
    steps, due = found.steps, found.due
    return {
        "today": steps.today,
        "counts": asdict(steps.counts),
        "overdue": [asdict(row) for row in steps.overdue],
        "today_steps": [asdict(row) for row in steps.today_steps],
        "week": [asdict(row) for row in steps.week],
        "meetings": [asdict(row) for row in found.meetings],
        "late": [asdict(row) for row in found.quiet.rows],
        "late_count": found.quiet.count,
        "no_step": [asdict(row) for row in found.no_step.rows],
        "no_step_count": found.no_step.count,
        "suggestions": [asdict(row) for row in found.suggestions.rows],
        "suggestions_count": found.suggestions.count,
        **{key: [_due_json(asdict(row)) for row in rows] for key, rows in _due_lists(found)},
        "reviews": [asdict(row) for row in due.reviews],
        "hand_overs": [handover_json(row) for row in found.hand_overs.waiting],
        "hand_overs_came_back": [handover_json(row) for row in found.hand_overs.came_back],
        "hand_overs_overdue": [handover_json(row) for row in found.hand_overs.overdue],
    }


def _due_json(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with the client's code and name called as 'orders' calls them."""
    names = {"client_code": "code", "client": "name"}
    return {names.get(key, key): value for key, value in row.items()}


def _due_lists(found: Today) -> Iterable[tuple[str, tuple[Any, ...]]]:
    due = found.due
    yield "offers_to_chase", due.offers_to_chase
    yield "late_deliveries", due.late_deliveries
    yield "promises", due.promises
    yield "requests", due.requests
    yield "returned", due.returned
    yield "complaints", due.complaints


def _today_lines(asked: Asked, found: Today) -> Iterator[str]:
    texts, steps = asked.texts, found.steps
    groups = (
        ("overdue", steps.counts.overdue, steps.overdue),
        ("today", steps.counts.left_today, steps.today_steps),
        ("week", steps.counts.week, steps.week),
    )
    for key, count, rows in groups:
        yield texts.text(f"today.{key}", count=count)
        yield from table(
            [texts.text(f"column.{column}") for column in ("id", "when", "name", "stage", "next_step")],
            [_step_line(asked, row) for row in rows],
            numbers=(0,),
        )
        yield ""
    yield texts.text("today.no_step", count=found.no_step.count)
    yield from (one_line(f"  {row.client_id}  {row.name}, {row.stage_title}") for row in found.no_step.rows)
    yield texts.text("today.late", count=found.quiet.count)
    yield texts.text("today.suggestions", count=found.suggestions.count)
    yield from (one_line(f"  {row.client_id}  {row.name}: {row.sentence}") for row in found.suggestions.rows)
    for key, rows_due in _due_lists(found):
        if rows_due:
            yield texts.text(f"today.{key}", count=len(rows_due))
    if found.hand_overs.waiting:
        yield texts.text("today.hand_overs", count=found.hand_overs.counts.waiting)


def _step_line(asked: Asked, row: StepRow) -> tuple[Any, ...]:
    hour = f" {asked.clock.local(row.due_at):%H:%M}" if row.due_at is not None else ""
    kind = asked.words.text(f"activity_kind.{row.kind}")
    is_done = f"✓ {kind}" if row.state == "done" else kind
    return row.id, f"{row.due_on}{hour}", row.client, row.stage_title, f"{is_done}: {row.title}"
