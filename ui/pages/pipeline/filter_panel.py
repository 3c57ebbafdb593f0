"""What the board shows: without a step, over the norm, whose, by tag, by city; one list narrowed by typing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.board_facts import BoardChoices
from app.services.people import PersonRow
from app.services.pipeline import BoardFilter
from ui.kit.button import KButton, Kind
from ui.kit.panel import Panel
from ui.kit.tick_list import Choice, TickList

WIDTH_PX = 290
NO_STEP, OVER_NORM, SELLER, TAG, CITY = "no_step", "over_norm", "seller:", "tag:", "city:"


class BoardFilterPanel(Panel):
    """A sheet under the filter's button; every tick shows at once. ``people`` is empty while one person sells alone.

    Signals:
        filter_changed: something else is wanted (BoardFilter).
    """

    filter_changed = Signal(object)

    def __init__(self, anchor: QWidget, wanted: BoardFilter, people: Sequence[PersonRow]) -> None:
        super().__init__(anchor, WIDTH_PX, at_right=True)
        self._wanted = wanted
        self._people = people
        self.list = TickList(QCoreApplication.translate("Board", "Seller, tag or city"))
        self.list.ticked.connect(self._take)
        self.clear_button = KButton(
            QCoreApplication.translate("Board", "Clear the filter"), kind=Kind.QUIET, size="small", icon="x"
        )
        self.clear_button.clicked.connect(lambda: self._take(()))
        foot = QHBoxLayout()
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        self.body.addWidget(self.list)
        self.body.addLayout(foot)
        self._show_clear()

    def _show_clear(self) -> None:
        self.clear_button.setEnabled(self._wanted != BoardFilter())

    def show_choices(self, choices: BoardChoices) -> None:
        """Offer the tags and cities of the book."""
        rows = [
            Choice(NO_STEP, QCoreApplication.translate("Board", "No next step"), icon="alert-triangle"),
            Choice(OVER_NORM, QCoreApplication.translate("Board", "Over the norm"), icon="clock"),
            *(Choice(f"{SELLER}{person.id}", person.name, icon="user") for person in self._people),
            *(Choice(f"{TAG}{title}", title, count, "tag") for title, count in choices.tags),
            *(Choice(f"{CITY}{city}", city, count, "world") for city, count in choices.cities),
        ]
        self.list.set_choices(rows, _codes(self._wanted))
        self.place()

    def _take(self, codes: Collection[str]) -> None:
        before = f"{SELLER}{self._wanted.seller_id}"
        sellers = [code for code in codes if code.startswith(SELLER)]
        if len(sellers) > 1:  # a board is everybody's or one person's: the last tick counts
            codes = [code for code in codes if code != before]
            sellers = [code for code in sellers if code != before]
        self._wanted = replace(
            self._wanted,
            tags=frozenset(code.removeprefix(TAG) for code in codes if code.startswith(TAG)),
            cities=frozenset(code.removeprefix(CITY) for code in codes if code.startswith(CITY)),
            no_next_step=NO_STEP in codes,
            over_norm=OVER_NORM in codes,
            seller_id=int(sellers[0].removeprefix(SELLER)) if sellers else None,
        )
        self.list.set_ticked(set(codes))
        self._show_clear()
        self.filter_changed.emit(self._wanted)


def _codes(wanted: BoardFilter) -> frozenset[str]:
    codes = {f"{TAG}{title}" for title in wanted.tags} | {f"{CITY}{city}" for city in wanted.cities}
    codes |= {NO_STEP} if wanted.no_next_step else set()
    codes |= {f"{SELLER}{wanted.seller_id}"} if wanted.seller_id is not None else set()
    return frozenset(codes | ({OVER_NORM} if wanted.over_norm else set()))
