"""The Sales model page in the real window: with the sample book open, and with a book of one seller."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import close_window, open_window, shell_of
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.sales_model import SalesModelPage
from ui.theme import Theme


def open_model(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> MainWindow:
    """Return the window with the page in front and read."""
    window = open_window(qtbot, theme, language, book, Place("model"))
    qtbot.waitUntil(lambda: bool(page_of(window).header.meta.text()))
    return window


def page_of(window: MainWindow) -> SalesModelPage:
    """Return the page in front."""
    page = shell_of(window).page
    assert isinstance(page, SalesModelPage)
    return page


@pytest.fixture
def model_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window with the sample book."""
    window = open_model(qtbot, theme, language, sample_book)
    yield window
    close_window(window)


@pytest.fixture
def solo_window(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> Iterator[MainWindow]:
    """The window with a book of one seller."""
    window = open_model(qtbot, theme, language, book)
    yield window
    close_window(window)
