"""clients, client, move, flags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import DATE_FORMAT, Asked
from app.cli.table import one_line, pairs, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.services.client_card import ClientCard
    from app.services.flag_sheet import FlagRow


class FunctionName(StrEnum):
    """The four functions, and what is off the track."""

    PROSPECTING = "prospecting"
    FIRST_SALE = "first_sale"
    CARE = "care"
    VIP = "vip"
    OFF = "off"


class FlagName(StrEnum):
    """The flags."""

    REGULAR = "regular"
    VIP = "vip"
    LATE = "late"
    SLEEPING = "sleeping"


ReturnsOn = Annotated[
    datetime | None,
    typer.Option("--returns-on", "--returns", formats=[DATE_FORMAT], metavar="DATE", help="When 'later' comes back."),
]
MeetingAt = Annotated[
    datetime | None,
    typer.Option("--meeting", formats=[DATE_FORMAT, "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"], help="When the meeting is."),
]
NAMED = "The client's id; '#112', or a text that is no number: the number on its card."


def clients(
    asked: Asked,
    search: Annotated[str, typer.Option(help="Any words: name, contact, phone, e-mail, tax code, city, note.")] = "",
    stage: Annotated[str, typer.Option(help="Code or name of a stage.")] = "",
    function: Annotated[FunctionName | None, typer.Option(help="One of the functions.")] = None,
    flag: Annotated[FlagName | None, typer.Option(help="Only clients with this flag.")] = None,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many.")] = None,
) -> None:
    """List clients.

    Those outside the bin: found by --search best first, else by name.

    \b
    JSON: [{id, code, name, city, stage, function, flags, responsible,
      total_kop, orders_count, next_step_on}]
    stage and function are codes; flags a list of regular, vip, late, sleeping;
    total_kop is what was paid less returns, in kopecks, over orders_count
    orders; next_step_on is a date or null.

    With --as-of flags, total_kop and orders_count are of that day; stages,
    statuses of orders and next steps are today's.
    """
    from app.cli.books import reading

    with reading(asked) as book:
        rows, currency, names = book.read(_load_rows, asked, search, stage, function, flag, limit)
    texts, words = asked.texts, asked.words

    def lines() -> Iterator[str]:
        keys = ("id", "code", "name", "city", "stage", "flags", "responsible", "total", "orders", "next_step")
        yield from table(
            [texts.text(f"column.{key}") for key in keys],
            [
                (
                    row["id"], row["code"], row["name"], row["city"], names[row["stage"]],
                    ", ".join(words.text(f"flag.{one}") for one in row["flags"]), row["responsible"],
                    _money(asked, row["total_kop"], currency), row["orders_count"], row["next_step_on"],
                )
                for row in rows
            ],
            numbers=(0, 7, 8),
        )  # fmt: skip
        yield texts.plural("clients_count", len(rows))

    asked.answer(rows, lines)


def _load_rows(
    session: Session, asked: Asked, search: str, stage: str, function: str | None, flag: str | None, limit: int | None
) -> tuple[list[dict[str, Any]], str, dict[str, str]]:
    from app.cli.as_of import IDS_AT_ONCE, find_flags, load_sums
    from app.cli.books import find_stage
    from app.cli.client_json import row_json
    from app.context import today_of
    from app.services.client_list import ClientQuery, find_client_ids, load_client_rows
    from app.services.people import load_people
    from app.services.settings import load_settings
    from app.services.stages import load_stages

    query = ClientQuery(
        text=search,
        stages=frozenset({find_stage(session, stage)} if stage else ()),
        functions=frozenset({str(function)} if function else ()),
    )
    flags = find_flags(session, asked.as_of or today_of(session))
    ids = [i for i in find_client_ids(session, query) if flag is None or flag in flags.get(i, ())][:limit]
    people = {person.id: person.name for person in load_people(session)}
    sums = load_sums(session, ids, asked.as_of) if asked.as_of else None
    found: dict[int, dict[str, Any]] = {}
    for start in range(0, len(ids), IDS_AT_ONCE):
        for row in load_client_rows(session, ids[start : start + IDS_AT_ONCE]):
            total_kop, count = row.total_kop, row.orders_count
            if sums is not None:
                then = sums.get(row.id)
                total_kop, count = (then.total_kop, then.orders_count) if then else (0, 0)
            responsible = people.get(row.responsible_id or 0, "")
            found[row.id] = row_json(row, flags.get(row.id, ()), responsible, total_kop, count)
    names = {each.code: each.name(asked.words) for each in load_stages(session)}
    return [found[i] for i in ids if i in found], load_settings(session)["money.currency"], names


def client(
    asked: Asked,
    named: Annotated[str | None, typer.Argument(metavar="[ID]", help=NAMED)] = None,
    code: Annotated[str | None, typer.Option(help="The number on the card, in place of the id.")] = None,
) -> None:
    """Show all of one client.

    \b
    JSON: {id, code, name, and every other fact of the card by its name,
      stage, function, stage_entered_at, responsible, created_at, deleted_at,
      total_kop, orders_count, average_check_kop, first_order_on,
      last_order_on, gap_days, next_step_on, next_step, tags,
      contacts: [{id, name, position, role, ..., channels}],
      channels: [{id, contact_id, kind, typed, normal, label}],
      bant: [{question, level, note, timing_on, answered_at, person}],
      stage_history: [{from_stage, to_stage, to_function, moved_at, reason,
        person, by_rule, passed_gate}],
      flags: [{flag, since, sentence, metrics, orders}],
      not_yet: [{flag, sentence, metrics}],
      orders: [{id, number, title, status, kind, ordered_on, total_kop,
        net_kop, paid_kop, answer_by, paid_on, pay_by, promised_on,
        delivered_on, note, groups, returns: [{returned_on, amount_kop,
        reason}], lines: [{title, product_id, group_id, quantity_milli,
        price_kop, total_kop, unit, discount_bp}]}],
      activities: [{id, kind, direction, state, title, result, place, due_on,
        due_at, done_at, duration_min, contact, contact_id, person, outcome,
        competitor, mark, remind_min, no_next_reason, person_id,
        objections: [{code, text, answer, has_worked}]}],
      promises: [{id, side, text, due_on, state, closed_on, is_late}],
      requests: [{id, what, channel, shown_at, answer_by, answered_at, answer,
        group_id, record_id, is_late}],
      competitors: [{id, competitor_id, name, outcome, seen_on, note, reason,
        argument, product, their_price_kop}], groups, documents}
    channels has those of the client (contact_id null) and of its people.
    metrics of a flag: [{name, op, value | value_kop, threshold |
      threshold_kop, met, from, to, months?}], its orders: [{id, number,
      ordered_on, net_kop}]. orders and activities are the newest 200.
    Money is in kopecks (*_kop), dates ISO, moments ISO in UTC.

    With --as-of flags, total_kop and orders_count are of that day; the rest
    is the card as it is today.
    """
    from app.cli.books import reading

    if (named is None) == (code is None):
        asked.wrong_use("id_or_code")
    wanted = named or f"#{code}"
    with reading(asked) as book:
        data, card, flags, currency = book.read(_load_client, asked, wanted)
    asked.answer(data, lambda: _card_lines(asked, data, card, flags, currency))


def _load_client(
    session: Session, asked: Asked, named: str
) -> tuple[dict[str, Any], ClientCard, tuple[FlagRow, ...], str]:
    from app.cli.as_of import Sums, load_sums
    from app.cli.books import find_client
    from app.cli.client_json import card_json
    from app.services.client_card import load_card
    from app.services.flag_sheet import load_flags
    from app.services.settings import load_settings

    client_id = find_client(session, named)
    card = load_card(session, client_id)
    sums = Sums(card.figures.total_kop, card.figures.count)
    if asked.as_of:
        sums = load_sums(session, [client_id], asked.as_of).get(client_id, Sums())
    flags = load_flags(session, client_id, asked.lang, asked.as_of)
    told = {"total_kop": sums.total_kop, "orders_count": sums.orders_count}
    return card_json(session, card, flags, told), card, flags, load_settings(session)["money.currency"]


def _card_lines(
    asked: Asked, data: dict[str, Any], card: ClientCard, flags: Iterable[FlagRow], currency: str
) -> Iterator[str]:
    texts, words = asked.texts, asked.words
    facts = card.facts
    stage = facts.stage_title or words.text(f"stage.{facts.stage}")
    yield f"{one_line(facts.name)}  #{one_line(facts.code)}"
    yield from pairs(
        [
            (texts.text("column.stage"), f"{stage} ({words.text(f'function.{facts.function}')})"),
            (texts.text("column.responsible"), facts.responsible),
            (texts.text("column.city"), facts.values["city"]),
            *((words.text(f"field.{c.kind}"), c.typed) for c in card.channels),
            (texts.text("column.total"), _money(asked, data["total_kop"], currency)),
            (texts.text("column.orders"), data["orders_count"]),
            (texts.text("column.next_step"), _step(asked, card)),
            (words.text("field.note"), facts.values["note"]),
        ]
    )
    for contact in card.contacts:
        ways = ", ".join(channel.typed for channel in contact.channels)
        yield one_line(" · ".join(filter(None, (contact.name, contact.position, ways))))
    for answer in card.bant:
        if answer.level is not None:
            level = words.text(f"bant_level.{answer.question}.{answer.level}")
            yield one_line(f"{words.text(f'bant.{answer.question}')}: {level}")
    for flag in flags:
        yield one_line(flag.sentence)
    if card.orders:
        yield ""
        yield from table(
            [texts.text(f"column.{key}") for key in ("date", "number", "status", "total")],
            [
                (o.ordered_on, o.number, words.text(f"order_status.{o.status}"), _money(asked, o.net_kop, currency))
                for o in card.orders
            ],
        )


def _step(asked: Asked, card: ClientCard) -> str:
    step = card.next_step
    if step is None:
        return ""
    kind = asked.words.text(f"activity_kind.{step.kind}")
    return " ".join(part for part in (step.due_on.isoformat() if step.due_on else "", kind, step.title) if part)


def move(
    asked: Asked,
    named: Annotated[str, typer.Argument(metavar="ID", help=NAMED)],
    stage: Annotated[str, typer.Argument(metavar="STAGE", help="Code or name of the stage.")],
    reason: Annotated[str, typer.Option(help="Why; 'not_target' wants it.")] = "",
    returns_on: ReturnsOn = None,
    lost_reason: Annotated[str, typer.Option(help="Why it was lost: a code (price, competitor, ...) or words.")] = "",
    competitor: Annotated[str, typer.Option(help="Whom it was lost to; or whom it was seen with.")] = "",
    argument: Annotated[str, typer.Option(help="What decided, in the client's words.")] = "",
    meeting: MeetingAt = None,
    sum_: Annotated[str, typer.Option("--sum", help="The sum that is expected.")] = "",
    anyway: Annotated[str, typer.Option(help="Why it is moved although the stage does not let it through.")] = "",
) -> None:
    """Put a client at a stage.

    The move is kept in the client's history. A gate that is shut, or a fact
    the stage wants and the book does not know, refuses the move; --anyway
    moves the client with a reason.

    \b
    JSON: {client_id, code, name, from_stage, to_stage, function, passed_gate,
      action_id}
    passed_gate is qualified, to_care or vip when a shut gate was passed.

    The stage 'later' wants --returns-on, 'lost' wants --lost-reason or --reason, 'meeting' a planned meeting
    (--meeting), 'proposal' a sum (--sum). With --as-of the move is of that day.
    """
    from app.cli.books import find_client, find_stage, writing
    from app.domain.money import InvalidAmount, parse_money
    from app.errors import InvalidError
    from app.services.client_card import load_card
    from app.services.stage_gate import MoveAnswers, make_move

    try:
        expected_kop = parse_money(sum_) if sum_ else None
    except InvalidAmount as error:
        raise InvalidError("not_a_sum", field="sum", value=sum_) from error
    answers = MoveAnswers(
        reason=reason,
        forced_reason=anyway,
        meeting_on=meeting.date() if meeting else None,
        meeting_time=meeting.time() if meeting and meeting.time() != time() else None,
        meeting_title=asked.words.text("activity_kind.meeting"),
        expected_kop=expected_kop,
        returns_on=returns_on.date() if returns_on else None,
        lost_reason=lost_reason,
        competitor=competitor,
        argument=argument,
    )
    with writing(asked) as book:
        client_id = book.read(find_client, named)
        before = book.read(load_card, client_id).facts
        changes = book.write(make_move, client_id, book.read(find_stage, stage), answers, before.version)
        card = book.read(load_card, client_id)
    after = card.facts
    data = {
        "client_id": client_id,
        "code": after.code,
        "name": after.name,
        "from_stage": before.stage,
        "to_stage": after.stage,
        "function": after.function,
        "passed_gate": card.moves[-1].passed_gate,
        "action_id": changes.action_id,
    }
    asked.answer(data, lambda: [_action(asked, changes.action, changes.parts)])


def _action(asked: Asked, code: str, parts: Any) -> str:
    from app.wording import action_text

    return one_line(action_text(asked.words, code, parts))


def flags(asked: Asked, flag: Annotated[FlagName | None, typer.Option(help="Only this flag.")] = None) -> None:
    """List the flags that hold, with the reason of each.

    \b
    JSON: [{client_id, code, name, flag, since, sentence,
      metrics: [{name, op, value | value_kop, threshold | threshold_kop, met,
        from, to, months?: [{month, value_kop}]}],
      orders: [{id, number, ordered_on, net_kop}]}]
    since is the first day of the unbroken holding; orders are those behind
    the conditions that are met, oldest first.

    With --as-of the flags of that day, by the rules as they are set now.
    """
    from app.cli.books import reading
    from app.cli.client_json import flag_json
    from app.services.flag_sheet import list_flags

    with reading(asked) as book:
        found = book.read(list_flags, flag.value if flag else None, asked.lang, asked.as_of)
    data = [{"client_id": one.client_id, "code": one.code, "name": one.name, **flag_json(one.row)} for one in found]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "code", "name", "why")],
            [(one.client_id, one.code, one.name, one.row.sentence) for one in found],
            numbers=(0,),
        )
        yield texts.plural("flags_count", len(found))

    asked.answer(data, lines)


def _money(asked: Asked, kop: int, currency: str) -> str:
    from app.domain.money import format_money

    return format_money(kop, currency, asked.lang)
