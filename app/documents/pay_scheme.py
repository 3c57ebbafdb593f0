"""How a person is paid, on the pay statement: the scheme with its rules in words, plan and actual."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.page import Frame, Style
from app.documents.pay_lines import PaySheet, amount
from app.documents.pay_statement_values import PlanValues
from app.documents.pieces import COLUMN_HEAD_MM, HEAD_MM, fill_line, head, phrase
from app.documents.words import list_head_note

LEFT_MM, RIGHT_MM = 70.0, 104.0
RULES_HEAD_MM = 3.4
BASE_MM, LEADING_MM, SMALL_LEADING_MM = 4.6, 3.3, 2.95
SMALL = Style("regular", 7.5)
LINES_SHOWN, PLANS_SHOWN = 3, 3
MOST_LINES = 9
PLAN_COLUMNS_MM = (82.0, 34.0, 34.0, 28.0)


def draw_scheme(d: PaySheet, frame: Frame) -> None:
    """Draw the base and the variable part at the left, the rules at the right."""
    pen, v = d.pen, d.values
    hidden = len(v.lines) - LINES_SHOWN
    body = head(pen, frame, d.word("scheme"), list_head_note(d, hidden))
    left, right = body.columns(LEFT_MM, RIGHT_MM)
    base = left.y + 3.4
    x = pen.write(left.x, base, d.word("scheme.base"), paper.LABEL) + 3
    if not d.is_blank and not v.has_scheme:
        style, lines = pen.whole(d.word("no_scheme"), paper.TABLE, left.right - x)
        pen.write_lines(x, base, lines, style, 0)
    elif text := _base(d):
        pen.write(x, base, pen.fit(text, paper.TABLE_BOLD, left.right - x), paper.TABLE_BOLD)
    else:
        fill_line(pen, x, left.right, base + 1)
    _lines(d, left.below(BASE_MM))
    _rules(d, right)


def _base(d: PaySheet) -> str:
    v = d.values
    if v.base_of_month_kop:
        return amount(d, v.base_of_month_kop)
    if d.is_blank:
        return v.base_text
    return d.common("not_set")


def _lines(d: PaySheet, frame: Frame) -> None:
    """Draw what the variable part pays for, each in two lines at most."""
    pen, v = d.pen, d.values
    y = frame.y + 3.0
    pen.write(frame.x, y, d.word("scheme.lines"), paper.LABEL)
    if not v.lines:
        if d.is_blank:
            for number in range(1, 3):
                fill_line(pen, frame.x, frame.right, y + number * 8.0 - 0.4)
        return
    shown = v.lines[:LINES_SHOWN]
    most = 3 if len(shown) < 2 else 2 if len(shown) < LINES_SHOWN else 1
    for title, basis in shown:
        text = f"{title}: {basis}"
        style, lines = pen.whole(text, paper.TABLE, frame.width, most)
        y += LEADING_MM + 1.2
        pen.write_lines(frame.x, y, lines, style, LEADING_MM)
        y += (len(lines) - 1) * LEADING_MM


def scheme_mm(d: PaySheet) -> float:
    """Return the height that shows every rule."""
    lines = sum(len(d.pen.wrap(rule, SMALL, RIGHT_MM, MOST_LINES)) for rule in d.values.rules)
    return HEAD_MM + RULES_HEAD_MM + lines * SMALL_LEADING_MM * d.sheet.type_scale + 1.5


def _rules(d: PaySheet, frame: Frame) -> None:
    """Draw as many whole rules as there is room for, and how many more there are."""
    pen, v = d.pen, d.values
    pen.write(frame.x, frame.y + 3.0, d.word("scheme.rules"), paper.LABEL)
    if not v.rules and d.is_blank:
        for number in range(1, 3):
            fill_line(pen, frame.x, frame.right, frame.y + 3.6 + number * 8.0)
    leading = SMALL_LEADING_MM * d.sheet.type_scale
    room = int((frame.height - RULES_HEAD_MM) / leading + 0.01)
    drawn: list[str] = []
    for number, rule in enumerate(v.rules):
        lines = pen.wrap(rule, SMALL, frame.width, MOST_LINES)
        is_last = number == len(v.rules) - 1
        if len(drawn) + len(lines) > room - (0 if is_last else 1):
            drawn.append(d.common("and_more", n=len(v.rules) - number))
            break
        drawn += lines
    pen.write_lines(frame.x, frame.y + RULES_HEAD_MM + leading, drawn, SMALL, leading)


def draw_plan(d: PaySheet, frame: Frame) -> None:
    """Draw plan, actual and percent of each line that has something to plan."""
    pen, v = d.pen, d.values
    shown = v.plans[:PLANS_SHOWN]
    body = head(pen, frame, d.word("plan"), list_head_note(d, len(v.plans) - len(shown)))
    names = ("line", "pl", "fa", "pc")
    x = body.x
    base = body.y + COLUMN_HEAD_MM - 1.5
    for key, width in zip(names, PLAN_COLUMNS_MM, strict=True):
        if key == "line":
            pen.write(x, base, d.word("plan.line"), paper.LABEL)
        else:
            pen.write_right(x + width, base, d.word(f"plan.{key}"), paper.LABEL)
        x += width
    pen.hair(body.x, body.right, body.y + COLUMN_HEAD_MM)
    body = body.below(COLUMN_HEAD_MM)
    if d.is_blank:
        _blank_plan(d, body)
        return
    if not shown:
        phrase(pen, Frame(body.x, body.y, body.width, body.height / 2), d.common("no_plan"))
        return
    for row, plan in zip(body.rows(len(shown), body.height / max(2, len(shown))), shown, strict=True):
        _plan(d, row, plan)


def _blank_plan(d: PaySheet, body: Frame) -> None:
    titles = [title for title, _basis in d.values.lines[:1]] or [""]
    row = Frame(body.x, body.y, body.width, 8.0)
    d.pen.write(row.x, row.bottom - 1.7, d.pen.fit(titles[0], paper.TABLE, PLAN_COLUMNS_MM[0] - 3), paper.TABLE)
    d.pen.rule(row.x, row.right, row.bottom)


def _plan(d: PaySheet, row: Frame, plan: PlanValues) -> None:
    pen = d.pen
    base = row.y + (row.height + paper.TABLE.cap_mm) / 2
    style, lines = pen.whole(plan.title, paper.TABLE, PLAN_COLUMNS_MM[0] - 3)
    pen.write_lines(row.x, base, lines, style, 0)
    planned = d.common("no_plan").lower() if plan.plan is None else _units(d, plan, plan.plan)
    percent = "" if plan.percent is None else d.word("percent", percent=plan.percent)
    x = row.x + PLAN_COLUMNS_MM[0]
    for text, width in zip((planned, _units(d, plan, plan.actual), percent), PLAN_COLUMNS_MM[1:], strict=True):
        x += width
        style, found = pen.whole(text, paper.TABLE, width - 2)
        pen.write_right(x, base, "".join(found), style)


def _units(d: PaySheet, plan: PlanValues, value: int) -> str:
    return amount(d, value) if plan.is_money else str(value)
