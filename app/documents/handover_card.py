"""D7: the hand-over card. What was said, promised and noticed goes along, so that the client need not say it twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.documents import page as paper
from app.documents.formats import format_date
from app.documents.handover_card_values import HandOverValues
from app.documents.handover_foot import DRAW_FOOT
from app.documents.handover_who import DRAW_WHO, LABEL_MM, people_spare_mm
from app.documents.page import LINE_PITCH_MM, Frame, Section
from app.documents.pieces import (
    COLUMN_HEAD_MM,
    HEAD_MM,
    OVERDUE,
    VALUE_LEADING_MM,
    Cell,
    Column,
    Text,
    column_heads,
    field,
    fill_line,
    head,
    phrase,
    table,
    wrapped_label,
)
from app.documents.sheet_file import Draft, Draw, Form, Recipe
from app.documents.values import ClientCardValues, PromiseValues, Sheet
from app.documents.words import list_head_note, named_people, terms_words

# The rows of the SPEC, D7.
SECTIONS = (
    Section("route", 1, 22),
    Section("client", 1, 34),
    Section("need", 1, 30),
    Section("bought", 1, 28),
    Section("prom", 1, 34),
    Section("care", 1, 22),
    Section("grow", 1, 22),
    Section("next", 1, 26),
    Section("acc", 1, 34),
)
# A blank one has 8 mm for every sentence written by hand, and nothing else to fill the rest with.
BLANK_SECTIONS = (
    Section("route", 1, 24.5),
    Section("client", 1, HEAD_MM + 4 * LINE_PITCH_MM),
    Section("need", 1, HEAD_MM + 3 * LINE_PITCH_MM),
    Section("bought", 1, 26.6),
    Section("prom", 1, 31),
    Section("care", 1, HEAD_MM + 2 * LINE_PITCH_MM),
    Section("grow", 1, HEAD_MM + 2 * LINE_PITCH_MM),
    Section("next", 1, 26),
    Section("acc", 1, 34),
)
OF_CLIENTS = frozenset({"bought", "grow"})  # a lead has none of them, and its qualification needs room
LEAD_NEED_MM, LEAD_CLIENT_MM, LEAD_PROMISES_MM = 50.0, HEAD_MM + 5 * LINE_PITCH_MM, 38.0
OPEN_ROUTE_MM, NOTE_MM, LOW_PROMISES_MM, LOW_FOOT_MM = 24.5, 8.0, 31.0, 29.6
PROMISES, BLANK_PROMISE_MM = 3, 7.0
PROMISE_COLUMNS_MM = (104.0, 40.0, 34.0)
ORDERS_SHOWN, HEARD_SHOWN = 3, 3
ALWAYS = frozenset({"route", "client", "prom", "acc"})

HandOver = Draft[HandOverValues]


@dataclass(frozen=True, slots=True)
class HandOverRecipe(Recipe[HandOverValues]):
    """Makes hand-over cards; a blank one is for a client, or for a lead."""

    def of_leads(self) -> HandOverRecipe:
        """Return the recipe whose blank form is for a lead."""
        return HandOverRecipe(
            self.form, self.sections, lead_sections(self.blank_sections), self.draw, self.always, self.name_of,
            self.empty, self.fitted, self.badge_of,
        )  # fmt: skip


def lead_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections of a lead: nothing was bought, there is more to write of the need."""
    higher = {"need": LEAD_NEED_MM, "client": LEAD_CLIENT_MM, "prom": LEAD_PROMISES_MM}
    return tuple(
        Section(each.key, 1, higher.get(each.key, each.height_mm)) for each in sections if each.key not in OF_CLIENTS
    )


