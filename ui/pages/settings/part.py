"""A part of the settings page, and the rows it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.changes import Changes
from ui.kit.label import Label
from ui.kit.section_card import SectionCard

TEXT_PX = 760


class SettingRow(QWidget):
    """A title with a grey line under it, and a control at the right."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._title = Label("", "name", wrap=True)
        self._line = Label("", "small", "text2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, title: str, line: str = "") -> None:
        """Word the row; the title is the control's accessible name."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(line)


class SettingsPart(QScrollArea):
    """One part: cards one under the other, scrolled as a whole. Put them into ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("window")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(22, 16, 20, 20)
        self.column.setSpacing(12)
        self.setWidget(inner)

    def card(self, **options: object) -> SectionCard:
        """Return a new card at the end, not wider than text may run."""
        card = SectionCard(" ", lined=True, **options)  # type: ignore[arg-type]
        card.setMaximumWidth(TEXT_PX)
        self.column.addWidget(card)
        return card

    def enter(self) -> None:
        """The part came to the front."""

    def leave(self) -> None:
        """Send off what is being typed."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def apply(self, changes: Changes) -> None:
        """Load again what was changed."""

    def retranslate(self) -> None:
        """Word the part anew."""
