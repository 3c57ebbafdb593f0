"""The middle of the page: what stands in the document, scrolled over how it is printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.kit.label import rule
from ui.theme import follow_theme, theme

WIDTH_PX = 318


class MiddleColumn(QWidget):
    """Puts ``parts`` under each other in a list that scrolls, and ``foot`` under it; grows wider with the text."""

    def __init__(self, parts: tuple[QWidget, ...], foot: QWidget) -> None:
        super().__init__()
        inner = QWidget()
        inner.setProperty("scrolled", True)
        scrolled = QVBoxLayout(inner)
        scrolled.setContentsMargins(16, 12, 16, 14)
        scrolled.setSpacing(12)
        for part in parts:
            scrolled.addWidget(part)
        scrolled.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(rule())
        column.addWidget(foot)
        follow_theme(self)

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.setFixedWidth(theme().px(WIDTH_PX))
