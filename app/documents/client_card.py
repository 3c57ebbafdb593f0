"""D1: the client card. Everything about a client on one sheet, and its history on a second."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.documents import page as paper
from app.documents.client_history import HISTORY_SECTIONS, draw_history
from app.documents.formats import format_date, format_days_ago, format_moment
from app.documents.page import Frame, Section
from app.documents.pieces import (
    COLUMN_HEAD_MM,
    HEAD_MM,
    OVERDUE,
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
    phrase,
    table,
    writing_lines,
)
from app.documents.sheet_file import Draft, Form, Steps, build, build_blank
from app.documents.values import BantValues, ClientCardValues, OfferValues, PromiseValues, Sheet

FORM = Form("client_card", "D1", "common.internal", name_style=paper.TITLE)

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
PAGE_MM = 253.0
# A section that has nothing to tell says so in one phrase and leaves the rest of its height to the notes.
PHRASE_MM = HEAD_MM + 6.0
ONE_RANGE_ROW_MM = HEAD_MM + 8.0
NEXT_STEP_MM = 28.0

LEFT_COLUMN_MM, RIGHT_COLUMN_MM = 72.0, 102.0
PEOPLE_SHOWN = 3  # and one row for the pen
OFFERS_SHOWN, CONTACTS_SHOWN, PRODUCTS_SHOWN = 2, 5, 5
TILES_MM = (33.0, 20.0, 29.0, 31.0, 25.0, 30.0)
ROLE_ORDER = ("decides", "budget", "influences", "ally", "uses", "gate", "against", "unknown")

Card = Draft[ClientCardValues]


def build_client_card(items: Sequence[ClientCardValues], sheet: Sheet, progress: Steps | None = None) -> bytes:
    """Return the cards of these clients as one PDF, each from a new page; ``items`` is not empty."""
    return build(FORM, sheet, items, _name, sections_of, DRAW, progress)


def blank_client_card(sheet: Sheet) -> bytes:
    """Return the form for a new client."""
    return build_blank(FORM, sheet, ClientCardValues(sheet.printed_at.date(), ""), BLANK_SECTIONS, DRAW)


def sections_of(values: ClientCardValues, sheet: Sheet) -> tuple[Section, ...]:
    """Return the sections of a card: the heights of what is empty go to the notes, the sum stays."""
    short = {
        "money": None if values.money else PHRASE_MM,
        "range": None if values.buys else ONE_RANGE_ROW_MM,
        "offers": None if values.offers else PHRASE_MM,
        "hist": None if values.activities else PHRASE_MM,
    }
    heights = [short.get(section.key) or section.height_mm for section in SECTIONS[:-1]]
    first = [Section(section.key, 1, height) for section, height in zip(SECTIONS, heights, strict=False)]
    notes = Section(SECTIONS[-1].key, 1, PAGE_MM - sum(heights))
    has_history = bool(values.activities or values.quarters or values.surveys)
    return (*first, notes, *(HISTORY_SECTIONS if sheet.history and has_history else ()))


def sorted_people(values: ClientCardValues) -> list[int]:
    """Return the places of the contacts in the order of their weight in the decision."""
    order = {role: number for number, role in enumerate(ROLE_ORDER)}
    places = range(len(values.contacts))
    return sorted(places, key=lambda place: order.get(values.contacts[place].role, len(order)))


def _name(values: ClientCardValues) -> str:
    return values.name


def _ident(d: Card, frame: Frame) -> None:
    v, pen = d.values, d.pen
    body = head(pen, frame, d.word("ident"))
    left, right = body.columns(LEFT_COLUMN_MM, RIGHT_COLUMN_MM)
    row_mm = body.height / 3
    since = format_date(v.first_order_on, d.texts) if v.first_order_on else ""
    source = ", ".join(
        part for part in (d.named("source", v.source), format_date(v.created_on, d.texts) if v.created_on else "")
        if part and v.source
    )
    rows = [("industry", v.industry), ("source", source), ("since", since or _no_purchases(d))]
    labels = [d.word(f"ident.{key}") for key, _ in rows]
    label_mm = label_width(pen, labels)
    for row, label, (_, value) in zip(left.rows(3, row_mm), labels, rows, strict=True):
        field(pen, row, label, value, label_mm)
    place = ", ".join(part for part in (v.city, v.address) if part)
    optional = [(key, value) for key, value in (("site", v.website), ("reg", v.tax_code)) if value or d.is_blank]
    labels = [d.word(f"ident.{key}") for key in ("city", "site", "reg")]
    label_mm = label_width(pen, labels)
    rows_of_right = list(right.rows(3, row_mm))
    _address(d, Frame(right.x, right.y, right.width, row_mm * (3 - len(optional))), row_mm, place, label_mm)
    for row, (key, value) in zip(rows_of_right[3 - len(optional) :], optional, strict=True):
        field(pen, row, d.word(f"ident.{key}"), value, label_mm)


def _no_purchases(d: Card) -> str:
    return "" if d.is_blank else d.common("no_purchases")


def _address(d: Card, frame: Frame, row_mm: float, place: str, label_mm: float) -> None:
    """The address takes the rows that optional facts left free."""
    rows = list(frame.rows(round(frame.height / row_mm), row_mm))
    lines = d.pen.wrap(place, paper.VALUE, frame.width - label_mm, len(rows)) or [""]
    field(d.pen, rows[0], d.word("ident.city"), lines[0], label_mm)
    for row, line in zip(rows[1:], lines[1:], strict=False):
        d.pen.write(row.x + label_mm, baseline(row, paper.VALUE), line, paper.VALUE)


def _state(d: Card, frame: Frame) -> None:
    v, pen = d.values, d.pen
    body = head(pen, frame, d.word("state"))
    if v.do_not_call:
        _do_not_call(d, frame)
    left, right = body.columns(LEFT_COLUMN_MM, RIGHT_COLUMN_MM)
    row_mm = body.height / 2
    known = not d.is_blank
    stage = v.stage_title or (d.texts.text(f"stage.{v.stage_code}") if v.stage_code else "")
    if stage and v.stage_days is not None:
        stage = f"{stage}, {d.texts.plural('days', v.stage_days)}"
    touch = ""
    if v.activities:
        last = v.activities[0].on
        touch = f"{format_date(last, d.texts)}, {format_days_ago(last, v.as_of, d.texts)}"
    role = d.named("team_role", v.responsible_role).lower() if v.responsible_role else ""
    responsible = ", ".join(part for part in (v.responsible, role) if part)
    labels = [d.word("state.status"), d.word("state.touch")]
    label_mm = label_width(pen, labels)
    first, second = left.rows(2, row_mm)
    if known and v.status == "vip":
        _framed_status(d, first, label_mm)
    else:
        status = d.named("status", v.status) if known else ""
        field(pen, first, labels[0], status, label_mm, style=paper.VALUE_BOLD)
    field(pen, second, labels[1], touch or (d.common("no_contacts") if known else ""), label_mm)
    labels = [d.word("state.stage"), d.word("state.resp")]
    label_mm = label_width(pen, labels)
    first, second = right.rows(2, row_mm)
    if stage or d.is_blank:
        field(pen, first, labels[0], stage, label_mm)
    field(pen, second, labels[1], responsible or (d.common("not_assigned") if known else ""), label_mm)


def _framed_status(d: Card, row: Frame, label_mm: float) -> None:
    pen = d.pen
    base = baseline(row, paper.VALUE_BOLD)
    pen.write(row.x, base, d.word("state.status"), paper.LABEL)
    end = pen.write(row.x + label_mm + 1.6, base, d.named("status", d.values.status), paper.VALUE_BOLD)
    pen.box(Frame(row.x + label_mm, base - 3.7, end - row.x - label_mm + 1.6, 4.9), 0.8)


def _do_not_call(d: Card, frame: Frame) -> None:
    word = d.word("state.dnc")
    white = paper.Style("bold", 9, 1.0)
    width = d.pen.width(word, white) + 4
    d.pen.fill(Frame(frame.right - width, frame.y + 0.4, width, 4.6), paper.BLACK)
    d.pen.write(frame.right - width + 2, frame.y + 3.75, word, white)


def _people(d: Card, frame: Frame) -> None:
    pen, contacts = d.pen, d.values.contacts
    hidden = len(contacts) - PEOPLE_SHOWN
    body = head(pen, frame, d.word("people"), d.common("and_more", n=hidden) if hidden > 0 else "")
    widths = (44.0, 36.0, 32.0, 42.0, 24.0)
    keys = ("p_name", "p_pos", "p_role", "p_phone", "p_pref")
    columns = [Column(d.word(f"people.{key}"), width) for key, width in zip(keys, widths, strict=True)]
    body = column_heads(pen, body, columns)
    rows: list[list[Cell]] = []
    for place in sorted_people(d.values)[:PEOPLE_SHOWN]:
        person = contacts[place]
        known_role = person.role and person.role != "unknown"
        rows.append([
            ((person.name, paper.TABLE_BOLD), (person.address_as, paper.TABLE_NOTE)),
            person.position,
            d.named("decision_role", person.role) if known_role else (("?", paper.VALUE_BOLD),),
            ((person.phone, paper.TABLE), (person.email, paper.TABLE)),
            ", ".join(part for part in (person.prefers, person.best_time) if part),
        ])
    table(pen, body, columns, rows, PEOPLE_SHOWN + 1, 8 if d.is_blank else 7)


def _bant(d: Card, frame: Frame) -> None:
    pen, bant = d.pen, d.values.bant
    body = head(pen, frame, d.word("bant"))
    answers = {"budget": bant.budget, "authority": bant.authority, "need": bant.need, "timing": bant.timing}
    labels = [d.texts.text(f"bant.{key}") for key in answers]
    label_mm = label_width(pen, labels)
    for row, label, (key, answer) in zip(body.rows(4, body.height / 4), labels, answers.items(), strict=True):
        base = baseline(row, paper.VALUE)
        pen.write(row.x, base, label, paper.LABEL)
        x = level_squares(pen, row.x + label_mm, base, answer.level) + 2
        words = bant_words(d, key, answer)
        if words:
            x = pen.write(x, base, pen.fit(words, paper.TABLE, row.right - x), paper.TABLE)
        if answer.note and x + 20 < row.right:
            x = pen.write(x, base, ": ", paper.TABLE) if words else x
            pen.write(x, base, pen.fit(answer.note, paper.VALUE, row.right - x), paper.VALUE)
        if is_open_question(answer):
            fill_line(pen, x, row.right, row.bottom, asks=not d.is_blank)


def bant_words(d: Draft, key: str, answer: BantValues) -> str:
    """Return the level of one answer in words, with its date if it has one."""
    words = d.texts.text(f"bant.{key}.level{answer.level}") if answer.level is not None else ""
    when = format_date(answer.timing_on, d.texts) if answer.timing_on else ""
    return ", ".join(part for part in (when, words) if part)


def _money(d: Card, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("money"))
    terms = [
        d.word("discount", value=v.discount) if v.discount else "",
        v.payment_terms,
        d.word("debt", amount=d.money(v.debt_kop)) if v.debt_kop else "",
    ]
    agreed = ", ".join(part for part in terms if part)
    if v.money is None:
        words = f"{d.common('no_purchases')}. {d.word('money.terms')}: {agreed}" if agreed else d.common("no_purchases")
        phrase(pen, body, words)
        return
    interval = v.money.interval_days
    tiles = (
        ("total", d.money(v.money.total_kop), ""),
        ("orders", str(v.money.orders_count), ""),
        ("avg", d.money(round(v.money.total_kop / v.money.orders_count)), ""),
        ("last", format_date(v.money.last_on, d.texts), d.money(v.money.last_kop)),
        ("freq", d.texts.plural("days", interval) if interval is not None else "", d.common("too_few")),
        ("terms", "", agreed or d.common("standard")),
    )
    for tile, (key, value, note) in zip(body.columns(*TILES_MM, gap_mm=2), tiles, strict=True):
        small = note if key in ("last", "terms") or not value else ""
        _tile(d, Frame(tile.x, tile.y + 0.4, tile.width, 16.6), d.word(f"money.{key}"), value, small)


def _tile(d: Card, tile: Frame, label: str, value: str, note: str) -> None:
    """A figure in a frame: label above, value large, a note small; a figure is never cut, it takes a smaller size."""
    pen = d.pen
    pen.box(tile, paper.THIN_PT)
    room = tile.width - 2.4
    x = tile.x + 1.2
    lines = pen.wrap(label, paper.LABEL, room, 2)
    pen.write_lines(x, tile.y + 3.2, lines, paper.LABEL, 3.0)
    top = tile.y + 3.2 + (len(lines) - 1) * 3.0
    if value:
        sizes = (paper.TILE.size_pt, 10.5, 9, 7.5)
        style = next(
            (s for s in (paper.Style("bold", size) for size in sizes) if pen.width(value, s) <= room),
            paper.Style("bold", sizes[-1]),
        )
        base = tile.bottom - (5.4 if note else 3.4)
        pen.write(x, base, pen.fit(value, style, room), style)
        if note:
            pen.write(x, tile.bottom - 1.5, pen.fit(note, paper.TABLE, room), paper.TABLE)
    else:
        count = 3 if len(lines) == 1 else 2
        pen.write_lines(x, top + 4.0, pen.wrap(note, paper.TABLE, room, count), paper.TABLE, 3.5)


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
    hidden = len(offers) - OFFERS_SHOWN
    body = head(pen, frame, d.word("offers"), d.common("and_more", n=hidden) if hidden > 0 else "")
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
    rows = contact_rows(d, CONTACTS_SHOWN)
    row_mm = (body.height - COLUMN_HEAD_MM) / CONTACTS_SHOWN
    table(pen, column_heads(pen, body, columns), columns, rows, CONTACTS_SHOWN, row_mm)


def contact_columns(d: Card) -> list[Column]:
    """Return the columns of a table of contacts."""
    widths = (24.0, 34.0, 120.0)
    return [Column(d.word(f"hist.{key}"), mm) for key, mm in zip(("h_date", "h_type", "h_sum"), widths, strict=True)]


def contact_rows(d: Card, most: int) -> list[list[Cell]]:
    """Return the newest contacts as rows of that table."""
    return [
        [format_date(touch.on, d.texts), activity_word(d, touch.kind, touch.direction), touch.text]
        for touch in d.values.activities[:most]
    ]


def activity_word(d: Draft, kind: str, direction: str) -> str:
    """Return the kind of a contact; a call has a word for each direction."""
    directed = f"activity.{kind}.{direction}"
    return d.texts.text(directed) if directed in d.texts else d.named("activity", kind)


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
    text, overdue = promise_words(d, promises[0], d.values)
    style = paper.TABLE_BOLD if overdue else paper.TABLE
    if len(promises) == 1:
        return text, style
    more = f" ({d.common('and_more', n=len(promises) - 1)})"
    return d.pen.fit(text, style, width_mm - d.pen.width(more, style)) + more, style


def promise_words(d: Draft, promise: PromiseValues, client: ClientCardValues) -> tuple[str, bool]:
    """Return a promise with its date, and whether that date is past."""
    if promise.due_on is None:
        return promise.text, False
    overdue = promise.due_on < client.as_of
    by_date = d.texts.text("client_card.by_date", date=format_date(promise.due_on, d.texts))
    return f"{OVERDUE if overdue else ''}{by_date}: {promise.text}", overdue


def _notes_next(d: Card, frame: Frame) -> None:
    """Notes over the full width, and at the bottom right the next step in the only heavy frame of the page."""
    pen = d.pen
    left_mm = 87.0
    step = Frame(left_mm + 4, frame.bottom - NEXT_STEP_MM + 1.4, 87, NEXT_STEP_MM - 1.6)
    if d.is_blank:
        step = Frame(step.x, frame.y + 0.6, 87, frame.height - 0.8)
    is_wide = step.y - frame.y >= paper.LINE_PITCH_MM + HEAD_MM
    body = head(pen, frame if is_wide else Frame(frame.x, frame.y, left_mm, frame.height), d.word("notes"))
    for row in body.rows(int(body.height / paper.LINE_PITCH_MM), paper.LINE_PITCH_MM):
        pen.rule(frame.x, frame.right if row.bottom < step.y - 2 else frame.x + left_mm, row.bottom)
    _next_step(d, step)


def _next_step(d: Card, box: Frame) -> None:
    pen, step = d.pen, d.values.next_step
    pen.box(box, paper.STRONG_PT)
    inner = Frame(box.x + 2.5, box.y, box.width - 5, box.height)
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
    when_frame, who_frame = bottom.columns(label_mm + 34, bottom.width - label_mm - 37, gap_mm=3)
    bold = bool(step and step.on and step.on < d.values.as_of)
    field(pen, when_frame, labels[1], when, label_mm, style=paper.VALUE_BOLD if bold else paper.VALUE)
    field(pen, who_frame, labels[2], step.person if step else "", who_mm)


def _lines(key: str, count: int, d: Card, frame: Frame) -> None:
    writing_lines(d.pen, head(d.pen, frame, d.word(key)), count)


DRAW = {
    "ident": _ident,
    "state": _state,
    "people": _people,
    "bant": _bant,
    "money": _money,
    "range": _range,
    "offers": _offers,
    "hist": _hist,
    "prom": _prom,
    "tasks": partial(_lines, "tasks", 5),
    "agreed": partial(_lines, "agreed", 3),
    "notes_next": _notes_next,
    "history": draw_history,
}
