"""The composition root: log, look, language, window, book.

``python -m ui [BOOK] [--tour FOLDER]``; ``python -m ui kit [--theme dark]`` shows the parts of the window.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.logs import RunningLog, start_logging
from app.paths import APP_NAME
from ui.crash_dialog import CrashReporter
from ui.garbage import GuiCollector
from ui.kit.access import install_faces
from ui.kit.focus import FocusTracker
from ui.kit.motion import SystemMotion
from ui.language import Language, system_language
from ui.main_window import MainWindow
from ui.theme import Theme, ThemeMode
from ui.window_state import load_window_state

KIT = "kit"
BROKEN_QT, BROKEN_BEFORE = "6.12.0", (3, 12)


def main(arguments: list[str] | None = None) -> int:
    """Run the window, or the tour without a screen; return the exit code."""
    os.umask(0o077)  # every file we make is the owner's alone
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [KIT]:
        return _show_kit(given[1:])
    options = _parse(given)
    if qVersion() == BROKEN_QT and sys.version_info < BROKEN_BEFORE:
        # PySide6 6.12.0 drops references to None on these Pythons until the process aborts.
        print("PySide6 6.12.0 does not work with Python older than 3.12. Install PySide6-Essentials 6.11.3.")
        return 1
    gc.disable()  # what is imported stays: to look for garbage among it takes a seventh of the start
    app = _application()
    log = _started_log()
    state = load_window_state()
    theme = Theme(app, _mode(state.theme), state.text_scale)
    theme.set_roomy(state.is_roomy)
    theme.set_motion(state.has_motion)
    _follow_system_motion(app, theme)
    app.setWindowIcon(theme.app_icon())
    FocusTracker(app)
    language = Language(state.language or system_language())
    reporter = CrashReporter(app)
    reporter.install()
    try:
        if options.tour is not None:
            from ui.tour import run_tour

            GuiCollector(lambda: False, app).start()
            return run_tour(app, theme, language, Path(options.tour))
        window = MainWindow(theme, language, state)
        reporter.set_window(window)
        window.crashed.connect(reporter.caught)
        collector = GuiCollector(lambda: window.jobs.is_busy, window)
        window.book_shown.connect(collector.start)
        window.welcome_shown.connect(collector.start)
        window.start_after_paint(Path(options.book) if options.book else None)
        if state.is_maximized:
            window.showMaximized()
        else:
            window.show()
        return app.exec()
    finally:
        gc.enable()
        if log is not None:
            log.close()


def _application() -> QApplication:
    """Make the application; a screen of 125% or 150% is drawn at just that."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([APP_NAME])
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName(APP_NAME)
    install_faces(app)
    return app


def _follow_system_motion(app: QApplication, theme: Theme) -> None:
    motion = SystemMotion(app)
    motion.changed.connect(theme.set_system_motion)
    motion.read()


def _show_kit(arguments: list[str]) -> int:
    """Show every part of the kit and its states."""
    from ui.kit.gallery import KitWindow

    parser = argparse.ArgumentParser(prog=f"kartoteka {KIT}")
    parser.add_argument("--theme", choices=[str(mode) for mode in ThemeMode], default=str(ThemeMode.SYSTEM))
    options = parser.parse_args(arguments)
    app = _application()
    theme = Theme(app, ThemeMode(options.theme))
    _follow_system_motion(app, theme)
    app.setWindowIcon(theme.app_icon())
    FocusTracker(app)
    window = KitWindow()
    window.show()
    return app.exec()


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="kartoteka-window")
    parser.add_argument("book", nargs="?", help="the book to open")
    parser.add_argument("--tour", metavar="FOLDER", help="do the main job on a sample book, without a screen")
    return parser.parse_args(arguments)


def _started_log() -> RunningLog | None:
    try:
        return start_logging()
    except OSError:
        return None  # a full or read-only disk must not keep the window from opening


def _mode(text: str) -> ThemeMode:
    return ThemeMode(text) if text in set(ThemeMode) else ThemeMode.SYSTEM


if __name__ == "__main__":
    sys.exit(main())
