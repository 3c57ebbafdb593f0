"""Which role does which function, as a small picture: one bar a role over the four functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.kit.paint import CENTER, draw_text, fill_box, text_width
from ui.theme import theme

BAR_PX = 18
PITCH_PX = 22
PILL_PX = 14
PILL_INSET_PX = 3
PILL_PAD_PX = 8


@dataclass(frozen=True, slots=True)
class RoleBar:
    """A role in words and the function codes it covers, in the order of the conveyor."""

    text: str
    functions: tuple[str, ...]


def bars_height(bars: int) -> int:
    """Return how high so many bars under one another are, px."""
    look = theme()
    return look.px(BAR_PX) + max(0, bars - 1) * look.px(PITCH_PX)


def paint_segments(painter: QPainter, rect: QRectF, functions: Sequence[str], radius: float) -> None:
    """Fill ``rect`` with the colours of these functions side by side; only its outer corners are round."""
    look = theme()
    if not functions:
        return
    part = rect.width() / len(functions)
    for at, function in enumerate(functions):
        place = QRectF(rect.left() + at * part, rect.top(), part, rect.height())
        painter.save()
        painter.setClipRect(place)
        whole = QRectF(
            rect.left() if at == 0 else place.left() - 2 * radius,
            rect.top(),
            0,
            rect.height(),
        )
        whole.setRight(rect.right() if at == len(functions) - 1 else place.right() + 2 * radius)
        fill_box(painter, whole, radius, look.function_color(function))
        painter.restore()


def paint_role_bars(painter: QPainter, rect: QRectF, bars: Sequence[RoleBar], order: Sequence[str]) -> None:
    """Draw the bars from the top of ``rect``; ``order`` is all functions from left to right."""
    look = theme()
    part = rect.width() / max(1, len(order))
    y = rect.top()
    for bar in bars:
        first = order.index(bar.functions[0])
        left = rect.left() + first * part + (1 if first else 0)
        right = rect.left() + (order.index(bar.functions[-1]) + 1) * part - 1
        place = QRectF(round(left), y, round(right) - round(left), look.px(BAR_PX))
        paint_segments(painter, place, bar.functions, 4)
        _paint_caption(painter, place, rect.right(), bar.text)
        y += look.px(PITCH_PX)


def _paint_caption(painter: QPainter, bar: QRectF, right: float, text: str) -> None:
    """Write the role on its bar; where the bar is too short, beside it."""
    look = theme()
    room = bar.width() - 2 * PILL_INSET_PX
    fonts = (look.font_of(11, 500), look.font_of(10, 500))
    font = next((each for each in fonts if text_width(text, each) + PILL_PAD_PX <= room), None)
    beside = QRectF(bar.right() + 5, bar.top(), right - bar.right() - 5, bar.height())
    if font is None and beside.width() >= room:
        draw_text(painter, beside, text, fonts[0], "text2")
        return
    font = font or fonts[1]
    inset = (bar.height() - look.px(PILL_PX)) / 2
    width = min(room, text_width(text, font) + PILL_PAD_PX)
    pill = QRectF(bar.left() + PILL_INSET_PX, bar.top() + inset, width, look.px(PILL_PX))
    fill_box(painter, pill, 3, look.color("card"))
    draw_text(painter, pill.adjusted(3, 0, -3, 0), text, font, "text", CENTER)
