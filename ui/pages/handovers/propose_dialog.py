"""Hand over a client by hand: whom, to whom, what to know, and the first steps."""

from __future__ import annotations

import functools
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.client_list import ClientRow
from app.services.handovers import FirstStep, HandOverChoice, HandOverPlan, plan_handover, propose_handover
from ui.desk import Desk
from ui.forms.client_search import ClientSearch
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label, rule
from ui.kit.pickers import KComboBox
from ui.pages.handovers.steps import StepRow, say_when


class HandOverDialog(WriteDialog):
    """Enter in the name takes the client found first; Ctrl+Enter proposes.

    Signals:
        proposed: it is in the book (the hand-over's id).
        open_asked: the hand-over that waits already is wanted (its id).
    """

    proposed = Signal(int)
    open_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=560)
        self.set_title(self.tr("Hand over a client"))
        self.save_button.setText(self.tr("Propose"))
        self._plan: HandOverPlan | None = None
        self._asked = 0
        self.steps: tuple[FirstStep, ...] = ()
        self.rows: list[StepRow] = []
        self.name = KLineEdit("", self.tr("A few letters of the name, a person or a phone"))
        self._name_field = Field(self.tr("Client"), self.name)
        self.function = KComboBox()
        self._function_field = Field(self.tr("For"), self.function)
        self.person = KComboBox()
        self._person_field = Field(self.tr("To whom"), self.person)
        self.note = TextArea("", self.tr("What the next person should know: manner, hours, sore points"), min_lines=3)
        self._note_field = Field(self.tr("Note"), self.note)
        self._steps_head = Label(self.tr("First steps"), "small", "text2")
        self._steps_box = QFrame()
        self._steps_box.setProperty("card", True)
        self._steps_list = QVBoxLayout(self._steps_box)
        self._steps_list.setContentsMargins(1, 1, 1, 1)
        self._steps_list.setSpacing(0)
        self.open_link = KButton(self.tr("Open the hand-over that waits"), kind=Kind.LINK)
        self.open_link.clicked.connect(self._open_other)
        fields = (self._name_field, self.open_link, self._function_field, self._person_field, self._note_field)
        for part in (*fields, self._steps_head, self._steps_box):
            self.body.addWidget(part)
        search = ClientSearch(desk, self.name, self.tr("Nobody is found"), self._beside)
        search.typed.connect(self._on_typed)
        search.chosen.connect(self.choose)
        self.popup = search.popup
        self.function.chosen.connect(self._on_function)
        self.note.committed.connect(self.accept)
        self.person.chosen.connect(lambda _code: self._person_field.set_error(""))
        self._show_plan(None)

    def choose(self, client_id: int, name: str) -> None:
        """Take a client and ask the book to whom it can go."""
        self._asked += 1
        self.name.setText(name)
        self._name_field.set_error("")
        done = functools.partial(self._on_plan, self._asked)
        self.desk.read(self, plan_handover, client_id, self.desk.language.code, done=done)

    def plan(self) -> HandOverPlan | None:
        """Return what can be done with the client chosen, None until it has been read."""
        return self._plan

    def save(self) -> None:
        """Propose it; what is missing is said under its field."""
        plan, choice = self._plan, self._choice()
        if plan is None:
            self._name_field.set_error(self.tr("Type a few letters and choose the client."))
            self.name.setFocus()
        elif not plan.choices or plan.open_id is not None:
            (self.name if plan.open_id is None else self.open_link).setFocus()
        elif not self.person.code():
            self._person_field.set_error(self.tr("Choose who takes the client."))
            self.person.setFocus()
        elif choice is not None:
            self.write(
                propose_handover, plan.client_id, int(self.person.code()), choice.function,
                note=self.note.text().strip(), steps=self.steps,
            )  # fmt: skip

    def _on_done(self, changes: Changes) -> None:
        if changes.created_id is not None:
            self.proposed.emit(changes.created_id)
        super()._on_done(changes)

    # --- the client -------------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._show_plan(None)
        self._name_field.set_error("")
        self._asked += 1

    def _beside(self, row: ClientRow) -> str:
        return ", ".join(part for part in (row.city, self.desk.stage_name(row.stage)) if part)

    # --- what can be done with it -------------------------------------------------------------------------------------

    def _on_plan(self, asked: int, plan: HandOverPlan) -> None:
        if asked != self._asked:
            return
        self._show_plan(plan)
        if plan.open_id is None and plan.choices:
            (self.person if not self.person.code() else self.note).setFocus()
        elif plan.open_id is not None:
            self.open_link.setFocus()

    def _show_plan(self, plan: HandOverPlan | None) -> None:
        self._plan = plan
        has_way = plan is not None and plan.open_id is None and bool(plan.choices)
        for part in (self._person_field, self._note_field):
            part.setVisible(has_way)
        self.open_link.setVisible(plan is not None and plan.open_id is not None)
        self.save_button.setEnabled(plan is None or has_way)
        self._function_field.setVisible(has_way and plan is not None and len(plan.choices) > 1)
        if plan is None or not has_way:
            self._name_field.set_hint(self._why_none(plan))
            self._show_steps(())
            return
        giver = self.tr("{person} has it now").format(person=plan.from_name) if plan.from_name else ""
        self._name_field.set_hint(giver)
        self.function.set_choices([(each.function, self._say(each)) for each in plan.choices])
        first = next((each for each in plan.choices if each.to_person_id is not None), None)
        present = next((each for each in plan.choices if each.is_present), None)
        chosen = first or present or (plan.choices[0] if plan.choices else None)
        if chosen is not None:
            self.function.set_code(chosen.function)
        self._on_function()

    def _why_none(self, plan: HandOverPlan | None) -> str:
        """Return why nothing can be proposed for the client chosen."""
        if plan is None:
            return ""
        if plan.open_id is not None:
            return self.tr("This client waits in a hand-over already.")
        return self.tr("This client is off the track: bring it back first.")

    def _say(self, choice: HandOverChoice) -> str:
        if choice.is_present:
            return self.tr("{function}, where it stands now").format(function=choice.title)
        return self.tr("{function}: it goes on to “{stage}”").format(
            function=choice.title, stage=choice.stage_title or self.desk.stage_name(choice.stage_code)
        )

    def _choice(self) -> HandOverChoice | None:
        choices = self._plan.choices if self._plan is not None else ()
        return next((each for each in choices if each.function == self.function.code()), None)

    def _on_function(self, _code: str = "") -> None:
        plan, choice = self._plan, self._choice()
        if plan is None:
            return
        others = [each for each in plan.people if each.id != plan.from_id]
        rows = [(str(each.id), ", ".join(part for part in (each.name, each.role) if part)) for each in others]
        self.person.set_choices([("", self.tr("Choose…")), *rows])
        to_id = choice.to_person_id if choice is not None else None
        if to_id is not None:
            self.person.set_code(str(to_id))
        self._show_steps(choice.steps if choice is not None else ())

    def _show_steps(self, steps: tuple[FirstStep, ...]) -> None:
        self.steps = steps
        while self._steps_list.count():
            item = self._steps_list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for at, step in enumerate(steps):
            if at:
                self._steps_list.addWidget(rule())
            row = StepRow(self.desk, step, "", may_change=True)
            row.ticked.connect(functools.partial(self._on_ticked, at))
            row.moved.connect(functools.partial(self._on_moved, at))
            self._steps_list.addWidget(row)
            self.rows.append(row)
        self._steps_head.setVisible(bool(steps))
        self._steps_box.setVisible(bool(steps))

    def _on_ticked(self, at: int, is_on: bool) -> None:
        self._change(at, replace(self.steps[at], is_ticked=is_on))

    def _on_moved(self, at: int, day: date, hour: time | None) -> None:
        step = replace(self.steps[at], due_on=day, due_time=hour)
        self.rows[at].step = step
        self.rows[at].when.setText(say_when(self.desk, day, hour))
        self._change(at, step)

    def _change(self, at: int, step: FirstStep) -> None:
        self.steps = (*self.steps[:at], step, *self.steps[at + 1 :])

    def _open_other(self) -> None:
        open_id = self._plan.open_id if self._plan is not None else None
        if open_id is not None:
            self.reject()
            self.open_asked.emit(open_id)
