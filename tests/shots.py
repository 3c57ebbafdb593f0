"""Pictures of the real window on the sample book, made on the day of the design: ``python3 packaging/run.py shots``.

Without words after it, those of the README; with ``--all FOLDER``, every scene in both themes, English and Ukrainian,
in two sizes: scene-theme-lang-size.png.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # started as a script

from tests.ui.model_scenes import MODEL_PAGES  # noqa: E402
from tests.ui.scene_window import (  # noqa: E402
    Scene,
    bare_window,
    opening_frame,
    sample_window,
    shown,
    welcome_faces,
)
from tests.ui.scenes import (  # noqa: E402
    BARVINOK,
    CHANGED_RULE,
    EMPTY,
    IMPORTED,
    OVERS,
    PAGES,
)
from ui.kit.focus import FocusTracker  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.theme import Theme, ThemeMode  # noqa: E402

SCREENS = ROOT / "packaging" / "screens"
USUAL, SMALL = (1440, 900), (1366, 768)
LANGUAGES = ("en", "uk")
SMALLEST = 0  # of PNG: the most packed, not the worst
SWITCH_CLIENTS = next(scene for scene in MODEL_PAGES if scene.name == "model switch clients")
README = (
    ("today", Scene("today", "today", quiet_ms=500), ThemeMode.LIGHT),
    ("clients", Scene("clients", "clients", quiet_ms=300), ThemeMode.LIGHT),
    ("card", Scene("card", "card", code=BARVINOK), ThemeMode.LIGHT),
    ("pipeline", Scene("pipeline", "pipeline"), ThemeMode.LIGHT),
    ("model", SWITCH_CLIENTS, ThemeMode.LIGHT),
    ("handovers", Scene("handovers", "handovers", quiet_ms=500), ThemeMode.LIGHT),
    ("rules", CHANGED_RULE, ThemeMode.LIGHT),
    ("card-dark", Scene("card", "card", code=BARVINOK), ThemeMode.DARK),
)


def main() -> None:
    """Write the pictures asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", metavar="FOLDER", type=Path, help="every scene, into this folder")
    wanted = parser.parse_args()
    app = QApplication([])
    theme = Theme(app, ThemeMode.LIGHT)
    FocusTracker(app)
    with tempfile.TemporaryDirectory() as home:
        os.environ["KARTOTEKA_HOME"] = home
        if wanted.all is None:
            _for_readme(theme, Path(home))
        else:
            wanted.all.mkdir(parents=True, exist_ok=True)
            _all(theme, Path(home), wanted.all)


def _for_readme(theme: Theme, home: Path) -> None:
    SCREENS.mkdir(exist_ok=True)
    with sample_window(theme, home, "en", USUAL) as window:
        for name, scene, mode in README:
            theme.set_mode(mode)
            with shown(window, scene):
                _save(window, SCREENS / f"{name}.png")


def _all(theme: Theme, home: Path, folder: Path) -> None:
    for lang in LANGUAGES:
        for size in (USUAL, SMALL):
            for mode in (ThemeMode.LIGHT, ThemeMode.DARK):
                theme.set_mode(mode)
                tail = f"{mode.value}-{lang}-{size[0]}x{size[1]}.png"
                _all_in_one_look(theme, home / f"{tail}", lang, size, folder, tail)


def _all_in_one_look(theme: Theme, home: Path, lang: str, size: tuple[int, int], folder: Path, tail: str) -> None:
    home.mkdir()
    for is_empty, scenes in ((False, (*PAGES, *OVERS, *IMPORTED)), (True, EMPTY)):
        with sample_window(theme, home, lang, size, is_empty=is_empty) as window:
            for scene in scenes:
                with shown(window, scene):
                    _save(window, folder / f"{scene.name.replace(' ', '_')}-{tail}")
    with bare_window(theme, lang, size) as window:
        opening_frame(window)
        _save(window, folder / f"opening-{tail}")
        for face in welcome_faces(window):
            _save(window, folder / f"{face.replace(' ', '_')}-{tail}")


def _save(window: MainWindow, path: Path) -> None:
    """Save the window with the menus over it, which are windows of their own."""
    picture = window.grab()
    painter = QPainter(picture)
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QWidget) and top is not window and top.isVisible():
            painter.drawPixmap(window.mapFromGlobal(top.mapToGlobal(top.rect().topLeft())), top.grab())
    painter.end()
    if not picture.save(str(path), quality=SMALLEST):
        raise OSError(f"could not write {path}")


if __name__ == "__main__":
    main()
