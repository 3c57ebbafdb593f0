"""What is done with the client shown: moves, steps, orders, the bin; each opens its dialog or writes at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.client_card import ActivityRow, ClientCard, OrderRow, load_order_lines
from app.services.clients import put_in_bin, restore_from_bin
from app.services.pipeline import move_client
from ui.desk import Desk
from ui.pages.card.activity_dialog import ActivityDialog
from ui.pages.card.happenings import Target
from ui.pages.card.order_dialog import OrderDialog, ReturnDialog
from ui.pages.card.stage_move import StageDialog, needs_dialog, stage_to_wake_at
from ui.pages.card.step_dialogs import DoneDialog, MoveStepDialog, StepDialog


class CardActs(QObject):
    """Does nothing while no client is shown; ``card`` returns the one that is.

    Signals:
        refused: a write without a dialog was refused (str, the sentence).
        documents_asked: show what was printed.
    """

    refused = Signal(str)
    documents_asked = Signal()

    def __init__(self, desk: Desk, page: QWidget, card: Callable[[], ClientCard | None]) -> None:
        super().__init__(page)
        self.desk = desk
        self._page = page
        self._card = card

    def move_to(self, stage: str) -> None:
        """Move the client; what the stage asks for is asked first."""
        card = self._card()
        if card is None or stage == card.facts.stage:
            return
        if needs_dialog(stage):
            StageDialog(self.desk, card.facts.id, card.facts.name, stage, self._page.window()).open()
        else:
            self.desk.write(self, move_client, card.facts.id, stage, failed=self.refused.emit)

    def wake(self) -> None:
        """Bring an off-track client back to where it stood."""
        card = self._card()
        if card is not None:
            self.move_to(stage_to_wake_at(card))

    def set_step(self) -> None:
        """Ask for a next step."""
        card = self._card()
        if card is not None:
            StepDialog(self.desk, card.facts.id, card.contacts, self._page.window()).open()

    def move_step(self) -> None:
        """Ask for another day of the next step; without a step, for a step."""
        card = self._card()
        if card is None or card.next_step is None:
            self.set_step()
        else:
            MoveStepDialog(self.desk, card.next_step, self._page.window()).open()

    def finish_step(self, step: ActivityRow | None = None) -> None:
        """Ask what came of the next step (or of ``step``) and what is next; without a step, for a step."""
        card = self._card()
        step = step or (card.next_step if card else None)
        if card is None or step is None:
            self.set_step()
        else:
            DoneDialog(self.desk, card.facts.id, step, card.contacts, self._page.window()).open()

    def new_order(self) -> None:
        """Ask for an order."""
        self.edit_order(None)

    def edit_order(self, order: OrderRow | None) -> None:
        """Open an order, or a new one."""
        card = self._card()
        if card is None:
            return
        facts, window = card.facts, self._page.window()
        if order is None:
            OrderDialog(self.desk, facts.id, facts.name, None, (), window).open()
            return
        self.desk.read(
            self,
            load_order_lines,
            order.id,
            done=lambda lines: OrderDialog(self.desk, facts.id, facts.name, order, lines, window).open(),
        )

    def open_order(self, order_id: int) -> None:
        """Open an order by its number in the book."""
        card = self._card()
        order = next((each for each in card.orders if each.id == order_id), None) if card else None
        if order is not None:
            self.edit_order(order)

    def add_return(self, order: OrderRow) -> None:
        """Ask what came back of an order."""
        ReturnDialog(self.desk, order, self._page.window()).open()

    def open_happening(self, target: Target | None) -> None:
        """Open what stands behind a row of the timeline."""
        card = self._card()
        if target is None or card is None:
            return
        if target.kind == "order":
            self.open_order(target.id)
        elif target.kind == "document":
            self.documents_asked.emit()
        elif target.kind == "activity":
            activity = next((each for each in card.activities if each.id == target.id), None)
            if activity is not None and activity.state == "open":
                self.finish_step(activity)
            elif activity is not None:
                ActivityDialog(self.desk, activity, self._page.window()).open()

    def put_in_bin(self) -> None:
        """Put the client into the bin; it can be undone."""
        card = self._card()
        if card is not None:
            self.desk.write(self, put_in_bin, [card.facts.id])

    def restore(self) -> None:
        """Take the client out of the bin."""
        card = self._card()
        if card is not None:
            self.desk.write(self, restore_from_bin, [card.facts.id])
