"""The head of an order: day, state, kind, when to pay, when an offer is asked about, a note for the delivery."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.order_states import KINDS
from app.errors import InvalidError
from app.services.orders import OrderDraft
from ui.desk import Desk
from ui.kit.field import Field, KLineEdit
from ui.kit.pickers import KComboBox
from ui.messages import say_error
from ui.orders.day_edit import DayEdit
from ui.theme import follow_theme, theme

NEW_STATES = ("offer", "agreed", "paid", "shipped", "closed")
STATE_ROLES = {
    "offer": "text3", "agreed": "accent", "part_paid": "warn", "paid": "ok", "shipped": "ok", "closed": "ok",
    "cancelled": "danger",
}  # fmt: skip
DAY_PX, STATE_PX, KIND_PX = 148, 166, 128
DOT_PX, DOT_BOX_PX = 8, 14


class HeadFields(QWidget):
    """The fields under the title.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ordered_on = DayEdit(desk, "ordered_on")
        self.status = KComboBox()
        self.kind = KComboBox()
        self.pay_by = DayEdit(desk, "pay_by")
        self.answer_by = DayEdit(desk, "answer_by")
        self.delivery_note = KLineEdit()
        editors = {
            "ordered_on": self.ordered_on, "status": self.status, "kind": self.kind, "pay_by": self.pay_by,
            "answer_by": self.answer_by, "delivery_note": self.delivery_note,
        }  # fmt: skip
        self.fields = {name: Field("", editor) for name, editor in editors.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(12)
        for name, field in self.fields.items():
            row.addWidget(field, 1 if name == "delivery_note" else 0)
        for each in (self.ordered_on, self.pay_by, self.answer_by):
            each.day_changed.connect(self._on_changed)
            each.editingFinished.connect(self._check_days)
        self.status.chosen.connect(lambda _code: self._on_changed())
        self.kind.chosen.connect(lambda _code: self._on_changed())
        self.delivery_note.textChanged.connect(lambda _text: self._on_changed())
        self._states: tuple[str, ...] = NEW_STATES
        self._word()
        follow_theme(self)

    def restyle(self) -> None:
        """Take the widths and the dots of the states from the theme."""
        look = theme()
        for each in (self.ordered_on, self.pay_by, self.answer_by):
            each.setFixedWidth(look.px(DAY_PX))
        self.status.setFixedWidth(look.px(STATE_PX))
        self.kind.setFixedWidth(look.px(KIND_PX))
        self._show_dots()

    def set_states(self, states: Sequence[str], now: str) -> None:
        """Offer the states that may follow, with the present one."""
        self._states = tuple(states)
        words = self._desk.language.words
        self.status.set_choices([(code, words.text(f"order_status.{code}")) for code in self._states])
        self.status.set_code(now)
        self._show_dots()
        self._show_offer()

    def fill(self, draft: OrderDraft) -> None:
        """Show what an order holds; its state must be among those offered."""
        self.ordered_on.set_day(draft.ordered_on)
        self.status.set_code(draft.status)
        self.kind.set_code(draft.kind or "none")
        self.pay_by.set_day(draft.pay_by)
        self.answer_by.set_day(draft.answer_by)
        self.delivery_note.setText(draft.delivery_note)
        self.delivery_note.setCursorPosition(0)
        for field in self.fields.values():
            field.set_error("")
        self._show_offer()
        self._show_days()

    def kind_code(self) -> str:
        """Return the kind chosen, empty for none."""
        return "" if self.kind.code() == "none" else self.kind.code()

    def day(self, name: str) -> date | None:
        """Return a day of the head; None for nothing typed, and for what is no day."""
        editor = self.fields[name].editor
        assert isinstance(editor, DayEdit)
        return editor.read_if_day()

    def check(self) -> bool:
        """Whether every day is one; else it is said and the first wrong one has the focus."""
        wrong = self._check_days()
        if wrong is not None:
            self.fields[wrong].editor.setFocus()
        return wrong is None

    def _check_days(self) -> str | None:
        first = None
        for name in ("ordered_on", "pay_by", "answer_by"):
            editor = self.fields[name].editor
            assert isinstance(editor, DayEdit)
            try:
                if editor.read() is None and name == "ordered_on":
                    raise InvalidError("not_a_date", field=name, value="")
            except InvalidError as error:
                self.fields[name].set_error(str(say_error(self._desk.language, error)))
                first = first or name
            else:
                self.fields[name].set_error("")
        self._show_days()
        return first

    def _on_changed(self) -> None:
        for field in self.fields.values():
            if field.error() and field.editor.hasFocus():
                field.set_error("")
        self._show_offer()
        self._show_days()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        words = self._desk.language.words
        kinds = [(code, words.text(f"order_kind.{code}")) for code in KINDS if code]
        self.kind.set_choices([("none", self.tr("not said")), *kinds])
        for name in ("ordered_on", "pay_by", "answer_by", "delivery_note"):
            self.fields[name].set_label(words.text(f"field.{name}"))
        self.fields["status"].set_label(self.tr("State"))
        self.fields["kind"].set_label(words.text("field.kind"))
        self.set_states(self._states, self.status.code())
        self._show_days()

    def _show_dots(self) -> None:
        for at in range(self.status.count()):
            role = STATE_ROLES[str(self.status.itemData(at))]
            self.status.setItemIcon(at, _dot(role, self.devicePixelRatioF()))

    def _show_offer(self) -> None:
        """Ask for the day of an answer where there is an offer; without one it is amber."""
        is_offer = self.status.code() == "offer"
        field = self.fields["answer_by"]
        field.setVisible(is_offer)
        self.fields["pay_by"].setVisible(not is_offer)
        is_missing = is_offer and not self.answer_by.text().strip()
        self.answer_by.set_changed(is_missing)
        field.set_hint(self.tr("No follow-up date") if is_missing else "", "warn")

    def _show_days(self) -> None:
        """Say in the label how many days there are to pay."""
        ordered_on, pay_by = self.day("ordered_on"), self.day("pay_by")
        text = self._desk.language.words.text("field.pay_by")
        if ordered_on is not None and pay_by is not None and pay_by >= ordered_on:
            days = self._desk.formats.days((pay_by - ordered_on).days)
            text = f"{text}, {days}"
        self.fields["pay_by"].set_label(text)


def _dot(role: str, dpr: float) -> QIcon:
    """Return a dot in a colour of the tokens."""
    pixmap = QPixmap(round(DOT_BOX_PX * dpr), round(DOT_BOX_PX * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(role))
    edge = (DOT_BOX_PX - DOT_PX) / 2
    painter.drawEllipse(QRectF(edge, edge, DOT_PX, DOT_PX))
    painter.end()
    return QIcon(pixmap)
