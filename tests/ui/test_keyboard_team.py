"""The work of a team by the keyboard alone, in the sample book: every key goes where the focus is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.domain.sales_models import SalesModel
from app.services.book_hash import book_hash
from app.services.handovers import load_handover
from app.services.pay import load_month
from app.services.people import load_people
from app.services.sales_model import load_model
from app.services.settings import load_settings
from app.services.stand_ins import load_stand_ins
from tests.ui.opened import CTRL, SHIFT, close_window, open_window, shell_of
from tests.ui.test_keyboard_day import Keyboard, Keys
from ui.language import Language
from ui.pages.handovers.page import HandOversPage
from ui.pages.page import Page
from ui.pages.reports import ReportsPage
from ui.pages.reports.rehearsal import RehearsalDialog
from ui.pages.sales_model import SalesModelPage
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.people import PeoplePart
from ui.team.stand_in_dialog import StandInDialog
from ui.theme import Theme

MOST_TABS = 40


@pytest.fixture
def keyboard(qtbot: QtBot, theme: Theme, language: Language, sample_book: Book) -> object:
    """The window with the sample book, its list of clients in front."""
    window = open_window(qtbot, theme, language, sample_book)
    keyboard = Keyboard(qtbot, window)
    keyboard.begin("all")
    yield keyboard
    close_window(window)


def page_of(keyboard: Keyboard, kind: type[Page]) -> Page:
    """Return the page in front, which must be of a kind."""
    page = shell_of(keyboard.window).page
    assert isinstance(page, kind)
    return page


def tab_to(keyboard: Keyboard, is_there: Callable[[QWidget], bool], *, back: bool = False) -> None:
    """Press Tab, or Shift+Tab, until the focus is there; every stop must be seen."""
    for _press in range(MOST_TABS):
        focused = QApplication.focusWidget()
        if focused is not None and is_there(focused):
            return
        keyboard.press(Keys.Key_Backtab if back else Keys.Key_Tab, modifiers=SHIFT if back else Qt.KeyboardModifier(0))
    raise AssertionError("Tab never comes there")


def do_by_palette(keyboard: Keyboard, words: str) -> None:
    """Find a command by its words and press it."""
    keyboard.press("k", modifiers=CTRL)
    keyboard.type(words)
    keyboard.press(Keys.Key_Return)


def test_a_team_by_the_keyboard_alone(keyboard: Keyboard, sample_book: Book) -> None:
    switch_and_undo(keyboard, sample_book)
    answer_hand_overs(keyboard, sample_book)
    set_a_norm(keyboard, sample_book)
    rehearse_and_close(keyboard, sample_book)
    add_a_person(keyboard, sample_book)
    let_stand_in(keyboard, sample_book)


def switch_and_undo(keyboard: Keyboard, book: Book) -> None:
    """Three tiers through the wizard; one undo takes it back."""
    keyboard.press("8", modifiers=CTRL)
    page = page_of(keyboard, SalesModelPage)
    assert isinstance(page, SalesModelPage)
    before = book.read(load_model, "en")
    tab_to(keyboard, lambda focused: focused in page.cards.values())
    keyboard.press(Keys.Key_Right, Keys.Key_Right, Keys.Key_Right)
    keyboard.press("n")

    def is_planned() -> bool:
        return page.switching.plan is not None and not page.switching.is_planning

    for _step in range(4):
        keyboard.qtbot.waitUntil(is_planned, timeout=10_000)
        keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(is_planned, timeout=10_000)
    keyboard.press(Keys.Key_Return, modifiers=CTRL)
    keyboard.qtbot.waitUntil(lambda: page.rollout.isVisible(), timeout=20_000)
    keyboard.settle()
    assert book.read(load_model, "en").model is SalesModel.THREE_TIER
    keyboard.press("z", modifiers=CTRL)
    after = book.read(load_model, "en")
    assert (after.model, after.functions, after.history) == (before.model, before.functions, before.history)


def answer_hand_overs(keyboard: Keyboard, book: Book) -> None:
    """One is accepted, the next goes back with a reason."""
    keyboard.press("0", modifiers=CTRL)
    page = page_of(keyboard, HandOversPage)
    assert isinstance(page, HandOversPage)
    keyboard.qtbot.waitUntil(lambda: page.card() is not None)
    first = page.card()
    assert first is not None
    keyboard.press("a")
    keyboard.qtbot.waitUntil(lambda: book.read(load_handover, first.row.id, "en").row.state == "accepted")
    keyboard.settle()
    keyboard.press(Keys.Key_Home)
    keyboard.qtbot.waitUntil(lambda: (card := page.card()) is not None and card.row.id != first.row.id)
    second = page.card()
    assert second is not None
    keyboard.press("r")
    keyboard.type("no phone of the one who decides")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: book.read(load_handover, second.row.id, "en").row.state == "returned")
    assert "no phone" in book.read(load_handover, second.row.id, "en").row.return_text
    keyboard.settle()


def set_a_norm(keyboard: Keyboard, book: Book) -> None:
    """The norm of a measure, written in its cell."""
    keyboard.press("6", modifiers=CTRL)
    page = page_of(keyboard, ReportsPage)
    assert isinstance(page, ReportsPage)
    keyboard.press("2")
    assert page.view() == "levels" and page.levels.table.hasFocus()
    keyboard.press(Keys.Key_Home, Keys.Key_Right, Keys.Key_Right, "e")
    keyboard.type("25")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: bool(book.read(load_settings)["kpi.norms"]))
    assert page.levels.table.hasFocus()


def rehearse_and_close(keyboard: Keyboard, book: Book) -> None:
    """Past months are counted by another model, nothing is written; then May is closed."""
    page = page_of(keyboard, ReportsPage)
    assert isinstance(page, ReportsPage)
    keyboard.press("3")
    assert page.view() == "pay"
    before = book.read(book_hash)
    tab_to(keyboard, lambda focused: focused is page.pay.rehearse_button, back=True)
    keyboard.press(" ")
    (dialog,) = keyboard.window.findChildren(RehearsalDialog)
    keyboard.press(Keys.Key_Down, Keys.Key_Down, Keys.Key_Down, Keys.Key_Down)
    keyboard.qtbot.waitUntil(lambda: any(row.key == "total" for row in dialog.table.number_rows()))
    assert dialog.model.code() == SalesModel.THREE_TIER.value
    keyboard.press(Keys.Key_Escape)
    assert book.read(book_hash) == before and page.pay.rehearse_button.hasFocus()
    keyboard.press(Keys.Key_Left, modifiers=CTRL)
    tab_to(keyboard, lambda focused: focused is page.pay.close_button)
    keyboard.press(" ", Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: book.read(load_month, date(2026, 5, 1), "en").is_closed)
    keyboard.settle()


def add_a_person(keyboard: Keyboard, book: Book) -> None:
    """A new hunter, by the title."""
    keyboard.press(",", modifiers=CTRL)
    page = page_of(keyboard, SettingsPage)
    assert isinstance(page, SettingsPage)
    tab_to(keyboard, page.isAncestorOf)
    while not isinstance(part := page.part("people"), PeoplePart) or not part.isVisible():
        keyboard.press(Keys.Key_Down)
    keyboard.qtbot.waitUntil(lambda: bool(part.lines()))
    tab_to(keyboard, lambda focused: focused is part.add)
    keyboard.press(" ")
    keyboard.type("Nina Koval")
    keyboard.press(Keys.Key_Return, modifiers=CTRL)
    keyboard.qtbot.waitUntil(lambda: any(person.name == "Nina Koval" for person in book.read(load_people)))
    keyboard.settle()


def let_stand_in(keyboard: Keyboard, book: Book) -> None:
    """Whoever works here is away for a week: the command is found by its words."""
    do_by_palette(keyboard, "stands in")
    (dialog,) = keyboard.window.findChildren(StandInDialog)
    assert dialog.stand_in.hasFocus()
    keyboard.press(Keys.Key_Down, Keys.Key_Tab)
    tab_to(keyboard, lambda focused: focused is dialog.until_on.line)
    keyboard.type("in a week")
    keyboard.press(Keys.Key_Return)
    keyboard.qtbot.waitUntil(lambda: bool(book.read(load_stand_ins)))
    (row,) = book.read(load_stand_ins)
    assert row.person_id == book.person_id and row.is_now
    keyboard.settle()
