"""The foot of the window: the keys of the focused place at the left, the state of the book at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import LEFT, begin, draw_icon, draw_text, text_width
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
    """28 px. Hints that do not fit are left out from the end; the state is always whole.

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def set_keys(self, hints: Sequence[KeyHint]) -> None:
        """Show the keys of the place that has the focus."""
        self._hints = tuple(hints)
        self._describe()

    def set_state(self, text: str, state: str = "ok") -> None:
        """Say how the book is; ``state`` is 'ok', 'busy', 'warn' or 'danger'."""
        self._state_text, self._state = text, state
        self._describe()

    def keys(self) -> tuple[KeyHint, ...]:
        """Return the hints that were set."""
        return self._hints

    def state_text(self) -> str:
        """Return what is said of the book."""
        return self._state_text

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().size("statusBar"))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self._state_left:
            self.state_clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(self.rect(), look.color("sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.color("line"))
        font = look.font("small")
        icon, role = STATES[self._state]
        width = text_width(self._state_text, font)
        middle = self.height() / 2 + 0.5
        self._state_left = self.width() - 14 - width - 22
        if self._state_text:
            draw_icon(painter, self._state_left + 2, middle, icon, role, 14)
            room = QRectF(self._state_left + 21, 1, width + 2, self.height() - 1)
            draw_text(painter, room, self._state_text, font, role)
        self._paint_hints(painter, middle, self._state_left - GAP_PX)
        painter.end()

    def _paint_hints(self, painter: QPainter, middle: float, limit: float) -> None:
        font = theme().font("small")
        x = 14.0
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
            x += width + GAP_PX

    def _describe(self) -> None:
        spoken = [f"{' '.join(hint.keys)}: {hint.text}" for hint in self._hints]
        self.setAccessibleName(self._state_text)
        self.setAccessibleDescription(", ".join(spoken))
        self.update()
