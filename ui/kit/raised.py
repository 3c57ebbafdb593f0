"""A panel that floats over the page: border, soft shadow, follows its host's size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit.paint import begin, fill_box
from ui.theme import follow_theme, theme

SHADOW_PX = 16
SHADOW_DOWN_PX = 5


def paint_shadow(painter: QPainter, rect: QRectF, radius: float, blur_px: int = SHADOW_PX) -> None:
    """Draw a soft shadow under ``rect``; a few rounded boxes, no effect objects."""
    painter.setPen(Qt.PenStyle.NoPen)
    alpha = 0.012 * (2.8 if theme().is_dark else 1.0)
    color = QColor(30, 26, 18) if not theme().is_dark else QColor(0, 0, 0)
    color.setAlphaF(alpha)
    painter.setBrush(color)
    for grow in range(blur_px, 0, -1):
        box = rect.adjusted(-grow, SHADOW_DOWN_PX - grow, grow, SHADOW_DOWN_PX + grow)
        painter.drawRoundedRect(box, radius + grow, radius + grow)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class Raised(QWidget):
    """A floating panel inside ``host``; subclasses place it in ``place`` and fill a layout.

    The widget is ``SHADOW_PX`` larger than its panel on each side: set layout margins with ``panel_margins``.
    """

    def __init__(self, host: QWidget, fill_role: str = "card", radius_px: int = 8) -> None:
        super().__init__(host)
        self._host = host
        self._fill_role = fill_role
        self._radius_px = radius_px
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
        """Show over everything else of the host."""
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
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
