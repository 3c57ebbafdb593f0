"""A person's initials in a small square."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import CENTER, begin, draw_text, fill_box
from ui.theme import follow_theme, theme


def initials_of(name: str) -> str:
    """Return up to two capitals for a name: ``Iryna Bondar`` is ``IB``."""
    words = [word for word in name.replace("«", " ").replace('"', " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[1][0] if len(words) > 1 else "")).upper()


def paint_avatar(painter: QPainter, x: float, center_y: float, initials: str, side_px: int = 22) -> float:
    """Draw the square with its left edge at ``x``; return its width, px."""
    look = theme()
    side = look.px(side_px)
    rect = QRectF(round(x), round(center_y - side / 2), side, side)
    fill_box(painter, rect, 5 if side_px < 30 else 7, look.color("offSoft"))
    font = look.font_of(10 if side_px < 30 else 12, 600)
    draw_text(painter, rect, initials, font, "text2", CENTER)
    return side


class Avatar(QWidget):
    """The square as a widget; ``name`` is read out and shown as tooltip. 22 px, or 32 when ``big``."""

    def __init__(self, name: str, *, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side_px = 32 if big else 22
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)
        follow_theme(self)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._initials = initials_of(name)
        self.setAccessibleName(name)
        self.setToolTip(name if "<" not in name else "")
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._side_px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        paint_avatar(painter, 0, self.height() / 2, self._initials, self._side_px)
        painter.end()
