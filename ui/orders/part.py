"""What the further parts of a stored order share: fields in a row, a write, the sentence of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.changes import Changes
from app.errors import InvalidError
from ui.desk import Desk, Refusal
from ui.kit.button import IconButton
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label, rule
from ui.messages import say_error

MARGINS = (22, 14, 22, 14)


class OrderPart(QWidget):
    """Fill ``column``; ``fields`` by the name a refusal gives; Enter in one of them calls ``add``."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*MARGINS)
        self.column.setSpacing(10)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self._is_writing = False

    def add(self) -> None:
        """Write what the fields hold; override it."""

    def add_field(self, name: str, label: str, editor: QWidget) -> Field:
        """Make the field of a name a refusal may give."""
        field = Field(label, editor)
        self.fields[name] = field
        if isinstance(editor, KLineEdit):
            editor.installEventFilter(self)
        return field

    def write(self, use_case: Callable[..., Changes], *args: Any, done: Callable[[], object], **kwargs: Any) -> None:
        """Write; what is typed stays until it is written, a refusal is said at its field."""
        if self._is_writing:
            return
        self._is_writing = True

        def on_done(_changes: Changes) -> None:
            if isValid(self):
                self._is_writing = False
                done()

        def on_failed(refusal: Refusal) -> None:
            if isValid(self):
                self._is_writing = False
                self.say(refusal.field, refusal)
            else:
                self.desk.refused.emit(refusal)

        self.desk.write(self, use_case, *args, done=on_done, failed=on_failed, **kwargs)

    def say(self, name: str, sentence: str) -> None:
        """Say what is wrong, at the field of that name or under all of them."""
        self._error.hide()
        for each, field in self.fields.items():
            field.set_error(str(sentence) if each == name else "")
        if name in self.fields:
            self.fields[name].editor.setFocus()
        elif sentence:
            self._error.setText(str(sentence))
            self._error.show()

    def refuse(self, error: InvalidError) -> None:
        """Say what was typed wrong."""
        self.say(str(error.values.get("field", "")), say_error(self.desk.language, error))

    def error(self) -> str:
        """Return the sentence shown."""
        said = [field.error() for field in self.fields.values() if field.error()]
        return said[0] if said else self._error.text() if not self._error.isHidden() else ""

    def clear_rows(self) -> None:
        """Take the rows away."""
        while item := self.rows.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_row(self, row: QWidget) -> None:
        """Show one more row with a line under it."""
        self.rows.addWidget(row)
        self.rows.addWidget(rule())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.add()
                return True
        return False


class PartRow(QWidget):
    """A row: words at the left, a grey remark, a bold sum at the right, and buttons."""

    def __init__(self, day: str, text: str, total: str, *, role: str = "text", note: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.setSpacing(12)
        self._day = Label(day, "body", "text2")
        self._day.setMinimumWidth(self._day.fontMetrics().horizontalAdvance("00 мммм 0000"))
        row.addWidget(self._day)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Label(text, "body", wrap=True))
        if note:
            words.addWidget(Label(note, "small", "text2", wrap=True))
        row.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        row.addWidget(Label(total, "strong", role))
        row.addLayout(self._buttons)
        self.setAccessibleName(", ".join(part for part in (day, text, total, note) if part))

    def add_button(self, button: QWidget) -> None:
        """Add a button at the right."""
        self._buttons.addWidget(button)


def trash_button(name: str, handler: Callable[[], object]) -> IconButton:
    """Return the button that takes a row away."""
    button = IconButton("trash", name, side_px=26, icon_px=15)
    button.clicked.connect(lambda: handler())
    return button
