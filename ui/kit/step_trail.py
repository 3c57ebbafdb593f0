"""Where a person is in a wizard: done, now, ahead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import (
    CENTER,
    begin,
    draw_icon,
    draw_ring,
    draw_text,
    fill_box,
    has_keyboard_focus,
    text_width,
)
from ui.theme import follow_theme, theme

ROUND_PX = 22
LINE_PX = 34
GAP_PX = 9
TIGHT_LINE_PX, TIGHT_GAP_PX = 10, 5  # when the names leave no room for more
LEFT_PX = 4
RIGHT_PX = 6


class StepTrail(QWidget):
    """Steps in a line; the ones that are done can be gone back to.

    Where the names have no room together, some steps show only their round: first those that are done, then those
    that are farthest ahead. Their names are tooltips.

    Signals:
        step_chosen: the number of a step that is done, from 0 (int).
    """

    step_chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._now = 0
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_now(0)
        follow_theme(self)

    def set_names(self, names: Sequence[str]) -> None:
        """Word the steps anew."""
        self._names = tuple(names)
        self.set_now(self._now)
        self.updateGeometry()

    def set_now(self, at: int) -> None:
        """Say which step is being done, from 0."""
        self._now = self._at = at
        if 0 <= at < len(self._names):
            self.setAccessibleName(f"{at + 1} / {len(self._names)}: {self._names[at]}")
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        names = sum(self._widths())
        joints = max(0, len(self._names) - 1) * (LINE_PX + 2 * GAP_PX)
        return QSize(round(LEFT_PX + names + joints) + RIGHT_PX, theme().px(34))

    def minimumSizeHint(self) -> QSize:
        rounds = (len(self._names) - 1) * (theme().px(ROUND_PX) + TIGHT_LINE_PX + 2 * TIGHT_GAP_PX)
        now = self._widths()[self._now] if self._names else 0
        return QSize(round(LEFT_PX + rounds + now) + RIGHT_PX, theme().px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = max(0, min(self._now, self._at + step))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at < self._now:
            self.step_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(self._cut_name(event.pos()))
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at, place in enumerate(self._places()):
            if place.contains(event.position()) and at < self._now:
                self.step_chosen.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        places = self._places()
        for at, (name, place) in enumerate(zip(self._names, places, strict=True)):
            self._paint_step(painter, at, name, place)
            if at + 1 < len(places):
                room = places[at + 1].left() - place.right()
                gap = GAP_PX if room >= LINE_PX + 2 * GAP_PX else TIGHT_GAP_PX
                line = QRectF(place.right() + gap, round(place.center().y()), room - 2 * gap, 1)
                painter.fillRect(line, theme().color("lineStrong"))
        painter.end()

    def _paint_step(self, painter: QPainter, at: int, name: str, place: QRectF) -> None:
        look = theme()
        side = look.px(ROUND_PX)
        disc = QRectF(place.left(), round(place.center().y() - side / 2), side, side)
        if at < self._now:
            fill_box(painter, disc, side / 2, look.color("okSoft"), look.color("okLine"))
            draw_icon(painter, disc.center().x() - 7, disc.center().y(), "check", "ok", 14)
        elif at == self._now:
            fill_box(painter, disc, side / 2, look.color("accent"))
            draw_text(painter, disc, str(at + 1), look.font_of(12, 600), "onAccent", CENTER)
        else:
            fill_box(painter, disc, side / 2, look.color("card"), look.color("lineControl"))
            draw_text(painter, disc, str(at + 1), look.font_of(12, 500), "text2", CENTER)
        font = look.font("strong" if at == self._now else "body")
        room = QRectF(disc.right() + 8, place.top(), place.right() - disc.right() - 6, place.height())
        if room.width() > 0:
            draw_text(painter, room, name, font, "text" if at == self._now else "text2")
        if at == self._at and has_keyboard_focus(self):
            draw_ring(painter, place.adjusted(-3, 2, 3, -2), 6)

    def _cut_name(self, point: QPoint) -> str:
        """Return the name at a point when it is cut there."""
        for name, place, width in zip(self._names, self._places(), self._widths(), strict=True):
            if place.contains(QPointF(point)) and width > place.width():
                return plain_tooltip(name)
        return ""

    def _widths(self) -> list[float]:
        """Return how much room each step asks for, px."""
        widths = []
        for at, name in enumerate(self._names):
            font = theme().font("strong" if at == self._now else "body")
            widths.append(theme().px(ROUND_PX) + 8 + text_width(name, font) + 2)
        return widths

    def _places(self) -> list[QRectF]:
        """Return where each step stands; too little room takes it from the lines, then from the names."""
        joints = max(0, len(self._names) - 1)
        room = self.width() - LEFT_PX - RIGHT_PX
        tight = TIGHT_LINE_PX + 2 * TIGHT_GAP_PX
        widths = self._fitted(self._widths(), room - joints * tight)
        joint = min(float(LINE_PX + 2 * GAP_PX), max(tight, (room - sum(widths)) / max(1, joints)))
        places, x = [], float(LEFT_PX)
        for width in widths:
            places.append(QRectF(x, 0, width, self.height()))
            x += width + joint
        return places

    def _fitted(self, widths: list[float], room: float) -> list[float]:
        """Leave away names until the rest has room; the step of now keeps its own, cut only when it stands alone."""
        fitted = list(widths)
        ahead = range(len(widths) - 1, self._now, -1)
        for at in (*range(self._now), *ahead):
            if sum(fitted) <= room:
                break
            fitted[at] = theme().px(ROUND_PX)
        over = sum(fitted) - room
        if over > 0 and self._now < len(fitted):
            fitted[self._now] = max(theme().px(ROUND_PX), fitted[self._now] - over)
        return fitted
