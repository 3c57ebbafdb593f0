"""What is read and rehearsed, as values; the functions run in a reading thread and know nothing of widgets."""

from __future__ import annotations

import tempfile
from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.book import Book
from app.progress import Progress
from app.services.importing.choices import ImportChoices, OnDuplicate
from app.services.importing.headings import Mapped, Vocabulary, What, guess_mapping, guess_what, load_remembered
from app.services.importing.plan import ImportPlan, RowPlan, Verdict
from app.services.importing.reading import read_sheet
from app.services.importing.rehearsal import rehearse
from app.services.importing.sheet import Refusal, Sheet, text_of

ALL, LOOK = "all", "look"
NAME_FIELDS: Mapping[What, frozenset[str]] = {
    "clients": frozenset({"name"}),
    "orders": frozenset({"client"}),
    "products": frozenset({"title"}),
    "raw": frozenset({"name"}),
}
"""The field in which a row names what it is about."""
# What the row was known by -> the fields that tell it.
KEY_FIELDS = {
    "code": ("code", "client_code"), "tax_code": ("tax_code",), "phone": ("phone", "contact_phone"),
    "email": ("email", "contact_email"), "name": (), "number": ("number",),
    "day": ("ordered_on",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Where the table comes from: a file, or ``text`` that was pasted. ``name`` is shown and journalled."""

    name: str
    path: Path | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person decided about the reading; None is left to the program."""

    what: What | None = None
    sheet_name: str | None = None
    has_headings: bool | None = None
    encoding: str | None = None
    separator: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A table that was read, what it is of, and what the person decided about it.

    Attributes:
        source, options: where it comes from and how it was read.
        sheet: the table, with the cells that were fixed by hand.
        what: clients, orders, products or a calling base.
        mapping: the field of each column.
        choices: decisions on duplicates and on words the book does not know, and the list for calling.
    """

    source: Source
    options: ReadOptions
    sheet: Sheet
    what: What
    mapping: Mapped
    choices: ImportChoices = field(default_factory=ImportChoices)

    def with_cell(self, place: int, column: int, text: str) -> Reading:
        """Return the reading with another text in a cell; ``place`` counts the rows from 0."""
        number, cells = self.sheet.rows[place]
        wide = [*cells, *[""] * (column + 1 - len(cells))]
        wide[column] = text
        rows = list(self.sheet.rows)
        rows[place] = (number, tuple(wide))
        return replace(self, sheet=replace(self.sheet, rows=rows))

    def with_decision(self, number: int, decision: OnDuplicate) -> Reading:
        """Return the reading with a decision on a row that is about somebody of the book."""
        return replace(self, choices=replace(self.choices, rows={**self.choices.rows, number: decision}))

    def with_decision_for_all(self, decision: OnDuplicate) -> Reading:
        """Return the reading with one decision on all such rows."""
        return replace(self, choices=replace(self.choices, duplicates=decision, rows={}))

    def with_word(self, of: str, key: str, chosen_id: int | None) -> Reading:
        """Return the reading with a word ``of`` stage or seller taken for one of the book; None leaves it."""
        before = self.choices.stages if of == "stage" else self.choices.sellers
        chosen = {word: found for word, found in before.items() if word != key}
        if chosen_id is not None:
            chosen[key] = chosen_id
        choices = replace(self.choices, stages=chosen) if of == "stage" else replace(self.choices, sellers=chosen)
        return replace(self, choices=choices)

    def with_list(self, title: str, source: str) -> Reading:
        """Return the reading with the list that raw records go into; see ``ImportChoices``."""
        return replace(self, choices=replace(self.choices, list_title=title, list_source=source))

    def name_in_file(self, number: int) -> str:
        """Return how a row of the file names its client or product, empty when it does not."""
        return self._text_of(number, NAME_FIELDS[self.what])

    def key_in_file(self, plan: RowPlan) -> str:
        """Return the text of the file that a row is known by; of a name the city, or the price."""
        return self._text_of(plan.row, KEY_FIELDS.get(plan.matched_by) or ("city", "price_kop"))

    def _text_of(self, number: int, fields: Collection[str]) -> str:
        at = bisect_left(self.sheet.rows, number, key=lambda row: row[0])
        cells = self.sheet.rows[at][1] if at < len(self.sheet.rows) else ()
        places = [at for at, field in enumerate(self.mapping) if field in fields and at < len(cells)]
        return next((text_of(cells[at]) for at in places if cells[at] != ""), "")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A plan, laid out for the window.

    Attributes:
        places: verdict, ``ALL`` or ``LOOK`` (rows with a remark) -> places in ``plan.rows``.
        row_of: row number -> its plan.
        notes: row number -> remarks on cells that were left out or taken otherwise.
        odd_cells: (row number, heading) of cells somebody should look at.
        duplicates: rows about what the book or the file has already, and those somebody decided on.
    """

    plan: ImportPlan
    places: Mapping[str, tuple[int, ...]]
    row_of: Mapping[int, RowPlan]
    notes: Mapping[int, tuple[Refusal, ...]]
    odd_cells: frozenset[tuple[int, str]]
    duplicates: tuple[RowPlan, ...] = ()

    def count(self, code: str) -> int:
        """Return how many rows there are of a verdict, ``ALL`` or ``LOOK``."""
        return len(self.places[code])

    @property
    def writes(self) -> int:
        """How many rows would be written."""
        return self.count(Verdict.ADD) + self.count(Verdict.CHANGE)


def read_source(book: Book, source: Source, options: ReadOptions, progress: Progress) -> Reading:
    """Return the table of ``source``; errors as ``read_sheet``."""
    if source.path is not None:
        return _read(book, source, source.path, options, progress)
    with tempfile.TemporaryDirectory(prefix="kartoteka-") as folder:
        path = Path(folder) / "cells.txt"
        path.write_text(source.text, "utf-8")
        return _read(book, source, path, options, progress)


def _read(book: Book, source: Source, path: Path, options: ReadOptions, progress: Progress) -> Reading:
    what: What = options.what or "clients"
    vocabulary, sheet = _sheet(book, path, what, options, progress)
    if options.what is None:
        is_sure = guess_what(sheet.headings) == "clients" and vocabulary.suits(sheet.headings)
        if not is_sure:
            # The heading row and the sheet are found by their words, so orders are looked for as orders.
            others: tuple[What, ...] = ("orders", "products")
            for other in others:
                words, found = _sheet(book, path, other, options, progress)
                if words.suits(found.headings) and guess_what(found.headings) == other:
                    what, vocabulary, sheet = other, words, found
                    break
    sheet = replace(sheet, file_name=source.name)
    return Reading(source, options, sheet, what, guess_mapping(sheet, vocabulary))


def _sheet(book: Book, path: Path, what: What, options: ReadOptions, progress: Progress) -> tuple[Vocabulary, Sheet]:
    vocabulary = Vocabulary(what, book.read(load_remembered, what))
    sheet = read_sheet(
        path,
        vocabulary,
        sheet_name=options.sheet_name,
        has_headings=options.has_headings,
        encoding=options.encoding,
        separator=options.separator,
        progress=progress,
    )
    return vocabulary, sheet


def rehearse_reading(book: Book, reading: Reading, progress: Progress) -> Rehearsal:
    """Return what the import would do; errors as ``rehearse``."""
    plan = book.read(rehearse, reading.sheet, reading.mapping, reading.what, progress, choices=reading.choices)
    notes: dict[int, list[Refusal]] = {}
    for warning in plan.outcome.warnings:
        notes.setdefault(warning[0], []).append(warning)
    odd = {(row, str(values["heading"])) for row, _code, values in plan.outcome.warnings if "heading" in values}
    places: dict[str, list[int]] = {code: [] for code in (ALL, *Verdict, LOOK)}
    for place, row in enumerate(plan.rows):
        places[ALL].append(place)
        places[row.verdict].append(place)
        if row.row in notes:
            places[LOOK].append(place)
        if row.values and "heading" in row.values:
            odd.add((row.row, str(row.values["heading"])))
    return Rehearsal(
        plan,
        {code: tuple(found) for code, found in places.items()},
        {row.row: row for row in plan.rows},
        {row: tuple(found) for row, found in notes.items()},
        frozenset(odd),
        tuple(row for row in plan.rows if row.matched_by or row.row in reading.choices.rows),
    )
