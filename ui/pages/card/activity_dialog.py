"""The dialogs of an activity: write one down, put a done or a planned one right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.services.activities import ActivityDraft, drop_activity, save_activity
from app.services.card_acts import StepDraft, log_and_plan
from app.services.client_card import ActivityRow, ClientCard, load_card
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton, Kind
from ui.pages.card.activity_form import ActivityForm
from ui.pages.card.step_dialogs import FORM_WIDTH_PX, NextDialog


def activity_now(session: Any, client_id: int, activity_id: int) -> ActivityRow | None:
    """Return an activity as the book has it now, None when it was dropped."""
    return next((each for each in load_card(session, client_id).activities if each.id == activity_id), None)


class ActivityDialog(WriteDialog):
    """An entry of the timeline, or a planned step, put right.

    When somebody changed it meanwhile, that is told, what is typed stays, and a second press writes it over.

    Signals:
        finish_asked: the step is done: ask what came of it.
    """

    finish_asked = Signal()

    def __init__(self, desk: Desk, card: ClientCard, activity: ActivityRow, parent: QWidget) -> None:
        is_plan = activity.state == "open"
        super().__init__(desk, "", "", parent, width_px=FORM_WIDTH_PX)
        self.set_title(self.tr("A planned step") if is_plan else self.tr("An entry"), card.facts.name)
        self.save_button.setText(self.tr("Save"))
        self.form = ActivityForm(desk, card.contacts, activity, is_plan=is_plan)
        self.body.addWidget(self.form)
        self.form.committed.connect(self.accept)
        self._client_id = card.facts.id
        self._activity = activity
        self._seen_version = activity.version
        remove = KButton(self.tr("Remove"), kind=Kind.DANGER, icon="trash")
        remove.clicked.connect(self._on_remove)
        self.foot_left.addWidget(remove)
        if is_plan:
            done = KButton(self.tr("Done…"), icon="check")
            done.clicked.connect(self._on_done_asked)
            self.foot_left.addWidget(done)
        self.foot_left.addStretch(1)

    def open(self) -> None:
        """Show the dialog with the cursor in the words."""
        super().open()
        self.form.text.setFocus()

    def save(self) -> None:
        """Write all of it anew."""
        draft = self.form.read()
        if draft is not None:
            self.write(save_activity, self._client_id, self._activity.id, draft, seen_version=self._seen_version)

    def _on_failed(self, sentence: str) -> None:
        super()._on_failed(sentence)
        if isValid(self):
            self.desk.read(self, activity_now, self._client_id, self._activity.id, done=self._on_newer)

    def _on_newer(self, now: ActivityRow | None) -> None:
        """Tell what the entry says by now, where it is another one than was opened."""
        if now is None or now.version == self._seen_version:
            return
        self._seen_version = now.version
        said = self.tr("It was changed meanwhile and says now: “{text}”. Save again to put yours over it.")
        self._error.setText(said.format(text=" ".join(now.title.split())[:80]))
        self._error.show()

    def _on_remove(self) -> None:
        self.desk.write(self.desk, drop_activity, self._activity.id)
        self.reject()

    def _on_done_asked(self) -> None:
        self.reject()
        self.finish_asked.emit()


class LogDialog(NextDialog):
    """Writes what happened; what is next is asked only where nothing is planned."""

    def __init__(self, desk: Desk, card: ClientCard, kind: str, text: str, parent: QWidget) -> None:
        form = ActivityForm(desk, card.contacts, None, is_plan=False, kind=kind, text=text)
        super().__init__(desk, card.facts.id, form, card.contacts, parent)
        self.set_title(self.tr("Write what happened"), card.facts.name)
        self.save_button.setText(self.tr("Write down"))
        self.ask_next(card.next_step is None and card.facts.function != "off")

    def open(self) -> None:
        """Show the dialog with the cursor in the words."""
        super().open()
        self.done.text.setFocus()

    def write_both(self, draft: ActivityDraft, step: StepDraft | None) -> None:
        """Write what was done, and the next step if one is typed, in one action."""
        self.write(log_and_plan, self._client_id, draft, step, self.no_next.text())
