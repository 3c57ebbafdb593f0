"""The page on the real window, with a list of companies of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.services.raw_base import add_raw_list, add_record
from tests.ui.helpers import type_text
from tests.ui.opened import press, rest, shell_of
from ui.main_window import MainWindow
from ui.pages.calling import CallingPage
from ui.pages.page import Place

LIST_TITLE = "Bakeries of Lviv"
COMPANIES = ("Mlyn", "Kolos", "Zerno", "Puhach", "Rohalyk", "Bulka")


def seed(session: Session) -> Changes:
    """Make the list with its companies."""
    list_id = add_raw_list(session, LIST_TITLE, "own").created_id
    assert list_id is not None
    for at, name in enumerate(COMPANIES):
        add_record(session, list_id, name, {"phone": f"+380 44 555 10 {at:02}", "city": "Lviv"})
    return Changes("raw_list_added", parts={"title": LIST_TITLE}, topics=frozenset({"raw"}), created_id=list_id)


@dataclass
class Hands:
    """Works the page by keys alone and counts them."""

    qtbot: QtBot
    window: MainWindow
    page: CallingPage
    list_id: int
    keys: int = 0
    log: list[str] = field(default_factory=list)

    def press(self, *keys: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other, waiting for what each of them does."""
        for key in keys:
            press(self.window, key, modifiers)
            self.keys += 1
            rest(self.qtbot, self.window)

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        focused = self.window.focusWidget()
        assert focused is not None
        type_text(focused, text)
        self.keys += len(text)

    @property
    def book(self) -> Book:
        """The open book."""
        assert self.window.book is not None
        return self.window.book

    @property
    def name(self) -> str:
        """Whom the player calls."""
        return self.page.player.person.name.text()


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """The calling base in front, its own list chosen, the focus in the records."""
    assert window.book is not None
    list_id = window.book.write(seed).created_id
    assert list_id is not None
    shell_of(window).go(Place("calling", extra={"list": list_id}))
    rest(qtbot, window)
    page = shell_of(window).page
    assert isinstance(page, CallingPage)
    qtbot.waitUntil(lambda: page.card.record_id() is not None)
    return Hands(qtbot, window, page, list_id)
