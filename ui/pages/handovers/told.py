"""How the new person is introduced, and whether the client knows."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from app.services.handovers import INTRO_WAYS, HandOverCard
from ui.desk import Desk
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.kit.pickers import DateField
from ui.kit.section_card import SectionCard
from ui.kit.segmented import Segment, Segmented


class ToldCard(SectionCard):
    """One row of two choices.

    Signals:
        way_chosen: how the new person is introduced (str, empty: not decided).
        told_changed: the day the client was told (date or None).
    """

    way_chosen = Signal(str)
    told_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._desk = desk
        self._card: HandOverCard | None = None
        self._told_on: date | None = None
        self.way = Segmented([Segment(way, way) for way in INTRO_WAYS], size="small")
        self._way_words = Label("", "body", "text2")
        self.told = QCheckBox()
        self.day = DateField()
        self.day.setProperty("size", "small")
        self.way.chosen.connect(self.way_chosen)
        self.told.clicked.connect(self._on_told)
        self.day.editingFinished.connect(self._on_day)
        self.day.calendarWidget().clicked.connect(lambda _day: self._on_day())
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _lay_out(self) -> None:
        ways, told = QWidget(), QWidget()
        first, second = QHBoxLayout(ways), QHBoxLayout(told)
        for row in (first, second):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
        first.addWidget(self._way_words)
        first.addWidget(self.way)
        second.addWidget(self.told)
        second.addWidget(self.day)
        line = FlowLayout(gap_px=24, line_gap_px=6)
        line.addWidget(ways)
        line.addWidget(told)
        line.setContentsMargins(14, 6, 14, 7)
        self.body.addLayout(line)

    def show_card(self, card: HandOverCard) -> None:
        """Show what is decided about it."""
        self._card = card
        may_change = card.row.state == "proposed"
        self.setVisible(may_change or bool(card.intro_way) or card.client_told_on is not None)
        self.way.set_code(card.intro_way)
        self.way.setEnabled(may_change)
        self._told_on = card.client_told_on
        self.told.setChecked(self._told_on is not None)
        self.told.setEnabled(may_change)
        self.day.setVisible(self._told_on is not None)
        self.day.setEnabled(may_change)
        on = self._told_on or self._desk.book.clock.today()
        self.day.setDate(QDate(on.year, on.month, on.day))
        by = self._desk.formats.day(card.contact_by) if card.contact_by is not None and may_change else ""
        self.set_meta(self.tr("first contact by {day}").format(day=by) if by else "")

    def _on_told(self, is_told: bool) -> None:
        self._told_on = self._desk.book.clock.today() if is_told else None
        self.told_changed.emit(self._told_on)

    def _on_day(self) -> None:
        picked = self.day.date()
        on = date(picked.year(), picked.month(), picked.day())
        if self._told_on is not None and on != self._told_on:
            self._told_on = on
            self.told_changed.emit(on)

    def reword(self) -> None:
        """Word everything anew."""
        self.set_title(self.tr("Introduction"))
        self._way_words.setText(self.tr("How"))
        names = {
            "": self.tr("Not decided"), "call": self.tr("Call"), "meeting": self.tr("Meeting"),
            "letter": self.tr("Letter"),
        }  # fmt: skip
        self.way.set_segments([Segment(way, names[way]) for way in INTRO_WAYS])
        self.way.setAccessibleName(self.tr("How the new person is introduced"))
        self.told.setText(self.tr("The client has been told"))
        self.day.setAccessibleName(self.tr("When the client was told"))
        self.day.setLocale(self._desk.language.locale)
        if self._card is not None:
            self.show_card(self._card)
