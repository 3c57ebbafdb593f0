"""The tab 'Documents': sheets to make for the client, and those that were made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.label import Label
from ui.kit.section_card import IconLabel
from ui.kit.timeline import Timeline, TimelineItem
from ui.pages.card.happenings import document_name
from ui.pages.card.view import CardView

SHEETS = (("meeting_plan", "calendar-event"), ("client_card", "id"), ("negotiation", "scale"))


class DocumentsTab(QWidget):
    """Three sheets to make, and under them what was made.

    Signals:
        document_asked: open a sheet of the client: its kind (str).
    """

    document_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(6)
        self._names: dict[str, Label] = {}
        self._notes: dict[str, Label] = {}
        self._buttons: dict[str, KButton] = {}
        for kind, icon in SHEETS:
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(IconLabel(icon, "text2"))
            self._names[kind] = Label("", "name", elide=True)
            self._notes[kind] = Label("", "small", "text2", elide=True)
            self._buttons[kind] = KButton(size="small")
            self._buttons[kind].clicked.connect(lambda _checked=False, kind=kind: self.document_asked.emit(kind))
            row.addWidget(self._names[kind])
            row.addWidget(self._notes[kind], 1)
            row.addWidget(self._buttons[kind])
            column.addLayout(row)
        column.addSpacing(6)
        self._made_head = Label("", "small", "text2")
        column.addWidget(self._made_head)
        self.made = Timeline(self)
        self.made.opened.connect(lambda index: self.document_asked.emit(self.made.item_at(index).data))
        column.addWidget(self.made, 1)
        self._nothing = Label("", "small", "text3", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._nothing, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        for kind, button in self._buttons.items():
            self._names[kind].setText(document_name(self.desk, kind))
            button.setText(self.tr("Open"))
            button.setAccessibleName(self.tr("Open: {what}").format(what=self._names[kind].text()))
        self._made_head.setText(self.tr("Printed and saved"))
        self._nothing.setText(self.tr("Nothing was printed for this client yet."))
        self.made.setAccessibleName(self._made_head.text())
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show what was filled in and made for a client."""
        self._view = view
        formats = self.desk.formats
        filled = dict(view.card.forms)
        for kind, label in self._notes.items():
            moment = filled.get(kind)
            said = (
                self.tr("filled in {day}").format(day=formats.short_date(formats.local_date(moment))) if moment else ""
            )
            label.setText(said)
        items = []
        for kind, lang, way, made_at in view.card.documents:
            day = formats.short_date(formats.local_date(made_at))
            title = self.tr("printed") if way == "printed" else self.tr("saved as PDF")
            said = title if lang == self.desk.language.code else f"{title}, {lang}"
            items.append(TimelineItem(day, "printer", document_name(self.desk, kind), said, data=kind))
        self.made.set_items(items)
        self.made.setVisible(bool(items))
        self._nothing.setVisible(not items)
