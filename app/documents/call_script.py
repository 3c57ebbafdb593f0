"""D8: the cold call script. Front: the tree of phrases; back: the log of a day's calls."""

from __future__ import annotations

from functools import partial
from math import ceil

from app.documents import page as paper
from app.documents.call_script_values import CallScriptValues, LogLine
from app.documents.flowing import FlowingRecipe, Pages, titled
from app.documents.page import LINE_PITCH_MM, Frame, Section
from app.documents.pieces import Cell, Text, column_heads, fill_line, head, table_cell
from app.documents.script_pages import ScriptPart, draw_legend, draw_part, draw_rules, rules_mm, script_parts
from app.documents.sheet_file import Draft, Draw, Form, page_room_mm

# The rows of the SPEC, D8.
PREP_MM, MAIN_MM, RULES_MM = 15.0, 212.0, 25.0
LOG_MM, LEGEND_MM, SUM_MM = 220.0, 22.0, 14.0
LOG_ROWS, LOG_ROW_MM, LOG_HEAD_MM, LOG_PAD_MM = 12, 17.0, 8.0, 2.0
LOG_COLUMNS = (("lg_no", 9.0), ("lg_co", 48.0), ("lg_p", 36.0), ("lg_r", 20.0), ("lg_w", 36.0), ("lg_n", 29.0))
PREP = ("pg", "pf", "ps")

Call = Draft[CallScriptValues]


def pages(d: Call) -> Pages[CallScriptValues]:
    """Return the front, further fronts where the script is longer, and the log on the next even page."""
    v = d.values
    rules = max(RULES_MM, rules_mm(d, v.rules))

    def room(part: int) -> float:
        # The rules stand under the first part: what they take above the plan, the script loses.
        return MAIN_MM - (rules - RULES_MM) if part == 0 else page_room_mm(part + 1)

    parts = script_parts(d, v.script, v.fills, v.hints, room)
    sections = [Section("prep", 1, PREP_MM), Section("main1", 1, room(0)), Section("rules", 1, rules)]
    draw: dict[str, Draw[CallScriptValues]] = {"prep": _prep, "main1": partial(_main, parts[0]), "rules": _rules}
    for number, part in enumerate(parts[1:], 2):
        sections.append(Section(f"main{number}", number, part.height_mm))
        draw[f"main{number}"] = partial(_main, part)
    rows = v.log or (LogLine(""),) * LOG_ROWS
    first = len(parts) + 1
    for number in range(ceil(len(rows) / LOG_ROWS)):
        key, page = f"log{number + 1}", first + number
        sections += [Section(key, page, LOG_MM)]
        sections += [Section(f"legend{page}", page, LEGEND_MM), Section(f"sum{page}", page, SUM_MM)]
        draw[key] = partial(_log, number * LOG_ROWS)
        draw |= {f"legend{page}": _legend, f"sum{page}": _sum}
    return sections, draw


def _prep(d: Call, frame: Frame) -> None:
    body = head(d.pen, frame, d.word("prep"))
    width = (body.width - 2 * paper.GUTTER_MM) / 3
    for cell, key in zip(body.columns(*[width] * 3), PREP, strict=True):
        style, lines = d.pen.whole(d.word(f"prep.{key}"), paper.LABEL, cell.width)
        d.pen.write_lines(cell.x, cell.y + 2.6, lines, style, 0)
        fill_line(d.pen, cell.x, cell.right, cell.bottom - 0.4)


def _main(part: ScriptPart, d: Call, frame: Frame) -> None:
    title = f"{d.word('main.gate')} \u00b7 {d.word('main.talk')}"
    draw_part(d, frame, part, title, d.word("main.br"))


def _rules(d: Call, frame: Frame) -> None:
    draw_rules(d, frame, d.word("rules.ru"), d.values.rules)


def _log(first: int, d: Call, frame: Frame) -> None:
    """Draw twelve rows with two lines each: numbered, the companies printed where they are known."""
    pen, known = d.pen, d.values.log
    columns = titled(d, "log", *LOG_COLUMNS)
    body = column_heads(pen, head(pen, frame, d.word("log")), columns, LOG_HEAD_MM)
    for number, row in enumerate(body.rows(LOG_ROWS, LOG_ROW_MM), first):
        line = known[number] if number < len(known) else LogLine("")
        upper = Frame(row.x, row.y, row.width, LOG_ROW_MM / 2)
        # What is printed takes the upper line; a pen has the rest.
        cells: list[Cell] = [str(number + 1), _company(line), Text(line.person, paper.TABLE), "", "", ""]
        x = row.x
        for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
            width = column.width_mm - LOG_PAD_MM
            table_cell(pen, Frame(x, row.y + (1.4 if place != 1 else 0), width, upper.height), cell)
            if place:
                pen.rule(x, x + width, upper.bottom + 0.4)
            x += column.width_mm
        pen.line(row.x, row.bottom, row.right, row.bottom, paper.RULE_PT, paper.RULE_GRAY)


def _company(line: LogLine) -> Cell:
    return ((line.name, paper.TABLE_BOLD), (line.phone, paper.TABLE)) if line.name else ""


def _legend(d: Call, frame: Frame) -> None:
    draw_legend(d, frame, d.word("legend"), d.values.results)


def _sum(d: Call, frame: Frame) -> None:
    """Draw four words with a box after each, to count in."""
    pen = d.pen
    body = head(pen, frame, d.word("sum"))
    words = [word.strip() for word in d.word("sum.ds").split("\u00b7")]
    room = (body.width - (len(words) - 1) * paper.GUTTER_MM) / len(words)
    for cell, word in zip(body.columns(*[room] * len(words)), words, strict=True):
        box = Frame(cell.right - 12, cell.y + 0.2, 12, LINE_PITCH_MM - 0.4)
        pen.box(box, paper.THIN_PT, gray=paper.MARK_GRAY, radius_mm=paper.SQUARE_RADIUS_MM)
        style, lines = pen.whole(word[:1].upper() + word[1:], paper.LABEL, cell.width - 14, 2)
        first = box.y + (box.height + style.cap_mm - (len(lines) - 1) * 3.1) / 2
        pen.write_lines(cell.x, first, lines, style, 3.1)


CALL_SCRIPT = FlowingRecipe(
    form=Form("script_sheet", "D8", "common.internal", has_client=False),
    sections=(Section("prep", 1, PREP_MM), Section("main1", 1, MAIN_MM), Section("rules", 1, RULES_MM)),
    always=frozenset({"prep", "main1", "rules"}),
    name_of=lambda values: values.script.title,
    empty=CallScriptValues,
    pages=pages,
    blank_of=lambda values: values.is_blank,
)
