"""Step 5: everything once more, what blocks the switch and what speaks against it, the checklist, the note."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.sales_models import roles_of
from app.services.rollout import default_rollout, task_title
from app.services.switch import RolloutDraft, SwitchDraft, SwitchPlan
from app.services.switch_warnings import Issue, issue_text
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import KButton
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel
from ui.pages.sales_model.layouts import empty_layout
from ui.pages.sales_model.step import Step
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.tasks import NewTask, TaskRow
from ui.pages.sales_model.words import ModelWords

NEW_TASK_DAYS = 14


class CheckStep(Step):
    """Signals: unassigned_asked: show the clients nobody would have."""

    unassigned_asked = Signal()

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(desk, words, switching, parent)
        self._built: object = None
        self.problem = Banner()
        self.see_button = KButton("", size="small")
        self.see_button.clicked.connect(self.unassigned_asked)
        self.problem.add_action(self.see_button)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._warning_title = Label("", "strong")
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(6)
        self._task_title, self._task_meta = Label("", "strong"), Label("", "small", "text2", elide=True)
        self._tasks = QVBoxLayout()
        self._tasks.setSpacing(4)
        self.task_rows: list[TaskRow] = []
        self.new = NewTask()
        self.note = KLineEdit()
        self._note = Field("", self.note)
        self.column.addWidget(self.problem)
        self.column.addLayout(self._lines)
        self.column.addWidget(self._warning_title)
        self.column.addLayout(self._warnings)
        self.column.addWidget(rule(self))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._task_title)
        head.addWidget(self._task_meta, 1)
        self.column.addLayout(head)
        self.column.addLayout(self._tasks)
        self.column.addWidget(self.new)
        self.column.addWidget(rule(self))
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.new.wanted.connect(self._on_new)
        self.note.editingFinished.connect(self._on_note)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Repeat the draft and its plan."""
        draft, plan = self.switching.draft, self.switching.plan
        if draft is None:
            return
        self.area.setAccessibleName(self.tr("Check and switch"))
        self._warning_title.setText(self.tr("Think of it first"))
        self._task_title.setText(self.tr("Roll-out"))
        self._task_meta.setText(self.tr("becomes a checklist on this page"))
        self._note.set_label(self.tr("Your note for the history"))
        self.new.retranslate()
        if not self.note.hasFocus():
            self.note.setText(draft.note)
        self._show_tasks(draft)
        if plan is not None:
            self._show_problems(plan.problems, plan.unassigned_count)
            self._show_lines(draft, plan)
            self._show_warnings(plan.warnings)

    def _show_problems(self, problems: Sequence[Issue], unassigned: int) -> None:
        self.problem.setVisible(bool(problems))
        self.see_button.setText(self.tr("See them"))
        self.see_button.setVisible(bool(unassigned))
        if problems:
            said = " ".join(issue_text(self.desk.language.words, issue) for issue in problems)
            self.problem.set_state("late", self.tr("Not yet:"), said, icon="alert-triangle")

    def _show_lines(self, draft: SwitchDraft, plan: SwitchPlan) -> None:
        empty_layout(self._lines)
        view = self.switching.view
        before = self.words.full(view.model) if view is not None else ""
        after = self.words.full(draft.model)
        self._line("sitemap", f"{before} → {after}" if before != after else after)
        for role in roles_of(draft.model, has_vip_manager=draft.has_vip_manager):
            names = self.words.names(draft.roles.get(role, ())) or self.words.nobody()
            self._line("user", f"{self.words.role(role, draft.model)}: {names}")
        if any(len(draft.roles.get(role, ())) > 1 for role in roles_of(draft.model)):
            owners = ", ".join(
                f"{self.words.function(row.function)}: {self.words.first_name(row.owner_id) or self.words.nobody()}"
                for row in plan.functions
                if row.role is not None
            )
            self._line("id", self.tr("Who answers: {owners}").format(owners=owners))
        moved = self.tr("%n client(s) change hands", "", plan.moving_count)
        stay = self.tr("%n stay", "", len(plan.client_ids) - plan.moving_count)
        self._line("transfer", f"{moved}, {stay}")
        self._line("calendar-event", self.tr("Their open steps and open orders go along; finished ones stay credited."))
        if draft.rules:
            rules = ", ".join(self.words.when(spec.code) for spec in draft.rules)
            self._line("flag-3", self.tr("Rules turned on: {rules}").format(rules=rules))
        self._line("shield-check", self.tr("A restore point is saved first, and the whole switch is one undo."))

    def _line(self, icon: str, text: str) -> None:
        self._lines.addWidget(_line(icon, "text2", text))

    def _show_warnings(self, warnings: Sequence[Issue]) -> None:
        empty_layout(self._warnings)
        self._warning_title.setVisible(bool(warnings))
        for issue in warnings:
            text = issue_text(self.desk.language.words, issue)
            self._warnings.addWidget(_line("alert-triangle", "warn", text))

    # --- checklist ------------------------------------------------------------------------------------------------

    def _draft_tasks(self, draft: SwitchDraft) -> tuple[RolloutDraft, ...]:
        today = self.desk.book.clock.today()
        return default_rollout(draft.model, today) if draft.rollout is None else draft.rollout

    def _show_tasks(self, draft: SwitchDraft) -> None:
        tasks = self._draft_tasks(draft)
        if self._built == (tasks, self.desk.language.code):
            return
        self._built = (tasks, self.desk.language.code)
        empty_layout(self._tasks)
        self.task_rows.clear()
        today = self.desk.book.clock.today()
        for at, task in enumerate(tasks):
            title = task_title(self.desk.language.words, task)
            row = TaskRow(title, task.due_on, today, may_tick=False)
            row.moved.connect(functools.partial(self._on_moved, at))
            row.deleted.connect(functools.partial(self._on_deleted, at))
            self._tasks.addWidget(row)
            self.task_rows.append(row)
        self.reshaped.emit()

    def stops(self) -> tuple[QWidget, ...]:
        """Return the text that is scrolled, the checklist, the line that adds to it, the note."""
        tasks = [each for row in self.task_rows for each in (row.day, row.cross)]
        return (self.area, self.see_button, *tasks, self.new.line, self.new.button, self.note)

    def _on_moved(self, at: int, day: date) -> None:
        draft = self.switching.draft
        if draft is not None:
            tasks = list(self._draft_tasks(draft))
            tasks[at] = replace(tasks[at], due_on=day)
            self._built = (tuple(tasks), self.desk.language.code)  # the row shows it already, and keeps the focus
            self.switching.set(replace(draft, rollout=tuple(tasks)))

    def _on_deleted(self, at: int) -> None:
        draft = self.switching.draft
        if draft is not None:
            tasks = self._draft_tasks(draft)
            self.switching.set(replace(draft, rollout=(*tasks[:at], *tasks[at + 1 :])))
            self.show_state()
            rows = self.task_rows
            (rows[min(at, len(rows) - 1)].cross if rows else self.new.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_new(self, title: str) -> None:
        draft = self.switching.draft
        if draft is not None:
            due_on = date.fromordinal(self.desk.book.clock.today().toordinal() + NEW_TASK_DAYS)
            tasks = (*self._draft_tasks(draft), RolloutDraft("", title, due_on))
            self.switching.set(replace(draft, rollout=tasks))
            self.show_state()

    def _on_note(self) -> None:
        draft = self.switching.draft
        if draft is not None and draft.note != self.note.text().strip():
            self.switching.set(replace(draft, note=self.note.text().strip()))


def _line(icon: str, role: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(9)
    row.addWidget(IconLabel(icon, role, 15), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "body", "text", wrap=True), 1)
    return holder
