"""Tables as long as they need to be: rows as high as their texts, heads repeated on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any

from app.documents import page as paper
from app.documents.flowing import PageFiller
from app.documents.page import Frame, Style
from app.documents.pieces import COLUMN_HEAD_MM, HEAD_MM, LABEL_LEADING_MM, VALUE_LEADING_MM, head
from app.documents.sheet_file import Draft, Draw, page_room_mm

MANY_LINES = 40  # more than any text takes: nothing is cut
ROW_PAD_MM, CELL_GAP_MM, AFTER_MM = 1.7, 2.4, 3.0
HEAD_PAD_MM = 1.4
BLANK_ROW_MM = 8.0
LEAST_ROWS = 2  # under a head; fewer begin a new page

AnyDraft = Draft[Any]
Line = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its title, its width in mm, whether it is of figures, which stand at its right."""

    title: str
    width_mm: float
    is_figure: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A text of a cell in a style of its own, with a note under it."""

    text: str
    style: Style = paper.TABLE
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; ``band`` makes of it a line over the whole width that begins a group. ``for_pen``: to be filled in."""

    cells: tuple[str | Said, ...]
    band: str = ""
    band_note: str = ""
    for_pen: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What is printed: ``more`` heads the table on the pages after the first, ``blank_rows`` are left for a pen."""

    title: str
    heads: tuple[Head, ...]
    rows: Sequence[Row]
    note: str = ""
    more: str = ""
    blank_rows: int = 0


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row in lines."""

    height_mm: float
    cells: tuple[tuple[Line, ...], ...] = ()
    band: str = ""
    band_note: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a table stands on a page."""

    title: str
    note: str
    heads: tuple[Head, ...]
    titles: tuple[tuple[str, ...], ...]
    rows: list[_Laid] = field(default_factory=list)

    @property
    def top_mm(self) -> float:
        """Height of the head and of the heads of columns."""
        return (HEAD_MM if self.title else 0.0) + _titles_mm(self.titles)


def flow_table(d: AnyDraft, filler: PageFiller, draw: dict[str, Draw[Any]], table: Table) -> None:
    """Put a table under what is there already, on as many pages as it takes."""
    titles = tuple(tuple(d.pen.wrap(each.title, paper.LABEL, each.width_mm - 1.0, 3)) for each in table.heads)
    waiting = _Waiting(_laid(d, table))
    title, note = table.title, table.note
    while ahead := waiting.take(LEAST_ROWS):
        waiting.back(*ahead)
        part = _Part(title, note, table.heads, titles)
        if filler.room_mm < part.top_mm + sum(each.height_mm for each in ahead):
            begin_page(filler)
        room = filler.room_mm - part.top_mm
        while rows := waiting.take(1):
            if part.rows and rows[0].height_mm > room:
                waiting.back(*rows)
                break
            part.rows.append(rows[0])
            room -= rows[0].height_mm
        if waiting.has_more and part.rows[-1].band and len(part.rows) > 1:
            waiting.back(part.rows.pop())  # the head of a group goes with its first row
        draw[filler.add(part.top_mm + sum(each.height_mm for each in part.rows))] = partial(_draw, part)
        title, note = table.more or table.title, ""
    if titles and filler.room_mm > AFTER_MM:
        draw[filler.add(AFTER_MM)] = _nothing


class _Waiting:
    """Rows that are not placed yet; those taken may be put back."""

    def __init__(self, rows: Iterator[_Laid]) -> None:
        self._rows = rows
        self._first: list[_Laid] = []

    @property
    def has_more(self) -> bool:
        """Whether any row waits."""
        self.back(*self.take(1))
        return bool(self._first)

    def take(self, count: int) -> list[_Laid]:
        """Return the next rows, at most so many."""
        found, self._first = [*self._first[:count]], self._first[count:]
        found += islice(self._rows, count - len(found))
        return found

    def back(self, *rows: _Laid) -> None:
        """Let rows wait again, before the others."""
        self._first = [*rows, *self._first]


def _nothing(_d: AnyDraft, _frame: Frame) -> None:
    """Keep a distance."""


def _titles_mm(titles: Sequence[Sequence[str]]) -> float:
    lines = max((len(each) for each in titles), default=0)
    return max(COLUMN_HEAD_MM, lines * LABEL_LEADING_MM + HEAD_PAD_MM) if lines else 0.0


def _laid(d: AnyDraft, table: Table) -> Iterator[_Laid]:
    scale = d.sheet.type_scale
    for row in table.rows:
        if row.band:
            yield _Laid(VALUE_LEADING_MM * scale + 3.4, (), row.band, row.band_note)
            continue
        cells = tuple(_cell(d, cell, each) for cell, each in zip(row.cells, table.heads, strict=True))
        lines = max(len(cell) for cell in cells)
        height = max(1, lines) * VALUE_LEADING_MM * scale + ROW_PAD_MM
        yield _Laid(max(height, BLANK_ROW_MM if row.for_pen else 0.0), cells)
    for _ in range(table.blank_rows):
        yield _Laid(BLANK_ROW_MM)


def _cell(d: AnyDraft, cell: str | Said, column: Head) -> tuple[Line, ...]:
    said = Said(cell) if isinstance(cell, str) else cell
    room = column.width_mm - CELL_GAP_MM
    lines: list[Line] = [(line, said.style) for line in d.pen.wrap(said.text, said.style, room, MANY_LINES)]
    if said.note:
        lines += [(line, paper.TABLE_NOTE) for line in d.pen.wrap(said.note, paper.TABLE_NOTE, room, MANY_LINES)]
    return tuple(lines)


def _draw(part: _Part, d: AnyDraft, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, part.title, part.note) if part.title else frame
    high = _titles_mm(part.titles)
    x = body.x
    for column, lines in zip(part.heads, part.titles, strict=True):
        first = body.y + high - HEAD_PAD_MM - (len(lines) - 1) * LABEL_LEADING_MM
        for number, line in enumerate(lines):
            _write(d, x, first + number * LABEL_LEADING_MM, line, paper.LABEL, column)
        x += column.width_mm
    y = body.y + high
    if high:
        pen.hair(body.x, body.right, y)
    for number, row in enumerate(part.rows):
        _row(d, part, Frame(body.x, y, body.width, row.height_mm), row)
        y += row.height_mm
        if row.cells and number < len(part.rows) - 1:
            pen.hair(body.x, body.right, y)
        elif not row.cells:
            (pen.hair if row.band else pen.rule)(body.x, body.right, y)


def _row(d: AnyDraft, part: _Part, place: Frame, row: _Laid) -> None:
    pen, leading = d.pen, VALUE_LEADING_MM * d.sheet.type_scale
    if row.band:
        base = place.bottom - 1.5
        end = pen.write_right(place.right, base, row.band_note, paper.TABLE_NOTE) if row.band_note else place.right
        style, lines = pen.whole(row.band, paper.TABLE_BOLD, end - place.x - 4)
        pen.write(place.x, base, "".join(lines), style)
        return
    x = place.x
    for column, cell in zip(part.heads, row.cells or ((),) * len(part.heads), strict=True):
        base = place.y + ROW_PAD_MM / 2 + leading * 0.5 + paper.TABLE.cap_mm / 2
        for line, style in cell:
            _write(d, x, base, line, style, column)
            base += leading
        x += column.width_mm


def _write(d: AnyDraft, x: float, base: float, text: str, style: Style, column: Head) -> None:
    if column.is_figure:
        d.pen.write_right(x + column.width_mm - CELL_GAP_MM, base, text, style)
    else:
        d.pen.write(x, base, text, style)


def flow_lines(
    d: AnyDraft, filler: PageFiller, draw: dict[str, Draw[Any]], title: str, texts: Sequence[str], style: Style
) -> None:
    """Put texts under a head, each after a dash, on as many pages as they take."""
    heads = (Head("", 4.0), Head("", paper.CONTENT_WIDTH_MM - 4.0))
    rows = [Row((Said("\u2013", style), Said(text, style))) for text in texts]
    flow_table(d, filler, draw, Table(title, heads, rows))


def begin_page(filler: PageFiller) -> None:
    """Go on on a new page, unless the present one is still empty."""
    if filler.room_mm < page_room_mm(filler.page):
        filler.turn()
