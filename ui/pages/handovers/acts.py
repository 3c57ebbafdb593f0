"""What is done with the hand-over shown; everything is one action with one undo."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.services.handovers import (
    FirstStep,
    HandOverCard,
    accept_handover,
    ask_giver,
    change_handover,
    propose_again,
    return_handover,
    withdraw_handover,
)
from ui.desk import Refusal
from ui.kit.commands import ICON_PROPERTY, Command
from ui.kit.menu import KMenu, show_under
from ui.pages.handovers import words
from ui.pages.handovers.foot import Reason
from ui.pages.handovers.groups import CAME_BACK, next_waiting
from ui.pages.handovers.propose_dialog import HandOverDialog
from ui.pages.page import Place

if TYPE_CHECKING:
    from ui.pages.handovers.page import HandOversPage

HANDOVER_SHEET = "handover_card"
OF_MENU = (
    (words.OPEN, words.PRINT),
    (words.ACCEPT, words.RETURN, words.AGAIN),
    (words.NOTE, words.OTHER, words.WITHDRAW),
)


class HandOverActs(QObject):
    """Does nothing while no hand-over is shown.

    An answer waits until what was typed before it is in the book: it is given to what the person saw.
    """

    def __init__(self, page: HandOversPage) -> None:
        super().__init__(page)
        self._page = page
        self._open_writes = 0
        self._then: tuple[int, Callable[[], object]] | None = None

    # --- answering --------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Take the client over with the ticked first steps."""
        card = self._page.card()
        if card is not None and card.row.state == "proposed" and card.may_answer:
            self._when_written(card.row.id, self._accept)

    def _accept(self) -> None:
        card = self._page.card()
        if card is not None:
            steps = self._page.dossier.steps.steps
            self._answer(card, accept_handover, card.row.id, card.version, steps)

    def send_back(self, reason: Reason) -> None:
        """Return the client with the reason."""
        card = self._page.card()
        if card is not None and card.row.state == "proposed" and card.may_answer:
            self._when_written(card.row.id, functools.partial(self._send_back, reason))

    def _send_back(self, reason: Reason) -> None:
        card, page = self._page.card(), self._page
        if card is None:
            return

        def returned(_changes: Changes) -> None:
            page.dossier.foot.line.clear()
            page.focus_inbox()

        def refused(sentence: Refusal) -> None:
            page.wanted = None
            page.dossier.foot.show_error(sentence)

        page.wanted = next_waiting(page.found, card.row) if page.found is not None else None
        self._page.desk.write(
            self, return_handover, card.row.id, reason.code, reason.text, card.version, done=returned, failed=refused
        )

    def withdraw(self) -> None:
        """Take the hand-over back."""
        card = self._page.card()
        if card is not None and card.may_withdraw:
            self._when_written(card.row.id, self._withdraw)

    def _withdraw(self) -> None:
        card = self._page.card()
        if card is not None:
            self._answer(card, withdraw_handover, card.row.id, card.version)

    def propose_again(self) -> None:
        """Propose anew what came back; the new one becomes current."""
        card = self._page.card()
        if card is not None and card.row.section == CAME_BACK:
            self._page.desk.write(self, propose_again, card.row.id, done=self._show_made, failed=self._refuse)

    def _answer(self, card: HandOverCard, use_case: Callable[..., Changes], *args: Any) -> None:
        """Write an answer and go on with the next that waits."""
        page = self._page
        page.wanted = next_waiting(page.found, card.row) if page.found is not None else None

        def refused(sentence: Refusal) -> None:
            page.wanted = None
            self._refuse(sentence)

        page.desk.write(self, use_case, *args, done=lambda _changes: page.focus_inbox(), failed=refused)

    def _show_made(self, changes: Changes) -> None:
        if changes.created_id is not None:
            self._page.show_hand_over(changes.created_id)

    # --- filling in -------------------------------------------------------------------------------------------------

    def write_note(self, text: str) -> None:
        """Keep the note; a refused one stays in its field."""
        note = self._page.dossier.agreed.note
        self._change(
            {"note": text}, done=lambda: note.accept(text), failed=lambda sentence: note.show_error(str(sentence))
        )

    def write_steps(self, steps: tuple[FirstStep, ...]) -> None:
        """Keep ticks and days of the first steps."""
        self._change({"steps": steps})

    def write_way(self, way: str) -> None:
        """Keep how the new person is introduced."""
        self._change({"intro_way": way})

    def write_told(self, on: date | None) -> None:
        """Keep when the client was told."""
        self._change({"client_told_on": on})

    def ask_giver(self, code: str) -> None:
        """Set the giver a step to find out what is missing."""
        card = self._page.card()
        if card is not None:
            self._page.desk.write(self, ask_giver, card.row.id, code, failed=self._refuse)

    def give_to(self, person_id: int) -> None:
        """Hand over to somebody else."""
        self._change({"to_person_id": person_id})

    def _change(
        self,
        values: dict[str, Any],
        *,
        done: Callable[[], object] | None = None,
        failed: Callable[[Refusal], object] | None = None,
    ) -> None:
        card = self._page.card()
        if card is None:
            return
        self._open_writes += 1

        def written(_changes: Changes) -> None:
            self._open_writes -= 1
            if done is not None:
                done()

        def refused(sentence: Refusal) -> None:
            self._open_writes -= 1
            self._then = None
            if failed is not None:
                failed(sentence)
            self._refuse(sentence)

        self._page.desk.write(self, change_handover, card.row.id, done=written, failed=refused, **values)

    def _when_written(self, handover_id: int, act: Callable[[], object]) -> None:
        """Do ``act`` at once, or when the book has what is being typed and the card has been read again."""
        if not self._page.dossier.flush():
            return
        if self._open_writes:
            self._then = handover_id, act
        else:
            act()

    def on_card(self) -> None:
        """Go on with what waited for the card to be read."""
        card = self._page.card()
        if self._then is None or self._open_writes or card is None:
            return
        (handover_id, act), self._then = self._then, None
        if card.row.id == handover_id:
            act()

    def _refuse(self, sentence: Refusal) -> None:
        self._page.said.emit(str(sentence))
        self._page.reload()

    # --- asking -----------------------------------------------------------------------------------------------------

    def ask_new(self, client_id: int | None = None, name: str = "") -> None:
        """Ask whom to hand over to whom."""
        page = self._page
        if page.desk.facts.is_solo:
            return
        dialog = HandOverDialog(page.desk, page.window())
        dialog.proposed.connect(page.show_hand_over)
        dialog.open_asked.connect(page.show_hand_over)
        dialog.open()
        if client_id is not None:
            dialog.choose(client_id, name)

    def ask_other(self) -> None:
        """Ask who takes the client instead."""
        card = self._page.card()
        if card is None:
            return
        if card.row.state == "proposed":
            show_under(self._people_menu(card), self._page.dossier.head.menu, at_right=True)
        else:
            self.ask_new(card.row.client_id, card.row.client)

    def _people_menu(self, card: HandOverCard) -> KMenu:
        desk = self._page.desk
        menu = KMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add_heading(self.tr("Who takes the client"))
        for person in desk.facts.people:
            if person.is_active and person.id != card.row.from_id:
                is_now = person.id == card.row.to_id
                menu.add(
                    person.name, functools.partial(self.give_to, person.id), is_checked=is_now, is_enabled=not is_now,
                    meta=person.job_title,
                )  # fmt: skip
        return menu

    def print_card(self) -> None:
        """Show the hand-over card on the page of documents: of the client, what waits or was last."""
        card = self._page.card()
        if card is not None and self._page.dossier.flush():
            self._page.go_asked.emit(Place("documents", card.row.client_id, extra={"kind": HANDOVER_SHEET}))

    def menu(self) -> KMenu:
        """Return the menu of everything that can be done with the hand-over."""
        commands = self._page.commands
        menu = KMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in OF_MENU:
            able: list[Command] = [each for each in group if commands.action(each.id).isEnabled()]
            if able and menu.actions():
                menu.addSeparator()
            for command in able:
                action = commands.action(command.id)
                key = "Enter" if command is words.OPEN else commands.key_of(command.id)
                menu.add(action.text(), action.trigger, icon=str(action.property(ICON_PROPERTY) or ""), key=key)
        return menu

    def show_menu_under(self, widget: QWidget) -> None:
        """Open that menu under a button."""
        show_under(self.menu(), widget, at_right=True)
