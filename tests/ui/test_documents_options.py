"""What is printed and how: sections left out, the size of the type, paper, copies, the printer, a sharp preview."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.documents.kinds import RECIPES
from app.documents.values import DocumentKind
from app.services.search import find_clients
from tests.ui.test_documents_page import busy, make_page, open_for, text_of
from ui.desk import Desk
from ui.kit.button import Kind
from ui.kit.commands import Commands
from ui.pages.documents import DocumentsPage
from ui.pages.documents.paper import BOTH_SIDES, LARGE
from ui.pages.documents.printing import PrinterFacts, make_printer

CARD, PLAN, TALKS, *_ = DocumentKind


@pytest.fixture
def page(host: QWidget, sample_desk: Desk, commands: Commands) -> DocumentsPage:
    return make_page(host, sample_desk, commands)


@pytest.fixture
def barvinok(sample_desk: Desk) -> int:
    return int(sample_desk.book.read(find_clients, "Barvinok Coffee")[0])


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_part_that_may_be_left_out_has_a_tick_in_words(
    qtbot, page: DocumentsPage, barvinok: int, kind: DocumentKind
) -> None:
    open_for(qtbot, page, barvinok, kind=kind)
    assert tuple(page.include.ticks) == RECIPES[kind].optional()
    assert all(tick.accessibleName() and tick.isChecked() for tick in page.include.ticks.values())
    assert page.wish is not None
    assert page.wish.options.sections is None


def test_a_tick_leaves_its_section_out_of_the_pdf_and_of_the_form(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    assert "Agenda" in text_of(page)
    pages = page.preview.pages
    qtbot.keyClick(page.include.ticks["agenda"], Qt.Key.Key_Space)
    assert page.preview.pages == pages  # the old page stays meanwhile
    assert not page.maker._preview_job
    qtbot.waitUntil(lambda: "Agenda" not in text_of(page) and not busy(page))
    shown = {group.group.title for group in page.form.groups if not group.isHidden()}
    assert "meeting_plan.agenda" not in shown
    assert "meeting_plan.where" in shown
    qtbot.keyClick(page.templates, Qt.Key.Key_Down)
    qtbot.keyClick(page.templates, Qt.Key.Key_Up)
    assert not page.include.ticks["agenda"].isChecked()
    page.include.ticks["agenda"].click()
    qtbot.waitUntil(lambda: "Agenda" in text_of(page))


def test_a_blank_card_offers_its_own_parts(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok, kind=CARD)
    assert not page.include.history.isHidden()
    page.include.blank.click()
    assert tuple(page.include.ticks) == RECIPES[CARD].optional(is_blank=True)
    assert page.include.history.isHidden()
    qtbot.waitUntil(lambda: "Blank form" in text_of(page))


def test_large_type_both_sides_and_copies_are_asked_of_the_builder_and_the_printer(
    qtbot, page: DocumentsPage, barvinok: int
) -> None:
    open_for(qtbot, page, barvinok)
    before = page.preview.pdf
    for box, code in ((page.paper.type_size, LARGE), (page.paper.sides, BOTH_SIDES)):
        box.set_code(code)
        box.chosen.emit(code)
    qtbot.waitUntil(lambda: page.preview.pdf is not before and not busy(page))
    assert page.wish is not None
    assert (page.wish.options.large_type, page.wish.options.duplex) == (True, True)
    printer = make_printer("plan", copies=3, is_both_sides=True)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    assert printer.copyCount() == 3


def test_the_printer_is_named_and_printing_comes_first(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    assert page.paper.printer_words() == "HP LaserJet M111, black and white"
    assert (page.print_button.kind(), page.save_button.kind()) == (Kind.PRIMARY, Kind.PLAIN)
    page.output.set_printers((PrinterFacts("Epson"),))
    assert page.paper.printer_words() == "Epson"
    page.output.set_printers(())
    assert page.paper.printer_words() == "No printer: save the PDF"


@pytest.mark.parametrize("steps", [0, 1, 3, -2])
def test_the_page_is_drawn_dot_for_dot(qtbot, page: DocumentsPage, barvinok: int, steps: int) -> None:
    open_for(qtbot, page, barvinok)
    for _ in range(abs(steps)):
        page.preview.zoom_by(1 if steps > 0 else -1)
    sheet = page.preview.view.sheet

    def is_sharp() -> bool:
        size = sheet.picture.size() / sheet.devicePixelRatioF()
        return not busy(page) and sheet.picture_rect().size().toSize() == size

    qtbot.waitUntil(is_sharp)
    shot = sheet.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rect = sheet.picture_rect().toRect()
    assert shot.copy(rect) == sheet.picture.convertToFormat(QImage.Format.Format_RGB32)
