"""What has to be known of a client before it is handed over, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.handovers import HandOverCard, ReadyRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.pages.handovers.words import past_day
from ui.theme import follow_theme, theme

ROW_PX = 37
TAKEN_PX, LEAST_VALUE = 66, 0.25  # sign, gaps and margins; the part of the row that a value keeps


class ReadyLine(QWidget):
    """One thing: there or not, with what is known, or the link to ask for it.

    Signals:
        asked: the giver is to be asked for it.
    """

    asked = Signal()

    def __init__(self, row: ReadyRow, value: str, ask_words: str) -> None:
        super().__init__()
        self.row = row
        icon, role = ("circle-check", "ok") if row.is_met else ("alert-triangle", "warn")
        self._title = Label(row.title, "body", elide=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 12, 0)
        line.setSpacing(10)
        line.addWidget(IconLabel(icon, role, 17))
        line.addWidget(self._title, 1)
        self.link: KButton | None = None
        self.value = Label(value, "small", "text2", elide=True)
        if value or not ask_words:
            line.addWidget(self.value)
        else:
            self.value.setParent(self)
            self.value.hide()
            self.link = KButton(ask_words, kind=Kind.LINK)
            self.link.setAccessibleName(f"{ask_words}: {row.title}")
            self.link.clicked.connect(self.asked)
            line.addWidget(self.link)
        self.setAccessibleName(f"{row.title}, {value}" if value else row.title)
        follow_theme(self)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().px(ROW_PX))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let what is known give way to what it is about, down to a part of the row."""
        left = self.width() - TAKEN_PX - self._title.sizeHint().width()
        self.value.setMaximumWidth(max(left, round(self.width() * LEAST_VALUE)))


class ReadyCard(SectionCard):
    """The list with how much of it is there.

    Signals:
        ask_wanted: the giver is to be asked for what is missing (str, the code).
    """

    ask_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._desk = desk
        self.chip = ChipLabel("", "ok")
        self.add_action(self.chip)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.lines: list[ReadyLine] = []
        self._card: HandOverCard | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_card(self, card: HandOverCard) -> None:
        """Show what of the list is there."""
        before, self._card = self._card, card
        if before is None or before.ready != card.ready or before.row != card.row:
            self._fill(card)
        words = self.tr("{count} of {all}").format(count=card.ready_met, all=len(card.ready))
        self.chip.set_chip(words, "ok" if card.ready_met == len(card.ready) else "warn")
        self.chip.setVisible(bool(card.ready))

    def _fill(self, card: HandOverCard) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        may_ask = card.row.state == "proposed" and bool(card.row.from_name)
        ask = self.tr("Ask {person}").format(person=card.from_first) if may_ask else ""
        for at, row in enumerate(card.ready):
            if at:
                self._rows.addWidget(rule())
            line = ReadyLine(row, self._value(row), ask)
            line.asked.connect(lambda code=row.code: self.ask_wanted.emit(code))
            self._rows.addWidget(line)
            self.lines.append(line)

    def _value(self, row: ReadyRow) -> str:
        if row.is_met or row.asked_on is None:
            return row.value
        return self.tr("asked {day}").format(day=past_day(self._desk, row.asked_on))

    def reword(self) -> None:
        """Word the heading anew; the rows come worded from the book."""
        self.set_title(self.tr("Ready to hand over"))
        if self._card is not None:
            self._fill(self._card)
            self.show_card(self._card)
