"""The paper: measures, styles, and a pen that draws in millimetres from the top left of the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import ELLIPSIS, LETTERS_PER_LINE, MM_PER_PT, Face, Faces, one_line, wrap

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210.0, 297.0
LEFT_MM, RIGHT_MM, TOP_MM, BOTTOM_MM = 20.0, 12.0, 12.0, 14.0
CONTENT_WIDTH_MM = PAGE_WIDTH_MM - LEFT_MM - RIGHT_MM
CONTENT_HEIGHT_MM = PAGE_HEIGHT_MM - TOP_MM - BOTTOM_MM
HEADER_FIRST_MM, HEADER_LATER_MM = 18.0, 8.0
GUTTER_MM = 4.0
COLUMN_MM = (CONTENT_WIDTH_MM - GUTTER_MM) / 2

LINE_PITCH_MM = 8.0  # of lines to write on
LABEL_COLUMN_MM = 38.0
SQUARE_MM = 4.0
SQUARE_GAP_MM = 3.0
SQUARE_RADIUS_MM, FRAME_RADIUS_MM = 0.5, 1.2
CAP_HEIGHT = 0.7  # of the letters, in parts of the size

HAIR_PT, RULE_PT, THIN_PT, GOAL_PT, STRONG_PT = 0.4, 0.5, 0.6, 0.8, 1.2
# Labels are 70 % black and lines to write on 50 %. What only orders the page is lighter, but survives a copier.
BLACK, LABEL_GRAY, HINT_GRAY, MARK_GRAY, LINE_GRAY, RULE_GRAY = 0.0, 0.3, 0.4, 0.3, 0.5, 0.65


@dataclass(frozen=True, slots=True)
class Paper:
    """An A4 sheet, standing or lying; its margins are the same: it is filed by its left edge either way."""

    width_mm: float
    height_mm: float

    @property
    def content_width_mm(self) -> float:
        """Width without the margins."""
        return self.width_mm - LEFT_MM - RIGHT_MM

    @property
    def content_height_mm(self) -> float:
        """Height without the margins."""
        return self.height_mm - TOP_MM - BOTTOM_MM


PORTRAIT = Paper(PAGE_WIDTH_MM, PAGE_HEIGHT_MM)
LANDSCAPE = Paper(PAGE_HEIGHT_MM, PAGE_WIDTH_MM)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: the face by its name in ``Faces``, size in points, grey (0 black, 1 white)."""

    face: str
    size_pt: float
    gray: float = BLACK

    @property
    def cap_mm(self) -> float:
        """Height of a capital letter."""
        return CAP_HEIGHT * self.size_pt * MM_PER_PT


KNOWN_MOST = 2000  # texts that stay measured from one page to the next
LEAST_PT, SHRINK_STEP_PT = 7.5, 0.2  # nothing is printed smaller than the first
TITLE_SIZES_PT = (17.0, 15.0, 13.5, 12.5)
TITLE_LINES = Style("title", 11)
SUBTITLE = Style("regular", 8.5, LABEL_GRAY)
SECTION = Style("bold", 10)
VALUE = Style("regular", 9.5)
VALUE_BOLD = Style("bold", 9.5)
TABLE = Style("regular", 8.7)
TABLE_BOLD = Style("bold", 8.7)
TABLE_NOTE = Style("regular", 7.8, LABEL_GRAY)
LABEL = Style("regular", 7.8, LABEL_GRAY)
LABEL_BOLD = Style("bold", 7.8)
CHOICE = Style("regular", 8.4)
CHOICE_SIZES_PT = (8.4, 7.9, 7.5)
HINT = Style("regular", 7.8, HINT_GRAY)
PROMPT = Style("regular", 8.7, HINT_GRAY)
TILE = Style("bold", 12)
FOOTER = Style("regular", 7.5, LABEL_GRAY)
FOOTER_BOLD = Style("bold", 7.5)
RUNNING_TITLE = Style("bold", 9)


@dataclass(frozen=True, slots=True)
class Section:
    """A block of a sheet: on which page, and how much height it has been given."""

    key: str
    page: int
    height_mm: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of the content box; ``y`` is its top edge."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def below(self, used_mm: float) -> Frame:
        """Return what is left under the first ``used_mm``."""
        return Frame(self.x, self.y + used_mm, self.width, self.height - used_mm)

    def rows(self, count: int, height_mm: float) -> Iterator[Frame]:
        """Return ``count`` rows of this height from the top."""
        return (Frame(self.x, self.y + number * height_mm, self.width, height_mm) for number in range(count))

    def columns(self, *widths_mm: float, gap_mm: float = GUTTER_MM) -> list[Frame]:
        """Return columns of these widths from the left."""
        found, x = [], self.x
        for width in widths_mm:
            found.append(Frame(x, self.y, width, self.height))
            x += width + gap_mm
        return found

    def inset(self, mm: float) -> Frame:
        """Return this frame without a border of ``mm``."""
        return Frame(self.x + mm, self.y + mm, self.width - 2 * mm, self.height - 2 * mm)


