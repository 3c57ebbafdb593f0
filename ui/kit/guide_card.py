"""A client's card: a sheet whose guide tab and upper edge have the colour of its function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.paint import begin, draw_icon, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

EDGE_PX = 2
TABS_LEFT_PX = 15
TAB_GAP_PX = 4


@dataclass(frozen=True, slots=True)
class GuideTab:
    """One tab; ``is_main`` shows it in the function's colours, the others are plain paper."""

    code: str
    text: str
    icon: str = ""
    is_main: bool = False
    tip: str = ""


class GuideTabButton(QAbstractButton):
    """A tab of the strip."""

    def __init__(self, tab: GuideTab, function: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tab = tab
        self._function = function
        self.setAccessibleName(tab.text)
        self.setToolTip(tab.tip)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in keys and not event.modifiers())
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = text_width(self.tab.text, self._font()) + (26 + 22 if self.tab.icon else 26)
        return QSize(round(width), theme().size("tab"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        key = look.function_role(self._function)
        is_main = self.tab.is_main
        fill = look.color(f"{key}Soft" if is_main else "sunken")
        if not is_main and self.underMouse():
            fill = look.color("rowHover")
        line = look.color(f"{key}Line" if is_main else "line")
        path = tab_path(QRectF(self.rect()), look.radius("tab"))
        painter.fillPath(path, fill)
        painter.setPen(QPen(line, 1))
        painter.drawPath(path)
        ink = f"{key}Text" if is_main else "text2"
        x = 13.0
        middle = self.height() / 2
        if self.tab.icon:
            draw_icon(painter, x, middle, self.tab.icon, ink, 15)
            x += 22
        draw_text(painter, QRectF(x, 0, self.width() - x - 6, self.height()), self.tab.text, self._font(), ink)
        if has_keyboard_focus(self):
            draw_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, 0), 6)
        painter.end()

    def _font(self) -> QFont:
        return theme().font_of(12, 600) if self.tab.is_main else theme().font("small")


def tab_path(rect: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a tab, open below."""
    left, right, top, bottom = rect.left() + 0.5, rect.right() - 0.5, rect.top() + 0.5, rect.bottom() + 1
    path = QPainterPath(QPointF(left, bottom))
    path.lineTo(left, top + radius)
    path.quadTo(left, top, left + radius, top)
    path.lineTo(right - radius, top)
    path.quadTo(right, top, right, top + radius)
    path.lineTo(right, bottom)
    return path


class GuideTabCard(QWidget):
    """A card with guide tabs; put content into ``body``.

    Signals:
        tab_clicked: the code of a tab (str).
    """

    tab_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._function = "off"
        self._tabs: list[GuideTabButton] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._strip = QHBoxLayout()
        self._strip.setContentsMargins(TABS_LEFT_PX, 0, TABS_LEFT_PX, 0)
        self._strip.setSpacing(TAB_GAP_PX)
        self._strip.addStretch(1)
        outer.addLayout(self._strip)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(18, EDGE_PX + 10, 16, 14)
        self.body.setSpacing(0)
        outer.addLayout(self.body, 1)
        outer.addStretch(0)  # takes the room that a body of fixed rows leaves
        follow_theme(self)

    def set_tabs(self, function: str, tabs: Sequence[GuideTab]) -> None:
        """Show tabs in the colour of ``function``, or of 'off' for the off-track."""
        self._function = function
        for old in self._tabs:
            self._strip.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tabs = []
        for at, tab in enumerate(tabs):
            button = GuideTabButton(tab, function, self)
            button.clicked.connect(lambda _checked=False, code=tab.code: self.tab_clicked.emit(code))
            self._strip.insertWidget(at, button)
            self._tabs.append(button)
        self.update()

    def tab(self, code: str) -> GuideTabButton:
        """Return the button of a tab, to place a popup under it."""
        return next(button for button in self._tabs if button.tab.code == code)

    def restyle(self) -> None:
        """Measure and paint again."""
        for button in self._tabs:
            button.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        top = theme().size("tab") if self._tabs else 0
        paint_guide_card(painter, QRectF(0, top, self.width(), self.height() - top), self._function)
        painter.end()


def paint_guide_card(painter: QPainter, rect: QRectF, function: str) -> None:
    """Draw a card's paper with the coloured upper edge."""
    look = theme()
    radius = look.radius("card")
    painter.setPen(QPen(look.color("line"), 1))
    painter.setBrush(look.color("card"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = QPainterPath(QPointF(rect.left() + 1, rect.top() + radius - 2))
    edge.quadTo(rect.left() + 1.5, rect.top() + 1, rect.left() + radius, rect.top() + 1)
    edge.lineTo(rect.right() - radius, rect.top() + 1)
    edge.quadTo(rect.right() - 1.5, rect.top() + 1, rect.right() - 1, rect.top() + radius - 2)
    pen = QPen(look.function_color(function), EDGE_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPath(edge)
