"""What of a client would earn more, what of its orders waits, and marks decided by hand, on the card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.services.clients import change_client
from app.services.flag_sheet import load_flags
from app.services.levers import load_levers
from app.services.orders import OrderDraft, save_order
from app.services.rule_changes import RuleDraft, apply_rules, clear_override, set_override
from app.services.rules import load_rules
from tests.ui.test_card import client_id_of, dialog_of, go
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.commands import Commands
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.pages.card.levers import LeverMark, lever_marks
from ui.pages.card.override import ask_override
from ui.pages.card.page import CardPage
from ui.pages.card.path import stepper_path

FELL, SPOT, NEW, NEVER = "Panska Sadyba Hotel", "Dobro Medical Centre", "Barvinok Coffee", "Most Car Wash"


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


def show(qtbot, page: CardPage, name: str) -> int:
    """Show a client with its levers."""
    client_id = client_id_of(page.desk.book, name)
    go(qtbot, page, client_id)
    reason = page.desk.book.read(load_levers, client_id, "en").reason
    qtbot.waitUntil(lambda: page.orders.levers.reason.text() == reason)
    return client_id


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible() and label.text()]


def told(page: CardPage) -> str:
    return "\n".join(texts(page.why))


def write(page: CardPage, use_case: Any, *args: Any, **values: Any) -> None:
    page.desk.write(page, use_case, *args, **values)


def choose(qtbot, words: str) -> None:
    """Trigger a row of the menu that is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), KMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, KMenu)
    action = next(each for each in menu.actions() if each.text().startswith(words))
    menu.close()
    action.trigger()


# --- levers -------------------------------------------------------------------------------------------------------


def test_each_figure_tells_its_change_and_one_lever_is_named(qtbot, page):
    client_id = show(qtbot, page, FELL)
    sheet = page.desk.book.read(load_levers, client_id, "en")
    assert sheet.suggested == "check"
    marks = lever_marks(sheet)
    assert marks["check"] == LeverMark("↓ 5%", "danger", sheet.rows[1].words)
    assert marks["frequency"] == LeverMark("↑ 50%", "ok", sheet.rows[0].words)
    assert {marks["check"].text, marks["frequency"].text} <= set(texts(page.orders))
    assert page.orders.levers.short.isVisible() and not page.orders.levers.reason.isVisible()
    assert page.orders.levers.short.text() == "Average check: −6\u00a0050\u00a0₴"
    page.orders.levers.fold.click()
    assert page.orders.levers.reason.isVisible() and not page.orders.levers.short.isVisible()


def test_a_new_client_has_no_marks_but_a_plain_sentence(qtbot, page):
    client_id = show(qtbot, page, NEW)
    assert lever_marks(page.desk.book.read(load_levers, client_id, "en")) == {}
    assert "19\u00a0July" in page.orders.levers.reason.text()
    assert not [text for text in texts(page.orders) if text.startswith(("↑", "↓"))]


def test_a_client_that_never_bought_has_no_levers(qtbot, page):
    show(qtbot, page, NEVER)
    assert not page.orders.levers.isVisible()
    page.show_levers()
    assert not page.middle.orders_page.levers.isVisible()


def test_the_table_of_levers_stands_under_the_orders(qtbot, page):
    client_id = show(qtbot, page, FELL)
    page.orders.levers.fold.click()
    page.orders.levers.all.click()
    assert page.middle.tabs.code() == "orders"
    panel = page.middle.orders_page.levers
    qtbot.waitUntil(panel.isVisible)
    assert panel.is_open() and panel.heading.hasFocus()
    shown = texts(panel)
    for row in page.desk.book.read(load_levers, client_id, "en").rows:
        assert {row.title, row.now_words} <= set(shown)
    assert page.middle.orders_tab.table.isVisible() and page.middle.orders_tab.table.height() >= 100


