"""The whole window: welcome, a new book, the sample, undo and redo, a second start, closing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import Clock
from app.services.backups import list_backups
from app.services.client_list import ClientQuery, list_clients, load_totals
from app.services.clients import add_client
from app.services.packing import pack_book
from tests.ui.helpers import type_text
from ui.language import Language
from ui.main_window import MainWindow
from ui.models.client_column import Column
from ui.opening_frame import OpeningFrame
from ui.pages.clients import ClientsPage
from ui.pages.page import Place
from ui.pages.pipeline import PipelinePage
from ui.pages.welcome import WelcomePage
from ui.pages.welcome.making import open_to_read
from ui.single import raise_other_window
from ui.theme import Theme
from ui.window_state import WindowState, load_window_state


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: Language) -> Iterator[MainWindow]:
    window = MainWindow(theme, language, WindowState(width_px=1366, height_px=768))
    window.show()
    yield window
    window.close()
    window.deleteLater()


def welcome(window: MainWindow) -> WelcomePage:
    found = window.findChild(WelcomePage)
    assert isinstance(found, WelcomePage)
    return found


def make_book(qtbot: QtBot, window: MainWindow, path: Path, name: str = "Кав’ярня") -> None:
    """Make a book as a person does: name, place, button."""
    window.start(None)
    form = welcome(window).create_form
    type_text(form.company, name)
    form.place.setText(str(path))
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        form.make.click()


def test_a_new_book_is_made_and_opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "mine.kartoteka"
    make_book(qtbot, window, path)
    assert path.exists() and path.stat().st_mode & 0o077 == 0
    assert window.shell is not None and window.shell.place == Place("today")
    assert "Кав’ярня" in window.windowTitle()
    assert load_window_state().last_book == str(path)


def test_a_book_without_name_or_over_a_file_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.start(None)
    form = welcome(window).create_form
    form.make.click()
    assert form.company_field.error()
    taken = tmp_path / "taken.kartoteka"
    taken.write_bytes(b"precious")
    type_text(form.company, "X")
    form.place.setText(str(taken))
    form.make.click()
    qtbot.waitUntil(lambda: "taken.kartoteka" in form.place_field.error())
    assert taken.read_bytes() == b"precious"
    assert form.company.text() == "X"


def test_a_damaged_file_is_refused_and_not_touched(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.kartoteka"
    path.write_bytes(b"\0" * 5000)
    window.start(path)
    qtbot.waitUntil(lambda: bool(window.findChild(WelcomePage)) and "bad.kartoteka" in welcome(window).refusal.text())
    assert path.read_bytes() == b"\0" * 5000


def test_undo_and_redo_across_a_restart(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    assert window.shell is not None and window.book is not None
    book, shell = window.book, window.shell
    shell.desk.write(window, add_client, "Перший")
    qtbot.waitUntil(lambda: shell.toast.isVisible() and "Перший" in shell.toast.message())
    shell.commands.action("app.undo").trigger()
    qtbot.waitUntil(lambda: book.read(load_totals).clients == 0)
    assert window.close_book()
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        window.open_path(path)
    window.shell.commands.action("app.redo").trigger()
    qtbot.waitUntil(lambda: window.book is not None and window.book.read(load_totals).clients == 1)


def test_undo_with_nothing_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    make_book(qtbot, window, tmp_path / "b.kartoteka")
    assert window.shell is not None
    shell = window.shell
    shell.commands.action("app.undo").trigger()
    qtbot.waitUntil(lambda: shell.toast.isVisible() and "nothing to undo" in shell.toast.message())


def test_closing_makes_a_tested_copy_when_something_was_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    assert window.shell is not None and window.book is not None
    window.shell.desk.write(window, add_client, "One")
    window.close()  # waits for the write
    [copy] = list_backups(path)
    assert copy.clients == 1 and copy.reason == "close"
    again = Book.open(path, Clock())  # nobody holds it any more
    assert [row.name for row in again.read(list_clients, ClientQuery())] == ["One"]
    again.close()


def test_a_second_start_raises_the_first_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    assert window._single is not None
    with qtbot.waitSignal(window._single.raise_asked):  # type: ignore[attr-defined]
        assert raise_other_window(path)


def test_back_and_forward_go_through_the_pages(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    make_book(qtbot, window, tmp_path / "b.kartoteka")
    shell = window.shell
    assert shell is not None
    shell.go(Place("pipeline"))
    shell.go(Place("settings"))
    shell.back()
    assert shell.place == Place("pipeline")
    shell.forward()
    assert shell.place == Place("settings")
    shell.back()
    shell.back()
    assert shell.place == Place("today")


def test_language_and_look_switch_while_running(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from ui.theme import ThemeMode

    make_book(qtbot, window, tmp_path / "b.kartoteka")
    assert window.shell is not None
    window.set_language("uk")
    window.set_look(ThemeMode.DARK, 1.25, True)
    qtbot.waitUntil(lambda: window.theme.is_dark)
    picture = window.grab().toImage()
    assert picture.pixelColor(QPoint(picture.width() - 40, 300)).lightness() < 90
    assert load_window_state().language == "uk" and load_window_state().text_scale == 1.25


def test_an_unexpected_error_in_a_write_is_told_and_the_window_lives(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    make_book(qtbot, window, tmp_path / "b.kartoteka")
    assert window.shell is not None
    desk = window.shell.desk

    def broken(_session: object) -> None:
        raise RuntimeError("client data that must not be shown")

    told: list[str] = []
    with qtbot.waitSignal(window.crashed):
        desk.write(window, broken, failed=told.append)  # type: ignore[arg-type]
    assert told and "must not be shown" not in told[0]
    desk.write(window, add_client, "Still alive")
    qtbot.waitUntil(lambda: window.book is not None and window.book.read(load_totals).clients == 1)


def test_the_first_frame_shows_the_window_in_outline_and_then_what_it_is_about(
    qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path, window: MainWindow
) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    window.close()
    second = MainWindow(theme, language, WindowState(width_px=1366, height_px=768))
    try:
        second.start_after_paint(path)
        frame = second.findChild(OpeningFrame)
        assert isinstance(frame, OpeningFrame) and frame.words() == ""
        picture = second.grab().toImage()
        assert picture.pixelColor(5, 300) == theme.color("drawer")
        assert picture.pixelColor(picture.width() - 5, 300) == theme.color("paper")
        frame.say()
        assert frame.accessibleName() == "Opening the book…"
        with qtbot.waitSignal(second.book_shown, timeout=20_000):
            second.show()
        qtbot.waitUntil(lambda: second.findChild(OpeningFrame) is None)
    finally:
        second.close()
        second.deleteLater()


def test_place_size_and_fold_are_remembered(
    qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path, window: MainWindow
) -> None:
    make_book(qtbot, window, tmp_path / "b.kartoteka")
    assert window.shell is not None
    window.shell.commands.action("app.side_bar").trigger()
    window.resize(1290, 740)
    window.move(33, 44)
    window.close()
    state = load_window_state()
    second = MainWindow(theme, language, state)
    try:
        assert (state.width_px, second.height()) == (1290, 740)  # the width is more than the test's screen has
        assert state.geometry and bytes(window.saveGeometry().toBase64().data()).decode() == state.geometry
        assert state.is_side_bar_folded and not state.is_maximized
    finally:
        second.deleteLater()


def test_the_layout_of_pages_is_remembered(
    qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path, window: MainWindow
) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    assert window.shell is not None
    clients = window.shell.pages["clients"]
    assert isinstance(clients, ClientsPage)
    clients.table.set_columns((Column.NAME, Column.CITY))
    clients.table.columns_moved.emit((Column.NAME, Column.CITY))
    clients.toggle_preview()
    is_shown = clients.filters.preview.isChecked()
    board = window.shell.pages["pipeline"]
    assert isinstance(board, PipelinePage)
    board.board.toggle("first_sale")
    folded = board.board.chosen_folds()
    window.close()
    second = MainWindow(theme, language, load_window_state())
    second.show()
    with qtbot.waitSignal(second.book_shown, timeout=20_000):
        second.start(path)
    try:
        assert second.shell is not None
        again, other = second.shell.pages["clients"], second.shell.pages["pipeline"]
        assert isinstance(again, ClientsPage) and isinstance(other, PipelinePage)
        qtbot.waitUntil(lambda: set(again.table.columns()) == {Column.NAME, Column.CITY})
        assert again.filters.preview.isChecked() is is_shown
        assert other.board.chosen_folds() == folded
    finally:
        second.close()
        second.deleteLater()


def test_a_reader_does_not_answer_for_whoever_writes(
    qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path, window: MainWindow
) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    reader = MainWindow(theme, language, WindowState())
    reader.show()
    reader.show_book(*open_to_read(path))
    try:
        assert window._single is not None and reader._single is None
        with qtbot.waitSignal(window._single.raise_asked):  # type: ignore[attr-defined]
            assert raise_other_window(path)
    finally:
        reader.close()
        reader.deleteLater()


def test_the_copy_of_the_day_is_made_while_the_window_stays_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "b.kartoteka"
    make_book(qtbot, window, path)
    assert window.shell is not None and window.day.daily_copy.isActive()
    button = window.shell.side_bar.copy
    qtbot.waitUntil(lambda: button.accessibleName() == "No backup yet")
    window.day.daily_copy.timeout.emit()
    qtbot.waitUntil(lambda: button.accessibleName().startswith("Backed up"), timeout=10_000)
    assert [copy.reason for copy in list_backups(path)] == ["daily"]
    window.day.turn()  # of the same day by the clock: one copy is enough
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    assert len(list_backups(path)) == 1


def test_a_packed_book_is_opened_from_the_menu(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.kartoteka"
    make_book(qtbot, window, path)
    pack = tmp_path / "mine.zip"
    pack_book(path, pack, {})
    there = tmp_path / "there"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(pack), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(there))
    with qtbot.waitSignal(window.book_shown, timeout=20_000):
        window._choose_book()
    assert window.book is not None and window.book.path.parent == there


def test_a_maximized_window_comes_back_so(
    qtbot: QtBot, theme: Theme, language: Language, tmp_path: Path, window: MainWindow
) -> None:
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    window.close()
    state = load_window_state()
    second = MainWindow(theme, language, state)
    try:
        assert state.is_maximized and second.isMaximized()
    finally:
        second.deleteLater()


def test_a_garbled_place_is_no_reason_not_to_open(theme: Theme, language: Language) -> None:
    window = MainWindow(theme, language, WindowState(width_px=1300, height_px=700, geometry="щось не те"))
    assert (window.width(), window.height()) == (1300, 700)
    window.deleteLater()
