"""The rows of the sheet under the head in which the fields are chosen (picture 09)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from app.services.importing.headings import Mapped
from app.services.importing.plan import Verdict
from app.services.importing.sheet import Cell, Sheet, text_of
from ui.kit.paint import LEFT, RIGHT, draw_text, has_keyboard_focus
from ui.kit.rows import Index, KTable, RowDelegate
from ui.pages.importing.column_header import ColumnHeader
from ui.pages.importing.source import Rehearsal
from ui.theme import theme

PAD_PX = 9
SAMPLE_ROWS = 40
NARROW_PX, WIDE_PX, BOX_PX = 96, 220, 66
# What the row was known by -> the fields that tell it.
KEY_FIELDS = {
    "code": ("code", "client_code"), "tax_code": ("tax_code",), "phone": ("phone", "contact_phone"),
    "email": ("email", "contact_email"), "name": (), "number": ("number",),
    "day": ("ordered_on",),
}  # fmt: skip
NAME_FIELDS = frozenset({"name", "client"})


class SheetModel(QAbstractTableModel):
    """The cells as they were read; what becomes of them is known once a rehearsal was given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[tuple[int, Sequence[Cell]]] = ()
        self._headings: tuple[str, ...] = ()
        self.mapping: Mapped = ()
        self.rehearsal: Rehearsal | None = None

    def show_sheet(self, sheet: Sheet, mapping: Mapped) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self._rows, self._headings, self.mapping, self.rehearsal = sheet.rows, sheet.headings, mapping, None
        self.endResetModel()

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = text_of(self.cell(index))
            return text if role == Qt.ItemDataRole.DisplayRole or len(text) > 20 else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings[section] if orientation == Qt.Orientation.Horizontal else str(self._rows[section][0])

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
            return "dangerSoft" if field in NAME_FIELDS else None
        if plan.matched_by and (field in NAME_FIELDS or field in KEY_FIELDS.get(plan.matched_by, ())):
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
        font = theme().font("strong" if field in NAME_FIELDS else "body")
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        draw_text(painter, room, text_of(cell), font, role, RIGHT if is_number else LEFT)


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

    def show_sheet(self, sheet: Sheet, mapping: Mapped) -> None:
        """Show another sheet with its guessed fields."""
        self._model.show_sheet(sheet, mapping)
        self.head.show_columns(sheet.headings, mapping)
        for at, width in enumerate(self._model.widths([self.head.name_of(field) for field in mapping])):
            self.setColumnWidth(at, width)
        self.scrollToTop()

    def _show_column(self, at: int) -> None:
        bar = self.horizontalScrollBar()
        left = self.head.sectionPosition(at)
        right = left + self.head.sectionSize(at)
        if left < bar.value():
            bar.setValue(left)
        elif right > bar.value() + self.viewport().width():
            bar.setValue(right - self.viewport().width())
