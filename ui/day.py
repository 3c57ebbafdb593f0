"""What comes with time while a book is open: a new day after midnight, and the daily copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, QTime, QTimer

if TYPE_CHECKING:
    from app.book import Book
    from ui.shell import Shell

DAILY_COPY_EVERY_MS = 60 * 60_000  # asked for once an hour, made once a day


class DayTurn(QObject):
    """Makes the flags of an open book anew when the day turns, and its copy of the day (by ``daily_copy``)."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._book: Book | None = None
        self._shell: Shell | None = None
        self._midnight = QTimer(self)
        self._midnight.setSingleShot(True)
        self._midnight.timeout.connect(self.turn)
        self.daily_copy = QTimer(self)
        self.daily_copy.setInterval(DAILY_COPY_EVERY_MS)
        self.daily_copy.timeout.connect(self._make_daily_copy)

    def start(self, book: Book, shell: Shell) -> None:
        """Look after a book that was just opened."""
        self._book, self._shell = book, shell
        self._refresh_if_stale()
        self.daily_copy.start()

    def stop(self) -> None:
        """Let go of the book: it is about to be closed."""
        self._midnight.stop()
        self.daily_copy.stop()
        self._book = self._shell = None

    def turn(self) -> None:
        """Begin a new day."""
        self._refresh_if_stale()
        if self._shell is not None:
            self._shell.begin_day()
        self._make_daily_copy()

    def _refresh_if_stale(self) -> None:
        """Flags depend on the day: make them anew at start, and again at midnight."""
        if self._shell is None or self._book is None:
            return
        is_of_today = self._shell.desk.facts.settings["derived.as_of"] == self._book.clock.today().isoformat()
        if not self._book.is_read_only and not is_of_today:
            self._shell.desk.refresh(self._shell)
        now = QDateTime.currentDateTime()
        midnight = QDateTime(now.date().addDays(1), QTime(0, 0, 5))
        self._midnight.start(max(1000, now.msecsTo(midnight)))

    def _make_daily_copy(self) -> None:
        if self._shell is not None and self._book is not None and not self._book.is_read_only:
            self._shell.copies.make_daily()  # after the refresh: writes wait for each other
