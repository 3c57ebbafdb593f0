"""Writes what a call came to, and keeps the note of one that has no result yet."""

from __future__ import annotations

import functools
from datetime import date, time

from PySide6.QtCore import QObject, QTimer, Signal

from app.changes import Changes
from app.services.raw_base import InterestDraft, RawRow, StepDraft, change_record
from ui.desk import Desk
from ui.pages.calling.call_state import CallState, Made
from ui.pages.calling.reading import write_call, write_interest

NOTE_AFTER_MS = 3000


class CallWriter(QObject):
    """One write at a time; what is typed stays in the state until the book has it.

    Signals:
        written: a call is in the book: its state and what was made (CallState, Made).
        refused: it is not (Refusal).
        note_due: the note was left a while ago and is to be kept.
    """

    written = Signal(object, object)
    refused = Signal(object)
    note_due = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.is_on = False
        self._timer = QTimer(self, singleShot=True, interval=NOTE_AFTER_MS)
        self._timer.timeout.connect(self.note_due)

    def write(self, state: CallState, again_on: date | None, again_time: time | None) -> None:
        """Write a call, to be repeated on that day if one is told."""
        if self.is_on:
            return
        self._begin()
        self._desk.write(
            self,
            write_call,
            state.record_id,
            state.draft(self._desk.book.clock.now(), again_on, again_time),
            state.note_before,
            done=functools.partial(self._on_written, state),
            failed=self._on_refused,
        )

    def write_interest(
        self, state: CallState, interest: InterestDraft, step: StepDraft | None, client_id: int | None
    ) -> None:
        """Write a call that makes a client, or joins the one named."""
        if self.is_on:
            return
        self._begin()
        self._desk.write(
            self,
            write_interest,
            state.record_id,
            client_id,
            interest,
            step,
            state.draft(self._desk.book.clock.now()),
            state.note_before,
            done=functools.partial(self._on_client, state),
            failed=self._on_refused,
        )

    def keep_note_soon(self) -> None:
        """Ask for the note in a while, unless the call is written meanwhile."""
        self._timer.start()

    def keep_note(self, state: CallState, row: RawRow) -> None:
        """Put what is typed into the record, under its own note, so that it is lost by nothing."""
        self._timer.stop()
        if self.is_on or row.id != state.record_id:
            return
        typed = (state.note.strip(), state.what.strip(), state.next_step.strip())
        before = row.note if state.note_before is None else state.note_before
        kept = "\n".join(filter(None, (before, *typed)))
        if kept != row.note:
            state.note_before = before
            self._desk.write(self, change_record, state.record_id, {"note": kept})

    def _begin(self) -> None:
        self.is_on = True
        self._timer.stop()

    def _on_written(self, state: CallState, changes: Changes) -> None:
        self.is_on = False
        self.written.emit(state, Made(state.record_id, state.outcome, changes.created_id))

    def _on_client(self, state: CallState, _changes: Changes) -> None:
        self.is_on = False
        self.written.emit(state, Made(state.record_id, state.outcome, None))

    def _on_refused(self, refusal: str) -> None:
        self.is_on = False
        self.refused.emit(refusal)
