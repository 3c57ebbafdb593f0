"""What the page says when there is no hand-over to show: what it is, why, one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.kit.button import KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.pages.handovers.groups import CAME_BACK, DONE


class InboxEmpty(EmptyState):
    """Stands for the whole page.

    Signals:
        act_asked: the button: hand over a client, or add a person to a book of one.
        all_asked: show the hand-overs of everyone.
    """

    act_asked = Signal()
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__("done")
        self.button = self.add_button(KButton("", kind=Kind.PRIMARY, icon="transfer", key="H"))
        self._everyone = self.add_button(KButton(""))
        self.button.clicked.connect(self.act_asked)
        self._everyone.clicked.connect(self.all_asked)

    def show_why(self, tab: str, *, is_solo: bool, is_all: bool) -> None:
        """Say why a tab is empty; ``is_all``: it has the hand-overs of everyone."""
        self._everyone.setVisible(not is_all and not is_solo)
        self._everyone.setText(self.tr("Show everyone"))
        self.button.setText(self.tr("Add a person") if is_solo else self.tr("Hand over a client"))
        self.button.set_key(None if is_solo else "H")
        self.button.set_icon("user" if is_solo else "transfer")
        if is_solo:
            title = self.tr("You work alone")
            why = self.tr("Hand-overs begin with the second person: a client then passes on with all that is known.")
        elif tab == CAME_BACK:
            title = self.tr("Nothing came back")
            why = self.tr("What the next person returns with a reason is collected here.")
        elif tab == DONE:
            title = self.tr("No hand-over is done yet")
            why = self.tr("Those that were accepted, returned and withdrawn stay here as history.")
        else:
            title = self.tr("Nobody waits for an answer")
            why = self.tr("A hand-over is proposed when a rule holds and the next function is another person’s.")
        self.set_words(title, why, "alone" if is_solo else "early" if tab == DONE else "done")
