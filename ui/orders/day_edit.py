"""A line for a day: typed as '24.06' or '+3d', or picked in the calendar; at rest it shows the day in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from app.errors import InvalidError
from app.services.order_checks import FIRST_YEAR, MAX_YEARS_AHEAD
from ui.desk import Desk
from ui.forms.typed_date import read_date, write_date
from ui.kit.button import IconButton
from ui.kit.field import KLineEdit

BUTTON_PX = 22


class DayEdit(KLineEdit):
    """``field`` is the name that a wrong day is refused by; an empty line is no day.

    Signals:
        day_changed: another day, or none, is typed (the text may also be no day at all).
    """

    day_changed = Signal()

    def __init__(self, desk: Desk, field: str, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._field = field
        self._day: date | None = None
        self._button = IconButton("calendar", self.tr("Calendar"), side_px=BUTTON_PX, icon_px=15, parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.open_calendar)
        self.setTextMargins(0, 0, BUTTON_PX, 0)
        self.textEdited.connect(lambda _text: self.day_changed.emit())
        self.set_day(day)

    def set_day(self, day: date | None) -> None:
        """Show a day; none is an empty line."""
        self._day = day
        self.setText((write_date(day) if self.hasFocus() else self._long(day)) if day is not None else "")
        self.setCursorPosition(0)

    def read(self) -> date | None:
        """Return the day, None for nothing typed; raises InvalidError ``not_a_date``, ``order_far_ahead``."""
        text = self.text().strip()
        if not text:
            return None
        today = self._desk.book.clock.today()
        is_untouched = self._day is not None and text == self._long(self._day)
        day = self._day if is_untouched else read_date(text, today)
        if day is None:
            raise InvalidError("not_a_date", field=self._field, value=text)
        if not FIRST_YEAR <= day.year <= today.year + MAX_YEARS_AHEAD:
            raise InvalidError("order_far_ahead", field=self._field, value=day.isoformat())
        return day

    def read_if_day(self) -> date | None:
        """Return the day typed; None for nothing typed, and for what is no day."""
        try:
            return self.read()
        except InvalidError:
            return None

    def open_calendar(self) -> None:
        """Let a day be picked; Esc leaves the line as it was."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setLocale(self._desk.language.locale)
        try:
            day = self.read()
        except InvalidError:
            day = None
        day = day or self._desk.book.clock.today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.activated.connect(lambda picked: self._on_picked(menu, picked))
        calendar.clicked.connect(lambda picked: self._on_picked(menu, picked))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (is_alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._day is not None and self.text() == self._long(self._day):
            self.setText(write_date(self._day))
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        try:
            self.set_day(self.read())
        except InvalidError:
            return  # what was typed stays; the form says what is wrong with it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._button.sizeHint().width()
        self._button.setGeometry(self.width() - side - 5, (self.height() - side) // 2, side, side)

    def _on_picked(self, menu: QMenu, picked: QDate) -> None:
        menu.close()
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        self.setFocus()
        self.day_changed.emit()

    def _long(self, day: date) -> str:
        return self._desk.language.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
