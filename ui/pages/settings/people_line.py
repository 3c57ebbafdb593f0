"""One person in the settings: who they are, what hangs on them, and a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.pay_schemes import scheme_name, scheme_of
from app.services.people import TeamRow
from ui.desk import Desk
from ui.kit.avatar import Avatar
from ui.kit.button import IconButton
from ui.kit.chip import ChipLabel
from ui.kit.flow_layout import FlowLayout
from ui.kit.label import Label
from ui.kit.menu import KMenu, show_under
from ui.pages.settings.part import SIDE_PX
from ui.theme import theme

ROW_PX = 52
CHANGE, MOVE, STAND_IN, ME, OWNER, LEAVE, BACK, DELETE = (
    "change", "move", "stand_in", "me", "owner", "leave", "back", "delete",
)  # fmt: skip
ROLE_TONES: Mapping[str, str] = {
    "seller": "accent", "scout": "prospecting", "hunter": "first_sale", "farmer": "care", "vip_manager": "vip",
}  # fmt: skip


class PersonLine(QWidget):
    """Who works alone sees name, title and phone.

    Signals:
        asked: what is to be done with the person (one of the codes of this module).
    """

    asked = Signal(str)

    def __init__(self, desk: Desk, team: TeamRow, names: Mapping[int, str]) -> None:
        super().__init__()
        self._desk, self.team, self._names = desk, team, names
        person = team.person
        self.name = Label(person.name, "name" if person.is_active else "body", elide=True)
        self.about = Label(self._about_words(), "small", "text2", elide=True)
        self.line = Label(self._work_words(), "small", "text2", wrap=True)
        self.strengths = Label(self._strength_words(), "small", "text2", wrap=True)
        if not person.is_active:
            self.name.set_role("text2")
        self.change_button = IconButton("pencil", self.tr("Change {name}").format(name=person.name))
        self.menu_button = IconButton("dots", self.tr("More about {name}").format(name=person.name))
        self.change_button.clicked.connect(lambda: self.asked.emit(CHANGE))
        self.menu_button.clicked.connect(self.show_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        chips = FlowLayout(gap_px=6, line_gap_px=4)
        chips.addWidget(self.name)
        for chip in self._chips():
            chips.addWidget(chip)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(chips)
        for label in (self.about, self.line, self.strengths):
            if label.text():
                words.addWidget(label)
            else:
                label.setParent(self)
                label.hide()
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE_PX - 1, 7, 12, 7)
        row.setSpacing(12)
        row.addWidget(Avatar(self.team.person.name, big=True), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.change_button)
        row.addWidget(self.menu_button)
        self.menu_button.setVisible(not self._desk.facts.is_solo or not self.team.person.is_active)
        self.setMinimumHeight(theme().px(ROW_PX))

    def is_me(self) -> bool:
        """Whether this person works in the book now."""
        return bool(self._desk.facts.settings["me.person_id"] == self.team.person.id)

    # --- words ------------------------------------------------------------------------------------------------------

    def _chips(self) -> list[ChipLabel]:
        person, facts = self.team.person, self._desk.facts
        if facts.is_solo:
            return []
        words = self._desk.language.words
        chips = [ChipLabel(words.text(f"team_role.{role}"), ROLE_TONES[role]) for role in person.roles]
        if person.is_outsourced:
            chips.append(ChipLabel(self.tr("from outside"), "tag"))
        if person.is_owner:
            chips.append(ChipLabel(self.tr("owner"), "tag", "crown"))
        if self.is_me():
            chips.append(ChipLabel(self.tr("you"), "ok", "user"))
        return chips

    def _about_words(self) -> str:
        person, desk = self.team.person, self._desk
        parts = [person.job_title, person.phone]
        if not desk.facts.is_solo and person.is_active:
            scheme = scheme_name(scheme_of(person.pay_scheme, person.roles), desk.language.code)
            if scheme:
                parts.append(self.tr("paid as: {scheme}").format(scheme=scheme))
            if person.target_pay_kop is not None:
                parts.append(self.tr("{sum} a month").format(sum=desk.formats.money(person.target_pay_kop)))
        return ", ".join(part for part in parts if part)

    def _work_words(self) -> str:
        team, desk = self.team, self._desk
        if not team.person.is_active:
            return self.tr("left the team; history keeps the name")
        if desk.facts.is_solo:
            return ""
        words = desk.language.words
        said = []
        if team.functions:
            names = ", ".join(words.text(f"function.{function}") for function in team.functions)
            said.append(self.tr("Answers for: {functions}").format(functions=names))
        parts = []
        if team.by_function:
            each = ", ".join(f"{words.text(f'function.{code}')} {count}" for code, count in team.by_function)
            clients = desk.formats.clients(team.present_clients)
            parts.append(f"{clients} ({each})")
        if team.open_steps:
            parts.append(self.tr("%n open step(s)", "", team.open_steps))
        if team.open_orders:
            parts.append(self.tr("%n open order(s)", "", team.open_orders))
        said.append(", ".join(parts) or self.tr("no clients yet"))
        if team.covers:
            others = ", ".join(self._names.get(each, "?") for each in team.covers)
            said.append(self.tr("Stands in for: {names}").format(names=others))
        return ". ".join(said)

    def _strength_words(self) -> str:
        person = self.team.person
        if not person.strengths or not person.is_active or self._desk.facts.is_solo:
            return ""
        return self.tr("Good at: {what}").format(what=" ".join(person.strengths.split()))

    # --- menu -------------------------------------------------------------------------------------------------------

    def show_menu(self) -> KMenu:
        """Offer what can be done with the person."""
        person = self.team.person
        menu = KMenu(self)

        def ask(code: str) -> Callable[[], None]:
            return lambda: self.asked.emit(code)

        menu.add(self.tr("Change…"), ask(CHANGE), icon="pencil")
        if person.is_active:
            menu.add(self.tr("Move their clients…"), ask(MOVE), icon="transfer")
            menu.add(self.tr("Somebody stands in…"), ask(STAND_IN), icon="users")
            menu.addSeparator()
            menu.add(self.tr("This is me"), ask(ME), icon="user", is_enabled=not self.is_me())
            menu.add(self.tr("Make the owner"), ask(OWNER), icon="crown", is_enabled=not person.is_owner)
            menu.addSeparator()
            menu.add(self.tr("Left the team"), ask(LEAVE), icon="door-exit", is_enabled=not self.is_me())
        else:
            menu.add(self.tr("Back in the team"), ask(BACK), icon="arrow-back-up")
        menu.add(self.tr("Delete"), ask(DELETE), icon="trash", is_enabled=not self.is_me())
        menu.aboutToHide.connect(menu.deleteLater)
        show_under(menu, self.menu_button, at_right=True)
        return menu
