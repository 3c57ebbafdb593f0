"""D3: the negotiation preparation sheet. Front: subject, goals, issues, interests, alternatives, the zone."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents import page as paper
from app.documents.formats import format_date, format_days_ago, format_moment
from app.documents.negotiation_back import BACK_SECTIONS, DRAW_BACK
from app.documents.page import COLUMN_MM, LABEL_COLUMN_MM, LINE_PITCH_MM, Frame, Section
from app.documents.pieces import (
    CELL_PAD_MM,
    LABEL_LEADING_MM,
    Cell,
    Column,
    baseline,
    choices,
    column_heads,
    field,
    fill_line,
    head,
    table,
    wrapped_label,
)
from app.documents.sheet_file import Draft, Draw, Form, Recipe
from app.documents.values import ClientCardValues, IssueValues, NegotiationValues
from app.documents.words import named_people, people_words, sorted_people, terms_words
from app.documents.zone import AxisMark, axis_marks, has_zone, main_issue

# The rows of the SPEC, D3.
SECTIONS = (
    Section("subj", 1, 20),
    Section("known", 1, 14),
    Section("goals", 1, 30),
    Section("issues", 1, 62),
    Section("inter", 1, 41),
    Section("alt", 1, 52),
    Section("zopa", 1, 34),
    *BACK_SECTIONS,
)
ISSUES = ("is_price", "is_volume", "is_payment", "is_delivery", "is_guarantee")
ISSUE_ROWS, ISSUE_HEAD_MM = 6, 8.0
ISSUE_COLUMNS = (
    ("i_name", 36.0),
    ("i_pr", 14.0),
    ("i_best", 22.0),
    ("i_target", 22.0),
    ("i_limit", 22.0),
    ("i_they", 30.0),
    ("i_prt", 14.0),
    ("i_crit", 18.0),
)
LIMIT_EDGE_MM = 36.0 + 14.0 + 22.0 * 3
LIMIT_PT = 1.2
FACT_SIZES_PT = (9.0, 8.0, 7.5)
INTEREST_LINES = 3
ALTERNATIVE_MM = 7.7
SIDES = ("we", "they", "equally")
VERDICTS = ("yes", "no", "unknown")
AXIS_MM = 170.0
BLANK_TICKS = (0.1, 0.36, 0.64, 0.9)
MARKS = ("limit", "target", "their_target", "their_limit")

Talks = Draft[NegotiationValues]


def _pair(d: Talks, ours: str, theirs: str) -> str:
    """Return 'we: ... / they: ...' of what is known."""
    sides = ((d.common("we"), ours), (d.common("they"), theirs))
    return " / ".join(f"{side}: {text}" for side, text in sides if text)


def _subject(d: Talks, frame: Frame) -> None:
    v = d.values
    body = head(d.pen, frame, d.word("subj"))
    moment = ", ".join(part for part in (format_moment(v.on, v.start, None, d.texts), v.place) if part)
    offer = v.client.offers[0] if v.client.offers and not (v.deal or v.amount) else None
    deal = (offer.title, d.money(offer.amount_kop)) if offer else (v.deal, v.amount)
    they = v.they or people_words(d, sorted_people(named_people(v.client)))
    cells = (
        ("deal", ", ".join(part for part in deal if part)),
        ("dt", moment),
        ("dead", _pair(d, v.deadline_us, v.deadline_them)),
        ("ppl", _pair(d, v.we, they)),
    )
    frames = [cell for row in body.rows(2, body.height / 2) for cell in row.columns(COLUMN_MM, COLUMN_MM)]
    for cell, (key, value) in zip(frames, cells, strict=True):
        field(d.pen, cell, d.word(f"subj.{key}"), value, 31)


def _known(d: Talks, frame: Frame) -> None:
    """A strip of five facts: label above, fact below, a line where nothing is known."""
    pen, client = d.pen, d.values.client
    body = head(pen, frame, d.word("known"))
    labels = [label.strip() for label in d.word("known.kn").split("\u00b7")]
    labels = [label[:1].upper() + label[1:] for label in labels]
    facts: list[str | None] = [""] * len(labels) if d.is_blank else _facts(d, client)
    widths = (27.0, 36.0, 46.0, 24.0, 33.0)
    cells = body.columns(*widths, gap_mm=3)
    for number, (cell, label, fact) in enumerate(zip(cells, labels, facts, strict=True)):
        style, lines = pen.whole(label, paper.LABEL, cell.width)
        pen.write_lines(cell.x, cell.y + 3.0, lines, style, 0)
        if fact is None:
            continue
        if fact:
            has_neighbour = number + 1 == len(facts) or facts[number + 1] is not None
            room = cell.width if has_neighbour else cells[number + 1].right - cell.x
            style = pen.largest(fact, "regular", FACT_SIZES_PT, room)
            pen.write(cell.x, cell.y + 7.1, pen.fit(fact, style, room), style)
        else:
            fill_line(pen, cell.x, cell.right, cell.bottom - 0.2)


def _facts(d: Talks, client: ClientCardValues) -> list[str | None]:
    """Return volume, last price, terms, debt and last contact; without purchases there is no price to ask for."""
    money = client.money
    terms = terms_words(d, client)[1 if client.debt_kop else 0 :]
    last = client.activities[0].on if client.activities else None
    return [
        d.money(money.total_kop) if money else d.common("no_purchases"),
        f"{d.money(money.last_kop)}, {format_date(money.last_on, d.texts)}" if money else None,
        ", ".join(terms) or d.common("standard"),
        d.money(client.debt_kop) if client.debt_kop else d.common("none"),
        format_days_ago(last, client.as_of, d.texts) if last else d.common("none"),
    ]


def _goals(d: Talks, frame: Frame) -> None:
    v = d.values
    body = head(d.pen, frame, d.word("goals"))
    rows = (("g_best", v.goal_best), ("g_ok", v.goal_ok), ("g_why", v.why))
    for row, (key, value) in zip(body.rows(3, LINE_PITCH_MM), rows, strict=True):
        field(d.pen, row, d.word(f"goals.{key}"), value, LABEL_COLUMN_MM)


def _issues(d: Talks, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("issues"))
    columns = [Column(d.word(f"issues.{key}"), mm) for key, mm in ISSUE_COLUMNS]
    issues = list(d.values.issues) or [IssueValues(name=d.common(key)) for key in ISSUES]
    rows: list[list[Cell]] = [
        [
            issue.name,
            issue.weight_us,
            issue.ideal,
            issue.target,
            issue.limit,
            issue.their_wish,
            issue.weight_them,
            issue.criterion,
        ]
        for issue in issues[:ISSUE_ROWS]
    ]
    body = column_heads(pen, body, columns, ISSUE_HEAD_MM)
    table(pen, body, columns, rows, ISSUE_ROWS, LINE_PITCH_MM)
    edge = body.x + LIMIT_EDGE_MM - CELL_PAD_MM / 2
    pen.line(edge, body.y + 0.4, edge, body.y + ISSUE_ROWS * LINE_PITCH_MM - 0.4, LIMIT_PT)


def _interests(d: Talks, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("inter"))
    known = [v.client.bant.need.note, *(person.interest for person in named_people(v.client))]
    theirs = v.interests_them or [text for text in known if text]
    sides = (("in_us", v.interests_us), ("in_them", theirs))
    for column, (key, texts) in zip(body.columns(COLUMN_MM, COLUMN_MM), sides, strict=True):
        pen.write(column.x, column.y + 3.0, d.word(f"inter.{key}"), paper.LABEL_BOLD)
        lines = listed(texts, INTEREST_LINES)
        for row, text in zip(column.below(3.4).rows(INTEREST_LINES, LINE_PITCH_MM), lines, strict=True):
            field(pen, row, "", text, 0)
    common = Frame(body.x, body.y + 3.4 + INTEREST_LINES * LINE_PITCH_MM, body.width, 7.8)
    field(pen, common, d.word("inter.in_common"), v.interests_common, LABEL_COLUMN_MM)


def listed(texts: Sequence[str], count: int) -> list[str]:
    """Return ``count`` lines: the texts, then empty ones; what is too many joins the last."""
    known = [text for text in texts if text.strip()]
    if len(known) > count:
        known = [*known[: count - 1], "; ".join(known[count - 1 :])]
    return known + [""] * (count - len(known))


def _alternatives(d: Talks, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("alt"))
    rows = list(body.rows(6, ALTERNATIVE_MM))
    label = d.word("alt.batna_us")
    if v.batna_us:
        lines = pen.wrap(v.batna_us, paper.VALUE, body.width - LABEL_COLUMN_MM, 2)
        field(pen, rows[0], label, lines[0], LABEL_COLUMN_MM)
        for line in lines[1:]:
            base = baseline(rows[1], paper.VALUE)
            pen.write(body.x + LABEL_COLUMN_MM, base, line, paper.VALUE)
    else:
        field(pen, rows[0], label, "", LABEL_COLUMN_MM)
    if not v.batna_us or len(lines) == 1:
        fill_line(pen, body.x + LABEL_COLUMN_MM, body.right, rows[1].bottom)
    theirs = v.batna_them or ", ".join(v.client.competitors)
    fields = (("batna_up", v.batna_improve), ("batna_them", theirs), ("batna_check", v.batna_check))
    for row, (key, value) in zip(rows[2:5], fields, strict=True):
        field(pen, row, d.word(f"alt.{key}"), value, LABEL_COLUMN_MM)
    _labelled_choices(d, rows[5], d.word("alt.power"), SIDES, v.easier, one_only=False)


def _labelled_choices(d: Talks, row: Frame, label: str, keys: Sequence[str], chosen: str, *, one_only: bool) -> None:
    pen = d.pen
    style, lines = wrapped_label(pen, label, LABEL_COLUMN_MM)
    first = row.y + (row.height + paper.LABEL.cap_mm - (len(lines) - 1) * LABEL_LEADING_MM) / 2
    pen.write_lines(row.x, first, lines, style, LABEL_LEADING_MM)
    words = {key: d.common(key) for key in keys}
    inner = Frame(row.x + LABEL_COLUMN_MM, row.y, row.width - LABEL_COLUMN_MM, row.height)
    ticked = [words[chosen]] if chosen in words else []
    choices(pen, inner, list(words.values()), ticked=ticked, one_only=one_only, gap_mm=12)


def _zone(d: Talks, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("zopa"))
    issue = main_issue(d.values.issues)
    row = Frame(body.x, body.y, body.width, 6.0)
    field(pen, row, d.word("zopa.z_axis"), issue.name if issue else "", LABEL_COLUMN_MM)
    marks = axis_marks(issue) if issue else ()
    verdict = has_zone(issue) if issue else None
    left = body.x + (body.width - AXIS_MM) / 2
    y = body.y + 14.6
    names = dict(zip(MARKS, (part.strip() for part in d.word("zopa.z_marks").split("\u00b7")), strict=True))
    if verdict:
        _zone_band(d, left, y, marks)
    pen.line(left, y, left + AXIS_MM, y, paper.THIN_PT + 0.2)
    for place in [mark.place for mark in marks] or BLANK_TICKS:
        pen.line(left + place * AXIS_MM, y - 1.6, left + place * AXIS_MM, y + 1.6, paper.THIN_PT)
    if marks:
        _mark_labels(d, left, y, names, marks)
    else:
        pen.write(left, y + 5.4, d.word("zopa.z_marks"), paper.HINT)
    answer = "unknown" if verdict is None else ("yes" if verdict else "no")
    chosen = answer if marks or verdict is not None else ""
    row = Frame(body.x, frame.bottom - 6.2, body.width, 6.2)
    _labelled_choices(d, row, d.word("zopa.z_has"), VERDICTS, chosen, one_only=True)


def _zone_band(d: Talks, left: float, y: float, marks: Sequence[AxisMark]) -> None:
    """Hatch the axis between the two limits: there the talks can end in an agreement."""
    places = sorted(mark.place for mark in marks if mark.key in ("limit", "their_limit"))
    start, end = left + places[0] * AXIS_MM, left + places[-1] * AXIS_MM
    d.pen.hatch(Frame(start, y - 1.2, max(end - start, 0.6), 2.4), 1.2)


def _mark_labels(d: Talks, left: float, y: float, names: dict[str, str], marks: Sequence[AxisMark]) -> None:
    """Ours above the axis, theirs, which we only guess, below it; neighbours make room for each other."""
    for keys, base, sign in (
        (("limit", "target"), y - 2.6, ""),
        (("their_target", "their_limit"), y + 4.6, "\u2248"),
    ):
        side = sorted((mark for mark in marks if mark.key in keys), key=lambda mark: mark.place)
        room = AXIS_MM / 2 - 2
        texts = [d.pen.fit(f"{names[mark.key]} {sign}{mark.text}", paper.LABEL_BOLD, room) for mark in side]
        starts = _apart([left + mark.place * AXIS_MM for mark in side], texts, d, left)
        for start, text in zip(starts, texts, strict=True):
            d.pen.write(start, base, text, paper.LABEL_BOLD)


def _apart(middles: Sequence[float], texts: Sequence[str], d: Talks, left: float) -> list[float]:
    """Return where each text begins: around its tick, within the axis, and clear of the one before."""
    widths = [d.pen.width(text, paper.LABEL_BOLD) for text in texts]
    starts: list[float] = []
    edge = left
    for middle, width in zip(middles, widths, strict=True):
        start = max(edge, min(middle - width / 2, left + AXIS_MM - width))
        starts.append(start)
        edge = start + width + 3
    limit = left + AXIS_MM
    for number in reversed(range(len(starts))):
        starts[number] = min(starts[number], limit - widths[number])
        limit = starts[number] - 3
    return starts


DRAW: dict[str, Draw[NegotiationValues]] = {
    "subj": _subject,
    "known": _known,
    "goals": _goals,
    "issues": _issues,
    "inter": _interests,
    "alt": _alternatives,
    "zopa": _zone,
    **DRAW_BACK,
}

NEGOTIATION = Recipe(
    form=Form("negotiation_sheet", "D3", "common.confidential", reminder="common.fold_inside"),
    sections=SECTIONS,
    blank_sections=SECTIONS,
    draw=DRAW,
    always=frozenset({"subj", "goals", "issues"}),
    name_of=lambda talks: talks.client.name,
    badge_of=lambda d: d.named("status", d.values.client.status),
    empty=lambda today: NegotiationValues(ClientCardValues(today, "")),
)
