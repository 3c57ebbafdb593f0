"""What is said at a node: big text with the {words} of the call in it, each changed where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.script_walk import Node, fill_in, pieces_of
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.theme import follow_theme, theme

SIZE_PX = 17
_WORD = re.compile(r"(\{\w+\})")


class SpokenText(QWidget):
    """The text of a node; a {word} nobody filled in is amber. A click, or ``fill_next``, opens a line for it.

    Signals:
        filled: a word was typed: its name and value (str, str).
        closed: the line for a word is closed; the focus may go back to the talk.
    """

    filled = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._node: Node | None = None
        self._values: Mapping[str, str] = {}
        self._hints: Mapping[str, str] = {}
        self._name = ""
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.RichText)  # every piece of it is escaped
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.linkActivated.connect(self.open_word)
        self._box = QWidget()
        row = QHBoxLayout(self._box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._label = Label("", "small", "text2")
        self.line = KLineEdit(size="small")
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_enter)
        row.addWidget(self._label)
        row.addWidget(self.line, 1)
        self._box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(self._box)
        follow_theme(self)

    def show_node(self, node: Node, values: Mapping[str, str], hints: Mapping[str, str]) -> None:
        """Show a node with what is known of its words."""
        if self._node is not None and node.code != self._node.code:
            self.close_word()
        self._node, self._values, self._hints = node, values, hints
        self._draw()

    def words(self) -> tuple[str, ...]:
        """Return the names of the words in the text."""
        found = _WORD.findall(self._node.text) if self._node is not None else []
        return tuple(dict.fromkeys(each[1:-1] for each in found))

    def plain(self) -> str:
        """Return the text as it is read."""
        return fill_in(self._node.text, self._values, self._hints) if self._node is not None else ""

    def fill_next(self) -> bool:
        """Open the line for the first word not filled in, else for the first; False when the text has none."""
        words = self.words()
        if not words:
            return False
        self.open_word(next((name for name in words if not self._values.get(name, "").strip()), words[0]))
        return True

    def open_word(self, name: str) -> None:
        """Open the line for a word."""
        self._name = name
        self._label.setText(self._hints.get(name, name))
        self.line.setAccessibleName(self._hints.get(name, name))
        self.line.blockSignals(True)
        self.line.setText(self._values.get(name, ""))
        self.line.blockSignals(False)
        self._box.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._draw()

    def close_word(self) -> None:
        """Close the line; what was typed counts."""
        if self._name:
            self._name = ""
            self._box.hide()
            self._draw()
            self.closed.emit()

    def restyle(self) -> None:
        """Take font and colours of the theme."""
        self._text.setFont(theme().font_of(SIZE_PX, 400))
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.close_word()
            event.accept()
            return event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        return False

    def _on_typed(self, text: str) -> None:
        if self._name:
            self.filled.emit(self._name, text)

    def _on_enter(self) -> None:
        """Go on to the next word that is not filled in, or be done."""
        left = [name for name in self.words() if not self._values.get(name, "").strip() and name != self._name]
        if left:
            self.open_word(left[0])
        else:
            self.close_word()

    def _draw(self) -> None:
        if self._node is None:
            return
        look, parts = theme(), []
        for part in filter(None, _WORD.split(self._node.text)):
            piece = pieces_of(part, self._values, self._hints)[0]
            words = escape(piece.text).replace("\n", "<br>")
            name = part[1:-1] if _WORD.fullmatch(part) else ""
            if not name:
                parts.append(words)
                continue
            is_open = name == self._name
            ink = look.color("accentText" if piece.kind == "value" or is_open else "warn").name()
            ground = look.color("accentSoft" if is_open else "warnSoft").name()
            back = f"; background-color: {ground}" if piece.kind != "value" or is_open else ""
            style = f"color: {ink}; text-decoration: none{back}"
            parts.append(f'<a href="{name}" style="{style}">{words}</a>')
        self._text.setText(f'<p style="line-height: 130%">{"".join(parts)}</p>')
        self._text.setAccessibleName(self.plain())
