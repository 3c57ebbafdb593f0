"""A line for the moment something was done: 'yesterday 15:00', '12.06', 'пн 10', or nothing for now."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.when import parse_when
from app.errors import InvalidError
from ui.desk import Desk
from ui.forms.typed_date import write_date
from ui.kit.field import Field, KLineEdit
from ui.messages import say_error

NOON = time(12)  # of a past day whose hour nobody told
LATE = timedelta(days=300)  # a day so far ahead was meant of the year that passed


class DoneWhen(Field):
    """The understood day is said under the line; what is no moment, or lies ahead, is told there as well."""

    def __init__(self, desk: Desk, label: str, done_at: datetime | None, parent: QWidget | None = None) -> None:
        self.line = KLineEdit("", QCoreApplication.translate("Activity", "now; yesterday 15:00; 12.06"))
        super().__init__(label, self.line, parent=parent)
        self._desk = desk
        self._done_at = done_at
        self._written = ""
        if done_at is not None:
            local = desk.book.clock.local(done_at)
            self._written = f"{write_date(local.date())} {local:%H:%M}"
            self.line.setText(self._written)
        self.line.textChanged.connect(self._on_typed)
        self._on_typed(self.line.text())

    def is_right(self) -> bool:
        """Check the line; what is wrong is said under it."""
        typed = self.line.text().strip()
        if not typed or typed == self._written:
            return True
        moment = self._moment()
        if moment is None:
            self._refuse(InvalidError("not_a_date", field="done_at", value=typed))
        elif moment > self._desk.book.clock.now():
            self._refuse(InvalidError("done_ahead", field="done_at", value=typed))
        else:
            return True
        return False

    def done_at(self) -> datetime | None:
        """Return the moment typed in UTC, the one that was kept when it was not touched; None: now."""
        typed = self.line.text().strip()
        if typed == self._written:
            return self._done_at
        return self._moment() if typed else None

    def _moment(self) -> datetime | None:
        clock = self._desk.book.clock
        now = clock.local(clock.now())
        found = parse_when(self.line.text(), now, past=True)
        if found is None:
            return None
        if found.at is None and found.on == now.date():
            return clock.now()
        on = found.on
        if on - now.date() > LATE:
            on = on.replace(year=on.year - 1)
        return clock.at(on, found.at or NOON)

    def _refuse(self, error: InvalidError) -> None:
        self.set_error(say_error(self._desk.language, error))
        self.line.setFocus()

    def _on_typed(self, _typed: str) -> None:
        self.set_error("")
        moment = self._moment()
        self.set_hint(self._desk.formats.moment(moment) if moment is not None else "")
