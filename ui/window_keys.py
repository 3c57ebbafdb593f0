"""What only the window itself hears: Alt pressed alone, and the mouse's back and forward buttons."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget


class WindowKeys(QObject):
    """Listens to the native window of ``window``, which must have been shown: not to every widget of it.

    ``alt`` is called when Alt was pressed and let go alone, if ``may_alt`` agreed when it was pressed.
    """

    def __init__(
        self,
        window: QWidget,
        *,
        alt: Callable[[], object],
        may_alt: Callable[[], bool],
        back: Callable[[], object],
        forward: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._alt = alt
        self._may_alt = may_alt
        self._buttons = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        self._is_alt_alone = False
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_alt = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
            self._is_alt_alone = is_alt and self._may_alt()
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt and self._is_alt_alone and sys.platform != "darwin":
                self._alt()
            self._is_alt_alone = False
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._is_alt_alone = False
            handler = self._buttons.get(event.button())
            if handler is not None:
                handler()
                return True
        return False
