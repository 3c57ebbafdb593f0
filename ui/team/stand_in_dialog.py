"""Somebody stands in: for whom, who, from which day until which."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.stand_ins import REASON_LIMIT, add_stand_in
from ui.desk import Desk, Refusal
from ui.forms.write_dialog import WriteDialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.team.day_line import DayLine

WEEK_DAYS = 7


class StandInDialog(WriteDialog):
    """What ``until`` reads is the first day the person is back."""

    def __init__(self, desk: Desk, parent: QWidget, person_id: int | None = None) -> None:
        super().__init__(desk, "", "", parent, width_px=540)
        self.set_title(self.tr("Somebody stands in"))
        self.save_button.setText(self.tr("Set"))
        today = desk.book.clock.today()
        self.person = KComboBox()
        self.stand_in = KComboBox()
        self._people = [(str(each.id), each.name) for each in desk.facts.people if each.is_active]
        self.from_on = DayLine(desk, self.tr("From"), "from_on")
        self.until_on = DayLine(desk, self.tr("Until"), "until_on", self._usual_days(today), self._say_back)
        self.reason = KLineEdit("", self.tr("Holiday, illness, a course…"))
        self.reason.setMaxLength(REASON_LIMIT)
        self._stand_in_field = Field(self.tr("Who stands in"), self.stand_in)
        about = self.tr(
            "The clients stay whose they are. Their steps and lists are shown to the stand-in, and come back by "
            "themselves on that day. Pay is not touched."
        )
        who = QHBoxLayout()
        who.setSpacing(12)
        who.addWidget(Field(self.tr("For whom"), self.person), 1)
        who.addWidget(self._stand_in_field, 1)
        self.body.addLayout(who)
        self.body.addWidget(self.from_on)
        self.body.addWidget(self.until_on)
        self.body.addWidget(Field(self.tr("Reason"), self.reason))
        self.body.addWidget(Label(about, "small", "text2", wrap=True))
        self.person.set_choices(self._people)
        me = desk.book.person_id
        self.person.set_code(str(person_id if person_id is not None else me or ""))
        self.person.chosen.connect(lambda _code: self._offer())
        self.stand_in.chosen.connect(lambda _code: self._stand_in_field.set_error(""))
        self.from_on.set_day(today)
        self._offer()

    def open(self) -> None:
        """Show the dialog with the cursor where something is missing."""
        super().open()
        (self.stand_in if not self.stand_in.code() else self.until_on.line).setFocus()

    def save(self) -> None:
        """Write the stand-in."""
        from_on = self.from_on.read()
        until_on = self.until_on.read()
        if not self.stand_in.code():
            self._stand_in_field.set_error(self.tr("Choose who stands in."))
            self.stand_in.setFocus()
        elif from_on is not None and until_on is not None:
            people = (int(self.person.code()), int(self.stand_in.code()))
            self.write(add_stand_in, *people, from_on, until_on, self.reason.text().strip())

    def _on_failed(self, sentence: str) -> None:
        name = sentence.field if isinstance(sentence, Refusal) else ""
        lines = {"from_on": self.from_on, "until_on": self.until_on}
        if name in lines:
            self.save_button.setEnabled(True)
            lines[name].point_at(sentence)
        else:
            super()._on_failed(sentence)

    def _offer(self) -> None:
        """Offer everybody but the one who is away."""
        others = [each for each in self._people if each[0] != self.person.code()]
        self.stand_in.set_choices(others if len(others) == 1 else [("", self.tr("Choose…")), *others])
        self.until_on.reword()

    def _usual_days(self, today: date) -> list[tuple[str, date]]:
        monday = today + timedelta(days=WEEK_DAYS - today.weekday())
        return [
            (self.tr("Monday"), monday),
            (self.tr("in a week"), today + timedelta(days=WEEK_DAYS)),
            (self.tr("in two weeks"), today + timedelta(days=2 * WEEK_DAYS)),
            (self.tr("in a month"), today + timedelta(days=30)),
        ]

    def _say_back(self, day: date) -> str:
        return self.tr("{person} is back on {day}").format(
            person=self.person.currentText(), day=self.until_on.told(day)
        )
