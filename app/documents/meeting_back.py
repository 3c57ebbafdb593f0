"""The back of the meeting plan: objections, notes, the client's words, what was agreed, the outcome."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.page import LINE_PITCH_MM, SQUARE_GAP_MM, SQUARE_MM, Frame, Section
from app.documents.pieces import (
    COLUMN_HEAD_MM,
    HEAD_BASE_MM,
    HEAD_MM,
    Cell,
    Column,
    choices,
    column_heads,
    field,
    head,
    label_width,
    table,
    writing_lines,
)
from app.documents.sheet_file import Draft, Draw
from app.documents.values import MeetingPlanValues

BACK_SECTIONS = (
    Section("obj", 2, 36),
    Section("notes", 2, 78),
    Section("words", 2, 30),
    Section("agr", 2, 52),
    Section("out", 2, 26),
    Section("after", 2, 24),
)
OBJECTIONS_SHOWN = 3
NOTE_LINES, WORD_LINES, AGREED_ROWS = 9, 3, 5
AGREED_ROW_MM = 9.2
OUTCOMES = ("order", "advance", "continue", "no")

Plan = Draft[MeetingPlanValues]


def _objections(d: Plan, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("obj"))
    widths = (46.0, 76.0, 56.0)
    columns = [
        Column(d.word(f"obj.{key}"), mm) for key, mm in zip(("ob_say", "ob_ask", "ob_fact"), widths, strict=True)
    ]
    rows: list[list[Cell]] = []
    for objection in d.values.objections[:OBJECTIONS_SHOWN]:
        key = f"objection.{objection.say}"
        known = f"{key}.say" in d.texts
        say = d.texts.text(f"{key}.say") if known else objection.say
        ask = objection.ask or (d.texts.text(f"{key}.ask") if known else "")
        rows.append([say, ask, objection.fact])
    row_mm = (body.height - COLUMN_HEAD_MM) / OBJECTIONS_SHOWN
    table(pen, column_heads(pen, body, columns), columns, rows, OBJECTIONS_SHOWN, row_mm)


def _notes(d: Plan, frame: Frame) -> None:
    writing_lines(d.pen, head(d.pen, frame, d.word("notes")), NOTE_LINES)


def _words(d: Plan, frame: Frame) -> None:
    writing_lines(d.pen, head(d.pen, frame, d.word("words")), WORD_LINES)


def _agreed(d: Plan, frame: Frame) -> None:
    """Draw the table that is read aloud at the end. Its heads stand beside the title: five rows need room."""
    pen = d.pen
    body = frame.below(HEAD_MM)
    who_x, when_x = body.x + 100, body.x + 146
    base = frame.y + HEAD_BASE_MM
    what_x = pen.write(frame.x, base, d.word("agr"), paper.SECTION) + 8
    for x, key in ((what_x, "g_what"), (who_x, "g_who"), (when_x, "g_when")):
        pen.write(x, base, d.word(f"agr.{key}"), paper.LABEL)
    pen.hair(frame.x, frame.right, frame.y + HEAD_MM + 0.4)
    for row in body.rows(AGREED_ROWS, AGREED_ROW_MM):
        choices(pen, Frame(who_x, row.y + 0.8, 44, row.height), [d.common("we"), d.common("client_w")])
        pen.rule(row.x, row.right, row.bottom)


def _outcome(d: Plan, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("out"), "")
    left, right = body.columns(104, 70)
    for row, key in zip(left.rows(len(OUTCOMES), body.height / len(OUTCOMES)), OUTCOMES, strict=True):
        choices(pen, row, [d.texts.text(f"outcome.{key}")], one_only=True)
    label = d.word("out.next_dt")
    first, second = right.rows(2, LINE_PITCH_MM)
    pen.write(first.x, first.bottom - 1.7, label, paper.LABEL)
    pen.rule(first.x + label_width(pen, [label]), first.right, first.bottom)
    pen.rule(second.x, second.right, second.bottom)


def _after(d: Plan, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("after"))
    for row, key in zip(body.rows(2, 5), ("af1", "af2"), strict=True):
        choices(pen, row, [d.word(f"after.{key}")])
    label = d.word("after.af3")
    row = Frame(body.x, body.y + 10, body.width, LINE_PITCH_MM)
    pen.square(row.x, row.bottom - SQUARE_MM - 0.4)
    inner = SQUARE_MM + SQUARE_GAP_MM
    text = Frame(row.x + inner, row.y, row.width - inner, row.height)
    field(pen, text, label, "", pen.width(label, paper.LABEL) + 4)


DRAW_BACK: dict[str, Draw[MeetingPlanValues]] = {
    "obj": _objections,
    "notes": _notes,
    "words": _words,
    "agr": _agreed,
    "out": _outcome,
    "after": _after,
}
