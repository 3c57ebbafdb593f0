"""Today in the real window, with the sample book open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import opened, rest, shell_of
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.today import TodayPage
from ui.theme import Theme


@pytest.fixture
def today_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window as it is after a book was opened."""
    with opened(qtbot, theme, language, sample_book, Place("today")) as window:
        yield window


@pytest.fixture
def page(qtbot: QtBot, today_window: MainWindow) -> TodayPage:
    """The page, read."""
    page = shell_of(today_window).page
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.steps is not None and page.right.cards["quiet"].count() > 0)
    rest(qtbot, today_window)
    return page
