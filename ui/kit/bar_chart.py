"""Bars upwards of one or more parts on each other, with a scale of round numbers at the left."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit.chart import PALE, BarsView, along
from ui.kit.paint import CENTER, RIGHT, begin, draw_text, text_width
from ui.theme import theme

BAR_PART = 0.6
LABEL_PX, NUMBER_PX = 20, 16
SCALE_GAP_PX = 8
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
LINES = 4
GROUPED_FROM = 1000
NUMBER_SIZES_PX = (11, 10, 9)


@dataclass(frozen=True, slots=True)
class StackedBar:
    """A period: its words, the sizes of its parts from below, its total as it is written; a running one is pale."""

    label: str
    values: tuple[float, ...]
    shown: str
    is_running: bool = False
    said: str = ""


class BarChart(BarsView[StackedBar]):
    """Left and Right go along, Enter or a click opens what is behind a bar.

    ``colors`` are roles of the tokens, one for each part from below.
    """

    def __init__(self, colors: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colors = tuple(colors)
        self._step = 1.0
        self._lines = 1

    def set_bars(self, bars: Sequence[StackedBar]) -> None:
        """Show periods from the left; the last one is the current one."""
        was_empty = not self._bars
        self._bars = tuple(bars)
        most = max((sum(max(0.0, value) for value in bar.values) for bar in bars), default=0.0)
        self._step = round_step(most / LINES) if most > 0 else 1.0
        self._lines = max(1, math.ceil(most / self._step - 0.25)) if most > 0 else 1
        if was_empty:
            self._at = max(0, len(bars) - 1)
        self.marks_changed()

    def stepped(self, key: Qt.Key) -> int | None:
        return along(self.current(), self.count(), key, Qt.Key.Key_Left, Qt.Key.Key_Right)

    def place(self, at: int) -> QRectF:
        left = self._scale_px()
        pitch = (self.width() - left) / max(1, self.count())
        wide = round(pitch * BAR_PART)
        x = left + at * pitch + (pitch - wide) / 2
        side = min(4.0, (pitch - wide) / 2)
        return QRectF(round(x) - side, 0, wide + 2 * side, self.height())

    def sizeHint(self) -> QSize:
        return QSize(420, theme().px(230))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, theme().px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        ground = self.height() - look.px(LABEL_PX)
        top = look.px(NUMBER_PX) + 2
        most = max((sum(max(0.0, value) for value in bar.values) for bar in self._bars), default=0.0)
        full = max(most, self._step * self._lines) or 1.0
        scale = (ground - top) / full
        left = self._scale_px()
        for line in range(self._lines + 1):
            y = round(ground - line * self._step * scale)
            painter.fillRect(QRectF(left - 2, y, self.width() - left + 2, 1), look.color("line"))
            words = QRectF(0, y - 9, left - SCALE_GAP_PX, 18)
            draw_text(painter, words, scale_text(line * self._step), look.font("caption"), "text2", RIGHT)
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, at, bar, ground, scale)
        painter.fillRect(QRectF(left - 2, ground, self.width() - left + 2, 1), look.color("lineStrong"))
        self.paint_focus(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter, at: int, bar: StackedBar, ground: float, scale: float) -> None:
        look = theme()
        pitch = (self.width() - self._scale_px()) / self.count()
        side = self.place(at).width() - round(pitch * BAR_PART)
        column = self.place(at).adjusted(side / 2, 0, -side / 2, 0)
        y = ground
        for value, role in zip(bar.values, self._colors, strict=False):
            high = round(max(0.0, value) * scale)
            if not high:
                continue
            y -= high
            box = QRectF(column.left(), y, column.width(), high)
            if bar.is_running:
                painter.fillRect(box, look.color("card"))
                painter.setOpacity(PALE)
            elif self.is_hot(at):
                painter.setOpacity(0.88)
            painter.fillRect(box, look.color(role))
            painter.setOpacity(1.0)
            painter.fillRect(QRectF(column.left(), y, column.width(), 1), look.color("card"))
        slot = QRectF(column.center().x() - pitch / 2, 0, pitch, look.px(NUMBER_PX))
        font = _fitting(bar.shown, pitch)
        draw_text(painter, slot.translated(0, y - slot.height() - 1), bar.shown, font, "text2", CENTER)
        under = QRectF(slot.left(), ground + 2, pitch, look.px(LABEL_PX) - 2)
        label = _fitting(bar.label, pitch, 600 if bar.is_running else 400)
        draw_text(painter, under, bar.label, label, "text" if bar.is_running else "text2", CENTER)

    def _scale_px(self) -> float:
        font = theme().font("caption")
        return text_width(scale_text(self._lines * self._step), font) + SCALE_GAP_PX + 4


def round_step(at_least: float) -> float:
    """Return the smallest of 1, 2, 2.5 and 5 times a power of ten that is not under ``at_least``; > 0."""
    power: float = 10.0 ** math.floor(math.log10(at_least))
    return next(step * power for step in STEPS if step * power >= at_least * 0.999)


def scale_text(value: float) -> str:
    """Return a round number of the scale, thousands apart: '2 000', '0.5'."""
    return f"{value:,.0f}".replace(",", "\u00a0") if value >= GROUPED_FROM else f"{value:g}"


def _fitting(text: str, width_px: float, weight: int = 400) -> QFont:
    """Return the largest of the small fonts in which ``text`` fits, the smallest when it fits in none."""
    fonts = [theme().font_of(size_px, weight) for size_px in NUMBER_SIZES_PX]
    return next((font for font in fonts if text_width(text, font) <= width_px), fonts[-1])
