"""The rows of the sheet under the head in which the fields are chosen (picture 09)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from app.services.importing.headings import Mapped
from app.services.importing.plan import Verdict
from app.services.importing.sheet import Cell, Sheet, text_of
from ui.kit.field import KLineEdit
from ui.kit.paint import LEFT, RIGHT, draw_text, has_keyboard_focus
from ui.kit.rows import Index, KTable, RowDelegate
from ui.pages.importing.column_header import ColumnHeader
from ui.pages.importing.source import KEY_FIELDS, Rehearsal
from ui.pages.importing.words import SUMS
from ui.theme import theme

PAD_PX = 9
SAMPLE_ROWS = 40
NARROW_PX, WIDE_PX, BOX_PX = 96, 220, 66


class SheetModel(QAbstractTableModel):
    """The cells as they were read; what becomes of them is known once a rehearsal was given.

    Signals:
        fixed: the person typed another text into a cell (place of the row from 0, column, text).
    """

    fixed = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[tuple[int, Sequence[Cell]]] = ()
        self._headings: tuple[str, ...] = ()
        self.mapping: Mapped = ()
        self.names: frozenset[str] = frozenset()
        self.rehearsal: Rehearsal | None = None

    def show_sheet(self, sheet: Sheet, mapping: Mapped, names: frozenset[str]) -> None:
        """Show another sheet; ``names`` are the fields that name what a row is about."""
        self.beginResetModel()
        self.names = names
        self._rows, self._headings, self.mapping, self.rehearsal = sheet.rows, sheet.headings, mapping, None
        self.endResetModel()

    def show_rows(self, sheet: Sheet) -> None:
        """Show the same sheet with other texts in some cells."""
        self._rows = sheet.rows
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._headings) - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_taken = index.isValid() and bool(self.mapping[index.column()])
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if is_taken else Qt.ItemFlag.NoItemFlags)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or text == text_of(self.cell(index)):
            return False
        self.fixed.emit(index.row(), index.column(), text)
        return True

    def place_of(self, number: int) -> int:
        """Return the place of a row of the file, -1 when it is not shown."""
        at = bisect_left(self._rows, number, key=lambda row: row[0])
        return at if at < len(self._rows) and self._rows[at][0] == number else -1

    def odd_column(self, number: int) -> int:
        """Return the first column of a row that needs a look, -1 when there is none."""
        odd = self.rehearsal.odd_cells if self.rehearsal is not None else frozenset()
        return next((at for at, heading in enumerate(self._headings) if (number, heading) in odd), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def cell(self, index: Index) -> Cell:
        """Return a cell; rows may be shorter than the headings."""
        cells = self._rows[index.row()][1]
        return cells[index.column()] if index.column() < len(cells) else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.EditRole:
            return text_of(self.cell(index))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = text_of(self.cell(index))
            return text if role == Qt.ItemDataRole.DisplayRole or len(text) > 20 else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings[section] if orientation == Qt.Orientation.Horizontal else str(self._rows[section][0])

    def odd_count(self) -> int:
        """Return how many cells need a look."""
        return len(self.rehearsal.odd_cells) if self.rehearsal is not None else 0

    def ground(self, index: Index) -> str | None:
        """Return the colour behind a cell: left out, odd, or already in the book."""
        field = self.mapping[index.column()]
        if not field:
            return "sunken"
        number = self._rows[index.row()][0]
        if self.rehearsal is None:
            return None
        if (number, self._headings[index.column()]) in self.rehearsal.odd_cells:
            return "warnSoft"
        plan = self.rehearsal.row_of.get(number)
        if plan is None:
            return None
        if plan.verdict is Verdict.SKIP:
            return "dangerSoft" if field in self.names else None
        if plan.matched_by and (field in self.names or field in KEY_FIELDS.get(plan.matched_by, ())):
            return "accentSoft"
        return None

    def widths(self, field_names: Sequence[str]) -> list[int]:
        """Return how wide each column should be, by its heading, its field and its first cells, px."""
        look = theme()
        strong, body = QFontMetricsF(look.font("strong")), QFontMetricsF(look.font("body"))
        found = []
        for at, heading in enumerate(self._headings):
            width = max(strong.horizontalAdvance(heading) + 54, body.horizontalAdvance(field_names[at]) + BOX_PX)
            for _number, cells in self._rows[:SAMPLE_ROWS]:
                if at < len(cells):
                    width = max(width, body.horizontalAdvance(text_of(cells[at])[:60]) + 2 * PAD_PX + 4)
            found.append(round(max(look.px(NARROW_PX), min(width, look.px(WIDE_PX)))))
        return found


class CellEditor(KLineEdit):
    """Keeps Enter to itself: it ends the typing, and does not go on to the next step."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class SheetDelegate(RowDelegate):
    """A cell with lines around it; names are bold, columns left out are grey."""

    def __init__(self, view: KTable, model: SheetModel) -> None:
        super().__init__(view)
        self._table, self._model = view, model

    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        is_current = has_keyboard_focus(self._table) and index.row() == self._table.currentIndex().row()
        ground = self._model.ground(index) or ("rowSelected" if is_current else None)
        if ground:
            painter.fillRect(rect, look.color(ground))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), look.color("line"))
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), look.color("line"))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self._model.cell(index)
        field = self._model.mapping[index.column()]
        ground = self._model.ground(index)
        role = {"warnSoft": "warn", "sunken": "text2", "dangerSoft": "danger"}.get(ground or "", "text")
        is_number = isinstance(cell, int | float) and not isinstance(cell, bool)
        font = theme().font("strong" if field in self._model.names else "body")
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        is_number = is_number or field in SUMS
        draw_text(painter, room, text_of(cell), font, role, RIGHT if is_number else LEFT)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = CellEditor(size="small", parent=parent)
        line.setAccessibleName(str(self._model.headerData(index.column(), Qt.Orientation.Horizontal)))
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)