def fitted(values: HandOverValues, _sheet: Sheet, kept: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections of a card: a note, and a route that is to be written, take from promises and signatures."""
    if values.is_lead:
        kept = lead_sections(kept)
    heights = {each.key: each.height_mm for each in kept}
    if not _is_told(values):
        heights |= {"route": OPEN_ROUTE_MM, "acc": LOW_FOOT_MM}
    if values.note and "care" in heights:
        spare = people_spare_mm(len(named_people(values.client)))
        heights |= {"care": heights["care"] + NOTE_MM + spare, "acc": LOW_FOOT_MM}
        heights["client"] -= spare
        heights["prom"] -= PROMISES
    return tuple(Section(each.key, 1, heights[each.key]) for each in kept)


def _is_told(values: HandOverValues) -> bool:
    """Whether everything of the route is known."""
    return bool(values.kind and values.to_name and values.from_name)


def _bought(d: HandOver, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("bought"))
    labels = [d.word(f"bought.{key}") for key in ("b1", "b2", "b3")]
    last, terms, special = body.rows(3, body.height / 3)
    if v.bought or d.is_blank:
        field(pen, last, labels[0], _orders(d), LABEL_MM, style=paper.TABLE)
    else:
        field(pen, last, labels[0], d.common("no_purchases"), LABEL_MM, style=paper.TABLE)
    agreed = "" if d.is_blank else ", ".join(terms_words(d, v.client)) or d.common("standard")
    field(pen, terms, labels[1], agreed, LABEL_MM, style=paper.TABLE)
    field(pen, special, labels[2], v.special_terms, LABEL_MM, style=paper.TABLE)


def _orders(d: HandOver) -> str:
    """Return the total and the last orders: '218 940 ₴, 9 orders; 02.06.2026: 28 700 ₴, Beans'."""
    v = d.values
    if not v.bought:
        return ""
    said = []
    if v.client.money is not None:
        total = d.money(v.client.money.total_kop)
        orders = d.texts.plural("handover_card.orders", v.client.money.orders_count)
        said.append(d.word("bought.total", total=total, orders=orders))
    for order in v.bought[:ORDERS_SHOWN]:
        parts = (format_date(order.on, d.texts), d.money(order.net_kop), order.title)
        said.append(" ".join(part for part in parts if part))
    return "; ".join(said)


def _promises(d: HandOver, frame: Frame) -> None:
    """Draw what is promised and not done: as many rows as there is room for, and how many more there are."""
    pen, v = d.pen, d.values
    rows = [(each, d.common("we_to_client")) for each in v.client.promises_us]
    rows += [(each, d.common("client_to_us")) for each in v.client.promises_client]
    rows.sort(key=lambda row: row[0].due_on or date.max)
    height = frame.height - HEAD_MM - COLUMN_HEAD_MM
    count = int(height / BLANK_PROMISE_MM + 0.01)
    body = head(pen, frame, d.word("prom"), list_head_note(d, len(rows) - count))
    columns = [
        Column(d.word(f"prom.{key}"), width) for key, width in zip(("p1", "p2", "p3"), PROMISE_COLUMNS_MM, strict=True)
    ]
    body = column_heads(pen, body, columns)
    row_mm = height / count
    if not rows and not d.is_blank:
        phrase(pen, Frame(body.x, body.y, body.width, row_mm), d.common("none_open"))
        pen.hair(body.x, body.right, body.y + row_mm)
        table(pen, body.below(row_mm), columns, [], count - 1, row_mm)
        return
    cells: list[list[Cell]] = [[each.text, who, _due(d, each)] for each, who in rows[:count]]
    table(pen, body, columns, cells, count, row_mm)


def _due(d: HandOver, promise: PromiseValues) -> Cell:
    if promise.due_on is None:
        return ""
    is_late = promise.due_on < d.values.client.as_of
    words = format_date(promise.due_on, d.texts)
    return Text(f"{OVERDUE}{words}", paper.TABLE_BOLD) if is_late else words


def _care(d: HandOver, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("care"))
    rows = [("ob", _objections(d)), ("risk", "; ".join(part for part in (v.risks, _rivals(d)) if part))]
    row_mm = LINE_PITCH_MM if d.is_blank or v.note else body.height / len(rows)
    for row, (key, value) in zip(body.rows(len(rows), row_mm), rows, strict=True):
        field(pen, row, d.word(f"care.{key}"), value, LABEL_MM, style=paper.TABLE)
    if v.note:
        _note(d, body.below(len(rows) * row_mm))


def _note(d: HandOver, frame: Frame) -> None:
    """Draw what the giver wrote, in as many lines as there is room for."""
    pen = d.pen
    style, lines = wrapped_label(pen, d.word("care.note"), LABEL_MM)
    pen.write_lines(frame.x, frame.y + 3.8, lines, style, 3.1)
    leading = VALUE_LEADING_MM * d.sheet.type_scale
    most = max(1, int((frame.height - 1.2) / leading))
    style, lines = pen.whole(d.values.note, paper.TABLE_BOLD, frame.width - LABEL_MM, most)
    pen.write_lines(frame.x + LABEL_MM, frame.y + 3.8, lines, style, leading)


def _objections(d: HandOver) -> str:
    said = []
    for heard in d.values.heard[:HEARD_SHOWN]:
        worked = "" if heard.has_worked is None else d.word("care.helped" if heard.has_worked else "care.did_not_help")
        answer = ", ".join(part for part in (heard.answer, worked) if part)
        said.append(f"{heard.said}: {answer}" if answer else heard.said)
    return "; ".join(said)


def _rivals(d: HandOver) -> str:
    names = ", ".join(d.values.client.competitors)
    return d.word("care.rivals", names=names) if names else ""


def _growth(d: HandOver, frame: Frame) -> None:
    """Draw two lines: what is known of how the client could grow, else to write on."""
    pen = d.pen
    body = head(pen, frame, d.word("grow"), d.word("grow.gr1"))
    could_buy = d.values.client.could_buy
    could = f"{d.texts.text('client_card.range.could')}: {could_buy}" if could_buy else ""
    known = [text for text in (d.values.growth, could) if text]
    for number, row in enumerate(body.rows(2, LINE_PITCH_MM)):
        if number < len(known):
            field(pen, row, "", known[number], 0.0, style=paper.TABLE)
        else:
            fill_line(pen, row.x, row.right, row.bottom)


DRAW: dict[str, Draw[HandOverValues]] = {
    **DRAW_WHO,
    "bought": _bought,
    "prom": _promises,
    "care": _care,
    "grow": _growth,
    **DRAW_FOOT,
}


def _badge(d: HandOver) -> str:
    """Return that it was withdrawn: the card itself has no place for it."""
    return d.words.text("handover.state.withdrawn") if d.values.state == "withdrawn" else ""


HANDOVER_CARD = HandOverRecipe(
    form=Form("handover_card", "D7", "common.internal"),
    sections=SECTIONS,
    blank_sections=BLANK_SECTIONS,
    draw=DRAW,
    always=ALWAYS,
    name_of=lambda values: values.client.name,
    empty=lambda day: HandOverValues(ClientCardValues(day, "")),
    fitted=fitted,
    badge_of=_badge,
)
HANDOVER_LEAD = HANDOVER_CARD.of_leads()
