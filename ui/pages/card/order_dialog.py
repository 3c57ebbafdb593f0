"""The dialog of an order: day, status, a sum or lines, a note; and what came back of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.errors import AppError, InvalidError
from app.services.client_card import LineRow, OrderRow
from app.services.orders import STATUSES, LineDraft, add_order, add_return, change_order
from ui.desk import Desk
from ui.forms.typed_date import write_date
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton, Kind
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.messages import say_error
from ui.pages.card.fact_kinds import date_kind, read_sum, write_sum
from ui.pages.card.order_lines import OrderLines


class OrderDialog(WriteDialog):
    """A new order, or one that is changed; with lines their sum is the total."""

    def __init__(
        self,
        desk: Desk,
        client_id: int,
        client_name: str,
        order: OrderRow | None,
        lines: Sequence[LineRow],
        parent: QWidget,
    ) -> None:
        super().__init__(desk, "", "", parent, width_px=720)
        self._client_id = client_id
        self._order = order
        self._has_lines = bool(lines)
        title = self.tr("New order") if order is None else self.tr("Order {number}").format(number=order.number)
        self.set_title(title, client_name)
        self.save_button.setText(self.tr("Save order"))
        words = desk.language.words
        self._day_kind = date_kind(desk, "ordered_on")
        today = desk.book.clock.today()
        self.ordered_on = KLineEdit(write_date(order.ordered_on if order else today))
        self.status = QComboBox()
        for status in STATUSES:
            self.status.addItem(words.text(f"order_status.{status}"), status)
        self.status.setCurrentIndex(self.status.findData(order.status if order else "paid"))
        self.number = KLineEdit(order.number if order else "", self.tr("by itself"))
        self.total = KLineEdit(write_sum(order.total_kop) if order else "")
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.fields = {
            "ordered_on": Field(words.text("field.ordered_on"), self.ordered_on),
            "status": Field(words.text("field.status"), self.status),
            "number": Field(words.text("field.number"), self.number),
            "total_kop": Field(self.tr("Sum, {currency}").format(currency=desk.formats.currency), self.total),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for at, field in enumerate(self.fields.values()):
            grid.addWidget(field, 0, at)
            grid.setColumnStretch(at, 1)
        self.body.addLayout(grid)
        self.lines = OrderLines(desk, lines, self)
        self.lines.total_changed.connect(self._on_lines_total)
        self.body.addWidget(self.lines)
        self.note = TextArea(order.note if order else "", min_lines=2, max_lines=4)
        self.body.addWidget(Field(words.text("field.note"), self.note))
        if order is not None:
            self._show_returns(order)
            back = KButton(self.tr("Return…"), icon="arrow-back-up")
            back.clicked.connect(self._on_return)
            self.foot_left.addWidget(back)
        self._on_lines_total(self.lines.total_kop())

    def open(self) -> None:
        """Show the dialog; a new order begins with its sum."""
        super().open()
        if self._order is None:
            self.total.setFocus()

    def save(self) -> None:
        """Check and write the order."""
        for field in self.fields.values():
            field.set_error("")
        drafts = self.lines.read()
        if drafts is None:
            return
        try:
            ordered_on = self._day_kind.read(self.ordered_on.text())
            if ordered_on is None:
                raise InvalidError("not_a_date", field="ordered_on", value="")
            total_kop = None if drafts else read_sum(self.total.text(), "total_kop")
            if total_kop is None and not drafts:
                raise InvalidError("order_without_sum", field="total_kop")
        except AppError as error:
            field = self.fields[str(error.values["field"])]
            field.set_error(say_error(self.desk.language, error))
            field.editor.setFocus()
            return
        if self._order is None:
            self._write_new(ordered_on, total_kop, drafts)
        else:
            self._write_changed(self._order, ordered_on, total_kop, drafts)

    def _write_new(self, ordered_on: date, total_kop: int | None, drafts: Sequence[LineDraft]) -> None:
        self.write(
            add_order,
            self._client_id,
            ordered_on=ordered_on,
            status=self.status.currentData(),
            total_kop=total_kop,
            lines=drafts,
            number=self.number.text(),
            note=self.note.text(),
        )

    def _write_changed(
        self, order: OrderRow, ordered_on: date, total_kop: int | None, drafts: Sequence[LineDraft]
    ) -> None:
        values: dict[str, object] = {
            "ordered_on": ordered_on,
            "status": self.status.currentData(),
            "number": self.number.text().strip() or order.number,
            "note": self.note.text(),
        }
        if total_kop is not None and total_kop != order.total_kop:
            values["total_kop"] = total_kop
        new_lines = None
        if drafts:
            new_lines = drafts
        elif self._has_lines:
            # All lines were taken out: the sum alone stays.
            new_lines, values["total_kop"] = (), total_kop
        self.write(change_order, order.id, values, new_lines)

    def _on_lines_total(self, total_kop: int | None) -> None:
        self.total.setReadOnly(total_kop is not None)
        if total_kop is not None:
            self.total.setText(write_sum(total_kop))
        hint = self.tr("the sum of the lines") if total_kop is not None else ""
        self.fields["total_kop"].set_hint(hint)

    def _show_returns(self, order: OrderRow) -> None:
        for returned_on, amount_kop, reason in order.returns:
            text = self.tr("{day}: {sum} came back").format(
                day=self.desk.formats.short_date(returned_on), sum=self.desk.formats.money(amount_kop)
            )
            self.body.addWidget(Label(f"{text}. {reason}" if reason else text, "small", "text2", wrap=True))

    def _on_return(self) -> None:
        if self._order is not None:
            window, order = self.window(), self._order
            self.reject()
            ReturnDialog(self.desk, order, window).open()


class ReturnDialog(WriteDialog):
    """What came back of an order."""

    def __init__(self, desk: Desk, order: OrderRow, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=420)
        self._order = order
        self.set_title(self.tr("Return on order {number}").format(number=order.number))
        self.save_button.setText(self.tr("Write the return"))
        words = desk.language.words
        self._day_kind = date_kind(desk, "returned_on")
        self.amount = KLineEdit()
        self.returned_on = KLineEdit(write_date(desk.book.clock.today()))
        self.reason = KLineEdit()
        left = self.tr("{sum} is left of this order").format(sum=desk.formats.money(order.net_kop))
        self.fields = {
            "amount_kop": Field(
                self.tr("Sum, {currency}").format(currency=desk.formats.currency), self.amount, hint=left
            ),
            "returned_on": Field(words.text("field.ordered_on"), self.returned_on),
            "reason": Field(self.tr("Why"), self.reason),
        }
        for field in self.fields.values():
            self.body.addWidget(field)
        if not order.is_paid:
            said = self.tr("This order is not paid: it counts in no figures yet.")
            self.body.addWidget(Label(said, "small", "text2", wrap=True))
        kind = KButton(self.tr("The whole order"), kind=Kind.LINK)
        kind.clicked.connect(lambda: self.amount.setText(write_sum(order.net_kop)))
        self.body.addWidget(kind, 0, Qt.AlignmentFlag.AlignLeft)

    def save(self) -> None:
        """Check and write the return."""
        for field in self.fields.values():
            field.set_error("")
        try:
            amount_kop = read_sum(self.amount.text(), "amount_kop")
            if not amount_kop or amount_kop < 0:
                raise InvalidError("return_not_positive", field="amount_kop")
            if amount_kop > self._order.net_kop:
                raise InvalidError("return_above_order", field="amount_kop", left_kop=self._order.net_kop)
            returned_on = self._day_kind.read(self.returned_on.text())
            if returned_on is None:
                raise InvalidError("not_a_date", field="returned_on", value="")
        except AppError as error:
            field = self.fields[str(error.values["field"])]
            field.set_error(say_error(self.desk.language, error))
            field.editor.setFocus()
            return
        self.write(add_return, self._order.id, amount_kop, returned_on=returned_on, reason=self.reason.text())
