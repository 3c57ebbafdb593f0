"""The documents page on the sheets of the sales model and of clients moved by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.documents.aids import AidKind
from app.services.switch import propose_draft, save_draft
from app.services.transfers import TransferChoice, move_clients_by_hand, plan_transfer
from tests.ui.test_documents_page import busy, make_page, text_of
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.pages.documents import DocumentsPage
from ui.pages.documents.words import templates
from ui.pages.page import Place
from ui.team.receipt import can_print, receipt_place

TARAS, IRYNA = 2, 3


@pytest.fixture
def page(host: QWidget, sample_desk: Desk, commands: Commands) -> DocumentsPage:
    return make_page(host, sample_desk, commands)


def test_the_model_is_shown_and_a_blank_one_of_another(qtbot, page: DocumentsPage) -> None:
    page.enter(Place("documents", extra={"kind": "model_scheme"}))
    qtbot.waitUntil(lambda: "Hunter and farmer" in text_of(page) and not busy(page))
    assert page.kind is AidKind.MODEL_SCHEME and page.picker.isHidden() and page.which.isHidden()
    page.include.blank.click()
    qtbot.waitUntil(lambda: "Blank form" in text_of(page) and not busy(page))
    assert not page.which.isHidden() and page.which.model.isVisible()
    qtbot.keyClick(page.which.model, Qt.Key.Key_End)
    assert page.which.model.code() == "three_tier"
    qtbot.waitUntil(lambda: "Three-tier model" in text_of(page) and not busy(page))
    assert page.file_name().endswith("_model_scheme.pdf")


def test_the_plan_of_the_kept_draft_is_shown(qtbot, page: DocumentsPage) -> None:
    page.enter(Place("documents", extra={"kind": "switch_plan"}))
    qtbot.waitUntil(lambda: page.which._is_read and not busy(page))
    assert page.wish is None
    book = page.desk.book
    book.note(save_draft, book.read(propose_draft, "three_tier"))
    page.enter(Place("documents", extra={"kind": "switch_plan"}))
    qtbot.waitUntil(lambda: "Scout, hunter and farmer" in text_of(page) and not busy(page))


def test_the_receipt_that_was_asked_for_is_shown(qtbot, page: DocumentsPage) -> None:
    page.enter(Place("documents", extra={"kind": "transfer_receipt"}))
    qtbot.waitUntil(lambda: page.which._is_read and not busy(page))
    assert can_print() and page.wish is None
    book = page.desk.book
    rows = book.read(plan_transfer, IRYNA, TransferChoice("other", (TARAS,))).rows[:2]
    choices = [TransferChoice("other", (TARAS,), client_ids=(row.client_id,)) for row in rows]
    ids = [book.write(move_clients_by_hand, IRYNA, choice).created_id or 0 for choice in choices]
    page.enter(receipt_place(ids[0]))
    qtbot.waitUntil(lambda: f"No. {ids[0]}" in text_of(page) and not busy(page))
    assert page.which.transfer.code() == str(ids[0]) and page.which.transfer.count() == 2
    qtbot.keyClick(page.which.transfer, Qt.Key.Key_Home)  # the newest stands first
    qtbot.waitUntil(lambda: f"No. {ids[1]}" in text_of(page) and not busy(page))


def test_a_book_of_one_person_offers_them_only_when_asked() -> None:
    kinds = {item.kind for item in templates(is_team=False)}
    assert not kinds & {AidKind.MODEL_SCHEME, AidKind.SWITCH_PLAN, AidKind.TRANSFER_RECEIPT}
    assert {item.kind for item in templates(is_team=False, asked=AidKind.MODEL_SCHEME)} == {
        *kinds,
        AidKind.MODEL_SCHEME,
    }
    assert {AidKind.SWITCH_PLAN, AidKind.TRANSFER_RECEIPT} <= {item.kind for item in templates()}
