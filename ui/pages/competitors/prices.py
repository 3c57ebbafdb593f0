"""Prices: what was written down, and under it the prices of theirs heard when sales were lost."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.documents.forms import FormField
from app.services.competitors import CompetitorCard
from app.texts import Texts
from ui.desk import Desk
from ui.kit.label import Label
from ui.pages.competitors.facts import SHOWN_PX
from ui.pages.competitors.marks import MarkLine, MarkList
from ui.pages.competitors.tables import FactTable

HEARD_SHOWN = 5


class PricesCard(FactTable):
    """The table of prices.

    Signals:
        client_asked: a client was opened (its id, the ids of all the rows).
    """

    client_asked = Signal(int, object)

    def __init__(self, desk: Desk, field: FormField) -> None:
        super().__init__(desk, field)
        self._heard_title = Label("", "small", "text2")
        self._heard_title.setContentsMargins(SHOWN_PX, 10, 0, 2)
        self.heard = MarkList(side_px=SHOWN_PX)
        self.heard.opened.connect(
            lambda index: self.client_asked.emit(
                self.heard.line(index).data, tuple(dict.fromkeys(line.data for line in self.heard.rows.rows))
            )
        )
        self.body.addWidget(self._heard_title)
        self.body.addWidget(self.heard)

    def show_heard(self, card: CompetitorCard) -> None:
        """Show the prices that losses told, the newest first."""
        formats = self.desk.formats
        heard = [mark for mark in card.marks if mark.their_price_kop is not None][:HEARD_SHOWN]
        self.heard.show_lines(
            [
                MarkLine(
                    mark.product or mark.client,
                    mark.client if mark.product else "",
                    formats.money(mark.their_price_kop or 0),
                    formats.short_date(mark.on),
                    data=mark.client_id,
                )
                for mark in heard
            ]
        )
        self._heard_title.setVisible(bool(heard))

    def reword(self, texts: Texts) -> None:
        super().reword(texts)
        self._heard_title.setText(self.tr("Their prices heard in lost sales"))
        self.heard.setAccessibleName(self._heard_title.text())
