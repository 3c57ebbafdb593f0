"""One line of a call script: what to say, what may be answered, and where each answer leads."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.script_edit import (
    Nodes,
    add_answer,
    add_node,
    change_answer,
    change_node,
    end_of,
    remove_answer,
)
from app.domain.script_walk import KINDS, MAX_ANSWERS, Node
from ui.kit.button import IconButton, KButton
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.keycap import KeyCap
from ui.kit.label import Label
from ui.kit.pickers import KComboBox

NEW = "+"
TO_PX = 230


class AnswerLine(QWidget):
    """An answer with its digit key and the line it leads to."""

    def __init__(self, number: int, text: str, choices: Sequence[tuple[str, str]], to: str) -> None:
        super().__init__()
        self.text = KLineEdit(size="small")
        self.text.setText(text)
        self.text.setCursorPosition(0)
        self.to = KComboBox(choices, to, size="small")
        self.to.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.to.setFixedWidth(TO_PX)
        self.remove = IconButton("x", "", side_px=26, icon_px=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(KeyCap(str(number)))
        row.addWidget(self.text, 1)
        row.addWidget(self.to)
        row.addWidget(self.remove)


class NodeEditor(QWidget):
    """The fields of a line; every change is given as the whole script, still one that can be walked.

    Signals:
        changed: the script as it is to be (nodes).
        went: a new line was made and is to be shown (its code).
    """

    changed = Signal(object)
    went = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._nodes: Nodes = ()
        self._code = ""
        self.title, self.text = KLineEdit(), TextArea("", min_lines=4)
        self.kind = KComboBox()
        self.title_field, self.kind_field = Field("", self.title), Field("", self.kind)
        self.text_field = Field("", self.text)
        self._answers_title = Label("", "small", "text2")
        self._box = QVBoxLayout()
        self._box.setSpacing(6)
        self.lines: list[AnswerLine] = []
        self.add_button = KButton(size="small", icon="plus")
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.title_field, 1)
        top.addWidget(self.kind_field)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.text_field)
        column.addWidget(self._answers_title)
        column.addLayout(self._box)
        column.addLayout(foot)
        self.title.editingFinished.connect(self._save_words)
        self.text.left.connect(self._save_words)
        self.text.committed.connect(self._save_words)
        self.kind.chosen.connect(self._save_kind)
        self.add_button.clicked.connect(self._add_answer)

    # --- showing ------------------------------------------------------------------------------------------------

    def show_node(self, nodes: Nodes, code: str) -> None:
        """Show a line of a script; what is being typed into the same line stays."""
        node = _node(nodes, code)
        if node is None:
            return
        is_other, before = code != self._code, _node(self._nodes, self._code)
        has_other_ways = is_other or before is None or _ways(before, self._nodes) != _ways(node, nodes)
        self._nodes, self._code = nodes, code
        if is_other or (not self.title.isModified() and self.title.text() != node.title):
            self.title.setText(node.title)
        if is_other or (not self.text.hasFocus() and self.text.text() != node.text):
            self.text.setPlainText(node.text)
        self.kind.set_code(node.kind)
        if has_other_ways:
            self._show_answers(node)
        is_end = node.kind == "end"
        self._answers_title.setVisible(not is_end)
        self.add_button.setVisible(not is_end)
        self.add_button.setEnabled(len(node.answers) < MAX_ANSWERS)

    def _show_answers(self, node: Node) -> None:
        focused = next((at for at, line in enumerate(self.lines) if line.text.hasFocus()), None)
        for line in self.lines:
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        choices = [(each.code, f"{each.code}  {each.title}") for each in self._nodes]
        choices.append((NEW, self.tr("A new line…")))
        for number, answer in enumerate(node.answers, 1):
            line = AnswerLine(number, answer.text, choices, answer.to)
            self._word_answer(line, number)
            line.text.editingFinished.connect(functools.partial(self._save_answer, number, line))
            line.to.chosen.connect(functools.partial(self._lead, number))
            line.remove.clicked.connect(functools.partial(self._remove_answer, number))
            line.remove.setEnabled(len(node.answers) > 1)
            self.lines.append(line)
            self._box.addWidget(line)
        if focused is not None and focused < len(self.lines):
            self.lines[focused].text.setFocus()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the last change."""
        self.text_field.set_error(sentence)

    # --- changing -----------------------------------------------------------------------------------------------

    def _emit(self, nodes: Nodes) -> None:
        if nodes != self._nodes:
            self.set_error("")
            self.changed.emit(nodes)

    def _save_words(self) -> None:
        title, text = self.title.text().strip(), self.text.text().strip()
        self._emit(change_node(self._nodes, self._code, title=title, text=text))

    def _save_kind(self, kind: str) -> None:
        chosen = next(each for each in KINDS if each == kind)
        self._emit(change_node(self._nodes, self._code, kind=chosen))

    def _save_answer(self, number: int, line: AnswerLine) -> None:
        if line in self.lines:
            self._emit(change_answer(self._nodes, self._code, number, text=line.text.text().strip()))

    def _lead(self, number: int, to: str) -> None:
        if to != NEW:
            self._emit(change_answer(self._nodes, self._code, number, to=to))
            return
        nodes, code = add_node(
            self._nodes, self._code, number, self.tr("New line"), self.tr("What to say"), self.tr("They answer")
        )
        self._emit(nodes)
        self.went.emit(code)

    def _add_answer(self) -> None:
        to = end_of(self._nodes) or self._nodes[0].code
        self._emit(add_answer(self._nodes, self._code, self.tr("They answer"), to))
        if self.lines:
            self.lines[-1].text.setFocus()
            self.lines[-1].text.selectAll()

    def _remove_answer(self, number: int) -> None:
        self._emit(remove_answer(self._nodes, self._code, number))

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word the fields."""
        self.title_field.set_label(self.tr("Name of the line"))
        self.kind_field.set_label(self.tr("Kind"))
        self.text_field.set_label(self.tr("What to say"))
        self._answers_title.setText(self.tr("They answer, and where it leads"))
        self.add_button.setText(self.tr("Add an answer"))
        names = {
            "prep": self.tr("Before the call"),
            "gate": self.tr("Secretary"),
            "talk": self.tr("Talk"),
            "branch": self.tr("Aside"),
            "end": self.tr("After the call"),
        }
        self.kind.set_choices([(kind, names[kind]) for kind in KINDS])
        for number, line in enumerate(self.lines, 1):
            self._word_answer(line, number)

    def _word_answer(self, line: AnswerLine, number: int) -> None:
        line.text.setAccessibleName(self.tr("Answer {number}").format(number=number))
        line.to.setAccessibleName(self.tr("Where answer {number} leads").format(number=number))
        line.remove.set_name(self.tr("Remove the answer"))


def _node(nodes: Nodes, code: str) -> Node | None:
    return next((node for node in nodes if node.code == code), None)


def _ways(node: Node, nodes: Nodes) -> tuple[object, ...]:
    """Return what the lines of answers show."""
    return node.code, node.answers, tuple((each.code, each.title) for each in nodes)
