"""Books, sheets and dumps for the tests of import and export."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import xlsxwriter
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import raw_connection
from app.services.importing.headings import Vocabulary, What, guess_mapping, load_remembered, map_columns
from app.services.importing.plan import ImportOutcome, ImportPlan
from app.services.importing.reading import read_sheet
from app.services.importing.rehearsal import import_sheet, rehearse
from app.services.importing.sheet import Sheet
from db.journal_triggers import journalled_tables
from tests.db.helpers import make_book


@contextmanager
def open_book(folder: Path, name: str = "b.kartoteka") -> Iterator[Book]:
    """Yield a new book and close it."""
    book = make_book(folder, name)
    try:
        yield book
    finally:
        book.close()


def write_text(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a text file without touching its line ends."""
    path.write_bytes(text.encode(encoding))
    return path


def write_xlsx(path: Path, sheets: dict[str, Sequence[Sequence[Any]]]) -> Path:
    """Write sheets of rows; texts stay texts."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as workbook:
        day = workbook.add_format({"num_format": "dd.mm.yyyy"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for line, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, str):
                        if cell:
                            sheet.write_string(line, place, cell)
                    elif isinstance(cell, int | float):
                        sheet.write_number(line, place, cell)
                    elif cell is not None:
                        sheet.write_datetime(line, place, cell, day)
    return path


def read(path: Path, what: What = "clients", book: Book | None = None, **options: Any) -> Sheet:
    """Read a file with the words of ``what``, and those the book remembers."""
    remembered = book.read(load_remembered, what) if book else None
    return read_sheet(path, Vocabulary(what, remembered), **options)


def mapped(sheet: Sheet, what: What = "clients", book: Book | None = None, **chosen: str) -> tuple[str, ...]:
    """Guess the columns."""
    remembered = book.read(load_remembered, what) if book else None
    vocabulary = Vocabulary(what, remembered)
    return map_columns(sheet, vocabulary, chosen) if chosen else guess_mapping(sheet, vocabulary)


def plan_of(book: Book, path: Path, what: What = "clients") -> ImportPlan:
    """Rehearse a file."""
    sheet = read(path, what, book)
    plan: ImportPlan = book.read(rehearse, sheet, mapped(sheet, what, book), what)
    return plan


def take(book: Book, path: Path, what: What = "clients") -> Changes:
    """Import a file."""
    sheet = read(path, what, book)
    return book.write(import_sheet, sheet, mapped(sheet, what, book), what)


def outcome(changes: Changes) -> tuple[int, int, int, list[tuple[int, str]]]:
    """Return (added, changed, same, [(row, reason)])."""
    found = changes.outcome
    assert isinstance(found, ImportOutcome)
    return found.added, found.changed, found.same, [(row, reason) for row, reason, _values in found.skipped]


def dump(book: Book) -> str:
    """Return every journalled table of the book, row by row."""

    def rows(session: Session) -> str:
        connection = raw_connection(session)
        return json.dumps(
            {
                table: [list(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY id')]
                for table in journalled_tables(connection)
            },
            ensure_ascii=False,
            indent=0,
        )

    return book.read(rows)


def column(book: Book, sql: str) -> list[Any]:
    """Return the first column of a query, or whole rows when it has more."""

    def rows(session: Session) -> list[Any]:
        found = [tuple(row) for row in raw_connection(session).exec_driver_sql(sql)]
        return [row[0] if len(row) == 1 else row for row in found]

    return book.read(rows)
