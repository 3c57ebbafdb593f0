"""The parts of the BANT form that are painted: the list of the four questions and the scale of levels."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import CENTER, begin, draw_ring, draw_text, fill_box, has_keyboard_focus
from ui.theme import follow_theme, theme

TOP_LEVEL = 3
SQUARE_PX, SQUARE_GAP_PX = 9, 3
SQUARES_PX = TOP_LEVEL * (SQUARE_PX + SQUARE_GAP_PX)
SIGN_PX = 20
PAD_PX = 8
MINUS = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def paint_squares(painter: QPainter, left: float, middle: float, level: int | None) -> float:
    """Draw a level as squares, two of three for level 2; without a level they are pale. Return their right edge."""
    look = theme()
    side, step = look.px(SQUARE_PX), look.px(SQUARE_PX + SQUARE_GAP_PX)
    for number in range(TOP_LEVEL):
        box = QRectF(left + number * step, round(middle - side / 2), side, side)
        is_full = level is not None and number < level
        border = "careText" if level is not None else "line"
        fill_box(painter, box, 2, look.color("careText") if is_full else None, look.color(border))
    return left + TOP_LEVEL * step


class _Rows(QWidget):
    """Rows of one height in one stop of Tab; Up and Down go through them.

    Signals:
        chosen: the person chose a row (int).
    """

    chosen = Signal(int)
    row_px = 30

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._current = -1
        self._hot = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def current(self) -> int:
        """Return the row chosen, -1 for none."""
        return self._current

    def set_current(self, row: int) -> None:
        """Choose a row from the program."""
        self._current = row
        self._describe()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedHeight(self._count * theme().px(self.row_px))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._count * theme().px(self.row_px))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_mine(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._current + step < self._count:
            self._choose(self._current + step)
        elif not step:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hot = self._at(event.position())
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hot = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._at(event.position()))

    def _is_mine(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)

    def _at(self, point: QPointF) -> int:
        return min(self._count - 1, max(0, int(point.y() // theme().px(self.row_px))))

    def _choose(self, row: int) -> None:
        self.set_current(row)
        self.chosen.emit(row)

    def _row_rect(self, row: int) -> QRectF:
        height = theme().px(self.row_px)
        return QRectF(0, row * height, self.width(), height).adjusted(0, 1, 0, -1)

    def _describe(self) -> None:
        """Tell screen readers what is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        for row in range(self._count):
            rect = self._row_rect(row)
            if row == self._current:
                fill_box(painter, rect, 6, look.color("accentSoft"), look.color("accentLine"))
                if has_keyboard_focus(self):
                    draw_ring(painter, rect, 6)
            elif row == self._hot:
                fill_box(painter, rect, 6, look.color("rowHover"))
            self._paint_row(painter, rect, row)
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRectF, row: int) -> None:
        """Draw one row."""


class QuestionList(_Rows):
    """The four questions with their squares; 1 to 4 choose one.

    Signals:
        entered: by its figure or Enter: its level is to be chosen (int).
    """

    entered = Signal(int)
    row_px = 44

    def __init__(self, names: tuple[str, ...], letters: tuple[str, ...], parent: QWidget | None = None) -> None:
        self._names, self._letters = names, letters
        self._levels: list[int | None] = [None] * len(names)
        self._said = [""] * len(names)
        super().__init__(len(names), parent)

    def set_answer(self, row: int, level: int | None, said: str) -> None:
        """Show the level of a question and what is known."""
        self._levels[row], self._said[row] = level, " ".join(said.split())
        self._describe()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.key() - Qt.Key.Key_1
        if 0 <= figure < self._count and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose(figure)
            self.entered.emit(figure)
        elif event.key() in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        if self._current >= 0:
            level = self._levels[self._current]
            parts = (self._names[self._current], "" if level is None else str(level), self._said[self._current])
            self.setAccessibleDescription(", ".join(part for part in parts if part))

    def _paint_row(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = theme()
        level = self._levels[row]
        side = look.px(SIGN_PX)
        sign = QRectF(rect.left() + PAD_PX, round(rect.center().y() - side / 2), side, side)
        is_answered = bool(level)
        fill_box(painter, sign, 5, look.color("careSoft" if is_answered else "sunken"))
        ink = "careText" if is_answered else "text3"
        draw_text(painter, sign, self._letters[row], look.font_of(11, 600), ink, CENTER)
        squares = rect.right() - PAD_PX - look.px(SQUARES_PX)
        paint_squares(painter, squares, rect.center().y() - look.px(9), level)
        line = look.px(18)
        room = QRectF(sign.right() + 10, rect.center().y() - line, squares - sign.right() - 18, line)
        draw_text(painter, room, self._names[row], look.font("strong"), "text")
        room = QRectF(room.left(), rect.center().y(), rect.right() - PAD_PX - room.left(), line)
        draw_text(painter, room, self._said[row], look.font("small"), "text2")


class LevelScale(_Rows):
    """The levels 0 to 3 of one question in words, and 'not known'; their figures, and the minus, choose.

    Signals:
        typed: a level was chosen by its figure (int); the next question can follow.
        cleared: Delete took the answer away.
    """

    typed = Signal(int)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words: tuple[str, ...] = ("",) * (TOP_LEVEL + 2)
        super().__init__(TOP_LEVEL + 2, parent)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Say what the levels mean, 'not known' last."""
        self._words = words
        self._describe()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.key() - Qt.Key.Key_0
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if 0 <= figure <= TOP_LEVEL and is_plain:
            self._choose(figure)
            self.typed.emit(figure)
        elif event.key() in MINUS:
            self._choose(TOP_LEVEL + 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_current(-1)
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words[self._current] if self._current >= 0 else "")

    def _paint_row(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = theme()
        key = str(row) if row <= TOP_LEVEL else "−"
        paint_keycap(painter, rect.left() + PAD_PX, rect.center().y(), key)
        left = rect.left() + PAD_PX + max(keycap_width(key), look.px(18)) + 10
        if row <= TOP_LEVEL:
            left = paint_squares(painter, left, rect.center().y(), row) + 8
        room = QRectF(left, rect.top(), rect.right() - PAD_PX - left, rect.height())
        font = look.font_of(13, 600) if row == self._current else look.font("body")
        draw_text(painter, room, self._words[row], font, "accentText" if row == self._current else "text")
