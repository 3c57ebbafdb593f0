"""The import itself: a copy of the book, then everything as one action, in the writing thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.changes import Changes
from app.progress import Progress
from app.services.backups import make_backup_if_changed
from app.services.importing.rehearsal import import_sheet
from ui.desk import Desk
from ui.pages.importing.source import Reading


class ImportRun(QObject):
    """One import at a time.

    Signals:
        stepped: how far it is (int done, int total; 0 is the writing).
        done: everything is in the book (Changes with its outcome).
        failed: nothing is; why in words (str).
        cancelled: the person stopped it in time; nothing was written.
    """

    stepped = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._progress: Progress | None = None

    @property
    def is_on(self) -> bool:
        """True while something is being copied or written."""
        return self._progress is not None

    def start(self, reading: Reading) -> None:
        """Copy the book unless the person switched that off or it is copied as it is; then take the table into it."""
        book = self._desk.book
        self._progress = self._desk.write_long(
            self,
            import_sheet,
            reading.sheet,
            reading.mapping,
            reading.what,
            choices=reading.choices,
            before=lambda: make_backup_if_changed(book.path, "import", book.clock),
            stepped=self.stepped.emit,
            done=self._on_done,
            failed=self._on_failed,
            cancelled=self._on_cancelled,
        )

    def cancel(self) -> None:
        """Ask it to stop; a copy that is being made is finished first, for half a copy would be none."""
        if self._progress is not None:
            self._progress.cancel()

    def _end(self) -> None:
        self._progress = None
        self._desk.changed.emit(Changes("copied", topics=frozenset({"copies"})))

    def _on_done(self, changes: Changes) -> None:
        self._end()
        self.done.emit(changes)

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _on_cancelled(self) -> None:
        self._end()
        self.cancelled.emit()
