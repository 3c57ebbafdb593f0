"""A day's work on the book of 100 000 clients: the GUI thread always comes back within a tenth of a second."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.bench.book import FULL, HEAVIEST_CLIENT, bench_book
from tests.stall import StallWatcher
from tests.ui.helpers import type_text
from tests.ui.scene_window import close_all_over
from ui.language import Language
from ui.main_window import MainWindow
from ui.opening import open_book
from ui.pages.page import Place
from ui.theme import Theme, ThemeMode
from ui.tour import wait_for
from ui.window_state import WindowState

LIMIT_MS = 100
# Two shared cores give the same page 90 ms in one run and 140 in the next: what is over the limit is printed, and fails
# from here on.
FAILS_FROM_MS = 250
# A switch of colours or language redraws all of the window in one go: asked for once, and seen to happen.
SWITCH_LIMIT_MS = 500
SWITCHES = ("dark", "Russian")

# The watcher needs the alarm that the other method of pytest-timeout would take.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(600, method="thread")]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    made = bench_book(FULL)
    path = tmp_path / "big.kartoteka"
    shutil.copyfile(made.path, path)
    path.chmod(0o600)
    language = Language("uk")
    window = MainWindow(theme, language, WindowState(width_px=1366, height_px=768))
    window.show()
    book, facts = open_book(path, made.clock())
    window.show_book(book, facts)
    window.activateWindow()
    qtbot.waitActive(window)
    wait_for(window)
    yield window
    window.close()
    window.deleteLater()
    language.remove()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    """Press a key where the focus is."""
    for _ in range(times):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifiers)
        QApplication.processEvents()


def table_of(window: MainWindow) -> QTableView:
    tables = [each for each in window.findChildren(QTableView) if each.isVisible()]
    assert len(tables) == 1
    return tables[0]


def test_a_day_on_the_big_book_never_holds_the_window(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    shell = window.shell
    assert shell is not None
    with StallWatcher(LIMIT_MS) as watcher:

        def do(scene: str, act: Callable[[], object]) -> None:
            watcher.scene = scene
            act()
            wait_for(window)

        def letters() -> None:
            shell.commands.action("clients.search").trigger()
            for letter in "коваленко":
                target = QApplication.focusWidget()
                assert target is not None
                type_text(target, letter)
                QApplication.processEvents()

        def wheel() -> None:
            view: QAbstractItemView = table_of(window)
            for step in (-1200, -12_000, 6_000):
                middle = view.viewport().rect().center()
                event = QWheelEvent(
                    middle.toPointF(), view.viewport().mapToGlobal(middle).toPointF(), QPoint(), QPoint(0, step),
                    Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
                )  # fmt: skip
                QApplication.sendEvent(view.viewport(), event)
                QApplication.processEvents()

        do("clients", lambda: shell.go(Place("clients")))
        do("search by letters", letters)
        do("search left", lambda: press(Qt.Key.Key_Escape))
        do("to the table", lambda: table_of(window).setFocus())
        do("pages down", lambda: press(Qt.Key.Key_PageDown, times=10))
        do("the end", lambda: press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier))
        do("wheel", wheel)
        do("rows", lambda: press(Qt.Key.Key_Up, times=10))
        do("select all", lambda: press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
        do("select none", lambda: press(Qt.Key.Key_Escape))
        do("the heaviest card", lambda: shell.go(Place("card", HEAVIEST_CLIENT)))
        do("back", shell.back)
        do("board", lambda: shell.go(Place("pipeline")))
        do("fold", lambda: press(Qt.Key.Key_1))
        do("unfold", lambda: press(Qt.Key.Key_1))
        do("documents", lambda: shell.go(Place("documents", HEAVIEST_CLIENT, (), {"clients": (HEAVIEST_CLIENT,)})))
        do("settings", lambda: shell.go(Place("settings", extra={"part": "safety"})))
        do("palette", shell.commands.action("app.find").trigger)
        do("palette types", lambda: type_text(QApplication.focusWidget(), "шевч"))  # type: ignore[arg-type]
        do("palette left", lambda: close_all_over(window))
        do("dark", lambda: theme.set_mode(ThemeMode.DARK))
        do("Russian", lambda: window.set_language("ru"))
        do("smaller", lambda: window.resize(1120, 680))
    limits = dict.fromkeys(SWITCHES, SWITCH_LIMIT_MS)
    for stall in watcher.stalls:
        print(f"over {LIMIT_MS} ms: {stall.held_ms:.0f} ms in {stall.scene}: {stall.stack}")
    stalls = [stall for stall in watcher.stalls if stall.held_ms > limits.get(stall.scene, FAILS_FROM_MS)]
    assert not stalls, "\n".join(f"{stall.held_ms:.0f} ms in {stall.scene}: {stall.stack}" for stall in stalls)
