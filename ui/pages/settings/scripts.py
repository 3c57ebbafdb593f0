"""Call scripts: their lines at the left, the one chosen at the right, and what the placeholders stand for."""

from __future__ import annotations

import functools
from collections import Counter
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from app.changes import Changes
from app.domain.script_edit import Nodes, remove_node
from app.domain.script_walk import Script
from app.services.library import (
    ScriptRow,
    VersionRow,
    add_script,
    archive_script,
    load_script,
    load_scripts,
    load_versions,
    restore_starter,
    save_script,
)
from app.services.library_content import COLD_CALL, Placeholder, placeholders
from app.services.library_values import FROM_BOOK, SETTING, change_script_fields
from ui.desk import Desk
from ui.kit.button import IconButton, KButton
from ui.kit.field import Field, KLineEdit
from ui.kit.menu import KMenu, show_under
from ui.kit.pickers import KComboBox
from ui.pages.settings.named_list import NamedLine, NamedList
from ui.pages.settings.part import SIDE_PX, SettingsCard, SettingsPart
from ui.pages.settings.script_node import NodeEditor
from ui.pages.settings.version_words import add_versions
from ui.theme import theme

LIST_PX, LIST_LEAST_PX = 250, 420
SCRIPT_PX = 240
NARROW_UNDER_PX = 720


@dataclass(frozen=True, slots=True)
class Shelf:
    """The scripts, and the one that is shown."""

    rows: tuple[ScriptRow, ...]
    script: Script


def load_shelf(session: Any, code: str, lang: str) -> Shelf:
    """Return all scripts, and the one of ``code`` (else the first) as it is now."""
    rows = load_scripts(session, lang, with_archived=True)
    shown = code if any(row.code == code for row in rows) else rows[0].code
    return Shelf(rows, load_script(session, shown, lang))


