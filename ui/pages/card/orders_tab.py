"""The tab 'Orders': every order with its day, status and sum; Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.services.client_card import OrderRow
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.empty_state import EmptyState
from ui.kit.menu import KMenu
from ui.kit.paint import LEFT, RIGHT, draw_text, text_width
from ui.kit.rows import Index, KTable, RowDelegate
from ui.pages.card.hover_bar import HoverBar
from ui.pages.card.view import CardView
from ui.theme import theme

NUMBER, DAY, STATUS, WHAT, SUM = range(5)
COLUMN_COUNT = 5
CELL_PADS_PX = 20
MAX_COLUMN_PX = 180
STATUS_TONES = {"cancelled": "tag", "offer": "accent", "agreed": "accent", "part_paid": "warn"}
CELL_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows; a ``tone`` makes a chip of it."""

    text: str
    tone: str = ""
    is_strong: bool = False


class OrdersModel(QAbstractTableModel):
    """The orders, newest first, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[OrderRow, tuple[Cell, ...]]] = []
        self._heads: tuple[str, ...] = ("",) * COLUMN_COUNT

    def set_orders(self, rows: Sequence[tuple[OrderRow, tuple[Cell, ...]]]) -> None:
        """Show other orders."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_heads(self, heads: tuple[str, ...]) -> None:
        """Word the head of the columns."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMN_COUNT - 1)

    def order(self, row: int) -> OrderRow:
        """Return the order of a row."""
        return self._rows[row][0]

    def cells(self, column: int) -> list[Cell]:
        """Return the cells of a column from the top."""
        return [cells[column] for _order, cells in self._rows]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else COLUMN_COUNT

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section == SUM else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        order, cells = self._rows[index.row()]
        if role == CELL_ROLE:
            return cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()].text
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WHAT and order.note:
            return order.note if "<" not in order.note else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(cell.text for cell in cells if cell.text)
        return None


class OrderDelegate(RowDelegate):
    """Paints a cell: text, chip of the status, sum at the right."""

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        cell: Cell = index.data(CELL_ROLE)
        room = rect.adjusted(8, 0, -8, 0)
        if cell.tone:
            width = min(room.width(), chip_width(cell.text, cell.tone))
            chip = QRectF(room.left(), round(room.center().y() - chip_height() / 2), width, chip_height())
            paint_chip(painter, chip, cell.text, cell.tone)
            return
        font = look.font("strong" if cell.is_strong else "body")
        role = "text2" if index.column() == WHAT else "text"
        draw_text(painter, room, cell.text, font, role, RIGHT if index.column() == SUM else LEFT)


class OrdersTab(QWidget):
    """The table and 'New order'.

    Signals:
        order_asked: open an order (OrderRow), or a new one (None).
        return_asked: write what came back of an order (OrderRow).
    """

    order_asked = Signal(object)
    return_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._view: CardView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 8)
        column.setSpacing(6)
        self.table = KTable(parent=self)
        self.orders = OrdersModel(self)
        self.table.setModel(self.orders)
        self.table.setItemDelegate(OrderDelegate(self.table))
        header = self.table.horizontalHeader()
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(40)
        self.table.opened.connect(lambda index: self.order_asked.emit(self.orders.order(index.row())))
        self.table.menu_asked.connect(self._on_menu)
        column.addWidget(self.table, 1)
        HoverBar(self.table)
        self._nothing = EmptyState("first")
        self._first = self._nothing.add_button(KButton(kind=Kind.PRIMARY, icon="plus", key="O"))
        self._first.clicked.connect(lambda: self.order_asked.emit(None))
        self._nothing.hide()
        column.addWidget(self._nothing, 1)
        self._add = KButton(kind=Kind.LINK, icon="plus", key="O")
        self._add.clicked.connect(lambda: self.order_asked.emit(None))
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(0)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        words = self.desk.language.words
        self.orders.set_heads(
            (
                words.text("field.number"),
                words.text("field.ordered_on"),
                words.text("field.status"),
                self.tr("What"),
                words.text("field.amount_kop"),
            )
        )
        self.table.setAccessibleName(self.tr("Orders"))
        self._nothing.set_words(
            self.tr("No orders yet"), self.tr("Write the first one down, with lines or with a sum only.")
        )
        self._add.setText(self.tr("New order"))
        self._first.setText(self._add.text())
        if self._view is not None:
            self.show_view(self._view)

    def show_view(self, view: CardView) -> None:
        """Show the orders of a client; the current one stays current."""
        at = self.table.currentIndex().row()
        current_id = self.orders.order(at).id if 0 <= at < self.orders.rowCount() else None
        self._view = view
        orders = view.card.orders
        self.orders.set_orders([(order, self._cells(order)) for order in orders])
        self.table.setVisible(bool(orders))
        self._nothing.setVisible(not orders)
        self._add.setVisible(bool(orders))
        self._set_widths()
        row = next((n for n, order in enumerate(orders) if order.id == current_id), 0)
        if orders:
            self.table.setCurrentIndex(self.orders.index(row, 0))

    def _on_menu(self, index: QModelIndex, point: QPoint) -> None:
        if not index.isValid():
            return
        order = self.orders.order(index.row())
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("Open"), lambda: self.order_asked.emit(order), icon="pencil", key="Enter")
        menu.add(self.tr("Return…"), lambda: self.return_asked.emit(order), icon="arrow-back-up")
        menu.popup(point)

    def _cells(self, order: OrderRow) -> tuple[Cell, ...]:
        formats = self.desk.formats
        status = self.desk.language.words.text(f"order_status.{order.status}")
        what = ", ".join(part for part in (order.title, *order.groups) if part) or order.note.replace("\n", " ")
        total = formats.money(order.net_kop)
        if order.returns:
            total = f"{total} ({formats.money(order.net_kop - order.total_kop)})"
        tone = STATUS_TONES.get(order.status, "ok")
        return (
            Cell(order.number),
            Cell(formats.short_date(order.ordered_on)),
            Cell(status, tone),
            Cell(what),
            Cell(total, is_strong=order.is_paid),
        )

    def _set_widths(self) -> None:
        """Give each column what its words need, and the rest to what was bought."""
        header, look = self.table.horizontalHeader(), theme()
        for column in (NUMBER, DAY, STATUS, SUM):
            head = text_width(str(self.orders.headerData(column, Qt.Orientation.Horizontal)), look.font("chip"))
            widest = max([head, *(_cell_width(cell) for cell in self.orders.cells(column))])
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, min(round(widest) + CELL_PADS_PX, look.px(MAX_COLUMN_PX)))
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)


def _cell_width(cell: Cell) -> float:
    if cell.tone:
        return chip_width(cell.text, cell.tone)
    return text_width(cell.text, theme().font("strong" if cell.is_strong else "body"))
