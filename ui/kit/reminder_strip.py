"""A quiet word that a step is near: bottom right of the page, until it is answered; it never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import IconButton, KButton, Kind
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.raised import SHADOW_PX, Raised
from ui.kit.section_card import IconLabel
from ui.theme import theme

EDGE_PX = 16
WORDS_PX = 320
LATER_MIN = (10, 60)


class ReminderStrip(Raised):
    """Who, what and when, with the ways on.

    Signals:
        open_asked: go to the card. done_asked: the step is done. closed: it was seen.
        later_asked: remind again in so many minutes (int).
    """

    open_asked = Signal()
    done_asked = Signal()
    later_asked = Signal(int)
    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._icon = IconLabel("clock", "accentText")
        self._title = Label("", "strong")
        self._line = Label("", "body", "text2", wrap=True)
        self._more = Label("", "small", "text2")
        self.open_button = KButton("", size="small", kind=Kind.PRIMARY)
        self.done_button = KButton("", size="small", icon="check")
        self.later_button = KButton("", size="small", icon="clock")
        self.close_button = IconButton("x", "", side_px=26, icon_px=14)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._more, 1)
        for button in (self.later_button, self.done_button, self.open_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*self.panel_margins(14, 8, 10, 10))
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addLayout(foot)
        self.open_button.clicked.connect(self.open_asked)
        self.done_button.clicked.connect(self.done_asked)
        self.later_button.clicked.connect(self.ask_later)
        self.close_button.clicked.connect(self.closed)
        self.retranslate()
        self.restyle()

    def show_words(self, title: str, line: str, more: int) -> None:
        """Show a reminder; ``more`` others wait behind it."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._more.setText(self.tr("%n more", "", more) if more else "")
        spoken = f"{title}. {line}" if line else title
        self.setAccessibleName(spoken)
        self.show_raised()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def words(self) -> tuple[str, str]:
        """Return the title and the line shown last."""
        return self._title.text(), self._line.text()

    def ask_later(self) -> None:
        """Ask how much later."""
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        ten, hour = LATER_MIN
        menu.add(self.tr("In 10 minutes"), lambda: self.later_asked.emit(ten), icon="clock")
        menu.add(self.tr("In an hour"), lambda: self.later_asked.emit(hour), icon="clock")
        show_under(menu, self.later_button)

    def retranslate(self) -> None:
        """Word the buttons."""
        self.open_button.setText(self.tr("Open card"))
        self.done_button.setText(self.tr("Done"))
        self.later_button.setText(self.tr("Later"))
        self.close_button.set_name(self.tr("Close the reminder"))

    def restyle(self) -> None:
        """Measure and paint again."""
        if self.layout() is not None:
            room = self._host.width() - 2 * EDGE_PX
            self._line.setFixedWidth(max(160, min(theme().px(WORDS_PX), room - 30)))
        super().restyle()

    def place(self) -> None:
        """Stay at the bottom right of the host."""
        self.move(
            self._host.width() - self.width() - EDGE_PX + SHADOW_PX,
            self._host.height() - self.height() - EDGE_PX + SHADOW_PX,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
