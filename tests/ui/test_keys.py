"""The keyboard of the window, with keys as the system sends them in three layouts."""

from __future__ import annotations

import functools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.services.backups import list_backups
from tests.ui.helpers import type_text
from tests.ui.opened import ALT, CTRL, SHIFT, press, rest, shell_of
from ui.keys_dialog import KeysDialog
from ui.kit.commands import caption_of
from ui.kit.dialog import Dialog
from ui.kit.keys import CYRILLIC_OF
from ui.main_window import MainWindow
from ui.menu_bar import MENUS
from ui.pages.page import Place
from ui.regions import part_of
from ui.window_commands import NAV

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("keyToAscii", "propagateSizeHints", "raise", "grabbing")
NUMBERS = {entry.page: entry.key for entry in NAV}


def place_of(window: MainWindow) -> str:
    place = shell_of(window).place
    assert place is not None
    return place.page


def test_numbers_lead_to_the_pages_of_the_drawer(qtbot: QtBot, window: MainWindow) -> None:
    assert NUMBERS["today"] == "1" and NUMBERS["clients"] == "2" and NUMBERS["pipeline"] == "3"
    for page, number in NUMBERS.items():
        press(window, number, CTRL)
        assert place_of(window) == page
        rest(qtbot, window)


def test_back_and_forward_by_keys_and_by_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    press(window, NUMBERS["pipeline"], CTRL)
    rest(qtbot, window)
    press(window, NUMBERS["settings"], CTRL)
    rest(qtbot, window)
    press(window, Key.Key_Left, ALT)
    assert place_of(window) == "pipeline"
    press(window, Key.Key_Right, ALT)
    assert place_of(window) == "settings"
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, Qt.KeyboardModifier.NoModifier, QPoint(700, 400))
    assert place_of(window) == "pipeline"
    QTest.mouseClick(
        window.windowHandle(), Qt.MouseButton.ForwardButton, Qt.KeyboardModifier.NoModifier, QPoint(700, 400)
    )
    assert place_of(window) == "settings"


@pytest.mark.parametrize("letter", ["B", *CYRILLIC_OF["B"]])
def test_the_drawer_folds_in_every_layout(window: MainWindow, letter: str) -> None:
    bar = shell_of(window).side_bar
    press(window, letter, CTRL)
    assert bar.is_folded
    press(window, letter, CTRL)
    assert not bar.is_folded


@pytest.mark.parametrize("letter", ["N", "Т"])
def test_a_single_letter_works_in_every_layout(qtbot: QtBot, window: MainWindow, letter: str) -> None:
    press(window, letter)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Dialog)))


@pytest.mark.parametrize("letter", ["N", "Т", "X", "Ч", "M", "Ь", "L", "Д"])
def test_a_single_letter_belongs_to_a_field_that_has_the_focus(qtbot: QtBot, window: MainWindow, letter: str) -> None:
    press(window, "F", CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    heard: list[str] = []
    for action in window.actions():
        action.triggered.connect(functools.partial(lambda name, _on=False: heard.append(name), action.objectName()))
    press(window, letter)
    rest(qtbot, window)
    assert heard == [] and place_of(window) == "clients"
    assert not any(each.isVisible() for each in window.findChildren(Dialog))


def test_a_new_client_from_any_page(qtbot: QtBot, window: MainWindow) -> None:
    press(window, NUMBERS["pipeline"], CTRL)
    rest(qtbot, window)
    press(window, "N", CTRL)
    assert place_of(window) == "clients"
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Dialog)))


def test_a_next_step_for_the_card_in_front(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Key.Key_Return)  # opens the first client
    rest(qtbot, window)
    assert place_of(window) == "card"
    with qtbot.waitSignal(shell_of(window).commands.action("card.step").triggered):
        press(window, "N", CTRL | SHIFT)


def test_a_next_step_without_a_client_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    press(window, NUMBERS["settings"], CTRL)
    rest(qtbot, window)
    press(window, "N", CTRL | SHIFT)
    assert shell_of(window).toast.isVisible() and "Choose a client" in shell_of(window).toast.message()


