"""What is behind the number of a leg: the very calls, meetings and offers of the week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.legs import DeedRow
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.stool import StoolLeg
from ui.kit.timeline import Timeline, TimelineItem
from ui.pages.today.delegate import STEP_ICONS
from ui.theme import theme

SHOWN_ROWS = 11


class DeedsDialog(Dialog):
    """Enter opens the client of a row.

    Signals:
        client_asked: a client was opened (its id).
    """

    client_asked = Signal(int)

    def __init__(self, desk: Desk, leg: StoolLeg, deeds: Sequence[DeedRow], parent: QWidget) -> None:
        super().__init__(parent, leg.name, f"{leg.done} {leg.norm_text}", width_px=600)
        self._desk = desk
        self.list = Timeline()
        self.list.setAccessibleName(leg.name)
        self.list.set_items([self._item(deed) for deed in deeds])
        height = theme().row_height("rowTable") * max(1, min(SHOWN_ROWS, len(deeds)))
        self.list.setFixedHeight(height)
        self.list.opened.connect(self._on_opened)
        self.body.addWidget(self.list)
        self.list.setVisible(bool(deeds))
        if not deeds:
            self.body.addWidget(Label(self.tr("Nothing has been done for this leg since Monday."), "body", "text2"))
        self.add_cancel(self.tr("Close"))

    def open(self) -> None:
        """Show the dialog with the first deed current."""
        super().open()
        if self.list.items():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _item(self, deed: DeedRow) -> TimelineItem:
        desk = self._desk
        locale = desk.language.locale
        when = locale.dayName(deed.on.isoweekday(), locale.FormatType.ShortFormat)
        icon = "file-text" if deed.kind == "offer" else STEP_ICONS.get(deed.kind, "point")
        person = desk.person(deed.person_id)
        right = person.name if person is not None and not desk.facts.is_solo else ""
        if deed.client_id is None:
            right = self.tr("calling base")
        title = deed.title.splitlines()[0] if deed.title else ""
        return TimelineItem(when, icon, deed.name, title, right=right, data=deed.client_id)

    def _on_opened(self, index: QModelIndex) -> None:
        client_id = self.list.item_at(index).data
        if client_id is not None:
            self.reject()
            self.client_asked.emit(client_id)
