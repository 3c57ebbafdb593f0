"""Text fields: one line, search, several lines, and the block of label, field and error sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.kit.button import IconButton
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import Label
from ui.kit.paint import begin, draw_icon
from ui.kit.section_card import IconLabel
from ui.theme import follow_theme, repolish, theme

SIDE_PX = 10
ICON_ROOM_PX, WORDS_GAP_PX = 20, 6


class KLineEdit(QLineEdit):
    """One line of text with the states error (red, with a sign) and changed (amber).

    ``set_error`` and ``set_changed`` only show; the sentence belongs to ``Field``.
    """

    def __init__(
        self, text: str = "", placeholder: str = "", *, size: str = "normal", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if size == "small":
            self.setProperty("size", "small")
        self.setText(text)
        self.setCursorPosition(0)
        self.setPlaceholderText(placeholder)

    def has_error(self) -> bool:
        """True while the red border is shown."""
        return bool(self.property("error"))

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red border and its sign."""
        if has_error != self.has_error():
            self.setProperty("error", has_error)
            self.setTextMargins(0, 0, 22 if has_error else 0, 0)
            repolish(self)

    def set_changed(self, is_changed: bool) -> None:
        """Show or take away the amber ground of a value not yet applied."""
        if is_changed != bool(self.property("changed")):
            self.setProperty("changed", is_changed)
            repolish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.has_error():
            painter = begin(self)
            draw_icon(painter, self.width() - 14 - SIDE_PX, self.height() / 2, "alert-triangle", "danger", 14)
            painter.end()


class SearchField(QLineEdit):
    """A line with a magnifier at the left and the key that leads here at the right.

    Esc empties it first and only then goes on to the page. ``key`` is only shown: bind it with ``Commands``.

    Signals:
        went_down: the person pressed Down, the list below shall take the focus.
    """

    went_down = Signal()

    def __init__(
        self,
        placeholder: str = "",
        *,
        key: str | None = None,
        icon: str = "search",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._has_room_for_key = True
        self._icon_name = icon
        self._clear = IconButton("x", self.tr("Clear"), side_px=22, icon_px=14, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textChanged.connect(self._on_text)
        follow_theme(self)

    def restyle(self) -> None:
        """Leave room for icon and key; the key gives way to the words of an empty line."""
        least = theme().px(22)
        key = keycap_width(self._key) if self._key else 0
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        room = self.contentsRect().width() - ICON_ROOM_PX - WORDS_GAP_PX
        self._has_room_for_key = words + key <= room
        right = max(key, least) if self._has_room_for_key else least if self.text() else 0
        if self.textMargins() != (wanted := QMargins(ICON_ROOM_PX, 0, right, 0)):  # else every resize asks for another
            self.setTextMargins(wanted)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.restyle()

    def set_placeholder(self, placeholder: str) -> None:
        """Word the grey hint anew."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._clear.set_name(self.tr("Clear"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()
        side = self._clear.sizeHint().width()
        self._clear.setGeometry(self.width() - side - 4, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = begin(self)
        draw_icon(painter, SIDE_PX, self.height() / 2, self._icon_name, "text2", 16)
        if self._key and self._has_room_for_key and not self.text():
            x = self.width() - keycap_width(self._key) - 6
            paint_keycap(painter, x, self.height() / 2, self._key)
        painter.end()


class TextArea(QPlainTextEdit):
    """Several lines that grow with the text, or the grey hint of an empty one, between ``min_lines`` and ``max_lines``.

    Tab leaves the field.

    Signals:
        left: the focus went away.
        committed: Ctrl+Enter was pressed.
    """

    left = Signal()
    committed = Signal()

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        min_lines: int = 2,
        max_lines: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._min_lines = min_lines
        self._max_lines = max_lines
        self.setTabChangesFocus(True)
        super().setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setPlainText(text)
        self.textChanged.connect(self.restyle)
        follow_theme(self)

    def text(self) -> str:
        """Return the text with ``\\n`` between lines."""
        return self.toPlainText()

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red border."""
        if has_error != bool(self.property("error")):
            self.setProperty("error", has_error)
            repolish(self)

    def setPlaceholderText(self, text: str) -> None:
        super().setPlaceholderText(text)
        self.restyle()

    def restyle(self) -> None:
        """Set the height by the number of lines shown."""
        lines = self._text_lines() if self.text() else self._hint_lines()
        policy = Qt.ScrollBarPolicy
        fits = lines <= self._max_lines
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        lines = min(max(lines, self._min_lines), self._max_lines)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)

    def _text_lines(self) -> int:
        lines = 0
        block = self.document().begin()
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines

    def _hint_lines(self) -> int:
        margin = round(self.document().documentMargin())
        room = QRect(0, 0, self.viewport().width() - 2 * margin, 1 << 16)
        drawn = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.placeholderText())
        return -(-drawn.height() // self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.restyle()

    def insertFromMimeData(self, source: QMimeData) -> None:
        # Never take formatting, and keep line ends alike on every system.
        self.insertPlainText(source.text().replace("\r\n", "\n"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.committed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class Field(QWidget):
    """A label above an editor, and under it a hint or what is wrong with the value."""

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self._label = Label(label, "small", "text2")
        self._label.setBuddy(editor)
        column.addWidget(self._label)
        column.addWidget(editor)
        self._sign = IconLabel("alert-triangle", "danger", 14)
        self._note = Label("", "small", "danger", wrap=True)
        self._note_row = QWidget(self)
        row = QHBoxLayout(self._note_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._note, 1)
        column.addWidget(self._note_row)
        column.addStretch(0)
        self._hint, self._hint_role = hint, "text3"
        self._error = ""
        self.set_label(label)
        self._show_note()

    def set_label(self, label: str) -> None:
        """Word the label anew; it is the editor's accessible name too."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self.editor.setAccessibleName(label)

    def set_hint(self, hint: str, role: str = "text3") -> None:
        """Say something under the field while nothing is wrong, in a colour of the tokens."""
        self._hint, self._hint_role = hint, role
        self._show_note()

    def error(self) -> str:
        """Return the sentence shown under the field, empty when all is well."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Show what is wrong, or clear it with an empty sentence."""
        self._error = sentence
        editor = self.editor
        if isinstance(editor, KLineEdit | TextArea):
            editor.set_error(bool(sentence))
        elif bool(editor.property("error")) != bool(sentence):
            editor.setProperty("error", bool(sentence))
            repolish(editor)
        self._show_note()

    def _show_note(self) -> None:
        self._note.setText(self._error or self._hint)
        self._note.set_role("danger" if self._error else self._hint_role)
        self._sign.setVisible(bool(self._error))
        self._note_row.setVisible(bool(self._error or self._hint))
        self.editor.setAccessibleDescription(self._error or self._hint)
