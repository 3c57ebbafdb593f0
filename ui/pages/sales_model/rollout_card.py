"""The roll-out checklist of the model in force: ticks, days, own things to do."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.rollout import Rollout, add_task, change_task, delete_task, task_title, tick_task
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.section_card import SectionCard
from ui.pages.sales_model.layouts import empty_layout, order_tabs
from ui.pages.sales_model.tasks import NewTask, TaskRow


class RolloutCard(SectionCard):
    """Hidden while nothing is on the list; what is unfinished after 30 days is said aloud."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._desk = desk
        self._shown: tuple[object, str] | None = None
        self.overdue = Banner()
        self.overdue.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.rows: dict[int, TaskRow] = {}
        self.new = NewTask()
        self.new.wanted.connect(lambda title: self._write(add_task, title))
        self.body.setSpacing(8)
        self.body.addWidget(self.overdue)
        self.body.addLayout(self._rows)
        self.body.addWidget(self.new)

    def show_rollout(self, rollout: Rollout) -> None:
        """Show the list; the focus stays in its row."""
        self.setVisible(bool(rollout.tasks))
        if self._shown == (rollout, self._desk.language.code):
            return
        self._shown = (rollout, self._desk.language.code)
        self.set_title(self.tr("Roll-out"))
        done = len(rollout.tasks) - rollout.left
        self.set_meta(self.tr("{done} of {all} done").format(done=done, all=len(rollout.tasks)))
        self.overdue.setVisible(rollout.is_overdue)
        if rollout.is_overdue:
            title = self.tr("%n thing(s) left undone", "", rollout.left)
            since = self._desk.formats.short_date(rollout.since_on)
            self.overdue.set_state("none", title, self.tr("The model is in force since {day}.").format(day=since))
        self.new.retranslate()
        self._build(rollout)

    def _build(self, rollout: Rollout) -> None:
        focused = next((found for task_id, row in self.rows.items() if (found := _focused(task_id, row))), None)
        empty_layout(self._rows)
        self.rows.clear()
        today = self._desk.book.clock.today()
        for task in rollout.tasks:
            title = task_title(self._desk.language.words, task)
            row = TaskRow(title, task.due_on, today, done_on=task.done_on, is_late=task.is_late)
            row.ticked.connect(functools.partial(self._write, tick_task, task.id))
            row.moved.connect(lambda day, task_id=task.id: self._write(change_task, task_id, due_on=day))
            row.deleted.connect(functools.partial(self._write, delete_task, task.id))
            self._rows.addWidget(row)
            self.rows[task.id] = row
        stops = [each for row in self.rows.values() for each in (row.tick, row.day, row.cross)]
        order_tabs((*stops, self.new.line, self.new.button))
        if focused is not None:
            task_id, part = focused
            shown = self.rows.get(task_id)
            self._show_rows()
            target = self.new.line if shown is None else (shown.tick, shown.day, shown.cross)[part]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        """Show the rows now: a layout does it only later, and till then they take no focus."""
        for row in self.rows.values():
            row.show()

    def _write(self, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        self._desk.write(self, use_case, *args, **kwargs)


def _focused(task_id: int, row: TaskRow) -> tuple[int, int] | None:
    """Return the task whose row has the focus, and which part of it: tick, day or cross."""
    parts = [part.hasFocus() for part in (row.tick, row.day, row.cross)]
    return (task_id, parts.index(True)) if any(parts) else None
