"""The letters at the edge of a list from A to Z."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.keys import latin_of
from ui.kit.paint import CENTER, begin, draw_text, fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

TOP_PX = 8


class LetterRail(QWidget):
    """26 px wide; letters without rows are dim and cannot be chosen.

    Signals:
        letter_chosen: a letter that has rows (str).
    """

    letter_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = ""
        self._present: frozenset[str] = frozenset()
        self._current = ""
        self._hot = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Letters"))
        follow_theme(self)

    def set_letters(self, letters: str, present: Collection[str]) -> None:
        """Show an alphabet; only the letters of ``present`` can be chosen."""
        self._letters = letters
        self._present = frozenset(present)
        self.update()

    def set_current(self, letter: str) -> None:
        """Mark the letter of the current row."""
        self._current = letter
        self.setAccessibleDescription(letter)
        self.update()

    def jump(self, typed: str) -> bool:
        """Choose the letter that was typed, in either layout; False if it has no rows."""
        upper = typed.upper()
        for letter in (upper, latin_of(upper)):
            if letter in self._present:
                self._choose(letter)
                return True
        return False

    def restyle(self) -> None:
        """Take the width from the theme."""
        self.setFixedWidth(theme().size("letterRail"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().size("letterRail"), 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        have = [letter for letter in self._letters if letter in self._present]
        if step and have:
            at = have.index(self._current) + step if self._current in have else 0
            self._choose(have[max(0, min(len(have) - 1, at))])
        elif not (event.text() and self.jump(event.text())):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        letter = self._letter_at(event.position().y())
        if letter in self._present:
            self._choose(letter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        letter = self._letter_at(event.position().y())
        if letter != self._hot:
            self._hot = letter
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hot = ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(self.rect(), look.color("sunken"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), look.color("line"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), look.color("line"))
        step = self._step()
        font = look.font_of(11, 600)
        side = min(step, look.px(20))
        for at, letter in enumerate(self._letters):
            middle = TOP_PX + (at + 0.5) * step
            box = QRectF((self.width() - side) / 2, round(middle - side / 2), side, side)
            is_present = letter in self._present
            if letter == self._current:
                fill_box(painter, box, 5, look.color("accent"))
                draw_text(painter, box, letter, font, "onAccent", CENTER)
                if has_keyboard_focus(self):
                    fill_box(painter, box.adjusted(-2, -2, 2, 2), 6, border=look.color("focusRing"), border_px=1)
                continue
            if letter == self._hot and is_present:
                fill_box(painter, box, 5, look.color("drawerHover"))
            thin = look.font_of(11, 400)
            role = "text2" if is_present else "textDisabled"
            draw_text(painter, box, letter, font if is_present else thin, role, CENTER)
        painter.end()

    def _step(self) -> float:
        return min(theme().px(21), (self.height() - 2 * TOP_PX) / max(1, len(self._letters)))

    def _letter_at(self, y: float) -> str:
        at = int((y - TOP_PX) // self._step()) if self._letters else -1
        return self._letters[at] if 0 <= at < len(self._letters) else ""

    def _choose(self, letter: str) -> None:
        self.set_current(letter)
        self.letter_chosen.emit(letter)
