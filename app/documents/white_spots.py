"""The white-spot sheet: clients by product groups; every empty cell has a square to tick with a pen.

Many clients make a table on as many pages as it takes, with the groups at its head on each; more groups than a page
is wide go on to the next pages. One client has its groups under each other, with a line to write beside each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from app.documents import page as paper
from app.documents.formats import format_date
from app.documents.page import LINE_PITCH_MM, Frame, Paper, Pen, Section, Style
from app.documents.pieces import HEAD_MM, LABEL_LEADING_MM, VALUE_LEADING_MM, head, writing_lines
from app.documents.sheet_file import Draft, Draw, Form, Recipe, SheetFile, Steps, page_room_mm
from app.documents.values import Sheet
from app.documents.white_spots_values import SpotCell, SpotRow, WhiteSpots
from app.domain.money import format_money

NAME_MM, TOTAL_MM, LEAST_CELL_MM, MOST_CELL_MM = 54.0, 22.0, 15.0, 30.0
PORTRAIT_GROUPS = 6  # more of them want the page to lie
ROW_MM, ROW_PAD_MM, BLANK_ROW_MM, CELL_GAP_MM = 7.0, 3.2, 9.0, 2.4
BLANK_GROUPS = 8
HEAD_PAD_MM, HEAD_LINES, TURNED_LEAST_MM, TURNED_MOST_MM, TURNED_STEP_MM = 2.4, 3, 16.0, 76.0, 4.0
TURNED_LEADING_MM, TURNED_TAIL_MM = 3.3, 0.8  # letters reach so far under their line
HEAD_GAP_MM = 1.0
MANY_LINES = 40  # more than any name has: nothing is cut
LEGEND_MM = 6.4
SPOT_MM = 3.4
SUM_SIZES_PT = (8.7, 8.2, 7.8, 7.5)
# The sheet of one client.
TITLE_MM, SUM_MM = 62.0, 34.0
NOTE_LINES, NOTES_GAP_MM = 8, 6.0

Spots = Draft[WhiteSpots]


@dataclass(frozen=True, slots=True)
class _Band:
    """The groups that stand beside each other on a page, by their places, and how wide and high they are."""

    first: int
    last: int
    name_mm: float
    cell_mm: float
    head_mm: float
    is_turned: bool


@dataclass(frozen=True, slots=True)
class WhiteSpotRecipe(Recipe[WhiteSpots]):
    """Makes one table of all clients asked; without clients the form for a pen, with the groups at its head."""

    def build(self, items: Sequence[WhiteSpots], sheet: Sheet, progress: Steps | None = None) -> bytes:
        """Return the sheet of the one item."""
        (values,) = items
        is_blank = not values.rows
        name = values.rows[0].name if len(values.rows) == 1 else ""
        size = paper.LANDSCAPE if _is_wide(values) else paper.PORTRAIT
        file = SheetFile(self.form, sheet, name, size)
        draft = file.draft(values, is_blank)
        if len(values.rows) == 1:
            sections, draw = _list_pages(draft, size)
        else:
            sections, draw = _table_pages(draft, size)
        if progress is not None:
            pages = enumerate(draw.items())
            draw = {key: partial(_told, page, progress, number, len(draw)) for number, (key, page) in pages}
        file.add(draft, name, sections, draw)
        if progress is not None:
            progress.step(len(sections), len(sections))
        return file.finish()

    def build_blank(self, sheet: Sheet) -> bytes:
        """Return the form of a book without groups."""
        return self.build([self.empty(sheet.printed_at.date())], sheet)


def _told(page: Draw[WhiteSpots], progress: Steps, done: int, total: int, d: Spots, frame: Frame) -> None:
    progress.step(done, total)
    page(d, frame)


def _is_wide(values: WhiteSpots) -> bool:
    groups = len(values.groups) or BLANK_GROUPS
    return len(values.rows) != 1 and groups > PORTRAIT_GROUPS


def _legend(d: Spots, frame: Frame) -> Frame:
    """Say what the figures and the squares are; return the frame under it."""
    pen, style = d.pen, paper.TABLE_NOTE
    base = frame.y + 3.4
    if not d.is_blank:
        figures = d.word("figures", currency=d.sheet.currency, date=format_date(d.values.as_of, d.texts))
        x = pen.write(frame.x, base, figures, style) + 6
    else:
        x = frame.x
    pen.square(x, base - SPOT_MM + 0.6, size_mm=SPOT_MM)
    pen.write(x + SPOT_MM + 1.6, base, d.word("square"), style)
    return frame.below(LEGEND_MM)


def _lines(pen: Pen, text: str, style: Style, width_mm: float) -> list[str]:
    return pen.wrap(text, style, width_mm, MANY_LINES)


def _row_mm(pen: Pen, text: str, style: Style, width_mm: float, least_mm: float = ROW_MM) -> float:
    return max(least_mm, len(_lines(pen, text, style, width_mm)) * VALUE_LEADING_MM + ROW_PAD_MM)


def _write_middle(pen: Pen, row: Frame, lines: Sequence[str], style: Style) -> None:
    """Print lines in the middle of a row."""
    first = row.y + (row.height + style.cap_mm - (len(lines) - 1) * VALUE_LEADING_MM) / 2
    pen.write_lines(row.x, first, lines, style, VALUE_LEADING_MM)


def _sum(d: Spots, kop: int) -> str:
    """Return a sum in whole units without its currency: the legend names it."""
    return format_money(kop, "", d.sheet.lang, decimals="never", style="document")


def _cell(d: Spots, cell: Frame, content: SpotCell) -> None:
    """Draw what was bought, or the square to tick."""
    pen = d.pen
    if not content.is_bought:
        pen.square(cell.right - SPOT_MM, cell.y + (cell.height - SPOT_MM) / 2, size_mm=SPOT_MM)
    elif content.net_kop is None:
        style = paper.TABLE_NOTE
        pen.write_right(cell.right, cell.y + (cell.height + style.cap_mm) / 2, d.word("earlier"), style)
    else:
        text = _sum(d, content.net_kop)
        style = pen.largest(text, "regular", SUM_SIZES_PT, cell.width)
        pen.write_right(cell.right, cell.y + (cell.height + style.cap_mm) / 2, text, style)


# --- many clients ---------------------------------------------------------------------------------------------------


def _table_pages(d: Spots, size: Paper) -> tuple[list[Section], dict[str, Draw[WhiteSpots]]]:
    """Return the pages of the table: as many rows as a page holds, all groups of them, then the next rows."""
    bands = _bands(d, size)
    heights = [_row_mm(d.pen, row.name, paper.TABLE, bands[0].name_mm - CELL_GAP_MM) for row in d.values.rows]
    over = HEAD_MM + LEGEND_MM + max(band.head_mm for band in bands)
    if d.is_blank:
        heights = [BLANK_ROW_MM] * int((page_room_mm(1, size) - over - ROW_MM) / BLANK_ROW_MM)
    chunks, at, page = [], 0, 1
    while at < len(heights):
        room = page_room_mm(page, size) - over
        end = at
        # The last page also says how many white spots there are in each group.
        while end < len(heights) and sum(heights[at : end + 1]) + (ROW_MM if end + 1 == len(heights) else 0) <= room:
            end += 1
        end = max(end, at + 1)
        chunks.append((at, end))
        at, page = end, page + len(bands)
    sections: list[Section] = []
    draw: dict[str, Draw[WhiteSpots]] = {}
    for first, last in chunks:
        for band in bands:
            number = len(sections) + 1
            sections.append(Section(f"page{number}", number, page_room_mm(number, size)))
            draw[f"page{number}"] = _TablePage(band, first, heights[first:last], last == len(heights))
    return sections, draw


def _bands(d: Spots, size: Paper) -> list[_Band]:
    """Return the groups in bands of equal width."""
    count = len(d.values.groups) or BLANK_GROUPS
    room = size.content_width_mm - NAME_MM - TOTAL_MM
    number = ceil(count / max(1, int(room / _least_cell_mm(d))))
    each = ceil(count / number)
    cell_mm = min(MOST_CELL_MM, room / each)
    name_mm = NAME_MM + room - each * cell_mm
    titles = [group.title for group in d.values.groups]
    head_mm, is_turned = _head_mm(d.pen, titles, cell_mm - HEAD_GAP_MM)
    return [
        _Band(first, min(first + each, count), name_mm, cell_mm, head_mm, is_turned) for first in range(0, count, each)
    ]


def _least_cell_mm(d: Spots) -> float:
    """Return how wide a column must be at least: no sum is cut, nor the word for what was bought before."""
    smallest = Style("regular", SUM_SIZES_PT[-1])
    sums = [cell.net_kop for row in d.values.rows for cell in row.cells if cell.net_kop is not None]
    widest = d.pen.width(_sum(d, max(sums)), smallest) if sums else 0.0
    earlier = d.pen.width(d.word("earlier"), paper.TABLE_NOTE)
    return max(LEAST_CELL_MM * d.sheet.type_scale, widest + CELL_GAP_MM, earlier + CELL_GAP_MM)


def _head_mm(pen: Pen, titles: Sequence[str], width_mm: float) -> tuple[float, bool]:
    """Return how high the heads must be for all titles, and whether they are turned: no word is broken or cut."""
    if all(_is_whole(pen, title, width_mm, HEAD_LINES) for title in titles):
        lines = max((len(_lines(pen, title, paper.LABEL, width_mm)) for title in titles), default=1)
        return max(2, lines) * LABEL_LEADING_MM + HEAD_PAD_MM, False
    most = max(1, int((width_mm - TURNED_TAIL_MM) / TURNED_LEADING_MM))
    height = TURNED_LEAST_MM
    while height < TURNED_MOST_MM and not all(_is_whole(pen, title, height, most) for title in titles):
        height += TURNED_STEP_MM
    return height + HEAD_PAD_MM, True


def _is_whole(pen: Pen, title: str, width_mm: float, most: int) -> bool:
    """Whether a title takes at most so many lines, no word of it broken."""
    lines = _lines(pen, title, paper.LABEL, width_mm)
    return len(lines) <= most and len(" ".join(lines).split()) == len(title.split())


@dataclass(frozen=True, slots=True)
class _TablePage:
    """Draws some rows and some groups of the table on one page."""

    band: _Band
    first: int
    heights: Sequence[float]
    is_last: bool

    def __call__(self, d: Spots, frame: Frame) -> None:
        """Draw the page."""
        pen, band, values = d.pen, self.band, d.values
        count = len(values.groups) or BLANK_GROUPS
        is_part = band.last - band.first < count
        shown = d.word("groups_of", first=band.first + 1, last=band.last, count=count)
        body = _legend(d, head(pen, frame, d.word("table"), shown if is_part else ""))
        if not d.is_blank and not values.groups:
            pen.write(body.x, body.y + 5, d.word("no_groups"), paper.TABLE)
            return
        body = self._heads(d, body)
        y = body.y
        for number, height in enumerate(self.heights):
            row = Frame(body.x, y, body.width, height)
            if d.is_blank:
                self._blank_row(d, row)
            else:
                self._row(d, row, values.rows[self.first + number])
            y += height
            pen.hair(body.x, self._right(body), y)
        if self.is_last and not d.is_blank:
            self._spots(d, Frame(body.x, y, body.width, ROW_MM))

    def _right(self, body: Frame) -> float:
        return body.x + self.band.name_mm + TOTAL_MM + (self.band.last - self.band.first) * self.band.cell_mm

    def _cells(self, row: Frame) -> list[Frame]:
        x = row.x + self.band.name_mm + TOTAL_MM + CELL_GAP_MM
        width = self.band.cell_mm - CELL_GAP_MM
        count = self.band.last - self.band.first
        return [Frame(x + place * self.band.cell_mm, row.y, width, row.height) for place in range(count)]

    def _heads(self, d: Spots, body: Frame) -> Frame:
        pen, band = d.pen, self.band
        row = Frame(body.x, body.y, body.width, band.head_mm)
        base = row.bottom - HEAD_PAD_MM / 2
        pen.write(row.x, base, d.word("client"), paper.LABEL)
        if not d.is_blank:
            pen.write_right(row.x + band.name_mm + TOTAL_MM, base, d.word("total"), paper.LABEL)
        titles = [group.title for group in d.values.groups[band.first : band.last]]
        for place, cell in enumerate(self._cells(row)):
            if not titles:
                pen.rule(cell.x, cell.right, row.bottom - HEAD_PAD_MM)
            elif band.is_turned:
                lines = _lines(pen, titles[place], paper.LABEL, band.head_mm - HEAD_PAD_MM)
                start = cell.right - TURNED_TAIL_MM - (len(lines) - 1) * TURNED_LEADING_MM
                for number, line in enumerate(lines):
                    pen.write_up(start + number * TURNED_LEADING_MM, base, line, paper.LABEL)
            else:
                lines = _lines(pen, titles[place], paper.LABEL, band.cell_mm - HEAD_GAP_MM)
                for number, line in enumerate(reversed(lines)):
                    pen.write_right(cell.right, base - number * LABEL_LEADING_MM, line, paper.LABEL)
        pen.line(row.x, row.bottom, self._right(row), row.bottom, paper.RULE_PT, paper.RULE_GRAY)
        return body.below(band.head_mm)

    def _row(self, d: Spots, row: Frame, client: SpotRow) -> None:
        pen, band = d.pen, self.band
        _write_middle(pen, row, _lines(pen, client.name, paper.TABLE, band.name_mm - CELL_GAP_MM), paper.TABLE)
        total = _sum(d, client.total_kop)
        style = pen.largest(total, "bold", SUM_SIZES_PT, TOTAL_MM)
        right = row.x + band.name_mm + TOTAL_MM
        pen.write_right(right, row.y + (row.height + style.cap_mm) / 2, total, style)
        for cell, content in zip(self._cells(row), client.cells[band.first : band.last], strict=True):
            _cell(d, cell, content)

    def _blank_row(self, d: Spots, row: Frame) -> None:
        for cell in self._cells(row):
            _cell(d, cell, SpotCell())

    def _spots(self, d: Spots, row: Frame) -> None:
        """Say of how many clients each group is a white spot."""
        pen, rows = d.pen, d.values.rows
        y = row.y + (row.height + paper.TABLE_BOLD.cap_mm) / 2
        pen.write(row.x, y, d.word("spots"), paper.TABLE_BOLD)
        for place, cell in enumerate(self._cells(row), self.band.first):
            count = sum(not client.cells[place].is_bought for client in rows)
            pen.write_right(cell.right, y, str(count), paper.TABLE_BOLD)


# --- one client -----------------------------------------------------------------------------------------------------


def _list_pages(d: Spots, size: Paper) -> tuple[list[Section], dict[str, Draw[WhiteSpots]]]:
    """Return the pages of the list of groups."""
    style = paper.TABLE_BOLD
    heights = [_row_mm(d.pen, group.title, style, TITLE_MM - CELL_GAP_MM, LINE_PITCH_MM) for group in d.values.groups]
    sections: list[Section] = []
    draw: dict[str, Draw[WhiteSpots]] = {}
    at = 0
    while at < len(heights) or not sections:
        number = len(sections) + 1
        room = page_room_mm(number, size) - HEAD_MM - LEGEND_MM - LABEL_LEADING_MM - HEAD_PAD_MM
        end = at
        while end < len(heights) and sum(heights[at : end + 1]) <= room:
            end += 1
        sections.append(Section(f"page{number}", number, page_room_mm(number, size)))
        draw[f"page{number}"] = _ListPage(at, heights[at:end])
        at = end
    return sections, draw


@dataclass(frozen=True, slots=True)
class _ListPage:
    """Draws some groups of one client on one page."""

    first: int
    heights: Sequence[float]

    def __call__(self, d: Spots, frame: Frame) -> None:
        """Draw the page."""
        pen, client = d.pen, d.values.rows[0]
        spots = sum(not cell.is_bought for cell in client.cells)
        note = d.word("spots_of", spots=spots, count=len(d.values.groups))
        body = _legend(d, head(pen, frame, d.word("list"), note))
        if not d.values.groups:
            pen.write(body.x, body.y + 5, d.word("no_groups"), paper.TABLE)
            return
        base = body.y + LABEL_LEADING_MM
        right = body.x + LINE_PITCH_MM + TITLE_MM + SUM_MM
        pen.write(body.x + LINE_PITCH_MM, base, d.word("group"), paper.LABEL)
        pen.write_right(right, base, d.word("bought"), paper.LABEL)
        pen.write(right + 6, base, d.word("notes"), paper.LABEL)
        body = body.below(LABEL_LEADING_MM + HEAD_PAD_MM)
        pen.line(body.x, body.y, body.right, body.y, paper.RULE_PT, paper.RULE_GRAY)
        y = body.y
        for number, height in enumerate(self.heights, self.first):
            self._row(d, Frame(body.x, y, body.width, height), number)
            y += height
        lines = min(NOTE_LINES, int((body.bottom - y - NOTES_GAP_MM - HEAD_MM) / LINE_PITCH_MM))
        if self.first + len(self.heights) == len(d.values.groups) and lines > 0:
            notes = Frame(body.x, y + NOTES_GAP_MM, body.width, body.bottom - y - NOTES_GAP_MM)
            writing_lines(pen, head(pen, notes, d.texts.text("client_card.notes")), lines)

    def _row(self, d: Spots, row: Frame, number: int) -> None:
        pen, cell = d.pen, d.values.rows[0].cells[number]
        style = paper.TABLE if cell.is_bought else paper.TABLE_BOLD
        title = Frame(row.x + LINE_PITCH_MM, row.y, TITLE_MM, row.height)
        _write_middle(pen, title, _lines(pen, d.values.groups[number].title, style, TITLE_MM - CELL_GAP_MM), style)
        right = title.right + SUM_MM
        if cell.is_bought:
            _cell(d, Frame(title.right, row.y, SUM_MM, row.height), cell)
            pen.hair(row.x, row.right, row.bottom)
        else:
            pen.square(row.x + 0.4, row.y + (row.height - paper.SQUARE_MM) / 2)
            pen.hair(row.x, right, row.bottom)
            pen.rule(right + 6, row.right, row.bottom)


WHITE_SPOTS = WhiteSpotRecipe(
    form=Form("white_spots", "D12", "common.internal", has_client=False),
    sections=(Section("table", 1, page_room_mm(1)),),
    blank_sections=(Section("table", 1, page_room_mm(1)),),
    draw={},
    always=frozenset({"table"}),
    name_of=lambda spots: spots.rows[0].name if len(spots.rows) == 1 else "",
    empty=WhiteSpots,
)
