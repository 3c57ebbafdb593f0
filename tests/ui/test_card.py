"""The client card on the sample book: what is shown, and how one goes about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from sqlalchemy import select
from sqlmodel import col

from app.book import Book
from app.services.client_card import ClientCard, load_card
from app.services.clients import add_client, change_client
from app.services.pipeline import move_client
from db.tables import Client
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.kit.dialog import Dialog
from ui.kit.menu import KMenu
from ui.pages.card.page import CardPage
from ui.pages.page import Place


def client_id_of(book: Book, name: str) -> int:
    """Return the client of that name."""
    query = select(col(Client.id)).where(col(Client.name) == name)
    return int(book.read(lambda session: session.execute(query).scalar_one()) or 0)


def card_of(page: CardPage) -> ClientCard:
    """Return what the book holds of the client shown."""
    assert page.view is not None
    return page.desk.book.read(load_card, page.view.card.facts.id)


@pytest.fixture
def page(qtbot, host: QWidget, sample_desk: Desk, commands: Commands) -> Iterator[CardPage]:
    page = CardPage(sample_desk, commands)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    sample_desk.changed.connect(page.apply)
    commands.set_scope(page.page_id)
    host.resize(1228, 840)
    host.show()
    host.activateWindow()
    yield page


def go(qtbot, page: CardPage, client_id: int, **place) -> None:
    """Show a client and wait until it is there."""
    page.enter(Place("card", client_id=client_id, **place))
    qtbot.waitUntil(lambda: page.view is not None and page.view.card.facts.id == client_id)


@pytest.fixture
def barvinok(qtbot, page: CardPage) -> int:
    client_id = client_id_of(page.desk.book, "Barvinok Coffee")
    go(qtbot, page, client_id)
    return client_id


def dialog_of(qtbot, page: CardPage) -> Any:
    """Return the dialog that is open."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(Dialog)))
    return next(each for each in page.window().findChildren(Dialog) if each.isVisible())


