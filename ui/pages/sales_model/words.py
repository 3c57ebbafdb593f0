"""The words of the page: models under both names, roles, functions, keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from app.domain.conveyor import FUNCTIONS
from app.domain.sales_models import Role, SalesModel, roles_by_function
from app.services.model_facts import role_title
from app.services.switch import PlanRow
from app.services.switch_draft import SLEEPING
from ui.desk import Desk
from ui.kit.commands import Command
from ui.kit.function_bars import RoleBar
from ui.kit.status_bar import KeyHint

MODELS = (SalesModel.SINGLE, SalesModel.ACCOUNT, SalesModel.CONTACT_CENTRE, SalesModel.THREE_TIER)
"""As they stand on the page."""

SWITCH = Command("model.switch", str(QT_TRANSLATE_NOOP("Commands", "Switch the sales model…")), "N", "transfer")
ADVISE = Command("model.advise", str(QT_TRANSLATE_NOOP("Commands", "Which sales model suits us?")), "A", "scale")
PRINT = Command("model.print", str(QT_TRANSLATE_NOOP("Commands", "Print the model")), "Ctrl+P", "printer")
PEOPLE = Command("model.people", str(QT_TRANSLATE_NOOP("Commands", "People of the team")), "", "users")
ALL_CLIENTS = Command("model.all", str(QT_TRANSLATE_NOOP("Commands", "All clients of the plan")), "C", "list-check")
NEXT_STEP = Command("model.next", str(QT_TRANSLATE_NOOP("Commands", "Next step of the switch")), "Ctrl+Return")
PREVIOUS_STEP = Command("model.back", str(QT_TRANSLATE_NOOP("Commands", "Previous step of the switch")), "Backspace")


class ModelWords(QObject):
    """Sentences with numbers; a class, for lupdate collects plurals from tr() alone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.usual_rules: frozenset[str] = frozenset()  # see ModelReading

    def _text(self, key: str) -> str:
        return self._desk.language.words.text(key)

    # --- models ---------------------------------------------------------------------------------------------------

    def title(self, model: SalesModel | str) -> str:
        """Return 'Two-tier'."""
        return self._text(f"model_title.{SalesModel(model)}")

    def line(self, model: SalesModel | str) -> str:
        """Return the model by its roles: 'Hunter and farmer'."""
        return self._text(f"model_other.{SalesModel(model)}")

    def also(self, model: SalesModel | str) -> str:
        """Return how else the model is called."""
        return self.tr("also: {name}").format(name=self._text(f"model_source.{SalesModel(model)}"))

    def full(self, model: SalesModel | str) -> str:
        """Return 'Two-tier, hunter and farmer'."""
        model = SalesModel(model)
        line = self.line(model)
        if model is SalesModel.SINGLE:
            return self.title(model)
        return f"{self.title(model)}, {line[:1].lower()}{line[1:]}"

    def to_model(self, model: SalesModel | str) -> str:
        """Return the heading of the wizard."""
        return {
            SalesModel.SINGLE: self.tr("Switch to one-tier"),
            SalesModel.ACCOUNT: self.tr("Switch to two-tier, hunter and farmer"),
            SalesModel.CONTACT_CENTRE: self.tr("Switch to two-tier, contact centre"),
            SalesModel.THREE_TIER: self.tr("Switch to three-tier"),
        }[SalesModel(model)]

    def role(self, role: Role | str, model: SalesModel | str = "") -> str:
        """Return 'Hunter'; the scout of a contact centre is the centre itself."""
        return role_title(self._desk.language.words, role, model)

    def role_does(self, role: Role | str) -> str:
        """Return what a role is for, in a few words."""
        return {
            Role.SELLER: self.tr("leads the client from the meeting on"),
            Role.SCOUT: self.tr("finds and qualifies, does not sell"),
            Role.HUNTER: self.tr("meets and makes the first sale"),
            Role.FARMER: self.tr("repeat sales, keeps clients"),
            Role.VIP_MANAGER: self.tr("keeps the largest clients"),
        }[Role(role)]

    def function(self, function: str) -> str:
        """Return 'Prospecting'; also for the rows of clients off the track."""
        return self.tr("Sleeping") if function == SLEEPING else self._text(f"function.{function}")

    def bars(self, model: SalesModel | str, *, has_vip_manager: bool = False) -> tuple[RoleBar, ...]:
        """Return the bars of a model's card, from the top."""
        model = SalesModel(model)
        by_function = roles_by_function(model, has_vip_manager=has_vip_manager)
        roles: dict[Role, list[str]] = {}
        for function in FUNCTIONS:
            roles.setdefault(by_function[function], []).append(str(function))
        centre = model is SalesModel.CONTACT_CENTRE
        return tuple(
            RoleBar(self.tr("Centre") if centre and role is Role.SCOUT else self.role(role), tuple(functions))
            for role, functions in roles.items()
        )

    def when_short(self, rule_code: str) -> str:
        """Return when a hand-over happens, as it stands beside a diamond."""
        return {
            "qualified": self.tr("is qualified"),
            "to_care": self._first_paid(self.tr("first order is paid"), self.tr("ready for care")),
            "vip": self.tr("VIP flag"),
        }.get(rule_code, rule_code)

    def _first_paid(self, usual: str, otherwise: str) -> str:
        return usual if "to_care" in self.usual_rules else otherwise

    def when(self, rule_code: str) -> str:
        """Return when a hand-over happens, as a row of the table begins."""
        return {
            "qualified": self.tr("Client is qualified"),
            "to_care": self._first_paid(self.tr("First order is paid"), self.tr("Client is ready for care")),
            "vip": self.tr("Client becomes VIP"),
        }.get(rule_code, rule_code)

    # --- counts ---------------------------------------------------------------------------------------------------

    def clients(self, count: int) -> str:
        """Return '41 clients'."""
        return self.tr("%n client(s)", "", count)

    def has(self, function: str, person: str, count: int) -> str:
        """Return how a block of the diagram is read out."""
        return self.tr("{function}: {person}, {clients}").format(
            function=self.function(function), person=person, clients=self.clients(count)
        )

    def wait(self, days: float) -> str:
        """Return '1.4 days' with the language's own comma."""
        number = self._desk.language.locale.toString(round(days, 1), "f", 1)
        return self.tr("{number} days").format(number=number)

    def names(self, people: Sequence[int]) -> str:
        """Return the names of people, in order."""
        found = (self._desk.person(person_id) for person_id in people)
        return ", ".join(person.name for person in found if person is not None)

    # --- rows of a plan -------------------------------------------------------------------------------------------

    def stays(self) -> str:
        """Return the word for a client that does not change hands."""
        return self.tr("stays")

    def nobody(self) -> str:
        """Return the word for a client nobody answers for."""
        return self.tr("nobody")

    def late(self) -> str:
        """Return the word for a step whose day has passed."""
        return self.tr("late")

    def no_step(self) -> str:
        """Return the words for a client without a next step."""
        return self.tr("no step")

    def passes(self, row: PlanRow) -> str:
        """Return 'Taras Hnatiuk → Dmytro Savchuk', or with whom the client stays."""
        giver, taker = self._desk.person(row.from_person_id), self._desk.person(row.to_person_id)
        if not row.is_ticked:
            return self.tr("stays with {person}").format(person=giver.name) if giver is not None else self.nobody()
        names = [person.name if person is not None else self.nobody() for person in (giver, taker)]
        return " → ".join(names)

    def why(self, row: PlanRow) -> str:
        """Return why a client goes there, or stays."""
        words = self._text(f"switch_why.{row.why}")
        return words.format(function=self.function(row.function), value=row.value or "–")

    def first_name(self, person_id: int | None) -> str:
        """Return 'Taras'."""
        person = self._desk.person(person_id)
        return person.name.split()[0] if person is not None and person.name.split() else ""


