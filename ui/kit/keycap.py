"""A key as it is drawn beside commands: a small box with the key's name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import CENTER, begin, fill_box, text_width
from ui.theme import follow_theme, theme

HEIGHT_PX = 17
PAD_PX = 5


def keycap_width(text: str) -> int:
    """Return how wide the cap of ``text`` is, px."""
    width = text_width(text, theme().font_of(11, 500)) + 2 * PAD_PX
    return max(theme().px(HEIGHT_PX), round(width))


def paint_keycap(
    painter: QPainter, x: float, center_y: float, text: str, ink: QColor | None = None, filled: bool = True
) -> int:
    """Draw a cap with its left edge at ``x`` and return its width, px.

    ``ink`` is the colour on a coloured ground (primary button, toast); without it the cap is paper and grey.
    """
    look = theme()
    width = keycap_width(text)
    height = look.px(HEIGHT_PX)
    rect = QRectF(round(x), round(center_y - height / 2), width, height)
    if ink is None:
        border, text_color = look.color("lineStrong"), look.color("text2")
        fill = look.color("card") if filled else None
    else:
        border, text_color, fill = QColor(ink), ink, None
        border.setAlphaF(0.5)
    fill_box(painter, rect, look.radius("key"), fill, border)
    painter.setFont(look.font_of(11, 500))
    painter.setPen(text_color)
    painter.drawText(rect, int(CENTER), text)
    return width


class KeyCap(QWidget):
    """One key as a widget; decoration only, screen readers skip it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.restyle()

    def restyle(self) -> None:
        """Measure again after a change of the theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(keycap_width(self._text), theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_keycap(painter, 0, self.height() / 2, self._text)
        painter.end()
