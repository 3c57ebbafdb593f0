"""What is asked before something is done with several clients at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.services.bulk import plan_steps
from app.services.client_values import FilterValue
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.panel import Panel
from ui.kit.segmented import Segment, Segmented
from ui.kit.tick_list import Choice, TickList
from ui.pages.card.step_dialogs import StepForm

PUT_ON, TAKE_OFF = "on", "off"


class BulkStepDialog(WriteDialog):
    """Sets the same next step for several clients."""

    def __init__(self, desk: Desk, client_ids: Sequence[int], told: str, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent)
        self._ids = tuple(client_ids)
        self.set_title(QCoreApplication.translate("StepDialog", "Next step"), told)
        self.save_button.setText(QCoreApplication.translate("StepDialog", "Set the step"))
        self.form = StepForm(desk, (), self)
        self.body.addWidget(self.form)

    def open(self) -> None:
        """Show the dialog with the cursor in the words."""
        super().open()
        self.form.text.setFocus()

    def save(self) -> None:
        """Write the steps."""
        draft = self.form.read()
        if draft is not None:
            self.write(plan_steps, self._ids, draft.kind, draft.text, draft.due_on, due_time=draft.due_time)


class TagPanel(Panel):
    """Chooses a tag of the book or a new one, to put on or to take off.

    Signals:
        chosen: the tag and whether it is put on (str, bool).
    """

    chosen = Signal(str, bool)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, 280)
        self._values: tuple[FilterValue, ...] = ()
        self.mode = Segmented(
            [Segment(PUT_ON, self.tr("Put on")), Segment(TAKE_OFF, self.tr("Take off"))], PUT_ON, size="small"
        )
        self.list = TickList(self.tr("A tag, or a new one"), is_plain=True)
        self.list.line.setMaxLength(60)
        self.body.addWidget(self.list)
        self.body.addWidget(self.mode)
        self.mode.chosen.connect(lambda _code: self._fill())
        self.list.line.textChanged.connect(lambda _text: self._fill())
        self.list.ticked.connect(self._on_ticked)
        self._fill()

    def set_tags(self, values: tuple[FilterValue, ...]) -> None:
        """Offer the tags of the book."""
        self._values = tuple(value for value in values if value.value)
        self._fill()

    def _fill(self) -> None:
        choices = [Choice(str(value.value), str(value.value), value.count, "tag") for value in self._values]
        typed = self.list.line.text().strip()
        is_known = typed.casefold() in {str(value.value).casefold() for value in self._values}
        if typed and not is_known and self.mode.code() == PUT_ON:
            choices.append(Choice(typed, self.tr("New tag “{tag}”").format(tag=typed), None, "plus"))
        self.list.set_choices(choices, ())
        self.place()

    def _on_ticked(self, codes: frozenset[str]) -> None:
        is_put_on = self.mode.code() == PUT_ON
        self.close_panel()
        self.chosen.emit(next(iter(codes)), is_put_on)
