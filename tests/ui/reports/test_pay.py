"""Pay: the month, a statement, contested orders, closing, schemes and rules; a rehearsal writes nothing."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.book_hash import book_hash
from app.services.contested import contested
from app.services.pay import load_month
from app.services.pay_schemes import load_schemes
from app.services.pay_statement import load_statement
from app.services.settings import load_settings
from tests.ui.opened import press, rest, shell_of
from ui.kit.dialog import Dialog
from ui.main_window import MainWindow
from ui.pages.reports import ReportsPage
from ui.pages.reports.claims_card import ClaimDialog
from ui.pages.reports.pay_rules import FIRST, PayRulesDialog
from ui.pages.reports.rehearsal import RehearsalDialog
from ui.pages.reports.schemes import SchemesDialog

MONTH, BEFORE = date(2026, 6, 1), date(2026, 5, 1)
KEY = Qt.Key
Shown = TypeVar("Shown", bound=QWidget)


@pytest.fixture
def pay(qtbot: QtBot, reports_window: MainWindow, page: ReportsPage) -> ReportsPage:
    press(reports_window, "3")
    rest(qtbot, reports_window)
    assert page.view() == "pay" and page.pay.table.hasFocus()
    return page


def shown(qtbot: QtBot, window: MainWindow, kind: type[Shown]) -> Shown:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    rest(qtbot, window)
    return next(each for each in window.findChildren(kind) if each.isVisible())


def go_to_may(qtbot: QtBot, window: MainWindow, page: ReportsPage) -> None:
    page.header.before.click()
    rest(qtbot, window)
    assert page.period().first_on == BEFORE


def test_enter_shows_the_statement_of_a_person(qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage) -> None:
    month = pay.desk.book.read(load_month, MONTH, "en")
    table = pay.pay.table
    assert [row.key for row in table.number_rows()] == [*(row.person_id for row in month.rows), "total"]
    assert not pay.pay.close_button.isEnabled() and pay.header.who.isHidden()
    press(reports_window, KEY.Key_Down)
    press(reports_window, KEY.Key_Return)
    second = month.rows[1]
    qtbot.waitUntil(lambda: pay.pay.person_id() == second.person_id and pay.pay.statement.table.hasFocus())
    statement = pay.desk.book.read(load_statement, second.person_id, MONTH, "en")
    rows = pay.pay.statement.table.number_rows()
    assert rows[-1].is_total and rows[-1].cells[-1].sorts == statement.total_kop / 100
    accruals = [row for group in statement.groups for row in group.rows]
    assert len([row for row in rows if not row.is_head and not row.is_total]) == len(accruals) > 0
    assert sum(row.accrued_kop for row in accruals) == statement.accrued_kop
    first = next(at for at, row in enumerate(rows) if row.cells[1].opens is not None)
    pay.pay.statement.table.setCurrentIndex(pay.pay.statement.table.model().index(first, 1))
    press(reports_window, KEY.Key_Return)
    rest(qtbot, reports_window)
    place = shell_of(reports_window).place
    assert place is not None and place.page == "card" and place.client_id == accruals[0].client_id


def test_a_contested_order_is_decided_once_with_a_reason(
    qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage
) -> None:
    book = pay.desk.book
    claim = book.read(contested, MONTH, "en")[0]
    card = pay.pay.claims
    card.table.setFocus()
    card.table.setCurrentIndex(card.table.model().index(0, 6))
    press(reports_window, KEY.Key_Return)
    dialog = shown(qtbot, reports_window, ClaimDialog)
    dialog.accept()
    assert dialog._reason_field.error() and dialog.isVisible()
    other = next(person_id for person_id, _name in claim.claimants if person_id != claim.credited[0][0])
    dialog.person.set_code(str(other))
    dialog.reason.setPlainText("Brought the client in")
    dialog.accept()
    qtbot.waitUntil(lambda: not reports_window.findChildren(ClaimDialog))
    rest(qtbot, reports_window)
    found = next(row for row in book.read(contested, MONTH, "en") if row.order_id == claim.order_id)
    assert found.ruling == "Brought the client in" and [who for who, _name, _kop in found.credited] == [other]


def test_a_month_is_closed_after_one_question(qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage) -> None:
    go_to_may(qtbot, reports_window, pay)
    assert pay.pay.close_button.isEnabled()
    pay.pay.close_button.click()
    question = shown(qtbot, reports_window, Dialog)
    question.accept()
    qtbot.waitUntil(lambda: pay.pay.close_button.isHidden())
    assert pay.desk.book.read(load_month, BEFORE, "en").is_closed
    assert not pay.pay.statement.worked.isEnabled()
    pay.desk.undo(pay)
    qtbot.waitUntil(lambda: pay.pay.close_button.isVisible())


def test_fewer_days_worked_make_a_smaller_base(qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage) -> None:
    statement = pay.pay.statement
    shown_id = pay.pay.person_id()
    assert shown_id is not None
    statement.worked.setValue(10)

    def shows_ten() -> bool:
        now = statement.statement()
        return now is not None and now.worked_days == 10

    qtbot.waitUntil(shows_ten)
    assert pay.pay.worked_in(MONTH) == {shown_id: 10}
    assert pay.pay.worked_in(BEFORE) == {}


def test_a_change_of_a_scheme_is_a_new_version(qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage) -> None:
    before = next(each for each in pay.desk.book.read(load_schemes, "en", MONTH).rows if each.code == "hunter")
    pay.pay.schemes_button.click()
    dialog = shown(qtbot, reports_window, SchemesDialog)
    qtbot.waitUntil(lambda: dialog.role.count() > 0)
    dialog.role.set_code("hunter")
    dialog._show_role()
    dialog.target.setText("lots")
    dialog.accept()
    assert dialog._target_field.error() and dialog.isVisible()
    dialog.target.setText("30 000")
    table = dialog.table
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, KEY.Key_E)
    editor = table.editor()
    assert editor is not None and editor.text() == "10"
    QTest.keyClicks(editor, "120")
    QTest.keyClick(editor, KEY.Key_Return)
    assert table.editor() is editor and editor.has_error()
    editor.setText("12,5")
    QTest.keyClick(editor, KEY.Key_Return)
    assert table.editor() is None
    dialog.accept()
    rest(qtbot, reports_window)
    row = next(each for each in pay.desk.book.read(load_schemes, "en", MONTH).rows if each.code == "hunter")
    assert (row.number, row.valid_from, row.scheme.target_kop) == (before.number + 1, MONTH, 3_000_000)
    assert row.scheme.lines[0].rate_bp == 1250


def test_the_rules_are_kept_as_they_are_typed(qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage) -> None:
    pay.pay.rules_button.click()
    dialog = shown(qtbot, reports_window, PayRulesDialog)
    number = dialog.numbers[FIRST]
    qtbot.waitUntil(lambda: bool(dialog._rules.text()))
    before = dialog._rules.text()
    number.setFocus()
    press(reports_window, KEY.Key_Up)
    press(reports_window, KEY.Key_Up)
    press(reports_window, KEY.Key_Tab)
    rest(qtbot, reports_window)
    qtbot.waitUntil(lambda: dialog._rules.text() != before)
    assert pay.desk.book.read(load_settings)[FIRST] == 3


def test_a_rehearsal_shows_both_and_writes_nothing(qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage) -> None:
    book = pay.desk.book
    before = book.read(book_hash)
    pay.pay.rehearse_button.click()
    dialog = shown(qtbot, reports_window, RehearsalDialog)
    qtbot.waitUntil(lambda: len(dialog.table.number_rows()) > 1)
    same = [row.cells[5].sorts for row in dialog.table.number_rows()]
    assert same == [0.0] * len(same)
    dialog.model.set_code("single")
    dialog.model.chosen.emit("single")
    rest(qtbot, reports_window)
    assert any(row.cells[5].sorts for row in dialog.table.number_rows())
    assert book.read(book_hash) == before


def test_one_seller_sees_their_own_pay_alone(qtbot: QtBot, empty_page: ReportsPage) -> None:
    empty_page.show_view("pay")
    qtbot.waitUntil(lambda: not empty_page.desk.jobs.is_busy)
    assert len(empty_page.pay.table.number_rows()) <= 1
    assert empty_page.pay.claims.isHidden()


def test_who_is_not_the_owner_sees_the_own_pay_alone(
    qtbot: QtBot, reports_window: MainWindow, pay: ReportsPage
) -> None:
    assert len(pay.pay.table.number_rows()) > 2 and pay.pay.schemes_button.isVisible()
    pay.desk.book.person_id = 2
    pay.show_statement(1)  # somebody else's is not shown either
    qtbot.waitUntil(lambda: len(pay.pay.table.number_rows()) == 1)
    assert pay.pay.person_id() == 2
    buttons = (
        pay.pay.schemes_button,
        pay.pay.rules_button,
        pay.pay.rehearse_button,
        pay.pay.close_button,
        pay.pay.claims,
    )
    assert not any(each.isVisible() for each in buttons)
