"""The page of competitors in the real window, with the sample book open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import opened, rest, shell_of
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.competitors import CompetitorsPage
from ui.pages.page import Place
from ui.theme import Theme


@pytest.fixture
def rivals_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window with the page in front."""
    with opened(qtbot, theme, language, sample_book, Place("competitors")) as window:
        yield window


@pytest.fixture
def page(qtbot: QtBot, rivals_window: MainWindow) -> CompetitorsPage:
    """The page, read, with the first card shown."""
    page = shell_of(rivals_window).page
    assert isinstance(page, CompetitorsPage)
    qtbot.waitUntil(lambda: page.card.card is not None)
    rest(qtbot, rivals_window)
    return page
