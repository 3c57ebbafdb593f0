"""A row of 'who gets which clients': a function, who has its clients, what is chosen, and the exception."""

from __future__ import annotations

import functools
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.switch_plan import BY_VALUE, SHARED, Choice, How
from app.services.switch import FunctionPlan
from app.services.switch_draft import function_of
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.label import Label, plain_tooltip, rule
from ui.kit.menu import KMenu, show_under
from ui.kit.pickers import KComboBox, NumberField
from ui.kit.section_card import IconLabel
from ui.pages.sales_model.switching import KEEP_DAYS
from ui.pages.sales_model.words import ModelWords
from ui.theme import FUNCTION_ICONS, follow_theme, theme

ROW_PX, UNDER_PX = 33, 31
NAME_PX, NOW_PX, AFTER_PX, COUNT_PX, SIGN_PX = 126, 150, 150, 58, 14
OFF = "off"
MOST_DAYS = 60


class ChoiceRow(QWidget):
    """Signals:
    chosen: another Choice for the function (function code, Choice).
    values_asked: clients are to be shared by city, segment or source (function code, How).
    see_asked: show those who stay though the choice would move them (function code).
    """

    chosen = Signal(str, object)
    values_asked = Signal(str, object)
    see_asked = Signal(str)

    def __init__(self, function: str, desk: Desk, words: ModelWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.function = function
        self._desk, self._words = desk, words
        self._plan: FunctionPlan | None = None
        self._colour = function_of(function)
        self._icon = "door-exit" if function == OFF else FUNCTION_ICONS[self._colour]
        self._choice = Choice()
        self._team: tuple[int, ...] = ()
        self._build()
        self._connect()
        follow_theme(self)

    def _build(self) -> None:
        self._chip = ChipLabel("", self._colour, self._icon)
        self._title = Label("", "name", elide=True)
        self._avatar = Avatar("")
        self._now = Label("", "body", "text2", elide=True)
        self._arrow, self._same = IconLabel("arrow-right", "accentText", 14), Label("=", "body", "text2")
        self._sign = QWidget(self)
        sign = QHBoxLayout(self._sign)
        sign.setContentsMargins(0, 0, 0, 0)
        sign.addWidget(self._arrow)
        sign.addWidget(self._same)
        self._same.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.after = KComboBox(size="small")
        self._count = Label("", "strong")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._now_box = QWidget(self)
        now = QHBoxLayout(self._now_box)
        now.setContentsMargins(0, 0, 0, 0)
        now.setSpacing(7)
        now.addWidget(self._avatar)
        now.addWidget(self._now, 1)
        self._first = QWidget(self)
        row = QHBoxLayout(self._first)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._chip)
        row.addWidget(self._title, 1)
        row.addWidget(self._now_box)
        row.addWidget(self._sign)
        row.addWidget(self.after)
        row.addWidget(self._count)
        self.keep = QCheckBox()
        self.days = NumberField(0, MOST_DAYS, KEEP_DAYS)
        self.days.setProperty("size", "small")
        self._days_word = Label("", "small", "text2")
        self.among = KButton("", kind=Kind.LINK)
        self._stay = Label("", "chip")
        self.see = KButton("", kind=Kind.LINK)
        self._under = QWidget(self)
        under = QHBoxLayout(self._under)
        under.setContentsMargins(28, 0, 0, 0)
        under.setSpacing(6)
        self.keep.setMinimumWidth(60)
        under.addWidget(self.keep)
        under.addWidget(self.days)
        under.addWidget(self._days_word)
        under.addStretch(1)
        under.addWidget(self.among)
        under.addWidget(self._stay)
        under.addWidget(self.see)
        self._under_rule = rule(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule(self))
        column.addWidget(self._first)
        column.addWidget(self._under_rule)
        column.addWidget(self._under)

    def _connect(self) -> None:
        self.after.chosen.connect(self._on_how)
        self.keep.toggled.connect(lambda _is_on: self._on_keep())
        self.days.valueChanged.connect(lambda _days: self._on_keep())
        self.among.clicked.connect(self._ask_among)
        self.see.clicked.connect(lambda: self.see_asked.emit(self.function))

    def fit(self, now_px: int, after_px: int) -> None:
        """Take the widths of the columns."""
        self._now_box.setFixedWidth(now_px)
        self.after.setFixedWidth(after_px)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab goes through."""
        return (self.after, self.keep, self.days, self.among, self.see)

    def restyle(self) -> None:
        """Take heights and widths from the theme."""
        look = theme()
        self._first.setFixedHeight(look.px(ROW_PX))
        self._under.setFixedHeight(look.px(UNDER_PX))
        self._count.setFixedWidth(look.px(COUNT_PX))
        self._sign.setFixedWidth(SIGN_PX)
        self.days.setFixedWidth(look.px(58))

    # --- showing --------------------------------------------------------------------------------------------------

    def show_plan(self, plan: FunctionPlan | None, choice: Choice, team: tuple[int, ...]) -> None:
        """Show a choice; ``team`` may get clients of the function, ``plan`` is None while it is reckoned."""
        self._plan, self._choice, self._team = plan, choice, team
        self._title.setText(self._words.function(self.function))
        is_moving = choice.how is not How.KEEP
        self.setVisible(self._colour != OFF or plan is None or bool(plan.clients))
        self._fill_choices()
        self._arrow.setVisible(is_moving)
        self._same.setVisible(not is_moving)
        if plan is not None:
            self._show_now(plan)
            self._count.setText(str(plan.clients))
            self._count.set_style("strong" if plan.moving_count else "body")
            self._count.set_role("text" if plan.moving_count else "text2")
        has_under = is_moving and (self._colour != OFF or choice.how is not How.ONE)
        self._under.setVisible(has_under)
        self._under_rule.setVisible(has_under)
        if has_under:
            self._show_under(plan)

    def _show_now(self, plan: FunctionPlan) -> None:
        holders = [person for person, _count in plan.now]
        first = self._desk.person(holders[0]) if holders else self._desk.person(plan.owner_now_id)
        others = max(0, len(holders) - 1)
        name = first.name if first is not None else self._words.nobody()
        self._avatar.set_name(name)
        self._avatar.setVisible(first is not None)
        self._now.setText(f"{name} +{others}" if others else name)
        told = [f"{self._name(person)} {count}" for person, count in plan.now if person is not None]
        self._now_box.setToolTip(plain_tooltip(", ".join(told)))
        self._now.setAccessibleName(", ".join(told))

    def _fill_choices(self) -> None:
        choice = self._choice
        choices = [("keep", self.tr("stays"))]
        choices += [(f"one:{person_id}", self._name(person_id)) for person_id in self._team]
        if choice.how is How.ONE and choice.people and choice.people[0] not in self._team:
            choices.append((f"one:{choice.people[0]}", self._name(choice.people[0])))
        if len(self._team) > 1:
            choices += [
                ("count", self.tr("evenly by number")),
                ("money", self.tr("evenly by money")),
                ("city", self.tr("by city…")),
                ("segment", self.tr("by segment…")),
                ("source", self.tr("by source…")),
            ]
        elif choice.how in SHARED | BY_VALUE:
            choices.append((choice.how.value, self.tr("shared")))
        self.after.setAccessibleName(
            self.tr("Who gets the clients of: {function}").format(function=self._words.function(self.function))
        )
        self.after.set_choices(choices)
        self.after.set_code(f"one:{choice.people[0]}" if choice.how is How.ONE and choice.people else choice.how.value)

    def _show_under(self, plan: FunctionPlan | None) -> None:
        choice = self._choice
        who = self._words.first_name(plan.now[0][0]) if plan is not None and len(plan.now) == 1 else ""
        text = self.tr("Keep with {name} if a step is due in").format(name=who)
        self.keep.setText(text if who else self.tr("Keep if a step is due in"))
        has_keep = self._colour != OFF
        for widget in (self.keep, self.days, self._days_word):
            widget.setVisible(has_keep)
        for widget in (self.keep, self.days):
            widget.blockSignals(True)
        self.keep.setChecked(choice.keep_days is not None)
        self.days.setValue(choice.keep_days if choice.keep_days is not None else self.days.value())
        self.days.setEnabled(choice.keep_days is not None)
        for widget in (self.keep, self.days):
            widget.blockSignals(False)
        self.days.setAccessibleName(self.tr("Days until the step"))
        self._days_word.setText(self.tr("day(s)", "after a number field", self.days.value()))
        stay = plan.exempt_count if plan is not None else 0
        self._stay.setText(self.tr("%n stay", "", stay))
        self._stay.setVisible(bool(stay))
        self.see.setText(self.tr("See"))
        self.see.setAccessibleName(self.tr("See who stays"))
        self.see.setVisible(bool(stay))
        self.among.setVisible(choice.how in SHARED | BY_VALUE)
        if choice.how in SHARED:
            names = ", ".join(self._words.first_name(each) for each in choice.people)
            self.among.setText(self.tr("Among {names}").format(names=names) if len(choice.people) < 4 else self.tr(
                "Among %n", "", len(choice.people)))  # fmt: skip
        elif choice.how in BY_VALUE:
            self.among.setText(self.tr("%n value(s) given…", "", len(choice.values)))

    def _name(self, person_id: int) -> str:
        person = self._desk.person(person_id)
        return person.name if person is not None else "?"

    # --- choosing -------------------------------------------------------------------------------------------------

    def _on_how(self, code: str) -> None:
        if code.startswith("one:"):
            self._emit(replace(self._choice, how=How.ONE, people=(int(code[4:]),), values=()))
            return
        how = How(code)
        if how in BY_VALUE:
            self.values_asked.emit(self.function, how)
            self._fill_choices()  # nothing is chosen until the values are
        elif how is How.KEEP:
            self._emit(Choice())
        else:
            people = self._choice.people if self._choice.how in SHARED else self._team
            self._emit(replace(self._choice, how=how, people=people, values=()))

    def _on_keep(self) -> None:
        keep_days = self.days.value() if self.keep.isChecked() else None
        self._emit(replace(self._choice, keep_days=keep_days))

    def _emit(self, choice: Choice) -> None:
        self.chosen.emit(self.function, choice)

    def _ask_among(self) -> None:
        if self._choice.how in BY_VALUE:
            self.values_asked.emit(self.function, self._choice.how)
            return
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add_heading(self.tr("Among whom"))
        for person_id in self._team:
            is_on = person_id in self._choice.people
            menu.add(self._name(person_id), functools.partial(self._toggle, person_id), is_checked=is_on)
        show_under(menu, self.among)

    def _toggle(self, person_id: int) -> None:
        wanted = set(self._choice.people) ^ {person_id}
        people = tuple(each for each in self._team if each in wanted)
        if people:
            self._emit(replace(self._choice, people=people))
