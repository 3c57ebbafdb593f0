"""Where a step goes: the usual days, or a day as people type it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.desk import Desk
from ui.forms.typed_date import read_moment
from ui.forms.when_line import move_days
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.paint import RIGHT, draw_icon, draw_text, fill_box, text_width
from ui.kit.panel import Panel
from ui.kit.rows import Index, KList
from ui.kit.rows_model import RowsModel
from ui.theme import theme

ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class DayChoice:
    """A day to choose; ``at`` None keeps the hour."""

    words: str
    meta: str
    on: date
    at: time | None = None


class _Choices(RowsModel[DayChoice]):
    """The days offered."""

    def value(self, row: DayChoice, role: int) -> Any:
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.words}, {row.meta}"
        return None


class _ChoicePainter(QStyledItemDelegate):
    """Paints a day as a menu row."""

    def __init__(self, view: KList) -> None:
        super().__init__(view)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().size("rowMenu"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row: DayChoice = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = index.row() == self._list.currentIndex().row()
        if is_on:
            fill_box(painter, rect, 5, look.color("accentSoft"))
        ink = "accentText" if is_on else "text"
        draw_icon(painter, rect.left() + 9, rect.center().y(), "calendar", "accentText" if is_on else "text2", 16)
        width = text_width(row.meta, look.font("small"))
        meta = QRectF(rect.right() - 9 - width, rect.top(), width + 1, rect.height())
        draw_text(painter, meta, row.meta, look.font("small"), "text2", RIGHT)
        room = QRectF(rect.left() + 34, rect.top(), meta.left() - rect.left() - 44, rect.height())
        draw_text(painter, room, row.words, look.font("body"), ink)
        painter.restore()


class MovePanel(Panel):
    """A field with the days under it: ↑ and ↓ choose, Enter takes; what is typed becomes the first choice.

    Signals:
        chosen: a day, and an hour when one was typed (date, time | None).
    """

    chosen = Signal(object, object)

    def __init__(self, desk: Desk, anchor: QWidget, *, at_right: bool = True) -> None:
        super().__init__(anchor, 270, at_right=at_right)
        self._desk = desk
        today = desk.book.clock.today()
        self._usual = tuple(DayChoice(words, self._said(day), day) for words, day in move_days(today))
        self.line = KLineEdit("", self.tr("Fri 10:00, +3d, 24.06"), size="small")
        self.line.setAccessibleName(self.tr("To which day"))
        self.list = KList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.choices = _Choices(self)
        self.list.setModel(self.choices)
        self.list.setItemDelegate(_ChoicePainter(self.list))
        self._unclear = Label("", "small", "danger")
        self._unclear.hide()
        self.body.addWidget(self.line)
        self.body.addWidget(self.list)
        self.body.addWidget(self._unclear)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.list.clicked.connect(self._take)
        self.list.entered.connect(self.list.setCurrentIndex)
        self._on_typed("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            count = self.choices.rowCount()
            if step and count:
                self.list.setCurrentIndex(self.choices.index((self.list.currentIndex().row() + step) % count))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return False

    def _on_typed(self, typed: str) -> None:
        shown = list(self._usual)
        moment = read_moment(typed, self._desk.book.clock.local_now()) if typed.strip() else None
        if moment is not None:
            locale = self._desk.language.locale
            name = locale.dayName(moment[0].isoweekday(), locale.FormatType.LongFormat)
            hour = f", {moment[1]:%H:%M}" if moment[1] is not None else ""
            words = f"{name[:1].upper()}{name[1:]}{hour}"
            shown = [DayChoice(words, self._desk.formats.short_date(moment[0]), *moment)]
        elif typed.strip():
            shown = []
        self.choices.replace(shown)
        if shown:
            self.list.setCurrentIndex(self.choices.index(0))
        self.list.setVisible(bool(shown))
        self.list.setFixedHeight(len(shown) * theme().size("rowMenu"))
        self._unclear.setText(self.tr("No day is understood yet"))
        self._unclear.setVisible(not shown)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            row: DayChoice = index.data(ROW_ROLE)
            self.close_panel()
            self.chosen.emit(row.on, row.at)

    def _said(self, day: date) -> str:
        locale = self._desk.language.locale
        name = locale.dayName(day.isoweekday(), locale.FormatType.ShortFormat)
        return f"{name}, {self._desk.formats.short_date(day)}"
