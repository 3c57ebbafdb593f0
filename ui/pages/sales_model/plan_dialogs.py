"""Dialogs of the third step: every client of the plan, and who gets which city, segment or source."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.switch_plan import Choice, How
from app.services.switch import PlanRow, SwitchPlan, Which
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.pickers import KComboBox
from ui.pages.sales_model.plan_list import PlanList
from ui.pages.sales_model.reading import load_rows
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.words import ModelWords
from ui.theme import theme

PAGE_ROWS = 200
LIST_PX = 470
MOST_VALUES = 60


class PlanDialog(Dialog):
    """The whole list, read by pages; a tick changes the draft and the list follows the new plan.

    Signals:
        toggled: the row whose tick was pressed (PlanRow).
        client_opened: a client's card is wanted (int).
    """

    toggled = Signal(object)
    client_opened = Signal(int)

    def __init__(
        self, parent: QWidget, desk: Desk, words: ModelWords, switching: Switching, which: Which, function: str = ""
    ) -> None:
        super().__init__(parent, " ", width_px=980)
        self.set_title(self.tr("Clients of the plan"))
        self._desk, self._switching, self._which, self._function = desk, switching, which, function
        self._generation = 0
        self.which = KComboBox(
            (
                (Which.LISTED.value, self.tr("Who would move")),
                (Which.MOVING.value, self.tr("Who moves")),
                (Which.EXEMPT.value, self.tr("Who stays as an exception")),
                (Which.ALL.value, self.tr("Everybody")),
                (Which.UNASSIGNED.value, self.tr("With nobody")),
            ),
            which.value,
        )
        self.which.setAccessibleName(self.tr("Which clients"))
        self.which.chosen.connect(self._on_which)
        self.head_actions.addWidget(self.which)
        self.list = PlanList(desk, words)
        self.list.setAccessibleName(self.tr("Clients of the plan"))
        self.list.setMinimumHeight(theme().px(LIST_PX))
        self.list.rows.more = self._read_more
        self.list.toggled.connect(self.toggled)
        self.list.client_opened.connect(self._on_opened)
        self.body.addWidget(self.list, 1)
        self.add_primary(self.tr("Done")).setAccessibleName(self.tr("Done"))
        switching.planned.connect(self.load)
        self.load()

    def load(self) -> None:
        """Read the first rows of the plan."""
        plan = self._switching.plan
        if plan is None:
            return
        self._generation += 1
        wanted = max(PAGE_ROWS, len(self.list.rows.rows))
        done = functools.partial(self._on_first, self._generation, plan)
        self._desk.read(self, load_rows, plan, self._which, 0, wanted, self._function, done=done)

    def _on_first(self, generation: int, plan: SwitchPlan, found: tuple[int, Sequence[PlanRow]]) -> None:
        if generation != self._generation:
            return
        total, rows = found
        self.set_title(self.tr("Clients of the plan"), self.tr("%n client(s)", "", total))
        self.list.show_rows(rows, total, plan.as_of)

    def _read_more(self, offset: int) -> None:
        plan = self._switching.plan
        if plan is None:
            return
        mine = self._generation

        def done(found: tuple[int, Sequence[PlanRow]]) -> None:
            if mine == self._generation:
                self.list.rows.add_rows(found[1])

        self._desk.read(self, load_rows, plan, self._which, offset, PAGE_ROWS, self._function, done=done)

    def _on_which(self, code: str) -> None:
        self._which = Which(code)
        self.load()

    def _on_opened(self, client_id: int) -> None:
        self.reject()
        self.client_opened.emit(client_id)


class ValuesDialog(Dialog):
    """Which person gets the clients of which city (segment, source); the rest goes to one, or stays.

    Signals:
        chosen: the Choice.
    """

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        how: How,
        values: Sequence[tuple[str, str, int]],
        team: Sequence[int],
        choice: Choice,
    ) -> None:
        super().__init__(parent, " ", width_px=520)
        self._how, self._choice = how, choice
        titles = {
            How.CITY: self.tr("Who gets which city"),
            How.SEGMENT: self.tr("Who gets which segment"),
            How.SOURCE: self.tr("Who gets which source"),
        }
        self.set_title(titles[how])
        people = [(str(each), person.name) for each in team if (person := desk.person(each)) is not None]
        given = dict(choice.values) if choice.how is how else {}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.boxes: dict[str, KComboBox] = {}
        for row, (typed, folded, count) in enumerate(values[:MOST_VALUES]):
            text = typed or self.tr("not known")
            grid.addWidget(Label(text, "body", elide=True), row, 0)
            number = Label(str(count), "body", "text2")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(number, row, 1)
            box = KComboBox([("", self.tr("with the rest")), *people], size="small")
            box.set_code(str(given.get(folded, "")))
            box.setAccessibleName(text)
            box.setFixedWidth(theme().px(190))
            grid.addWidget(box, row, 2)
            self.boxes[folded] = box
        self.body.addWidget(holder)
        self.rest = KComboBox([("", self.tr("stay where they are")), *people])
        if choice.how is how and choice.people:
            self.rest.set_code(str(choice.people[0]))
        self.rest.setAccessibleName(self.tr("The rest"))
        last = len(self.boxes)
        grid.addWidget(Label(self.tr("The rest"), "strong"), last, 0)
        self.rest.setFixedWidth(theme().px(190))
        grid.addWidget(self.rest, last, 2)
        self.add_cancel()
        self.add_primary(self.tr("Share so"))
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        values = tuple((folded, int(box.code())) for folded, box in self.boxes.items() if box.code())
        people = (int(self.rest.code()),) if self.rest.code() else ()
        self.chosen.emit(Choice(self._how, people, values, self._choice.keep_days))
