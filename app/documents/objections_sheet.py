"""D9: the objection sheet. Six objections a page, each a block that is never split, and a line for our own fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.documents import page as paper
from app.documents.flowing import FlowingRecipe, Pages
from app.documents.objections_sheet_values import ObjectionBlock, ObjectionSheetValues
from app.documents.page import CONTENT_WIDTH_MM, LINE_PITCH_MM, Frame, Pen, Section, Style
from app.documents.pieces import HEAD_MM, fill_line, head, writing_lines
from app.documents.sheet_file import Draft, Draw, Form, page_room_mm

# The heights of the SPEC, D9.
STEPS_MM, BLOCKS_MM, OWN_MM = 16.0, 230.0, 26.0
BLOCKS_A_PAGE, BLANK_PAGES, OWN_LINES = 6, 2, 2
QUOTE, MEANS, TEXT, LABEL = Style("bold", 11), paper.TABLE_NOTE, paper.TABLE, paper.LABEL_BOLD
LABEL_MM, LEADING_MM, MEANS_LEADING_MM, STEP_LEADING_MM = 27.0, 3.5, 3.2, 3.3
QUOTE_MM, QUOTE_GAP_MM, FACT_MM, NEXT_PAD_MM, BLOCK_GAP_MM = 5.4, 2.4, LINE_PITCH_MM, 1.6, 1.8
BLANK_LINE_MM = 6.3
MANY_LINES = 80
LABELS = ("a", "c", "r")

Sheet = Draft[ObjectionSheetValues]


@dataclass(frozen=True, slots=True)
class _Block:
    """An objection in lines: its quote, what it may mean, three answers, our fact, the next step."""

    quote: list[str]
    means: list[str]
    means_beside: bool
    answers: tuple[list[str], ...]
    fact: list[str]
    next_step: list[str]
    scale: float

    @property
    def height_mm(self) -> float:
        lines = sum(len(each) for each in (*self.answers, self.next_step)) + max(0, len(self.fact) - 1)
        means = 0 if self.means_beside else len(self.means) * MEANS_LEADING_MM
        text = len(self.quote) * QUOTE_MM + means + lines * LEADING_MM
        return text * self.scale + FACT_MM + NEXT_PAD_MM + BLOCK_GAP_MM


def pages(d: Sheet) -> Pages[ObjectionSheetValues]:
    """Return the steps, the blocks on as many pages as they take, and the lines for new ones after them."""
    groups = _blank_groups() if d.is_blank else _groups(d)
    sections = [Section("steps", 1, STEPS_MM)]
    draw: dict[str, Draw[ObjectionSheetValues]] = {"steps": _steps, "own": _own}
    first = 1
    for page, group in enumerate(groups, 1):
        height = page_room_mm(page) - (STEPS_MM if page == 1 else 0)
        if page == len(groups):
            height = min(height, page_room_mm(page) - OWN_MM - (STEPS_MM if page == 1 else 0))
        key = f"p{page}"
        wanted = height if d.is_blank else max(BLOCKS_MM, _height_mm(group))
        sections.append(Section(key, page, min(height, wanted)))
        draw[key] = partial(_blank_page if d.is_blank else _page, group, first)
        first += len(group)
    last = len(groups)
    if sum(section.height_mm for section in sections if section.page == last) + OWN_MM > page_room_mm(last):
        last += 1
    sections.append(Section("own", last, OWN_MM))
    return sections, draw


def _blank_groups() -> list[list[_Block]]:
    empty = _Block([], [], True, ([], [], []), [], [], 1.0)
    return [[empty] * BLOCKS_A_PAGE for _page in range(BLANK_PAGES)]


def _groups(d: Sheet) -> list[list[_Block]]:
    """Return the blocks by page: six, or as many as fit where they are long."""
    waiting = [_block(d, each) for each in d.values.blocks]
    groups: list[list[_Block]] = []
    while waiting or not groups:
        page = len(groups) + 1
        room = page_room_mm(page) - (STEPS_MM if page == 1 else 0) - HEAD_MM
        group: list[_Block] = []
        while waiting and len(group) < BLOCKS_A_PAGE:
            if group and sum(block.height_mm for block in (*group, waiting[0])) > room:
                break
            group.append(waiting.pop(0))
        groups.append(group)
    return groups


def _height_mm(group: Sequence[_Block]) -> float:
    return HEAD_MM + sum(block.height_mm for block in group)


def _block(d: Sheet, each: ObjectionBlock) -> _Block:
    pen, room = d.pen, CONTENT_WIDTH_MM - LABEL_MM
    quote = pen.wrap(each.quote, QUOTE, CONTENT_WIDTH_MM, MANY_LINES)
    words = _means(d, each)
    beside = len(quote) == 1 and (
        pen.width(quote[0], QUOTE) + QUOTE_GAP_MM + pen.width(words, MEANS) <= CONTENT_WIDTH_MM
    )
    return _Block(
        quote=quote,
        means=[words] if beside else pen.wrap(words, MEANS, CONTENT_WIDTH_MM, MANY_LINES),
        means_beside=beside,
        answers=tuple(pen.wrap(text, TEXT, room, MANY_LINES) for text in (each.acknowledge, each.ask, each.answer)),
        fact=pen.wrap(each.fact, TEXT, room, MANY_LINES),
        next_step=pen.wrap(each.next_step, TEXT, room, MANY_LINES),
        scale=d.sheet.type_scale,
    )


def _means(d: Sheet, each: ObjectionBlock) -> str:
    means = f"{d.word('p1.m')}: {each.means[:1].lower()}{each.means[1:]}" if each.means else ""
    return " \u00b7 ".join(part for part in (means, d.word("heard", n=each.heard) if each.heard else "") if part)


def _steps(d: Sheet, frame: Frame) -> None:
    body = head(d.pen, frame, d.word("steps"))
    numbered = " \u2192 ".join(f"{number}. {step}" for number, step in enumerate(d.values.steps, 1))
    leading = STEP_LEADING_MM * d.sheet.type_scale
    lines = d.pen.wrap(numbered, paper.TABLE_NOTE, body.width, 3)
    d.pen.write_lines(body.x, body.y + leading * 0.75, lines, paper.TABLE_NOTE, leading)


def _title(d: Sheet, first: int, count: int) -> str:
    key = "page" if count > 1 else "one"
    return d.word(key, first=first, last=first + count - 1)


def _page(group: Sequence[_Block], first: int, d: Sheet, frame: Frame) -> None:
    if not group:
        head(d.pen, frame, d.word("p1.q"))
        return
    body = head(d.pen, frame, _title(d, first, len(group)))
    spare = (body.height - sum(block.height_mm for block in group)) / len(group)
    y = body.y
    for block in group:
        height = block.height_mm + max(0.0, spare)
        _draw(d, Frame(body.x, y, body.width, height), block)
        y += height


def _draw(d: Sheet, frame: Frame, block: _Block) -> None:
    pen, scale = d.pen, block.scale
    base = frame.y + QUOTE_MM * 0.74 * scale
    pen.write_lines(frame.x, base, block.quote, QUOTE, QUOTE_MM * scale)
    if block.means_beside:
        x = frame.x + pen.width(block.quote[0], QUOTE) + QUOTE_GAP_MM if block.quote else frame.x
        pen.write_lines(x, base, block.means, MEANS, 0)
    base = frame.y + (len(block.quote) * QUOTE_MM + 2.2) * scale
    if not block.means_beside:
        pen.write_lines(frame.x, base, block.means, MEANS, MEANS_LEADING_MM * scale)
        base += len(block.means) * MEANS_LEADING_MM * scale
    base += 0.4
    for key, lines in zip(LABELS, block.answers, strict=True):
        if not lines:
            continue
        _label(pen, frame.x, base, d.word(f"p1.{key}"))
        pen.write_lines(frame.x + LABEL_MM, base, lines, TEXT, LEADING_MM * scale)
        base += len(lines) * LEADING_MM * scale
    step_mm = max(1, len(block.next_step)) * LEADING_MM * scale + NEXT_PAD_MM
    fact = Frame(frame.x, frame.bottom - BLOCK_GAP_MM - step_mm - FACT_MM, frame.width, FACT_MM)
    _fact(d, fact, block)
    base = frame.bottom - BLOCK_GAP_MM - step_mm + LEADING_MM * scale + 0.2
    _label(pen, frame.x, base, d.word("p1.n"))
    pen.write_lines(frame.x + LABEL_MM, base, block.next_step, TEXT, LEADING_MM * scale)
    pen.line(frame.x, frame.bottom - 0.5, frame.right, frame.bottom - 0.5, paper.RULE_PT, paper.RULE_GRAY)


def _fact(d: Sheet, row: Frame, block: _Block) -> None:
    """Draw our fact, or the line to write it on: the part that really convinces."""
    pen = d.pen
    if block.fact:
        base = row.bottom - 1.7 - (len(block.fact) - 1) * LEADING_MM * block.scale
        _label(pen, row.x, base, d.word("p1.fact"))
        pen.write_lines(row.x + LABEL_MM, base, block.fact, TEXT, LEADING_MM * block.scale)
        return
    _label(pen, row.x, row.bottom - 1.7, d.word("p1.fact"))
    fill_line(pen, row.x + LABEL_MM, row.right, row.bottom - 0.6)


def _label(pen: Pen, x: float, base: float, text: str) -> None:
    style, lines = pen.whole(text, LABEL, LABEL_MM - 1.5)
    pen.write_lines(x, base, lines, style, 0)


def _blank_page(group: Sequence[_Block], first: int, d: Sheet, frame: Frame) -> None:
    """Draw empty blocks: a line for the quote, and one after each label; the last closes the block."""
    pen = d.pen
    body = head(pen, frame, _title(d, first, len(group)))
    height = body.height / len(group)
    for place in body.rows(len(group), height):
        quote = place.y + height - 5 * BLANK_LINE_MM - 1.4
        pen.write(place.x, quote - 1.2, d.word("p1.q"), LABEL)
        fill_line(pen, place.x + LABEL_MM, place.right, quote)
        for number, key in enumerate((*LABELS, "fact", "n"), 1):
            base = quote + number * BLANK_LINE_MM
            _label(pen, place.x, base - 1.2, d.word(f"p1.{key}"))
            fill_line(pen, place.x + LABEL_MM, place.right, base)
        pen.line(place.x, base, place.right, base, paper.GOAL_PT, paper.MARK_GRAY)


def _own(d: Sheet, frame: Frame) -> None:
    body = head(d.pen, frame, d.word("own"), d.word("own.ow"))
    writing_lines(d.pen, body, OWN_LINES)


OBJECTIONS_SHEET = FlowingRecipe(
    form=Form("objection_sheet", "D9", "common.internal", has_client=False),
    sections=(Section("steps", 1, STEPS_MM), Section("p1", 1, BLOCKS_MM), Section("own", 2, OWN_MM)),
    always=frozenset({"steps", "p1", "own"}),
    name_of=lambda _values: "",
    empty=ObjectionSheetValues,
    pages=pages,
    blank_of=lambda values: values.is_blank,
)
