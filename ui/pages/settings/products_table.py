"""The table of products, under the heading of each group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QWidget

from app.services.products import ProductRow
from ui.kit.paint import LEFT, RIGHT, draw_text, text_width
from ui.kit.rows import Index, KTable, RowDelegate
from ui.theme import theme

TITLE, CODE, UNIT, PRICE, USED = range(5)
COLUMN_COUNT = 5
RIGHT_COLUMNS = frozenset({PRICE, USED})
ROW_ROLE = Qt.ItemDataRole.UserRole
PAD_PX = 8
MOST_PX = {CODE: 150, UNIT: 90, PRICE: 130, USED: 130}
MEASURED_ROWS = 200  # the widths of more would be felt
TITLE_LEAST_PX = 150
HEADING_ROOM_PX = 8


@dataclass(frozen=True, slots=True)
class Heading:
    """The row over the products of a group; ``title`` is empty where they have none."""

    title: str
    count: int


Row = ProductRow | Heading


def grouped(products: Sequence[ProductRow]) -> list[Row]:
    """Return the products under headings, those of no group last."""
    parts = [(key, list(rows)) for key, rows in groupby(products, key=lambda row: (row.group_id, row.group))]
    rows: list[Row] = []
    for (_id, title), inside in sorted(parts, key=lambda part: part[0][0] is None):
        rows += [Heading(title, len(inside)), *inside]
    return rows


class ProductsModel(QAbstractTableModel):
    """Products and headings; ``cell`` words a column of a product, ``word_heading`` a heading."""

    def __init__(
        self,
        cell: Callable[[ProductRow, int], str],
        word_heading: Callable[[Heading], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.cell = cell
        self._word_heading = word_heading
        self._heads: tuple[str, ...] = ("",) * COLUMN_COUNT

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def set_heads(self, heads: tuple[str, ...]) -> None:
        """Word the heads of the columns."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMN_COUNT - 1)

    def product(self, index: Index) -> ProductRow | None:
        """Return the product of a row, None on a heading."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, ProductRow) else None

    def row_of(self, product_id: int) -> int:
        """Return where a product stands, -1 when it does not."""
        found = (n for n, row in enumerate(self.rows) if isinstance(row, ProductRow) and row.id == product_id)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else COLUMN_COUNT

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.product(index) is None:
            return Qt.ItemFlag.NoItemFlags  # arrows pass over a heading
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in RIGHT_COLUMNS else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if isinstance(row, Heading):
            is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._word_heading(row) if is_text and column == TITLE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [self.cell(row, TITLE), row.group]
            for each in (CODE, UNIT, PRICE, USED):
                if said := self.cell(row, each):
                    parts.append(f"{self._heads[each]}: {said}")
            return ", ".join(part for part in parts if part)
        return None


class _ProductDelegate(RowDelegate):
    def paint_ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(index.data(ROW_ROLE), Heading):
            painter.setClipRect(rect)
            painter.fillRect(rect, theme().color("sunken"))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme().color("line"))
        else:
            super().paint_ground(painter, rect, option, index)

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row, column = index.data(ROW_ROLE), index.column()
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        if isinstance(row, Heading):
            draw_text(painter, room, index.data(), look.font("chip"), "text2")
            return
        is_strong = column == TITLE
        font = look.font("name" if is_strong else "body")
        role = "text" if column in (TITLE, PRICE) and not row.is_archived else "text2"
        draw_text(painter, room, index.data(), font, role, RIGHT if column in RIGHT_COLUMNS else LEFT)


class ProductsTable(KTable):
    """Enter changes a product, Del deletes it, a right click or the menu key opens its menu.

    Signals:
        delete_asked: delete the current product.
        went_up: Up was pressed on the first product.
    """

    delete_asked = Signal()
    went_up = Signal()

    def __init__(self, model: ProductsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._products = model
        self.setModel(model)
        self.setItemDelegate(_ProductDelegate(self))
        self.setSelectionMode(KTable.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current product stays current, or what now stands in its place."""
        before = self._products.product(self.currentIndex())
        at = self.currentIndex().row()
        self.clearSpans()
        self._products.replace(rows)
        for row, each in enumerate(rows):
            if isinstance(each, Heading):
                self.setSpan(row, 0, 1, COLUMN_COUNT)
        self.fit()
        place = self._products.row_of(before.id) if before is not None else -1
        self.go_to(place if place >= 0 else max(0, min(at, len(rows) - 1)))

    def go_to(self, row: int) -> None:
        """Make the product of a row current, or the next one below a heading."""
        while row < len(self._products.rows) and isinstance(self._products.rows[row], Heading):
            row += 1
        if row < len(self._products.rows):
            self.setCurrentIndex(self._products.index(row, TITLE))

    def current(self) -> ProductRow | None:
        """Return the current product."""
        return self._products.product(self.currentIndex())

    def fit(self) -> None:
        """Give every column what its words need; in a narrow table code, unit and use give way to the name."""
        look, model = theme(), self._products
        products = [row for row in model.rows[:MEASURED_ROWS] if isinstance(row, ProductRow)]
        widths = {}
        for column in (CODE, UNIT, PRICE, USED):
            head = text_width(str(model.headerData(column, Qt.Orientation.Horizontal)), look.font("chip"))
            cells = (text_width(model.cell(row, column), look.font("body")) for row in products)
            widths[column] = min(round(max([head, *cells])) + 2 * PAD_PX + 2, look.px(MOST_PX[column]))
        room = self.viewport().width() - look.px(TITLE_LEAST_PX)
        for column in (CODE, UNIT, USED):
            self.setColumnHidden(column, sum(widths.values()) > room)
            if sum(widths.values()) > room:
                del widths[column]
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_products"):
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current() is not None:
            self.delete_asked.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 1:
            self.went_up.emit()
        else:
            super().keyPressEvent(event)
