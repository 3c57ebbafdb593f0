"""The paper: measures, styles, and a pen that draws in millimetres from the top left of the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import MM_PER_PT, Face, Faces, fit, one_line, wrap

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210.0, 297.0
LEFT_MM, RIGHT_MM, TOP_MM, BOTTOM_MM = 20.0, 12.0, 12.0, 14.0
CONTENT_WIDTH_MM = PAGE_WIDTH_MM - LEFT_MM - RIGHT_MM
CONTENT_HEIGHT_MM = PAGE_HEIGHT_MM - TOP_MM - BOTTOM_MM
HEADER_FIRST_MM, HEADER_LATER_MM = 18.0, 8.0
FOLD_MM = PAGE_HEIGHT_MM / 2 - TOP_MM
GUTTER_MM = 4.0
COLUMN_MM = (CONTENT_WIDTH_MM - GUTTER_MM) / 2

LINE_PITCH_MM = 8.0  # of lines to write on
LABEL_COLUMN_MM = 38.0
SQUARE_MM = 4.0
SQUARE_GAP_MM = 3.0
CAP_HEIGHT = 0.73  # of the letters, in parts of the size

HAIR_PT, THIN_PT, RULE_PT, STRONG_PT = 0.4, 0.6, 0.5, 1.2
BLACK, LABEL_GRAY, HINT_GRAY, LINE_GRAY, HEAD_FILL = 0.0, 0.3, 0.35, 0.5, 0.9


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


TITLE = Style("bold", 16)
TITLE_NARROW = Style("bold", 14)
SUBTITLE = Style("regular", 9, LABEL_GRAY)
CLIENT = Style("bold", 12)
SECTION = Style("bold", 11)
VALUE = Style("regular", 10)
VALUE_BOLD = Style("bold", 10)
TABLE = Style("regular", 9)
TABLE_BOLD = Style("bold", 9)
TABLE_NOTE = Style("oblique", 8, LABEL_GRAY)
LABEL = Style("regular", 8, LABEL_GRAY)
LABEL_BOLD = Style("bold", 8)
CHOICE = Style("regular", 8.5)
HINT = Style("oblique", 8, HINT_GRAY)
TILE = Style("bold", 12)
FOOTER = Style("regular", 7.5, LABEL_GRAY)
RUNNING_TITLE = Style("bold", 9.5)


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
    """Draws on the present page; every position is in mm from the top left corner of the content box."""

    def __init__(self, canvas: Canvas, faces: Faces) -> None:
        self._canvas = canvas
        self._faces = faces
        self._left_mm = LEFT_MM

    def turn_page(self, left_mm: float) -> None:
        """Say where the content box of the new page begins."""
        self._left_mm = left_mm

    def face(self, style: Style) -> Face:
        """Return the face of a style."""
        face: Face = getattr(self._faces, style.face)
        return face

    def width(self, text: str, style: Style) -> float:
        """Return the width of ``text`` as ``write`` would print it, in mm."""
        face = self.face(style)
        return face.width_mm(face.shown(one_line(text)), style.size_pt)

    def fit(self, text: str, style: Style, width_mm: float) -> str:
        """Return ``text`` cut at a word to one line of ``width_mm``."""
        return fit(text, self.face(style), style.size_pt, width_mm)

    def wrap(self, text: str, style: Style, width_mm: float, max_lines: int) -> list[str]:
        """Return ``text`` as at most ``max_lines`` lines."""
        return wrap(text, self.face(style), style.size_pt, width_mm, max_lines)

    def largest(self, text: str, face: str, sizes_pt: Sequence[float], width_mm: float) -> Style:
        """Return the largest style in which ``text`` fits: a figure with its end cut off would be wrong."""
        styles = [Style(face, size_pt) for size_pt in sizes_pt]
        return next((style for style in styles if self.width(text, style) <= width_mm), styles[-1])

    def write(self, x: float, y: float, text: str, style: Style) -> float:
        """Print one line with its baseline at ``y`` and return the x where it ends."""
        face = self.face(style)
        shown = face.shown(one_line(text))
        if shown:
            canvas = self._canvas
            canvas.setFillGray(style.gray)
            canvas.setFont(face.name, style.size_pt)
            canvas.drawString(self._x(x), self._y(y), shown)
        return x + face.width_mm(shown, style.size_pt)

    def write_right(self, x: float, y: float, text: str, style: Style) -> float:
        """Print one line that ends at ``x`` and return the x where it begins."""
        start = x - self.width(text, style)
        self.write(start, y, text, style)
        return start

    def write_centred(self, x: float, y: float, text: str, style: Style) -> None:
        """Print one line with its middle at ``x``."""
        self.write(x - self.width(text, style) / 2, y, text, style)

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

    def box(self, frame: Frame, line_pt: float, fill_gray: float | None = None) -> None:
        """Draw a rectangle, filled if a grey is given."""
        self._stroke(line_pt, BLACK)
        if fill_gray is not None:
            self._canvas.setFillGray(fill_gray)
        self._rect(frame, stroke=1, fill=int(fill_gray is not None))

    def fill(self, frame: Frame, gray: float) -> None:
        """Fill a rectangle without an outline."""
        self._canvas.setFillGray(gray)
        self._rect(frame, stroke=0, fill=1)

    def square(self, x: float, y: float, *, size_mm: float = SQUARE_MM, ticked: bool = False) -> None:
        """Draw a check square with its top left at (x, y), crossed if ticked."""
        self.box(Frame(x, y, size_mm, size_mm), THIN_PT)
        if ticked:
            self._cross(x, y, size_mm)

    def circle(self, x: float, y: float, *, ticked: bool = False) -> None:
        """Draw a circle of which exactly one is ticked; its bounding square begins at (x, y)."""
        radius = SQUARE_MM / 2
        self._stroke(THIN_PT, BLACK)
        self._canvas.circle(self._x(x + radius), self._y(y + radius), radius / MM_PER_PT)
        if ticked:
            self._canvas.setFillGray(BLACK)
            self._canvas.circle(
                self._x(x + radius), self._y(y + radius), radius * 0.5 / MM_PER_PT, stroke=0, fill=1
            )

    def to_points(self, frame: Frame) -> tuple[float, float, float, float]:
        """Return left, bottom, width and height in points, for what the canvas draws itself."""
        return (self._x(frame.x), self._y(frame.bottom), frame.width / MM_PER_PT, frame.height / MM_PER_PT)

    def hatch(self, frame: Frame, step_mm: float = 2.0) -> None:
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

    def _cross(self, x: float, y: float, size_mm: float) -> None:
        near, far = size_mm * 0.22, size_mm * 0.78
        self.line(x + near, y + near, x + far, y + far, STRONG_PT)
        self.line(x + near, y + far, x + far, y + near, STRONG_PT)

    def _stroke(self, line_pt: float, gray: float) -> None:
        self._canvas.setLineWidth(line_pt)
        self._canvas.setStrokeGray(gray)

    def _rect(self, frame: Frame, stroke: int, fill: int) -> None:
        self._canvas.rect(*self.to_points(frame), stroke, fill)

    def _x(self, mm: float) -> float:
        return (self._left_mm + mm) / MM_PER_PT

    def _y(self, mm: float) -> float:
        return (PAGE_HEIGHT_MM - TOP_MM - mm) / MM_PER_PT
