"""Watches the GUI thread: how long it was held, and by what."""

from __future__ import annotations

import signal
import threading
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 10


@dataclass(frozen=True, slots=True)
class Stall:
    """The GUI thread did not come back to its event loop for ``held_ms``; ``scene`` is what was being done."""

    held_ms: float
    scene: str
    stack: str


class StallWatcher(QObject):
    """Collects the times the GUI thread was held longer than ``limit_ms``, while it is used as a context.

    ``longest`` tells the longest hold of each scene, over the limit or not; only those over it have a stack.

    A timer beats in the GUI thread; an alarm (Unix only) takes the thread's stack when a beat is late. What the thread
    waited for a processor (``/proc/self/task/*/schedstat``, Linux) is no fault of ours and is taken off; waiting for
    the interpreter's lock or for a file counts.
    """

    def __init__(self, limit_ms: float) -> None:
        super().__init__()
        self.limit_ms = limit_ms
        self.scene = ""
        self.longest: dict[str, Stall] = {}
        self._stack = ""
        self._beat_at = 0.0
        self._waited_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> StallWatcher:
        self._old_handler = signal.signal(signal.SIGALRM, self._take_stack)
        self._start_beat()
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._beat()
        self._timer.stop()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._old_handler)

    def _start_beat(self) -> None:
        self._stack = ""
        self._beat_at, self._waited_s = time.perf_counter(), _waited_for_processor_s()
        signal.setitimer(signal.ITIMER_REAL, (self.limit_ms + BEAT_MS) / 1000 * 0.7)

    def _beat(self) -> None:
        took_s = time.perf_counter() - self._beat_at
        held_ms = (took_s - (_waited_for_processor_s() - self._waited_s)) * 1000 - BEAT_MS
        before = self.longest.get(self.scene)
        if before is None or held_ms > before.held_ms:
            self.longest[self.scene] = Stall(held_ms, self.scene, self._stack)
        self._start_beat()

    def _take_stack(self, _signal: int, frame: FrameType | None) -> None:
        self._stack = self._stack or _told(frame)


def _told(frame: FrameType | None) -> str:
    """Return the calls of our own code in the stack, the innermost last."""
    root = Path(__file__).resolve().parent.parent
    calls = [call for call in traceback.extract_stack(frame) if _is_ours(Path(call.filename), root)]
    return " > ".join(f"{Path(call.filename).name}:{call.lineno} {call.name}" for call in calls[-8:])


def _is_ours(file: Path, root: Path) -> bool:
    return file.is_relative_to(root) and ".venv" not in file.parts


def _waited_for_processor_s() -> float:
    """Return how long this thread was ready to run and had no processor; 0 where the system does not say."""
    try:
        text = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text()
    except OSError:
        return 0.0
    return int(text.split()[1]) / 1e9
