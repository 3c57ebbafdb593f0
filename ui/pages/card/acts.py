"""What is done with the client shown: moves, steps, orders, the bin; each opens its dialog or writes at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.services.activities import move_step, reopen_step
from app.services.bulk import assign_seller
from app.services.calendar_out import save_ics
from app.services.client_card import ActivityRow, ChannelRow, ClientCard, OrderRow
from app.services.clients import put_in_bin, restore_from_bin
from ui.desk import Desk
from ui.links import open_mail, open_phone
from ui.moves.move_panel import Spot
from ui.moves.mover import Mover
from ui.moves.stage_move import stage_to_wake_at
from ui.orders.editor import open_order
from ui.pages.card.activity_dialog import ActivityDialog, LogDialog
from ui.pages.card.calendar_file import calendar_path
from ui.pages.card.happening import Target
from ui.pages.card.menus import copy_card
from ui.pages.card.step_dialogs import DoneDialog, MoveStepDialog, StepDialog
from ui.steps.phone import phone_of


class CardActs(QObject):
    """Does nothing while no client is shown; ``card`` returns the one that is.

    Signals:
        refused: a write without a dialog was refused (str, the sentence).
        documents_asked: show what was printed.
        step_wanted: ask what is next.
        rival_asked: go to the card of a competitor (its id).
        due_asked: edit a promise or a request (Target).
        hand_over_shown: show a hand-over on its page (its id).
        said: something was done that cannot be seen (str).
        logged: what was written in the form is in the book.
    """

    logged = Signal()
    said = Signal(str)

    refused = Signal(str)
    documents_asked = Signal()
    step_wanted = Signal()
    rival_asked = Signal(int)
    due_asked = Signal(object)
    hand_over_shown = Signal(int)

    def __init__(
        self, desk: Desk, page: QWidget, card: Callable[[], ClientCard | None], spot: Callable[[], Spot]
    ) -> None:
        super().__init__(page)
        self._spot = spot
        self._woken_id: int | None = None  # a client that is being brought back and has no step
        self.mover = Mover(desk, page)
        self.mover.refused.connect(self.refused)
        self.mover.moved.connect(self._on_moved)
        self.desk = desk
        self._page = page
        self._card = card

    def move_to(self, stage: str) -> None:
        """Move the client; what the stage asks for is asked first, under the tab of its stage."""
        card = self._card()
        if card is not None and stage != card.facts.stage:
            self.mover.move(card.facts.id, card.facts.name, stage, self._spot, seen_version=card.facts.version)

    def wake(self) -> None:
        """Bring an off-track client back to where it stood, and ask for its next step."""
        card = self._card()
        if card is not None:
            self._woken_id = card.facts.id if card.next_step is None else None
            self.move_to(stage_to_wake_at(card))

    def _on_moved(self, client_id: int, _changes: Changes) -> None:
        woken_id, self._woken_id = self._woken_id, None
        if client_id == woken_id:
            self.step_wanted.emit()

    def reach(self, channel: ChannelRow) -> None:
        """Call a number, write to an address."""
        if channel.kind == "phone":
            open_phone(self.desk, channel.typed, self.said.emit)
        else:
            open_mail(self.desk, channel.typed, said=self.said.emit)

    def call(self, contact_id: int | None = None) -> None:
        """Call a person, else whom the next step is with, else the first phone there is."""
        card = self._card()
        if card is not None:
            step_with_id = card.next_step.contact_id if card.next_step is not None else None
            open_phone(self.desk, phone_of(card, contact_id or step_with_id), self.said.emit)

    def give_to(self, person_id: int) -> None:
        """Make somebody else responsible for the client."""
        card = self._card()
        if card is not None:
            self.desk.write(self, assign_seller, [card.facts.id], person_id, failed=self._fail)

    def hand_over(self) -> None:
        """Ask to whom the client is handed over."""
        card = self._card()
        if card is None or self.desk.facts.is_solo:
            return
        from ui.pages.handovers.propose_dialog import HandOverDialog

        dialog = HandOverDialog(self.desk, self._page.window())
        dialog.open_asked.connect(self.hand_over_shown)
        dialog.open()
        dialog.choose(card.facts.id, card.facts.name)

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

    def finish_happening(self, activity_id: int) -> None:
        """Ask in a dialog what came of any open step of the client."""
        card = self._card()
        step = next((each for each in card.activities if each.id == activity_id), None) if card is not None else None
        if step is not None and step.state == "open":
            self.finish_step(step)

    def reopen(self, activity_id: int) -> None:
        """Make a done step a plan again."""
        self.desk.write(self, reopen_step, activity_id, failed=self._fail)

    def log(self, kind: str, text: str) -> None:
        """Write in the form what happened, with the words typed so far."""
        card = self._card()
        if card is not None:
            dialog = LogDialog(self.desk, card, kind, text, self._page.window())
            dialog.accepted.connect(self.logged)
            dialog.open()

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
        elif target.kind == "rival":
            self.rival_asked.emit(target.id)
        elif target.kind in ("promise", "request"):
            self.due_asked.emit(target)
        elif target.kind == "hand_over" and target.id:
            self.hand_over_shown.emit(target.id)
        elif target.kind == "activity":
            activity = next((each for each in card.activities if each.id == target.id), None)
            if activity is not None:
                dialog = ActivityDialog(self.desk, card, activity, self._page.window())
                dialog.finish_asked.connect(lambda: self.finish_step(activity))
                dialog.open()

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

    def copy(self) -> None:
        """Copy the name and the contacts."""
        card = self._card()
        if card is not None:
            copy_card(self.desk, card)
            self.said.emit(self.tr("Copied"))

    def ask_calendar(self) -> None:
        """Ask where to put the steps of this client as a calendar."""
        card = self._card()
        path = calendar_path(self._page, self.desk, card.facts.name) if card is not None else None
        if path is not None:
            self.save_calendar(path)

    def save_calendar(self, path: Path) -> None:
        """Write the open steps of this client into a calendar file."""
        card = self._card()
        if card is not None:
            lang, client_id = self.desk.language.code, card.facts.id
            self.desk.read(
                self, save_ics, path, None, lang, client_id=client_id, done=self._on_calendar, failed=self._fail
            )

    def _on_calendar(self, count: int) -> None:
        self.said.emit(self.tr("Saved for the calendar: %n step(s)", "", count))

    def _fail(self, sentence: str) -> None:
        self.refused.emit(str(sentence))
