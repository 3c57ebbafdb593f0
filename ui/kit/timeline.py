"""What happened with a client, newest first: date, sign, bold words, plain words, lines below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyleOptionViewItem, QToolTip, QWidget

from ui.kit.chip import chip_height, chip_width, paint_chip, tone_roles
from ui.kit.label import plain_tooltip
from ui.kit.paint import (
    RIGHT,
    draw_icon,
    draw_ring,
    draw_text,
    elided,
    fill_box,
    has_keyboard_focus,
    text_width,
)
from ui.kit.rows import Index, KList, RowDelegate
from ui.theme import theme

WHEN_RIGHT_PX = 54  # at normal text size: the dates grow with it
SIGN_AFTER_PX = 4
SIGN_PX = 24
TEXT_AFTER_PX = 37
RIGHT_PX = 4
ITEM_ROLE = Qt.ItemDataRole.UserRole
WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One happening.

    ``tone`` colours the sign (a function code or a chip tone), ``right_tone`` makes a chip of ``right``.
    ``data`` is what the page wants back when the row is opened.
    """

    when: str
    icon: str
    title: str
    text: str = ""
    below: str = ""
    right: str = ""
    right_tone: str = ""
    tone: str = ""
    data: Any = field(default=None, compare=False)


class TimelineModel(QAbstractListModel):
    """The happenings in the order shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[TimelineItem] = []

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show other happenings."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def items(self) -> tuple[TimelineItem, ...]:
        """Return what is shown."""
        return tuple(self._items)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (item.when, item.title, item.text, item.below, item.right)
            return ", ".join(part for part in parts if part)
        return None


class TimelineDelegate(RowDelegate):
    """Paints a happening; heights are kept per width."""

    def __init__(self, view: Timeline) -> None:
        super().__init__(view)
        self._timeline = view
        self._heights: dict[tuple[str, int], int] = {}

    def forget_heights(self) -> None:
        """Measure again, after the text size changed."""
        self._heights.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item: TimelineItem = index.data(ITEM_ROLE)
        look = theme()
        width = self._timeline.viewport().width()
        if not item.below:
            return QSize(0, look.row_height("rowTable") - 2)
        key = (item.below, width)
        if key not in self._heights:
            metrics = QFontMetricsF(look.font("small"))
            room = QRectF(0, 0, max(60, width - self._text_left() - 20), 10_000)
            below = metrics.boundingRect(room, WRAP, item.below).height()
            self._heights[key] = round(look.px(28) + below + 6)
        return QSize(0, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        item: TimelineItem = index.data(ITEM_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = index == self._timeline.currentIndex() and self._timeline.hasFocus()
        if index.row() == self._timeline.hot_row or is_current:
            fill_box(painter, rect.adjusted(0, 1, 0, -1), 6, look.color("rowHover"))
        if is_current and has_keyboard_focus(self._timeline):
            draw_ring(painter, rect.adjusted(0, 1, 0, -1), 6)
        middle = rect.top() + look.px(17)
        line = look.px(20)
        when = QRectF(rect.left(), middle - line / 2, look.px(WHEN_RIGHT_PX), line)
        draw_text(painter, when, item.when, look.font("small"), "text2", RIGHT)
        self._paint_sign(painter, rect, middle, item, index)
        right = self._paint_right(painter, rect.right() - RIGHT_PX, middle, item)
        left = rect.left() + self._text_left()
        room = QRectF(left, middle - line / 2, right - left - 8, line)
        title = look.font("strong")
        taken = draw_text(painter, room, item.title, title, "text")
        if item.text:
            gap = text_width(" ", title)
            draw_text(painter, room.adjusted(taken + gap, 0, 0, 0), item.text, look.font("body"), "text2")
        if item.below:
            below = QRectF(left, middle + line / 2 - 1, rect.right() - left - 20, rect.bottom() - middle)
            painter.setFont(look.font("small"))
            painter.setPen(look.color("text2"))
            painter.drawText(below, WRAP, item.below)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the line in full when it is cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        item: TimelineItem = index.data(ITEM_ROLE)
        look = theme()
        needed = text_width(f"{item.title} ", look.font("strong")) + text_width(item.text, look.font("body"))
        taken = text_width(item.right, look.font("strong")) + 30 if item.right else 0
        is_cut = needed > view.viewport().width() - self._text_left() - RIGHT_PX - 8 - taken
        words = plain_tooltip(f"{item.title} {item.text}") if is_cut else ""
        QToolTip.showText(event.globalPos(), words, view)
        return True

    @staticmethod
    def _text_left() -> int:
        return theme().px(WHEN_RIGHT_PX) + TEXT_AFTER_PX

    def _paint_sign(self, painter: QPainter, rect: QRectF, middle: float, item: TimelineItem, index: Index) -> None:
        """Draw the square with the icon and the line to the next one."""
        look = theme()
        sign_left = rect.left() + look.px(WHEN_RIGHT_PX) + SIGN_AFTER_PX
        box = QRectF(sign_left, round(middle - SIGN_PX / 2), SIGN_PX, SIGN_PX)
        if index.row() + 1 < index.model().rowCount():
            down = QRectF(box.center().x() - 0.5, box.bottom(), 1, rect.bottom() - box.bottom() + 8)
            painter.fillRect(down, look.color("line"))
        fill, ink = tone_roles(item.tone) if item.tone else ("sunken", "text2")
        fill_box(painter, box, 6, look.color(fill or "sunken"))
        draw_icon(painter, box.center().x() - 7.5, box.center().y(), item.icon, ink, 15)

    def _paint_right(self, painter: QPainter, right: float, middle: float, item: TimelineItem) -> float:
        """Draw money or a chip that ends at ``right``; return its left edge."""
        look = theme()
        if not item.right:
            return right
        if item.right_tone:
            width, height = chip_width(item.right, item.right_tone), chip_height()
            chip = QRectF(right - width, round(middle - height / 2), width, height)
            paint_chip(painter, chip, item.right, item.right_tone)
            return chip.left()
        font = look.font("strong")
        width_px = text_width(elided(item.right, font, 160), font)
        line = look.px(20)
        draw_text(
            painter,
            QRectF(right - width_px - 1, middle - line / 2, width_px + 1, line),
            item.right,
            font,
            "text",
        )
        return right - width_px


class Timeline(KList):
    """The list of happenings; ``opened`` gives the index, ``item_at`` its item."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._delegate: TimelineDelegate | None = None
        super().__init__(parent)
        self._happenings = TimelineModel(self)
        self.setModel(self._happenings)
        self._delegate = TimelineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(KList.SelectionMode.NoSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show happenings, newest first."""
        self._happenings.set_items(items)

    def items(self) -> tuple[TimelineItem, ...]:
        """Return what is shown."""
        return self._happenings.items()

    def item_at(self, index: QModelIndex) -> TimelineItem:
        """Return the happening of a row."""
        item: TimelineItem = index.data(ITEM_ROLE)
        return item

    def restyle(self) -> None:
        """Measure all rows again."""
        if self._delegate is not None:
            self._delegate.forget_heights()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
