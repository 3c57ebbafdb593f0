"""Buttons: text with icon and key, icons alone, links."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.label import plain_tooltip
from ui.kit.paint import LEFT, begin, draw_icon, draw_ring, fill_box, has_keyboard_focus, text_width
from ui.kit.tooltip import show_tip
from ui.theme import follow_theme, theme

GAP_PX = 6
ICON_PX = 16
ARROW_PX = 14
RADIUS_PX = 6
RING_GAP_PX = 3  # 2 px of ring and 1 px of air


class Kind(StrEnum):
    """What a button means; its look follows."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"
    DASHED = "dashed"
    DARK = "dark"
    DARK_LINK = "dark_link"


INKS = {
    Kind.PRIMARY: "onAccent",
    Kind.DANGER: "danger",
    Kind.LINK: "accentText",
    Kind.QUIET: "text2",
    Kind.DASHED: "text2",
    Kind.DARK: "tooltipText",
    Kind.DARK_LINK: "tooltipText",
}


class KButton(QPushButton):
    """A button with icon, text and the key that does the same; Enter and Space press it.

    ``key`` is only shown: bind it with ``Commands``. ``size`` is 'normal' (30 px) or 'small' (26 px). The
    text is plain: ``&`` is an ampersand, there are no mnemonics.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = Kind.PLAIN,
        size: str = "normal",
        icon: str | None = None,
        key: str | None = None,
        has_arrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._caption = ""
        self._kind = Kind(kind)
        self._is_small = size == "small" or kind == Kind.LINK
        self._icon_name = icon
        self._key = key
        self._has_arrow = has_arrow
        self._is_compact = False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind in (Kind.LINK, Kind.DARK_LINK):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(text)
        follow_theme(self)

    def text(self) -> str:
        return self._caption

    def setText(self, text: str) -> None:
        self._caption = text
        super().setText(text.replace("&", "&&"))
        self.restyle()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self.restyle()

    def set_key(self, key: str | None) -> None:
        """Show another key, or none."""
        self._key = key
        self.restyle()

    def set_compact(self, is_compact: bool) -> None:
        """Show only the icon, with the words and the key in the tooltip; a button without an icon stays whole."""
        if is_compact == self._is_compact or not self._icon_name:
            return
        self._is_compact = is_compact
        words = f"{self._caption} ({self._key})" if self._key else self._caption
        self.setToolTip(plain_tooltip(words) if is_compact and self._caption else "")
        self.restyle()

    def set_kind(self, kind: str) -> None:
        """Give the button another meaning (see ``Kind``)."""
        self._kind = Kind(kind)
        self.restyle()

    def kind(self) -> Kind:
        """Return what the button means."""
        return self._kind

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        caption, key = self._shown_words()
        width = text_width(caption, self._font())
        parts = [bool(caption), bool(self._icon_name), bool(key), self._has_arrow]
        width += GAP_PX * max(0, sum(parts) - 1)
        width += ICON_PX if self._icon_name else 0
        width += keycap_width(key) + 1 if key else 0
        width += ARROW_PX if self._has_arrow else 0
        if self._kind in (Kind.LINK, Kind.DARK_LINK):
            return QSize(round(width) + 4, look.size("controlSmall"))
        pad = 10 if self._is_small else 12
        if key and not self._has_arrow:
            pad -= 1
        height = look.size("controlSmall" if self._is_small else "control")
        return QSize(max(height, round(width) + 2 * pad), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if _keeps_press_keys(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        self._paint_box(painter)
        self._paint_content(painter)
        painter.end()

    def _shown_words(self) -> tuple[str, str]:
        """Return the text and the key that are drawn."""
        return ("", "") if self._is_compact else (self._caption, self._key or "")

    def _font(self) -> QFont:
        return theme().font_of(12 if self._is_small else 13, 600 if self._kind == Kind.DARK_LINK else 500)

    def _paint_box(self, painter: QPainter) -> None:
        look = theme()
        rect = QRectF(self.rect())
        has_ring = has_keyboard_focus(self)
        fill, border = self._box_roles()
        # The ring lies inside the button, or its neighbours would cut it; the box makes room for the gap.
        body = rect.adjusted(RING_GAP_PX, RING_GAP_PX, -RING_GAP_PX, -RING_GAP_PX) if has_ring else rect
        if self._kind == Kind.DARK and (self.underMouse() or self.isDown() or has_ring):
            veil = look.color("tooltipText")
            veil.setAlphaF(0.22 if self.isDown() else 0.14)
            fill_box(painter, rect, RADIUS_PX, veil)
        if fill or border:
            fill_box(
                painter,
                body,
                RADIUS_PX - (2 if body != rect else 0),
                look.color(fill) if fill else None,
                look.color(border) if border else None,
                dashed=self._kind == Kind.DASHED,
            )
        if has_ring:
            is_on_dark = self._kind in (Kind.DARK, Kind.DARK_LINK)
            draw_ring(painter, rect, RADIUS_PX, "tooltipText" if is_on_dark else "focusRing")

    def _box_roles(self) -> tuple[str | None, str | None]:
        """Return the roles of fill and border for the present state."""
        is_down = self.isDown() or self.isChecked() or (self.menu() is not None and self.menu().isVisible())
        is_hot = self.underMouse() and self.isEnabled()
        if self._kind in (Kind.LINK, Kind.DARK, Kind.DARK_LINK):
            return None, None
        if not self.isEnabled():
            return "sunken", "line"
        if self._kind == Kind.PRIMARY:
            return ("accentPressed" if is_down else "accentHover" if is_hot else "accent"), None
        if is_down:
            return "sunken", "lineControl"
        if self._kind == Kind.QUIET:
            return ("sunken" if is_hot else None), None
        if is_hot:
            return "rowHover", "lineControl"
        if self._kind == Kind.DASHED:
            return None, "lineControl"
        return "card", "dangerLine" if self._kind == Kind.DANGER else "lineStrong"

    def _ink(self) -> str:
        if not self.isEnabled():
            return "textDisabled"
        return INKS.get(self._kind, "text")

    def _paint_content(self, painter: QPainter) -> None:
        look = theme()
        ink = self._ink()
        middle = self.height() / 2
        x = (self.width() - self.sizeHint().width()) / 2
        x += 2 if self._kind in (Kind.LINK, Kind.DARK_LINK) else (10 if self._is_small else 12)
        if self._icon_name:
            role = "text2" if ink == "text" else ink
            draw_icon(painter, x, middle, self._icon_name, role, ICON_PX)
            x += ICON_PX + GAP_PX
        font = self._font()
        if self._kind == Kind.LINK:
            font.setUnderline(self.underMouse() or has_keyboard_focus(self))
        elif self._kind == Kind.DARK_LINK:
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(look.color(ink))
        caption, key = self._shown_words()
        width = text_width(caption, font)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), int(LEFT), caption)
        x += width + GAP_PX if caption else 0
        if key:
            on_color = look.color(ink) if ink in ("onAccent", "tooltipText", "textDisabled") else None
            x += paint_keycap(painter, x + 1, middle, key, on_color) + GAP_PX
        if self._has_arrow:
            draw_icon(painter, x, middle, "chevron-down", "text2" if ink == "text" else ink, ARROW_PX)


class IconButton(QAbstractButton):
    """An icon alone; ``name`` is its accessible name and, with the key, its tooltip.

    ``side_px`` is the button's side, at least 26. A checkable one shows its state as pressed; ``framed``
    draws the border of a plain button.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        key: str | None = None,
        side_px: int = 30,
        icon_px: int = 16,
        role: str = "text2",
        framed: bool = False,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon_px = icon_px
        self._key = key
        self._side_px = side_px
        self._role = role
        self._is_framed = framed
        self.setCheckable(checkable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        follow_theme(self)

    def set_name(self, name: str) -> None:
        """Say what the button does, for the tooltip and for screen readers."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(f"{name} ({self._key})" if self._key else name))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self.update()

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._side_px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if _keeps_press_keys(event):
            return True
        if event.type() == QEvent.Type.ToolTip and self._key and self._has_own_tip():
            show_tip(self, self.accessibleName(), self._key)
            return True
        return super().event(event)

    def _has_own_tip(self) -> bool:
        """False when a page has set other words."""
        return self.toolTip() == plain_tooltip(f"{self.accessibleName()} ({self._key})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        rect = QRectF(self.rect())
        is_down = self.isDown() or self.isChecked()
        if is_down and self.isEnabled():
            fill_box(painter, rect, RADIUS_PX, look.color("sunken"), look.color("lineControl"))
        elif self._is_framed:
            fill = look.color("rowHover" if self.underMouse() and self.isEnabled() else "card")
            fill_box(painter, rect, RADIUS_PX, fill, look.color("lineStrong"))
        elif self.underMouse() and self.isEnabled():
            fill_box(painter, rect, RADIUS_PX, look.color("sunken"))
        if has_keyboard_focus(self):
            draw_ring(painter, rect, RADIUS_PX)
        role = self._role if self.isEnabled() else "textDisabled"
        x = (self.width() - self._icon_px) / 2
        draw_icon(painter, x, self.height() / 2, self._icon_name, role, self._icon_px)
        painter.end()


def _keeps_press_keys(event: QEvent) -> bool:
    """Keep Space and Enter for the focused button when a command of the window has the same key."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers():
        return False
    event.accept()
    return True
