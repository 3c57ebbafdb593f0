"""The right of the calling base: a record with every fact edited where it stands, its calls, who it looks like."""

from __future__ import annotations

import functools
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.clients import clean_text
from app.services.raw_base import RECORD_FIELDS, RawCallRow, change_record
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.messages import say_error
from ui.pages.calling.reading import RecordView
from ui.pages.calling.words import outcome_text, script_time, state_text, state_tone
from ui.pages.card.fact_kinds import short_phone
from ui.pages.card.saving import save
from ui.pages.card.value_editor import ValueEditor, ValueKind
from ui.theme import theme

FACTS = tuple(field for field in RECORD_FIELDS if field not in ("name", "note"))
CALLS_SHOWN = 12
LABEL_PX = 102
RING_PX = 4


def field_names() -> dict[str, str]:
    """Return field of a record -> its words."""
    return {
        "name": QCoreApplication.translate("Calling", "Company or person"),
        "contact_name": QCoreApplication.translate("Calling", "Who answers"),
        "position": QCoreApplication.translate("Calling", "Position"),
        "phone": QCoreApplication.translate("Calling", "Phone"),
        "email": QCoreApplication.translate("Calling", "E-mail"),
        "website": QCoreApplication.translate("Calling", "Website"),
        "city": QCoreApplication.translate("Calling", "City"),
        "address": QCoreApplication.translate("Calling", "Address"),
        "industry": QCoreApplication.translate("Calling", "Business"),
        "tax_code": QCoreApplication.translate("Calling", "Tax code"),
        "note": QCoreApplication.translate("Calling", "Note"),
    }


