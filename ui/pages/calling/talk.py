"""The middle of the player: the line to say with its answers, then the result and what follows; the note below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.script_walk import Node
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, TextArea
from ui.kit.label import Label, rule
from ui.kit.section_card import SectionCard
from ui.pages.calling.call_state import CallState, Stage
from ui.pages.calling.key_rows import KeyRow, KeyRows
from ui.pages.calling.outcome import AgainForm, InterestForm, Results
from ui.pages.calling.spoken_text import SpokenText
from ui.pages.calling.words import script_time
from ui.theme import theme

KIND_TONES = {"prep": "tag", "gate": "warn", "talk": "accent", "branch": "danger", "end": "ok"}
STAGES = (Stage.TALK, Stage.RESULT, Stage.AGAIN, Stage.INTEREST)
NO_ANSWER_KEY = "0"
TEXT_MOST_PX = 760
FOOT_SIDE_PX, FOOT_GAP_PX = 18, 8


class Talk(SectionCard):
    """Shows a ``CallState``; knows nothing of the book.

    Signals:
        answered: the number of an answer, from 1 (int); 0: nobody answered.
        result_chosen: the code of a result (str).
        hang_up_asked, back_asked, objections_asked: as their buttons say.
        note_left: the note field is left.
    """

    answered = Signal(int)
    result_chosen = Signal(str)
    hang_up_asked = Signal()
    back_asked = Signal()
    objections_asked = Signal()
    note_left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._stack = QStackedWidget()
        super().__init__(parent=parent)
        self._desk = desk
        self._state: CallState | None = None
        self.kind = ChipLabel(" ")
        self.title = Label("", "heading", elide=True)
        self.timer = Label("", "figureSmall", "text2")
        self.text = SpokenText()
        self.answers = KeyRows()
        self.results = Results(desk)
        self.again = AgainForm(desk)
        self.interest = InterestForm(desk)
        self.heard = Label("", "small", "text2", elide=True)
        self.back_button = KButton(icon="arrow-back-up", key="Backspace", size="small")
        self.hang_up_button = KButton(icon="phone", key="H", size="small", kind=Kind.DANGER)
        self.objections_button = KButton(icon="quote", key="O", size="small")
        self.note = TextArea(min_lines=2, max_lines=5)
        self._note_field = Field("", self.note)
        self._scroll = QScrollArea()
        self._lay_out()
        self.answers.row_chosen.connect(lambda code: self.answered.emit(int(code)))
        self.results.row_chosen.connect(self.result_chosen)
        self.back_button.clicked.connect(self.back_asked)
        self.hang_up_button.clicked.connect(self.hang_up_asked)
        self.objections_button.clicked.connect(self.objections_asked)
        self.note.installEventFilter(self)
        self.note.committed.connect(self.focus_keys)
        self.note.left.connect(self.note_left)
        self.text.closed.connect(self.focus_keys)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 16, 6)
        head.setSpacing(10)
        head.addWidget(self.kind)
        head.addWidget(self.title, 1)
        head.addWidget(self.timer)
        self.body.addLayout(head)
        for page in (self._talk_page(), self._result_page(), self.again, self.interest):
            self._stack.addWidget(page)
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(18, 2, 18, 12)
        inner.addWidget(self._stack)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(rule())
        foot = QVBoxLayout()
        foot.setContentsMargins(FOOT_SIDE_PX, 10, FOOT_SIDE_PX, 14)
        foot.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(FOOT_GAP_PX)
        # The toast with Undo comes up at the left after each call: neither the note nor the buttons may be under it.
        buttons.addWidget(self.heard, 1)
        buttons.addStretch(0)
        for button in (self.back_button, self.objections_button, self.hang_up_button):
            buttons.addWidget(button)
        foot.addWidget(self._note_field)
        foot.addLayout(buttons)
        self.body.addLayout(foot)

    def _talk_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.text)
        column.addWidget(self.answers)
        column.addStretch(1)
        return page

    def _result_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.results)
        column.addStretch(1)
        return page

    def restyle(self) -> None:
        """Keep lines as long as they are easily read."""
        super().restyle()
        self._stack.setMaximumWidth(theme().px(TEXT_MOST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Leave out the words of the buttons at the foot that have no room, the plainest first."""
        buttons = (self.back_button, self.objections_button, self.hang_up_button)
        for button in buttons:
            button.set_compact(False)
        room = self.width() - 2 * FOOT_SIDE_PX - 3 * FOOT_GAP_PX
        for button in buttons:
            if sum(each.sizeHint().width() for each in buttons) > room:
                button.set_compact(True)

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_state(self, state: CallState, values: Mapping[str, str], hints: Mapping[str, str]) -> None:
        """Show where a call is; the focus goes where its keys work."""
        self._state = state
        node = state.walk.node
        self._show_head(node, state.stage)
        self.set_words(values, hints)
        self._show_answers(node)
        if state.stage is Stage.RESULT:
            self.results.show_results(state.likely())
        self.back_button.setEnabled(bool(state.walk.path) or state.stage is not Stage.TALK)
        self.hang_up_button.setVisible(state.stage is Stage.TALK)
        self.heard.setText(self.tr("%n objection(s) heard", "", len(state.heard)) if state.heard else "")
        if self.note.text() != state.note:
            self.note.setPlainText(state.note)
        self._show_stage(state.stage)

    def set_words(self, values: Mapping[str, str], hints: Mapping[str, str]) -> None:
        """Fill the text with other words."""
        if self._state is not None:
            self.text.show_node(self._state.walk.node, values, hints)

    def set_time(self, seconds: int | None) -> None:
        """Show how long the call lasts; None: it has not begun."""
        self.timer.setText(script_time(seconds) if seconds is not None else "")

    def focus_keys(self) -> None:
        """Give the focus to what the keys of the stage work in."""
        stage = self._state.stage if self._state is not None else Stage.TALK
        target = {
            Stage.TALK: self.answers,
            Stage.RESULT: self.results,
            Stage.AGAIN: self.again.when.line,
            Stage.INTEREST: self.interest.what,
        }[stage]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_key(self, key: str) -> bool:
        """Do what a digit does now; False when it does nothing."""
        stage = self._state.stage if self._state is not None else None
        if stage is Stage.TALK:
            return self.answers.take(key)
        return self.results.take(key) if stage is Stage.RESULT else False

    def retranslate(self) -> None:
        """Word everything anew."""
        self.setAccessibleName(self.tr("The call"))
        self.answers.setAccessibleName(self.tr("What do they say?"))
        self.results.setAccessibleName(self.tr("What came of the call?"))
        self.back_button.setText(self.tr("Back"))
        self.hang_up_button.setText(self.tr("Hung up"))
        self.objections_button.setText(self.tr("Objections"))
        self.note.setPlaceholderText(self.tr("In their own words"))
        self._note_field.set_label(self.tr("Note of the call (N)"))
        self._fit_foot()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.note or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.focus_keys()
        event.accept()
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)

    def _show_head(self, node: Node, stage: Stage) -> None:
        names = {
            "prep": self.tr("Before the call"),
            "gate": self.tr("Secretary"),
            "talk": self.tr("Talk"),
            "branch": self.tr("Objection"),
            "end": self.tr("After the call"),
        }
        if stage is Stage.TALK:
            is_same = names[node.kind].casefold() == node.title.casefold()
            self.kind.set_chip(names[node.kind], KIND_TONES[node.kind])
            self.title.setText("" if is_same else node.title)
        else:
            self.kind.set_chip(names["end"], KIND_TONES["end"])
            self.title.setText(self.tr("What came of it?") if stage is Stage.RESULT else "")

    def _show_answers(self, node: Node) -> None:
        rows = [KeyRow(str(at), str(at), answer.text) for at, answer in enumerate(node.answers, 1)]
        if node.kind == "prep":
            meta = self.tr("written down at once")
            rows.append(KeyRow(NO_ANSWER_KEY, NO_ANSWER_KEY, self.tr("Nobody answers"), meta))
        self.answers.show_rows(rows)

    def _show_stage(self, stage: Stage) -> None:
        for at, each in enumerate(STAGES):
            # The pages behind must not make the one in front scroll.
            page = self._stack.widget(at)
            assert page is not None
            height = QSizePolicy.Policy.Preferred if each is stage else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        self._stack.setCurrentIndex(STAGES.index(stage))
        self._scroll.verticalScrollBar().setValue(0)
