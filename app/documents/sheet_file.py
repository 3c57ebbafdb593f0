"""One PDF of one or many sheets of a kind: metadata, headers, footers, bookmarks, and the bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from PIL import Image, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.documents import page as paper
from app.documents.fonts import FONT_LOCK, MM_PER_PT, faces
from app.documents.formats import format_amount, format_date, format_time
from app.documents.page import CONTENT_HEIGHT_MM, CONTENT_WIDTH_MM, Frame, Pen, Section
from app.documents.values import Sheet
from app.texts import Texts, load_texts

V = TypeVar("V")

FORM_VERSION = 1
CLIENT_LINE_MM = 100.0
TITLE_LIMIT_MM = 120.0
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
    title; of ``name_styles`` the first is taken in which the client's name needs no more than two lines.
    """

    prefix: str
    number: str
    mark: str
    reminder: str = ""
    name_styles: tuple[paper.Style, ...] = (paper.CLIENT,)
    folds: bool = False


Draw = Callable[[Draft[V], Frame], None]


class SheetFile:
    """A PDF under construction; ``add`` draws one client's sheet, ``finish`` gives the bytes."""

    def __init__(self, form: Form, sheet: Sheet, title_of: str = "") -> None:
        self._form = form
        self._sheet = sheet
        self._texts = load_texts("documents", sheet.lang)
        self._words = load_texts("words", sheet.lang)
        self._title = self._texts.text(f"{form.prefix}.title")
        self._buffer = io.BytesIO()
        family = faces()
        self._canvas = Canvas(
            self._buffer,
            pagesize=(paper.PAGE_WIDTH_MM / MM_PER_PT, paper.PAGE_HEIGHT_MM / MM_PER_PT),
            pageCompression=1,
            invariant=1,
            initialFontName=family.regular.name,
            lang=sheet.lang,
        )
        self._pen = Pen(self._canvas, family)
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
        self, draft: Draft[V], name: str, sections: Sequence[Section], draw: Mapping[str, Draw[V]]
    ) -> None:
        """Draw one sheet from a new page; each section gets its frame and draws within it."""
        if self._sheet.duplex and self._pages % 2:
            self._canvas.showPage()
            self._pages += 1
        last_page = max(section.page for section in sections)
        for number in range(1, last_page + 1):
            self._begin_page(name, number, draft.is_blank)
            y = paper.HEADER_FIRST_MM if number == 1 else paper.HEADER_LATER_MM
            for section in sections:
                if section.page == number:
                    draw[section.key](draft, Frame(0, y, CONTENT_WIDTH_MM, section.height_mm))
                    y += section.height_mm
            self._draw_footer(number, last_page, draft.is_blank)
            self._canvas.showPage()

    def finish(self) -> bytes:
        """Return the file."""
        with FONT_LOCK:
            self._canvas.save()
        return self._buffer.getvalue()

    def _begin_page(self, name: str, number: int, is_blank: bool) -> None:
        self._pages += 1
        is_back = self._pages % 2 == 0
        self._pen.turn_page(paper.RIGHT_MM if self._sheet.mirror and is_back else paper.LEFT_MM)
        if number > 1:
            self._draw_running_header(name)
            return
        key = f"sheet{self._pages}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(self._pen.face(paper.VALUE).shown(name) or self._title, key)
        self._draw_header(name, is_blank)
        if self._form.folds:
            self._pen.line(-8, paper.FOLD_MM, -4, paper.FOLD_MM, paper.HAIR_PT, paper.LINE_GRAY)

    def _draw_header(self, name: str, is_blank: bool) -> None:
        pen, form = self._pen, self._form
        x = self._draw_logo()
        style = (
            paper.TITLE if x + pen.width(self._title, paper.TITLE) <= TITLE_LIMIT_MM else paper.TITLE_NARROW
        )
        title_end = pen.write(x, 5.3, self._title, style)
        subtitle_end = pen.write(x, 10.2, self._texts.text(f"{form.prefix}.subtitle"), paper.SUBTITLE)
        if form.reminder:
            pen.write(x, 14.2, self._texts.text(form.reminder), paper.HINT)
        pen.line(0, 16.4, CONTENT_WIDTH_MM, 16.4, paper.STRONG_PT)
        if is_blank:
            label = self._texts.text("client_card.ident.name")
            start = CONTENT_WIDTH_MM - CLIENT_LINE_MM
            pen.rule(start, CONTENT_WIDTH_MM, 12.4)
            pen.write(start, 15.2, label, paper.FOOTER)
            return
        room = CONTENT_WIDTH_MM - max(title_end, subtitle_end) - 8
        style = next(
            (s for s in form.name_styles if len(pen.wrap(name, s, room, 3)) <= 2), form.name_styles[-1]
        )
        lines = pen.wrap(name, style, room, 2)
        leading = style.size_pt * MM_PER_PT * 1.17
        y = 5.3 if len(lines) == 2 else 5.3 + leading / 3
        for number, line in enumerate(lines):
            pen.write_right(CONTENT_WIDTH_MM, y + number * leading, line, style)

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
        end = pen.write(0, 4, self._title, paper.RUNNING_TITLE)
        room = CONTENT_WIDTH_MM - end - 8
        pen.write_right(CONTENT_WIDTH_MM, 4, pen.fit(name, paper.RUNNING_TITLE, room), paper.RUNNING_TITLE)
        pen.line(0, 6, CONTENT_WIDTH_MM, 6, paper.STRONG_PT)

    def _draw_footer(self, number: int, last: int, is_blank: bool) -> None:
        pen, texts, style = self._pen, self._texts, paper.FOOTER
        top = CONTENT_HEIGHT_MM + 1.2
        first, second = top + 3.6, top + 7.0
        pen.line(0, top, CONTENT_WIDTH_MM, top, paper.RULE_PT)
        mark = texts.text(self._form.mark)
        side = (CONTENT_WIDTH_MM - pen.width(mark, style)) / 2 - 3
        pen.write(0, first, pen.fit(self._sheet.company, style, side), style)
        pen.write_centred(CONTENT_WIDTH_MM / 2, first, mark, style)
        page_of = texts.text("common.page_of", p=number, n=last)
        pen.write_right(CONTENT_WIDTH_MM, first, page_of, paper.Style("bold", style.size_pt))
        if is_blank:
            moment = texts.text("common.blank")
        else:
            printed_at = self._sheet.printed_at
            moment = texts.text(
                "common.printed", date=format_date(printed_at, texts), time=format_time(printed_at.time())
            )
        start = pen.write_right(CONTENT_WIDTH_MM, second, moment, style)
        end = pen.write(0, second, f"{self._title} \u00b7 {self._form.number}/{FORM_VERSION}", style)
        pen.write(end + 6, second, pen.fit(self._sheet.requisites, style, start - end - 12), style)


def build(
    form: Form,
    sheet: Sheet,
    items: Sequence[V],
    name_of: Callable[[V], str],
    sections_of: Callable[[V, Sheet], Sequence[Section]],
    draw: Mapping[str, Draw[V]],
    progress: Steps | None,
) -> bytes:
    """Return one PDF with the sheets of all ``items``, each from a new page.

    Raises:
        CancelledError: from ``progress``.
    """
    file = SheetFile(form, sheet, name_of(items[0]) if len(items) == 1 else "")
    for done, values in enumerate(items):
        if progress is not None:
            progress.step(done, len(items))
        file.add(file.draft(values, is_blank=False), name_of(values), sections_of(values, sheet), draw)
    if progress is not None:
        progress.step(len(items), len(items))
    return file.finish()


def build_blank(
    form: Form, sheet: Sheet, empty: V, sections: Sequence[Section], draw: Mapping[str, Draw[V]]
) -> bytes:
    """Return the form for a pen: every value a line."""
    file = SheetFile(form, sheet)
    file.add(file.draft(empty, is_blank=True), "", sections, draw)
    return file.finish()


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
