"""The pages of the drawer and what can be done from everywhere: constants of the shell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.kit.commands import Command
from ui.pages.page import Place


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page of the drawer: its id, English words marked for "Shell", icon, and the key that Ctrl is pressed with.

    ``starts_group``: a line is drawn above it. ``is_for_team``: one who works alone does not see it.
    """

    page: str
    text: str
    icon: str
    key: str
    starts_group: bool = False
    is_for_team: bool = False


# The keys stay the same when a team comes: its page takes the one that is left.
NAV = (
    NavEntry("today", str(QT_TRANSLATE_NOOP("Shell", "Today")), "sun", "1"),
    NavEntry("clients", str(QT_TRANSLATE_NOOP("Shell", "Clients")), "address-book", "2"),
    NavEntry("pipeline", str(QT_TRANSLATE_NOOP("Shell", "Pipeline")), "layout-kanban", "3"),
    NavEntry("handovers", str(QT_TRANSLATE_NOOP("Shell", "Hand-overs")), "transfer", "0", is_for_team=True),
    NavEntry("calling", str(QT_TRANSLATE_NOOP("Shell", "Calling base")), "phone", "4"),
    NavEntry("documents", str(QT_TRANSLATE_NOOP("Shell", "Documents")), "printer", "5", starts_group=True),
    NavEntry("reports", str(QT_TRANSLATE_NOOP("Shell", "Reports")), "chart-bar", "6"),
    NavEntry("competitors", str(QT_TRANSLATE_NOOP("Shell", "Competitors")), "scale", "7"),
    NavEntry("model", str(QT_TRANSLATE_NOOP("Shell", "Sales model")), "sitemap", "8", starts_group=True),
    NavEntry("rules", str(QT_TRANSLATE_NOOP("Shell", "Rules")), "flag-3", "9"),
    NavEntry("settings", str(QT_TRANSLATE_NOOP("Shell", "Settings")), "settings", ","),
)

FIND = Command("app.find", str(QT_TRANSLATE_NOOP("Commands", "Find or do")), "Ctrl+K", "search", "go")
BACK = Command("app.back", str(QT_TRANSLATE_NOOP("Commands", "Back")), "Alt+Left", "arrow-left", "go")
FORWARD = Command("app.forward", str(QT_TRANSLATE_NOOP("Commands", "Forward")), "Alt+Right", "arrow-right", "go")
NEW_CLIENT = Command("app.new_client", str(QT_TRANSLATE_NOOP("Commands", "New client")), "Ctrl+N", "plus", "client")
NEW_STEP = Command(
    "app.new_step", str(QT_TRANSLATE_NOOP("Commands", "New next step")), "Ctrl+Shift+N", "calendar-plus", "client"
)
UNDO = Command("app.undo", str(QT_TRANSLATE_NOOP("Commands", "Undo")), "Ctrl+Z", "arrow-back-up", "book")
REDO = Command("app.redo", str(QT_TRANSLATE_NOOP("Commands", "Redo")), "Ctrl+Shift+Z", "refresh", "book")
BACK_UP = Command(
    "app.back_up", str(QT_TRANSLATE_NOOP("Commands", "Back up now")), "Ctrl+Shift+B", "device-floppy", "book"
)
BOOKS = Command("app.books", str(QT_TRANSLATE_NOOP("Commands", "Other books")), "", "book-2", "book")
QUIT = Command("app.quit", str(QT_TRANSLATE_NOOP("Commands", "Quit")), "Ctrl+Q", "door-exit", "book")
SIDE_BAR = Command(
    "app.side_bar", str(QT_TRANSLATE_NOOP("Commands", "Side bar: fold")), "Ctrl+B", "layout-sidebar", "view"
)
NEXT_REGION = Command(
    "app.next_region", str(QT_TRANSLATE_NOOP("Commands", "Next part of the window")), "F6", "", "view"
)
PREVIOUS_REGION = Command(
    "app.previous_region", str(QT_TRANSLATE_NOOP("Commands", "Previous part of the window")), "Shift+F6", "", "view"
)
KEYS = Command("app.keys", str(QT_TRANSLATE_NOOP("Commands", "All keys")), "F1", "keyboard", "help")
ABOUT = Command("app.about", str(QT_TRANSLATE_NOOP("Commands", "About Kartoteka")), "", "info-circle", "help")


def drawer_page(place: Place) -> str:
    """Return the page of the drawer that a place belongs to: a card is of the clients, an import of what it brings."""
    if place.page == "import":
        return {"raw": "calling", "products": "settings"}.get(str(place.extra.get("what", "")), "clients")
    return "clients" if place.page == "card" else place.page
