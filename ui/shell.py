"""The shell of an open book: drawer, pages, toast, status bar. The only place that knows all pages."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.client_list import ListTotals, load_totals
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.nav import NavItem
from ui.kit.side_bar import SideBar
from ui.kit.status_bar import KeyHint, StatusBar
from ui.kit.toast import Toast
from ui.messages import say_changes
from ui.pages.page import Page, Place

QUIET_ACTIONS = frozenset({"refreshed", "form_changed", "book_made"})
FOLD_UNDER_PX = 1200
HISTORY_LIMIT = 100


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page of the drawer: its id, English words marked for "Shell", icon, whether a group starts with it."""

    page: str
    text: str
    icon: str
    starts_group: bool = False


# Pages not built yet are absent, not dead.
NAV = (
    NavEntry("clients", str(QT_TRANSLATE_NOOP("Shell", "Clients")), "address-book"),
    NavEntry("pipeline", str(QT_TRANSLATE_NOOP("Shell", "Pipeline")), "layout-kanban"),
    NavEntry("documents", str(QT_TRANSLATE_NOOP("Shell", "Documents")), "printer", True),
    NavEntry("settings", str(QT_TRANSLATE_NOOP("Shell", "Settings")), "settings", True),
)

NEW_CLIENT = Command("app.new_client", str(QT_TRANSLATE_NOOP("Commands", "New client")), "Ctrl+N", "plus")
UNDO = Command("app.undo", str(QT_TRANSLATE_NOOP("Commands", "Undo")), "Ctrl+Z", "arrow-back-up")
REDO = Command("app.redo", str(QT_TRANSLATE_NOOP("Commands", "Redo")), "Ctrl+Shift+Z", "refresh")
BACK = Command("app.back", str(QT_TRANSLATE_NOOP("Commands", "Back")), "Alt+Left", "arrow-left")
FORWARD = Command("app.forward", str(QT_TRANSLATE_NOOP("Commands", "Forward")), "Alt+Right", "arrow-right")
SIDE_BAR = Command("app.side_bar", str(QT_TRANSLATE_NOOP("Commands", "Side bar")), "Ctrl+B", "layout-sidebar")
FIND = Command("app.find", str(QT_TRANSLATE_NOOP("Commands", "Find a client")), "Ctrl+K", "search")


def drawer_page(page: str) -> str:
    """Return the page of the drawer that a page belongs to: a card and the import are of the clients."""
    return "clients" if page in ("card", "import") else page


