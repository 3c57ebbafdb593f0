"""The stool: four functions as legs; one that does not reach the floor is short of work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import begin, draw_icon, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import FUNCTION_ICONS, follow_theme, theme


@dataclass(frozen=True, slots=True)
class StoolLeg:
    """The work of one function in the week.

    ``name`` is "1 Prospecting", ``norm_text`` "of 20 first contacts", ``remark`` "12 behind pace". ``short_text``,
    "of 20", stands instead of the norm where there is no room.
    ``is_short`` reddens the remark; ``icon`` stands before it.
    """

    function: str
    name: str
    done: int
    norm: int
    norm_text: str = ""
    remark: str = ""
    is_short: bool = False
    icon: str = "check"
    short_text: str = ""

    @property
    def part(self) -> float:
        """How much of the norm is done, 0 to 1."""
        return 1.0 if self.norm <= 0 else max(0.0, min(1.0, self.done / self.norm))


@dataclass(frozen=True, slots=True)
class _Size:
    """Measures of one size of the stool, px."""

    width: int
    height: int
    seat: int
    leg: int
    side: int


SIZES = {
    "large": _Size(640, 93, 9, 16, 8),
    "medium": _Size(72, 56, 8, 9, 5),
    "small": _Size(34, 26, 4, 5, 2),
}


class Stool(QWidget):
    """Three sizes: 'large' with words (Today), 'medium', 'small' (side bar).

    Arrows go from leg to leg of the large one, Enter or a click opens a leg.

    Signals:
        leg_chosen: the function code of a leg (str); the smaller sizes emit it too when clicked.
    """

    leg_chosen = Signal(str)

    def __init__(self, size: str = "large", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = SIZES[size]
        self._is_large = size == "large"
        self._legs: tuple[StoolLeg, ...] = ()
        self._at = 0
        self._grown: dict[str, float] = {}
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(lambda _part: self.update())
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if self._is_large:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_legs(self, legs: Sequence[StoolLeg]) -> None:
        """Show the work of the four functions, in their order."""
        if self._legs and self.isVisible() and theme().duration_ms("slow"):
            self._grown = {leg.function: self._part_of(leg) for leg in self._legs}
            self._motion.setDuration(theme().duration_ms("slow"))
            self._motion.start()
        self._legs = tuple(legs)
        said = [f"{leg.name}, {leg.done} / {leg.norm}, {leg.remark}".rstrip(", ") for leg in legs]
        self.setAccessibleName("; ".join(said))
        self.update()

    def legs(self) -> tuple[StoolLeg, ...]:
        """Return what is shown."""
        return self._legs

    def _part_of(self, leg: StoolLeg) -> float:
        """Return how long a leg is painted now: it grows for a moment."""
        before = self._grown.get(leg.function, leg.part)
        if self._motion.state() != QVariantAnimation.State.Running:
            return leg.part
        return before + (leg.part - before) * float(self._motion.currentValue())

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = theme().px(self._size.height) if self._is_large else self._size.height
        return QSize(self._size.width, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, self.sizeHint().height()) if self._is_large else self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tooltip(self._told_at(event.pos().x())), self)
            return True
        return super().event(event)

    def _told_at(self, x: float) -> str:
        """Return all the words of the leg at ``x``: the painted ones may be cut."""
        if not self._legs or not self._is_large:
            return ""
        leg = self._legs[self._leg_at(x)]
        return "\n".join(part for part in (leg.name, f"{leg.done} {leg.norm_text}", leg.remark) if part)

    def _leg_at(self, x: float) -> int:
        return max(0, min(len(self._legs) - 1, int((x - self._size.side) // self._pitch())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._legs:
            self._at = (self._at + (1 if key == Qt.Key.Key_Right else -1)) % len(self._legs)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._legs:
            self.leg_chosen.emit(self._legs[self._at].function)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._legs:
            self._at = self._leg_at(event.position().x())
            self.leg_chosen.emit(self._legs[self._at].function)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        size = self._size
        painter = begin(self)
        width, height = self.width(), self.height()
        for at, leg in enumerate(self._legs):
            x = round(size.side + at * self._pitch())
            self._paint_leg(painter, QRectF(x, size.seat, size.leg, height - size.seat), leg)
            if self._is_large:
                self._paint_words(painter, x + size.leg + 13, leg)
                if at == self._at and has_keyboard_focus(self):
                    draw_ring(painter, QRectF(x + 20, size.seat + 4, self._pitch() - 24, height - 16), 6)
        painter.fillRect(QRectF(0, height - 1, width, 1), look.color("lineStrong"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("seat"))
        painter.drawRoundedRect(QRectF(0, 0, width, size.seat), size.seat / 2, size.seat / 2)
        painter.end()

    def _pitch(self) -> float:
        if self._is_large:
            return (self.width() - 2 * self._size.side) / 4
        return (self.width() - 2 * self._size.side - self._size.leg) / 3

    def _paint_leg(self, painter: QPainter, rect: QRectF, leg: StoolLeg) -> None:
        look = theme()
        painter.fillRect(rect, look.function_color(leg.function, "Soft"))
        if self._is_large:
            painter.setPen(QPen(look.function_color(leg.function, "Line"), 1))
            painter.drawRect(rect.adjusted(0.5, 0, -0.5, 0))
        filled = QRectF(rect.left(), rect.top(), rect.width(), round(rect.height() * self._part_of(leg)))
        painter.fillRect(filled, look.function_color(leg.function))

    def _paint_words(self, painter: QPainter, x: float, leg: StoolLeg) -> None:
        look = theme()
        width = self._pitch() - 34
        top = self._size.seat
        line = look.px(22)
        middle = top + look.px(18)
        draw_icon(painter, x, middle, FUNCTION_ICONS[leg.function], f"{look.function_role(leg.function)}Text", 15)
        name_room = QRectF(x + 21, middle - line / 2, width - 21, line)
        draw_text(painter, name_room, leg.name, look.font("strong"), "text")
        middle += look.px(24)
        figure = QRectF(x, middle - line / 2, width, line)
        taken = draw_text(painter, figure, str(leg.done), look.font_of(17, 600), "text")
        room = figure.adjusted(taken + 6, 1, 0, 1)
        text, font = leg.norm_text, look.font("small")
        if text_width(text, font) > room.width():
            font = look.font("caption")
        if text_width(text, font) > room.width():
            text, font = leg.short_text or text, look.font("small")
        draw_text(painter, room, text, font, "text2")
        middle += look.px(21)
        if leg.remark:
            role = "danger" if leg.is_short else "text2"
            draw_icon(painter, x, middle, "alert-triangle" if leg.is_short else leg.icon, role, 14)
            draw_text(
                painter,
                QRectF(x + 21, middle - line / 2, width - 21, line),
                leg.remark,
                look.font("small"),
                role,
            )
