"""Keeps the preview at the current row: late enough not to load what is only passed by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.desk import Desk
from ui.pages.clients.preview import Preview, PreviewView, load_preview

AFTER_MS = 120


class PreviewFollower(QObject):
    """Loads the current client 120 ms after the last step; an answer for another client is never shown."""

    def __init__(self, desk: Desk, preview: Preview, current: Callable[[], int | None]) -> None:
        super().__init__(preview)
        self._desk = desk
        self._preview = preview
        self._current = current
        self._generation = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.load)

    def follow(self) -> None:
        """Load the current client when the person rests on it."""
        self._generation += 1  # what is on its way is of a row already left
        self._timer.start()

    def load(self) -> None:
        """Load the current client now."""
        self._timer.stop()
        client_id = self._current()
        if client_id is None or not self._preview.isVisible():
            return
        self._generation += 1
        mine = self._generation

        def done(view: PreviewView) -> None:
            if mine == self._generation:
                self._preview.show_view(view)

        self._desk.read(
            self,
            load_preview,
            client_id,
            self._desk.language.code,
            done=done,
            failed=lambda _refusal: None,  # it was deleted meanwhile; the list is being loaded again
        )
