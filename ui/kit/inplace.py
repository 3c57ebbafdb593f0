"""A text that turns into a field where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.kit.field import KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.paint import begin, draw_ring, fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

REST_MARGINS = (4, 4, 4, 4)  # 26 px with one line, as any target


class EditInPlace(QWidget):
    """Shows a value; double click, Enter or E makes it a field; leaving or Enter saves, Esc restores.

    The text stays on screen after ``committed``; the page answers with ``set_value`` when it is in the book,
    or with ``failed``, which brings the field back with what was typed and the sentence under it.

    Signals:
        committed: the person left the field with another text than before (str).
        editing_changed: the field has come or gone (bool).
    """

    committed = Signal(str)
    editing_changed = Signal(bool)

    def __init__(
        self,
        name: str,
        value: str = "",
        placeholder: str = "",
        *,
        multi_line: bool = False,
        style: str = "body",
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value = value
        self._pending: str | None = None
        self._placeholder = placeholder
        self._role = role
        self._is_multi_line = multi_line
        self._editor: KLineEdit | TextArea | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*REST_MARGINS)
        self._column.setSpacing(3)
        self._label = Label(value, style, role, elide=not multi_line, wrap=multi_line)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sentence = Label("", "small", "danger", wrap=True)
        self._sentence.hide()
        self._column.addWidget(self._label)
        self._column.addWidget(self._sentence)
        self.set_name(name)
        self._show_value(value)
        follow_theme(self)

    def set_name(self, name: str) -> None:
        """Say what the value is, for screen readers."""
        self._name = name
        self.setAccessibleName(name)

    def value(self) -> str:
        """Return the value of the book, not what is being typed."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show what the book holds; a field that is open keeps what is typed into it."""
        self._value = value
        self._pending = None
        if self._editor is None:
            self._show_value(value)

    def is_editing(self) -> bool:
        """True while the field is open."""
        return self._editor is not None

    def editor(self) -> KLineEdit | TextArea | None:
        """Return the field while it is open."""
        return self._editor

    def text(self) -> str:
        """Return what is on screen: the typed text, or the value."""
        if self._editor is not None:
            return self._editor.text()
        return self._value if self._pending is None else self._pending

    def start(self) -> None:
        """Open the field with the focus in it."""
        self._open(self._value if self._pending is None else self._pending)

    def failed(self, sentence: str) -> None:
        """Say why the book did not take the text; the field comes back with it."""
        self._open(self.text())
        if self._editor is not None:
            self._editor.set_error(True)
            self._editor.setAccessibleDescription(sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._sentence.setContentsMargins(4, 0, 4, 0)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    # --- events ---------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E)
            is_ours = opens or (self._editor is not None and event.key() == Qt.Key.Key_Escape)
            if is_ours and not event.modifiers():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self._editor is None and not event.modifiers() and (is_enter or _is_e(event)):
            self.start()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc from the field, or the key that closes it would open it again."""
        if watched is not self._editor or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._pending = None
            self._close()
            self._show_value(self._value)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_multi_line:
            self._save()
            return True
        return False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._editor is None:
            self.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._editor is not None:
            return
        painter = begin(self)
        if self.underMouse() and self.isEnabled():
            fill_box(painter, self.rect().toRectF(), 5, theme().color("rowHover"))
        if has_keyboard_focus(self):
            draw_ring(painter, self.rect().toRectF(), 5)
        painter.end()

    # --- inside ---------------------------------------------------------------------------------------------

    def _open(self, text: str) -> None:
        if self._editor is not None:
            self._editor.setFocus()
            return
        editor: KLineEdit | TextArea
        if self._is_multi_line:
            area = TextArea(text, self._placeholder, parent=self)
            area.left.connect(self._save)
            area.committed.connect(self._save)
            editor = area
        else:
            line = KLineEdit(text, self._placeholder, size="small", parent=self)
            line.editingFinished.connect(self._save)
            line.selectAll()
            editor = line
        editor.setAccessibleName(self._name)
        editor.installEventFilter(self)
        self._editor = editor
        self._label.hide()
        self._column.insertWidget(0, editor)
        self._column.setContentsMargins(0, 0, 0, 0)
        editor.show()  # a hidden widget cannot take the focus
        editor.setFocus()
        self.editing_changed.emit(True)

    def _close(self) -> None:
        """Take the field away; the focus comes back here when the field had it."""
        editor = self._editor
        if editor is None:
            return
        self._editor = None  # first, for the loss of focus below saves what is open
        had_focus = editor.hasFocus()
        self._column.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._sentence.hide()
        self._column.setContentsMargins(*REST_MARGINS)
        self._label.show()
        if had_focus:
            self.setFocus()
        self.editing_changed.emit(False)

    def _save(self) -> None:
        if self._editor is None:
            return
        typed = self._editor.text().strip()
        self._close()
        self._show_value(typed)
        if typed == self._value:
            self._pending = None
        elif typed != self._pending or self._sentence.text():
            self._pending = typed
            self._sentence.setText("")
            self.committed.emit(typed)

    def _show_value(self, value: str) -> None:
        self._label.setText(value or self._placeholder)
        self._label.set_role(self._role if value else "text3")
        self.setAccessibleDescription(value)


def _is_e(event: QKeyEvent) -> bool:
    """True for the key E in any layout."""
    return event.key() == Qt.Key.Key_E or event.text().casefold() in ("e", "у")
