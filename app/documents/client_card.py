"""D1: the client card. Everything about a client on one sheet, and its history on a second."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.documents import page as paper
from app.documents.client_history import DRAW_HISTORY, history_sections
from app.documents.client_who import DRAW_WHO
from app.documents.formats import format_date, format_moment
from app.documents.page import Frame, Section
from app.documents.pieces import (
    COLUMN_HEAD_MM,
    HEAD_MM,
    OVERDUE,
    Cell,
    Column,
    column_heads,
    field,
    head,
    label_width,
    phrase,
    table,
    writing_lines,
)
from app.documents.sheet_file import Draft, Draw, Form, Recipe, page_room_mm
from app.documents.values import ClientCardValues, OfferValues, PromiseValues, Sheet
from app.documents.words import (
    activity_word,
    contact_columns,
    contact_rows,
    list_head_note,
    promise_words,
    terms_words,
)
from app.domain.money import NBSP

# The rows of the SPEC, D1. The next step stands beside the notes, so the two share one band.
SECTIONS = (
    Section("ident", 1, 26),
    Section("state", 1, 18),
    Section("people", 1, 38),
    Section("bant", 1, 31),
    Section("money", 1, 23),
    Section("range", 1, 15),
    Section("offers", 1, 22),
    Section("hist", 1, 34),
    Section("prom", 1, 18),
    Section("notes_next", 1, 14 + 14),
)
BLANK_SECTIONS = (
    Section("ident", 1, 29.6),
    Section("state", 1, 21.6),
    Section("people", 1, 42),
    Section("bant", 1, 37.6),
    Section("tasks", 1, 45.6),
    Section("agreed", 1, 29.6),
    Section("prom", 1, 21.6),
    Section("notes_next", 1, 25.4),
)
# A section that has nothing to tell says so in one phrase and leaves the rest of its height to the notes.
PHRASE_MM = HEAD_MM + 6.0
ONE_RANGE_ROW_MM = HEAD_MM + 8.0
NEXT_STEP_MM = 28.0

OFFERS_SHOWN, CONTACTS_SHOWN, PRODUCTS_SHOWN = 2, 5, 5
FIGURE_SIZES_PT, NOTE_SIZES_PT = (12.0, 10.5, 9.0, 7.5), (9.0, 8.0, 7.5)
TILES_MM = (34.0, 22.0, 29.0, 32.0, 28.0, 33.0)

Card = Draft[ClientCardValues]


def fitted(values: ClientCardValues, sheet: Sheet, kept: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections of a card: the heights of what is empty or left out go to the notes."""
    short = {
        "money": None if values.money else PHRASE_MM,
        "range": None if values.buys else ONE_RANGE_ROW_MM,
        "offers": None if values.offers else PHRASE_MM,
        "hist": None if values.activities else PHRASE_MM,
    }
    first = [Section(each.key, 1, short.get(each.key) or each.height_mm) for each in kept[:-1]]
    notes = Section(kept[-1].key, 1, page_room_mm(1) - sum(each.height_mm for each in first))
    return (*first, notes, *(history_sections(values, sheet) if sheet.history else ()))


def _money(d: Card, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("money"))
    terms = terms_words(d, v)
    agreed = ", ".join(terms)
    if v.money is None:
        words = f"{d.common('no_purchases')}. {d.word('money.terms')}: {agreed}" if agreed else d.common("no_purchases")
        phrase(pen, body, words)
        return
    interval = v.money.interval_days
    tiles: tuple[tuple[str, str, list[str]], ...] = (
        ("total", d.money(v.money.total_kop), []),
        ("orders", str(v.money.orders_count), []),
        ("avg", d.money(round(v.money.total_kop / v.money.orders_count)), []),
        ("last", format_date(v.money.last_on, d.texts), [d.money(v.money.last_kop)]),
        ("freq", "", [d.common("too_few")]) if interval is None else ("freq", d.texts.plural("days", interval), []),
        ("terms", "", terms or [d.common("standard")]),
    )
    strip = Frame(body.x, body.y + 0.4, body.width, 16.4)
    pen.box(strip, paper.RULE_PT, gray=paper.RULE_GRAY, radius_mm=paper.FRAME_RADIUS_MM)
    for tile, (key, value, notes) in zip(strip.columns(*TILES_MM, gap_mm=0), tiles, strict=True):
        if tile.x > strip.x:
            pen.line(tile.x, tile.y, tile.x, tile.bottom, paper.HAIR_PT, paper.RULE_GRAY)
        _tile(d, tile, d.word(f"money.{key}"), value, notes)


