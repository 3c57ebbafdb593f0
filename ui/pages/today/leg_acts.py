"""What is done with the four legs: the deeds behind a number, and calls for the short one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.legs import DeedRow, load_deeds
from app.services.today_rows import MINE, Who
from ui.desk import Desk
from ui.pages.today.deeds_dialog import DeedsDialog
from ui.pages.today.legs_card import LegsCard
from ui.pages.today.plan_dialog import LEAST, MOST, CallOffer, PlanCallsDialog, load_offer


class LegActs(QObject):
    """Follows the strip of a page; ``who`` tells whose work is shown.

    Signals:
        client_asked: a client was opened (its id).
        said: something that cannot be seen (str).
    """

    client_asked = Signal(int)
    said = Signal(str)

    def __init__(self, desk: Desk, card: LegsCard, who: Callable[[], Who], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._card, self._who, self._page = desk, card, who, page
        card.plan_asked.connect(self.plan_calls)
        card.leg_chosen.connect(self.show_deeds)

    def plan_calls(self) -> None:
        """Offer calls for the short leg."""
        legs = self._card.legs()
        if legs is None or legs.shortest is None:
            self.said.emit(self.tr("No leg is short now."))
            return
        leg, plan_on = legs.shortest, legs.plan_on
        limit = min(MOST, max(LEAST, legs.plan_count))

        def show(offer: CallOffer) -> None:
            PlanCallsDialog(self._desk, leg, offer, plan_on, self._page.window()).open()

        args = (leg.function.value, self._desk.language.code, limit, self._person_id())
        self._desk.read(self, load_offer, *args, done=show)

    def show_deeds(self, function: str) -> None:
        """List what is behind the number of a leg."""
        legs = self._card.legs()
        if legs is None:
            return

        def show(deeds: tuple[DeedRow, ...]) -> None:
            leg = next(each for each in self._card.stool.legs() if each.function == function)
            dialog = DeedsDialog(self._desk, leg, deeds, self._page.window())
            dialog.client_asked.connect(lambda client_id, _among: self.client_asked.emit(client_id))
            dialog.open()

        self._desk.read(self, load_deeds, function, legs.monday, None, self._person_id(), done=show)

    def _person_id(self) -> int | None:
        who = self._who()
        return who.person_id if who.kind == MINE else None
