"""The line about the last copy in the drawer, and 'Back up now' from every page."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from app.changes import Changes
from app.errors import AppError
from app.services.backups import BackupRow, list_backups, make_backup, make_daily_backup
from ui.desk import Desk
from ui.kit.side_bar import CopyButton
from ui.messages import say_error

OLD_AFTER = timedelta(days=2)
LOOK_EVERY_MS = 15 * 60_000


class Copies(QObject):
    """Keeps ``button`` true: it looks at the folder of copies in a reading thread.

    Signals:
        said: what came of a copy (str).
        busy: a copy is being made (True) or is done (False).
    """

    said = Signal(str)
    busy = Signal(bool)

    def __init__(self, desk: Desk, button: CopyButton, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._button = button
        self._last: BackupRow | None = None
        self._has_looked = False
        self._is_busy = False
        self._has_told_of_daily = False
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Read when the last copy was made."""
        self._asked += 1
        asked = self._asked
        path = self._desk.book.path

        def done(rows: tuple[BackupRow, ...]) -> None:
            if asked == self._asked:
                self._last, self._has_looked = (rows[0] if rows else None), True
                self.show_words()

        self._desk.jobs.start(self, lambda _progress: list_backups(path), done, failed=self._on_not_found)

    def back_up(self) -> None:
        """Copy the book and open the copy; says how it went."""
        if self._is_busy:
            return
        self._is_busy = True
        self.busy.emit(True)
        self.show_words()
        book = self._desk.book
        self._desk.jobs.start(
            self, lambda _progress: make_backup(book.path, "manual", book.clock), self._on_copied,
            failed=self._on_failed, writes=True,
        )  # fmt: skip

    def make_daily(self) -> None:
        """Copy the book for the day if that was not done yet; what keeps it from it is told once."""
        book = self._desk.book
        self._desk.jobs.start(
            self, lambda _progress: make_daily_backup(book.path, book.clock), self._on_daily,
            failed=self._on_daily_failed, writes=True,
        )  # fmt: skip

    def show_words(self) -> None:
        """Word the line, in the language of now and relative to today."""
        if self._is_busy:
            self._button.set_state(self.tr("Copying…"))
        elif not self._has_looked:
            return
        elif self._last is None:
            self._button.set_state(self.tr("No backup yet"), "warn")
        else:
            made_at = self._last.made_at
            is_old = self._desk.book.clock.now() - made_at > OLD_AFTER
            formats = self._desk.formats
            when = f"{formats.day(formats.local_date(made_at))} {formats.time(made_at)}"
            self._button.set_state(self.tr("Backed up {when}").format(when=when), "warn" if is_old else "ok")

    def _on_copied(self, row: BackupRow) -> None:
        self._is_busy = False
        self.busy.emit(False)
        self._last, self._has_looked = row, True
        self.show_words()
        self.said.emit(self.tr("Backed up: {clients}. The copy opens.").format(
            clients=self._desk.formats.clients(row.clients)
        ))  # fmt: skip
        self._tell_pages()

    def _on_daily(self, row: BackupRow | None) -> None:
        self._has_told_of_daily = False
        if row is not None:
            self._tell_pages()

    def _on_daily_failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._desk.crashed.emit(error)
        elif not self._has_told_of_daily:
            self._has_told_of_daily = True
            self.said.emit(say_error(self._desk.language, error))

    def _tell_pages(self) -> None:
        self._desk.changed.emit(Changes("copied", topics=frozenset({"copies"})))

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        self.busy.emit(False)
        self.show_words()
        self.said.emit(say_error(self._desk.language, error if isinstance(error, AppError) else AppError()))
        if not isinstance(error, AppError):
            self._desk.crashed.emit(error)

    def _on_not_found(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._desk.crashed.emit(error)
        self._last, self._has_looked = None, True
        self.show_words()
