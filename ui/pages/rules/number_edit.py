"""A field for a number: its unit inside at the right, Up and Down change it by a sensible step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.field import KLineEdit
from ui.kit.paint import RIGHT, begin, draw_text, text_width
from ui.theme import follow_theme, theme

SIDE_PX = 9
SIGN_PX = 22
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberEdit(KLineEdit):
    """``read`` gives the number of a text or None, ``write`` the text of a number, ``step`` how far Up and Down go.

    Signals:
        typed: the text is another, by the keyboard or by a step.
    """

    typed = Signal(str)

    def __init__(
        self,
        text: str,
        name: str,
        *,
        read: Callable[[str], int | None],
        write: Callable[[int], str],
        step: Callable[[int], int],
        suffix: str = "",
        letters: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        self._suffix = suffix
        self._letters = letters
        super().__init__(text, parent=parent)
        self._read, self._write, self._step = read, write, step
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(30)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self.typed)
        self.textChanged.connect(lambda _text: self.restyle())
        follow_theme(self)

    def number(self) -> int | None:
        """Return the number typed, None when it is none."""
        return self._read(self.text())

    def step_now(self) -> int:
        """Return by how much Up and Down change the number now."""
        return self._step(self.number() or 0)

    def step_text(self) -> str:
        """Return that step as it is written."""
        return self._write(self.step_now())

    def show_number(self, value: int) -> None:
        """Show another number, as if it were typed."""
        self.setText(self._write(value))
        self.typed.emit(self.text())

    def set_error(self, has_error: bool) -> None:
        super().set_error(has_error)
        self.restyle()

    def restyle(self) -> None:
        """Take the width of the text at the person's text size."""
        look = theme()
        font = look.font("body")
        right = SIGN_PX if self.has_error() else 0
        if self._suffix and not right:
            right = round(text_width(self._suffix, font)) + 5
        self.setTextMargins(0, 0, right, 0)
        widest = max(text_width("0" * self._letters, font), text_width(self.text() + "0", font))
        self.setFixedWidth(min(round(widest) + 2 * SIDE_PX + right + 8, look.px(190)))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = STEPS.get(Qt.Key(event.key()))
        number = self.number()
        if direction is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or number is None:
            super().keyPressEvent(event)
            return
        step = self._step(number)
        # From 34 500 a step of 1 000 leads to 35 000 and 34 000: whole steps read better.
        at = number // step + 1 if direction > 0 else -(-number // step) - 1
        self.show_number(max(0, at * step))
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        number = self.number()
        if number is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self._write(number))  # grouped anew; it means the same

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._suffix or self.has_error():
            return
        painter = begin(self)
        room = QRectF(0, 0, self.width() - SIDE_PX, self.height())
        draw_text(painter, room, self._suffix, theme().font("body"), "text2", RIGHT)
        painter.end()
