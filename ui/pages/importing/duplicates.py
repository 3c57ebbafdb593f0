"""Rows that are in the book already, and what is to become of each (picture 09)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.importing.plan import RowPlan
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.kit.segmented import Segment, Segmented
from ui.pages.importing.source import Reading, Rehearsal
from ui.pages.importing.words import ImportWords
from ui.theme import theme

SHOWN = 20
TAKE, SKIP = "take", "skip"


class Pair(QFrame):
    """A small card: a name over one fact."""

    def __init__(self, name: str, fact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 5, 6, 6)
        column.setSpacing(0)
        column.addWidget(Label(name, "body", elide=True))
        column.addWidget(Label(fact or " ", "small", "text2", elide=True))


class Duplicate(QWidget):
    """One row of the file beside the client of the book.

    Signals:
        decided: the person takes or skips the row (row number, is it skipped).
    """

    decided = Signal(int, bool)

    def __init__(
        self,
        words: ImportWords,
        plan: RowPlan,
        name: str,
        fact: str,
        *,
        is_skipped: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.row = plan.row
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(IconLabel("copy", "accentText", 14))
        head.addWidget(Label(words.same(plan.matched_by), "strong", elide=True), 1)
        head.addWidget(Label(self.tr("Row {number}").format(number=plan.row), "small", "text3"))
        cards = QHBoxLayout()
        cards.setSpacing(6)
        cards.addWidget(Pair(name or plan.title, fact), 1)
        cards.addWidget(IconLabel("arrow-right", "text3", 14))
        cards.addWidget(Pair(plan.title, words.fills(plan)), 1)
        take = self.tr("Overwrite") if plan.matched_by == "code" else self.tr("Fill gaps")
        self.choice = Segmented([Segment(TAKE, take), Segment(SKIP, self.tr("Skip"))], size="small")
        self.choice.set_code(SKIP if is_skipped else TAKE)
        self.choice.setAccessibleName(f"{name or plan.title}: {words.same(plan.matched_by)}")
        self.choice.chosen.connect(lambda code: self.decided.emit(self.row, code == SKIP))
        column = QVBoxLayout(self)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 10, 10, 12)
        inner.setSpacing(7)
        inner.addLayout(head)
        inner.addLayout(cards)
        inner.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(rule())


class DuplicatesCard(SectionCard):
    """The duplicates in the order of the file, the first ones with a choice each.

    Signals:
        decided: the person takes or skips a row (row number, is it skipped).
        all_taken: every row that was skipped by hand shall be taken.
        more_asked: the person wants to see those that are not shown.
    """

    decided = Signal(int, bool)
    all_taken = Signal()
    more_asked = Signal()

    def __init__(self, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._words = words
        self._state: tuple[Reading, Rehearsal] | None = None
        self.blocks: list[Duplicate] = []
        self.count = ChipLabel(" ", "accent", strong=True)
        self.take_all = KButton("", kind=Kind.LINK)
        self.add_action(self.count)
        self.add_action(self.take_all)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(self._scroll, 1)
        self.take_all.clicked.connect(self.all_taken)
        self.retranslate()

    def show_found(self, reading: Reading | None, found: Rehearsal | None) -> None:
        """Show the duplicates of a rehearsal; None while there is none keeps what is shown."""
        if reading is None or found is None:
            return
        self._state = (reading, found)
        focused = next((block.row for block in self.blocks if block.choice.hasFocus()), None)
        place = self._scroll.verticalScrollBar().value()
        self._build(reading, found)
        for block in self.blocks:
            if block.row == focused:
                block.choice.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(place)

    def focus_next(self) -> None:
        """Put the focus on the next duplicate, after the last on the first."""
        if not self.blocks:
            return
        at = next((n for n, block in enumerate(self.blocks) if block.choice.hasFocus()), -1)
        block = self.blocks[(at + 1) % len(self.blocks)]
        block.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(block, 0, theme().px(12))

    def _build(self, reading: Reading, found: Rehearsal) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.blocks = []
        plans = found.duplicates
        for plan in plans[:SHOWN]:
            name, fact = reading.name_in_file(plan.row), reading.key_in_file(plan)
            block = Duplicate(self._words, plan, name, fact, is_skipped=plan.row in reading.left_out)
            block.decided.connect(self.decided)
            self.blocks.append(block)
            self._column.insertWidget(self._column.count() - 1, block)
        if not plans:
            empty = Label(self.tr("No row of the file is in the book already."), "small", "text2", wrap=True)
            empty.setContentsMargins(14, 12, 14, 12)
            self._column.insertWidget(0, empty)
        elif len(plans) > SHOWN:
            more = KButton(self.tr("%n more", "", len(plans) - SHOWN), kind=Kind.LINK)
            more.clicked.connect(self.more_asked)
            self._column.insertWidget(self._column.count() - 1, more, 0, Qt.AlignmentFlag.AlignLeft)
        self.count.set_chip(self.tr("%n found", "", len(plans)), "accent")
        self.count.setVisible(bool(plans))
        self.take_all.setVisible(bool(reading.left_out))

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Duplicates"))
        self.take_all.setText(self.tr("Fill gaps in all"))
        if self._state is not None:
            self._build(*self._state)
        else:
            self.count.hide()
            self.take_all.hide()
