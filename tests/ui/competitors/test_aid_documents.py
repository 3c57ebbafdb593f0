"""The sheets of a day's talks on the page of documents: chosen, looked at, saved."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.documents.aids import AidKind
from app.services.aids import AidOptions
from app.services.competitors import bin_competitor, load_competitors
from tests.ui.opened import press, rest, shell_of
from ui.main_window import MainWindow
from ui.pages.documents import DocumentsPage
from ui.pages.documents.sheets import sheet_kind
from ui.pages.documents.words import templates
from ui.pages.page import Place

PATIENCE_MS = 20_000


def open_sheet(qtbot: QtBot, window: MainWindow, kind: str, **extra: object) -> DocumentsPage:
    """Show the page with a sheet and wait for its picture."""
    shell = shell_of(window)
    shell.go(Place("documents", extra={"kind": kind, **extra}))
    qtbot.waitUntil(lambda: isinstance(shell.page, DocumentsPage), timeout=PATIENCE_MS)
    page = shell.page
    assert isinstance(page, DocumentsPage)
    rest(qtbot, window)
    qtbot.waitUntil(lambda: page.preview.pages > 0, timeout=PATIENCE_MS)
    rest(qtbot, window)
    return page


def aid_of(page: DocumentsPage) -> AidOptions:
    """Return what the sheet wished is about."""
    assert page.wish is not None and page.wish.aid is not None
    return page.wish.aid


def words_of(page: DocumentsPage) -> str:
    """Return the words of the document shown."""
    pdf = page.preview.pdf
    assert pdf is not None
    return "\n".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(pdf.data)).pages)


def test_every_sheet_of_the_list_has_a_kind() -> None:
    kinds = [sheet_kind(item.kind) for item in templates()]
    elsewhere = {AidKind.MODEL_SCHEME, AidKind.SWITCH_PLAN, AidKind.TRANSFER_RECEIPT}
    assert set(AidKind) - elsewhere < set(kinds) and len(kinds) == len(set(kinds))
    assert sheet_kind("call_script") is AidKind.CALL_SCRIPT and sheet_kind("day_plan") is AidKind.DAY_PLAN


@pytest.mark.parametrize(
    ("kind", "text"),
    [("day", "Barvinok Coffee"), ("script", "secretary"), ("objections", "It is expensive"), ("competitor", "Dobra")],
)
def test_a_sheet_is_shown_filled_and_blank(qtbot: QtBot, rivals_window: MainWindow, kind: str, text: str) -> None:
    page = open_sheet(qtbot, rivals_window, kind)
    assert text.casefold() in words_of(page).casefold()
    filled = page.preview.pdf
    press(rivals_window, "B")
    qtbot.waitUntil(lambda: page.preview.pdf is not filled, timeout=PATIENCE_MS)
    rest(qtbot, rivals_window)
    assert aid_of(page).blank
    assert "Dobra" not in words_of(page) and "Barvinok" not in words_of(page)


def test_another_competitor_is_chosen_and_saved(qtbot: QtBot, rivals_window: MainWindow, tmp_path: Path) -> None:
    page = open_sheet(qtbot, rivals_window, "competitor")
    box = page.which.competitor
    row = next(row for row in page.desk.book.read(load_competitors) if str(row.id) != box.code())
    before = page.preview.pdf
    box.setCurrentIndex(box.findData(str(row.id)))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: page.preview.pdf is not before and row.name in words_of(page), timeout=PATIENCE_MS)
    path = tmp_path / page.file_name()
    assert path.name.startswith("2026-06-18_competitor_card_")
    page.output.save_to(path)
    qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    rest(qtbot, rivals_window)
    assert row.name in pypdf.PdfReader(path).pages[0].extract_text()


def test_a_competitor_that_is_gone_leaves_the_choice(qtbot: QtBot, rivals_window: MainWindow) -> None:
    page = open_sheet(qtbot, rivals_window, "competitor")
    for row in page.desk.book.read(load_competitors):
        page.desk.write(page, bin_competitor, row.id)
        rest(qtbot, rivals_window)
    qtbot.waitUntil(lambda: page.wish is None and page.preview.pages == 0)
    assert not page.which.has_competitors and page.preview.empty.title() == "No competitors in the book yet"


def test_clients_come_and_go_with_the_sheet(qtbot: QtBot, rivals_window: MainWindow) -> None:
    page = open_sheet(qtbot, rivals_window, "competitor")
    assert page.picker.isHidden() and page.which.competitor.isVisible()
    page.templates.setFocus()
    press(rivals_window, Qt.Key.Key_Up)
    assert page.templates.kind() == AidKind.OBJECTIONS and page.picker.isVisible() and page.which.isHidden()
    ticked = page.picker.ticks.ticked_ids
    assert aid_of(page).client_id == (ticked[0] if len(ticked) == 1 else None)
    press(rivals_window, Qt.Key.Key_Up)
    assert page.templates.kind() == AidKind.CALL_SCRIPT and page.which.script.isVisible() and page.picker.isHidden()
    assert not page.include.ticks
    assert QApplication.focusWidget() is page.templates


def test_a_sheet_of_no_client_is_noted_nowhere(qtbot: QtBot, rivals_window: MainWindow, tmp_path: Path) -> None:
    page = open_sheet(qtbot, rivals_window, "day")
    said: list[str] = []
    page.said.connect(said.append)
    page.output.save_to(tmp_path / "day.pdf")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)
    assert "day.pdf" in said[-1] and (tmp_path / "day.pdf").read_bytes().startswith(b"%PDF")
