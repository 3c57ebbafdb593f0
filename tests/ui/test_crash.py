"""The crash dialog: says what is safe, and no word of the book reaches the report or the log."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.crash_report import KEPT_STEPS, LastSteps, report_text
from app.logs import RunningLog, describe_error, start_logging
from app.services.clients import add_client
from tests.ui.helpers import type_text
from ui.crash_dialog import CrashDialog, CrashReporter
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.welcome import WelcomePage
from ui.theme import Theme
from ui.window_state import WindowState

SECRET = "Секретна Фірма +380671234567"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[RunningLog]:
    level = logging.getLogger().level
    log = start_logging(tmp_path / "state")
    yield log
    log.close()
    logging.getLogger().setLevel(level)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with a book of its own."""
    window = MainWindow(theme, language, WindowState(width_px=1366, height_px=768))
    window.show()
    window.start(None)
    welcome = window.findChild(WelcomePage)
    assert isinstance(welcome, WelcomePage)
    type_text(welcome.create_form.company, SECRET)
    welcome.create_form.place.setText(str(tmp_path / f"{SECRET}.kartoteka"))
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        welcome.create_form.make.click()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def reporter(qapp: object, window: MainWindow) -> CrashReporter:
    reporter = CrashReporter(window)
    reporter.set_window(window)
    return reporter


def broken(client: str) -> BaseException:
    """Fail with a client's name in the message, in a local, in a note and in the error behind it."""
    name = client
    try:
        try:
            {"x": 1}[name]
        except KeyError as error:
            error.add_note(name)
            raise RuntimeError(f"cannot show {name}") from error
    except RuntimeError as error:
        return error
    raise AssertionError(name)


def told(qtbot: QtBot, reporter: CrashReporter, error: BaseException) -> CrashDialog:
    reporter.caught.emit(error)
    qtbot.waitUntil(lambda: reporter.dialog is not None and reporter.dialog.isVisible())
    assert reporter.dialog is not None
    return reporter.dialog


def test_no_word_of_the_book_reaches_report_or_log(
    qtbot: QtBot, reporter: CrashReporter, window: MainWindow, log: RunningLog
) -> None:
    assert window.shell is not None
    window.shell.desk.write(window, add_client, SECRET)
    qtbot.waitUntil(lambda: "client_added" in reporter.steps.codes())
    window.shell.commands.action("app.side_bar").trigger()
    dialog = told(qtbot, reporter, broken(SECRET))
    written = log.path.read_text(encoding="utf-8")
    for text in (dialog.report, written):
        for part in (*SECRET.split(), "380671234567", "cannot show"):
            assert part not in text
    assert "builtins.RuntimeError" in dialog.report and "builtins.KeyError" in dialog.report
    assert "tests/ui/test_crash.py:" in dialog.report
    steps = dialog.report.split("last steps")[1]
    assert steps.index("client_added") < steps.index("app.side_bar")


def test_the_report_names_no_person_and_no_computer(qtbot: QtBot, reporter: CrashReporter) -> None:
    import platform

    dialog = told(qtbot, reporter, broken(SECRET))
    assert f"\nsystem: {platform.system()}" in dialog.report and "\nqt: 6." in dialog.report
    for private in (platform.node(), str(Path.home()), os.getcwd()):
        assert not private or private not in dialog.report


def test_places_outside_the_program_are_told_by_their_name_alone() -> None:
    code = compile(
        "def f():\n    raise ValueError('x')\nf()", "/".join(("", "home", "olena", "Документи", "my.py")), "exec"
    )
    try:
        exec(code)
    except ValueError as error:
        text = describe_error(error)
    assert "my.py:2 f" in text and "olena" not in text and "Документи" not in text


def test_the_report_is_copied_and_saved(qtbot: QtBot, reporter: CrashReporter, tmp_path: Path) -> None:
    dialog = told(qtbot, reporter, broken(SECRET))
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.report
    if os.name != "nt":
        assert (tmp_path / "report.txt").stat().st_mode & 0o077 == 0
    dialog.save_to(tmp_path / "nowhere" / "report.txt")
    assert "could not be written" in dialog.said.text()


def test_what_is_safe_and_what_to_do_is_said_once_at_a_time(
    qtbot: QtBot, reporter: CrashReporter, window: MainWindow
) -> None:
    dialog = told(qtbot, reporter, broken(SECRET))
    words = " ".join(label.text() for label in dialog.findChildren(type(dialog.said)))
    assert "Everything saved before is kept" in words and "do it again" in words
    reporter.caught.emit(broken(SECRET))
    assert len(window.findChildren(CrashDialog)) == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: reporter.dialog is None)
    assert told(qtbot, reporter, broken(SECRET)).isVisible()  # and the next one is told again


def test_an_error_of_a_thread_is_told_too(qtbot: QtBot, reporter: CrashReporter, log: RunningLog) -> None:
    before = threading.excepthook
    reporter.install()
    try:
        thread = threading.Thread(target=lambda: int(SECRET))
        thread.start()
        thread.join()
    finally:
        threading.excepthook = before
        import sys

        sys.excepthook = sys.__excepthook__
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None and "builtins.ValueError" in reporter.dialog.report
    assert SECRET.split()[0] not in log.path.read_text(encoding="utf-8")


def test_steps_are_codes_and_few() -> None:
    steps = LastSteps()
    for number in range(KEPT_STEPS + 5):
        steps.note(f"card.step_{number}")
    steps.note(SECRET)
    steps.note("Acme Ltd")
    assert len(steps.codes()) == KEPT_STEPS and steps.codes()[-2:] == ("?", "?")
    text = report_text(ValueError(SECRET), {"qt": "6"}, steps.codes(), datetime(2026, 6, 18, tzinfo=UTC))
    assert "card.step_24" in text and "time: 2026-06-18T00:00:00+00:00" in text and SECRET not in text
