"""A file becomes a table: its kind by its first bytes, its heading row by the words in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.progress import NoProgress, Progress
from app.services.importing import csv_text
from app.services.importing.encodings import decode
from app.services.importing.headings import Vocabulary
from app.services.importing.sheet import Cell, Refusal, Sheet, SheetError, column_letter, text_of
from app.services.importing.workbook import Workbook

HEAD_ROWS = 60
_STEP_ROWS = 2000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format 3", b"{\\rtf", b"\x7fELF", b"MZ", b"Rar!")
_BLANK = csv_text.SEPARATORS + ' "\u00a0\ufeff'
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<?xml")

Row = tuple[int, Sequence[Cell]]


def read_sheet(
    path: Path,
    vocabulary: Vocabulary,
    *,
    sheet_name: str | None = None,
    has_headings: bool | None = None,
    encoding: str | None = None,
    separator: str | None = None,
    progress: Progress | None = None,
) -> Sheet:
    """Return the table in ``path``: XLSX, XLS, ODS, or text with separators in any encoding.

    Without ``sheet_name`` it is the first sheet with headings ``vocabulary`` knows, else the first that holds
    anything. ``has_headings``, ``encoding`` and ``separator`` overrule what is found by looking.

    Raises:
        SheetError: ``sheet_missing``, ``sheet_unreadable``, ``sheet_empty``, ``sheet_kind_unknown``,
            ``sheet_encrypted``, ``sheet_damaged``, ``sheet_too_big``, ``sheet_too_slow``, ``sheet_no_such``.
        CancelledError: from ``progress``.
    """
    progress = progress or NoProgress()
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except FileNotFoundError as error:
        raise SheetError("sheet_missing", path=str(path)) from error
    except OSError as error:
        raise SheetError("sheet_unreadable", path=str(path)) from error
    if not start:
        raise SheetError("sheet_empty", path=str(path))
    if start.startswith(_FOREIGN) or start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise SheetError("sheet_kind_unknown", path=str(path))
    if start.startswith((_ZIP, _OLE)):
        return _read_workbook(path, vocabulary, sheet_name, has_headings, progress)
    return _read_text(path, vocabulary, has_headings, encoding, separator, progress)


def _read_workbook(
    path: Path, vocabulary: Vocabulary, wanted: str | None, has_headings: bool | None, progress: Progress
) -> Sheet:
    with Workbook(path, progress) as workbook:
        names = workbook.sheet_names()
        if wanted is not None and wanted not in names:
            raise SheetError("sheet_no_such", path=str(path), sheet=wanted, sheets=names)
        name = wanted or _best_sheet(workbook, names, vocabulary)
        rows: list[Row] = []
        if name is not None:
            for row in workbook.rows(name):
                rows.append(row)
                if len(rows) % _STEP_ROWS == 0:
                    progress.step(0, 0)
    rows = [(number, cells) for number, cells in rows if any(not isinstance(c, str) or c.strip() for c in cells)]
    if name is None or not rows:
        raise SheetError("sheet_empty", path=str(path))
    headings, first, found = _headings(rows, vocabulary, has_headings)
    return Sheet(path.name, name, tuple(names), headings, found, rows[first:])


def _best_sheet(workbook: Workbook, names: list[str], vocabulary: Vocabulary) -> str | None:
    """Return the first sheet with the headings that are needed, else with known ones, else with anything in it."""
    known = filled = None
    for name in names:
        head = list(workbook.rows(name, HEAD_ROWS))
        filled = filled or (name if head else None)
        found = vocabulary.find_header([cells for _number, cells in head])
        if found is not None and vocabulary.suits(found[0]):
            return name
        known = known or (name if found is not None else None)
    return known or filled


def _read_text(
    path: Path,
    vocabulary: Vocabulary,
    has_headings: bool | None,
    encoding: str | None,
    separator: str | None,
    progress: Progress,
) -> Sheet:
    data = path.read_bytes()
    progress.step(0, 0)
    if encoding is None:
        text, encoding = decode(data)
    else:
        text = data.decode(encoding, errors="replace")
    del data
    if text.count("\x00", 0, 4096) > 400:
        raise SheetError("sheet_kind_unknown", path=str(path))
    lines = csv_text.split_lines(text.removeprefix("\ufeff"))
    del text
    if not any(line.strip(_BLANK) for line in lines):
        raise SheetError("sheet_empty", path=str(path))
    stated = csv_text.stated_separator(lines)
    if stated:
        lines[0] = ""  # the number of every later line stays
    separator = separator or stated or csv_text.find_separator(lines[:5000], vocabulary.known_count)
    rows: list[Row] = []
    refusals: list[Refusal] = []
    for number, cells in csv_text.parse_records(lines, separator):
        if cells is None:
            refusals.append((number, "unclosed_quote", {"value": lines[number - 1][:80]}))
        elif any(cell and not cell.isspace() for cell in cells):
            rows.append((number, cells))
        if number % _STEP_ROWS == 0:
            progress.step(number, 2 * len(lines))
    if not rows and not refusals:
        raise SheetError("sheet_empty", path=str(path))
    headings, first, found = _headings(rows, vocabulary, has_headings)
    rows, ragged = _without_ragged(rows[first:], len(headings)) if found else (rows, [])
    refusals = sorted(refusals + ragged, key=lambda refusal: refusal[0])
    return Sheet(path.name, "", (), headings, found, rows, tuple(refusals), encoding, separator)


def _without_ragged(rows: Iterable[Row], width: int) -> tuple[list[Row], list[Refusal]]:
    """Set aside rows with more cells than headings: a separator inside a text has moved their cells."""
    kept: list[Row] = []
    ragged: list[Refusal] = []
    for number, cells in rows:
        if len(cells) > width and any(cells[width:]):
            ragged.append((number, "too_many_cells", {"cells": len(cells), "headings": width}))
        else:
            kept.append((number, cells))
    return kept, ragged


def _headings(
    rows: Sequence[Row], vocabulary: Vocabulary, has_headings: bool | None
) -> tuple[tuple[str, ...], int, bool]:
    """Return (headings, index of the first row of data, whether the file had headings)."""
    head = [cells for _number, cells in rows[:HEAD_ROWS]]
    width = max((len(cells) for cells in head), default=0)
    found = None if has_headings is False else vocabulary.find_header(head)
    if found is not None:
        headings, data_from = found
        return headings, data_from, True
    if has_headings or (has_headings is None and len(rows) > 1 and _reads_as_headings(head[0])):
        return tuple(text_of(cell) or column_letter(place) for place, cell in enumerate(head[0])), 1, True
    return tuple(column_letter(place) for place in range(width)), 0, False


def _reads_as_headings(cells: Sequence[Cell]) -> bool:
    """Tell whether a first row of unknown words is still one of headings: short texts, each once, no digits or @."""
    texts = [text_of(cell) for cell in cells]
    return (
        len(texts) > 1
        and all(texts)
        and len(set(texts)) == len(texts)
        and not any(len(text) > 30 or "@" in text or any(c.isdigit() for c in text) for text in texts)
    )
