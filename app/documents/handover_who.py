"""The upper part of the hand-over card: from whom to whom, the client and its people, its need."""

from __future__ import annotations

from dataclasses import replace

from app.documents import page as paper
from app.documents.formats import format_date
from app.documents.handover_card_values import HandOverValues
from app.documents.page import LINE_PITCH_MM, SQUARE_GAP_MM, SQUARE_MM, Frame, Style
from app.documents.pieces import (
    ASK,
    HEAD_MM,
    LEAST_GAP_MM,
    NOTE_GAP_MM,
    VALUE_LEADING_MM,
    Cell,
    Noted,
    Text,
    baseline,
    choices,
    field,
    fill_line,
    head,
    is_open_question,
    label_width,
    level_squares,
    table_cell,
    wrapped_label,
)
from app.documents.sheet_file import Draft, Draw
from app.documents.values import BantValues, ContactValues
from app.documents.words import bant_words, has_role, list_head_note, named_people, sorted_people

KINDS = ("lead", "client", "temporary")
ARROW, ARROW_MM = " → ", 8.0
ROUTE_SIZES_PT = (14.0, 12.5, 11.0, 10.0)
ROUTE_MM, PEOPLE_SHOWN, BLANK_PEOPLE = 7.2, 4, 2
CLIENT_ROW_MM, HOW_MM, PERSON_ROW_MM = 4.8, 7.2, 4.1
PERSON_MM = (48.0, 60.0, 30.0)
LEAD_ROWS = 5
LEAST_CHOICE = Style(paper.CHOICE.face, paper.CHOICE_SIZES_PT[-1])
DATE_MM = 24.0
LABEL_MM = 40.0  # of every section: what is known stands in one column

HandOver = Draft[HandOverValues]


def kind_word(d: HandOver, kind: str) -> str:
    """Return 'client: hunter → farmer'."""
    return d.word(f"kind.{kind}")


def _route(d: HandOver, frame: Frame) -> None:
    """Draw who passes the client to whom in large type, and under it the rule; what is not known is for the pen."""
    pen, v = d.pen, d.values
    if d.is_blank or not (v.kind and v.from_name and v.to_name):
        _open_route(d, frame)
        return
    on = format_date(v.on, d.texts) if v.on else ""
    body = head(pen, frame, d.word("route"), " · ".join(part for part in (d.word(f"of.{v.kind}"), on) if part))
    giver, taker = _named(v.from_name, v.from_role), _named(v.to_name, v.to_role)
    text = giver + ARROW + taker
    style = pen.largest(text, "bold", ROUTE_SIZES_PT, body.width)
    if pen.width(text, style) <= body.width:
        pen.write(body.x, body.y + 5.2, text, style)
    else:
        _long_route(d, Frame(body.x, body.y, body.width, ROUTE_MM), giver, taker)
    rule = body.below(ROUTE_MM)
    field(pen, rule, d.word("route.rule"), v.rule, LABEL_MM, style=paper.TABLE)


def _long_route(d: HandOver, row: Frame, giver: str, taker: str) -> None:
    """Draw two names that are too long for a line, each in two of its own."""
    pen = d.pen
    width = (row.width - ARROW_MM) / 2
    for x, name in ((row.x, giver), (row.x + width + ARROW_MM, taker)):
        style, lines = pen.whole(name, paper.TABLE_BOLD, width - 1, 2)
        pen.write_lines(x, row.y + 2.8, lines, style, VALUE_LEADING_MM)
    pen.write_centred(row.x + row.width / 2, row.y + 4.4, ARROW.strip(), paper.VALUE_BOLD)


def people_spare_mm(people: int) -> float:
    """Return the height that so few people leave free, with a line for one more."""
    return (PEOPLE_SHOWN - max(2, people + 1)) * PERSON_ROW_MM if people < PEOPLE_SHOWN - 1 else 0.0


