"""D11: the pay statement. What was counted, from what and why, so that an employee can check every figure."""

from __future__ import annotations

from functools import partial

from app.documents import page as paper
from app.documents.flowing import FlowingRecipe, Pages
from app.documents.formats import DASH, format_date
from app.documents.page import Frame, Section
from app.documents.pay_lines import (
    ADJ_MM,
    PaySheet,
    acc_rows,
    accruals,
    accruals_mm,
    amount,
    corrections,
    corrections_mm,
    fit_count,
)
from app.documents.pay_scheme import draw_plan, draw_scheme, scheme_mm
from app.documents.pay_statement_values import PayStatementValues
from app.documents.pieces import field, fill_line, head, label_width
from app.documents.sheet_file import Draw, Form, page_room_mm
from app.domain.money import NBSP

# The rows of the SPEC, D11; what they leave of the page tells that a statement is preliminary.
WHO_MM, SCHEME_MM, PLAN_MM, ACC_MM, TOT_MM, NOTE_MM, SIGN_MM = 20.0, 30.0, 20.0, 84.0, 26.0, 18.0, 18.0
BLANK_ACC_MM, BLANK_ADJ_MM, BLANK_TOT_MM, LEAST_ACC_MM = 74.0, 26.0, 31.0, 40.0
LEAST_ADJ_MM = 18.0
BAND_MM = 7.0
FIRST_PAGE = ("who", "scheme", "plan", "acc", "adj", "tot", "note", "sign")
TOP_SUM_MM, TOTAL_SIZES_PT = 62.0, (16.0, 14.0, 12.0, 10.0)
LAST_TOTAL_MM = 5.8
SIGNATURE_MM = 60.0
NOTE_LINE_MM = 8.0

Drawn = dict[str, Draw[PayStatementValues]]


def pages(d: PaySheet) -> Pages[PayStatementValues]:
    """Return the first page, and further ones while there are accruals or corrections that found no room."""
    is_open = not d.is_blank and d.values.closed_on is None
    rows = acc_rows(d.values)
    shown = fit_count(rows, ACC_MM)
    adjusted = int((ADJ_MM - corrections_mm(0)) / (corrections_mm(1) - corrections_mm(0)) + 0.01)
    rest, more = rows[shown:], d.values.corrections[adjusted:]
    sections = [Section("band", 1, BAND_MM)] if is_open else []
    sections += _first_page(d, accruals_mm(rows[:shown]))
    draw: Drawn = {
        "band": _band,
        "who": _who,
        "scheme": draw_scheme,
        "plan": draw_plan,
        "acc": partial(accruals, rows[:shown], 2 if rest else 0, "acc"),
        "tot": _total,
        "note": _note,
        "sign": _signatures,
    }
    page, adj_turn = 1, 0  # corrections go on after the accruals
    while rest or more:
        page += 1
        room = page_room_mm(page)
        if is_open:
            sections.append(Section(f"band{page}", page, BAND_MM))
            draw[f"band{page}"] = _band
            room -= BAND_MM
        if rest:
            count = fit_count(rest, room)
            height = accruals_mm(rest[:count])
            turn = page + 1 if rest[count:] else 0
            sections.append(Section(f"acc{page}", page, height))
            draw[f"acc{page}"] = partial(accruals, rest[:count], turn, "acc_more")
            rest, room = rest[count:], room - height
        if more and not rest:
            count = int((room - corrections_mm(0)) / (corrections_mm(1) - corrections_mm(0)))
            if count > 0:
                adj_turn = adj_turn or page
                turn = page + 1 if more[count:] else 0
                sections.append(Section(f"adj{page}", page, corrections_mm(len(more[:count]))))
                draw[f"adj{page}"] = partial(corrections, more[:count], turn, "adj_more")
                more = more[count:]
    draw["adj"] = partial(corrections, d.values.corrections[:adjusted], adj_turn, "adj")
    return sections, draw


def _first_page(d: PaySheet, used_mm: float) -> list[Section]:
    """Return the sections of the first page: what accruals leave free goes to rules that need it."""
    acc, adj, tot = ACC_MM, ADJ_MM, TOT_MM
    if d.is_blank:  # 8 mm for each line to write on, and more for the sums
        acc, adj, tot = BLANK_ACC_MM, BLANK_ADJ_MM, BLANK_TOT_MM
        spare = 0.0
        free = page_room_mm(1) - sum((WHO_MM, SCHEME_MM, PLAN_MM, acc, adj, tot, NOTE_MM, SIGN_MM))
    else:
        free = acc - max(LEAST_ACC_MM, used_mm)
        low = max(LEAST_ADJ_MM, corrections_mm(len(d.values.corrections)))
        spare = max(0.0, adj - low)
    wanted = min(free + spare, max(0.0, scheme_mm(d) - SCHEME_MM))
    if not d.is_blank:
        of_adj = min(spare, max(0.0, wanted - free))
        acc, adj = acc - max(0.0, min(free, wanted)), adj - of_adj
    heights = (WHO_MM, SCHEME_MM + wanted, PLAN_MM, acc, adj, tot, NOTE_MM, SIGN_MM)
    return [Section(key, 1, mm) for key, mm in zip(FIRST_PAGE, heights, strict=True)]


def _band(d: PaySheet, frame: Frame) -> None:
    """Draw across the page that the figures may change yet."""
    box = Frame(frame.x, frame.y + 0.2, frame.width, frame.height - 1.8)
    d.pen.box(box, paper.GOAL_PT, radius_mm=paper.FRAME_RADIUS_MM)
    words = d.word("preliminary")
    style = d.pen.largest(words, "bold", (10.0, 9.0, 8.0), box.width - 6)
    d.pen.write_centred(box.x + box.width / 2, box.y + (box.height + style.cap_mm) / 2, words, style)


