"""When an order is to come and came, what is agreed of it, and notes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidError
from app.services.order_sheet import days_late
from app.services.orders import OrderDraft
from ui.desk import Desk
from ui.kit.chip import ChipLabel
from ui.kit.field import Field, KLineEdit, TextArea
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.messages import say_error
from ui.orders.day_edit import DayEdit
from ui.orders.part import MARGINS


class DeliveryPart(QWidget):
    """Days of the delivery, the checklist, what the order is called and a note; saved with the order.

    Signals:
        changed: something was typed or ticked.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._status = "agreed"
        self.promised_on = DayEdit(desk, "promised_on")
        self.delivered_on = DayEdit(desk, "delivered_on")
        self.contract_on = DayEdit(desk, "contract_on")
        self.title = KLineEdit()
        self.note = TextArea(min_lines=3, max_lines=8)
        editors = {
            "promised_on": self.promised_on, "delivered_on": self.delivered_on, "contract_on": self.contract_on,
            "title": self.title, "note": self.note,
        }  # fmt: skip
        self.fields = {name: Field("", editor) for name, editor in editors.items()}
        self.ticks = {"delivery": QCheckBox(), "packing": QCheckBox()}
        self.late = Label("", "strong", "danger")
        self._open_name = Label("", "body", "text2")
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 6, 6)
        self._heads = (Label("", "strong"), Label("", "strong"))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(10)
        left.addWidget(self._heads[0])
        days = QHBoxLayout()
        days.setSpacing(12)
        for name in ("promised_on", "delivered_on"):
            days.addWidget(self.fields[name], 1)
        left.addLayout(days)
        left.addWidget(self.late)
        left.addWidget(self.fields["title"])
        left.addWidget(self.fields["note"])
        left.addStretch(1)
        right.addWidget(self._heads[1])
        right.addWidget(self.fields["contract_on"])
        for tick in self.ticks.values():
            tick.toggled.connect(lambda _on: self._on_changed())
            right.addWidget(tick)
        right.addWidget(self._open_name)
        right.addWidget(self._chips)
        right.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(*MARGINS)
        grid.setHorizontalSpacing(28)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for each in (self.promised_on, self.delivered_on, self.contract_on):
            each.day_changed.connect(self._on_changed)
            each.editingFinished.connect(self._check)
        self.title.textChanged.connect(lambda _text: self._on_changed())
        self.note.textChanged.connect(self._on_changed)
        self._word()

    def fill(self, draft: OrderDraft) -> None:
        """Show what an order holds."""
        self._status = draft.status
        self.promised_on.set_day(draft.promised_on)
        self.delivered_on.set_day(draft.delivered_on)
        self.contract_on.set_day(draft.contract_on)
        self.ticks["delivery"].setChecked(draft.is_delivery_agreed)
        self.ticks["packing"].setChecked(draft.is_packing_agreed)
        self.title.setText(draft.title)
        self.note.setPlainText(draft.note)
        for field in self.fields.values():
            field.set_error("")
        self._show_state()

    def set_status(self, status: str) -> None:
        """Know the state chosen: a closed or cancelled order has nothing open."""
        self._status = status
        self._show_state()

    def day(self, name: str) -> date | None:
        """Return a day; None for nothing typed, and for what is no day."""
        editor = self.fields[name].editor
        assert isinstance(editor, DayEdit)
        return editor.read_if_day()

    def check(self) -> bool:
        """Whether every day is one; else it is said and the first wrong one has the focus."""
        wrong = self._check()
        if wrong is not None:
            self.fields[wrong].editor.setFocus()
        return wrong is None

    def unticked(self) -> tuple[str, ...]:
        """Return what of the checklist is still open."""
        if self._status in ("closed", "cancelled"):
            return ()
        ticks = {"contract": bool(self.contract_on.text().strip())}
        ticks |= {name: tick.isChecked() for name, tick in self.ticks.items()}
        return tuple(name for name, is_ticked in ticks.items() if not is_ticked)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _check(self) -> str | None:
        first = None
        for name in ("promised_on", "delivered_on", "contract_on"):
            editor = self.fields[name].editor
            assert isinstance(editor, DayEdit)
            sentence = ""
            try:
                day = editor.read()
                if name == "delivered_on" and day is not None and day > self._desk.book.clock.today():
                    raise InvalidError("delivered_ahead", field=name, value=day.isoformat())
            except InvalidError as error:
                sentence = str(say_error(self._desk.language, error))
                first = first or name
            self.fields[name].set_error(sentence)
        self._show_state()
        return first

    def _on_changed(self) -> None:
        for field in self.fields.values():
            if field.error() and field.editor.hasFocus():
                field.set_error("")
        self._show_state()
        self.changed.emit()

    def _word(self) -> None:
        words = self._desk.language.words
        for name in ("promised_on", "delivered_on", "contract_on", "note"):
            self.fields[name].set_label(words.text(f"field.{name}"))
        self.fields["title"].set_label(self.tr("What the order is called"))
        for name, tick in self.ticks.items():
            tick.setText(words.text(f"order_tick.{name}"))
        self._heads[0].setText(self.tr("Delivery"))
        self._heads[1].setText(self.tr("Checklist"))
        self._open_name.setText(self.tr("Not ticked yet"))
        self._show_state()

    def _show_state(self) -> None:
        today = self._desk.book.clock.today()
        late = days_late(self._status, self.day("promised_on"), self.day("delivered_on"), today)
        self.late.setText(self._desk.formats.days_late(late) if late else "")
        self.late.setVisible(bool(late))
        self._flow.clear()
        open_ones = self.unticked()
        words = self._desk.language.words
        for name in open_ones:
            self._flow.addWidget(ChipLabel(words.text(f"order_tick.{name}"), "warn", "alert-triangle"))
        self._open_name.setVisible(bool(open_ones))
        self._chips.setVisible(bool(open_ones))
