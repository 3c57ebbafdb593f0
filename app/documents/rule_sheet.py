"""The rule sheet: on one page who owns what, every rule as its sentence, and lines for the signatures of the team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import ceil

from app.documents import page as paper
from app.documents.fonts import faces, wrap
from app.documents.formats import format_date
from app.documents.page import CONTENT_WIDTH_MM, LINE_PITCH_MM, Frame, Section, Style
from app.documents.pieces import HEAD_MM, fill_line, head, phrase
from app.documents.rule_sheet_values import RuleLine, RuleReader, RuleReading, RuleSheetValues
from app.documents.sheet_file import Draft, Draw, Form, Recipe, flowed, page_room_mm
from app.documents.values import Sheet
from app.texts import Texts, load_texts

FUNCTIONS = ("prospecting", "first_sale", "care", "vip")
SPECIAL = "special"  # no rule: special terms are given by hand
BLOCKS = {"gates": ("qualified", "to_care"), "marks": ("regular", "vip", SPECIAL), "silence": ("late", "sleeping")}
RULE_SIZES_PT = (9.5, 9.0, 8.5, 8.0, 7.5)
LABEL_MM, SENTENCE_MM = 34.0, CONTENT_WIDTH_MM - 34.0
LEADING, NOTE_LEADING_MM, ROW_PAD_MM, GAP_MM = 0.44, 3.3, 2.4, 2.6  # a leading is so many mm a point
MANY_LINES = 60  # more than any rule has: nothing is cut
TEAM_MM, OWNER_MM, OWNER_LINES = 26.0, 15.6, 3
READERS_IN_ONE_COLUMN, READER_MM, READER_HEAD_MM, COLUMN_GAP_MM = 8, 8.0, 4.4, 8.0
BLANK_RULE_LINES, BLANK_READERS = 2, 5

SECTIONS = (
    Section("team", 1, TEAM_MM),
    Section("gates", 1, 40.0),
    Section("marks", 1, 56.0),
    Section("silence", 1, 40.0),
    Section("reading", 1, 20.0),
    Section("readers", 1, 73.0),
)
BLANK_SECTIONS = (
    Section("team", 1, TEAM_MM),
    Section("gates", 1, HEAD_MM + 2 * BLANK_RULE_LINES * LINE_PITCH_MM + GAP_MM),
    Section("marks", 1, HEAD_MM + 3 * BLANK_RULE_LINES * LINE_PITCH_MM + GAP_MM),
    Section("silence", 1, HEAD_MM + 2 * BLANK_RULE_LINES * LINE_PITCH_MM + GAP_MM),
    Section("reading", 1, HEAD_MM + LINE_PITCH_MM + GAP_MM),
    Section("readers", 1, HEAD_MM + READER_HEAD_MM + BLANK_READERS * READER_MM),
)

Rules = Draft[RuleSheetValues]


@dataclass(frozen=True, slots=True)
class _Row:
    """A rule as it is printed: what it is called, its sentence in lines, a note in lines."""

    label: list[str]
    lines: list[str]
    notes: list[str]
    style: Style

    @property
    def leading_mm(self) -> float:
        return LEADING * self.style.size_pt

    @property
    def height_mm(self) -> float:
        text = max(len(self.lines) * self.leading_mm, len(self.label) * self.leading_mm)
        return text + len(self.notes) * NOTE_LEADING_MM + ROW_PAD_MM


def fitted(values: RuleSheetValues, sheet: Sheet, kept: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections as high as the rules are long; readers that find no room go to the next page."""
    size_pt = _size_pt(values, sheet, kept)
    return flowed(_sections(values, sheet, kept, size_pt))


def _sections(values: RuleSheetValues, sheet: Sheet, kept: Sequence[Section], size_pt: float) -> list[Section]:
    texts = load_texts("documents", sheet.lang)
    heights = {"team": TEAM_MM, "readers": _readers_mm(values)}
    for block in BLOCKS:
        rows = _rows(values, sheet, texts, block, size_pt)
        heights[block] = HEAD_MM + (sum(row.height_mm for row in rows) or LINE_PITCH_MM) + GAP_MM
    heights["reading"] = HEAD_MM + len(_reading_lines(values, sheet, texts, size_pt)) * LEADING * size_pt + GAP_MM + 1
    return [Section(section.key, 1, heights[section.key]) for section in kept]


def _size_pt(values: RuleSheetValues, sheet: Sheet, kept: Sequence[Section]) -> float:
    """Return the largest type in which everything stands on one page; where none does, one that reads well."""
    sizes = [size for size in RULE_SIZES_PT if size * sheet.type_scale >= paper.LEAST_PT]
    for size_pt in sizes:
        if sum(section.height_mm for section in _sections(values, sheet, kept, size_pt)) <= page_room_mm(1):
            return size_pt
    return sizes[1]


def _wrapped(text: str, style: Style, sheet: Sheet, width_mm: float) -> list[str]:
    return wrap(text, getattr(faces(), style.face), style.size_pt * sheet.type_scale, width_mm, MANY_LINES)


