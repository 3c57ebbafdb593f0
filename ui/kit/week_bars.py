"""Rows of small bars week by week, each row against its norm: the four legs of the last weeks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.kit.chart import PALE, ChartView
from ui.kit.paint import CENTER, LEFT, RIGHT, begin, draw_text, text_width
from ui.theme import theme

BAR_PART = 0.84
ROW_PX, LEAST_ROW_PX, FOOT_PX = 62, 48, 24
GAP_PX = 10
AIR_PX = 12
SIGN_PX = 8
NORM_AT = 0.62
"""How high the norm lies in a row when no week is far over it."""
LABEL_MOST = 0.3


@dataclass(frozen=True, slots=True)
class WeekBar:
    """A week of a row; ``is_short`` puts the red sign over it, a running week is pale."""

    value: float
    is_short: bool = False
    is_running: bool = False
    said: str = ""


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A row: its words over its norm in words, its bars, and what stands at the right ("8/12")."""

    label: str
    note: str
    function: str
    norm: float
    bars: tuple[WeekBar, ...]
    right: str = ""


class WeekBars(ChartView):
    """Left and Right go from week to week, Up and Down from row to row, Enter or a click opens the deeds.

    A mark's number is row x weeks + week.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[WeekRow, ...] = ()
        self._weeks: tuple[str, ...] = ()
        self._foot = ""

    def set_rows(self, rows: Sequence[WeekRow], weeks: Sequence[str], foot: str) -> None:
        """Show rows from above; ``weeks`` stand under the bars and ``foot`` before them; the last week is current."""
        was_empty = not self._rows
        self._rows, self._weeks, self._foot = tuple(rows), tuple(weeks), foot
        if was_empty:
            self._at = max(0, len(self._weeks) - 1)
        self.marks_changed()

    def rows(self) -> tuple[WeekRow, ...]:
        """Return what is shown."""
        return self._rows

    def count(self) -> int:
        return len(self._rows) * len(self._weeks)

    def split(self, at: int) -> tuple[int, int]:
        """Return the row and the week of a mark."""
        return divmod(at, max(1, len(self._weeks)))

    def sentence(self, at: int) -> str:
        row, week = self.split(at)
        bar = self._rows[row].bars[week]
        return bar.said or f"{self._rows[row].label}, {self._weeks[week]}: {bar.value:g}"

    def stepped(self, key: Qt.Key) -> int | None:
        row, week = self.split(self.current())
        last = len(self._weeks) - 1
        to = {
            Qt.Key.Key_Left: (row, max(0, week - 1)), Qt.Key.Key_Right: (row, min(last, week + 1)),
            Qt.Key.Key_Home: (row, 0), Qt.Key.Key_End: (row, last),
            Qt.Key.Key_Up: (max(0, row - 1), week), Qt.Key.Key_Down: (min(len(self._rows) - 1, row + 1), week),
        }.get(key)  # fmt: skip
        return None if to is None else to[0] * len(self._weeks) + to[1]

    def place(self, at: int) -> QRectF:
        row, week = self.split(at)
        pitch = self._pitch()
        left, wide = self._column(week)
        return QRectF(left - 1, row * pitch + 2, wide + 2, pitch - 3)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(460, look.px(ROW_PX) * max(1, len(self._rows)) + look.px(FOOT_PX))

    def minimumSizeHint(self) -> QSize:
        look = theme()
        return QSize(280, look.px(LEAST_ROW_PX) * max(1, len(self._rows)) + look.px(FOOT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        for number in range(len(self._rows)):
            self._paint_row(painter, number)
        foot_top = self._pitch() * len(self._rows)
        high = look.px(FOOT_PX)
        draw_text(painter, QRectF(0, foot_top, self._label_px(), high), self._foot, look.font("small"), "text2", LEFT)
        running = {at for row in self._rows for at, bar in enumerate(row.bars) if bar.is_running}
        for at, words in enumerate(self._weeks):
            left, wide = self._column(at)
            font = look.font_of(11, 600 if at in running else 400)
            role = "text" if at in running else "text2"
            draw_text(painter, QRectF(left - 4, foot_top, wide + 8, high), words, font, role, CENTER)
        self.paint_focus(painter)
        painter.end()

    def _paint_row(self, painter: QPainter, number: int) -> None:
        look = theme()
        row = self._rows[number]
        pitch = self._pitch()
        ground = round(number * pitch + pitch - AIR_PX)
        full = pitch - AIR_PX - 4
        most = max([row.norm / NORM_AT, *(bar.value for bar in row.bars)]) or 1.0
        scale = full / most
        line = look.px(17)
        middle = ground - (full * NORM_AT) / 2
        words = QRectF(0, middle - line, self._label_px(), line)
        draw_text(painter, words, row.label, look.font("chip"), look.function_role(row.function, "Text"))
        draw_text(painter, words.translated(0, line), row.note, look.font("caption"), "text2")
        for week, bar in enumerate(row.bars):
            left, wide = self._column(week)
            high = round(max(0.0, bar.value) * scale)
            painter.setOpacity(PALE if bar.is_running else 1.0)
            at = number * len(self._weeks) + week
            if self.is_hot(at):
                painter.setOpacity(0.8)
            painter.fillRect(QRectF(left, ground - high, wide, high), look.function_color(row.function))
            painter.setOpacity(1.0)
            if bar.is_short:
                _paint_sign(painter, QPointF(left + wide / 2, ground - high - SIGN_PX - 5))
        first, last = self._column(0)[0], self._column(len(self._weeks) - 1)
        end = last[0] + last[1] + 4
        painter.fillRect(QRectF(first - 3, ground, end - first + 3, 1), look.color("lineStrong"))
        if row.norm > 0:
            y = round(ground - row.norm * scale) + 0.5
            pen = QPen(look.color("text2"), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.drawLine(QLineF(first - 3, y, end, y))
        right = QRectF(end, middle - line / 2, self.width() - end, line)
        draw_text(painter, right, row.right, look.font("name"), "text", RIGHT)

    def _pitch(self) -> float:
        look = theme()
        free = (self.height() - look.px(FOOT_PX)) / max(1, len(self._rows))
        return max(look.px(LEAST_ROW_PX - 8), min(look.px(ROW_PX + 24), free))

    def _column(self, week: int) -> tuple[float, float]:
        look = theme()
        left = self._label_px() + GAP_PX
        right = max((text_width(row.right, look.font("name")) for row in self._rows), default=0) + 8
        pitch = (self.width() - left - right) / max(1, len(self._weeks))
        return round(left + week * pitch), round(pitch * BAR_PART)

    def _label_px(self) -> float:
        look = theme()
        names = [text_width(row.label, look.font("chip")) for row in self._rows]
        notes = [text_width(row.note, look.font("caption")) for row in self._rows]
        foot = text_width(self._foot, look.font("small"))
        return min(max([*names, *notes, foot]) + 4, self.width() * LABEL_MOST)


def _paint_sign(painter: QPainter, top: QPointF) -> None:
    """Draw the red triangle of a short week with its top in the middle over the bar."""
    half = SIGN_PX / 2 + 0.5
    sign = QPolygonF([top, top + QPointF(half, SIGN_PX), top + QPointF(-half, SIGN_PX)])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("danger"))
    painter.drawPolygon(sign)
    painter.setBrush(Qt.BrushStyle.NoBrush)


class ShortSign(QWidget):
    """The red triangle alone, for a legend; decoration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIGN_PX + 2, SIGN_PX + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        _paint_sign(painter, QPointF(self.width() / 2, 2))
        painter.end()
