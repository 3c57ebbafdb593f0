"""Fixtures for every test: a private home folder, and the application with the real look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.garbage import GuiCollector
from ui.kit.focus import FocusTracker
from ui.theme import Theme, ThemeMode

PATIENCE_MS = 60_000
LONG_FILES = ("test_every_", "test_kills", "test_full_disk")
IGNORED_QT_MESSAGES = (
    # The offscreen platform has no window manager: it cannot pass on size limits, raise windows or grab keys.
    r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)",
)


def pytest_configure(config: pytest.Config) -> None:
    """Let the offscreen platform say what it cannot do; every other Qt warning fails a test."""
    for message in IGNORED_QT_MESSAGES:
        config.addinivalue_line("qt_log_ignore", message)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files of few and long tests: begun last, one process would be at them alone."""
    items.sort(key=lambda item: not item.path.name.startswith(LONG_FILES))


class PatientBot(QtBot):
    """Waits up to a minute: two shared cores or a busy disk may be late, and late is not wrong."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Wait until ``callback`` holds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **kwargs: Any) -> Any:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **kwargs)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """The bot of pytest-qt with more patience."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and drafts of a test away from the person's own."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("KARTOTEKA_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def app_theme(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theme]:
    """The one theme, focus tracker and collector of garbage of the test run, as the composition root makes them."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KARTOTEKA_HOME", str(tmp_path_factory.mktemp("theme")))
        look = Theme(app, ThemeMode.LIGHT)
    FocusTracker(app)
    collector = GuiCollector(lambda: False, app)
    collector.start()
    yield look
    collector.stop()


@pytest.fixture
def theme(app_theme: Theme) -> Iterator[Theme]:
    """The real theme: light, text at 100%, no motion; put back after the test."""
    app_theme.set_motion(False)
    yield app_theme
    if app_theme.mode != ThemeMode.LIGHT:
        app_theme.set_mode(ThemeMode.LIGHT)
    if app_theme.text_scale != 1.0:
        app_theme.set_text_scale(1.0)
    if app_theme.is_roomy:
        app_theme.set_roomy(False)


@pytest.fixture
def kit_window(qtbot: QtBot, theme: Theme) -> QWidget:
    """An active window with a column to put widgets into."""
    window = QWidget()
    theme.dress(window)
    window.resize(800, 600)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window
