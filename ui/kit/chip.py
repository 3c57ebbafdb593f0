"""Chips: stage, mark, tag and filter. One painter serves delegates and widgets."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.button import IconButton
from ui.kit.paint import (
    begin,
    draw_icon,
    draw_ring,
    draw_text,
    fill_box,
    has_keyboard_focus,
    text_width,
)
from ui.theme import FUNCTION_ICONS, FUNCTION_KEYS, follow_theme, theme

HEIGHT_PX = 20
ICON_PX = 13
SQUARE_ICON_PX = 16
# tone -> (fill, text); function codes are tones too
TONES = {
    "tag": ("offSoft", "text2"),
    "accent": ("accentSoft", "accentText"),
    "ok": ("okSoft", "ok"),
    "warn": ("warnSoft", "warn"),
    "danger": ("dangerSoft", "danger"),
    "dashed": (None, "text2"),
}


def tone_roles(tone: str) -> tuple[str | None, str]:
    """Return the roles of fill and text of a tone: a function code or a key of ``TONES``."""
    if tone in FUNCTION_KEYS:
        key = FUNCTION_KEYS[tone]
        return f"{key}Soft", f"{key}Text"
    return TONES[tone]


def chip_font(tone: str, strong: bool = False) -> QFont:
    """Return the font of a chip; stages are a little heavier than marks."""
    if strong:
        return theme().font_of(12, 600)
    return theme().font("chip" if tone in FUNCTION_KEYS else "small")


def chip_width(text: str, tone: str, icon: str | None = None, strong: bool = False) -> int:
    """Return the width ``paint_chip`` needs for the whole text, px."""
    if not text:
        return theme().px(22)
    width = text_width(text, chip_font(tone, strong))
    return round(width) + (ICON_PX + 5 + 5 + 8 if icon else 14)


def chip_height() -> int:
    """Return the height of a chip at the person's text size, px."""
    return theme().px(HEIGHT_PX)


def stage_icon(function: str, stage_code: str = "") -> str:
    """Return the icon of a stage: its function's, but 'lost' has a door."""
    return "door-exit" if stage_code == "lost" else FUNCTION_ICONS[function]


def paint_chip(
    painter: QPainter,
    rect: QRectF,
    text: str,
    tone: str,
    icon: str | None = None,
    *,
    strong: bool = False,
) -> None:
    """Draw a chip that fills ``rect``; text that does not fit is elided.

    ``tone`` is a function code (``care``...) or a key of ``TONES``; ``icon`` an icon name. Without text the
    icon stands alone in a square.
    """
    look = theme()
    fill, ink = tone_roles(tone)
    border = look.color("lineControl") if tone == "dashed" else None
    fill_box(
        painter,
        rect,
        look.radius("chip"),
        look.color(fill) if fill else None,
        border,
        dashed=tone == "dashed",
    )
    x = rect.left() + 7
    if icon and not text:
        draw_icon(painter, rect.center().x() - SQUARE_ICON_PX / 2, rect.center().y(), icon, ink, SQUARE_ICON_PX)
        return
    if icon:
        draw_icon(painter, rect.left() + 5, rect.center().y(), icon, ink, ICON_PX)
        x = rect.left() + 5 + ICON_PX + 5
    room = QRectF(x, rect.top(), rect.right() - x - 4, rect.height())
    draw_text(painter, room, text, chip_font(tone, strong), ink)


def paint_stage_chip(
    painter: QPainter, right: float, center_y: float, text: str, function: str, stage_code: str = ""
) -> float:
    """Draw a stage's chip that ends at ``right``; return its left edge. For rows."""
    icon = stage_icon(function, stage_code)
    width = chip_width(text, function, icon)
    height = chip_height()
    rect = QRectF(round(right - width), round(center_y - height / 2), width, height)
    paint_chip(painter, rect, text, function, icon)
    return rect.left()


class ChipLabel(QWidget):
    """A chip as a widget: stage (tone = function code), mark or tag.

    Signals:
        clicked: only for ``clickable`` chips, by mouse, Enter or Space.
    """

    clicked = Signal()

    def __init__(
        self,
        text: str,
        tone: str = "tag",
        icon: str | None = None,
        *,
        clickable: bool = False,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self._icon = icon
        self._is_clickable = clickable
        self._is_strong = strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        follow_theme(self)

    @classmethod
    def stage(cls, text: str, function: str, stage_code: str = "", parent: QWidget | None = None) -> ChipLabel:
        """Return the chip of a stage."""
        return cls(text, function, stage_icon(function, stage_code), parent=parent)

    def text(self) -> str:
        """Return the words on the chip."""
        return self._text

    def is_clickable(self) -> bool:
        """True for a chip that answers to a click."""
        return self._is_clickable

    def press(self) -> None:
        """Do what a click does."""
        self.clicked.emit()

    def set_chip(self, text: str, tone: str, icon: str | None = None) -> None:
        """Show other words in another tone."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = chip_width(self._text, self._tone, self._icon, self._is_strong)
        return QSize(width, theme().px(22) if not self._text else chip_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _presses(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_clickable and _presses(event):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._is_clickable and inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_clickable:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        rect = QRectF(self.rect())
        paint_chip(painter, rect, self._text, self._tone, self._icon, strong=self._is_strong)
        if has_keyboard_focus(self):
            draw_ring(painter, rect, theme().radius("chip"))
        painter.end()


class FilterChip(QWidget):
    """A set filter: its name, its value in bold, and a cross. 28 px.

    Signals:
        clicked: the person wants to change the value.
        removed: the person pressed the cross, Delete or Backspace.
    """

    clicked = Signal()
    removed = Signal()

    def __init__(self, name: str, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._value = value
        self._cross = IconButton("x", "", side_px=22, icon_px=14, role="accentText", parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.removed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_filter(name, value)
        follow_theme(self)

    def press(self) -> None:
        """Do what a click does."""
        self.clicked.emit()

    def set_filter(self, name: str, value: str) -> None:
        """Show another name and value."""
        self._name, self._value = name, value
        self.setAccessibleName(f"{name} {value}")
        self._cross.set_name(self.tr("Remove filter"))
        self.restyle()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        width = text_width(self._name, look.font("body")) + text_width(self._value, look.font("strong"))
        return QSize(round(width) + 10 + 6 + 4 + look.px(22) + 3, look.size("filterChip"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: object) -> None:
        side = self._cross.sizeHint().width()
        self._cross.setGeometry(self.width() - side - 3, (self.height() - side) // 2, side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _presses(event):
            self.clicked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, or the release would go to the page."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        fill_box(painter, rect, 6, look.color("accentSoft"), look.color("accentLine"))
        room = rect.adjusted(10, 0, -4, 0)
        x = 10 + draw_text(painter, room, self._name, look.font("body"), "accentText") + 6
        draw_text(
            painter,
            QRectF(x, 0, rect.width() - x, rect.height()),
            self._value,
            look.font("strong"),
            "accentText",
        )
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        painter.end()


def _presses(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers()
