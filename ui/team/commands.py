"""What the palette does for a team: who works in the book now, stand-ins, clients moved by hand."""

from __future__ import annotations

import functools

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.services.people import PersonRow, set_me
from ui.desk import Desk
from ui.kit.commands import Command, Commands

STAND_IN = Command("team.stand_in", str(QT_TRANSLATE_NOOP("Commands", "Somebody stands in…")), "", "users", "book")
MOVE = Command("team.move", str(QT_TRANSLATE_NOOP("Commands", "Move clients by hand…")), "", "transfer", "book")
WORK_AS = str(QT_TRANSLATE_NOOP("Commands", "Work as {name}"))
TOPICS = frozenset({"people", "settings"})


class TeamCommands(QObject):
    """One command for every person who may work here; none of them in a book of one person.

    Signals:
        go_asked: show a place (Place).
    """

    go_asked = Signal(object)

    def __init__(self, desk: Desk, commands: Commands, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._commands, self._window = desk, commands, window
        self._people: dict[str, PersonRow] = {}
        commands.add(STAND_IN, self.ask_stand_in)
        commands.add(MOVE, self.ask_move)
        desk.changed.connect(self._on_changed)
        self.retranslate()

    def ask_stand_in(self) -> None:
        """Ask who stands in for whom."""
        from ui.team.stand_in_dialog import StandInDialog

        StandInDialog(self._desk, self._window).open()

    def ask_move(self) -> None:
        """Ask whose clients go to whom."""
        from ui.team.transfer_dialog import TransferDialog

        dialog = TransferDialog(self._desk, self._window)
        dialog.go_asked.connect(self.go_asked)
        dialog.open()

    def work_as(self, person_id: int) -> None:
        """Say who works in the book now."""
        self._desk.write(self, set_me, person_id)

    def retranslate(self) -> None:
        """Word the commands anew and offer those that can be done."""
        facts = self._desk.facts
        for person in facts.people:
            command_id = f"team.work_as.{person.id}"
            if command_id not in self._commands:
                self._commands.add(
                    Command(command_id, WORK_AS, "", "user", "book"), functools.partial(self.work_as, person.id)
                )
            self._people[command_id] = person
        known = {person.id for person in facts.people if person.is_active and person.id != self._desk.book.person_id}
        template = QCoreApplication.translate("Commands", WORK_AS)
        for command_id, person in self._people.items():
            self._commands.action(command_id).setText(template.replace("{name}", person.name).replace("&", "&&"))
            self._commands.set_enabled(command_id, not facts.is_solo and person.id in known)
        for command in (STAND_IN, MOVE):
            self._commands.set_enabled(command.id, not facts.is_solo)

    def _on_changed(self, changes: Changes) -> None:
        if TOPICS & changes.topics:
            self.retranslate()
