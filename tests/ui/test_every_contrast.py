"""Every text of every page, dialog and menu can be read, light and dark: at least 4.5 to 1 on the pixels under it.

The same walk sees that nothing is a window of its own for a moment.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.contrast import LowContrast, low_contrast
from tests.ui.scene_window import (
    bare_window,
    opening_frame,
    sample_window,
    shown,
    welcome_faces,
)
from tests.ui.scenes import (
    EMPTY,
    OVERS,
    PAGES,
)
from tests.ui.stray_windows import stray_windows
from ui.theme import Theme, ThemeMode

pytestmark = pytest.mark.timeout(600)  # of many scenes, on two shared cores

SIZE = (1440, 900)
MODES = (ThemeMode.LIGHT, ThemeMode.DARK)


# A walk takes a minute; the pairs of colours of both themes are in test_contrast in each run.
@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, pytest.param(ThemeMode.DARK, marks=pytest.mark.slow)])
def test_every_scene(theme: Theme, tmp_path: Path, mode: ThemeMode) -> None:
    theme.set_mode(mode)
    faults: list[tuple[str, LowContrast]] = []
    with stray_windows() as strays, sample_window(theme, tmp_path, "uk", SIZE) as window:
        for scene in (*PAGES, *OVERS):
            with shown(window, scene) as surface:
                faults.extend((scene.name, low) for low in low_contrast(surface))
    assert faults == []
    assert strays == []


def test_the_watch_sees_what_is_shown_too_early(theme: Theme) -> None:
    """So that the walk above cannot pass by looking at nothing."""
    early = QWidget()
    with stray_windows() as strays:
        early.show()
        early.hide()
    assert [told.split()[0] for told in strays] == ["QWidget"]
    early.deleteLater()


@pytest.mark.parametrize("mode", MODES)
def test_an_empty_book_and_no_book(theme: Theme, tmp_path: Path, mode: ThemeMode) -> None:
    theme.set_mode(mode)
    faults: list[tuple[str, LowContrast]] = []
    with sample_window(theme, tmp_path, "en", SIZE, is_empty=True) as window:
        for scene in EMPTY:
            with shown(window, scene) as surface:
                faults.extend((scene.name, low) for low in low_contrast(surface))
    with bare_window(theme, "en", SIZE) as window:
        faults.extend(("opening", low) for low in low_contrast(opening_frame(window)))
        for face in welcome_faces(window):
            faults.extend((face, low) for low in low_contrast(window))
    assert faults == []
