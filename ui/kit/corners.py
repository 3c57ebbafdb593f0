"""Popup windows with round corners, with and without a compositor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from ui.theme import theme


def round_off(popup: QWidget, radius_px: int | None = None) -> None:
    """Let a popup window paint round corners, those of menus if no radius is given."""
    flags = popup.windowFlags()
    flags |= Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(flags)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    if QGuiApplication.platformName() == "xcb":
        _CornerMask(popup, theme().radius("card") if radius_px is None else radius_px)


class _CornerMask(QObject):
    """Cuts the corners off: on a bare X server what is left out would be black."""

    def __init__(self, popup: QWidget, radius_px: int) -> None:
        super().__init__(popup)
        self._radius_px = radius_px
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget) and watched.isWindow():
            shape = QPainterPath()
            # Half a pixel more, so that pixels the edge covers in part stay.
            shape.addRoundedRect(
                QRectF(watched.rect()).adjusted(-0.5, -0.5, 0.5, 0.5), self._radius_px, self._radius_px
            )
            watched.setMask(QRegion(shape.toFillPolygon().toPolygon()))
        return False
