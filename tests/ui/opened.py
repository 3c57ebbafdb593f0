"""The real window with the sample book open, and keys as the system sends them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from ui.desk import load_facts
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.shell import Shell
from ui.theme import Theme
from ui.window_state import WindowState

if TYPE_CHECKING:
    from ui.palette.palette import Palette

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def open_window(qtbot: QtBot, theme: Theme, language: Language, book: Book, place: Place | None = None) -> MainWindow:
    """Return the window with ``book`` open and active, ``place`` (the list of clients if none) loaded."""
    theme.set_motion(False)
    window = MainWindow(theme, language, WindowState(width_px=1440, height_px=900, has_motion=False))
    window.show()
    window.show_book(book, book.read(load_facts), place or Place("clients"))
    window.activateWindow()
    qtbot.waitActive(window)
    rest(qtbot, window)
    return window


def close_window(window: MainWindow) -> None:
    """Close the window; the book stays open: its fixture closes it."""
    window.jobs.shut_down()
    window.book = None
    window.close()
    window.deleteLater()


@contextmanager
def opened(
    qtbot: QtBot, theme: Theme, language: Language, book: Book, place: Place | None = None
) -> Iterator[MainWindow]:
    """The window as `open_window` gives it, closed in the end."""
    window = open_window(qtbot, theme, language, book, place)
    yield window
    close_window(window)


def rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the page in front is there and nothing is being read or written."""
    shell = shell_of(window)
    qtbot.waitUntil(lambda: shell.page is not None and not window.jobs.is_busy, timeout=20_000)


def shell_of(window: MainWindow) -> Shell:
    """Return the shell of the open book."""
    assert window.shell is not None
    return window.shell


def palette_of(window: MainWindow) -> Palette:
    """Return the palette, which must have been opened."""
    palette = shell_of(window).palette_sheet
    assert palette is not None
    return palette


def press(window: MainWindow, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press a key as the system does; ``key`` may be a letter of any alphabet, as another layout sends it."""
    QTest.keyClick(window.windowHandle(), Qt.Key(ord(key.upper())) if isinstance(key, str) else key, modifiers)
