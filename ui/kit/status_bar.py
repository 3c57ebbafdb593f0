"""The foot of the window: the keys of the focused place at the left, the state of the book at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import plain_tooltip
from ui.kit.paint import LEFT, begin, draw_icon, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

GAP_PX = 20
CAP_GAP_PX = 6
# state -> (icon, role)
STATES = {"ok": ("check", "text2"), "busy": ("refresh", "text2"), "warn": ("alert-triangle", "warn"),
          "danger": ("alert-triangle", "danger")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys and what they do; ``("↑", "↓")`` are two caps, ``("Ctrl K",)`` is one."""

    keys: tuple[str, ...]
    text: str


class StatusBar(QWidget):
    """28 px. Hints that do not fit are left out whole, from the end; the state may take half of the width.

    F6 brings the focus here; Enter and Space are a click on the state.

    Signals:
        state_clicked: the person clicked the state, for example to see why saving failed.
    """

    state_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[KeyHint, ...] = ()
        self._state_text = ""
        self._state = "ok"
        self._state_left = 0.0
        self._shown, self._hints_right = 0, 0.0
        self._reason = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_keys(self, hints: Sequence[KeyHint]) -> None:
        """Show the keys of the place that has the focus."""
        self._hints = tuple(hints)
        self._describe()

    def set_state(self, text: str, state: str = "ok", reason: str = "") -> None:
        """Say how the book is; ``state`` is 'ok', 'busy', 'warn' or 'danger'.

        With a ``reason``, shown in full as a tooltip, the state can be clicked.
        """
        self._state_text, self._state, self._reason = text, state, reason
        self.setToolTip(plain_tooltip(reason))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if reason else Qt.FocusPolicy.NoFocus)
        if not reason:
            self.unsetCursor()
        self._describe()

    def keys(self) -> tuple[KeyHint, ...]:
        """Return the hints that were set."""
        return self._hints

    def state_text(self) -> str:
        """Return what is said of the book."""
        return self._state_text

    def shown_hints(self) -> int:
        """Return how many hints found room when it was painted last."""
        return self._shown

    def hints_right(self) -> float:
        """Return where the last hint ends, px."""
        return self._hints_right

    def state_left(self) -> float:
        """Return where the state begins, px."""
        return self._state_left

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().size("statusBar"))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_on_link = bool(self._reason) and event.position().x() >= self._state_left
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_on_link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self._state_left:
            self.state_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.state_clicked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._reason:
            is_press = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            event.setAccepted(is_press and not event.modifiers())
            return event.isAccepted()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(self.rect(), look.color("sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.color("line"))
        font = look.font("small")
        icon, role = STATES[self._state]
        width = min(text_width(self._state_text, font), self.width() / 2)
        middle = self.height() / 2 + 0.5
        self._state_left = self.width() - 14 - width - 22
        if self._state_text:
            draw_icon(painter, self._state_left + 2, middle, icon, role, 14)
            room = QRectF(self._state_left + 21, 1, width + 2, self.height() - 1)
            draw_text(painter, room, self._state_text, font, role)
        if has_keyboard_focus(self):
            draw_ring(painter, QRectF(self._state_left - 4, 2, width + 30, self.height() - 3), 5)
        self._paint_hints(painter, middle, self._state_left - GAP_PX)
        painter.end()

    def _paint_hints(self, painter: QPainter, middle: float, limit: float) -> None:
        font = theme().font("small")
        x = 14.0
        self._shown, self._hints_right = 0, 0.0
        for hint in self._hints:
            caps = sum(keycap_width(key) + CAP_GAP_PX for key in hint.keys)
            width = text_width(hint.text, font)
            if x + caps + width > limit:
                return
            for key in hint.keys:
                x += paint_keycap(painter, x, middle, key) + CAP_GAP_PX
            painter.setFont(font)
            painter.setPen(theme().color("text2"))
            painter.drawText(QRectF(x, 1, width + 2, self.height() - 1), int(LEFT), hint.text)
            self._shown, self._hints_right = self._shown + 1, x + width
            x += width + GAP_PX

    def _describe(self) -> None:
        spoken = [f"{' '.join(hint.keys)}: {hint.text}" for hint in self._hints]
        self.setAccessibleName(self._state_text)
        self.setAccessibleDescription(", ".join([*filter(None, (self._reason,)), *spoken]))
        self.update()
