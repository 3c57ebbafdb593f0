"""Ctrl+K in the real window: what it finds, what it does, and that it never waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.book import Book
from app.services.client_list import ClientQuery, list_clients
from tests.ui.helpers import type_text
from tests.ui.opened import CTRL, palette_of, press, rest, shell_of
from ui.kit.dialog import Dialog
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.palette.results import Result

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("keyToAscii")  # QTest knows no name for a Cyrillic key; Qt itself does


def find(qtbot: QtBot, window: MainWindow, text: str) -> list[Result]:
    """Open the palette by its key, type, and return the rows once the book has answered."""
    press(window, "K", CTRL)
    palette = palette_of(window)
    type_text(palette.field, text)
    rest(qtbot, window)
    return list(palette.list.results.rows())


def titles(rows: list[Result], group: str) -> list[str]:
    """Return the titles under a heading."""
    found: list[str] = []
    here = ""
    for row in rows:
        if row.is_heading:
            here = row.title
        elif here == group:
            found.append(row.title)
    return found


def client_id(book: Book, name: str) -> int:
    [row] = [row for row in book.read(list_clients, ClientQuery(text=name)) if row.name == name]
    return row.id


@pytest.mark.parametrize("typed", ["bar", "ифк", "бар", "BAR"])
def test_clients_people_and_orders_are_found_in_any_script_and_layout(
    qtbot: QtBot, window: MainWindow, typed: str
) -> None:
    rows = find(qtbot, window, typed)
    assert titles(rows, "Clients") == ["Barvinok Coffee", "Jazz Bar 32", "Vyshnia Dessert Bar", "Aroma Bar"]
    assert titles(rows, "People") == ["Bohdan Barchuk", "Varvara Barna"]
    assert titles(rows, "Orders and notes") == ["Z-0402 Barvinok Coffee"]
    assert titles(rows, "Commands") == ["Side bar: fold"]
    barvinok = next(row for row in rows if row.title == "Barvinok Coffee")
    assert barvinok.spans == ((0, 3),)
    assert (barvinok.detail, barvinok.more) == ("Regular, Kyiv", "Today 15:00 meeting")


def test_one_typing_error_is_forgiven_in_commands_and_clients(qtbot: QtBot, window: MainWindow) -> None:
    assert "Pipeline" in titles(find(qtbot, window, "pipelnie"), "Commands")
    press(window, Key.Key_Escape)
    assert "Barvinok Coffee" in titles(find(qtbot, window, "barvimok"), "Clients")


def test_it_opens_at_once_with_pages_and_recent_clients(qtbot: QtBot, window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(window)
    shell.go(Place("card", client_id(sample_book, "Jazz Bar 32")))
    rest(qtbot, window)
    shell.go(Place("clients"))
    rest(qtbot, window)
    press(window, "K", CTRL)
    palette = palette_of(window)
    assert palette.is_open and QApplication.focusWidget() is palette.field
    assert "Pipeline" in titles(list(palette.list.results.rows()), "Pages")
    rest(qtbot, window)
    assert titles(list(palette.list.results.rows()), "Recent clients") == ["Jazz Bar 32"]


def test_commands_are_there_before_the_book_answers(window: MainWindow) -> None:
    press(window, "K", CTRL)
    palette = palette_of(window)
    type_text(palette.field, "back up")
    assert "Back up now" in titles(list(palette.list.results.rows()), "Commands")


def test_an_old_answer_never_replaces_a_new_one(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "K", CTRL)
    palette = palette_of(window)
    for letter in "jazz":
        type_text(palette.field, letter)
    rest(qtbot, window)
    assert titles(list(palette.list.results.rows()), "Clients") == ["Jazz Bar 32"]


@pytest.mark.parametrize(
    ("typed", "chip", "groups"),
    [
        (">side", "commands", {"Commands"}),
        ("#Z-0402", "orders", {"Orders and notes"}),
        ("№Z-0402", "orders", {"Orders and notes"}),
        ("@bar", "people", {"People"}),
    ],
)
def test_a_prefix_narrows_what_is_searched(
    qtbot: QtBot, window: MainWindow, typed: str, chip: str, groups: set[str]
) -> None:
    rows = find(qtbot, window, typed)
    assert {row.title for row in rows if row.is_heading} == groups
    assert palette_of(window).head.mode() == chip


def test_enter_opens_and_arrows_choose(qtbot: QtBot, window: MainWindow, sample_book: Book) -> None:
    find(qtbot, window, "bar")
    press(window, Key.Key_Down)
    press(window, Key.Key_Return)
    jazz = client_id(sample_book, "Jazz Bar 32")
    qtbot.waitUntil(lambda: shell_of(window).place == Place("card", jazz))
    assert not palette_of(window).is_open


def test_page_keys_stop_at_the_ends(qtbot: QtBot, window: MainWindow) -> None:
    rows = find(qtbot, window, "bar")
    palette = palette_of(window)
    for _ in range(5):
        press(window, Key.Key_PageDown)
    assert palette.list.current() == rows[-1]
    for _ in range(5):
        press(window, Key.Key_PageUp)
    current = palette.list.current()
    assert current is not None and current.title == "Barvinok Coffee"


def test_tab_shows_the_acts_and_a_letter_of_either_layout_does_one(
    qtbot: QtBot, window: MainWindow, sample_book: Book
) -> None:
    find(qtbot, window, "barvinok")
    palette = palette_of(window)
    current = palette.list.current()
    assert current is not None
    assert [(act.text, act.letter) for act in current.acts] == [
        ("New order", "O"), ("Log a call", "L"), ("Set next step", "T"), ("Print meeting plan", "P"),
    ]  # fmt: skip
    press(window, Key.Key_Tab)
    press(window, Key.Key_Right)
    assert palette.list.act == 1
    press(window, Key.Key_Escape)
    assert palette.list.act == -1 and palette.is_open
    press(window, Key.Key_Tab)
    type_key(palette.field, "щ")  # the key O
    barvinok = client_id(sample_book, "Barvinok Coffee")
    qtbot.waitUntil(lambda: shell_of(window).place == Place("card", barvinok, extra={"do": "card.order"}))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Dialog)), timeout=20_000)


def type_key(field: QLineEdit, letter: str) -> None:
    """Send a key with its letter, as a Cyrillic layout does."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    QCoreApplication.sendEvent(field, event)


