"""The threat of a rival: five squares, as many filled as it is dangerous."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import begin, draw_ring, fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

LEVELS = 5
HIGH = 4  # from here on the squares are red: the number of them says it too
SMALL_PX, LARGE_PX, GAP_PX = 9, 18, 3
PAD_PX = 4


def threat_width(side_px: int, gap_px: int = GAP_PX) -> int:
    """Return how wide the squares are, px."""
    return LEVELS * side_px + (LEVELS - 1) * gap_px


def paint_threat(
    painter: QPainter, x: float, center_y: float, level: int | None, side_px: int, gap_px: int = GAP_PX
) -> None:
    """Draw five squares with their left edge at ``x``; None has none filled."""
    look = theme()
    fill = look.color("danger" if (level or 0) >= HIGH else "text2")
    for number in range(LEVELS):
        box = QRectF(round(x) + number * (side_px + gap_px), round(center_y - side_px / 2), side_px, side_px)
        if number < (level or 0):
            fill_box(painter, box, 2, fill)
        else:
            fill_box(painter, box, 2, look.color("card"), look.color("lineControl"))


class ThreatSquares(QWidget):
    """One stop of Tab; a figure or the arrows set the level, 0 and Delete clear it, as pressing the last square does.

    Signals:
        chosen: the level the person chose (int, 0 for none).
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0
        self._hot = 0
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def level(self) -> int:
        """Return the level shown, 0 for none."""
        return self._level

    def set_level(self, level: int | None) -> None:
        """Show a level without a signal."""
        self._level = level or 0
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(LARGE_PX)
        return QSize(threat_width(side, GAP_PX + 2) + 2 * PAD_PX, max(side + 2 * PAD_PX, theme().size("controlSmall")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._choose(min(LEVELS, max(0, self._level + steps[Qt.Key(event.key())])))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and at:
            self._choose(0 if at == self._level else at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hot = self._at(event.position().x())
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hot = 0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        side = look.px(LARGE_PX)
        paint_threat(painter, PAD_PX, self.height() / 2, self._level, side, GAP_PX + 2)
        if self._hot:
            x = PAD_PX + (self._hot - 1) * (side + GAP_PX + 2)
            box = QRectF(x, round(self.height() / 2 - side / 2), side, side)
            fill_box(painter, box, 2, None, look.color("text"), 2)
        if has_keyboard_focus(self):
            draw_ring(painter, QRectF(self.rect()), 5)
        painter.end()

    def _at(self, x: float) -> int:
        at = int((x - PAD_PX) // (theme().px(LARGE_PX) + GAP_PX + 2)) + 1
        return at if 1 <= at <= LEVELS else 0

    def _choose(self, level: int) -> None:
        if level != self._level:
            self.set_level(level)
            self.chosen.emit(level)
