"""The open drawer of the welcome page: four cards with guide tabs, one per function."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.paint import begin, draw_text, fill_box, text_width
from ui.language import Language
from ui.theme import follow_theme, theme

CARD_STEP_PX = 42
TAB_HEIGHT_PX = 27
# function, tab's place from the card's left edge as a part of its width, inset of the card against the front one
CARDS = (("vip", 0.665, 35), ("care", 0.45, 23), ("first_sale", 0.25, 11), ("prospecting", 0.05, 0))


def _still(font: QFont) -> QFont:
    """Return ``font`` as it is for text of the usual size: the picture does not grow with the text."""
    still = QFont(font)
    still.setPixelSize(round(font.pixelSize() / theme().text_scale))
    return still


def _draw(painter: QPainter, room: QRectF, text: str, font: QFont, role: str) -> None:
    """Draw a line, in smaller letters where it is too long."""
    fitted = QFont(font)
    part = min(1.0, room.width() / max(1.0, text_width(text, font)))
    fitted.setPixelSize(max(1, int(font.pixelSize() * part)))
    draw_text(painter, room, text, fitted, role)


class DrawerPicture(QWidget):
    """Decoration; screen readers skip it."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(496, 396)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)  # a low window cuts the drawer off, never the words above

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        front = QRectF(16, 0, self.width() - 32, self.height())
        for number, (function, place, inset) in enumerate(CARDS):
            top = TAB_HEIGHT_PX + number * CARD_STEP_PX
            card = front.adjusted(inset, 0, -inset, 0)
            card.setTop(top)
            self._paint_card(painter, card, function, place)
        self._paint_front(painter, QRectF(front.left(), TAB_HEIGHT_PX + 3 * CARD_STEP_PX, front.width(), 150))
        self._paint_drawer(painter)
        painter.end()

    def _paint_card(self, painter: QPainter, card: QRectF, function: str, place: float) -> None:
        look = theme()
        words = self._language.words
        font = _still(look.font_of(12, 600))
        number = ("prospecting", "first_sale", "care", "vip").index(function) + 1
        text = f"{number} {words.text(f'function.{function}')}"
        width = max(112.0, text_width(text, font) + 28)
        left = min(card.left() + card.width() * place, card.right() - width - 12)
        tab = QRectF(left, card.top() - TAB_HEIGHT_PX, width, TAB_HEIGHT_PX + 8)
        fill_box(painter, tab, 8, look.function_color(function, "Soft"), look.function_color(function, "Line"))
        fill_box(painter, card, 4, look.color("card"), look.color("line"))
        painter.fillRect(QRectF(card.left(), card.top() - 1, card.width(), 3), look.function_color(function))
        draw_text(painter, tab.adjusted(14, 0, -6, -8), text, font, look.function_role(function, "Text"))

    def _paint_front(self, painter: QPainter, card: QRectF) -> None:
        look = theme()
        left, right = card.left() + 26, card.right() - 26
        name = QCoreApplication.translate("DrawerPicture", "Barvinok Coffee")
        _draw(painter, QRectF(left, card.top() + 20, right - left, 28), name, _still(look.font("cardTitle")), "text")
        rows = (
            (
                QCoreApplication.translate("DrawerPicture", "Coffee shop chain, 3 outlets. Kyiv, Reitarska 12"),
                "small",
                "text2",
                48.0,
            ),
        )
        for text, style, role, dy in rows:
            _draw(painter, QRectF(left, card.top() + dy, right - left, 18), text, _still(look.font(style)), role)
        facts = (
            (
                QCoreApplication.translate("DrawerPicture", "Next step"),
                QCoreApplication.translate("DrawerPicture", "Today, 15:00. Meeting: summer menu"),
                "accentText",
            ),
            (
                QCoreApplication.translate("DrawerPicture", "Decides"),
                QCoreApplication.translate("DrawerPicture", "Sofiia Lysenko, owner"),
                "text",
            ),
        )
        small = _still(look.font("small"))
        label_px = max(84.0, *(text_width(label, small) + 12 for label, _value, _role in facts))
        y = card.top() + 84
        for label, value, role in facts:
            painter.fillRect(QRectF(left, y, right - left, 1), look.color("line"))
            _draw(painter, QRectF(left, y, label_px, 24), label, small, "text2")
            font = _still(look.font("strong")) if role == "accentText" else small
            _draw(painter, QRectF(left + label_px, y, right - left - label_px, 24), value, font, role)
            y += 24
        painter.fillRect(QRectF(left, y, right - left, 1), look.color("line"))

    def _paint_drawer(self, painter: QPainter) -> None:
        look = theme()
        top = TAB_HEIGHT_PX + 3 * CARD_STEP_PX + 148
        drawer = QRectF(0, top, self.width(), self.height() - top)
        painter.fillRect(drawer, look.color("lineStrong" if look.is_dark else "seat"))
        painter.fillRect(QRectF(0, top, self.width(), 5), look.color("lineControl"))
        text = QCoreApplication.translate("DrawerPicture", "Clients A to Z")
        font = _still(look.font_of(17, 600, "title"))
        width = text_width(text, font) + 56
        plate = QRectF((self.width() - width) / 2, top + 26, width, 40)
        path = QPainterPath()
        path.addRoundedRect(plate, 4, 4)
        painter.fillPath(path, look.color("card"))
        painter.setPen(look.color("lineStrong"))
        painter.drawPath(path)
        draw_text(painter, plate, text, font, "text", Qt.AlignmentFlag.AlignCenter)
