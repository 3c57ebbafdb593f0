"""Makes documents off the GUI thread: for the preview, into a file, to a printer; notes each in the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from app.documents.aids import AidKind
from app.documents.values import DocumentKind
from app.errors import AppError
from app.progress import Progress
from app.services.aids import AidOptions, print_aid
from app.services.documents import PrintOptions, print_documents, record_printed
from ui.desk import Desk
from ui.kit.jobs import Job
from ui.messages import say_error
from ui.pages.documents.pdf import PdfFile, PdfPictures
from ui.pages.documents.printing import PrintingError, chosen_pages, print_pages, save_pdf
from ui.pages.documents.sheets import SheetKind


@dataclass(frozen=True, slots=True)
class Wish:
    """Which document: the blank form when there are no clients; ``aid`` says what a sheet of no client is about."""

    kind: SheetKind
    client_ids: tuple[int, ...]
    options: PrintOptions
    aid: AidOptions | None = None


class Maker(QObject):
    """Makes one document at a time for the person, and beside it one for the preview.

    Signals:
        began: work began that the person waits for.
        stepped: how far it is (done, total).
        ended: it ended, in whatever way.
        refused: a document was not made (title, sentence).
        previewed: the preview is there (PdfFile, page number, QImage).
        saved: a document is in a file (Path).
        printed: a document went to a printer (its name).
    """

    began = Signal()
    stepped = Signal(int, int)
    ended = Signal()
    refused = Signal(str, str)
    previewed = Signal(object, int, object)
    saved = Signal(object)
    printed = Signal(str)

    def __init__(self, desk: Desk, pictures: PdfPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures = pictures
        self._preview_job: Job | None = None
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """True while a document is saved or printed."""
        return self._job is not None

    # --- preview ------------------------------------------------------------------------------------------------

    def preview(self, wish: Wish, number: int, dots_per_inch: float) -> None:
        """Make the document and the picture of a page; what was under way before is stopped."""
        self.stop_preview()

        def work(progress: Progress) -> tuple[PdfFile, int, QImage]:
            pdf = self._build(wish, progress)
            at = min(number, len(pdf.pages) - 1)
            return pdf, at, self._pictures.render(pdf, at, dots_per_inch)

        def done(found: tuple[PdfFile, int, QImage]) -> None:
            self._preview_job = None
            self._end()
            self.previewed.emit(*found)

        def failed(error: Exception) -> None:
            self._preview_job = None
            self._refuse(error, self.tr("No preview"))

        self.began.emit()
        self._preview_job = self._desk.jobs.start(self, work, done, failed=failed, stepped=self.stepped.emit)

    def stop_preview(self) -> None:
        """Stop making the preview."""
        if self._preview_job is not None:
            self._preview_job.cancel()
            self._preview_job = None
            self._end()

    # --- documents ------------------------------------------------------------------------------------------------

    def save(self, wish: Wish, path: Path) -> None:
        """Write the document into a file and note it."""

        def done(saved: Path) -> None:
            self._job = None
            self._end()
            self._note(wish, "saved", lambda: self.saved.emit(saved))

        self._start(
            lambda progress: save_pdf(path, self._build(wish, progress).data), done, self.tr("The PDF was not saved")
        )

    def make(self, wish: Wish, done: Callable[[PdfFile], object]) -> None:
        """Make the document and hand it over."""

        def on_done(pdf: PdfFile) -> None:
            self._job = None
            self._end()
            done(pdf)

        self._start(lambda progress: self._build(wish, progress), on_done, self.tr("The document was not made"))

    def print(self, wish: Wish, pdf: PdfFile, printer: QPrinter) -> None:
        """Send the document to a printer and note it."""
        pages = chosen_pages(printer, len(pdf.pages))

        def work(progress: Progress) -> str:
            print_pages(printer, pdf, pages, self._pictures, progress)
            return printer.printerName()

        def done(name: str) -> None:
            self._job = None
            self._end()
            self._note(wish, "printed", lambda: self.printed.emit(name))

        self._start(work, done, self.tr("It was not printed"))

    def cancel(self) -> None:
        """Stop what is under way."""
        self.stop_preview()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._end()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _build(self, wish: Wish, progress: Progress) -> PdfFile:
        if isinstance(wish.kind, AidKind):
            assert wish.aid is not None
            return self._pictures.read(self._desk.book.read(print_aid, wish.kind, wish.aid))
        data = self._desk.book.read(print_documents, wish.kind, wish.client_ids, wish.options, progress)
        return self._pictures.read(data)

    def _start(self, work: Callable[[Progress], object], done: Callable[..., object], title: str) -> None:
        if self._job is not None:
            return

        def failed(error: Exception) -> None:
            self._job = None
            self._refuse(error, title)

        self.began.emit()
        self._job = self._desk.jobs.start(self, work, done, failed=failed, stepped=self.stepped.emit)

    def _note(self, wish: Wish, way: str, said: Callable[[], object]) -> None:
        """Note the document with each client; it exists, whether or not the book takes the note."""
        if not wish.client_ids or not isinstance(wish.kind, DocumentKind):
            said()
            return
        title = self.tr("The document is ready, but not noted in the book")
        self._desk.write(
            self, record_printed, wish.kind, wish.client_ids, wish.options.lang, way,
            done=lambda _changes: said(),
            failed=lambda refusal: self.refused.emit(title, refusal),
        )  # fmt: skip

    def _end(self) -> None:
        if self._job is None and self._preview_job is None:
            self.ended.emit()

    def _refuse(self, error: Exception, title: str) -> None:
        self._end()
        if isinstance(error, PrintingError):
            self.refused.emit(title, self.tr("The printer did not take it. Is it on, does it have paper?"))
        elif isinstance(error, AppError):
            self.refused.emit(title, say_error(self._desk.language, error))
        else:
            self.refused.emit(title, "")
            self._desk.crashed.emit(error)
