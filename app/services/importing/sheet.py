"""A table as it was read: headings and rows, and what could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from app.errors import AppError

Cell = str | int | float | bool | date | datetime
Refusal = tuple[int, str, Mapping[str, Any]]
"""Row number in the file, code of the reason (``reason.<code>`` in ``resources/importing``), and its values."""

REPLACEMENT = "\ufffd"
# What no field can keep and no later file can carry: shown as the sign that Unicode has for it.
_UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SURE_INTEGER = 1e15  # above that a float has lost units


class SheetError(AppError):
    """A file cannot be read as a table; ``path`` names it."""

    code = "sheet_damaged"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file.

    Attributes:
        file_name: the file's own name, without folders.
        name: the sheet's name, empty for a text file; ``sheet_names`` are all of the file.
        headings: one a column; letters (A, B, ...) when the file has none (``has_headings`` False).
        rows: (row number as in the file, from 1; cells), without blank rows; a row may be shorter than the headings.
        refusals: rows that could not be read.
        encoding, separator: of a text file, else empty.
    """

    file_name: str
    name: str
    sheet_names: tuple[str, ...]
    headings: tuple[str, ...]
    has_headings: bool
    rows: Sequence[tuple[int, Sequence[Cell]]]
    refusals: tuple[Refusal, ...] = field(default=())
    encoding: str = ""
    separator: str = ""


def text_of(cell: Cell) -> str:
    """Return a cell as text: 380501234567.0 is 380501234567, dates are ISO, signs no field can keep are replaced."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _SURE_INTEGER else repr(cell)
    if isinstance(cell, datetime):
        midnight = not (cell.hour or cell.minute or cell.second)
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
    return str(cell)


def clean(text: str) -> str:
    """Return the text without spaces at its ends, line breaks as one sign, unkeepable signs as U+FFFD."""
    text = text.strip("\x00")
    if text.isprintable():
        return text.strip()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNKEEPABLE.sub(REPLACEMENT, text).strip()


def column_letter(index: int) -> str:
    """Return A for 0, B for 1, AA for 26."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