def page_hints(
    *, is_wizard: bool, is_check: bool, is_advice: bool, is_diagram: bool, is_list: bool
) -> tuple[KeyHint, ...]:
    """Return the keys for the status bar."""
    if is_list:
        return (
            KeyHint(("↑", "↓"), QCoreApplication.translate("SalesModelPage", "Choose")),
            KeyHint(("Space",), QCoreApplication.translate("SalesModelPage", "Leave as it is")),
            KeyHint(("Enter",), QCoreApplication.translate("SalesModelPage", "Open card")),
            KeyHint(("Esc",), QCoreApplication.translate("SalesModelPage", "Close, keep the draft")),
        )
    if is_wizard and is_check:
        return (
            KeyHint(("Ctrl", "Enter"), QCoreApplication.translate("SalesModelPage", "Switch")),
            KeyHint(("Backspace",), QCoreApplication.translate("SalesModelPage", "Back")),
            KeyHint(("C",), QCoreApplication.translate("SalesModelPage", "All clients")),
            KeyHint(("Esc",), QCoreApplication.translate("SalesModelPage", "Close, keep the draft")),
        )
    if is_advice:
        return (
            KeyHint(("Tab",), QCoreApplication.translate("SalesModelPage", "Next question")),
            KeyHint(("↑", "↓"), QCoreApplication.translate("SalesModelPage", "Another answer")),
            KeyHint(("Esc",), QCoreApplication.translate("SalesModelPage", "Back")),
        )
    if is_wizard:
        return (
            KeyHint(("Enter",), QCoreApplication.translate("SalesModelPage", "Next step")),
            KeyHint(("Backspace",), QCoreApplication.translate("SalesModelPage", "Back")),
            KeyHint(("C",), QCoreApplication.translate("SalesModelPage", "All clients")),
            KeyHint(("Tab",), QCoreApplication.translate("SalesModelPage", "Next field")),
            KeyHint(("Esc",), QCoreApplication.translate("SalesModelPage", "Close, keep the draft")),
        )
    if is_diagram:
        return (
            KeyHint(("←", "→"), QCoreApplication.translate("SalesModelPage", "Choose")),
            KeyHint(("Enter",), QCoreApplication.translate("SalesModelPage", "Change who answers")),
        )
    return (
        KeyHint(("←", "→"), QCoreApplication.translate("SalesModelPage", "Choose a model")),
        KeyHint(("Enter",), QCoreApplication.translate("SalesModelPage", "About the model")),
        KeyHint(("N",), QCoreApplication.translate("SalesModelPage", "Switch")),
        KeyHint(("A",), QCoreApplication.translate("SalesModelPage", "Which suits us?")),
    )