def _rows(values: RuleSheetValues, sheet: Sheet, texts: Texts, block: str, size_pt: float) -> list[_Row]:
    """Return the rules of a block that are in force."""
    style, bold = Style("regular", size_pt), Style("bold", size_pt)
    by_code = {rule.code: rule for rule in values.rules}
    found = []
    for code in BLOCKS[block]:
        rule = by_code.get(code)
        if rule is None and code != SPECIAL:
            continue
        label = _wrapped(texts.text(f"rule_sheet.rule.{code}"), bold, sheet, LABEL_MM - 4)
        sentence = rule.sentence if rule else texts.text("rule_sheet.special")
        notes = _wrapped(_note(rule, texts), paper.TABLE_NOTE, sheet, SENTENCE_MM) if rule else []
        found.append(_Row(label, _wrapped(sentence, style, sheet, SENTENCE_MM), notes, style))
    return found


def _note(rule: RuleLine, texts: Texts) -> str:
    """Return version, day and mode in words."""
    version = texts.text("rule_sheet.version", number=rule.number, date=format_date(rule.valid_from, texts))
    return f"{version} \u00b7 {texts.text('rule_sheet.acting' if rule.is_acting else 'rule_sheet.suggesting')}"


def _reading_lines(values: RuleSheetValues, sheet: Sheet, texts: Texts, size_pt: float) -> list[str]:
    said = [_reading(reading, texts) for reading in values.readings] or [texts.text("rule_sheet.reading.none")]
    style = Style("regular", size_pt)
    return [line for text in said for line in _wrapped(text, style, sheet, CONTENT_WIDTH_MM)]


def _reading(reading: RuleReading, texts: Texts) -> str:
    rule = texts.text(f"rule_sheet.rule.{reading.code}")
    if not reading.months:
        return texts.text("rule_sheet.reading.all_time", rule=rule)
    return texts.plural(f"rule_sheet.reading.{reading.metric}", reading.months, rule=rule)


def _readers_mm(values: RuleSheetValues) -> float:
    """Return the height of the signatures; more than a page holds is as high as a page."""
    wanted = HEAD_MM + READER_HEAD_MM + _reader_lines(values.people) * READER_MM
    return min(wanted, page_room_mm(2))


def _reader_lines(people: Sequence[RuleReader]) -> int:
    """Return how many lines of signatures there are: in one column as long as they are few, and one to spare."""
    columns = 1 if len(people) < READERS_IN_ONE_COLUMN else 2
    return max(1, ceil((len(people) + 1) / columns))


# --- drawing --------------------------------------------------------------------------------------------------------


def _team(d: Rules, frame: Frame) -> None:
    pen = d.pen
    model = d.words.text(f"model.{d.values.model}") if d.values.model else ""
    body = head(pen, frame, d.word("team"))
    pen.write(body.x, body.y + 3.4, d.word("model"), paper.LABEL)
    x = body.x + max(LABEL_MM, pen.width(d.word("model"), paper.LABEL) + 3)
    if model:
        pen.write(x, body.y + 3.4, model, paper.VALUE_BOLD)
    else:
        fill_line(pen, x, body.right, body.y + 4.2)
    owners = dict(d.values.owners)
    width = (body.width - 3 * paper.GUTTER_MM) / 4
    tiles = Frame(body.x, body.y + 5.6, body.width, OWNER_MM - 4)
    for tile, function in zip(tiles.columns(*[width] * 4), FUNCTIONS, strict=True):
        pen.write(tile.x, tile.y + 3.0, d.words.text(f"function.{function}"), paper.LABEL)
        names = owners.get(function, "")
        if names:
            style, lines = pen.whole(names, paper.TABLE_BOLD, tile.width, OWNER_LINES)
            pen.write_lines(tile.x, tile.y + 7.0, lines, style, NOTE_LEADING_MM * d.sheet.type_scale)
        elif d.is_blank:
            fill_line(pen, tile.x, tile.right, tile.y + 9.6)
        else:
            pen.write(tile.x, tile.y + 7.0, d.common("not_assigned"), paper.TABLE)


def _block(block: str, d: Rules, frame: Frame) -> None:
    """Draw the rules of a block; of a blank sheet lines to write them on."""
    pen = d.pen
    body = head(pen, frame, d.word(block))
    if d.is_blank:
        height = BLANK_RULE_LINES * LINE_PITCH_MM
        for place, code in zip(body.rows(len(BLOCKS[block]), height), BLOCKS[block], strict=True):
            label = pen.wrap(d.word(f"rule.{code}"), paper.TABLE_BOLD, LABEL_MM - 4, 2)
            pen.write_lines(place.x, place.y + LINE_PITCH_MM - 1.7, label, paper.TABLE_BOLD, NOTE_LEADING_MM)
            for line in place.rows(BLANK_RULE_LINES, LINE_PITCH_MM):
                pen.rule(place.x + LABEL_MM, place.right, line.bottom)
        return
    rows = _rows(d.values, d.sheet, d.texts, block, _chosen_pt(d))
    if not rows:
        phrase(pen, Frame(body.x, body.y, body.width, 6), d.word("none"))
    y = body.y
    for number, row in enumerate(rows):
        base = y + 0.7 * row.leading_mm + ROW_PAD_MM / 2
        pen.write_lines(body.x, base, row.label, Style("bold", row.style.size_pt), row.leading_mm)
        pen.write_lines(body.x + LABEL_MM, base, row.lines, row.style, row.leading_mm)
        note = base + (len(row.lines) - 1) * row.leading_mm + NOTE_LEADING_MM + 0.3
        pen.write_lines(body.x + LABEL_MM, note, row.notes, paper.TABLE_NOTE, NOTE_LEADING_MM)
        y += row.height_mm
        if number < len(rows) - 1:
            pen.hair(body.x, body.right, y)


