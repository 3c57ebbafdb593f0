"""Today in the real window, with the sample book open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import rest, shell_of
from ui.desk import load_facts
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.today import TodayPage
from ui.theme import Theme
from ui.window_state import WindowState


@pytest.fixture
def today_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window as it is after a book was opened."""
    theme.set_motion(False)
    window = MainWindow(theme, language, WindowState(width_px=1440, height_px=900, has_motion=False))
    window.show()
    window.show_book(sample_book, sample_book.read(load_facts))
    window.activateWindow()
    qtbot.waitActive(window)
    rest(qtbot, window)
    yield window
    window.jobs.shut_down()
    window.book = None  # the fixture closes it
    window.close()
    window.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, today_window: MainWindow) -> TodayPage:
    """The page, read."""
    page = shell_of(today_window).page
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.steps is not None and page.right.cards["quiet"].count() > 0)
    rest(qtbot, today_window)
    return page
