"""Hand-overs on Today and on the client's card, and a book of one person that shows none of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.book import Book
from app.documents.values import DocumentKind
from app.services.clients import add_client
from app.services.handovers import load_client_handovers, load_handover
from tests.ui.handovers.conftest import Proposed
from tests.ui.helpers import child
from tests.ui.opened import CTRL, opened, press, rest, shell_of
from ui.desk import load_facts
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.card.page import CardPage
from ui.pages.documents import DocumentsPage
from ui.pages.handovers.page import HandOversPage
from ui.pages.handovers.propose_dialog import HandOverDialog
from ui.pages.page import Page, Place
from ui.pages.today import TodayPage
from ui.pages.today.right_column import HANDOVERS
from ui.theme import Theme

Key = Qt.Key


@pytest.fixture
def solo_window(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> Iterator[MainWindow]:
    """The window with a book of one seller and one client."""
    with opened(qtbot, theme, language, book) as window:
        yield window


def go(qtbot: QtBot, window: MainWindow, place: Place) -> Page:
    """Go to a place and wait until it is read."""
    shell = shell_of(window)
    shell.go(place)
    rest(qtbot, window)
    page = shell.page
    assert page is not None
    return page


def today_of(qtbot: QtBot, window: MainWindow) -> TodayPage:
    """Return Today with its cards read."""
    page = go(qtbot, window, Place("today"))
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: page.steps is not None)
    rest(qtbot, window)
    return page


def card_of(qtbot: QtBot, window: MainWindow, client_id: int) -> CardPage:
    """Return the card of a client."""
    page = go(qtbot, window, Place("card", client_id))
    assert isinstance(page, CardPage)
    qtbot.waitUntil(lambda: page.view is not None)
    return page


# --- Today ----------------------------------------------------------------------------------------------------------


def test_today_tells_what_waits_and_leads_to_it(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    today = today_of(qtbot, handovers_window)
    card = today.right.cards[HANDOVERS]
    assert card.isVisible() and page.found is not None
    rows = [row.data for row in card.list.rows.rows]
    assert [row.section for row in rows][:3] == ["waiting"] * 3  # what hurries comes first, three are shown
    days = [row.answer_by for row in rows if row.section == "waiting"]
    assert days == sorted(days)
    assert card.list.rows.rows[0].route == (rows[0].from_name, rows[0].to_name)
    card.list.setFocus()
    card.list.setCurrentIndex(card.list.rows.index(0))
    press(handovers_window, Key.Key_Space)
    rest(qtbot, handovers_window)
    shell = shell_of(handovers_window)
    assert shell.page is page
    qtbot.waitUntil(lambda: (found := page.card()) is not None and found.row.id == rows[0].id)
    shell.back()
    rest(qtbot, handovers_window)
    card.more_link.click()
    rest(qtbot, handovers_window)
    assert shell.page is page


def test_mine_on_today_are_those_i_answer(qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage) -> None:
    today = today_of(qtbot, handovers_window)
    me = page.desk.book.person_id
    today.show_who("mine")
    rest(qtbot, handovers_window)
    rows = [row.data for row in today.right.cards[HANDOVERS].list.rows.rows]
    late = [row for row in rows if row.days_late]  # the owner sees answers that are late with others too
    assert all(me in (row.to_id, row.from_id) for row in rows if row not in late)


# --- the card -------------------------------------------------------------------------------------------------------


def test_the_card_says_it_waits_and_takes_the_answer(
    qtbot: QtBot, handovers_window: MainWindow, proposed: list[Proposed]
) -> None:
    first = proposed[0]
    card = card_of(qtbot, handovers_window, first.client_id)
    strip, desk = card.hand_over, card.desk
    taker = desk.person(first.to_id)
    assert taker is not None and strip.isVisible()
    assert taker.name.split()[0] in strip.title()
    titles = [item.title for item in card.middle.timeline_tab.timeline.items()]
    assert "Hand-over proposed" in titles
    strip.accept_button.setFocus()
    press(handovers_window, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.book.read(load_handover, first.id, "en").row.state == "accepted")
    rest(qtbot, handovers_window)
    assert not strip.isVisible()
    assert card.view is not None and card.view.card.facts.responsible_id == first.to_id


def test_return_on_the_card_asks_for_the_reason(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    second = proposed[1]
    card = card_of(qtbot, handovers_window, second.client_id)
    card.hand_over.return_button.click()
    rest(qtbot, handovers_window)
    assert shell_of(handovers_window).page is page
    found = page.card()
    assert found is not None and found.row.id == second.id
    assert page.dossier.foot.line.hasFocus()


def test_h_on_the_card_hands_the_client_over(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first, book = proposed[0], page.desk.book
    page.commands.action("handovers.withdraw").trigger()
    qtbot.waitUntil(lambda: book.read(load_handover, first.id, "en").row.state == "withdrawn")
    card = card_of(qtbot, handovers_window, first.client_id)
    assert not card.hand_over.isVisible() and card.may_hand_over()
    press(handovers_window, "h")
    dialog = child(handovers_window, HandOverDialog)
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    dialog.person.set_code(str(first.to_id))
    press(handovers_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: card.hand_over.isVisible())
    newest = book.read(load_client_handovers, first.client_id, "en")[0]
    assert (newest.state, newest.to_id) == ("proposed", first.to_id)
    assert shell_of(handovers_window).page is card


# --- paper ----------------------------------------------------------------------------------------------------------


def test_p_shows_the_hand_over_card_on_paper(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    press(handovers_window, "p")
    shell = shell_of(handovers_window)
    qtbot.waitUntil(lambda: isinstance(shell.page, DocumentsPage), timeout=20_000)
    documents = shell.page
    assert isinstance(documents, DocumentsPage)
    qtbot.waitUntil(lambda: documents.preview.pages == 1, timeout=20_000)
    assert documents.kind is DocumentKind.HANDOVER_CARD
    assert documents.client_ids == (proposed[0].client_id,)


# --- one person -----------------------------------------------------------------------------------------------------


def test_one_person_sees_nothing_of_it(qtbot: QtBot, solo_window: MainWindow, book: Book) -> None:
    client_id = book.write(add_client, "Ranok").created_id
    assert client_id is not None and book.read(load_facts).is_solo
    today = today_of(qtbot, solo_window)
    assert not today.right.cards[HANDOVERS].isVisible()
    card = card_of(qtbot, solo_window, client_id)
    assert not card.hand_over.isVisible() and not card.may_hand_over()
    assert not card.commands.action("card.hand_over").isEnabled()
    shell = shell_of(solo_window)
    page = shell.pages["handovers"]
    assert isinstance(page, HandOversPage)
    assert not shell.commands.action("page.handovers").isEnabled()
    page.acts.ask_new()
    assert solo_window.findChild(HandOverDialog) is None
