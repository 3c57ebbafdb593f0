"""A value that is read as text and edited where it stands: Enter, F2, E or a double click opens it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QVBoxLayout, QWidget

from app.errors import AppError
from ui.kit.button import KButton
from ui.kit.field import KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.kit.paint import begin, draw_icon, draw_ring, fill_box, has_keyboard_focus
from ui.theme import theme

LONG_WORD = 18
LINK_PX = 26  # the sign at the right that opens a link
OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
KEPT_OPEN = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


@dataclass(frozen=True, slots=True)
class ValueKind:
    """How a value is shown, put into the editor and read back.

    ``read`` raises AppError when what was typed is no such value. ``choices`` are (code, words); with
    ``is_free`` other text may be typed as well. ``doubt`` says what is odd about a text that may be kept all the same.
    """

    show: Callable[[Any], str]
    write: Callable[[Any], str]
    read: Callable[[str], Any]
    is_area: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    is_free: bool = False
    placeholder: str = ""
    doubt: Callable[[str], str] | None = None


class ShownValue(QWidget):
    """The text at rest.

    Signals:
        edit_asked: by Enter, F2 or a double click.
        link_asked: by the sign at its right, which is there under the mouse and with the focus, or by its menu.
    """

    edit_asked = Signal()
    link_asked = Signal()

    def __init__(self, style: str, role: str, *, one_line: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.label = Label("", style, role, wrap=not one_line, elide=one_line)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.setMinimumWidth(1)
        self.label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 3 if style == "small" else 1, 4, 2 if style == "small" else 1)
        column.addWidget(self.label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self._link_icon, self._link_name = "", ""

    def set_link(self, icon: str, name: str) -> None:
        """Be something that a program of the system opens: a phone, an e-mail."""
        self._link_icon, self._link_name = icon, name

    def has_link(self) -> bool:
        """Whether a program of the system opens it."""
        return bool(self._link_icon)

    def set_text(self, text: str, *, is_empty: bool) -> None:
        """Show the text; the hint of an empty value is grey."""
        self.label.setText(_breakable(text))
        self.label.set_role("text3" if is_empty else self._role)

    def press(self) -> None:
        """Do what Enter does; screen readers call it."""
        self.edit_asked.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _opens(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _opens(event):
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit_asked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the double click would go to the card."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._link_icon and event.position().x() >= self.width() - LINK_PX:
            self.link_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._link_icon:
            event.ignore()
            return
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self._link_name, self.link_asked.emit, icon=self._link_icon)
        menu.add(self.tr("Edit"), self.edit_asked.emit, icon="pencil", key="Enter")
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        rect = QRectF(self.rect())
        is_focused = has_keyboard_focus(self)
        if is_focused:
            draw_ring(painter, rect, 5)
        elif self.underMouse():
            fill_box(painter, rect, 5, theme().color("rowHover"))
        if self._link_icon and (is_focused or self.underMouse()):
            draw_icon(painter, rect.right() - LINK_PX + 6, rect.center().y(), self._link_icon, "accentText", 15)
        painter.end()


class ValueEditor(QWidget):
    """A value at rest or being edited; a refused one stays in the editor with the sentence under it.

    Signals:
        committed: the person left a changed value (object).
        edit_started: the editor is open, to be scrolled into sight.
    """

    committed = Signal(object)
    edit_started = Signal()

    def __init__(
        self,
        kind: ValueKind,
        say: Callable[[AppError], str],
        *,
        style: str = "body",
        role: str = "text",
        one_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self._say = say
        self._value: Any = None
        self._sent: str | None = None  # what is on its way into the book
        self._editor: KLineEdit | TextArea | QComboBox | None = None
        self._style = style
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.shown = ShownValue(style, role, one_line=one_line, parent=self)
        self.shown.edit_asked.connect(self.start)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        self._doubted: str | None = None  # what was typed when the doubt was said
        self.as_it_is = KButton(size="small")
        self.as_it_is.clicked.connect(self.commit)
        self.as_it_is.hide()
        self._column.addWidget(self.shown)
        self._column.addWidget(self._error)
        self._column.addWidget(self.as_it_is, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.shown)

    def set_name(self, name: str) -> None:
        """Say what the value is, for screen readers."""
        self.shown.setAccessibleName(name)
        self.setAccessibleName(name)

    def set_value(self, value: Any, kind: ValueKind | None = None) -> None:
        """Show what is kept in the book; text that is still being typed stays."""
        self.kind = kind or self.kind
        self._value = value
        text = self.kind.show(value)
        self.shown.set_text(text or self.kind.placeholder or "—", is_empty=not text)
        self.shown.setAccessibleDescription(text)

    def value(self) -> Any:
        """Return what is kept in the book."""
        return self._value

    def is_open(self) -> bool:
        """Whether the editor is open."""
        return self._editor is not None

    def error(self) -> str:
        """Return the sentence under the editor."""
        return self._error.text() if not self._error.isHidden() else ""

    def editor(self) -> KLineEdit | TextArea | QComboBox | None:
        """Return the open editor."""
        return self._editor

    def start(self) -> None:
        """Open the editor with the whole value selected."""
        if self._editor is not None:
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        editor = self._make_editor()
        self._editor = editor
        editor.setAccessibleName(self.accessibleName())
        self._column.insertWidget(0, editor)
        self.shown.hide()
        editor.show()  # a hidden widget cannot take the focus
        self.setFocusProxy(editor)
        editor.installEventFilter(self)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit_started.emit()

    def commit(self) -> bool:
        """Send off what was typed; False when it is no such value (the sentence is shown)."""
        if self._editor is None:
            return True
        typed = self._typed()
        if typed == self._sent:
            return True
        if typed.strip() == self.kind.write(self._value).strip():
            self.close_editor()
            return True
        try:
            value = self.kind.read(typed)
        except AppError as error:
            self.show_error(self._say(error))
            return False
        said = self.kind.doubt(typed) if self.kind.doubt is not None and typed != self._doubted else ""
        if said:
            self.show_error(said)
            self._doubted = typed
            self.as_it_is.setText(self.tr("Save as it is"))
            self.as_it_is.show()
            return False
        self._hide_error()
        self._sent = typed
        self.committed.emit(value)
        return True

    def accept(self, value: Any) -> None:
        """Close the editor: the value is in the book."""
        self._sent = None
        self.set_value(value)
        if self._editor is not None and self.kind.write(value).strip() == self._canonical().strip():
            self.close_editor()

    def show_error(self, sentence: str) -> None:
        """Keep the text and say under it what is wrong."""
        self._sent = None
        self.as_it_is.hide()
        self._error.setText(sentence)
        self._error.show()
        if isinstance(self._editor, KLineEdit | TextArea):
            self._editor.set_error(True)

    def close_editor(self) -> None:
        """Show the kept value again; what was typed is gone."""
        editor, self._editor, self._sent = self._editor, None, None
        if editor is None:
            return
        had_focus = editor.hasFocus() or editor.isAncestorOf(editor.window().focusWidget() or self)
        editor.removeEventFilter(self)
        self._hide_error()
        self.shown.show()
        self.setFocusProxy(self.shown)
        if had_focus:
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()

    def _hide_error(self) -> None:
        self._doubted = None
        self._error.hide()
        self.as_it_is.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._editor:
            return False
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() not in KEPT_OPEN:
                self.commit()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
            return True
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        wants_line = isinstance(self._editor, TextArea) and not event.modifiers()
        if is_enter and not wants_line:
            self.commit()
            return True
        return False

    def _canonical(self) -> str:
        try:
            return self.kind.write(self.kind.read(self._typed()))
        except AppError:
            return self._typed()

    def _typed(self) -> str:
        editor = self._editor
        if isinstance(editor, QComboBox):
            return editor.currentText()
        return editor.text() if editor is not None else ""

    def _make_editor(self) -> KLineEdit | TextArea | QComboBox:
        text = self.kind.write(self._value)
        if self.kind.is_area:
            area = TextArea(text, self.kind.placeholder, min_lines=2, max_lines=8)
            area.selectAll()
            return area
        if self.kind.choices:
            return self._make_combo(text)
        is_text = self._style in ("body", "small")
        line = KLineEdit(text, self.kind.placeholder, size="small" if is_text else "normal")
        if not is_text:
            line.setFont(theme().font(self._style))
        line.selectAll()
        return line

    def _make_combo(self, text: str) -> QComboBox:
        combo = QComboBox()
        combo.setProperty("size", "small")
        combo.setEditable(self.kind.is_free)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        combo.setMinimumContentsLength(6)
        for code, words in self.kind.choices:
            combo.addItem(words, code)
        combo.setCurrentIndex(combo.findText(text))
        if self.kind.is_free:
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.setEditText(text)
            completer = combo.completer()
            if completer is not None:
                completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        combo.activated.connect(lambda _at: self.commit())
        return combo


def _opens(event: QKeyEvent) -> bool:
    return event.key() in OPEN_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _breakable(text: str) -> str:
    """Let long words break into lines, at a sign if there is one: an address must not widen the column."""

    def split(found: re.Match[str]) -> str:
        word = re.sub(r"([@./_\-])", "\\1\u200b", found[0])
        return re.sub(rf"([^\u200b]{{{LONG_WORD}}})", "\\1\u200b", word)

    return re.sub(rf"\S{{{LONG_WORD},}}", split, text)
