"""The inbox at the left: what waits, what came back and what is done, in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip, QWidget

from app.services.handovers import HandOverRow
from ui.kit.avatar import initials_of, paint_avatar
from ui.kit.chip import paint_stage_chip
from ui.kit.label import plain_tooltip
from ui.kit.paint import RIGHT, draw_icon, draw_text, has_keyboard_focus, text_width
from ui.kit.rows import Index, KList, RowDelegate, paint_row
from ui.kit.rows_model import RowsModel
from ui.pages.handovers.words import HandOverWords
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole
LEFT_PX, RIGHT_PX, ROW_PX, HEAD_PX, GROUP_GAP_PX = 24, 16, 68, 34, 12
AVATAR_PX, ARROW_PX, GAP_PX, LINE_PX = 22, 14, 8, 20


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A hand-over, or the head of a group (``row`` None) with how many there are."""

    title: str
    row: HandOverRow | None = None
    count: int = 0
    is_first: bool = False


def route_of(row: HandOverRow) -> tuple[str, str]:
    """Return from whom to whom the client goes; one that came back goes the other way. Empty: nobody."""
    return (row.to_name, row.from_name) if row.state == "returned" else (row.from_name, row.to_name)


def say_route(row: HandOverRow) -> str:
    """Return 'Taras Hnatiuk → Iryna Bondar'."""
    return " → ".join(name for name in route_of(row) if name)