def _reading_block(d: Rules, frame: Frame) -> None:
    body = head(d.pen, frame, d.word("reading"))
    if d.is_blank:
        d.pen.rule(body.x, body.right, body.y + LINE_PITCH_MM)
        return
    size_pt = _chosen_pt(d)
    lines = _reading_lines(d.values, d.sheet, d.texts, size_pt)
    d.pen.write_lines(body.x, body.y + 3.6, lines, Style("regular", size_pt), LEADING * size_pt)


def _readers(d: Rules, frame: Frame) -> None:
    """Draw a line for the signature of everybody; the day stands there when the rules were acknowledged."""
    pen, people = d.pen, d.values.people
    count = BLANK_READERS if d.is_blank else _reader_lines(people)
    columns = 1 if d.is_blank or len(people) < READERS_IN_ONE_COLUMN else 2
    room = int((frame.height - HEAD_MM - READER_HEAD_MM + 0.01) / READER_MM)
    hidden = max(0, len(people) - columns * room)
    body = head(pen, frame, d.word("readers"), d.common("and_more", n=hidden) if hidden else "")
    lines = min(count, room)
    width = (body.width - (columns - 1) * COLUMN_GAP_MM) / columns
    for number, column in enumerate(body.columns(*[width] * columns, gap_mm=COLUMN_GAP_MM)):
        name_mm, day_mm = (0.46 * width, 26.0) if columns == 1 else (0.44 * width, 20.0)
        names, days, signs = column.columns(name_mm, day_mm, width - name_mm - day_mm - 6, gap_mm=3)
        for part, key in ((names, "name"), (days, "read_on"), (signs, "signature")):
            style, said = pen.whole(d.word(key), paper.LABEL, part.width)
            pen.write(part.x, part.y + 3.0, "".join(said), style)
        mine = people[number * lines : (number + 1) * lines]
        for place, row in enumerate(column.below(READER_HEAD_MM).rows(lines, READER_MM)):
            if place < len(mine):
                _reader(d, row, mine[place], name_mm, names.x, days.x)
            else:
                pen.rule(names.x, names.right, row.bottom - 0.6)
            if place >= len(mine) or mine[place].read_on is None:
                pen.rule(days.x, days.right, row.bottom - 0.6)
            pen.rule(signs.x, signs.right, row.bottom - 0.6)


def _reader(d: Rules, row: Frame, person: RuleReader, name_mm: float, name_x: float, day_x: float) -> None:
    pen, base = d.pen, row.bottom - 2.2
    style, lines = pen.whole(person.name, paper.TABLE_BOLD, name_mm, 2)
    is_two, leading = len(lines) == 2, NOTE_LEADING_MM * d.sheet.type_scale
    pen.write_lines(name_x, base - (leading if is_two else 0), lines, style, leading)
    if person.job and not is_two:
        x = name_x + pen.width(lines[0], style) + 2
        if x + pen.width(person.job, paper.TABLE_NOTE) <= name_x + name_mm:
            pen.write(x, base, person.job, paper.TABLE_NOTE)
    if person.read_on is not None:
        pen.write(day_x, base, format_date(person.read_on, d.texts), paper.TABLE)


def _chosen_pt(d: Rules) -> float:
    kept = [section for section in SECTIONS if d.sheet.sections is None or section.key in ALWAYS | d.sheet.sections]
    return _size_pt(d.values, d.sheet, kept)


def _empty(day: date) -> RuleSheetValues:
    return RuleSheetValues(day)


ALWAYS = frozenset({"team", "gates", "marks", "silence"})
DRAW: dict[str, Draw[RuleSheetValues]] = {
    "team": _team,
    **{block: partial(_block, block) for block in BLOCKS},
    "reading": _reading_block,
    "readers": _readers,
}
RULE_SHEET = Recipe(
    form=Form("rule_sheet", "D13", "common.internal", has_client=False),
    sections=SECTIONS,
    blank_sections=BLANK_SECTIONS,
    draw=DRAW,
    always=ALWAYS,
    name_of=lambda values: values.company,
    empty=_empty,
    fitted=fitted,
    badge_of=lambda d: d.word("as_of", date=format_date(d.values.as_of, d.texts)),
)
