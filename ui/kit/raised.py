"""A panel that floats over the page: border, soft shadow, follows its host's size."""

from __future__ import annotations

import math

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.kit.paint import begin, fill_box
from ui.theme import follow_theme, theme

SHADOW_PX = 22
SHADOW_DOWN_PX = 5
SHADOW_ALPHA, DARK_SHADOW_ALPHA = 0.16, 0.45
SLIDE_PX = 4


def paint_shadow(painter: QPainter, rect: QRectF, radius: float, blur_px: int = SHADOW_PX) -> None:
    """Draw a soft shadow round ``rect``, no effect objects: outlines that fade as a blurred edge does."""
    is_dark = theme().is_dark
    color = QColor(0, 0, 0) if is_dark else QColor(30, 26, 18)
    full = DARK_SHADOW_ALPHA if is_dark else SHADOW_ALPHA
    reach = blur_px - SHADOW_DOWN_PX
    shade = rect.translated(0, SHADOW_DOWN_PX)
    color.setAlphaF(full * 0.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(shade, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for step in range(reach):
        color.setAlphaF(full * 0.5 * math.erfc((step + 0.5) / (reach * 0.6)))
        painter.setPen(QPen(color, 1))
        out = step + 0.5
        painter.drawRoundedRect(shade.adjusted(-out, -out, out, out), radius + out, radius + out)


class Raised(QWidget):
    """A floating panel inside ``host``; subclasses place it in ``place`` and fill a layout.

    The widget is ``SHADOW_PX`` larger than its panel on each side: set layout margins with ``panel_margins``.
    """

    def __init__(self, host: QWidget, fill_role: str = "card", radius_px: int = 8) -> None:
        super().__init__(host)
        self._host = host
        self._fill_role = fill_role
        self._radius_px = radius_px
        self._motion = QPropertyAnimation(self, b"pos", self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        host.installEventFilter(self)
        self.hide()
        follow_theme(self)

    def panel_margins(self, left: int, top: int, right: int, bottom: int) -> tuple[int, int, int, int]:
        """Return layout margins that leave room for the shadow."""
        return left + SHADOW_PX, top + SHADOW_PX, right + SHADOW_PX, bottom + SHADOW_PX

    def panel_rect(self) -> QRectF:
        """Return the panel inside the widget."""
        return QRectF(self.rect()).adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)

    def place(self) -> None:
        """Move to the right place over the host; override it."""

    def restyle(self) -> None:
        """Measure and paint again."""
        self.adjustSize()
        self.place()
        self.update()

    def show_raised(self) -> None:
        """Show over everything else of the host; it slides in when it was away."""
        was_shown = self.isVisible()
        self._motion.stop()
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        duration_ms = theme().duration_ms("base")
        if duration_ms and not was_shown:
            self._motion.setDuration(duration_ms)
            self._motion.setStartValue(self.pos() + QPoint(0, SLIDE_PX))
            self._motion.setEndValue(self.pos())
            self._motion.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._motion.stop()
            self.place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        panel = self.panel_rect()
        paint_shadow(painter, panel, self._radius_px)
        is_dark_panel = self._fill_role == "tooltip"
        border = None if is_dark_panel else look.color("lineStrong")
        fill_box(painter, panel, self._radius_px, look.color(self._fill_role), border)
        painter.end()
