"""From the page into a file and to a printer; long work, places that ask to print, another language."""

from __future__ import annotations

import os
from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.documents.values import DocumentKind
from app.services.search import find_clients
from tests.ui.test_documents_page import busy, made, make_page, open_for
from ui.desk import Desk
from ui.kit.button import Kind
from ui.kit.commands import Commands
from ui.pages.documents import DocumentsPage
from ui.pages.documents.pdf import PdfPictures
from ui.pages.documents.printing import make_printer
from ui.pages.page import Place


@pytest.fixture
def page(host: QWidget, sample_desk: Desk, commands: Commands) -> DocumentsPage:
    return make_page(host, sample_desk, commands)


@pytest.fixture
def barvinok(sample_desk: Desk) -> int:
    return int(sample_desk.book.read(find_clients, "Barvinok Coffee")[0])


def test_save_writes_a_private_pdf_and_notes_it_with_each_client(
    qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path
) -> None:
    open_for(qtbot, page, barvinok)
    other = next(each for each in page.picker.ticks.ids if each != barvinok)
    open_for(qtbot, page, other, barvinok)
    path = tmp_path / page.file_name()
    assert path.name == "2026-06-18_meeting_plan.pdf"
    path.write_bytes(b"old")
    with qtbot.waitSignal(page.said) as said:
        page.output.save_to(path)
    assert path.name in said.args[0]
    assert len(pypdf.PdfReader(path).pages) == 4
    assert os.name != "posix" or path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob(".kartoteka-part*")) == []
    for client_id in (barvinok, other):
        assert made(page.desk, client_id)[0] == ("meeting_plan", "en", "saved")


def test_one_client_names_the_file(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    assert page.file_name() == "2026-06-18_meeting_plan_barvinok_coffee.pdf"


def test_a_folder_that_is_not_there_is_said_and_nothing_is_noted(
    qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path
) -> None:
    open_for(qtbot, page, barvinok)
    count = len(made(page.desk, barvinok))
    with qtbot.waitSignal(page.said) as said:
        page.output.save_to(tmp_path / "nowhere" / "plan.pdf")
    assert "not saved" in said.args[0]
    assert page.preview.banner.isVisible()
    assert len(made(page.desk, barvinok)) == count
    with qtbot.waitSignal(page.said):
        page.output.save_to(tmp_path / "plan.pdf")
    assert not page.preview.banner.isVisible()


def test_print_sends_every_page_and_notes_it(qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path) -> None:
    open_for(qtbot, page, barvinok)
    printer = make_printer("plan")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    wish, pdf = page.wish, page.preview.pdf
    assert wish is not None
    assert pdf is not None
    with qtbot.waitSignal(page.said):
        page.output.print_to(printer, wish, pdf)
    reader = pypdf.PdfReader(tmp_path / "printed.pdf")
    assert len(reader.pages) == 2
    assert float(reader.pages[0].mediabox.width) == pytest.approx(595, abs=2)
    assert made(page.desk, barvinok)[0] == ("meeting_plan", "en", "printed")


def test_a_lying_page_fills_the_standing_paper(qtbot, page: DocumentsPage, barvinok: int, tmp_path: Path) -> None:
    open_for(qtbot, page, barvinok)
    ids = page.picker.ticks.ids
    assert len(ids) > 1
    open_for(qtbot, page, *ids, kind=DocumentKind.WHITE_SPOTS)
    printer = make_printer("spots")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(150)
    wish, pdf = page.wish, page.preview.pdf
    assert wish is not None and pdf is not None
    assert pdf.pages[0][0] > pdf.pages[0][1]
    with qtbot.waitSignal(page.said):
        page.output.print_to(printer, wish, pdf)
    pictures = PdfPictures()
    printed = pictures.read((tmp_path / "printed.pdf").read_bytes())
    assert printed.pages[0][0] < printed.pages[0][1]
    picture = pictures.render(printed, 0, 40)
    rows = {
        y for y in range(picture.height()) for x in range(picture.width()) if picture.pixelColor(x, y).lightness() < 200
    }
    assert max(rows) - min(rows) > picture.height() * 0.8


def test_without_a_printer_saving_comes_first(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    page.output.set_printers(())
    assert page.save_button.kind() is Kind.PRIMARY
    assert page.print_button.kind() is Kind.PLAIN
    with qtbot.waitSignal(page.said) as said:
        page.print_button.click()
    assert "No printer" in said.args[0]


def test_printers_are_asked_in_a_job(qtbot, host: QWidget, sample_desk: Desk, commands: Commands) -> None:
    page = DocumentsPage(sample_desk, commands)
    page.setParent(host)
    page.output.look_for_printers()
    assert not page.output.is_known
    qtbot.waitUntil(lambda: page.output.is_known)


def test_long_work_can_be_stopped(qtbot, page: DocumentsPage, sample_desk: Desk) -> None:
    page.enter(Place("documents"))
    qtbot.waitUntil(lambda: page.preview.pages == 2)
    ids = tuple(sample_desk.book.read(find_clients, "coffee", 60))
    page.enter(Place("documents", extra={"kind": "client_card", "clients": ids}))
    qtbot.waitUntil(lambda: page.maker._preview_job is not None)
    page.preview.work.cancelled.emit()
    assert page.maker._preview_job is None
    assert page.preview.work.isHidden()
    assert page.preview.pages == 2  # the old page stays


def test_asking_to_print_from_a_card_happens_once(qtbot, page: DocumentsPage, barvinok: int) -> None:
    page.output.set_printers(())
    place = Place("documents", client_id=barvinok, extra={"kind": "meeting_plan", "action": "print"})
    with qtbot.waitSignal(page.said):
        page.enter(place)
    said: list[str] = []
    page.said.connect(said.append)
    page.enter(place)
    qtbot.waitUntil(lambda: not busy(page))
    assert said == []


def test_another_language_of_the_window_words_the_page(qtbot, page: DocumentsPage, barvinok: int) -> None:
    open_for(qtbot, page, barvinok)
    page.desk.language.set_code("uk")
    qtbot.waitUntil(lambda: page.header.title.text() == "Документи")
    page.desk.language.set_code("en")
