"""The clients of a move by hand, each with a tick to leave it with whom it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.transfers import TransferRow
from ui.desk import Desk
from ui.kit.avatar import initials_of, paint_avatar
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.paint import RIGHT, draw_icon, draw_text, has_keyboard_focus
from ui.kit.rows import CHECK_PX, Index, KList, paint_check, paint_row
from ui.kit.rows_model import RowsModel
from ui.theme import FUNCTION_ICONS, follow_theme, theme

ROW_ROLE = Qt.ItemDataRole.UserRole
LEFT_PX = 10
ROW_PX = 30
CHIP_AT, TO_AT, WORK_AT = 0.31, 0.47, 0.70  # of the width; a longer function takes it from the receiver
ARROW_PX = 14


class TransferModel(RowsModel[TransferRow]):
    """``off`` are the clients that stay; ``to`` says who gets a client where the ticks have changed it."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.off: set[int] = set()
        self.to: Mapping[int, int] = {}

    def value(self, row: TransferRow, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if row.client_id in self.off else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (row.name, self.functions(row), self.receiver(row), self.work(row), self.money(row))
            return ", ".join(part for part in told if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if "<" in row.name else f"{row.name}: {self.functions(row)}"
        return None

    def is_off(self, row: TransferRow) -> bool:
        """Whether the client stays."""
        return row.client_id in self.off

    def to_id(self, row: TransferRow) -> int:
        """Return who gets the client; the giver while nobody is chosen."""
        return self.to.get(row.client_id, row.to_person_id)

    def receiver(self, row: TransferRow) -> str:
        """Return the name of who gets the client, or that it stays."""
        if self.is_off(row):
            return self.tr("stays")
        person = self._desk.person(self.to_id(row))
        return person.name if person is not None and self.to_id(row) != row.from_person_id else self.tr("to nobody yet")

    def function(self, row: TransferRow) -> str:
        """Return the present function, with how many others go along: 'Care +1'."""
        name = self._desk.language.words.text(f"function.{row.function}")
        return f"{name} +{len(row.also)}" if row.also else name

    def functions(self, row: TransferRow) -> str:
        """Return the functions the client goes over in."""
        words = self._desk.language.words
        return ", ".join(words.text(f"function.{each}") for each in (row.function, *row.also))

    def work(self, row: TransferRow) -> str:
        """Return the open work that goes along: '2 steps, 1 order'."""
        if not row.takes_work:
            return self.tr("steps stay")
        parts = [self.tr("%n step(s)", "", row.open_steps)] if row.open_steps else []
        parts += [self.tr("%n order(s)", "", row.open_orders)] if row.open_orders else []
        return ", ".join(parts)

    def money(self, row: TransferRow) -> str:
        """Return what the client bought, empty for nothing."""
        return self._desk.formats.whole_money(row.sum_kop) if row.sum_kop else ""


class TransferPainter(QStyledItemDelegate):
    """Tick, name, function, receiver, open work, sum."""

    def __init__(self, view: TransferList, model: TransferModel) -> None:
        super().__init__(view)
        self._list, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, model = theme(), self._model
        row: TransferRow = index.data(ROW_ROLE)
        is_off = model.is_off(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        is_current = index.row() == self._list.currentIndex().row() and self._list.hasFocus()
        ring = is_current and has_keyboard_focus(self._list)
        paint_row(painter, rect, is_current=is_current, is_hot=index.row() == self._list.hot_row, has_ring=ring)
        middle = rect.center().y()
        state = Qt.CheckState.Unchecked if is_off else Qt.CheckState.Checked
        paint_check(painter, rect.left() + LEFT_PX, middle, state)
        x = rect.left() + LEFT_PX + CHECK_PX + 12
        chip_x, to_x, work_x = (rect.left() + rect.width() * at for at in (CHIP_AT, TO_AT, WORK_AT))
        to_x = max(to_x, chip_x + self._list.chip_px + 8)
        name = QRectF(x, rect.top(), chip_x - x - 8, rect.height())
        draw_text(painter, name, row.name, look.font("name"), "text2" if is_off else "text")
        self._paint_function(painter, chip_x, to_x - chip_x - 8, middle, row)
        self._paint_receiver(painter, to_x, work_x - to_x - 8, rect, row)
        sum_width = look.px(86)
        right = QRectF(rect.right() - sum_width - 10, rect.top(), sum_width, rect.height())
        draw_text(painter, right, model.money(row), look.font("body"), "text2" if is_off else "text", RIGHT)
        work = QRectF(work_x, rect.top(), right.left() - work_x - 8, rect.height())
        draw_text(painter, work, "" if is_off else model.work(row), look.font("small"), "text2")
        painter.restore()

    def _paint_function(self, painter: QPainter, x: float, room_px: float, middle: float, row: TransferRow) -> None:
        text, icon = self._model.function(row), FUNCTION_ICONS[row.function]
        width = min(room_px, chip_width(text, row.function, icon))
        place = QRectF(round(x), round(middle - chip_height() / 2), width, chip_height())
        paint_chip(painter, place, text, row.function, icon)

    def _paint_receiver(self, painter: QPainter, x: float, room_px: float, rect: QRectF, row: TransferRow) -> None:
        look, text, middle = theme(), self._model.receiver(row), rect.center().y()
        right = x + room_px
        has_one = not self._model.is_off(row) and self._model.to_id(row) != row.from_person_id
        if has_one:
            draw_icon(painter, x, middle, "arrow-right", "text2", ARROW_PX)
            x += ARROW_PX + 6
            x += paint_avatar(painter, x, middle, initials_of(text)) + 7
        room = QRectF(x, rect.top(), right - x, rect.height())
        draw_text(painter, room, text, look.font("body"), "text" if has_one else "text2")


class TransferList(KList):
    """Space and a click on the tick leave a client with whom it is; Ctrl+A ticks all.

    Signals:
        ticks_changed: other clients stay now.
    """

    ticks_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip_px = 0
        self.rows = TransferModel(desk, self)
        self.setModel(self.rows)
        self.setItemDelegate(TransferPainter(self, self.rows))
        self.setUniformItemSizes(True)
        follow_theme(self)

    def show_rows(self, rows: Sequence[TransferRow]) -> None:
        """Show rows; what was left out stays so, the current row stays where it was."""
        at, top = self.currentIndex().row(), self.verticalScrollBar().value()
        self.rows.to = {}
        self.rows.replace(rows)
        self._measure()
        if rows:
            self.setCurrentIndex(self.rows.index(max(0, min(at, len(rows) - 1))))
            self.verticalScrollBar().setValue(top)

    def restyle(self) -> None:
        """Measure and paint again."""
        super().restyle()
        if hasattr(self, "rows"):
            self._measure()

    def _measure(self) -> None:
        """Remember how wide the longest function is."""
        shown = {(self.rows.function(row), row.function) for row in self.rows.rows}
        self.chip_px = max((chip_width(text, tone, FUNCTION_ICONS[tone]) for text, tone in shown), default=0)

    def ticked(self) -> tuple[TransferRow, ...]:
        """Return the clients that go."""
        return tuple(row for row in self.rows.rows if not self.rows.is_off(row))

    def tick_all(self, is_on: bool) -> None:
        """Let all go, or all stay."""
        shown = {row.client_id for row in self.rows.rows}
        self.rows.off = self.rows.off - shown if is_on else self.rows.off | shown
        self.viewport().update()
        self.ticks_changed.emit()

    def toggle(self, at: int) -> None:
        """Let a client stay, or go after all."""
        self.rows.off ^= {self.rows.rows[at].client_id}
        self.rows.dataChanged.emit(self.rows.index(at), self.rows.index(at))
        self.ticks_changed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # there is nothing to open: it is the dialog's key
        elif not self._is_ours(event) or not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_A:
            self.tick_all(bool(self.rows.off & {row.client_id for row in self.rows.rows}))
        else:
            self.toggle(self.currentIndex().row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < LEFT_PX + CHECK_PX + 10:
            self.toggle(index.row())

    @staticmethod
    def _is_ours(event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_A:
            return event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return event.key() == Qt.Key.Key_Space and not event.modifiers()
