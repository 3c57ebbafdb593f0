"""A day typed as people type it, with the usual days as buttons and the understood day said under the line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import InvalidError
from ui.desk import Desk
from ui.forms.typed_date import read_date, write_date
from ui.forms.when_line import DayChips
from ui.kit.field import Field, KLineEdit
from ui.messages import say_error


class DayLine(QWidget):
    """``say`` words what is under the line for the day it reads; the day of the week and the date if None.

    Signals:
        changed: something else is typed.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        label: str,
        name: str,
        quick: Sequence[tuple[str, date]] = (),
        say: Callable[[date], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = name
        self._say = say or self.told
        self.line = KLineEdit("", QCoreApplication.translate("DayLine", "24.06, Fri or in a week"))
        self.field = Field(label, self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.field)
        if quick:
            days = DayChips(quick)
            days.chosen.connect(self.set_day)
            column.addWidget(days)
        column.addStretch(0)
        self.line.textChanged.connect(self._on_typed)

    def set_day(self, day: date) -> None:
        """Write a day into the line."""
        self.line.setText(write_date(day))

    def day(self) -> date | None:
        """Return the day typed, None when it is none."""
        return read_date(self.line.text(), self._desk.book.clock.today())

    def read(self) -> date | None:
        """Return the day; None when it is none, which is then said under the line."""
        found = self.day()
        if found is None:
            error = InvalidError("not_a_date", field=self._name, value=self.line.text().strip())
            self.point_at(say_error(self._desk.language, error))
        return found

    def point_at(self, sentence: str) -> None:
        """Say what is wrong under the line and go there."""
        self.field.set_error(sentence)
        self.line.setFocus()

    def reword(self) -> None:
        """Say the day under the line anew."""
        found = self.day()
        self.field.set_hint(self._say(found) if found is not None else "")

    def told(self, day: date) -> str:
        """Return 'Friday, 26 Jun'."""
        locale = self._desk.language.locale
        name = locale.dayName(day.isoweekday(), locale.FormatType.LongFormat)
        return f"{name}, {self._desk.formats.short_date(day)}"

    def _on_typed(self, _typed: str) -> None:
        self.field.set_error("")
        self.reword()
        self.changed.emit()