class InboxRows(RowsModel[InboxRow]):
    """The rows; heads cannot be chosen."""

    def __init__(self, parent: QWidget, words: HandOverWords) -> None:
        super().__init__(parent)
        self.words = words

    def value(self, row: InboxRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row.row is None:
                return f"{row.title}, {row.count}"
            each = row.row
            parts = (each.client, each.stage_title, say_route(each), each.short_why, self.words.when(each))
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].row is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _InboxPainter(RowDelegate):
    def __init__(self, view: Inbox) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        row: InboxRow = index.data(ROW_ROLE)
        if row.row is None:
            return QSize(0, look.px(HEAD_PX + (0 if row.is_first else GROUP_GAP_PX)))
        height = look.px(ROW_PX) + (4 if look.is_roomy else 0)
        return QSize(0, height + (look.px(LINE_PX) if self._list.is_tall(row.row) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: InboxRow = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.row is None:
            self._paint_head(painter, rect, row)
        else:
            is_current = index.row() == self._list.currentIndex().row()
            paint_row(
                painter, rect, is_current=is_current, is_hot=index.row() == self._list.hot_row,
                has_ring=is_current and has_keyboard_focus(self._list),
            )  # fmt: skip
            self._paint_hand_over(painter, rect, row.row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRectF, row: InboxRow) -> None:
        look = theme()
        room = rect.adjusted(LEFT_PX, 0 if row.is_first else look.px(GROUP_GAP_PX), -RIGHT_PX, 0)
        count = str(row.count)
        count_px = text_width(count, look.font("small")) + 1
        title = QRectF(room.left(), room.top(), room.width() - count_px - GAP_PX, room.height())
        taken = draw_text(painter, title, row.title, look.font("strong"), "text")
        where = QRectF(room.left() + taken + GAP_PX, room.top(), count_px, room.height())
        draw_text(painter, where, count, look.font("small"), "text2")

    def _paint_hand_over(self, painter: QPainter, rect: QRectF, row: HandOverRow) -> None:
        look, words = theme(), self._list.rows.words
        left, right = rect.left() + LEFT_PX, rect.right() - RIGHT_PX
        is_tall, line = self._list.is_tall(row), look.px(LINE_PX)
        height = rect.height() - (line if is_tall else 0)
        above, below = rect.top() + height * 0.30, rect.top() + height * 0.67
        chip_left = paint_stage_chip(painter, right, above, row.stage_title, row.stage_function, row.stage_code)
        name = QRectF(left, above - line / 2, chip_left - GAP_PX - left, line)
        draw_text(painter, name, row.client, look.font("strong"), "text")
        x = left
        giver, taker = route_of(row)
        if giver:
            x += paint_avatar(painter, x, below, initials_of(giver), AVATAR_PX) + GAP_PX
        draw_icon(painter, x, below, "arrow-right", "text2", ARROW_PX)
        x += ARROW_PX + GAP_PX
        if taker:
            x += paint_avatar(painter, x, below, initials_of(taker), AVATAR_PX) + GAP_PX
        when, font = words.when(row), look.font("body")
        when_px = text_width(when, font) + 1
        place = QRectF(right - when_px, below - line / 2, when_px, line)
        draw_text(painter, place, when, font, "danger" if words.is_pressing(row) else "text2", RIGHT)
        why = QRectF(x, below - line / 2, place.left() - GAP_PX - x, line)
        if is_tall:
            why = QRectF(left, below + line / 2, right - left, line)
        draw_text(painter, why, row.short_why, font, "text2")

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show a row in full."""
        row: InboxRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or row is None or row.row is None:
            return super().helpEvent(event, view, option, index)
        each = row.row
        words = "\n".join(part for part in (each.client, say_route(each), each.short_why) if part)
        QToolTip.showText(event.globalPos(), plain_tooltip(words), view)
        return True


class Inbox(KList):
    """The hand-overs.

    Signals:
        chosen: another hand-over is current (HandOverRow).
    """

    chosen = Signal(object)

    def __init__(self, words: HandOverWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = InboxRows(self, words)
        self._is_filling = False
        self.setModel(self.rows)
        self.setItemDelegate(_InboxPainter(self))
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[InboxRow], hand_over_id: int | None) -> None:
        """Show other rows with this hand-over current; the nearest to where it stood when it has gone."""
        before = max(0, self.currentIndex().row())
        self._is_filling = True
        self.rows.replace(rows)
        at = next((n for n, row in enumerate(rows) if row.row is not None and row.row.id == hand_over_id), None)
        if at is None:
            own = [n for n, row in enumerate(rows) if row.row is not None]
            at = next((n for n in own if n >= before), own[-1] if own else None)
        self.setCurrentIndex(self.rows.index(at) if at is not None else QModelIndex())
        if at is not None:
            self.scrollTo(self.currentIndex())
        self._is_filling = False

    def is_tall(self, row: HandOverRow) -> bool:
        """Whether what happened has no room beside the people and goes into a line of its own."""
        look = theme()
        people = sum(look.px(AVATAR_PX) + GAP_PX for name in route_of(row) if name) + ARROW_PX + GAP_PX
        words = text_width(row.short_why, look.font("body")) + text_width(self.rows.words.when(row), look.font("body"))
        return LEFT_PX + people + words + GAP_PX + RIGHT_PX + 2 > self.viewport().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are higher where it is narrow

    def choose(self, hand_over_id: int) -> None:
        """Make a hand-over current without a signal."""
        self._is_filling = True
        for at, row in enumerate(self.rows.rows):
            if row.row is not None and row.row.id == hand_over_id:
                self.setCurrentIndex(self.rows.index(at))
        self._is_filling = False

    def current(self) -> HandOverRow | None:
        """Return the hand-over that is current."""
        index = self.currentIndex()
        return self.rows.rows[index.row()].row if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()  # letters are keys of the page
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            own = [at for at, row in enumerate(self.rows.rows) if row.row is not None]
            if own:  # Qt would go to the head of a group
                self.setCurrentIndex(self.rows.index(own[0] if event.key() == Qt.Key.Key_Home else own[-1]))
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.rows[current.row()].row if current.isValid() else None
        if row is not None:
            if current.row() == 1:
                self.scrollToTop()  # the head above it stays in sight
            if not self._is_filling:
                self.chosen.emit(row)
