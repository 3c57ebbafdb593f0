"""Step 4: which rule opens each hand-over of the new model, and how soon it is answered."""

from __future__ import annotations

import functools
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label
from ui.kit.section_card import IconLabel
from ui.pages.sales_model.answer_days import AnswerDays
from ui.pages.sales_model.layouts import empty_layout
from ui.pages.sales_model.reading import Gate, load_gates
from ui.pages.sales_model.step import Step
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.words import ModelWords
from ui.theme import FUNCTION_ICONS


class RulesStep(Step):
    """Signals: rules_asked: open the Rules page at a rule (its code)."""

    rules_asked = Signal(str)

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(desk, words, switching, parent)
        self._generation = 0
        self._gates: tuple[Gate, ...] | None = None
        self._lead = Label("", "body", "text2", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.days = AnswerDays(desk, is_beside_draft=True)
        self.ticks: dict[str, QCheckBox] = {}
        self._stops: list[QWidget] = []
        self.column.addWidget(self._lead)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.days)
        self.column.addStretch(1)

    def show_state(self) -> None:
        """Read the rules of the model being prepared, and show them."""
        draft = self.switching.draft
        if draft is None:
            return
        self._generation += 1
        self.desk.read(
            self,
            load_gates,
            draft.model,
            draft.has_vip_manager,
            self.desk.language.code,
            done=functools.partial(self._on_read, self._generation),
        )

    def _on_read(self, generation: int, gates: tuple[Gate, ...]) -> None:
        if generation != self._generation:
            return
        if gates != self._gates:
            self._gates = gates
            self._build(gates)
        self.days.show_days(self.desk.facts.settings)
        draft = self.switching.draft
        wanted = {spec.code for spec in draft.rules} if draft is not None else set()
        for code, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(code in wanted)
            tick.blockSignals(False)

    def _build(self, gates: tuple[Gate, ...]) -> None:
        empty_layout(self._rows)
        self.ticks.clear()
        self._stops = []
        self.days.setVisible(bool(gates))
        if not gates:
            self._lead.setText(self.tr("One seller does everything: clients do not change hands, no rule is needed."))
            return
        self._lead.setText(
            self.tr("A hand-over is proposed once, when its rule comes to hold and the next leg is somebody else’s.")
        )
        for gate in gates:
            self._rows.addWidget(self._gate(gate))
        self.reshaped.emit()

    def _gate(self, gate: Gate) -> QWidget:
        card = QFrame(self)
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        left, entered = str(gate.from_function), str(gate.to_function)
        head.addWidget(ChipLabel(self.words.function(left), left, FUNCTION_ICONS[left]))
        head.addWidget(IconLabel("arrow-right", "text2", 14))
        head.addWidget(ChipLabel(self.words.function(entered), entered, FUNCTION_ICONS[entered]))
        head.addStretch(1)
        link = KButton(self.tr("Edit in Rules"), kind=Kind.LINK)
        name = self.tr("Edit the rule: {rule}").format(rule=self.words.when(gate.spec.code))
        link.setAccessibleName(name)
        link.clicked.connect(lambda: self.rules_asked.emit(gate.spec.code))
        head.addWidget(link)
        self._stops.append(link)
        column.addLayout(head)
        column.addWidget(Label(self.words.when(gate.spec.code), "strong", wrap=True))
        column.addWidget(Label(gate.sentence, "body", "text" if gate.is_on else "text2", wrap=True))
        if not gate.is_on:
            tick = QCheckBox(self.tr("This rule is off. Turn it on with the switch"))
            tick.toggled.connect(functools.partial(self._on_tick, gate))
            self.ticks[gate.spec.code] = tick
            self._stops.append(tick)
            column.addWidget(tick)
        return card

    def stops(self) -> tuple[QWidget, ...]:
        """Return the links and the ticks, rule by rule, then the days."""
        return (*self._stops, *self.days.stops())

    def _on_tick(self, gate: Gate, is_on: bool) -> None:
        draft = self.switching.draft
        if draft is None:
            return
        rules = tuple(spec for spec in draft.rules if spec.code != gate.spec.code)
        self.switching.set(replace(draft, rules=(*rules, gate.spec) if is_on else rules))