def _who(d: PaySheet, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("who"))
    left = Frame(body.x, body.y, body.width - TOP_SUM_MM - paper.GUTTER_MM, body.height)
    labels = [d.word(f"who.{key}") for key in ("emp", "per", "state")]
    values = (", ".join(part for part in (v.name, v.role) if part), _period(d), _state(d))
    label_mm = label_width(pen, labels)
    right = frame.right
    pen.write_right(right, body.y + 3.6, d.word("who.total_top"), paper.LABEL)
    if d.is_blank:
        for row, label in zip(left.rows(2, left.height / 2), labels, strict=False):
            field(pen, row, label, "", label_mm)
        pen.write_right(left.right, left.y + left.height / 2 - 1.7, v.role, paper.TABLE)
        fill_line(pen, right - TOP_SUM_MM + 8, right, body.y + 12.6)
        return
    for row, label, value in zip(left.rows(3, left.height / 3), labels, values, strict=True):
        style = paper.VALUE_BOLD if label == labels[0] else paper.VALUE
        field(pen, row, label, value, label_mm, style=style)
    text = amount(d, v.total_kop)
    pen.write_right(right, body.y + 11.6, text, pen.largest(text, "bold", TOTAL_SIZES_PT, TOP_SUM_MM))


def _period(d: PaySheet) -> str:
    v = d.values
    if v.month is None or v.until_on is None:
        return ""
    return f"{format_date(v.month, d.texts)}{NBSP}{DASH} {format_date(v.until_on, d.texts)}"


def _state(d: PaySheet) -> str:
    v = d.values
    if d.is_blank:
        return ""
    if v.closed_on is None:
        return d.common("preliminary")
    closed = d.word("closed", date=format_date(v.closed_on, d.texts))
    return f"{closed}, {v.closed_by}" if v.closed_by else closed


def _total(d: PaySheet, frame: Frame) -> None:
    """Draw what the sum is made of, in the column of the accruals, and the sum under a line."""
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("tot"))
    last_mm = body.height / 4 if d.is_blank else LAST_TOTAL_MM
    row_mm = (body.height - last_mm) / 3
    parts = (("t1", v.base_kop), ("t2", v.accrued_kop), ("t3", v.corrections_kop))
    for row, (key, kop) in zip(body.rows(3, row_mm), parts, strict=True):
        base = row.bottom - 1.7 if d.is_blank else row.y + (row.height + paper.VALUE.cap_mm) / 2
        end = pen.write(row.x, base, d.word(f"tot.{key}"), paper.VALUE)
        if key == "t1" and v.worked_days < v.days:
            pen.write(end + 3, base, d.word("days", worked=v.worked_days, days=v.days), paper.TABLE_NOTE)
        _sum(d, row, base, kop)
    last = Frame(body.x, body.bottom - last_mm, body.width, last_mm)
    if not d.is_blank:
        pen.line(last.x, last.y + 0.3, last.right, last.y + 0.3, paper.RULE_PT)
    base = last.bottom - 1.7 if d.is_blank else last.y + 4.6
    end = pen.write(last.x, base, d.word("tot.t4"), paper.VALUE_BOLD)
    start = _sum(d, last, base, v.total_kop, is_total=True)
    if v.carried_kop:
        words = d.word("moved", words=d.common("moved_on"), sum=amount(d, v.carried_kop))
        style, lines = pen.whole(words, paper.TABLE, start - end - 10)
        pen.write_lines(end + 5, base, lines, style, 0)


def _sum(d: PaySheet, row: Frame, base: float, kop: int, *, is_total: bool = False) -> float:
    """Print a sum at the right and return where it begins; of a blank one draw a line."""
    if d.is_blank:
        fill_line(d.pen, row.right - 34, row.right, row.bottom - 0.2)
        return row.right - 34
    style = paper.Style("bold", 11) if is_total else paper.VALUE
    return d.pen.write_right(row.right, base, amount(d, kop), style)


def _note(d: PaySheet, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("note"), d.word("note.ask"))
    if v.note:
        style, lines = pen.whole(v.note, paper.TABLE, body.width, 3)
        pen.write_lines(body.x, body.y + 3.4, lines, style, 3.6)
        if len(lines) == 1:
            pen.rule(body.x, body.right, body.y + 4.4 + NOTE_LINE_MM)
        return
    pen.rule(body.x, body.right, body.y + NOTE_LINE_MM)


def _signatures(d: PaySheet, frame: Frame) -> None:
    """Draw a line to sign on and one for the day, for the employee and for the head."""
    pen = d.pen
    body = head(pen, frame, d.word("sign"))
    line = body.bottom - 4.0
    for cell, key in zip(body.columns(paper.COLUMN_MM, paper.COLUMN_MM), ("employee", "head"), strict=True):
        pen.rule(cell.x, cell.x + SIGNATURE_MM, line)
        pen.write(cell.x, line + 3.2, d.word(f"sign.{key}"), paper.LABEL)
        pen.rule(cell.x + SIGNATURE_MM + 3, cell.right, line)
        pen.write(cell.x + SIGNATURE_MM + 3, line + 3.2, d.word("sign.date"), paper.LABEL)


PAY_STATEMENT = FlowingRecipe(
    form=Form("pay_statement", "D11", "pay_statement.mark", has_client=False),
    name_of=lambda values: values.name,
    empty=lambda day: PayStatementValues(day, is_blank=True),
    pages=pages,
    blank_of=lambda values: values.is_blank,
)
