"""Bars by month with a dashed threshold, and a thin bar of progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import CENTER, LEFT, begin, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

BAR_PART = 0.72
TOP_PX = 6
NUMBER_GAP_PX = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: its name, its number, how the number is written; the running month is pale."""

    label: str
    value: float
    shown: str
    is_running: bool = False
    tip: str = ""


class MonthBars(QWidget):
    """Focusable bars: arrows go along, Enter or a click opens what is behind one.

    Signals:
        bar_chosen: the number of a bar from the left, from 0 (int).
    """

    bar_chosen = Signal(int)

    def __init__(self, function: str = "care", height_px: int = 84, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._height_px = height_px
        self._bars: tuple[Bar, ...] = ()
        self._threshold: float | None = None
        self._threshold_text = ""
        self._at = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_bars(
        self,
        bars: Sequence[Bar],
        threshold: float | None = None,
        threshold_text: str = "",
        function: str = "",
    ) -> None:
        """Show months from the left; ``threshold`` draws a dashed line with its text at the right."""
        self._bars = tuple(bars)
        self._threshold, self._threshold_text = threshold, threshold_text
        self._function = function or self._function
        self._at = max(0, len(bars) - 1)
        self.setAccessibleName(", ".join(f"{bar.label} {bar.shown}" for bar in bars))
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, theme().px(self._height_px))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._bars:
            self._at = max(0, min(len(self._bars) - 1, self._at + (1 if key == Qt.Key.Key_Right else -1)))
            bar = self._bars[self._at]
            self.setAccessibleDescription(f"{bar.label} {bar.shown}")
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self.bar_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position().x())
        if at >= 0:
            self._at = at
            self.bar_chosen.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position().x())
        self.setToolTip(plain_tooltip(self._bars[at].tip) if at >= 0 else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        label_height = look.px(17)
        ground = self.height() - label_height
        values = [bar.value for bar in self._bars] + [self._threshold or 0.0]
        top = max(values, default=0.0) or 1.0
        line_y = None
        if self._threshold is not None:
            line_y = round(ground - (ground - TOP_PX) * self._threshold / top) + 0.5
        for at, bar in enumerate(self._bars):
            column = self._column(at)
            height = round((ground - TOP_PX) * max(0.0, bar.value) / top)
            self._paint_bar(painter, QRectF(column.left(), ground - height, column.width(), height), bar, line_y)
            side = column.width() * (1 / BAR_PART - 1) / 2 + 6
            under = QRectF(column.left() - side, ground + 1, column.width() + 2 * side, label_height)
            draw_text(painter, under, bar.label, look.font("caption"), "text2", CENTER)
            if at == self._at and has_keyboard_focus(self):
                draw_ring(painter, QRectF(column.left() - 3, 1, column.width() + 6, self.height() - 2), 4)
        plot_right = self._column(len(self._bars) - 1).right() if self._bars else self.width()
        painter.fillRect(QRectF(0, ground, plot_right + 6, 1), look.color("lineStrong"))
        if line_y is not None:
            pen = QPen(look.color("text"), 1)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawLine(QLineF(0, line_y, plot_right + 4, line_y))
            room = QRectF(plot_right + 9, line_y - 10, self.width() - plot_right - 9, 20)
            draw_text(painter, room, self._threshold_text, look.font("caption"), "text2", LEFT)
        painter.end()

    def _paint_bar(self, painter: QPainter, rect: QRectF, bar: Bar, line_y: float | None) -> None:
        look = theme()
        if bar.is_running:
            fill = look.function_color(self._function, "Soft")
            fill_box(painter, rect, 0, fill, look.function_color(self._function))
        else:
            painter.fillRect(rect, look.function_color(self._function))
        font = look.font_of(11, 600)
        wide = text_width(bar.shown, font)
        if wide > rect.width() - NUMBER_GAP_PX:
            font = look.font_of(10, 600)  # '104.0' in a narrow card would run over the sides
            wide = text_width(bar.shown, font)
        if rect.height() >= look.px(17) and wide <= rect.width() + 4:
            ink = look.function_role(self._function, "Text")
            painter.setFont(font)
            painter.setPen(look.color(ink) if bar.is_running else look.on_function_color(self._function))
            room = QRectF(rect.left() - 4, rect.bottom() - look.px(18), rect.width() + 8, look.px(17))
            if line_y is not None and room.top() < line_y < room.bottom() and rect.top() <= line_y - room.height():
                room.moveBottom(line_y)  # the dashed line would strike it through
            painter.drawText(room, int(CENTER), bar.shown)

    def _column(self, at: int) -> QRectF:
        room = self.width() - (text_width(self._threshold_text, theme().font("caption")) + 12)
        pitch = room / max(1, len(self._bars))
        width = round(pitch * BAR_PART)
        return QRectF(round(at * pitch), 0, width, self.height())

    def _bar_at(self, x: float) -> int:
        for at in range(len(self._bars)):
            column = self._column(at)
            if column.left() - 3 <= x <= column.right() + 3:
                return at
        return -1


class ThinBar(QWidget):
    """How far something has come: a thin bar from 0 to 1 in a function's colour, or in the accent."""

    def __init__(self, function: str = "", height_px: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = function
        self._part = 0.0
        self.setFixedHeight(height_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_part(self, part: float, said: str = "") -> None:
        """Fill ``part`` of the bar; ``said`` is read by screen readers."""
        self._part = max(0.0, min(1.0, part))
        self.setAccessibleName(said)
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        soft = look.function_color(self._function, "Soft") if self._function else look.color("sunken")
        full = look.function_color(self._function) if self._function else look.color("accent")
        radius = min(2.0, self.height() / 2)
        fill_box(painter, rect, radius, soft)
        fill_box(painter, QRectF(0, 0, rect.width() * self._part, rect.height()), radius, full)
        painter.end()
