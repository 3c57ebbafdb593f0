"""Menus of the page, made of its commands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.commands import ICON_PROPERTY, Command, Commands
from ui.kit.menu import KMenu
from ui.pages.competitors import words

OF_CARD = (
    (words.RENAME, words.EDIT, words.MERGE),
    (words.PRINT_TOO, words.BLANK),
    (words.BIN,),
)
OF_PRINT = ((words.PRINT_TOO, words.BLANK),)
KEYS = {words.BIN.id: "Del"}  # keys of the list that are no commands: elsewhere they would mean something else


def command_menu(parent: QWidget, commands: Commands, groups: Sequence[Sequence[Command]]) -> KMenu:
    """Return a menu of these commands with a line between the groups; it deletes itself."""
    menu = KMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for at, group in enumerate(groups):
        if at:
            menu.addSeparator()
        for command in group:
            action = commands.action(command.id)
            menu.add(
                action.text(), action.trigger, icon=str(action.property(ICON_PROPERTY) or ""),
                key=KEYS.get(command.id) or commands.key_of(command.id), is_enabled=action.isEnabled(),
            )  # fmt: skip
    return menu
