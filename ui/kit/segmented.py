"""A row of joined buttons of which one is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
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

PAD_PX, LEAST_PAD_PX = 12, 5


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its code, words (also the accessible name of an icon alone), and an icon instead of
    words."""

    code: str
    text: str
    icon: str = ""


class Segmented(QWidget):
    """One stop of Tab; arrows choose inside. With ``fills`` the segments share the width there is.

    Signals:
        chosen: the code of the segment the person chose (str).
    """

    chosen = Signal(str)

    def __init__(
        self,
        segments: Sequence[Segment],
        code: str = "",
        *,
        size: str = "normal",
        fills: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._segments = tuple(segments)
        self._fills = fills
        self._code = code or (segments[0].code if segments else "")
        self._is_small = size == "small"
        self._hot = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        self._describe()
        follow_theme(self)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Show other choices or words; the chosen code stays if it is still there."""
        self._segments = tuple(segments)
        if self._segments and self._code not in {each.code for each in self._segments}:
            self._code = self._segments[0].code
        self._describe()
        self.restyle()

    def code(self) -> str:
        """Return the code of the chosen segment."""
        return self._code

    def set_code(self, code: str) -> None:
        """Choose a segment without a signal."""
        self._code = code
        self._describe()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = theme().size("controlSmall" if self._is_small else "control")
        return QSize(sum(self._own_widths()) + 1, height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if self._fills:
            hint.setWidth(hint.width() - 2 * (PAD_PX - LEAST_PAD_PX) * len(self._segments))
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        codes = [each.code for each in self._segments]
        if step and self._code in codes:
            at = codes.index(self._code) + step
            if 0 <= at < len(codes):
                self._choose(codes[at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        if at >= 0 and self.isEnabled():
            self._choose(self._segments[at].code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        if at != self._hot:
            self._hot = at
            is_icon = at >= 0 and bool(self._segments[at].icon)
            self.setToolTip(plain_tooltip(self._segments[at].text) if is_icon else "")
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hot = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        frame = QRectF(self.rect())
        fill_box(painter, frame, 6, look.color("card" if self.isEnabled() else "sunken"))
        clip = QPainterPath()
        clip.addRoundedRect(frame.adjusted(1, 1, -1, -1), 5, 5)
        painter.save()
        painter.setClipPath(clip)
        x = 0.0
        for at, (segment, width) in enumerate(zip(self._segments, self._widths(), strict=True)):
            cell = QRectF(x, 0, width + (1 if at == len(self._segments) - 1 else 0), frame.height())
            self._paint_segment(painter, cell, segment, at)
            x += width
        painter.restore()
        fill_box(painter, frame, 6, None, look.color("lineStrong" if self.isEnabled() else "line"))
        if has_keyboard_focus(self):
            draw_ring(painter, frame, 6)
        painter.end()

    def _paint_segment(self, painter: QPainter, cell: QRectF, segment: Segment, at: int) -> None:
        look = theme()
        is_on = segment.code == self._code
        if is_on:
            painter.fillRect(cell, look.color("accentSoft"))
        elif at == self._hot:
            painter.fillRect(cell, look.color("rowHover"))
        if at:
            painter.fillRect(QRectF(cell.left(), 0, 1, cell.height()), look.color("line"))
        role = "accentText" if is_on else "text2"
        if not self.isEnabled():
            role = "textDisabled"
        if segment.icon:
            draw_icon(painter, cell.center().x() - 8, cell.center().y(), segment.icon, role, 16)
        else:
            draw_text(painter, cell.adjusted(1, 0, 0, 0), segment.text, self._font(is_on), role, CENTER)

    def _font(self, is_on: bool = True) -> QFont:
        return theme().font_of(12 if self._is_small else 13, 500 if is_on else 400)

    def _widths(self) -> list[int]:
        """Return how wide each segment is painted."""
        widths = self._own_widths()
        if not self._fills or not widths:
            return widths
        spare, count = self.width() - 1 - sum(widths), len(widths)
        return [width + spare * (at + 1) // count - spare * at // count for at, width in enumerate(widths)]

    def _own_widths(self) -> list[int]:
        font = self._font()
        return [
            theme().px(37) if each.icon else round(text_width(each.text, font)) + 2 * PAD_PX for each in self._segments
        ]

    def _at(self, x: float) -> int:
        for at, width in enumerate(self._widths()):
            if x < width:
                return at
            x -= width
        return len(self._segments) - 1

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.set_code(code)
            self.chosen.emit(code)

    def _describe(self) -> None:
        names = {each.code: each.text for each in self._segments}
        self.setAccessibleDescription(names.get(self._code, ""))
