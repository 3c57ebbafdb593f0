"""Rows that are in the book already, and what is to become of each (picture 09)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.importing.choices import OnDuplicate
from app.services.importing.plan import RowPlan
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.menu import KMenu
from ui.kit.section_card import IconLabel, SectionCard
from ui.kit.segmented import Segment, Segmented
from ui.pages.importing.source import Reading, Rehearsal
from ui.pages.importing.words import ImportWords
from ui.theme import theme

SHOWN = 20
UPDATE_OR_KEEP = (OnDuplicate.UPDATE, OnDuplicate.KEEP)
KEEP_OR_ADD = (OnDuplicate.KEEP, OnDuplicate.ADD)


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
    """One row of the file beside the client, order, product or raw record of the book; no ``choices``: why not.

    Signals:
        decided: what the person does with it (row number, code of an OnDuplicate).
    """

    decided = Signal(int, str)

    def __init__(
        self,
        words: ImportWords,
        plan: RowPlan,
        name: str,
        fact: str,
        choices: tuple[OnDuplicate, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.row = plan.row
        self.has_choice = bool(choices)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(IconLabel("copy", "accentText", 14))
        same = words.same(plan.matched_by) or self.tr("Added as new")
        head.addWidget(Label(same, "strong", elide=True), 1)
        head.addWidget(Label(self.tr("Row {number}").format(number=plan.row), "small", "text3"))
        cards = QHBoxLayout()
        cards.setSpacing(6)
        cards.addWidget(Pair(name or plan.title, fact), 1)
        cards.addWidget(IconLabel("arrow-right", "text3", 14))
        cards.addWidget(Pair(plan.known_as or plan.title, words.fills(plan)), 1)
        texts = words.decisions()
        self.choice = Segmented([Segment(code, texts[code]) for code in choices], size="small", fills=True)
        if choices:
            decided = OnDuplicate.ADD if not plan.matched_by else plan.decision
            self.choice.set_code(decided or choices[0])
        else:
            self.choice.hide()
        self.choice.setAccessibleName(f"{name or plan.title}: {same}")
        self.choice.chosen.connect(lambda code: self.decided.emit(self.row, code))
        column = QVBoxLayout(self)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 10, 10, 12)
        inner.setSpacing(7)
        inner.addLayout(head)
        inner.addLayout(cards)
        inner.addWidget(self.choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(rule())


class DuplicatesCard(SectionCard):
    """The duplicates in the order of the file, the first ones with a choice each.

    Signals:
        decided: what the person does with a row (row number, code of an OnDuplicate).
        all_decided: what the person does with all of them (code of an OnDuplicate).
        more_asked: the person wants to see those that are not shown.
    """

    decided = Signal(int, str)
    all_decided = Signal(str)
    more_asked = Signal()

    def __init__(self, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._words = words
        self._state: tuple[Reading, Rehearsal] | None = None
        self.blocks: list[Duplicate] = []
        self.count = ChipLabel(" ", "accent", strong=True)
        self.for_all = KButton("", kind=Kind.LINK)
        self.add_action(self.count)
        self.add_action(self.for_all)
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
        self.for_all.clicked.connect(self._open_menu)
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
        blocks = [block for block in self.blocks if block.has_choice]
        if not blocks:
            return
        at = next((n for n, block in enumerate(blocks) if block.choice.hasFocus()), -1)
        block = blocks[(at + 1) % len(blocks)]
        block.choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(block, 0, theme().px(12))

    def menu(self) -> KMenu:
        """Return the menu of what may be done with all of them."""
        texts = self._words.decisions_for_all()
        menu = KMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in self._choices():
            menu.add(texts[code], partial(self.all_decided.emit, str(code)))
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.for_all.mapToGlobal(QPoint(0, self.for_all.height())))

    def _choices(self) -> tuple[OnDuplicate, ...]:
        has_all = self._state is None or self._state[0].what in ("clients", "raw")
        return tuple(OnDuplicate) if has_all else UPDATE_OR_KEEP

    def _choices_of(self, plan: RowPlan) -> tuple[OnDuplicate, ...]:
        if plan.reason in ("already_client", "do_not_call"):
            return ()
        return KEEP_OR_ADD if plan.reason == "raw_twice" else self._choices()

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
            block = Duplicate(self._words, plan, name, fact, self._choices_of(plan))
            block.decided.connect(self.decided)
            self.blocks.append(block)
            self._column.insertWidget(self._column.count() - 1, block)
        if not plans:
            empty_texts = (
                self.tr("All rows are added as new, whether they are in the book or not.")
                if reading.choices.duplicates is OnDuplicate.ADD
                else self.tr("No row of the file is in the book already.")
            )
            empty = Label(empty_texts, "small", "text2", wrap=True)
            empty.setContentsMargins(14, 12, 14, 12)
            self._column.insertWidget(0, empty)
        elif len(plans) > SHOWN:
            more = KButton(self.tr("%n more", "", len(plans) - SHOWN), kind=Kind.LINK)
            more.clicked.connect(self.more_asked)
            self._column.insertWidget(self._column.count() - 1, more, 0, Qt.AlignmentFlag.AlignLeft)
        self.count.set_chip(self.tr("%n found", "", len(plans)), "accent")
        self.count.setVisible(bool(plans))
        self.for_all.setVisible(bool(plans) or reading.choices.duplicates is not None)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Duplicates"))
        self.for_all.setText(self.tr("For all…"))
        if self._state is not None:
            self._build(*self._state)
        else:
            self.count.hide()
            self.for_all.hide()
