"""A sales model as a card: radio, both names, a chip, and the bars of its roles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.conveyor import FUNCTIONS
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.function_bars import PITCH_PX, RoleBar, bars_height, paint_role_bars
from ui.kit.label import plain_tooltip
from ui.kit.paint import begin, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

SIDE_PX, TOP_PX, BOTTOM_PX = 14, 11, 14
RADIO_PX = 16
LINE_PX = 20
MOST_BARS = 3
PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
WALK_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ModelCard(QWidget):
    """One of the four; the chosen one has an accent border.

    Signals:
        chosen: a press, Enter or Space on it.
        walked: an arrow: to the next card (1) or the one before (-1).
    """

    chosen = Signal()
    walked = Signal(int)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._title = self._line = self._also = ""
        self._bars: tuple[RoleBar, ...] = ()
        self._chip, self._tone = "", "ok"
        self._is_on = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_words(self, title: str, line: str, also: str, bars: Sequence[RoleBar]) -> None:
        """Word the model: its name, what stands under it, its other name where the line does not say it."""
        self._title, self._line, self._also, self._bars = title, line, also, tuple(bars)
        self.setAccessibleName(", ".join(part for part in (title, line, also) if part))
        self.update()

    def set_state(self, chip: str, tone: str, *, is_on: bool) -> None:
        """Show a chip (or none), and whether the model is the chosen one."""
        self._chip, self._tone, self._is_on = chip, tone, is_on
        self.setAccessibleDescription(chip)
        self.update()

    def chip(self) -> str:
        """Return the words of the chip."""
        return self._chip

    @property
    def is_on(self) -> bool:
        """Whether this is the chosen model."""
        return self._is_on

    def press(self) -> None:
        """Do what a click does."""
        self.chosen.emit()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        lines = 1 + len(self._line_in(self.width()))
        return QSize(250, TOP_PX + lines * look.px(LINE_PX) + 7 + bars_height(MOST_BARS) + BOTTOM_PX)

    def _line_in(self, width_px: float) -> list[str]:
        """Return what stands under the name, in two lines where it is too long for one."""
        font, room = theme().font("small"), width_px - 2 * SIDE_PX
        head, _, last = self._line.rpartition(" ")
        while head and text_width(self._line, font) > room:
            if text_width(head, font) <= room:
                return [head, last]
            head, _, more = head.rpartition(" ")
            last = f"{more} {last}"
        return [self._line]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.key() in PRESS_KEYS and not event.modifiers():  # type: ignore[attr-defined]
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            room = self.width() - 2 * SIDE_PX
            is_cut = text_width(self._line, theme().font("small")) > room
            self.setToolTip(plain_tooltip(self.accessibleName()) if is_cut else "")
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESS_KEYS and not event.modifiers():
            self.chosen.emit()
        elif event.key() in WALK_KEYS and not event.modifiers():
            self.walked.emit(WALK_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        fill = "rowHover" if self.underMouse() and not self._is_on else "card"
        border, border_px = ("accent", 2) if self._is_on else ("line", 1)
        fill_box(painter, rect, look.radius("card"), look.color(fill), look.color(border), border_px)
        line = look.px(LINE_PX)
        middle = TOP_PX + line / 2
        self._paint_radio(painter, QPointF(SIDE_PX + RADIO_PX / 2, middle))
        right = rect.right() - SIDE_PX
        if self._chip:
            width = chip_width(self._chip, self._tone)
            place = QRectF(round(right - width), round(middle - chip_height() / 2), width, chip_height())
            paint_chip(painter, place, self._chip, self._tone)
            right = place.left() - 8
        x = SIDE_PX + RADIO_PX + 8
        draw_text(painter, QRectF(x, TOP_PX, right - x, line), self._title, look.font("strong"), "text")
        under = QRectF(SIDE_PX, TOP_PX, rect.width() - 2 * SIDE_PX, line)
        for words in self._line_in(rect.width()):
            under.translate(0, line)
            draw_text(painter, under, words, look.font("small"), "text2")
        bars = QRectF(SIDE_PX, under.bottom() + 7, rect.width() - 2 * SIDE_PX, bars_height(MOST_BARS))
        paint_role_bars(painter, bars, self._bars, tuple(str(function) for function in FUNCTIONS))
        if self._also and len(self._bars) < MOST_BARS:
            last = QRectF(bars.left(), bars.bottom() - look.px(PITCH_PX) + 2, bars.width(), look.px(PITCH_PX))
            draw_text(painter, last, self._also, look.font("caption"), "text2")
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(3, 3, -3, -3) if self._is_on else rect, look.radius("card"))
        painter.end()

    def _paint_radio(self, painter: QPainter, center: QPointF) -> None:
        look = theme()
        half = RADIO_PX / 2
        disc = QRectF(center.x() - half, center.y() - half, RADIO_PX, RADIO_PX)
        if self._is_on:
            fill_box(painter, disc, half, look.color("accent"))
            fill_box(painter, disc.adjusted(5, 5, -5, -5), half - 5, look.color("onAccent"))
        else:
            fill_box(painter, disc, half, look.color("card"), look.color("lineControl"))
