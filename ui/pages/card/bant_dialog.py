"""The BANT form: what to ask, how far we are with each of the four questions, and what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.errors import AppError, InvalidError
from app.services.bant import BantAnswerRow, BantSheet, set_bant, set_bant_unknown
from ui.desk import Desk
from ui.forms.write_dialog import WriteDialog
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.messages import say_error
from ui.pages.card.bant_scale import TOP_LEVEL, LevelScale, QuestionList
from ui.pages.card.fact_kinds import date_kind

WIDTH_PX = 760
LIST_PX = 270
UNKNOWN = TOP_LEVEL + 1


@dataclass(frozen=True, slots=True)
class TypedAnswer:
    """One answer as it stands in the form; ``level`` None with ``is_unknown``: not known because of ``note``."""

    level: int | None = None
    is_unknown: bool = False
    note: str = ""
    timing_on: date | None = None


def save_answers(session: Any, client_id: int, answers: Mapping[str, TypedAnswer]) -> Changes:
    """Write several answers in one action; errors as in ``set_bant`` and ``set_bant_unknown``."""
    changes: Changes | None = None
    for question, typed in answers.items():
        if typed.is_unknown:
            changes = set_bant_unknown(session, client_id, question, typed.note)
        else:
            changes = set_bant(
                session, client_id, question, level=typed.level, note=typed.note, timing_on=typed.timing_on
            )
    assert changes is not None
    return changes


class BantDialog(WriteDialog):
    """1 to 4 choose a question, then 0 to 3 its level, the minus 'not known'; in a text the same with Alt."""

    def __init__(
        self, desk: Desk, client_id: int, client: str, sheet: BantSheet, question: str, parent: QWidget
    ) -> None:
        super().__init__(desk, "BANT", "", parent, meta=client, width_px=WIDTH_PX)
        self.save_button.setText(self.tr("Save"))
        self._client_id = client_id
        self._sheet = sheet
        self._rows = {row.question: row for row in sheet.rows}
        self._kept = {row.question: _typed(row) for row in sheet.rows}
        self._answers = dict(self._kept)
        self._questions = tuple(self._rows)
        self._question = ""
        self._count = ChipLabel("", "tag", strong=True)
        self._gate = Label("", "small", "text2")
        self.head_actions.addWidget(self._gate)
        self.head_actions.addWidget(self._count)
        self.questions = QuestionList(
            tuple(row.title for row in sheet.rows), tuple(each[0].upper() for each in self._questions)
        )
        self.questions.setAccessibleName(self.tr("The four questions"))
        self.scale = LevelScale()
        self.note = TextArea("", min_lines=2, max_lines=4)
        self._note_field = Field("", self.note)
        self._day_kind = date_kind(desk, "timing_on")
        self.timing_on = KLineEdit("", self._day_kind.placeholder)
        self._day_field = Field(self.tr("Needed by"), self.timing_on)
        self._asks = Label("", "body", "text2", wrap=True)
        self._who = Label("", "small", "text3", wrap=True)
        self._keys = Label(
            self.tr("1–4 question, 0–3 level, − not known"),
            "small",
            "text3",
        )
        self._lay_out()
        self._connect()
        self.show_question(question)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(18)
        left = QVBoxLayout()
        left.addWidget(self.questions)
        left.addStretch(1)
        self.questions.setFixedWidth(LIST_PX)
        row.addLayout(left)
        right = QVBoxLayout()
        right.setSpacing(10)
        head = Label(self.tr("What to ask"), "small", "text2")
        for part in (head, self._asks, self.scale, self._note_field, self._day_field, self._who):
            right.addWidget(part)
        right.addStretch(1)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.foot_left.addWidget(self._keys)
        self.foot_left.addStretch(1)

    def _connect(self) -> None:
        self.questions.chosen.connect(lambda at: self.show_question(self._questions[at]))
        self.questions.entered.connect(lambda _at: self.scale.setFocus(Qt.FocusReason.TabFocusReason))
        self.scale.chosen.connect(self._on_level)
        self.scale.typed.connect(lambda _level: self.questions.setFocus(Qt.FocusReason.TabFocusReason))
        self.scale.cleared.connect(self._on_cleared)
        self.note.textChanged.connect(self._on_note)
        self.note.committed.connect(self.accept)
        self.timing_on.textEdited.connect(lambda _text: self._day_field.set_error(""))
        for text in (self.note, self.timing_on):
            text.installEventFilter(self)

    def open(self) -> None:
        """Show the form; the level of the question is to be chosen."""
        super().open()
        self.scale.setFocus(Qt.FocusReason.TabFocusReason)

    def question(self) -> str:
        """Return the question shown."""
        return self._question

    def answers(self) -> dict[str, TypedAnswer]:
        """Return the four answers as they stand."""
        return dict(self._answers)

    def show_question(self, question: str) -> None:
        """Show one of the four; what is typed of the others stays. A day that is none keeps the question in front."""
        if question == self._question or not self._take_day():
            self.questions.set_current(self._questions.index(self._question))
            return
        self._question = question
        row, typed = self._rows[question], self._answers[question]
        self.questions.set_current(self._questions.index(question))
        self._asks.setText("\n".join(f"•  {each}" for each in row.questions))
        self.scale.set_words((*row.levels, self.tr("not known, because…")))
        self.scale.setAccessibleName(row.title)
        self.scale.set_current(UNKNOWN if typed.is_unknown else -1 if typed.level is None else typed.level)
        self.note.blockSignals(True)
        self.note.setPlainText(typed.note)
        self.note.blockSignals(False)
        self.note.restyle()
        self.timing_on.setText(self._day_kind.write(typed.timing_on))
        self._day_field.setVisible(question == "timing")
        self._note_field.set_error("")
        self._who.setText(self._answered(row))
        self._who.setVisible(row.answered_at is not None)
        self._word()

    def save(self) -> None:
        """Write what is other than before; nothing is, and the form just closes."""
        if not self._take_day():
            return
        changed = {key: each for key, each in self._answers.items() if each != self._kept[key]}
        for question, typed in changed.items():
            if typed.is_unknown and not typed.note.strip():
                self.show_question(question)
                error = InvalidError("bant_needs_note", field=question)
                self._note_field.set_error(say_error(self.desk.language, error))
                self.note.setFocus()
                return
        if changed:
            self.write(save_answers, self._client_id, changed)
        else:
            self.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with 1 to 4 chooses a question out of a text."""
        if isinstance(watched, TextArea | KLineEdit) and isinstance(event, QKeyEvent):
            figure = event.key() - Qt.Key.Key_1
            if event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 <= figure < len(self._questions):
                if event.type() == QEvent.Type.KeyPress:
                    self.show_question(self._questions[figure])
                    self.scale.setFocus(Qt.FocusReason.TabFocusReason)
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _take_day(self) -> bool:
        """Keep the day that is typed; False when it is none, which is said under it."""
        if self._question != "timing":
            return True
        try:
            day = self._day_kind.read(self.timing_on.text())
        except AppError as error:
            self._day_field.set_error(say_error(self.desk.language, error))
            self.timing_on.setFocus()
            return False
        self._change(timing_on=day)
        return True

    def _change(self, **values: Any) -> None:
        self._answers[self._question] = replace(self._answers[self._question], **values)
        self._word()

    def _on_level(self, row: int) -> None:
        is_unknown = row == UNKNOWN
        self._change(level=None if is_unknown else row, is_unknown=is_unknown)
        if is_unknown:
            self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_cleared(self) -> None:
        self._change(level=None, is_unknown=False)

    def _on_note(self) -> None:
        self._note_field.set_error("")
        self._change(note=self.note.text().strip())

    def _word(self) -> None:
        """Show the squares of all four, how many are answered, and what the gate makes of them."""
        for at, question in enumerate(self._questions):
            typed, row = self._answers[question], self._rows[question]
            level = row.levels[typed.level] if typed.level is not None else ""
            nothing = self.tr("not known") if typed.is_unknown else self.tr("not asked yet")
            self.questions.set_answer(at, typed.level, typed.note or level or nothing)
        is_unknown = self._answers[self._question].is_unknown
        self._note_field.set_label(self.tr("Why it is not known") if is_unknown else self.tr("In the client's words"))
        answered = sum(bool(each.level) for each in self._answers.values())
        is_full = answered == len(self._questions)
        self._count.set_chip(
            self.tr("BANT {n} of {count}").format(n=answered, count=len(self._questions)), "care" if is_full else "tag"
        )
        self._gate.setText(gate_words(self._sheet) if self._answers == self._kept else "")

    def _answered(self, row: BantAnswerRow) -> str:
        if row.answered_at is None:
            return ""
        day = self.desk.formats.short_date(self.desk.formats.local_date(row.answered_at))
        if row.person and not self.desk.facts.is_solo:
            return self.tr("Written down {day} by {person}").format(day=day, person=row.person)
        return self.tr("Written down {day}").format(day=day)


def gate_words(sheet: BantSheet) -> str:
    """Return what the gate out of prospecting makes of the answers; empty where it is switched off."""
    if sheet.opens_gate is None:
        return ""
    words = {
        (True, True): QCoreApplication.translate("BantDialog", "need only: enough"),
        (True, False): QCoreApplication.translate("BantDialog", "need only: not yet"),
        (False, True): QCoreApplication.translate("BantDialog", "the gate is open"),
        (False, False): QCoreApplication.translate("BantDialog", "the gate is shut"),
    }
    return words[sheet.is_need_only, sheet.opens_gate]


def _typed(row: BantAnswerRow) -> TypedAnswer:
    is_unknown = row.level is None and bool(row.note)
    return TypedAnswer(row.level, is_unknown, row.note, row.timing_on)
