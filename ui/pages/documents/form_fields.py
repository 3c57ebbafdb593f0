"""The editors of a sheet's fields: text, lists, days and hours, choices, people."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.documents.forms import LIST_LIMIT, TEXT_LIMIT, Editor, FormField
from app.services.client_card import ContactRow
from app.texts import Texts
from ui.forms.typed_date import read_date, write_date
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.documents.form_layout import SENTENCES

Value = str | list[str] | list[dict[str, str]]

_HOUR = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?$")


class SheetField(QWidget):
    """A field of a sheet: what stands on screen lives here until the book has it.

    The type checker refuses a field without the abstract parts; ``ABC`` itself does not go with Qt's metaclass.

    Signals:
        left: the person has left the field, or chosen something in it.
    """

    left = Signal()

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    @abstractmethod
    def value(self) -> Value:
        """Return what stands on screen in the shape the book keeps."""

    @abstractmethod
    def set_value(self, value: Value) -> None:
        """Show what the book has."""

    def problem(self) -> str:
        """Return why the value cannot be sent, empty when it can."""
        return ""

    def set_usual(self, text: str) -> None:
        """Show what the sheet prints when nothing is typed."""

    def set_error(self, sentence: str) -> None:
        """Show why the book refused the value, or that all is well."""

    def retranslate(self, texts: Texts) -> None:
        """Word the field anew."""


class TextField(SheetField):
    """A line, a text, or a list with one entry on each line."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._is_list = field.editor is Editor.LIST
        self._is_sentence = field.key in SENTENCES
        if self._is_list or self._is_sentence or field.editor is Editor.TEXT:
            area = TextArea(min_lines=2 if field.key == "goal" or self._is_list else 1, max_lines=6)
            area.left.connect(self.left)
            area.committed.connect(self.left)
            self.editor: KLineEdit | TextArea = area
        else:
            line = KLineEdit()
            line.setMaxLength(TEXT_LIMIT)
            line.editingFinished.connect(self.left)
            self.editor = line
        self._block = Field(" ", self.editor)
        self.column.addWidget(self._block)

    def value(self) -> Value:
        text = self.editor.text()
        if self._is_list:
            return [line.strip() for line in text.splitlines() if line.strip()][:LIST_LIMIT]
        return " ".join(text.split()) if self._is_sentence else text.strip()

    def set_value(self, value: Value) -> None:
        shown = "\n".join(map(str, value)) if isinstance(value, list) else value
        if isinstance(self.editor, TextArea):
            self.editor.setPlainText(shown)
        else:
            self.editor.setText(shown)
            self.editor.setCursorPosition(0)

    def set_usual(self, text: str) -> None:
        self.editor.setPlaceholderText(text)

    def set_error(self, sentence: str) -> None:
        self._block.set_error(sentence)

    def retranslate(self, texts: Texts) -> None:
        self._block.set_label(texts.text(self.field.label))
        self._block.set_hint(self.tr("One on each line") if self._is_list else "")


class MomentField(TextField):
    """A day or an hour, typed in short; kept as the book keeps it."""

    def __init__(self, field: FormField, today: date, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._today = today
        self._is_day = field.editor is Editor.DATE

    def value(self) -> Value:
        typed = self.editor.text().strip()
        if self._is_day:
            day = read_date(typed, self._today)
            return day.isoformat() if day else typed
        return read_hour(typed) or typed

    def set_value(self, value: Value) -> None:
        text = str(value) if isinstance(value, str) else ""
        if self._is_day and text:
            day = read_date(text, self._today)
            text = write_date(day) if day else text
        super().set_value(text)

    def problem(self) -> str:
        typed = self.editor.text().strip()
        if self._is_day and typed and read_date(typed, self._today) is None:
            return self.tr("Type a day, for example 24.06.")
        if not self._is_day and typed and not read_hour(typed):
            return self.tr("Type an hour, for example 15:30.")
        return ""


class ChoiceField(SheetField):
    """One of a few; the first choice is none."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.box = KComboBox()
        self._block = Field(" ", self.box)
        self.column.addWidget(self._block)
        self.box.chosen.connect(lambda _code: self.left.emit())

    def value(self) -> Value:
        return self.box.code()

    def set_value(self, value: Value) -> None:
        at = max(0, self.box.findData(value))
        self.box.setCurrentIndex(at)

    def set_error(self, sentence: str) -> None:
        self._block.set_error(sentence)

    def retranslate(self, texts: Texts) -> None:
        self._block.set_label(texts.text(self.field.label))
        words = [(code, texts.text(label)) for code, label in self.field.choices]
        self.box.set_choices([("", self.tr("not said")), *words])


class ContactsField(SheetField):
    """Who of the client's people will be there."""

    def __init__(self, field: FormField, contacts: Sequence[ContactRow], parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._nobody = Label("", "small", "text3", wrap=True)
        self._error = Label("", "small", "danger", wrap=True)
        self._kept: list[str] = []
        self._boxes: dict[str, QCheckBox] = {}
        self.column.addWidget(self._nobody)
        for contact in contacts:
            box = QCheckBox()
            shown = ", ".join(part for part in (contact.name, contact.position) if part)
            box.setText(shown.replace("&", "&&"))
            box.clicked.connect(lambda _on: self.left.emit())
            self._boxes[str(contact.id)] = box
            self.column.addWidget(box)
        self.column.addWidget(self._error)
        self._error.hide()
        self._nobody.setVisible(not contacts)

    def value(self) -> Value:
        # Those of other sheets' people stay: somebody may have been put into the bin only for a while.
        gone = [each for each in self._kept if each not in self._boxes]
        return [key for key, box in self._boxes.items() if box.isChecked()] + gone

    def set_value(self, value: Value) -> None:
        self._kept = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
        for key, box in self._boxes.items():
            box.setChecked(key in self._kept)

    def set_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def retranslate(self, texts: Texts) -> None:
        self.setAccessibleName(texts.text(self.field.label))
        self._nobody.setText(self.tr("No people are on the card yet."))


def read_hour(typed: str) -> str:
    """Return '15:30' of '15:30', '15.30', '1530', '15'; empty when it is no hour."""
    found = _HOUR.match(typed.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return ""
    return f"{time(int(found[1]), int(found[2] or 0)):%H:%M}"
