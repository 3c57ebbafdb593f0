"""The head of the page: the way back, where in the list we are, and what can be done with the card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.button import IconButton, KButton, Kind
from ui.kit.keycap import KeyCap
from ui.kit.label import Label
from ui.kit.page_header import PageHeader
from ui.kit.section_card import IconLabel
from ui.theme import theme

HEIGHT_PX = 50


class CardHead(PageHeader):
    """Back, the place in the list, and the buttons of the card.

    Signals:
        back_asked: go back to where we came from.
        step_asked: go along the list: -1 before, 1 after (int).
    """

    back_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._caps: list[KeyCap] = []
        super().__init__(parent=parent)
        self.title.hide()
        self.back_button = IconButton("arrow-left", "", key="Esc", side_px=28)
        self.clients_link = KButton(kind=Kind.LINK)
        self.crumb = Label("", "body", "text2", elide=True)
        self.before_button = IconButton("chevron-up", "", key="K", side_px=26)
        self.after_button = IconButton("chevron-down", "", key="J", side_px=26)
        self.place = Label("", "small", "text2")
        self._caps = [KeyCap("K"), KeyCap("J")]
        self.back_button.clicked.connect(self.back_asked)
        self.clients_link.clicked.connect(self.back_asked)
        self.before_button.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after_button.clicked.connect(lambda: self.step_asked.emit(1))
        chevron = IconLabel("chevron-right", "text3", 14)
        lead = (self.back_button, self.clients_link, chevron, self.crumb, self.before_button, self.after_button)
        for widget in (*lead, self.place, *self._caps):
            self.add_lead(widget)
        self.log_button = KButton(icon="pencil", key="L")
        self.order_button = KButton(icon="receipt", key="O")
        self.print_button = KButton(icon="printer", has_arrow=True)
        self.more_button = IconButton("dots", "", side_px=30)
        for button in (self.log_button, self.order_button, self.print_button, self.more_button):
            self.add_action(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.back_button.set_name(self.tr("Back"))
        self.clients_link.setText(self.tr("Clients"))
        self.before_button.set_name(self.tr("The card before"))
        self.after_button.set_name(self.tr("The next card"))
        self.log_button.setText(self.tr("Log"))
        self.order_button.setText(self.tr("New order"))
        self.print_button.setText(self.tr("Print"))
        self.more_button.set_name(self.tr("More"))

    def show_place(self, crumb: str, at: int, count: int) -> None:
        """Say which list we walk through: ``at`` from 0; no list when there is one card at most."""
        self.crumb.setText(crumb)
        is_list = count > 1 and at >= 0
        self.place.setText(self.tr("{n} of {count}").format(n=at + 1, count=count) if is_list else "")
        for widget in (self.before_button, self.after_button, self.place, *self._caps):
            widget.setVisible(is_list)
        self.before_button.setEnabled(at > 0)
        self.after_button.setEnabled(at + 1 < count)

    def restyle(self) -> None:
        """Take the height from the theme; the guide tabs below belong to the head, so it is lower than others."""
        self.setFixedHeight(theme().px(HEIGHT_PX))
