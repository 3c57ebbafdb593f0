"""A menu with icons, key caps and grey remarks at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from ui.kit.commands import KEYS_PROPERTY
from ui.kit.corners import round_off
from ui.kit.keycap import keycap_width, paint_keycap
from ui.kit.paint import RIGHT, begin, draw_icon, draw_text, fill_box, text_width
from ui.theme import theme

ICON_PROPERTY = "iconName"
META_PROPERTY = "meta"
HEADING_PROPERTY = "heading"
PAD_PX = 5


class KMenu(QMenu):
    """A QMenu that paints its rows as the design wants; actions of ``Commands`` show their key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        round_off(self)

    def add(
        self,
        text: str,
        handler: Callable[[], object],
        *,
        icon: str = "",
        key: str = "",
        meta: str = "",
        is_enabled: bool = True,
        is_checked: bool | None = None,
    ) -> QAction:
        """Add a row and return its action; ``is_checked`` makes it a tick row."""
        action = self.addAction(text.replace("&", "&&"))
        action.setProperty(ICON_PROPERTY, icon)
        action.setProperty(KEYS_PROPERTY, key)
        action.setProperty(META_PROPERTY, meta)
        action.setEnabled(is_enabled)
        if is_checked is not None:
            action.setCheckable(True)
            action.setChecked(is_checked)
        action.triggered.connect(lambda _checked=False: handler())
        return action

    def add_heading(self, text: str) -> QAction:
        """Add a grey line of words that cannot be chosen."""
        action = self.addAction(text.replace("&", "&&"))
        action.setEnabled(False)
        action.setProperty(HEADING_PROPERTY, True)
        return action

    def event(self, event: QEvent) -> bool:
        # Qt measures rows by its own plain painting, which knows no key caps and remarks.
        if event.type() in (QEvent.Type.ActionAdded, QEvent.Type.ActionChanged, QEvent.Type.Polish):
            widest = max((self._row_width(action) for action in self.actions()), default=0)
            self.setMinimumWidth(round(widest) + 2 * PAD_PX + 2)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = begin(self)
        fill_box(painter, QRectF(self.rect()), look.radius("card"), look.color("card"), look.color("lineStrong"))
        for action in self.actions():
            rect = QRectF(self.actionGeometry(action))
            if action.isSeparator():
                painter.fillRect(
                    QRectF(rect.left() + 4, round(rect.center().y()), rect.width() - 8, 1), look.color("line")
                )
            elif not isinstance(action, QWidgetAction):
                self._paint_row(painter, rect, action)
        painter.end()

    def _paint_row(self, painter: QPainter, rect: QRectF, action: QAction) -> None:
        look = theme()
        if action.property(HEADING_PROPERTY):
            room = rect.adjusted(9, 0, -9, 0)
            draw_text(painter, room, _caption(action), look.font_of(11, 500), "text2")
            return
        is_on = action is self.activeAction() and action.isEnabled()
        ink = "accentText" if is_on else "text" if action.isEnabled() else "textDisabled"
        if is_on:
            fill_box(painter, rect, 5, look.color("accentSoft"))
        middle = rect.center().y()
        icon = action.property(ICON_PROPERTY) or ("check" if action.isChecked() else "")
        if icon:
            draw_icon(painter, rect.left() + 9, middle, icon, "text2" if ink == "text" else ink, 16)
        elif not action.icon().isNull():
            action.icon().paint(painter, round(rect.left()) + 9, round(middle) - 8, 16, 16)
        right = rect.right() - 9
        if action.menu() is not None:
            draw_icon(painter, right - 14, middle, "chevron-right", "text3", 14)
            right -= 20
        key = action.property(KEYS_PROPERTY)
        if key:
            right -= keycap_width(key)
            paint_keycap(painter, right, middle, key)
            right -= 10
        meta = action.property(META_PROPERTY)
        if meta:
            width = text_width(meta, look.font("small"))
            room = QRectF(right - width - 1, rect.top(), width + 1, rect.height())
            draw_text(painter, room, meta, look.font("small"), "text2", RIGHT)
            right -= width + 10
        room = QRectF(rect.left() + 34, rect.top(), right - rect.left() - 34, rect.height())
        draw_text(painter, room, _caption(action), look.font("body"), ink)

    def _row_width(self, action: QAction) -> float:
        look = theme()
        width = 34 + text_width(_caption(action), look.font("body")) + 18
        key, meta = action.property(KEYS_PROPERTY), action.property(META_PROPERTY)
        width += keycap_width(key) + 24 if key else 0
        width += text_width(meta, look.font("small")) + 24 if meta else 0
        return width + (20 if action.menu() is not None else 0)


def _caption(action: QAction) -> str:
    """Return the words without mnemonics."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def show_under(menu: QMenu, widget: QWidget, *, at_right: bool = False) -> None:
    """Open ``menu`` under ``widget``, with the right edges in line if ``at_right``; returns at once."""
    corner = widget.rect().bottomRight() if at_right else widget.rect().bottomLeft()
    point = widget.mapToGlobal(corner)
    point.setY(point.y() + 3)
    if at_right:
        point.setX(point.x() - menu.sizeHint().width())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    menu.popup(point)