def press(qtbot, page: CardPage, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person does."""
    qtbot.keyClick(QApplication.focusWidget() or page.window(), key, modifiers)


def test_the_card_of_the_pictures(page, barvinok):
    view = page.view
    assert page.identity.name.value() == "Barvinok Coffee"
    assert view.card.figures.total_kop == 218_940_00
    assert page.people.rows()[0].contact.name == "Sofiia Lysenko"
    assert page.banner.state() == "planned"
    assert "Regular" in page.identity.stage_tab().tab.text
    assert page.middle.tabs.tabs()[1].count == "9"
    titles = [item.title for item in page.middle.timeline_tab.timeline.items()]
    assert any("Z-0402" in title for title in titles)
    assert len(page.orders.bars._bars) == 6


def test_j_and_k_walk_through_the_list(qtbot, page, barvinok):
    other = client_id_of(page.desk.book, "Barvinok Coffee") + 1
    go(qtbot, page, barvinok, among=(barvinok, other))
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_J)
    qtbot.waitUntil(lambda: page.view is not None and page.view.card.facts.id == other)
    assert page.head.place.text() == "2 of 2"
    qtbot.keyClick(page.window(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: page.view is not None and page.view.card.facts.id == barvinok)


def test_escape_goes_back(qtbot, page, barvinok):
    page.setFocus()
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page.window(), Qt.Key.Key_Escape)


def test_escape_in_the_log_line_leaves_only_the_line(qtbot, page, barvinok):
    page.log()
    line = page.middle.timeline_tab.log.line
    assert line.hasFocus()
    type_text(line, "не дописано")
    with qtbot.assertNotEmitted(page.back_asked):
        press(qtbot, page, Qt.Key.Key_Escape)
    assert not line.hasFocus() and line.text() == "не дописано"


def test_the_print_menu_begins_with_the_sheet_of_the_next_step(qtbot, page, barvinok):
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_P)
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    first = next(action for action in menu.actions() if action.isEnabled())
    assert first.text().startswith("Meeting plan, today 15:00")
    with qtbot.waitSignal(page.go_asked) as asked:
        first.trigger()
    menu.close()
    place = asked.args[0]
    assert (place.page, place.client_id) == ("documents", barvinok)
    assert place.extra == {"kind": "meeting_plan", "action": "show", "blank": False}


def test_ctrl_p_prints_at_once(qtbot, page, barvinok):
    page.setFocus()
    with qtbot.waitSignal(page.go_asked) as asked:
        qtbot.keyClick(page.window(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.args[0].extra["action"] == "print"


def test_a_change_elsewhere_reaches_the_card(qtbot, page, barvinok):
    page.desk.write(page, change_client, barvinok, {"city": "Lviv"})
    qtbot.waitUntil(lambda: page.view.card.facts.values["city"] == "Lviv")
    assert page.facts.editor("city").value() == "Lviv"


def test_a_client_that_is_not_in_the_book(qtbot, page):
    with qtbot.waitSignals([page.said, page.back_asked]):
        page.enter(Place("card", client_id=999_999))


def test_a_bare_client_says_what_is_missing(qtbot, page):
    changes = page.desk.book.write(add_client, "<b>Ім'я</b> & Co 😀 " + "довге " * 45)
    assert changes.created_id is not None
    go(qtbot, page, changes.created_id)
    assert page.banner.state() == "none"
    assert page.facts.fields() == ("phone", "email", "city", "source")
    assert page.people._invite.isVisible()
    assert page.columns.left.horizontalScrollBar().maximum() == 0
    page.middle.show_tab("orders")
    assert page.middle.orders_tab._nothing.isVisible()


def test_off_the_track_there_is_a_way_back(qtbot, page, barvinok):
    page.desk.write(page, move_client, barvinok, "sleeping", reason="season is over")
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "sleeping")
    assert page.identity.wake_button.isVisible()
    assert "season is over" in page.identity.stepper.accessibleDescription()
    page.identity.wake_button.click()
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "regular")
    assert not page.identity.wake_button.isVisible()


def test_the_bin_and_back(qtbot, page, barvinok):
    page.commands.action("card.bin").trigger()
    qtbot.waitUntil(lambda: page.view.card.facts.deleted_at is not None)
    assert page.banner.state() == "off" and page.banner.restore_button.isVisible()
    page.banner.restore_button.click()
    qtbot.waitUntil(lambda: page.view.card.facts.deleted_at is None)


def test_the_history_names_fields(qtbot, page, barvinok):
    page.desk.write(page, change_client, barvinok, {"payment_terms": "30 days"})
    qtbot.waitUntil(lambda: page.view.card.facts.values["payment_terms"] == "30 days")
    page.middle.show_tab("changes")
    items = page.middle.changes_tab.timeline.items
    qtbot.waitUntil(lambda: bool(items()) and "30 days" in items()[0].below)
    assert items()[0].below.startswith("Pays: ") and "→ 30 days" in items()[0].below


@pytest.mark.parametrize("code", ["uk", "ru", "en"])
def test_every_language(qtbot, page, barvinok, code):
    page.desk.language.set_code(code)
    page.retranslate()
    generation = page._generation
    qtbot.waitUntil(lambda: page._generation >= generation and page.identity.isEnabled())
    assert page.middle.tabs.tabs()[0].text
    page.desk.language.set_code("en")


def test_two_columns_where_there_is_little_room(page, barvinok):
    page.columns.resize(800, 500)
    assert not page.columns.right.isVisible()
    assert page.columns.left.isAncestorOf(page.why)
    page.columns.resize(1184, 500)
    assert page.columns.right.isAncestorOf(page.why)


def test_tab_goes_as_the_eye_does(qtbot, page, barvinok):
    page._show(page.view)  # the rows of people are made anew, later than the cards below them

    def stops() -> list[str]:
        marks = {*page.people.rows(), *page.bant.lines().values(), page.facts._pencil, page.middle.tabs}
        names, widget = [], page.people._plus
        while widget is not page.middle.tabs:
            widget = widget.nextInFocusChain()
            if widget in marks:
                names.append(type(widget).__name__)
        return names

    qtbot.waitUntil(lambda: stops() == ["PersonRow"] * 3 + ["BantLine"] * 4 + ["IconButton", "TabStrip"])


def test_s_offers_the_stage_after_the_present_one(qtbot, page, barvinok):
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_S)
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    assert menu.activeAction().data() == "vip"
    menu.activeAction().trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "vip")
