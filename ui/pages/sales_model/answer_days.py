"""In how many working days a hand-over is answered, and the client then contacted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.settings import NUMBERS, change_settings
from ui.desk import Desk, Refusal
from ui.kit.label import Label
from ui.kit.pickers import NumberField

ANSWER, CONTACT = "handover.answer_days", "handover.contact_days"
NUMBER_PX = 64


class AnswerDays(QWidget):
    """Two numbers of the book: each is written as it is left, at once and as an action of its own.

    ``is_beside_draft`` says so. Hand-overs proposed before keep their day to answer. A refused number stays with the
    sentence under it.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, is_beside_draft: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, int] = {}
        self.numbers = {key: NumberField(*NUMBERS[key]) for key in (ANSWER, CONTACT)}
        self._titles = {key: Label("", "body", wrap=True) for key in self.numbers}
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self._note = Label("", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for key, number in self.numbers.items():
            number.setProperty("size", "small")
            number.setFixedWidth(NUMBER_PX)
            number.editingFinished.connect(lambda key=key: self._keep(key))
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self._titles[key], 1)
            row.addWidget(number)
            column.addLayout(row)
        column.addWidget(self._error)
        column.addWidget(self._note)
        self._note.setVisible(is_beside_draft)  # not before it has its place: it would be a window

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through."""
        return tuple(self.numbers.values())

    def show_days(self, settings: Mapping[str, int]) -> None:
        """Show the days of the book, and word everything; what is being typed stays."""
        titles = {
            ANSWER: self.tr("Working days to answer, then the owner is reminded"),
            CONTACT: self.tr("Working days from the answer to the first contact"),
        }
        for key, number in self.numbers.items():
            self._titles[key].setText(titles[key])
            number.setAccessibleName(titles[key])
            if self._known.get(key) != settings[key]:
                self._known[key] = settings[key]
                number.setValue(settings[key])
        self._note.setText(
            self.tr(
                "Kept in the book at once, not with the draft; hand-overs already proposed keep their day to answer."
            )
        )

    def error(self) -> str:
        """Return why the last number was refused."""
        return self._error.text() if not self._error.isHidden() else ""

    def _keep(self, key: str) -> None:
        days = self.numbers[key].value()
        before = self._known.get(key)
        if before is None or days == before:
            return
        self._known[key] = days  # Enter and then leaving the field are one change
        self._error.hide()

        def failed(sentence: Refusal) -> None:
            self._known[key] = before
            self._error.setText(sentence)
            self._error.show()

        self._desk.write(self, change_settings, {key: days}, failed=failed)
