"""The stand-ins of now and those to come, each ended at a press."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.stand_ins import StandInRow, end_stand_in
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import KButton
from ui.kit.chip import ChipLabel
from ui.kit.label import Label
from ui.theme import theme

ROW_PX, SIDE_PX = 48, 16


class StandInRowLine(QWidget):
    """Who covers for whom and until when."""

    def __init__(self, desk: Desk, row: StandInRow) -> None:
        super().__init__()
        self._desk, self.row = desk, row
        day = desk.formats.short_date
        told = self.tr("{stand_in} stands in for {person}").format(stand_in=row.stand_in, person=row.person)
        self.words = Label(told, "body", elide=True)
        days = self.tr("from {start} until {end}").format(start=day(row.from_on), end=day(row.until_on))
        self.line = Label(", ".join(part for part in (days, row.reason) if part), "small", "text2", elide=True)
        state = ChipLabel(self.tr("now"), "ok") if row.is_now else ChipLabel(self.tr("to come"), "tag")
        self.end = KButton(self.tr("Back earlier") if row.is_now else self.tr("Call it off"), size="small")
        self.end.setAccessibleDescription(told)
        self.end.clicked.connect(self._end)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self.words)
        words.addWidget(self.line)
        words.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(SIDE_PX - 1, 4, 12, 4)
        line.setSpacing(12)
        line.addWidget(Avatar(row.stand_in))
        line.addLayout(words, 1)
        line.addWidget(state)
        line.addWidget(self.end)
        self.setMinimumHeight(theme().px(ROW_PX))

    def _end(self) -> None:
        self.end.setEnabled(False)
        self._desk.write(self, end_stand_in, self.row.id, failed=self._on_failed)

    def _on_failed(self, sentence: str) -> None:
        self.end.setEnabled(True)
        self._desk.refused.emit(sentence)
