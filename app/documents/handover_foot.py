"""The foot of the hand-over card: the next step and the introduction, the acceptance with two signatures."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.formats import format_date
from app.documents.handover_card_values import HandOverValues
from app.documents.handover_who import LABEL_MM
from app.documents.page import SQUARE_GAP_MM, SQUARE_MM, Frame
from app.documents.pieces import choices, field, fill_line, head, wrapped_label
from app.documents.sheet_file import Draft, Draw
from app.documents.values import NextStepValues

WAYS = ("call", "meeting", "letter")
SIGNATURE_MM, DATE_MM = 60.0, 26.0
ANSWER_MM, CONTACT_MM = 8.0, 7.0
STEPS_SHOWN = 3

HandOver = Draft[HandOverValues]


def _next(d: HandOver, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("next"))
    labels = [d.word(f"next.{key}") for key in ("ns", "how", "told")]
    step, way, told = body.rows(3, body.height / 3)
    field(pen, step, labels[0], _steps(d), LABEL_MM, style=paper.TABLE)
    _label(d, way, labels[1])
    words = [d.word(f"way.{code}") for code in WAYS]
    ticked = [d.word(f"way.{v.intro_way}")] if v.intro_way else []
    choices(pen, Frame(way.x + LABEL_MM, way.y, way.width - LABEL_MM, way.height), words, ticked=ticked, gap_mm=10)
    _label(d, told, labels[2])
    top = told.y + (told.height - SQUARE_MM) / 2
    x = told.x + LABEL_MM
    pen.square(x, top, ticked=v.told_on is not None)
    x += SQUARE_MM + SQUARE_GAP_MM
    if v.told_on is not None:
        pen.write(x, top + (SQUARE_MM + paper.VALUE.cap_mm) / 2, format_date(v.told_on, d.texts), paper.VALUE)
    else:
        fill_line(pen, x, x + DATE_MM, top + SQUARE_MM)
        pen.write(x + DATE_MM + 2, top + SQUARE_MM - 0.6, d.word("date"), paper.LABEL)


def _label(d: HandOver, row: Frame, label: str) -> None:
    style, lines = wrapped_label(d.pen, label, LABEL_MM)
    first = row.y + (row.height + style.cap_mm - (len(lines) - 1) * 3.1) / 2
    d.pen.write_lines(row.x, first, lines, style, 3.1)


def _steps(d: HandOver) -> str:
    """Return the first steps of the receiver; before there are any, the next step of the client."""
    v = d.values
    if v.steps:
        return "; ".join(f"{format_date(on, d.texts)}: {title}" for on, title in v.steps[:STEPS_SHOWN])
    step: NextStepValues | None = v.client.next_step
    if step is None:
        return ""
    text = step.text or d.named("activity", step.kind)
    return f"{format_date(step.on, d.texts)}: {text}" if step.on else text


def _acceptance(d: HandOver, frame: Frame) -> None:
    """Draw the two circles of the answer, the day of the first contact, and two signatures."""
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("acc"))
    answer = Frame(body.x, body.y, body.width, ANSWER_MM)
    is_accepted, is_returned = v.state == "accepted", v.state == "returned"
    base = answer.y + (answer.height + paper.CHOICE.cap_mm) / 2
    top = answer.y + (answer.height - SQUARE_MM) / 2
    x = answer.x
    on = format_date(v.answered_on, d.texts) if v.answered_on else ""
    for key, is_ticked in (("ac", is_accepted), ("ret", is_returned)):
        pen.circle(x, top, ticked=is_ticked)
        x = pen.write(x + SQUARE_MM + SQUARE_GAP_MM, base, d.word(f"acc.{key}"), paper.CHOICE) + 3
        if key == "ac":
            end = x + DATE_MM
            if is_accepted and on:
                pen.write(x, base, on, paper.VALUE_BOLD)
            else:
                fill_line(pen, x, end, answer.bottom - 1.6)
            x = end + 6
    if is_returned:
        text = ": ".join(part for part in (on, v.return_reason) if part)
        style, lines = pen.whole(text, paper.TABLE_BOLD, answer.right - x, 2)
        pen.write_lines(x, base - (len(lines) - 1) * 1.7, lines, style, 3.4)
    else:
        fill_line(pen, x, answer.right, answer.bottom - 1.6)
    _contact(d, Frame(body.x, answer.bottom, body.width, CONTACT_MM))
    _signatures(d, Frame(body.x, body.bottom - 5.0, body.width, 5.0))


def _contact(d: HandOver, row: Frame) -> None:
    pen, v = d.pen, d.values
    label = d.word("acc.sla")
    width = pen.width(label, paper.LABEL) + 3
    base = row.bottom - 1.7
    pen.write(row.x, base, label, paper.LABEL)
    if v.contact_by is not None:
        pen.write(row.x + width, base, format_date(v.contact_by, d.texts), paper.VALUE_BOLD)
    else:
        fill_line(pen, row.x + width, row.x + width + DATE_MM, row.bottom)


def _signatures(d: HandOver, row: Frame) -> None:
    """Draw a line for the giver and one for the receiver; what the line is for stands under it."""
    pen = d.pen
    for x, key in ((row.x, "from"), (row.x + paper.COLUMN_MM + paper.GUTTER_MM, "to")):
        pen.rule(x, x + SIGNATURE_MM, row.y)
        style, lines = pen.whole(d.word(f"sign.{key}"), paper.LABEL, SIGNATURE_MM)
        pen.write_lines(x, row.y + 3.2, lines, style, 0)
        pen.rule(x + SIGNATURE_MM + 3, x + paper.COLUMN_MM, row.y)
        pen.write(x + SIGNATURE_MM + 3, row.y + 3.2, d.word("date"), paper.LABEL)


DRAW_FOOT: dict[str, Draw[HandOverValues]] = {"next": _next, "acc": _acceptance}
