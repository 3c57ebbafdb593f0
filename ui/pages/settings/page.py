"""The settings page: a list of parts at the left, the chosen part at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.label import rule, vertical_rule
from ui.kit.page_header import PageHeader
from ui.kit.status_bar import KeyHint
from ui.pages.page import Page, Place
from ui.pages.settings.about import AboutPart
from ui.pages.settings.day import DayPart
from ui.pages.settings.documents import DocumentsPart
from ui.pages.settings.general import GeneralPart
from ui.pages.settings.keyboard import KeyboardPart
from ui.pages.settings.objections import ObjectionsPart
from ui.pages.settings.part import SettingsPart
from ui.pages.settings.parts_list import PartsList
from ui.pages.settings.people import PeoplePart
from ui.pages.settings.products import ProductsPart
from ui.pages.settings.safety import SafetyPart
from ui.pages.settings.scripts import ScriptsPart
from ui.pages.settings.stages import StagesPart

if TYPE_CHECKING:
    from ui.main_window import MainWindow

# part -> icon, in the order of the list
PARTS = {
    "general": "world", "people": "users", "stages": "route", "day": "sun", "products": "package",
    "scripts": "phone", "objections": "quote", "documents": "printer", "safety": "shield-check",
    "keyboard": "keyboard", "about": "info-circle",
}  # fmt: skip
FIND = Command("settings.find", str(QT_TRANSLATE_NOOP("Commands", "Find a product")), "Ctrl+F", "search")


class SettingsPage(Page):
    """Window, people, stages, norms, products, documents, data safety, keys, about; each made when first shown."""

    page_id = "settings"

    def __init__(self, desk: Desk, commands: Commands, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self._window = window
        self._made: dict[str, SettingsPart] = {}
        self.header = PageHeader()
        self.list = PartsList()
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(vertical_rule())
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(rule())
        column.addLayout(row, 1)
        self.list.chosen.connect(self.show_part)
        commands.add(FIND, self._find, self.page_id)
        self.retranslate()

    def part(self, code: str) -> SettingsPart:
        """Return a part, made now if nobody needed it before."""
        if code not in self._made:
            part = self._make(code)
            self._made[code] = part
            self.stack.addWidget(part)
        return self._made[code]

    def _make(self, code: str) -> SettingsPart:
        """Make a part; it reads the book fresh."""
        if code == "general":
            return GeneralPart(self._window)
        if code == "people":
            return self._make_people()
        if code == "stages":
            return StagesPart(self.desk)
        if code == "day":
            return DayPart(self.desk)
        if code == "products":
            return self._make_products()
        if code == "scripts":
            return self._make_scripts()
        if code == "objections":
            return ObjectionsPart(self.desk)
        if code == "documents":
            return DocumentsPart(self.desk)
        if code == "safety":
            return SafetyPart(self.desk, self._window)
        if code == "keyboard":
            return KeyboardPart(self.commands, self._window)
        return AboutPart(self.desk, self._window)

    def _make_people(self) -> PeoplePart:
        part = PeoplePart(self.desk)
        part.go_asked.connect(self.go_asked)
        return part

    def _make_products(self) -> ProductsPart:
        part = ProductsPart(self.desk)
        part.import_asked.connect(lambda: self.go_asked.emit(Place("import", extra={"what": "products"})))
        part.hints_changed.connect(self.hints_changed)
        return part

    def _make_scripts(self) -> ScriptsPart:
        part = ScriptsPart(self.desk)
        part.print_asked.connect(
            lambda code: self.go_asked.emit(Place("documents", extra={"kind": "call_script", "script": code}))
        )
        return part

    def _find(self) -> None:
        """Go to the search of the products."""
        self.show_part("products")
        part = self.part("products")
        assert isinstance(part, ProductsPart)
        part.go_to_search()

    def show_part(self, code: str) -> None:
        """Bring a part to the front."""
        self.leave()
        part = self.part(code)
        self.list.set_code(code)
        self.stack.setCurrentWidget(part)
        part.enter()
        self.header.set_meta(self._names()[code])
        self.hints_changed.emit()

    def enter(self, place: Place) -> None:
        self.show_part(str(place.extra.get("part", self.list.code())))

    def leave(self) -> bool:
        current = self.stack.currentWidget()
        if isinstance(current, SettingsPart):
            current.leave()
        return True

    def apply(self, changes: Changes) -> None:
        for part in self._made.values():
            part.apply(changes)

    def hints(self) -> tuple[KeyHint, ...]:
        safety = self._made.get("safety")
        if isinstance(safety, SafetyPart) and safety.copies.list.hasFocus():
            return (
                KeyHint(("↑", "↓"), self.tr("Choose a backup")),
                KeyHint(("Enter",), self.tr("Restore")),
                KeyHint(("Del",), self.tr("Delete copy")),
                KeyHint(("Ctrl Shift B",), self.tr("Back up now")),
            )
        products = self._made.get("products")
        if isinstance(products, ProductsPart) and self.list.code() == "products":
            return (*products.hints(), KeyHint(("Ctrl F",), self.tr("Find a product")))
        keys = (KeyHint(("Tab",), self.tr("Next")), KeyHint(("↑", "↓"), self.tr("Part")))
        if self.list.code() == "safety":
            return (*keys, KeyHint(("Ctrl Shift B",), self.tr("Back up now")))
        return keys

    def regions(self) -> tuple[QWidget, ...]:
        return (self.list, self.stack)

    def _names(self) -> dict[str, str]:
        return {
            "general": self.tr("General"),
            "people": self.tr("People"),
            "stages": self.tr("Stages and norms"),
            "day": self.tr("Norms and reminders"),
            "products": self.tr("Products"),
            "scripts": self.tr("Call scripts"),
            "objections": self.tr("Objections"),
            "documents": self.tr("Documents"),
            "safety": self.tr("Data safety"),
            "keyboard": self.tr("Keyboard"),
            "about": self.tr("About"),
        }

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Settings"))
        names = self._names()
        self.list.set_parts([(code, names[code], icon) for code, icon in PARTS.items()])
        self.header.set_meta(names[self.list.code() or "general"])
        for part in self._made.values():
            part.retranslate()
        self.hints_changed.emit()
