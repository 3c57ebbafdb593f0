"""Step 2: who holds which role, who answers for each function, and whether VIP has a manager of its own."""

from __future__ import annotations

import functools
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.conveyor import FUNCTIONS
from app.domain.sales_models import Role, roles_by_function, roles_of
from app.services.people import PersonRow
from app.services.switch import SwitchDraft
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.field import KLineEdit
from ui.kit.label import Label, rule
from ui.kit.pickers import KComboBox
from ui.pages.sales_model.layouts import empty_layout
from ui.pages.sales_model.step import Step
from ui.pages.sales_model.switching import Switching
from ui.pages.sales_model.words import ModelWords
from ui.theme import FUNCTION_ICONS, theme

ROLE_PX, ROLE_PART, OWNER_PX = 84, 0.145, 172
OFF = "off"


class PeopleStep(Step):
    """Signals: add_asked: a person is to be added. people_asked: the people's own page."""

    add_asked = Signal()
    people_asked = Signal()

    def __init__(self, desk: Desk, words: ModelWords, switching: Switching, parent: QWidget | None = None) -> None:
        super().__init__(desk, words, switching, parent)
        self._built: object = None
        self.ticks: dict[tuple[int, Role], QCheckBox] = {}
        self.owners: dict[str, KComboBox] = {}
        self.departments: dict[str, KLineEdit] = {}
        self._alone = Label("", "body", "text2", wrap=True)
        self._matrix = QWidget(self)
        self._grid = QGridLayout(self._matrix)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self.add_button = KButton("", kind=Kind.DASHED, icon="plus", size="small")
        self.people_link = KButton("", kind=Kind.LINK)
        self.vip = QCheckBox()
        self._answers = QWidget(self)
        self._answer_grid = QGridLayout(self._answers)
        self._answer_grid.setContentsMargins(0, 0, 0, 0)
        self._answer_grid.setHorizontalSpacing(8)
        self._answer_grid.setVerticalSpacing(5)
        self._answer_title = Label("", "strong")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.people_link)
        buttons.addStretch(1)
        for widget in (self._alone, self._matrix):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)
        self.column.addWidget(self.vip)
        self.column.addWidget(rule(self))
        self.column.addWidget(self._answer_title)
        self.column.addWidget(self._answers)
        self.column.addStretch(1)
        self.add_button.clicked.connect(self.add_asked)
        self.people_link.clicked.connect(self.people_asked)
        self.vip.toggled.connect(self._on_vip)

    # --- showing --------------------------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Show the roles of the draft; the table is built anew only when people or roles are others."""
        draft, view = self.switching.draft, self.switching.view
        if draft is None or view is None:
            return
        people = tuple(person for person in view.people if person.is_active)
        self._alone.setText(
            self.tr("You are alone so far. Add who else will sell: each then gets a role and clients of their own.")
        )
        self._alone.setVisible(len(people) == 1)
        self.add_button.setText(self.tr("Add a person…"))
        self.people_link.setText(self.tr("Strengths and titles: People"))
        self.vip.setText(self.tr("VIP clients have a manager of their own"))
        self._answer_title.setText(self.tr("Who answers for what"))
        _set_silently(self.vip, draft.has_vip_manager)
        roles = roles_of(draft.model, has_vip_manager=draft.has_vip_manager)
        wanted = (people, roles, draft.model, self.desk.language.code)
        if wanted != self._built:
            self._built = wanted
            self._build(people, roles, draft)
        for (person_id, role), tick in self.ticks.items():
            _set_silently(tick, person_id in draft.roles.get(role, ()))
        self._show_owners(draft)

    def _build(self, people: tuple[PersonRow, ...], roles: tuple[Role, ...], draft: SwitchDraft) -> None:
        empty_layout(self._grid)
        empty_layout(self._answer_grid)
        self.ticks.clear()
        head = Label(self.tr("Who does what"), "small", "text2")
        self._grid.addWidget(head, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowMinimumHeight(0, theme().px(34))
        role_px = min(theme().px(ROLE_PX), round(self.width() * ROLE_PART))
        for column in range(1, 6):
            self._grid.setColumnMinimumWidth(column, role_px if column <= len(roles) else 0)
        for column, role in enumerate(roles, 1):
            label = Label(self.words.role(role, draft.model), "chip", "text", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(role_px)
            label.setToolTip(self.words.role_does(role))
            self._grid.addWidget(label, 0, column)
        for at, person in enumerate(people, 1):
            self._grid.addWidget(rule(self._matrix), 2 * at - 1, 0, 1, len(roles) + 1)
            self._grid.addWidget(self._person(person), 2 * at, 0)
            for column, role in enumerate(roles, 1):
                self._grid.addWidget(self._tick(person, role), 2 * at, column, Qt.AlignmentFlag.AlignCenter)
        self._build_owners(people, draft)
        for tick in self.ticks.values():
            tick.show()  # a layout shows what was just made only later, and till then it takes no focus
        self.reshaped.emit()

    def stops(self) -> tuple[QWidget, ...]:
        """Return the table, the buttons under it, then who answers."""
        answers: list[QWidget] = []
        for function, box in self.owners.items():
            answers += [box, *filter(None, [self.departments.get(function)])]
        return (*self.ticks.values(), self.add_button, self.people_link, self.vip, *answers)

    def _person(self, person: PersonRow) -> QWidget:
        """Return the name with what the person is good at: it helps to choose the role."""
        holder = QWidget(self._matrix)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 5, 0, 5)
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(Label(person.name, "name", elide=True))
        if person.is_outsourced:
            first.addWidget(ChipLabel(self.tr("outsourced"), "warn"))
        first.addStretch(1)
        column.addLayout(first)
        strong = self.tr("good at: {strengths}").format(strengths=person.strengths) if person.strengths else ""
        under = "; ".join(part for part in (person.job_title, strong) if part)
        if under:
            column.addWidget(Label(under, "small", "text2", elide=True))
        return holder

    def _tick(self, person: PersonRow, role: Role) -> QCheckBox:
        tick = QCheckBox(self._matrix)
        name = self.tr("{person}: {role}").format(person=person.name, role=self.words.role(role))
        tick.setAccessibleName(name)
        tick.setToolTip(name)
        tick.toggled.connect(functools.partial(self._on_tick, person.id, role))
        tick.installEventFilter(self)
        self.ticks[person.id, role] = tick
        return tick

    def _build_owners(self, people: tuple[PersonRow, ...], draft: SwitchDraft) -> None:
        self.owners.clear()
        self.departments.clear()
        for row, function in enumerate((*(str(each) for each in FUNCTIONS), OFF)):
            chip = ChipLabel("", function, FUNCTION_ICONS[function])
            self._answer_grid.addWidget(chip, row, 0)
            title = self.words.function(function)
            self._answer_grid.addWidget(Label(title, "body", wrap=True), row, 1)
            box = KComboBox(size="small")
            box.setAccessibleName(self.tr("Who answers for: {function}").format(function=title))
            box.setFixedWidth(theme().px(OWNER_PX))
            box.chosen.connect(functools.partial(self._on_owner, function))
            self._answer_grid.addWidget(box, row, 2)
            self.owners[function] = box
            if function == OFF:
                continue
            line = KLineEdit("", self.tr("department"), size="small")
            line.setAccessibleName(self.tr("Department of: {function}").format(function=title))
            line.editingFinished.connect(functools.partial(self._on_department, function))
            self._answer_grid.addWidget(line, row, 3)
            self.departments[function] = line
        self._answer_grid.setColumnStretch(1, 1)
        self._answer_grid.setColumnStretch(3, 1)

    def _show_owners(self, draft: SwitchDraft) -> None:
        roles = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
        plan = self.switching.plan
        by_function = {str(function): role for function, role in roles.items()}
        for function, box in self.owners.items():
            role = by_function.get(function)
            able = draft.roles.get(role, ()) if role is not None else self._everybody()
            owner = draft.owners.get(function)
            if owner is None and plan is not None:
                owner = plan.owners.get(function)
            choices = [(str(each), self._name(each)) for each in able]
            if owner is None or owner not in able:
                choices.insert(0, ("", self.tr("nobody") if function != OFF else self.tr("as it is now")))
            box.set_choices(choices)
            box.set_code(str(owner) if owner in able else "")
        for function, line in self.departments.items():
            if not line.hasFocus():
                line.setText(draft.departments.get(function, ""))

    def _everybody(self) -> tuple[int, ...]:
        view = self.switching.view
        return tuple(person.id for person in view.people if person.is_active) if view is not None else ()

    def _name(self, person_id: int) -> str:
        view = self.switching.view
        person = view.person(person_id) if view is not None else None
        return person.name if person is not None else "?"

    # --- choosing -------------------------------------------------------------------------------------------------

    def _on_tick(self, person_id: int, role: Role, is_on: bool) -> None:
        draft = self.switching.draft
        if draft is None:
            return
        held = tuple(each for each in draft.roles.get(role, ()) if each != person_id)
        roles = {**draft.roles, role.value: (*held, person_id) if is_on else held}
        self.switching.set_people(_without_strangers(replace(draft, roles=roles)))

    def _on_vip(self, is_on: bool) -> None:
        draft, view = self.switching.draft, self.switching.view
        if draft is None or view is None:
            return
        roles = dict(draft.roles)
        if is_on:
            held = [person.id for person in view.people if person.is_active and Role.VIP_MANAGER in person.roles]
            roles.setdefault(Role.VIP_MANAGER.value, tuple(held))
        else:
            roles.pop(Role.VIP_MANAGER.value, None)
        self.switching.set_people(_without_strangers(replace(draft, has_vip_manager=is_on, roles=roles)))

    def _on_owner(self, function: str, code: str) -> None:
        draft = self.switching.draft
        if draft is not None and code:
            self.switching.set(replace(draft, owners={**draft.owners, function: int(code)}))

    def _on_department(self, function: str) -> None:
        draft = self.switching.draft
        if draft is None:
            return
        departments = {key: value for key, value in draft.departments.items() if key != function}
        typed = self.departments[function].text().strip()
        if typed:
            departments[function] = typed
        self.switching.set(replace(draft, departments=departments))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, QCheckBox):
            return self._walk(watched, event.key())  # type: ignore[attr-defined]
        return super().eventFilter(watched, event)

    def _walk(self, tick: QCheckBox, key: int) -> bool:
        """Go through the table by arrows."""
        places = {each: place for place, each in self.ticks.items()}
        people = list(dict.fromkeys(person for person, _role in self.ticks))
        roles = list(dict.fromkeys(role for _person, role in self.ticks))
        person, role = places[tick]
        row, column = people.index(person), roles.index(role)
        steps = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}
        if Qt.Key(key) not in steps:
            return False
        down, right = steps[Qt.Key(key)]
        row = max(0, min(len(people) - 1, row + down))
        column = max(0, min(len(roles) - 1, column + right))
        self.ticks[people[row], roles[column]].setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _without_strangers(draft: SwitchDraft) -> SwitchDraft:
    """Leave out of the draft those who answer for a function without its role."""
    by_function = roles_by_function(draft.model, has_vip_manager=draft.has_vip_manager)
    roles = {str(function): role for function, role in by_function.items()}
    owners = {
        function: person
        for function, person in draft.owners.items()
        if function not in roles or person in draft.roles.get(roles[function], ())
    }
    return replace(draft, owners=owners)


def _set_silently(box: QCheckBox, is_on: bool) -> None:
    box.blockSignals(True)
    box.setChecked(is_on)
    box.blockSignals(False)
