"""The payments of an order: what came, when, and what is still to pay."""

from __future__ import annotations

import functools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidError
from app.services.order_sheet import OrderCard
from app.services.payments import add_payment, remove_payment
from ui.desk import Desk
from ui.forms.typed_numbers import read_sum, write_sum
from ui.kit.button import KButton
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.orders.day_edit import DayEdit
from ui.orders.part import OrderPart, PartRow, trash_button

SUM_PX = 130


class PaymentsPart(OrderPart):
    """Each payment is written at once and is an undo of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order: OrderCard | None = None
        head = QHBoxLayout()
        head.setSpacing(10)
        self.left = Label("", "figure")
        self._left_note = Label("", "body", "text2", elide=True)
        head.addWidget(self.left)
        head.addWidget(self._left_note, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(head)
        self.column.addLayout(self.rows)
        self.amount = KLineEdit()
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.amount.setFixedWidth(SUM_PX)
        self.paid_on = DayEdit(desk, "paid_on", desk.book.clock.today())
        self.note = KLineEdit()
        sign = desk.formats.money(0).split("\u00a0")[-1]
        words = desk.language.words
        self.add_button = KButton(self.tr("Add payment"), icon="plus", key="Enter")
        self.add_button.clicked.connect(self.add)
        form = QHBoxLayout()
        form.setSpacing(12)
        form.addWidget(self.add_field("amount_kop", self.tr("Sum, {currency}").format(currency=sign), self.amount))
        form.addWidget(self.add_field("paid_on", words.text("field.paid_on"), self.paid_on))
        form.addWidget(self.add_field("note", words.text("field.note"), self.note), 1)
        beside = QVBoxLayout()
        beside.setSpacing(5)
        beside.addWidget(Label("\u00a0", "small"))  # beside the fields, not beside their labels
        beside.addWidget(self.add_button)
        beside.addStretch(1)
        form.addLayout(beside)
        self.column.addLayout(form)
        self.column.addWidget(self._error)
        self.column.addStretch(1)

    def show_order(self, order: OrderCard) -> None:
        """Show the payments of an order."""
        self._order = order
        money = self.desk.formats.money
        is_written = bool(order.payments)
        self.left.setText(money(order.to_pay_kop))
        self.left.set_role("text" if order.to_pay_kop else "ok")
        paid = self.tr("still to pay, {paid} of {sum} is paid").format(
            paid=money(order.paid_kop), sum=money(order.net_kop)
        )
        if not is_written and not order.to_pay_kop and order.net_kop:
            paid = self.tr("still to pay: it counts as paid, no payments are written down")
        self._left_note.setText(paid)
        self.clear_rows()
        for payment in order.payments:
            row = PartRow(self.desk.formats.short_date(payment.paid_on), payment.note or "—", money(payment.amount_kop))
            row.add_button(trash_button(self.tr("Remove the payment"), functools.partial(self._remove, payment.id)))
            self.add_row(row)
        if not self.amount.text().strip() and order.to_pay_kop:
            self.amount.setPlaceholderText(write_sum(order.to_pay_kop))

    def add(self) -> None:
        """Write the payment; an empty sum is what is still to pay."""
        if self._order is None:
            return
        self.say("", "")
        try:
            amount_kop = read_sum(self.amount.text(), "amount_kop")
            if amount_kop is None:
                amount_kop = self._order.to_pay_kop
            paid_on = self.paid_on.read()
            if paid_on is None:
                raise InvalidError("not_a_date", field="paid_on", value="")
        except InvalidError as error:
            self.refuse(error)
            return
        self.write(add_payment, self._order.id, amount_kop, paid_on=paid_on, note=self.note.text(), done=self._on_added)

    def _on_added(self) -> None:
        self.amount.clear()
        self.amount.setPlaceholderText("")
        self.note.clear()
        self.amount.setFocus()

    def _remove(self, payment_id: int) -> None:
        self.amount.setFocus()
        self.write(remove_payment, payment_id, done=lambda: None)
