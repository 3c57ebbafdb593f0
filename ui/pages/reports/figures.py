"""The strip of figures on top of the page: each is a button that opens the rows it was counted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
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
        self.setFixedHeight(theme().px(HEIGHT_PX))
        self.updateGeometry()
        self.update()

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
        top = (rect.height() - line - small - 3) / 2
        room = rect.adjusted(PAD_PX, 0, -PAD_PX + 4, 0)
        number = QRectF(room.left(), top, room.width(), line)
        draw_text(painter, number, self.figure.number, look.font("figure"), "text")
        x = room.left()
        for text, role in self.figure.words:
            place = QRectF(x, top + line + 3, max(0.0, room.right() - x), small)
            if not elided(text, look.font("small"), place.width()):
                break
            draw_text(painter, place, text, look.font("small"), role)
            x += text_width(text, look.font("small"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(3, 3, -3, -3), 6)
        painter.end()

    def _tell_if_cut(self) -> None:
        words = "".join(text for text, _role in self.figure.words)
        is_cut = text_width(words, theme().font("small")) > self.width() - 2 * PAD_PX + 4
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

    def _open(self, button: FigureButton) -> None:
        if button.figure.opens is not None:
            self.opened.emit(button.figure.opens)
