"""Work in threads: reads side by side, writes one after the other, results in the GUI thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid

from app.errors import CancelledError
from app.progress import Progress

READ_THREADS = 2
# How long a reading thread may keep the interpreter from the GUI thread, which asks for it some hundred times while it
# paints a page: with Python's 5 ms a long read held the window for 170 ms.
SWITCH_S = 0.0005

Outcome = TypeVar("Outcome")


class Job:
    """A piece of work that was started; ``cancel`` stops it at its next ``progress.step``."""

    def __init__(self, job_id: int, progress: Progress) -> None:
        self.job_id = job_id
        self._progress = progress

    @property
    def cancelled(self) -> bool:
        """True once ``cancel`` was called."""
        return self._progress.cancelled

    def cancel(self) -> None:
        """Stop the work; neither ``done`` nor ``failed`` is called any more."""
        self._progress.cancel()


@dataclass(slots=True)
class _Waiting:
    """What is to be called in the GUI thread, and for whom."""

    owner: QObject
    job: Job
    done: Callable[[Any], object]
    failed: Callable[[Exception], object] | None
    stepped: Callable[[int, int], object] | None
    writes: bool


class _Task(QRunnable):
    """One piece of work; it holds a bound signal, never a QObject of its own."""

    def __init__(self, job_id: int, work: Callable[[Progress], Any], progress: Progress, ended: SignalInstance) -> None:
        super().__init__()
        self._job_id = job_id
        self._work = work
        self._progress = progress
        self._ended = ended

    def run(self) -> None:
        outcome: Any = None
        error: Exception | None = None
        try:
            if self._progress.cancelled:
                raise CancelledError
            outcome = self._work(self._progress)
        except Exception as exc:  # handed to the GUI thread
            error = exc
        self._ended.emit(self._job_id, outcome, error)


class Jobs(QObject):
    """Runs work in threads and reports back in the GUI thread.

    Writes wait in a pool of one thread because SQLite has one writer; reads share two. A result is dropped
    when its owner was deleted or its job cancelled. The work must not touch widgets: read them before, pass
    values.

    Signals:
        failed: an error nobody asked to handle (Exception).
        idle: the last waiting job has ended.
    """

    failed = Signal(object)
    idle = Signal()
    _ended = Signal(int, object, object)
    _stepped = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[int, _Waiting] = {}
        self._last_id = 0
        sys.setswitchinterval(SWITCH_S)
        self._readers = QThreadPool(self)
        self._readers.setMaxThreadCount(READ_THREADS)
        self._writer = QThreadPool(self)
        self._writer.setMaxThreadCount(1)
        # Both threads of the book keep their SQLite connection, so they must not expire.
        self._readers.setExpiryTimeout(-1)
        self._writer.setExpiryTimeout(-1)
        self._ended.connect(self._on_ended)
        self._stepped.connect(self._on_stepped)

    @property
    def is_busy(self) -> bool:
        """True while any job waits or runs."""
        return bool(self._waiting)

    @property
    def is_writing(self) -> bool:
        """True while a write waits or runs."""
        return any(waiting.writes for waiting in self._waiting.values())

    def start(
        self,
        owner: QObject,
        work: Callable[[Progress], Outcome],
        done: Callable[[Outcome], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        stepped: Callable[[int, int], object] | None = None,
        writes: bool = False,
    ) -> Job:
        """Run ``work(progress)`` in a thread and hand its result to ``done`` in the GUI thread.

        ``failed`` takes the exception instead of the signal ``failed``; ``stepped`` hears (done, total) at
        most every 50 ms. Cancelled work calls nothing.
        """
        self._last_id += 1
        job_id = self._last_id
        stepped_signal = self._stepped
        report = None if stepped is None else lambda at, total: stepped_signal.emit(job_id, at, total)
        progress = Progress(report)
        job = Job(job_id, progress)
        self._waiting[job_id] = _Waiting(owner, job, done, failed, stepped, writes)
        pool = self._writer if writes else self._readers
        pool.start(_Task(job_id, work, progress, self._ended))
        return job

    def shut_down(self, wait_ms: int = -1) -> bool:
        """Cancel the reads, let the writes end, deliver their results; False if ``wait_ms`` was too short.

        Call it before the book is closed: Qt aborts when a program ends with a thread at work.
        """
        for waiting in self._waiting.values():
            if not waiting.writes:
                waiting.job.cancel()
        all_ended = self._writer.waitForDone(wait_ms) and self._readers.waitForDone(wait_ms)
        QCoreApplication.sendPostedEvents(self)
        return all_ended

    @Slot(int, object, object)
    def _on_ended(self, job_id: int, outcome: Any, error: Exception | None) -> None:
        waiting = self._waiting.pop(job_id, None)
        if waiting is None:
            return
        try:
            if isinstance(error, CancelledError) or waiting.job.cancelled or not isValid(waiting.owner):
                return
            if error is None:
                waiting.done(outcome)
            elif waiting.failed is not None:
                waiting.failed(error)
            else:
                self.failed.emit(error)
        finally:
            if not self._waiting:
                self.idle.emit()

    @Slot(int, int, int)
    def _on_stepped(self, job_id: int, done: int, total: int) -> None:
        waiting = self._waiting.get(job_id)
        if waiting is None or waiting.stepped is None or waiting.job.cancelled or not isValid(waiting.owner):
            return
        waiting.stepped(done, total)
