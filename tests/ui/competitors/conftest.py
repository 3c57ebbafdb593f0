"""The page of competitors in the real window, with the sample book open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import rest, shell_of
from ui.desk import load_facts
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.competitors import CompetitorsPage
from ui.pages.page import Place
from ui.theme import Theme
from ui.window_state import WindowState


@pytest.fixture
def rivals_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window with the page in front."""
    theme.set_motion(False)
    window = MainWindow(theme, language, WindowState(width_px=1440, height_px=900, has_motion=False))
    window.show()
    window.show_book(sample_book, sample_book.read(load_facts), Place("competitors"))
    window.activateWindow()
    qtbot.waitActive(window)
    rest(qtbot, window)
    yield window
    window.jobs.shut_down()
    window.book = None  # the fixture closes it
    window.close()
    window.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, rivals_window: MainWindow) -> CompetitorsPage:
    """The page, read, with the first card shown."""
    page = shell_of(rivals_window).page
    assert isinstance(page, CompetitorsPage)
    qtbot.waitUntil(lambda: page.card.card is not None)
    rest(qtbot, rivals_window)
    return page
