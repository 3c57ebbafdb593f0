"""Small helpers of painters: crisp lines, icons and text in the theme's roles."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import theme

VCENTER = Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | VCENTER
RIGHT = Qt.AlignmentFlag.AlignRight | VCENTER
CENTER = Qt.AlignmentFlag.AlignCenter
NEARLY = 0.01  # of a pixel: what reckoning with fractions leaves over


def text_width(text: str, font: QFont) -> float:
    """Return the width of one line of ``text``, px."""
    return QFontMetricsF(font).horizontalAdvance(text)


def elided(text: str, font: QFont, width_px: float) -> str:
    """Return ``text`` in one line, cut with an ellipsis to fit ``width_px``."""
    flat = text.replace("\n", " ")
    return QFontMetricsF(font).elidedText(flat, Qt.TextElideMode.ElideRight, max(0.0, width_px))


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    role: str,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """Draw one elided line in the colour of ``role``; return the width it took, px."""
    shown = elided(text, font, rect.width())
    painter.setFont(font)
    painter.setPen(theme().color(role))
    painter.drawText(rect, int(align | Qt.TextFlag.TextSingleLine), shown)
    return text_width(shown, font)


def draw_icon(painter: QPainter, x: float, center_y: float, name: str, role: str, size_px: float = 16) -> None:
    """Draw an icon with its left edge at ``x``, centred on ``center_y``."""
    dpr = painter.device().devicePixelRatioF()
    pixmap = theme().pixmap(name, role, size_px, dpr)
    painter.drawPixmap(snapped(painter, QPointF(round(x), round(center_y - size_px / 2))), pixmap)


def snapped(painter: QPainter, point: QPointF) -> QPointF:
    """Return the nearest point that lies on a whole pixel of the screen, also at 125% and 150%."""
    to_device = painter.deviceTransform()
    back, can_go_back = to_device.inverted()
    if not can_go_back:
        return point
    place = to_device.map(point)
    return back.map(QPointF(round(place.x()), round(place.y())))


def _whole_pixels_inside(painter: QPainter, rect: QRectF) -> QRectF:
    """Return the largest part of ``rect`` with edges between pixels; a pixel outside could be clipped off."""
    to_device = painter.deviceTransform()
    back, can_go_back = to_device.inverted()
    if not can_go_back:
        return rect
    place = to_device.mapRect(rect)
    left, top = math.ceil(place.left() - NEARLY), math.ceil(place.top() - NEARLY)
    right, bottom = math.floor(place.right() + NEARLY), math.floor(place.bottom() + NEARLY)
    return back.mapRect(QRectF(left, top, right - left, bottom - top))


def fill_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    border: QColor | None = None,
    border_px: float = 1,
    dashed: bool = False,
) -> None:
    """Draw a rounded box whose border lies inside ``rect``."""
    scale = painter.device().devicePixelRatioF()
    if scale != int(scale):  # else a line lies between pixels and looks soft
        rect = _whole_pixels_inside(painter, rect)
        border_px = max(1, math.floor(border_px * scale)) / scale
    half = border_px / 2 if border is not None else 0
    inner = rect.adjusted(half, half, -half, -half)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(border, border_px)
        if dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def has_keyboard_focus(widget: QWidget) -> bool:
    """True when ``widget`` has the focus and the keyboard is in use, so a ring is due.

    The property ``ring`` asks for one at rest: the gallery shows the state with it.
    """
    if widget.hasFocus():
        return bool(widget.window().property("kbd"))
    return bool(widget.property("ring"))


def draw_ring(painter: QPainter, rect: QRectF, radius: float, role: str = "focusRing") -> None:
    """Draw the keyboard's focus ring inside ``rect``; on a dark panel ``role`` is its text's."""
    fill_box(painter, rect, radius, border=theme().color(role), border_px=2)


def begin(widget: QWidget) -> QPainter:
    """Return an antialiased painter on ``widget``; end it with ``end()``."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter
