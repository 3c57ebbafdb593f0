"""The clients of a plan, each with a tick to leave it with whom it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.switch import PlanRow
from app.services.switch_draft import function_of
from ui.desk import Desk
from ui.kit.avatar import initials_of, paint_avatar
from ui.kit.chip import chip_height, chip_width, paint_chip, stage_icon
from ui.kit.paint import RIGHT, draw_icon, draw_text, has_keyboard_focus
from ui.kit.rows import CHECK_PX, Index, KList, paint_check, paint_row
from ui.pages.sales_model.words import ModelWords
from ui.theme import follow_theme, theme

ROW_ROLE = Qt.ItemDataRole.UserRole
LEFT_PX = 10
CHIP_AT, PASS_AT, STEP_AT = 0.43, 0.645, 0.82  # of the width
WHY_FROM_PX = 760  # wide enough to say why
SOON_PX = 14


class PlanModel(QAbstractListModel):
    """Rows read so far; ``more`` asks for the next ones."""

    def __init__(self, desk: Desk, words: ModelWords, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self.words = desk, words
        self.rows: list[PlanRow] = []
        self.stages: dict[str, PlanRow] = {}  # a row of each stage
        self.total = 0
        self.today = date.min
        self.more: Callable[[int], object] = lambda _offset: None
        self._asked = -1

    def show_rows(self, rows: Sequence[PlanRow], total: int, today: date) -> None:
        """Show the first rows of ``total``."""
        self.beginResetModel()
        self.rows, self.total, self.today, self._asked = list(rows), total, today, -1
        self.stages = {row.stage_code: row for row in rows}
        self.endResetModel()

    def add_rows(self, rows: Sequence[PlanRow]) -> None:
        """Add what was asked for by ``more``."""
        if not rows:
            self.total = len(self.rows)
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows.extend(rows)
        self.stages |= {row.stage_code: row for row in rows}
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self.rows) < self.total and self._asked < len(self.rows)

    def fetchMore(self, parent: Index) -> None:
        self._asked = len(self.rows)
        self.more(self._asked)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (row.name, self.stage(row), self.words.passes(row), self.why(row), self.step(row))
            return ", ".join(part for part in told if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.name}: {self.words.passes(row)}, {self.why(row)}"
        return None

    def stage(self, row: PlanRow) -> str:
        """Return the name of the stage."""
        return self._desk.stage_name(row.stage_code)

    def step(self, row: PlanRow) -> str:
        """Return when the next step is due: 'Mon 22 Jun', 'late', 'no step'."""
        if row.step_due_on is None:
            return self.words.no_step()
        if row.step_due_on < self.today:
            return self.words.late()
        return self._desk.formats.day(row.step_due_on)

    def why(self, row: PlanRow) -> str:
        """Return why the client goes there, or stays."""
        return self.words.why(row)

    def name(self, person_id: int | None) -> str:
        """Return the name of a person."""
        person = self._desk.person(person_id)
        return person.name if person is not None else "?"


class PlanPainter(QStyledItemDelegate):
    """Tick, name, stage, from and to, the next step."""

    def __init__(self, view: PlanList, model: PlanModel) -> None:
        super().__init__(view)
        self._list, self._model = view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().px(29) + (4 if theme().is_roomy else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._list.viewport().visibleRegion().intersects(option.rect):
            return  # scrolled away together with the list
        look, model = theme(), self._model
        row: PlanRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        is_current = index.row() == self._list.currentIndex().row() and self._list.hasFocus()
        ring = is_current and has_keyboard_focus(self._list)
        paint_row(painter, rect, is_current=is_current, is_hot=index.row() == self._list.hot_row, has_ring=ring)
        middle = rect.center().y()
        state = Qt.CheckState.Checked if row.is_ticked else Qt.CheckState.Unchecked
        paint_check(painter, rect.left() + LEFT_PX, middle, state, is_enabled=row.from_person_id is not None)
        x = rect.left() + LEFT_PX + CHECK_PX + 12
        is_wide = rect.width() >= WHY_FROM_PX
        chip_x = rect.left() + rect.width() * (0.32 if is_wide else CHIP_AT)
        pass_x = rect.left() + rect.width() * (0.47 if is_wide else PASS_AT)
        step_x = rect.left() + rect.width() * (0.60 if is_wide else STEP_AT)
        chip_x = max(x, min(chip_x, pass_x - 8 - self._widest_chip()))
        draw_text(painter, QRectF(x, rect.top(), chip_x - x - 8, rect.height()), row.name, look.font("name"), "text")
        self._paint_stage(painter, chip_x, pass_x - chip_x - 8, middle, row)
        self._paint_pass(painter, pass_x, step_x - pass_x - 4, middle, row)
        is_late = row.step_due_on is not None and row.step_due_on < model.today
        right = rect.left() + rect.width() * 0.71 if is_wide else rect.right() - 8
        room = QRectF(step_x, rect.top(), right - step_x, rect.height())
        draw_text(painter, room, model.step(row), look.font("body"), "danger" if is_late else "text2")
        if is_wide:
            why = QRectF(right + 8, rect.top(), rect.right() - right - 18, rect.height())
            draw_text(painter, why, model.why(row), look.font("small"), "text2", RIGHT)
        painter.restore()

    def _widest_chip(self) -> int:
        """Return how wide the longest stage read so far is: names give way to it."""
        model = self._model
        return max((chip_width(model.stage(row), *_tone_and_icon(row)) for row in model.stages.values()), default=0)

    def _paint_stage(self, painter: QPainter, x: float, room_px: float, middle: float, row: PlanRow) -> None:
        text, (tone, icon) = self._model.stage(row), _tone_and_icon(row)
        width = min(room_px, chip_width(text, tone, icon))
        place = QRectF(round(x), round(middle - chip_height() / 2), width, chip_height())
        paint_chip(painter, place, text, tone, icon)

    def _paint_pass(self, painter: QPainter, x: float, room_px: float, middle: float, row: PlanRow) -> None:
        look = theme()
        if row.from_person_id is not None:
            x += paint_avatar(painter, x, middle, initials_of(self._model.name(row.from_person_id))) + 8
        if not row.is_ticked:
            text = self._model.words.stays() if row.to_person_id is not None else self._model.words.nobody()
            room = QRectF(x, middle - 12, room_px, 24)
            draw_text(painter, room, text, look.font("body"), "text2" if row.to_person_id is not None else "danger")
            return
        draw_icon(painter, x, middle, "arrow-right", "text", SOON_PX)
        x += SOON_PX + 8
        if row.to_person_id is None:
            draw_text(painter, QRectF(x, middle - 12, 80, 24), self._model.words.nobody(), look.font("body"), "danger")
        else:
            paint_avatar(painter, x, middle, initials_of(self._model.name(row.to_person_id)))


def _tone_and_icon(row: PlanRow) -> tuple[str, str]:
    tone = function_of(row.function)
    return tone, stage_icon(tone, row.stage_code)


class PlanList(KList):
    """Space and a click on the tick leave a client with whom it is, Enter opens its card.

    Signals:
        toggled: the row whose tick was pressed (PlanRow).
        client_opened: the id of a client whose card is wanted (int).
    """

    toggled = Signal(object)
    client_opened = Signal(int)

    def __init__(self, desk: Desk, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PlanModel(desk, words, self)
        self.setModel(self.rows)
        self.setItemDelegate(PlanPainter(self, self.rows))
        self.setUniformItemSizes(True)
        self.opened.connect(lambda index: self.client_opened.emit(self.rows.rows[index.row()].client_id))
        follow_theme(self)

    def show_rows(self, rows: Sequence[PlanRow], total: int, today: date) -> None:
        """Show rows; the current one stays where it was."""
        at = self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self.rows.show_rows(rows, total, today)
        if rows:
            self.setCurrentIndex(self.rows.index(max(0, min(at, len(rows) - 1))))
            self.verticalScrollBar().setValue(top)

    def fit(self) -> None:
        """Be exactly as high as the rows."""
        self.setFixedHeight(self.rows.rowCount() * self.sizeHintForRow(0) if self.rows.rows else 0)

    def event(self, event: QEvent) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space and not event.modifiers()
        if event.type() == QEvent.Type.ShortcutOverride and is_space:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggled.emit(self.rows.rows[self.currentIndex().row()])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_on_tick(event):
            self.toggled.emit(self.rows.rows[index.row()])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_on_tick(event):
            self.mousePressEvent(event)  # two quick clicks on a tick open no card
        else:
            super().mouseDoubleClickEvent(event)

    @staticmethod
    def _is_on_tick(event: QMouseEvent) -> bool:
        return event.position().x() < LEFT_PX + CHECK_PX + 10
