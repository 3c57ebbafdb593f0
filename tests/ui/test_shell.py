"""The shell: pages made when needed, words of saving, the drawer, a start that imports no more than it must."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.changes import Changes
from app.clock import FixedClock
from app.errors import BookError
from app.services.adviser import put_aside, watch
from app.services.backups import list_backups, make_backup
from app.services.client_list import ClientQuery, list_clients
from app.services.clients import add_client
from tests.ui.helpers import child
from tests.ui.opened import CTRL, SHIFT, press, rest, shell_of
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.status_bar import KeyHint, StatusBar
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.settings import SettingsPage
from ui.pages.settings.safety import SafetyPart
from ui.theme import Theme, ThemeMode

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("reportlab", "PIL", "pypdfium2", "openpyxl", "alembic", "ui.pages.documents", "ui.pages.importing")


def test_only_the_page_in_front_is_made(window: MainWindow) -> None:
    assert [page.page_id for page in shell_of(window).pages.pages()] == ["clients"]


def test_a_light_page_is_made_in_an_idle_moment(qtbot: QtBot, window: MainWindow) -> None:
    pages = shell_of(window).pages
    qtbot.waitUntil(lambda: pages.known("pipeline") is not None, timeout=20_000)
    assert pages.known("documents") is None


def test_a_hidden_page_takes_another_look_after_the_window_or_as_it_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    for page_id in ("pipeline", "settings", "clients"):
        shell.go(Place(page_id))
        rest(qtbot, window)
    board, settings = shell.pages["pipeline"], shell.pages["settings"]
    with qtbot.waitSignal(window.theme.changed):
        window.set_look(ThemeMode.DARK, 1.0, False)
    assert not shell.isAncestorOf(board) and not shell.isAncestorOf(settings)
    shell.go(Place("settings"))
    assert settings.isVisible() and settings.window() is window
    qtbot.waitUntil(lambda: shell.isAncestorOf(board))
    for label in (*settings.findChildren(Label), *board.findChildren(Label)):
        wanted = window.theme.color(label._role)
        assert label.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText) == wanted, label.text()
    for page in (settings, board):
        assert page.grab().toImage().pixelColor(page.width() - 3, page.height() - 3).lightness() < 90


def test_hidden_pages_are_worded_in_turns_of_their_own(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    hidden = shell.pages["settings"]
    window.set_language("uk")
    qtbot.waitUntil(lambda: "Налаштування" in {label.text() for label in hidden.findChildren(Label)})
    assert not hidden.isVisible() and not hidden.has_old_words


def test_garbage_is_not_looked_for_among_the_pages_of_an_open_book(window: MainWindow) -> None:
    assert gc.get_freeze_count() > 0
    window.close()
    assert gc.get_freeze_count() == 0


def test_a_page_made_later_shows_what_was_written_before(qtbot: QtBot, window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(window)
    shell.desk.write(window, add_client, "Brand New Bistro")
    rest(qtbot, window)
    [row] = [row for row in sample_book.read(list_clients, ClientQuery()) if row.name == "Brand New Bistro"]
    shell.go(Place("card", row.id))
    assert shell.place == Place("card", row.id)
    rest(qtbot, window)
    assert shell.pages["card"].isVisible() and shell.page is shell.pages["card"]


def test_the_page_asked_for_last_wins(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go(Place("documents"))
    shell.go(Place("settings"))
    qtbot.waitUntil(lambda: shell.page is shell.stack.known("settings") is not None)
    rest(qtbot, window)
    assert shell.stack.currentWidget() is shell.page is shell.pages["settings"]


def test_a_toast_stays_above_the_page_that_comes(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.say("Kept")
    shell.go(Place("settings"))
    qtbot.waitUntil(lambda: shell.stack.currentWidget() is shell.stack.known("settings"))
    drawn = [each for each in shell.stack.children() if isinstance(each, QWidget) and each.isVisible()]
    assert drawn[-1] is shell.toast


def test_back_does_not_ask_again_for_what_was_asked_once(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.go(Place("settings"))
    shell.go(Place("clients", extra={"new": True}))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Dialog)))
    child(window, Dialog).reject()
    shell.go(Place("pipeline"))
    shell.back()
    assert shell.place == Place("clients")
    shell.back()
    assert shell.place == Place("settings")
    shell.forward()
    shell.forward()
    assert shell.place == Place("pipeline")


def test_making_a_page_shows_no_window_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    class Watcher(QObject):
        shown: ClassVar[list[QWidget]] = []

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.shown.append(watched)
            return False

    watcher = Watcher()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    try:
        for page_id in shell_of(window).pages:
            assert shell_of(window).pages[page_id] is not None
    finally:
        app.removeEventFilter(watcher)
    assert [type(each).__name__ for each in watcher.shown] == []


def test_the_start_imports_no_sheets_and_no_other_page(tmp_path: Path, sample_file: Path) -> None:
    book = tmp_path / "b.kartoteka"
    shutil.copy(sample_file, book)
    book.chmod(0o600)
    code = (
        "import sys, tests.bench.started as s\n"
        f"s.program({str(tmp_path / 'marks.json')!r}, {str(book)!r})\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    env = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "KARTOTEKA_HOME": str(tmp_path / "home"),
    }  # fmt: skip
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, timeout=90)
    assert ran.stdout.strip().splitlines()[-1:] == ["[]"], ran.stdout + ran.stderr


def test_a_write_that_failed_is_told_until_it_is_mended(qtbot: QtBot, window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(window)

    def full(_session: object) -> None:
        raise BookError("disk_full", path=str(sample_book.path))

    shell.desk.write(window, full)  # type: ignore[arg-type]
    rest(qtbot, window)
    assert shell.status.state_text().startswith("Not saved: ") and shell.status.state_text().endswith("Try again")
    assert shell.status.toolTip()
    shell.toast.hide()
    shell.status.setFocus()
    press(window, Qt.Key.Key_Return)
    assert shell.toast.isVisible() and shell.toast.message() == shell.status.toolTip()
    shell.desk.write(window, add_client, "Space again")
    rest(qtbot, window)
    assert shell.status.state_text() == "Saved. Kept on this computer" and not shell.status.toolTip()


@pytest.mark.parametrize(("age", "role"), [(timedelta(hours=1), "text2"), (timedelta(days=3), "warn")])
def test_an_old_copy_is_amber(qtbot: QtBot, window: MainWindow, sample_book: Book, age: timedelta, role: str) -> None:
    zone = ZoneInfo("Europe/Kyiv")
    made = FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=zone) - age, zone)
    make_backup(sample_book.path, "manual", made)
    shell = shell_of(window)
    shell.copies.look()
    qtbot.waitUntil(lambda: shell.side_bar.copy.accessibleName().startswith("Backed up"))
    assert shell.side_bar.copy.role() == role


def test_a_copy_made_anywhere_shows_everywhere(qtbot: QtBot, window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(window)
    shell.go(Place("settings", extra={"part": "safety"}))
    rest(qtbot, window)
    settings = shell.pages["settings"]
    assert isinstance(settings, SettingsPage)
    safety = settings.part("safety")
    assert isinstance(safety, SafetyPart)
    press(window, "b", CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(safety.copies.list.words()) == 1, timeout=10_000)
    assert shell.side_bar.copy.accessibleName().startswith("Backed up")
    [made] = list_backups(sample_book.path)
    make_backup(sample_book.path, "import", sample_book.clock)
    made.path.unlink()
    shell.desk.changed.emit(Changes("copied", topics=frozenset({"copies"})))
    qtbot.waitUntil(lambda: [row.why for row in safety.copies.list.words()] == ["before an import"], timeout=10_000)


def test_a_copy_does_not_mend_a_write_that_failed(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    shell.desk.not_saved.emit("The disk is full. Free some room.")
    shell.desk.changed.emit(Changes("copied", topics=frozenset({"copies"})))
    assert shell.status.state_text().startswith("Not saved")


def test_a_narrow_window_folds_the_drawer_and_unfolds_it_again(qtbot: QtBot, window: MainWindow) -> None:
    bar = shell_of(window).side_bar
    window.resize(1150, 700)
    assert bar.is_folded
    window.resize(1300, 700)
    assert not bar.is_folded
    assert (window.minimumWidth(), window.minimumHeight()) == (1120, 680)


def test_hints_that_do_not_fit_are_left_out_whole(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    hints = [KeyHint((f"Ctrl {number}",), "Something to do here") for number in range(9)]
    bar.set_keys(hints)
    bar.set_state("Saved. Kept on this computer")
    shown = []
    for width in (1400, 900, 500, 200):
        bar.resize(width, 28)
        bar.grab()
        shown.append(bar.shown_hints())
        assert bar.hints_right() <= bar.state_left()
    assert shown == sorted(shown, reverse=True) and shown[0] > shown[-1]


def test_the_drawer_tells_that_the_adviser_has_a_word(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)

    def mark() -> str:
        return next(item.count for item in shell.side_bar.nav.items() if item.page == "model")

    rest(qtbot, window)
    outgrown = shell.desk.book.read(watch, "en")
    assert outgrown is not None and mark() == ""
    shell.day_marks.look_at_model()
    qtbot.waitUntil(lambda: mark() == "!")
    shell.desk.write(shell, put_aside, outgrown.advised)
    qtbot.waitUntil(lambda: mark() == "")
