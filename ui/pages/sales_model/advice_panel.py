"""The adviser: questions the book has answered first, two scales, and what follows from them."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.changes import Changes
from app.domain.sales_models import SalesModel
from app.services.adviser import Advice, Question, clear_answer, load_advice, set_answer
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.pickers import KComboBox
from ui.kit.section_card import IconLabel
from ui.pages.sales_model.advice_scale import AdviceScale
from ui.pages.sales_model.docked import Docked, FootWords
from ui.pages.sales_model.layouts import empty_layout, scrolled
from ui.pages.sales_model.words import ModelWords
from ui.theme import theme

ANSWER_PX = 430


class QuestionRow(QWidget):
    """A question, its answer as a list, what the book says of it, and the way back to that.

    Signals:
        answered: the number of an option (int). cleared: the book is to answer again.
    """

    answered = Signal(int)
    cleared = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._text = Label("", "body", wrap=True)
        self.box = KComboBox(size="small")
        self.box.setMaximumWidth(theme().px(ANSWER_PX))
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._evidence = Label("", "small", "text2", wrap=True)
        self._hand = ChipLabel("", "warn", "pencil")
        self.clear = KButton("", kind=Kind.LINK)
        answer = QHBoxLayout()
        answer.setSpacing(8)
        answer.addWidget(self.box, 1)
        answer.addWidget(self._hand)
        answer.addWidget(self.clear)
        answer.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self._evidence)
        column.addLayout(answer)
        self.box.chosen.connect(self._on_chosen)
        self.clear.clicked.connect(self.cleared)

    def show_question(self, question: Question) -> None:
        """Show a question as it is answered now."""
        self._text.setText(f"{self._number}. {question.text}")
        choices = [(str(at), option.text) for at, option in enumerate(question.options)]
        if question.chosen is None:
            choices.insert(0, ("", self.tr("not answered yet")))
        self.box.set_choices(choices)
        self.box.set_code("" if question.chosen is None else str(question.chosen))
        self.box.setAccessibleName(question.text)
        self.box.setToolTip(self.box.currentText())
        evidence = question.evidence or self.tr("The book cannot tell: please answer.")
        self._evidence.setText(evidence)
        self._evidence.set_role("text2" if question.evidence or question.chosen is not None else "warn")
        self.box.setAccessibleDescription(evidence)
        self._hand.set_chip(self.tr("by hand"), "warn", "pencil")
        self._hand.setVisible(question.is_by_hand)
        self.clear.setText(self.tr("As the book says") if question.suggested is not None else self.tr("Clear"))
        self.clear.setVisible(question.is_by_hand)

    def _on_chosen(self, code: str) -> None:
        if code:
            self.answered.emit(int(code))


class AdvicePanel(Docked):
    """Signals: model_chosen: look at a model (SalesModel). refused: a sentence (str)."""

    model_chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self._advice: Advice | None = None
        self._generation = 0
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(10)
        self._verdict = Label("", "heading", wrap=True)
        self._under = Label("", "body", "text2", wrap=True)
        self.first_tier, self.account = AdviceScale("prospecting"), AdviceScale("care")
        self._told = QVBoxLayout()
        self._told.setSpacing(6)
        self._question_title, self._question_meta = Label("", "strong"), Label("", "small", "text2", elide=True)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(0)
        self.rows: dict[str, QuestionRow] = {}
        for widget in (self._verdict, self._under, self.first_tier, self.account):
            self._column.addWidget(widget)
        self._column.addLayout(self._told)
        self._column.addWidget(rule(inner))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._question_title)
        head.addWidget(self._question_meta, 1)
        self._column.addLayout(head)
        self._column.addLayout(self._questions)
        self._column.addStretch(1)
        self._area = scrolled(inner)
        self.content.addWidget(self._area)
        self._remark = FootWords()
        self.look_button = KButton("", kind=Kind.PRIMARY)
        self.look_button.clicked.connect(self._on_look)
        self.foot.addWidget(self._remark, 1)
        self.foot.addWidget(self.look_button)
        self.retranslate()

    def load(self) -> None:
        """Read the advice."""
        self._generation += 1
        self._desk.read(
            self, load_advice, self._desk.language.code, done=functools.partial(self._on_read, self._generation)
        )

    def focus_first(self) -> None:
        """Give the focus to the button of the foot: what comes out stands at the top, the questions follow by Tab."""
        self.look_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def _on_read(self, generation: int, advice: Advice) -> None:
        if generation != self._generation:
            return
        self._advice = advice
        self._show()

    def _show(self) -> None:
        advice = self._advice
        if advice is None:
            return
        self._show_verdict(advice)
        self._show_told(advice)
        for number, question in enumerate(advice.questions, 1):
            if question.code not in self.rows:
                self._add_row(number, question.code)
            self.rows[question.code].show_question(question)
        self._question_title.setText(self.tr("Questions"))
        left = self.tr("%n without an answer", "", advice.unanswered) if advice.unanswered else ""
        self._question_meta.setText(left or self.tr("answered from the book; change any answer"))

    def _add_row(self, number: int, code: str) -> None:
        if self.rows:
            self._questions.addWidget(rule(self))
        row = QuestionRow(number)
        row.answered.connect(functools.partial(self._answer, code))
        row.cleared.connect(functools.partial(self._clear, code))
        self._questions.addWidget(row)
        self.rows[code] = row

    def _show_verdict(self, advice: Advice) -> None:
        verdict = advice.verdict
        if verdict.now is advice.current:
            self._verdict.setText(self.tr("Your model suits you: {model}").format(model=advice.now.full_name))
        else:
            self._verdict.setText(self.tr("For now: {model}").format(model=advice.now.full_name))
        under = advice.now.summary
        if verdict.target is not verdict.now:
            under = self.tr("Your goal: {model}. {summary}").format(
                model=advice.target.full_name, summary=advice.target.summary
            )
        self._under.setText(under)
        for scale, title, points in (
            (self.first_tier, self.tr("A first tier before the seller"), verdict.first_tier),
            (self.account, self.tr("An account manager after the sale"), verdict.account),
        ):
            said = self.tr("{points} of {threshold}: yes") if points >= advice.threshold else self.tr(
                "{points} of {threshold}: not needed")  # fmt: skip
            scale.set_points(title, points, advice.threshold, said.format(points=points, threshold=advice.threshold))
        self.look_button.setText(self.tr("Look at the model"))
        self._remark.say(self.tr("The adviser never switches by itself."))

    def _show_told(self, advice: Advice) -> None:
        empty_layout(self._told)
        for hint in advice.hints:
            self._told.addWidget(_line("info-circle", "accentText", hint))
        reasons = [f"{question} {answer}" for question, answer in advice.reasons]
        self._list(self.tr("What speaks for it"), "plus", "ok", reasons)
        self._list(self.tr("What speaks against it (ours)"), "minus", "danger", advice.against)
        self._list(self.tr("First steps"), "check", "accentText", advice.now.next_steps)

    def _list(self, title: str, icon: str, role: str, texts: Sequence[str]) -> None:
        if not texts:
            return
        label = Label(title, "strong")
        label.setContentsMargins(0, 4, 0, 0)
        self._told.addWidget(label)
        for text in texts:
            self._told.addWidget(_line(icon, role, text))

    # --- answers --------------------------------------------------------------------------------------------------

    def _answer(self, code: str, option: int) -> None:
        self._desk.write(self, set_answer, code, option, done=self._on_written, failed=self.refused.emit)

    def _clear(self, code: str) -> None:
        self.rows[code].box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.write(self, clear_answer, code, done=self._on_written, failed=self.refused.emit)

    def _on_written(self, _changes: Changes) -> None:
        self.load()

    def _on_look(self) -> None:
        if self._advice is not None:
            self.model_chosen.emit(self._advice.verdict.now)

    def model(self) -> SalesModel | None:
        """Return the model for now, once it is read."""
        return self._advice.verdict.now if self._advice is not None else None

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_heading(self.tr("Which sales model suits us?"))
        if self._advice is not None and self.isVisible():
            self.load()


def _line(icon: str, role: str, text: str) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(9)
    row.addWidget(IconLabel(icon, role, 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "small", "text", wrap=True), 1)
    return holder
