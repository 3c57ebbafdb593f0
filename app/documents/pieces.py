"""The parts every sheet is made of: section heads, fields, tables, lines to write on, squares to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents import page as paper
from app.documents.page import (
    CHOICE,
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
COLUMN_HEAD_MM = 4.4
CELL_PAD_MM = 1.0
LABEL_GAP_MM = 3.0
LABEL_LEADING_MM = 3.1
VALUE_LEADING_MM = 3.35
FIELD_BASE_MM = 1.7  # from the baseline of a field to the line under it
TWO_LINES_FROM_MM = 6.4
WRITING_ROW_MM = 6.9  # a row from this height on is for handwriting: its text stands near the line
LEVEL_SQUARE_MM = 2.8
LEVEL_STEP_MM = 3.5
ASK = "?"
OVERDUE = "! "

Line = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a cell in a style of its own, wrapped like a plain one."""

    text: str
    style: Style


Cell = str | Text | tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    width_mm: float


def head(pen: Pen, frame: Frame, title: str, note: str = "") -> Frame:
    """Draw a section's head, with a ``note`` at the right, and return the frame under it."""
    pen.write(frame.x, frame.y + 4.1, title, paper.SECTION)
    if note:
        pen.write_right(frame.right, frame.y + 4.1, note, paper.HINT)
    pen.line(frame.x, frame.y + 5.2, frame.right, frame.y + 5.2, paper.RULE_PT)
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
    lines = wrapped_label(pen, label, label_mm)
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
    pen.write_lines(row.x, label_y, lines, LABEL, LABEL_LEADING_MM)
    x = row.x + label_mm
    if two:
        pen.write_lines(x, first, value_lines, small, VALUE_LEADING_MM)
    elif value:
        pen.write(x, last, pen.fit(value, style, text_mm), style)
    else:
        fill_line(pen, x, row.right, row.bottom, asks=asks)


def wrapped_label(pen: Pen, label: str, label_mm: float) -> list[str]:
    """Return a label as one line, or two if it is wider than its column."""
    return pen.wrap(label, LABEL, label_mm - 1.0, 2)


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


def column_heads(
    pen: Pen, frame: Frame, columns: Sequence[Column], height_mm: float = COLUMN_HEAD_MM
) -> Frame:
    """Draw the grey row of a table's heads and return the frame under it."""
    band = Frame(frame.x, frame.y, frame.width, height_mm)
    pen.fill(band, paper.HEAD_FILL)
    x = frame.x
    for column in columns:
        lines = pen.wrap(column.title, LABEL, column.width_mm - CELL_PAD_MM, 1 if height_mm < 6 else 2)
        first = band.y + (height_mm + LABEL.cap_mm - (len(lines) - 1) * LABEL_LEADING_MM) / 2
        pen.write_lines(x + CELL_PAD_MM, first, lines, LABEL, LABEL_LEADING_MM)
        x += column.width_mm
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
                table_cell(
                    pen, Frame(x + CELL_PAD_MM, row.y, column.width_mm - 2 * CELL_PAD_MM, row_mm), cell
                )
                x += column.width_mm
        # Under a full table the next head is line enough.
        if number < count - 1 or number >= len(rows) or not all(rows[number]):
            pen.rule(row.x, row.right, row.bottom)


def table_cell(pen: Pen, cell: Frame, content: Cell) -> None:
    """Print a text, in two lines where the row is high enough, or given lines, in the middle of a cell."""
    if isinstance(content, str):
        content = Text(content, TABLE)
    if isinstance(content, Text):
        most = 2 if cell.height >= TWO_LINES_FROM_MM else 1
        wrapped = pen.wrap(content.text, content.style, cell.width, most)
        lines: Sequence[Line] = [(line, content.style) for line in wrapped]
    else:
        lines = [(text, style) for text, style in content if text]
    if not lines:
        return
    leading = min(VALUE_LEADING_MM, (cell.height - 0.2) / 2)
    # Two lines stand a little above the middle: letters reach below the line, capitals do not reach above it.
    y = cell.y + (cell.height + TABLE.cap_mm - (len(lines) - 1) * (leading + 0.35)) / 2
    for text, style in lines:
        pen.write(cell.x, y, pen.fit(text, style, cell.width), style)
        y += leading


def level_squares(pen: Pen, x: float, base_y: float, level: int | None) -> float:
    """Draw three squares on a baseline, as many of them black as the level; return the x after them."""
    for number in range(3):
        square = Frame(x + number * LEVEL_STEP_MM, base_y - LEVEL_SQUARE_MM, LEVEL_SQUARE_MM, LEVEL_SQUARE_MM)
        pen.box(square, paper.THIN_PT, paper.BLACK if level is not None and number < level else None)
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
    """Draw squares (several may be ticked) or circles (exactly one) with words; return where they end."""
    x = row.x
    top = row.y + (row.height - SQUARE_MM) / 2
    base = top + (SQUARE_MM + CHOICE.cap_mm) / 2
    for word in words:
        mark = pen.circle if one_only else pen.square
        mark(x, top, ticked=word in ticked)
        x = pen.write(x + SQUARE_MM + SQUARE_GAP_MM, base, word, CHOICE) + gap_mm
    return x
