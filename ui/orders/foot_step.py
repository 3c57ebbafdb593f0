"""'Set next step' in the foot of the editor: a tick, what is next and when in one line, written with the order."""

from __future__ import annotations

import functools
from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.errors import InvalidError
from app.services.activities import KINDS
from app.services.card_acts import StepDraft
from ui.desk import Desk
from ui.forms.typed_date import split_moment
from ui.kit.button import IconButton
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.messages import say_error
from ui.pages.card.happenings import KIND_ICONS

STEP_KINDS = tuple(kind for kind in KINDS if kind != "note")
AFTER_DAYS = 4
SATURDAY = 5


class FootStep(QWidget):
    """Ticked from the start where the client has no next step; the line is typed as 'ask how it went 22.06'.

    Signals:
        refused: why the line cannot be a step (str).
    """

    refused = Signal(str)

    def __init__(self, desk: Desk, *, is_ticked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kind = "call"
        self.tick = QCheckBox()
        self.tick.setChecked(is_ticked)
        self.tick.toggled.connect(self._on_ticked)
        self._kind_button = IconButton(KIND_ICONS["call"], "", side_px=30, framed=True)
        self._kind_button.clicked.connect(self._on_kind)
        self.line = KLineEdit()
        self.line.textChanged.connect(self._on_typed)
        self._when = Label("", "small", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.tick)
        row.addWidget(self._kind_button)
        row.addWidget(self.line, 1)
        row.addWidget(self._when)
        self._word()
        day = usual_day(desk.book.clock.today())
        what = self.tr("ask how the order went")
        self.line.setText(f"{what} {day:%d.%m}")
        self.line.setCursorPosition(0)
        self._on_ticked(is_ticked)

    def read(self) -> StepDraft | None:
        """Return the step, None when it is not ticked; raises InvalidError ``text_empty``, ``step_without_day``."""
        if not self.tick.isChecked():
            return None
        text, moment = split_moment(self.line.text(), self._desk.book.clock.local_now())
        if moment is None:
            raise InvalidError("step_without_day", field="due_on")
        if not text:
            raise InvalidError("text_empty", field="title")
        return StepDraft(self._kind, text, moment[0], moment[1])

    def check(self) -> bool:
        """Whether the line is a step, or none is wanted; else ``refused`` says why and the line has the focus."""
        try:
            self.read()
        except InvalidError as error:
            self.line.set_error(True)
            self.line.setFocus()
            self.refused.emit(str(say_error(self._desk.language, error)))
            return False
        self.line.set_error(False)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self.tick.setText(self.tr("Set next step"))
        self.line.setAccessibleName(self.tr("What is next, and when"))
        self.line.setPlaceholderText(self.tr("what is next, and when"))
        self._name_kind()

    def _name_kind(self) -> None:
        name = self._desk.language.words.text(f"activity_kind.{self._kind}")
        self._kind_button.set_name(name)
        self._kind_button.set_icon(KIND_ICONS[self._kind])

    def _on_ticked(self, is_ticked: bool) -> None:
        for widget in (self._kind_button, self.line, self._when):
            widget.setVisible(is_ticked)
        self.line.set_error(False)

    def _on_kind(self) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in STEP_KINDS:
            name = self._desk.language.words.text(f"activity_kind.{kind}")
            menu.add(name, functools.partial(self._set_kind, kind), icon=KIND_ICONS[kind])
        show_under(menu, self._kind_button)

    def _set_kind(self, kind: str) -> None:
        self._kind = kind
        self._name_kind()

    def _on_typed(self, typed: str) -> None:
        self.line.set_error(False)
        _text, moment = split_moment(typed, self._desk.book.clock.local_now())
        formats = self._desk.formats
        hour = f" {moment[1]:%H:%M}" if moment is not None and moment[1] is not None else ""
        self._when.setText(formats.day(moment[0]) + hour if moment is not None else self.tr("no day"))
        self._when.set_role("text2" if moment is not None else "warn")


def usual_day(today: date) -> date:
    """Return the working day after which one asks how an order went."""
    day = today + timedelta(days=AFTER_DAYS)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day
