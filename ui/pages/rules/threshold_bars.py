"""A slider over the clients' own figures: a bar for each value, as high as the clients that meet it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui.kit.paint import begin, draw_ring, fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

HEIGHT_PX = 104
PAD_PX = 6
GAP_PX = 3
LEAST_BAR_PX = 3


class ThresholdBars(QAbstractSlider):
    """``value()`` is the place of the bar chosen, from 0. Arrows, Home and End go along; a press chooses."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self._now = -1
        self._is_at_most = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPageStep(3)
        self.valueChanged.connect(lambda _value: self.update())
        follow_theme(self)

    def set_counts(self, counts: Sequence[int], now: int, *, is_at_most: bool = False) -> None:
        """Show these bars; the one at ``now`` is the value in the field. ``is_at_most``: it is an upper bound."""
        self._counts, self._now, self._is_at_most = tuple(counts), now, is_at_most
        self.setRange(0, max(0, len(counts) - 1))
        self.setValue(now)
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme().px(HEIGHT_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def _go_to(self, x: float) -> None:
        if self._counts:
            width = (self.width() - 2 * PAD_PX) / len(self._counts)
            self.setValue(int((x - PAD_PX) // width))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        fill_box(painter, rect, look.radius("control"), look.color("sunken"))
        if self._counts:
            most = max(self._counts) or 1
            width = (rect.width() - 2 * PAD_PX) / len(self._counts)
            room = rect.height() - 2 * PAD_PX
            for place, count in enumerate(self._counts):
                height = max(LEAST_BAR_PX, room * count / most)
                left = PAD_PX + place * width
                bar = QRectF(left + GAP_PX / 2, rect.bottom() - PAD_PX - height, width - GAP_PX, height)
                # Clients on this side of the value meet it, those on the other fall out.
                is_met = (place < self.value()) is self._is_at_most
                role = "accent" if place == self.value() else "accentLine" if is_met else "lineStrong"
                fill_box(painter, bar, 2, look.color(role))
                if place == self._now and place != self.value():
                    dot = QRectF(bar.center().x() - 2.5, rect.bottom() - PAD_PX - height - 8, 5, 5)
                    fill_box(painter, dot, 2.5, look.color("warn"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect, look.radius("control"))
        painter.end()
