"""The strip of figures on top of the page: each is a button that opens the rows it was counted from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.kit.label import plain_tooltip, vertical_rule
from ui.kit.paint import begin, draw_ring, draw_text, elided, fill_box, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

PAD_PX = 16
HEIGHT_PX = 64


@dataclass(frozen=True, slots=True)
class Figure:
    """A number over words; the words are parts with a colour of the tokens each. ``opens``: what is behind it."""

    number: str
    words: tuple[tuple[str, str], ...]
    opens: Any = None

    @property
    def said(self) -> str:
        """Return number and words as one sentence."""
        return f"{self.number} " + "".join(text for text, _role in self.words)


class FigureButton(QAbstractButton):
    """One figure; Enter and Space open it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = Figure("", ())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def show_figure(self, figure: Figure) -> None:
        """Show a number."""
        self.figure = figure
        self.setAccessibleName(figure.said)
        can_open = figure.opens is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_open else Qt.CursorShape.ArrowCursor)
        self._tell_if_cut()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.set_lines(1)
        self.update()

    def set_lines(self, count: int) -> None:
        """Leave room for so many lines of words."""
        self.setFixedHeight(theme().px(HEIGHT_PX) + (count - 1) * theme().line_height("small"))

    def sizeHint(self) -> QSize:
        return QSize(200, theme().px(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(110, theme().px(HEIGHT_PX))

    def resizeEvent(self, event: object) -> None:
        self._tell_if_cut()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: Any) -> bool:
        is_press = event.type() == event.Type.ShortcutOverride and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space,
        )  # fmt: skip
        if is_press:
            event.accept()
            return True
        return bool(super().event(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse() and self.figure.opens is not None:
            fill_box(painter, rect.adjusted(3, 3, -3, -3), 6, look.color("rowHover"))
        line, small = look.line_height("figure"), look.line_height("small")
        top = (rect.height() - line - small * max(1, len(self._lines())) - 3) / 2
        room = rect.adjusted(PAD_PX, 0, -PAD_PX + 4, 0)
        number = QRectF(room.left(), top, room.width(), line)
        draw_text(painter, number, self.figure.number, look.font("figure"), "text")
        y = top + line + 3
        for parts in self._lines():
            x = room.left()
            for text, role in parts:
                place = QRectF(x, y, max(0.0, room.right() - x), small)
                if not elided(text, look.font("small"), place.width()):
                    break
                draw_text(painter, place, text, look.font("small"), role)
                x += text_width(text, look.font("small"))
            y += small
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(3, 3, -3, -3), 6)
        painter.end()

    def lines(self) -> int:
        """Return how many lines the words take in the present width."""
        return len(self._lines())

    def _lines(self) -> list[list[tuple[str, str]]]:
        """Return the words in one line, or in two where they are longer."""
        font, room = theme().font("small"), self.width() - 2 * PAD_PX + 4
        whole = "".join(text for text, _role in self.figure.words)
        if text_width(whole, font) <= room:
            return [list(self.figure.words)]
        lines: list[list[tuple[str, str]]] = [[], []]
        taken, at = 0.0, 0
        for text, role in self.figure.words:
            for word in re.findall(r"\s*\S+\s*", text):
                if at == 0 and taken and taken + text_width(word.rstrip(), font) > room:
                    at = 1
                    word = word.lstrip()
                taken += text_width(word, font)
                if lines[at] and lines[at][-1][1] == role:
                    word = lines[at].pop()[0] + word
                lines[at].append((word, role))
        return lines

    def _tell_if_cut(self) -> None:
        font, room = theme().font("small"), self.width() - 2 * PAD_PX + 4
        is_cut = any(text_width("".join(text for text, _role in line), font) > room for line in self._lines())
        words = "".join(text for text, _role in self.figure.words)
        self.setToolTip(plain_tooltip(words) if is_cut else "")


class FigureStrip(QFrame):
    """Figures side by side, with lines between them.

    Signals:
        opened: what is behind a figure.
    """

    opened = Signal(object)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setProperty("card", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.buttons = tuple(FigureButton() for _number in range(count))
        for at, button in enumerate(self.buttons):
            if at:
                row.addWidget(vertical_rule())
            row.addWidget(button, 1)
            button.clicked.connect(lambda _checked=False, button=button: self._open(button))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show as many figures as there are places."""
        for button, figure in zip(self.buttons, figures, strict=True):
            button.show_figure(figure)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the longest words need."""
        lines = max(button.lines() for button in self.buttons)
        for button in self.buttons:
            button.set_lines(lines)

    def _open(self, button: FigureButton) -> None:
        if button.figure.opens is not None:
            self.opened.emit(button.figure.opens)
