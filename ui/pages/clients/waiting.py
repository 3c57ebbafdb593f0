"""Orders of all clients that wait for somebody: offers to ask about, deliveries that are late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.services.order_lists import ListedOrder, load_late_deliveries, load_offers_to_chase
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.paint import RIGHT, draw_text, text_width
from ui.kit.rows import Index, KList, RowDelegate
from ui.kit.rows_model import RowsModel
from ui.kit.segmented import Segment, Segmented
from ui.theme import theme

OFFERS, LATE = "offers", "late"
SHOWN_ROWS = 9
PAD_PX, GAP_PX = 10, 10


@dataclass(frozen=True, slots=True)
class Waiting:
    """Both lists of the book."""

    offers: tuple[ListedOrder, ...]
    late: tuple[ListedOrder, ...]


def load_waiting(session: Any) -> Waiting:
    """Return the offers to ask about and the deliveries that are late."""
    return Waiting(load_offers_to_chase(session), load_late_deliveries(session))


def waiting_words(desk: Desk, order: ListedOrder, which: str) -> tuple[str, str]:
    """Return (why an order waits, the colour it is told in)."""
    if which == LATE:
        said = QCoreApplication.translate("WaitingOrders", "delivery {days}")
        return said.format(days=desk.formats.days_late(order.days_late)), "danger"
    if order.answer_by is None:
        return QCoreApplication.translate("WaitingOrders", "no follow-up date"), "warn"
    said = QCoreApplication.translate("WaitingOrders", "answer due {day}")
    return said.format(day=desk.formats.day(order.answer_by)), "warn"


class _OrdersModel(RowsModel[ListedOrder]):
    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.which = OFFERS

    def why(self, order: ListedOrder) -> tuple[str, str]:
        return waiting_words(self._desk, order, self.which)

    def money(self, order: ListedOrder) -> str:
        return self._desk.formats.money(order.net_kop)

    def value(self, row: ListedOrder, role: int) -> Any:
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.client, row.number, self.why(row)[0], self.money(row)) if part)
        return None


class _OrderDelegate(RowDelegate):
    def __init__(self, view: KList, model: _OrdersModel) -> None:
        super().__init__(view)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().row_height("rowTable"))

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        order: ListedOrder = index.data(Qt.ItemDataRole.UserRole)
        why, role = self._model.why(order)
        money = self._model.money(order)
        room = rect.adjusted(PAD_PX, 0, -PAD_PX, 0)
        draw_text(painter, room, money, look.font("strong"), "text", RIGHT)
        room.setRight(room.right() - text_width(money, look.font("strong")) - GAP_PX)
        draw_text(painter, room, why, look.font("small"), role, RIGHT)
        room.setRight(room.right() - text_width(why, look.font("small")) - GAP_PX)
        draw_text(painter, room, order.client, look.font("name"), "text")
        room.setLeft(room.left() + text_width(order.client, look.font("name")) + GAP_PX)
        if room.width() > 0:
            draw_text(painter, room, order.number, look.font("small"), "text2")


class WaitingDialog(Dialog):
    """Arrows choose an order, Enter opens it on the card of its client.

    Signals:
        order_asked: open the client of this order (ListedOrder).
    """

    order_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, which: str = OFFERS) -> None:
        super().__init__(parent, "", width_px=620)
        self.set_title(self.tr("Orders that wait"))
        self._desk = desk
        self._found = Waiting((), ())
        self.which = Segmented([Segment(OFFERS, "-"), Segment(LATE, "-")], which, fills=True)
        self.which.setAccessibleName(self.tr("What they wait for"))
        self.which.chosen.connect(lambda _code: self._show())
        self.list = KList()
        self.orders = _OrdersModel(desk, self)
        self.list.setModel(self.orders)
        self.list.setItemDelegate(_OrderDelegate(self.list, self.orders))
        self.list.setAccessibleName(self.tr("Orders that wait"))
        self.list.opened.connect(self._on_opened)
        self.nothing = Label("", "body", "text2", wrap=True)
        for widget in (self.which, self.list, self.nothing):
            self.body.addWidget(widget)
        self.add_cancel(self.tr("Close"))
        self._show()
        desk.read(self, load_waiting, done=self._on_read)

    def _on_read(self, found: Waiting) -> None:
        self._found = found
        self._show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        found = self._found
        offers, late = self.tr("Offers to ask about"), self.tr("Late deliveries")
        self.which.set_segments(
            [Segment(OFFERS, f"{offers}, {len(found.offers)}"), Segment(LATE, f"{late}, {len(found.late)}")]
        )
        self.orders.which = self.which.code()
        rows = found.late if self.orders.which == LATE else found.offers
        self.orders.replace(rows)
        self.list.setCurrentIndex(self.orders.index(0))
        self.list.setFixedHeight(max(1, min(len(rows), SHOWN_ROWS)) * theme().row_height("rowTable") + 2)
        self.list.setVisible(bool(rows))
        self.nothing.setText(
            self.tr("Every delivery is in time.")
            if self.orders.which == LATE
            else self.tr("Every offer has a day to ask again, still to come.")
        )
        self.nothing.setVisible(not rows)

    def _on_opened(self, index: QModelIndex) -> None:
        order = self.orders.rows[index.row()]
        self.accept()
        self.order_asked.emit(order)
