"""print: sheets of clients, or blank ones, the rule sheet, and the sheets for a day's talks, as PDF."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.asked import DATE_FORMAT, Asked, Lang
from app.cli.model_commands import BALANCE, GIVE, KEEP, OWNER, PICK, ROLE, VIP

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.documents.values import DocumentKind

FORMS_OF_HANDOVER = ("client", "lead")


class Kind(StrEnum):
    """The sheets."""

    CLIENT_CARD = "client-card"
    MEETING_PLAN = "meeting-plan"
    NEGOTIATION = "negotiation"
    WHITE_SPOTS = "white-spots"
    RULE_SHEET = "rule-sheet"
    SCRIPT = "script"
    OBJECTIONS = "objections"
    COMPETITOR = "competitor"
    DAY = "day"
    WEEKLY = "weekly"
    HANDOVER = "handover"
    PAY = "pay"
    MODEL = "model"
    SWITCH_PLAN = "switch-plan"
    TRANSFER = "transfer"


def print_sheets(
    asked: Asked,
    kind: Annotated[Kind, typer.Argument(help="Which sheet.")],
    named: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help="The clients, as --client; a competitor's name or id; a script's code; hand-overs' ids; a month.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "--out", "-o", metavar="FILE", help="Where to write the PDF; else here, under its usual name."
        ),
    ] = None,
    client: Annotated[list[str] | None, typer.Option(metavar="ID", help="A client; repeat it for several.")] = None,
    view: Annotated[
        str | None, typer.Option(metavar="NAME", help="White spots: all clients of a view (all, marked, or saved).")
    ] = None,
    blank: Annotated[bool, typer.Option("--blank", help="An empty form for a pen.")] = False,
    mine: Annotated[bool, typer.Option("--mine", help="Day: only my own steps.")] = False,
    person: Annotated[str, typer.Option(metavar="NAME", help="Weekly, pay: of this member of the team.")] = "",
    week: Annotated[
        datetime | None,
        typer.Option(formats=[DATE_FORMAT], metavar="DATE", help="Weekly: the week with this day; else this week."),
    ] = None,
    form: Annotated[
        str, typer.Option(metavar="FORM", help="A blank hand-over: client or lead; a blank pay: the scheme.")
    ] = "",
    lang: Annotated[Lang | None, typer.Option(help="Language of the sheet; else the book's.")] = None,
    role: ROLE = None,
    owner: OWNER = None,
    give: GIVE = None,
    pick: PICK = None,
    balance: BALANCE = None,
    keep_days: KEEP = None,
    vip: VIP = None,
) -> None:
    """Write a PDF of sheets.

    One file with the sheets of these clients in this order, or a blank form. White spots of several clients are one
    table. The rule sheet is of no client. The script is the cold call, or the one named; objections of --client come
    first; the competitor is named by name or id; the day is today's steps, or those of --as-of. The weekly report is of
    the company or of --person, for this week or the one with --week. A hand-over is named by its id; with --client it
    is what waits for the client, or its last one, else a checklist. Pay is of a month (2026-06) and one --person.
    The model is the one in force, or with --blank NAME an empty scheme of another. The switch plan is the one kept in
    the book, or to the model named with the words of 'model plan'. A transfer is named by its number.

    \b
    JSON: {path, kind, lang, clients: [id], is_blank, size_bytes, is_recorded,
      competitor_id?, script?, person_id?, monday?, month?, handovers?: [id],
      model?, transfer_id?}
    is_recorded tells whether the card now lists the sheet as made; while a
    window holds the book it does not.

    --lang here is the sheet's language; before the command's name it is that of words, and of the sheet where none is
    named here. With --as-of the sheet is dated that day; white spots and rules are those of that day.
    """
    from app.cli.books import refuse_book, writing_if_free
    from app.cli.print_aid import AskedWeek, print_aid_sheet
    from app.cli.print_team import AskedSwitch, is_of_team, print_team_sheet
    from app.documents.aids import AidKind
    from app.documents.kinds import file_name
    from app.documents.values import DocumentKind
    from app.services.documents import PrintOptions, print_documents, record_printed
    from app.services.exporting.target_file import whole_file

    switch = AskedSwitch(role, owner, give, pick, balance, keep_days, vip)
    if is_of_team(kind.value):
        others = {"client": client, "view": view, "mine": mine, "person": person, "week": week, "form": form}
        for option in (name for name, value in others.items() if value):
            asked.wrong_use("sheet_options", option=option, kind=kind.value)
        print_team_sheet(asked, kind.value, named or [], output, switch, blank=blank, lang=lang)
        return
    if not switch.is_empty:
        asked.wrong_use("sheet_options", option="role", kind=kind.value)
    if kind.value in list(AidKind):
        if view or len(client or []) > 1:
            asked.wrong_use("sheet_options", option="view" if view else "client", kind=kind.value)
        whose = client[0] if client else None
        asked_week = AskedWeek(person, week.date() if week else None)
        print_aid_sheet(
            asked, AidKind(kind.value), named or [], whose, output, asked_week,
            blank=blank, mine=mine, lang=lang, form=form,
        )  # fmt: skip
        return
    for option, is_used in (("mine", mine), ("person", bool(person)), ("week", week is not None)):
        if is_used:
            asked.wrong_use("sheet_options", option=option, kind=kind.value)
    is_hand_over = kind is Kind.HANDOVER
    document = DocumentKind.HANDOVER_CARD if is_hand_over else DocumentKind(kind.value.replace("-", "_"))
    clients = [*(named or []), *(client or [])]
    _check(asked, document, clients, view, blank)
    _check_form(asked, kind, form, blank)
    with writing_if_free(asked) as book:
        handovers: list[int] = []
        if is_hand_over:
            handovers, givers = book.read(_hand_overs, asked, named or [])
            clients = [*map(str, givers), *(client or [])]
        ids, name = book.read(_found, clients, view)
        target = output.expanduser() if output else Path(file_name(document, name, asked.clock.today()))
        target = target.absolute()
        refuse_book(target, book.path)
        sheet_lang = lang or asked.chosen_lang or book.read(_sheet_lang)
        options = PrintOptions(
            sheet_lang, blank=blank, handover_ids=tuple(handovers), lead_form=form == FORMS_OF_HANDOVER[1]
        )
        pdf = book.read(print_documents, document, ids, options)
        with whole_file(target) as folder:
            (folder / target.name).write_bytes(pdf)
        is_recorded = bool(ids) and not book.is_read_only
        if is_recorded:
            book.write(record_printed, document, ids, sheet_lang, "saved")
    data = {
        "path": target,
        "kind": document.value,
        "lang": str(sheet_lang),
        "clients": ids,
        "is_blank": blank,
        "size_bytes": len(pdf),
        "is_recorded": is_recorded,
    }
    if is_hand_over:
        data["handovers"] = handovers
    asked.answer(data, lambda: [asked.texts.text("print.done", path=target)])


def _check(asked: Asked, kind: DocumentKind, clients: list[str], view: str | None, blank: bool) -> None:
    """End as wrong use where it is not clear whose sheet is asked for."""
    from app.documents.values import DocumentKind

    if not kind.has_clients:
        if clients or view:
            asked.wrong_use("sheet_of_nobody")
        return
    if view and kind is not DocumentKind.WHITE_SPOTS:
        asked.wrong_use("view_for_spots")
    if sum((bool(clients), bool(view), blank)) != 1:
        asked.wrong_use("client_or_blank")


def _check_form(asked: Asked, kind: Kind, form: str, blank: bool) -> None:
    if form and (kind is not Kind.HANDOVER or not blank or form not in FORMS_OF_HANDOVER):
        asked.wrong_use("sheet_options", option="form", kind=kind.value)


def _hand_overs(session: Session, asked: Asked, named: list[str]) -> tuple[list[int], list[int]]:
    """Return the ids of the hand-overs named, and of their clients."""
    from app.services.handovers import load_handover

    if not all(each.isdecimal() for each in named):
        asked.wrong_use("handover_id")
    cards = [load_handover(session, int(each), asked.lang) for each in named]
    return [card.row.id for card in cards], [card.row.client_id for card in cards]


def _found(session: Session, clients: list[str], view: str | None) -> tuple[list[int], str]:
    """Return the ids of the clients asked for, and the name of the one that is alone."""
    from app.cli.books import find_client
    from app.services.clients import get_client

    ids = _view_ids(session, view) if view else [find_client(session, each) for each in clients]
    return ids, get_client(session, ids[0]).name if len(ids) == 1 else ""


def _view_ids(session: Session, named: str) -> list[int]:
    from dataclasses import replace

    from app.cli.as_of import find_flags
    from app.context import today_of
    from app.domain.names import fold
    from app.errors import AppError
    from app.services.client_list import find_client_ids
    from app.services.saved_views import BUILT_IN_VIEWS, load_views

    query = next((view.query for view in load_views(session) if fold(view.title) == fold(named)), None)
    query = query or BUILT_IN_VIEWS.get(named)
    if query is None:
        raise AppError("view_unknown", view=named)
    ids = list(find_client_ids(session, replace(query, flags=frozenset())))
    if query.flags:  # those of the day asked for, whatever day the book's own are of
        held = find_flags(session, today_of(session))
        ids = [client_id for client_id in ids if not query.flags.isdisjoint(held.get(client_id, ()))]
    if not ids:
        raise AppError("view_without_clients", view=named)
    return ids


def _sheet_lang(session: Session) -> str:
    from app.services.settings import load_settings

    return str(load_settings(session)["documents.language"])
