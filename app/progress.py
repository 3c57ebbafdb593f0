"""How far a long piece of work has come, and the wish to stop it; knows nothing of Qt."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from app.errors import CancelledError

REPORT_EVERY_S = 0.05  # more often only fills the window's event queue


class Progress:
    """Passed to long use cases: they call ``step`` and are stopped by the exception it raises.

    ``report`` is called with (done, total) in the working thread, at most every 50 ms and always for the last
    step. ``cancel`` may be called from any thread.
    """

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._stop = threading.Event()
        self._reported_s: float | None = None

    @property
    def cancelled(self) -> bool:
        """True once somebody asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def step(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` pieces are finished; ``total`` 0 means not known.

        Raises:
            CancelledError: somebody asked to stop.
        """
        if self._stop.is_set():
            raise CancelledError
        if self._report is None:
            return
        now_s = time.monotonic()
        is_last = total > 0 and done >= total
        if is_last or self._reported_s is None or now_s - self._reported_s >= REPORT_EVERY_S:
            self._reported_s = now_s
            self._report(done, total)


class NoProgress(Progress):
    """For callers that neither watch nor stop the work (command line, tests)."""

    def __init__(self) -> None:
        super().__init__(None)
