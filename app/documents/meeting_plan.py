"""D2: the meeting plan. Front: what is read before and glanced at; back: what is written during and after."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents import page as paper
from app.documents.formats import format_date, format_moment
from app.documents.meeting_back import BACK_SECTIONS, DRAW_BACK
from app.documents.page import LABEL_COLUMN_MM, LINE_PITCH_MM, SQUARE_GAP_MM, SQUARE_MM, Frame, Section
from app.documents.pieces import (
    Cell,
    Column,
    baseline,
    choices,
    column_heads,
    field,
    head,
    label_width,
    level_squares,
    table,
)
from app.documents.sheet_file import Draft, Draw, Form, Recipe
from app.documents.values import AgendaItem, ClientCardValues, MeetingPlanValues, PromiseValues
from app.documents.words import (
    activity_word,
    gaps,
    list_head_note,
    name_cell,
    named_people,
    promise_words,
    role_cell,
    sorted_people,
)
from app.domain.money import NBSP

# The rows of the SPEC, D2. Folded in half the sheet shows the goal, the facts and what to find out: the fold
# lies under "ask", so the heights before it must not change.
SECTIONS = (
    Section("where", 1, 20),
    Section("goal", 1, 32),
    Section("facts", 1, 46),
    Section("ask", 1, 20.5),
    Section("who", 1, 30),
    Section("agenda", 1, 35.5),
    Section("spin", 1, 55.6),
    Section("take", 1, 13.4),
    *BACK_SECTIONS,
)
KINDS = ("first", "presentation", "negotiation", "service", "complaint")
AGENDA = ("ag5", "ag15", "ag10a", "ag10b", "ag5b")
TAKE_MM = 56.0
TAKE = ("cards", "samples", "offer", "price", "contract", "survey")
GAPS_SHOWN, GUESTS_SHOWN, CONTACTS_SHOWN, PROMISES_SHOWN = 3, 3, 5, 2
FACT_LINES, FACT_MM = 10, 4.0
NOTE_FROM_MM = 45.0  # less room would show two words of a note
BLANK_QUESTIONS = ("need", "authority", "timing")

Plan = Draft[MeetingPlanValues]


def _where(d: Plan, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("where"))
    row_mm = body.height / 2
    first, second = body.rows(2, row_mm)
    cells = (
        ("dt", format_moment(v.on, v.start, v.end, d.texts), 0.37),
        ("place", v.place, 0.35),
        ("from_us", v.our_people, 0.28),
    )
    room = first.width - 2 * paper.GUTTER_MM
    frames = first.columns(*(room * share for *_, share in cells))
    for cell, (key, value, _) in zip(frames, cells, strict=True):
        label = d.word(f"where.{key}")
        field(pen, cell, label, value, label_width(pen, [label]))
    label = d.word("where.kind")
    base = second.y + (row_mm + paper.CHOICE.cap_mm) / 2
    x = pen.write(second.x, base, label, paper.LABEL) + paper.GUTTER_MM
    words = {kind: d.common(f"mk_{kind}") for kind in KINDS}
    row = Frame(x, second.y, second.right - x, row_mm)
    choices(pen, row, list(words.values()), ticked=[words[v.kind]] if v.kind in words else ())


def _goal(d: Plan, frame: Frame) -> None:
    """The goal stands in a frame: it is what is read again in the lobby."""
    pen, v = d.pen, d.values
    box = Frame(frame.x, frame.y + 1.2, frame.width, frame.height - 1.6)
    pen.box(box, paper.GOAL_PT, gray=paper.MARK_GRAY, radius_mm=paper.FRAME_RADIUS_MM)
    inner = Frame(frame.x + 3, box.y, box.width - 6, box.height)
    pen.write(inner.x, inner.y + 4.4, d.word("goal"), paper.SECTION)
    body = inner.below(5.4)
    if d.is_blank or not v.goal:
        hint_x = inner.x + pen.width(d.word("goal"), paper.SECTION) + 3
        pen.write(hint_x, inner.y + 4.4, d.common("goal_hint"), paper.HINT)
    rows = (
        ("goal_main", v.goal, paper.VALUE_BOLD),
        ("goal_min", v.fallback_goal, paper.VALUE),
        ("advance", v.proposed_step, paper.VALUE),
    )
    for row, (key, value, style) in zip(body.rows(3, LINE_PITCH_MM), rows, strict=True):
        field(pen, row, d.word(f"goal.{key}"), value, LABEL_COLUMN_MM, style=style)


def _facts(d: Plan, frame: Frame) -> None:
    pen, client = d.pen, d.values.client
    body = head(pen, frame, d.word("facts"))
    if d.is_blank:
        for row, key in zip(
            body.rows(5, LINE_PITCH_MM), ("k_line", "k_bant", "k_last", "k_offer", "k_prom"), strict=True
        ):
            field(pen, row, d.word(f"facts.{key}"), "", LABEL_COLUMN_MM)
        return
    rows = body.rows(FACT_LINES, FACT_MM)
    _fact(d, next(rows), "k_line", _in_short(d, client))
    _bant_line(d, next(rows))
    touches = client.activities[:CONTACTS_SHOWN]
    for number, touch in enumerate(touches):
        kind = activity_word(d, touch.kind, touch.direction).lower()
        words = f"{format_date(touch.on, d.texts)}, {kind}: {touch.text}"
        _fact(d, next(rows), "k_last" if number == 0 else "", words)
    if not touches:
        _fact(d, next(rows), "k_last", d.common("no_contacts"))
    if client.offers:
        offer = client.offers[0]
        words = f"{format_date(offer.on, d.texts)}, {offer.title}, {d.money(offer.amount_kop)}"
        _fact(d, next(rows), "k_offer", words)
    _promises(d, rows)
    free = list(rows)
    if client.bant.need.note and free:
        row = free.pop(0)
        note = pen.fit(client.bant.need.note, paper.TABLE_NOTE, row.width - LABEL_COLUMN_MM)
        pen.write(row.x + LABEL_COLUMN_MM, baseline(row, paper.TABLE), note, paper.TABLE_NOTE)
        label = pen.fit(d.named("bant", "need"), paper.LABEL, LABEL_COLUMN_MM)
        pen.write(row.x, baseline(row, paper.TABLE), label, paper.LABEL)
    for row in free[1::2]:
        pen.rule(row.x + LABEL_COLUMN_MM, row.right, row.bottom)


def _fact(d: Plan, row: Frame, key: str, words: str, style: paper.Style = paper.TABLE) -> None:
    base = baseline(row, paper.TABLE)
    if key:
        label, lines = d.pen.whole(d.word(f"facts.{key}"), paper.LABEL, LABEL_COLUMN_MM - 1)
        d.pen.write_lines(row.x, base, lines, label, 0)
    x = row.x + LABEL_COLUMN_MM
    d.pen.write(x, base, d.pen.fit(words, style, row.right - x), style)


def _in_short(d: Plan, client: ClientCardValues) -> str:
    """Return status, volume, last order and responsible in one line; of a new acquaintance just that."""
    if client.money is None and not client.activities:
        return d.common("acquaintance")
    parts = [d.named("status", client.status)]
    if client.money is None:
        parts.append(d.common("no_purchases").lower())
    else:
        last = format_date(client.money.last_on, d.texts)
        parts.append(d.money(client.money.total_kop))
        label = d.texts.text("client_card.money.last").lower()
        parts.append(f"{label} {last}, {d.money(client.money.last_kop)}")
    return " \u00b7 ".join([*parts, client.responsible or d.common("not_assigned").lower()])


def _bant_line(d: Plan, row: Frame) -> None:
    pen, bant = d.pen, d.values.client.bant
    base = baseline(row, paper.TABLE)
    pen.write(row.x, base, d.word("facts.k_bant"), paper.LABEL)
    answers = {"need": bant.need, "authority": bant.authority, "budget": bant.budget, "timing": bant.timing}
    x = row.x + LABEL_COLUMN_MM
    for key, answer in answers.items():
        x = pen.write(x, base, d.named("bant", key), paper.TABLE) + 1.6
        x = level_squares(pen, x, base, answer.level) + 3.2
    if bant.need.note and row.right - x > NOTE_FROM_MM:
        pen.write(x, base, pen.fit(bant.need.note, paper.TABLE_NOTE, row.right - x), paper.TABLE_NOTE)


def _promises(d: Plan, rows: Iterator[Frame]) -> None:
    """Open promises, ours first, with "!" when overdue; what has no room is counted."""
    client = d.values.client
    ours = [(d.common("we"), promise) for promise in client.promises_us]
    theirs = [(d.common("client_w"), promise) for promise in client.promises_client]
    promises: list[tuple[str, PromiseValues]] = ours + theirs
    if not promises:
        _fact(d, next(rows), "k_prom", d.common("none_open"))
        return
    shown = promises[:PROMISES_SHOWN]
    for number, (side, promise) in enumerate(shown):
        row = next(rows)
        words, overdue = promise_words(d, promise, client.as_of)
        style = paper.TABLE_BOLD if overdue else paper.TABLE
        more = ""
        if number == len(shown) - 1 and len(promises) > len(shown):
            more = f"{NBSP}({d.common('and_more', n=len(promises) - len(shown))})"
        room = row.width - LABEL_COLUMN_MM - d.pen.width(more, style)
        text = d.pen.fit(f"{side}: {words}", style, room) + more
        _fact(d, row, "" if number else "k_prom", text, style)


def _ask(d: Plan, frame: Frame) -> None:
    """Draw the questions that the gaps of the book make, with squares to tick, and lines for other ones."""
    pen = d.pen
    body = head(pen, frame, d.word("ask"))
    if d.is_blank:
        questions = [d.words.text(f"bant_question.{key}.0") for key in BLANK_QUESTIONS]
    else:
        questions = gaps(d, d.values.client)[:GAPS_SHOWN]
    for number, row in enumerate(body.rows(GAPS_SHOWN, body.height / GAPS_SHOWN)):
        top = row.y + (row.height - SQUARE_MM) / 2
        pen.square(row.x, top)
        x = row.x + SQUARE_MM + SQUARE_GAP_MM
        if number < len(questions):
            base = baseline(row, paper.TABLE)
            pen.write(x, base, pen.fit(questions[number], paper.TABLE, row.right - x), paper.TABLE)
        else:
            pen.rule(x, row.right, top + SQUARE_MM)


def _who(d: Plan, frame: Frame) -> None:
    pen = d.pen
    people = sorted_people(d.values.guests or named_people(d.values.client))
    body = head(pen, frame, d.word("who"), list_head_note(d, len(people) - GUESTS_SHOWN))
    widths = (70.0, 46.0, 62.0)
    columns = [Column(d.word(f"who.{key}"), mm) for key, mm in zip(("w_name", "w_role", "w_want"), widths, strict=True)]
    rows: list[list[Cell]] = [
        [name_cell(d, person), role_cell(d, person), person.interest] for person in people[:GUESTS_SHOWN]
    ]
    table(pen, column_heads(pen, body, columns), columns, rows, GUESTS_SHOWN, 6.5)


def _agenda(d: Plan, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("agenda"))
    usual = [AgendaItem(d.texts.text(f"agenda.{key}.minutes"), d.texts.text(f"agenda.{key}.topic")) for key in AGENDA]
    items = d.values.agenda or usual
    columns = [
        Column(d.word("agenda.a_min"), 14),
        Column(d.word("agenda.a_topic"), 120),
        Column(d.word("agenda.a_who"), 44),
    ]
    rows: list[list[Cell]] = [[item.minutes, item.topic, item.who] for item in items[: len(AGENDA)]]
    table(pen, column_heads(pen, body, columns), columns, rows, len(AGENDA), 5)


def _spin(d: Plan, frame: Frame) -> None:
    """Four groups: one question printed, one line to write; a square before each to tick while listening."""
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("spin"))
    groups = (("s", v.situation), ("p", v.problem), ("i", v.implication), ("n", v.payoff))
    for row, (key, questions) in zip(body.rows(4, 12.5), groups, strict=True):
        printed, written = Frame(row.x, row.y, row.width, 4.5), Frame(row.x, row.y + 4.5, row.width, 8)
        base = printed.y + 0.4 + (SQUARE_MM + paper.TABLE.cap_mm) / 2
        pen.write(row.x, base, pen.fit(d.word(f"spin.q_{key}"), paper.LABEL_BOLD, 23), paper.LABEL_BOLD)
        x = row.x + 24
        pen.square(x, printed.y + 0.4)
        pen.square(x, written.bottom - SQUARE_MM - 1.8)
        x += SQUARE_MM + SQUARE_GAP_MM
        room = row.right - x
        own = [question for question in questions if question]
        style = paper.TABLE if own else paper.PROMPT
        words = own[0] if own else d.texts.text(f"spin.{key}")
        pen.write(x, base, pen.fit(words, style, room), style)
        if len(own) > 1:
            base = written.bottom - 1.8 - (SQUARE_MM - paper.TABLE.cap_mm) / 2
            pen.write(x, base, pen.fit(" \u00b7 ".join(own[1:]), paper.TABLE, room), paper.TABLE)
        else:
            pen.rule(x, row.right, written.bottom - 0.4)


def _take(d: Plan, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("take"))
    own = [pen.fit(word, paper.CHOICE, TAKE_MM) for word in d.values.take]
    words = own or [d.common(f"tk_{key}") for key in TAKE]
    row = Frame(body.x, body.y + 0.6, body.width, body.height - 0.6)
    gap, own_mm = 4.0, 18.0
    fitting: list[str] = []
    used = 0.0
    for word in words:
        need = SQUARE_MM + SQUARE_GAP_MM + pen.width(word, paper.CHOICE) + gap
        if used + need > row.width - own_mm:
            break
        fitting.append(word)
        used += need
    x = choices(pen, row, fitting, gap_mm=gap)
    top = row.y + (row.height - SQUARE_MM) / 2
    base = top + (SQUARE_MM + paper.CHOICE.cap_mm) / 2
    if len(fitting) < len(words):
        more = d.common("and_more", n=len(words) - len(fitting))
        pen.write(x, base, pen.fit(more, paper.CHOICE, row.right - x), paper.CHOICE)
        return
    pen.square(x, top)
    pen.rule(x + SQUARE_MM + SQUARE_GAP_MM, row.right, top + SQUARE_MM)


DRAW: dict[str, Draw[MeetingPlanValues]] = {
    "where": _where,
    "goal": _goal,
    "facts": _facts,
    "ask": _ask,
    "who": _who,
    "agenda": _agenda,
    "spin": _spin,
    "take": _take,
    **DRAW_BACK,
}

MEETING_PLAN = Recipe(
    form=Form("meeting_plan", "D2", "common.internal"),
    sections=SECTIONS,
    blank_sections=SECTIONS,
    draw=DRAW,
    always=frozenset({"where", "agr"}),
    name_of=lambda plan: plan.client.name,
    badge_of=lambda d: d.named("status", d.values.client.status),
    empty=lambda today: MeetingPlanValues(ClientCardValues(today, "")),
)
