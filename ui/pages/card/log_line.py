"""The log line of the card: type what happened, Enter saves."""

from __future__ import annotations

import functools

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.activities import log_activity
from ui.desk import Desk
from ui.kit.button import IconButton
from ui.kit.field import SIDE_PX, KLineEdit
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.kit.paint import begin, draw_icon
from ui.kit.segmented import Segment, Segmented
from ui.pages.card.activity_words import typed_kind, without_kind
from ui.pages.card.happenings import KIND_ICONS
from ui.pages.card.saving import save

LOG_KINDS = ("call", "meeting", "note")
MORE_KINDS = ("visit", "presentation", "letter", "message", "task")
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ICON_PX = 16
ICON_ROOM_PX = 20


class _PencilLine(KLineEdit):
    """A line with a pencil at its left."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextMargins(ICON_ROOM_PX, 0, 0, 0)

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red border; the pencil keeps its room."""
        super().set_error(has_error)
        self.setTextMargins(ICON_ROOM_PX, 0, self.textMargins().right(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = begin(self)
        draw_icon(painter, SIDE_PX, self.height() / 2, "pencil", "text2", ICON_PX)
        painter.end()


class LogLine(QWidget):
    """The buttons, Alt with 1 to 3, the menu behind the dots, or the name of a kind typed first set the kind.

    Ctrl with Enter opens the form with what is typed.

    Signals:
        lost: refused while nobody looks at it: the client's id (int) and why (str).
        form_asked: write it in the form: kind (str) and words (str); ``taken`` clears the line.
    """

    lost = Signal(int, str)
    form_asked = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._client_id: int | None = None
        self._before = ""  # the kind that was chosen before the typed words chose another
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.line = _PencilLine()
        self.line.returnPressed.connect(self._on_return)
        self.line.textEdited.connect(self._on_edited)
        self.line.installEventFilter(self)
        self.kind = Segmented(self._segments("call"), "call")
        self.kind.chosen.connect(self.set_kind)
        self.more_button = IconButton("dots", "", side_px=26)
        self.more_button.clicked.connect(self._on_more)
        row.addWidget(self.line, 1)
        row.addWidget(self.kind)
        row.addWidget(self.more_button)
        column.addLayout(row)
        self._error = Label("", "small", "danger", wrap=True)
        self._error.hide()
        column.addWidget(self._error)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for number, kind in enumerate(LOG_KINDS, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda kind=kind: self.set_kind(kind))
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self.line.setPlaceholderText(self.tr("Write what happened…"))
        self.line.setAccessibleName(self.tr("What happened"))
        self.kind.set_segments(self._segments(self.kind.code()))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.more_button.set_name(self.tr("Other kinds, and the form"))

    def show_client(self, client_id: int) -> None:
        """Write for this client from now on."""
        if client_id != self._client_id:
            self.line.clear()
            self._say("")
        self._client_id = client_id

    def set_kind(self, kind: str) -> None:
        """Be of a kind until another is chosen; one of the menu takes a segment of its own."""
        self._before = ""
        self._show_kind(kind)

    def error(self) -> str:
        """Return the sentence under the line."""
        return self._error.text() if not self._error.isHidden() else ""

    def is_empty(self) -> bool:
        """Whether nothing waits in the line."""
        return not self.line.text().strip()

    def commit(self) -> bool:
        """Write what stands in the line, if anything; False is never needed: a refusal is said later."""
        if not self.is_empty():
            self._on_return()
        return True

    def taken(self) -> None:
        """Clear the line: what was typed is in the book."""
        self.line.clear()
        self._say("")
        if self._before:
            self.set_kind(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.key() in ENTERS:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.ask_form()
                return True
        return False

    def _segments(self, kind: str) -> list[Segment]:
        words = self.desk.language.words
        segments = [
            Segment(each, f"{words.text(f'activity_kind.{each}')} (Alt {number})", KIND_ICONS[each])
            for number, each in enumerate(LOG_KINDS, 1)
        ]
        if kind not in LOG_KINDS:
            segments.append(Segment(kind, words.text(f"activity_kind.{kind}"), KIND_ICONS[kind]))
        return segments

    def _show_kind(self, kind: str) -> None:
        self.kind.set_segments(self._segments(kind))
        self.kind.set_code(kind)

    def _on_edited(self, typed: str) -> None:
        self._say("")
        kind = typed_kind(self.desk, typed)
        if kind and kind != self.kind.code():
            self._before = self._before or self.kind.code()
            self._show_kind(kind)
        elif not kind and self._before:
            self.set_kind(self._before)

    def _on_more(self) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in MORE_KINDS:
            name = self.desk.language.words.text(f"activity_kind.{kind}")
            menu.add(
                name, functools.partial(self._choose, kind), icon=KIND_ICONS[kind], is_checked=kind == self.kind.code()
            )
        menu.addSeparator()
        menu.add(self.tr("In the form…"), self.ask_form, icon="clipboard-text", key="Ctrl Enter")
        show_under(menu, self.more_button, at_right=True)

    def _choose(self, kind: str) -> None:
        self.set_kind(kind)
        self.line.setFocus()

    def ask_form(self) -> None:
        """Ask for the form, with what is typed."""
        kind = self.kind.code()
        self.form_asked.emit(kind, without_kind(self.desk, kind, self.line.text().strip()))

    def _on_return(self) -> None:
        text, client_id, kind = self.line.text(), self._client_id, self.kind.code()
        if client_id is None or not text.strip() or self.line.isReadOnly():
            return
        # The text stays in the line until the book has it.
        self.line.setReadOnly(True)

        def done() -> None:
            self.line.setReadOnly(False)
            if self._client_id == client_id:
                self.taken()

        def failed(sentence: str) -> None:
            self.line.setReadOnly(False)
            if self._client_id == client_id:
                self._say(sentence)
            if self._client_id != client_id or not self.isVisible():
                self.lost.emit(client_id, sentence)

        words = without_kind(self.desk, kind, text)
        save(self.desk, self, log_activity, client_id, kind, words, done=done, failed=failed)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.line.set_error(bool(sentence))
