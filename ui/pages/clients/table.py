"""The table of the client list: its columns, and a head that ticks all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.desk import Desk
from ui.kit.rows import KTable
from ui.models.client_table import ClientTableModel, Column
from ui.pages.clients.delegate import ClientDelegate, TickHeader

WIDTHS_PX = {
    Column.TICK: 40, Column.STAGE: 146, Column.FLAGS: 100, Column.TOTAL: 90, Column.LAST_ORDER: 98,
    Column.NEXT_STEP: 128, Column.PERSON: 38,
}  # fmt: skip


class ClientTable(KTable):
    """Sorted by its head; the name takes the room that is left."""

    def __init__(self, desk: Desk, model: ClientTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        header = TickHeader(self, model)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.setItemDelegate(ClientDelegate(self, desk, model))
        self.setSelectionMode(KTable.SelectionMode.ExtendedSelection)
        header.setMinimumSectionSize(36)
        for column, width in WIDTHS_PX.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.TICK, QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.restyle()
