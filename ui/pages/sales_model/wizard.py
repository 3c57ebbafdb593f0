"""The docked wizard of a switch: model, people, clients, hand-over rules, check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from app.changes import Changes
from app.domain.sales_models import SalesModel, roles_of
from app.progress import Progress
from app.services.backups import make_backup_if_changed
from app.services.model_facts import ModelFacts
from app.services.switch import Which
from app.services.switch_apply import apply_switch
from ui.desk import Desk, Refusal
from ui.kit.button import KButton, Kind
from ui.kit.label import rule
from ui.kit.skeleton import Skeleton
from ui.kit.step_trail import StepTrail
from ui.pages.sales_model.docked import Docked, FootWords
from ui.pages.sales_model.layouts import order_tabs
from ui.pages.sales_model.step import Step
from ui.pages.sales_model.step_check import CheckStep
from ui.pages.sales_model.step_clients import ClientsStep
from ui.pages.sales_model.step_model import ModelStep
from ui.pages.sales_model.step_people import PeopleStep
from ui.pages.sales_model.step_rules import RulesStep
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.words import ModelWords
from ui.pages.settings.people_dialog import PersonDialog

MODEL, PEOPLE, CLIENTS, RULES, CHECK = range(5)


class Wizard(Docked):
    """Five steps over one draft; nothing is written before the fifth.

    Signals (beside ``closed``: the draft is kept):
        rules_asked: open the Rules page at a rule (str). people_asked: the people's own page.
        print_asked: print the plan. client_opened: a client's card (int). said: a sentence for the toast (str).
        step_shown: another step is in front. switched: the switch is done.
    """

    rules_asked = Signal(str)
    people_asked = Signal()
    print_asked = Signal()
    client_opened = Signal(int)
    said = Signal(str)
    step_shown = Signal()
    switched = Signal()

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words, self.switching = desk, words, switching
        self._progress: Progress | None = None
        self._newcomer: int | None = None
        self.trail = StepTrail(["", "", "", "", ""])
        trail = QHBoxLayout()
        trail.setContentsMargins(12, 2, 12, 2)
        trail.addWidget(self.trail, 1)
        self.under.addLayout(trail)
        self.under.addWidget(rule(self))
        self.model = ModelStep(desk, words, switching)
        self.people = PeopleStep(desk, words, switching)
        self.clients = ClientsStep(desk, words, switching)
        self.rules = RulesStep(desk, words, switching)
        self.check = CheckStep(desk, words, switching)
        self.steps: tuple[Step, ...] = (self.model, self.people, self.clients, self.rules, self.check)
        self.stack = QStackedWidget()
        for step in self.steps:
            self.stack.addWidget(step)
        self.content.addWidget(self.stack)
        self.skeleton = Skeleton(self.stack)
        self._remark = FootWords()
        self.drop_button = KButton("", kind=Kind.QUIET)
        self.side_button = KButton("", icon="list-check")
        self.back_button = KButton("")
        self.next_button = KButton("", kind=Kind.PRIMARY, key="Enter")
        self.foot.addWidget(self._remark, 1)
        for button in (self.drop_button, self.side_button, self.back_button, self.next_button):
            self.foot.addWidget(button)
        self._connect()

    def _connect(self) -> None:
        for step in self.steps:
            step.reshaped.connect(self._order_tabs)
        self.trail.step_chosen.connect(self._go)
        self.drop_button.clicked.connect(self._drop)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_next)
        self.side_button.clicked.connect(self._on_side)
        self.people.add_asked.connect(self._ask_person)
        self.people.people_asked.connect(self.people_asked)
        self.clients.client_opened.connect(self.client_opened)
        self.rules.rules_asked.connect(self.rules_asked)
        self.check.unassigned_asked.connect(lambda: self.clients.show_all(Which.UNASSIGNED))
        self.switching.changed.connect(self.show_state)
        self.switching.planned.connect(self.show_state)
        self.switching.refused.connect(self.said)

    def set_models(self, models: Mapping[SalesModel, ModelFacts]) -> None:
        """Take the models in words."""
        self.model.models = models

    # --- showing --------------------------------------------------------------------------------------------------

    @property
    def at(self) -> int:
        """Return the step in front, from 0."""
        return self.stack.currentIndex()

    def show_state(self) -> None:
        """Show the draft in the step in front."""
        draft = self.switching.draft
        if draft is None:
            return
        if self._newcomer is not None:
            self._welcome()
            draft = self.switching.draft or draft
        self.set_heading(self._heading(draft.model))
        at = max(MODEL, min(CHECK, draft.step - 1))
        if at != self.at or self.trail.accessibleName() == "":
            self.stack.setCurrentIndex(at)
            self.trail.set_now(at)
        self.steps[at].show_state()
        self._order_tabs()
        self._show_foot()

    def _order_tabs(self) -> None:
        buttons = (self.drop_button, self.side_button, self.back_button, self.next_button)
        order_tabs((self.cross, self.trail, *self.steps[self.at].stops(), *buttons))

    def _heading(self, model: SalesModel) -> str:
        view = self.switching.view
        if view is not None and view.model is model:
            return self.tr("Share out anew within the model")
        return self._words.to_model(model)

    def _show_foot(self) -> None:
        plan, at = self.switching.plan, self.at
        is_busy = self._progress is not None
        self._remark.say(*self._foot_words(is_busy))
        nexts = (
            self.tr("Next: people"),
            self.tr("Next: clients"),
            self.tr("Next: hand-over rules"),
            self.tr("Next: check"),
            self.tr("Switch"),
        )
        self.next_button.setText(nexts[at])
        self.next_button.set_key("Ctrl Enter" if at == CHECK else "Enter")
        may_switch = plan is not None and plan.can_apply and not self.switching.is_planning
        self.next_button.setEnabled(not is_busy and (at != CHECK or may_switch))
        self.back_button.setText(self.tr("Cancel") if is_busy else self.tr("Back"))
        self.back_button.setVisible(at != MODEL or is_busy)
        self.drop_button.setText(self.tr("Drop the draft"))
        self.drop_button.setVisible(at in (MODEL, PEOPLE) and not is_busy)
        self.side_button.setVisible(at in (CLIENTS, CHECK) and not is_busy)
        if at == CLIENTS:
            total = self.switching.reading.listed if self.switching.reading is not None else 0
            self.side_button.set_icon("list-check")
            self.side_button.setText(self.tr("All %n client(s)", "", total))
        elif at == CHECK:
            self.side_button.set_icon("printer")
            self.side_button.setText(self.tr("Print the plan"))

    def _foot_words(self, is_busy: bool) -> tuple[str, ...]:
        if is_busy:
            return (self.tr("Switching…"),)
        if self.at == CHECK:
            return (self.tr("One action, one undo."),)
        whole = self.tr("Nothing changes until step 5. A restore point is saved first.")
        return (whole, self.tr("Nothing changes until step 5."))

    def focus_step(self) -> None:
        """Give the focus to the step in front."""
        self.steps[self.at].to_top()
        if self.at in (MODEL, RULES):
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.at == CHECK:  # to be read first: no field takes the eye to the foot, no button switches at once
            self.check.area.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.steps[self.at].focus_first()

    # --- going ----------------------------------------------------------------------------------------------------

    def go_next(self) -> None:
        """Do what the primary button does."""
        if self.switching.draft is None or not self.isVisible() or not self.next_button.isEnabled():
            return
        if self.at == CHECK:
            self.apply()
        else:
            self._go(self.at + 1)

    def go_back(self) -> None:
        """Show the step before; while it is being switched, ask that to stop."""
        if self._progress is not None:
            self._progress.cancel()
            self.back_button.setEnabled(False)
        elif self.at > MODEL and self.isVisible():
            self._go(self.at - 1)

    def _go(self, at: int) -> None:
        draft = self.switching.draft
        if draft is None or self._progress is not None:
            return
        self.commit()
        draft = self.switching.draft
        assert draft is not None
        self.switching.set(replace(draft, step=at + 1))
        self.focus_step()
        self.step_shown.emit()

    def commit(self) -> None:
        """Take what is being typed: a line counts when it is left."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def choose_model(self, model: SalesModel) -> None:
        """Prepare a switch to another model from the beginning."""
        draft = self.switching.draft
        if draft is not None and draft.model is not model:
            self.switching.begin(model, done=self.step_shown.emit)

    def show_all_clients(self) -> None:
        """Open the list of every client of the plan."""
        if self.isVisible():
            self.clients.show_all()

    def _on_side(self) -> None:
        if self.at == CHECK:
            self.print_asked.emit()
        else:
            self.show_all_clients()

    def _drop(self) -> None:
        self.switching.forget()
        self.closed.emit()

    # --- a new person ---------------------------------------------------------------------------------------------

    def _ask_person(self) -> None:
        dialog = PersonDialog(self._desk, None, self)
        dialog.saved.connect(self._on_person)
        dialog.open()

    def _on_person(self, person_id: int) -> None:
        self._newcomer = person_id
        self._welcome()

    def _welcome(self) -> None:
        """Give a person just added the roles of the model that came with the title, once the page knows the person."""
        draft, view = self.switching.draft, self.switching.view
        person = view.person(self._newcomer) if view is not None else None
        if person is None or draft is None:
            return
        self._newcomer = None
        known = {role.value for role in roles_of(draft.model, has_vip_manager=draft.has_vip_manager)}
        roles = dict(draft.roles)
        for role in known.intersection(person.roles):
            roles[role] = (*(each for each in roles.get(role, ()) if each != person.id), person.id)
        if roles != dict(draft.roles):
            self.switching.set_people(replace(draft, roles=roles))

    # --- the switch -----------------------------------------------------------------------------------------------

    def apply(self) -> None:
        """Copy the book, then switch in one action."""
        draft, plan = self.switching.draft, self.switching.plan
        if draft is None or plan is None or not plan.can_apply or self._progress is not None:
            return
        self.switching.keep_now()
        book = self._desk.book
        self._progress = self._desk.write_long(
            self,
            apply_switch,
            draft,
            plan.state,
            before=lambda: make_backup_if_changed(book.path, "switch", book.clock),
            stepped=self._on_stepped,
            done=self._on_applied,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
        )
        self._show_foot()

    def _on_stepped(self, at: int, total: int) -> None:
        if self._progress is not None and total:
            self._remark.say(self.tr("Switching… {at} of {total}").format(at=at, total=total))

    def _on_applied(self, _changes: Changes) -> None:
        self._end()
        self.switched.emit()

    def _on_failed(self, refusal: Refusal) -> None:
        self._end()
        self.switching.plan_now()  # the book may have changed since: look at the plan again
        self.said.emit(refusal)

    def _on_cancelled(self) -> None:
        self._end()
        self.said.emit(self.tr("Nothing was changed."))

    def _end(self) -> None:
        self._progress = None
        self.back_button.setEnabled(True)
        self._desk.changed.emit(Changes("copied", topics=frozenset({"copies"})))
        self._show_foot()

    # --- keys, words ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and self.at != CHECK:
            self.go_next()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.trail.set_names(
            [
                self.tr("Model"),
                self.tr("People"),
                self.tr("Clients"),
                self.tr("Hand-over rules"),
                self.tr("Check and switch"),
            ]
        )
        self.trail.set_now(self.at)
        self.show_state()
