"""The contrast of every text of a rendered window against what really lies under it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.drawn import DrawnText, drawn_texts
from ui.theme import theme

LEAST = 4.5
AROUND_PX = 2
NEAR = 90  # of 765: how far a pixel may be from the ink and still show that the text is on top


@dataclass(frozen=True, slots=True)
class LowContrast:
    """A text that is hard to read, with the measured ratio."""

    name: str
    text: str
    ratio: float


def low_contrast(window: QWidget, least: float = LEAST) -> list[LowContrast]:
    """Return the texts of a shown window whose contrast is below ``least``; disabled ones may be pale."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for drawn in drawn_texts(window):
        if _may_be_pale(drawn):
            continue
        colors = _colors_under(image, drawn.rect)
        if not colors:
            continue  # outside of the picture
        ground = QColor(colors.most_common(1)[0][0])
        ink = _over(_ink(drawn), ground)
        if not _is_shown(ink, ground, colors):
            continue
        ratio = contrast_ratio(ink, ground)
        if ratio < least:
            found.append(LowContrast(drawn.name, drawn.text, round(ratio, 2)))
    return found


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the ratio of WCAG 2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _ink(drawn: DrawnText) -> QColor:
    """Return the colour of a text; a line that is selected whole is painted in another one at last."""
    line = drawn.owner
    if isinstance(line, QLineEdit) and line.selectedText() == drawn.text:
        return line.palette().color(QPalette.ColorRole.HighlightedText)
    return drawn.color


def _may_be_pale(drawn: DrawnText) -> bool:
    """True for disabled widgets, and for disabled parts of painted ones (menu rows, letters without rows)."""
    return not drawn.owner.isEnabled() or drawn.color.rgb() == theme().color("textDisabled").rgb()


def _colors_under(image: QImage, rect: QRectF) -> Counter[int]:
    """Count the colours in and a little around the rectangle, at the picture's own resolution."""
    scale = image.devicePixelRatio()
    area = QRectF(rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale).toAlignedRect()
    area = area.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX).intersected(QRect(image.rect()))
    if area.isEmpty():
        return Counter()
    part = image.copy(area)  # 4 bytes a pixel, so lines have no gaps between them
    return Counter(memoryview(part.constBits()).cast("I"))


def _over(ink: QColor, ground: QColor) -> QColor:
    part = ink.alphaF()
    mixed = (
        round(a * part + b * (1 - part))
        for a, b in zip(ink.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*mixed)


def _is_shown(ink: QColor, ground: QColor, colors: Counter[int]) -> bool:
    """False when another widget covers the text, or a clip cuts it off: no pixel is near its colour."""
    if _distance(ink, ground) <= NEAR:
        return True  # too near to tell apart: it may well be there
    return any(_distance(ink, QColor(color)) <= NEAR for color in colors)


def _distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


def _luminance(color: QColor) -> float:
    parts = []
    for value in (color.redF(), color.greenF(), color.blueF()):
        parts.append(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
