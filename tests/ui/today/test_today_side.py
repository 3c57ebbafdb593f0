"""The cards at the right of Today, the four legs, and the foot of the drawer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.services.activities import log_activity
from app.services.client_card import load_card
from app.services.leg_calls import load_free_days
from app.services.legs import load_legs
from app.services.requests import add_request
from app.services.settings import change_settings
from tests.app.services.rule_books import put_rules, rule
from tests.ui.helpers import type_text
from tests.ui.opened import CTRL, SHIFT, press, rest, shell_of
from tests.ui.today.seen import choose, dialling, dialog_of, focused, side_titles, step
from ui.kit.menu import KMenu
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.today.deeds_dialog import DeedsDialog
from ui.pages.today.plan_dialog import PlanCallsDialog
from ui.pages.today.right_column import CARDS
from ui.pages.today.side_dialogs import AnswerDialog, NotNowDialog
from ui.steps.new_step import NewStepDialog

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("keyToAscii", "propagateSizeHints", "raise", "grabbing")


def test_cards_without_rows_are_not_shown(page) -> None:
    for code in CARDS:
        card = page.right.cards[code]
        assert card.isHidden() == (card.count() == 0), code
    assert not page.right.cards["meetings"].isHidden() and not page.right.cards["quiet"].isHidden()


def test_a_step_is_set_under_the_row_by_keys_alone(qtbot: QtBot, today_window: MainWindow, page) -> None:
    card = page.right.cards["no_step"]
    count = card.count()
    card.list.setFocus()
    row = card.list.current()
    press(today_window, Key.Key_Space)
    line = page.right.line
    qtbot.waitUntil(lambda: line.isVisible() and line.line.hasFocus())
    type_text(line.line, "Ask about the tasting, 24.06")
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: not line.isVisible())
    qtbot.waitUntil(lambda: page.right.cards["no_step"].count() == count - 1)
    assert row.title not in side_titles(page, "no_step")
    planned = page.desk.book.read(load_card, row.data.client_id).next_step
    assert (planned.title, planned.due_on) == ("Ask about the tasting", date(2026, 6, 24))
    assert card.list.hasFocus()


def test_what_is_typed_under_a_row_stays_while_the_cards_are_read_again(
    qtbot: QtBot, today_window: MainWindow, page
) -> None:
    card = page.right.cards["no_step"]
    card.list.setFocus()
    press(today_window, Key.Key_Space)
    line = page.right.line
    qtbot.waitUntil(lambda: line.isVisible() and line.line.hasFocus())
    type_text(line.line, "Ask about")
    page.load()
    rest(qtbot, today_window)
    assert line.isVisible() and line.line.hasFocus() and line.line.text() == "Ask about"
    press(today_window, Key.Key_Escape)
    assert not line.isVisible()


def test_what_is_typed_is_written_before_the_page_is_left(qtbot: QtBot, today_window: MainWindow, page) -> None:
    card = page.right.cards["no_step"]
    card.list.setFocus()
    client_id = card.list.current().data.client_id
    press(today_window, Key.Key_Space)
    line = page.right.line
    qtbot.waitUntil(lambda: line.isVisible() and line.line.hasFocus())
    line.set_usual(client_id, None)
    type_text(line.line, "Ask about")
    assert not page.leave()  # there is no day yet: what is typed is not thrown away
    assert line.error()
    type_text(line.line, " June, 24.06")
    assert page.leave()
    rest(qtbot, today_window)
    assert page.desk.book.read(load_card, client_id).next_step.title == "Ask about June"


def test_enter_opens_the_client_of_a_card(qtbot: QtBot, today_window: MainWindow, page) -> None:
    lists = page.right.cards["quiet"].list
    lists.setFocus()
    press(today_window, Key.Key_Down)
    row = lists.current()
    press(today_window, Key.Key_Return)
    shell = shell_of(today_window)
    qtbot.waitUntil(lambda: shell.place is not None and shell.place.client_id == row.data.client_id)


def test_show_all_leads_to_the_view_of_the_clients(today_window: MainWindow, page) -> None:
    wanted: list[Place] = []
    page.go_asked.disconnect(shell_of(today_window).go)
    page.go_asked.connect(wanted.append)
    for code in ("quiet", "no_step"):
        page.right.cards[code].more_link.click()
    assert [place.extra["view"] for place in wanted] == ["quiet", "no_step"]


def test_all_plans_of_a_day_are_one_document(today_window: MainWindow, page) -> None:
    wanted: list[Place] = []
    page.go_asked.disconnect(shell_of(today_window).go)
    page.go_asked.connect(wanted.append)
    page.right.cards["meetings"].more_link.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, KMenu)
    of_today = next(action for action in menu.actions() if action.text() == "Print all of today’s")
    of_today.trigger()
    menu.close()
    ids = tuple(row.step.client_id for row in page.meetings if row.step.due_on == date(2026, 6, 18))
    assert len(ids) == 2
    assert wanted[0].extra == {"kind": "meeting_plan", "clients": ids, "action": "print"}


def test_a_request_is_answered_from_its_card(qtbot: QtBot, today_window: MainWindow, page) -> None:
    client = step(page, "Mlyn Bakery").client_id
    page.desk.write(page, add_request, client, "A price for 40 kg", answer_by=date(2026, 6, 18))
    qtbot.waitUntil(lambda: "Mlyn Bakery" in side_titles(page, "requests"))
    card = page.right.cards["requests"]
    count = card.count()
    row = next(each for each in card.list.rows.rows if each.title == "Mlyn Bakery")
    page.side.act("requests", row)
    dialog = dialog_of(page)
    assert isinstance(dialog, AnswerDialog)
    type_text(dialog.answer, "Sent the price list")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: page.right.cards["requests"].count() == count - 1)


def popped(dialog: NewStepDialog) -> str:
    """Return the client that Enter would take."""
    row = dialog.popup.current() if dialog.popup.isVisible() else None
    return row.text if row is not None else ""


def test_n_asks_for_the_client_then_for_what_and_when(qtbot: QtBot, today_window: MainWindow, page) -> None:
    page.list.setFocus()
    press(today_window, "N")
    dialog = dialog_of(page)
    assert isinstance(dialog, NewStepDialog)
    qtbot.keyClicks(focused(), "vertep")
    qtbot.waitUntil(lambda: popped(dialog) == "Vertep Restaurant")
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(dialog.text.hasFocus)
    type_text(dialog.text, "Meeting about the new roast, next tue 14:30")
    assert dialog.kind.code() == "meeting"
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: any(row.title == "Meeting about the new roast" for row in page.list.rows.steps()))
    made = next(row for row in page.list.rows.steps() if row.title == "Meeting about the new roast")
    assert (made.client, made.kind, made.due_on) == ("Vertep Restaurant", "meeting", date(2026, 6, 23))


def test_a_new_step_needs_its_client_and_its_day(qtbot: QtBot, today_window: MainWindow, page) -> None:
    page.new()
    dialog = dialog_of(page)
    assert isinstance(dialog, NewStepDialog)
    type_text(dialog.text, "Call them")
    dialog.save_button.click()
    assert dialog.isVisible() and dialog._name_field.error()
    dialog.reject()


# --- the four legs ------------------------------------------------------------------------------------------------


def test_the_strip_and_the_foot_of_the_drawer_say_the_same(today_window: MainWindow, page) -> None:
    legs = page.desk.book.read(load_legs)
    shown = page.legs.stool.legs()
    assert [(leg.function, leg.done, leg.norm) for leg in shown] == [
        (leg.function.value, leg.done, leg.norm) for leg in legs.legs
    ]
    foot = shell_of(today_window).side_bar.stool
    assert foot.accessibleName() == "Prospecting leg is short, Week 25"
    assert legs.shortest.function.value == "prospecting"
    assert page.legs.plan_link.isVisible() and page.legs.plan_link.text().endswith("for Friday")


def test_a_deed_shows_on_the_stool_of_every_page(qtbot: QtBot, today_window: MainWindow, page) -> None:
    before = next(leg.done for leg in page.legs.stool.legs() if leg.function == "vip")
    client = step(page, "Karpaty Resort Group").client_id
    page.desk.write(page, log_activity, client, "call", "Talked about July")
    qtbot.waitUntil(lambda: next(leg.done for leg in page.legs.stool.legs() if leg.function == "vip") == before + 1)
    small = shell_of(today_window).side_bar.stool._stool
    qtbot.waitUntil(lambda: next(leg.done for leg in small.legs() if leg.function == "vip") == before + 1)


def test_a_leg_lists_its_very_deeds_and_enter_opens_the_client(qtbot: QtBot, today_window: MainWindow, page) -> None:
    page.legs.stool.setFocus()
    press(today_window, Key.Key_Right)
    press(today_window, Key.Key_Right)
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(DeedsDialog)))
    dialog = dialog_of(page)
    assert isinstance(dialog, DeedsDialog)
    leg = next(each for each in page.legs.stool.legs() if each.function == "care")
    assert len(dialog.list.items()) == leg.done
    first = dialog.list.items()[0]
    qtbot.waitUntil(dialog.list.hasFocus)
    press(today_window, Key.Key_Return)
    shell = shell_of(today_window)
    qtbot.waitUntil(lambda: shell.place is not None and shell.place.client_id == first.data)


def test_calls_for_the_short_leg_are_one_action(qtbot: QtBot, today_window: MainWindow, page) -> None:
    page.legs.plan_link.click()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PlanCallsDialog)))
    dialog = dialog_of(page)
    assert isinstance(dialog, PlanCallsDialog)
    named = [pick.client_id for check, pick in dialog.clients if check.isChecked()]
    assert len(named) >= 3
    days = page.desk.book.read(load_free_days)
    assert [day.on for _check, day in dialog.days] == [day.on for day in days]
    dialog.days[1][0].setChecked(True)
    shared = [check.text() for check, _day in dialog.days[:2]]
    assert sum(int(text.rsplit("+", 1)[1]) for text in shared if "+" in text) == len(named)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: not page.window().findChildren(PlanCallsDialog))
    cards = [page.desk.book.read(load_card, client_id) for client_id in named]
    assert {card.next_step.due_on for card in cards} <= {days[0].on, days[1].on}
    assert all(card.next_step.kind == "call" for card in cards)
    page.desk.undo(page)
    rest(qtbot, today_window)
    assert all(page.desk.book.read(load_card, client_id).next_step is None for client_id in named)


def test_a_stool_that_stands_offers_nothing(qtbot: QtBot, today_window: MainWindow, page) -> None:
    norms = {f"norms.week.{leg.function}": 0 for leg in page.legs.stool.legs()}
    page.desk.write(page, change_settings, norms)
    qtbot.waitUntil(lambda: all(leg.norm == 0 for leg in page.legs.stool.legs()))
    assert page.legs.plan_link.isHidden()
    foot = shell_of(today_window).side_bar.stool
    qtbot.waitUntil(lambda: foot.accessibleName() == "The stool stands, Week 25")


def test_c_calls_whom_the_focus_is_on(qtbot: QtBot, today_window: MainWindow, page) -> None:
    choose(page, "Barvinok Coffee")
    with dialling() as links:
        press(today_window, "C")
        qtbot.waitUntil(lambda: len(links) == 1)
        page.right.cards["quiet"].list.setFocus()
        press(today_window, "C")
        qtbot.waitUntil(lambda: len(links) == 2)
    assert links[0].startswith("tel:+380") and links[1].startswith("tel:+380") and links[0] != links[1]


def test_the_plan_of_the_day_is_saved(qtbot: QtBot, today_window: MainWindow, page, tmp_path: Path) -> None:
    press(today_window, "P", CTRL | SHIFT)
    qtbot.waitUntil(lambda: bool(today_window.findChildren(QFileDialog)), timeout=20_000)
    dialog = today_window.findChildren(QFileDialog)[0]
    path = tmp_path / "day.pdf"
    dialog.fileSelected.emit(str(path))
    qtbot.waitUntil(path.exists, timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: "day.pdf" in shell_of(today_window).toast.message())
    dialog.close()


# --- what rules suggest -------------------------------------------------------------------------------------------


@pytest.fixture
def suggesting(qtbot: QtBot, today_window: MainWindow, page):
    """The page with a rule that names everybody who bought twice a regular."""
    put_rules(page.desk.book, rule("regular", {"metric": "paid_orders", "op": ">=", "value": 2}))
    page.desk.refresh(page)
    qtbot.waitUntil(lambda: page.right.cards["suggestions"].count() > 0, timeout=20_000)
    rest(qtbot, today_window)
    return page


def test_all_suggestions_are_shown_on_demand(qtbot: QtBot, today_window: MainWindow, suggesting) -> None:
    card = suggesting.right.cards["suggestions"]
    assert card.list.rows.rowCount() == 3 < card.count()
    card.more_link.click()
    qtbot.waitUntil(lambda: card.list.rows.rowCount() == card.count())
    suggesting.load()
    rest(qtbot, today_window)
    assert card.list.rows.rowCount() == card.count()
    card.more_link.click()
    assert card.list.rows.rowCount() == 3


def test_a_suggestion_is_taken(qtbot: QtBot, today_window: MainWindow, suggesting) -> None:
    card = suggesting.right.cards["suggestions"]
    count = card.count()
    card.list.setFocus()
    row = card.list.current()
    assert row.text and row.buttons[0][0] == "Accept"
    press(today_window, Key.Key_Space)
    qtbot.waitUntil(lambda: card.count() == count - 1)
    moved = suggesting.desk.book.read(load_card, row.data.client_id)
    assert moved.facts.stage == row.data.to_stage


def test_a_suggestion_put_aside_wants_its_reason(qtbot: QtBot, today_window: MainWindow, suggesting) -> None:
    card = suggesting.right.cards["suggestions"]
    count, row = card.count(), card.list.rows.rows[0]
    suggesting.side.act("suggestions", row, 1)
    dialog = dialog_of(suggesting)
    assert isinstance(dialog, NotNowDialog)
    dialog.save_button.click()
    assert dialog.isVisible() and dialog._field.error()
    type_text(dialog.reason, "Waits for the new season")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: card.count() == count - 1)
    assert row.title not in side_titles(suggesting, "suggestions")
