"""The system's dialogs of files and printers; both open without stopping the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ui.pages.documents.printing import documents_folder, make_printer


def choose_file(parent: QWidget, name: str, chosen: Callable[[Path], object]) -> None:
    """Ask where the PDF goes; ``name`` is offered in the person's folder of documents."""
    title = QCoreApplication.translate("DocumentsPage", "Save PDF")
    dialog = QFileDialog(parent, title, str(documents_folder()), "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def choose_printer(
    parent: QWidget,
    title: str,
    pages: int,
    chosen: Callable[[QPrinter], object],
    *,
    copies: int = 1,
    is_both_sides: bool = False,
) -> QPrintDialog:
    """Ask for a printer and pages, with ``copies`` and sides filled in; keep the dialog: the printer goes with it."""
    printer = make_printer(title, copies=copies, is_both_sides=is_both_sides)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)  # its own open() wants a receiver
    return dialog
