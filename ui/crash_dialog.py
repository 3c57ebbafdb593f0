"""Errors nobody expected: logged without client data, told to the person in one dialog, the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from app.changes import Changes
from app.crash_report import LastSteps, report_text, save_report
from app.paths import books_folder
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.theme import theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

REPORT_NAME = "kartoteka-report.txt"
REPORT_HEIGHT_PX = 190


class CrashReporter(QObject):
    """Takes every uncaught error, from any thread, and tells the person once at a time.

    Signals:
        caught: an uncaught error (BaseException); may be emitted from any thread.
    """

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None
        self.steps = LastSteps()
        self.dialog: CrashDialog | None = None
        self._is_shown = False
        self.caught.connect(self._on_caught)

    def install(self) -> None:
        """Hear the uncaught errors of Python, its threads and Qt's slots."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def set_window(self, window: MainWindow) -> None:
        """Show dialogs over this window, and note what is done in it."""
        self._window = window
        window.book_shown.connect(lambda: self._follow(window))
        if window.shell is not None:
            self._follow(window)

    def _follow(self, window: MainWindow) -> None:
        """Note the codes of the commands and actions of the book that was opened."""
        assert window.shell is not None
        window.shell.desk.changed.connect(self._note_action)
        for action in window.actions():
            action.triggered.connect(self._note_command)

    def _note_action(self, changes: Changes) -> None:
        self.steps.note(changes.action)

    def _note_command(self, _checked: bool = False) -> None:
        sender = self.sender()
        self.steps.note(sender.objectName() if sender is not None else "?")

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.caught.emit(error.with_traceback(trace))

    def _on_caught(self, error: BaseException) -> None:
        report = report_text(error, versions(), self.steps.codes(), datetime.now(UTC))
        logging.getLogger("kartoteka").error("uncaught", exc_info=error)
        if self._is_shown or self._window is None:
            return
        self._is_shown = True
        QTimer.singleShot(0, self, lambda: self._show(report))

    def _show(self, report: str) -> None:
        assert self._window is not None
        try:
            self.dialog = CrashDialog(self._window, report)
            self.dialog.finished.connect(self._on_finished)
            self.dialog.open()
        except BaseException:
            self._is_shown = False  # a dialog that cannot be shown must not silence the next error
            raise

    def _on_finished(self) -> None:
        self.dialog = None
        self._is_shown = False


def versions() -> dict[str, str]:
    """Return the versions that a report names."""
    try:
        own = version("kartoteka")
    except PackageNotFoundError:
        own = "0"
    return {"kartoteka": own, "qt": qVersion(), "pyside": PySide6.__version__}


class CrashDialog(Dialog):
    """What happened, what is safe, what to do; the report on demand, to be copied or saved."""

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(
            parent, QCoreApplication.translate("Crash", "Something went wrong in the program"), width_px=660
        )
        self.report = report
        words = (
            QCoreApplication.translate("Crash", "Everything saved before is kept; your book is whole."),
            QCoreApplication.translate(
                "Crash",
                "Look at what you did last: if it is missing, do it again. If the page looks odd, go to another page "
                "and back, or start the program again.",
            ),
            QCoreApplication.translate(
                "Crash", "A report helps to mend this. It holds versions and places in the program, no client data."
            ),
        )
        self.body.addWidget(Label(words[0], "name", wrap=True))
        for text in words[1:]:
            self.body.addWidget(Label(text, "body", "text2", wrap=True))
        self.view = QPlainTextEdit(report)
        self.view.setReadOnly(True)
        self.view.setProperty("readOnly", True)
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.view.setAccessibleName(QCoreApplication.translate("Crash", "Report"))
        self.view.setFixedHeight(theme().px(REPORT_HEIGHT_PX))
        self.view.hide()
        self.body.addWidget(self.view)
        self.said = Label("", "small", "text2", wrap=True)
        self.said.hide()
        self.body.addWidget(self.said)
        self.details = KButton(QCoreApplication.translate("Crash", "Show report"), kind=Kind.QUIET)
        self.copy = KButton(QCoreApplication.translate("Crash", "Copy"), icon="copy")
        self.save = KButton(QCoreApplication.translate("Crash", "Save report…"), icon="device-floppy")
        self.foot_left.addWidget(self.details)
        self.foot_left.addStretch(1)
        self.add_button(self.copy)
        self.add_button(self.save)
        self.add_primary(QCoreApplication.translate("Crash", "Go on"))
        self.details.clicked.connect(self._toggle)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)

    def _toggle(self) -> None:
        self.view.setVisible(self.view.isHidden())
        self.details.setText(
            QCoreApplication.translate("Crash", "Show report")
            if self.view.isHidden()
            else QCoreApplication.translate("Crash", "Hide report")
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._say(QCoreApplication.translate("Crash", "Copied."))

    def _ask_where(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            QCoreApplication.translate("Crash", "Save report"),
            str(books_folder().parent / REPORT_NAME),
            QCoreApplication.translate("Crash", "Text") + " (*.txt)",
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the report into a file and say where it is."""
        try:
            save_report(path, self.report)
        except OSError:
            self._say(
                QCoreApplication.translate("Crash", "The report could not be written there. Choose another folder.")
            )
            return
        self._say(QCoreApplication.translate("Crash", "Saved: {path}").format(path=path))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
