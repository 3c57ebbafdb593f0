"""The client card on the sample book: what is shown, and how one goes about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from sqlalchemy import select
from sqlmodel import col

from app.book import Book
from app.services.activities import finish_step, move_step
from app.services.client_card import ClientCard, load_card
from app.services.clients import add_client, change_client
from app.services.pipeline import move_client
from db.tables import Client
from tests.ui.helpers import type_text
from ui.desk import Desk
from ui.kit.access import install_faces
from ui.kit.commands import Commands
from ui.kit.dialog import Dialog
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.moves.move_panel import MovePanel
from ui.pages.card.bant import BantLine
from ui.pages.card.conditions import reached_on
from ui.pages.card.page import CardPage
from ui.pages.card.path import stepper_path
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
    items = page.middle.timeline_tab.timeline.items()
    assert (items[0].title, items[0].right) == ("Meeting at 15:00", "planned")
    assert any("Z-0402" in item.title for item in items)
    assert any(item.text == "Taras Hnatiuk → Iryna Bondar" for item in items)
    assert len(page.orders.bars._bars) == 6
    assert page.facts.fields() == ("email", "tax_code", "payment_terms", "source", "delivery_terms")


def test_the_frequency_is_the_rhythm_that_late_is_measured_by(page, barvinok):
    gaps = sorted(
        (later.ordered_on - earlier.ordered_on).days for earlier, later in pairwise(reversed(page.view.card.orders))
    )
    assert len(gaps) == 8 and page.view.card.figures.gap_days == -(-(gaps[3] + gaps[4]) // 2) == 18


def test_a_mark_says_its_conditions_in_short(page, barvinok):
    shown = [label.text() for label in page.why.findChildren(Label) if label.isVisible()]
    assert "Each of 3 months ≥ 30\u00a0000" in shown
    assert "Mar 43\u00a0800, Apr 42\u00a0350, May 50\u00a0680" in shown
    assert "218\u00a0940 since 10 Jun" in shown
    assert "22% of 1\u00a0000\u00a0000" in shown
    assert "At this pace: December 2027" in shown


def test_a_pace_is_said_only_where_there_is_one(page, barvinok):
    figures, today = page.view.card.figures, date(2026, 6, 18)
    assert reached_on(figures, 100_000_000, today) == date(2027, 12, 6)
    assert reached_on(figures, figures.total_kop, today) is None
    assert reached_on(replace(figures, gap_days=None), 100_000_000, today) is None
    assert reached_on(replace(figures, first_on=date(2026, 6, 1)), 100_000_000, today) is None
    assert reached_on(figures, 100 * 100_000_000, today) is None


def test_a_year_is_said_once_where_it_begins(page, barvinok):
    path = stepper_path(page.desk, page.view)
    notes = [stage.note for function in path for stage in function.stages]
    assert notes[:3] == ["8 Dec 2025", "10 Dec", "16 Dec"] and notes[5:7] == ["12 Jan", "19 Jan"]
    assert [function.days_text for function in path[:3]] == ["14 days", "28 days", "150 days"]
    days = [item.when for item in page.middle.timeline_tab.timeline.items() if item.when]
    assert sum("25" in day and "." in day for day in days) == 1 and "8 Dec" in days


def test_a_scroll_bar_is_there_only_under_the_mouse(qtbot, page, barvinok):
    page.window().resize(1154, 600)
    column = page.columns.left
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    bar = column._bar
    assert not bar.isVisible()
    QApplication.sendEvent(column, QEvent(QEvent.Type.Enter))
    assert bar.isVisible()
    bar.setValue(bar.maximum())
    assert column.verticalScrollBar().value() == column.verticalScrollBar().maximum()
    QApplication.sendEvent(column, QEvent(QEvent.Type.Leave))
    assert not bar.isVisible()


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
    assert "Lviv" in page.identity._line.label.text()


def test_a_client_that_is_not_in_the_book(qtbot, page):
    with qtbot.waitSignals([page.said, page.back_asked]):
        page.enter(Place("card", client_id=999_999))


def test_a_bare_client_says_what_is_missing(qtbot, page):
    changes = page.desk.book.write(add_client, "<b>Ім'я</b> & Co 😀 " + "довге " * 45)
    assert changes.created_id is not None
    go(qtbot, page, changes.created_id)
    assert page.banner.state() == "none"
    assert page.facts.fields() == () and page.facts._nothing.isVisible()
    assert {"phone", "email", "city", "source"} <= set(page.facts.addable())
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


def test_waking_up_asks_for_a_step_where_there_is_none(qtbot, page, barvinok):
    page.desk.write(page, finish_step, page.view.card.next_step.id)
    page.desk.write(page, move_client, barvinok, "lost", lost_reason="price")
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "lost" and page.view.card.next_step is None)
    assert page.banner.state() == "off"
    page.identity.wake_button.click()
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "regular" and page.next_step.line.isVisible())
    assert not page.banner.isVisible()
    qtbot.waitUntil(page.next_step.line.line.hasFocus)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.banner.state() == "none" and page.banner.isVisible()


def test_the_number_is_copied_and_the_seller_changed(qtbot, page, barvinok):
    page.identity.tab("code").setFocus()
    with qtbot.waitSignal(page.said):
        press(qtbot, page, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "112"
    page.identity.tab("person").setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Olena Marchenko").trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.view.card.facts.responsible == "Olena Marchenko")
    titles = [item.text for item in page.middle.timeline_tab.timeline.items()]
    assert "Iryna Bondar → Olena Marchenko" in titles


def test_late_and_then_no_step(qtbot, page, barvinok):
    page.desk.write(page, move_step, page.view.card.next_step.id, date(2026, 6, 15))
    qtbot.waitUntil(lambda: page.banner.state() == "late")
    assert page.banner.title() == "3 days late"
    page.desk.write(page, finish_step, page.view.card.next_step.id)
    qtbot.waitUntil(lambda: page.banner.state() == "none")
    assert page.banner.title() == "No next step: set one (T)"


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


def test_two_columns_then_one_where_there_is_little_room(page, barvinok):
    page.columns.resize(800, 500)
    assert page.columns.count() == 2 and not page.columns.right.isVisible()
    assert page.columns.left.isAncestorOf(page.why)
    page.columns.resize(600, 500)
    assert page.columns.count() == 1 and page.columns.left.isAncestorOf(page.middle)
    page.columns.resize(1184, 500)
    assert page.columns.count() == 3 and page.columns.right.isAncestorOf(page.why)
    assert not page.columns.left.isAncestorOf(page.middle) and page.middle.isVisible()


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
    next(action for action in menu.actions() if action.data() == "active").trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "active")


def test_screen_readers_meet_buttons_with_names(qtbot, page, barvinok):
    app = QApplication.instance()
    assert app is not None
    install_faces(app)
    parts = (page.people.rows()[0], page.bant.findChildren(BantLine)[0], page.identity.stage_tab())
    for widget in (*parts, page.identity.name.shown):
        face = QAccessible.queryAccessibleInterface(widget)
        assert face.role() == QAccessible.Role.Button, widget
        assert face.text(QAccessible.Text.Name), widget
    name = QAccessible.queryAccessibleInterface(page.identity.name.shown)
    assert name.text(QAccessible.Text.Name).endswith(", Barvinok Coffee")
    with qtbot.waitSignal(page.identity.name.edit_started):
        name.actionInterface().doAction(QAccessibleActionInterface.pressAction())


def test_a_dialog_shows_no_window_of_its_own(qtbot, page, barvinok):
    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                strays.append(type(watched).__name__)
            return False

    strays: list[str] = []
    watcher = Watcher()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watcher)
    try:
        page.acts.set_step()
        dialog_of(qtbot, page).reject()
        page.acts.move_to("lost")
        qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(MovePanel)))
        next(each for each in page.window().findChildren(MovePanel) if each.isVisible()).close_panel()
        page.bant.edit("timing")
        dialog_of(qtbot, page).reject()
    finally:
        app.removeEventFilter(watcher)
    assert strays == []
