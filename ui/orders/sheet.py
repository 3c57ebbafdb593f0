"""The body of the editor: the head's fields, the lines with what they change, and the parts of a stored order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from app.errors import InvalidError
from app.services.order_sheet import OrderCard
from app.services.orders import LineDraft, OrderDraft
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import rule
from ui.kit.tab_strip import Tab, TabStrip
from ui.messages import say_error
from ui.orders.claims_part import ClaimsPart
from ui.orders.day_edit import DayEdit
from ui.orders.delivery_part import DeliveryPart
from ui.orders.effect import EffectPanel
from ui.orders.head_fields import NEW_STATES, HeadFields
from ui.orders.lines import OrderLines
from ui.orders.page_stack import PageStack
from ui.orders.payments_part import PaymentsPart
from ui.orders.reading import OrderStart
from ui.orders.sums import SumsPart
from ui.theme import theme

CHECKS = ("contract", "delivery", "packing")
PARTS = ("lines", "payments", "claims", "delivery")
LINES_ROOM_PX, LEAST_GAP_PX = 330, 10  # the table of a short order leaves room for the list of products
OTHERS_PX = 500  # of the height of a window: its edges, head, fields, sums and foot of the editor
SUMS_PX = 272


class OrderSheet(QWidget):
    """What is typed of an order.

    Signals:
        part_shown: another part is in front (str).
    """

    part_shown = Signal(str)

    def __init__(self, desk: Desk, client_id: int, start: OrderStart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order: OrderCard | None = start.order
        self._is_filling = False
        self._written: OrderDraft | None = None
        self.head = HeadFields(desk)
        self.tabs = TabStrip(left_px=22)
        self.lines = OrderLines(desk, client_id, start.groups)
        self.effect = EffectPanel(desk, client_id, start.order.id if start.order is not None else None)
        self.sums = SumsPart(desk)
        self.delivery = DeliveryPart(desk)
        self.payments: PaymentsPart | None = None
        self.claims: ClaimsPart | None = None
        self.more_button = KButton(kind=Kind.LINK, icon="checklist")
        self.more_button.clicked.connect(lambda: self._unfold("delivery"))
        self._build()
        self.head.changed.connect(self._on_changed)
        self.lines.changed.connect(self._on_changed)
        self.sums.changed.connect(self._on_changed)
        self.delivery.changed.connect(self._on_changed)
        self.tabs.chosen.connect(self.show_part)
        if start.order is not None:
            self.take_order(start.order)
        self._word()

    def _build(self) -> None:
        self._pages: dict[str, QWidget] = {"lines": self._lines_page()}
        self._pages["delivery"] = self.delivery
        self._stack = PageStack(self._pages)
        self._after_head = QSpacerItem(0, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addItem(self._after_head)
        self._tab_row = QWidget()
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        column.addWidget(self._tab_row)
        column.addWidget(self._stack, 1)
        self._tab_row.setVisible(self._order is not None)
        self.lines.has_top_line = self._order is None

    def _lines_page(self) -> QWidget:
        page = QWidget()
        column = self._lines_column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lines)
        self._below = QWidget()
        self._gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        column.addItem(self._gap)
        lower = QVBoxLayout(self._below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        more = QHBoxLayout()
        more.setContentsMargins(22, 0, 22, 8)
        more.addWidget(self.more_button)
        more.addStretch(1)
        lower.addLayout(more)
        self.more_button.setVisible(self._order is None)
        lower.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(22, 12, 36, 14)
        row.setSpacing(34)
        row.addWidget(self.effect, 1)
        self.sums.setFixedWidth(theme().px(SUMS_PX))
        row.addWidget(self.sums)
        lower.addLayout(row)
        column.addWidget(self._below)
        return page

    # --- what is typed ----------------------------------------------------------------------------------------

    def fill(self, draft: OrderDraft) -> None:
        """Show what an order holds."""
        self._is_filling = True
        if self._order is None:
            self.head.set_states(NEW_STATES, draft.status)
        self.head.fill(draft)
        self.lines.show_lines(draft.lines)
        self.sums.fill(draft)
        self.delivery.fill(draft)
        self._is_filling = False
        self._on_changed()

    def typed(self) -> tuple[Any, ...]:
        """Return everything typed, to tell whether it was changed."""
        days = [self.head.ordered_on, self.head.pay_by, self.head.answer_by]
        days += [self.delivery.promised_on, self.delivery.delivered_on, self.delivery.contract_on]
        lines = self.lines.filled()
        return (
            *(_day_or_text(day) for day in days),
            self.head.status.code(),
            self.head.kind_code(),
            self.head.delivery_note.text(),
            tuple((line.title, line.quantity, line.unit, line.price, line.discount, line.product_id) for line in lines),
            self.sums.discount.text() if lines else self.sums.total.text(),
            *(tick.isChecked() for tick in self.delivery.ticks.values()),
            self.delivery.title.text(),
            self.delivery.note.text(),
        )

    def draft_leniently(self, number: str) -> OrderDraft:
        """Return what can be read of all that is typed."""
        lines = self.lines.read_leniently()
        total_kop, discount_bp = self.sums.read_leniently(has_lines=bool(lines))
        return self._draft(number, lines, total_kop, discount_bp)

    def read(self, number: str) -> OrderDraft | None:
        """Return the order; None when something is wrong, which is then said where it is and has the focus."""
        if not self.head.check():
            return None
        if self._has_wrong_delivery():
            return None
        drafts = self.lines.read()
        if drafts is None:
            self.show_part("lines")
            self.lines.read()  # once more: the cell takes the focus only where it is seen
            return None
        try:
            total_kop, discount_bp = self.sums.read(has_lines=bool(drafts))
        except InvalidError as error:
            self.show_part("lines")
            self.sums.show_error(str(error.values["field"]), str(say_error(self._desk.language, error)))
            return None
        return self._draft(number, drafts, total_kop, discount_bp)

    def show_refusal(self, field: str, sentence: str) -> None:
        """Say a refusal of the book at its field too."""
        for fields, part in ((self.head.fields, ""), (self.delivery.fields, "delivery")):
            if field in fields:
                if part:
                    self._unfold(part)
                fields[field].set_error(str(sentence))
                fields[field].editor.setFocus()
                return
        if field in ("total_kop", "discount_bp"):
            self.show_part("lines")
            self.sums.show_error(field, str(sentence))

    def _has_wrong_delivery(self) -> bool:
        if self.delivery.check():
            return False
        self._unfold("delivery")
        self.delivery.check()
        return True

    def _draft(self, number: str, lines: tuple[LineDraft, ...], total_kop: int | None, discount_bp: int) -> OrderDraft:
        head, delivery = self.head, self.delivery
        return OrderDraft(
            ordered_on=head.day("ordered_on") or self._desk.book.clock.today(),
            number=number,
            title=delivery.title.text(),
            kind=head.kind_code(),
            status=head.status.code(),
            pay_by=head.day("pay_by"),
            promised_on=delivery.day("promised_on"),
            delivered_on=delivery.day("delivered_on"),
            answer_by=head.day("answer_by"),
            contract_on=delivery.day("contract_on"),
            is_delivery_agreed=delivery.ticks["delivery"].isChecked(),
            is_packing_agreed=delivery.ticks["packing"].isChecked(),
            delivery_note=head.delivery_note.text(),
            note=delivery.note.text(),
            total_kop=total_kop,
            discount_bp=discount_bp,
            lines=lines,
        )

    # --- parts ------------------------------------------------------------------------------------------------

    def take_order(self, order: OrderCard) -> None:
        """Show payments and claims of the order as it is now; a state that was not chosen anew follows the book's."""
        before = self._order
        chosen = self.head.status.code()
        is_untouched = before is None or before is order or chosen == before.draft.status
        self._order = order
        self._written = order.draft
        present = order.draft.status
        states = [present, *order.next_states]
        self.head.set_states(states, present if is_untouched or chosen not in states else chosen)
        if self.payments is not None:
            self.payments.show_order(order)
        if self.claims is not None:
            self.claims.show_order(order)
        self._show_tabs()
        if before is not order:
            self._on_changed()

    def show_part(self, code: str) -> None:
        """Bring a part to the front; payments and claims are made when they are first asked for."""
        order = self._order
        if code == "payments" and self.payments is None and order is not None:
            self.payments = self._pages[code] = PaymentsPart(self._desk)
            self._stack.add_page(code, self.payments)
            self.payments.show_order(order)
        elif code == "claims" and self.claims is None and order is not None:
            self.claims = self._pages[code] = ClaimsPart(self._desk)
            self._stack.add_page(code, self.claims)
            self.claims.show_order(order)
        self.tabs.set_code(code)
        self._stack.show_page(code)
        self.part_shown.emit(code)
        # The room of a part is known once what stands over it is placed.
        QTimer.singleShot(0, self._stack, self._stack.updateGeometry)

    def focus_part(self) -> None:
        """Put the cursor into the first field of the part in front."""
        if self.payments is not None and self.tabs.code() == "payments":
            self.payments.amount.setFocus()
        elif self.claims is not None and self.tabs.code() == "claims":
            self.claims.text.setFocus()
        elif self.tabs.code() == "delivery":
            self.delivery.promised_on.setFocus()
        else:
            self.lines.focus_first()

    def focus_parts(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through, in order."""
        if self.tabs.code() == "lines":
            return self.head, self._tab_row, self.lines, self._below
        return self.head, self._tab_row, self._pages[self.tabs.code()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_gap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _unfold(self, code: str) -> None:
        """Show the parts of a new order too."""
        self._tab_row.show()
        self.lines.has_top_line = False
        self.more_button.hide()
        self.show_part(code)

    def _word(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the order"))
        self.more_button.setText(self.tr("Delivery, checklist, note"))
        self._show_tabs()

    def _show_tabs(self) -> None:
        order = self._order
        tabs = [Tab("lines", self.tr("Lines"), str(len(self.lines.filled()) or ""))]
        if order is not None:
            came_back = len(order.claims) + sum(
                back.id not in {claim.return_id for claim in order.claims} for back in order.returns
            )
            is_open = any(claim.closed_on is None for claim in order.claims)
            tabs += [
                Tab("payments", self.tr("Payments"), str(len(order.payments) or "")),
                Tab("claims", self.tr("Returns and claims"), str(came_back or ""), has_dot=is_open),
            ]
        is_late = self.delivery.late.isVisibleTo(self.delivery)
        left = len(self.delivery.unticked())
        tabs.append(
            Tab(
                "delivery",
                self.tr("Delivery and checklist"),
                f"{len(CHECKS) - left}/{len(CHECKS)}" if left else "",
                has_dot=is_late,
            )
        )
        self.tabs.set_tabs(tabs)

    def _on_changed(self) -> None:
        if self._is_filling:
            return
        draft = self.draft_leniently("")
        self.delivery.set_status(draft.status)
        self.sums.show_draft(draft, written_kop=self._other_sum(draft))
        # An order without a sum says nothing of the client yet: not that its average falls.
        self.effect.ask(draft if draft.to_pay_kop else replace(draft, status="cancelled"))
        self._fit_gap()
        self._show_tabs()

    def _fit_gap(self) -> None:
        """Leave room under a short table, as far as the window has it."""
        look = theme()
        room = min(look.px(LINES_ROOM_PX), self.window().height() - look.px(OTHERS_PX))
        gap = max(look.px(LEAST_GAP_PX), room - self.lines.sizeHint().height())
        if gap != self._gap.sizeHint().height():
            self._gap.changeSize(0, gap, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
            self._lines_column.invalidate()

    def _other_sum(self, draft: OrderDraft) -> int | None:
        """Return what the book holds where it agreed on another sum than its lines make, while they are untouched."""
        written = self._written
        if written is None or not written.lines or written.total_kop == written.to_pay_kop:
            return None
        is_same = (draft.lines, draft.discount_bp) == (written.lines, written.discount_bp)
        return written.total_kop if is_same else None


def _day_or_text(editor: DayEdit) -> Any:
    try:
        return editor.read()
    except InvalidError:
        return editor.text()
