"""One PDF of one or many sheets of a kind: metadata, headers, footers, bookmarks, and the bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.documents import page as paper
from app.documents.fonts import FONT_LOCK, MM_PER_PT, faces
from app.documents.formats import format_amount, format_date, format_time
from app.documents.page import PORTRAIT, Frame, Paper, Pen, Section
from app.documents.values import Sheet
from app.texts import Texts, load_texts

V = TypeVar("V")

FORM_VERSION = 1
CLIENT_LINE_MM = 100.0
TOP_TITLE_MM, SUBTITLE_MM = 70.0, 160.0
TITLE_BASE_MM, FIRST_OF_TWO_MM, TITLE_LEADING_MM = 11.6, 8.1, 4.3
GAP_MOST_MM, ROUNDING_MM = 5.0, 0.01
LOGO_WIDTH_MM, LOGO_HEIGHT_MM = 26.0, 14.0
LOGO_PIXELS = 4_000_000  # a picture of more is not a logo; drawing one of 144 million took 10 s and 2 GB


class Steps(Protocol):
    """What a builder needs of app.progress.Progress."""

    def step(self, done: int, total: int) -> None:
        """Say how many sheets are finished; raises CancelledError when the person stops it."""


@dataclass(frozen=True, slots=True)
class Draft(Generic[V]):
    """One client's sheet while it is drawn; ``texts`` are the sheets' words, ``words`` the program's."""

    pen: Pen
    texts: Texts
    words: Texts
    sheet: Sheet
    prefix: str
    values: V
    is_blank: bool

    def word(self, key: str, **values: object) -> str:
        """Return the words of this document: ``goal.goal_min``."""
        return self.texts.text(f"{self.prefix}.{key}", **values)

    def common(self, key: str, **values: object) -> str:
        """Return words that several documents share."""
        return self.texts.text(f"common.{key}", **values)

    def named(self, list_name: str, code: str) -> str:
        """Return the word of a code of a list, or the text itself: the owner's own words are no codes.

        Lists that the window shows too are in ``words``, those of the sheets alone in ``texts``.
        """
        key = f"{list_name}.{code}"
        return next((texts.text(key) for texts in (self.texts, self.words) if key in texts), code)

    def money(self, amount_kop: int) -> str:
        """Return an amount in the book's currency."""
        return format_amount(amount_kop, self.sheet.currency, self.sheet.lang)


@dataclass(frozen=True, slots=True)
class Form:
    """What is the same on every sheet of a kind.

    ``prefix`` of its words, ``number`` of the form (D2), the ``mark`` of its footer, a ``reminder`` under its
    title. ``has_client``: a blank one has a line for the name of the client.
    """

    prefix: str
    number: str
    mark: str
    reminder: str = ""
    has_client: bool = True


Draw = Callable[[Draft[V], Frame], None]


def _no_badge(_draft: Draft[Any]) -> str:
    return ""


def _as_planned(_values: object, _sheet: Sheet, sections: Sequence[Section]) -> Sequence[Section]:
    return sections


