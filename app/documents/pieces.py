"""The parts every sheet is made of: section heads, fields, tables, lines to write on, squares to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents import page as paper
from app.documents.page import (
    CHOICE,
    CHOICE_SIZES_PT,
    LABEL,
    LABEL_COLUMN_MM,
    LINE_PITCH_MM,
    SQUARE_GAP_MM,
    SQUARE_MM,
    TABLE,
    VALUE,
    Frame,
    Pen,
    Style,
)
from app.documents.values import BantValues

HEAD_MM = 5.6
HEAD_BASE_MM = 4.3
HEAD_GAP_MM = 2.6
COLUMN_HEAD_MM = 4.4
CELL_PAD_MM = 2.0  # to the next column; the first begins at the edge of the page
LABEL_GAP_MM = 3.0
LABEL_LEADING_MM = 3.1
VALUE_LEADING_MM = 3.35
FIELD_BASE_MM = 1.7  # from the baseline of a field to the line under it
TWO_LINES_FROM_MM = 6.4
WRITING_ROW_MM = 6.9  # a row from this height on is for handwriting: its text stands near the line
LEVEL_SQUARE_MM = 2.4
LEVEL_STEP_MM = 3.1
NOTE_GAP_MM = 2.0
LEAST_GAP_MM = 2.0  # between the words of one choice and the square of the next
ASK = "?"
OVERDUE = "! "

Line = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a cell in a style of its own, wrapped like a plain one."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Noted:
    """A bold text with a note: beside it where both fit, else under it."""

    text: str
    note: str


Cell = str | Text | Noted | tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    width_mm: float


def head(pen: Pen, frame: Frame, title: str, note: str = "") -> Frame:
    """Draw a section's head with a light rule after it and a ``note`` at its end; return the frame under it."""
    start = pen.write(frame.x, frame.y + HEAD_BASE_MM, title, paper.SECTION) + HEAD_GAP_MM
    end = frame.right
    if note:
        end = pen.write_right(frame.right, frame.y + HEAD_BASE_MM, note, paper.HINT) - HEAD_GAP_MM
    y = frame.y + HEAD_BASE_MM - paper.SECTION.cap_mm / 2
    if start < end:
        pen.line(start, y, end, y, paper.RULE_PT, paper.RULE_GRAY)
    return frame.below(HEAD_MM)


def label_width(pen: Pen, labels: Sequence[str]) -> float:
    """Return a label column for these: as wide as the widest, not over 38 mm; wider labels wrap."""
    return min(LABEL_COLUMN_MM, max(pen.width(label, LABEL) for label in labels) + LABEL_GAP_MM)


def baseline(row: Frame, style: Style) -> float:
    """Return where one line of text stands in a row: near its line if for handwriting, else in the middle."""
    if row.height >= WRITING_ROW_MM:
        return row.bottom - FIELD_BASE_MM
    return row.y + (row.height + style.cap_mm) / 2


def field(
    pen: Pen,
    row: Frame,
    label: str,
    value: str,
    label_mm: float,
    *,
    asks: bool = False,
    style: Style = VALUE,
) -> None:
    """Draw a label and its value; without a value a line to write on, with "?" if it is to be asked.

    A value that is longer than the line takes two smaller ones, if the row has the height.
    """
    label_style, lines = wrapped_label(pen, label, label_mm)
    text_mm = row.width - label_mm
    two = row.height >= TWO_LINES_FROM_MM and value and pen.width(value, style) > text_mm
    small = Style(style.face, TABLE.size_pt)
    value_lines = pen.wrap(value, small, text_mm, 2) if two else []
    two, style = len(value_lines) == 2, small if value_lines else style
    last = row.bottom - 1.0 - (row.height - 7.2) / 2 if two else baseline(row, style)
    first = last - VALUE_LEADING_MM if two else last
    label_y = first if len(lines) == 1 else baseline(row, LABEL) - LABEL_LEADING_MM
    if len(lines) == 2 and row.height < WRITING_ROW_MM:
        label_y += LABEL_LEADING_MM / 2
    pen.write_lines(row.x, label_y, lines, label_style, LABEL_LEADING_MM)
    x = row.x + label_mm
    if two:
        pen.write_lines(x, first, value_lines, small, VALUE_LEADING_MM)
    elif value:
        value_style, value_lines = pen.whole(value, style, text_mm)
        pen.write(x, last, "".join(value_lines), value_style)
    else:
        fill_line(pen, x, row.right, row.bottom, asks=asks)


def wrapped_label(pen: Pen, label: str, label_mm: float) -> tuple[Style, list[str]]:
    """Return a label as one line, or two if it is wider than its column, and its style."""
    return pen.whole(label, LABEL, label_mm - 1.0, 2)


def fill_line(pen: Pen, x1: float, x2: float, y: float, *, asks: bool = False) -> None:
    """Draw a line to write on; "?" at its end marks what is to be found out."""
    if asks:
        pen.write_right(x2, y - 0.6, ASK, paper.VALUE_BOLD)
        x2 -= 3.5
    pen.rule(x1, x2, y)


def writing_lines(pen: Pen, frame: Frame, count: int) -> None:
    """Draw ``count`` lines to write on, 8 mm apart."""
    for row in frame.rows(count, LINE_PITCH_MM):
        pen.rule(frame.x, frame.right, row.bottom)


