"""The parts of the script player and how they share the room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.pages.calling.objections import WIDTH_PX as DRAWER_PX
from ui.pages.calling.objections import Objections
from ui.pages.calling.person_panel import WIDTH_PX as PERSON_PX
from ui.pages.calling.person_panel import PersonPanel
from ui.pages.calling.talk import Talk
from ui.theme import follow_theme, theme

TALK_LEAST_PX = 440


class PlayerView(QWidget):
    """Whom we call, the talk, the drawer of objections; or that the list is done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = PersonPanel(desk)
        self.talk = Talk(desk)
        self.drawer = Objections()
        self.done = EmptyState("done")
        self.done_button = self.done.add_button(KButton(kind=Kind.PRIMARY, key="Esc"))
        self.stack = QStackedWidget()
        calling = QWidget()
        row = QHBoxLayout(calling)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.person)
        row.addWidget(self.talk, 1)
        row.addWidget(self.drawer)
        self.drawer.hide()
        self.stack.addWidget(calling)
        self.stack.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        follow_theme(self)

    def restyle(self) -> None:
        """Take the widths from the theme."""
        self.person.setFixedWidth(theme().px(PERSON_PX))
        self.drawer.setFixedWidth(theme().px(DRAWER_PX))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Where there is no room for three, whom we call makes room for the answer to an objection."""
        has_room = self.width() >= theme().px(PERSON_PX + DRAWER_PX + TALK_LEAST_PX)
        self.person.setVisible(has_room or self.drawer.isHidden())

    def retranslate(self) -> None:
        """Word the parts anew."""
        self.person.retranslate()
        self.talk.retranslate()
        self.drawer.retranslate()
        self.done_button.setText(self.tr("Back to the lists"))
