"""The clients page on a real book: found, chosen, ticked, added, put into the bin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.client_list import ClientQuery, list_clients
from app.services.clients import add_client
from app.services.pipeline import move_client
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.models.client_column import Column
from ui.pages.clients import ClientsPage
from ui.pages.clients.new_client import NewClientDialog
from ui.pages.page import Place


def shown(page: ClientsPage) -> list[str]:
    """Return the names in the list, in order; rows not loaded are missing."""
    rows = (page.model.client_at(row) for row in range(page.model.rowCount()))
    return [row.name for row in rows if row is not None]


@pytest.fixture
def page(qtbot, host: QWidget, sample_desk: Desk, commands: Commands) -> ClientsPage:
    page = ClientsPage(sample_desk, commands)
    QVBoxLayout(host).addWidget(page)
    sample_desk.changed.connect(page.apply)
    commands.set_scope("clients")
    host.show()
    page.enter(Place("clients"))
    qtbot.waitUntil(lambda: page.model.rowCount() == 148)
    return page


def test_model_keeps_qt_rules(qtbot, qtmodeltester, page: ClientsPage) -> None:
    qtmodeltester.check(page.model)


def test_every_client_is_listed_by_alphabet(qtbot, page: ClientsPage) -> None:
    names = shown(page)
    assert len(names) >= 50
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize("typed", ["barv", "Барвін", ",fhdsyjr", "2140833", "Sofiia Lys"])
def test_search_finds_the_client_however_it_is_typed(qtbot, page: ClientsPage, typed: str) -> None:
    type_text(page.search, typed)
    qtbot.waitUntil(lambda: "Barvinok Coffee" in shown(page) and page.model.rowCount() < 20)


def test_nobody_found_says_so_and_escape_shows_all_again(qtbot, page: ClientsPage) -> None:
    type_text(page.search, "zzqqxx ((*")
    qtbot.waitUntil(lambda: page.body.currentWidget() is page.empty)
    assert "zzqqxx" in page.empty.accessibleDescription() or page.empty.title()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.model.rowCount() == 148)


def test_preview_follows_the_current_row(qtbot, page: ClientsPage) -> None:
    page.table.setCurrentIndex(page.model.index(3, Column.NAME))
    name = shown(page)[3]
    qtbot.waitUntil(lambda: page.preview.name() == name)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.preview.name() == shown(page)[4])


def test_enter_opens_the_client_among_all_of_the_view(qtbot, page: ClientsPage) -> None:
    page.table.setCurrentIndex(page.model.index(2, Column.NAME))
    with qtbot.waitSignal(page.go_asked) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    place = asked.args[0]
    assert place.page == "card"
    assert place.client_id == page.model.ids[2]
    assert place.among == page.model.ids


def test_views_and_sorting_are_asked_of_the_book(qtbot, page: ClientsPage) -> None:
    page.show_view("no_step")
    qtbot.waitUntil(lambda: page.model.rowCount() == 9)
    page.show_view("marked")
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    page.table.head.sort_asked.emit(Column.TOTAL)

    def is_sorted() -> bool:
        rows = [page.model.client_at(row) for row in range(page.model.rowCount())]
        sums = [row.total_kop for row in rows if row]
        return len(sums) == 28 and sums == sorted(sums, reverse=True)

    qtbot.waitUntil(is_sorted)


def test_ticked_clients_go_to_the_bin_in_one_action_and_come_back(qtbot, page: ClientsPage, sample_desk: Desk) -> None:
    page.table.setCurrentIndex(page.model.index(0, Column.NAME))
    page.commands.action("clients.tick").trigger()
    page.table.setCurrentIndex(page.model.index(1, Column.NAME))
    page.commands.action("clients.tick").trigger()
    assert page.bulk.isVisible()
    gone = set(page.model.ticks)
    page.commands.action("clients.bin").trigger()
    qtbot.waitUntil(lambda: page.model.rowCount() == 146)
    assert not gone & set(page.model.ids)
    assert not page.bulk.isVisible()
    sample_desk.undo(page)
    qtbot.waitUntil(lambda: page.model.rowCount() == 148)


def test_move_from_elsewhere_is_shown(qtbot, page: ClientsPage, sample_desk: Desk) -> None:
    first = page.model.client_at(0)
    assert first is not None
    sample_desk.write(page, move_client, first.id, "negotiation")
    qtbot.waitUntil(lambda: (row := page.model.client_at(0)) is not None and row.stage == "negotiation")


def dialog_of(host: QWidget) -> NewClientDialog:
    found = [child for child in host.findChildren(NewClientDialog) if child.isVisible()]
    assert found
    return found[-1]


def test_new_client_by_keyboard(qtbot, page: ClientsPage, host: QWidget, sample_desk: Desk) -> None:
    page.commands.action("clients.new").trigger()
    dialog = dialog_of(host)
    qtbot.keyClick(dialog.line(dialog.name), Qt.Key.Key_Return)
    assert dialog.name.error()
    type_text(dialog.line(dialog.name), "Пекарня «Ґанок» <b>&")
    type_text(dialog.line(dialog.contact), "Юлія Їжак")
    type_text(dialog.line(dialog.phone), "8 067 123 45 67")
    with qtbot.waitSignal(page.go_asked) as asked:
        qtbot.keyClick(dialog.line(dialog.phone), Qt.Key.Key_Return)
    assert asked.args[0].page == "card"
    rows = sample_desk.book.read(list_clients, ClientQuery(text="0671234567"))
    assert [row.name for row in rows] == ["Пекарня «Ґанок» <b>&"]
    assert rows[0].id == asked.args[0].client_id


def test_refused_new_client_keeps_what_was_typed(qtbot, page: ClientsPage, host: QWidget) -> None:
    page.commands.action("clients.new").trigger()
    dialog = dialog_of(host)
    type_text(dialog.line(dialog.name), "Some Café")
    type_text(dialog.line(dialog.email), "not an address")
    qtbot.keyClick(dialog.line(dialog.email), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.email.error()))
    assert "not an address" in dialog.email.error()
    assert dialog.line(dialog.name).text() == "Some Café"
    assert page.model.rowCount() == 148


def test_like_client_is_told_and_can_be_opened(qtbot, page: ClientsPage, host: QWidget) -> None:
    page.commands.action("clients.new").trigger()
    dialog = dialog_of(host)
    type_text(dialog.line(dialog.name), "ТОВ «Барвинок Кофе»")
    type_text(dialog.line(dialog.phone), "0672140833")
    qtbot.waitUntil(lambda: dialog.warning.isVisible() and "Barvinok" in dialog.warning.text())
    with qtbot.waitSignal(page.go_asked) as asked:
        dialog.open_like.click()
    assert asked.args[0].page == "card"


def test_empty_book_says_what_to_do(qtbot, host: QWidget, desk: Desk, commands: Commands) -> None:
    page = ClientsPage(desk, commands)
    QVBoxLayout(host).addWidget(page)
    desk.changed.connect(page.apply)
    host.show()
    page.enter(Place("clients"))
    qtbot.waitUntil(lambda: page.body.currentWidget() is page.empty)
    assert page.empty.title() == "Your first card"
    assert page.empty.new_button.isVisible() and page.empty.bring.isVisible()
    desk.write(page, add_client, "First")
    qtbot.waitUntil(lambda: shown(page) == ["First"])
    assert page.table.isColumnHidden(Column.PERSON), "a lone seller needs no column of sellers"


def test_words_follow_the_language(qtbot, page: ClientsPage, sample_desk: Desk) -> None:
    sample_desk.language.set_code("uk")
    page.retranslate()
    assert page.header.title.text() == "Клієнти"
    qtbot.waitUntil(lambda: (row := page.model.client_at(2)) is not None and row.why.startswith("3 місяці"))
