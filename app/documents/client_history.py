"""The second page of the client card: purchases by quarter, contacts, marks, rivals, what to remember."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.formats import format_date
from app.documents.page import Frame, Section
from app.documents.pieces import (
    COLUMN_HEAD_MM,
    HEAD_MM,
    Cell,
    Column,
    column_heads,
    fill_line,
    head,
    phrase,
    table,
    writing_lines,
)
from app.documents.sheet_file import Draft, Draw
from app.documents.values import ClientCardValues, Sheet
from app.documents.words import contact_columns, contact_rows, list_head_note

# The most each may take: the SPEC gives the page 200 mm. With less to tell the next one moves up.
HISTORY_SECTIONS = (
    Section("by_year", 2, 44),
    Section("contacts15", 2, 92),
    Section("surveys", 2, 26),
    Section("comp", 2, 15),
    Section("personal", 2, 23),
)
ROW_MM, GAP_MM = 5.2, 3.0
PHRASE_MM = HEAD_MM + 6.0 + GAP_MM
QUARTERS_SHOWN, CONTACTS_SHOWN, SURVEYS_SHOWN = 8, 15, 3
BAR_MM, BAR_HEIGHT_MM = 12.0, 26.0

Card = Draft[ClientCardValues]


def history_sections(values: ClientCardValues, sheet: Sheet) -> tuple[Section, ...]:
    """Return the sections of the second page with the heights they need; none without a history."""
    if not (values.activities or values.quarters or values.surveys):
        return ()
    contacts, surveys = min(len(values.activities), CONTACTS_SHOWN), min(len(values.surveys), SURVEYS_SHOWN)
    heights = {
        "by_year": 44 if values.quarters else PHRASE_MM,
        "contacts15": HEAD_MM + COLUMN_HEAD_MM + contacts * ROW_MM + GAP_MM if contacts else PHRASE_MM,
        "surveys": HEAD_MM + COLUMN_HEAD_MM + surveys * (ROW_MM - 0.2) + 1 if surveys else PHRASE_MM,
        "comp": 15,
        "personal": 23 if sheet.personal_notes else 0,
    }
    return tuple(Section(section.key, 2, heights[section.key]) for section in HISTORY_SECTIONS)


def _by_year(d: Card, frame: Frame) -> None:
    """Bars with a figure over each; a quarter without purchases has the figure 0 and no bar."""
    pen = d.pen
    body = head(pen, frame, d.word("p2.by_year"), d.word("p2"))
    quarters = d.values.quarters[-QUARTERS_SHOWN:]
    if not quarters:
        phrase(pen, Frame(body.x, body.y, body.width, 6), d.common("no_purchases"))
        return
    most = max(quarter.total_kop for quarter in quarters) or 1
    step = body.width / QUARTERS_SHOWN
    floor = body.y + 5.0 + BAR_HEIGHT_MM
    for number, quarter in enumerate(quarters):
        middle = body.x + (number + 0.5) * step
        height = BAR_HEIGHT_MM * quarter.total_kop / most
        if height > 0:
            bar = Frame(middle - BAR_MM / 2, floor - height, BAR_MM, height)
            pen.hatch(bar)
            pen.box(bar, paper.THIN_PT)
        figure = pen.fit(d.money(quarter.total_kop), paper.LABEL_BOLD, step - 1)
        pen.write_centred(middle, floor - height - 1.2, figure, paper.LABEL_BOLD)
        label = d.common("quarter", quarter=quarter.quarter, year=quarter.year)
        pen.write_centred(middle, floor + 3.6, label, paper.LABEL)
    pen.line(body.x, floor, body.right, floor, paper.RULE_PT)


def _contacts(d: Card, frame: Frame) -> None:
    activities = d.values.activities
    body = head(d.pen, frame, d.word("p2.contacts15"), list_head_note(d, len(activities) - CONTACTS_SHOWN))
    if not activities:
        phrase(d.pen, Frame(body.x, body.y, body.width, 6), d.common("no_contacts"))
        return
    columns = contact_columns(d)
    body = column_heads(d.pen, body, columns)
    rows = contact_rows(d, activities[:CONTACTS_SHOWN])
    table(d.pen, body, columns, rows, len(rows), ROW_MM)


def _surveys(d: Card, frame: Frame) -> None:
    pen, surveys = d.pen, d.values.surveys
    body = head(pen, frame, d.word("p2.surveys"))
    if not surveys:
        phrase(pen, Frame(body.x, body.y, body.width, 6), d.common("not_asked"))
        return
    columns = [
        Column(d.word("survey.on"), 24),
        Column(d.word("survey.mark"), 18),
        Column("NPS", 14),
        Column(d.word("survey.comment"), 122),
    ]
    rows: list[list[Cell]] = [
        [
            format_date(survey.on, d.texts),
            "" if survey.mark is None else str(survey.mark),
            "" if survey.nps is None else str(survey.nps),
            survey.comment,
        ]
        for survey in surveys[:SURVEYS_SHOWN]
    ]
    table(pen, column_heads(pen, body, columns), columns, rows, len(rows), ROW_MM - 0.2)


def _competitors(d: Card, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("p2.comp"))
    if not d.values.competitors:
        fill_line(pen, body.x, body.right, body.bottom - 0.4)
        return
    lines = pen.wrap(" \u00b7 ".join(d.values.competitors), paper.TABLE, body.width, 2)
    pen.write_lines(body.x, body.y + 3.4, lines, paper.TABLE, 3.6)


def _personal(d: Card, frame: Frame) -> None:
    """Printed only when the person asked for it this time; an empty note leaves lines."""
    if not d.sheet.personal_notes:
        return
    pen = d.pen
    body = head(pen, frame, d.word("p2.personal"), d.common("personal"))
    lines = pen.wrap(d.values.personal_note, paper.VALUE, body.width, 4)
    if lines:
        pen.write_lines(body.x, body.y + 3.9, lines, paper.VALUE, 4.2)
    else:
        writing_lines(pen, body, 2)


DRAW_HISTORY: dict[str, Draw[ClientCardValues]] = {
    "by_year": _by_year,
    "contacts15": _contacts,
    "surveys": _surveys,
    "comp": _competitors,
    "personal": _personal,
}
