"""Stages and sellers of the file that the book does not know, and what each is to be taken for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.importing.choices import ImportChoices, UnknownWord
from ui.desk import Desk
from ui.kit.chip import ChipLabel
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.kit.section_card import SectionCard

SHOWN = 40


class UnknownWordsCard(SectionCard):
    """A line a word: the word, how many rows have it, and a box of the stages or the people of the book.

    Signals:
        decided: the person chose (str ``stage`` or ``seller``, folded word, id of a stage or person; None leaves it).
    """

    decided = Signal(str, str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._desk = desk
        self._words: tuple[UnknownWord, ...] = ()
        self._choices = ImportChoices()
        self.boxes: dict[tuple[str, str], KComboBox] = {}
        self.count = ChipLabel(" ", "warn", strong=True)
        self.add_action(self.count)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(10)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(scroll)
        self.hide()
        self.retranslate()

    def show_words(self, words: Sequence[UnknownWord], choices: ImportChoices) -> None:
        """Show the words of a rehearsal with what was decided on them; the card hides when there are none."""
        is_same = self._words == tuple(words)
        self._words, self._choices = tuple(words), choices
        if is_same:
            self._show_choices()
        else:
            self._build()

    def _show_choices(self) -> None:
        for (field, key), box in self.boxes.items():
            chosen = (self._choices.stages if field == "stage" else self._choices.sellers).get(key)
            box.set_code("" if chosen is None else str(chosen))
        decided = {("stage", key) for key in self._choices.stages} | {("seller", key) for key in self._choices.sellers}
        left = sum((word.field, word.key) not in decided for word in self._words)
        self.count.set_chip(self.tr("%n to decide", "", left), "warn")
        self.count.setVisible(left > 0)

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        offered = {"stage": self._stages(), "seller": self._sellers()}
        for word in self._words[:SHOWN]:
            self._column.addWidget(self._line(word, offered[word.field]))
        if len(self._words) > SHOWN:
            self._column.addWidget(Label(self.tr("and %n more", "", len(self._words) - SHOWN), "small", "text2"))
        self._show_choices()
        self.setVisible(bool(self._words))

    def _line(self, word: UnknownWord, offered: list[tuple[str, str]]) -> QWidget:
        rows = self._desk.language.words.plural("count.rows", word.rows)
        kind = self.tr("Stage") if word.field == "stage" else self.tr("Seller")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(word.word, "strong", elide=True), 1)
        head.addWidget(Label(f"{kind}, {rows}", "small", "text3"))
        box = KComboBox(offered, size="small")
        box.setSizeAdjustPolicy(KComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setAccessibleName(f"{kind}: {word.word}")
        box.chosen.connect(partial(self._decide, word.field, word.key))
        self.boxes[word.field, word.key] = box
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(box)
        return line

    def _decide(self, field: str, key: str, code: str) -> None:
        self.decided.emit(field, key, int(code) if code else None)

    def _stages(self) -> list[tuple[str, str]]:
        words = self._desk.language.words
        stages = [(str(stage.id), stage.name(words)) for stage in self._desk.facts.stages if not stage.is_hidden]
        return [("", self.tr("Leave it, keep the word as a tag")), *stages]

    def _sellers(self) -> list[tuple[str, str]]:
        people = [(str(person.id), person.name) for person in self._desk.facts.people if person.is_active]
        return [("", self.tr("Leave it, keep the name in the note")), *people]

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Stages and sellers"))
        self._build()
