"""people cover, covers, cover-end, move: who stands in for whom, and clients moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import DATE_FORMAT, Asked
from app.cli.people_commands import Named, find_person
from app.cli.table import table

if TYPE_CHECKING:
    from app.services.transfers import TransferPlan


class KindName(StrEnum):
    """Why clients are moved."""

    LEAVER = "leaver"
    HOLIDAY = "holiday"
    OTHER = "other"


class BalanceName(StrEnum):
    """How several receivers share."""

    COUNT = "count"
    MONEY = "money"


class OwnedName(StrEnum):
    """The four functions, and what is off the track."""

    PROSPECTING = "prospecting"
    FIRST_SALE = "first_sale"
    CARE = "care"
    VIP = "vip"
    OFF = "off"


def cover(
    asked: Asked,
    person: Named,
    stand_in: Annotated[str, typer.Argument(metavar="BY", help="Who covers: id or name.")],
    until: Annotated[datetime, typer.Option(formats=[DATE_FORMAT], metavar="DATE", help="The day the person is back.")],
    since: Annotated[
        datetime | None, typer.Option("--from", formats=[DATE_FORMAT], metavar="DATE", help="Today if not said.")
    ] = None,
    reason: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Let somebody cover for a person until a day. It ends by itself; clients stay whose they are.

    \b
    JSON: as 'people covers'.
    """
    from app.cli.books import writing
    from app.services.stand_ins import add_stand_in

    with writing(asked) as book:
        covered_id, by_id = (book.read(find_person, each).id for each in (person, stand_in))
        from_on = since.date() if since else asked.clock.today()
        book.write(add_stand_in, covered_id, by_id, from_on, until.date(), reason)
        _answer_covers(asked, book)


def cover_end(asked: Asked, person: Named) -> None:
    """Say that a person is back already; a cover that has not begun yet is dropped.

    \b
    JSON: as 'people covers'.
    """
    from app.cli.books import writing
    from app.errors import NotFoundError
    from app.services.stand_ins import end_stand_in, load_stand_ins

    with writing(asked) as book:
        person_id = book.read(find_person, person).id
        row = next((row for row in book.read(load_stand_ins) if row.person_id == person_id), None)
        if row is None:
            raise NotFoundError("no_stand_in")
        book.write(end_stand_in, row.id)
        _answer_covers(asked, book)


def covers(asked: Asked) -> None:
    """Show who covers for whom, now and later.

    \b
    JSON: [{stand_in_id, person_id, name, by_person_id, by_name, from_on,
      until_on, reason, is_now}]
    until_on is the first day the person is back.
    """
    from app.cli.books import reading

    with reading(asked, asked.clock) as book:
        _answer_covers(asked, book)


def _answer_covers(asked: Asked, book: Any) -> None:
    from app.services.stand_ins import load_stand_ins

    rows = book.read(load_stand_ins)
    data = [
        {
            "stand_in_id": row.id,
            "person_id": row.person_id,
            "name": row.person,
            "by_person_id": row.stand_in_id,
            "by_name": row.stand_in,
            "from_on": row.from_on,
            "until_on": row.until_on,
            "reason": row.reason,
            "is_now": row.is_now,
        }
        for row in rows
    ]
    texts = asked.texts

    def lines() -> Iterator[str]:
        if not rows:
            yield texts.text("people.no_covers")
        for row in rows:
            yield texts.text(
                "people.cover", name=row.person, by=row.stand_in, first=row.from_on.isoformat(),
                back=row.until_on.isoformat(),
            )  # fmt: skip

    asked.answer(data, lines)


def move(
    asked: Asked,
    person: Named,
    to: Annotated[list[str], typer.Option(help="Who gets the clients: id or name; may be repeated.")],
    kind: Annotated[KindName, typer.Option(help="Of a leaver functions and all open steps go too.")] = KindName.OTHER,
    function: Annotated[list[OwnedName] | None, typer.Option(help="Only in this function; may be repeated.")] = None,
    client: Annotated[list[int] | None, typer.Option(help="Only the client with this id; may be repeated.")] = None,
    balance: Annotated[BalanceName | None, typer.Option(help="How several share; as many each if not said.")] = None,
    reason: Annotated[str, typer.Option(help="Why; kept with the receipt.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be done.")] = False,
) -> None:
    """Move clients from a person to others, with what is open. What is finished keeps its person.

    \b
    JSON: {transfer_id, person_id, functions: [those whose owner changes],
      loose_steps, problems: [{code, sentence}],
      clients: [{client_id, code, name, function, also, from, to, open_steps,
      open_orders, sum_kop}]}
    from and to are ids of people; also are functions that go along. transfer_id
    is null with --dry-run. loose_steps are the giver's with clients of others.
    """
    from app.cli.books import reading, writing
    from app.services.transfers import TransferChoice, move_clients_by_hand, plan_transfer

    with reading(asked, asked.clock) if dry_run else writing(asked) as book:
        giver = book.read(find_person, person).id
        choice = TransferChoice(
            kind=kind.value,
            to=tuple(book.read(find_person, each).id for each in to),
            functions=tuple(each.value for each in function or ()),
            client_ids=tuple(client or ()),
            balance=balance.value if balance else "",
            reason=reason,
        )
        transfer_id: int | None = None
        if dry_run:
            plan = book.read(plan_transfer, giver, choice)
        else:
            done = book.write(move_clients_by_hand, giver, choice)
            transfer_id, plan = done.created_id, done.outcome
        names = {row.id: row.name for row in book.read(_people)}
    data = _plan_json(asked, plan, transfer_id)
    asked.answer(data, lambda: _plan_lines(asked, plan, names, data))


def _people(session: Any) -> Any:
    from app.services.people import load_people

    return load_people(session)


def _plan_json(asked: Asked, plan: TransferPlan, transfer_id: int | None) -> dict[str, Any]:
    return {
        "transfer_id": transfer_id,
        "person_id": plan.from_person_id,
        "functions": list(plan.owned),
        "loose_steps": plan.loose_steps,
        "problems": [{"code": each.code, "sentence": asked.error_text(each)} for each in plan.problems],
        "clients": [
            {
                "client_id": row.client_id,
                "code": row.code,
                "name": row.name,
                "function": row.function,
                "also": list(row.also),
                "from": row.from_person_id,
                "to": row.to_person_id,
                "open_steps": row.open_steps,
                "open_orders": row.open_orders,
                "sum_kop": row.sum_kop,
            }
            for row in plan.rows
        ],
    }


def _plan_lines(asked: Asked, plan: TransferPlan, names: dict[int, str], data: dict[str, Any]) -> Iterator[str]:
    texts, words = asked.texts, asked.words
    yield from (each["sentence"] for each in data["problems"])
    yield from table(
        [texts.text(f"people.column.{key}") for key in ("code", "client", "functions", "to", "steps", "orders")],
        [
            (
                row.code, row.name, ", ".join(words.text(f"function.{each}") for each in (row.function, *row.also)),
                names[row.to_person_id], row.open_steps, row.open_orders,
            )
            for row in plan.rows
        ],
        numbers=(4, 5),
    )  # fmt: skip
    if plan.owned:
        owned = ", ".join(words.text(f"function.{function}") for function in plan.owned)
        yield texts.text("people.owned", functions=owned, name=names[plan.choice.to[0]])
    yield texts.plural("clients_count", len(plan.rows))
