"""The list of pages in the drawer: the page shown is a guide tab that opens into the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit.paint import CENTER, RIGHT, draw_icon, draw_ring, draw_text, has_keyboard_focus, text_width
from ui.theme import follow_theme, theme

Index = QModelIndex | QPersistentModelIndex

ROW_GAP_PX = 1
GROUP_GAP_PX = 16
TAB_LEFT_PX = 8
ICON_PX = 18
ITEM_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NavItem:
    """One page: its id, words and icon; ``starts_group`` draws a line above it.

    ``count`` is shown at the right; ``is_alert`` makes it a red badge.
    """

    page: str
    text: str
    icon: str
    count: str = ""
    is_alert: bool = False
    starts_group: bool = False


class NavModel(QAbstractListModel):
    """The pages in their order."""

    def __init__(self, items: Sequence[NavItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = list(items)

    def items(self) -> tuple[NavItem, ...]:
        """Return the pages in their order."""
        return tuple(self._items)

    def replace_items(self, items: Sequence[NavItem]) -> None:
        """Show other pages."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def change(self, row: int, item: NavItem) -> None:
        """Show other words or another count for one page."""
        self._items[row] = item
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.text}, {item.count}" if item.count else item.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        return None


class NavDelegate(QStyledItemDelegate):
    """Paints a page's row; the chosen one covers the drawer's right border."""

    def __init__(self, view: NavList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item: NavItem = index.data(ITEM_ROLE)
        return QSize(0, theme().size("navItem") + ROW_GAP_PX + (GROUP_GAP_PX if item.starts_group else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        item: NavItem = index.data(ITEM_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.starts_group:
            y = rect.top() + GROUP_GAP_PX / 2
            painter.fillRect(QRectF(14, round(y), rect.width() - 29, 1), look.color("lineStrong"))
            rect.setTop(rect.top() + GROUP_GAP_PX)
        rect.setHeight(rect.height() - ROW_GAP_PX)
        is_on = index == self._view.currentIndex()
        state = option.state
        if is_on:
            self._paint_tab(painter, rect)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("drawerHover"))
            painter.drawRoundedRect(rect.adjusted(TAB_LEFT_PX, 0, -8, 0), 7, 7)
        if is_on and has_keyboard_focus(self._view):
            draw_ring(painter, rect.adjusted(TAB_LEFT_PX + 6, 3, -6, -3), 5)
        x = (rect.width() - ICON_PX) / 2 if self._view.is_folded else TAB_LEFT_PX + 11
        draw_icon(painter, x, rect.center().y(), item.icon, "accentText" if is_on else "drawerText", ICON_PX)
        if self._view.is_folded:
            self._paint_small_count(painter, rect, item)
        else:
            self._paint_words(painter, rect, item, is_on)
        painter.restore()

    def _paint_tab(self, painter: QPainter, rect: QRectF) -> None:
        look = theme()
        r = look.radius("nav")
        left, top, bottom, right = TAB_LEFT_PX + 0.5, rect.top() + 0.5, rect.bottom() - 0.5, rect.right() + 2
        path = QPainterPath(QPointF(right, top))
        path.lineTo(left + r, top)
        path.quadTo(left, top, left, top + r)
        path.lineTo(left, bottom - r)
        path.quadTo(left, bottom, left + r, bottom)
        path.lineTo(right, bottom)
        painter.fillPath(path, look.color("paper"))
        painter.setPen(QPen(look.color("lineStrong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawRoundedRect(QRectF(TAB_LEFT_PX, rect.center().y() - 8, 3, 16), 1.5, 1.5)

    def _paint_words(self, painter: QPainter, rect: QRectF, item: NavItem, is_on: bool) -> None:
        look = theme()
        right = rect.right() - 12
        if item.count and item.is_alert:
            right = self._paint_badge(painter, right, rect.center().y(), item.count) - 6
        elif item.count:
            font = look.font_of(13 if is_on else 12, 600 if is_on else 400)
            role = "drawerText"
            draw_text(painter, QRectF(0, rect.top(), right, rect.height()), item.count, font, role, RIGHT)
            right -= text_width(item.count, font) + 6
        left = TAB_LEFT_PX + 38
        room = QRectF(left, rect.top(), right - left, rect.height())
        draw_text(
            painter,
            room,
            item.text,
            look.font("strong" if is_on else "body"),
            "text" if is_on else "drawerText",
        )

    def _paint_badge(self, painter: QPainter, right: float, middle: float, count: str) -> float:
        """Draw the red badge that ends at ``right``; return its left edge."""
        look = theme()
        font = look.font_of(11, 600)
        height = look.px(18)
        width = max(float(height), text_width(count, font) + 9)
        badge = QRectF(right - width, round(middle - height / 2), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("danger"))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(look.color("onDanger")))
        painter.drawText(badge, int(CENTER), count)
        return badge.left()

    def _paint_small_count(self, painter: QPainter, rect: QRectF, item: NavItem) -> None:
        if item.is_alert and item.count:
            self._paint_badge(painter, rect.right() - 4, rect.top() + 9, item.count)
        elif item.count and len(item.count) < 3:
            room = QRectF(0, rect.top(), rect.right() - 9, 14)
            draw_text(painter, room, item.count, theme().font_of(10, 500), "drawerText", RIGHT)


class NavList(QListView):
    """The pages; one stop of Tab, arrows choose inside, Enter leaves the list to the page.

    Signals:
        page_chosen: the id of the page the person went to (str).
        left: Enter or → was pressed: the page is to have the focus.
    """

    page_chosen = Signal(str)
    left = Signal()

    def __init__(self, items: Sequence[NavItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_folded = False
        self._pages = NavModel(items, self)
        self.setModel(self._pages)
        self.setItemDelegate(NavDelegate(self))
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pressed_page: str | None = None
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        follow_theme(self)

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Show other pages or other words; the page shown stays chosen, without a signal."""
        page = self.page()
        self._pages.replace_items(items)
        if page is not None:
            self.show_page(page)

    def items(self) -> tuple[NavItem, ...]:
        """Return the pages in their order."""
        return self._pages.items()

    def set_count(self, page: str, count: str, is_alert: bool = False) -> None:
        """Show a number at the right of a page, or none with an empty text."""
        for row, item in enumerate(self._pages.items()):
            if item.page == page:
                self._pages.change(row, replace(item, count=count, is_alert=is_alert))

    def page(self) -> str | None:
        """Return the id of the page that is chosen."""
        index = self.currentIndex()
        return self._pages.items()[index.row()].page if index.isValid() else None

    def show_page(self, page: str) -> None:
        """Mark a page as the one shown; does not emit ``page_chosen``."""
        for row, item in enumerate(self._pages.items()):
            if item.page == page:
                self.selectionModel().blockSignals(True)
                self.setCurrentIndex(self._pages.index(row))
                self.selectionModel().blockSignals(False)
        self.viewport().update()

    def can_move(self, step: int) -> bool:
        """Whether there is a page ``step`` rows from the chosen one."""
        return 0 <= self.currentIndex().row() + step < self._pages.rowCount()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_page = self.page()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.left.emit()
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # letters are keys of the page, not a search among pages
        else:
            super().keyPressEvent(event)

    def set_folded(self, is_folded: bool) -> None:
        """Show icons alone (56 px) or icons and words (212 px)."""
        self.is_folded = is_folded
        self.viewport().update()

    def restyle(self) -> None:
        """Lay rows out and paint again."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_clicked(self, _index: QModelIndex) -> None:
        """From a card, a click on its own tab leads back to the list."""
        page = self.page()
        if page is not None and page == self._pressed_page:
            self.page_chosen.emit(page)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.viewport().update()
            self.page_chosen.emit(self._pages.items()[current.row()].page)
