"""A day's work on the book of 100 000 clients: the GUI thread always comes back within a tenth of a second."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.clock import Clock
from tests.bench.book import FULL, HEAVIEST_CLIENT, bench_book
from tests.stall import Stall, StallWatcher
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
# What a noisy machine may make of one run; more than this is no noise.
FAILS_FROM_MS = 300
RUNS = 3
# Where other work shares the cores (.ci/run says so) the best of the runs may be longer by so much.
ALLOWANCE_MS = int(os.environ.get("KARTOTEKA_STALL_ALLOWANCE_MS", "0"))

# The watcher needs the alarm that the other method of pytest-timeout would take.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(600, method="thread")]


@contextmanager
def big_window(qtbot: QtBot, theme: Theme, path: Path, now: Clock) -> Iterator[MainWindow]:
    """Show the book in a new light window in Ukrainian, its list of clients loaded."""
    theme.set_mode(ThemeMode.LIGHT)
    language = Language("uk")
    window = MainWindow(theme, language, WindowState(width_px=1366, height_px=768))
    window.show()
    book, facts = open_book(path, now)
    window.show_book(book, facts)
    window.activateWindow()
    qtbot.waitActive(window)
    wait_for(window)
    yield window
    window.close()
    window.deleteLater()
    language.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    """Press a key where the focus is."""
    for _ in range(times):
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifiers)
        QApplication.processEvents()


def focused() -> QWidget:
    """Return what has the focus."""
    target = QApplication.focusWidget()
    assert target is not None
    return target


def table_of(window: MainWindow) -> QTableView:
    tables = [each for each in window.findChildren(QTableView) if each.isVisible()]
    assert len(tables) == 1
    return tables[0]


def spend_a_day(window: MainWindow) -> dict[str, Stall]:
    """Do a day's work and return the longest hold of each scene."""
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

        do("today", lambda: shell.go(Place("today")))
        do("steps", lambda: press(Qt.Key.Key_Down, times=10))
        do("a step is done", shell.commands.action("today.done").trigger)
        do("the next one is typed", lambda: type_text(focused(), "Подзвонити про ціни, пт 10"))
        do("the next one is set", lambda: press(Qt.Key.Key_Return))
        do("by person", shell.commands.action("today.by_person").trigger)
        do("of everyone", shell.commands.action("today.everyone").trigger)
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
        do("calling base", lambda: shell.go(Place("calling")))
        do("competitors", lambda: shell.go(Place("competitors")))
        do("scripts", lambda: shell.go(Place("settings", extra={"part": "scripts"})))
        do("documents", lambda: shell.go(Place("documents", HEAVIEST_CLIENT, (), {"clients": (HEAVIEST_CLIENT,)})))
        do("settings", lambda: shell.go(Place("settings", extra={"part": "safety"})))
        do("palette", shell.commands.action("app.find").trigger)
        do("palette types", lambda: type_text(QApplication.focusWidget(), "шевч"))  # type: ignore[arg-type]
        do("palette left", lambda: close_all_over(window))
        do("dark", lambda: window.set_look(ThemeMode.DARK, 1.0, False))
        do("Russian", lambda: window.set_language("ru"))
        do("to the card", lambda: shell.go(Place("card", HEAVIEST_CLIENT)))
        do("light card", lambda: window.set_look(ThemeMode.LIGHT, 1.0, False))
        do("English card", lambda: window.set_language("en"))
        do("to the board", lambda: shell.go(Place("pipeline")))
        do("dark board", lambda: window.set_look(ThemeMode.DARK, 1.0, False))
        do("Ukrainian board", lambda: window.set_language("uk"))
        do("smaller", lambda: window.resize(1120, 680))
    return watcher.longest


def test_a_day_on_the_big_book_never_holds_the_window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """No scene may hold the window longer than LIMIT_MS in each of its runs.

    The two cores of the machine are shared: a job's thread that holds the interpreter's lock may be sent off its
    core, and the window waits for both. A day with a scene over the limit is therefore spent again, at most RUNS
    times, in a new window (its pages are made again): our own slowness shows every time, another's does not. A page's
    module is imported in the first run alone, so no run at all may hold the window FAILS_FROM_MS.
    """
    made = bench_book(FULL)
    path = tmp_path / "big.kartoteka"
    shutil.copyfile(made.path, path)
    path.chmod(0o600)
    best: dict[str, Stall] = {}
    for run in range(RUNS):
        with big_window(qtbot, theme, path, made.clock()) as window:
            longest = spend_a_day(window)
        print(f"run {run + 1}:", ", ".join(f"{scene} {stall.held_ms:.0f}" for scene, stall in longest.items()))
        blocked = [stall for stall in longest.values() if stall.held_ms >= FAILS_FROM_MS]
        assert not blocked, told(blocked)
        for scene, stall in longest.items():
            if scene not in best or stall.held_ms < best[scene].held_ms:
                best[scene] = stall
        if not too_long(best):
            break
    assert not too_long(best), told(too_long(best))


def too_long(stalls: dict[str, Stall]) -> list[Stall]:
    """Return the stalls over the limit of their scene."""
    return [stall for stall in stalls.values() if stall.held_ms > LIMIT_MS + ALLOWANCE_MS]


def told(stalls: list[Stall]) -> str:
    """Return what held the window, a line for each."""
    return "\n".join(f"{stall.held_ms:.0f} ms in {stall.scene}: {stall.stack}" for stall in stalls)
