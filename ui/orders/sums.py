"""The sums of an order: its lines, the discount on all, what is to pay; or the sum alone where there are no lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.order_sums import discount_kop
from app.errors import InvalidError
from app.services.order_checks import TOTAL_LIMIT_KOP, OrderDraft
from ui.desk import Desk
from ui.forms.typed_numbers import read_percent, read_sum, write_percent, write_sum
from ui.kit.field import KLineEdit
from ui.kit.label import Label
from ui.kit.paint import RIGHT
from ui.messages import say_error
from ui.theme import follow_theme, theme

PERCENT_PX, SUM_PX = 62, 130


class SumsPart(QWidget):
    """What the lines come to; ``show_draft`` shows the sums of what is typed.

    Signals:
        changed: the discount or the sum was typed anew.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines_name = Label("", "body", "text2")
        self._lines_sum = Label("", "body")
        self._discount_name = Label("", "body", "text2")
        self.discount = KLineEdit()
        self._discount_sum = Label("", "body")
        self._sum_name = Label("", "body", "text2")
        self.total = KLineEdit()
        self._to_pay_name = Label("", "heading")
        self._to_pay = Label("", "title")
        self._error = Label("", "small", "danger", wrap=True)
        self._warning = Label("", "small", "warn", wrap=True)
        for field in (self.discount, self.total):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.textChanged.connect(self._on_typed)
            field.editingFinished.connect(self._on_left)
        for label in (self._lines_sum, self._discount_sum, self._to_pay):
            label.setAlignment(RIGHT)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self._lines_name, 0, 0, 1, 2)
        grid.addWidget(self._lines_sum, 0, 2)
        grid.addWidget(self._discount_name, 1, 0)
        grid.addWidget(self.discount, 1, 1)
        grid.addWidget(self._discount_sum, 1, 2)
        grid.addWidget(self._sum_name, 2, 0, 1, 2)
        grid.addWidget(self.total, 2, 2, RIGHT)
        to_pay = QHBoxLayout()
        to_pay.addWidget(self._to_pay_name)
        to_pay.addWidget(self._to_pay, 1)
        grid.addLayout(to_pay, 3, 0, 1, 3)
        grid.addWidget(self._error, 4, 0, 1, 3)
        grid.addWidget(self._warning, 5, 0, 1, 3)
        grid.setRowStretch(6, 1)
        self._error.hide()
        self._warning.hide()
        self._with_lines = (self._lines_name, self._lines_sum, self._discount_name, self.discount, self._discount_sum)
        self._word()
        follow_theme(self)

    def restyle(self) -> None:
        """Take the widths from the theme."""
        self.discount.setFixedWidth(theme().px(PERCENT_PX))
        self.total.setFixedWidth(theme().px(SUM_PX))
        self._to_pay.setFont(theme().font_of(22, 600))

    def fill(self, draft: OrderDraft) -> None:
        """Show what an order holds."""
        self.discount.setText(write_percent(draft.discount_bp) if draft.discount_bp else "")
        self.total.setText("" if draft.lines else write_sum(draft.total_kop))
        self._say("")

    def show_draft(self, draft: OrderDraft, *, written_kop: int | None = None) -> None:
        """Show the sums of what is typed; ``written_kop`` is what the book holds where that differs from the lines."""
        money = self._desk.formats.money
        has_lines = bool(draft.lines)
        for widget in self._with_lines:
            widget.setVisible(has_lines)
        for widget in (self._sum_name, self.total):
            widget.setVisible(not has_lines)
        totals = [line.total_kop for line in draft.lines]
        self._lines_name.setText(self.tr("%n line(s)", "", len(totals)))
        self._lines_sum.setText(money(sum(totals)))
        off = discount_kop(totals, draft.discount_bp)
        self._discount_sum.setText(money(-off) if off else "–")
        self._to_pay.setText(money(draft.to_pay_kop))
        self._to_pay.setAccessibleName(f"{self._to_pay_name.text()} {money(draft.to_pay_kop)}")
        self._warning.setVisible(written_kop is not None)
        if written_kop is not None:
            said = self.tr("{sum} is written in the book. Saving takes the sum of the lines.")
            self._warning.setText(said.format(sum=money(written_kop)))

    def read(self, *, has_lines: bool) -> tuple[int | None, int]:
        """Return the sum typed without lines, kopecks, and the discount; raises InvalidError."""
        if has_lines:
            return None, read_percent(self.discount.text(), "discount_bp")
        total_kop = read_sum(self.total.text(), "total_kop")
        if total_kop is None:
            raise InvalidError("order_without_sum", field="total_kop")
        if total_kop < 0:
            raise InvalidError("sum_negative", field="total_kop")
        if total_kop > TOTAL_LIMIT_KOP:
            raise InvalidError("sum_too_large", field="total_kop")
        return total_kop, 0

    def read_leniently(self, *, has_lines: bool) -> tuple[int | None, int]:
        """Return what can be read."""
        try:
            return self.read(has_lines=has_lines)
        except InvalidError:
            return None, 0

    def show_error(self, field: str, sentence: str) -> None:
        """Say what is wrong with ``discount_bp`` or ``total_kop`` and go there."""
        self._say(sentence, field)
        (self.total if field == "total_kop" else self.discount).setFocus()

    def error(self) -> str:
        """Return the sentence shown."""
        return self._error.text() if not self._error.isHidden() else ""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        self._discount_name.setText(self.tr("Discount on all"))
        self.discount.setAccessibleName(self.tr("Discount on all"))
        self.discount.setPlaceholderText("0%")
        name = self.tr("Sum, {currency}").format(currency=self._desk.formats.money(0).split("\u00a0")[-1])
        self._sum_name.setText(name)
        self.total.setAccessibleName(name)
        self._to_pay_name.setText(self.tr("To pay"))

    def _on_typed(self) -> None:
        self._say("")
        self.changed.emit()

    def _on_left(self) -> None:
        has_lines = not self.discount.isHidden()
        editor = self.discount if has_lines else self.total
        if not editor.text().strip():
            return
        try:
            total_kop, discount_bp = self.read(has_lines=has_lines)
        except InvalidError as error:
            self._say(str(say_error(self._desk.language, error)), str(error.values["field"]))
            return
        text = (write_percent(discount_bp) if discount_bp else "") if has_lines else write_sum(total_kop)
        if editor.text() != text:
            editor.setText(text)

    def _say(self, sentence: str, field: str = "") -> None:
        self.total.set_error(bool(sentence) and field == "total_kop")
        self.discount.set_error(bool(sentence) and field == "discount_bp")
        for editor in (self.total, self.discount):
            editor.setAccessibleDescription(sentence if editor.has_error() else "")
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
