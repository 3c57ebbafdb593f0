"""The books opened lately: one press opens one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from ui.kit.label import rule
from ui.kit.paint import begin, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus
from ui.pages.welcome.place_edit import shown_place
from ui.theme import follow_theme, theme

SHOWN = 4
ROW_PX = 46


class RecentBook(QAbstractButton):
    """A book: its name, and where it is."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{path.stem}, {shown_place(path.parent)}")
        self.setToolTip(str(path) if "<" not in str(path) else "")
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.setFixedHeight(theme().px(ROW_PX))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, theme().px(ROW_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            fill_box(painter, rect.adjusted(3, 2, -3, -2), 6, look.color("rowHover"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect.adjusted(2, 1, -2, -1), 7)
        draw_icon(painter, 19, rect.center().y(), "book-2", "accentText", 18)
        half = rect.height() / 2
        words = QRectF(50, 0, rect.width() - 90, rect.height())
        draw_text(painter, words.adjusted(0, 5, 0, -half), self.path.stem, look.font("name"), "text")
        place = shown_place(self.path.parent)
        draw_text(painter, words.adjusted(0, half - 1, 0, -6), place, look.font("small"), "text2")
        draw_icon(painter, rect.width() - 34, rect.center().y(), "chevron-right", "text3", 14)
        painter.end()


class RecentBooks(QFrame):
    """A card of recent books, latest first; hidden while there is none.

    Signals:
        chosen: the path of a book to open (str).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self.books: list[RecentBook] = []
        self.hide()

    def show_books(self, paths: Sequence[Path]) -> None:
        """Show these books."""
        for path in paths[:SHOWN]:
            if self.books:
                self._column.addWidget(rule())
            book = RecentBook(path)
            book.clicked.connect(lambda _checked=False, path=path: self.chosen.emit(str(path)))
            self._column.addWidget(book)
            self.books.append(book)
        self.setVisible(bool(self.books))
