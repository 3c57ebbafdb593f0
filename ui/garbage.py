"""Garbage is collected in the GUI thread alone, between two turns of the event loop."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 250
YOUNG_OBJECTS = 2_000
YOUNG_COLLECTIONS = 10
MIDDLE_COLLECTIONS = 10


class GuiCollector(QObject):
    """Takes the collection of garbage over from Python, which does it in any thread.

    A widget in a cycle that a worker thread happened to collect would be destroyed there, and Qt does not survive
    that. Everything old is gone through only while no work is under way (``is_busy``): it takes longest.
    """

    def __init__(self, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        gc.disable()

    def start(self) -> None:
        """Begin to look for garbage; what is there already is left out of it for good."""
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()

    def stop(self) -> None:
        """Give the collection back to Python."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Collect what has come up since the last look."""
        young, middle, old = gc.get_count()
        if old > MIDDLE_COLLECTIONS and not self._is_busy():
            gc.collect(2)
        elif middle > YOUNG_COLLECTIONS:
            gc.collect(1)
        elif young > YOUNG_OBJECTS:
            gc.collect(0)
