"""Every page and dialog of the window, one after another: for the tests of words, contrast and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.services.client_list import ClientQuery, list_clients
from ui.kit.dialog import Dialog, Scrim
from ui.kit.menu import KMenu
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.tour import wait_for

CLIENT_CODE = "112"  # Barvinok, of the design's pictures


@dataclass(frozen=True, slots=True)
class Scene:
    """A place of the window, and the command (by its id) that opens something over it."""

    name: str
    page: str
    extra: dict[str, Any] = field(default_factory=dict)
    code: str = ""
    command: str = ""


PAGES = (
    Scene("clients", "clients"),
    Scene("card", "card", code=CLIENT_CODE),
    Scene("card of one who is lost", "card", code="38"),
    Scene("pipeline", "pipeline"),
    Scene("meeting plan", "documents", {"kind": "meeting_plan"}, CLIENT_CODE),
    Scene("client card sheet", "documents", {"kind": "client_card"}, CLIENT_CODE),
    Scene("negotiation sheet", "documents", {"kind": "negotiation"}, CLIENT_CODE),
    Scene("import", "import"),
)
OVER_CARD = ("card.step", "card.order", "card.stage", "card.person", "card.bant", "card.done", "card.move")
DIALOGS = (
    Scene("new client", "clients", command="app.new_client"),
    Scene("palette", "clients", command="app.find"),
    Scene("all keys", "clients", command="app.keys"),
    *(Scene(command, "card", code=CLIENT_CODE, command=command) for command in OVER_CARD),
)


def all_scenes(window: MainWindow) -> Iterator[Scene]:
    """Yield the pages, the parts of the settings, and the dialogs."""
    yield from PAGES
    for part in settings_parts(window):
        yield Scene(f"settings {part}", "settings", {"part": part})
    yield from DIALOGS


def settings_parts(window: MainWindow) -> list[str]:
    """Return the codes of the parts of the settings page."""
    from ui.pages.settings.page import PARTS

    return [str(part) for part in PARTS]


@contextmanager
def shown(window: MainWindow, scene: Scene) -> Iterator[QWidget]:
    """Show a scene in ``window`` and yield it; what was opened over the page is closed afterwards."""
    assert window.shell is not None
    client_id = client_by_code(window, scene.code) if scene.code else None
    extra = scene.extra | ({"clients": (client_id,)} if scene.page == "documents" else {})
    window.shell.go(Place(scene.page, client_id, (), extra))
    wait_for(window)
    if scene.command:
        window.shell.commands.action(scene.command).trigger()
        wait_for(window)
    try:
        yield window
    finally:
        close_all_over(window)


def client_by_code(window: MainWindow, code: str) -> int:
    """Return the id of the client with a card number."""
    assert window.book is not None
    [found] = [row.id for row in window.book.read(list_clients, ClientQuery()) if row.code == code]
    return found


def close_all_over(window: MainWindow) -> None:
    """Close the dialogs, menus and popups over the page."""
    for dialog in window.findChildren(Dialog):
        dialog.reject()
    for popup in QApplication.topLevelWidgets():
        if popup is not window and popup.isVisible() and (isinstance(popup, KMenu) or popup.isModal()):
            popup.close()
    while (over := QApplication.activePopupWidget()) is not None:
        over.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    wait_for(window)


def is_covered(window: MainWindow) -> bool:
    """Return whether a dialog, menu or popup is over the page."""
    return (
        any(scrim.isVisible() for scrim in window.findChildren(Scrim)) or QApplication.activePopupWidget() is not None
    )


Look = Callable[[QWidget], list[str]]
