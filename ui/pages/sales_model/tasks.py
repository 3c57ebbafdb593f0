"""The roll-out checklist as rows: a tick, what is to be done, its day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ui.kit.button import IconButton, KButton
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.pickers import DateField
from ui.theme import theme

DATE_PX = 132


class TaskRow(QWidget):
    """A thing to do.

    Signals:
        ticked: done or not after all (bool). moved: another day (date). renamed: other words (str). deleted.
    """

    ticked = Signal(bool)
    moved = Signal(object)
    renamed = Signal(str)
    deleted = Signal()

    def __init__(
        self,
        title: str,
        due_on: date | None,
        today: date,
        *,
        done_on: date | None = None,
        is_late: bool = False,
        may_tick: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.tick = QCheckBox(self)  # without a parent it would be a window once it is shown
        self.tick.setAccessibleName(title)
        self.tick.setChecked(done_on is not None)
        self.tick.setVisible(may_tick)
        self.tick.toggled.connect(self.ticked)
        if may_tick:
            row.addWidget(self.tick)
        role = "text2" if done_on is not None else "danger" if is_late else "text"
        row.addWidget(Label(title, "body", role, wrap=True), 1)
        day = due_on or today
        self.day = DateField(QDate(day.year, day.month, day.day))
        self.day.setDisplayFormat("d MMM yyyy")
        self.day.setProperty("size", "small")
        self.day.setFixedWidth(theme().px(DATE_PX))
        self.day.setKeyboardTracking(False)
        self.day.setAccessibleName(self.tr("Day of: {what}").format(what=title))
        self._told = self.day.date()
        self.day.editingFinished.connect(self._tell_day)  # not at every arrow: each day told is an action of its own
        self.day.calendarWidget().clicked.connect(lambda _day: self._tell_day())
        self.day.calendarWidget().activated.connect(lambda _day: self._tell_day())
        row.addWidget(self.day)
        self.cross = IconButton("trash", self.tr("Delete: {what}").format(what=title), side_px=26, icon_px=14)
        self.cross.clicked.connect(self.deleted)
        row.addWidget(self.cross)

    def _tell_day(self) -> None:
        chosen = self.day.date()
        if chosen != self._told:
            self._told = chosen
            self.moved.emit(date(chosen.year(), chosen.month(), chosen.day()))


class NewTask(QWidget):
    """A line to add a thing to do; Enter adds it.

    Signals:
        wanted: the words (str).
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.line = KLineEdit("", "", size="small")
        self.button = KButton("", size="small", icon="plus")
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.line.returnPressed.connect(self._on_wanted)
        self.button.clicked.connect(self._on_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the line."""
        self.line.setPlaceholderText(self.tr("What else is to be done"))
        self.line.setAccessibleName(self.tr("What else is to be done"))
        self.button.setText(self.tr("Add"))

    def _on_wanted(self) -> None:
        typed = self.line.text().strip()
        if typed:
            self.line.clear()
            self.wanted.emit(typed)