class Shell(QWidget):
    """Shows one book.

    Signals:
        shown: another page came to the front (its id).
        folded: the drawer was folded or unfolded by the person (bool).
        book_menu_asked: the book's button in the drawer was pressed.
    """

    shown = Signal(str)
    folded = Signal(bool)
    book_menu_asked = Signal()

    def __init__(self, desk: Desk, commands: Commands, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.desk = desk
        self.commands = commands
        self.pages = {page.page_id: page for page in pages}
        self._behind: list[Place] = []
        self._ahead: list[Place] = []
        self._place: Place | None = None
        self._wants_folded = False
        self._failed_sentence = ""
        self._totals: ListTotals | None = None
        self.side_bar = SideBar(self.tr("Find a client…"))
        self.stack = QStackedWidget()
        self.status = StatusBar()
        self._lay_out()
        self.toast = Toast(self.stack)
        self._connect()
        self._add_commands()
        self.retranslate()
        self.reload_totals()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        for page in self.pages.values():
            self.stack.addWidget(page)

    def _connect(self) -> None:
        for page in self.pages.values():
            page.go_asked.connect(self.go)
            page.back_asked.connect(self.back)
            page.said.connect(self.say)
            page.hints_changed.connect(self._show_hints)
        self.side_bar.nav.page_chosen.connect(lambda page: self.go(Place(page)))
        self.side_bar.search.clicked.connect(self._find)
        self.side_bar.book.clicked.connect(self.book_menu_asked.emit)
        self.desk.changed.connect(self.apply)
        self.desk.refused.connect(self.say)
        self.desk.writing.connect(self._show_saving)
        self.desk.not_saved.connect(self._on_not_saved)
        self.toast.undo_asked.connect(lambda: self.desk.undo(self))

    def _add_commands(self) -> None:
        add = self.commands.add
        add(NEW_CLIENT, self._new_client)
        add(UNDO, lambda: self.desk.undo(self))
        add(REDO, lambda: self.desk.redo(self))
        add(BACK, self.back)
        add(FORWARD, self.forward)
        add(SIDE_BAR, self._toggle_side_bar)
        add(FIND, self._find)
        for number, entry in enumerate(NAV, 1):
            command = Command(f"page.{entry.page}", entry.text, f"Ctrl+{number}", entry.icon)
            add(command, functools.partial(self._go_page, entry.page))

    # --- going about ------------------------------------------------------------------------------------------

    def go(self, place: Place) -> None:
        """Show a place; what was shown before can be come back to."""
        if not self._show(place):
            return
        self._ahead.clear()

    def _go_page(self, page: str) -> None:
        self.go(Place(page))

    def back(self) -> None:
        """Show the place before this one; from the first, the list of clients."""
        if not self._behind:
            if self._place is not None and self._place.page != "clients":
                self._show(Place("clients"), remember=False)
            return
        here = self._place
        if self._show(self._behind[-1], remember=False):
            self._behind.pop()
            if here is not None:
                self._ahead.append(here)

    def forward(self) -> None:
        """Show the place that ``back`` left."""
        if self._ahead:
            ahead = self._ahead[-1]
            if self._show(ahead):
                self._ahead.pop()

    @property
    def place(self) -> Place | None:
        """Where we are."""
        return self._place

    def _show(self, place: Place, *, remember: bool = True) -> bool:
        page = self.pages.get(place.page)
        if page is None or not self.leave():
            return False
        if self._place is not None and remember and place != self._place:
            self._behind = [*self._behind, self._place][-HISTORY_LIMIT:]
        self._place = place
        self.commands.set_scope(place.page)
        self.stack.setCurrentWidget(page)
        self.side_bar.nav.show_page(drawer_page(place.page))
        page.enter(place)
        self._show_hints()
        self.shown.emit(place.page)
        return True

    def leave(self) -> bool:
        """Let the page in front send off what is being typed; False when it must stay."""
        page = self.pages.get(self._place.page) if self._place else None
        return page is None or page.leave()

    # --- what happened ------------------------------------------------------------------------------------------

    def apply(self, changes: Changes) -> None:
        """Tell every page what was written, and the person what was done."""
        self._failed_sentence = ""
        for page in self.pages.values():
            page.apply(changes)
        if changes.clients or changes.all_clients:
            self.reload_totals()
        if "settings" in changes.topics:
            self._word_book()
        self._show_saving(False)
        if changes.action_id is not None and changes.action not in QUIET_ACTIONS:
            self.toast.show_message(
                say_changes(self.desk.language, changes), can_undo=changes.action not in ("undone", "redone")
            )

    def say(self, text: str) -> None:
        """Tell the person something in a toast."""
        self.toast.show_message(text, can_undo=False)

    def reload_totals(self) -> None:
        """Count the clients again."""
        self.desk.read(self, load_totals, done=self._on_totals)

    def _on_totals(self, totals: ListTotals) -> None:
        self._totals = totals
        self._word_book()

    def _on_not_saved(self, sentence: str) -> None:
        self._failed_sentence = sentence

    def _show_saving(self, is_writing: bool) -> None:
        if is_writing:
            return  # writes are quick: flicker would only worry
        if self._failed_sentence:
            self.status.set_state(self.tr("Not saved"), "danger")
        else:
            self.status.set_state(self.tr("Saved. Kept on this computer"), "ok")

    # --- words ------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word the shell anew; pages hear LanguageChange themselves."""
        self.side_bar.search.set_words(self.tr("Find a client…"))
        self.side_bar.nav.set_items(
            [
                NavItem(entry.page, self._nav_text(entry), entry.icon, starts_group=entry.starts_group)
                for entry in NAV
                if entry.page in self.pages
            ]
        )
        self.commands.retranslate()
        self._word_book()
        self._show_saving(False)
        self._show_hints()
        if self._place is not None:
            self.side_bar.nav.show_page(drawer_page(self._place.page))

    def _nav_text(self, entry: NavEntry) -> str:
        return QCoreApplication.translate("Shell", entry.text)

    def _word_book(self) -> None:
        totals = self._totals
        name = self.desk.facts.settings["company.name"] or self.desk.book.path.stem
        count = totals.clients if totals else 0
        self.side_bar.book.set_book(name, self.tr("%n client(s)", "", count))
        if totals:
            self.side_bar.nav.set_count("clients", str(totals.clients) if totals.clients else "")

    def _show_hints(self) -> None:
        page = self.pages.get(self._place.page) if self._place else None
        common = (KeyHint(("Ctrl K",), self.tr("Find a client")),)
        self.status.set_keys((*page.hints(), *common) if page else common)

    # --- commands -----------------------------------------------------------------------------------------------

    def _new_client(self) -> None:
        self.go(Place("clients", extra={"new": True}))

    def _find(self) -> None:
        self.go(Place("clients", extra={"search": True}))

    def _toggle_side_bar(self) -> None:
        self._wants_folded = not self.side_bar.is_folded
        self.side_bar.set_folded(self._wants_folded)
        self.folded.emit(self._wants_folded)

    def set_folded(self, is_folded: bool) -> None:
        """Fold the drawer as remembered."""
        self._wants_folded = is_folded
        self._fold_by_width()

    def _fold_by_width(self) -> None:
        self.side_bar.set_folded(self._wants_folded or self.width() < FOLD_UNDER_PX)

    def resizeEvent(self, event: object) -> None:
        self._fold_by_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
