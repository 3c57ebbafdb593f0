"""Commands, keys by their place on the keyboard, and who keeps a key when several want it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.kit.button import KButton
from ui.kit.commands import Command, Commands
from ui.kit.dialog import Dialog
from ui.kit.field import KLineEdit, TextArea
from ui.kit.keys import latin_of, same_keys, shown_key
from ui.kit.rows import KList
from ui.theme import Theme


@pytest.fixture
def window(qtbot, theme: Theme) -> QWidget:
    window = QWidget()
    window.resize(600, 400)
    QHBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def commands(window: QWidget) -> Commands:
    return Commands(window)


def put(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    widget.setFocus()


@pytest.mark.parametrize(
    ("shortcut", "keys"),
    [
        ("L", ["L", "Д"]),
        ("M", ["M", "Ь"]),
        ("S", ["S", "І", "Ы"]),
        ("Ctrl+Shift+P", ["Ctrl+Shift+P", "Ctrl+Shift+З"]),
        ("Return", ["Return", "Enter"]),
        ("Ctrl+1", ["Ctrl+1"]),
        ("Ctrl++", ["Ctrl++"]),
        ("", []),
    ],
)
def test_one_key_in_three_layouts(shortcut: str, keys: list[str]) -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    assert [sequence.toString(portable) for sequence in same_keys(shortcut)] == keys


def test_keys_are_shown_as_on_the_keyboard(theme: Theme) -> None:
    assert shown_key("Ctrl+Shift+P") == "Ctrl Shift P"
    assert shown_key("Alt+Left") == "Alt ←"
    assert shown_key("Return") == "Enter"
    assert shown_key("Ctrl++") == "Ctrl +"
    assert latin_of("д") == "L"
    assert latin_of("і") == "S"


@pytest.mark.qt_log_ignore("keyToAscii")  # QTest knows no name for a Cyrillic key; Qt itself does
def test_a_letter_triggers_its_command_in_both_layouts(window: QWidget, commands: Commands) -> None:
    done: list[str] = []
    commands.add(Command("client.log", "Log", "L"), lambda: done.append("log"))
    put(window, KList())
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_L)
    QTest.keyClick(focused, Qt.Key(ord("Д")))
    assert done == ["log", "log"]


@pytest.mark.parametrize("kind", [QLineEdit, KLineEdit, TextArea])
def test_a_text_field_keeps_its_letters(window: QWidget, commands: Commands, kind: type) -> None:
    done: list[str] = []
    commands.add(Command("client.log", "Log", "L"), lambda: done.append("log"))
    commands.add(Command("client.open", "Open", "Return"), lambda: done.append("open"))
    commands.add(Command("step.done", "Done", "Space"), lambda: done.append("done"))
    field = kind()
    put(window, field)
    QTest.keyClicks(field, "l ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert done == []
    assert field.text().startswith("l ")


def test_a_button_keeps_space_and_enter(window: QWidget, commands: Commands) -> None:
    done: list[str] = []
    commands.add(Command("step.done", "Done", "Space"), lambda: done.append("command"))
    commands.add(Command("client.open", "Open", "Return"), lambda: done.append("command"))
    button = KButton("Call")
    button.clicked.connect(lambda: done.append("button"))
    put(window, button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert done == ["button", "button"]


def test_two_pages_use_one_key(window: QWidget, commands: Commands) -> None:
    done: list[str] = []
    commands.add(Command("step.new", "New step", "N"), lambda: done.append("step"), scope="today")
    commands.add(Command("client.new", "New client", "N"), lambda: done.append("client"), scope="clients")
    put(window, KList())
    focused = window.focusWidget()
    assert focused is not None
    for scope in ("today", "clients", ""):
        commands.set_scope(scope)
        QTest.keyClick(focused, Qt.Key.Key_N)
    assert done == ["step", "client"]
    commands.remove_scope("today")
    commands.add(Command("step.new", "New step", "N"), lambda: None, scope="today")


def test_the_palette_finds_by_every_word_typed(commands: Commands) -> None:
    commands.add(Command("bar", "Side bar: &fold", "Ctrl+B"), lambda: None)
    commands.add(Command("new", "New client", "Ctrl+N"), lambda: None)
    commands.add(Command("hid", "Fold a function"), lambda: None)
    commands.set_enabled("hid", False)
    assert [action.objectName() for action in commands.matching("bar FOLD")] == ["bar"]
    assert [action.objectName() for action in commands.matching("")] == ["bar", "new"]
    assert commands.key_of("bar") == "Ctrl B"


@pytest.mark.parametrize("typed", ["side", "сайд", "ышву", "sied", "bar side", "sid", "fol"])
def test_the_palette_forgives_layout_script_and_one_error(commands: Commands, typed: str) -> None:
    commands.add(Command("bar", "Side bar: &fold", "Ctrl+B"), lambda: None)
    commands.add(Command("new", "New client", "Ctrl+N"), lambda: None)
    assert [action.objectName() for action in commands.matching(typed)] == ["bar"]


def test_what_begins_with_the_typed_word_comes_first_and_nothing_twice(commands: Commands) -> None:
    commands.add(Command("one", "Unfold"), lambda: None)
    commands.add(Command("two", "Fold"), lambda: None)
    commands.add(Command("three", "Fold", "F"), lambda: None)
    assert [action.objectName() for action in commands.matching("fold")] == ["two", "one"]


def test_a_key_of_everywhere_has_one_owner(window: QWidget, commands: Commands) -> None:
    done: list[str] = []
    commands.add(Command("first", "Back up", "Ctrl+Shift+B"), lambda: done.append("first"))
    commands.add(Command("second", "Back up too", "Ctrl+Shift+B"), lambda: done.append("second"))
    put(window, KList())
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert done == ["first"]


def test_menus_hold_their_own_and_those_of_the_page(commands: Commands) -> None:
    undo = commands.add(Command("undo", "Undo", "Ctrl+Z", menu="book"), lambda: None)
    log = commands.add(Command("log", "Log", "L"), lambda: None, scope="card")
    assert commands.of_menu("book") == [undo] and commands.without_menu() == []
    commands.set_scope("card")
    assert commands.without_menu() == [log]
    assert commands.with_key("L", "card") is log and commands.with_key("L", "clients") is None


def test_an_id_is_taken_once(commands: Commands) -> None:
    commands.add(Command("one", "One"), lambda: None)
    with pytest.raises(ValueError, match="one"):
        commands.add(Command("one", "Other"), lambda: None)


def test_commands_sleep_behind_a_dialog(window: QWidget, commands: Commands) -> None:
    done: list[str] = []
    commands.add(Command("client.log", "Log", "Ctrl+L"), lambda: done.append("log"))
    commands.add(Command("client.new", "New", "N"), lambda: done.append("new"))
    listed = KList()
    put(window, listed)
    dialog = Dialog(window, "Delete")
    dialog.add_cancel()
    dialog.add_primary("Delete")
    dialog.open()
    focused = window.focusWidget()
    assert focused is not None and dialog.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focused, Qt.Key.Key_N)
    assert done == []
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert window.focusWidget() is listed


def test_rings_show_for_the_keyboard_only(window: QWidget) -> None:
    button = KButton("Call")
    put(window, button)
    QTest.keyClick(button, Qt.Key.Key_Tab)
    assert window.property("kbd")
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert not window.property("kbd")


def test_an_override_of_another_key_is_not_kept(window: QWidget) -> None:
    button = KButton("Call")
    put(window, button)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, "m")
    event.ignore()
    button.event(event)
    assert not event.isAccepted()
