"""A table of names and numbers: every number that has something behind it opens by Enter or a click."""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QStyleOptionViewItem, QWidget

from ui.kit.avatar import paint_avatar
from ui.kit.field import KLineEdit
from ui.kit.label import plain_tooltip
from ui.kit.number_model import CELL_ROLE, Cell, Column, NumberModel, NumberRow
from ui.kit.paint import LEFT, RIGHT, draw_icon, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import Index, KTable, RowDelegate, paint_row
from ui.theme import theme

PAD_PX, LEAST_PAD_PX = 7, 4
SIDE_PX = 14
AVATAR_PX, ICON_PX, GAP_PX = 22, 15, 8
LEAST_FIRST_PX = 96
MEASURED = 24
EDIT_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_E)


class _Head(QHeaderView):
    """Headings in line with what stands below them."""

    def __init__(self, table: NumberTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        table = self._table
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        ground = QRectF(rect)
        painter.fillRect(QRectF(ground.left(), ground.bottom() - 1, ground.width(), 1), look.color("line"))
        room = ground.adjusted(table.left_pad(section), 0, -table.right_pad(section), 0)
        column = table.columns()[section]
        draw_text(painter, room, column.title, look.font("small"), column.role, RIGHT if column.is_number else LEFT)
        painter.restore()


class _Painter(RowDelegate):
    def __init__(self, view: NumberTable) -> None:
        super().__init__(view)
        self._table = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().row_height("rowTable"))

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        table = self._table
        row = table.number_rows()[index.row()]
        if row.is_total or row.is_head:
            painter.fillRect(rect, theme().color("sunken" if row.is_total else "rowHover"))
        is_last = index.row() == len(table.number_rows()) - 1
        paint_row(painter, rect, is_hot=index.row() == table.hot_row, has_rule=not is_last or not table.is_framed)
        if index == table.currentIndex() and has_keyboard_focus(table):
            draw_ring(painter, rect.adjusted(2, 2, -2, -3), 4)

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        table = self._table
        cell: Cell = index.data(CELL_ROLE)
        column = table.columns()[index.column()]
        room = rect.adjusted(table.left_pad(index.column()), 0, -table.right_pad(index.column()), 0)
        if cell.initials:
            room.setLeft(room.left() + paint_avatar(painter, room.left(), room.center().y(), cell.initials) + GAP_PX)
        if cell.icon:
            draw_icon(painter, room.left(), room.center().y(), cell.icon, cell.icon_role, ICON_PX)
            room.setLeft(room.left() + ICON_PX + GAP_PX)
        if cell.edits is not None:
            box = rect.adjusted(3, 4, -3, -5)
            fill_box(painter, box, 5, None, look.color("line"))
        font = look.font_of(13, 600 if cell.is_strong else 400)
        if cell.opens is not None and table.is_hot_cell(index):
            font.setUnderline(True)
        taken = draw_text(painter, room, cell.text, font, cell.role, RIGHT if column.is_number else LEFT)
        note = room.adjusted(taken + GAP_PX, 0, 0, 0)
        if not column.is_number and cell.note and text_width(cell.note, look.font("small")) <= note.width() + 1:
            draw_text(painter, note, cell.note, look.font("small"), "text2")


