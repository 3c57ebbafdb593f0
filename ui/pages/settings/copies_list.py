"""The copies of the book as a table: when, why, how many clients, how large, and what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.services.backups import BackupRow
from ui.kit.paint import CENTER, LEFT, RIGHT, begin, draw_icon, draw_text, fill_box, text_width
from ui.kit.rows import KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.theme import follow_theme, theme

Index = QModelIndex | QPersistentModelIndex
SHOWN_ROWS = 9
SIDE_PX = 16
GAP_PX = 16
DOTS_PX = 30
CHECK_PX = 20
WHY_MIN_PX = 60.0


@dataclass(frozen=True, slots=True)
class CopyWords:
    """A copy in words."""

    row: BackupRow
    when: str
    why: str
    clients: str
    size: str
    spoken: str


class _CopiesModel(RowsModel[CopyWords]):
    def value(self, row: CopyWords, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None


def heads() -> tuple[str, str, str, str, str]:
    """Return the headings of the columns."""
    return (
        QCoreApplication.translate("CopiesList", "When"),
        QCoreApplication.translate("CopiesList", "Why"),
        QCoreApplication.translate("CopiesList", "Clients"),
        QCoreApplication.translate("CopiesList", "Size"),
        QCoreApplication.translate("CopiesList", "Check"),
    )


def opens_text() -> str:
    """Return what is said of a copy that was opened and counted."""
    return QCoreApplication.translate("CopiesList", "opens")


def restore_text() -> str:
    """Return the words of a row's button."""
    return QCoreApplication.translate("CopiesList", "Restore…")


def restore_width() -> float:
    """Return the width of a row's button, px."""
    return text_width(restore_text(), theme().font_of(12, 500)) + 20


def column_widths(rows: Sequence[CopyWords]) -> tuple[float, ...]:
    """Return the widths of When, Clients, Size, Check and of the action, px."""
    look = theme()
    head, body, strong = look.font_of(12, 500), look.font("body"), look.font("name")
    texts = heads()

    def widest(at: int, values: Sequence[str], font: QFont) -> float:
        return max([text_width(texts[at], head), *(text_width(value, font) for value in values)]) + 1

    return (
        widest(0, [each.when for each in rows], strong),
        widest(2, [each.clients for each in rows], body),
        widest(3, [each.size for each in rows], body),
        max(text_width(texts[4], head), CHECK_PX + text_width(opens_text(), body)) + 1,
        max(restore_width(), DOTS_PX),
    )


def column_rects(rect: QRectF, widths: Sequence[float]) -> list[QRectF]:
    """Return the places of the five columns and of the action within a row; Why takes what the others leave."""
    when, clients, size, check, action = widths
    why = max(WHY_MIN_PX, rect.width() - 2 * SIDE_PX - sum(widths) - 5 * GAP_PX)
    found, x = [], rect.left() + SIDE_PX
    for width in (when, why, clients, size, check, action):
        found.append(QRectF(x, rect.top(), width, rect.height()))
        x += width + GAP_PX
    return found


