"""What the heads of the board say besides their clients: the deeds of the week, and who answers for the function."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.legs import LegState
from app.services.legs import Legs, load_legs
from app.services.responsibility import function_owners
from ui.desk import Desk
from ui.pages.pipeline.band import Band
from ui.pages.pipeline.band_head import WeekWords


class BoardWeek(QObject):
    """Keeps the heads as the book is; an answer that a later question has overtaken is left."""

    def __init__(self, desk: Desk, bands: dict[str, Band], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bands = desk, bands
        self._generation = 0
        self._legs: Legs | None = None

    def load(self, person_id: int | None) -> None:
        """Read the week of a person, of everybody without one, and the team."""
        self._generation += 1
        mine = self._generation
        self._desk.read(
            self, load_legs, None, person_id,
            done=lambda legs: self._show_legs(legs) if mine == self._generation else None,
        )  # fmt: skip

    def load_owners(self) -> None:
        """Read who answers for the functions; nobody is named while one person does everything."""
        if self._desk.facts.is_solo:
            self._show_owners({})
        else:
            self._desk.read(self, function_owners, done=self._show_owners)

    def retranslate(self) -> None:
        """Word the figures anew."""
        if self._legs is not None:
            self._show_legs(self._legs)

    def _show_legs(self, legs: Legs) -> None:
        self._legs = legs
        for leg in legs.legs:
            shorter = self.tr("{done} of {norm}").format(done=leg.done, norm=leg.norm)
            text = self.tr("{done} of {norm} this week").format(done=leg.done, norm=leg.norm)
            words = WeekWords(text, shorter, leg.state is LegState.SHORT)
            self._bands[leg.function].head.set_week(words if leg.norm else None)

    def _show_owners(self, owners: dict[str, int]) -> None:
        for function, band in self._bands.items():
            person = self._desk.person(owners.get(function))
            band.head.set_owner(*((person.name, person.initials) if person else ("", "")))