def _tile(d: Card, tile: Frame, label: str, value: str, notes: Sequence[str]) -> None:
    """Draw a figure: label above, value large, notes small."""
    pen = d.pen
    room = tile.width - 4.0
    x = tile.x + 2.2
    lines = pen.wrap(label, paper.LABEL, room, 2)
    pen.write_lines(x, tile.y + 3.2, lines, paper.LABEL, 3.0)
    top = tile.y + 3.2 + (len(lines) - 1) * 3.0
    if value:
        style = pen.largest(value, "bold", FIGURE_SIZES_PT, room)
        base = tile.bottom - (5.4 if notes else 3.4)
        pen.write(x, base, pen.fit(value, style, room), style)
        y, noted = tile.bottom - 1.5, list(notes)
    else:
        count = 3 if len(lines) == 1 else 2
        y, noted = top + 4.0, list(notes[:count])
        if len(notes) == 1:
            noted = pen.wrap(notes[0], paper.TABLE, room, count)
    for number, note in enumerate(noted):
        style = pen.largest(note, "regular", NOTE_SIZES_PT, room)
        pen.write(x, y + number * 3.5, pen.fit(note, style, room), style)


def _range(d: Card, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("range"))
    labels = [d.word("range.buys"), d.word("range.could")]
    label_mm = label_width(pen, labels)
    rows = list(body.rows(2, body.height / 2)) if v.buys else [body]
    if v.buys:
        field(pen, rows[0], labels[0], " \u00b7 ".join(v.buys[:PRODUCTS_SHOWN]), label_mm, style=paper.TABLE)
    field(pen, rows[-1], labels[1], v.could_buy, label_mm, style=paper.TABLE)


def _offers(d: Card, frame: Frame) -> None:
    pen, offers = d.pen, d.values.offers
    body = head(pen, frame, d.word("offers"), list_head_note(d, len(offers) - OFFERS_SHOWN))
    if not offers:
        phrase(pen, body, d.common("no_offers"))
        return
    widths = (24.0, 90.0, 34.0, 30.0)
    keys = ("o_date", "o_what", "o_sum", "o_until")
    columns = [Column(d.word(f"offers.{key}"), width) for key, width in zip(keys, widths, strict=True)]
    rows = [offer_cells(d, offer) for offer in offers[:OFFERS_SHOWN]]
    table(pen, column_heads(pen, body, columns), columns, rows, OFFERS_SHOWN, 6)


def offer_cells(d: Card, offer: OfferValues) -> list[Cell]:
    """Return one row of the table of offers."""
    until: Cell = format_date(offer.answer_by, d.texts) if offer.answer_by else ""
    if offer.answer_by and offer.answer_by < d.values.as_of:
        until = ((f"{OVERDUE}{until}", paper.TABLE_BOLD),)
    return [format_date(offer.on, d.texts), offer.title, d.money(offer.amount_kop), until]


def _hist(d: Card, frame: Frame) -> None:
    pen, activities = d.pen, d.values.activities
    body = head(pen, frame, d.word("hist"))
    if not activities:
        phrase(pen, body, d.common("no_contacts"))
        return
    columns = contact_columns(d)
    rows = contact_rows(d, activities[:CONTACTS_SHOWN])
    row_mm = (body.height - COLUMN_HEAD_MM) / CONTACTS_SHOWN
    table(pen, column_heads(pen, body, columns), columns, rows, CONTACTS_SHOWN, row_mm)


def _prom(d: Card, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("prom"))
    labels = [d.word("prom.we"), d.word("prom.they")]
    label_mm = label_width(pen, labels)
    for row, label, promises in zip(
        body.rows(2, body.height / 2), labels, (v.promises_us, v.promises_client), strict=True
    ):
        if promises or d.is_blank:
            text, style = _promises_line(d, promises, row.width - label_mm)
            field(pen, row, label, text, label_mm, style=style)
        else:
            field(pen, row, label, d.common("none_open"), label_mm, style=paper.TABLE)


