"""Fixtures for every test: a private home folder, and the application with the real look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.theme import Theme, ThemeMode


@pytest.fixture(autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and drafts of a test away from the person's own."""
    home: Path = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("KARTOTEKA_HOME", str(home))
    return home


@pytest.fixture
def theme(qapp: object, private_home: Path) -> Iterator[Theme]:
    """The real theme on the running application, light, without motion."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look = Theme(app, ThemeMode.LIGHT)
    look.set_motion(False)
    yield look
    app.setStyleSheet("")
