"""What is painted before there is anything to show: outlines of the drawer and of a page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import theme

FOLD_UNDER_PX = 1200  # a window narrower than this has its drawer folded
WORDS_AFTER_MS = 300
# (left, width) of the bars of a row as parts of the width
COLUMNS = ((0.05, 0.20), (0.36, 0.10), (0.56, 0.12), (0.84, 0.10))
SHORTER = (1.0, 0.8, 0.92, 0.7, 0.86)
NAV_ROWS = 4


def paint_page_outline(painter: QPainter, rect: QRectF) -> None:
    """Draw a page's header and rows as grey bars inside ``rect``."""
    look = theme()
    painter.fillRect(rect, look.color("paper"))
    left, right = rect.left() + 24, rect.right() - 20
    card = QRectF(left, rect.top() + 74, right - left, rect.height() - 88)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.color("line"))
    painter.setBrush(look.color("card"))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), look.radius("card"), look.radius("card"))
    bars = [
        QRectF(left, rect.top() + 20, 150, 20),
        QRectF(left + 166, rect.top() + 26, 220, 10),
        QRectF(right - 130, rect.top() + 15, 130, 30),
    ]
    row_height = look.row_height("rowTable")
    for row in range(max(0, int((card.height() - 8) // row_height))):
        middle = card.top() + 4 + (row + 0.5) * row_height
        bars.append(QRectF(card.left() + 14, middle - 8, 16, 16))
        for at, part in COLUMNS:
            width = part * card.width() * SHORTER[(row + int(at * 100)) % len(SHORTER)]
            bars.append(QRectF(card.left() + at * card.width(), middle - 5, width, 10))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("sunken"))
    for bar in bars:
        painter.drawRoundedRect(bar, 4, 4)
    painter.restore()


class PageOutline(QWidget):
    """Stands where a page will be: nothing at first, its outline when that takes longer than 300 ms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_drawn = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WORDS_AFTER_MS)
        self._timer.timeout.connect(self._appear)

    def start(self) -> None:
        """Wait for the page."""
        self._is_drawn = False
        self._timer.start()

    def stop(self) -> None:
        """The page is here."""
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_drawn:
            painter = QPainter(self)
            paint_page_outline(painter, QRectF(self.rect()))
            painter.end()

    def _appear(self) -> None:
        self._is_drawn = True
        self.update()


class OpeningFrame(QWidget):
    """The whole window while a book is opened: drawer, page and status bar as outlines, then what it is about."""

    def __init__(self, is_folded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = is_folded
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WORDS_AFTER_MS)
        self._timer.timeout.connect(self.say)
        self._timer.start()

    def words(self) -> str:
        """Return what is said, empty for the first moment."""
        return self._words

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        foot = look.size("statusBar")
        drawer = look.size("sidebarFolded" if self._is_folded else "sidebar")
        height = self.height() - foot
        paint_page_outline(painter, QRectF(drawer, 0, self.width() - drawer, height))
        self._paint_drawer(painter, drawer, height)
        painter.fillRect(QRectF(0, height, self.width(), foot), look.color("sunken"))
        painter.fillRect(QRectF(0, height, self.width(), 1), look.color("line"))
        if self._words:
            painter.setFont(look.font("small"))
            painter.setPen(look.color("text2"))
            painter.drawText(QRectF(14, height, self.width() - 28, foot), 0x80, self._words)  # vertically centred
        painter.end()

    def _paint_drawer(self, painter: QPainter, width: int, height: int) -> None:
        look = theme()
        painter.fillRect(QRectF(0, 0, width, height), look.color("drawer"))
        painter.fillRect(QRectF(width - 1, 0, 1, height), look.color("lineStrong"))
        painter.save()
        painter.setOpacity(0.5)
        ink = look.color("drawerHover")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        painter.setBrush(ink)
        inner = width - 24
        for top, size in ((13, 24), (50, 30)):
            painter.drawRoundedRect(QRectF(12, top, inner, size), 6, 6)
        for row in range(NAV_ROWS):
            top = 98 + row * (look.size("navItem") + 1)
            painter.drawRoundedRect(QRectF(19, top + 7, 18, 18), 5, 5)
            if not self._is_folded:
                painter.drawRoundedRect(QRectF(46, top + 11, inner * (0.4, 0.45, 0.55, 0.4)[row], 10), 5, 5)
        painter.restore()

    def say(self) -> None:
        """Say what the wait is for; it does so by itself after 300 ms."""
        self._words = QCoreApplication.translate("OpeningFrame", "Opening the book…")
        self.setAccessibleName(self._words)
        self.update()
