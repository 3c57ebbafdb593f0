"""The cards of all rules, one under the other; the fields of one at a time."""

from __future__ import annotations

import functools

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.pages.rules.reading import RulesReading
from ui.pages.rules.rule_card import RuleCard
from ui.pages.rules.wanted import Wanted
from ui.pages.rules.words import ORDER

OPENING_MS = 600  # a card grows for the last time when its effect is counted


class CardList(QScrollArea):
    """``cards`` by the codes of their rules.

    Signals:
        opened: the fields of a rule are to be shown (its code).
        edited: a rule is wanted otherwise (its code).
        history_asked: the versions of a rule are wanted (its code).
        finder_asked: the threshold finder of a condition is wanted (code, ConditionRow).
        reviews_asked: the special terms to be looked at are wanted.
        reshaped: there are other fields: Tab must go through them.
    """

    opened = Signal(str)
    edited = Signal(str)
    history_asked = Signal(str)
    finder_asked = Signal(str, object)
    reviews_asked = Signal()
    reshaped = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cards: dict[str, RuleCard] = {}
        self._opening = QTimer(self, singleShot=True, interval=OPENING_MS)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 10, 2)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def make_cards(self, wanted: Wanted, reading: RulesReading) -> None:
        """Make every card anew; the open one stays open."""
        now_open = self.open_code()
        for card in self.cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for at, code in enumerate(code for code in ORDER if code in wanted.edits):
            card = RuleCard(self._desk, wanted.edits[code], wanted.settings, self.widget())
            card.opened.connect(functools.partial(self.opened.emit, code))
            card.edited.connect(functools.partial(self.edited.emit, code))
            card.history_asked.connect(functools.partial(self.history_asked.emit, code))
            card.finder_asked.connect(functools.partial(self.finder_asked.emit, code))
            card.reviews_asked.connect(self.reviews_asked)
            card.grown.connect(self._on_grown)
            self._column.insertWidget(at, card)
            self.cards[code] = card
        if now_open in self.cards:
            self.cards[now_open].open(reading.wares)
        self.reshaped.emit()

    def show_rules(self, reading: RulesReading) -> None:
        """Word every card by what is in force and wanted now."""
        titles = {**dict(reversed(reading.wares)), **reading.titles}
        for code, card in self.cards.items():
            if card.editor is not None:
                card.editor.follow()
            card.show_rule(titles)
            card.show_reviews(len(reading.reviews) if code == "vip" else 0)

    def open_code(self) -> str:
        """Return the code of the rule whose fields are shown, empty when none is."""
        return next((code for code, card in self.cards.items() if card.editor is not None), "")

    def focused_code(self) -> str:
        """Return the code of the rule that has the focus, else of the open one."""
        focused = self.window().focusWidget()
        for code, card in self.cards.items():
            if focused is not None and card.isAncestorOf(focused):
                return code
        return self.open_code() or next(iter(self.cards), "")

    def open_card(self, code: str, reading: RulesReading) -> None:
        """Show the fields of a rule; those of another one close."""
        for other, card in self.cards.items():
            if other != code:
                card.close_editor()
        self.cards[code].open(reading.wares)
        self.reshaped.emit()
        self.focus_card(code)
        self._opening.start()
        QTimer.singleShot(0, self, self._keep_in_sight)

    def focus_card(self, code: str) -> None:
        """Give the focus to the first field of a card, or to its button."""
        card = self.cards[code]
        field = card.editor.first_field() if card.editor is not None else card.edit_button
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what Tab goes through, in its order."""
        return [stop for card in self.cards.values() for stop in card.stops()]

    def _on_grown(self) -> None:
        self.reshaped.emit()
        QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        """Show the whole of a card that was just opened, or its head; later the person scrolls."""
        card = self.cards.get(self.open_code())
        if card is None or not self._opening.isActive():
            return
        self._column.activate()
        bar = self.verticalScrollBar()
        top, bottom, room = card.y(), card.y() + card.height(), self.viewport().height()
        if bottom > bar.value() + room:
            bar.setValue(min(bottom - room, top))
        elif top < bar.value():
            bar.setValue(top)
