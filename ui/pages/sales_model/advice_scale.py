"""One axis of the adviser: points against a threshold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import RIGHT, begin, draw_text, fill_box, text_width
from ui.theme import follow_theme, theme

HEIGHT_PX, BAR_PX = 42, 12
LEAST, MOST = -4, 16


class AdviceScale(QWidget):
    """What is asked on the axis, its points as a bar, and a dashed line where the answer becomes yes."""

    def __init__(self, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._title = self._verdict = ""
        self._points, self._threshold = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_points(self, title: str, points: int, threshold: int, verdict: str) -> None:
        """Show the points of an axis and what they come to in words."""
        self._title, self._points, self._threshold, self._verdict = title, points, threshold, verdict
        self.setAccessibleName(title)
        self.setAccessibleDescription(verdict)
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        line = look.px(20)
        width = text_width(self._verdict, look.font("small"))
        room = QRectF(0, 0, self.width() - width - 12, line)
        draw_text(painter, room, self._title, look.font("strong"), "text")
        draw_text(painter, QRectF(0, 0, self.width(), line), self._verdict, look.font("small"), "text2", RIGHT)
        most = max(MOST, self._points + 1)
        bar = QRectF(0, line + 3, self.width(), look.px(BAR_PX))
        fill_box(painter, bar, 3, look.color("sunken"))
        zero = bar.width() * -LEAST / (most - LEAST)
        at = bar.width() * (max(LEAST, self._points) - LEAST) / (most - LEAST)
        left, right = min(zero, at), max(zero, at)
        is_yes = self._points >= self._threshold
        color = look.function_color(self._function) if is_yes else look.function_color(self._function, "Line")
        if right - left >= 1:
            painter.fillRect(QRectF(round(left), bar.top(), round(right - left), bar.height()), color)
        painter.fillRect(QRectF(round(zero), bar.top() - 1, 1, bar.height() + 2), look.color("lineControl"))
        pen = QPen(look.color("text"), 1)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        x = round(bar.width() * (self._threshold - LEAST) / (most - LEAST)) + 0.5
        painter.drawLine(int(x), int(bar.top() - 3), int(x), int(bar.bottom() + 3))
        painter.end()
