"""Saved views and filters of the client list, by keyboard, in the real window."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.clock import FixedClock
from app.domain.client_query import ClientQuery, LastOrder, LastOrderKind
from app.services.clients import put_in_bin
from app.services.saved_views import load_views
from tests.ui.clients_page import (
    CLIENTS,
    choose,
    clients_window,
    copy_of,
    focused,
    menu_of,
    menu_texts,
    panel_of,
    press,
    shown,
    shown_page,
    toast_of,
)
from tests.ui.helpers import type_text
from ui.language import Language
from ui.main_window import MainWindow
from ui.models.client_column import Column
from ui.pages.clients import ClientsPage
from ui.pages.clients.filter_panel import FilterPanel, LastOrderEditor, TotalEditor
from ui.pages.page import Place
from ui.theme import Theme

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, language: Language, sample_file: Path, tmp_path: Path, clock: FixedClock
) -> Iterator[MainWindow]:
    with clients_window(qtbot, theme, language, copy_of(sample_file, tmp_path), clock) as window:
        yield window


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ClientsPage:
    return shown_page(qtbot, window)


def tabs(page: ClientsPage) -> list[tuple[str, str]]:
    """Return names and counts of the tabs shown."""
    return [(tab.text, tab.count) for tab in page.views_bar.strip.tabs()]


def save(qtbot: QtBot, page: ClientsPage, title: str) -> None:
    """Save what is shown as a view."""
    page.commands.action("clients.save_view").trigger()
    page.views_bar.name.selectAll()
    type_text(page.views_bar.name, title)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: title in [tab.text for tab in page.views.tabs()] and not page.views_bar.is_naming())


def filter_panel(page: ClientsPage) -> FilterPanel:
    panel = panel_of(page.window())
    assert isinstance(panel, FilterPanel)
    return panel


# --- views --------------------------------------------------------------------------------------------------------


def test_the_tabs_are_those_of_the_picture(page: ClientsPage) -> None:
    assert tabs(page) == [
        ("All", "148"), ("Regulars and VIP", "28"), ("No next step", "9"), ("Gone quiet", "5"), ("Onboarding", "6"),
        ("Sleeping", "8"),
    ]  # fmt: skip
    assert page.header.meta.text().endswith("in total")


def test_arrows_go_along_the_tabs(qtbot: QtBot, page: ClientsPage) -> None:
    page.views_bar.strip.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    qtbot.waitUntil(lambda: page.header.meta.text().startswith("28 of 148 in this view, 12\u00a0680\u00a0940"))
    assert page.filters.chip("flags") is not None, "what the view filters by stands in chips"


def test_a_view_is_saved_in_place_and_taken_back(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    page.show_view("marked")
    page.change_query(replace(page.views.query(), cities=frozenset({"Kyiv"})))
    qtbot.waitUntil(lambda: 0 < page.model.rowCount() < 28)
    assert page.views.is_changed() and page.views_bar.strip.tabs()[1].has_dot
    count = page.model.rowCount()
    save(qtbot, page, "Kyiv regulars")
    assert tabs(page)[5] == ("Kyiv regulars", f"{count}"), "own views stand before Sleeping"
    assert page.views.title() == "Kyiv regulars" and page.model.rowCount() == count
    assert not page.views.is_changed("marked"), "the view it was made from is as it was"
    qtbot.waitUntil(lambda: "Kyiv regulars" in toast_of(window).message())
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(tabs(page)) == 6)
    assert page.views.code == "all"


def test_an_empty_or_taken_name_is_refused_in_place(qtbot: QtBot, page: ClientsPage) -> None:
    save(qtbot, page, "Mine")
    page.commands.action("clients.save_view").trigger()
    page.views_bar.name.selectAll()
    type_text(page.views_bar.name, "Mine")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(page.views_bar.name.has_error)
    assert page.views_bar.name.text() == "Mine" and page.views_bar.name.toolTip()
    type_text(page.views_bar.name, " too")
    assert not page.views_bar.name.has_error()
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.views_bar.is_naming() and [row[0] for row in tabs(page)].count("Mine") == 1


def test_a_view_is_renamed_changed_and_deleted_with_undo(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    save(qtbot, page, "First name")
    page.views_bar.strip.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    page.views_bar.name.selectAll()
    type_text(page.views_bar.name, "Second name")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.views.title() == "Second name" and not page.views_bar.is_naming())
    page.change_query(replace(page.views.query(), flags=frozenset({"vip"})))
    qtbot.waitUntil(lambda: page.model.rowCount() == 7)
    assert page.views.is_changed()
    page.views_bar.strip.setFocus()
    strip = page.views_bar.strip
    QApplication.sendEvent(strip, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    choose(menu_of(), "Save the changes")
    qtbot.waitUntil(lambda: not page.views.is_changed() and ("Second name", "7") in tabs(page))
    page.views_bar.strip.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.views.code == "all" and page.model.rowCount() == CLIENTS)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: ("Second name", "7") in tabs(page))
    assert window.book is not None and window.book.read(load_views)[0].query.flags == {"vip"}


def test_own_views_are_put_in_order_by_keys(qtbot: QtBot, page: ClientsPage) -> None:
    for title in ("One", "Two", "Three"):
        save(qtbot, page, title)
    page.views_bar.strip.setFocus()
    press(qtbot, Qt.Key.Key_Left, ALT)
    own = ["One", "Three", "Two"]
    qtbot.waitUntil(lambda: [text for text, _count in tabs(page) if text in own] == own)
    assert page.views.title() == "Three"


def drag_tab(qtbot: QtBot, page: ClientsPage, title: str, over: str) -> None:
    """Drag a tab with the mouse until it stands where another one is."""
    strip = page.views_bar.strip
    places = dict(zip([tab.text for tab in strip.tabs()], strip._places(), strict=True))
    middle = strip.height() // 2
    start, end = (QPoint(round(places[name].center().x()), middle) for name in (title, over))
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    for part in range(1, 11):
        qtbot.mouseMove(strip, start + (end - start) * part / 10)
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=end)


def test_own_tabs_are_dragged_in_one_action(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    for title in ("One", "Two", "Three"):
        save(qtbot, page, title)
    drag_tab(qtbot, page, "Three", "One")

    def own() -> list[str]:
        return [text for text, _count in tabs(page) if text in ("One", "Two", "Three")]

    assert window.book is not None
    book = window.book
    qtbot.waitUntil(lambda: [row.title for row in book.read(load_views)] == ["Three", "One", "Two"])
    qtbot.waitUntil(lambda: own() == ["Three", "One", "Two"])
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: own() == ["One", "Two", "Three"])


def test_a_built_in_tab_cannot_be_dragged_away(qtbot: QtBot, page: ClientsPage) -> None:
    before = tabs(page)
    drag_tab(qtbot, page, "Gone quiet", "All")
    assert tabs(page) == before


def test_tabs_that_do_not_fit_are_in_the_menu(qtbot: QtBot, page: ClientsPage) -> None:
    for number in range(7):
        save(qtbot, page, f"A rather long name of view {number}")
    page.window().resize(1120, 700)
    qtbot.waitUntil(lambda: page.views_bar.more.isVisible())
    bar = page.views_bar
    assert bar.save.isVisible() and bar.save.geometry().right() <= bar.width()
    assert page.views.title() in [text for text, _count in tabs(page)], "the view shown is never in the menu"
    bar.more.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    menu = menu_of()
    assert len(menu_texts(menu)) + len(tabs(page)) == 13
    choose(menu, "Sleeping")
    qtbot.waitUntil(lambda: page.model.rowCount() == 8)
    assert "Sleeping" in [text for text, _count in tabs(page)]


def test_the_bin_is_a_tab_only_when_something_is_in_it(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    assert window.shell is not None
    window.shell.desk.write(page, put_in_bin, [page.model.ids[0]])
    qtbot.waitUntil(lambda: ("Bin", "1") in tabs(page))
    page.show_view("bin")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.focus_table()
    press(qtbot, Qt.Key.Key_X)
    assert page.bulk.restore.isVisible() and not page.bulk.step.isVisible()
    page.bulk.restore.click()
    qtbot.waitUntil(lambda: page.views.totals.clients == CLIENTS)


def test_another_page_may_ask_for_a_query(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    assert window.shell is not None
    query = ClientQuery(stages=frozenset({"regular"}))
    window.shell.go(Place("clients", extra={"query": query}))
    qtbot.waitUntil(lambda: page.model.rowCount() == 21)
    assert page.filters.chip("stages") is not None and page.views.code == "all"


# --- filters ------------------------------------------------------------------------------------------------------


def test_f_asks_for_a_field_and_ticks_values(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_F)
    panel = filter_panel(page)
    type_text(focused(), "sta")
    press(qtbot, Qt.Key.Key_Return)
    assert panel.field == "stages" and panel.list is not None
    choices = panel.list.model
    qtbot.waitUntil(lambda: choices.rowCount() > 5)
    type_text(focused(), "regul")
    assert choices.rowCount() == 1 and choices.choice(0).count == 21
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rowCount() == 21)
    chip = page.filters.chip("stages")
    assert chip is not None and chip.accessibleName() == "Stage Regular"
    press(qtbot, Qt.Key.Key_Escape)
    assert not panel.isVisible() and page.table.hasFocus()


def test_space_ticks_while_nothing_is_typed(qtbot: QtBot, page: ClientsPage) -> None:
    page.filters.ask_filter("flags")
    panel = filter_panel(page)
    assert panel.list is not None
    choices = panel.list.model
    qtbot.waitUntil(lambda: choices.rowCount() == 4)
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    assert page.views.query().flags == {"regular", "vip"}
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.rowCount() == choices.choice(0).count)
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=QPoint(10, panel.height() - 10))
    assert not panel.isVisible(), "a press outside closes"


def test_a_chip_is_opened_and_removed_by_keys(qtbot: QtBot, page: ClientsPage) -> None:
    page.show_view("marked")
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    chip = page.filters.chip("flags")
    assert chip is not None
    chip.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    panel = filter_panel(page)
    assert panel.field == "flags"
    press(qtbot, Qt.Key.Key_Escape)
    assert chip.hasFocus()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS)
    assert page.filters.chip("flags") is None and page.filters.add.hasFocus()
    assert page.views_bar.strip.tabs()[1].has_dot
    assert page.views.totals.in_bin == 0, "Del on a chip puts nobody into the bin"


def test_sums_from_and_to(qtbot: QtBot, page: ClientsPage) -> None:
    page.filters.ask_filter("total")
    editor = filter_panel(page).findChild(TotalEditor)
    assert editor is not None
    type_text(focused(), "200 000")
    press(qtbot, Qt.Key.Key_Tab)
    type_text(focused(), "100")
    assert editor.high.error()
    focused(QLineEdit).clear()
    type_text(focused(), "x")
    assert editor.high.error()
    focused(QLineEdit).clear()
    type_text(focused(), "300000")
    assert page.views.query().total_from_kop == 20_000_000
    assert page.views.query().total_to_kop == 30_000_000
    press(qtbot, Qt.Key.Key_Return)
    chip = page.filters.chip("total")
    assert chip is not None and chip.accessibleName() == "Total 200\u00a0000 – 300\u00a0000"
    qtbot.waitUntil(lambda: "Barvinok Coffee" in shown(page) and page.model.rowCount() < 20)


def test_last_order_by_days_and_by_month(qtbot: QtBot, page: ClientsPage) -> None:
    page.filters.ask_filter("last_order")
    editor = filter_panel(page).findChild(LastOrderEditor)
    assert editor is not None
    asked = page.views.query().last_order
    assert asked == LastOrder(LastOrderKind.NONE_FOR_DAYS, 30)
    press(qtbot, Qt.Key.Key_Down)
    assert page.views.query().last_order == LastOrder(LastOrderKind.IN_MONTH, month=date(2026, 5, 1))
    chip = page.filters.chip("last_order")
    assert chip is not None and chip.accessibleName() == "Last order in: May"
    press(qtbot, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_next_step_is_one_choice(qtbot: QtBot, page: ClientsPage) -> None:
    page.filters.ask_filter("next_step")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rowCount() == 9)
    assert page.filters.panel is None, "one choice is the whole answer"
    assert page.views.query().next_step == "none"


def test_filters_that_leave_nobody_can_be_removed(qtbot: QtBot, page: ClientsPage) -> None:
    page.change_query(ClientQuery(flags=frozenset({"vip"}), stages=frozenset({"new"})))
    qtbot.waitUntil(lambda: page.body.currentWidget() is page.empty)
    assert page.empty.title() == "Nobody is here"
    page.empty.clear.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS)


def test_many_chips_break_into_lines_and_nothing_is_cut(qtbot: QtBot, page: ClientsPage) -> None:
    page.window().resize(1120, 700)
    page.change_query(
        ClientQuery(
            flags=frozenset({"vip", "regular"}), stages=frozenset({"vip", "regular", "active"}),
            functions=frozenset({"care", "vip"}), cities=frozenset({"Kyiv", "Lviv", "Odesa"}),
            total_from_kop=100, total_to_kop=10_000_000_00, next_step="any",
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: page.filters.chip("next_step") is not None)
    first, last = page.filters.chip("flags"), page.filters.chip("next_step")
    assert first is not None and last is not None
    qtbot.waitUntil(lambda: last.y() > first.y())
    for field in ("flags", "stages", "functions", "cities", "total", "next_step"):
        chip = page.filters.chip(field)
        assert chip is not None
        right = chip.mapTo(page, QPoint(chip.width(), 0)).x()
        assert right <= page.filters.sort.mapTo(page, QPoint(0, 0)).x()
        qtbot.waitUntil(functools.partial(_is_inside, chip, page.filters))


def _is_inside(chip: QWidget, bar: QWidget) -> bool:
    return bar.rect().contains(chip.mapTo(bar, chip.rect().bottomRight()))


def test_columns_are_kept_with_a_saved_view(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    page._choose_columns((Column.NAME, Column.PHONE, Column.TOTAL))
    save(qtbot, page, "With phones")
    assert window.book is not None
    assert window.book.read(load_views)[0].columns == ("name", "phone", "total")
