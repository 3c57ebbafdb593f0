"""How a table comes in: from a dialog, the clipboard, or dropped on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.importing.source import Source

PATTERNS = "*.xlsx *.xls *.xlsm *.ods *.csv *.tsv *.txt"


class Intake(QObject):
    """Takes tables for a page, which it watches for files held over it; nothing comes in while ``is_busy``.

    Signals:
        given: a table to read (Source).
        held: a file is held over the page, or no longer (bool).
        said: why nothing came in (str).
    """

    given = Signal(object)
    held = Signal(bool)
    said = Signal(str)

    def __init__(self, page: QWidget, is_busy: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page = page
        self._is_busy = is_busy
        self._folder = QDir.homePath()
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def give_file(self, path: Path) -> None:
        """Take a file."""
        self._folder = str(path.parent)
        self.given.emit(Source(path.name, path))

    def choose_file(self) -> None:
        """Ask for a file."""
        if self._is_busy():
            return
        tables, everything = self.tr("Tables"), self.tr("All files")
        path, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Choose a table"), self._folder, f"{tables} ({PATTERNS});;{everything} (*)"
        )
        if path:
            self.give_file(Path(path))

    def paste(self) -> None:
        """Take the cells in the clipboard."""
        if self._is_busy():
            return
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.given.emit(Source(self.tr("Pasted cells"), text=text))
        else:
            self.said.emit(self.tr("There are no cells in the clipboard. Copy them in your table first."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.held.emit(False)
            files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
            if files and not self._is_busy():
                event.acceptProposedAction()
                self.give_file(Path(files[0]))
            return True
        if isinstance(event, QDragEnterEvent):
            if not self._is_busy() and any(url.isLocalFile() for url in event.mimeData().urls()):
                event.acceptProposedAction()
                self.held.emit(True)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.held.emit(False)
        return False
