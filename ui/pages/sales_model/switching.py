"""The switch being prepared: its draft, kept in the book, and the plan that follows from it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.conveyor import Function
from app.domain.sales_models import SalesModel, roles_by_function
from app.domain.switch_plan import Choice
from app.services.sales_model import ModelView
from app.services.switch import SwitchDraft, SwitchPlan, drop_draft, propose_draft, save_draft
from app.services.switch_draft import function_of
from ui.desk import Desk, Refusal
from ui.pages.sales_model.reading import ModelReading, PlanReading, load_plan

KEEP_AFTER_MS = 500
PLAN_AFTER_MS = 150
KEEP_DAYS = 2  # who has agreed a step for these days does it


class Switching(QObject):
    """Holds the draft; a change is kept after half a second and planned anew at once.

    Signals:
        changed: the draft is another one, or there is none.
        planned: ``plan`` is of the present draft.
        refused: why it cannot be planned (str).
    """

    changed = Signal()
    planned = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view: ModelView | None = None
        self.draft: SwitchDraft | None = None
        self.plan: SwitchPlan | None = None
        self.reading: PlanReading | None = None
        self._kept: SwitchDraft | None = None
        self._dropped: SwitchDraft | None = None
        self._generation = 0
        self._proposals = 0
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER_MS)
        self._keeper.timeout.connect(lambda: self.keep_now())
        self._planner = QTimer(self)
        self._planner.setSingleShot(True)
        self._planner.setInterval(PLAN_AFTER_MS)
        self._planner.timeout.connect(self.plan_now)

    @property
    def is_planning(self) -> bool:
        """Whether the plan is older than the draft."""
        return self.draft is not None and (self.plan is None or self.plan.draft != self._planned_draft())

    def _planned_draft(self) -> SwitchDraft | None:
        """The step of the wizard changes no plan."""
        return None if self.draft is None or self.plan is None else replace(self.draft, step=self.plan.draft.step)

    def take(self, reading: ModelReading) -> None:
        """Take what was read; our own draft stays, one of an earlier model is left.

        A reading may be older than what was just kept or dropped, so the book's draft counts only where there is none.
        """
        self.view = reading.view
        if self.draft is not None and self.draft.period_id != reading.view.period_id:
            self.leave()
        if self.draft is None and reading.draft != self._dropped:
            self.draft = self._kept = reading.draft
        if self.draft is not None:
            self.plan_now()

    def begin(self, model: SalesModel, done: Callable[[], object]) -> None:
        """Propose a draft to a model, in the place of one to another."""

        def take(draft: SwitchDraft) -> None:
            self.draft = self.plan = self.reading = None
            view = self.view
            period_id = view.period_id if view is not None else None
            self.set(replace(draft, choices=_kept_for_steps(draft.choices), period_id=period_id))
            done()

        self._desk.read(self, propose_draft, model, done=take, failed=self.refused.emit)

    def set_people(self, draft: SwitchDraft) -> None:
        """Prepare a draft whose roles have changed: rows that nobody of the role would get are proposed anew."""
        self.set(draft)
        self._proposals += 1
        self._desk.read(
            self,
            propose_draft,
            draft.model,
            has_vip_manager=draft.has_vip_manager,
            roles=draft.roles,
            done=functools.partial(self._on_proposed, self._proposals),
        )

    def _on_proposed(self, proposals: int, proposed: SwitchDraft) -> None:
        draft = self.draft
        if proposals != self._proposals or draft is None or dict(draft.roles) != dict(proposed.roles):
            return
        fitting = {row: choice for row, choice in draft.choices.items() if set(choice.people) <= set(team(draft, row))}
        self.set(replace(draft, choices={**_kept_for_steps(proposed.choices), **fitting}))

    def set(self, draft: SwitchDraft) -> None:
        """Prepare this from now on."""
        if draft == self.draft:
            return
        self._dropped = None
        is_only_step = self.draft is not None and replace(self.draft, step=draft.step) == draft
        self.draft = draft
        self._keeper.start()
        if not is_only_step:
            self._planner.start()
        self.changed.emit()

    def keep_now(self, done: Callable[[], object] | None = None) -> None:
        """Write the draft down if it is not; ``done`` is called when it is there."""
        self._keeper.stop()
        draft = self.draft
        if draft is None or draft == self._kept:
            if done is not None:
                done()
            return
        self._kept = draft
        self._desk.note(self, save_draft, draft, done=lambda _changes: done() if done is not None else None)

    def leave(self) -> None:
        """Have no draft here any more; the book keeps it, and gives it back when the switch is undone."""
        self._keeper.stop()
        self._planner.stop()
        self._generation += 1
        self.draft = self.plan = self.reading = self._kept = None
        self.changed.emit()

    def forget(self) -> None:
        """Throw the draft away."""
        self._dropped = self._kept
        self.leave()
        self._desk.note(self, drop_draft)

    def plan_now(self) -> None:
        """Ask for the plan of the draft."""
        self._planner.stop()
        if self.draft is None:
            return
        self._generation += 1
        self._desk.read(
            self,
            load_plan,
            self.draft,
            done=functools.partial(self._on_planned, self._generation),
            failed=functools.partial(self._on_refused, self._generation),
        )

    def _on_planned(self, generation: int, reading: PlanReading) -> None:
        if generation == self._generation:
            self.plan, self.reading = reading.plan, reading
            self.planned.emit()

    def _on_refused(self, generation: int, refusal: Refusal) -> None:
        if generation == self._generation:
            self.refused.emit(refusal)


def team(draft: SwitchDraft, row: str) -> tuple[int, ...]:
    """Return who may get the clients of a row: those with its role; off the track everybody of the model."""
    by_function = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
    role = by_function.get(Function(function_of(row)))
    if role is not None:
        return tuple(draft.roles.get(role, ()))
    return tuple(dict.fromkeys(person for held in draft.roles.values() for person in held))


def _kept_for_steps(choices: Mapping[str, Choice]) -> dict[str, Choice]:
    """Return the choices with the exception for steps that are due; who is off the track has none."""
    return {
        row: choice if function_of(row) == Function.OFF else replace(choice, keep_days=KEEP_DAYS)
        for row, choice in choices.items()
    }
