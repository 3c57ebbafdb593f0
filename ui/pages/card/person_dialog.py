"""The dialog of a person at the client."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError, InvalidError
from app.services.card_acts import ChannelEdit, save_contact
from app.services.client_card import ContactRow
from app.services.contacts import normal_channels
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.field import Field, KLineEdit, TextArea
from ui.messages import say_error
from ui.pages.card.fact_kinds import fact_name

ROLES = ("unknown", "decides", "budget", "influences", "uses", "gate", "ally", "against")
LINES = ("address_as", "preferred_channel", "best_time")
AREAS = ("interest_note", "note")


class ChannelLines(QWidget):
    """Phones, e-mails or links of a person, one line each, with '+' for another."""

    def __init__(self, desk: Desk, kind: str, contact: ContactRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = kind
        self._fields: list[tuple[int, KLineEdit, Field]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        own = [channel for channel in (contact.channels if contact else ()) if channel.kind == kind]
        for channel in own:
            self._add_line(channel.id, channel.typed)
        if not own:
            self._add_line(0, "")

    def _add_line(self, channel_id: int, typed: str) -> KLineEdit:
        line = KLineEdit(typed)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(line, 1)
        name = fact_name(self._desk, self._kind)
        if not self._fields:
            plus = IconButton("plus", self.tr("One more: {what}").format(what=name), side_px=28)
            plus.clicked.connect(lambda: self._add_line(0, "").setFocus())
            row.addWidget(plus)
        field = Field(name if not self._fields else "", holder)
        line.setAccessibleName(name)
        self._fields.append((channel_id, line, field))
        self._column.addWidget(field)
        return line

    def first_line(self) -> KLineEdit:
        """Return the first line of the kind."""
        return self._fields[0][1]

    def edits(self) -> tuple[ChannelEdit, ...]:
        """Return what was left in the lines."""
        return tuple(ChannelEdit(channel_id, self._kind, line.text()) for channel_id, line, _field in self._fields)

    def is_right(self) -> bool:
        """Check each line; what is wrong is said under it."""
        wrong: KLineEdit | None = None
        for _channel_id, line, field in self._fields:
            field.set_error("")
            line.set_error(False)
            if not line.text().strip():
                continue
            try:
                normal_channels(self._kind, line.text(), self._desk.facts.settings["country"])
            except AppError as error:
                field.set_error(say_error(self._desk.language, error))
                line.set_error(True)
                wrong = wrong or line
        if wrong is not None:
            wrong.setFocus()
        return wrong is None


class PersonDialog(WriteDialog):
    """Everything of one person; one save is one action.

    Signals:
        remove_asked: take the person off the card.
    """

    remove_asked = Signal()

    def __init__(self, desk: Desk, client_id: int, contact: ContactRow | None, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=560)
        title = self.tr("New person") if contact is None else contact.name
        self.set_title(title)
        self.save_button.setText(self.tr("Save"))
        self._client_id = client_id
        self._contact = contact
        self.name = KLineEdit(contact.name if contact else "")
        self.position = KLineEdit(contact.position if contact else "")
        self.role = QComboBox()
        for code in ROLES:
            self.role.addItem(desk.language.words.text(f"decision_role.{code}"), code)
        self.role.setCurrentIndex(max(0, self.role.findData(contact.role if contact else "unknown")))
        self.phones = ChannelLines(desk, "phone", contact)
        self.emails = ChannelLines(desk, "email", contact)
        self.links = ChannelLines(desk, "link", contact)
        self._texts: dict[str, KLineEdit | TextArea] = {}
        for field in LINES:
            self._texts[field] = KLineEdit(getattr(contact, field) if contact else "")
        for field in AREAS:
            area = TextArea(getattr(contact, field) if contact else "", max_lines=4)
            area.committed.connect(self.accept)
            self._texts[field] = area
        self._name_field = Field(fact_name(desk, "name"), self.name)
        self._lay_out()
        if contact is not None:
            remove = KButton(self.tr("Remove"), kind=Kind.DANGER, icon="trash")
            remove.clicked.connect(self._on_remove)
            self.foot_left.addWidget(remove)

    def text_field(self, field: str) -> KLineEdit | TextArea:
        """Return the editor of a text fact of the person."""
        return self._texts[field]

    def save(self) -> None:
        """Check and write the person with all channels."""
        self._name_field.set_error("")
        if not self.name.text().strip():
            error = InvalidError("contact_name_empty", field="name")
            self._name_field.set_error(say_error(self.desk.language, error))
            self.name.setFocus()
            return
        if not all([lines.is_right() for lines in (self.phones, self.emails, self.links)]):
            return
        values = {
            "name": self.name.text(),
            "position": self.position.text(),
            "role": self.role.currentData(),
            **{field: editor.text() for field, editor in self._texts.items()},
        }
        channels = (*self.phones.edits(), *self.emails.edits(), *self.links.edits())
        self.write(save_contact, self._client_id, self._contact.id if self._contact else None, values, channels)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        desk = self.desk
        grid.addWidget(self._name_field, 0, 0)
        grid.addWidget(Field(fact_name(desk, "position"), self.position), 0, 1)
        grid.addWidget(Field(fact_name(desk, "role"), self.role), 1, 0)
        grid.addWidget(Field(fact_name(desk, "address_as"), self._texts["address_as"]), 1, 1)
        grid.addWidget(self.phones, 2, 0)
        grid.addWidget(self.emails, 2, 1)
        grid.addWidget(Field(fact_name(desk, "preferred_channel"), self._texts["preferred_channel"]), 3, 0)
        grid.addWidget(Field(fact_name(desk, "best_time"), self._texts["best_time"]), 3, 1)
        grid.addWidget(self.links, 4, 0, 1, 2)
        grid.addWidget(Field(fact_name(desk, "interest_note"), self._texts["interest_note"]), 5, 0)
        grid.addWidget(Field(fact_name(desk, "note"), self._texts["note"]), 5, 1)
        self.body.addLayout(grid)

    def _on_remove(self) -> None:
        self.remove_asked.emit()
        self.reject()
