"""The tab 'Orders' as a whole: what of the orders waits for somebody, the orders, the levers under them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.client_card import ClientCard
from app.services.order_sheet import days_late
from ui.desk import Desk
from ui.kit.chip import ChipLabel
from ui.kit.flow_layout import FlowLayout
from ui.pages.card.levers import LeversPanel, Sales
from ui.pages.card.orders_tab import OrdersTab
from ui.pages.card.view import CardView
from ui.theme import theme

TABLE_LEAST_PX = 104
ICONS = {"warn": "alert-triangle", "danger": "clock"}


@dataclass(frozen=True, slots=True)
class OrderAlert:
    """What of an order waits; ``tone`` is that of its chip."""

    tone: str
    text: str
    order_id: int


def order_alerts(desk: Desk, card: ClientCard) -> list[OrderAlert]:
    """Return the offers without a day to ask again or past it, and the deliveries that are late."""
    today, formats = desk.book.clock.today(), desk.formats
    found: list[OrderAlert] = []
    for order in card.orders:
        if order.status == "offer" and order.answer_by is None:
            text = QCoreApplication.translate("CardLevers", "Offer {number}: no follow-up date")
            found.append(OrderAlert("warn", text.format(number=order.number), order.id))
        elif order.status == "offer" and order.answer_by is not None and order.answer_by <= today:
            text = QCoreApplication.translate("CardLevers", "Offer {number}: answer due {day}")
            found.append(
                OrderAlert("warn", text.format(number=order.number, day=formats.day(order.answer_by)), order.id)
            )
        late = days_late(order.status, order.promised_on, order.delivered_on, today)
        if late and order.delivered_on is None:
            text = QCoreApplication.translate("CardLevers", "{number}: delivery {days}")
            found.append(OrderAlert("danger", text.format(number=order.number, days=formats.days_late(late)), order.id))
    return found


class OrderAlerts(QWidget):
    """Lines over the orders: what of them waits for somebody; each opens its order.

    Signals:
        order_asked: open an order: its id (int).
    """

    order_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._flow = FlowLayout(self, 6, 4)
        self._flow.setContentsMargins(8, 6, 8, 0)
        self.hide()

    def show_card(self, card: ClientCard) -> None:
        """Show what of the client's orders waits."""
        self._flow.clear()
        alerts = order_alerts(self.desk, card)
        for alert in alerts:
            chip = ChipLabel(alert.text, alert.tone, ICONS[alert.tone], clickable=True)
            chip.clicked.connect(lambda order_id=alert.order_id: self.order_asked.emit(order_id))
            self._flow.addWidget(chip)
        self.setVisible(bool(alerts))

    def texts(self) -> list[str]:
        """Return the lines shown."""
        chips = (self._flow.itemAt(at) for at in range(self._flow.count()))
        return [chip.text() for item in chips if item and isinstance(chip := item.widget(), ChipLabel)]


class OrdersPage(QWidget):
    """Alerts, the table of orders, the levers.

    Signals:
        order_asked: open an order: its id (int).
        spots_asked: show what the client never bought.
    """

    order_asked = Signal(int)
    spots_asked = Signal()

    def __init__(self, desk: Desk, tab: OrdersTab, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tab = tab
        self.alerts = OrderAlerts(desk)
        self.levers = LeversPanel(desk)
        self.alerts.order_asked.connect(self.order_asked)
        self.levers.spots_asked.connect(self.spots_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.alerts)
        column.addWidget(tab, 1)
        column.addWidget(self.levers)
        tab.table.setMinimumHeight(theme().px(TABLE_LEAST_PX))

    def retranslate(self) -> None:
        """Word everything anew."""
        self.tab.retranslate()
        self.levers.retranslate()

    def show_view(self, view: CardView) -> None:
        """Show the orders of a client."""
        self.alerts.show_card(view.card)
        self.tab.show_view(view)

    def show_levers(self) -> None:
        """Unfold the table of levers and go there."""
        self.levers.unfold(True)
        self.levers.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sales(self, sales: Sales | None) -> None:
        """Show the levers of a client; None while they are not known."""
        self.levers.show_sales(sales)
