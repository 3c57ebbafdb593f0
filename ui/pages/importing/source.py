"""What is read and rehearsed, as values; the functions run in a reading thread and know nothing of widgets."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.book import Book
from app.progress import Progress
from app.services.importing.headings import Mapped, Vocabulary, What, guess_mapping, guess_what, load_remembered
from app.services.importing.plan import ImportPlan, RowPlan, Verdict
from app.services.importing.reading import read_sheet
from app.services.importing.rehearsal import rehearse
from app.services.importing.sheet import Refusal, Sheet

ALL, LOOK = "all", "look"


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
    """A table that was read, what it is of, and the guessed field of each column."""

    source: Source
    options: ReadOptions
    sheet: Sheet
    what: What
    mapping: Mapped


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A plan, laid out for the window.

    Attributes:
        places: verdict, ``ALL`` or ``LOOK`` (rows with a remark) -> places in ``plan.rows``.
        row_of: row number -> its plan.
        notes: row number -> remarks on cells that were left out or taken otherwise.
        odd_cells: (row number, heading) of cells somebody should look at.
    """

    plan: ImportPlan
    places: Mapping[str, tuple[int, ...]]
    row_of: Mapping[int, RowPlan]
    notes: Mapping[int, tuple[Refusal, ...]]
    odd_cells: frozenset[tuple[int, str]]

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
            as_orders, orders = _sheet(book, path, "orders", options, progress)
            if as_orders.suits(orders.headings) and guess_what(orders.headings) == "orders":
                what, vocabulary, sheet = "orders", as_orders, orders
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
    plan = book.read(rehearse, reading.sheet, reading.mapping, reading.what, progress)
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
    )
