"""The dialogs of the next step: set one, move it, or say what came of it and set the following one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.errors import InvalidError
from app.services.activities import move_step
from app.services.card_acts import StepDraft, finish_and_plan, plan
from app.services.client_card import ActivityRow, ContactRow
from ui.desk import Desk
from ui.forms.when_line import WhenLine, step_days
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label, rule
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error
from ui.pages.card.happenings import KIND_ICONS

STEP_KINDS = ("call", "meeting", "message", "letter", "visit", "presentation", "task")


class StepForm(QWidget):
    """What, with whom and when."""

    def __init__(self, desk: Desk, contacts: Sequence[ContactRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        words = desk.language.words
        self.kind = Segmented(
            [Segment(code, words.text(f"activity_kind.{code}"), KIND_ICONS[code]) for code in STEP_KINDS], "call"
        )
        self._kind_field = Field(words.text("activity_kind.call"), self.kind)
        self.kind.chosen.connect(self._on_kind)
        column.addWidget(self._kind_field)
        self.text = KLineEdit("", self.tr("What will be done"))
        self._text_field = Field(self.tr("What"), self.text)
        column.addWidget(self._text_field)
        self.contact = QComboBox()
        self.contact.addItem(self.tr("nobody in particular"), None)
        for each in contacts:
            self.contact.addItem(each.name, each.id)
        with_whom = Field(self.tr("With whom"), self.contact)
        column.addWidget(with_whom)  # first, for without a parent it would be shown as a window
        with_whom.setVisible(bool(contacts))
        self.when = WhenLine(desk, self.tr("When"), step_days(desk.book.clock.today()))
        column.addWidget(self.when)

    def is_empty(self) -> bool:
        """Whether neither words nor a day are typed."""
        return not self.text.text().strip() and self.when.is_empty()

    def read(self) -> StepDraft | None:
        """Return the step; None when something is missing, which is then said under its field."""
        self._text_field.set_error("")
        text = self.text.text().strip()
        if not text:
            error = InvalidError("text_empty", field="title")
            self._text_field.set_error(say_error(self._desk.language, error))
            self.text.setFocus()
            return None
        moment = self.when.read()
        if moment is None:
            return None
        return StepDraft(self.kind.code(), text, moment[0], moment[1], self.contact.currentData())

    def _on_kind(self, code: str) -> None:
        self._kind_field.set_label(self._desk.language.words.text(f"activity_kind.{code}"))


class StepDialog(WriteDialog):
    """Sets a next step."""

    def __init__(self, desk: Desk, client_id: int, contacts: Sequence[ContactRow], parent: QWidget) -> None:
        super().__init__(desk, "", "", parent)
        self._client_id = client_id
        self.set_title(self.tr("Next step"))
        self.save_button.setText(self.tr("Set the step"))
        self.form = StepForm(desk, contacts, self)
        self.body.addWidget(self.form)

    def open(self) -> None:
        """Show the dialog with the cursor in the words."""
        super().open()
        self.form.text.setFocus()

    def save(self) -> None:
        """Write the step."""
        draft = self.form.read()
        if draft is not None:
            self.write(plan, self._client_id, draft)


class MoveStepDialog(WriteDialog):
    """Puts a step on another day."""

    def __init__(self, desk: Desk, step: ActivityRow, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=400)
        self._step = step
        self.set_title(self.tr("Move the step"))
        self.save_button.setText(self.tr("Move"))
        self.body.addWidget(Label(step.title, "body", "text2", wrap=True))
        self.when = WhenLine(desk, self.tr("When"), step_days(desk.book.clock.today()))
        if step.due_on is not None:
            at = desk.book.clock.local(step.due_at).time() if step.due_at else None
            self.when.set_day(step.due_on, at)
        self.body.addWidget(self.when)
        self.when.line.selectAll()

    def save(self) -> None:
        """Write the new day."""
        moment = self.when.read()
        if moment is not None:
            self.write(move_step, self._step.id, moment[0], due_time=moment[1])


class DoneDialog(WriteDialog):
    """Asks what came of a step, and what is next."""

    def __init__(
        self, desk: Desk, client_id: int, step: ActivityRow, contacts: Sequence[ContactRow], parent: QWidget
    ) -> None:
        super().__init__(desk, "", "", parent)
        self._client_id = client_id
        self._step = step
        self.set_title(self.tr("Step done"), step.title.replace("\n", " "))
        self.save_button.setText(self.tr("Done"))
        self.result_text = TextArea("", self.tr("in a line: what was agreed"), min_lines=2, max_lines=5)
        self.body.addWidget(Field(self.tr("What came of it"), self.result_text))
        self.body.addWidget(rule())
        self.body.addWidget(Label(self.tr("What next and when?"), "strong"))
        self.form = StepForm(desk, contacts, self)
        at = self.form.contact.findData(step.contact_id)
        self.form.contact.setCurrentIndex(max(0, at))
        self.body.addWidget(self.form)
        self.no_next = KLineEdit("", self.tr("for example: they will call themselves"))
        self.body.addWidget(Field(self.tr("Or: nothing more, because"), self.no_next))

    def save(self) -> None:
        """Write the result, and the following step if one is typed."""
        following = None
        if not self.form.is_empty():
            following = self.form.read()
            if following is None:
                return
        self.write(
            finish_and_plan,
            self._client_id,
            self._step.id,
            self.result_text.text(),
            self.no_next.text(),
            following,
        )
