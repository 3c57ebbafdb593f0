"""The drawer's side of the welcome page: what this program is."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.label import Label
from ui.kit.paint import begin
from ui.language import Language
from ui.pages.welcome.drawer_picture import DrawerPicture
from ui.pages.welcome.lines import Lines
from ui.theme import follow_theme, theme

WIDTH_PX, NARROW_PX = 560, 460
SIDE_PX, NARROW_SIDE_PX = 64, 40
LOGO_PX = 28


class LeftSide(QWidget):
    """The program's mark, its promise, and the open drawer."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side_px = SIDE_PX
        self.name = Label("Kartoteka", "figureSmall")
        self.promise = Lines(34, 42, weight=600, family="title", spacing_em=-0.01)
        self.about = Lines(15, 23, role="text2")
        brand = QHBoxLayout()
        brand.setContentsMargins(40, 0, 0, 0)
        brand.addWidget(self.name)
        about = QHBoxLayout()
        about.setContentsMargins(0, 0, 30, 0)
        about.addWidget(self.about)
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(brand)
        words.addSpacing(25)
        words.addWidget(self.promise)
        words.addSpacing(5)
        words.addLayout(about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(words)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(32, 0, 32, 0)
        row.addWidget(DrawerPicture(language))
        column.addLayout(row)
        self.set_narrow(False)
        follow_theme(self)

    def set_narrow(self, is_narrow: bool) -> None:
        """Take less room in a small window."""
        self._side_px = NARROW_SIDE_PX if is_narrow else SIDE_PX
        self._words.setContentsMargins(self._side_px, 60, self._side_px, 0)
        self.setFixedWidth(NARROW_PX if is_narrow else WIDTH_PX)
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        painter.fillRect(self.rect(), look.color("drawer"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.color("lineStrong"))
        middle = self.name.mapTo(self, self.name.rect().center()).y()
        painter.drawPixmap(self._side_px, middle - LOGO_PX // 2 - 1, look.logo(LOGO_PX, self.devicePixelRatioF()))
        painter.end()
