"""A line for a day and an hour, with buttons for the usual days and the understood day said under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import InvalidError
from ui.desk import Desk
from ui.forms.typed_date import read_moment, write_date
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit
from ui.kit.flow_layout import FlowLayout
from ui.messages import say_error

WEEK_DAYS = 7


class DayChips(QWidget):
    """The usual days in a row: one stop of Tab, the arrows go through it.

    Signals:
        chosen: a day was chosen (date).
    """

    chosen = Signal(object)

    def __init__(self, days: Sequence[tuple[str, date]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, 6, 6)
        self._chips: list[ChipLabel] = []
        for words, day in days:
            chip = ChipLabel(words, "accent", clickable=True)
            chip.clicked.connect(lambda day=day: self.chosen.emit(day))
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self._chips else Qt.FocusPolicy.StrongFocus)
            flow.addWidget(chip)
            self._chips.append(chip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), -1)
        if not step or at < 0:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(self._chips):
            self._chips[at].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._chips[at + step].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._chips[at + step].setFocus(Qt.FocusReason.OtherFocusReason)


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
        days = DayChips(quick)
        days.chosen.connect(self.set_day)
        column.addWidget(days)

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
