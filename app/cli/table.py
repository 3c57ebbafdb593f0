"""Text for reading: tables in columns, and pairs of a name and a value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

GAP = "  "
CELL_LETTERS = 60


def one_line(text: str) -> str:
    """Return the text on one line, without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text).strip()


def table(headings: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: Sequence[int] = ()) -> Iterator[str]:
    """Yield the lines of a table; the columns with these ``numbers`` (from 0) are set to the right.

    The last column is shown whole, the others up to 60 letters.
    """
    body = [[_cell(value) for value in row] for row in rows]
    last = len(headings) - 1
    cells = [[cell if place == last else _cut(cell) for place, cell in enumerate(row)] for row in body]
    widths = [max(len(row[place]) for row in [list(headings), *cells]) for place in range(len(headings))]
    for row in ([*headings], ["-" * min(width, CELL_LETTERS) for width in widths], *cells):
        parts = [
            cell.rjust(widths[place]) if place in numbers else cell.ljust(widths[place])
            for place, cell in enumerate(row)
        ]
        yield GAP.join(parts).rstrip()


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
