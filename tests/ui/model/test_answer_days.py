"""The days to answer a hand-over: edited beside the points and in the wizard; the three duties in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.book import Book
from app.domain.sales_models import SalesModel
from app.services.settings import change_settings, load_settings
from app.services.switch import load_draft
from tests.ui.model.conftest import page_of
from tests.ui.opened import CTRL, press, rest
from ui.main_window import MainWindow
from ui.pages.sales_model.answer_days import ANSWER, CONTACT, AnswerDays
from ui.pages.sales_model.wizard import RULES

Key = Qt.Key


def type_days(window: MainWindow, days: AnswerDays, key: str, text: str) -> None:
    """Give the focus to a number and type another."""
    days.numbers[key].setFocus(Qt.FocusReason.TabFocusReason)
    days.numbers[key].selectAll()
    press(window, text)


def test_days_are_written_as_they_are_left_and_undone(
    qtbot: QtBot, model_window: MainWindow, sample_book: Book
) -> None:
    page = page_of(model_window)
    days = page.points.days
    assert days.isVisible() and (days.numbers[ANSWER].value(), days.numbers[CONTACT].value()) == (2, 1)
    type_days(model_window, days, ANSWER, "5")
    with qtbot.waitSignal(page.desk.changed):
        press(model_window, Key.Key_Tab)
    rest(qtbot, model_window)
    assert sample_book.read(load_settings)[ANSWER] == 5 and days.numbers[CONTACT].hasFocus()
    assert days.numbers[ANSWER].accessibleName() == "Working days to answer, then the owner is reminded"
    page.cards[SalesModel.ACCOUNT].setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.desk.changed):
        press(model_window, "z", CTRL)
    rest(qtbot, model_window)
    assert sample_book.read(load_settings)[ANSWER] == 2 and days.numbers[ANSWER].value() == 2


def test_what_is_typed_stays_while_the_book_changes(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    days = page.points.days
    type_days(model_window, days, ANSWER, "7")
    with qtbot.waitSignal(page.desk.changed):
        page.desk.write(page, change_settings, {CONTACT: 3})
    rest(qtbot, model_window)
    assert (days.numbers[ANSWER].value(), days.numbers[CONTACT].value()) == (7, 3)
    assert sample_book.read(load_settings)[ANSWER] == 2


def test_the_wizard_writes_them_at_once(qtbot: QtBot, model_window: MainWindow, sample_book: Book) -> None:
    page = page_of(model_window)
    page.choose(SalesModel.THREE_TIER)
    page.start_switch()
    rest(qtbot, model_window)
    for _ in range(RULES):
        page.wizard.go_next()
    rest(qtbot, model_window)
    days = page.wizard.rules.days
    assert days.isVisible() and days.numbers[CONTACT] in page.wizard.rules.stops()
    type_days(model_window, days, CONTACT, "4")
    with qtbot.waitSignal(page.desk.changed):
        press(model_window, Key.Key_Return)  # takes the number and goes on, as in the other steps
    rest(qtbot, model_window)
    assert sample_book.read(load_settings)[CONTACT] == 4 and page.points.days.numbers[CONTACT].value() == 4
    page.wizard.go_back()
    page.wizard.go_back()
    page.wizard.go_back()
    page.wizard.go_back()
    page.wizard.drop_button.click()
    rest(qtbot, model_window)
    assert sample_book.read(load_draft) is None and sample_book.read(load_settings)[CONTACT] == 4


def test_one_seller_has_no_days_to_answer(qtbot: QtBot, solo_window: MainWindow) -> None:
    page = page_of(solo_window)
    assert page.points.isVisible() and not page.points.days.isVisible()
    page.start_switch()
    rest(qtbot, solo_window)
    for _ in range(RULES):
        page.wizard.go_next()
    rest(qtbot, solo_window)
    assert page.wizard.at == RULES and not page.wizard.rules.days.isVisible()


def test_three_duties_are_told_in_one_place(model_window: MainWindow) -> None:
    page = page_of(model_window)
    assert page.facts.duties.isVisible()
    assert "search and base is Prospecting, sale is First sale, current base is Care" in page.facts.duties.text()
