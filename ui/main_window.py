"""The window: the welcome page, or the shell of an open book. The book is imported once the window is painted."""

from __future__ import annotations

import functools
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QWidget

from ui.day import DayTurn
from ui.kit.jobs import Jobs
from ui.language import Language
from ui.opening_frame import FOLD_UNDER_PX, OpeningFrame
from ui.theme import Theme, ThemeMode
from ui.window_keys import WindowKeys
from ui.window_state import WindowState, save_window_state

if TYPE_CHECKING:
    from app.book import Book
    from ui.desk import BookFacts
    from ui.menu_bar import MenuBar
    from ui.pages.page import Page
    from ui.shell import Shell

MIN_WIDTH_PX, MIN_HEIGHT_PX = 1120, 680


class MainWindow(QMainWindow):
    """One window, one book at a time.

    Signals:
        book_shown: the shell of a book is in front and its first page was asked to load.
        welcome_shown: no book is open.
        crashed: an error nobody expected, from a job or a write (Exception).
    """

    book_shown = Signal()
    welcome_shown = Signal()
    crashed = Signal(object)

    def __init__(self, theme: Theme, language: Language, state: WindowState) -> None:
        super().__init__()
        self.theme = theme
        theme.dress(self)
        self.language = language
        self.state = state
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self.crashed)
        self.book: Book | None = None
        self.shell: Shell | None = None
        self._single: object | None = None
        self._welcome: QWidget | None = None
        self._opening: OpeningFrame | None = None
        self._menu_bar: MenuBar | None = None
        self._window_keys: WindowKeys | None = None
        self._is_closing = False
        self._has_shown_book = False
        self._starts_with: tuple[Path | None] | None = None
        self._frames = QStackedWidget()
        self.setCentralWidget(self._frames)
        self.setWindowTitle("Kartoteka")
        self.setMinimumSize(MIN_WIDTH_PX, MIN_HEIGHT_PX)
        self.resize(max(MIN_WIDTH_PX, state.width_px), max(MIN_HEIGHT_PX, state.height_px))
        if state.geometry:  # place, screen, and the size it had before it was maximized
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii", "replace")))
        self.day = DayTurn(self)

    # --- opening ------------------------------------------------------------------------------------------------

    def start(self, path: Path | None) -> None:
        """Show ``path``, or the last book, or the welcome page; called after the first frame."""
        path = self._book_to_begin_with(path)
        if path is None:
            self.show_welcome()
        else:
            self.open_path(path)

    def start_after_paint(self, path: Path | None) -> None:
        """Start once the first frame is on the screen: the imports of the book take longer than the frame."""
        self._starts_with = (path,)
        if self._book_to_begin_with(path) is not None:
            self._show_opening()

    def _book_to_begin_with(self, path: Path | None) -> Path | None:
        if path is None and self.state.last_book and Path(self.state.last_book).exists():
            return Path(self.state.last_book)
        return path

    def _show_opening(self) -> None:
        """Paint the outlines of the window until the book is there."""
        if self._opening is None and self.shell is None and self._welcome is None:
            is_folded = self.state.is_side_bar_folded or self.width() < FOLD_UNDER_PX
            self._opening = OpeningFrame(is_folded)
            self._frames.addWidget(self._opening)
        if self._opening is not None:
            self._frames.setCurrentWidget(self._opening)

    def _drop_opening(self) -> None:
        if self._opening is not None:
            self._frames.removeWidget(self._opening)
            self._opening.deleteLater()
            self._opening = None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._starts_with is not None:
            (path,) = self._starts_with
            self._starts_with = None
            QTimer.singleShot(0, self, lambda: self.start(path))

    def open_path(self, path: Path) -> None:
        """Open a book off the GUI thread and show it; on a refusal the welcome page says why."""

        def work() -> tuple[Book, BookFacts]:
            from ui.opening import open_book  # slow to import: here, beside the painted window

            opened = open_book(path)
            import ui.pages.today  # noqa: F401  (the first page)

            return opened

        self._show_opening()
        self.jobs.start(self, lambda _progress: work(), lambda opened: self.show_book(*opened), failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        from app.errors import AppError, BookError
        from ui.messages import say_error
        from ui.single import raise_other_window

        if not isinstance(error, AppError):
            self.show_welcome(say_error(self.language, AppError()))
            raise error
        is_open_elsewhere = isinstance(error, BookError) and error.code == "book_in_use"
        if is_open_elsewhere and raise_other_window(Path(str(error.values["path"]))) and self._welcome is None:
            self._is_closing = True
            self.close()
            return
        self.show_welcome(say_error(self.language, error))

    def show_welcome(self, refusal: str = "") -> None:
        """Show the page where a book is made, opened or restored; ``refusal`` is said on it."""
        from ui.pages.welcome import WelcomePage

        if self._welcome is None:
            welcome = WelcomePage(self.jobs, self.language, self.state)
            welcome.opened.connect(lambda opened: self.show_book(*opened))
            welcome.open_asked.connect(lambda path: self.open_path(Path(path)))
            self._welcome = welcome
            self._frames.addWidget(welcome)
        self._frames.setCurrentWidget(self._welcome)
        self._drop_opening()
        if refusal:
            self._welcome.show_refusal(refusal)  # type: ignore[attr-defined]
        self.setWindowTitle("Kartoteka")
        self.welcome_shown.emit()

    def show_book(self, book: Book, facts: BookFacts, first: object = None) -> None:
        """Show an open book; ``first`` is the Place to begin with (Today if none)."""
        from ui.opening import make_shell
        from ui.pages.page import Place

        self._drop_shell()
        if self._has_shown_book:
            gc.collect()  # the pages of the book before; later it would be among what is frozen
        self._has_shown_book = True
        self.book = book
        book.person_id = facts.settings["me.person_id"]
        shell = make_shell(self, book, facts)
        self.shell = shell
        self._frames.addWidget(shell)
        self._frames.setCurrentWidget(shell)
        if self._welcome is not None:
            self._frames.removeWidget(self._welcome)
            self._welcome.deleteLater()
            self._welcome = None
        self._drop_opening()
        shell.set_folded(self.state.is_side_bar_folded)
        shell.folded.connect(self._on_folded)
        shell.book_menu_asked.connect(self._show_book_menu)
        shell.quit_asked.connect(self.close)
        shell.raise_asked.connect(self._come_to_front)
        if sys.platform == "darwin":
            self.menu_bar()  # the system shows it; elsewhere it is made when Alt asks for it
        if not book.is_read_only:  # whoever may write holds the lock, and answers a second start
            self._listen(book.path)
        self.state.remember_book(book.path)
        save_window_state(self.state)
        self.setWindowTitle(f"{facts.settings['company.name'] or book.path.stem} – Kartoteka")
        for page in shell.stack.pages():
            self._keep_layout(page)
        shell.stack.made.connect(self._keep_layout)
        shell.go(first if isinstance(first, Place) else Place("today"))
        self.day.start(book, shell)
        self.book_shown.emit()

    def _listen(self, path: Path) -> None:
        from ui.single import SingleWindow

        single = SingleWindow(path, self)
        single.raise_asked.connect(self._come_to_front)
        self._single = single

    def _keep_layout(self, page: Page) -> None:
        """Lay a new page out as the person left it, and remember what is changed."""
        kept = self.state.layouts.get(page.page_id)
        if isinstance(kept, dict):
            page.restore_layout(kept)
        page.layout_changed.connect(functools.partial(self.state.layouts.__setitem__, page.page_id))

    def menu_bar(self) -> MenuBar | None:
        """Return the menus of the open book, made when first asked for; None without a book."""
        from ui.menu_bar import MenuBar

        if self._menu_bar is None and self.shell is not None:
            self._menu_bar = MenuBar(self, self.shell.commands)
            self.setMenuBar(self._menu_bar)
            if not self._menu_bar.isNativeMenuBar():
                self._menu_bar.hide()
        return self._menu_bar

    def _show_menu_bar(self) -> None:
        from ui.kit.dialog import Scrim

        bar = self.menu_bar()
        if bar is not None and not any(scrim.isVisible() for scrim in self.findChildren(Scrim)):
            bar.show_by_alt()

    def _show_book_menu(self) -> None:
        """Offer the other books: recent ones, a file, none."""
        from ui.kit.menu import KMenu, show_under

        if self.shell is None or self.book is None:
            return
        menu = KMenu(self)
        here = str(self.book.path)
        for path in self.state.recent_books or []:
            if path != here and Path(path).exists():
                menu.add(Path(path).stem, functools.partial(self._switch_to, Path(path)), icon="book-2")
        menu.add(self.tr("Open a book file…"), self._choose_book, icon="folder-open")
        menu.add(self.tr("Close this book"), self.close_book, icon="door-exit")
        show_under(menu, self.shell.side_bar.book)

    def _choose_book(self) -> None:
        from app.paths import BOOK_SUFFIX, books_folder
        from app.services.packing import PACK_SUFFIX

        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open a book"), str(books_folder()), f"Kartoteka (*{BOOK_SUFFIX} *{PACK_SUFFIX})"
        )
        if path.lower().endswith(PACK_SUFFIX):
            self._unpack(Path(path))
        elif path:
            self._switch_to(Path(path))

    def _unpack(self, pack: Path) -> None:
        """Take a book out of a pack; the open one is closed only when the other is there."""
        from ui.pages.welcome.unpacking import Unpacking

        if self.shell is not None:
            Unpacking(self.shell, self.jobs, self.language, self.state, self._open_unpacked, self.shell.say).ask_where(
                pack
            )

    def _open_unpacked(self, path: str) -> None:
        # Not within the end of the job that unpacked it: closing a book waits for the jobs.
        QTimer.singleShot(0, self, lambda: self._switch_to(Path(path)))

    def _switch_to(self, path: Path) -> None:
        if self.close_book():
            self.open_path(path)

    def close_book(self) -> bool:
        """Close the book and show the welcome page; False when something typed keeps it open."""
        if self.shell is not None and not self.shell.leave():
            return False
        self._end_book()
        self.state.last_book = ""
        self.show_welcome()
        return True

    def restore_copy(self, copy: Path) -> None:
        """Close the book, put a copy in its place (what it replaces is kept) and open it again."""
        from app.services.backups import restore

        if self.book is None or (self.shell is not None and not self.shell.leave()):
            return
        path, clock = self.book.path, self.book.clock
        self._end_book()
        self.jobs.start(
            self,
            lambda _progress: restore(path, copy, clock),
            lambda _restored: self.open_path(path),
            failed=lambda error: self._on_restore_failed(error, path),
            writes=True,
        )

    def _on_restore_failed(self, error: Exception, path: Path) -> None:
        from app.errors import AppError
        from ui.messages import say_error

        if not isinstance(error, AppError):
            raise error
        sentence = say_error(self.language, error)
        self.open_path(path)
        self.book_shown.connect(
            lambda: self.shell.say(sentence) if self.shell else None, Qt.ConnectionType.SingleShotConnection
        )

    def _end_book(self) -> None:
        """Wait for the writes, make the closing copy, close the file."""
        self.day.stop()
        self.jobs.shut_down()
        self._drop_shell()
        if self.book is not None:
            from ui.opening import close_book

            close_book(self.book)
            self.book = None

    def _drop_shell(self) -> None:
        if self._single is not None:
            self._single.close()  # type: ignore[attr-defined]
            self._single = None
        if self.shell is not None:
            self.shell.desk.deleteLater()
            for action in self.actions():
                self.removeAction(action)  # the next book brings its own
            if self._menu_bar is not None:
                self.setMenuBar(None)  # type: ignore[arg-type]
                self._menu_bar = None
            self._frames.removeWidget(self.shell)
            self.shell.deleteLater()
            self.shell = None
            gc.unfreeze()  # see PageStack

    # --- the window itself ----------------------------------------------------------------------------------------

    def set_language(self, code: str) -> None:
        """Switch the window's language while it runs."""
        self.state.language = code
        self.language.set_code(code)
        save_window_state(self.state)

    def set_look(self, mode: ThemeMode, text_scale: float, is_roomy: bool) -> None:
        """Switch colours, text size and density: at once, or as soon as the hidden pages are out of the way."""
        self.state.theme, self.state.text_scale, self.state.is_roomy = mode.value, text_scale, is_roomy
        save_window_state(self.state)

        def switch() -> None:
            self.theme.set_look(mode, text_scale, is_roomy)

        if self.shell is None:
            switch()
        else:
            self.shell.stack.put_off_hidden(switch)

    def _on_folded(self, is_folded: bool) -> None:
        self.state.is_side_bar_folded = is_folded

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._window_keys is None:
            self._window_keys = WindowKeys(
                self,
                alt=self._show_menu_bar,
                may_alt=lambda: self._menu_bar is None or not self._menu_bar.isVisible(),  # Qt hides it itself
                back=lambda: self.shell.back() if self.shell else None,
                forward=lambda: self.shell.forward() if self.shell else None,
            )

    def _come_to_front(self) -> None:
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closing and self.shell is not None and not self.shell.leave():
            event.ignore()
            return
        try:
            self._end_book()
        except BaseException:
            event.ignore()  # an error while closing must not lose what is on the screen
            raise
        self.state.is_maximized = self.isMaximized()
        self.state.geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        if not self.isMaximized():
            self.state.width_px, self.state.height_px = self.width(), self.height()
        save_window_state(self.state)
        event.accept()