@dataclass(frozen=True, slots=True)
class Recipe(Generic[V]):
    """How the sheets of one kind are made.

    Attributes:
        form: what is the same on every one of them.
        sections: the blocks of a filled sheet in their order; ``blank_sections`` those of a blank one.
        draw: section key -> what draws it.
        always: the keys of sections that cannot be left out.
        name_of: the client's name of some values.
        empty: the values of a blank form, as of a day.
        fitted: gives the sections that are kept the heights that some values need.
        badge_of: a word beside the client's name.
    """

    form: Form
    sections: tuple[Section, ...]
    blank_sections: tuple[Section, ...]
    draw: Mapping[str, Draw[V]]
    always: frozenset[str]
    name_of: Callable[[V], str]
    empty: Callable[[date], V]
    fitted: Callable[[V, Sheet, Sequence[Section]], Sequence[Section]] = _as_planned
    badge_of: Callable[[Draft[V]], str] = _no_badge

    def optional(self, *, is_blank: bool = False) -> tuple[str, ...]:
        """Return the keys of the sections that may be left out, in the order of the sheet."""
        sections = self.blank_sections if is_blank else self.sections
        return tuple(section.key for section in sections if section.key not in self.always)

    def laid_out(self, values: V, sheet: Sheet, *, is_blank: bool = False) -> tuple[Section, ...]:
        """Return the sections to print; where some are left out, the others move up."""
        whole = self.blank_sections if is_blank else self.sections
        kept = [
            section
            for section in whole
            if sheet.sections is None or section.key in self.always or section.key in sheet.sections
        ]
        found = tuple(kept if is_blank else self.fitted(values, sheet, kept))
        return found if len(kept) == len(whole) else flowed(found)

    def build(self, items: Sequence[V], sheet: Sheet, progress: Steps | None = None) -> bytes:
        """Return one PDF with the sheets of all ``items``, at least one, each from a new page.

        Raises:
            CancelledError: from ``progress``.
        """
        file = SheetFile(self.form, sheet, self.name_of(items[0]) if len(items) == 1 else "")
        for done, values in enumerate(items):
            if progress is not None:
                progress.step(done, len(items))
            self._add(file, values, sheet)
        if progress is not None:
            progress.step(len(items), len(items))
        return file.finish()

    def _add(self, file: SheetFile, values: V, sheet: Sheet) -> None:
        draft = file.draft(values, is_blank=False)
        badge = self.badge_of(draft)
        file.add(draft, self.name_of(values), self.laid_out(values, sheet), self.draw, badge)

    def build_blank(self, sheet: Sheet) -> bytes:
        """Return the form for a pen: every value a line."""
        file = SheetFile(self.form, sheet)
        empty = self.empty(sheet.printed_at.date())
        file.add(file.draft(empty, is_blank=True), "", self.laid_out(empty, sheet, is_blank=True), self.draw)
        return file.finish()


def page_room_mm(page: int, size: Paper = PORTRAIT) -> float:
    """Return the height that sections have on a page (1 is the first)."""
    return size.content_height_mm - (paper.HEADER_FIRST_MM if page == 1 else paper.HEADER_LATER_MM)


