"""A folded function of the board: its cards seen edge-on, one strip a client."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from app.domain.conveyor import Age
from app.services.pipeline import BoardCard, BoardColumn
from ui.desk import Desk
from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, begin, draw_text, text_width
from ui.pages.pipeline.card_delegate import QUIET
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


def trouble_of(card: BoardCard, function: str) -> str:
    """Return 'danger' for a client that is quiet or far over the norm, 'warn' without a step, else ''."""
    if function == "off":
        return ""
    if QUIET in card.flags or card.age is Age.FAR_OVER:
        return "danger"
    return "warn" if card.next_step_on is None else ""


class Stacks(QWidget):
    """Each client is a strip: red when quiet or far over the norm, amber without a step; those come first.

    What is off the track is one narrow stack, whatever the stage.

    Signals:
        opened: a strip was pressed (client id).
        unfold_asked: the place without strips was pressed.
    """

    opened = Signal(int)
    unfold_asked = Signal()

    def __init__(self, desk: Desk, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._function = desk, function
        self._stacks: list[tuple[str, int, list[BoardCard]]] = []
        self._hot: BoardCard | None = None
        self.is_target = False
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow_theme(self)

    def show_columns(self, columns: Sequence[BoardColumn]) -> None:
        """Show the stages of the function."""
        order = {"danger": 0, "warn": 1, "": 2}
        stacks = [
            (column.code, column.count, sorted(column.cards, key=lambda card: order[trouble_of(card, self._function)]))
            for column in columns
        ]
        names = [f"{self._desk.stage_name(code)} {count}" for code, count, _cards in stacks]
        if self._function == "off":
            stacks = [("", sum(s[1] for s in stacks), [card for s in stacks for card in s[2]])]
        self._stacks = stacks
        self._hot = None
        self.restyle()
        self.setAccessibleName(", ".join(names))

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.setFixedWidth(self.width_of(len(self._stacks)))
        self.update()

    def width_of(self, stages: int) -> int:
        """Return how wide so many folded stages are, px."""
        return self._stack_px() * (1 if self._function == "off" else max(1, stages))

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(len(self._stacks)), 0)

    def _stack_px(self) -> int:
        return theme().px(OFF_STACK_PX if self._function == "off" else STACK_PX)

    def set_target(self, is_target: bool) -> None:
        """Show that a card is held over the folded function, which is going to unfold."""
        self.is_target = is_target
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        if self.is_target:
            painter.fillRect(self.rect(), look.function_color(self._function, "Soft"))
        wide = self._stack_px()
        for number, (code, count, cards) in enumerate(self._stacks):
            left = number * wide
            if number:
                painter.fillRect(QRectF(left, 0, 1, self.height()), look.color("line"))
            draw_text(painter, QRectF(left, 6, wide, 20), str(count), look.font("heading"), "text", CENTER)
            if code:
                name = QRectF(left + 1, 25, wide - 1, 18)
                title = self._desk.stage_name(code)
                is_long = text_width(title, look.font("caption")) > name.width()
                font = look.font_of(NARROW_PX) if is_long else look.font("caption")
                draw_text(painter, name, title, font, "text2", CENTER)
            for row, card in enumerate(cards):
                place = self._strip(number, row)
                if place.top() > self.height():
                    break
                self._paint_strip(painter, place, card)
        painter.end()

    def _paint_strip(self, painter: QPainter, place: QRectF, card: BoardCard) -> None:
        """Draw the top of a card that others lie on: round above, open below."""
        look = theme()
        trouble, function = trouble_of(card, self._function), look.function_role(self._function)
        is_hot = self._hot is not None and card.id == self._hot.id
        fill = f"{trouble}Soft" if trouble else f"{function}Soft" if is_hot else "card"
        line = f"{trouble}Line" if trouble else f"{function}Line"
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
        painter.setPen(QPen(look.color(line), 1))
        painter.drawPath(path)
        painter.setPen(QPen(look.color(trouble or function), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x, y = place.left() + 8, place.top() + 6.5
        painter.drawLine(QPointF(x, y), QPointF(x + (OFF_DASH_PX if self._function == "off" else DASH_PX), y))

    def _strip(self, stack: int, row: int) -> QRectF:
        step, wide = theme().size("boardStrip"), self._stack_px()
        side = OFF_SIDE_PX if self._function == "off" else SIDE_PX
        return QRectF(stack * wide + side + 0.5, TOP_PX + row * step + 0.5, wide - 2 * side, step)

    def _card_at(self, x: float, y: float) -> BoardCard | None:
        number = int(x // self._stack_px())
        if not 0 <= number < len(self._stacks) or y < TOP_PX:
            return None
        row = int((y - TOP_PX) // theme().size("boardStrip"))
        cards = self._stacks[number][2]
        return cards[row] if row < len(cards) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hot = self._card_at(event.position().x(), event.position().y())
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
        card = self._card_at(event.position().x(), event.position().y())
        if card is not None:
            self.opened.emit(card.id)
        else:
            self.unfold_asked.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            card = self._card_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tooltip(card.name) if card else "", self)
            return True
        return super().event(event)
