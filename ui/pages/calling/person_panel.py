"""The left of the player: whom we call, in big type, and what was said before."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.links import tel_link
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.section_card import SectionCard
from ui.pages.calling.reading import RecordView
from ui.pages.calling.words import outcome_text, state_text, state_tone

CALLS_SHOWN = 3
WIDTH_PX = 272


class PersonPanel(SectionCard):
    """Company, who answers, the phone with its two buttons, the facts, the last calls.

    Signals:
        dialled: the phone was handed to the telephone program, or copied.
        said: what to tell the person (str).
        client_opened: a client that looks like this record (int).
    """

    dialled = Signal()
    said = Signal(str)
    client_opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._view: RecordView | None = None
        self.name = Label("", "heading", wrap=True, selectable=True)
        self.contact = Label("", "body", wrap=True)
        self.phone = Label("", "figure", wrap=True, selectable=True)
        self.dial_button = KButton(kind=Kind.PRIMARY, icon="phone", key="D", size="small")
        self.copy_button = KButton(icon="copy", key="Y", size="small")
        self.state = ChipLabel(" ")
        self._same = Label("", "small", "warn", wrap=True)
        self.same_button = KButton(kind=Kind.LINK, icon="external-link")
        self._facts = QVBoxLayout()
        self._note = Label("", "small", wrap=True)
        self._calls = QVBoxLayout()
        self.dial_button.clicked.connect(self.dial)
        self.copy_button.clicked.connect(self.copy)
        self.same_button.clicked.connect(self._on_same)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(self.contact)
        column.addSpacing(2)
        column.addWidget(self.phone)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.dial_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        chips = QHBoxLayout()
        chips.addWidget(self.state)
        chips.addStretch(1)
        column.addLayout(chips)
        column.addWidget(self._same)
        links = QHBoxLayout()
        links.addWidget(self.same_button)
        links.addStretch(1)
        column.addLayout(links)
        column.addWidget(rule())
        self._facts.setSpacing(4)
        column.addLayout(self._facts)
        column.addWidget(self._note)
        column.addWidget(rule())
        self._calls.setSpacing(6)
        column.addLayout(self._calls)
        column.addStretch(1)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(scroll)

    def show_record(self, view: RecordView, own_note: str | None) -> None:
        """Show whom we call; ``own_note`` is what the record said before this call, None: as it stands."""
        self._view = view
        row = view.card.record
        self.name.setText(row.name)
        self.contact.setText(", ".join(part for part in (row.contact_name, row.position) if part))
        self.contact.setVisible(bool(row.contact_name or row.position))
        self.phone.setText(row.phone or self.tr("no phone"))
        self.dial_button.setEnabled(bool(self._link()))
        self.copy_button.setEnabled(bool(row.phone))
        self.state.set_chip(state_text(self._desk, row), state_tone(row, self._desk.book.clock.today()))
        self.state.setVisible(row.state != "new")
        self._same.setVisible(bool(view.same))
        self.same_button.setVisible(bool(view.same))
        if view.same:
            like = view.same[0]
            self._same.setText(
                self.tr("Looks like the client {name}").format(name=", ".join(filter(None, (like.name, like.city))))
            )
        _clear(self._facts)
        for text in (row.industry, ", ".join(filter(None, (row.city, row.address))), row.email, row.website):
            if text:
                self._facts.addWidget(Label(text, "small", "text2", wrap=True, selectable=True))
        note = row.note if own_note is None else own_note
        self._note.setText(note)
        self._note.setVisible(bool(note))
        _clear(self._calls)
        if not view.card.calls:
            self._calls.addWidget(Label(self.tr("First call"), "small", "text2"))
        for call in view.card.calls[:CALLS_SHOWN]:
            head = f"{self._desk.formats.moment(call.called_at)} · {outcome_text(self._desk, call.outcome)}"
            self._calls.addWidget(Label(head, "small", "text2", wrap=True))
            if call.note:
                self._calls.addWidget(Label(call.note, "small", wrap=True))

    def dial(self) -> None:
        """Hand the phone to the program of the system that makes calls."""
        link = self._link()
        if not link:
            return
        if not QDesktopServices.openUrl(QUrl(link)):
            self.copy()
            return
        self.dialled.emit()

    def copy(self) -> None:
        """Put the phone on the clipboard."""
        if self._view is not None and self._view.card.record.phone:
            QGuiApplication.clipboard().setText(self._view.card.record.phone)
            self.said.emit(self.tr("Copied: {phone}").format(phone=self._view.card.record.phone))
            self.dialled.emit()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.setAccessibleName(self.tr("Whom we call"))
        self.dial_button.setText(self.tr("Dial"))
        self.copy_button.setText(self.tr("Copy"))
        self.same_button.setText(self.tr("Open the client"))

    def _link(self) -> str:
        phone = self._view.card.record.phone if self._view is not None else ""
        return tel_link(phone, self._desk.facts.settings["country"]) if phone else ""

    def _on_same(self) -> None:
        if self._view is not None and self._view.same:
            self.client_opened.emit(self._view.same[0].id)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