def flowed(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections on the first page that has room for them, in their order."""
    found: list[Section] = []
    page, used_mm = 1, 0.0
    for section in sections:
        if used_mm + section.height_mm > page_room_mm(page) + ROUNDING_MM:
            page, used_mm = page + 1, 0.0
        found.append(Section(section.key, page, section.height_mm))
        used_mm += section.height_mm
    return tuple(found)


def placed(sections: Sequence[Section], page: int, size: Paper = PORTRAIT) -> list[tuple[Section, Frame]]:
    """Return the sections of a page with their frames; height to spare goes between them."""
    mine = [section for section in sections if section.page == page]
    spare = page_room_mm(page, size) - sum(section.height_mm for section in mine)
    gap = min(max(0.0, spare) / max(1, len(mine) - 1), GAP_MOST_MM)
    y = size.content_height_mm - page_room_mm(page, size)
    found = []
    for section in mine:
        found.append((section, Frame(0, y, size.content_width_mm, section.height_mm)))
        y += section.height_mm + gap
    return found


class SheetFile:
    """A PDF under construction; ``add`` draws one client's sheet, ``finish`` gives the bytes."""

    def __init__(self, form: Form, sheet: Sheet, title_of: str = "", size: Paper = PORTRAIT) -> None:
        self._form = form
        self._size = size
        self._width, self._height = size.content_width_mm, size.content_height_mm
        self._sheet = sheet
        self._texts = load_texts("documents", sheet.lang)
        self._words = load_texts("words", sheet.lang)
        self._title = self._texts.text(f"{form.prefix}.title")
        self._buffer = io.BytesIO()
        family = faces()
        self._canvas = Canvas(
            self._buffer,
            pagesize=(size.width_mm / MM_PER_PT, size.height_mm / MM_PER_PT),
            pageCompression=1,
            invariant=1,
            initialFontName=family.regular.name,
            lang=sheet.lang,
        )
        self._pen = Pen(self._canvas, family, sheet.type_scale, size)
        self._pages = 0
        self._logo = _read_logo(sheet.logo)
        canvas = self._canvas
        # Invariant mode would date every file 2000: the moment of printing makes the same bytes as well.
        canvas.setDateFormatter(partial(_pdf_date, sheet))
        shown = family.regular.shown
        canvas.setTitle(shown(" \u2014 ".join(part for part in (self._title, title_of) if part)))
        canvas.setAuthor(shown(sheet.company))
        canvas.setSubject(self._texts.text(f"{form.prefix}.subtitle"))
        canvas.setCreator("")
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def draft(self, values: V, is_blank: bool) -> Draft[V]:
        """Return what the sections of one sheet draw with."""
        return Draft(self._pen, self._texts, self._words, self._sheet, self._form.prefix, values, is_blank)

    def add(
        self,
        draft: Draft[V],
        name: str,
        sections: Sequence[Section],
        draw: Mapping[str, Draw[V]],
        badge: str = "",
    ) -> None:
        """Draw one sheet from a new page; each section gets its frame and draws within it."""
        if self._sheet.duplex and self._pages % 2:
            self._canvas.showPage()
            self._pages += 1
        last_page = max(section.page for section in sections)
        for number in range(1, last_page + 1):
            self._begin_page(name, number, badge, is_blank=draft.is_blank)
            for section, frame in placed(sections, number, self._size):
                draw[section.key](draft, frame)
            self._draw_footer(number, last_page, draft.is_blank)
            self._canvas.showPage()

    def finish(self) -> bytes:
        """Return the file."""
        with FONT_LOCK:
            self._canvas.save()
        return self._buffer.getvalue()

    def _begin_page(self, name: str, number: int, badge: str, *, is_blank: bool) -> None:
        self._pages += 1
        is_back = self._pages % 2 == 0
        self._pen.turn_page(paper.RIGHT_MM if self._sheet.mirror and is_back else paper.LEFT_MM)
        if number > 1:
            self._draw_running_header(name)
            return
        key = f"sheet{self._pages}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(self._pen.face(paper.VALUE).shown(name) or self._title, key)
        x = self._draw_logo()
        self._draw_top(x, is_blank)
        if is_blank and self._form.has_client:
            self._draw_blank_title(x)
        else:
            self._draw_title(x, name or self._title, badge)

    def _draw_top(self, x: float, is_blank: bool) -> None:
        """Draw company, document and moment over a light rule."""
        pen = self._pen
        middle = (x + self._width) / 2
        title = pen.fit(self._title, paper.FOOTER, TOP_TITLE_MM)
        side = middle - x - pen.width(title, paper.FOOTER) / 2 - 4
        pen.write(x, 2.4, pen.fit(self._sheet.company, paper.FOOTER, side), paper.FOOTER)
        pen.write_centred(middle, 2.4, title, paper.FOOTER)
        moment = pen.fit(self._moment(is_blank), paper.FOOTER, side)
        pen.write_right(self._width, 2.4, moment, paper.FOOTER)
        pen.line(x, 4.4, self._width, 4.4, paper.RULE_PT, paper.RULE_GRAY)
        form = self._form
        line = self._texts.text(f"{form.prefix}.subtitle")
        if form.reminder:
            line = f"{line} \u00b7 {self._texts.text(form.reminder)}"
        pen.write(x, 16.2, pen.fit(line, paper.SUBTITLE, SUBTITLE_MM - x), paper.SUBTITLE)

    def _draw_title(self, x: float, name: str, badge: str) -> None:
        """Draw the client's name, and the badge in a thin frame at the right."""
        pen, right = self._pen, self._width
        if badge:
            start = pen.write_right(right - 2, 11.4, badge, paper.LABEL_BOLD)
            frame = Frame(start - 2, 8.2, right - start + 2, 4.6)
            pen.box(frame, paper.RULE_PT, gray=paper.RULE_GRAY, radius_mm=paper.FRAME_RADIUS_MM)
            right = start - 8
        self._write_title(x, name, right - x)

    def _draw_blank_title(self, x: float) -> None:
        """Draw the name of the document and a line for the client's."""
        pen = self._pen
        start = self._width - CLIENT_LINE_MM
        self._write_title(x, self._title, start - x - 6)
        pen.rule(start, self._width, 12.2)
        pen.write_right(self._width, 15.6, self._texts.text("client_card.ident.name"), paper.LABEL)

    def _write_title(self, x: float, title: str, room_mm: float) -> None:
        """Draw a title as large as one line allows; what is still too long takes two small ones."""
        pen = self._pen
        style = pen.largest(title, "title", paper.TITLE_SIZES_PT, room_mm)
        if pen.width(title, style) <= room_mm:
            pen.write(x, TITLE_BASE_MM, title, style)
        else:
            lines = pen.wrap(title, paper.TITLE_LINES, room_mm, 2)
            pen.write_lines(x, FIRST_OF_TWO_MM, lines, paper.TITLE_LINES, TITLE_LEADING_MM)

    def _moment(self, is_blank: bool) -> str:
        """Return when the sheet was printed, of a blank one that it is blank."""
        texts, printed_at = self._texts, self._sheet.printed_at
        if is_blank:
            return texts.text("common.blank")
        return texts.text("common.printed", date=format_date(printed_at, texts), time=format_time(printed_at.time()))

    def _draw_logo(self) -> float:
        """Draw the logo at the left and return where the title begins."""
        if self._logo is None:
            return 0
        width, height = self._logo.getSize()
        scale = min(LOGO_WIDTH_MM / width, LOGO_HEIGHT_MM / height)
        left = self._pen.to_points(Frame(0, 0, width * scale, height * scale))
        self._canvas.drawImage(self._logo, *left, mask="auto")
        return float(width * scale + paper.GUTTER_MM)

    def _draw_running_header(self, name: str) -> None:
        pen = self._pen
        end = pen.write(0, 3.6, self._title, paper.FOOTER)
        room = self._width - end - 8
        pen.write_right(self._width, 3.6, pen.fit(name, paper.RUNNING_TITLE, room), paper.RUNNING_TITLE)
        pen.line(0, 5.6, self._width, 5.6, paper.RULE_PT, paper.RULE_GRAY)

    def _draw_footer(self, number: int, last: int, is_blank: bool) -> None:
        pen, texts, style = self._pen, self._texts, paper.FOOTER
        top = self._height + 1.2
        first, second = top + 3.6, top + 7.0
        pen.line(0, top, self._width, top, paper.RULE_PT, paper.RULE_GRAY)
        form = f"{self._form.number}/{FORM_VERSION}"
        mark = texts.text(self._form.mark)
        side = (self._width - pen.width(mark, style)) / 2 - 3
        room = side - pen.width(f" \u00b7 {form}", style)
        company = pen.fit(self._sheet.company, style, room)
        pen.write(0, first, " \u00b7 ".join(part for part in (company, form) if part), style)
        pen.write_centred(self._width / 2, first, mark, style)
        page_of = texts.text("common.page_of", p=number, n=last)
        pen.write_right(self._width, first, page_of, paper.FOOTER_BOLD)
        start = self._width
        if number > 1:  # the first page has it at the top
            start = pen.write_right(self._width, second, self._moment(is_blank), style)
        pen.write(0, second, pen.fit(self._sheet.requisites, style, start - 6), style)


def _pdf_date(sheet: Sheet, *_ignored: int) -> str:
    return f"D:{sheet.printed_at:%Y%m%d%H%M%S}"


def _read_logo(logo: bytes) -> ImageReader | None:
    """Return the picture, None when it cannot be drawn: a sheet without a logo is still a sheet."""
    if not logo:
        return None
    try:
        picture = Image.open(io.BytesIO(logo))
        if picture.format not in ("PNG", "JPEG") or picture.width * picture.height > LOGO_PIXELS:
            return None
        picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None
    return ImageReader(picture)
