"""The rules of pay in words, with the owner's numbers in fields beside them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from app.services.settings import change_settings
from ui.desk import Desk, Refusal
from ui.kit.dialog import Dialog
from ui.kit.field import Field
from ui.kit.label import Label, rule
from ui.kit.pickers import KComboBox, NumberField
from ui.pages.reports.pay_reading import Schemes, load_pay_schemes
from ui.theme import theme

FIELD_PX = 190
FIRST, LEAD = "pay.first_orders", "pay.lead_days"
DAYS, PERCENT, DAY = "pay.transition_days", "pay.transition_percent", "pay.handover_day"


class PayRulesDialog(Dialog):
    """A number is kept when its field is left; the sentences are worded anew at once."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Rules of pay"), width_px=640)
        self._desk = desk
        self._generation = 0
        self._sent: dict[str, Any] = {}
        self._rules = Label("", "body", wrap=True)
        self._rate_note = Label("", "small", "text2", wrap=True)
        self.numbers = {
            FIRST: NumberField(1, 20), LEAD: NumberField(1, 60), DAYS: NumberField(0, 1000),
            PERCENT: NumberField(0, 100),
        }  # fmt: skip
        self.day = KComboBox([("giver", self.tr("who hands over")), ("taker", self.tr("who takes over"))])
        labels = {
            FIRST: self.tr("First orders of a client, first sales"),
            LEAD: self.tr("Working days until a lead counts unanswered"),
            DAYS: self.tr("Days after a hand-over that sales are shared"),
            PERCENT: self.tr("Percent of them for who handed over"),
        }
        self.fields = {key: Field("", field) for key, field in self.numbers.items()}
        self.day_field = Field("", self.day)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, theme().px(FIELD_PX))
        whose = self.tr("Money of the hand-over day is of")
        rows = [(labels[key], field) for key, field in self.fields.items()] + [(whose, self.day_field)]
        for at, (label, field) in enumerate(rows):
            field.editor.setAccessibleName(label)
            words = Label(label, "body", wrap=True)
            words.setBuddy(field.editor)
            grid.addWidget(words, at, 0)
            grid.addWidget(field, at, 1)
        self.body.addWidget(self._rules)
        self.body.addWidget(rule())
        self.body.addLayout(grid)
        self.body.addWidget(self._rate_note)
        for key, number in self.numbers.items():
            number.editingFinished.connect(lambda key=key: self._keep(key))
        self.day.chosen.connect(lambda code: self._send(DAY, code))
        self.add_cancel(self.tr("Close"))
        self._load()

    def _load(self) -> None:
        self._generation += 1
        mine = self._generation
        today = self._desk.book.clock.today()

        def done(schemes: Schemes) -> None:
            if mine == self._generation:
                self._show(schemes)

        self._desk.read(self, load_pay_schemes, self._desk.language.code, today, done=done)

    def _show(self, schemes: Schemes) -> None:
        self._rules.setText("\n".join(f"• {sentence}" for sentence in schemes.schemes.rules))
        self._rate_note.setText(schemes.schemes.rate_note)
        for key, number in self.numbers.items():
            self._sent[key] = schemes.settings[key]
            if not number.hasFocus():
                number.setValue(schemes.settings[key])
        self._sent[DAY] = schemes.settings[DAY]
        self.day.set_code(schemes.settings[DAY])

    def _keep(self, key: str) -> None:
        if self._sent and self.numbers[key].value() != self._sent.get(key):
            self._send(key, self.numbers[key].value())

    def _send(self, key: str, value: Any) -> None:
        self._sent[key] = value
        field = self.fields.get(key, self.day_field)
        field.set_error("")

        def failed(sentence: Refusal) -> None:
            field.set_error(sentence)

        self._desk.write(self, change_settings, {key: value}, done=lambda _changes: self._load(), failed=failed)
