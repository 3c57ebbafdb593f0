"""Who answers for a function today."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.services.sales_model import FunctionCell, ModelView, set_function_owner
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.sales_model.words import ModelWords


class OwnerDialog(WriteDialog):
    """Asks who answers for a function, and which department owns it."""

    def __init__(self, desk: Desk, parent: QWidget, view: ModelView, cell: FunctionCell, words: ModelWords) -> None:
        super().__init__(desk, "", "", parent, width_px=440)
        self._function = str(cell.function)
        self.set_title(self.tr("Who answers for: {function}").format(function=words.function(cell.function)))
        self.save_button.setText(self.tr("Save"))
        able = next((row.people for row in view.roles if row.role is cell.role), ())
        people = [person for person in view.people if person.is_active and person.id in (*able, cell.owner_id)]
        self.person = KComboBox([(str(each.id), each.name) for each in people], str(cell.owner_id or ""))
        self.department = KLineEdit(cell.department)
        self.body.addWidget(
            Field(self.tr("Person"), self.person, hint=self.tr("Who may answer holds the role: People"))
        )
        self.body.addWidget(Field(self.tr("Department, if one owns it"), self.department))
        note = self.tr("Clients given by name stay with whom they are; the others go along with their open work.")
        self.body.addWidget(Label(note, "small", "text2", wrap=True))

    def save(self) -> None:
        """Write it."""
        if self.person.code():
            self.write(set_function_owner, self._function, int(self.person.code()), self.department.text().strip())
