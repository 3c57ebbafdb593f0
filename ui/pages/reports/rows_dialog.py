"""What is behind a number: the very rows it was counted from. Enter opens the client of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.services.report_rows import ReportRow
from ui.desk import Desk
from ui.forms.timeline_dialog import TimelineDialog
from ui.kit.timeline import TimelineItem
from ui.pages.today.delegate import STEP_ICONS

SHOWN_ROWS = 12
WIDTH_PX = 680
ICONS = {"offer": "file-text", "order": "receipt", "stage": "route", "interest": "tag"}


class RowsDialog(TimelineDialog):
    """J and K on the card walk through the clients of the rows."""

    def __init__(self, desk: Desk, title: str, meta: str, rows: Sequence[ReportRow], parent: QWidget) -> None:
        super().__init__(parent, title, meta, width_px=WIDTH_PX)
        self._desk = desk
        self._is_one_year = len({row.on.year for row in rows}) == 1
        items = [self._item(row) for row in rows]
        self.show_rows(items, self.tr("Nothing was counted here."), most_rows=SHOWN_ROWS)
        self.add_cancel(self.tr("Close"))

    def _item(self, row: ReportRow) -> TimelineItem:
        desk = self._desk
        icon = ICONS.get(row.kind) or STEP_ICONS.get(row.kind, "point")
        title = row.title.splitlines()[0] if row.title else ""
        if row.first_due_on is not None:
            due = self.tr("first set for {day}").format(day=desk.formats.short_date(row.first_due_on))
            title = f"{title}, {due}" if title else due
        person = desk.person(row.person_id)
        right = person.name if person is not None and not desk.facts.is_solo else ""
        if row.amount_kop is not None:
            right = desk.formats.money(row.amount_kop)
        elif row.client_id is None:
            right = self.tr("calling base")
        return TimelineItem(self._when(row.on), icon, row.name, title, right=right, data=row.client_id)

    def _when(self, day: date) -> str:
        """Return '24 Jun', or '24.06.25' where the rows are of several years: the column is narrow."""
        return f"{day.day} {self._desk.formats.month(day)}" if self._is_one_year else f"{day:%d.%m.%y}"
