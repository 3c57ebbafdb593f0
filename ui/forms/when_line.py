"""A line for a day and an hour, with buttons for the usual days and the understood day said under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import InvalidError
from ui.desk import Desk
from ui.forms.typed_date import read_moment, write_date
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.messages import say_error

WEEK_DAYS = 7


class WhenLine(QWidget):
    """The day as typed: '24.06', '24.06 15:00', '+3d', or one of the buttons."""

    def __init__(
        self, desk: Desk, label: str, quick: Sequence[tuple[str, date]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        self.line = KLineEdit("", QCoreApplication.translate("Card", "24.06 15:00, +3d or Fri 10:00"))
        self.line.textChanged.connect(self._on_typed)
        self._field = Field(label, self.line)
        column.addWidget(self._field)
        chips = QWidget(self)
        flow = FlowLayout(chips, 6, 6)
        for words, day in quick:
            chip = ChipLabel(words, "accent", clickable=True)
            chip.clicked.connect(lambda day=day: self.set_day(day))
            flow.addWidget(chip)
        column.addWidget(chips)

    def set_day(self, day: date, at: time | None = None) -> None:
        """Write a day into the line; an hour that is typed stays."""
        typed = read_moment(self.line.text(), self._now())
        hour = at or (typed[1] if typed else None)
        self.line.setText(f"{write_date(day)} {hour:%H:%M}" if hour else write_date(day))

    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self.line.text().strip()

    def read(self) -> tuple[date, time | None] | None:
        """Return the day and hour; None when it is none, which is then said under the line."""
        found = read_moment(self.line.text(), self._now())
        if found is None:
            error = InvalidError("not_a_date", field="due_on", value=self.line.text().strip())
            self._field.set_error(say_error(self._desk.language, error))
            self.line.setFocus()
        return found

    def _now(self) -> datetime:
        clock = self._desk.book.clock
        return clock.local(clock.now())

    def _on_typed(self, typed: str) -> None:
        self._field.set_error("")
        found = read_moment(typed, self._now())
        hint = ""
        if found is not None:
            locale = self._desk.language.locale
            name = locale.dayName(found[0].isoweekday(), locale.FormatType.LongFormat)
            hint = f"{name}, {self._desk.formats.short_date(found[0])}"
            if found[1] is not None:
                hint = f"{hint}, {found[1]:%H:%M}"
        self._field.set_hint(hint)


def step_days(today: date) -> tuple[tuple[str, date], ...]:
    """Return the usual days of a next step."""
    monday = today + timedelta(days=WEEK_DAYS - today.weekday())
    return (
        (QCoreApplication.translate("Card", "today"), today),
        (QCoreApplication.translate("Card", "tomorrow"), today + timedelta(days=1)),
        (QCoreApplication.translate("Card", "Monday"), monday),
        (QCoreApplication.translate("Card", "in a week"), today + timedelta(days=WEEK_DAYS)),
        (QCoreApplication.translate("Card", "in a month"), today + timedelta(days=30)),
    )


def move_days(today: date) -> tuple[tuple[str, date], ...]:
    """Return the usual days to put a step on."""
    monday = today + timedelta(days=WEEK_DAYS - today.weekday())
    return (
        (QCoreApplication.translate("Card", "Tomorrow"), today + timedelta(days=1)),
        (QCoreApplication.translate("Card", "Monday"), monday),
        (QCoreApplication.translate("Card", "In a week"), today + timedelta(days=WEEK_DAYS)),
    )


def return_days(today: date) -> tuple[tuple[str, date], ...]:
    """Return the usual days to come back to a client that is put off."""
    return (
        (QCoreApplication.translate("Card", "in a month"), today + timedelta(days=30)),
        (QCoreApplication.translate("Card", "in 3 months"), today + timedelta(days=91)),
        (QCoreApplication.translate("Card", "in half a year"), today + timedelta(days=182)),
    )
