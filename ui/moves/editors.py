"""The answers of a move's form, one editor each: a day, a sum, words, one of several, a level of BANT."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.services.competitor_card import suggest_competitors
from ui.desk import Desk
from ui.forms.typed_numbers import read_sum, write_sum
from ui.forms.when_line import WhenLine
from ui.kit.field import Field, KLineEdit
from ui.kit.pickers import KComboBox
from ui.kit.popup_list import PopupList, PopupRow
from ui.kit.segmented import Segment, Segmented
from ui.messages import say_error

SUGGEST_AFTER_MS = 120
Answer = tuple[date, time | None] | int | str


class Unreadable(Exception):
    """What is typed cannot be taken; the editor has said why."""


class AnswerEditor(QWidget):
    """Answers the question ``name``. One that is required and not answered says so.

    Signals:
        changed: the answer may be another.
    """

    changed = Signal()

    def __init__(self, name: str, *, is_required: bool) -> None:
        super().__init__()
        self.name, self.is_required = name, is_required
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def typed(self) -> str:
        """Return what stands in the editor, right or wrong."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """Return the answer, None for none; raises Unreadable."""
        raise NotImplementedError

    def show_error(self, sentence: str) -> None:
        """Say what is wrong, or clear it with an empty sentence."""
        raise NotImplementedError

    def read(self, *, may_be_empty: bool = False) -> Answer | None:
        """Return the answer, None for none; raises Unreadable, also for a required one without an answer."""
        self.show_error("")
        found = self.answer()
        if found is None and self.is_required and not may_be_empty:
            self.show_error(QCoreApplication.translate("Moves", "The stage wants this"))
            raise Unreadable
        return found


class _FieldEditor(AnswerEditor):
    """An editor in a ``Field``."""

    def __init__(self, name: str, label: str, editor: QWidget, *, is_required: bool) -> None:
        super().__init__(name, is_required=is_required)
        self.field = Field(label, editor)
        self._column.addWidget(self.field)
        self.setFocusProxy(editor)

    def show_error(self, sentence: str) -> None:
        self.field.set_error(sentence)


class TextEditor(_FieldEditor):
    """A line of words."""

    def __init__(self, name: str, label: str, value: str = "", *, hint: str = "", is_required: bool = False) -> None:
        self.line = KLineEdit(value, hint)
        super().__init__(name, label, self.line, is_required=is_required)
        self.line.textChanged.connect(lambda _text: self.changed.emit())

    def typed(self) -> str:
        return self.line.text().strip()

    def answer(self) -> Answer | None:
        return self.typed() or None


class RivalEditor(TextEditor):
    """A competitor: those of the book are suggested while typing."""

    def __init__(self, desk: Desk, name: str, label: str, *, is_required: bool) -> None:
        super().__init__(name, label, is_required=is_required)
        self._desk = desk
        self.popup: PopupList | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SUGGEST_AFTER_MS)
        self._pause.timeout.connect(self._ask)
        self.line.textEdited.connect(lambda _text: self._pause.start())

    def _ask(self) -> None:
        typed = self.typed()
        if typed:
            self._desk.read(self, suggest_competitors, typed, done=lambda names: self._suggest(typed, names))
        else:
            self._suggest(typed, ())

    def _suggest(self, typed: str, names: tuple[str, ...]) -> None:
        if typed != self.typed() or not self.line.hasFocus():
            return
        if self.popup is None:  # only now the line stands in its window
            self.popup = PopupList(self.line)
            self.popup.chosen.connect(self.line.setText)
            self.line.destroyed.connect(self.popup.deleteLater)
        rows = [PopupRow(name, name, "scale") for name in names if name != typed]
        self.popup.show_rows(rows, selects_first=False)


class SumEditor(TextEditor):
    """A sum of money, in kopecks."""

    def __init__(self, desk: Desk, name: str, label: str, kop: int | None, *, is_required: bool) -> None:
        hint = QCoreApplication.translate("Moves", "for example 54 000")
        super().__init__(name, label, write_sum(kop), hint=hint, is_required=is_required)
        self._desk = desk

    def answer(self) -> Answer | None:
        try:
            return read_sum(self.line.text(), self.name)
        except AppError as error:
            self.show_error(say_error(self._desk.language, error))
            raise Unreadable from error


class DayEditor(AnswerEditor):
    """A day, with an hour where one is typed."""

    def __init__(
        self, desk: Desk, name: str, label: str, quick: Sequence[tuple[str, date]], *, is_required: bool
    ) -> None:
        super().__init__(name, is_required=is_required)
        self.when = WhenLine(desk, label, quick)
        self.when.line.textChanged.connect(lambda _text: self.changed.emit())
        self._column.addWidget(self.when)
        self.setFocusProxy(self.when.line)

    def typed(self) -> str:
        return self.when.line.text().strip()

    def read(self, *, may_be_empty: bool = False) -> Answer | None:
        if self.when.is_empty() and (may_be_empty or not self.is_required):
            return None
        return self.answer()

    def answer(self) -> Answer | None:
        found = self.when.read()  # says itself what is no day
        if found is None:
            raise Unreadable
        return found

    def show_error(self, sentence: str) -> None:
        """The line words its own errors."""


class ChoiceEditor(_FieldEditor):
    """One of several, none at first."""

    def __init__(
        self, name: str, label: str, choices: Sequence[tuple[str, str]], value: str, *, is_required: bool
    ) -> None:
        self.box = KComboBox([("", ""), *choices], value)
        super().__init__(name, label, self.box, is_required=is_required)
        self.box.currentIndexChanged.connect(lambda _at: self.changed.emit())

    def typed(self) -> str:
        return self.box.code()

    def answer(self) -> Answer | None:
        return self.box.code() or None


class LevelEditor(_FieldEditor):
    """The level of a BANT question, by its figure or the arrows; what the level means is said under it."""

    def __init__(
        self, name: str, label: str, levels: Sequence[tuple[str, str]], level: int | None, *, is_required: bool
    ) -> None:
        self._levels = dict(levels)
        segments = [Segment("", QCoreApplication.translate("Moves", "not asked"))]
        segments += [Segment(code, code) for code in self._levels]
        self.row = Segmented(segments, "" if level is None else str(level))
        super().__init__(name, label, self.row, is_required=is_required)
        self.row.chosen.connect(lambda _code: self._on_chosen())
        self._say_level()

    @property
    def question(self) -> str:
        """The question: budget, authority, need or timing."""
        return self.name.removeprefix("bant.")

    @property
    def level(self) -> int | None:
        """The level chosen, None: not asked."""
        return int(self.row.code()) if self.row.code() else None

    def typed(self) -> str:
        return self.row.code()

    def answer(self) -> Answer | None:
        return self.level

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code = event.text()
        if code in self._levels and event.key() != Qt.Key.Key_unknown:
            self.row.set_code(code)
            self._on_chosen()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self) -> None:
        self._say_level()
        self.changed.emit()

    def _say_level(self) -> None:
        self.field.set_hint(self._levels.get(self.row.code(), ""))
