"""The strip that says what is next with a client, or that nothing is planned; also for other loud
sentences."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.kit.paint import begin, fill_box
from ui.kit.section_card import IconLabel
from ui.kit.sentence import Sentence
from ui.theme import follow_theme, theme

HEIGHT_PX = 45
AIR_PX = 7
# state -> (fill, border, ink, icon)
STATES = {
    "planned": ("accentSoft", "accentLine", "accentText", "calendar-event"),
    "none": ("warnSoft", "warnLine", "warn", "alert-triangle"),
    "late": ("dangerSoft", "dangerLine", "danger", "clock"),
    "ok": ("okSoft", "okLine", "ok", "shield-check"),
    "off": ("offSoft", "offLine", "offText", "moon"),
}


class Banner(QWidget):
    """A coloured strip: icon, bold words, plain words, buttons at the right; it grows when the words need it.

    States: 'planned' (accent), 'none' (amber), 'late' (red), 'ok' (green), 'off' (grey).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "planned"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, AIR_PX, 9, AIR_PX)
        row.setSpacing(10)
        self._icon = IconLabel("calendar-event", "accentText")
        self._sentence = Sentence()
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        self._actions_row = QHBoxLayout()
        self._actions_row.setSpacing(12)
        row.addLayout(self._actions_row)
        follow_theme(self)

    def set_state(self, state: str, title: str, words: str = "", icon: str | None = None) -> None:
        """Say something in the colours of ``state``."""
        self._state = state
        _fill, _border, ink, own_icon = STATES[state]
        self._icon.set_icon(icon or own_icon, ink)
        self._sentence.set_words(title, words, ink)
        self.setAccessibleName(self._sentence.accessibleName())
        self.update()

    def state(self) -> str:
        """Return the state shown."""
        return self._state

    def title(self) -> str:
        """Return the bold words."""
        return self._sentence.title()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right; the primary comes last."""
        self._actions_row.addWidget(widget)

    def restyle(self) -> None:
        """Take the least height from the theme; more lines of words make it higher."""
        self.setMinimumHeight(theme().px(HEIGHT_PX))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        fill, border, _ink, _icon = STATES[self._state]
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), look.radius("card"), look.color(fill), look.color(border))
        painter.end()
