"""The list of clients by keyboard: going, ticking, letters, opening, preview, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.clock import FixedClock
from tests.ui.clients_page import (
    CLIENTS,
    clients_window,
    copy_of,
    dialog_of,
    has_dialog,
    menu_of,
    menu_texts,
    panel_of,
    press,
    press_letter,
    shown,
    shown_page,
)
from tests.ui.helpers import type_text
from ui.language import Language
from ui.main_window import MainWindow
from ui.models.client_column import Column
from ui.models.client_table import ROW_ROLE
from ui.orders.editor import OrderEditor
from ui.pages.card import CardPage
from ui.pages.clients import ClientsPage
from ui.pages.clients.columns_panel import ColumnsPanel
from ui.pages.clients.new_client import NewClientDialog
from ui.pages.page import Place
from ui.theme import Theme

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, language: Language, sample_file: Path, tmp_path: Path, clock: FixedClock
) -> Iterator[ClientsPage]:
    with clients_window(qtbot, theme, language, copy_of(sample_file, tmp_path), clock) as window:
        yield shown_page(qtbot, window)


def test_x_ticks_and_escape_clears(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_X)
    assert page.model.ticks == {page.model.ids[0]}
    assert page.bulk.isVisible() and page.table.hasFocus()
    press(qtbot, Qt.Key.Key_X)
    assert not page.model.ticks and not page.bulk.isVisible()
    press(qtbot, Qt.Key.Key_X)
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.model.ticks and page.table.hasFocus()


def test_shift_with_arrows_ticks_more_and_gives_back(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_Down)
    for _each in range(3):
        press(qtbot, Qt.Key.Key_Down, SHIFT)
    assert page.model.ticks == set(page.model.ids[1:5])
    press(qtbot, Qt.Key.Key_Up, SHIFT)
    assert page.model.ticks == set(page.model.ids[1:4])
    press(qtbot, Qt.Key.Key_Down)
    assert page.model.ticks == set(page.model.ids[1:4]), "going on does not untick"
    press(qtbot, Qt.Key.Key_End, SHIFT)
    assert len(page.model.ticks) == CLIENTS - 1


def test_ctrl_a_ticks_the_whole_view_and_the_head_shows_it(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_X)
    assert page.model.tick_state() == Qt.CheckState.PartiallyChecked
    press(qtbot, Qt.Key.Key_A, CTRL)
    assert page.model.ticks == set(page.model.ids)
    assert page.model.tick_state() == Qt.CheckState.Checked
    head = page.table.head
    spot = QPoint(head.sectionPosition(Column.TICK) + 16, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not page.model.ticks


def test_last_rows_can_be_scrolled_clear_of_the_bar(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_X)
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = page.table.visualRect(page.model.index(CLIENTS - 1, Column.NAME))
    bottom = page.table.viewport().mapTo(page, last.bottomLeft()).y()
    assert bottom <= page.bulk.geometry().bottom() - page.bulk.panel_rect().height()


def test_g_and_a_letter_jump(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: "K" in page.letters.offsets)
    press(qtbot, Qt.Key.Key_G)
    assert page.letters.is_waiting()
    assert page.hints()[0].keys == ("A…Z",)
    press(qtbot, Qt.Key.Key_M)  # a letter now, not 'move'
    assert page.table.currentIndex().row() == page.letters.offsets["M"]
    assert QApplication.activePopupWidget() is None and not page.letters.is_waiting()


def test_g_works_in_a_cyrillic_layout(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: "K" in page.letters.offsets)
    page.letters.wait()
    press_letter("л")  # the key of K
    assert page.table.currentIndex().row() == page.letters.offsets["K"]


def test_escape_gives_the_letter_up(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: "K" in page.letters.offsets)
    press(qtbot, Qt.Key.Key_X)
    press(qtbot, Qt.Key.Key_G)
    press(qtbot, Qt.Key.Key_Escape)
    assert not page.letters.is_waiting() and page.model.ticks, "one Esc gives up one thing"


def test_the_rail_follows_scrolling_and_goes_with_another_order(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: page.rail.accessibleDescription() == "A")
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert page.rail.accessibleDescription() > "P"
    bar.setValue(0)
    assert page.rail.accessibleDescription() == "A"
    page.table.head.sort_asked.emit(Column.TOTAL)
    qtbot.waitUntil(lambda: page.rail.isHidden())
    page.table.head.sort_asked.emit(Column.NAME)
    qtbot.waitUntil(lambda: not page.rail.isHidden())


def test_sorting_by_the_head_turns_round(qtbot: QtBot, page: ClientsPage) -> None:
    def sums() -> list[int]:
        rows = (page.model.client_at(row) for row in range(30))
        return [row.total_kop for row in rows if row]

    page.table.head.sort_asked.emit(Column.TOTAL)
    qtbot.waitUntil(lambda: len(sums()) == 30 and sums() == sorted(sums(), reverse=True))
    assert page.filters.sort.text() == "Total, largest first"
    page.table.head.sort_asked.emit(Column.TOTAL)
    qtbot.waitUntil(lambda: len(sums()) == 30 and sums() == sorted(sums()) and sums()[0] == 0)
    assert page.filters.sort.text() == "Total, smallest first"


def test_the_menu_of_orders(qtbot: QtBot, page: ClientsPage) -> None:
    page.commands.action("clients.sort").trigger()
    menu = menu_of()
    assert "Last order, newest first" in menu_texts(menu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert page.filters.sort.text() == "Total, largest first"
    qtbot.waitUntil(lambda: shown(page)[0] == "Karpaty Resort Group")


@pytest.mark.parametrize(
    ("key", "do"),
    [(Qt.Key.Key_Return, None), (Qt.Key.Key_L, "card.log"), (Qt.Key.Key_O, "card.order"), (Qt.Key.Key_E, "card.edit")],
)
def test_keys_open_the_card_among_all_of_the_view(qtbot: QtBot, page: ClientsPage, key: Qt.Key, do: str | None) -> None:
    page.table.go_to(4)
    with qtbot.waitSignal(page.go_asked) as asked:
        press(qtbot, key)
    place = asked.args[0]
    assert (place.page, place.client_id, place.among) == ("card", page.model.ids[4], page.model.ids)
    assert place.extra.get("do") == do
    assert place.extra["crumb"] == "All"


def card_of(page: ClientsPage) -> CardPage:
    """Return the page of a client in the window of the list."""
    window = page.window()
    assert isinstance(window, MainWindow) and window.shell is not None
    card = window.shell.pages["card"]
    assert isinstance(card, CardPage)
    return card


def is_logging(card: CardPage) -> bool:
    return card.isVisible() and card.middle.timeline_tab.log.line.hasFocus()


def is_ordering(card: CardPage) -> bool:
    return any(dialog.isVisible() for dialog in card.window().findChildren(OrderEditor))


def is_editing(card: CardPage) -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) and card.facts.isAncestorOf(focused)


@pytest.mark.parametrize(
    ("key", "is_done"), [(Qt.Key.Key_L, is_logging), (Qt.Key.Key_O, is_ordering), (Qt.Key.Key_E, is_editing)]
)
def test_keys_of_the_list_do_it_on_the_card(
    qtbot: QtBot, page: ClientsPage, key: Qt.Key, is_done: Callable[[CardPage], bool]
) -> None:
    page.table.go_to(4)
    client_id = page.model.ids[4]
    press(qtbot, key)
    qtbot.waitUntil(lambda: is_done(card_of(page)), timeout=15_000)
    view = card_of(page).view
    assert view is not None and view.card.facts.id == client_id


def test_buttons_of_the_preview_do_it_on_the_card(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: page.preview.name() == shown(page)[0])
    page.preview.log.click()
    qtbot.waitUntil(lambda: is_logging(card_of(page)), timeout=15_000)
    card_of(page).back_asked.emit()
    qtbot.waitUntil(page.isVisible)
    page.preview.order.click()
    qtbot.waitUntil(lambda: is_ordering(card_of(page)), timeout=15_000)


def test_another_page_may_ask_for_a_new_client_by_name(qtbot: QtBot, page: ClientsPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow) and window.shell is not None
    window.shell.go(Place("clients", extra={"new": True, "name": "Zzyzx Tavern"}))
    qtbot.waitUntil(lambda: has_dialog(page.window()))
    dialog = dialog_of(page.window())
    assert isinstance(dialog, NewClientDialog) and dialog.line(dialog.name).text() == "Zzyzx Tavern"


def test_each_cell_says_its_own_text(qtbot: QtBot, page: ClientsPage) -> None:
    def said(column: Column) -> object:
        return page.model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)

    row = page.model.client_at(0)
    assert row is not None
    assert str(said(Column.NAME)).startswith(f"{row.name}, {row.city}, ")
    assert said(Column.STAGE) == page.desk.stage_name(row.stage) and said(Column.CITY) == row.city
    assert said(Column.TOTAL) == page.desk.formats.amount(row.total_kop)
    assert said(Column.TICK) == ""


def test_the_toast_stands_above_the_bar_of_the_ticked(qtbot: QtBot, page: ClientsPage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow) and window.shell is not None
    toast, bar = window.shell.toast, page.bulk

    def gap_px() -> int:
        bottom = toast.mapToGlobal(toast.panel_rect().bottomLeft().toPoint()).y()
        return bar.mapToGlobal(bar.panel_rect().topLeft().toPoint()).y() - bottom

    toast.show_message("Saved")
    low = toast.y()
    press(qtbot, Qt.Key.Key_X)
    assert bar.isVisible() and gap_px() >= 0 and toast.y() < low
    press(qtbot, Qt.Key.Key_Escape)
    assert not bar.isVisible() and toast.y() == low
    press(qtbot, Qt.Key.Key_X)
    toast.hide()
    toast.show_message("Saved again")
    assert gap_px() >= 0


def test_the_preview_waits_and_never_shows_a_row_left(qtbot: QtBot, page: ClientsPage) -> None:
    qtbot.waitUntil(lambda: page.preview.name() == shown(page)[0])
    for _each in range(6):
        press(qtbot, Qt.Key.Key_Down)
    assert page.preview.name() == shown(page)[0], "nothing is loaded for rows that are only passed"
    names: list[str] = []
    show = page.preview.show_view

    def note(view: object) -> None:
        names.append(view.card.facts.name)  # type: ignore[attr-defined]
        show(view)  # type: ignore[arg-type]

    page.preview.show_view = note  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: bool(names))
    assert names == [shown(page)[6]]


def test_the_preview_says_what_the_picture_does(qtbot: QtBot, page: ClientsPage) -> None:
    page.table.go_to(shown(page).index("Barvinok Coffee"))
    qtbot.waitUntil(lambda: page.preview.name() == "Barvinok Coffee")
    preview = page.preview
    assert preview.band.state() == "planned"
    assert preview.band.title() == "Today, 15:00. Meeting"
    assert preview.flag.title().startswith("Regular since")
    assert "3 months ≥ 30\u00a0000" in preview.flag.text() and "VIP at 22%" in preview.flag.text()
    assert preview.contact.title() == "Sofiia Lysenko, owner"
    assert preview.paid.title() == "10 Jun, order Z-0402"


def test_the_preview_warns_of_no_step_and_of_a_late_one(qtbot: QtBot, page: ClientsPage) -> None:
    page.show_view("marked")
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    page.table.go_to(shown(page).index("Estet Clinic"))
    qtbot.waitUntil(lambda: page.preview.name() == "Estet Clinic")
    assert page.preview.band.state() == "none"
    page.table.go_to(shown(page).index("Fabryka Coworking"))
    qtbot.waitUntil(lambda: page.preview.name() == "Fabryka Coworking")
    assert page.preview.band.state() == "late"


def test_the_preview_hides_on_a_narrow_page_and_by_its_button(qtbot: QtBot, page: ClientsPage) -> None:
    assert page.preview.isVisible()
    told: list[dict[str, object]] = []
    page.layout_changed.connect(told.append)
    press(qtbot, Qt.Key.Key_P, CTRL | ALT)
    assert not page.preview.isVisible() and told[-1]["has_preview"] is False
    press(qtbot, Qt.Key.Key_P, CTRL | ALT)
    assert page.preview.isVisible()
    page.window().resize(1300, 800)
    qtbot.waitUntil(lambda: page.preview.isHidden())
    assert not page.filters.preview.isChecked()


def test_columns_are_picked_and_ordered_by_keys(qtbot: QtBot, page: ClientsPage) -> None:
    page.commands.action("clients.columns").trigger()
    panel = panel_of(page.window())
    assert isinstance(panel, ColumnsPanel) and panel.list.hasFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert Column.NAME in page.table.columns(), "the name stays"
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    assert Column.STAGE not in page.table.columns() and page.table.isColumnHidden(Column.STAGE)
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert page.table.columns()[1:3] == (Column.TOTAL, Column.WHY)
    head = page.table.head
    assert head.visualIndex(Column.TOTAL) < head.visualIndex(Column.WHY)
    press(qtbot, Qt.Key.Key_Escape)
    assert not panel.isVisible() and page.table.hasFocus()


def test_columns_are_remembered_for_each_view(qtbot: QtBot, page: ClientsPage) -> None:
    page._choose_columns((Column.NAME, Column.PHONE, Column.TOTAL))
    qtbot.waitUntil(lambda: any((r := page.model.client_at(n)) and r.contact_phone for n in range(20)))
    page.show_view("quiet")
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    assert Column.PHONE not in page.table.columns()
    page.show_view("all")
    assert page.table.columns() == (Column.NAME, Column.PHONE, Column.TOTAL)


def at_risk_kop(page: ClientsPage, row: int) -> int:
    """Return the money at risk of a row, 0 while it is not read yet."""
    client = page.model.client_at(row)
    return client.at_risk_kop or 0 if client else 0


def test_the_quiet_ones_come_by_money_at_risk(qtbot: QtBot, page: ClientsPage) -> None:
    page.show_view("quiet")
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    qtbot.waitUntil(lambda: all(at_risk_kop(page, n) for n in range(5)))
    assert Column.AT_RISK in page.table.columns() and Column.TOTAL not in page.table.columns()
    sums = [at_risk_kop(page, n) for n in range(5)]
    assert sums == sorted(sums, reverse=True)
    said = page.model.data(page.model.index(0, Column.AT_RISK), Qt.ItemDataRole.AccessibleTextRole)
    assert said == page.desk.formats.amount(sums[0])
    page.table.head.sort_asked.emit(Column.AT_RISK)
    qtbot.waitUntil(lambda: at_risk_kop(page, 0) == sums[-1])
    assert not page.views.is_changed()  # another order is no other filter


def test_the_share_of_revenue_is_a_percentage_that_sorts_by_total(qtbot: QtBot, page: ClientsPage) -> None:
    page._choose_columns((Column.NAME, Column.REVENUE_SHARE))
    page.table.head.sort_asked.emit(Column.REVENUE_SHARE)
    qtbot.waitUntil(lambda: (r := page.model.client_at(0)) is not None and r.revenue_share is not None)
    row = page.model.client_at(0)
    assert row is not None and row.revenue_share is not None
    said = page.model.data(page.model.index(0, Column.REVENUE_SHARE), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{100 * row.revenue_share:.1f}%"
    nobody = next(n for n in range(page.model.rowCount() - 1, 0, -1))
    qtbot.waitUntil(lambda: page.model.data(page.model.index(nobody, Column.NAME), ROW_ROLE) is not None)
    assert page.model.data(page.model.index(nobody, Column.REVENUE_SHARE), Qt.ItemDataRole.AccessibleTextRole) == ""


def test_the_layout_comes_back_from_plain_values(qtbot: QtBot, page: ClientsPage) -> None:
    told: list[dict[str, object]] = []
    page.layout_changed.connect(told.append)
    page._choose_columns((Column.NAME, Column.TOTAL, Column.STAGE))
    page.table.head.resizeSection(Column.TOTAL, 133)
    values = told[-1]
    assert values["widths_px"] == {"total": 133}
    page._choose_columns((Column.NAME,))
    page.table.set_widths({})
    page.restore_layout({**values, "widths_px": {"total": 133, "nonsense": 5, "stage": "x"}})
    assert page.table.columns() == (Column.NAME, Column.TOTAL, Column.STAGE)
    assert page.table.columnWidth(Column.TOTAL) == 133


def test_columns_that_have_no_room_are_left_out_and_come_back(qtbot: QtBot, page: ClientsPage) -> None:
    page.toggle_preview()
    page._choose_columns(tuple(column for column in Column if column is not Column.TICK))
    hidden = [column for column in Column if page.table.isColumnHidden(column)]
    assert hidden and Column.NEXT_STEP not in hidden and Column.STAGE not in hidden
    assert page.table.columnWidth(Column.NAME) >= 168
    page._choose_columns((Column.NAME, Column.CREATED, Column.CODE))
    assert not page.table.isColumnHidden(Column.CREATED)


def test_n_asks_for_a_new_client(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_N)
    assert isinstance(dialog_of(page.window()), NewClientDialog)
    press(qtbot, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_search_by_ctrl_f_escape_clears_then_leaves(qtbot: QtBot, page: ClientsPage) -> None:
    press(qtbot, Qt.Key.Key_F, CTRL)
    assert page.search.hasFocus()
    type_text(page.search, "barv")
    qtbot.waitUntil(lambda: shown(page)[:1] == ["Barvinok Coffee"] and page.model.rowCount() < 10)
    press(qtbot, Qt.Key.Key_Escape)
    assert page.search.text() == "" and page.search.hasFocus()
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS)
    press(qtbot, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_the_current_client_stays_when_the_list_is_loaded_again(qtbot: QtBot, page: ClientsPage) -> None:
    page.table.go_to(9)
    kept = page.current_id()
    page.table.head.sort_asked.emit(Column.TOTAL)
    qtbot.waitUntil(lambda: page.model.ids[9] != kept and page.current_id() == kept)


def test_nobody_found_offers_all_and_a_new_card(qtbot: QtBot, page: ClientsPage) -> None:
    page.show_view("marked")
    qtbot.waitUntil(lambda: page.model.rowCount() == 28)
    page.focus_search()
    type_text(page.search, "Берізка")
    qtbot.waitUntil(lambda: page.body.currentWidget() is page.empty)
    assert page.empty.title() == "No card for “Берізка”"
    assert page.empty.search_all.isVisible() and page.empty.search_all.text() == "Search all 148"
    page.empty.create_button.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    dialog = dialog_of(page.window())
    assert isinstance(dialog, NewClientDialog) and dialog.line(dialog.name).text() == "Берізка"
    press(qtbot, Qt.Key.Key_Escape)
    page.empty.search_all.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert page.views.code == "all" and page.search.text() == "Берізка"
    qtbot.waitUntil(lambda: not page.empty.search_all.isVisible())
