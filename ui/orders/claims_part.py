"""Returns and claims of an order: what came back, what the client complained of, how it ended."""

from __future__ import annotations

import functools
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from app.errors import InvalidError
from app.services.claims import add_claim, close_claim
from app.services.order_sheet import ClaimRow, OrderCard
from app.services.orders import add_return
from ui.desk import Desk
from ui.forms.typed_numbers import read_sum, write_sum
from ui.forms.write_dialog import WriteDialog
from ui.kit.button import KButton
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.label import Label
from ui.messages import say_error
from ui.orders.day_edit import DayEdit
from ui.orders.part import OrderPart, PartRow

SUM_PX = 130


class ClaimsPart(OrderPart):
    """Claims and returns are written at once, each an undo of its own; what came back lowers the figures."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._order: OrderCard | None = None
        self._head = Label("", "body", "text2", wrap=True)
        self.column.addWidget(self._head)
        self.column.addLayout(self.rows)
        self.text = KLineEdit()
        self.amount = KLineEdit()
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.amount.setFixedWidth(SUM_PX)
        self.day = DayEdit(desk, "opened_on", desk.book.clock.today())
        self.person = QComboBox()
        self.person.addItem(self.tr("nobody yet"), None)
        for person in desk.facts.people:
            if person.is_active:
                self.person.addItem(person.name, person.id)
        sign = desk.formats.money(0).split("\u00a0")[-1]
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.add_field("text", self.tr("What is wrong, or why it came back"), self.text), 1)
        back = self.tr("Came back, {currency}").format(currency=sign)
        first.addWidget(self.add_field("amount_kop", back, self.amount))
        first.addWidget(self.add_field("opened_on", desk.language.words.text("field.ordered_on"), self.day))
        who = self.add_field("person_id", self.tr("Who answers"), self.person)
        first.addWidget(who)
        self.column.addLayout(first)
        who.setVisible(not desk.facts.is_solo)  # not before it has its parent: it would be a window
        self.claim_button = KButton(self.tr("Add claim"), icon="plus", key="Enter")
        self.claim_button.clicked.connect(self.add)
        self.return_button = KButton(self.tr("Add return only"), icon="arrow-back-up")
        self.return_button.clicked.connect(self.add_return)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.claim_button)
        buttons.addWidget(self.return_button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(self._error)
        self.column.addStretch(1)

    def show_order(self, order: OrderCard) -> None:
        """Show what came back of an order and what was complained of."""
        self._order = order
        formats = self.desk.formats
        said = self.tr("Nothing came back, nothing was complained of.")
        if order.net_kop != order.total_kop:
            said = self.tr("{back} came back, {left} is left of this order.").format(
                back=formats.money(order.total_kop - order.net_kop), left=formats.money(order.net_kop)
            )
        elif order.claims:
            said = self.tr("Nothing came back: {left} is left of this order.").format(left=formats.money(order.net_kop))
        self._head.setText(said)
        self.clear_rows()
        of_claims = {claim.return_id for claim in order.claims}
        for back in order.returns:
            if back.id not in of_claims:
                day, reason = formats.short_date(back.returned_on), back.reason or self.tr("Return")
                self.add_row(PartRow(day, reason, formats.money(-back.amount_kop), role="danger"))
        for claim in order.claims:
            self.add_row(self._claim_row(claim))

    def add(self) -> None:
        """Write the claim, with what came back of it."""
        values = self._read()
        if self._order is not None and values is not None:
            amount_kop, day = values
            self.write(
                add_claim, self._order.id, self.text.text(), opened_on=day, person_id=self.person.currentData(),
                return_kop=amount_kop or 0, done=self._on_added,
            )  # fmt: skip

    def add_return(self) -> None:
        """Write a return that nobody complained of."""
        values = self._read()
        if self._order is None or values is None:
            return
        amount_kop, day = values
        self.write(
            add_return, self._order.id, amount_kop or 0, returned_on=day, reason=self.text.text(), done=self._on_added
        )

    def _read(self) -> tuple[int | None, date] | None:
        self.say("", "")
        try:
            amount_kop = read_sum(self.amount.text(), "amount_kop")
            if amount_kop is not None and amount_kop < 0:
                raise InvalidError("sum_negative", field="amount_kop")
            day = self.day.read()
            if day is None:
                raise InvalidError("not_a_date", field="opened_on", value="")
        except InvalidError as error:
            self.refuse(error)
            return None
        return amount_kop, day

    def _on_added(self) -> None:
        self.text.clear()
        self.amount.clear()
        self.text.setFocus()

    def _claim_row(self, claim: ClaimRow) -> PartRow:
        formats = self.desk.formats
        note = [claim.person] if claim.person and not self.desk.facts.is_solo else []
        if claim.closed_on is not None:
            note.append(
                self.tr("closed {day}: {outcome}").format(day=formats.day(claim.closed_on), outcome=claim.outcome)
            )
        total = formats.money(-claim.return_kop) if claim.return_kop else ""
        row = PartRow(formats.short_date(claim.opened_on), claim.text, total, role="danger", note=", ".join(note))
        if claim.closed_on is None:
            row.add_button(ChipLabel(self.tr("still open"), "warn"))
            button = KButton(self.tr("Close…"), size="small")
            button.setAccessibleName(self.tr("Close the claim: {what}").format(what=claim.text))
            button.clicked.connect(functools.partial(self._close, claim))
            row.add_button(button)
        else:
            row.add_button(ChipLabel(self.tr("closed"), "ok", "check"))
        return row

    def _close(self, claim: ClaimRow) -> None:
        CloseClaimDialog(self.desk, claim, self).open()


class CloseClaimDialog(WriteDialog):
    """How a claim ended, and what came back because of it."""

    def __init__(self, desk: Desk, claim: ClaimRow, parent: QWidget) -> None:
        super().__init__(desk, "", "", parent, width_px=440)
        self._claim = claim
        self.set_title(self.tr("Close the claim"))
        self.save_button.setText(self.tr("Close the claim"))
        words = desk.language.words
        self.body.addWidget(Label(claim.text, "body", "text2", wrap=True))
        self.outcome = TextArea(claim.outcome, min_lines=2, max_lines=4)
        self.outcome.committed.connect(self.accept)
        self.closed_on = DayEdit(desk, "closed_on", desk.book.clock.today())
        self.amount = KLineEdit(write_sum(claim.return_kop) if claim.return_kop else "")
        self.amount.setEnabled(not claim.return_kop)
        sign = desk.formats.money(0).split("\u00a0")[-1]
        self.fields = {
            "outcome": Field(words.text("field.outcome"), self.outcome),
            "closed_on": Field(words.text("field.ordered_on"), self.closed_on),
            "amount_kop": Field(self.tr("Came back, {currency}").format(currency=sign), self.amount),
        }
        for field in self.fields.values():
            self.body.addWidget(field)

    def save(self) -> None:
        """Check and write how it ended."""
        for field in self.fields.values():
            field.set_error("")
        try:
            if not self.outcome.text().strip():
                raise InvalidError("claim_without_outcome", field="outcome")
            closed_on = self.closed_on.read()
            if closed_on is None:
                raise InvalidError("not_a_date", field="closed_on", value="")
            amount_kop = 0 if self._claim.return_kop else read_sum(self.amount.text(), "amount_kop") or 0
            if amount_kop < 0:
                raise InvalidError("sum_negative", field="amount_kop")
        except InvalidError as error:
            field = self.fields[str(error.values["field"])]
            field.set_error(str(say_error(self.desk.language, error)))
            field.editor.setFocus()
            return
        self.write(close_claim, self._claim.id, self.outcome.text(), closed_on=closed_on, return_kop=amount_kop)
