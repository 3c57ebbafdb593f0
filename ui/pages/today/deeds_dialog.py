"""What is behind the number of a leg: the very calls, meetings and offers of the week."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.services.legs import DeedRow
from ui.desk import Desk
from ui.forms.timeline_dialog import TimelineDialog
from ui.kit.stool import StoolLeg
from ui.kit.timeline import TimelineItem
from ui.pages.today.delegate import STEP_ICONS

SHOWN_ROWS = 11
WIDTH_PX = 600


class DeedsDialog(TimelineDialog):
    """Each deed with its day of the week."""

    def __init__(self, desk: Desk, leg: StoolLeg, deeds: Sequence[DeedRow], parent: QWidget) -> None:
        super().__init__(parent, leg.name, f"{leg.done} {leg.norm_text}", width_px=WIDTH_PX)
        self._desk = desk
        items = [self._item(deed) for deed in deeds]
        nothing = self.tr("Nothing has been done for this leg since Monday.")
        self.show_rows(items, nothing, most_rows=SHOWN_ROWS)
        self.add_cancel(self.tr("Close"))

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