def _open_route(d: HandOver, frame: Frame) -> None:
    """Draw three rows to be completed by hand: from and to, kind and date, the rule."""
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("route"))
    names, kinds, rule = body.rows(3, body.height / 3)
    left, right = names.columns(paper.COLUMN_MM, paper.COLUMN_MM)
    field(pen, left, d.word("route.from"), _named(v.from_name, v.from_role), LABEL_MM, style=paper.VALUE_BOLD)
    to = d.word("route.to")
    field(pen, right, to, _named(v.to_name, v.to_role), label_width(pen, [to]), style=paper.VALUE_BOLD)
    pen.write(kinds.x, kinds.y + (kinds.height + paper.LABEL.cap_mm) / 2, d.word("route.kind"), paper.LABEL)
    words = [kind_word(d, kind) for kind in KINDS]
    needed = sum(pen.width(word, LEAST_CHOICE) for word in words) + 3 * (SQUARE_MM + SQUARE_GAP_MM) + 2 * LEAST_GAP_MM
    indent = LABEL_MM if needed <= kinds.width - LABEL_MM else pen.width(d.word("route.kind"), paper.LABEL) + 3
    place = Frame(kinds.x + indent, kinds.y, kinds.width - indent, kinds.height)
    choices(pen, place, words, ticked=[kind_word(d, v.kind)] if v.kind else [])
    date_label = d.word("route.date")
    date_mm = pen.width(date_label, paper.LABEL) + 3
    left, right = rule.columns(rule.width - DATE_MM - date_mm - paper.GUTTER_MM, DATE_MM + date_mm)
    field(pen, left, d.word("route.rule"), v.rule, LABEL_MM, style=paper.TABLE)
    field(pen, right, date_label, format_date(v.on, d.texts) if v.on else "", date_mm)


def _named(name: str, role: str) -> str:
    return ", ".join(part for part in (name, role) if part)


def _client(d: HandOver, frame: Frame) -> None:
    pen, v = d.pen, d.values
    people = sorted_people(named_people(v.client))
    body = head(pen, frame, d.word("client"), list_head_note(d, len(people) - PEOPLE_SHOWN))
    labels = [d.word(f"client.{key}") for key in ("nm", "ppl", "how")]
    if d.is_blank:
        count = int(body.height / LINE_PITCH_MM + 0.01)
        for number, row in enumerate(body.rows(count, LINE_PITCH_MM)):
            label = labels[0] if not number else labels[1] if number == 1 else labels[2] if number == count - 1 else ""
            field(pen, row, label, "", LABEL_MM)
        return
    client = v.client
    about = ", ".join(part for part in (client.name, client.industry, client.city) if part)
    row = Frame(body.x, body.y, body.width, CLIENT_ROW_MM)
    field(pen, row, labels[0], about, LABEL_MM, style=paper.TABLE_BOLD)
    middle = Frame(body.x, row.bottom, body.width, body.height - CLIENT_ROW_MM - HOW_MM)
    _people(d, middle, labels[1], people[:PEOPLE_SHOWN])
    field(pen, Frame(body.x, middle.bottom, body.width, HOW_MM), labels[2], v.how, LABEL_MM, style=paper.TABLE)


def _people(d: HandOver, frame: Frame, label: str, people: list[ContactValues]) -> None:
    """Draw a row for each of the people, and lines to write further ones on."""
    pen = d.pen
    rows = list(frame.rows(PEOPLE_SHOWN, PERSON_ROW_MM))
    pen.write(frame.x, baseline(rows[0], paper.LABEL), label, paper.LABEL)
    left = frame.x + LABEL_MM
    scale = (frame.width - LABEL_MM) / sum(PERSON_MM)
    for row, person in zip(rows, people, strict=False):
        role = d.named("decision_role", person.role).lower() if has_role(person) else ASK
        cells = (_name(d, person, PERSON_MM[0] * scale - 2), _joined(person.position, role), person.phone)
        x = left
        for cell, width in zip(cells, PERSON_MM, strict=True):
            table_cell(pen, Frame(x, row.y, width * scale - 2, row.height), cell)
            x += width * scale
    free_mm = frame.height - len(people) * PERSON_ROW_MM
    lines = max(int(len(people) < PEOPLE_SHOWN), int(free_mm / LINE_PITCH_MM))
    for number in range(lines):
        asks = not people and number == lines - 1
        fill_line(pen, left, frame.right, frame.bottom - number * LINE_PITCH_MM, asks=asks)


