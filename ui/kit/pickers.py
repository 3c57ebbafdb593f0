"""Choosing one of several, and choosing a day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QDateEdit, QSpinBox, QStyledItemDelegate, QWidget

from ui.kit.corners import round_off
from ui.theme import follow_theme, theme

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class KComboBox(QComboBox):
    """A closed list of choices, each a code with words.

    The wheel does nothing while the box has no focus, so scrolling a form changes no value.

    Signals:
        chosen: the code of what the person chose (str); setting it from the program is silent.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]] = (),
        code: str = "",
        *,
        size: str = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if size == "small":
            self.setProperty("size", "small")
        # The default delegate of a combo box does not listen to the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        round_off(self.view().window())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_choices(choices)
        if code:
            self.set_code(code)
        self.activated.connect(lambda at: self.chosen.emit(str(self.itemData(at))))

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices or words; the chosen code stays if it is still there."""
        before = self.code()
        self.blockSignals(True)
        self.clear()
        for code, text in choices:
            self.addItem(text, code)
        self.blockSignals(False)
        self.set_code(before)

    def code(self) -> str:
        """Return the code chosen, empty when nothing is."""
        return str(self.currentData() or "")

    def set_code(self, code: str) -> None:
        """Choose without a signal; an unknown code changes nothing."""
        at = self.findData(code)
        if at >= 0:
            self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(QSpinBox):
    """A whole number with small arrows; the wheel does nothing while it has no focus."""

    def __init__(self, least: int = 0, most: int = 9999, value: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setValue(value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(7, 0, 0, 0)  # a style sheet does not reach the inner field of a spin box

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateField(QDateEdit):
    """A day with a calendar that drops down; shown in the language of the widget's locale."""

    def __init__(self, day: QDate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setDate(day if day is not None else QDate.currentDate())
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        follow_theme(self)

    def restyle(self) -> None:
        """Colour the weekend of the calendar, which Qt paints pure red."""
        weekend = QTextCharFormat()
        weekend.setForeground(theme().color("danger"))
        for day in WEEKEND:
            self.calendarWidget().setWeekdayTextFormat(day, weekend)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
