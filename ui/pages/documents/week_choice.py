"""Of which week the report is, and whose."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.field import Field
from ui.kit.pickers import KComboBox

WEEKS = 12


class WeekChoice(QWidget):
    """Two boxes; a book without a team has nobody else's week to choose.

    Signals:
        changed: the report is another one now.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.week, self.person = KComboBox(), KComboBox()
        self._fields = tuple(Field(" ", box) for box in (self.week, self.person))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field, box in zip(self._fields, (self.week, self.person), strict=True):
            column.addWidget(field)
            box.chosen.connect(lambda _code: self.changed.emit())

    def show_choices(self, *, is_shown: bool) -> None:
        """Show the boxes, or none: a blank report is of no week."""
        self._fields[1].setVisible(not self._desk.facts.is_solo)
        self.setVisible(is_shown)

    def fill(self) -> None:
        """Offer this week and those before, everyone and the people of the book; what was chosen stays."""
        today = self._desk.book.clock.today()
        this = today - timedelta(days=today.weekday())
        mondays = [this - timedelta(weeks=back) for back in range(WEEKS)]
        self.week.set_choices([(monday.isoformat(), self._name(monday)) for monday in mondays])
        people = [] if self._desk.facts.is_solo else [each for each in self._desk.facts.people if each.is_active]
        named = [(str(person.id), person.name) for person in people]
        self.person.set_choices([("", self.tr("Everyone")), *named])

    def _name(self, monday: date) -> str:
        """Return 'Week 25, 15 Jun – 21 Jun'."""
        formats = self._desk.formats
        return self.tr("Week {number}, {first} – {last}").format(
            number=monday.isocalendar().week,
            first=formats.short_date(monday),
            last=formats.short_date(monday + timedelta(days=6)),
        )

    @property
    def person_id(self) -> int | None:
        """Whose week, None: everyone's."""
        code = self.person.code()
        return int(code) if code else None

    @property
    def week_on(self) -> date | None:
        """The Monday of the week, None before ``fill``."""
        code = self.week.code()
        return date.fromisoformat(code) if code else None

    def retranslate(self) -> None:
        """Word everything anew."""
        for field, label in zip(self._fields, (self.tr("Which week"), self.tr("Whose week")), strict=True):
            field.set_label(label)
        self.fill()
