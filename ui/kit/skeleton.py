"""Grey bars where rows will stand, shown only when loading takes a while."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.bars import ThinBar
from ui.kit.label import Label
from ui.kit.paint import begin, fill_box
from ui.theme import follow_theme, theme

WAIT_MS = 300
# (left, width) of the bars of a row as parts of the width; rows differ a little
COLUMNS = ((0.07, 0.26), (0.41, 0.26), (0.82, 0.18))
WIDTHS = (1.0, 1.12, 0.84, 1.06, 0.94)


class Skeleton(QWidget):
    """Covers a list while it loads: ``start`` shows it after 300 ms, ``stop`` hides it.

    ``step`` shows a thin bar with words, for long work.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._appear)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        self._bar = ThinBar(height_px=4)
        self._words = Label("", "small", "text2")
        foot.addWidget(self._bar, 1)
        foot.addWidget(self._words, 1)
        column.addLayout(foot)
        self._bar.hide()
        self.hide()
        follow_theme(self)

    def start(self) -> None:
        """Show the bars if nothing came within 300 ms."""
        self._timer.start()

    def stop(self) -> None:
        """Take the bars away."""
        self._timer.stop()
        self._bar.hide()
        self._words.setText("")
        self.hide()

    def step(self, part: float, words: str) -> None:
        """Show how far the work is, 0 to 1, and in words."""
        self._bar.show()
        self._bar.set_part(part, words)
        self._words.setText(words)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        color = look.color("sunken")
        width = self.width() - 40
        row_height = look.row_height("rowStep")
        rows = max(1, min(5, (self.height() - 50) // row_height))
        for row in range(rows):
            middle = 14 + (row + 0.5) * row_height
            fill_box(painter, QRectF(20, middle - 8, 16, 16), 4, color)
            for left, part in COLUMNS:
                bar = QRectF(20 + max(left * width, 28), middle - 5, part * width * min(1.0, WIDTHS[row] * 0.9), 10)
                fill_box(painter, bar, 4, color)
        painter.end()

    def _appear(self) -> None:
        self.show()
        self.raise_()
