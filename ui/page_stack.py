"""The pages of the window, each made when it is first needed."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.jobs import Jobs
from ui.opening_frame import PageOutline
from ui.pages.page import Page
from ui.theme import theme

IDLE_MS = 700


@dataclass(frozen=True, slots=True)
class PageMaker:
    """How a page comes to be: the module it needs, imported in a thread, and ``make``, called in the GUI thread.

    ``is_light`` pages are made ahead in an idle moment: making one must take less than 50 ms.
    """

    module: str
    make: Callable[[], Page]
    is_light: bool = False


class PageStack(QStackedWidget):
    """Shows one page; ``stack["card"]`` is the page, made at that moment if nobody needed it before.

    Signals:
        made: a page was made (Page); connect it and word nothing: it reads the book fresh.
    """

    made = Signal(object)

    def __init__(self, makers: Mapping[str, PageMaker], jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = dict(makers)
        self._jobs = jobs
        self._pages: dict[str, Page] = {}
        self._coming: tuple[str, Callable[[Page], object]] | None = None
        self._put_off: list[Page] = []
        self._catching_up = QTimer(self, singleShot=True, interval=0)
        self._catching_up.timeout.connect(self._catch_up_next)
        self._wording = QTimer(self, singleShot=True, interval=0)
        self._wording.timeout.connect(self._word_next)
        self._outline = PageOutline()
        self.addWidget(self._outline)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._make_ahead)
        jobs.idle.connect(self._idle.start)
        theme().changing.connect(self._on_changing)

    def __contains__(self, page_id: object) -> bool:
        return page_id in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __getitem__(self, page_id: str) -> Page:
        page = self._pages.get(page_id) or self._make(page_id)
        self._catch_up(page)
        if self._coming is not None and self._coming[0] == page_id:
            self.arrive()
        return page

    def pages(self) -> tuple[Page, ...]:
        """Return the pages made so far."""
        return tuple(self._pages.values())

    def known(self, page_id: str) -> Page | None:
        """Return a page if it was made already."""
        return self._pages.get(page_id)

    def bring(self, page_id: str, then: Callable[[Page], object]) -> None:
        """Show a page and call ``then`` with it: at once if its module is here, else after an outline of a page.

        Whoever asks for another page meanwhile wins; ``then`` of the first is not called any more.
        """
        self._coming = None
        if page_id in self._pages:
            self._show(page_id, then)
            return
        self._coming = (page_id, then)
        if self._makers[page_id].module in sys.modules:
            self._make(page_id)
            QTimer.singleShot(0, self, self._prepare)  # made in one turn of the loop, styled and shown in the next
            return
        self._outline.start()
        self.setCurrentWidget(self._outline)
        module = self._makers[page_id].module
        self._jobs.start(self, lambda _progress: importlib.import_module(module), lambda _module: self._arrive_made())

    def _arrive_made(self) -> None:
        if self._coming is not None:
            if self._coming[0] not in self._pages:
                self._make(self._coming[0])
            QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        """Style and lay out the page on its way in a turn of its own, or it would hold the window as it is shown."""
        page = self._pages.get(self._coming[0]) if self._coming is not None else None
        if page is None:
            return
        for child in page.findChildren(QWidget):
            child.ensurePolished()
        page.resize(self.size())
        QTimer.singleShot(0, self, self.arrive)

    def arrive(self) -> None:
        """Show the page that is on its way, now."""
        if self._coming is not None:
            page_id, then = self._coming
            self._coming = None
            self._show(page_id, then)

    def make_rest(self) -> None:
        """Make the pages nobody has needed yet, one after the other; ``made`` tells of each."""
        left = next((page_id for page_id in self._makers if page_id not in self._pages), None)
        if left is None:
            return

        def then(_module: object) -> None:
            self[left]  # makes it
            QTimer.singleShot(0, self, self.make_rest)

        module = self._makers[left].module
        self._jobs.start(self, lambda _progress: importlib.import_module(module), then)

    def _show(self, page_id: str, then: Callable[[Page], object]) -> None:
        page = self[page_id]
        self._outline.stop()
        self.setCurrentWidget(page)
        then(page)

    def _make(self, page_id: str) -> Page:
        page = self._makers[page_id].make()
        self._pages[page_id] = page
        self.addWidget(page)
        self.made.emit(page)
        # Modules and pages stay as long as the book: going through all of them, a collection of garbage in any thread
        # held the window for 150 ms, again and again. Whoever drops the stack must unfreeze them.
        gc.freeze()
        return page

    # --- another language -------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._wording.start()

    def _word_next(self) -> None:
        """Word one hidden page in a turn of its own, so that it is ready when it is asked for."""
        page = next((page for page in self._pages.values() if page.has_old_words), None)
        if page is not None:
            page.word_anew()
            self._wording.start()

    # --- a new look -------------------------------------------------------------------------------------------

    def put_off_hidden(self, then: Callable[[], object]) -> None:
        """Take the hidden pages out of the window, one in a turn, and call ``then``, which gives it another look.

        Styling takes a tenth of a millisecond for each widget: the hidden pages take the look after the window has
        shown it, in turns of their own, or as they are shown.
        """
        self._catching_up.stop()
        hidden = self._first_hidden()
        if hidden is None:
            then()
            if self._put_off:
                self._catching_up.start()
            return
        self._put_off_page(hidden)
        QTimer.singleShot(0, self, lambda: self.put_off_hidden(then))

    def _first_hidden(self) -> Page | None:
        """Return a page that is in the window and not in front."""
        away = (self.currentWidget(), *self._put_off)
        return next((page for page in self._pages.values() if page not in away), None)

    def _put_off_page(self, page: Page) -> None:
        self.removeWidget(page)
        page.setParent(None)
        self._put_off.append(page)

    def _on_changing(self) -> None:
        """Leave the hidden pages out of a change of look that begins now, asked for or the system's."""
        while (hidden := self._first_hidden()) is not None:
            self._put_off_page(hidden)
        for page in self._put_off:
            theme().put_off(page)
        if self._put_off:
            self._catching_up.start()

    def _catch_up_next(self) -> None:
        if self._put_off:
            self._catch_up(self._put_off[0])
        if self._put_off:
            self._catching_up.start()

    def _catch_up(self, page: Page) -> None:
        if page in self._put_off:
            self._put_off.remove(page)
            self.addWidget(page)
            theme().catch_up(page)

    def _make_ahead(self) -> None:
        """Make the next light page while nobody works; its module comes by a thread."""
        if self._jobs.is_busy or not self.isVisible():
            return  # the next idle moment will do
        lights = (page_id for page_id, maker in self._makers.items() if maker.is_light)
        page_id = next((each for each in lights if each not in self._pages), None)
        if page_id is None:
            return
        module = self._makers[page_id].module
        if module in sys.modules:
            self._make(page_id)
            self._idle.start()
        else:  # when that has ended, it is idle again
            self._jobs.start(self, lambda _progress: importlib.import_module(module), lambda _module: None)
