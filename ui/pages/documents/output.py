"""From the page shown to a file or a printer: asks where to, makes the document, says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.kit.jobs import Jobs
from ui.pages.documents.dialogs import choose_file, choose_printer
from ui.pages.documents.maker import Maker, Wish
from ui.pages.documents.pdf import PdfFile
from ui.pages.documents.printing import PrinterFacts, find_printers


class Output(QObject):
    """Saves and prints what is wished.

    ``wish_of`` gives the document wished or None, ``name_of`` its file name, ``copies_of`` how many copies and
    whether on both sides; ``when_kept`` runs an act once what was typed is in the book.

    Signals:
        said: tell the person something (str).
        began: a document is being made; an old refusal is out of date.
        printers_changed: the printers of this computer are others now.
    """

    said = Signal(str)
    began = Signal()
    printers_changed = Signal()

    def __init__(
        self,
        maker: Maker,
        wish_of: Callable[[], Wish | None],
        name_of: Callable[[], str],
        copies_of: Callable[[], tuple[int, bool]],
        when_kept: Callable[[Callable[[], object]], object],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._is_looking = False
        self._wants_to_print = False
        self._window = parent
        self._maker = maker
        self._wish_of = wish_of
        self._name_of = name_of
        self._copies_of = copies_of
        self._when_kept = when_kept
        self._printers: tuple[PrinterFacts, ...] | None = None
        self._dialog: QPrintDialog | None = None
        maker.saved.connect(lambda path: self.said.emit(self.tr("Saved: {file}").format(file=path.name)))
        maker.printed.connect(
            lambda name: self.said.emit(self.tr("Sent to the printer {printer}").format(printer=name))
        )

    # --- printers -------------------------------------------------------------------------------------------------

    @property
    def printer(self) -> PrinterFacts | None:
        """The usual printer, None when there is none."""
        return self._printers[0] if self._printers else None

    @property
    def is_known(self) -> bool:
        """Whether somebody has looked for printers already."""
        return self._printers is not None

    def look_for_printers(self) -> None:
        """Ask the system for its printers, once and in a job: those on a network may take their time."""
        if self._printers is None and not self._is_looking:
            self._is_looking = True
            self._jobs.start(self, lambda _progress: find_printers(), self.set_printers)

    def set_printers(self, printers: tuple[PrinterFacts, ...]) -> None:
        """Take the printers of this computer."""
        self._printers = printers
        self.printers_changed.emit()
        if self._wants_to_print:
            self.ask_print()

    # --- into a file ----------------------------------------------------------------------------------------------

    def ask_save(self) -> None:
        """Ask for a file and write the document into it."""
        self._with_wish(lambda: choose_file(self._window, self._name_of(), self.save_to))

    def save_to(self, path: Path) -> None:
        """Write the document into a file; ``said`` tells when it is there, a banner when it is not."""

        def save() -> None:
            wish = self._wish_of()
            if wish is not None:
                self.began.emit()
                self._maker.save(wish, path)

        self._with_wish(save)

    # --- to a printer -----------------------------------------------------------------------------------------------

    def ask_print(self) -> None:
        """Make the document, then ask for a printer."""
        self._wants_to_print = not self.is_known
        if not self.is_known:
            self.look_for_printers()
        elif self.printer is None:
            self.said.emit(self.tr("No printer is set up on this computer. Save a PDF instead."))
        else:
            self._with_wish(self._make_for_printer)

    def print_to(self, printer: QPrinter, wish: Wish, pdf: PdfFile) -> None:
        """Send a document to a printer; ``said`` tells when it is there."""
        printer.setFullPage(True)
        self._maker.print(wish, pdf, printer)

    def _make_for_printer(self) -> None:
        wish = self._wish_of()
        if wish is not None:
            self.began.emit()
            self._maker.make(wish, lambda pdf: self._choose_printer(wish, pdf))

    def _choose_printer(self, wish: Wish, pdf: PdfFile) -> None:
        copies, is_both_sides = self._copies_of()
        self._dialog = choose_printer(
            self._window,
            self._name_of(),
            len(pdf.pages),
            lambda printer: self.print_to(printer, wish, pdf),
            copies=copies,
            is_both_sides=is_both_sides,
        )

    def _with_wish(self, act: Callable[[], object]) -> None:
        """Do it once what was typed is in the book: the document is made from there."""
        if self._wish_of() is None:
            self.said.emit(self.tr("Tick a client, or take a blank form."))
        else:
            self._when_kept(act)