def test_a_copy_is_made_from_every_page_and_told(qtbot: QtBot, window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(window)
    qtbot.waitUntil(lambda: shell.side_bar.copy.accessibleName() == "No backup yet")
    press(window, NUMBERS["pipeline"], CTRL)
    rest(qtbot, window)
    said: list[str] = []
    shell.copies.busy.connect(lambda _is_busy: said.append(shell.status.state_text()))
    press(window, "B", CTRL | SHIFT)
    assert "Copying" in said[0]
    qtbot.waitUntil(lambda: len(list_backups(sample_book.path)) == 1)
    qtbot.waitUntil(lambda: shell.side_bar.copy.accessibleName().startswith("Backed up today "))
    assert shell.toast.message().startswith("Backed up: 148")
    assert place_of(window) == "pipeline" and "Saved" in shell.status.state_text()
    press(window, NUMBERS["settings"], CTRL)  # the page of settings brings a button with the same key
    rest(qtbot, window)
    press(window, "B", CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(list_backups(sample_book.path)) == 2)


def test_the_copys_line_leads_to_data_safety(qtbot: QtBot, window: MainWindow) -> None:
    bar = shell_of(window).side_bar
    qtbot.waitUntil(bar.copy.isVisible)
    qtbot.mouseClick(bar.copy, Qt.MouseButton.LeftButton)
    assert shell_of(window).place == Place("settings", extra={"part": "safety"})


def test_f6_goes_round_the_parts_and_back(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    page = shell.page
    assert page is not None
    start = QApplication.focusWidget()
    assert start is not None and page.isAncestorOf(start)
    seen: list[QWidget] = []
    for _ in range(8):
        press(window, Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        if focused is start:
            break
    assert seen[-1] is start, "it comes back to where it was left"
    assert shell.side_bar.nav in seen
    parts = (shell.side_bar, *page.regions(), shell.status)
    assert len({part_of(parts, each) for each in seen}) == len(seen) >= 3
    press(window, Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is seen[-2]


def test_the_drawer_is_one_stop_with_arrows_inside(qtbot: QtBot, window: MainWindow) -> None:
    bar = shell_of(window).side_bar
    qtbot.waitUntil(bar.copy.isVisible)
    bar.nav.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, Key.Key_Up)
    assert bar.nav.page() == "today"
    press(window, Key.Key_Up)
    assert QApplication.focusWidget() is bar.search
    press(window, Key.Key_Up)
    assert QApplication.focusWidget() is bar.book
    press(window, Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None and not bar.isAncestorOf(focused)
    press(window, Key.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is bar.nav
    for page in list(NUMBERS)[1:]:
        press(window, Key.Key_Down)
        assert bar.nav.page() == page
    press(window, Key.Key_Down)
    assert QApplication.focusWidget() is bar.stool
    press(window, Key.Key_Down)
    assert QApplication.focusWidget() is bar.copy
    press(window, Key.Key_Up)
    press(window, Key.Key_Up)
    qtbot.waitUntil(lambda: place_of(window) == "settings")
    rest(qtbot, window)
    assert QApplication.focusWidget() is bar.nav, "arrows stay in the drawer"
    press(window, Key.Key_Return)
    focused = QApplication.focusWidget()
    page_now = shell_of(window).page
    assert focused is not None and page_now is not None and page_now.isAncestorOf(focused)


def test_the_status_bar_follows_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    shell = shell_of(window)
    page = shell.page
    assert page is not None
    on_page = shell.status.keys()
    assert on_page[0] == page.hints()[0] and on_page[-1].keys == ("Ctrl K",)
    shell.side_bar.nav.setFocus(Qt.FocusReason.TabFocusReason)
    assert shell.status.keys() != on_page
    hints = shell.status.keys()
    assert ("F6",) in [hint.keys for hint in hints]


def test_f1_lists_every_key_with_this_page_first(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    shell = shell_of(window)
    qtbot.waitUntil(lambda: len(shell.pages.pages()) == len(list(shell.pages)), timeout=20_000)
    rows = dialog.list.results.rows()
    headings = [row.title for row in rows if row.is_heading]
    assert headings[:2] == ["Clients", "Everywhere"]
    assert {"Pipeline", "Documents", "Client card"} <= set(headings)
    shown = {(row.title, row.key) for row in rows}
    for action in window.actions():
        if action.shortcut().toString():
            assert (caption_of(action), action.property("shownKeys")) in shown
    type_text(dialog.field, "ащдв")  # "fold" in another layout
    found = [row.title for row in dialog.list.results.results()]
    assert found and all("fold" in title.lower() for title in found)
    press(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(KeysDialog) is None)


def test_alt_brings_the_menus_with_every_command_once(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.focusWidget()
    press(window, Key.Key_Alt)
    bar = window.menu_bar()
    assert bar is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is bar)
    assert bar.isVisible()
    for closing in (Key.Key_Escape, Key.Key_Alt):
        if not bar.isVisible():
            press(window, Key.Key_Alt)
            qtbot.waitUntil(lambda: QApplication.focusWidget() is bar)
        press(window, closing)
        qtbot.waitUntil(lambda: not bar.isVisible())
        assert QApplication.focusWidget() is before
    texts: list[str] = []
    for name in MENUS:
        bar.menu(name).aboutToShow.emit()
        texts += [caption_of(action) for action in bar.menu(name).actions() if not action.isSeparator()]
    assert len(texts) == len(set(texts))
    enabled = {caption_of(action) for action in window.actions() if action.isEnabled()}
    assert enabled <= set(texts)


def test_alt_with_another_key_does_not_bring_the_menus(window: MainWindow) -> None:
    handle = window.windowHandle()
    QTest.keyPress(handle, Key.Key_Alt)
    QTest.keyClick(handle, Key.Key_Left, ALT)
    QTest.keyRelease(handle, Key.Key_Alt)
    bar = window.menu_bar()
    assert bar is not None and not bar.isVisible()


def test_menus_change_their_language(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.menu_bar()
    assert bar is not None
    window.set_language("uk")
    action = shell_of(window).commands.action("app.undo")
    qtbot.waitUntil(lambda: action.text() != "Undo")
    assert action in bar.menu("book").actions()
