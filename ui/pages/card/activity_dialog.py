"""The dialog of something that was done: its words, put right; or taken off the card."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.errors import InvalidError
from app.services.activities import change_activity, drop_activity
from app.services.client_card import ActivityRow
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, TextArea
from ui.kit.label import Label
from ui.messages import say_error


class ActivityDialog(WriteDialog):
    """An entry of the timeline."""

    def __init__(self, desk: Desk, activity: ActivityRow, parent: QWidget) -> None:
        kind = desk.language.words.text(f"activity_kind.{activity.kind}")
        when = desk.formats.moment(activity.done_at) if activity.done_at else ""
        super().__init__(desk, kind, "", parent, meta=", ".join(p for p in (when, activity.contact) if p))
        self.save_button.setText(self.tr("Save"))
        self._activity = activity
        self.text = TextArea(activity.title, min_lines=3, max_lines=12)
        self._field = Field(self.tr("What happened"), self.text)
        self.body.addWidget(self._field)
        if activity.result:
            self.body.addWidget(Label(self.tr("What came of it"), "small", "text2"))
            self.body.addWidget(Label(activity.result, "body", wrap=True, selectable=True))
        remove = KButton(self.tr("Remove"), kind=Kind.DANGER, icon="trash")
        remove.clicked.connect(self._on_remove)
        self.foot_left.addWidget(remove)
        self.foot_left.addStretch(1)

    def save(self) -> None:
        """Write the words anew."""
        self._field.set_error("")
        if not self.text.text().strip():
            self._field.set_error(say_error(self.desk.language, InvalidError("text_empty", field="title")))
            self.text.setFocus()
            return
        self.write(change_activity, self._activity.id, self.text.text())

    def _on_remove(self) -> None:
        self.desk.write(self.desk, drop_activity, self._activity.id)
        self.reject()
