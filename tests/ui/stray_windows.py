"""What is shown before it has its place: for a moment it is a window of its own and takes the keyboard away."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.main_window import MainWindow

OWN_WINDOWS = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)  # menus, lists of choices, hints


class _Watch(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Show or not isinstance(watched, QWidget) or isinstance(watched, MainWindow):
            return False
        if watched.isWindow() and watched.windowType() not in OWN_WINDOWS:
            where = traceback.extract_stack(limit=2)[0]
            self.found.append(f"{type(watched).__name__} shown in {where.name}, line {where.lineno}")
        return False


@contextmanager
def stray_windows() -> Iterator[list[str]]:
    """Yield a list that gets a line for everything shown as a window that is no window of the program."""
    watch = _Watch()
    QApplication.instance().installEventFilter(watch)  # type: ignore[union-attr]
    try:
        yield watch.found
    finally:
        QApplication.instance().removeEventFilter(watch)  # type: ignore[union-attr]
