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
from ui.pages.settings.company import CompanyPart
from ui.pages.settings.general import GeneralPart
from ui.pages.settings.part import SettingsPart
from ui.pages.settings.parts_list import PartsList
from ui.pages.settings.safety import SafetyPart
from ui.pages.settings.stages import StagesPart

if TYPE_CHECKING:
    from ui.main_window import MainWindow

BACK_UP = Command(
    "settings.back_up", str(QT_TRANSLATE_NOOP("Commands", "Back up now")), "Ctrl+Shift+B", "device-floppy"
)
PART_ICONS = {
    "general": "world", "company": "briefcase", "stages": "route", "safety": "shield-check", "about": "info-circle",
}  # fmt: skip


class SettingsPage(Page):
    """Window, company and documents, stages and norms, data safety, about."""

    page_id = "settings"

    def __init__(self, desk: Desk, commands: Commands, window: MainWindow, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.header = PageHeader()
        self.list = PartsList()
        self.stack = QStackedWidget()
        self.safety = SafetyPart(desk, window)
        self.company = CompanyPart(desk)
        self.stages = StagesPart(desk)
        self.general = GeneralPart(window)
        self.parts: dict[str, SettingsPart] = {
            "general": self.general,
            "company": self.company,
            "stages": self.stages,
            "safety": self.safety,
            "about": AboutPart(),
        }
        for part in self.parts.values():
            self.stack.addWidget(part)
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
        commands.add(BACK_UP, self._back_up)
        self.retranslate()
        self.show_part("general")

    def show_part(self, code: str) -> None:
        """Bring a part to the front."""
        current = self.stack.currentWidget()
        if isinstance(current, SettingsPart):
            current.leave()
        self.list.set_code(code)
        self.stack.setCurrentWidget(self.parts[code])
        self.parts[code].enter()
        self.header.set_meta(self._names()[code])

    def enter(self, place: Place) -> None:
        self.show_part(str(place.extra.get("part", self.list.code())))

    def leave(self) -> bool:
        current = self.stack.currentWidget()
        if isinstance(current, SettingsPart):
            current.leave()
        return True

    def apply(self, changes: Changes) -> None:
        for part in self.parts.values():
            part.apply(changes)

    def hints(self) -> tuple[KeyHint, ...]:
        return (
            KeyHint(("Tab",), self.tr("Next")),
            KeyHint(("↑", "↓"), self.tr("Part")),
            KeyHint(("Ctrl Shift B",), self.tr("Back up now")),
        )

    def _back_up(self) -> None:
        self.go_asked.emit(Place("settings", extra={"part": "safety"}))
        self.safety.make_copy()

    def _names(self) -> dict[str, str]:
        return {
            "general": self.tr("General"),
            "company": self.tr("Company"),
            "stages": self.tr("Stages and norms"),
            "safety": self.tr("Data safety"),
            "about": self.tr("About"),
        }

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Settings"))
        names = self._names()
        self.list.set_parts([(code, names[code], PART_ICONS[code]) for code in self.parts])
        self.header.set_meta(names[self.list.code() or "general"])
        for part in self.parts.values():
            part.retranslate()
        self.hints_changed.emit()
