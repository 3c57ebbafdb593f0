"""The real window on the sample book with the client list in front: what the tests of that page share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.clock import FixedClock
from app.services.client_list import ClientRow
from ui.kit.dialog import Dialog
from ui.kit.panel import Panel
from ui.kit.toast import Toast
from ui.language import Language
from ui.main_window import MainWindow
from ui.opening import open_book
from ui.pages.clients import ClientsPage
from ui.pages.page import Place
from ui.theme import Theme
from ui.window_state import WindowState

CLIENTS = 148  # of the sample
W = TypeVar("W", bound=QWidget)


@contextmanager
def clients_window(
    qtbot: QtBot, theme: Theme, language: Language, path: Path, clock: FixedClock, width_px: int = 1440
) -> Iterator[MainWindow]:
    """Open a book in the real window, the list loaded and the window active."""
    state = WindowState(width_px=width_px, height_px=900, has_motion=False)
    window = MainWindow(theme, language, state)
    window.show()
    book, facts = open_book(path, clock)
    window.show_book(book, facts, Place("clients"))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    page = clients_page(window)
    qtbot.waitUntil(lambda: bool(page.views.tabs()[0].count), timeout=10_000)
    yield window
    window.close()
    window.deleteLater()


def clients_page(window: MainWindow) -> ClientsPage:
    """Return the page of clients."""
    assert window.shell is not None
    page = window.shell.pages["clients"]
    assert isinstance(page, ClientsPage)
    return page


def copy_of(sample_file: Path, folder: Path) -> Path:
    """Return a copy of the sample book to work on."""
    path = folder / "sample.kartoteka"
    path.write_bytes(sample_file.read_bytes())
    path.chmod(0o600)
    return path


def shown_page(qtbot: QtBot, window: MainWindow) -> ClientsPage:
    """Return the page once all clients of the sample are in the list, with the focus on the rows."""
    page = clients_page(window)
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS and bool(shown(page)))
    page.focus_table()
    return page


def shown(page: ClientsPage) -> list[str]:
    """Return the names in the list, in order; rows not loaded are missing."""
    rows = (page.model.client_at(row) for row in range(page.model.rowCount()))
    return [row.name for row in rows if row is not None]


def row_of(page: ClientsPage, name: str) -> int:
    """Return where a client stands in the list."""
    found = [row for row in range(page.model.rowCount()) if (r := page.model.client_at(row)) and r.name == name]
    assert found, name
    return found[0]


def client(page: ClientsPage, name: str) -> ClientRow:
    """Return a loaded row."""
    row = page.model.client_at(row_of(page, name))
    assert row is not None
    return row


def focused(kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
    """Return the widget that has the focus."""
    found = QApplication.focusWidget()
    assert isinstance(found, kind)
    return found


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person does; shortcuts of the window hear it too."""
    qtbot.keyClick(focused(), key, modifiers)


def press_letter(text: str, key: int = 0) -> None:
    """Press a key that gives ``text`` in the layout that is on; QTest knows Latin keys alone."""
    target: QWidget = focused()
    for kind in (QKeyEvent.Type.ShortcutOverride, QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key or ord(text.upper()), Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(target, event)


def panel_of(window: QWidget) -> Panel:
    """Return the sheet that is open."""
    found = [panel for panel in window.findChildren(Panel) if panel.isVisible()]
    assert found
    return found[-1]


def dialog_of(window: QWidget) -> Dialog:
    """Return the dialog that is open."""
    found = [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]
    assert found
    return found[-1]


def has_dialog(window: QWidget) -> bool:
    """Whether a dialog is open."""
    return any(dialog.isVisible() for dialog in window.findChildren(Dialog))


def menu_of() -> QMenu:
    """Return the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def menu_texts(menu: QMenu) -> list[str]:
    """Return the rows of a menu."""
    return [action.text().replace("&&", "&") for action in menu.actions() if action.text()]


def choose(menu: QMenu, text: str) -> None:
    """Choose a row of a menu."""
    action = next(each for each in menu.actions() if each.text() == text)
    owner = menu.parentWidget()
    assert owner is not None
    window = owner.window()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    window.activateWindow()  # the offscreen platform does not give the focus back itself
    QTest.qWaitForWindowActive(window)


def toast_of(window: MainWindow) -> Toast:
    """Return the toast of the window."""
    assert window.shell is not None
    return window.shell.toast
