"""What is behind a number: the very rows it was counted from. Enter opens the client of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.report_rows import ReportRow
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.timeline import Timeline, TimelineItem
from ui.pages.today.delegate import STEP_ICONS
from ui.theme import theme

SHOWN_ROWS = 12
ICONS = {"offer": "file-text", "order": "receipt", "stage": "route", "interest": "tag"}


class RowsDialog(Dialog):
    """J and K on the card walk through the clients of the rows.

    Signals:
        client_asked: a client was opened, and those to walk through (int, tuple of ids).
    """

    client_asked = Signal(int, object)

    def __init__(self, desk: Desk, title: str, meta: str, rows: Sequence[ReportRow], parent: QWidget) -> None:
        super().__init__(parent, title, meta, width_px=680)
        self._desk = desk
        self._is_one_year = len({row.on.year for row in rows}) == 1
        self.list = Timeline()
        self.list.setAccessibleName(title)
        self.list.set_items([self._item(row) for row in rows])
        self.list.setFixedHeight(theme().row_height("rowTable") * max(1, min(SHOWN_ROWS, len(rows))))
        self.list.opened.connect(self._on_opened)
        self.body.addWidget(self.list)
        self.list.setVisible(bool(rows))
        if not rows:
            self.body.addWidget(Label(self.tr("Nothing was counted here."), "body", "text2"))
        self.add_cancel(self.tr("Close"))

    def open(self) -> None:
        """Show the dialog with the first row current."""
        super().open()
        if self.list.items():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.list.model().index(0, 0))

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

    def _on_opened(self, index: QModelIndex) -> None:
        client_id = self.list.item_at(index).data
        if client_id is not None:
            found = (item.data for item in self.list.items() if item.data is not None)
            self.reject()
            self.client_asked.emit(client_id, tuple(dict.fromkeys(found)))
