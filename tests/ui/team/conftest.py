"""The real window for the work of a team: with the sample book open, and with a book of one person."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import close_window, open_window, shell_of
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.settings import SettingsPage
from ui.pages.settings.people import PeoplePart
from ui.theme import Theme


def open_people(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> MainWindow:
    """Return the window with the people of the book in front."""
    window = open_window(qtbot, theme, language, book, Place("settings", extra={"part": "people"}))
    qtbot.waitUntil(lambda: bool(people_of(window).lines()))
    return window


def people_of(window: MainWindow) -> PeoplePart:
    """Return the part of the people."""
    page = shell_of(window).stack["settings"]
    assert isinstance(page, SettingsPage)
    part = page.part("people")
    assert isinstance(part, PeoplePart)
    return part


@pytest.fixture
def team_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window with the sample book: Olena, Taras, Iryna, Dmytro."""
    window = open_people(qtbot, theme, language, sample_book)
    yield window
    close_window(window)


@pytest.fixture
def solo_window(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> Iterator[MainWindow]:
    """The window with a book of one person."""
    window = open_people(qtbot, theme, language, book)
    yield window
    close_window(window)
