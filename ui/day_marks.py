"""What every page shows of the day: the numbers in the drawer and the stool in its foot."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.changes import Changes
from app.services.handover_list import waiting_count
from app.services.legs import Legs, load_legs
from app.services.today_rows import Who
from app.services.today_steps import load_badge
from ui.desk import Desk
from ui.kit.side_bar import SideBar
from ui.steps.legs_words import foot_words, stool_legs, week_words

TOPICS = frozenset({"settings", "stages", "raw", "rules", "people", "handovers", "model"})
ADVICE_AFTER_MS = 20_000
"""So long after the book was opened the adviser looks at its figures: it reads every order of a year."""


def is_outgrown(session: Any, lang: str) -> bool:
    """Whether the adviser has a word; it is imported in the thread that asks, long after the window is shown."""
    from app.services.adviser import watch

    return watch(session, lang) is not None


class DayMarks(QObject):
    """Counts anew after every write that may change the numbers; an older answer is dropped."""

    def __init__(self, desk: Desk, side_bar: SideBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._side_bar = desk, side_bar
        self._number = 0
        self._legs: Legs | None = None
        self._badge = self._waiting = 0
        self._is_outgrown = False
        self._advice = QTimer(self, singleShot=True, interval=ADVICE_AFTER_MS)
        self._advice.timeout.connect(self.look_at_model)
        self._advice.start()

    def look(self) -> None:
        """Count."""
        self._number += 1
        number = self._number

        def count(badge: int) -> None:
            if number == self._number:
                self._badge = badge
                self.show_badge()

        def stand(legs: Legs) -> None:
            if number == self._number:
                self._legs = legs
                self.show_stool()

        def wait(waiting: int) -> None:
            if number == self._number:
                self._waiting = waiting
                self.show_badge()

        self._desk.read(self, load_badge, Who(), done=count)
        if not self._desk.facts.is_solo:
            self._desk.read(self, waiting_count, Who(), done=wait)
        self._desk.read(self, load_legs, done=stand)

    def look_at_model(self) -> None:
        """Ask the adviser whether the book has outgrown its sales model."""

        def advise(is_outgrown: bool) -> None:
            self._is_outgrown = is_outgrown
            self.show_badge()

        self._desk.read(self, is_outgrown, self._desk.language.code, done=advise)

    def apply(self, changes: Changes) -> None:
        """Count again if anything was touched that is counted."""
        if "model" in changes.topics and self._is_outgrown:
            self.look_at_model()
        if changes.all_clients or changes.clients or changes.topics & TOPICS:
            self.look()

    def retranslate(self) -> None:
        """Word everything anew; the drawer has forgotten its numbers."""
        self.show_badge()
        self.show_stool()

    def show_badge(self) -> None:
        """Show how much is late or left for today, what waits for an answer, and that the adviser has a word."""
        nav = self._side_bar.nav
        nav.set_count("today", str(self._badge) if self._badge else "", is_alert=bool(self._badge))
        nav.set_count("handovers", str(self._waiting) if self._waiting else "")
        nav.set_count("model", "!" if self._is_outgrown else "")

    def show_stool(self) -> None:
        """Show the stool and the shortest leg."""
        if self._legs is not None:
            words = foot_words(self._desk, self._legs)
            self._side_bar.stool.set_legs(stool_legs(self._desk, self._legs), words, week_words(self._legs))
