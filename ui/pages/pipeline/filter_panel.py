"""What the board shows: without a step, over the norm, by tag, by city; one list narrowed by typing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.board_facts import BoardChoices
from app.services.pipeline import BoardFilter
from ui.kit.button import KButton, Kind
from ui.kit.panel import Panel
from ui.kit.tick_list import Choice, TickList

WIDTH_PX = 290
NO_STEP, OVER_NORM, TAG, CITY = "no_step", "over_norm", "tag:", "city:"


class BoardFilterPanel(Panel):
    """A sheet under the filter's button; every tick shows at once.

    Signals:
        filter_changed: something else is wanted (BoardFilter).
    """

    filter_changed = Signal(object)

    def __init__(self, anchor: QWidget, wanted: BoardFilter) -> None:
        super().__init__(anchor, WIDTH_PX, at_right=True)
        self._wanted = wanted
        self.list = TickList(QCoreApplication.translate("Board", "Tag or city: type to narrow"))
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
        self.clear_button.setEnabled(wanted.parts > 0)

    def show_choices(self, choices: BoardChoices) -> None:
        """Offer the tags and cities of the book."""
        rows = [
            Choice(NO_STEP, QCoreApplication.translate("Board", "No next step"), icon="alert-triangle"),
            Choice(OVER_NORM, QCoreApplication.translate("Board", "Over the norm"), icon="clock"),
            *(Choice(f"{TAG}{title}", title, count, "tag") for title, count in choices.tags),
            *(Choice(f"{CITY}{city}", city, count, "world") for city, count in choices.cities),
        ]
        self.list.set_choices(rows, _codes(self._wanted))
        self.place()

    def _take(self, codes: Collection[str]) -> None:
        self._wanted = replace(
            self._wanted,
            tags=frozenset(code.removeprefix(TAG) for code in codes if code.startswith(TAG)),
            cities=frozenset(code.removeprefix(CITY) for code in codes if code.startswith(CITY)),
            no_next_step=NO_STEP in codes,
            over_norm=OVER_NORM in codes,
        )
        self.list.set_ticked(set(codes))
        self.clear_button.setEnabled(self._wanted.parts > 0)
        self.filter_changed.emit(self._wanted)


def _codes(wanted: BoardFilter) -> frozenset[str]:
    codes = {f"{TAG}{title}" for title in wanted.tags} | {f"{CITY}{city}" for city in wanted.cities}
    codes |= {NO_STEP} if wanted.no_next_step else set()
    return frozenset(codes | ({OVER_NORM} if wanted.over_norm else set()))