class SheetView(KTable):
    """Scrolls; the fields are chosen in its head."""

    def __init__(self, model: SheetModel, parent: QWidget | None = None) -> None:
        super().__init__("rowMenu", parent)
        self._model = model
        self.setCornerWidget(QWidget())  # the style paints a frame's corner there
        self.head = ColumnHeader(self)
        self.setHorizontalHeader(self.head)
        self.setModel(model)
        self.setItemDelegate(SheetDelegate(self, model))
        self.setSelectionMode(KTable.SelectionMode.NoSelection)
        # A cell is mended where it stands; Enter goes on to the next step.
        self.doubleClicked.disconnect(self.opened)
        self.setEditTriggers(KTable.EditTrigger.DoubleClicked | KTable.EditTrigger.EditKeyPressed)
        numbers = self.verticalHeader()
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        numbers.setSectionsClickable(False)
        numbers.setHighlightSections(False)
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.show()
        self.head.entered.connect(self._show_column)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.head.place_boxes())
        self.restyle()

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "head"):
            self.head.setFixedHeight(self.head.sizeHint().height())
            self.verticalHeader().setFixedWidth(theme().px(46))
            self.head.place_boxes()

    def show_sheet(self, sheet: Sheet, mapping: Mapped, names: frozenset[str]) -> None:
        """Show another sheet with its guessed fields; ``names`` are those that name what a row is about."""
        self._model.show_sheet(sheet, mapping, names)
        self.head.show_columns(sheet.headings, mapping)
        for at, width in enumerate(self._model.widths([self.head.name_of(field) for field in mapping])):
            self.setColumnWidth(at, width)
        self.scrollToTop()

    def mend(self, number: int) -> None:
        """Open the cell of a row that needs a look."""
        place, column = self._model.place_of(number), max(0, self._model.odd_column(number))
        if place >= 0:
            index = self._model.index(place, column)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def _show_column(self, at: int) -> None:
        bar = self.horizontalScrollBar()
        left = self.head.sectionPosition(at)
        right = left + self.head.sectionSize(at)
        if left < bar.value():
            bar.setValue(left)
        elif right > bar.value() + self.viewport().width():
            bar.setValue(right - self.viewport().width())
