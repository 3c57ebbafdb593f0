"""From the pages of a PDF to a printer, and from a file dialog to a path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.errors import AppError
from app.progress import Progress
from app.services.exporting.target_file import whole_file
from ui.pages.documents.pdf import PdfFile, PdfPictures

DOTS_LIMIT = 600  # per inch: more costs memory and shows nothing
DOTS_LEAST = 150


class PrintingError(AppError):
    """The printer did not take the pages; ``printer`` names it."""

    code = "printer_failed"


@dataclass(frozen=True, slots=True)
class PrinterFacts:
    """A printer of this computer."""

    name: str
    is_gray_only: bool = False


def find_printers() -> tuple[PrinterFacts, ...]:
    """Return the printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)
    # Only the first is ever shown, and asking a printer on the network what it can takes time.
    return tuple(PrinterFacts(name, at == 0 and _is_gray_only(name)) for at, name in enumerate(names))


def _is_gray_only(name: str) -> bool:
    modes = QPrinterInfo.printerInfo(name).supportedColorModes()
    return modes == [QPrinter.ColorMode.GrayScale]


def make_printer(title: str, *, copies: int = 1, is_both_sides: bool = False) -> QPrinter:
    """Return the usual printer set to whole A4 pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)
    printer.setCopyCount(copies)
    if is_both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages the person asked for, from 0, each as often as the printer cannot by itself."""
    first, last = 1, count
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(printer.toPage() or count, count)
    pages = list(range(first - 1, last))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return tuple(pages * copies)


def print_pages(
    printer: QPrinter, pdf: PdfFile, pages: Sequence[int], pictures: PdfPictures, progress: Progress
) -> None:
    """Send the pages to the printer; runs in a thread, where Qt allows a painter on a printer.

    Raises:
        PrintingError: ``printer_failed``.
        CancelledError: from ``progress``; what was sent is taken back.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingError(printer=printer.printerName())
    dots = min(max(printer.resolution(), DOTS_LEAST), DOTS_LIMIT)
    is_gray = printer.colorMode() == QPrinter.ColorMode.GrayScale
    try:
        for done, number in enumerate(pages):
            progress.step(done, len(pages))
            if done and not printer.newPage():
                raise PrintingError(printer=printer.printerName())
            picture = pictures.render(pdf, number, dots, is_gray=is_gray)
            if picture.width() > picture.height():  # a lying page goes on the standing paper of the others
                picture = picture.transformed(QTransform().rotate(90))
            paper = printer.paperRect(QPrinter.Unit.DevicePixel)
            scale = min(paper.width() / picture.width(), paper.height() / picture.height())
            painter.drawImage(QRectF(0, 0, picture.width() * scale, picture.height() * scale), picture)
        progress.step(len(pages), len(pages))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def save_pdf(path: Path, data: bytes) -> Path:
    """Write the PDF, readable by this user alone; an old file stays until the new one is whole.

    Raises:
        ExportError: ``export_folder``, ``export_disk_full``, ``export_failed``.
    """
    with whole_file(path) as folder:
        (folder / path.name).write_bytes(data)
    return path


def documents_folder() -> Path:
    """Return the person's folder of documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()
