"""The dialogs of the next step: set one, move it, or say what came of it and set the following one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.domain.touch import UsualTouch
from app.errors import InvalidError
from app.services.activities import ActivityDraft, move_step
from app.services.card_acts import StepDraft, finish_and_plan, plan
from app.services.client_card import ActivityRow, ContactRow
from app.services.touch_rhythm import usual_next_touch
from ui.desk import Desk
from ui.forms.when_line import WhenLine, step_days
from ui.forms.write_dialog import WriteDialog
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label, rule
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error
from ui.pages.card.activity_form import ActivityForm
from ui.pages.card.happenings import KIND_ICONS
from ui.pages.card.usual_words import usual_words

FORM_WIDTH_PX = 640
STEP_KINDS = ("call", "meeting", "message", "letter", "visit", "presentation", "task")


class StepForm(QWidget):
    """What, with whom and when; ``is_wide`` puts them side by side."""

    def __init__(
        self, desk: Desk, contacts: Sequence[ContactRow], parent: QWidget | None = None, *, is_wide: bool = False
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        words = desk.language.words
        self.kind = Segmented(
            [Segment(code, words.text(f"activity_kind.{code}"), KIND_ICONS[code]) for code in STEP_KINDS], "call"
        )
        self._kind_field = Field(words.text("activity_kind.call"), self.kind)
        self.kind.chosen.connect(self._on_kind)
        self.text = KLineEdit("", self.tr("What will be done"))
        self._text_field = Field(self.tr("What"), self.text)
        self.contact = QComboBox()
        self.contact.addItem(self.tr("nobody in particular"), None)
        for each in contacts:
            self.contact.addItem(each.name, each.id)
        with_whom = Field(self.tr("With whom"), self.contact)
        self.when = WhenLine(desk, self.tr("When"), step_days(desk.book.clock.today()))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        parts = (self._kind_field, self._text_field, with_whom, self.when)
        places = ((0, 0), (1, 0), (0, 1), (1, 1)) if is_wide else ((0, 0), (1, 0), (2, 0), (3, 0))
        for part, place in zip(parts, places, strict=True):
            grid.addWidget(part, *place)
        with_whom.setVisible(bool(contacts))  # not before it has its parent: it would be a window
        self._usual_on: date | None = None
        self._usual_chip = ChipLabel("", "accent", "repeat", clickable=True, parent=self)
        self._usual_chip.clicked.connect(self._on_usual_chosen)
        self._usual_chip.hide()
        grid.addWidget(self._usual_chip, 4, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        if is_wide:
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)

    def offer_usual(self, client_id: int) -> None:
        """Offer the day on which the client is usually touched again, and say why."""
        self._desk.read(self, usual_next_touch, client_id, done=self._on_usual)

    def _on_usual(self, usual: UsualTouch | None) -> None:
        if usual is not None:
            self._usual_on = usual.on
            day = self._desk.formats.day(usual.on)
            self._usual_chip.set_chip(f"{day}, {usual_words(self._desk, usual)}", "accent", "repeat")
            self._usual_chip.show()

    def _on_usual_chosen(self) -> None:
        if self._usual_on is not None:
            self.when.set_day(self._usual_on)

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
        self.form.offer_usual(client_id)
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


class NextDialog(WriteDialog):
    """Asks what was done in all its fields, and under it what is next; override ``write_both``."""

    def __init__(
        self, desk: Desk, client_id: int, done: ActivityForm, contacts: Sequence[ContactRow], parent: QWidget
    ) -> None:
        super().__init__(desk, "", "", parent, width_px=FORM_WIDTH_PX)
        self._client_id = client_id
        self.done = done
        done.committed.connect(self.accept)
        self.form = StepForm(desk, contacts, self, is_wide=True)
        self.form.offer_usual(client_id)
        self.no_next = KLineEdit("", self.tr("for example: they will call themselves"))
        head = Label(self.tr("What next and when?"), "strong")
        self._next_parts = (rule(), head, self.form, Field(self.tr("Or: nothing more, because"), self.no_next))
        for part in (done, *self._next_parts):
            self.body.addWidget(part)

    def ask_next(self, is_asked: bool) -> None:
        """Ask what is next, or what was done alone."""
        for part in self._next_parts:
            part.setVisible(is_asked)

    def save(self) -> None:
        """Check what is typed; with nothing typed of the next step, none is set."""
        draft = self.done.read()
        if draft is None:
            return
        following = None
        if not self.form.is_empty():
            following = self.form.read()
            if following is None:
                return
        self.write_both(draft, following)

    def write_both(self, draft: ActivityDraft, step: StepDraft | None) -> None:
        """Start the write of what was done and of the step that follows it."""


class DoneDialog(NextDialog):
    """Asks what came of a step, and what is next."""

    def __init__(
        self, desk: Desk, client_id: int, step: ActivityRow, contacts: Sequence[ContactRow], parent: QWidget
    ) -> None:
        done = ActivityForm(desk, contacts, step, is_plan=False, is_short=True)
        super().__init__(desk, client_id, done, contacts, parent)
        self._step = step
        self.set_title(self.tr("Step done"), " ".join(step.title.split()))
        self.save_button.setText(self.tr("Done"))
        self.result_text = done.result
        at = self.form.contact.findData(step.contact_id)
        self.form.contact.setCurrentIndex(max(0, at))

    def open(self) -> None:
        """Show the dialog with the cursor in what came of it."""
        super().open()
        self.result_text.setFocus()

    def write_both(self, draft: ActivityDraft, step: StepDraft | None) -> None:
        """Write the result, and the following step if one is typed."""
        self.write(finish_and_plan, self._client_id, self._step.id, draft.result, self.no_next.text(), step, draft)
