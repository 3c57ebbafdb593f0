"""What a place was gone to for: a command of its page, triggered once the page has loaded."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.kit.commands import Commands
from ui.kit.jobs import Jobs
from ui.pages.page import Place


class Errands(QObject):
    """Triggers the command that ``extra["do"]`` of a place names; ``here`` tells the place we are at."""

    def __init__(self, commands: Commands, jobs: Jobs, here: Callable[[], Place | None], parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._jobs = jobs
        self._here = here
        self._to_do: tuple[Place, str] | None = None
        jobs.idle.connect(self._do_what_waits)

    def take(self, place: Place) -> None:
        """Remember what a place was gone to for, and do it as soon as nothing is loading."""
        if "do" in place.extra:
            self._to_do = (place, str(place.extra["do"]))
            if not self._jobs.is_busy:
                self._do_what_waits()

    def _do_what_waits(self) -> None:
        if self._to_do is None:
            return
        (place, command_id), self._to_do = self._to_do, None
        if place is self._here() and command_id in self._commands:
            self._commands.action(command_id).trigger()
