"""A folded function of the board: its cards seen edge-on, one strip a client, so that its troubles still show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, begin, draw_text, text_width
from ui.theme import follow_theme, theme

NARROW_PX = 10  # the type of a long name
STACK_PX = 64
OFF_STACK_PX = 40
TOP_PX = 48
SIDE_PX = 7
OFF_SIDE_PX = 6
RADIUS_PX = 4.0
DASH_PX = 14
OFF_DASH_PX = 10


@dataclass(frozen=True, slots=True)
class Strip:
    """One client: ``tone`` is '' when all is well, 'warn' or 'danger'; ``data`` comes back when it is opened."""

    name: str
    tone: str = ""
    data: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Stack:
    """The strips of one stage; ``count`` may be more than the strips given, ``name`` is empty off the track."""

    name: str
    count: int
    strips: tuple[Strip, ...]


class Stacks(QWidget):
    """The stages of a function side by side; off the track is narrower. Hover names a strip.

    Signals:
        opened: a strip was pressed (its ``data``).
        unfold_asked: the place without strips was pressed.
    """

    opened = Signal(object)
    unfold_asked = Signal()

    def __init__(self, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._is_off = function == "off"
        self._stacks: tuple[Stack, ...] = ()
        self._hot: Strip | None = None
        self._stack_px = 0
        self.is_target = False
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow_theme(self)

    @property
    def stacks(self) -> tuple[Stack, ...]:
        """What is shown."""
        return self._stacks

    def show_stacks(self, stacks: Sequence[Stack]) -> None:
        """Show other stages."""
        self._stacks = tuple(stacks)
        self._hot = None
        self.restyle()

    def restyle(self) -> None:
        """Take the width from the theme."""
        self._stack_px = self._measure()
        self.setFixedWidth(self.width_of(len(self._stacks)))
        self.update()

    def width_of(self, stages: int) -> int:
        """Return how wide so many folded stages are, px."""
        return self._stack_px * (1 if self._is_off else max(1, stages))

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(len(self._stacks)), 0)

    def _measure(self) -> int:
        look = theme()
        if self._is_off:
            return look.px(OFF_STACK_PX)
        names = (text_width(stack.name, look.font_of(NARROW_PX)) for stack in self._stacks)
        return max(look.px(STACK_PX), ceil(max(names, default=0)) + 2)

    def set_target(self, is_target: bool) -> None:
        """Show that a card is held over the folded function, which is going to unfold."""
        self.is_target = is_target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        if self.is_target:
            painter.fillRect(self.rect(), look.function_color(self._function, "Soft"))
        wide = self._stack_px
        for number, stack in enumerate(self._stacks):
            left = number * wide
            if number:
                painter.fillRect(QRectF(left, 0, 1, self.height()), look.color("line"))
            draw_text(painter, QRectF(left, 6, wide, 20), str(stack.count), look.font("heading"), "text", CENTER)
            if stack.name:
                room = QRectF(left + 1, 25, wide - 1, 18)
                is_long = text_width(stack.name, look.font("caption")) > room.width()
                font = look.font_of(NARROW_PX) if is_long else look.font("caption")
                draw_text(painter, room, stack.name, font, "text2", CENTER)
            for row, strip in enumerate(stack.strips):
                place = self._place(number, row)
                if place.top() > self.height():
                    break
                self._paint_strip(painter, place, strip)
        painter.end()

    def _paint_strip(self, painter: QPainter, place: QRectF, strip: Strip) -> None:
        """Draw the top of a card that others lie on: round above, open below."""
        look = theme()
        function = look.function_role(self._function)
        fill = f"{strip.tone}Soft" if strip.tone else f"{function}Soft" if strip is self._hot else "card"
        path = QPainterPath(QPointF(place.left(), place.bottom()))
        path.lineTo(place.left(), place.top() + RADIUS_PX)
        path.quadTo(place.left(), place.top(), place.left() + RADIUS_PX, place.top())
        path.lineTo(place.right() - RADIUS_PX, place.top())
        path.quadTo(place.right(), place.top(), place.right(), place.top() + RADIUS_PX)
        path.lineTo(place.right(), place.bottom())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill))
        painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color(f"{strip.tone or function}Line"), 1))
        painter.drawPath(path)
        painter.setPen(QPen(look.color(strip.tone or function), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y = place.left() + 8, place.top() + 6.5
        painter.drawLine(QPointF(x, y), QPointF(x + (OFF_DASH_PX if self._is_off else DASH_PX), y))

    def _place(self, stack: int, row: int) -> QRectF:
        step, wide = theme().size("boardStrip"), self._stack_px
        side = OFF_SIDE_PX if self._is_off else SIDE_PX
        return QRectF(stack * wide + side + 0.5, TOP_PX + row * step + 0.5, wide - 2 * side, step)

    def _strip_at(self, x: float, y: float) -> Strip | None:
        number = int(x // self._stack_px)
        if not 0 <= number < len(self._stacks) or y < TOP_PX:
            return None
        row = int((y - TOP_PX) // theme().size("boardStrip"))
        strips = self._stacks[number].strips
        return strips[row] if row < len(strips) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hot = self._strip_at(event.position().x(), event.position().y())
        if hot is not self._hot:
            self._hot = hot
            self.update()
            QToolTip.showText(event.globalPosition().toPoint(), plain_tooltip(hot.name) if hot else "", self)

    def leaveEvent(self, event: QEvent) -> None:
        self._hot = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        strip = self._strip_at(event.position().x(), event.position().y())
        if strip is not None:
            self.opened.emit(strip.data)
        else:
            self.unfold_asked.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            strip = self._strip_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tooltip(strip.name) if strip else "", self)
            return True
        return super().event(event)
