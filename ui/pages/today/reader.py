"""Reads Today in parts: the list first, then the cards at the right as they come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.client_list import load_totals
from app.services.handover_list import load_today_handovers
from app.services.legs import load_legs
from app.services.suggestions import SHOWN
from app.services.today import (
    load_due_lists,
    load_gone_quiet,
    load_meetings,
    load_no_step,
    load_steps,
    load_suggestions,
)
from app.services.today_rows import LIMIT, MINE, StepList, Who
from ui.desk import Desk
from ui.kit.jobs import Job

SUGGEST_AFTER_MS = 1500


class TodayReader(QObject):
    """Answers to an older question are dropped.

    Signals:
        steps_read: the list (StepList), and whether the book has no client at all (bool).
        part_read: another part (its name, what was read).
    """

    steps_read = Signal(object, bool)
    part_read = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = 0
        self.who = Who()
        self._suggestions = SHOWN
        self.is_read = False
        self._jobs: list[Job] = []
        self._later = QTimer(self, singleShot=True, interval=SUGGEST_AFTER_MS)
        self._later.timeout.connect(self._load_suggestions)

    def load(self, *, may_wait: bool = False) -> None:
        """Read everything anew; what is still being read for an older question is given up.

        The suggestions look at everybody before a gate: with ``may_wait`` they come once nothing is written for a
        while.
        """
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._later.stop()
        self._number += 1
        number, lang, who = self._number, self._desk.language.code, self.who

        def steps_done(found: Any) -> None:
            if number != self._number:
                return
            self.is_read = True
            self.steps_read.emit(*found)
            self._read(number, "meetings", load_meetings, who, lang)
            self._read(number, "quiet", load_gone_quiet, who)
            self._read(number, "no_step", load_no_step, who, lang)
            self._read(number, "due", load_due_lists, who, lang)
            if self._desk.facts.is_solo:
                self.part_read.emit("handovers", None)
            else:
                self._read(number, "handovers", load_today_handovers, who, lang)
            if may_wait:
                self._later.start()
            else:
                self._load_suggestions()

        self._jobs.append(self._desk.read(self, _load_list, who, lang, done=steps_done))
        person_id = who.person_id if who.kind == MINE else None
        self._read(number, "legs", load_legs, None, person_id)

    def load_all_suggestions(self) -> None:
        """Read the suggestions that were not shown too, now and later."""
        self._suggestions = LIMIT
        self._load_suggestions()

    def _load_suggestions(self) -> None:
        lang = self._desk.language.code
        self._read(self._number, "suggestions", load_suggestions, self.who, lang, self._suggestions)

    def _read(self, number: int, name: str, query: Callable[..., Any], *args: Any) -> None:
        def done(found: Any) -> None:
            if number == self._number:
                self.part_read.emit(name, found)

        self._jobs.append(self._desk.read(self, query, *args, done=done))


def _load_list(session: Any, who: Who, lang: str) -> tuple[StepList, bool]:
    """Return the list, and whether the book has no client at all."""
    steps = load_steps(session, who, lang)
    has_rows = steps.overdue or steps.today_steps or steps.week
    return steps, not has_rows and load_totals(session).clients == 0
