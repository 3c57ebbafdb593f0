"""A choice of the welcome page: a card that unfolds its form when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import Label, rule
from ui.kit.paint import begin, draw_icon, draw_ring, fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

RADIUS_PX = 10
ICON_BOX_PX = 40
PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
WALK_KEYS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChoiceHead(QWidget):
    """The part of a choice that is always seen: icon, title, one line, key."""

    def __init__(self, icon: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_on = False
        self._icon, self._key = icon, key
        self.title = Label("", "heading")
        self.line = Label("", "body", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(ICON_BOX_PX + 14, 0, 34, 0)
        row.addLayout(words)
        self.setMinimumHeight(ICON_BOX_PX)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        middle = self.height() / 2
        box = QRectF(0, middle - ICON_BOX_PX / 2, ICON_BOX_PX, ICON_BOX_PX)
        fill_box(painter, box, 8, look.color("accentSoft" if self.is_on else "sunken"), look.color("line"))
        draw_icon(painter, box.left() + 10, middle, self._icon, "accentText" if self.is_on else "text2", 20)
        paint_keycap(painter, self.width() - keycap_width(self._key), middle, self._key)
        painter.end()


class ChoiceCard(QWidget):
    """A radio card.

    Signals:
        chosen: the person pressed it, or Enter or Space on it.
        walked: the person went to the next (1) or the one before (-1) by an arrow.
    """

    chosen = Signal()
    walked = Signal(int)

    def __init__(self, icon: str, key: str, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ChoiceHead(icon, key)
        self.form = form
        self._line = rule()
        column = QVBoxLayout(self)
        column.setContentsMargins(19, 17, 19, 17)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addWidget(self._line)
        column.addWidget(form)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        form.setCursor(Qt.CursorShape.ArrowCursor)
        self.set_on(False)
        follow_theme(self)

    def set_words(self, title: str, line: str) -> None:
        """Word the choice."""
        self.head.title.setText(title)
        self.head.line.setText(line)
        self.setAccessibleName(f"{title}. {line}")

    def set_on(self, is_on: bool) -> None:
        """Unfold or fold."""
        self.head.is_on = is_on
        self._line.setVisible(is_on)
        self.form.setVisible(is_on)
        self.head.update()
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.hasFocus():
            event.setAccepted(event.key() in PRESS_KEYS)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESS_KEYS and self.hasFocus():
            self.chosen.emit()
        elif event.key() in WALK_KEYS and self.hasFocus():
            self.walked.emit(WALK_KEYS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and not self.hasFocus():
            self.setFocus(Qt.FocusReason.TabFocusReason)  # out of the form: the keys 1 to 3 work again
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.head.is_on:
            self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        border = look.color("accent" if self.head.is_on else "line")
        fill_box(painter, rect, RADIUS_PX, look.color("card"), border, 2 if self.head.is_on else 1)
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(3, 3, -3, -3) if self.head.is_on else rect, RADIUS_PX)
        painter.end()