def test_white_spots_of_this_client_are_asked_for(qtbot, page):
    client_id = show(qtbot, page, SPOT)
    with qtbot.waitSignal(page.go_asked) as asked:
        page.orders.spots_asked.emit()
    place = asked.args[0]
    assert (place.page, place.client_id, place.extra["kind"]) == ("documents", client_id, "white_spots")


def test_the_levers_of_another_client_are_not_left_standing(qtbot, page):
    show(qtbot, page, FELL)
    page.show_levers()
    qtbot.waitUntil(page.middle.orders_page.levers.isVisible)
    page.middle.orders_page.show_sales(None)
    assert not page.middle.orders_page.levers.isVisible()
    show(qtbot, page, NEVER)
    assert not page.middle.orders_page.levers.isVisible()


def test_kinds_of_orders_are_told_once_an_order_has_one(qtbot, page):
    client_id = show(qtbot, page, FELL)
    page.show_levers()
    assert not any("Project" in text for text in texts(page.middle.orders_page.levers))
    today = page.desk.book.clock.today()
    write(page, save_order, client_id, None, OrderDraft(today, kind="project", status="paid", total_kop=100_00))
    qtbot.waitUntil(lambda: any("Project 1" in text for text in texts(page.middle.orders_page.levers)))


# --- what of the orders waits -------------------------------------------------------------------------------------


def test_offers_to_chase_and_late_deliveries_stand_over_the_orders(qtbot, page):
    client_id = show(qtbot, page, FELL)
    page.middle.show_tab("orders")
    alerts = page.middle.orders_page.alerts
    assert not alerts.isVisible()
    today = page.desk.book.clock.today()
    offer = OrderDraft(today, number="Q-1", status="offer", total_kop=100_00)
    write(page, save_order, client_id, None, offer)
    qtbot.waitUntil(lambda: alerts.texts() == ["Offer Q-1: no follow-up date"])
    write(page, save_order, client_id, None, replace(offer, number="Q-2", answer_by=today + timedelta(1)))
    late = OrderDraft(today, number="Q-3", promised_on=today - timedelta(3), total_kop=100_00)
    write(page, save_order, client_id, None, late)
    qtbot.waitUntil(lambda: len(alerts.texts()) == 2)
    assert any(text.startswith("Q-3: delivery") and "3" in text for text in alerts.texts())
    assert not any("Q-2" in text for text in alerts.texts())


# --- the way ahead ------------------------------------------------------------------------------------------------


def way(page: CardPage) -> list[str]:
    assert page.view is not None
    return [stage.note for stage in stepper_path(page.desk, page.view)[2].stages]


def test_the_path_tells_how_much_of_what_opens_care_was_bought(qtbot, page):
    client_id = show(qtbot, page, NEVER)
    assert way(page)[0] == "bought 0 of 1"
    rule = next(rule for rule in page.desk.book.read(load_rules) if rule.spec.code == "to_care")
    condition = replace(rule.spec.conditions[0], value=2)
    write(page, apply_rules, [RuleDraft(replace(rule.spec, conditions=(condition,)), True)])
    qtbot.waitUntil(lambda: way(page)[0] == "bought 0 of 2")
    today = page.desk.book.clock.today()
    write(page, save_order, client_id, None, OrderDraft(today, status="paid", total_kop=100_00))
    qtbot.waitUntil(lambda: way(page)[0] == "bought 1 of 2")  # it moves with each order


# --- why ----------------------------------------------------------------------------------------------------------


def test_a_mark_names_the_version_of_its_rule_and_its_orders(qtbot, page):
    client_id = show(qtbot, page, NEW)
    row = next(row for row in page.desk.book.read(load_flags, client_id, "en") if row.flag == "regular")
    rule = next(rule for rule in page.desk.book.read(load_rules) if rule.spec.code == "regular")
    day = page.desk.formats.short_date(rule.valid_from)
    qtbot.waitUntil(lambda: f"version {row.rule_version} of {day}" in told(page))
    link = next(
        each
        for each in page.why.findChildren(KButton)
        if each.accessibleDescription().startswith(row.orders[-6].number)
    )
    link.click()
    opened: list[int] = []
    page.why.order_asked.connect(opened.append)
    choose(qtbot, row.orders[-1].number)
    assert opened == [row.orders[-1].id]
    dialog_of(qtbot, page)


