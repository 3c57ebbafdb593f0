"""The wizard: by keys from the model to the switch, its draft, its plan, and what blocks it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.book import Book
from app.domain.sales_models import Role, SalesModel
from app.domain.switch_plan import Choice, How
from app.services.backups import list_backups
from app.services.sales_model import load_model
from app.services.switch import Which, load_draft
from tests.ui.model.conftest import open_model, page_of
from tests.ui.opened import CTRL, close_window, press, rest, shell_of
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.sales_model import SalesModelPage
from ui.pages.sales_model.plan_dialogs import PlanDialog, ValuesDialog
from ui.theme import Theme

Key = Qt.Key


def begin(qtbot: QtBot, window: MainWindow, model: SalesModel = SalesModel.THREE_TIER) -> SalesModelPage:
    """Open the wizard on a new draft and wait for its plan."""
    page = page_of(window)
    page.choose(model)
    page.start_switch()
    planned(qtbot, page)
    return page


def planned(qtbot: QtBot, page: SalesModelPage) -> None:
    """Wait until the plan is of the draft, and the list is read."""
    qtbot.waitUntil(lambda: page.switching.plan is not None and not page.switching.is_planning, timeout=10_000)
    qtbot.waitUntil(lambda: not page.desk.jobs.is_busy, timeout=10_000)


def test_three_tier_is_switched_on_by_keys_and_undone(
    qtbot: QtBot, model_window: MainWindow, sample_book: Book
) -> None:
    page = page_of(model_window)
    before = sample_book.read(load_model, "en")
    page.cards[SalesModel.ACCOUNT].setFocus(Qt.FocusReason.TabFocusReason)
    press(model_window, Key.Key_Right)
    press(model_window, Key.Key_Right)
    press(model_window, "n")
    planned(qtbot, page)
    assert page.side.currentWidget() is page.wizard and page.cards[SalesModel.THREE_TIER].chip() == "preparing"
    for at in (1, 2, 3, 4):
        press(model_window, Key.Key_Return)
        planned(qtbot, page)
        assert page.wizard.at == at
    assert sample_book.read(load_model, "en").model is SalesModel.ACCOUNT  # nothing changes until step 5
    press(model_window, Key.Key_Return)
    assert sample_book.read(load_model, "en").model is SalesModel.ACCOUNT  # Enter alone never switches
    press(model_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.side.currentWidget() is page.facts, timeout=20_000)
    rest(qtbot, model_window)
    assert sample_book.read(load_model, "en").model is SalesModel.THREE_TIER
    assert page.cards[SalesModel.THREE_TIER].chip() == "today" and page.side.currentWidget() is page.facts
    assert any(copy.reason == "switch" for copy in list_backups(sample_book.path))
    assert page.rollout.isVisible()
    with qtbot.waitSignal(page.desk.changed):
        press(model_window, "z", CTRL)
    rest(qtbot, model_window)
    after = sample_book.read(load_model, "en")
    assert (after.model, after.functions, after.history) == (before.model, before.functions, before.history)
    assert page.cards[SalesModel.THREE_TIER].chip() == "preparing"  # the draft is back with what it was for
    page.start_switch()
    page.wizard.go_back()
    page.wizard.go_back()
    page.wizard.go_back()
    page.wizard.drop_button.click()
    rest(qtbot, model_window)
    assert sample_book.read(load_draft) is None and page.switching.draft is None
    page.begin_day()
    rest(qtbot, model_window)
    assert page.cards[SalesModel.THREE_TIER].chip() == ""


def test_draft_survives_esc_another_page_and_closing_the_book(
    qtbot: QtBot, model_window: MainWindow, sample_book: Book, theme: Theme, language: Language
) -> None:
    page = begin(qtbot, model_window)
    page.wizard.go_next()
    page.wizard.go_next()
    row = page.wizard.clients.rows["first_sale"]
    row.chosen.emit("first_sale", Choice(How.ONE, (3,)))
    planned(qtbot, page)
    press(model_window, Key.Key_Escape)
    rest(qtbot, model_window)
    assert page.side.currentWidget() is page.facts and page.cards[SalesModel.THREE_TIER].chip() == "preparing"
    kept = sample_book.read(load_draft)
    assert kept is not None and kept.step == 3 and kept.choices["first_sale"] == Choice(How.ONE, (3,))
    page.start_switch()
    page.wizard.go_next()
    shell_of(model_window).go(Place("today"))  # leaves before the draft is kept by itself
    rest(qtbot, model_window)
    kept = sample_book.read(load_draft)
    assert kept is not None and kept.step == 4
    again = open_model(qtbot, theme, language, sample_book)
    try:
        qtbot.waitUntil(lambda: page_of(again).side.currentWidget() is page_of(again).wizard)
        assert page_of(again).wizard.at == 3
    finally:
        close_window(again)


def test_clients_are_left_and_shared(qtbot: QtBot, model_window: MainWindow) -> None:
    page = begin(qtbot, model_window)
    page.wizard.go_next()
    page.wizard.go_next()
    planned(qtbot, page)
    clients, plan = page.wizard.clients, page.switching.plan
    assert plan is not None
    prospecting = plan.functions[0]
    assert prospecting.clients == 41 and prospecting.exempt_count > 0
    loads = {row.name: dict(row.after) for row in clients.load.rows()}
    assert loads["Dmytro Savchuk"]["prospecting"] == 41 - prospecting.exempt_count
    ticked = [row for row in clients.list.rows.rows if row.is_ticked]
    moving = plan.moving_count
    clients.list.setFocus(Qt.FocusReason.TabFocusReason)
    at = clients.list.rows.rows.index(ticked[0])
    clients.list.setCurrentIndex(clients.list.rows.index(at))
    press(model_window, Key.Key_Space)
    planned(qtbot, page)
    assert page.switching.plan is not None and page.switching.plan.moving_count == moving - 1
    assert not clients.list.rows.rows[at].is_ticked
    press(model_window, Key.Key_Space)
    planned(qtbot, page)
    assert page.switching.plan.moving_count == moving
    press(model_window, "c")
    [dialog] = [each for each in model_window.findChildren(PlanDialog) if each.isVisible()]
    rest(qtbot, model_window)
    assert len(dialog.list.rows.rows) == len(page.switching.plan.places(Which.LISTED))
    dialog.accept()


def test_a_role_nobody_holds_blocks(qtbot: QtBot, model_window: MainWindow) -> None:
    page = begin(qtbot, model_window)
    page.wizard.go_next()
    planned(qtbot, page)
    [scout] = [tick for (_person, role), tick in page.wizard.people.ticks.items()
               if role is Role.SCOUT and tick.isChecked()]  # fmt: skip
    scout.click()
    planned(qtbot, page)
    assert page.wizard.people.owners["prospecting"].code() == ""
    for _ in range(3):
        page.wizard.go_next()
    planned(qtbot, page)
    assert page.wizard.check.problem.isVisible() and not page.wizard.next_button.isEnabled()
    press(model_window, Key.Key_Return, CTRL)
    rest(qtbot, model_window)
    assert page.switching.draft is not None and page.switching.draft.model is SalesModel.THREE_TIER


def test_clients_follow_who_holds_the_role(qtbot: QtBot, model_window: MainWindow) -> None:
    page = begin(qtbot, model_window)
    page.wizard.go_next()
    planned(qtbot, page)
    people = page.wizard.people
    people.ticks[4, Role.SCOUT].click()
    people.ticks[1, Role.SCOUT].click()
    planned(qtbot, page)
    assert page.switching.draft is not None and page.switching.plan is not None
    assert page.switching.draft.choices["prospecting"] == Choice(How.ONE, (1,), keep_days=2)
    assert page.switching.plan.owners["prospecting"] == 1 and people.owners["prospecting"].code() == "1"


def test_vip_manager_and_cities(qtbot: QtBot, model_window: MainWindow) -> None:
    page = begin(qtbot, model_window)
    page.wizard.go_next()
    people = page.wizard.people
    if not people.vip.isChecked():
        people.vip.click()
    planned(qtbot, page)
    assert {role for _person, role in people.ticks} >= {Role.VIP_MANAGER}
    olena = people.ticks[1, Role.VIP_MANAGER]
    assert olena.isChecked() and people.owners["vip"].currentText() == "Olena Marchenko"
    people.ticks[2, Role.SCOUT].click()
    page.wizard.go_next()
    planned(qtbot, page)
    page.wizard.clients.rows["prospecting"].values_asked.emit("prospecting", How.CITY)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in model_window.findChildren(ValuesDialog)))
    [dialog] = [each for each in model_window.findChildren(ValuesDialog) if each.isVisible()]
    first = next(iter(dialog.boxes))
    dialog.boxes[first].set_code("2")
    dialog.rest.set_code("4")
    dialog.accept()
    planned(qtbot, page)
    assert page.switching.draft is not None
    choice = page.switching.draft.choices["prospecting"]
    assert (choice.how, choice.people, choice.values) == (How.CITY, (4,), ((first, 2),))
