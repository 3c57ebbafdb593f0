"""A dialog with the rows behind a number: Enter opens the client of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.timeline import Timeline, TimelineItem
from ui.theme import theme


class TimelineDialog(Dialog):
    """Fill it by ``show_rows``; the ``data`` of a row is the id of its client, None when it has none.

    Signals:
        client_asked: a client was opened, and those to walk through (int, tuple of ids).
    """

    client_asked = Signal(int, object)

    def __init__(self, parent: QWidget, title: str, meta: str, *, width_px: int) -> None:
        super().__init__(parent, title, meta, width_px=width_px)
        self.list = Timeline()
        self.list.setAccessibleName(title)
        self.list.opened.connect(self._on_opened)
        self.body.addWidget(self.list)

    def show_rows(self, items: Sequence[TimelineItem], nothing: str, *, most_rows: int) -> None:
        """Show rows, at most so many without scrolling, or say in one line that there are none."""
        self.list.set_items(list(items))
        self.list.setFixedHeight(theme().row_height("rowTable") * max(1, min(most_rows, len(items))))
        self.list.setVisible(bool(items))
        if not items:
            self.body.addWidget(Label(nothing, "body", "text2"))

    def open(self) -> None:
        """Show the dialog with the first row current."""
        super().open()
        if self.list.items():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _on_opened(self, index: QModelIndex) -> None:
        client_id = self.list.item_at(index).data
        if client_id is not None:
            found = (item.data for item in self.list.items() if item.data is not None)
            self.reject()
            self.client_asked.emit(client_id, tuple(dict.fromkeys(found)))
