"""What the cards at the right of Today ask: what was answered, and why a suggestion is not for now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.errors import InvalidError
from app.services.requests import answer_request
from app.services.suggestions import dismiss_suggestion
from app.services.today_rows import RequestRow, Suggestion
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.messages import say_error


class AnswerDialog(WriteDialog):
    """Marks a request answered."""

    def __init__(self, desk: Desk, row: RequestRow, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=440)
        self._row = row
        self.set_title(self.tr("Answered"), row.name)
        self.save_button.setText(self.tr("Save"))
        self.body.addWidget(Label(row.what, "body", "text2", wrap=True))
        self.answer = TextArea("", self.tr("what was answered, may stay empty"), min_lines=2, max_lines=5)
        self.body.addWidget(Field(self.tr("The answer"), self.answer))

    def save(self) -> None:
        """Write the answer."""
        self.write(answer_request, self._row.id, self.answer.text().strip())


class NotNowDialog(WriteDialog):
    """Puts a suggestion of a rule aside, with the reason."""

    def __init__(self, desk: Desk, row: Suggestion, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=440)
        self._row = row
        self.set_title(self.tr("Not now"), row.name)
        self.save_button.setText(self.tr("Put aside"))
        self.body.addWidget(Label(row.sentence, "body", "text2", wrap=True))
        self.reason = KLineEdit("", self.tr("for example: waits for the new season"))
        self._field = Field(self.tr("Why not"), self.reason)
        self.body.addWidget(self._field)

    def save(self) -> None:
        """Write the reason."""
        reason = self.reason.text().strip()
        if not reason:
            error = InvalidError("text_empty", field="reason")
            self._field.set_error(say_error(self.desk.language, error))
            self.reason.setFocus()
            return
        self.write(dismiss_suggestion, self._row.rule_code, self._row.client_id, reason)
