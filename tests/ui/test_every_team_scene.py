"""The scenes of a team that the quick tests leave out: nothing cut, in each language; every text can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.contrast import LowContrast, low_contrast
from tests.ui.cut_texts import InterfaceWords
from tests.ui.scene_window import sample_window, settle, shown
from tests.ui.stray_windows import stray_windows
from tests.ui.team_scenes import TEAM_REST
from tests.ui.test_every_contrast import MODES
from tests.ui.test_every_language import BEGINS_IN, SMALL, USUAL, client_names, look_at, tell
from ui.theme import Theme, ThemeMode

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.mark.parametrize("lang", BEGINS_IN)
def test_every_scene_after_a_switch(theme: Theme, tmp_path: Path, lang: str) -> None:
    begins_in = BEGINS_IN[lang]
    with stray_windows() as strays, sample_window(theme, tmp_path, lang, SMALL, begins_in=begins_in) as window:
        names = client_names(window)
        window.set_language(lang)
        settle(window)
        words, other = InterfaceWords(lang, besides=names), InterfaceWords(begins_in, besides=names)
        faults = look_at(window, TEAM_REST, words, other)
    tell(faults)
    assert strays == []


@pytest.mark.parametrize("mode", MODES)
def test_every_text_can_be_read(theme: Theme, tmp_path: Path, mode: ThemeMode) -> None:
    theme.set_mode(mode)
    faults: list[tuple[str, LowContrast]] = []
    with sample_window(theme, tmp_path, "uk", USUAL) as window:
        for scene in TEAM_REST:
            with shown(window, scene) as surface:
                faults.extend((scene.name, low) for low in low_contrast(surface))
    assert faults == []
