"""Files dragged onto the welcome page: which it takes, and the frame that says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QDropEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.paths import BOOK_SUFFIX
from ui.kit.label import Label
from ui.kit.paint import begin, fill_box
from ui.theme import follow_theme, theme

PACK_SUFFIX = ".zip"
TABLE_SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".txt")
TAKEN_SUFFIXES = (BOOK_SUFFIX, PACK_SUFFIX, *TABLE_SUFFIXES)


class DropFrame(QWidget):
    """Lies over the forms while a file is dragged over the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._under = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = Label("", "cardTitle", "accentText", parent=self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        follow_theme(self)

    def cover(self, words: str) -> None:
        """Lie over the parent and say what a drop does."""
        self.words.setText(words)
        self.setGeometry(self._under.rect())
        self.words.setGeometry(self.rect())
        self.raise_()
        self.show()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        veil = look.color("paper")
        veil.setAlphaF(0.92)
        painter = begin(self)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        fill_box(painter, frame, 12, None, look.color("accent"), 2, dashed=True)
        painter.end()


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file of a kind the page takes, None when something else is dragged."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in TAKEN_SUFFIXES else None
