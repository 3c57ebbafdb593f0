"""The pieces of the preview: kept and filled anew, so that going down a list makes no widgets."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.paint import begin
from ui.kit.section_card import IconLabel
from ui.theme import follow_theme, theme

SIDE_PX = 14
LONGEST_TEXT = 110
# state -> (fill, line, ink, icon), as in the kit's Banner
BAND_STATES = {
    "planned": ("accentSoft", "accentLine", "accentText", "calendar-event"),
    "none": ("warnSoft", "warnLine", "warn", "alert-triangle"),
    "late": ("dangerSoft", "dangerLine", "danger", "clock"),
    "off": ("offSoft", "offLine", "offText", "moon"),
}


class StepBand(QWidget):
    """The strip of the next step across the card: accent when planned, amber when none, red when late."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "planned"
        self._icon = IconLabel("calendar-event", "accentText")
        self._title = Label("", "strong", "accentText", wrap=True)
        self._text = Label("", "body", "text", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX + 1, 8, SIDE_PX, 8)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        follow_theme(self)

    def set_step(self, state: str, title: str, text: str) -> None:
        """Say what is next in the colours of ``state``."""
        self._state = state
        ink, icon = BAND_STATES[state][2:]
        self._icon.set_icon(icon, ink)
        self._title.set_role(ink)
        self._title.setText(title)
        self._text.setText(shortened(text))
        self._text.setVisible(bool(text))
        self.update()

    def state(self) -> str:
        """Return the state shown."""
        return self._state

    def title(self) -> str:
        """Return the words in bold."""
        return self._title.text()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, line = BAND_STATES[self._state][:2]
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(1, 0, -1, 0)
        painter.fillRect(rect, theme().color(fill))
        painter.fillRect(QRectF(rect.left(), 0, rect.width(), 1), theme().color(line))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme().color(line))
        painter.end()


class FigureLabel(Label):
    """A number of the preview, a little larger than the text around it."""

    def restyle(self) -> None:
        """Take the size from the theme."""
        super().restyle()
        self.setFont(theme().font_of(14, 600))


class Figures(QWidget):
    """Three numbers with their names under them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX, 7, SIDE_PX, 8)
        row.setSpacing(12)
        self._cells: list[tuple[Label, Label]] = []
        for _each in range(3):
            value, name = FigureLabel("", elide=True), Label("", "caption", "text2", wrap=True)
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(value)
            column.addWidget(name)
            column.addStretch(1)
            row.addLayout(column, 0)
            self._cells.append((value, name))
        row.addStretch(1)
        row.setStretch(0, 0)

    def set_figures(self, figures: tuple[tuple[str, str], ...]) -> None:
        """Show numbers and their names."""
        for (value, name), (number, words) in zip(self._cells, figures, strict=True):
            value.setText(number)
            name.setText(words)
            value.setMinimumWidth(min(value.sizeHint().width(), theme().px(104)))
            value.setAccessibleName(f"{words}: {number}")


class PreviewRow(QWidget):
    """An icon, a line, a line under it, and something at the right; a rule above, as wide as the text of the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("note", "text2")
        self._title = Label("", "name", wrap=True)
        self._text = Label("", "small", "text2", wrap=True)
        self._right = Label("", "strong")
        self._chip = ChipLabel("", "accent")
        top = Qt.AlignmentFlag.AlignTop
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._title, 1)
        first.addWidget(self._right, 0, top)
        first.addWidget(self._chip, 0, top)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(first)
        words.addWidget(self._text)
        row = QHBoxLayout()
        row.setContentsMargins(1, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, top)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
        column.setSpacing(0)
        self._rule = rule()
        column.addWidget(self._rule)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def set_row(
        self,
        icon: str,
        title: str,
        text: str = "",
        *,
        right: str = "",
        chip: str = "",
        style: str = "strong",
        role: str = "text",
    ) -> None:
        """Show something; without a title the row goes away."""
        self.setVisible(bool(title))
        self._icon.set_icon(icon, "text2")
        self._title.set_style(style)
        self._title.set_role(role)
        self._title.setText(title)
        self._text.setText(shortened(text))
        self._text.setVisible(bool(text))
        self._right.setText(right)
        self._right.setVisible(bool(right))
        self._chip.set_chip(chip, "accent")
        self._chip.setVisible(bool(chip))

    def clear_row(self) -> None:
        """Show nothing."""
        self.hide()

    def title(self) -> str:
        """Return the line in bold; empty while the row is hidden."""
        return "" if self.isHidden() else self._title.text()

    def text(self) -> str:
        """Return the line under it."""
        return self._text.text()


def shortened(text: str) -> str:
    """Return at most a few lines of a long note."""
    flat = re.sub(r"[ \t\r\n]+", " ", text).strip()  # no-break spaces stay
    return flat if len(flat) <= LONGEST_TEXT else f"{flat[:LONGEST_TEXT].rstrip()}…"
