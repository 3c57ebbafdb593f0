"""A quiet line on Today: for whom the person stands in, and who stands in for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.changes import Changes
from app.services.stand_ins import StandInRow, end_stand_in, load_stand_ins
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.section_card import IconLabel

TOPICS = frozenset({"people", "settings"})
LEFT_PX, RIGHT_PX = 25, 20


class StandInLine(QWidget):
    """Hidden while nobody stands in; it follows the book by itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._rows: tuple[StandInRow, ...] = ()
        self.words = Label("", "small", "text2", elide=True)
        self.back = KButton("", kind=Kind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT_PX, 0, RIGHT_PX, 8)
        row.setSpacing(7)
        row.addWidget(IconLabel("users", "text3", 15))
        row.addWidget(self.words)
        row.addWidget(self.back)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self._end)
        desk.changed.connect(self._on_changed)
        self.hide()

    def load(self) -> None:
        """Read who stands in for whom today."""
        self._asked += 1
        asked = self._asked
        if self._desk.facts.is_solo:
            self._show(asked, ())
        else:
            self._desk.read(self, load_stand_ins, done=lambda rows: self._show(asked, rows))

    def _on_changed(self, changes: Changes) -> None:
        if TOPICS & changes.topics or changes.all_clients:
            self.load()

    def _show(self, asked: int, rows: tuple[StandInRow, ...]) -> None:
        if asked != self._asked:
            return
        me = self._desk.book.person_id
        self._rows = tuple(row for row in rows if row.is_now and me in (row.person_id, row.stand_in_id))
        self.retranslate()

    def _away(self) -> StandInRow | None:
        """Return the stand-in that covers for the person who works here."""
        me = self._desk.book.person_id
        return next((row for row in self._rows if row.person_id == me), None)

    def _end(self) -> None:
        away = self._away()
        if away is not None:
            self._desk.write(self, end_stand_in, away.id)

    def retranslate(self) -> None:
        """Word the line anew."""
        away = self._away()
        day = self._desk.formats.short_date
        parts = [
            self.tr("You stand in for {person} until {day}").format(person=row.person, day=day(row.until_on))
            for row in self._rows
            if row is not away
        ]
        if away is not None:
            told = self.tr("{person} stands in for you until {day}")
            parts.insert(0, told.format(person=away.stand_in, day=day(away.until_on)))
        self.words.setText(". ".join(parts))
        self.back.setText(self.tr("Back earlier"))
        self.back.setVisible(away is not None)
        self.setVisible(bool(parts))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