class RecordCard(SectionCard):
    """One record; what is being typed stays when the book changes under it.

    Signals:
        call_asked: this record is to be called.
        client_opened: the client it became, or looks like (int).
        menu_asked: the button with the dots (QWidget).
    """

    call_asked = Signal()
    client_opened = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._view: RecordView | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._editors: dict[str, ValueEditor] = {}
        self._names: dict[str, Label] = {}
        self._state = ChipLabel(" ")
        self.more = IconButton("dots", "", side_px=28)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more))
        self.call_button = KButton(kind=Kind.PRIMARY, icon="phone", key="Enter")
        self.call_button.clicked.connect(self.call_asked)
        self.client_button = KButton(icon="arrow-right")
        self.client_button.clicked.connect(self._on_client)
        self._same = QVBoxLayout()
        self._calls_title = Label("", "strong")
        self._calls = QVBoxLayout()
        self._note_title = Label("", "small", "text2")
        self._lay_out()
        self._inside.hide()

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        # An editor has room for its ring: so that its words stand on one line with the rest, the rest stands in.
        column.setContentsMargins(14 - RING_PX, 12, 14, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._editor("name", "heading"), 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setContentsMargins(RING_PX, 0, 0, 0)
        row.addWidget(self._state)
        row.addStretch(1)
        column.addLayout(row)
        self._same.setSpacing(6)
        self._same.setContentsMargins(RING_PX, 0, 0, 0)
        column.addLayout(self._same)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.setContentsMargins(RING_PX, 0, 0, 0)
        buttons.addWidget(self.call_button)
        buttons.addWidget(self.client_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addLayout(_line())
        grid = QGridLayout()
        grid.setContentsMargins(RING_PX, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for at, field in enumerate(FACTS):
            label = Label("", "small", "text2", wrap=True)
            label.setContentsMargins(0, 3, 0, 2)
            label.setFixedWidth(theme().px(LABEL_PX))
            self._names[field] = label
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._editor(field), at, 1)
        column.addLayout(grid)
        column.addLayout(_line())
        self._note_title.setIndent(RING_PX)
        column.addWidget(self._note_title)
        note = QHBoxLayout()
        note.setContentsMargins(0, 0, 0, 0)
        note.addWidget(self._editor("note"))
        column.addLayout(note)
        column.addLayout(_line())
        self._calls_title.setIndent(RING_PX)
        column.addWidget(self._calls_title)
        self._calls.setSpacing(8)
        self._calls.setContentsMargins(RING_PX, 0, 0, 0)
        column.addLayout(self._calls)
        column.addStretch(1)
        scroll.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(scroll)

    def _editor(self, field: str, style: str = "small") -> ValueEditor:
        kind = ValueKind(
            show=str,
            write=str,
            read=clean_text,
            is_area=field == "note",
            doubt=functools.partial(short_phone, self._desk) if field == "phone" else None,
        )
        editor = ValueEditor(kind, lambda error: say_error(self._desk.language, error), style=style, parent=self)
        editor.committed.connect(functools.partial(self._save, field, editor))
        self._editors[field] = editor
        return editor

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_record(self, view: RecordView | None) -> None:
        """Show a record, or nothing; text being typed about the same one stays."""
        before = self._view.card.record.id if self._view is not None else None
        self._view = view
        self._inside.setVisible(view is not None)
        if view is None:
            return
        row = view.card.record
        if row.id != before:
            for editor in self._editors.values():
                editor.close_editor()
        for field, editor in self._editors.items():
            editor.set_value(getattr(row, field))
        self._state.set_chip(state_text(self._desk, row), state_tone(row, self._desk.book.clock.today()))
        is_client = row.state == "client"
        self.call_button.setVisible(row.state not in ("client", "dnc"))
        self.client_button.setVisible(is_client and row.client_id is not None)
        self._show_same(view)
        self._show_calls(view.card.calls)

    def record_id(self) -> int | None:
        """Return the record shown."""
        return self._view.card.record.id if self._view is not None else None

    def edit(self, field: str = "phone") -> None:
        """Open the fact that has the focus, else the one named."""
        focused = next((each for each in self._editors.values() if each.shown.hasFocus()), None)
        if self._view is not None:
            (focused or self._editors[field]).start()

    def editor(self, field: str) -> ValueEditor:
        """Return the editor of a fact."""
        return self._editors[field]

    def commit(self) -> bool:
        """Send off what is open; False when something typed cannot be taken."""
        return all([editor.commit() for editor in self._editors.values()])

    def retranslate(self) -> None:
        """Word everything anew."""
        self.setAccessibleName(self.tr("Record"))
        self.more.set_name(self.tr("More for this record"))
        self.call_button.setText(self.tr("Call"))
        self.client_button.setText(self.tr("Open the client"))
        self._calls_title.setText(self.tr("Calls"))
        self._note_title.setText(self.tr("Note"))
        names = field_names()
        for field, label in self._names.items():
            label.setText(names[field])
        for field, editor in self._editors.items():
            editor.set_name(names[field])
        self.show_record(self._view)

    def _show_same(self, view: RecordView) -> None:
        _empty(self._same)
        for like in view.same[:2]:
            said = ", ".join(filter(None, (like.name, like.city)))
            self._same.addWidget(
                Label(self.tr("Looks like the client {name}").format(name=said), "small", "warn", wrap=True)
            )
            button = KButton(self.tr("Open the client"), kind=Kind.LINK, icon="external-link")
            button.clicked.connect(functools.partial(self.client_opened.emit, like.id))
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self._same.addLayout(row)

    def _show_calls(self, calls: tuple[RawCallRow, ...]) -> None:
        _empty(self._calls)
        if not calls:
            self._calls.addWidget(Label(self.tr("Nobody has called yet."), "small", "text2", wrap=True))
        for call in calls[:CALLS_SHOWN]:
            self._calls.addWidget(self._call_row(call))
        if len(calls) > CALLS_SHOWN:
            more = self.tr("and %n more", "calls", len(calls) - CALLS_SHOWN)
            self._calls.addWidget(Label(more, "small", "text2"))

    def _call_row(self, call: RawCallRow) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel("phone", "text2"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(Label(outcome_text(self._desk, call.outcome), "name", wrap=True))
        about = [self._desk.formats.moment(call.called_at)]
        if call.duration_s:
            about.append(script_time(call.duration_s))
        column.addWidget(Label(", ".join(about), "small", "text2"))
        if call.note:
            column.addWidget(Label(call.note, "small", "text", wrap=True))
        row.addLayout(column, 1)
        return part

    # --- writes -------------------------------------------------------------------------------------------------

    def _save(self, field: str, editor: ValueEditor, value: Any) -> None:
        record_id = self.record_id()
        if record_id is None:
            return

        def done() -> None:
            if self.record_id() == record_id:
                editor.accept(value)

        def failed(sentence: str) -> None:
            if self.record_id() == record_id:
                editor.show_error(sentence)
            else:
                self._desk.refused.emit(sentence)

        save(self._desk, self, change_record, record_id, {field: value}, done=done, failed=failed)

    def _on_client(self) -> None:
        if self._view is not None and self._view.card.record.client_id is not None:
            self.client_opened.emit(self._view.card.record.client_id)


def _line() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(RING_PX, 0, 0, 0)
    row.addWidget(rule())
    return row


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if isinstance(inner, QHBoxLayout):
            _empty(inner)
