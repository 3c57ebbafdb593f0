"""The open book as pages see it: reads and writes off the GUI thread, and what every page shows of the book."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from app.book import Book
from app.changes import Changes
from app.errors import AppError, CancelledError
from app.progress import Progress
from app.services.people import PersonRow, is_solo, load_people
from app.services.settings import load_settings
from app.services.stages import StageRow, load_stages
from ui.formats import Formats
from ui.kit.jobs import Job, Jobs
from ui.language import Language
from ui.messages import say_error

Row = TypeVar("Row")


class Refusal(str):
    """Why a write was refused, as a sentence; ``field`` names what it is about, empty if nothing in particular."""

    field: str

    def __new__(cls, sentence: str, field: str = "") -> Refusal:
        made = super().__new__(cls, sentence)
        made.field = field
        return made


Failed = Callable[[Refusal], object]


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What every page needs of the book; loaded once and again when it changes."""

    settings: dict[str, Any]
    stages: tuple[StageRow, ...]
    people: tuple[PersonRow, ...]
    is_solo: bool


def load_facts(session: Any) -> BookFacts:
    """Return the facts of the book."""
    return BookFacts(load_settings(session), load_stages(session), load_people(session), is_solo(session))


class Desk(QObject):
    """Gives pages the book.

    Signals:
        changed: something was written (Changes); the main window hands it to every page.
        refused: a write or read was refused (str, the sentence); shown where the page does not show it itself.
        crashed: an error nobody expected (Exception).
        writing: a write began (True) or the last one ended (False).
        not_saved: a write failed (str, the sentence).
    """

    changed = Signal(object)
    refused = Signal(str)
    crashed = Signal(object)
    writing = Signal(bool)
    not_saved = Signal(str)
    _stepped = Signal(object, object, int, int)

    def __init__(
        self, book: Book, jobs: Jobs, language: Language, facts: BookFacts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book = book
        self.jobs = jobs
        self.language = language
        self.facts = facts
        self.formats = Formats(language, book.clock, facts.settings["money.currency"])
        self._open_writes = 0
        self._stepped.connect(self._on_stepped)

    def read(
        self,
        owner: QObject,
        query: Callable[..., Row],
        *args: Any,
        done: Callable[[Row], object],
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> Job:
        """Run ``query(session, *args)`` in a reading thread; ``done`` gets its rows in the GUI thread."""
        return self.jobs.start(
            owner,
            lambda _progress: self.book.read(query, *args, **kwargs),
            done,
            failed=lambda error: self._on_failed(error, failed, is_write=False),
        )

    def write(
        self,
        owner: QObject,
        use_case: Callable[..., Changes],
        *args: Any,
        done: Callable[[Changes], object] | None = None,
        failed: Failed | None = None,
        **kwargs: Any,
    ) -> Job:
        """Run a use case in the writing thread. Everybody hears ``changed``; then ``done`` is called.

        A refusal goes to ``failed`` as a sentence, or to the signal ``refused``.
        """
        return self._start_write(owner, lambda: self.book.write(use_case, *args, **kwargs), done, failed)

    def write_long(
        self,
        owner: QObject,
        use_case: Callable[..., Changes],
        *args: Any,
        stepped: Callable[[int, int], object],
        cancelled: Callable[[], object],
        done: Callable[[Changes], object] | None = None,
        failed: Failed | None = None,
        before: Callable[[], object] | None = None,
        **kwargs: Any,
    ) -> Progress:
        """Write as ``write`` does with a use case that takes ``progress=``; return the progress, to cancel it by.

        ``before`` runs first in the same thread (the copy ahead of an import). ``stepped`` hears (done, total).
        Cancelled in time, nothing is written and ``cancelled`` is called; too late, ``done`` is, as ever.
        """
        progress = Progress(lambda at, total: self._stepped.emit(owner, stepped, at, total))

        def work() -> Changes:
            progress.step(0, 0)
            if before is not None:
                before()
            return self.book.write(use_case, *args, progress=progress, **kwargs)

        self._start_write(owner, work, done, failed, cancelled)
        return progress

    def note(
        self,
        owner: QObject,
        use_case: Callable[..., Changes],
        *args: Any,
        done: Callable[[Changes], object] | None = None,
    ) -> Job:
        """Keep what is no deed of anybody, as ``Book.note`` does; nobody is told, for nothing shown depends on it."""
        return self.jobs.start(
            owner,
            lambda _progress: self.book.note(use_case, *args),
            done or (lambda _changes: None),
            failed=lambda error: self._on_failed(error, None, is_write=False),
            writes=True,
        )

    def undo(self, owner: QObject, action_id: int | None = None) -> Job:
        """Take the last action back, or the one named."""
        return self._start_write(owner, lambda: self.book.undo(action_id), None, None)

    def redo(self, owner: QObject) -> Job:
        """Bring the last undone action forward."""
        return self._start_write(owner, self.book.redo, None, None)

    def refresh(self, owner: QObject) -> Job:
        """Make flags and sums anew, as at midnight."""
        return self._start_write(owner, self.book.refresh, None, None)

    def stage(self, code: str) -> StageRow | None:
        """Return a stage by code."""
        return next((stage for stage in self.facts.stages if stage.code == code), None)

    def stage_name(self, code: str) -> str:
        """Return a stage's name in the window's language."""
        stage = self.stage(code)
        return stage.name(self.language.words) if stage else code

    def person(self, person_id: int | None) -> PersonRow | None:
        """Return a member of the team."""
        return next((person for person in self.facts.people if person.id == person_id), None)

    def _start_write(
        self,
        owner: QObject,
        work: Callable[[], Changes],
        done: Callable[[Changes], object] | None,
        failed: Failed | None,
        cancelled: Callable[[], object] | None = None,
    ) -> Job:
        self._open_writes += 1
        self.writing.emit(True)

        def on_done(outcome: tuple[Changes, BookFacts | None] | None) -> None:
            if outcome is None:
                self._end_write()
                if cancelled is not None:
                    cancelled()
                return
            changes, facts = outcome
            if facts is not None:
                if (me := facts.settings["me.person_id"]) != self.facts.settings["me.person_id"]:
                    self.book.person_id = me
                self.facts = facts
                self.formats.currency = facts.settings["money.currency"]
            self._end_write()
            self.changed.emit(changes)
            if done is not None:
                done(changes)

        def on_failed(error: Exception) -> None:
            self._end_write()
            self._on_failed(error, failed, is_write=True)

        def run() -> tuple[Changes, BookFacts | None] | None:
            try:
                changes = work()
            except CancelledError:
                return None
            return changes, self.book.read(load_facts) if changes.topics else None

        # The desk owns the job: what was written is told to everybody even if the page is gone by then.
        return self.jobs.start(self, lambda _progress: run(), on_done, failed=on_failed, writes=True)

    @Slot(object, object, int, int)
    def _on_stepped(self, owner: QObject, stepped: Callable[[int, int], object], at: int, total: int) -> None:
        if isValid(owner):
            stepped(at, total)

    def _end_write(self) -> None:
        self._open_writes -= 1
        if self._open_writes == 0:
            self.writing.emit(False)

    def _on_failed(self, error: Exception, failed: Failed | None, *, is_write: bool) -> None:
        if not isinstance(error, AppError):
            logging.getLogger("kartoteka").error("unexpected", exc_info=error)
            self.crashed.emit(error)
            sentence = Refusal(say_error(self.language, AppError()))
            if is_write:
                self.not_saved.emit(sentence)
            if failed is not None:
                failed(sentence)  # whoever waits must not wait for ever
            return
        sentence = Refusal(say_error(self.language, error), str(error.values.get("field", "")))
        if is_write:
            self.not_saved.emit(sentence)
        if failed is not None:
            failed(sentence)
        else:
            self.refused.emit(sentence)
