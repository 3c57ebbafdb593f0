"""Measures by level: every number opens its rows, a norm is written in place and kept for its level alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.conveyor import Function
from app.domain.kpi import Measure, Unit
from app.services.kpi import load_kpi, load_kpi_rows
from tests.ui.opened import press, rest
from tests.ui.reports.test_overview import opened_rows
from ui.main_window import MainWindow
from ui.pages.reports import ReportsPage
from ui.pages.reports.levels import read_norm

MONTH = date(2026, 6, 1)
KEY = Qt.Key


@pytest.fixture
def levels(qtbot: QtBot, reports_window: MainWindow, page: ReportsPage) -> ReportsPage:
    press(reports_window, "2")
    rest(qtbot, reports_window)
    assert page.view() == "levels" and page.levels.table.hasFocus()
    return page


def point(page: ReportsPage, measure: Measure, code: str) -> None:
    table = page.levels.table
    row = [row.key for row in table.number_rows()].index(measure.value)
    column = [column.code for column in table.columns()].index(code)
    table.setCurrentIndex(table.model().index(row, column))


def shown(page: ReportsPage, measure: Measure, code: str) -> str:
    table = page.levels.table
    row = next(row for row in table.number_rows() if row.key == measure.value)
    return row.cells[[column.code for column in table.columns()].index(code)].text


def test_a_number_opens_its_rows(qtbot: QtBot, reports_window: MainWindow, levels: ReportsPage) -> None:
    book = levels.desk.book
    cell = book.read(load_kpi, MONTH).levels[1].cell(Measure.MEETINGS)
    assert cell is not None and shown(levels, Measure.MEETINGS, "first_sale") == str(cell.value)
    point(levels, Measure.MEETINGS, "first_sale")
    press(reports_window, KEY.Key_Return)
    dialog = opened_rows(qtbot, reports_window)
    rows = book.read(load_kpi_rows, MONTH, Function.FIRST_SALE, Measure.MEETINGS, "en")
    assert len(dialog.list.items()) == len(rows) == cell.value


def test_a_norm_is_written_in_place(qtbot: QtBot, reports_window: MainWindow, levels: ReportsPage) -> None:
    table = levels.levels.table
    point(levels, Measure.MEETINGS, "norm.care")
    press(reports_window, "E")
    editor = table.editor()
    assert editor is not None
    QTest.keyClicks(editor, "many")
    QTest.keyClick(editor, KEY.Key_Return)
    assert table.editor() is editor and editor.has_error() and levels.levels._error.isVisible()
    editor.setText("900")
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: shown(levels, Measure.MEETINGS, "norm.care") == "900")
    assert table.editor() is None and levels.levels._error.isHidden()
    assert shown(levels, Measure.MEETINGS, "norm.first_sale") == "–"
    assert "Care: Meetings" in levels.levels._short.text()
    levels.desk.undo(levels)
    qtbot.waitUntil(lambda: shown(levels, Measure.MEETINGS, "norm.care") == "–")


def test_a_person_has_no_norms(qtbot: QtBot, reports_window: MainWindow, levels: ReportsPage) -> None:
    person = next(each for each in levels.desk.facts.people if each.name.startswith("Taras"))
    levels.show_who(str(person.id))
    rest(qtbot, reports_window)
    assert [column.code for column in levels.levels.table.columns()] == [
        "measure", "prospecting", "first_sale", "care", "vip",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "unit", "norm"),
    [
        ("", Unit.COUNT, None), ("–", Unit.COUNT, None), ("12", Unit.COUNT, 12), ("1 200,50", Unit.KOP, 120_050),
        ("25%", Unit.BASIS_POINTS, 2500), ("1.5", Unit.HUNDREDTHS, 150),
    ],
)  # fmt: skip
def test_norms_are_read_in_their_unit(typed: str, unit: Unit, norm: int | None) -> None:
    assert read_norm(typed, unit) == norm


@pytest.mark.parametrize("typed", ["x", "-3", "inf", "nan", "1e400"])
def test_what_is_no_norm_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_norm(typed, Unit.COUNT)
