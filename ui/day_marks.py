"""What every page shows of the day: the red number at Today and the stool in the foot of the drawer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.changes import Changes
from app.services.legs import Legs, load_legs
from app.services.today_rows import Who
from app.services.today_steps import load_badge
from ui.desk import Desk
from ui.kit.side_bar import SideBar
from ui.steps.legs_words import foot_words, stool_legs, week_words

TOPICS = frozenset({"settings", "stages", "raw", "rules", "people"})


class DayMarks(QObject):
    """Counts anew after every write that may change the numbers; an older answer is dropped."""

    def __init__(self, desk: Desk, side_bar: SideBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._side_bar = desk, side_bar
        self._number = 0
        self._legs: Legs | None = None
        self._badge = 0

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

        self._desk.read(self, load_badge, Who(), done=count)
        self._desk.read(self, load_legs, done=stand)

    def apply(self, changes: Changes) -> None:
        """Count again if anything was touched that is counted."""
        if changes.all_clients or changes.clients or changes.topics & TOPICS:
            self.look()

    def retranslate(self) -> None:
        """Word everything anew; the drawer has forgotten its numbers."""
        self.show_badge()
        self.show_stool()

    def show_badge(self) -> None:
        """Show how much is late or left for today."""
        self._side_bar.nav.set_count("today", str(self._badge) if self._badge else "", is_alert=bool(self._badge))

    def show_stool(self) -> None:
        """Show the stool and the shortest leg."""
        if self._legs is not None:
            words = foot_words(self._desk, self._legs)
            self._side_bar.stool.set_legs(stool_legs(self._desk, self._legs), words, week_words(self._legs))