class ScriptsPart(SettingsPart):
    """Each field is kept as it is left; a version that nobody has called by yet is written on.

    Signals:
        print_asked: print the script shown (its code).
    """

    print_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shelf: Shelf | None = None
        self._wanted = COLD_CALL
        self._asked = 0
        self._fills = [each for each in placeholders(desk.language.code) if each.name not in FROM_BOOK]
        self._list_card, self._card, self._fills_card = SettingsCard(), SettingsCard(), SettingsCard()
        self._list_card.setFixedWidth(theme().px(LIST_PX))
        self.scripts = KComboBox(size="small")
        self.scripts.setMinimumWidth(theme().px(SCRIPT_PX))
        self.name = KLineEdit(size="small")
        self.list = NamedList()
        self._list_card.body.addWidget(self.list, 1)
        self.list.setMinimumHeight(theme().px(LIST_LEAST_PX))
        self.node = NodeEditor()
        self.add_button = KButton(size="small", icon="plus")
        self.versions_button = KButton(size="small", icon="history")
        self.print_button = KButton(size="small", icon="printer")
        self.archive_button = KButton(size="small", icon="package")
        self.remove_button = IconButton("trash", " ", side_px=26, icon_px=15)
        self._card.add_action(self.remove_button)
        self.fields = {each.name: Field("", KLineEdit(size="small")) for each in self._fills}
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.scripts)
        top.addWidget(self.name, 1)
        for button in (self.add_button, self.versions_button, self.print_button, self.archive_button):
            top.addWidget(button)
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE_PX - 1, 12, 14, 14)
        inner.addWidget(self.node)
        inner.addStretch(1)
        self._card.body.addLayout(inner)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._list_card)
        row.addWidget(self._card, 1)
        grid = QGridLayout()
        grid.setContentsMargins(SIDE_PX - 1, 12, 14, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 2, place % 2)
        self._fills_card.body.addLayout(grid)
        self.column.addLayout(top)
        self.column.addLayout(row, 1)
        self.column.addWidget(self._fills_card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(NARROW_UNDER_PX)
        for button in (self.add_button, self.versions_button, self.print_button, self.archive_button):
            button.set_compact(is_narrow)

    def _connect(self) -> None:
        self.scripts.chosen.connect(self._choose_script)
        self.name.editingFinished.connect(self._save_name)
        self.list.chosen.connect(self._show_node)
        self.list.delete_asked.connect(self._remove_node)
        self.remove_button.clicked.connect(self._remove_node)
        self.node.changed.connect(self._save)
        self.node.went.connect(self.list.choose)
        self.add_button.clicked.connect(self._ask_new)
        self.versions_button.clicked.connect(self._ask_versions)
        self.print_button.clicked.connect(lambda: self.print_asked.emit(self._wanted))
        self.archive_button.clicked.connect(self._archive)
        for name, field in self.fields.items():
            edit = field.editor
            assert isinstance(edit, KLineEdit)
            edit.editingFinished.connect(functools.partial(self._save_fill, name))

    # --- showing ------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self._load()

    def apply(self, changes: Changes) -> None:
        if "library" in changes.topics or changes.all_clients:
            self._load()
        if "settings" in changes.topics or changes.all_clients:
            self._show_fills()

    def _load(self) -> None:
        self._asked += 1
        asked = self._asked

        def done(shelf: Shelf) -> None:
            if asked == self._asked:
                self._show(shelf)

        self._desk.read(self, load_shelf, self._wanted, self._desk.language.code, done=done)

    def _show(self, shelf: Shelf) -> None:
        self._shelf = shelf
        script = shelf.script
        self._wanted = script.code
        row = next(row for row in shelf.rows if row.code == script.code)
        self.scripts.set_choices([(each.code, each.title) for each in shelf.rows])
        self.scripts.set_code(script.code)
        if self.name.text() != script.title and not (self.name.isModified() and self.name.hasFocus()):
            self.name.setText(script.title)
        self.archive_button.setText(self.tr("Out of the archive") if row.is_archived else self.tr("Archive"))
        self._show_nodes(script.nodes)
        self._show_fills()

    def _show_nodes(self, nodes: Nodes) -> None:
        self.list.set_lines([NamedLine(node.code, node.title, node.code) for node in nodes])
        self._show_node(self.list.code())

    def _show_node(self, code: str) -> None:
        if self._shelf is None:
            return
        nodes = self._shelf.script.nodes
        node = self._shelf.script.node(code)
        if node is not None:
            self.node.show_node(nodes, code)
            self._card.set_title(node.title)
            self.remove_button.setEnabled(len(nodes) > 2 and nodes[0].code != code)

    def _show_fills(self) -> None:
        values = self._desk.facts.settings[SETTING]
        for name, field in self.fields.items():
            edit = field.editor
            assert isinstance(edit, KLineEdit)
            if not edit.isModified() or not edit.hasFocus():
                edit.setText(str(values.get(name, "")))

    # --- writing ------------------------------------------------------------------------------------------------

    def _choose_script(self, code: str) -> None:
        self._wanted = code
        self._load()

    def _save_name(self) -> None:
        if self._shelf is not None and self.name.text().strip() != self._shelf.script.title:
            self._write(self.name.text().strip(), self._shelf.script.nodes)

    def _save(self, nodes: Nodes) -> None:
        """Show the script as it is to be at once, and write it."""
        if self._shelf is None:
            return
        script = self._shelf.script
        self._shelf = Shelf(self._shelf.rows, Script(script.code, script.number, script.title, nodes))
        self._show_nodes(nodes)
        self._write(script.title, nodes)

    def _write(self, title: str, nodes: Nodes) -> None:
        assert self._shelf is not None
        self._desk.write(
            self, save_script, self._shelf.script.code, title, nodes, goes_on=True, failed=self.node.set_error
        )

    def _remove_node(self) -> None:
        code = self.list.code()
        if self._shelf is not None and self.remove_button.isEnabled() and code:
            self._save(remove_node(self._shelf.script.nodes, code))

    def _save_fill(self, name: str) -> None:
        field = self.fields[name]
        edit = field.editor
        assert isinstance(edit, KLineEdit)
        text = edit.text().strip()
        if text != self._desk.facts.settings[SETTING].get(name, ""):
            field.set_error("")
            self._desk.write(self, change_script_fields, {name: text}, failed=field.set_error)

    def _ask_new(self) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.add(self.tr("A copy of this one"), lambda: self._add(self._wanted), icon="copy")
        menu.add(self.tr("An empty one"), lambda: self._add(""), icon="plus")
        show_under(menu, self.add_button, at_right=True)

    def _add(self, copy_of: str) -> None:
        def done(changes: Changes) -> None:
            self._wanted = str(changes.outcome)
            self._load()
            self.name.setFocus()
            self.name.selectAll()

        lang = self._desk.language.code
        self._desk.write(self, add_script, self.tr("New script"), lang, copy_of=copy_of, done=done)

    def _archive(self) -> None:
        if self._shelf is not None:
            row = next(row for row in self._shelf.rows if row.code == self._wanted)
            self._desk.write(self, archive_script, row.code, archived=not row.is_archived, failed=self.node.set_error)

    def _ask_versions(self) -> None:
        lang = self._desk.language.code
        self._desk.read(self, load_versions, "script", self._wanted, lang, done=self._show_versions)

    def _show_versions(self, versions: tuple[VersionRow, ...]) -> None:
        menu = KMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        add_versions(menu, self._desk, versions, self._bring_back)
        show_under(menu, self.versions_button, at_right=True)

    def _bring_back(self, number: int) -> None:
        """Make an earlier version the present one; the present one stays among the versions."""
        code, lang = self._wanted, self._desk.language.code
        if number == 0:
            self._desk.write(self, restore_starter, "script", code)
            return

        def write(old: Script) -> None:
            self._desk.write(self, save_script, code, old.title, old.nodes, failed=self.node.set_error)

        self._desk.read(self, load_script, code, lang, number, done=write)

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        lang = self._desk.language.code
        meanings: dict[str, Placeholder] = {each.name: each for each in placeholders(lang)}
        self._list_card.set_title(self.tr("Lines"))
        self.list.setAccessibleName(self.tr("Lines of the script"))
        self.scripts.setAccessibleName(self.tr("Script"))
        self.name.setAccessibleName(self.tr("Name of the script"))
        self.add_button.setText(self.tr("New"))
        self.versions_button.setText(self.tr("Versions"))
        self.print_button.setText(self.tr("Print…"))
        self.remove_button.set_name(self.tr("Remove the line"))
        self._fills_card.set_title(self.tr("Your words in the scripts"))
        self._fills_card.set_meta(self.tr("They stand where a line has a word in braces"))
        shared = Counter(each.meaning for each in meanings.values())
        for name, field in self.fields.items():
            one = meanings[name]
            field.set_label(f"{{{name}}}  {one.hint}")
            field.set_hint(one.meaning if shared[one.meaning] == 1 else "")
        self.node.retranslate()
        if self._shelf is not None:
            self._load()
