"""A column of the board seen edge-on: one strip a client, so that a folded function still shows its troubles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, begin, draw_ring, draw_text, has_keyboard_focus
from ui.theme import follow_theme, theme

WIDTH_PX = 70
SIDE_PX = 8
HEAD_PX = 46
MARK_PX = (15, 3)
RADIUS_PX = 4
# tone -> (fill, border, mark); '' takes the function's colours
TONES = {"warn": ("warnSoft", "warnLine", "warn"), "danger": ("dangerSoft", "dangerLine", "danger")}


@dataclass(frozen=True, slots=True)
class Strip:
    """One client: ``tone`` is '' when all is well, 'warn' or 'danger'; ``data`` comes back when it is opened."""

    name: str
    tone: str = ""
    data: Any = field(default=None, compare=False)


class FoldedColumn(QWidget):
    """The strips of one stage under its count and name; hover names one, arrows walk, Enter opens.

    Signals:
        opened: the ``data`` of a strip (object).
    """

    opened = Signal(object)

    def __init__(self, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._name = ""
        self._count = ""
        self._strips: tuple[Strip, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        follow_theme(self)

    def set_strips(self, name: str, count: str, strips: Sequence[Strip]) -> None:
        """Show the clients of a stage, the newest first; ``count`` may be more than the strips given."""
        self._name, self._count, self._strips = name, count, tuple(strips)
        self._at = min(self._at, max(0, len(strips) - 1))
        self._describe()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        step = theme().size("boardStrip")
        return QSize(theme().px(WIDTH_PX), theme().px(HEAD_PX) + (len(self._strips) + 1) * step)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH_PX), theme().px(HEAD_PX) + 3 * theme().size("boardStrip"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._strip_at(event.pos())
            name = self._strips[at].name if at >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(name), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self._strips:
            self._at = max(0, min(len(self._strips) - 1, self._at + step))
            self._describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._strips:
            self.opened.emit(self._strips[self._at].data)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the release would go to the board."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._strip_at(event.position().toPoint())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = at
            self.opened.emit(self._strips[at].data)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        width = self.width()
        line = look.px(18)
        draw_text(painter, QRectF(0, look.px(4), width, line), self._count, look.font("strong"), "text", CENTER)
        name = QRectF(2, look.px(4) + line, width - 4, look.px(16))
        draw_text(painter, name, self._name, look.font("caption"), "text2", CENTER)
        for at, strip in enumerate(self._strips):
            place = self._place(at)
            if place.top() > self.height():
                break
            paint_strip(painter, place, self._function, strip.tone)
        if self._strips and has_keyboard_focus(self):
            draw_ring(painter, self._place(self._at).adjusted(-3, -2, 3, 1), RADIUS_PX + 2)
        painter.end()

    def _place(self, at: int) -> QRectF:
        look = theme()
        step = look.size("boardStrip")
        return QRectF(SIDE_PX, look.px(HEAD_PX) + at * step, self.width() - 2 * SIDE_PX, step)

    def _strip_at(self, point: QPoint) -> int:
        at = (point.y() - theme().px(HEAD_PX)) // theme().size("boardStrip")
        return at if point.y() >= theme().px(HEAD_PX) and at < len(self._strips) else -1

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._name}, {self._count}")
        self.setAccessibleDescription(self._strips[self._at].name if self._strips else "")


def paint_strip(painter: QPainter, rect: QRectF, function: str, tone: str = "") -> None:
    """Draw the upper edge of a card; the next one covers the rest."""
    look = theme()
    key = look.function_role(function)
    fill, line, mark = TONES.get(tone, ("card", f"{key}Line", key))
    left, right, top, bottom = rect.left() + 0.5, rect.right() - 0.5, rect.top() + 0.5, rect.bottom() + 0.5
    edge = QPainterPath()
    edge.moveTo(left, bottom)
    edge.lineTo(left, top + RADIUS_PX)
    edge.quadTo(left, top, left + RADIUS_PX, top)
    edge.lineTo(right - RADIUS_PX, top)
    edge.quadTo(right, top, right, top + RADIUS_PX)
    edge.lineTo(right, bottom)
    painter.fillPath(edge, look.color(fill))
    painter.setPen(look.color(line))
    painter.drawPath(edge)
    width, height = MARK_PX
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(mark))
    painter.drawRoundedRect(QRectF(rect.left() + 5, rect.top() + 5, width, height), 1.5, 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
