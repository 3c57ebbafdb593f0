"""Errors nobody expected: logged without client data, told to the person in one dialog, the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.logs import describe_error


class CrashReporter(QObject):
    """Takes every uncaught error, from any thread, and tells the person once at a time.

    Signals:
        caught: an uncaught error (BaseException); may be emitted from any thread.
    """

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self._is_shown = False
        self.caught.connect(self._on_caught)

    def install(self) -> None:
        """Hear the uncaught errors of Python, its threads and Qt's slots."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def set_window(self, window: QWidget) -> None:
        """Show dialogs over this window."""
        self._window = window

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.caught.emit(error.with_traceback(trace))

    def _on_caught(self, error: BaseException) -> None:
        report = describe_error(error)
        logging.getLogger("kartoteka").error("uncaught", exc_info=error)
        if self._is_shown or self._window is None:
            return
        self._is_shown = True
        QTimer.singleShot(0, self, lambda: self._show(report))

    def _show(self, report: str) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(box.textFormat().PlainText)
        box.setWindowTitle("Kartoteka")
        box.setText(QCoreApplication.translate("Crash", "Something went wrong in the program."))
        box.setInformativeText(
            QCoreApplication.translate(
                "Crash",
                "What was saved is safe. If the page looks odd, go to another page and back. "
                "The details hold no client data.",
            )
        )
        box.setDetailedText(report)
        box.exec()
        self._is_shown = False
