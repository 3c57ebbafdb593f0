"""import: a sheet of clients, orders, products or a calling base into the book."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.table import one_line
from app.texts import load_texts

if TYPE_CHECKING:
    from app.book import Book
    from app.services.importing.headings import Vocabulary, What
    from app.services.importing.plan import ImportOutcome, ImportPlan
    from app.services.importing.sheet import Refusal, Sheet


class Duplicates(StrEnum):
    """What becomes of rows about somebody the book has: a choice of the import service by the same name."""

    FILL = "fill"
    UPDATE = "update"
    ADD = "add"
    KEEP = "keep"


class WhatName(StrEnum):
    """What a sheet holds."""

    CLIENTS = "clients"
    ORDERS = "orders"
    PRODUCTS = "products"
    RAW = "raw"


def import_file(
    asked: Asked,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="XLSX, XLS, ODS or CSV, in any encoding.")],
    what: Annotated[WhatName | None, typer.Option(help="What the sheet holds; else told by its headings.")] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="HEADER=FIELD", help="What a column holds; an empty field leaves it out."),
    ] = None,
    duplicates: Annotated[
        Duplicates | None,
        typer.Option(
            help="Rows about what the book has: fill gaps, update with the file's values, add as new, or keep the "
            "book's; else a client code updates, other keys fill. For orders and products only update, which is "
            "done unasked, and keep."
        ),
    ] = None,
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Tell what would be done, write nothing.")] = False,
    list_: Annotated[
        str, typer.Option("--list", metavar="TITLE", help="With --what raw: the list, made when missing.")
    ] = "",
) -> None:
    """Take clients, orders, a price list or a calling base from a sheet.

    A copy of the book is made first, unless that is switched off; one undo takes the whole import back.

    A row of products is about the product with its code, else the one with its name; groups that the book lacks are
    made. An archived product whose price or name changes leaves the archive. Fields of products for --map: code,
    title, group, unit, price_kop.

    A calling base is never guessed: ask for it by --what raw. Its rows go into a list called as --list says, else as
    the file is. A row is about the record with one of its phones, else with its name in its city; a phone or tax code
    of a client skips it, and so does a phone of somebody who asked not to be called. Fields: name, contact, position,
    phone, email, website, city, address, industry, tax_code, note.

    \b
    JSON: {added, changed, same, skipped: [{row, reason, reason_code}],
      warnings: [{row, reason, reason_code}], what, is_rehearsal, backup,
      columns: {header: field}}
    row is the number in the file, from 1; warnings are cells left out or taken
    otherwise than asked; backup is the path of a copy made now, null when the
    newest copy holds the same or copies are switched off. With --rehearse also
    rows: [{row, verdict, title, client_id, matched_by, fields: [{field, before,
    after}]}], verdict one of add, change, same, skip; client_id is null for
    products, whose matched_by is code or name. With --what raw also list_id,
    null when nothing was written.
    """
    from app.cli.books import reading, writing
    from app.services.backups import make_backup_if_changed
    from app.services.importing import rehearsal
    from app.services.importing.choices import ImportChoices, OnDuplicate
    from app.services.importing.headings import map_columns

    chosen = _chosen(asked, map_ or [])
    if list_ and what is not WhatName.RAW:
        asked.wrong_use("list_of_raw")
    choices = ImportChoices(OnDuplicate(duplicates.value) if duplicates else None, list_title=list_)
    path = file.expanduser()
    with reading(asked) if rehearse else writing(asked) as book:
        sheet, vocabulary = _read(book, path, what.value if what else None)
        mapping = map_columns(sheet, vocabulary, chosen)
        if vocabulary.what in ("orders", "products") and duplicates in (Duplicates.FILL, Duplicates.ADD):
            asked.wrong_use("duplicates", value=duplicates.value)
        data: dict[str, Any] = {}
        list_id: int | None = None
        if rehearse:
            plan = book.read(rehearsal.rehearse, sheet, mapping, vocabulary.what, choices=choices)
            outcome = plan.outcome
        else:
            copy = make_backup_if_changed(book.path, "import", book.clock)
            changes = book.write(rehearsal.import_sheet, sheet, mapping, vocabulary.what, choices=choices)
            outcome, list_id = changes.outcome, changes.created_id
    data = {
        "added": outcome.added,
        "changed": outcome.changed,
        "same": outcome.same,
        "skipped": _told(asked, "reason", vocabulary.what, outcome.skipped),
        "warnings": _told(asked, "warning", vocabulary.what, outcome.warnings),
        "what": vocabulary.what,
        "is_rehearsal": rehearse,
        "backup": None if rehearse or copy is None else copy.path,
        "columns": {heading: field for heading, field in zip(sheet.headings, mapping, strict=True) if heading},
    }
    if rehearse:
        data["rows"] = _rows(plan)
    if vocabulary.what == "raw":
        data["list_id"] = list_id
    asked.answer(data, lambda: _lines(asked, data, outcome))


def _chosen(asked: Asked, pairs: Sequence[str]) -> dict[str, str]:
    chosen = {}
    for pair in pairs:
        heading, mark, field = pair.rpartition("=")
        if not mark or not heading.strip():
            asked.wrong_use("map", value=pair)
        chosen[heading] = field
    return chosen


def _read(book: Book, path: Path, what: What | None) -> tuple[Sheet, Vocabulary]:
    """Return the sheet and the words it was read by; what it holds is told by its headings when not said."""
    from app.services.importing.headings import Vocabulary, guess_what, load_remembered
    from app.services.importing.reading import read_sheet

    def read_as(each: What) -> tuple[Sheet, Vocabulary]:
        vocabulary = Vocabulary(each, book.read(load_remembered, each))
        return read_sheet(path, vocabulary), vocabulary

    if what is not None:
        return read_as(what)
    sheet, vocabulary = read_as("clients")
    if sheet.has_headings and guess_what(sheet.headings) == "clients":
        return sheet, vocabulary
    others: tuple[What, ...] = ("orders", "products")
    for other in others:
        found, words = read_as(other)
        if guess_what(found.headings) == other:
            return found, words
    return sheet, vocabulary


def _told(asked: Asked, kind: str, what: What, refusals: Sequence[Refusal]) -> list[dict[str, Any]]:
    texts = load_texts("importing", asked.lang)

    def sentence(code: str, values: Mapping[str, Any]) -> str:
        keys = (f"{kind}.{what}.{code}", f"{kind}.{code}")  # a raw record is refused in words of its own
        key = next((each for each in keys if each in texts), "")
        return one_line(texts.text(key).format_map(defaultdict(str, values)) if key else code)

    return [{"row": row, "reason": sentence(code, values), "reason_code": code} for row, code, values in refusals]


def _rows(plan: ImportPlan) -> list[dict[str, Any]]:
    return [
        {
            "row": row.row,
            "verdict": row.verdict.value,
            "title": row.title,
            "client_id": row.client_id,
            "matched_by": row.matched_by,
            "fields": [{"field": f.field, "before": f.before, "after": f.after} for f in row.fields],
        }
        for row in plan.rows
    ]


def _lines(asked: Asked, data: Mapping[str, Any], outcome: ImportOutcome) -> Iterator[str]:
    texts = asked.texts
    yield texts.text(
        "import.rehearsed" if data["is_rehearsal"] else "import.done",
        added=outcome.added,
        changed=outcome.changed,
        same=outcome.same,
        skipped=len(outcome.skipped),
    )
    for told in (*data["skipped"], *data["warnings"]):
        yield texts.text("import.row", row=told["row"], reason=told["reason"])
