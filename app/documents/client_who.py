"""The upper half of the client card: the company, its state, its people, its need and readiness."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.formats import format_date, format_days_ago
from app.documents.page import Frame
from app.documents.pieces import (
    ASK,
    HEAD_GAP_MM,
    HEAD_MM,
    Cell,
    Column,
    baseline,
    column_heads,
    field,
    fill_line,
    head,
    is_open_question,
    label_width,
    level_squares,
    table,
)
from app.documents.sheet_file import Draft, Draw
from app.documents.values import ClientCardValues
from app.documents.words import bant_words, list_head_note, name_cell, role_cell, sorted_people

LEFT_COLUMN_MM, RIGHT_COLUMN_MM = 72.0, 102.0
PEOPLE_SHOWN = 3  # and one row for the pen

Card = Draft[ClientCardValues]


def _ident(d: Card, frame: Frame) -> None:
    v, pen = d.values, d.pen
    body = head(pen, frame, d.word("ident"))
    left, right = body.columns(LEFT_COLUMN_MM, RIGHT_COLUMN_MM)
    row_mm = body.height / 3
    since = format_date(v.first_order_on, d.texts) if v.first_order_on else ""
    source = ", ".join(
        part
        for part in (d.named("source", v.source), format_date(v.created_on, d.texts) if v.created_on else "")
        if part and v.source
    )
    rows = [("industry", v.industry), ("source", source), ("since", since or _no_purchases(d))]
    labels = [d.word(f"ident.{key}") for key, _ in rows]
    label_mm, right_label_mm = _label_columns(d)
    for row, label, (_, value) in zip(left.rows(3, row_mm), labels, rows, strict=True):
        field(pen, row, label, value, label_mm)
    place = ", ".join(part for part in (v.city, v.address) if part)
    optional = [(key, value) for key, value in (("site", v.website), ("reg", v.tax_code)) if value or d.is_blank]
    rows_of_right = list(right.rows(3, row_mm))
    _address(d, Frame(right.x, right.y, right.width, row_mm * (3 - len(optional))), row_mm, place)
    for row, (key, value) in zip(rows_of_right[3 - len(optional) :], optional, strict=True):
        field(pen, row, d.word(f"ident.{key}"), value, right_label_mm)


def _no_purchases(d: Card) -> str:
    return "" if d.is_blank else d.common("no_purchases")


def _label_columns(d: Card) -> tuple[float, float]:
    """Return the label columns of the first two sections: the same, so that values stand under each other."""
    left = ("ident.industry", "ident.source", "ident.since", "state.status", "state.touch")
    right = ("ident.city", "ident.site", "ident.reg", "state.stage", "state.resp")
    return label_width(d.pen, [d.word(key) for key in left]), label_width(d.pen, [d.word(key) for key in right])


def _address(d: Card, frame: Frame, row_mm: float, place: str) -> None:
    """The address takes the rows that optional facts left free."""
    rows = list(frame.rows(round(frame.height / row_mm), row_mm))
    label_mm = _label_columns(d)[1]
    if len(rows) == 1:
        field(d.pen, rows[0], d.word("ident.city"), place, label_mm)
        return
    lines = d.pen.wrap(place, paper.VALUE, frame.width - label_mm, len(rows)) or [""]
    field(d.pen, rows[0], d.word("ident.city"), lines[0], label_mm)
    for row, line in zip(rows[1:], lines[1:], strict=False):
        d.pen.write(row.x + label_mm, baseline(row, paper.VALUE), line, paper.VALUE)


def _state(d: Card, frame: Frame) -> None:
    v, pen = d.values, d.pen
    room = _do_not_call(d, frame) if v.do_not_call else 0.0
    head(pen, Frame(frame.x, frame.y, frame.width - room, frame.height), d.word("state"))
    body = frame.below(HEAD_MM)
    left, right = body.columns(LEFT_COLUMN_MM, RIGHT_COLUMN_MM)
    row_mm = body.height / 2
    known = not d.is_blank
    stage = v.stage_title or (d.named("stage", v.stage_code))
    if stage and v.stage_days is not None:
        stage = f"{stage}, {d.texts.plural('days', v.stage_days)}"
    touch = ""
    if v.activities:
        last = v.activities[0].on
        touch = f"{format_date(last, d.texts)}, {format_days_ago(last, v.as_of, d.texts)}"
    role = d.named("team_role", v.responsible_role).lower() if v.responsible_role else ""
    responsible = ", ".join(part for part in (v.responsible, role) if part)
    labels = [d.word("state.status"), d.word("state.touch")]
    label_mm, right_label_mm = _label_columns(d)
    first, second = left.rows(2, row_mm)
    if known and v.status == "vip":
        _framed_status(d, first, label_mm)
    else:
        status = d.named("status", v.status) if known else ""
        field(pen, first, labels[0], status, label_mm, style=paper.VALUE_BOLD)
    field(pen, second, labels[1], touch or (d.common("no_contacts") if known else ""), label_mm)
    first, second = right.rows(2, row_mm)
    if stage or d.is_blank:
        field(pen, first, d.word("state.stage"), stage, right_label_mm)
    if known:
        responsible = responsible or d.common("not_assigned")
    field(pen, second, d.word("state.resp"), responsible, right_label_mm)


def _framed_status(d: Card, row: Frame, label_mm: float) -> None:
    pen = d.pen
    base = baseline(row, paper.VALUE_BOLD)
    pen.write(row.x, base, d.word("state.status"), paper.LABEL)
    end = pen.write(row.x + label_mm + 1.6, base, d.named("status", d.values.status), paper.VALUE_BOLD)
    frame = Frame(row.x + label_mm, base - 3.6, end - row.x - label_mm + 1.6, 4.8)
    pen.box(frame, paper.GOAL_PT, radius_mm=paper.FRAME_RADIUS_MM)


def _do_not_call(d: Card, frame: Frame) -> float:
    """Draw the warning at the right end of a head and return the width it takes."""
    word = d.word("state.dnc")
    white = paper.Style("bold", 9, 1.0)
    width = d.pen.width(word, white) + 4
    d.pen.fill(Frame(frame.right - width, frame.y + 0.4, width, 4.6), paper.BLACK)
    d.pen.write(frame.right - width + 2, frame.y + 3.75, word, white)
    return width + HEAD_GAP_MM


def _people(d: Card, frame: Frame) -> None:
    pen, contacts = d.pen, d.values.contacts
    body = head(pen, frame, d.word("people"), list_head_note(d, len(contacts) - PEOPLE_SHOWN))
    widths = (42.0, 32.0, 32.0, 48.0, 24.0)
    keys = ("p_name", "p_pos", "p_role", "p_phone", "p_pref")
    columns = [Column(d.word(f"people.{key}"), width) for key, width in zip(keys, widths, strict=True)]
    body = column_heads(pen, body, columns)
    rows: list[list[Cell]] = []
    for person in sorted_people(contacts)[:PEOPLE_SHOWN]:
        rows.append(
            [
                name_cell(d, person),
                person.position,
                role_cell(d, person),
                ((person.phone, paper.TABLE), (person.email, paper.TABLE)),
                ", ".join(part for part in (person.prefers, person.best_time) if part),
            ]
        )
    table(pen, body, columns, rows, PEOPLE_SHOWN + 1, 8 if d.is_blank else 7)


def _bant(d: Card, frame: Frame) -> None:
    pen, bant = d.pen, d.values.bant
    answers = {"budget": bant.budget, "authority": bant.authority, "need": bant.need, "timing": bant.timing}
    puzzles = not d.is_blank and any(map(is_open_question, answers.values()))
    body = head(pen, frame, d.word("bant"), f"{ASK} \u2014 {d.common('find_out')}" if puzzles else "")
    labels = [d.named("bant", key) for key in answers]
    label_mm = label_width(pen, labels)
    for row, label, (key, answer) in zip(body.rows(4, body.height / 4), labels, answers.items(), strict=True):
        base = baseline(row, paper.VALUE)
        pen.write(row.x, base, label, paper.LABEL)
        x = level_squares(pen, row.x + label_mm, base, answer.level) + 2
        words = bant_words(d, key, answer)
        if words:
            x = pen.write(x, base, pen.fit(words, paper.TABLE, row.right - x), paper.TABLE)
        if answer.note and x + 20 < row.right:
            x = pen.write(x, base, ":", paper.TABLE) + 1.5 if words else x
            pen.write(x, base, pen.fit(answer.note, paper.VALUE, row.right - x), paper.VALUE)
        if is_open_question(answer):
            fill_line(pen, x, row.right, row.bottom, asks=not d.is_blank)


DRAW_WHO: dict[str, Draw[ClientCardValues]] = {
    "ident": _ident,
    "state": _state,
    "people": _people,
    "bant": _bant,
}
