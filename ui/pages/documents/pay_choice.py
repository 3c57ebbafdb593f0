"""Whose pay statement, and of which month; of a blank one, the scheme."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.months import add_months, month_start
from app.domain.pay import SCHEMES
from app.services.pay_schemes import scheme_name
from ui.desk import Desk
from ui.kit.field import Field
from ui.kit.pickers import KComboBox

MONTHS = 12


class PayChoice(QWidget):
    """Three boxes; a book without a team has one person to choose from and shows none.

    Signals:
        changed: the statement is another one now.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.person, self.month, self.scheme = KComboBox(), KComboBox(), KComboBox()
        self._fields = tuple(Field(" ", box) for box in (self.person, self.month, self.scheme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in self._fields:
            column.addWidget(field)
        for box in (self.person, self.month, self.scheme):
            box.chosen.connect(lambda _code: self.changed.emit())

    def show_choices(self, *, is_shown: bool, is_blank: bool) -> None:
        """Show the boxes of a filled or of a blank statement, or none."""
        person, month, scheme = self._fields
        person.setVisible(is_shown and not is_blank and not self._desk.facts.is_solo)
        month.setVisible(is_shown and not is_blank)
        scheme.setVisible(is_shown and is_blank)
        self.setVisible(is_shown)

    def fill(self) -> None:
        """Offer the people of the book, the last months and the schemes; what was chosen stays."""
        lang = self._desk.language.code
        people = [person for person in self._desk.facts.people if person.is_active]
        self.person.set_choices([(str(person.id), person.name) for person in people])
        this = month_start(self._desk.book.clock.today())
        months = [add_months(this, -back) for back in range(MONTHS)]
        self.month.set_choices([(month.isoformat(), self._month_name(month)) for month in months])
        self.scheme.set_choices([(code, scheme_name(code, lang)) for code in SCHEMES])

    def _month_name(self, month: date) -> str:
        """Return 'June 2026'."""
        name = self._desk.language.locale.standaloneMonthName(month.month)
        return f"{name[:1].upper()}{name[1:]} {month.year}"

    @property
    def person_id(self) -> int | None:
        """Whose statement, None while nobody is there."""
        code = self.person.code()
        return int(code) if code else None

    @property
    def month_on(self) -> date | None:
        """The first day of the month."""
        code = self.month.code()
        return date.fromisoformat(code) if code else None

    def retranslate(self) -> None:
        """Word everything anew."""
        labels = (self.tr("Whose pay"), self.tr("Month"), self.tr("Pay scheme"))
        for field, label in zip(self._fields, labels, strict=True):
            field.set_label(label)
        self.fill()
