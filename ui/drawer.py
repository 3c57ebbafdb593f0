"""The drawer at the left: which pages it offers, their keys, and going where it points."""

from __future__ import annotations

import functools
from collections.abc import Callable, Container

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.kit.nav import NavItem
from ui.kit.side_bar import SideBar
from ui.pages.page import Place
from ui.window_commands import NAV, NavEntry, drawer_page

NAV_AFTER_MS = 180


class Drawer(QObject):
    """Offers the pages that are there, those of a team only to a team, and asks ``go`` for the one pointed at.

    ``place`` tells where the window is.
    """

    def __init__(
        self,
        desk: Desk,
        commands: Commands,
        side_bar: SideBar,
        pages: Container[object],
        place: Callable[[], Place | None],
        go: Callable[[Place], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._commands, self._nav = desk, commands, side_bar.nav
        self._pages, self._place, self._go = pages, place, go
        self._offered: tuple[NavEntry, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_where_it_points)
        self._nav.page_chosen.connect(self._on_chosen)

    def add_commands(self) -> None:
        """Add a command for every page, also for those that are not offered now."""
        for entry in NAV:
            command = Command(f"page.{entry.page}", entry.text, f"Ctrl+{entry.key}", entry.icon, "go")
            self._commands.add(command, functools.partial(self._go_page, entry.page), context="Shell")

    def retranslate(self) -> None:
        """Word the pages anew; their counts are forgotten."""
        self._offered = self._wanted()
        self._nav.setAccessibleName(QCoreApplication.translate("Shell", "Pages"))
        self._nav.set_items(
            [
                NavItem(
                    entry.page,
                    QCoreApplication.translate("Shell", entry.text),
                    entry.icon,
                    starts_group=entry.starts_group,
                )
                for entry in self._offered
            ]
        )
        for entry in NAV:
            self._commands.set_enabled(f"page.{entry.page}", entry in self._offered)
        self.show_place()

    def is_stale(self) -> bool:
        """Whether other pages are to be offered now: a team came, or one stayed alone."""
        return self._wanted() != self._offered

    def offers(self, place: Place) -> bool:
        """Whether the page of a place is there to be gone to."""
        page = drawer_page(place)
        return any(entry.page == page for entry in self._offered) or all(entry.page != page for entry in NAV)

    def show_place(self) -> None:
        """Mark the page we are at."""
        place = self._place()
        if place is not None:
            self._nav.show_page(drawer_page(place))

    def arrive(self) -> None:
        """Go at once where the arrows were about to lead."""
        if self._timer.isActive():
            self._timer.stop()
            self._go_where_it_points()

    def _wanted(self) -> tuple[NavEntry, ...]:
        is_solo = self._desk.facts.is_solo
        return tuple(entry for entry in NAV if entry.page in self._pages and not (is_solo and entry.is_for_team))

    def _go_page(self, page: str) -> None:
        self._go(Place(page))

    def _on_chosen(self, _page: str) -> None:
        """Go there: at once by the mouse, after a moment by arrows that run through the pages."""
        if self._nav.hasFocus() and self._nav.window().property("kbd"):
            self._timer.start(NAV_AFTER_MS)
        else:
            self._go_where_it_points()

    def _go_where_it_points(self) -> None:
        page, place = self._nav.page(), self._place()
        if page is None or (place is not None and place.page == page):
            return
        self._go(Place(page))
        self.show_place()  # something typed may keep us where we are
