"""The picture of a period: its figures are those of the book, every bar opens its rows, T shows a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.report_periods import PeriodKind, period_before, period_of
from app.services.clients import add_client
from app.services.legs import load_deeds
from app.services.report_rows import Bar
from app.services.reports import load_reports, load_rows
from tests.ui.opened import CTRL, press, rest, shell_of
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.reports import ReportsPage
from ui.pages.reports.rows_dialog import RowsDialog

TODAY = date(2026, 6, 18)
QUARTER = period_of(PeriodKind.QUARTER, TODAY)
KEY = Qt.Key


def opened_rows(qtbot: QtBot, window: MainWindow) -> RowsDialog:
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(RowsDialog)))
    return next(dialog for dialog in window.findChildren(RowsDialog) if dialog.isVisible())


def test_the_picture_tells_what_the_book_tells(page: ReportsPage) -> None:
    book = page.desk.book
    reports = book.read(load_reports, QUARTER, "en")
    overview = page.overview
    assert [bar.shown for bar in overview.funnel.bars.bars()] == [str(row.clients) for row in reports.funnel]
    assert overview.strip.buttons[1].figure.number == str(reports.figures.won)
    months = overview.sales.bars.bars()
    assert len(months) == 12 and months[-1].is_running and not months[-2].is_running
    people = overview.people.table.number_rows()
    assert [row.key for row in people] == [*(person.person_id for person in reports.people), None]
    assert people[-1].is_total
    assert next(row.right for row in overview.legs.weeks.rows()).endswith("/12")
    assert overview.funnel.bars.hasFocus()


def test_a_bar_opens_the_very_rows_it_counts(qtbot: QtBot, reports_window: MainWindow, page: ReportsPage) -> None:
    press(reports_window, KEY.Key_Down)
    stage = page.desk.book.read(load_reports, QUARTER, "en").funnel[1]
    press(reports_window, KEY.Key_Return)
    dialog = opened_rows(qtbot, reports_window)
    rows = page.desk.book.read(load_rows, QUARTER, Bar("funnel", stage_id=stage.stage_id), "en")
    assert len(dialog.list.items()) == stage.clients == len(rows)
    press(reports_window, KEY.Key_Return)
    rest(qtbot, reports_window)
    place = shell_of(reports_window).place
    assert place is not None and place.page == "card" and place.client_id == rows[0].client_id
    assert set(place.among) == {row.client_id for row in rows}


def test_a_week_opens_its_deeds(qtbot: QtBot, reports_window: MainWindow, page: ReportsPage) -> None:
    weeks = page.overview.legs.weeks
    weeks.setFocus()
    for key in (KEY.Key_Down, KEY.Key_Left, KEY.Key_Return):
        press(reports_window, key)
    dialog = opened_rows(qtbot, reports_window)
    deeds = page.desk.book.read(load_deeds, "first_sale", date(2026, 6, 8))
    assert len(dialog.list.items()) == len(deeds) == weeks.rows()[1].bars[-2].value


def test_t_shows_the_chart_with_the_focus_as_a_table(
    qtbot: QtBot, reports_window: MainWindow, page: ReportsPage
) -> None:
    sales = page.overview.sales
    sales.bars.setFocus()
    press(reports_window, "T")
    assert sales.shows_table() and sales.table.hasFocus() and not page.overview.funnel.shows_table()
    months = [row.cells[3].text for row in sales.table.number_rows()]
    assert len(months) == 12
    for _step in range(3):
        press(reports_window, KEY.Key_Right)
    press(reports_window, KEY.Key_Return)
    dialog = opened_rows(qtbot, reports_window)
    assert dialog.list.items()
    press(reports_window, KEY.Key_Escape)
    press(reports_window, "T")
    assert not sales.shows_table() and sales.bars.hasFocus()


def test_periods_go_back_and_never_past_today(qtbot: QtBot, reports_window: MainWindow, page: ReportsPage) -> None:
    assert page.header.period.currentText() == "Quarter 2, 2026" and not page.header.after.isEnabled()
    press(reports_window, KEY.Key_Right, CTRL)
    assert page.period() == QUARTER
    press(reports_window, KEY.Key_Left)
    rest(qtbot, reports_window)
    assert page.period() == period_before(QUARTER) and page.header.after.isEnabled()
    before = page.desk.book.read(load_reports, period_before(QUARTER), "en")
    assert page.overview.strip.buttons[1].figure.number == str(before.figures.won)
    press(reports_window, "Y")
    rest(qtbot, reports_window)
    assert page.header.period.currentText() == "2026"


def test_a_person_has_figures_of_their_own(qtbot: QtBot, reports_window: MainWindow, page: ReportsPage) -> None:
    person = next(each for each in page.desk.facts.people if each.name.startswith("Taras"))
    page.header.who.set_code(str(person.id))
    page.header.who.chosen.emit(str(person.id))
    rest(qtbot, reports_window)
    reports = page.desk.book.read(load_reports, QUARTER, "en", person.id)
    assert page.overview.strip.buttons[1].figure.number == str(reports.figures.won)
    page.overview.strip.buttons[1].click()
    dialog = opened_rows(qtbot, reports_window)
    assert len(dialog.list.items()) == reports.figures.won


def test_columns_of_people_can_be_left_out(page: ReportsPage) -> None:
    told: list[object] = []
    page.layout_changed.connect(told.append)
    page.overview.people._toggle("calls")
    assert "calls" not in [column.code for column in page.overview.people.table.columns()]
    assert told == [{"who": "everyone", "hidden": ["calls"]}]
    page.restore_layout({"who": "mine", "hidden": ["won", 3]})
    assert page.overview.people.hidden() == ["won"]


def test_the_tables_go_into_a_workbook(
    qtbot: QtBot, reports_window: MainWindow, page: ReportsPage, tmp_path: Path
) -> None:
    path = tmp_path / "reports.xlsx"
    with qtbot.waitSignal(page.said):
        page.write_excel(path)
    book = load_workbook(path)
    assert book.sheetnames == ["Funnel", "Sales by month", "Four legs, 12 weeks", "By person"]
    reports = page.desk.book.read(load_reports, QUARTER, "en")
    assert [row[1].value for row in list(book["Funnel"].rows)[1:]] == [row.clients for row in reports.funnel]
    assert list(book["By person"].rows)[-1][6].value == reports.everyone.sales_kop / 100


def test_a_new_book_is_too_early_for_a_funnel(qtbot: QtBot, empty_page: ReportsPage, desk: Desk) -> None:
    page = empty_page
    assert page.overview.funnel.early.isVisible() and page.header.who.isHidden()
    assert page.overview.people.isHidden() and page.overview.legs.isVisible()
    assert page.overview.funnel.early_button.isHidden()
    desk.write(page, add_client, "Barvinok")
    qtbot.waitUntil(lambda: page.overview.funnel.early_button.isVisible())
    page.toggle_table()
    assert page.overview.funnel.table.isVisible() and not page.overview.funnel.early.isVisible()
    assert [row.cells[2].text for row in page.overview.funnel.table.number_rows()] == ["–"] * len(
        page.overview.funnel.table.number_rows()
    )
    assert QApplication.focusWidget() is page.overview.funnel.table


def test_coming_back_from_a_card_stands_on_the_same_bar(
    qtbot: QtBot, reports_window: MainWindow, page: ReportsPage
) -> None:
    page.overview.sales.bars.setFocus()
    press(reports_window, KEY.Key_Left)
    press(reports_window, KEY.Key_Return)
    opened_rows(qtbot, reports_window)
    press(reports_window, KEY.Key_Return)
    rest(qtbot, reports_window)
    shell_of(reports_window).back()
    rest(qtbot, reports_window)
    qtbot.waitUntil(page.overview.sales.bars.hasFocus)
    assert page.overview.sales.bars.current() == 10


def test_a_new_step_is_not_asked_of_a_report(page: ReportsPage) -> None:
    assert not page.new_step() and not page.overview.funnel.shows_table()


def test_the_week_and_a_statement_become_pdfs(
    qtbot: QtBot, reports_window: MainWindow, page: ReportsPage, tmp_path: Path
) -> None:
    statement = page.overview.people.table.number_rows()[0].key
    for name, make in (
        ("week", lambda act: page.paper._week(act, TODAY, None)),
        ("pay", lambda act: page.paper._pay(act, statement, date(2026, 6, 1), None)),
    ):
        path = tmp_path / f"{name}.pdf"
        with qtbot.waitSignal(page.said, timeout=20_000):
            make(lambda sheets, kind, options, _name, path=path: sheets.save_to(path, kind, options))
        assert path.read_bytes().startswith(b"%PDF")