class Pen:
    """Draws on the present page; every position is in mm from the top left corner of the content box.

    All type is larger by ``type_scale``: whoever measures with the pen gets the size that is printed.
    """

    def __init__(self, canvas: Canvas, faces: Faces, type_scale: float = 1.0, paper: Paper = PORTRAIT) -> None:
        self._canvas = canvas
        self._top_mm = paper.height_mm - TOP_MM
        self._faces = faces
        self._scale = type_scale
        self._left_mm = LEFT_MM
        self._known: dict[tuple[str, str], tuple[str, float]] = {}
        self._forget()

    def turn_page(self, left_mm: float) -> None:
        """Say where the content box of the new page begins."""
        self._left_mm = left_mm
        if len(self._known) > KNOWN_MOST:
            self._known.clear()
        self._forget()

    def _forget(self) -> None:
        """Forget what font, greys and line the canvas was last set to: each is written only when it changes."""
        self._font = ("", 0.0)
        self._fill_gray = self._stroke_gray = self._line_pt = -1.0

    def face(self, style: Style) -> Face:
        """Return the face of a style."""
        face: Face = getattr(self._faces, style.face)
        return face

    def width(self, text: str, style: Style) -> float:
        """Return the width of ``text`` as ``write`` would print it, in mm."""
        return self._measured(text, style)[1] * style.size_pt * self._scale

    def _measured(self, text: str, style: Style) -> tuple[str, float]:
        """Return ``text`` as it is printed and its width at 1 pt; most texts are asked for several times."""
        key = (style.face, text)
        found = self._known.get(key)
        if found is None:
            face = self.face(style)
            shown = face.shown(one_line(text))
            found = self._known[key] = (shown, face.width_mm(shown, 1.0))
        return found

    def fit(self, text: str, style: Style, width_mm: float) -> str:
        """Return ``text`` cut at a word to one line of ``width_mm``."""
        lines = self.wrap(text, style, width_mm, 1)
        return lines[0] if lines else ""

    def wrap(self, text: str, style: Style, width_mm: float, max_lines: int) -> list[str]:
        """Return ``text`` as at most ``max_lines`` lines."""
        size_pt = style.size_pt * self._scale
        if len(text) < LETTERS_PER_LINE:
            shown, width_at_1_pt = self._measured(text, style)
            if width_at_1_pt * size_pt <= width_mm and (max_lines == 1 or shown == text):
                return [shown] if shown else []
        return wrap(text, self.face(style), size_pt, width_mm, max_lines)

    def whole(self, text: str, style: Style, width_mm: float, max_lines: int = 1) -> tuple[Style, list[str]]:
        """Return ``text`` in the largest style, from the usual one down, in which nothing of it is cut."""
        lines = self.wrap(text, style, width_mm, max_lines)
        least = LEAST_PT / (style.size_pt * self._scale)
        if not lines or not lines[-1].endswith(ELLIPSIS) or text.rstrip().endswith(ELLIPSIS):
            return style, lines
        if self.width(text, style) * least > width_mm * max_lines:
            return style, lines  # far too long
        size_pt, found, found_lines = style.size_pt, style, lines
        while found_lines[-1].endswith(ELLIPSIS):
            size_pt -= SHRINK_STEP_PT
            if size_pt * self._scale < LEAST_PT:
                return style, lines
            found = Style(style.face, size_pt, style.gray)
            found_lines = self.wrap(text, found, width_mm, max_lines)
        return found, found_lines

    def largest(self, text: str, face: str, sizes_pt: Sequence[float], width_mm: float) -> Style:
        """Return the largest style in which ``text`` fits: a figure with its end cut off would be wrong."""
        styles = [Style(face, size_pt) for size_pt in sizes_pt]
        return next((style for style in styles if self.width(text, style) <= width_mm), styles[-1])

    def write(self, x: float, y: float, text: str, style: Style) -> float:
        """Print one line with its baseline at ``y`` and return the x where it ends."""
        face, size_pt = self.face(style), style.size_pt * self._scale
        shown, width_at_1_pt = self._measured(text, style)
        start = x
        for name, part in face.runs(shown) if shown else ():
            self._set_fill(style.gray)
            if self._font != (name, size_pt):
                self._font = (name, size_pt)
                self._canvas.setFont(name, size_pt)
            self._canvas.drawString(self._x(start), self._y(y), part)
            start += face.width_mm(part, size_pt) if part is not shown else 0.0
        return x + width_at_1_pt * size_pt

    def write_right(self, x: float, y: float, text: str, style: Style) -> float:
        """Print one line that ends at ``x`` and return the x where it begins."""
        start = x - self.width(text, style)
        self.write(start, y, text, style)
        return start

    def write_centred(self, x: float, y: float, text: str, style: Style) -> None:
        """Print one line with its middle at ``x``."""
        self.write(x - self.width(text, style) / 2, y, text, style)

    def write_up(self, x: float, y: float, text: str, style: Style) -> None:
        """Print one line that runs upwards from (x, y), its letters turned to the left."""
        canvas, top_mm, left_mm = self._canvas, self._top_mm, self._left_mm
        canvas.saveState()
        canvas.translate(self._x(x), self._y(y))
        canvas.rotate(90)
        self._forget()
        self._top_mm = self._left_mm = 0.0
        self.write(0.0, 0.0, text, style)
        self._top_mm, self._left_mm = top_mm, left_mm
        canvas.restoreState()
        self._forget()

    def write_lines(self, x: float, y: float, lines: Sequence[str], style: Style, leading_mm: float) -> None:
        """Print lines under each other, the first with its baseline at ``y``."""
        for number, line in enumerate(lines):
            self.write(x, y + number * leading_mm, line, style)

    def line(self, x1: float, y1: float, x2: float, y2: float, line_pt: float, gray: float = BLACK) -> None:
        """Draw a straight line."""
        self._stroke(line_pt, gray)
        self._canvas.line(self._x(x1), self._y(y1), self._x(x2), self._y(y2))

    def rule(self, x1: float, x2: float, y: float) -> None:
        """Draw a line to write on."""
        self.line(x1, y, x2, y, HAIR_PT, LINE_GRAY)

    def hair(self, x1: float, x2: float, y: float) -> None:
        """Draw a line that only orders the page."""
        self.line(x1, y, x2, y, HAIR_PT, RULE_GRAY)

    def box(
        self,
        frame: Frame,
        line_pt: float,
        *,
        gray: float = BLACK,
        fill_gray: float | None = None,
        radius_mm: float = 0.0,
    ) -> None:
        """Draw a rectangle, filled if a grey is given, with rounded corners if a radius is."""
        self._stroke(line_pt, gray)
        if fill_gray is not None:
            self._set_fill(fill_gray)
        if radius_mm:
            left, bottom, width, height = self.to_points(frame)
            radius = radius_mm / MM_PER_PT
            self._canvas.roundRect(left, bottom, width, height, radius, 1, int(fill_gray is not None))
        else:
            self._rect(frame, stroke=1, fill=int(fill_gray is not None))

    def fill(self, frame: Frame, gray: float) -> None:
        """Fill a rectangle without an outline."""
        self._set_fill(gray)
        self._rect(frame, stroke=0, fill=1)

    def square(self, x: float, y: float, *, size_mm: float = SQUARE_MM, ticked: bool = False) -> None:
        """Draw a check square with its top left at (x, y), crossed if ticked."""
        self.box(Frame(x, y, size_mm, size_mm), THIN_PT, gray=MARK_GRAY, radius_mm=SQUARE_RADIUS_MM)
        if ticked:
            self._cross(x, y, size_mm)

    def circle(self, x: float, y: float, *, ticked: bool = False) -> None:
        """Draw a circle of which exactly one is ticked; its bounding square begins at (x, y)."""
        radius = SQUARE_MM / 2
        self._stroke(THIN_PT, MARK_GRAY)
        self._canvas.circle(self._x(x + radius), self._y(y + radius), radius / MM_PER_PT)
        if ticked:
            self._set_fill(BLACK)
            self._canvas.circle(self._x(x + radius), self._y(y + radius), radius * 0.5 / MM_PER_PT, stroke=0, fill=1)

    def to_points(self, frame: Frame) -> tuple[float, float, float, float]:
        """Return left, bottom, width and height in points, for what the canvas draws itself."""
        return (self._x(frame.x), self._y(frame.bottom), frame.width / MM_PER_PT, frame.height / MM_PER_PT)

    def hatch(self, frame: Frame, step_mm: float = 3.0) -> None:
        """Fill a rectangle with thin slanting lines, clipped to it."""
        canvas = self._canvas
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(*self.to_points(frame))
        canvas.clipPath(path, stroke=0, fill=0)
        x = frame.x - frame.height
        while x < frame.right:
            self.line(x, frame.bottom, x + frame.height, frame.y, HAIR_PT, LINE_GRAY)
            x += step_mm
        canvas.restoreState()
        self._forget()

    def _cross(self, x: float, y: float, size_mm: float) -> None:
        near, far = size_mm * 0.22, size_mm * 0.78
        self.line(x + near, y + near, x + far, y + far, STRONG_PT)
        self.line(x + near, y + far, x + far, y + near, STRONG_PT)

    def _stroke(self, line_pt: float, gray: float) -> None:
        if self._line_pt != line_pt:
            self._line_pt = line_pt
            self._canvas.setLineWidth(line_pt)
        if self._stroke_gray != gray:
            self._stroke_gray = gray
            self._canvas.setStrokeGray(gray)

    def _set_fill(self, gray: float) -> None:
        if self._fill_gray != gray:
            self._fill_gray = gray
            self._canvas.setFillGray(gray)

    def _rect(self, frame: Frame, stroke: int, fill: int) -> None:
        self._canvas.rect(*self.to_points(frame), stroke, fill)

    def _x(self, mm: float) -> float:
        return (self._left_mm + mm) / MM_PER_PT

    def _y(self, mm: float) -> float:
        return (self._top_mm - mm) / MM_PER_PT
