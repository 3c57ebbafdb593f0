"""What a place says when it has nothing to show: a drawing, what it is, why, one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.button import KButton
from ui.kit.label import Label
from ui.kit.paint import begin, draw_icon, fill_box
from ui.theme import follow_theme, theme

PICTURE = QSize(150, 78)
CARD = QRectF(27, 15, 96, 58)
TEXT_WIDTH_PX = 340
MIN_WIDTH_PX = 180
# drawing -> function whose colour the card's tab and edge have; empty is a dashed card
DRAWINGS = {
    "first": "",
    "done": "care",
    "not_found": "off",
    "vip": "",
    "alone": "first_sale",
    "early": "prospecting",
    "locked": "off",
    "error": "off",
    "file": "",
}
SHEET = QRectF(50, 4, 50, 66)


class EmptyPicture(QWidget):
    """The card of an empty place, with the sign of what is the matter."""

    def __init__(self, drawing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setFixedSize(PICTURE)
        follow_theme(self)

    def set_drawing(self, drawing: str) -> None:
        """Show another drawing, see ``DRAWINGS``."""
        self._drawing = drawing
        self.update()

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        if self._drawing == "alone":
            self._paint_alone(painter)
        elif self._drawing == "file":
            self._paint_sheet(painter)
        else:
            function = DRAWINGS[self._drawing]
            if function:
                _paint_card(painter, CARD, function)
                if self._drawing == "early":
                    self._paint_few_bars(painter)
                else:
                    _paint_lines(painter, CARD)
            else:
                _paint_dashed_card(painter, CARD)
            self._paint_sign(painter)
        painter.end()

    def _paint_sign(self, painter: QPainter) -> None:
        look = theme()
        corner = QPointF(CARD.right() - 16, CARD.bottom() - 14)
        if self._drawing == "first":
            draw_icon(painter, CARD.center().x() - 17, CARD.center().y() + 1, "plus", "accent", 34)
        elif self._drawing == "vip":
            self._paint_crown(painter)
        elif self._drawing == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("care"))
            painter.drawEllipse(corner, 15, 15)
            draw_icon(painter, corner.x() - 10, corner.y(), "check", "onCare", 20)
        elif self._drawing == "not_found":
            painter.setPen(QPen(look.color("text2"), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.setBrush(look.color("paper"))
            painter.drawEllipse(corner + QPointF(-4, -4), 15, 15)
            painter.drawLine(corner + QPointF(7, 7), corner + QPointF(17, 17))
        elif self._drawing == "locked":
            self._paint_lock(painter, corner)
        elif self._drawing == "error":
            draw_icon(painter, corner.x() - 18, corner.y() - 2, "alert-triangle", "warn", 34)

    def _paint_crown(self, painter: QPainter) -> None:
        look = theme()
        foot = CARD.center() + QPointF(0, 10)
        points = ((-16, 0), (-20, -18), (-10, -10), (0, -22), (10, -10), (20, -18), (16, 0))
        crown = QPainterPath(foot + QPointF(*points[0]))
        for x, y in points[1:]:
            crown.lineTo(foot + QPointF(x, y))
        crown.closeSubpath()
        pen = QPen(look.color("vip"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(look.color("vipSoft"))
        painter.drawPath(crown)

    def _paint_sheet(self, painter: QPainter) -> None:
        """Draw a page with a folded corner: a file to be chosen, a document to be made."""
        look = theme()
        fold, right = 14.0, SHEET.right()
        page = QPainterPath(SHEET.topLeft())
        for x, y in ((right - fold, SHEET.top()), (right, SHEET.top() + fold), (right, SHEET.bottom())):
            page.lineTo(x, y)
        page.lineTo(SHEET.bottomLeft())
        page.closeSubpath()
        pen = QPen(look.color("lineStrong"), 1)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(look.color("card"))
        painter.drawPath(page)
        corner = QPainterPath(QPointF(right - fold, SHEET.top()))
        corner.lineTo(right - fold, SHEET.top() + fold)
        corner.lineTo(right, SHEET.top() + fold)
        painter.setBrush(look.color("sunken"))
        painter.drawPath(corner)
        for at, part in enumerate((0.3, 0.62, 0.62, 0.44)):
            line = QRectF(SHEET.left() + 9, SHEET.top() + 16 + at * 11, SHEET.width() * part, 4)
            fill_box(painter, line, 2, look.color("accentLine" if at == 0 else "line"))

    def _paint_lock(self, painter: QPainter, corner: QPointF) -> None:
        look = theme()
        painter.setPen(QPen(look.color("warn"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shackle = QPainterPath(corner + QPointF(-12, -8))
        shackle.lineTo(corner + QPointF(-12, -13))
        shackle.arcTo(QRectF(corner.x() - 12, corner.y() - 21, 16, 16), 180, -180)
        shackle.lineTo(corner + QPointF(4, -8))
        painter.drawPath(shackle)
        painter.setBrush(look.color("warnSoft"))
        painter.drawRoundedRect(QRectF(corner.x() - 20, corner.y() - 8, 32, 24), 3, 3)

    def _paint_few_bars(self, painter: QPainter) -> None:
        look = theme()
        left, top = CARD.left() + 12, CARD.top() + 14
        fill_box(painter, QRectF(left, top, 60, 8), 2, look.color("prospect"))
        fill_box(painter, QRectF(left, top + 13, 22, 8), 2, look.color("sale"))
        fill_box(painter, QRectF(left, top + 26, 9, 8), 2, None, look.color("lineControl"), dashed=True)

    def _paint_alone(self, painter: QPainter) -> None:
        small = QRectF(10, 22, 56, 44)
        _paint_card(painter, small, "first_sale")
        _paint_lines(painter, small)
        draw_icon(painter, 70, 44, "arrow-right", "text2", 26)
        _paint_dashed_card(painter, QRectF(100, 22, 42, 44))


class EmptyState(QWidget):
    """A picture, a title, two lines at most, and buttons; it centres itself."""

    def __init__(self, drawing: str = "first", title: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        center = Qt.AlignmentFlag.AlignHCenter
        self._picture = EmptyPicture(drawing)
        self._title = Label(title, "cardTitle", wrap=False)
        self._title.setAlignment(center)
        self._text = Label(text, "body", "text2", wrap=True)
        self._text.setAlignment(center)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._picture, 0, center)
        column.addSpacing(14)
        column.addWidget(self._title, 0, center)
        column.addSpacing(4)
        column.addWidget(self._text, 0, center)
        column.addSpacing(14)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        follow_theme(self)

    def set_words(self, title: str, text: str, drawing: str | None = None) -> None:
        """Say something else, with another drawing if one is given."""
        self._title.setText(title)
        self._text.setText(text)
        self.restyle()
        if drawing is not None:
            self._picture.set_drawing(drawing)

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def add_button(self, button: KButton) -> KButton:
        """Put a button under the text; the one thing to do comes first and is primary."""
        self._buttons.addWidget(button)
        return button

    def restyle(self) -> None:
        """Take the width of the text from the theme."""
        width = max(MIN_WIDTH_PX - 20, min(theme().px(TEXT_WIDTH_PX), self.width() - 20))
        self._text.setFixedWidth(width)
        # The layout asks a centred label for its hint, which is as high as at another width.
        self._text.setFixedHeight(max(0, self._text.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def minimumSizeHint(self) -> QSize:
        return QSize(MIN_WIDTH_PX, super().minimumSizeHint().height())


def _paint_card(painter: QPainter, rect: QRectF, function: str) -> None:
    look = theme()
    tab = QRectF(rect.left() + 8, rect.top() - 13, min(36.0, rect.width() - 16), 16)
    key = look.function_role(function)
    fill_box(painter, tab, 5, look.color(f"{key}Soft"), look.color(f"{key}Line"))
    fill_box(painter, rect, 4, look.color("card"), look.color("lineStrong"))
    painter.fillRect(QRectF(rect.left(), rect.top() - 1, rect.width(), 2.5), look.color(key))


def _paint_dashed_card(painter: QPainter, rect: QRectF) -> None:
    look = theme()
    r = 5.0
    tab_right = rect.left() + 8 + min(38.0, rect.width() - 16)
    path = QPainterPath(QPointF(rect.left() + 8, rect.top()))
    path.lineTo(rect.left() + 8, rect.top() - 12 + r)
    path.quadTo(rect.left() + 8, rect.top() - 12, rect.left() + 8 + r, rect.top() - 12)
    path.lineTo(tab_right - r, rect.top() - 12)
    path.quadTo(tab_right, rect.top() - 12, tab_right, rect.top() - 12 + r)
    path.lineTo(tab_right, rect.top())
    path.addRoundedRect(rect, r, r)
    pen = QPen(look.color("lineControl"), 1.2)
    pen.setDashPattern([2.4, 2.4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _paint_lines(painter: QPainter, rect: QRectF) -> None:
    look = theme()
    for at, part in enumerate((0.5, 0.66)):
        line = QRectF(rect.left() + 10, rect.top() + 13 + at * 10, rect.width() * part, 4)
        fill_box(painter, line, 2, look.color("line"))
