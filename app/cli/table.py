"""Text for reading: tables in columns, and pairs of a name and a value."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

GAP = "  "
CELL_LETTERS = 60
LEAST_ROOM = 16
"""A last column is folded only where so many of its letters have room."""


def one_line(text: str) -> str:
    """Return the text on one line, without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()


def terminal_letters() -> int | None:
    """Return how wide the terminal is that is written to; None: a file or another program reads."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else None
    except (OSError, ValueError):
        return None


def folded(line: str, letters: int | None) -> list[str]:
    """Return the line in parts of so many letters, broken between words and set in; a row of columns stays whole."""
    if letters is None or len(line) <= letters or line.strip().count(GAP) > 1:
        return [line]
    indent = line[: len(line) - len(line.lstrip())] + GAP
    return textwrap.wrap(line, letters, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: Sequence[int] = ()) -> Iterator[str]:
    """Yield the lines of a table; the columns with these ``numbers`` (from 0) are set to the right.

    The last column is shown whole, on a terminal folded under itself; the others up to 60 letters.
    """
    body = [[_cell(value) for value in row] for row in rows]
    last = len(headings) - 1
    cells = [[cell if place == last else _cut(cell) for place, cell in enumerate(row)] for row in body]
    widths = [max(len(row[place]) for row in [list(headings), *cells]) for place in range(len(headings))]
    before = sum(widths[:last]) + len(GAP) * last
    letters = terminal_letters()
    room = letters - before if letters is not None else 0
    if room < LEAST_ROOM:  # no terminal, or too narrow a one to set words under one another
        room = max(widths[last], 1)
    dashes = [min(width, CELL_LETTERS) for width in (*widths[:last], min(widths[last], room))]
    for row in ([*headings], ["-" * width for width in dashes], *cells):
        first, *others = textwrap.wrap(row[last], room) if len(row[last]) > room else [row[last]]
        parts = [
            cell.rjust(widths[place]) if place in numbers else cell.ljust(widths[place])
            for place, cell in enumerate([*row[:last], first])
        ]
        yield GAP.join(parts).rstrip()
        yield from (" " * before + other for other in others)


def pairs(rows: Iterable[tuple[str, object]]) -> Iterator[str]:
    """Yield 'name  value' lines, those without a value left out."""
    shown = [(name, cell) for name, value in rows if (cell := _cell(value))]
    width = max((len(name) for name, _cell_text in shown), default=0)
    for name, cell in shown:
        yield f"{name.ljust(width)}{GAP}{cell}"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value.astimezone():%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return one_line(str(value))


def _cut(cell: str) -> str:
    return cell if len(cell) <= CELL_LETTERS else cell[: CELL_LETTERS - 1] + "…"
