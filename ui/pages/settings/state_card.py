"""The sentence about the book's safety: green, amber or red, always in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.label import Label
from ui.kit.paint import begin, draw_icon, fill_box
from ui.theme import follow_theme, theme

# state -> (icon, fill, border, text)
LOOKS = {
    "ok": ("shield-check", "okSoft", "okLine", "ok"),
    "busy": ("refresh", "sunken", "line", "text"),
    "warn": ("alert-triangle", "warnSoft", "warnLine", "warn"),
    "danger": ("alert-triangle", "dangerSoft", "dangerLine", "danger"),
}


class StateCard(QWidget):
    """A sentence with a line under it, and buttons at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "busy"
        self.sentence = Label("", "heading", wrap=True)
        self.line = Label("", "body", "text", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.line)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(70, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(76)
        follow_theme(self)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self._buttons.addWidget(button)

    def say(self, sentence: str, line: str, state: str) -> None:
        """Show a state: ok, busy, warn or danger."""
        self._state = state
        self.sentence.setText(sentence)
        self.sentence.set_role(LOOKS[state][3])
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.setAccessibleName(f"{sentence}. {line}")
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        icon, fill, border, role = LOOKS[self._state]
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        fill_box(painter, rect, look.radius("card"), look.color(fill), look.color(border))
        disc = QRectF(17, self.height() / 2 - 20, 40, 40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("card"))
        painter.drawEllipse(disc)
        draw_icon(painter, disc.left() + 10, disc.center().y(), icon, role, 20)
        painter.end()
