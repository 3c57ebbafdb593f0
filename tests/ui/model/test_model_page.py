"""The Sales model page: what it shows of today, the adviser, the roll-out, and a book of one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.book import Book
from app.documents.aids import AidKind
from app.domain.sales_models import Role, SalesModel
from app.services.adviser import load_advice, set_answer
from app.services.people import load_people
from app.services.rollout import load_rollout
from app.services.sales_model import load_model
from app.services.settings import load_settings
from app.services.switch import load_draft, propose_draft
from app.services.switch_apply import apply_switch
from tests.ui.model.conftest import page_of
from tests.ui.opened import press, rest, shell_of
from ui.kit.button import KButton
from ui.main_window import MainWindow
from ui.pages.documents.sheets import sheet_kind
from ui.pages.page import Place
from ui.pages.sales_model import SalesModelPage
from ui.pages.sales_model.owner_dialog import OwnerDialog
from ui.pages.settings.people_dialog import PersonDialog

Key = Qt.Key


def chips(page: SalesModelPage) -> dict[str, str]:
    """Return the chip of each card that has one."""
    return {card.code: card.chip() for card in page.cards.values() if card.chip()}


def test_today_is_shown_under_both_names(model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    assert chips(page) == {"account": "today"}
    assert page.cards[SalesModel.ACCOUNT].is_on
    assert page.header.meta.text() == "Two-tier, hunter and farmer, since 1 April 2026"
    assert page.cards[SalesModel.SINGLE].accessibleName() == "One-tier, One seller does everything, also: “hunter”"
    assert "also: “scout – hunter”" in page.cards[SalesModel.CONTACT_CENTRE].accessibleName()
    spoken = page.today.diagram.spoken()
    assert any(words.startswith("Prospecting: Taras Hnatiuk, 41") for words in spoken)
    assert any(words.startswith("VIP: Olena Marchenko, 7") for words in spoken)
    assert sum(cell.clients for cell in sample_book.read(load_model, "en").functions) == 41 + 23 + 58 + 7


def test_cards_and_diagram_by_keys(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    page.cards[SalesModel.ACCOUNT].setFocus(Qt.FocusReason.TabFocusReason)
    press(model_window, Key.Key_Right)
    press(model_window, Key.Key_Right)
    assert page.cards[SalesModel.THREE_TIER].is_on and page.cards[SalesModel.THREE_TIER].hasFocus()
    diagram = page.today.diagram
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    press(model_window, Key.Key_Right)
    press(model_window, Key.Key_Right)
    assert diagram.current() == "care" and diagram.accessibleDescription().startswith("Care: Taras Hnatiuk, 3")
    press(model_window, Key.Key_Down)
    assert diagram.accessibleDescription().startswith("Care: Iryna Bondar, 55")
    press(model_window, Key.Key_Return)
    [dialog] = [each for each in model_window.findChildren(OwnerDialog) if each.isVisible()]
    dialog.department.setText("Client service")
    with qtbot.waitSignal(page.desk.changed):
        dialog.save_button.click()
    rest(qtbot, model_window)
    care = sample_book.read(load_model, "en").functions[2]
    assert care.department == "Client service"
    assert not [each for each in model_window.findChildren(OwnerDialog) if each.isVisible()]


def test_adviser_takes_and_gives_back_an_answer(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    press(model_window, "a")
    rest(qtbot, model_window)
    advice = sample_book.read(load_advice, "en")
    assert len(page.advice.rows) == len(advice.questions) == 11
    assert page.advice.model() is advice.verdict.now
    question = advice.questions[0]
    other = 0 if question.chosen != 0 else 1
    with qtbot.waitSignal(page.desk.changed):
        page.advice.rows[question.code].answered.emit(other)
    rest(qtbot, model_window)
    asked = sample_book.read(load_advice, "en").questions[0]
    assert (asked.chosen, asked.is_by_hand) == (other, True)
    row = page.advice.rows[question.code]
    assert row.clear.isVisible() and row.box.code() == str(other)
    with qtbot.waitSignal(page.desk.changed):
        row.clear.click()
    rest(qtbot, model_window)
    assert sample_book.read(load_advice, "en").questions[0].chosen == question.chosen
    assert not row.clear.isVisible()
    press(model_window, Key.Key_Escape)
    assert page.side.currentWidget() is page.facts


def test_outgrown_is_said_quietly_and_put_aside(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    for code, option in (("a1", 3), ("a2", 2), ("a3", 2), ("a6", 2), ("a7", 2), ("a9", 2), ("a11", 2)):
        sample_book.write(set_answer, code, option)
    page.begin_day()
    rest(qtbot, model_window)
    assert page.strip.isVisible() and page.strip.title() == "The book has outgrown its model"
    with qtbot.waitSignal(page.desk.changed):
        page.strip.later.click()
    rest(qtbot, model_window)
    assert not page.strip.isVisible()
    assert "three_tier" in sample_book.read(load_settings)["adviser.put_aside"]


def test_rollout_is_ticked_added_to_and_shortened(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    assert page.rollout.isHidden()
    sample_book.write(apply_switch, sample_book.read(propose_draft, SalesModel.THREE_TIER))
    page.begin_day()
    rest(qtbot, model_window)
    assert page.rollout.isVisible()
    first = sample_book.read(load_rollout).tasks[0]
    with qtbot.waitSignal(page.desk.changed):
        page.rollout.rows[first.id].tick.click()
    rest(qtbot, model_window)
    assert next(task for task in sample_book.read(load_rollout).tasks if task.id == first.id).done_on is not None
    page.rollout.new.line.setText("Buy headsets")
    with qtbot.waitSignal(page.desk.changed):
        page.rollout.new.button.click()
    rest(qtbot, model_window)
    mine = next(task for task in sample_book.read(load_rollout).tasks if task.title == "Buy headsets")
    with qtbot.waitSignal(page.desk.changed):
        page.rollout.rows[mine.id].cross.click()
    rest(qtbot, model_window)
    assert all(task.title != "Buy headsets" for task in sample_book.read(load_rollout).tasks)


def test_one_seller_sees_models_but_no_handovers(qtbot: QtBot, solo_window: MainWindow, book: Book) -> None:
    page = page_of(solo_window)
    assert chips(page) == {"single": "today"}
    links = [button.text() for button in page.points.findChildren(KButton) if button.isVisible()]
    assert "Edit in Rules" not in links and not page.strip.isVisible()
    page.choose(SalesModel.ACCOUNT)
    press(solo_window, "n")
    rest(qtbot, solo_window)
    press(solo_window, Key.Key_Return)
    assert page.wizard.at == 1 and page.wizard.people.add_button.isVisible()
    assert len(page.wizard.people.ticks) == 2
    page.wizard.people.add_button.click()
    [dialog] = [each for each in solo_window.findChildren(PersonDialog) if each.isVisible()]
    rest(qtbot, solo_window)
    dialog.name.setText("Iryna Bondar")
    dialog.roles.boxes["farmer"].click()
    with qtbot.waitSignal(dialog.saved):
        dialog.accept()
    rest(qtbot, solo_window)
    assert len(page.wizard.people.ticks) == 4
    iryna = next(person for person in book.read(load_people) if person.name == "Iryna Bondar")
    assert page.wizard.people.ticks[iryna.id, Role.FARMER].isChecked()


@pytest.mark.parametrize("width", [1366, 1440])
def test_nothing_is_wider_than_the_page(qtbot: QtBot, model_window: MainWindow, width: int) -> None:
    page = page_of(model_window)
    model_window.resize(width, 768)
    page.choose(SalesModel.THREE_TIER)
    page.start_switch()
    rest(qtbot, model_window)
    for step in page.wizard.steps:
        page.wizard.stack.setCurrentWidget(step)
        step.show_state()
        rest(qtbot, model_window)
        assert step.inner.minimumSizeHint().width() <= step.area.viewport().width()
    assert page.today.minimumSizeHint().width() <= page.today.width()


def test_the_model_and_the_plan_are_printed(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    page.choose(SalesModel.THREE_TIER)
    page.start_switch()
    rest(qtbot, model_window)
    for print_it, kind in ((page.print_plan, AidKind.SWITCH_PLAN), (page.print_model, AidKind.MODEL_SCHEME)):
        with qtbot.waitSignal(page.go_asked) as asked:
            print_it()
        [place] = asked.args
        assert place.page == "documents" and sheet_kind(place.extra["kind"]) is kind
        assert sample_book.read(load_draft) is not None  # the plan is printed from the draft that is kept
        shell_of(model_window).go(Place("model"))
        rest(qtbot, model_window)


def test_place_opens_the_adviser(qtbot: QtBot, model_window: MainWindow) -> None:
    shell_of(model_window).go(Place("today"))
    rest(qtbot, model_window)
    shell_of(model_window).go(Place("model", extra={"advice": True}))
    rest(qtbot, model_window)
    assert page_of(model_window).side.currentWidget() is page_of(model_window).advice