def _name(d: HandOver, person: ContactValues, width_mm: float) -> Cell:
    """Return the name, with the form of address where there is room beside it."""
    both = d.pen.width(person.name, paper.TABLE_BOLD) + NOTE_GAP_MM + d.pen.width(person.address_as, paper.TABLE_NOTE)
    if person.address_as and both <= width_mm:
        return Noted(person.name, person.address_as)
    return Text(person.name, paper.TABLE_BOLD)


def _joined(position: str, role: str) -> str:
    return ", ".join(part for part in (position, role) if part)


def _need(d: HandOver, frame: Frame) -> None:
    """Draw the task, the answers to BANT and why they came; a lead has a row for each answer."""
    pen, v = d.pen, d.values
    bant = v.client.bant
    answers = {"budget": bant.budget, "authority": bant.authority, "timing": bant.timing}
    puzzles = not d.is_blank and any(map(is_open_question, answers.values()))
    body = head(pen, frame, d.word("need"), f"{ASK} — {d.common('find_out')}" if puzzles else "")
    is_high = frame.height >= HEAD_MM + LEAD_ROWS * LINE_PITCH_MM
    labels = [d.word(f"need.{key}") for key in ("task", "bant", "why")]
    names = [d.named("bant", key) for key in answers]
    count = LEAD_ROWS if is_high else 3
    row_mm = LINE_PITCH_MM if d.is_blank or is_high else body.height / count
    rows = list(body.rows(count, row_mm))
    field(pen, rows[0], labels[0], bant.need.note, LABEL_MM, style=paper.TABLE)
    source = d.named("source", v.client.source) if v.client.source else ""
    field(pen, rows[-1], labels[2], _joined(source, v.why_us), LABEL_MM, style=paper.TABLE)
    if is_high:
        for row, name, (key, answer) in zip(rows[1:4], names, answers.items(), strict=True):
            pen.write(row.x, baseline(row, paper.LABEL), name, paper.LABEL)
            _answer(d, Frame(row.x + LABEL_MM, row.y, row.width - LABEL_MM, row.height), key, answer)
        return
    style, lines = wrapped_label(pen, labels[1], LABEL_MM)
    pen.write_lines(rows[1].x, baseline(rows[1], style) - (len(lines) - 1) * 3.1, lines, style, 3.1)
    width = (rows[1].width - LABEL_MM - 8) / 3
    place = Frame(rows[1].x + LABEL_MM, rows[1].y, rows[1].width - LABEL_MM, rows[1].height)
    for cell, (key, answer) in zip(place.columns(width, width, width), answers.items(), strict=True):
        _answer(d, cell, key, answer)


def _answer(d: HandOver, row: Frame, key: str, answer: BantValues) -> None:
    """Draw the level of one answer and its words; what nobody asked is a line with '?'."""
    pen = d.pen
    base = row.bottom - 1.7
    x = level_squares(pen, row.x, base, answer.level) + 2
    if is_open_question(answer):
        fill_line(pen, x, row.right, row.bottom, asks=not d.is_blank)
        return
    said = replace(answer, level=None) if answer.note else answer  # the squares say the level, the note says more
    text = ": ".join(part for part in (bant_words(d, key, said), answer.note) if part)
    style, lines = pen.whole(text, paper.TABLE, row.right - x, 2)
    pen.write_lines(x, base - (len(lines) - 1) * VALUE_LEADING_MM, lines, style, VALUE_LEADING_MM)


DRAW_WHO: dict[str, Draw[HandOverValues]] = {"route": _route, "client": _client, "need": _need}
