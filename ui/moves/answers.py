"""The fields of a move's sheet: what the stage asks, and why it is made in spite of what stands in its way."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gates import ANSWERED_FROM
from app.domain.rules import Metric
from app.services.stage_gate import AskRow, MoveAnswers, MovePlan
from ui.desk import Desk, Refusal
from ui.forms.when_line import return_days, step_days
from ui.kit.label import Label
from ui.kit.section_card import IconLabel
from ui.moves.editors import (
    Answer,
    AnswerEditor,
    ChoiceEditor,
    DayEditor,
    LevelEditor,
    RivalEditor,
    SumEditor,
    TextEditor,
    Unreadable,
)
from ui.moves.gate_words import gate_sentence

TWO_COLUMNS_FROM = 4
FORCED = "forced_reason"
# Off the track nothing passes without these, whoever moves.
NEVER_FORCED = frozenset({"returns_on", "lost_reason", "reason"})


class AnswerForm(QWidget):
    """Asks what ``plan`` asks. A required answer may be left out only with a reason, by who may move anyway.

    Signals:
        changed: an answer may be another.
    """

    changed = Signal()

    def __init__(self, desk: Desk, plan: MovePlan) -> None:
        super().__init__()
        self._desk, self._plan = desk, plan
        self._first: MoveAnswers | None = None
        self.editors = {ask.field: self._editor(ask) for ask in plan.asks}
        self.force = TextEditor(FORCED, self.tr("Why anyway"), hint=self.tr("kept in the history of the client"))
        self._is_asked_why = plan.is_shut
        self._refusal = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if plan.todo_text:
            column.addWidget(Label(plan.todo_text, "small", "text2", wrap=True))
        self._add_refusal(column)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        self._fill(grid)
        column.addLayout(grid)
        column.addWidget(self.force)
        self.force.changed.connect(self._on_changed)
        for editor in self.editors.values():
            editor.changed.connect(self._on_changed)
        self._show_force()
        self._first = self._peek()

    # --- what is asked ------------------------------------------------------------------------------------------------

    @property
    def is_wide(self) -> bool:
        """Whether the fields stand in two columns."""
        return len(self.editors) >= TWO_COLUMNS_FROM

    @property
    def is_shut(self) -> bool:
        """Whether the gate is shut, with what is answered so far."""
        return self._plan.is_shut and not self._opens_gate()

    @property
    def may_ask_why(self) -> bool:
        """Whether 'move anyway' is offered and not chosen yet: something is wanted that could be left out."""
        is_wanted = any(each.is_required and each.name not in NEVER_FORCED for each in self.editors.values())
        return self._plan.may_force and is_wanted and not self._is_asked_why

    @property
    def is_forced(self) -> bool:
        """Whether the client would be moved in spite of something."""
        return self._plan.may_force and (self.is_shut or (self._is_asked_why and not self._plan.is_shut))

    @property
    def is_touched(self) -> bool:
        """Whether something was answered."""
        return self._peek() != self._first

    def ask_why(self) -> None:
        """Ask for the reason to move the client without what is wanted."""
        self._is_asked_why = True
        self._show_force()
        self.force.setFocus()
        self.changed.emit()

    # --- answers ------------------------------------------------------------------------------------------------------

    def read(self) -> MoveAnswers | None:
        """Return what was answered; None when something is missing or wrong, which is then said under its field."""
        self.force.is_required = self.is_forced
        may_leave_out = self.is_forced and bool(self.force.line.text().strip())
        fields: dict[str, object] = {}
        wrong: AnswerEditor | None = None
        for editor in (*self.editors.values(), *([self.force] if self.is_forced else [])):
            try:
                found = editor.read(may_be_empty=may_leave_out and editor.name not in NEVER_FORCED)
            except Unreadable:
                wrong = wrong or editor
                continue
            if found is not None:
                fields[editor.name] = _as_written(editor.name, found)
        if wrong is not None:
            wrong.setFocus()
            return None
        forced = str(fields.pop(FORCED, ""))
        return MoveAnswers(forced_reason=forced, fields=fields)

    def show_error(self, refusal: Refusal) -> bool:
        """Say why the book refused under the field it is about; False when it is about none of them."""
        editor = self.force if refusal.field == FORCED else self.editors.get(refusal.field)
        if editor is None or not editor.isVisible():
            return False
        editor.show_error(refusal)
        editor.setFocus()
        return not isinstance(editor, DayEditor)  # a line for a day words only its own errors

    # --- inside -------------------------------------------------------------------------------------------------------

    def _editor(self, ask: AskRow) -> AnswerEditor:
        name, label, needed = ask.field, ask.label, ask.required
        today = self._desk.book.clock.today()
        match ask.kind:
            case "date":
                quick = return_days(today) if name == "returns_on" else step_days(today)
                return DayEditor(self._desk, name, label, quick, is_required=needed)
            case "money":
                return SumEditor(self._desk, name, label, ask.value, is_required=needed)
            case "choice":
                return ChoiceEditor(name, label, ask.choices, str(ask.value or ""), is_required=needed)
            case "bant":
                return LevelEditor(name, label, ask.choices, ask.value, is_required=needed)
            case "text" if name == "competitor":
                return RivalEditor(self._desk, name, label, is_required=needed)
            case _:
                return TextEditor(name, label, str(ask.value or ""), is_required=needed)

    def _add_refusal(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout(self._refusal)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(IconLabel("alert-triangle", "danger"))
        sentence = gate_sentence(self._desk, self._plan.gate) if self._plan.gate is not None else ""
        self.refusal_label = Label(sentence, "body", "danger", wrap=True)
        row.addWidget(self.refusal_label, 1)
        column.addWidget(self._refusal)

    def _fill(self, grid: QGridLayout) -> None:
        columns = 2 if self.is_wide else 1
        at = 0
        for editor in self.editors.values():
            is_long = isinstance(editor, DayEditor)
            at += -at % columns if is_long else 0
            grid.addWidget(editor, at // columns, at % columns, 1, columns if is_long else 1)
            at += columns if is_long else 1
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def _opens_gate(self) -> bool:
        """Whether the levels chosen open the gate; the book has the last word."""
        check = self._plan.gate
        levels = {editor.question: editor.level for editor in self.editors.values() if isinstance(editor, LevelEditor)}
        if check is None:
            return True
        if check.metric is Metric.NEED_LEVEL:
            return (levels.get("need") or 0) >= check.wanted
        if check.metric is Metric.BANT_ANSWERED:
            return check.have + sum((levels.get(each) or 0) >= ANSWERED_FROM for each in check.missing) >= check.wanted
        return False

    def _on_changed(self) -> None:
        self._show_force()
        self.changed.emit()

    def _show_force(self) -> None:
        self._refusal.setVisible(self.is_shut)
        self.force.setVisible(self.is_forced)

    def _peek(self) -> MoveAnswers:
        """Return what stands in the fields, right or wrong."""
        typed = {name: editor.typed() for name, editor in self.editors.items()}
        return MoveAnswers(forced_reason=self.force.typed(), fields=typed)


def _as_written(name: str, answer: Answer) -> date | tuple[date, time | None] | int | str | None:
    """Return an answer as ``MoveAnswers.fields`` has it: of the day of return only the day counts."""
    return answer[0] if name == "returns_on" and isinstance(answer, tuple) else answer
