"""The card in the real window, with the keys alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services.client_card import load_card
from tests.ui.helpers import type_text
from tests.ui.opened import CTRL, open_window, press, rest, shell_of
from tests.ui.test_card import client_id_of
from ui.kit.dialog import Dialog
from ui.pages.card.page import CardPage
from ui.pages.page import Place


def test_a_visit_bant_and_a_promise_by_keys_alone(qtbot, theme, language, sample_book):
    window = open_window(qtbot, theme, language, sample_book)
    shell = shell_of(window)
    client_id = client_id_of(sample_book, "Barvinok Coffee")
    shell.go(Place("card", client_id=client_id))
    rest(qtbot, window)
    page = shell.pages["card"]
    assert isinstance(page, CardPage)
    press(window, "l")
    line = QApplication.focusWidget()
    assert line is not None
    type_text(line, "Visit: saw the terrace")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(page.middle.timeline_tab.log.is_empty)
    press(window, Qt.Key.Key_Escape)  # out of the line, not out of the card
    assert shell.place is not None and shell.place.page == "card"
    page.bant.lines()["budget"].setFocus()
    press(window, Qt.Key.Key_Return)
    press(window, "1")  # the level of the budget, then the need and its level
    press(window, "3")
    press(window, "2")
    press(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(Dialog)))
    row = page.dues.rows()[0]
    row.setFocus()
    press(window, Qt.Key.Key_Space)
    rest(qtbot, window)
    card = sample_book.read(load_card, client_id)
    assert any(each.kind == "visit" and each.title == "saw the terrace" for each in card.activities)
    levels = {each.question: each.level for each in card.bant}
    assert (levels["budget"], levels["need"]) == (1, 2)
    assert next(each for each in card.promises if each.id == row.line.target.id).state == "done"
    assert card.next_step is not None and card.next_step.state == "open"  # Space ticked the promise alone
