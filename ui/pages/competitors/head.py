"""The head of a rival's card: name, one sentence, threat and freshness, what they took from us."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.competitor_fields import OLD_AFTER_DAYS
from app.services.competitors import CompetitorCard
from app.texts import Texts
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.chip import ChipLabel
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label, rule
from ui.pages.card.value_editor import ValueEditor
from ui.pages.competitors.facts import SHOWN_PX, FactRow, say_fact_error, text_kind
from ui.pages.competitors.threat import ThreatSquares
from ui.pages.competitors.words import RivalWords


class Figure(QWidget):
    """A number over what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.number = Label("", "figureSmall")
        self.words = Label("", "small", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(SHOWN_PX, 0, 18, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_figure(self, number: str, words: str) -> None:
        """Show a number."""
        self.number.setText(number)
        self.words.setText(words)


class RivalHead(QFrame):
    """The first sheet of the card.

    Signals:
        renamed: another name was typed (str).
        threatened: another threat was chosen (int, 0 for none).
        committed: the sentence was changed (key, value).
        menu_asked: the menu of the card is wanted under a widget (QWidget).
        edit_started: an editor is open (QWidget).
    """

    renamed = Signal(str)
    threatened = Signal(int)
    committed = Signal(str, object)
    menu_asked = Signal(object)
    edit_started = Signal(object)

    def __init__(self, desk: Desk, words: RivalWords) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        self._words = words
        self.name = ValueEditor(
            text_kind("name"), lambda error: say_fact_error(desk, error), style="cardTitle", one_line=True
        )
        self.name.committed.connect(lambda name: self.renamed.emit(name))
        self.name.edit_started.connect(lambda: self.edit_started.emit(self.name))
        self.menu = IconButton("dots", " ")
        self.menu.clicked.connect(lambda: self.menu_asked.emit(self.menu))
        self.sentence = FactRow(desk, "one_line", self._sentence_kind)
        self.sentence.committed.connect(self.committed)
        self.sentence.edit_started.connect(self.edit_started)
        self.squares = ThreatSquares()
        self.squares.chosen.connect(self.threatened)
        self._threat = Label("", "small", "text2")
        self._level = Label("", "small", "text2")
        self._updated = Label("", "small", "text2")
        self.stale = ChipLabel("", "warn", "alert-triangle")
        self.lost, self.won, self.seen = Figure(), Figure(), Figure()
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.name, 1)
        top.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        threat = QWidget()
        line = QHBoxLayout(threat)
        line.setContentsMargins(SHOWN_PX, 0, 18, 0)
        line.setSpacing(6)
        line.addWidget(self._threat)
        line.addWidget(self.squares)
        line.addWidget(self._level)
        fresh = QWidget()
        second = QHBoxLayout(fresh)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addWidget(self._updated)
        second.addWidget(self.stale)
        middle = FlowLayout(gap_px=0, line_gap_px=4)
        middle.addWidget(threat)
        middle.addWidget(fresh)
        figures = FlowLayout(gap_px=10, line_gap_px=8)
        for figure in (self.lost, self.won, self.seen):
            figures.addWidget(figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 10, 9, 14)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.sentence)
        column.addLayout(middle)
        column.addWidget(rule())
        column.addLayout(figures)

    def _sentence_kind(self) -> Any:
        return text_kind("one_line", is_area=True, placeholder=self.tr("not known yet"))

    def show_card(self, card: CompetitorCard, day: date | None, is_old: bool) -> None:
        """Show a rival; text that is still being typed stays."""
        self.name.set_value(card.name)
        self.sentence.show_fact(card.value("one_line"), day, is_old)
        self.squares.set_level(card.threat)
        self._word_threat()
        formats = self._desk.formats
        today = self._desk.book.clock.today()
        updated = card.updated_on
        self._updated.setText(
            self.tr("Updated {day}").format(day=formats.short_date(updated))
            if updated
            else self.tr("Nothing written yet")
        )
        self.stale.setVisible(updated is not None and (today - updated).days > OLD_AFTER_DAYS)
        lost = formats.whole_money(card.lost_kop) if card.lost_kop else ""
        won = formats.whole_money(card.won_kop) if card.won_kop else ""
        self.lost.show_figure(f"{card.lost}", ", ".join(filter(None, (self.tr("lost to them"), lost))))
        self.won.show_figure(f"{card.won}", ", ".join(filter(None, (self.tr("won from them"), won))))
        regulars = self._words.regulars(len(card.regulars)) if card.regulars else ""
        self.seen.show_figure(f"{len(card.clients)}", ", ".join(filter(None, (self.tr("clients seen at"), regulars))))

    def _word_threat(self) -> None:
        level = self.squares.level()
        self._level.setText(self.tr("{level} of 5").format(level=level) if level else self.tr("not known"))
        self.squares.setAccessibleName(self.tr("Threat"))
        self.squares.setAccessibleDescription(self._level.text())

    def reword(self, texts: Texts) -> None:
        """Word everything anew; figures are worded when a card is shown."""
        self.name.set_name(self.tr("Name"))
        self.menu.set_name(self.tr("More"))
        self.sentence.reword(texts.text("competitor_card.snap.one"))
        self._threat.setText(texts.text("competitor_card.threat.th"))
        self.stale.set_chip(self.tr("update it"), "warn", "alert-triangle")
        self._word_threat()