def test_the_link_to_the_rules_opens_them(qtbot, page):
    show(qtbot, page, NEW)
    with qtbot.waitSignal(page.go_asked) as asked:
        page.why.rules.click()
    assert (asked.args[0].page, asked.args[0].extra["rule"]) == ("rules", "regular")


def test_a_mark_by_hand_needs_a_reason_and_is_shown_as_such(qtbot, page):
    client_id = show(qtbot, page, NEW)
    page.why.open_menu()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    heads = [action.text() for action in menu.actions() if not action.isEnabled()]
    assert heads == ["Regular", "VIP", "Gone quiet", "Sleeping"]
    choose(qtbot, "Keep off by hand…")  # the first is that of the regulars
    dialog = dialog_of(qtbot, page)
    dialog.save_button.click()
    assert NEW in dialog._fields["reason"].error() and dialog.isVisible()
    dialog.reason.setText("They are closing down")
    dialog.review_on.setText("yesterday or so")
    dialog.save_button.click()
    assert dialog._fields["review_on"].error() and not dialog._fields["reason"].error()
    dialog.review_on.setText("2020-01-01")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(dialog._fields["review_on"].error()) and dialog.save_button.isEnabled())
    dialog.review_on.setText("+7d")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "They are closing down" in told(page))
    row = next(row for row in page.desk.book.read(load_flags, client_id, "en") if row.flag == "regular")
    assert (row.by_hand, row.is_held, row.review_on) == (True, False, page.desk.book.clock.today() + timedelta(7))
    back = next(each for each in page.why.findChildren(KButton) if each.text() == "Back to the rule")
    back.click()
    qtbot.waitUntil(lambda: "They are closing down" not in told(page))


def test_one_undo_takes_a_mark_by_hand_back(qtbot, page):
    client_id = show(qtbot, page, NEW)
    dialog = ask_override(page.desk, page.view, "vip", True, page)
    dialog.reason.setText("A friend of the owner")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "A friend of the owner" in told(page))
    page.desk.undo(page)
    qtbot.waitUntil(lambda: "A friend of the owner" not in told(page))
    assert not any(row.by_hand for row in page.desk.book.read(load_flags, client_id, "en"))


def test_a_day_of_review_that_has_come_is_amber(qtbot, page):
    client_id = show(qtbot, page, NEW)
    today = page.desk.book.clock.today()
    values = {"special_terms_reason": "Three cafes", "special_terms": "60 days to pay"}
    write(page, change_client, client_id, {**values, "special_terms_review_on": today + timedelta(1)})
    qtbot.waitUntil(lambda: "special_terms" in page.facts.fields())
    assert page.facts.editor("special_terms").shown.label._role != "warn"
    assert "Review of the special terms" not in told(page)
    write(page, change_client, client_id, {"special_terms_review_on": today})
    qtbot.waitUntil(lambda: "Review of the special terms due today" in told(page))
    assert page.facts.editor("special_terms").shown.label._role == "warn"


def test_what_winning_a_client_cost_is_said_when_it_is_being_lost(qtbot, page):
    client_id = show(qtbot, page, NEW)
    write(page, change_client, client_id, {"winning_cost_kop": 50_000_00})
    qtbot.waitUntil(lambda: page.view.card.facts.values["winning_cost_kop"] == 50_000_00)
    assert "50\u00a0000" not in told(page)
    write(page, set_override, client_id, "late", True, "They told so")
    qtbot.waitUntil(lambda: "cost 50\u00a0000\u00a0₴" in told(page))
    write(page, clear_override, client_id, "late")
    qtbot.waitUntil(lambda: "50\u00a0000" not in told(page))
