"""A sheet of the day's talks (day plan, script, objections, competitor) to a printer, or into a file.

Import it in a thread: it brings the documents with it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from app.documents.aids import AidKind
from app.errors import AppError
from app.progress import Progress
from app.services.aids import AidOptions, aid_file_name, print_aid
from ui.desk import Desk
from ui.messages import say_error
from ui.pages.documents.dialogs import choose_file, choose_printer
from ui.pages.documents.pdf import PdfFile, PdfPictures
from ui.pages.documents.printing import PrinterFacts, PrintingError, chosen_pages, find_printers, print_pages, save_pdf


class AidSheets(QObject):
    """Makes one sheet at a time, off the GUI thread.

    Signals:
        said: what came of it (str).
    """

    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._pictures = PdfPictures()
        self._dialog: QPrintDialog | None = None

    def print(self, kind: AidKind, options: AidOptions, name: str = "") -> None:
        """Ask for a printer and print; without any printer, ask for a file instead. ``name`` goes into the file's."""

        def known(printers: tuple[PrinterFacts, ...]) -> None:
            if printers:
                self._make(kind, options, lambda pdf: self._choose_printer(kind, name, pdf))
            else:
                self.said.emit(self.tr("No printer is set up on this computer. Save a PDF instead."))
                self.save(kind, options, name)

        self._desk.jobs.start(self, lambda _progress: find_printers(), known)

    def save(self, kind: AidKind, options: AidOptions, name: str = "") -> None:
        """Ask for a file and write the sheet into it."""
        choose_file(self._window, self._file_name(kind, name), lambda path: self.save_to(path, kind, options))

    def save_to(self, path: Path, kind: AidKind, options: AidOptions) -> None:
        """Write the sheet into a file."""

        def work(progress: Progress) -> Path:
            return save_pdf(path, self._desk.book.read(print_aid, kind, options))

        def done(saved: Path) -> None:
            self.said.emit(self.tr("Saved: {file}").format(file=saved.name))

        self._desk.jobs.start(self, work, done, failed=self._refuse)

    def _make(self, kind: AidKind, options: AidOptions, done: Callable[[PdfFile], object]) -> None:
        def work(_progress: Progress) -> PdfFile:
            return self._pictures.read(self._desk.book.read(print_aid, kind, options))

        self._desk.jobs.start(self, work, done, failed=self._refuse)

    def _choose_printer(self, kind: AidKind, name: str, pdf: PdfFile) -> None:
        self._dialog = choose_printer(
            self._window,
            self._file_name(kind, name),
            len(pdf.pages),
            lambda printer: self.print_to(printer, pdf),
        )

    def print_to(self, printer: QPrinter, pdf: PdfFile) -> None:
        """Send the pages to a printer."""
        printer.setFullPage(True)
        pages = chosen_pages(printer, len(pdf.pages))

        def work(progress: Progress) -> str:
            print_pages(printer, pdf, pages, self._pictures, progress)
            return printer.printerName()

        def done(name: str) -> None:
            self.said.emit(self.tr("Sent to the printer {printer}").format(printer=name))

        self._desk.jobs.start(self, work, done, failed=self._refuse)

    def _file_name(self, kind: AidKind, name: str) -> str:
        return aid_file_name(kind, name, self._desk.book.clock.today())

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, PrintingError):
            self.said.emit(self.tr("The printer did not take it. Is it on, does it have paper?"))
        elif isinstance(error, AppError):
            self.said.emit(say_error(self._desk.language, error))
        else:
            self._desk.crashed.emit(error)
