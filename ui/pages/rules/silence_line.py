"""One number of a rule of silence between its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.pages.rules.condition_row import value_edit
from ui.pages.rules.drafts import ConditionDraft, Problem, same_value
from ui.pages.rules.words import say_problem
from ui.theme import theme


class SilenceLine(QWidget):
    """Words, the number of one condition, words; what is typed goes into the draft at once.

    Signals:
        edited: the number is another.
    """

    edited = Signal()

    def __init__(self, desk: Desk, draft: ConditionDraft, before: str, after: str) -> None:
        super().__init__()
        self._desk, self._draft = desk, draft
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        fields = QWidget()
        flow = FlowLayout(fields, 8, 6)
        self.number = value_edit(desk, draft.metric, draft.text, f"{before} {after}")
        self.number.typed.connect(self._take)
        self._was = Label("", "small", "warn")
        for widget in (Label(before, "body", "text2"), self.number, Label(after, "body", "text2"), self._was):
            flow.addWidget(widget)
        row.addWidget(fields, 1)
        self.count = Label("", "small", "text2")
        self.count.setMinimumHeight(theme().size("control"))
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        self._show_changed()

    def _take(self, text: str) -> None:
        self._draft.text = text
        self._show_changed()
        self.edited.emit()

    def _show_changed(self) -> None:
        was = self._draft.was
        is_changed = was is None or not same_value(self._draft.metric, self._draft.text, was.value)
        self.number.set_changed(is_changed)
        self._was.setVisible(was is not None and is_changed)
        if was is not None:
            self._was.setText(self.tr("was {number}").format(number=was.value))

    def stops(self) -> list[QWidget]:
        """Return the fields in the order of Tab."""
        return [self.number]

    def show_count(self, clients: int | None, is_counting: bool) -> None:
        """Say how many clients meet this alone; the old number is pale while it is counted anew."""
        if clients is not None:
            self.count.setText(self.tr("%n match", "", clients))
        self.count.set_role("text3" if is_counting else "text2")

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong with the number."""
        self.number.set_error(bool(problems))
        self._error.setText(" ".join(say_problem(self._desk, problem) for problem in problems))
        self._error.setVisible(bool(problems))
        self.number.setAccessibleDescription(self._error.text())
