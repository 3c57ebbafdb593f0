"""From A to Z: the rail beside a list sorted by name, and G with a letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.kit.keys import CYRILLIC_OF, latin_of
from ui.kit.letter_rail import LetterRail
from ui.pages.clients.table import ClientTable

ALPHABETS = {
    "uk": "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ",
    "ru": "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
OTHERS_LIMIT = 8


class Letters(QObject):
    """Marks the letter of the rows in sight and goes to the rows of a letter.

    Signals:
        waiting: G was pressed and a letter is awaited, or no longer (bool).
    """

    waiting = Signal(bool)

    def __init__(self, table: ClientTable, rail: LetterRail) -> None:
        super().__init__(table)
        self._table = table
        self._rail = rail
        self._offsets: dict[str, int] = {}
        self._is_waiting = False
        table.installEventFilter(self)
        rail.installEventFilter(self)
        rail.letter_chosen.connect(self.go_to)
        table.verticalScrollBar().valueChanged.connect(lambda _value: self.mark())
        table.selectionModel().currentChanged.connect(lambda _now, _before: self.mark())

    @property
    def offsets(self) -> dict[str, int]:
        """The first row of each letter that has rows."""
        return self._offsets

    def show_letters(self, offsets: dict[str, int], language: str) -> None:
        """Show the alphabet of the language and what else names begin with; no offsets: no rail."""
        self._offsets = offsets
        own = ALPHABETS[language]
        others = sorted(set(offsets) - set(own))
        letters = own + "".join(others) if len(others) <= OTHERS_LIMIT else "".join(offsets)
        self._rail.set_letters(letters, offsets.keys())
        self._rail.setVisible(bool(offsets))
        self.mark()

    def mark(self) -> None:
        """Mark the letter of the current row if it is in sight, else of the first row in sight."""
        top = max(0, self._table.rowAt(2))
        bottom = self._table.rowAt(self._table.viewport().height() - 2)
        row = self._table.currentIndex().row()
        if row < top or (0 <= bottom < row):
            row = top
        found = ""
        best = -1
        for letter, offset in self._offsets.items():
            if best < offset <= row:
                found, best = letter, offset
        self._rail.set_current(found)

    def go_to(self, letter: str) -> None:
        """Show the first client of a letter."""
        row = self._offsets.get(letter)
        if row is not None:
            self._table.go_to(row, at_top=True)

    def wait(self) -> None:
        """Take the next key as a letter."""
        if self._offsets:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._set_waiting(True)

    def is_waiting(self) -> bool:
        """Whether the next key is a letter to jump to."""
        return self._is_waiting

    def jump(self, typed: str) -> bool:
        """Go to the letter typed in whatever layout; False if nobody begins with it."""
        upper = typed.upper()
        for letter in (upper, latin_of(upper), *CYRILLIC_OF.get(upper, "")):
            if letter in self._offsets:
                return self._rail.jump(letter)
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and watched is self._table and self._is_waiting:
            self._set_waiting(False)
        if not isinstance(event, QKeyEvent) or not (self._is_waiting or watched is self._rail):
            return False
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        has_letter = is_plain and event.text().isprintable() and bool(event.text().strip())
        if kind == QEvent.Type.ShortcutOverride and (has_letter or self._is_waiting):
            event.accept()
            return True
        if kind != QEvent.Type.KeyPress:
            return False
        if self._is_waiting:
            if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr):
                return True
            self._set_waiting(False)
            self.jump(event.text())
            return True
        return has_letter and self.jump(event.text())

    def _set_waiting(self, is_waiting: bool) -> None:
        if is_waiting != self._is_waiting:
            self._is_waiting = is_waiting
            self.waiting.emit(is_waiting)
