"""Step 3: who gets which clients, the load of each person before and after, and every client that would move."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.switch_plan import Choice, How
from app.services.switch import (
    FUNCTIONS_SHARED,
    PersonLoad,
    PlanRow,
    Which,
    count_values,
)
from ui.desk import Desk
from ui.kit.label import Label, rule
from ui.kit.load_bars import LoadBars, LoadRow
from ui.pages.sales_model.choice_row import AFTER_PX, COUNT_PX, NAME_PX, NOW_PX, SIGN_PX, ChoiceRow
from ui.pages.sales_model.plan_dialogs import PlanDialog, ValuesDialog
from ui.pages.sales_model.plan_list import PlanList
from ui.pages.sales_model.reading import PlanReading
from ui.pages.sales_model.step import Step
from ui.pages.sales_model.switching import Switching, team
from ui.pages.sales_model.words import ModelWords
from ui.theme import follow_theme, theme

AFTER_PART = 0.67
BESIDE_PX = 32 + 5 * 8 + 14  # the margins of the step, the gaps of a row, the scroll bar


class ClientsStep(Step):
    """Signals: client_opened: a client's card is wanted (int)."""

    client_opened = Signal(int)

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(desk, words, switching, parent)
        self._shown: PlanReading | None = None
        self.column.setSpacing(0)
        self.column.setContentsMargins(16, 0, 16, 12)
        self._heads = [Label("", "small", "text2", elide=True) for _ in range(4)]
        self._heads[3].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._heads[0], 1)
        for label in self._heads[1:]:
            head.addWidget(label)
        self.column.addWidget(self._head)
        self.rows = {function: ChoiceRow(function, desk, words) for function in FUNCTIONS_SHARED}
        for row in self.rows.values():
            self.column.addWidget(row)
            row.chosen.connect(self._on_chosen)
            row.values_asked.connect(self._ask_values)
            row.see_asked.connect(lambda function: self.show_all(Which.EXEMPT, function))
        self.column.addWidget(rule(self))
        self.column.addSpacing(10)
        title = QHBoxLayout()
        title.setSpacing(10)
        self._load_title, self._load_remark = Label("", "strong"), Label("", "small", "text2", elide=True)
        title.addWidget(self._load_title)
        title.addWidget(self._load_remark, 1)
        self.column.addLayout(title)
        self.column.addSpacing(4)
        self.load = LoadBars()
        self.column.addWidget(self.load)
        self.column.addSpacing(8)
        self._frame = QFrame(self)
        self._frame.setProperty("card", True)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(1, 1, 1, 1)
        self.list = PlanList(desk, words)
        self.list.toggled.connect(self.toggle)
        self.list.client_opened.connect(self.client_opened)
        self._nobody_moves = Label("", "body", "text2", wrap=True)
        inner.addWidget(self.list)
        self.column.addWidget(self._frame)
        self.column.addWidget(self._nobody_moves)
        self.column.addStretch(1)
        follow_theme(self)

    def restyle(self) -> None:
        """Take heights from the theme."""
        look = theme()
        self._head.setFixedHeight(look.px(30))
        self._heads[3].setFixedWidth(look.px(COUNT_PX))
        self._fit()

    def _fit(self) -> None:
        """Share the width among the columns: large text in a small window leaves less to names."""
        look = theme()
        taken = look.px(NAME_PX) + look.px(COUNT_PX) + SIGN_PX + BESIDE_PX
        both = max(120, self.width() - taken)
        after = min(look.px(AFTER_PX), round(both * AFTER_PART))
        now = min(look.px(NOW_PX), both - after)
        for row in self.rows.values():
            row.fit(now, after)
        self._heads[1].setFixedWidth(now)
        self._heads[2].setFixedWidth(after + SIGN_PX + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # --- showing --------------------------------------------------------------------------------------------------

    def stops(self) -> tuple[QWidget, ...]:
        """Return the choices row by row, the bars, the list."""
        return (*(each for row in self.rows.values() for each in row.stops()), self.load, self.list)

    def show_state(self) -> None:
        """Show choices at once, and what of the plan is known."""
        draft = self.switching.draft
        if draft is None:
            return
        texts = (self.tr("Which clients"), self.tr("Now"), self.tr("After"), self.tr("Clients"))
        for label, text in zip(self._heads, texts, strict=True):
            label.setText(text)
        self._heads[2].setContentsMargins(SIGN_PX + 8, 0, 0, 0)
        self._load_title.setText(self.tr("Load after the switch"))
        self._load_remark.setText(self.tr("thin line: today"))
        self.list.setAccessibleName(self.tr("Clients that would move"))
        self.load.setAccessibleName(self.tr("Load after the switch"))
        plan = self.switching.plan
        found = {row.function: row for row in plan.functions} if plan is not None else {}
        for function, row in self.rows.items():
            row.show_plan(found.get(function), draft.choices.get(function, Choice()), team(draft, function))
        if plan is not None:
            self.load.set_rows([self._load_row(each) for each in plan.loads])
        if self.switching.reading is not None:
            self._show_list(self.switching.reading)

    def _load_row(self, load: PersonLoad) -> LoadRow:
        spoken = self.tr("{name}: {before} clients today, {after} after the switch").format(
            name=load.name, before=load.clients_before, after=load.clients_after
        )
        money = self.tr("by money: {before}, then {after}").format(
            before=self.desk.formats.whole_money(load.before_kop), after=self.desk.formats.whole_money(load.after_kop)
        )
        return LoadRow(load.name, load.before, load.after, f"{spoken}; {money}")

    def _show_list(self, reading: PlanReading) -> None:
        if reading is self._shown:
            return
        self._shown = reading
        self._frame.setVisible(bool(reading.rows))
        self._nobody_moves.setVisible(not reading.rows)
        self._nobody_moves.setText(self.tr("No client changes hands by these choices."))
        self.list.show_rows(reading.rows, len(reading.rows), reading.plan.as_of)
        self.list.fit()

    # --- choosing -------------------------------------------------------------------------------------------------

    def _on_chosen(self, function: str, choice: Choice) -> None:
        draft = self.switching.draft
        if draft is not None:
            self.switching.set(draft.with_choice(function, choice))
            self.show_state()

    def _ask_values(self, function: str, how: How) -> None:
        self.desk.read(self, count_values, function, how, done=functools.partial(self._show_values, function, how))

    def _show_values(self, function: str, how: How, values: Sequence[tuple[str, str, int]]) -> None:
        draft = self.switching.draft
        if draft is None:
            return
        choice = draft.choices.get(function, Choice())
        dialog = ValuesDialog(self, self.desk, how, values, team(draft, function), choice)
        dialog.chosen.connect(functools.partial(self._on_chosen, function))
        dialog.open()

    def toggle(self, row: PlanRow) -> None:
        """Leave a client with whom it is, or let it go after all."""
        draft, plan = self.switching.draft, self.switching.plan
        if draft is None or plan is None or row.from_person_id is None:
            return
        if row.is_ticked:
            self.switching.set(draft.with_pick(row.client_id, row.from_person_id))
        elif row.client_id in draft.picks:
            self.switching.set(draft.with_pick(row.client_id, None))
        else:
            people = draft.choices.get(row.function, Choice()).people
            taker = people[0] if people else plan.owners.get(row.function)
            if taker is not None:
                self.switching.set(draft.with_pick(row.client_id, taker))

    def show_all(self, which: Which = Which.LISTED, function: str = "") -> None:
        """Open the whole list."""
        if self.switching.plan is None:
            return
        dialog = PlanDialog(self, self.desk, self.words, self.switching, which, function)
        dialog.toggled.connect(self.toggle)
        dialog.client_opened.connect(self.client_opened)
        dialog.open()
