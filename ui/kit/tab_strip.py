"""Tabs as underlined words with counts: saved views, parts of a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import begin, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

GAP_PX = 18
TIGHT_GAP_PX = 8  # where the tabs have no room
RIGHT_PX = 8
COUNT_GAP_PX = 6
DRAG_PX = 6


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab; ``has_dot`` says that it differs from what was saved."""

    code: str
    text: str
    count: str = ""
    has_dot: bool = False


class TabStrip(QWidget):
    """One stop of Tab; arrows go along. The chosen tab is underlined in the accent.

    Tabs without room move together; those that still have none are scrolled, so that the chosen one is in sight.

    ``left_px`` is where the first word begins; ``overhang_px`` is how far the line goes beyond the word (10
    for the tabs of a page, 0 inside a card).

    Signals:
        chosen: the code of the tab the person went to (str).
        moved: a tab was dragged: its code and its new place (str, int); only when ``movable``.
        menu_asked: right click on a tab: code and global point (str, QPoint).
    """

    chosen = Signal(str)
    moved = Signal(str, int)
    menu_asked = Signal(str, QPoint)

    def __init__(
        self,
        tabs: Sequence[Tab] = (),
        code: str = "",
        *,
        height_px: int = 34,
        left_px: int = 6,
        overhang_px: int = 0,
        movable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabs = list(tabs)
        self._code = code or (tabs[0].code if tabs else "")
        self._height_px = height_px
        self._left_px = left_px
        self._overhang_px = overhang_px
        self._is_movable = movable
        self._pressed_x: float | None = None
        self._hot = ""
        self._describe()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show other tabs, words or counts; the chosen one stays if it is still there."""
        self._tabs = list(tabs)
        if self._tabs and self._code not in {tab.code for tab in self._tabs}:
            self._code = self._tabs[0].code
        self._describe()
        self.restyle()

    def tabs(self) -> tuple[Tab, ...]:
        """Return the tabs in their order."""
        return tuple(self._tabs)

    def code(self) -> str:
        """Return the code of the chosen tab."""
        return self._code

    def set_code(self, code: str) -> None:
        """Choose a tab without a signal."""
        self._code = code
        self._describe()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedHeight(theme().px(self._height_px))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widths = self._widths()
        gaps = GAP_PX * (len(widths) - 1)
        width = self._left_px + sum(widths) + gaps + RIGHT_PX if widths else 40
        return QSize(width, theme().px(self._height_px))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        codes = [tab.code for tab in self._tabs]
        if step and self._code in codes:
            at = max(0, min(len(codes) - 1, codes.index(self._code) + step))
            self._choose(codes[at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        code = self._code_at(event.position().x())
        if code and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_x = event.position().x()
            self._choose(code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        self._hot = self._code_at(x)
        if self._is_movable and self._pressed_x is not None and abs(x - self._pressed_x) > DRAG_PX:
            self._drag_to(x)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_x = None

    def leaveEvent(self, event: object) -> None:
        self._hot = ""
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        code = self._code_at(event.pos().x())
        if code:
            self.menu_asked.emit(code, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("line"))
        for tab, place in zip(self._tabs, self._places(), strict=True):
            is_on = tab.code == self._code
            role = "text" if is_on or tab.code == self._hot else "text2"
            room = place.adjusted(0, 0, 1, -2)
            taken = draw_text(painter, room, tab.text, self._font(is_on), role)
            font = look.font_of(12, 600 if is_on else 400)
            draw_text(painter, room.adjusted(taken + COUNT_GAP_PX, 0, 0, 0), tab.count, font, "text2")
            if tab.has_dot:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color("accent"))
                painter.drawEllipse(QRectF(place.right() - 6, place.center().y() - 9, 5, 5))
            if is_on:
                over = self._overhang_px
                under = QRectF(place.left() - over, self.height() - 2, place.width() + 2 * over, 2)
                painter.fillRect(under, look.color("accent"))
                if has_keyboard_focus(self):
                    draw_ring(painter, place.adjusted(-6, 3, 6, -4), 5)
        painter.end()

    def _describe(self) -> None:
        self.setAccessibleDescription(next((tab.text for tab in self._tabs if tab.code == self._code), ""))

    def _font(self, is_on: bool) -> QFont:
        return theme().font("strong" if is_on else "body")

    def _widths(self) -> list[int]:
        """Return the width of each tab; always the bold one, so that nothing moves when another is chosen."""
        widths = []
        for tab in self._tabs:
            width = text_width(tab.text, self._font(True))
            if tab.count:
                width += COUNT_GAP_PX + text_width(tab.count, theme().font_of(12, 600))
            widths.append(round(width + (10 if tab.has_dot else 0)))
        return widths

    def _places(self) -> list[QRectF]:
        widths = self._widths()
        room = self.width() - self._left_px - RIGHT_PX
        gap = float(GAP_PX)
        if len(widths) > 1:
            gap = min(gap, max(TIGHT_GAP_PX, (room - sum(widths)) / (len(widths) - 1)))
        places, x = [], float(self._left_px)
        for width in widths:
            places.append(QRectF(x, 0, width, self.height()))
            x += width + gap
        chosen = (place for tab, place in zip(self._tabs, places, strict=True) if tab.code == self._code)
        over = max(0.0, next((place.right() for place in chosen), 0.0) - self.width() + RIGHT_PX)
        return [place.translated(-over, 0) for place in places]

    def _code_at(self, x: float) -> str:
        for tab, place in zip(self._tabs, self._places(), strict=True):
            if place.left() - GAP_PX / 2 <= x < place.right() + GAP_PX / 2:
                return tab.code
        return ""

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.set_code(code)
            self.chosen.emit(code)

    def _drag_to(self, x: float) -> None:
        codes = [tab.code for tab in self._tabs]
        over = self._code_at(x)
        if over and over != self._code:
            at = codes.index(over)
            self._tabs.insert(at, self._tabs.pop(codes.index(self._code)))
            self._pressed_x = x
            self.moved.emit(self._code, at)
