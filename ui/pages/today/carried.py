"""The row under the mouse while it is dragged, and the day it would get."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.kit.paint import CENTER, begin, draw_text, fill_box, text_width
from ui.kit.raised import SHADOW_PX, paint_shadow
from ui.theme import theme

MOST_PX = 420
TIP_PX = 24
BESIDE_PX = 12


class CarriedRow(QWidget):
    """A picture of the row with an accent border; the day stands in a dark box under it."""

    def __init__(self, picture: QPixmap, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        dpr = picture.devicePixelRatio()
        width = min(round(picture.width() / dpr), theme().px(MOST_PX))
        self._picture, self._words = picture, ""
        self._row = QRectF(SHADOW_PX, SHADOW_PX, width, picture.height() / dpr)
        self.resize(width + 2 * SHADOW_PX, round(self._row.height()) + 2 * SHADOW_PX + theme().px(TIP_PX) + 4)

    def words(self) -> str:
        """Return the day that is said."""
        return self._words

    def place(self, at: QPoint, words: str) -> None:
        """Stand at a point of the window and say the day, or nothing."""
        self._words = words
        self.move(at + QPoint(BESIDE_PX - SHADOW_PX, BESIDE_PX - SHADOW_PX))  # what it is dropped on stays in sight
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        paint_shadow(painter, self._row, look.radius("card"))
        fill_box(painter, self._row, look.radius("card"), look.color("card"))
        painter.setClipRect(self._row)
        painter.drawPixmap(self._row.topLeft(), self._picture)
        painter.setClipping(False)
        fill_box(painter, self._row, look.radius("card"), None, look.color("accent"), 1.5)
        if self._words:
            width = text_width(self._words, look.font("small")) + 20
            tip = QRectF(self._row.left() + 12, self._row.bottom() + 4, width, look.px(TIP_PX))
            fill_box(painter, tip, 6, look.color("tooltip"))
            draw_text(painter, tip, self._words, look.font("small"), "tooltipText", CENTER)
        painter.end()
