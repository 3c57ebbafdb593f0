"""raw lists, raw list, raw show, raw add, raw import."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.asked import Asked
from app.cli.import_command import Duplicates, WhatName, import_file
from app.cli.raw_json import card_json, row_json
from app.cli.table import one_line, pairs, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.changes import Changes
    from app.services.raw_base import RawRow


class StateName(StrEnum):
    """The states of a raw record."""

    NEW = "new"
    AGAIN = "again"
    REFUSED = "refused"
    OFF_TARGET = "off_target"
    WRONG = "wrong"
    DNC = "dnc"
    CLIENT = "client"


_LIST = Annotated[str, typer.Option("--list", metavar="TITLE", help="Title of the list; made when missing.")]


def raw() -> None:
    """The calling base: raw records that are no clients until they show an interest."""


def lists(asked: Asked, all_: Annotated[bool, typer.Option("--all", help="Those in the archive too.")] = False) -> None:
    """List the lists for calling, the newest first.

    \b
    JSON: [{list_id, title, source, total, new, left, again_today, clients,
      refused, dnc, made_at, is_archived}]
    left are still to be called: new, or to be called again some day;
    again_today those of them whose day has come.
    """
    from app.cli.books import reading
    from app.services.raw_base import load_raw_lists

    with reading(asked, asked.clock) as book:
        rows = book.read(load_raw_lists, with_archived=all_)
    keys = ("total", "new", "left", "again_today", "clients", "refused", "dnc")
    data = [
        {
            "list_id": row.id,
            "title": row.title,
            "source": row.source,
            **{key: getattr(row, key) for key in keys},
            "made_at": row.made_at,
            "is_archived": row.is_archived,
        }
        for row in rows
    ]
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield from table(
            [texts.text(f"column.{key}") for key in ("id", "raw_list", *(f"raw_{key}" for key in keys))],
            [(row.id, row.title, *(getattr(row, key) for key in keys)) for row in rows],
            numbers=(0, *range(2, 9)),
        )

    asked.answer(data, lines)


def list_records(
    asked: Asked,
    named: Annotated[str, typer.Argument(metavar="LIST", help="The list: its title or id.")],
    state: Annotated[StateName | None, typer.Option(help="Only records in this state.")] = None,
    search: Annotated[str, typer.Option(help="Any words: name, contact, phone, city, e-mail, note.")] = "",
    now: Annotated[bool, typer.Option("--now", help="Only those that may be called now.")] = False,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many.")] = None,
) -> None:
    """List the records of a list, in the order they came.

    \b
    JSON: [{record_id, name, contact, position, phone, email, website, city,
      address, industry, tax_code, note, state, outcome, again_on, again_at,
      calls, last_call_at, client_id}]
    state is one of new, again, refused, off_target, wrong, dnc, client;
    outcome the result of the last call, a code of 'raw call'.
    """
    from app.cli.books import find_raw_list, reading
    from app.services.raw_base import RawQuery, find_raw_ids, load_raw_rows

    def load(session: Session) -> tuple[RawRow, ...]:
        query = RawQuery(
            list_id=find_raw_list(session, named),
            text=search,
            states=frozenset({state.value} if state else ()),
            due="now" if now else "",
        )
        return load_raw_rows(session, find_raw_ids(session, query)[:limit])

    with reading(asked, asked.clock) as book:
        rows = book.read(load)
    texts, words = asked.texts, asked.words

    def lines() -> Iterator[str]:
        keys = ("id", "raw_name", "raw_contact", "raw_phone", "city", "state", "raw_again", "raw_calls")
        yield from table(
            [texts.text(f"column.{key}") for key in keys],
            [
                (
                    row.id, row.name, row.contact_name, row.phone, row.city, words.text(f"raw_state.{row.state}"),
                    row.again_at or row.again_on, row.calls_count,
                )
                for row in rows
            ],
            numbers=(0, 7),
        )  # fmt: skip
        yield texts.plural("raw_count", len(rows))

    asked.answer([row_json(row) for row in rows], lines)


def show(
    asked: Asked,
    record_id: Annotated[int, typer.Argument(metavar="ID", help="The record's id, as 'raw list' prints it.")],
) -> None:
    """Show a record with its calls, and clients like it.

    \b
    JSON: the record as 'raw list' prints it, with list, source, and
      call_log: [{called_at, outcome, note, script, script_version, path,
        ended_at, duration_s, objections: [{code, text, answer, has_worked}]}],
      like: [{client_id, name, city, reasons}]
    path is as 'raw call' takes it; ended_at the node where the talk ended;
    reasons are tax_code, phone, email, name.
    """
    from app.cli.books import reading
    from app.services.raw_base import find_same_clients, load_record

    with reading(asked, asked.clock) as book:
        card = book.read(load_record, record_id)
        like = book.read(find_same_clients, record_id) if card.record.state != "client" else ()
    data = card_json(card)
    data["like"] = [
        {"client_id": each.id, "name": each.name, "city": each.city, "reasons": [str(one) for one in each.reasons]}
        for each in like
    ]
    texts, words = asked.texts, asked.words

    def lines() -> Iterator[str]:
        row = card.record
        yield from pairs(
            [
                (texts.text("column.raw_name"), row.name),
                (texts.text("column.raw_list"), card.list_title),
                (texts.text("column.raw_contact"), row.contact_name),
                (texts.text("column.raw_phone"), row.phone),
                (texts.text("column.city"), row.city),
                (texts.text("column.state"), words.text(f"raw_state.{row.state}")),
                (texts.text("column.raw_again"), row.again_at or row.again_on),
            ]
        )
        for call in card.calls:
            moment = f"{call.called_at.astimezone():%Y-%m-%d %H:%M}"
            outcome = words.text(f"call_result.{call.outcome}")
            yield "  ".join(filter(None, (moment, outcome, call.ended_at, one_line(call.note))))
        for each in like:
            yield texts.text("raw.like", id=each.id, name=one_line(each.name))

    asked.answer(data, lines)


def add(
    asked: Asked,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The company or person.")],
    list_: _LIST,
    phone: Annotated[str, typer.Option(help="Phone, or several.")] = "",
    contact: Annotated[str, typer.Option(help="Whom to ask for.")] = "",
    position: Annotated[str, typer.Option(help="What this person does there.")] = "",
    email: Annotated[str, typer.Option(help="E-mail.")] = "",
    city: Annotated[str, typer.Option(help="City.")] = "",
    note: Annotated[str, typer.Option(help="Note.")] = "",
    same: Annotated[bool, typer.Option("--same", help="Also if somebody has this phone already.")] = False,
) -> None:
    """Add a record to a list.

    A phone that a record or client has already is refused, unless --same; one of somebody who asked not to be called
    always is.

    \b
    JSON: the record as 'raw list' prints it, with action_id.
    """
    from app.cli.books import writing
    from app.services.raw_base import add_raw_list, add_record, find_raw_list, load_record

    fields = {
        "phone": phone, "contact_name": contact, "position": position, "email": email, "city": city, "note": note,
    }  # fmt: skip

    def write(session: Session) -> Changes:
        list_id = find_raw_list(session, list_) or add_raw_list(session, list_).created_id
        assert list_id is not None
        return add_record(session, list_id, name, {key: text for key, text in fields.items() if text}, allow_same=same)

    with writing(asked) as book:
        changes = book.write(write)
        assert changes.created_id is not None
        row = book.read(load_record, changes.created_id).record
    data = {**row_json(row), "action_id": changes.action_id}
    asked.answer(data, lambda: [asked.texts.text("raw.added", id=row.id, name=one_line(row.name))])


def import_records(
    asked: Asked,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="XLSX, XLS, ODS or CSV, in any encoding.")],
    list_: _LIST,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="HEADER=FIELD", help="What a column holds; an empty field leaves it out."),
    ] = None,
    duplicates: Annotated[Duplicates | None, typer.Option(help="As for 'import'.")] = None,
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Tell what would be done, write nothing.")] = False,
) -> None:
    """Take a calling base from a sheet: 'import --what raw' by another name.

    \b
    JSON: as 'import' prints it.
    """
    import_file(asked, file, WhatName.RAW, map_, duplicates, rehearse, list_)
