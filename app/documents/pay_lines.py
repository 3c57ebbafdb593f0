"""The tables of the pay statement: accruals grouped by rule with their subtotals, and corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents import page as paper
from app.documents.fonts import ELLIPSIS
from app.documents.formats import format_date
from app.documents.page import Frame
from app.documents.pay_statement_values import AccrualValues, PayStatementValues
from app.documents.pieces import (
    COLUMN_HEAD_MM,
    HEAD_MM,
    LABEL_LEADING_MM,
    Cell,
    head,
    phrase,
    table_cell,
)
from app.documents.sheet_file import Draft
from app.domain.money import format_money

ACC_LINES = 8  # of the first page; more go on on the next
ROW_MM, SUBTOTAL_MM, BLANK_ROW_MM, BLANK_ADJ_ROWS = 7.0, 5.8, 8.0, 2
ADJ_MM, ADJ_ROW_MM = 30.0, 6.5
ACC_COLUMNS = (("ac_d", 25.0), ("ac_c", 39.0), ("ac_b", 39.0), ("ac_s", 31.0), ("ac_r", 18.0), ("ac_a", 26.0))
FROM_RIGHT = frozenset({"ac_s", "ac_r", "ac_a"})
PAD_MM = 2.0
SUM_MM = 36.0

PaySheet = Draft[PayStatementValues]


@dataclass(frozen=True, slots=True)
class Subtotal:
    """The line after the accruals of a rule."""

    title: str
    kop: int


AccRow = AccrualValues | Subtotal


def amount(d: PaySheet, kop: int) -> str:
    """Return a sum with its hundredths: a statement is checked to the last of them."""
    return format_money(kop, d.sheet.currency, d.sheet.lang, decimals="always", style="document")


def acc_rows(values: PayStatementValues) -> tuple[AccRow, ...]:
    """Return the accruals, after those of each rule its subtotal; a rule that brought nothing has no rows."""
    found: list[AccRow] = []
    for group in values.groups:
        if group.rows:
            found += [*group.rows, Subtotal(group.title, group.subtotal_kop)]
    return tuple(found)


def _row_mm(row: AccRow) -> float:
    return SUBTOTAL_MM if isinstance(row, Subtotal) else ROW_MM


def accruals_mm(rows: Sequence[AccRow]) -> float:
    """Return the height of a table of these rows."""
    return HEAD_MM + COLUMN_HEAD_MM + sum(map(_row_mm, rows))


def fit_count(rows: Sequence[AccRow], room_mm: float) -> int:
    """Return how many rows a table of this height holds; on the first page eight accruals at most."""
    used, lines = HEAD_MM + COLUMN_HEAD_MM, 0
    is_first = room_mm < 2 * ACC_LINES * ROW_MM
    for count, row in enumerate(rows):
        used += _row_mm(row)
        lines += not isinstance(row, Subtotal)
        if used > room_mm + 0.01 or (is_first and lines > ACC_LINES):
            return count
    return len(rows)


def accruals(rows: Sequence[AccRow], turn: int, title: str, d: PaySheet, frame: Frame) -> None:
    """Draw accruals with what they were counted from; ``turn`` is the page they go on on, 0: none."""
    pen = d.pen
    body = head(pen, frame, d.word(title), d.common("continued", p=turn) if turn else "")
    body = _heads(d, body)
    if d.is_blank:
        for row in body.rows(ACC_LINES, BLANK_ROW_MM):
            pen.rule(row.x, row.right, row.bottom)
        return
    if not rows:
        phrase(pen, Frame(body.x, body.y, body.width, ROW_MM), d.word("none"))
        return
    y = body.y
    for number, each in enumerate(rows):
        row = Frame(body.x, y, body.width, _row_mm(each))
        if isinstance(each, Subtotal):
            _subtotal(d, row, each)
        else:
            _accrual(d, row, each)
            is_last = number + 1 == len(rows)
            if not is_last and not isinstance(rows[number + 1], Subtotal):
                pen.hair(row.x, row.right, row.bottom)
        y = row.bottom


def _heads(d: PaySheet, frame: Frame) -> Frame:
    """Draw the heads of the columns; those of figures end where the figures do."""
    pen, x = d.pen, frame.x
    base = frame.y + COLUMN_HEAD_MM - 1.5
    for key, width in ACC_COLUMNS:
        style, lines = pen.whole(d.word(f"acc.{key}"), paper.LABEL, width - PAD_MM / 2)
        text = "".join(lines)
        if key in FROM_RIGHT:
            pen.write_right(x + width, base, text, style)
        else:
            pen.write(x, base, text, style)
        x += width
    pen.hair(frame.x, frame.right, frame.y + COLUMN_HEAD_MM)
    return frame.below(COLUMN_HEAD_MM)


def _accrual(d: PaySheet, row: Frame, one: AccrualValues) -> None:
    received = "" if one.received_kop is None else amount(d, one.received_kop)
    # Where it is about no client, what it rests on takes its place too.
    client, basis = (one.client, _basis(one)) if one.client else (_basis(one), "")
    cells = (format_date(one.on, d.texts), client, basis, received, one.rate, amount(d, one.accrued_kop))
    x = row.x
    for (key, width), cell in zip(ACC_COLUMNS, cells, strict=True):
        place = Frame(x, row.y, width - PAD_MM, row.height)
        if key in FROM_RIGHT:
            _figure(d, Frame(x + PAD_MM, row.y, width - PAD_MM, row.height), cell if isinstance(cell, str) else "")
        else:
            if key == "ac_c" and not one.client:
                place = Frame(x, row.y, width + dict(ACC_COLUMNS)["ac_b"] - PAD_MM, row.height)
            table_cell(d.pen, place, cell)
        x += width


def _basis(one: AccrualValues) -> Cell:
    return ((one.basis, paper.TABLE), (one.why, paper.TABLE_NOTE)) if one.why else one.basis


def _figure(d: PaySheet, cell: Frame, text: str) -> None:
    style, lines = d.pen.whole(text, paper.TABLE, cell.width)
    if "".join(lines).endswith(ELLIPSIS):
        style, lines = d.pen.whole(text, paper.TABLE, cell.width, 2)
    y = cell.y + (cell.height + style.cap_mm - (len(lines) - 1) * LABEL_LEADING_MM) / 2
    for line in lines:
        d.pen.write_right(cell.right, y, line, style)
        y += LABEL_LEADING_MM


def _subtotal(d: PaySheet, row: Frame, one: Subtotal) -> None:
    pen = d.pen
    base = row.y + (row.height + paper.TABLE_BOLD.cap_mm) / 2
    start = pen.write_right(row.right, base, amount(d, one.kop), paper.TABLE_BOLD)
    text = d.word("subtotal", rule=one.title)
    style, lines = pen.whole(text, paper.TABLE_BOLD, start - row.x - 4)
    pen.write_lines(row.x, base, lines, style, 0)
    pen.line(row.x, row.bottom, row.right, row.bottom, paper.RULE_PT)


def corrections_mm(count: int) -> float:
    """Return the height of a table of so many corrections."""
    return HEAD_MM + COLUMN_HEAD_MM + count * ADJ_ROW_MM


def corrections(rows: Sequence[tuple[str, int]], turn: int, title: str, d: PaySheet, frame: Frame) -> None:
    """Draw the corrections with their signs."""
    pen = d.pen
    body = head(pen, frame, d.word(title), d.common("continued", p=turn) if turn else "")
    pen.write(body.x, body.y + COLUMN_HEAD_MM - 1.5, d.word("adj.ad_w"), paper.LABEL)
    pen.write_right(body.right, body.y + COLUMN_HEAD_MM - 1.5, d.word("adj.ad_a"), paper.LABEL)
    pen.hair(body.x, body.right, body.y + COLUMN_HEAD_MM)
    body = body.below(COLUMN_HEAD_MM)
    if d.is_blank:
        for row in body.rows(BLANK_ADJ_ROWS, BLANK_ROW_MM):
            pen.rule(row.x, row.right, row.bottom)
        return
    if not rows:
        phrase(pen, Frame(body.x, body.y, body.width, ADJ_ROW_MM), d.common("no_corrections"))
        return
    for number, (row, (what, kop)) in enumerate(zip(body.rows(len(rows), ADJ_ROW_MM), rows, strict=True)):
        table_cell(pen, Frame(row.x, row.y, row.width - SUM_MM - PAD_MM, row.height), what)
        _figure(d, Frame(row.right - SUM_MM, row.y, SUM_MM, row.height), amount(d, kop))
        if number < len(rows) - 1:
            pen.hair(row.x, row.right, row.bottom)
