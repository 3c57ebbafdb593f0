"""What is done with the client shown: moves, steps, orders, the bin; each opens its dialog or writes at once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.gates import GateFacts, asked_for
from app.services.activities import move_step
from app.services.board_facts import load_gate_facts
from app.services.bulk import assign_seller
from app.services.client_card import ActivityRow, ClientCard, OrderRow
from app.services.clients import put_in_bin, restore_from_bin
from app.services.pipeline import move_client
from ui.desk import Desk
from ui.moves.move_dialog import MoveDialog
from ui.moves.stage_move import StageDialog, needs_dialog, stage_to_wake_at
from ui.moves.tip import tip_of
from ui.orders.editor import open_order
from ui.pages.card.activity_dialog import ActivityDialog
from ui.pages.card.happenings import Target
from ui.pages.card.step_dialogs import DoneDialog, MoveStepDialog, StepDialog


class CardActs(QObject):
    """Does nothing while no client is shown; ``card`` returns the one that is.

    Signals:
        refused: a write without a dialog was refused (str, the sentence).
        documents_asked: show what was printed.
        step_wanted: ask what is next.
    """

    refused = Signal(str)
    documents_asked = Signal()
    step_wanted = Signal()

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
            checked = functools.partial(self._move, card, stage)
            lang = self.desk.language.code
            self.desk.read(self, load_gate_facts, card.facts.id, lang, done=checked, failed=self._fail)

    def _move(self, card: ClientCard, stage: str, facts: GateFacts) -> None:
        """Move the client if the gate lets it; what speaks against it is said, and asked what the stage wants."""
        me, team = self.desk.book.person_id, self.desk.facts.people
        is_owner = self.desk.facts.is_solo or me is None or me == min(person.id for person in team)
        tip = tip_of(self.desk, card.facts.stage, stage, facts, is_owner=is_owner)
        ask = asked_for(stage, facts)
        if tip.refusal and not tip.may_force:
            self._fail(tip.reason)
        elif ask is not None or tip.refusal:
            MoveDialog(self.desk, card.facts, stage, ask, tip.reason, self._page.window()).open()
        else:
            self.desk.write(self, move_client, card.facts.id, stage, failed=self._fail)

    def wake(self) -> None:
        """Bring an off-track client back to where it stood, and ask for its next step."""
        card = self._card()
        if card is not None:
            stage = stage_to_wake_at(card)
            done = self.step_wanted.emit if card.next_step is None else None
            self.desk.write(self, move_client, card.facts.id, stage, done=lambda _c: done and done(), failed=self._fail)

    def give_to(self, person_id: int) -> None:
        """Make somebody else responsible for the client."""
        card = self._card()
        if card is not None:
            self.desk.write(self, assign_seller, [card.facts.id], person_id, failed=self._fail)

    def set_step(self) -> None:
        """Ask for a next step in the dialog."""
        card = self._card()
        if card is not None:
            StepDialog(self.desk, card.facts.id, card.contacts, self._page.window()).open()

    def put_step_on(self, day: date) -> None:
        """Put the next step on another day; its hour stays."""
        card = self._card()
        step = card.next_step if card is not None else None
        if step is not None:
            hour = self.desk.book.clock.local(step.due_at).time() if step.due_at else None
            self.desk.write(self, move_step, step.id, day, due_time=hour, failed=self._fail)

    def pick_day(self) -> None:
        """Ask for another day of the next step in a dialog."""
        card = self._card()
        if card is not None and card.next_step is not None:
            MoveStepDialog(self.desk, card.next_step, self._page.window()).open()

    def finish_step(self, step: ActivityRow) -> None:
        """Ask in a dialog what came of a step and what is next."""
        card = self._card()
        if card is not None:
            DoneDialog(self.desk, card.facts.id, step, card.contacts, self._page.window()).open()

    def new_order(self) -> None:
        """Ask for an order."""
        self.edit_order(None)

    def edit_order(self, order: OrderRow | None) -> None:
        """Open an order, or a new one."""
        if order is not None:
            self.open_order(order.id)
            return
        card = self._card()
        if card is not None:
            facts, wants_step = card.facts, card.next_step is None and card.facts.function != "off"
            open_order(self.desk, facts.id, facts.name, self._page, wants_step=wants_step)

    def open_order(self, order_id: int, part: str = "") -> None:
        """Open an order of the client by its number in the book; ``part`` as in ``ui.orders.editor.open_order``."""
        card = self._card()
        if card is not None and any(each.id == order_id for each in card.orders):
            open_order(self.desk, card.facts.id, card.facts.name, self._page, order_id=order_id, part=part)

    def add_return(self, order: OrderRow) -> None:
        """Ask what came back of an order."""
        self.open_order(order.id, "claims")

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

    def _fail(self, sentence: str) -> None:
        self.refused.emit(str(sentence))
