"""One promise, request or competitor on the card, in one line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.label import plain_tooltip
from ui.kit.paint import RIGHT, begin, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.pages.card.happening import Target
from ui.theme import follow_theme, theme

BOX_PX = 14
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
OWN_KEYS = (*ENTERS, Qt.Key.Key_Delete, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class DueLine:
    """What a row says: ``lead`` bold, ``text``, at the right a day in the colour of ``role``.

    ``icon`` empty: a box to tick.
    """

    target: Target
    lead: str
    text: str
    right: str = ""
    role: str = "text2"
    icon: str = ""
    tip: str = ""


class DueRow(QWidget):
    """Enter or a click opens it, Space or its box ticks it, Delete takes it off.

    Signals:
        opened, ticked, removed: as asked by the keys or the mouse.
        menu_asked: open its menu there (QPoint, global).
    """

    opened = Signal()
    ticked = Signal()
    removed = Signal()
    menu_asked = Signal(object)

    def __init__(self, line: DueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(part for part in (line.lead, line.text, line.right) if part)
        self.setAccessibleName(said)
        self.setToolTip(plain_tooltip("\n".join(part for part in (said, line.tip) if part)))
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedHeight(theme().px(28))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(28))

    def press(self) -> None:
        """Do what Enter does; screen readers call it."""
        self.opened.emit()

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() in OWN_KEYS and not event.modifiers():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the release would go to the card."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        is_box = not self.line.icon and event.position().x() < self._text_left()
        (self.ticked if is_box else self.opened).emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse():
            fill_box(painter, rect, 6, look.color("rowHover"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        middle = rect.center().y()
        if self.line.icon:
            draw_icon(painter, 7, middle, self.line.icon, "text2", 15)
        else:
            side = look.px(BOX_PX)
            fill_box(painter, QRectF(8, round(middle - side / 2), side, side), 4, None, look.color("lineStrong"))
        right = rect.right() - 6
        if self.line.right:
            font = look.font_of(12, 600) if self.line.role != "text2" else look.font("small")
            width = text_width(self.line.right, font)
            room = QRectF(right - width - 1, rect.top(), width + 1, rect.height())
            draw_text(painter, room, self.line.right, font, self.line.role, RIGHT)
            right -= width + 8
        room = QRectF(self._text_left(), rect.top(), right - self._text_left(), rect.height())
        taken = draw_text(painter, room, self.line.lead, look.font_of(12, 600), "text") if self.line.lead else -5
        draw_text(painter, room.adjusted(taken + 5, 0, 0, 0), self.line.text, look.font("small"), "text")
        painter.end()

    def _text_left(self) -> float:
        return 8 + theme().px(BOX_PX) + 9