class NumberTable(KTable):
    """Arrows go from cell to cell; Enter or a click opens a number, E or a double click writes in place.

    The table is as high as its rows: the page scrolls, not the table.

    Signals:
        cell_opened: what is behind a cell (the cell's ``opens``).
        edited: a cell was written anew: the row's key, the column's code, the text; answer by ``edit_done``.
    """

    cell_opened = Signal(object)
    edited = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.is_framed = True
        self._hot: tuple[int, int] = (-1, -1)
        self._editor: KLineEdit | None = None
        self._place: tuple[Any, str] = (None, "")
        self._widths: list[tuple[int, int]] = []
        self._pad_px = PAD_PX
        self._rows_model = NumberModel(self)
        self.setModel(self._rows_model)
        self.setItemDelegate(_Painter(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalHeader(_Head(self))
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(10)
        self.doubleClicked.disconnect(self.opened)
        self.opened.connect(self._open)
        self.doubleClicked.connect(self.start_edit)
        self.restyle()  # the head is another one now

    # --- what is shown --------------------------------------------------------------------------------------------

    def set_table(self, columns: Sequence[Column], rows: Sequence[NumberRow]) -> None:
        """Show a table; the current cell stays where it was, and what is being typed stays."""
        at = (self.currentIndex().row(), self.currentIndex().column()) if self.currentIndex().isValid() else (0, 0)
        self.clearSpans()
        self._rows_model.replace(columns, rows)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row.cells):
                if cell.spans > 1:
                    self.setSpan(number, place, 1, cell.spans)
        if rows and columns:
            self.setCurrentIndex(self._rows_model.index(min(at[0], len(rows) - 1), min(at[1], len(columns) - 1)))
        self._measure()
        self._fit()
        self._place_editor()

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return self._rows_model.columns

    def number_rows(self) -> tuple[NumberRow, ...]:
        """Return the rows."""
        return self._rows_model.rows

    def is_hot_cell(self, index: Index) -> bool:
        """Whether the mouse is over a cell."""
        return self._hot == (index.row(), index.column())

    def left_pad(self, column: int) -> int:
        """Return the air at the left of a column, px."""
        return SIDE_PX if column == 0 else self._pad_px

    def right_pad(self, column: int) -> int:
        """Return the air at the right of a column, px."""
        return SIDE_PX if column == len(self.columns()) - 1 else self._pad_px

    def restyle(self) -> None:
        """Measure and paint again."""
        super().restyle()
        if hasattr(self, "_rows_model"):
            self._measure()
            self._fit()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(
            320, look.size("tableHeader") + look.row_height("rowTable") * len(self.number_rows()) + self._bar()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _bar(self) -> int:
        """Return the room of the bar that scrolls sideways, px."""
        bar = self.horizontalScrollBar()
        return bar.sizeHint().height() if self.horizontalHeader().length() > self.viewport().width() + 1 else 0

    def _fit(self) -> None:
        if not self.columns():
            return
        room = self.viewport().width()
        self._pad_px = PAD_PX
        if sum(self._without_note(at) for at in range(len(self.columns()))) > room:
            self._pad_px = LEAST_PAD_PX
        wants = [self._wanted(at) for at in range(len(self.columns()))]
        # Grey notes give way first, then the air, then names; what is still too wide is scrolled sideways.
        for least in (self._without_note, self._least):
            over = sum(wants) - room
            if over > 0:
                spare = [max(0, want - least(at)) for at, want in enumerate(wants)]
                part = min(1.0, over / sum(spare)) if sum(spare) else 0.0
                wants = [want - math.ceil(free * part) for want, free in zip(wants, spare, strict=True)]
        over = sum(wants) - room
        if over < 0:
            weights = [column.weight for column in self.columns()]
            if not any(weights):
                weights = [1] * len(weights)
            wants = [want - over * weight // sum(weights) for want, weight in zip(wants, weights, strict=True)]
            wants[next(at for at, weight in enumerate(weights) if weight)] += room - sum(wants)
        for at, width in enumerate(wants):
            self.setColumnWidth(at, width)
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()

    def _wanted(self, at: int) -> int:
        head = text_width(self.columns()[at].title, theme().font("small")) + self._air(at) + 2
        return max(round(head), self._widest(at))

    def _without_note(self, at: int) -> int:
        head = text_width(self.columns()[at].title, theme().font("small")) + self._air(at) + 2
        return max(round(head), self._widest(at, has_notes=False))

    def _least(self, at: int) -> int:
        column, whole = self.columns()[at], self._without_note(at)
        is_name = column.weight and not column.is_number and not column.is_whole
        return min(whole, theme().px(LEAST_FIRST_PX)) if is_name else whole

    def _air(self, at: int) -> int:
        return self.left_pad(at) + self.right_pad(at)

    def _widest(self, at: int, *, has_notes: bool = True) -> int:
        return self._widths[at][0 if has_notes else 1] + self._air(at) + 2

    def _measure(self) -> None:
        """Remember how wide each column's longest texts are, with grey notes and without."""
        self._widths = []
        for at in range(len(self.columns())):
            cells = [row.cells[at] for row in self.number_rows() if at < len(row.cells)]
            # Measuring is slow, and the widest text is among those with the most letters.
            longest = heapq.nlargest(MEASURED, (cell for cell in cells if cell.spans == 1), key=_letters)
            widths = [_cell_width(cell) for cell in longest]
            whole = max((plain + note for plain, note in widths), default=0.0)
            self._widths.append((round(whole), round(max((plain for plain, _ in widths), default=0.0))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self._place_editor()

    # --- opening --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        last = len(self.columns()) - 1
        if is_plain and key in EDIT_KEYS and self._cell(self.currentIndex()).edits is not None:
            self.start_edit(self.currentIndex())
        elif is_plain and key == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif is_plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            row = self.currentIndex().row()
            self.setCurrentIndex(self._rows_model.index(row, 0 if key == Qt.Key.Key_Home else last))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._cell(index).opens is not None:
            self._open(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        hot = (index.row(), index.column())
        if hot != self._hot:
            self._hot = hot
            has_more = self._cell(index).opens is not None
            shape = Qt.CursorShape.PointingHandCursor if has_more else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _cell(self, index: Index) -> Cell:
        return self._rows_model.cell(index) if index.isValid() else Cell()

    def _open(self, index: Index) -> None:
        cell = self._cell(index)
        if cell.opens is not None:
            self.cell_opened.emit(cell.opens)
        elif cell.edits is not None:
            self.start_edit(index)

    # --- writing in place -----------------------------------------------------------------------------------------

    def start_edit(self, index: Index) -> None:
        """Open the editor of a cell that may be written."""
        cell = self._cell(index)
        if cell.edits is None:
            return
        self._close_editor()
        editor = KLineEdit(cell.edits, parent=self.viewport())
        column = self.columns()[index.column()]
        editor.setAccessibleName(str(self._rows_model.data(index, Qt.ItemDataRole.AccessibleTextRole)))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft)
        self._editor, self._place = editor, (self.number_rows()[index.row()].key, column.code)
        editor.installEventFilter(self)
        self._place_editor()
        editor.show()
        editor.selectAll()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self) -> KLineEdit | None:
        """Return the editor that is open."""
        return self._editor

    def edit_done(self, sentence: str = "") -> None:
        """Close the editor, what was written is kept; with ``sentence`` it stays open and says what is wrong."""
        editor = self._editor
        if editor is None:
            return
        if not sentence:
            self._close_editor()
            return
        editor.setEnabled(True)
        editor.set_error(True)
        editor.setToolTip(plain_tooltip(sentence))
        editor.setAccessibleDescription(sentence)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()

    def eventFilter(self, watched: QObject, event: Any) -> bool:
        if watched is not self._editor or self._editor is None:
            return bool(super().eventFilter(watched, event))
        if event.type() == event.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._commit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close_editor()
                return True
        is_left = event.type() == event.Type.FocusOut and event.reason() != Qt.FocusReason.PopupFocusReason
        if is_left and not self._editor.has_error():
            self._commit(keeps_focus=False)
        return False

    def _commit(self, *, keeps_focus: bool = True) -> None:
        editor = self._editor
        if editor is None:
            return
        index = self._edited_index()
        if not index.isValid() or editor.text().strip() == (self._cell(index).edits or ""):
            self._close_editor(keeps_focus=keeps_focus)
            return
        editor.set_error(False)
        self.edited.emit(*self._place, editor.text().strip())

    def _edited_index(self) -> QModelIndex:
        key, code = self._place
        for at, row in enumerate(self.number_rows()):
            if row.key == key:
                column = next((n for n, each in enumerate(self.columns()) if each.code == code), -1)
                return self._rows_model.index(at, column) if column >= 0 else QModelIndex()
        return QModelIndex()

    def _place_editor(self) -> None:
        if self._editor is None:
            return
        index = self._edited_index()
        if index.isValid():
            self._editor.setGeometry(self.visualRect(index).adjusted(3, 2, -3, -3))

    def _close_editor(self, *, keeps_focus: bool = True) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.removeEventFilter(self)
            had_focus = editor.hasFocus()
            editor.hide()
            editor.deleteLater()
            if had_focus and keeps_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)


def _letters(cell: Cell) -> int:
    return len(cell.text) + len(cell.note) + (3 if cell.initials else 0)


def _cell_width(cell: Cell) -> tuple[float, float]:
    """Return how wide what stands in a cell is without its note, and the note, px."""
    look = theme()
    plain = text_width(cell.text, look.font_of(13, 600 if cell.is_strong else 400))
    plain += look.px(AVATAR_PX) + GAP_PX if cell.initials else 0
    plain += ICON_PX + GAP_PX if cell.icon else 0
    return plain, text_width(cell.note, look.font("small")) + GAP_PX if cell.note else 0.0
