"""The foot of the page: what would be done, back, next."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import KButton, Kind
from ui.kit.label import Label, rule
from ui.theme import follow_theme, theme

HEIGHT_PX = 52


class Foot(QWidget):
    """Bold words, grey words, two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "strong")
        self.words = Label("", "body", "text2", elide=True)
        self.back = KButton("", key="Esc")
        self.next = KButton("", kind=Kind.PRIMARY, key="Enter")
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addWidget(self.words, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row, 1)
        follow_theme(self)

    def say(self, title: str, words: str) -> None:
        """Show what would be done."""
        self.title.setText(title)
        self.words.setText(words)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().px(HEIGHT_PX))
