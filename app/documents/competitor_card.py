"""D5: the competitor card. Front: them and us, to be read in ninety seconds; back: the form for reconnaissance."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.competitor_back import BACK_SECTIONS, DRAW_BACK, doubted, on_line
from app.documents.competitor_card_values import CompetitorValues, PairValues, PriceValues
from app.documents.flowing import titled
from app.documents.formats import format_date
from app.documents.page import COLUMN_MM, LABEL_COLUMN_MM, LINE_PITCH_MM, SQUARE_MM, Frame, Section
from app.documents.pieces import Cell, Column, Text, column_heads, field, fill_line, head, table
from app.documents.sheet_file import Draft, Draw, Form, Recipe
from app.documents.words import list_head_note

# The rows of the SPEC, D5.
SECTIONS = (
    Section("snap", 1, 30),
    Section("threat", 1, 12),
    Section("price", 1, 51),
    Section("terms", 1, 51),
    Section("sw", 1, 33),
    Section("wl", 1, 38),
    Section("ans", 1, 36),
    *BACK_SECTIONS,
)
PRICE_COLUMNS = (("pr_what", 50.0), ("pr_they", 28.0), ("pr_we", 28.0), ("pr_inc", 40.0), ("pr_date", 32.0))
PRICE_ROWS, TERM_ROWS, CLAIM_ROWS, SIDE_LINES = 5, 5, 2, 3
TERM_MM = 38.0
THREATS, THREAT_STEP_MM = 5, 7.0
SIDE_LABEL_MM = 3.4
OLD_AFTER_DAYS = 90
QUESTION_MM = 44.0

Rival = Draft[CompetitorValues]


def _snap(d: Rival, frame: Frame) -> None:
    """Draw who they are; a blank card begins with a line for the name, which a filled one has in its title."""
    v = d.values
    body = head(d.pen, frame, d.word("snap"))
    first, second, third = body.rows(3, LINE_PITCH_MM)
    left, right = first.columns(COLUMN_MM, COLUMN_MM)
    if d.is_blank:
        field(d.pen, left, d.word("snap.nm"), "", LABEL_COLUMN_MM)
        field(d.pen, right, d.word("snap.site"), "", LABEL_COLUMN_MM)
        left, right = second.columns(COLUMN_MM, COLUMN_MM)
        field(d.pen, left, d.word("snap.size"), "", LABEL_COLUMN_MM)
        field(d.pen, right, d.word("snap.seg"), "", LABEL_COLUMN_MM)
    else:
        _fact(d, left, "snap.site", v.text("website", "city"), "website", "city")
        _fact(d, right, "snap.size", v.text("size", "since"), "size", "since")
        _fact(d, second, "snap.seg", v.text("segment"), "segment")
    _fact(d, third, "snap.one", v.text("one_line"), "one_line")


def _fact(d: Rival, row: Frame, label: str, value: str, *keys: str, label_mm: float = LABEL_COLUMN_MM) -> None:
    text, style = doubted(d.values, value, paper.VALUE, *keys)
    field(d.pen, row, d.word(label), text, label_mm, style=style)


def _threat(d: Rival, frame: Frame) -> None:
    """Draw five squares, as many black as the threat, and how fresh the card is."""
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("threat"))
    row = Frame(body.x, body.y, body.width, 6.4)
    left, right = row.columns(COLUMN_MM, COLUMN_MM)
    base = left.y + (SQUARE_MM + paper.LABEL.cap_mm) / 2 + 0.6
    pen.write(left.x, base, d.word("threat.th"), paper.LABEL)
    for number in range(THREATS):
        square = Frame(left.x + LABEL_COLUMN_MM + number * THREAT_STEP_MM, left.y + 0.6, SQUARE_MM, SQUARE_MM)
        is_black = v.threat is not None and number < v.threat
        pen.box(
            square,
            paper.THIN_PT,
            gray=paper.BLACK if is_black else paper.MARK_GRAY,
            fill_gray=paper.BLACK if is_black else None,
            radius_mm=paper.SQUARE_RADIUS_MM,
        )
    pen.write(right.x, base, d.word("threat.upd"), paper.LABEL)
    x = right.x + pen.width(d.word("threat.upd"), paper.LABEL) + paper.GUTTER_MM
    if v.updated_on is None:
        fill_line(pen, right.x + LABEL_COLUMN_MM, right.right, right.bottom)
        return
    x = pen.write(x, base, format_date(v.updated_on, d.texts), paper.VALUE_BOLD) + 3
    if (v.as_of - v.updated_on).days > OLD_AFTER_DAYS:
        style, lines = pen.whole(d.common("update_needed"), paper.LABEL_BOLD, right.right - x)
        pen.write_lines(x, base, lines, style, 0)


def _prices(d: Rival, frame: Frame) -> None:
    pen, prices = d.pen, d.values.prices
    body = head(pen, frame, d.word("price"), list_head_note(d, len(prices) - PRICE_ROWS))
    columns = titled(d, "price", *PRICE_COLUMNS)
    rows = [_price_cells(d, price) for price in prices[:PRICE_ROWS]]
    table(pen, column_heads(pen, body, columns), columns, rows, PRICE_ROWS, LINE_PITCH_MM)


def _price_cells(d: Rival, price: PriceValues) -> list[Cell]:
    source, style = doubted(d.values, price.source, paper.TABLE, "prices")
    return [price.item, Text(price.theirs, paper.TABLE_BOLD), price.ours, price.includes, Text(source, style)]


def _terms(d: Rival, frame: Frame) -> None:
    """Draw the terms, theirs beside ours; those nobody has named yet keep their usual names."""
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("terms"), list_head_note(d, len(v.terms) - TERM_ROWS))
    half = (body.width - TERM_MM) / 2
    columns = [Column("", TERM_MM), Column(d.common("they"), half), Column(d.common("we"), half)]
    usual = [name.strip() for name in d.word("terms.names").split("\u00b7")]
    named = {term.name.casefold() for term in v.terms}
    rest = [PairValues(name) for name in usual if name.casefold() not in named]
    body = column_heads(pen, body, columns)
    for row, term in zip(body.rows(TERM_ROWS, LINE_PITCH_MM), [*v.terms, *rest][:TERM_ROWS], strict=True):
        label, lines = pen.whole(term.name, paper.LABEL, TERM_MM - 2, 2)
        on_line(d, row, lines, label)
        for place, side in enumerate((term.left, term.right)):
            text, style = doubted(v, side, paper.TABLE, "terms")
            cell = Frame(row.x + TERM_MM + place * half, row.y, half - 2, row.height)
            fitted, wrapped = pen.whole(text, style, cell.width, 2)
            on_line(d, cell, wrapped, fitted)
        pen.rule(row.x, row.right, row.bottom)


def _sides(d: Rival, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("sw"))
    columns = body.columns(COLUMN_MM, COLUMN_MM)
    for column, (label, key) in zip(columns, (("st", "strengths"), ("wk", "weaknesses")), strict=True):
        pen.write(column.x, column.y + 2.6, d.word(f"sw.{label}"), paper.LABEL_BOLD)
        _lined(d, column.below(SIDE_LABEL_MM), d.values.lists.get(key, ()), SIDE_LINES, key)


def _lined(d: Rival, frame: Frame, texts: tuple[str, ...], count: int, key: str) -> None:
    """Draw lines, the first ones with texts on them; those without a line of their own share the last."""
    shown = list(texts[:count])
    if len(texts) > count:
        shown[-1] = "; ".join(texts[count - 1 :])
    for number, row in enumerate(frame.rows(count, LINE_PITCH_MM)):
        if number < len(shown):
            text, style = doubted(d.values, shown[number], paper.TABLE, key)
            fitted, lines = d.pen.whole(text, style, row.width, 2)
            on_line(d, row, lines, fitted)
        d.pen.rule(row.x, row.right, row.bottom)


def _we_and_they(d: Rival, frame: Frame) -> None:
    v = d.values
    body = head(d.pen, frame, d.word("wl"))
    win, lose, counts, clients = body.rows(4, LINE_PITCH_MM)
    _fact(d, win, "wl.win", v.listed("we_win"), "we_win")
    _fact(d, lose, "wl.lose", v.listed("we_lose"), "we_lose")
    field(d.pen, counts, d.word("wl.cnt"), "" if d.is_blank else _counts(d), LABEL_COLUMN_MM)
    names = ", ".join(v.clients) or d.word("none_recorded")
    field(d.pen, clients, d.word("wl.cl"), "" if d.is_blank else names, LABEL_COLUMN_MM)


def _counts(d: Rival) -> str:
    v = d.values
    if not v.lost and not v.won:
        return d.word("none_recorded")
    key = "counts" if v.lost_kop else "counts_plain"
    return d.word(key, lost=v.lost, won=v.won, lost_sum=d.money(v.lost_kop))


def _answers(d: Rival, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("ans"), list_head_note(d, len(v.claims) - CLAIM_ROWS))
    columns = titled(d, "ans", ("say", COLUMN_MM + paper.GUTTER_MM), ("we", COLUMN_MM))
    body = column_heads(pen, body, columns)
    rows: list[list[Cell]] = [[each.left, each.right] for each in v.claims]
    table(pen, body, columns, rows[:CLAIM_ROWS], CLAIM_ROWS, LINE_PITCH_MM)
    row = Frame(body.x, body.y + CLAIM_ROWS * LINE_PITCH_MM + 0.8, body.width, LINE_PITCH_MM)
    _fact(d, row, "ans.q", v.listed("questions"), "questions", label_mm=QUESTION_MM)


DRAW: dict[str, Draw[CompetitorValues]] = {
    "snap": _snap,
    "threat": _threat,
    "price": _prices,
    "terms": _terms,
    "sw": _sides,
    "wl": _we_and_they,
    "ans": _answers,
    **DRAW_BACK,
}
COMPETITOR_CARD = Recipe(
    form=Form("competitor_card", "D5", "common.internal", has_client=False),
    sections=SECTIONS,
    blank_sections=SECTIONS,
    draw=DRAW,
    always=frozenset({"snap", "threat"}),
    name_of=lambda values: values.name,
    empty=CompetitorValues,
)
