"""A fact of a rival's card: its name, its value edited where it stands, and the day it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.documents.forms import LIST_LIMIT, Editor, FormField
from app.errors import AppError, InvalidError
from app.services.clients import clean_text
from app.services.competitor_marks import TEXT_LIMIT
from ui.desk import Desk
from ui.kit.label import Label, plain_tooltip
from ui.kit.paint import text_width
from ui.messages import say_error
from ui.pages.card.value_editor import ValueEditor, ValueKind
from ui.theme import follow_theme, theme

NAME_PX = (64, 132)  # of a name that stands before its value
SHOWN_PX = 4  # what a value keeps free for its ring: names begin where values do
BODY_MARGINS = (14 - SHOWN_PX, 0, 14, 12)  # of a card with facts
BULLET = "\u2022 "
DOUBT = "\u00a0?"


class ManyLinesError(AppError):
    """More lines were typed than a list keeps."""


class OldLabel(Label):
    """A label that leans when what it says is old."""

    def __init__(self, style: str, role: str) -> None:
        self._is_old = False
        super().__init__("", style, role)

    def set_old(self, is_old: bool) -> None:
        """Lean, or stand upright."""
        self._is_old = is_old
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour of the theme."""
        super().restyle()
        lean(self, self._is_old)


def lean(label: Label, is_old: bool) -> None:
    """Show a label in italics, or not."""
    font = label.font()
    if font.italic() != is_old:
        font.setItalic(is_old)
        label.setFont(font)


class FactDay(OldLabel):
    """The day a fact was written; one older than 90 days leans and asks."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("caption", "text3")
        self._desk = desk
        self.hide()

    def show_day(self, day: date | None, is_old: bool) -> None:
        """Show the day of a fact, nothing for one that is not known."""
        self.setVisible(day is not None)
        if day is None:
            return
        text = self._desk.formats.short_date(day)
        self.setText(text + DOUBT if is_old else text)
        self.set_role("warn" if is_old else "text3")
        self.set_old(is_old)
        said = QCoreApplication.translate("CompetitorsPage", "Older than 90 days: is it still so?")
        self.setToolTip(plain_tooltip(said) if is_old else "")


class FactEditor(ValueEditor):
    """A value that leans and asks when it is old."""

    def __init__(self, desk: Desk, kind: ValueKind, parent: QWidget | None = None, *, style: str = "body") -> None:
        self._is_old = False
        super().__init__(kind, lambda error: say_fact_error(desk, error), style=style, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        follow_theme(self)

    def set_old(self, is_old: bool) -> None:
        """Show the value as one to be asked about again, or not."""
        self._is_old = is_old
        self.set_value(self.value())

    def set_value(self, value: Any, kind: ValueKind | None = None) -> None:
        super().set_value(value, kind)
        text = self.kind.show(value)
        if text and self._is_old:
            self.shown.set_text(text + DOUBT, is_empty=False)
        lean(self.shown.label, self._is_old and bool(text))

    def restyle(self) -> None:
        """Lean again after the theme has taken the font."""
        lean(self.shown.label, self._is_old and bool(self.value()))


def say_fact_error(desk: Desk, error: AppError) -> str:
    """Return why a text is not taken."""
    if isinstance(error, ManyLinesError):
        said = QCoreApplication.translate("CompetitorsPage", "At most {limit} lines fit here.")
        return said.format(limit=LIST_LIMIT)
    return say_error(desk.language, error)


def text_kind(key: str, *, is_area: bool = False, placeholder: str = "") -> ValueKind:
    """Return how a text is shown, typed and read."""

    def read(typed: str) -> str:
        text = clean_text(typed)
        if len(text) > TEXT_LIMIT:
            raise InvalidError("text_long", field=key, limit=TEXT_LIMIT, length=len(text))
        return text

    return ValueKind(show=plain, write=plain, read=read, is_area=is_area, placeholder=placeholder)


def plain(value: str | None) -> str:
    """Return a text as it is, an empty one for nothing."""
    return value or ""


def list_kind(key: str, placeholder: str) -> ValueKind:
    """Return how a list is shown and typed: one on each line."""
    text = text_kind(key)

    def show(values: Sequence[str] | None) -> str:
        return "\n".join(BULLET + value for value in values or ())

    def write(values: Sequence[str] | None) -> str:
        return "\n".join(values or ())

    def read(typed: str) -> list[str]:
        lines = [text.read(line) for line in typed.splitlines() if line.strip()]
        if len(lines) > LIST_LIMIT:
            raise ManyLinesError
        return lines

    return ValueKind(show=show, write=write, read=read, is_area=True, placeholder=placeholder)


def kind_of(field: FormField) -> ValueKind:
    """Return how a field of the card is shown, typed and read."""
    hint = QCoreApplication.translate("CompetitorsPage", "not known yet")
    if field.editor is Editor.LIST:
        return list_kind(field.key, hint)
    return text_kind(field.key, is_area=field.editor is Editor.TEXT, placeholder=hint)


class FactRow(QWidget):
    """A fact; its name stands before the value (``is_beside``) or over it.

    Signals:
        committed: the person left a changed value (key, value).
        edit_started: the editor is open, to be scrolled into sight (QWidget).
    """

    committed = Signal(str, object)
    edit_started = Signal(object)

    def __init__(
        self, desk: Desk, key: str, make_kind: Callable[[], ValueKind], *, is_beside: bool = False, style: str = "body"
    ) -> None:
        super().__init__()
        self.key = key
        self._make_kind = make_kind
        self._is_beside = is_beside
        self.name = Label("", "small", "text2", wrap=not is_beside, elide=is_beside)
        self.day = FactDay(desk)
        self.editor = FactEditor(desk, make_kind(), style=style)
        self.editor.committed.connect(lambda value: self.committed.emit(key, value))
        self.editor.edit_started.connect(lambda: self.edit_started.emit(self.editor))
        self._lay_out()

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if self._is_beside:
            self.name.setContentsMargins(SHOWN_PX, 3, 0, 2)
            self.day.setContentsMargins(0, 4, 0, 2)
            row.addWidget(self.name, 0, top)
            row.addWidget(self.editor, 1)
            row.addWidget(self.day, 0, top)
            self.setLayout(row)
            return
        self.name.setContentsMargins(SHOWN_PX, 0, 0, 0)
        row.addWidget(self.name, 1)
        row.addWidget(self.day, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(row)
        around = QHBoxLayout()
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.editor)
        column.addLayout(around)

    def show_fact(self, value: Any, day: date | None, is_old: bool) -> None:
        """Show what is known; text that is still being typed stays."""
        self.editor.set_value(value)
        self.editor.set_old(is_old)
        self.day.show_day(day, is_old)

    def reword(self, name: str) -> None:
        """Word the fact anew."""
        self.name.setText(name)
        self.editor.set_name(name)
        self.editor.set_value(self.editor.value(), self._make_kind())


def align_names(facts: Sequence[FactRow]) -> None:
    """Give the names that stand before their values one width."""
    look = theme()
    widest = max((text_width(fact.name.text(), look.font("small")) for fact in facts), default=0) + SHOWN_PX + 2
    width = min(look.px(NAME_PX[1]), max(look.px(NAME_PX[0]), ceil(widest)))
    for fact in facts:
        fact.name.setFixedWidth(width)
