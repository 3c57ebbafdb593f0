"""The page of reports in the real window with the sample book open, and over a book nobody has filled yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.opened import opened, rest, shell_of
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.reports import ReportsPage
from ui.theme import Theme


@pytest.fixture
def reports_window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The window with the page in front."""
    with opened(qtbot, theme, language, sample_book, Place("reports")) as window:
        yield window


@pytest.fixture
def page(qtbot: QtBot, reports_window: MainWindow) -> ReportsPage:
    """The page, read."""
    page = shell_of(reports_window).page
    assert isinstance(page, ReportsPage)
    rest(qtbot, reports_window)
    return page


@pytest.fixture
def empty_page(qtbot: QtBot, host: QWidget, desk: Desk, commands: Commands) -> ReportsPage:
    """The page of a new book that one person works in."""
    page = ReportsPage(desk, commands)
    QVBoxLayout(host).addWidget(page)
    desk.changed.connect(page.apply)
    commands.set_scope("reports")
    host.resize(1200, 860)
    host.show()
    host.activateWindow()
    qtbot.waitActive(host)
    page.enter(Place("reports"))
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    return page
