"""The funnel: one bar across for each stage, with its number and what part of the stage before came so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.kit.chart import BarsView, along
from ui.kit.paint import LEFT, RIGHT, begin, draw_icon, draw_text, fill_box, text_width
from ui.theme import FUNCTION_ICONS, theme

ROW_PX, LEAST_ROW_PX, HEAD_PX = 28, 23, 26
BAR_PX = 18
ICON_PX, GAP_PX = 14, 6
NUMBER_GAP_PX = 8
LABEL_MOST = 0.34
LEAST_BAR_PX = 2
SIDE_PX = 4
"""Air at both sides, where the ring of the keyboard runs."""


@dataclass(frozen=True, slots=True)
class FunnelBar:
    """A stage: its words, its function, its number, how that is written, and the part of the stage before.

    ``is_low`` marks the part as the weakest place; ``said`` is the whole as a sentence.
    """

    label: str
    function: str
    value: float
    shown: str
    part: str = ""
    is_low: bool = False
    said: str = ""


class FunnelBars(BarsView[FunnelBar]):
    """Up and Down go from stage to stage, Enter or a click opens who is behind one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = ("", "", "")

    def set_bars(self, bars: Sequence[FunnelBar], heads: tuple[str, str, str]) -> None:
        """Show stages from above; ``heads`` are the words over labels, bars and parts."""
        self._bars, self._heads = tuple(bars), heads
        self.marks_changed()

    def stepped(self, key: Qt.Key) -> int | None:
        return along(self.current(), self.count(), key, Qt.Key.Key_Up, Qt.Key.Key_Down)

    def place(self, at: int) -> QRectF:
        pitch = self._pitch()
        return QRectF(0, self._head() + at * pitch, self.width(), pitch).adjusted(0, 1, 0, -1)

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(460, self._head() + look.px(ROW_PX) * max(1, self.count()) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._head() + theme().px(LEAST_ROW_PX) * max(1, self.count()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        left, right = self._label_px(), self._part_px()
        bar_left = SIDE_PX + left + 2 * GAP_PX
        number_px = max((text_width(bar.shown, look.font("strong")) for bar in self._bars), default=0)
        room = max(10.0, self.width() - SIDE_PX - right - bar_left - number_px - 2 * NUMBER_GAP_PX - 16)
        most = max((bar.value for bar in self._bars), default=0) or 1
        head = QRectF(SIDE_PX, 0, left, self._head() - 2)
        small = look.font("small")
        draw_text(painter, head, self._heads[0], small, "text2")
        draw_text(painter, QRectF(bar_left, 0, room, head.height()), self._heads[1], small, "text2")
        draw_text(
            painter,
            QRectF(self.width() - SIDE_PX - right, 0, right, head.height()),
            self._heads[2],
            small,
            "text2",
            RIGHT,
        )
        for at, bar in enumerate(self._bars):
            row = self.place(at)
            if self.is_hot(at):
                fill_box(painter, row, 4, look.color("rowHover"))
            role = look.function_role(bar.function, "Text")
            draw_icon(painter, SIDE_PX, row.center().y(), FUNCTION_ICONS[bar.function], role, ICON_PX)
            words = QRectF(SIDE_PX + ICON_PX + GAP_PX, row.top(), left - ICON_PX - GAP_PX, row.height())
            draw_text(painter, words, bar.label, look.font("chip"), role)
            wide = max(LEAST_BAR_PX, round(room * bar.value / most)) if bar.value > 0 else 0
            high = min(look.px(BAR_PX), row.height() - 4)
            place = QRectF(bar_left, round(row.center().y() - high / 2), wide, round(high))
            if wide:
                fill_box(painter, place, min(3.0, wide / 2), look.function_color(bar.function))
            number = QRectF(place.right() + NUMBER_GAP_PX, row.top(), number_px + 8, row.height())
            draw_text(painter, number, bar.shown, look.font("strong"), "text", LEFT)
            part = QRectF(self.width() - SIDE_PX - right, row.top(), right, row.height())
            draw_text(painter, part, bar.part, look.font("small"), "danger" if bar.is_low else "text2", RIGHT)
        self.paint_focus(painter)
        painter.end()

    def _head(self) -> int:
        return theme().px(HEAD_PX)

    def _pitch(self) -> float:
        look = theme()
        free = (self.height() - self._head()) / max(1, self.count())
        return max(look.px(LEAST_ROW_PX), min(look.px(ROW_PX + 4), free))

    def _label_px(self) -> float:
        font = theme().font("chip")
        wide = max((text_width(bar.label, font) for bar in self._bars), default=0) + ICON_PX + GAP_PX + 2
        return min(wide, self.width() * LABEL_MOST)

    def _part_px(self) -> float:
        font = theme().font("small")
        words = [self._heads[2], *(bar.part for bar in self._bars)]
        return max(text_width(each, font) for each in words) + 2
