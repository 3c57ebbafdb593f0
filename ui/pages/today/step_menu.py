"""The context menu of a step of Today: everything its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint

from ui.kit.menu import KMenu
from ui.pages.card.step_banner import PRINTED_KINDS
from ui.pages.today.words import COMMANDS

if TYPE_CHECKING:
    from ui.pages.today.page import TodayPage


def show_step_menu(page: TodayPage, point: QPoint) -> None:
    """Open the menu of the current step at a global point."""
    step = page.current()
    if step is None:
        return
    menu = KMenu(page)
    menu.aboutToHide.connect(menu.deleteLater)
    enter, space = QCoreApplication.translate("TodayPage", "Enter"), QCoreApplication.translate("TodayPage", "Space")
    opened = QCoreApplication.translate("TodayPage", "Open client")
    menu.add(opened, page.open_current, icon="external-link", key=enter)
    menu.addSeparator()
    done = QCoreApplication.translate("TodayPage", "Done")
    if step.state == "done":
        done = QCoreApplication.translate("TodayPage", "Not done yet")
    menu.add(done, page.tick_current, icon="check", key=space)
    move = QCoreApplication.translate("TodayPage", "Move")
    menu.add(move, page.move_current, icon="calendar", key="M", is_enabled=step.state == "open")
    menu.addSeparator()
    for name in ("log", "call", "print") if step.kind in PRINTED_KINDS else ("log", "call"):
        _add(page, menu, name)
    menu.addSeparator()
    _add(page, menu, "new")
    menu.popup(point)


def _add(page: TodayPage, menu: KMenu, name: str) -> None:
    action = page.commands.action(f"today.{name}")
    icon = next(command.icon for command in COMMANDS if command.id == f"today.{name}")
    menu.add(action.text(), action.trigger, icon=icon, key=page.commands.key_of(f"today.{name}"))
