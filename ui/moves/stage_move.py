"""The menu of stages, and where a client off the track comes back to."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.conveyor import FUNCTIONS, Function
from app.services.client_card import ClientCard
from ui.desk import Desk
from ui.kit.chip import stage_icon
from ui.kit.menu import KMenu
from ui.theme import theme


def stage_menu(desk: Desk, present: str, chosen: Callable[[str], object], parent: QWidget) -> KMenu:
    """Return the menu of all stages by function; the present one is ticked."""
    menu = KMenu(parent)
    words = desk.language.words
    for number, function in enumerate((*FUNCTIONS, Function.OFF), 1):
        stages = [s for s in desk.facts.stages if s.function == function and (not s.is_hidden or s.code == present)]
        if not stages:
            continue
        title = words.text(f"function.{function}")
        menu.add_heading(title if function is Function.OFF else f"{number} {title}")
        for stage in stages:
            icon = theme().icon(stage_icon(function, stage.code), f"{theme().function_role(function)}Text")
            is_present = stage.code == present
            action = menu.add(
                stage.name(words), functools.partial(chosen, stage.code), is_enabled=not is_present,
                meta=QCoreApplication.translate("Card", "now") if is_present else "",
            )  # fmt: skip
            action.setIcon(icon)
            action.setData(stage.code)
    return menu


def stage_to_wake_at(card: ClientCard) -> str:
    """Return the stage on the track where the client stood last, 'contacted' when it never stood on one."""
    off_stages = {move.to_stage for move in card.moves if move.to_function == "off"}
    for move in reversed(card.moves):
        if move.to_function != "off":
            return move.to_stage
        if move.from_stage and move.from_stage not in off_stages:
            return move.from_stage
    return "contacted"
