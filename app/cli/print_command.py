"""print: sheets of clients, or blank ones, as PDF."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.asked import Asked, Lang

if TYPE_CHECKING:
    from sqlmodel import Session


class Kind(StrEnum):
    """The sheets."""

    CLIENT_CARD = "client-card"
    MEETING_PLAN = "meeting-plan"
    NEGOTIATION = "negotiation"


def print_sheets(
    asked: Asked,
    kind: Annotated[Kind, typer.Argument(help="Which sheet.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="Where to write the PDF.")],
    client: Annotated[list[str] | None, typer.Option(metavar="ID", help="A client; repeat it for several.")] = None,
    blank: Annotated[bool, typer.Option("--blank", help="An empty form for a pen.")] = False,
    lang: Annotated[Lang | None, typer.Option(help="Language of the sheet; else the book's.")] = None,
) -> None:
    """Write a PDF of sheets.

    One file with the sheets of these clients in this order, or a blank form.

    \b
    JSON: {path, kind, lang, clients: [id], is_blank, size_bytes, is_recorded}
    is_recorded tells whether the card now lists the sheet as made; while a
    window holds the book it does not.

    --lang here is the sheet's language; before the command's name it is that of words, and of the sheet where none is
    named here. With --as-of the sheet is dated that day.
    """
    from app.cli.books import find_client, refuse_book, writing_if_free
    from app.documents.values import DocumentKind
    from app.services.documents import PrintOptions, print_documents, record_printed
    from app.services.exporting.target_file import whole_file

    named = client or []
    if bool(named) == blank:
        asked.wrong_use("client_or_blank")
    document = DocumentKind(kind.value.replace("-", "_"))
    target = output.expanduser().absolute()
    with writing_if_free(asked) as book:
        refuse_book(target, book.path)
        ids = [book.read(find_client, each) for each in named]
        sheet_lang = lang or asked.chosen_lang or book.read(_sheet_lang)
        pdf = book.read(print_documents, document, ids, PrintOptions(sheet_lang))
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
    asked.answer(data, lambda: [asked.texts.text("print.done", path=target)])


def _sheet_lang(session: Session) -> str:
    from app.services.settings import load_settings

    return str(load_settings(session)["documents.language"])
