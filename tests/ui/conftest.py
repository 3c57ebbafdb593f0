"""A real book, a real desk, the real look: what every test of a page stands on."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import FixedClock
from app.services.sample import create_sample
from app.services.seeding import seed_book
from tests.kept_books import new_book
from tests.ui.opened import opened
from ui.desk import Desk, load_facts
from ui.kit.commands import Commands
from ui.kit.jobs import Jobs
from ui.language import Language
from ui.main_window import MainWindow
from ui.theme import Theme

TODAY = date(2026, 6, 18)  # the day of the design's pictures


@pytest.fixture
def clock() -> FixedClock:
    """The morning of the pictures, in Kyiv."""
    zone = ZoneInfo("Europe/Kyiv")
    return FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=zone), zone)


@pytest.fixture
def book(tmp_path: Path, clock: FixedClock) -> Iterator[Book]:
    """An empty book of one seller."""
    path = tmp_path / "test.kartoteka"
    book = new_book(path, clock, seed_book, company="Zerno & Co", owner="Olena", language="en")
    yield book
    book.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample book in English, made once; tests work on copies."""
    path: Path = tmp_path_factory.mktemp("sample") / "sample.kartoteka"
    zone = ZoneInfo("Europe/Kyiv")
    clock = FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=zone), zone)
    book = Book.create(path, clock, functools.partial(seed_book, language="en"))
    book.write(create_sample, "en", TODAY)
    book.close()
    return path


@pytest.fixture
def sample_book(tmp_path: Path, sample_file: Path, clock: FixedClock) -> Iterator[Book]:
    """A copy of the sample book, open."""
    path = tmp_path / "sample.kartoteka"
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o600)
    book = Book.open(path, clock)
    yield book
    book.close()


@pytest.fixture
def language(qapp: object) -> Iterator[Language]:
    """English; whatever a test switches to is gone after it."""
    language = Language("en")
    yield language
    language.remove()


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    """Real threads; ended before the book is closed."""
    jobs = Jobs()
    yield jobs
    jobs.shut_down()


@pytest.fixture
def desk(book: Book, jobs: Jobs, language: Language, theme: Theme) -> Desk:
    """A desk on the empty book."""
    return Desk(book, jobs, language, book.read(load_facts))


@pytest.fixture
def sample_desk(sample_book: Book, jobs: Jobs, language: Language, theme: Theme) -> Desk:
    """A desk on the sample book."""
    return Desk(sample_book, jobs, language, sample_book.read(load_facts))


@pytest.fixture
def host(qtbot: object, theme: Theme) -> Iterator[QWidget]:
    """A window for the commands of a page under test."""
    window = QWidget()
    theme.dress(window)
    window.resize(1440, 900)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def commands(host: QWidget) -> Commands:
    """Commands on the host window."""
    return Commands(host)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> Iterator[MainWindow]:
    """The real window with the sample book open; a file with another way to begin has a fixture of its own."""
    with opened(qtbot, theme, language, sample_book) as window:
        yield window
