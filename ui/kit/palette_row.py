"""A row of the palette: sign, name with what was typed marked in it, grey remark, words or a key at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from ui.kit.chip import tone_roles
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, draw_icon, draw_text, elided, fill_box, text_width
from ui.theme import FUNCTION_KEYS, theme

PAD_PX = 14
SIGN_PX = 22
TEXT_LEFT_PX = 47
RADIUS_PX = 6


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One result.

    ``marked`` are (start, length) in ``text``; ``tone`` a function code gives the icon a tinted square;
    ``key`` is a key cap at the right, ``right`` grey words after it or alone.
    """

    text: str
    icon: str = ""
    meta: str = ""
    right: str = ""
    key: str = ""
    tone: str = ""
    marked: Sequence[tuple[int, int]] = ()
    data: Any = field(default=None, compare=False)

    def sentence(self) -> str:
        """Return the row for screen readers."""
        return ", ".join(part for part in (self.text, self.meta, self.right, self.key) if part)


def paint_palette_row(painter: QPainter, rect: QRectF, row: PaletteRow, *, is_current: bool = False) -> None:
    """Draw a result that fills ``rect``; the current one stands on the accent's soft ground."""
    look = theme()
    middle = rect.center().y()
    if is_current:
        fill_box(painter, rect, RADIUS_PX, look.color("accentSoft"))
    _paint_sign(painter, rect.left() + PAD_PX, middle, row)
    right = rect.right() - PAD_PX + 2
    if row.right:
        width = min(text_width(row.right, look.font("body")), rect.width() * 0.3)
        room = QRectF(right - width - 1, rect.top(), width + 1, rect.height())
        draw_text(painter, room, row.right, look.font("body"), "text2", RIGHT)
        right -= width + 9
    if row.key:
        right -= keycap_width(row.key)
        paint_keycap(painter, right, middle, row.key)
        right -= 12
    room = QRectF(rect.left() + TEXT_LEFT_PX, rect.top(), right - rect.left() - TEXT_LEFT_PX, rect.height())
    taken = _paint_marked(painter, room, row, "accentText" if is_current else "text")
    if row.meta:
        draw_text(painter, room.adjusted(taken + 11, 0, 0, 0), row.meta, look.font("body"), "text2")


def _paint_sign(painter: QPainter, x: float, middle: float, row: PaletteRow) -> None:
    look = theme()
    if not row.icon:
        return
    if row.tone in FUNCTION_KEYS:
        fill, ink = tone_roles(row.tone)
        box = QRectF(x, round(middle - SIGN_PX / 2), SIGN_PX, SIGN_PX)
        fill_box(painter, box, look.radius("chip"), look.color(fill or "sunken"))
        draw_icon(painter, box.center().x() - 8, middle, row.icon, ink, 16)
    else:
        draw_icon(painter, x + (SIGN_PX - 18) / 2, middle, row.icon, "text2", 18)


def _paint_marked(painter: QPainter, room: QRectF, row: PaletteRow, role: str) -> float:
    """Draw the name with its marked parts bold and underlined; return the width taken, px."""
    look = theme()
    plain, bold = look.font("name"), look.font_of(13, 700)
    x = room.left()
    for text, is_marked in _pieces(row):
        font: QFont = bold if is_marked else plain
        left = room.right() - x
        if left < 8:
            break
        shown = elided(text, font, left)
        width = text_width(shown, font)
        draw_text(painter, QRectF(x, room.top(), width + 2, room.height()), shown, font, role)
        if is_marked:
            under = QRectF(x, round(room.center().y() + look.px(9)), width, 2)
            painter.fillRect(under, look.color("accentLine"))
        x += width
    return x - room.left()


def _pieces(row: PaletteRow) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for start, length in row.marked:
        pieces.append((row.text[at:start], False))
        pieces.append((row.text[start : start + length], True))
        at = start + length
    pieces.append((row.text[at:], False))
    return [(text, is_marked) for text, is_marked in pieces if text]