def test_a_persons_number_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "@barchuk")
    press(window, Key.Key_Tab)
    press(window, Key.Key_Tab)
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "+380 44 290 18 18")
    assert "+380 44 290 18 18" in shell_of(window).toast.message()


def test_typing_goes_on_after_tab(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "barv")
    press(window, Key.Key_Tab)
    press(window, "I")
    palette = palette_of(window)
    assert palette.list.act == -1 and palette.field.text().lower() == "barvi"


def test_nothing_found_offers_to_create_the_client(qtbot: QtBot, window: MainWindow) -> None:
    rows = find(qtbot, window, "Zzyzx Tavern")
    assert titles(rows, "Nothing found") == ["Create client “Zzyzx Tavern”"]
    press(window, Key.Key_Return)
    qtbot.waitUntil(lambda: shell_of(window).place == Place("clients", extra={"new": True, "name": "Zzyzx Tavern"}))


def test_esc_and_the_key_itself_close_it_and_the_focus_returns(qtbot: QtBot, window: MainWindow) -> None:
    before = QApplication.focusWidget()
    assert before is not None
    for closing in (lambda: press(window, Key.Key_Escape), lambda: press(window, "K", CTRL)):
        press(window, "K", CTRL)
        assert QApplication.focusWidget() is palette_of(window).field
        closing()
        assert not palette_of(window).is_open and QApplication.focusWidget() is before


def test_it_stays_away_while_a_dialog_is_open(qtbot: QtBot, window: MainWindow) -> None:
    dialog = Dialog(window, "Question")
    dialog.add_cancel()
    dialog.open()
    press(window, "K", CTRL)
    shell_of(window).find_or_do()
    assert not palette_of(window).is_open
    dialog.reject()


def test_keys_of_the_page_are_asleep_behind_it(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "K", CTRL)
    press(window, "N")
    press(window, Key.Key_2, CTRL)
    assert shell_of(window).place == Place("clients")
    assert palette_of(window).field.text().lower() == "n"
    assert not any(each.isVisible() for each in window.findChildren(Dialog))


def test_the_command_of_another_language_is_found_by_its_own_words(
    qtbot: QtBot, window: MainWindow, language: Language
) -> None:
    window.set_language("uk")
    action = shell_of(window).commands.action("page.settings")
    qtbot.waitUntil(lambda: action.text() != "Settings")
    caption = action.text()
    rows = find(qtbot, window, caption[:5])
    assert caption in [row.title for row in rows]


def test_results_are_spoken(qtbot: QtBot, window: MainWindow) -> None:
    find(qtbot, window, "bar")
    palette = palette_of(window)
    assert palette.field.accessibleName() == "Find or do"
    assert palette.list.accessibleName().startswith("8 ")
    spoken = palette.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Barvinok Coffee, Regular, Kyiv, meeting today"
