"""The tab 'Notes': two texts saved as they are left or after a pause in typing, and the notes of the timeline."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.services.client_card import ClientCard
from app.services.clients import change_client
from ui.desk import Desk
from ui.kit.field import Field, TextArea
from ui.kit.label import Label
from ui.kit.timeline import Timeline, TimelineItem
from ui.pages.card.fact_kinds import fact_name
from ui.pages.card.happenings import activity_items
from ui.pages.card.hover_bar import HoverBar
from ui.pages.card.saving import save
from ui.pages.card.view import CardView

PAUSE_MS = 2500
LIST_PX = 120
FIELDS = ("note", "personal_note")


def note_items(desk: Desk, card: ClientCard) -> list[TimelineItem]:
    """Return the notes of the timeline, newest first."""
    return activity_items(desk, [each for each in card.activities if each.kind == "note"])


class NoteArea(Field):
    """One text; what is typed is sent after a pause and when it is left, and stays until the book has it.

    Signals:
        lost: refused while nobody looks at it: the client's id (int) and why (str).
    """

    lost = Signal(int, str)

    def __init__(self, desk: Desk, field: str, parent: QWidget | None = None) -> None:
        self.area = TextArea("", min_lines=3, max_lines=20)
        super().__init__("", self.area, parent=parent)
        self.desk = desk
        self._field_code = field
        self._client_id: int | None = None
        self._kept = ""
        self._sent: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.commit)
        self.area.textChanged.connect(self._on_typed)
        self.area.left.connect(self.commit)
        self.area.committed.connect(self.commit)

    def show_text(self, client_id: int, text: str) -> None:
        """Show the kept text; what is being typed for the same client stays."""
        is_typing = self._client_id == client_id and self.area.text().strip() != self._kept.strip()
        self._client_id, self._kept = client_id, text
        if is_typing:
            return
        self.set_error("")
        if self.area.text() != text:
            self.area.blockSignals(True)
            self.area.setPlainText(text)
            self.area.blockSignals(False)
            self.area.restyle()
        self._pause.stop()

    def commit(self) -> bool:
        """Send off what was typed; always True, a refusal is said under the text later."""
        self._pause.stop()
        typed = self.area.text()
        client_id = self._client_id
        if client_id is None or typed.strip() == self._kept.strip() or typed == self._sent:
            return True
        self._sent = typed

        def done() -> None:
            self._sent = None
            if self._client_id == client_id:
                self._kept = typed.strip()
                self.set_error("")

        def failed(sentence: str) -> None:
            self._sent = None
            if self._client_id == client_id:
                self.set_error(sentence)
            if self._client_id != client_id or not self.isVisible():
                self.lost.emit(client_id, sentence)

        save(self.desk, self, change_client, client_id, {self._field_code: typed}, done=done, failed=failed)
        return True

    def _on_typed(self) -> None:
        if self.area.text().strip() != self._kept.strip():
            self._pause.start()


class NotesTab(QScrollArea):
    """The note for everybody, what to remember of the people, and under them the notes of the timeline.

    Signals:
        lost: refused while nobody looks at it: the client's id (int) and why (str).
        opened: a note of the timeline was opened (Target).
    """

    lost = Signal(int, str)
    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        self.setWidgetResizable(True)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(14)
        self.notes = {field: NoteArea(desk, field, inside) for field in FIELDS}
        for note in self.notes.values():
            note.lost.connect(self.lost)
            column.addWidget(note)
        self._written_head = Label("", "small", "text2")
        self.written = Timeline(inside)
        self.written.setMinimumHeight(LIST_PX)
        self.written.opened.connect(lambda index: self.opened.emit(self.written.item_at(index).data))
        HoverBar(self.written)
        column.addWidget(self._written_head)
        column.addWidget(self.written, 1)
        column.addStretch(0)
        self.setWidget(inside)
        HoverBar(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        for field, note in self.notes.items():
            note.set_label(fact_name(self.desk, field))
        self.notes["note"].set_hint(self.tr("Printed on the client card"))
        self.notes["personal_note"].set_hint(self.tr("For you alone: not printed unless you say so"))
        self._written_head.setText(self.tr("Written in the timeline"))
        self.written.setAccessibleName(self._written_head.text())
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the texts of a client."""
        for field, note in self.notes.items():
            note.show_text(view.card.facts.id, view.card.facts.values[field])
        self._view = view
        self.written.set_items(note_items(self.desk, view.card))
        for widget in (self._written_head, self.written):
            widget.setVisible(bool(self.written.items()))

    def has_error(self) -> bool:
        """Whether one of the texts was refused."""
        return any(note.error() for note in self.notes.values())

    def commit(self) -> bool:
        """Send off both."""
        return all([note.commit() for note in self.notes.values()])
