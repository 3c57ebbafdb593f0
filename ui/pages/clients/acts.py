"""What is done with the clients of the list: with those that are ticked, else with the current one."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.changes import Changes
from app.services.bulk import assign_seller, tag_clients, untag_clients
from app.services.client_card import ClientCard, load_card
from app.services.client_list import ClientQuery
from app.services.client_values import filter_values
from app.services.clients import put_in_bin, restore_from_bin
from app.services.exporting.export import export_clients, format_of
from ui.desk import Desk
from ui.kit.menu import KMenu
from ui.models.client_table import ClientTableModel
from ui.moves.many import ManyMover
from ui.moves.move_panel import Spot
from ui.moves.mover import Mover
from ui.moves.stage_move import stage_menu
from ui.pages.card.step_dialogs import DoneDialog, MoveStepDialog, StepDialog
from ui.pages.clients.bulk_dialogs import BulkStepDialog, TagPanel
from ui.team.transfer_dialog import TransferDialog


class ClientActs(QObject):
    """Every act on several clients is one write, so one undo. ``current`` returns the id of the current row, ``spot``
    where something about the chosen clients is asked.

    Signals:
        said: tell the person something (str).
        go_asked: show another place (Place).
        done: an act on the ticked clients is in the book.
    """

    said = Signal(str)
    go_asked = Signal(object)
    done = Signal()

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        model: ClientTableModel,
        current: Callable[[], int | None],
        spot: Callable[[], Spot],
    ) -> None:
        super().__init__(page)
        self.desk = desk
        self._page = page
        self._model = model
        self._current = current
        self._spot = spot
        self._mover = Mover(desk, page)
        self._mover.refused.connect(self.said)
        self._many = ManyMover(desk, page)
        self._many.refused.connect(self.said)
        self._many.moved.connect(self._on_moved)

    def chosen(self) -> tuple[int, ...]:
        """Return the ticked clients in the order of the list, else the current one."""
        if self._model.ticks:
            return self._model.ticks_in_order()
        current = self._current()
        return (current,) if current is not None else ()

    def _told(self, ids: tuple[int, ...]) -> str:
        if len(ids) == 1 and (row := self._model.client_at(self._model.row_of(ids[0]))) is not None:
            return row.name
        return self.desk.formats.clients(len(ids))

    def _write(self, use_case: Callable[..., Changes], *args: Any, **kwargs: Any) -> None:
        self.desk.write(self, use_case, *args, done=self._on_done, **kwargs)

    def _on_done(self, changes: Changes) -> None:
        if changes.action_id is None:
            self.said.emit(self.tr("Nothing to change: they are so already"))
        self.done.emit()

    # --- steps ----------------------------------------------------------------------------------------------------

    def _with_card(self, act: Callable[[ClientCard], object]) -> None:
        """Read the current client and do ``act`` with it, unless the person has gone on to another."""
        client_id = self._current()
        if client_id is None:
            return

        def go_on(card: ClientCard) -> None:
            if self._current() == card.facts.id and self._page.isVisible():
                act(card)

        self.desk.read(self, load_card, client_id, done=go_on)

    def set_step(self) -> None:
        """Ask for a next step."""
        if len(self._model.ticks) > 0:
            ids = self.chosen()
            dialog = BulkStepDialog(self.desk, ids, self._told(ids), self._page.window())
            dialog.accepted.connect(self.done)
            dialog.open()
        else:
            window = self._page.window()
            self._with_card(lambda card: StepDialog(self.desk, card.facts.id, card.contacts, window).open())

    def finish_step(self) -> None:
        """Ask what came of the current client's step; without a step, for one."""
        self._with_card(self._finish)

    def _finish(self, card: ClientCard) -> None:
        window = self._page.window()
        if card.next_step is None:
            StepDialog(self.desk, card.facts.id, card.contacts, window).open()
        else:
            DoneDialog(self.desk, card.facts.id, card.next_step, card.contacts, window).open()

    def move_step(self) -> None:
        """Ask for another day of the current client's step; without a step, for one."""
        self._with_card(self._move_step)

    def _move_step(self, card: ClientCard) -> None:
        window = self._page.window()
        if card.next_step is None:
            StepDialog(self.desk, card.facts.id, card.contacts, window).open()
        else:
            MoveStepDialog(self.desk, card.next_step, window).open()

    # --- stage, seller, tags --------------------------------------------------------------------------------------

    def stages(self) -> KMenu:
        """Return the menu of stages for the chosen clients."""
        ids = self.chosen()
        row = self._model.client_at(self._model.row_of(ids[0])) if len(ids) == 1 else None
        return stage_menu(self.desk, row.stage if row else "", functools.partial(self._move_to, ids), self._page)

    def _move_to(self, ids: tuple[int, ...], stage: str) -> None:
        if len(ids) == 1 and not self._model.ticks:
            self._mover.move(ids[0], self._told(ids), stage, self._spot)
        else:
            self._many.move(ids, self._told(ids), stage, self._spot)

    def _on_moved(self, changes: Changes) -> None:
        if changes.outcome.held:  # who stays and why stands in a dialog
            self.done.emit()
        else:
            self._on_done(changes)

    def sellers(self) -> KMenu:
        """Return the menu of people who may have the chosen clients."""
        ids = self.chosen()
        menu = KMenu(self._page)
        for person in self.desk.facts.people:
            if person.is_active:
                menu.add(person.name, functools.partial(self._write, assign_seller, ids, person.id), icon="user",
                         meta=person.job_title)  # fmt: skip
        return menu

    def transfer(self) -> None:
        """Ask to whom the chosen clients go by hand, with a receipt."""
        if ids := self.chosen():
            dialog = TransferDialog(self.desk, self._page.window(), client_ids=ids)
            dialog.go_asked.connect(self.go_asked)
            dialog.accepted.connect(self.done)
            dialog.open()

    def open_tags(self, anchor: QWidget) -> TagPanel:
        """Open the sheet of tags under ``anchor``."""
        ids = self.chosen()
        panel = TagPanel(anchor)
        panel.chosen.connect(lambda tag, is_on: self._write(tag_clients if is_on else untag_clients, ids, [tag]))
        self.desk.read(panel, filter_values, "tags", ClientQuery(), self.desk.language.code, done=panel.set_tags)
        panel.open()
        return panel

    # --- bin and export -------------------------------------------------------------------------------------------

    def put_in_bin(self) -> None:
        """Put the chosen clients into the bin."""
        if ids := self.chosen():
            self._write(put_in_bin, ids)

    def restore(self) -> None:
        """Take the chosen clients out of the bin."""
        if ids := self.chosen():
            self._write(restore_from_bin, ids)

    def export(self) -> None:
        """Ask for a file and write the chosen clients into it."""
        if not self.chosen():
            return
        folder, name = self.desk.book.path.parent, self.tr("Clients")
        path, kind = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Export"),
            str(folder / f"{name}.xlsx"),
            "Excel (*.xlsx);;CSV (*.csv)",
        )
        if path:
            target = Path(path)
            if target.suffix.lower() not in (".xlsx", ".csv"):
                target = target.with_name(f"{target.name}{'.csv' if 'csv' in kind else '.xlsx'}")
            self.export_to(target)

    def export_to(self, path: Path) -> None:
        """Write the chosen clients into ``path``; its ending says how."""
        ids = self.chosen()
        told = self.tr("%n client(s) written to {file}", "", len(ids)).format(file=path.name)
        self.desk.read(
            self,
            export_clients,
            path,
            format_of(path),
            self.desk.language.code,
            client_ids=ids,
            done=lambda _nothing: self.said.emit(told),
        )
