"""The table being imported: read and rehearsed in reading threads; answers that came too late are dropped."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.importing.choices import OnDuplicate
from app.services.importing.headings import Mapped, What
from ui.desk import Desk
from ui.kit.jobs import Job
from ui.pages.importing.source import Reading, ReadOptions, Rehearsal, Source, read_source, rehearse_reading

REHEARSE_AFTER_MS = 150
UNDO_STEPS = 50


class ImportSession(QObject):
    """Holds what is known of the table so far.

    Signals:
        stepped: how far the reading is (int done, int total; 0 is not known).
        was_read: a table was read (Reading).
        not_read: it was refused (Exception); what was read before stays.
        rehearsing: a rehearsal began.
        rehearsed: what would happen (Rehearsal).
        chosen: the person decided something, or took it back; the rehearsal follows.
        not_rehearsed: nothing can be taken with these fields (Exception).
    """

    stepped = Signal(int, int)
    was_read = Signal(object)
    not_read = Signal(object)
    chosen = Signal()
    rehearsing = Signal()
    rehearsed = Signal(object)
    not_rehearsed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.source: Source | None = None
        self.wanted: What | None = None  # what the next table holds, where somebody came to import just that
        self.wanted_list = ""  # the list for calling that the next table is for; empty: called as the file is
        self.raw_list = ("", "")  # the list of the table and its source; however often it is read anew
        self.reading: Reading | None = None
        self.rehearsal: Rehearsal | None = None
        self._before: list[Reading] = []
        self._generation = 0
        self._read_job: Job | None = None
        self._rehearse_job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REHEARSE_AFTER_MS)
        self._timer.timeout.connect(self.rehearse)

    @property
    def is_reading(self) -> bool:
        """True while a table is being read."""
        return self._read_job is not None

    def open(self, source: Source) -> None:
        """Forget what there is and read another table, as what is ``wanted``."""
        self.forget()
        self.source = source
        self.raw_list = (self.wanted_list, "")
        self.read(ReadOptions(self.wanted))

    def forget(self) -> None:
        """Forget the table; whatever runs is stopped."""
        self.stop_reading()
        self._timer.stop()
        if self._rehearse_job is not None:
            self._rehearse_job.cancel()
            self._rehearse_job = None
        self.source = self.reading = self.rehearsal = None
        self._before = []

    def stop_reading(self) -> None:
        """Stop the reading; what was read before stays."""
        self._generation += 1
        if self._read_job is not None:
            self._read_job.cancel()
            self._read_job = None

    def read(self, options: ReadOptions) -> None:
        """Read the table, in another way than before if ``options`` say so."""
        if self.source is None:
            return
        self.stop_reading()
        mine, source, book = self._generation, self.source, self._desk.book
        self._read_job = self._desk.jobs.start(
            self,
            lambda progress: read_source(book, source, options, progress),
            lambda reading: self._on_read(reading) if mine == self._generation else None,
            failed=lambda error: self._on_not_read(error) if mine == self._generation else None,
            stepped=self.stepped.emit,
        )

    # --- what the person decides ------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """True when a choice can be taken back."""
        return bool(self._before)

    def set_mapping(self, mapping: Mapped) -> None:
        """Take other fields; the rehearsal follows a moment later."""
        if self.reading is not None:
            self._decide(replace(self.reading, mapping=mapping))

    def set_cell(self, place: int, column: int, text: str) -> None:
        """Take another text for a cell; ``place`` counts the rows from 0. The file stays as it is."""
        if self.reading is not None:
            self._decide(self.reading.with_cell(place, column, text))

    def decide_row(self, number: int, decision: str) -> None:
        """Do with a row about somebody of the book what an OnDuplicate says."""
        if self.reading is not None:
            self._decide(self.reading.with_decision(number, OnDuplicate(decision)))

    def decide_all(self, decision: str) -> None:
        """Do the same with all of them."""
        if self.reading is not None:
            self._decide(self.reading.with_decision_for_all(OnDuplicate(decision)))

    def decide_word(self, field: str, key: str, chosen_id: int | None) -> None:
        """Take a word for a stage or a seller of the book; None leaves it."""
        if self.reading is not None:
            self._decide(self.reading.with_word(field, key, chosen_id))

    def set_list(self, title: str, source: str) -> None:
        """Put raw records into another list. No row fares otherwise for it, so what is known of them stays."""
        self.raw_list = (title, source)
        self._before = [reading.with_list(title, source) for reading in self._before]
        if self.reading is not None:
            self.reading = self.reading.with_list(title, source)
            if self.rehearsal is None:
                self.rehearse_soon()

    def undo(self) -> None:
        """Take the last choice back."""
        if self._before:
            self.reading = self._before.pop()
            self.rehearse_soon()
            self.chosen.emit()

    def _decide(self, reading: Reading) -> None:
        if self.reading is not None:
            self._before.append(self.reading)
            del self._before[:-UNDO_STEPS]
        self.reading = reading
        self.rehearse_soon()
        self.chosen.emit()

    # --- rehearsal --------------------------------------------------------------------------------------------

    def rehearse_soon(self) -> None:
        """Rehearse again once nothing has changed for a moment."""
        self.rehearsal = None
        self._timer.start()

    def rehearse(self) -> None:
        """Rehearse now."""
        if self.reading is None:
            return
        if self._rehearse_job is not None:
            self._rehearse_job.cancel()
        self._timer.stop()
        reading, book = self.reading, self._desk.book
        self.rehearsing.emit()
        self._rehearse_job = self._desk.jobs.start(
            self,
            lambda progress: rehearse_reading(book, reading, progress),
            lambda found: self._on_rehearsed(found) if reading is self.reading else None,
            failed=lambda error: self._on_not_rehearsed(error) if reading is self.reading else None,
        )

    def _on_read(self, reading: Reading) -> None:
        self._read_job = None
        self.reading, self.rehearsal = reading.with_list(*self.raw_list), None
        self._before = []
        self.was_read.emit(self.reading)
        self.rehearse()

    def _on_not_read(self, error: Exception) -> None:
        self._read_job = None
        self.not_read.emit(error)

    def _on_rehearsed(self, found: Rehearsal) -> None:
        self._rehearse_job = None
        self.rehearsal = found
        self.rehearsed.emit(found)

    def _on_not_rehearsed(self, error: Exception) -> None:
        self._rehearse_job = None
        self.rehearsal = None
        self.not_rehearsed.emit(error)
