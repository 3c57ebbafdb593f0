"""On or off at once."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.kit.paint import begin, draw_ring
from ui.kit.paint import has_keyboard_focus as has_ring
from ui.theme import follow_theme, theme

WIDTH_PX = 34
HEIGHT_PX = 20


class Switch(QAbstractButton):
    """A sliding switch; ``name`` says what it switches, for screen readers. Use ``toggled`` and
    ``isChecked``."""

    def __init__(self, name: str, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = 1.0 if is_on else 0.0
        self.setCheckable(True)
        self.setChecked(is_on)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._slide)
        self.toggled.connect(self._on_toggled)
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        # 26 px high for the finger and the mouse; the track itself is 20.
        return QSize(theme().px(WIDTH_PX) + 4, theme().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        width, height = look.px(WIDTH_PX), look.px(HEIGHT_PX)
        track = QRectF(2, (self.height() - height) / 2, width, height)
        track_role = "accent" if self.isChecked() else "lineControl"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(track_role if self.isEnabled() else "line"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        self._paint_knob(painter, track)
        if has_ring(self):
            draw_ring(painter, track.adjusted(-2, -2, 2, 2), height / 2 + 2)
        painter.end()

    def _paint_knob(self, painter: QPainter, track: QRectF) -> None:
        radius = track.height() / 2 - 3
        left = track.left() + 3 + radius
        right = track.right() - 3 - radius
        center = QPointF(left + (right - left) * self._place, track.center().y())
        painter.setBrush(theme().color("onAccent" if self.isChecked() and theme().is_dark else "card"))
        painter.drawEllipse(center, radius, radius)

    def _on_toggled(self, is_on: bool) -> None:
        target = 1.0 if is_on else 0.0
        self._motion.stop()
        duration_ms = theme().duration_ms("base") if self.isVisible() else 0
        if duration_ms == 0:
            self._slide(target)
            return
        self._motion.setDuration(duration_ms)
        self._motion.setStartValue(self._place)
        self._motion.setEndValue(target)
        self._motion.start()

    def _slide(self, place: float) -> None:
        self._place = place
        self.update()
