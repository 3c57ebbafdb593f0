"""What follows a step that was ticked off: the question under its row, asked once the row is struck through."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.today_rows import StepList
from ui.pages.today.acts import TodayActs
from ui.pages.today.step_list import StepList as StepListView


class NextQuestion(QObject):
    """Follows the list and its acts for a page."""

    def __init__(self, view: StepListView, acts: TodayActs, page: QWidget) -> None:
        super().__init__(page)
        self._view, self._acts, self._page = view, acts, page
        self._waits: int | None = None  # a step whose row is not read anew yet
        acts.finished.connect(self._on_finished)
        view.line.closed.connect(self._go_on)
        view.line.form_asked.connect(self._on_form)

    def ask_what_waits(self) -> None:
        """Ask about the step that was ticked off, now that its row is there."""
        if self._waits is not None:
            self._ask(self._waits)
        self._waits = None

    def drop_if_open_again(self, steps: StepList) -> None:
        """Take the question away when its step was opened again, or is gone."""
        asked = self._view.line.asked()
        every = (*steps.overdue, *steps.today_steps, *steps.week)
        if asked is not None and all(row.id != asked.done_id or row.state == "open" for row in every):
            self._view.line.close_line()

    def _on_finished(self, step_id: int) -> None:
        self._waits = None if self._ask(step_id) else step_id

    def _ask(self, step_id: int) -> bool:
        """Open the question if the row is struck through already."""
        row = self._view.rows.row_of(step_id)
        step = self._view.rows.rows[row].step if row >= 0 else None
        if step is None or step.state != "done" or not self._page.isVisible():
            return False
        self._view.choose(step_id)
        self._view.ask_next(step)
        client_id = step.client_id
        self._acts.read_usual(client_id, lambda day: self._view.line.set_usual(client_id, day))
        return True

    def _go_on(self) -> None:
        """Go on with the next step that is open."""
        at = self._view.currentIndex().row()
        step = self._view.current_step()
        if step is not None and step.state == "done":
            rows = self._view.rows.rows
            following = (n for n in range(at + 1, len(rows)) if rows[n].step is not None and not rows[n].is_done)
            self._view.set_row(next(following, at))

    def _on_form(self) -> None:
        asked = self._view.line.asked()
        self._view.line.close_line()
        if asked is not None:
            self._acts.ask_in_dialog(asked.client_id)