class CopiesHead(QWidget):
    """The headings over the rows."""

    def __init__(self, view: CopiesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        follow_theme(self)

    def restyle(self) -> None:
        """Take the height from the theme."""
        self.setFixedHeight(theme().size("tableHeader"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        font = theme().font_of(12, 500)
        room = QRectF(0, 0, self._view.viewport().width(), self.height())
        rects = column_rects(room, self._view.widths())
        for at, (rect, text) in enumerate(zip(rects, heads(), strict=False)):
            draw_text(painter, rect, text, font, "text2", RIGHT if at in (2, 3) else LEFT)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().color("line"))
        painter.end()


class _CopyDelegate(RowDelegate):
    def __init__(self, view: CopiesList) -> None:
        super().__init__(view)
        self._copies = view

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        if self._copies.is_current(index):
            painter.fillRect(rect, look.color("accentSoft"))
        elif index.row() == self._copies.hot_row:
            painter.fillRect(rect, look.color("rowHover"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.color("line"))
        if self._copies.has_ring(index):
            fill_box(painter, rect.adjusted(1, 1, -1, -2), 4, border=look.color("focusRing"), border_px=2)

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        words: CopyWords = index.data(Qt.ItemDataRole.UserRole)
        look = theme()
        body = look.font("body")
        when, why, clients, size, check, action = column_rects(rect, self._copies.widths())
        draw_text(painter, when, words.when, look.font("name"), "text")
        draw_text(painter, why, words.why, body, "text2")
        draw_text(painter, clients, words.clients, body, "text", RIGHT)
        draw_text(painter, size, words.size, body, "text2", RIGHT)
        draw_icon(painter, check.left(), check.center().y(), "check", "ok", 14)
        draw_text(painter, check.adjusted(CHECK_PX, 0, 0, 0), opens_text(), body, "ok")
        if self._copies.is_current(index):
            width = restore_width()
            button = QRectF(action.right() - width + 6, rect.center().y() - 13.5, width, 26)
            fill_box(painter, button, 6, look.color("card"), look.color("lineStrong"))
            draw_text(painter, button, restore_text(), look.font_of(12, 500), "text", CENTER)
        else:
            draw_icon(painter, action.right() - 20, rect.center().y(), "dots", "text2", 16)


class CopiesList(KList):
    """The copies, newest first: arrows choose, Enter restores, Del deletes, the dots or a right click open the menu.

    Signals:
        restore_asked: a copy should be put back (BackupRow).
        delete_asked: a copy should be removed (BackupRow).
        row_menu_asked: the menu of a copy is wanted at a global point (BackupRow, QPoint).
    """

    restore_asked = Signal(object)
    delete_asked = Signal(object)
    row_menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._widths: tuple[float, ...] = (0.0,) * 5
        super().__init__(parent)
        self._model = _CopiesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_CopyDelegate(self))
        self.opened.connect(lambda index: self.restore_asked.emit(self._row(index)))
        self.menu_asked.connect(self._on_menu)
        self.selectionModel().currentChanged.connect(lambda *_: self.viewport().update())

    def set_words(self, rows: Sequence[CopyWords]) -> None:
        """Show the copies; the current one stays if it is still there."""
        current = self._row(self.currentIndex())
        self._model.replace(rows)
        for at, words in enumerate(rows):
            if current is not None and words.row.path == current.path:
                self.setCurrentIndex(self._model.index(at))
        self._fit()

    def words(self) -> tuple[CopyWords, ...]:
        """Return the copies shown."""
        return tuple(self._model.rows)

    def widths(self) -> tuple[float, ...]:
        """Return the widths of the columns that do not stretch, px."""
        return self._widths

    def is_current(self, index: Index) -> bool:
        """Whether the row is the one the arrows are on."""
        return self.currentIndex().isValid() and index.row() == self.currentIndex().row()

    def has_ring(self, index: Index) -> bool:
        """Whether the keyboard's ring is due at the row."""
        return self.is_current(index) and self.hasFocus() and bool(self.window().property("kbd"))

    def restyle(self) -> None:
        """Lay the rows out again."""
        super().restyle()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row(self.currentIndex())
        if event.key() == Qt.Key.Key_Delete and row is not None:
            self.delete_asked.emit(row)
        elif event.key() == Qt.Key.Key_Menu and row is not None:
            rect = self.visualRect(self.currentIndex())
            self.row_menu_asked.emit(row, self.viewport().mapToGlobal(rect.bottomRight() - QPoint(40, 0)))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        was_current = index.isValid() and self.is_current(index)
        super().mousePressEvent(event)
        row = self._row(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        action = column_rects(QRectF(self.visualRect(index)), self._widths)[-1]
        if point.x() < action.left() - 6:
            return
        if was_current:
            self.restore_asked.emit(row)
        else:
            self.row_menu_asked.emit(row, self.viewport().mapToGlobal(point))

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        row = self._row(index)
        if row is not None:
            self.row_menu_asked.emit(row, point)

    def _row(self, index: Index) -> BackupRow | None:
        return self._model.rows[index.row()].row if index.isValid() else None

    def _fit(self) -> None:
        model = self.model()
        rows = model.rows if isinstance(model, _CopiesModel) else ()
        self._widths = column_widths(rows)
        self.setFixedHeight(min(max(1, len(rows)), SHOWN_ROWS) * theme().row_height("rowTable"))
