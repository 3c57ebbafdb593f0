"""The window for scenes: opened on a book of its own, shown a scene, waited for, and put back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.clock import FixedClock
from app.services.client_list import ClientQuery, list_clients
from ui.kit.dialog import Dialog
from ui.kit.panel import Panel
from ui.language import Language
from ui.main_window import MainWindow
from ui.opening import make_book, make_sample_book
from ui.opening_frame import OpeningFrame
from ui.pages.calling import CallingPage
from ui.pages.card.page import CardPage
from ui.pages.clients.page import ClientsPage
from ui.pages.importing import ImportPage
from ui.pages.page import Place
from ui.pages.welcome import WelcomePage
from ui.theme import Theme
from ui.window_state import WindowState

TODAY = datetime(2026, 6, 18, 9, 30, tzinfo=ZoneInfo("Europe/Kyiv"))  # of the design's pictures
QUIET_MS = 10
LIMIT_MS = 20_000

Act = Callable[[MainWindow], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """A place of the window, what opens something over it, and what is waited for."""

    name: str
    page: str
    extra: dict[str, Any] = field(default_factory=dict)
    code: str = ""
    act: Act | None = None
    is_ready: Callable[[MainWindow], bool] = lambda _window: True
    quiet_ms: int = QUIET_MS

    @property
    def is_over(self) -> bool:
        """True for a dialog, popup or menu over a page."""
        return self.act is not None


# --- windows ------------------------------------------------------------------------------------------------------


@contextmanager
def sample_window(
    theme: Theme, folder: Path, lang: str, size: tuple[int, int], *, is_empty: bool = False, begins_in: str = ""
) -> Iterator[MainWindow]:
    """Show the sample book in ``lang``, or an empty one, in a window that begins in the language ``begins_in``."""
    clock = FixedClock(TODAY, ZoneInfo("Europe/Kyiv"))
    if is_empty:
        path = folder / f"empty-{lang}.kartoteka"
        book, facts = make_book(path, company="Zerno", owner="Olena", currency="UAH", language=lang, clock=clock)
    else:
        book, facts = make_sample_book(folder, lang, clock)
    with bare_window(theme, begins_in or lang, size) as window:
        window.show_book(book, facts)
        settle(window)
        yield window


@contextmanager
def bare_window(theme: Theme, lang: str, size: tuple[int, int]) -> Iterator[MainWindow]:
    """Show the window without a book."""
    theme.set_motion(False)
    language = Language(lang)
    state = WindowState(width_px=size[0], height_px=size[1], has_motion=False, language=lang)
    window = MainWindow(theme, language, state)
    window.show()
    window.activateWindow()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        language.remove()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle(
    window: MainWindow, is_ready: Callable[[], bool] = lambda: True, quiet_ms: int = QUIET_MS, what: str = "the window"
) -> None:
    """Let the window work until ``is_ready`` and nothing has been under way for a moment; ``what`` is for the error.

    Raises:
        TimeoutError: it never rests.
    """
    loop, timer = QEventLoop(), QTimer()
    quiet = waited = 0

    def look() -> None:
        nonlocal quiet, waited
        waited += 5
        quiet = 0 if window.jobs.is_busy or not is_ready() else quiet + 5
        if quiet >= quiet_ms or waited > LIMIT_MS:
            loop.quit()

    timer.timeout.connect(look)
    timer.start(5)
    loop.exec()
    timer.stop()  # an error below keeps it alive
    if waited > LIMIT_MS:
        raise TimeoutError(f"{what} did not come to rest")


# --- showing ------------------------------------------------------------------------------------------------------


@contextmanager
def shown(window: MainWindow, scene: Scene) -> Iterator[QWidget]:
    """Show a scene and yield what is in front: the window, or the dialog, sheet or menu over it; close that after."""
    assert window.shell is not None
    extra = dict(scene.extra)
    client_id = client_by_code(window, scene.code) if scene.code else None
    if scene.page == "documents" and client_id is not None:
        extra["clients"] = (client_id,)
    place = Place(scene.page, client_id, (), extra)
    if window.shell.place != place:
        window.shell.go(place)
    settle(window, lambda: window.shell is not None and window.shell.page is not None)
    if scene.act is not None:
        scene.act(window)
    settle(window, lambda: scene.is_ready(window), scene.quiet_ms, scene.name)
    try:
        yield in_front(window)
    finally:
        close_all_over(window)


def in_front(window: MainWindow) -> QWidget:
    """Return the topmost menu, sheet or dialog, a reminder, or the window itself."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup
    palette = window.shell.palette_sheet if window.shell else None
    if palette is not None and palette.is_open:
        return palette
    for dialog in reversed(window.findChildren(Dialog)):
        if dialog.isVisible():
            return dialog
    for panel in window.findChildren(Panel):
        if panel.isVisible():
            return panel.sheet
    strip = window.shell.reminders.strip if window.shell else None
    return strip if strip is not None and strip.isVisible() else window


def close_all_over(window: MainWindow) -> None:
    """Close the dialogs, menus and popups over the page, and take back what a scene did to it."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(Dialog):
        dialog.reject()
    for panel in window.findChildren(Panel):
        panel.close_panel()
    if window.shell is not None:
        if window.shell.palette_sheet is not None:
            window.shell.palette_sheet.close_sheet()
        if isinstance(page := window.shell.page, CardPage) and page.next_step.line.is_open():
            page.next_step.line.close_line()
        elif isinstance(page, ClientsPage):
            page.views_bar.close_name()
            page.model.tick_all(False)
            page.search.clear()
        elif isinstance(page, CallingPage):
            page.player.close_objections()
            if page.is_playing:
                page.player.leave()
            page.records.search.clear()
        elif isinstance(page, ImportPage) and page.session.wanted == "raw":
            page.enter(Place("import", extra={"what": "clients"}))
        window.shell.toast.hide()
        while window.shell.reminders.waiting():
            window.shell.reminders.close_one()
    settle(window)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def client_by_code(window: MainWindow, code: str) -> int:
    """Return the id of the client with a card number."""
    assert window.book is not None
    return next(row.id for row in window.book.read(list_clients, ClientQuery()) if row.code == code)


def opening_frame(window: MainWindow) -> OpeningFrame:
    """Show the outlines of the window, with the words that come after a moment."""
    window._show_opening()
    frame = window.findChild(OpeningFrame)
    assert isinstance(frame, OpeningFrame)
    frame.say()
    return frame


def welcome_faces(window: MainWindow) -> Iterator[str]:
    """Show the welcome page with each of its choices unfolded; yield their names."""
    window.show_welcome()
    settle(window)
    page = window.findChild(WelcomePage)
    assert isinstance(page, WelcomePage)
    for number in range(len(page.choices)):
        page.choose(number)
        settle(window)
        yield f"welcome {number + 1}"
