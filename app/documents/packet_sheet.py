"""The packet on paper: coded rows with boxes to write in, the numbers of the results, then the script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.documents import page as paper
from app.documents.flowing import FlowingRecipe, PageFiller, Pages, titled
from app.documents.packet_sheet_values import PacketRowValues, PacketValues
from app.documents.page import Frame
from app.documents.pieces import HEAD_MM, VALUE_LEADING_MM, column_heads, head
from app.documents.script_pages import (
    ScriptPart,
    draw_legend,
    draw_part,
    draw_rules,
    legend_mm,
    rules_mm,
    script_parts,
)
from app.documents.sheet_file import Draft, Draw, Form, page_room_mm

COLUMNS = (("code", 26.0), ("name", 50.0), ("phone", 33.0), ("result", 17.0), ("when", 21.0), ("note", 31.0))
GIVEN = 3  # columns that are printed; the others are boxes
ROW_MM, ROW_PAD_MM, HEADS_MM, CELL_GAP_MM = 9.0, 2.6, 8.0, 2.0
LEGEND_GAP_MM = 2.0
MANY_LINES = 40

Packet = Draft[PacketValues]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row in lines."""

    cells: tuple[list[str], ...]
    height_mm: float


def pages(d: Packet) -> Pages[PacketValues]:
    """Return pages of rows, each with the legend under them, then those of the script with its rules."""
    filler = PageFiller()
    draw: dict[str, Draw[PacketValues]] = {}
    legend = legend_mm(d, d.values.results) + LEGEND_GAP_MM
    waiting = [_row(d, each) for each in d.values.rows]
    while waiting or not draw:
        if draw:
            filler.turn()
        room = filler.room_mm - legend - HEAD_MM - HEADS_MM
        taken: list[_Row] = []
        while waiting and (not taken or sum(row.height_mm for row in (*taken, waiting[0])) <= room):
            taken.append(waiting.pop(0))
        height = HEAD_MM + HEADS_MM + sum(row.height_mm for row in taken)
        draw[filler.add(height)] = partial(_rows, taken)
        draw[filler.add(legend)] = _legend
    script = d.values.script
    if script is not None:
        first = filler.page + 1
        parts = script_parts(d, script, d.values.fills, d.values.hints, lambda part: page_room_mm(first + part))
        for part in parts:
            filler.turn()
            draw[filler.add(part.height_mm)] = partial(_script, part)
        draw[filler.add(rules_mm(d, d.values.rules))] = _rules
    return filler.sections, draw


def _row(d: Packet, row: PacketRowValues) -> _Row:
    widths = [width - CELL_GAP_MM for _key, width in COLUMNS[:GIVEN]]
    styles = (paper.TABLE_BOLD, paper.TABLE, paper.TABLE)
    cells = tuple(
        d.pen.wrap(text, style, width, MANY_LINES)
        for text, style, width in zip((row.code, row.name, row.phone), styles, widths, strict=True)
    )
    lines = max(len(cell) for cell in cells)
    return _Row(cells, max(ROW_MM, lines * VALUE_LEADING_MM * d.sheet.type_scale + ROW_PAD_MM))


def _rows(rows: Sequence[_Row], d: Packet, frame: Frame) -> None:
    pen, v = d.pen, d.values
    note = d.word("given", name=pen.fit(v.given_to, paper.HINT, 70), count=len(v.rows))
    body = column_heads(pen, head(pen, frame, d.word("rows"), note), titled(d, "rows", *COLUMNS), HEADS_MM)
    y = body.y
    leading = VALUE_LEADING_MM * d.sheet.type_scale
    for row in rows:
        x = body.x
        for place, (_key, width) in enumerate(COLUMNS):
            if place < GIVEN:
                style, lines = paper.TABLE_BOLD if place == 0 else paper.TABLE, row.cells[place]
                first = y + (row.height_mm + style.cap_mm - (len(lines) - 1) * leading) / 2
                pen.write_lines(x, first, lines, style, leading)
            else:
                pen.box(Frame(x, y, width, row.height_mm), paper.HAIR_PT, gray=paper.LINE_GRAY)
            x += width
        y += row.height_mm
        pen.hair(body.x, body.right, y)


def _legend(d: Packet, frame: Frame) -> None:
    draw_legend(d, frame.below(LEGEND_GAP_MM), d.word("legend"), d.values.results)


def _script(part: ScriptPart, d: Packet, frame: Frame) -> None:
    words = d.texts.text
    title = f"{words('script_sheet.main.gate')} \u00b7 {words('script_sheet.main.talk')}"
    draw_part(d, frame, part, title, words("script_sheet.main.br"))


def _rules(d: Packet, frame: Frame) -> None:
    draw_rules(d, frame, d.texts.text("script_sheet.rules.ru"), d.values.rules)


PACKET = FlowingRecipe(
    form=Form("packet", "D14", "common.internal", has_client=False),
    name_of=lambda values: values.title,
    empty=PacketValues,
    pages=pages,
    blank_of=lambda _values: False,
)