def _promises_line(d: Card, promises: Sequence[PromiseValues], width_mm: float) -> tuple[str, paper.Style]:
    """Return the first promise and how many more there are; bold when it is overdue."""
    if not promises:
        return "", paper.TABLE
    text, overdue = promise_words(d, promises[0], d.values.as_of)
    style = paper.TABLE_BOLD if overdue else paper.TABLE
    if len(promises) == 1:
        return text, style
    more = f"{NBSP}({d.common('and_more', n=len(promises) - 1)})"
    return d.pen.fit(text, style, width_mm - d.pen.width(more, style)) + more, style


def _notes_next(d: Card, frame: Frame) -> None:
    """Draw notes, and at the bottom right the next step in the only heavy frame of the page."""
    pen = d.pen
    left_mm = 87.0
    step = Frame(left_mm + 4, frame.bottom - NEXT_STEP_MM + 1.4, 87, NEXT_STEP_MM - 1.6)
    if d.is_blank:
        step = Frame(step.x, frame.y + 1.6, 87, frame.height - 1.8)
    is_wide = step.y - frame.y >= paper.LINE_PITCH_MM + HEAD_MM
    body = head(pen, frame if is_wide else Frame(frame.x, frame.y, left_mm, frame.height), d.word("notes"))
    for row in body.rows(int(body.height / paper.LINE_PITCH_MM), paper.LINE_PITCH_MM):
        pen.rule(frame.x, frame.right if row.bottom < step.y - 2 else frame.x + left_mm, row.bottom)
    _next_step(d, step)


def _next_step(d: Card, box: Frame) -> None:
    pen, step = d.pen, d.values.next_step
    pen.box(box, paper.STRONG_PT, radius_mm=paper.FRAME_RADIUS_MM)
    inner = Frame(box.x + 3, box.y, box.width - 6, box.height)
    pen.write(inner.x, inner.y + 4.8, d.word("next"), paper.SECTION)
    labels = [d.word(f"next.{key}") for key in ("ns_what", "ns_when", "ns_who")]
    label_mm = label_width(pen, labels[:2])
    row_mm = min(9.0, (inner.height - 6.4) / 2)
    what, bottom = inner.below(5.4).rows(2, row_mm)
    text = ""
    if step is not None:
        text = step.text or activity_word(d, step.kind, "out")
    field(pen, what, labels[0], text, label_mm, style=paper.VALUE_BOLD)
    when = format_moment(step.on, step.at, None, d.texts) if step else ""
    if step and step.on and step.on < d.values.as_of:
        when = OVERDUE + when
    who_mm = label_width(pen, labels[2:])
    when_frame, who_frame = bottom.columns(label_mm + 38, bottom.width - label_mm - 41, gap_mm=3)
    bold = bool(step and step.on and step.on < d.values.as_of)
    field(pen, when_frame, labels[1], when, label_mm, style=paper.VALUE_BOLD if bold else paper.VALUE)
    field(pen, who_frame, labels[2], step.person if step else "", who_mm)


def _lines(key: str, count: int, d: Card, frame: Frame) -> None:
    writing_lines(d.pen, head(d.pen, frame, d.word(key)), count)


DRAW: dict[str, Draw[ClientCardValues]] = {
    **DRAW_WHO,
    "money": _money,
    "range": _range,
    "offers": _offers,
    "hist": _hist,
    "prom": _prom,
    "tasks": partial(_lines, "tasks", 5),
    "agreed": partial(_lines, "agreed", 3),
    "notes_next": _notes_next,
    **DRAW_HISTORY,
}

CLIENT_CARD = Recipe(
    form=Form("client_card", "D1", "common.internal"),
    sections=SECTIONS,
    blank_sections=BLANK_SECTIONS,
    draw=DRAW,
    always=frozenset({"ident", "state", "notes_next"}),
    name_of=lambda card: card.name,
    empty=lambda today: ClientCardValues(today, ""),
    fitted=fitted,
)
