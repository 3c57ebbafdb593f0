"""The painted charts of the kit: where keys lead, what a mark says, what the scale is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.kit.access import install_faces
from ui.kit.bar_chart import BarChart, StackedBar, round_step, scale_text
from ui.kit.funnel_bars import FunnelBar, FunnelBars
from ui.kit.number_model import Cell, Column, NumberRow
from ui.kit.number_table import NumberTable
from ui.kit.week_bars import WeekBar, WeekBars, WeekRow

KEY = Qt.Key


@pytest.mark.parametrize(("at_least", "step"), [(0.9, 1), (1, 1), (26, 50), (130, 200), (240, 250), (501, 1000)])
def test_the_scale_goes_in_round_steps(at_least: float, step: float) -> None:
    assert round_step(at_least) == step


def test_thousands_of_the_scale_stand_apart() -> None:
    assert [scale_text(value) for value in (0.5, 200, 2000)] == ["0.5", "200", "2\u00a0000"]


def test_months_are_walked_and_opened(qtbot: QtBot, host: QWidget) -> None:
    chart = BarChart(("care", "sale"), host)
    chart.set_bars([StackedBar(name, (3.0, 1.0), "4", said=f"{name} 2026, 4") for name in ("Jan", "Feb", "Mar")])
    chart.resize(400, 200)
    opened: list[int] = []
    chart.chosen.connect(opened.append)
    assert chart.current() == 2 and chart.accessibleDescription() == "Mar 2026, 4"
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Left, KEY.Key_Return, KEY.Key_End, KEY.Key_Space):
        QTest.keyClick(chart, key)
    place = chart.place(1).center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert opened == [0, 2, 1]
    chart.set_bars([])
    QTest.keyClick(chart, KEY.Key_Return)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    assert opened == [0, 2, 1] and chart.current() == -1


def test_a_chart_tells_screen_readers_its_current_mark(qapp, host: QWidget) -> None:
    install_faces(qapp)
    chart = FunnelBars(host)
    chart.setAccessibleName("Funnel")
    chart.set_bars([FunnelBar("New", "prospecting", 9, "9"), FunnelBar("Meeting", "first_sale", 4, "4")], ("", "", ""))
    face = QAccessible.queryAccessibleInterface(chart)
    assert face.role() == QAccessible.Role.Chart
    assert face.text(QAccessible.Text.Name) == "Funnel, New, 9"
    QTest.keyClick(chart, KEY.Key_Down)
    assert face.text(QAccessible.Text.Name) == "Funnel, Meeting, 4"


def test_weeks_are_walked_both_ways(host: QWidget) -> None:
    chart = WeekBars(host)
    rows = [
        WeekRow(name, "", name, 4, tuple(WeekBar(at, said=f"{name} {at}") for at in range(3)))
        for name in ("prospecting", "care")
    ]
    chart.set_rows(rows, ("23", "24", "25"), "Week")
    chart.resize(500, 160)
    assert chart.accessibleDescription() == "prospecting 2"
    for key, said in (
        (KEY.Key_Left, "prospecting 1"), (KEY.Key_Down, "care 1"), (KEY.Key_Down, "care 1"), (KEY.Key_Home, "care 0"),
        (KEY.Key_Up, "prospecting 0"), (KEY.Key_End, "prospecting 2"),
    ):  # fmt: skip
        QTest.keyClick(chart, key)
        assert chart.accessibleDescription() == said
    places = [chart.place(at) for at in range(chart.count())]
    assert all(not one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])


@pytest.fixture
def table(host: QWidget) -> NumberTable:
    table = NumberTable(host)
    table.resize(400, 200)
    table.show()
    table.set_table(
        [Column("name", "Name", is_number=False), Column("done", "Done"), Column("norm", "Norm")],
        [
            NumberRow((Cell("Calls"), Cell("12", opens="calls"), Cell("–", edits="")), "calls"),
            NumberRow((Cell("Visits"), Cell("3"), Cell("8", edits="8")), "visits"),
        ],
    )
    return table


def test_numbers_open_what_is_behind_them(qtbot: QtBot, table: NumberTable) -> None:
    opened: list[object] = []
    table.cell_opened.connect(opened.append)
    table.setFocus()
    QTest.keyClick(table, KEY.Key_Return)
    assert opened == []
    QTest.keyClick(table, KEY.Key_Right)
    QTest.keyClick(table, KEY.Key_Return)
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 1)).center()
    )
    assert opened == ["calls", "calls"]
    index = table.model().index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Calls, Done, 12"


def test_a_cell_is_written_in_place(qtbot: QtBot, table: NumberTable) -> None:
    edited: list[tuple[object, str, str]] = []
    table.edited.connect(lambda *what: edited.append(what))
    table.setCurrentIndex(table.model().index(1, 2))
    QTest.keyClick(table, KEY.Key_E)
    editor = table.editor()
    assert editor is not None and editor.text() == "8"
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, KEY.Key_Return)
    assert edited == [("visits", "norm", "x")]
    table.edit_done("No number.")
    assert table.editor() is editor and editor.has_error() and editor.accessibleDescription() == "No number."
    table.set_table(table.columns(), table.number_rows())
    assert editor.text() == "x"
    QTest.keyClick(editor, KEY.Key_Escape)
    assert table.editor() is None and len(edited) == 1
    table.setCurrentIndex(table.model().index(1, 1))
    QTest.keyClick(table, KEY.Key_E)
    assert table.editor() is None


def test_columns_share_the_width_there_is(table: NumberTable) -> None:
    table.resize(400, 200)
    assert sum(table.columnWidth(at) for at in range(3)) == table.viewport().width()
    table.resize(180, 200)
    assert sum(table.columnWidth(at) for at in range(3)) <= table.viewport().width() + 3
