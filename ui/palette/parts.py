"""Head and foot of the palette's sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.kit.dialog import Scrim
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, begin, draw_icon, draw_text, fill_box, text_width
from ui.theme import follow_theme, theme

HEAD_PX, FOOT_PX = 54, 38


class Backdrop(Scrim):
    """A scrim over a picture of the window as it was: a letter typed above does not paint the page again."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._picture: QPixmap | None = None

    def take_picture(self) -> None:
        """Cover the window with a picture of what it shows now."""
        self.resize(self._window.size())
        self._picture = self._window.grab()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drop_picture()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._drop_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is not None:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, self._picture)
            painter.end()
        super().paintEvent(event)

    def _drop_picture(self) -> None:
        self._picture = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.update()


class Head(QWidget):
    """The field's row: picture, field, what is searched, Esc."""

    def __init__(self, field: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._mode = ""
        self._field = field
        self._row = QHBoxLayout(self)
        self._row.addWidget(field, 1)
        follow_theme(self)

    def set_mode(self, words: str) -> None:
        """Name what is searched."""
        self._mode = words
        self.restyle()

    def mode(self) -> str:
        """Return the words that name what is searched."""
        return self._mode

    def restyle(self) -> None:
        """Measure and paint again."""
        look = theme()
        self.setFixedHeight(look.px(HEAD_PX))
        chip = text_width(self._mode, look.font("small")) + 14
        self._row.setContentsMargins(50, 0, round(chip) + keycap_width("Esc") + 40, 0)
        self._field.setFont(look.font_of(17))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        middle = self.height() / 2
        draw_icon(painter, 19, middle, "search", "text2", 20)
        right = self.width() - 17.0 - keycap_width("Esc")
        paint_keycap(painter, right, middle, "Esc")
        width = text_width(self._mode, look.font("small")) + 14
        chip = QRectF(round(right - 10 - width), round(middle - look.px(20) / 2), width, look.px(20))
        fill_box(painter, chip, look.radius("chip"), look.color("offSoft"))
        draw_text(painter, chip.adjusted(7, 0, 0, 0), self._mode, look.font("small"), "text2")
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("lineStrong"))
        painter.end()


class Foot(QWidget):
    """The keys of the palette."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: list[tuple[tuple[str, ...], str]] = []
        self._scope = ""
        follow_theme(self)

    def set_words(self, hints: list[tuple[tuple[str, ...], str]], scope: str) -> None:
        """Name the keys, and what is searched."""
        self._hints, self._scope = hints, scope
        self.update()

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().px(FOOT_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        radius = look.radius("palette") - 1
        painter.setClipRect(self.rect())
        fill_box(painter, QRectF(self.rect()).adjusted(0, -2 * radius, 0, 0), radius, look.color("sunken"))
        painter.fillRect(QRectF(0, 0, self.width(), 1), look.color("line"))
        font = look.font("small")
        middle = self.height() / 2
        x = 18.0
        for caps, words in self._hints:
            for cap in caps:
                x += paint_keycap(painter, x, middle, cap) + 6
            x += draw_text(painter, QRectF(x, 0, 300, self.height()), words, font, "text2") + 16
        room = QRectF(x, 0, self.width() - 18 - x, self.height())
        if text_width(self._scope, font) <= room.width():
            draw_text(painter, room, self._scope, font, "text2", RIGHT)
        painter.end()