def phrase(pen: Pen, row: Frame, text: str) -> None:
    """Say in words why there is nothing to print."""
    pen.write(row.x, baseline(row, TABLE), pen.fit(text, TABLE, row.width), TABLE)


def column_heads(pen: Pen, frame: Frame, columns: Sequence[Column], height_mm: float = COLUMN_HEAD_MM) -> Frame:
    """Draw the row of a table's heads over a light line and return the frame under it."""
    x = frame.x
    for column in columns:
        room = column.width_mm - CELL_PAD_MM / 2
        style, lines = pen.whole(column.title, LABEL, room, 1 if height_mm < TWO_LINES_FROM_MM else 2)
        last = frame.y + height_mm - 1.5
        first = last - (len(lines) - 1) * LABEL_LEADING_MM
        pen.write_lines(x, first, lines, style, LABEL_LEADING_MM)
        x += column.width_mm
    pen.hair(frame.x, frame.right, frame.y + height_mm)
    return frame.below(height_mm)


def table(
    pen: Pen,
    frame: Frame,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    count: int,
    row_mm: float,
) -> None:
    """Draw ``count`` rows, the first ones with ``rows``, the rest empty for a pen."""
    for number, row in enumerate(frame.rows(count, row_mm)):
        if number < len(rows):
            x = row.x
            for column, cell in zip(columns, rows[number], strict=True):
                table_cell(pen, Frame(x, row.y, column.width_mm - CELL_PAD_MM, row_mm), cell)
                x += column.width_mm
        if number >= len(rows):
            pen.rule(row.x, row.right, row.bottom)
        elif number < count - 1:  # a full table needs no line at its end
            pen.hair(row.x, row.right, row.bottom)


def table_cell(pen: Pen, cell: Frame, content: Cell) -> None:
    """Print a text, in two lines where the row is high enough, or given lines, in the middle of a cell."""
    if isinstance(content, str):
        content = Text(content, TABLE)
    if isinstance(content, Noted):
        content = _noted_lines(pen, cell, content)
    if isinstance(content, Text):
        most = 2 if cell.height >= TWO_LINES_FROM_MM else 1
        style, wrapped = pen.whole(content.text, content.style, cell.width, most)
        lines: Sequence[Line] = [(line, style) for line in wrapped]
    else:
        lines = [pen_line for pen_line in content if pen_line[0]]
    if not lines:
        return
    leading = min(VALUE_LEADING_MM, (cell.height - 0.2) / 2)
    # Two lines stand a little above the middle: letters reach below the line, capitals do not reach above it.
    y = cell.y + (cell.height + TABLE.cap_mm - (len(lines) - 1) * (leading + 0.35)) / 2
    for text, style in lines:
        pen.write(cell.x, y, pen.fit(text, style, cell.width), style)
        y += leading


def _noted_lines(pen: Pen, cell: Frame, content: Noted) -> tuple[Line, ...]:
    """Print the note at once if it fits beside the text; return the lines that are left to print."""
    text, note = (content.text, paper.TABLE_BOLD), (content.note, paper.TABLE_NOTE)
    x = pen.width(*text) + NOTE_GAP_MM
    if x + pen.width(*note) > cell.width:
        return text, note
    pen.write(cell.x + x, cell.y + (cell.height + TABLE.cap_mm) / 2, *note)
    return (text,)


def level_squares(pen: Pen, x: float, base_y: float, level: int | None) -> float:
    """Draw three squares on a baseline, as many of them black as the level; return the x after them."""
    for number in range(3):
        square = Frame(x + number * LEVEL_STEP_MM, base_y - LEVEL_SQUARE_MM, LEVEL_SQUARE_MM, LEVEL_SQUARE_MM)
        fill = paper.BLACK if level is not None and number < level else None
        pen.box(square, paper.RULE_PT, gray=paper.BLACK if fill is not None else paper.MARK_GRAY, fill_gray=fill)
    return x + 3 * LEVEL_STEP_MM


def is_open_question(answer: BantValues) -> bool:
    """Whether nothing is known of one of the four answers."""
    return answer.level is None and not answer.note and answer.timing_on is None


def choices(
    pen: Pen,
    row: Frame,
    words: Sequence[str],
    *,
    ticked: Sequence[str] = (),
    one_only: bool = False,
    gap_mm: float = 5.0,
) -> float:
    """Draw squares (several may be ticked) or circles (exactly one) with words; return where they end.

    Where the words are too wide for the row they are set smaller, and the gaps after them closer.
    """
    x = row.x
    top = row.y + (row.height - SQUARE_MM) / 2
    base = top + (SQUARE_MM + CHOICE.cap_mm) / 2
    room = row.width - len(words) * (SQUARE_MM + SQUARE_GAP_MM) - (len(words) - 1) * LEAST_GAP_MM
    text = pen.largest("".join(words), CHOICE.face, CHOICE_SIZES_PT, room)
    if len(words) > 1:
        spare = room - sum(pen.width(word, text) for word in words)
        gap_mm = min(gap_mm, LEAST_GAP_MM + max(0.0, spare) / (len(words) - 1))
    for word in words:
        mark = pen.circle if one_only else pen.square
        mark(x, top, ticked=word in ticked)
        x = pen.write(x + SQUARE_MM + SQUARE_GAP_MM, base, word, text) + gap_mm
    return x
