"""What is done with clients of the list by keyboard: with the current one, and with many in one action."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.clock import FixedClock
from app.services.client_card import load_card
from app.services.clients import put_in_bin
from app.services.order_lists import load_offers_to_chase
from app.services.orders import OrderDraft, save_order
from tests.ui.clients_page import (
    CLIENTS,
    choose,
    client,
    clients_window,
    copy_of,
    dialog_of,
    focused,
    has_dialog,
    menu_of,
    menu_texts,
    panel_of,
    press,
    row_of,
    shown,
    shown_page,
    toast_of,
)
from tests.ui.helpers import type_text
from ui.language import Language
from ui.main_window import MainWindow
from ui.moves.held_dialog import HeldDialog
from ui.moves.move_panel import MovePanel
from ui.pages.card.step_dialogs import DoneDialog, MoveStepDialog, StepDialog
from ui.pages.clients import ClientsPage
from ui.pages.clients.bulk_dialogs import BulkStepDialog, TagPanel
from ui.pages.clients.waiting import OFFERS
from ui.pages.page import Place
from ui.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, language: Language, sample_file: Path, tmp_path: Path, clock: FixedClock
) -> Iterator[MainWindow]:
    with clients_window(qtbot, theme, language, copy_of(sample_file, tmp_path), clock) as window:
        yield window


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ClientsPage:
    return shown_page(qtbot, window)


def go(qtbot: QtBot, page: ClientsPage, name: str) -> None:
    """Make a client the current one."""
    page.table.go_to(row_of(page, name))


def tick(qtbot: QtBot, count: int) -> None:
    """Tick the first clients."""
    press(qtbot, Qt.Key.Key_X)
    for _each in range(count - 1):
        press(qtbot, Qt.Key.Key_Down, SHIFT)


def undo(qtbot: QtBot, window: MainWindow) -> None:
    """Take the last action back, and wait for the word of it."""
    assert window.shell is not None
    with qtbot.waitSignal(window.shell.desk.changed):
        window.shell.commands.action("app.undo").trigger()


# --- the current client -------------------------------------------------------------------------------------------


def test_t_sets_the_next_step(qtbot: QtBot, page: ClientsPage) -> None:
    page.show_view("no_step")
    qtbot.waitUntil(lambda: page.model.rowCount() == 9 and len(shown(page)) >= 9)
    name = shown(page)[0]
    press(qtbot, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: has_dialog(page.window()))
    dialog = dialog_of(page.window())
    assert isinstance(dialog, StepDialog)
    type_text(dialog.form.text, "Ask about the terrace")
    dialog.form.when.set_day(date(2026, 6, 22))
    qtbot.keyClick(dialog.form.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.model.rowCount() == 8 and name not in shown(page))


def test_space_asks_what_came_of_the_step(qtbot: QtBot, page: ClientsPage) -> None:
    go(qtbot, page, "Barvinok Coffee")
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: has_dialog(page.window()))
    dialog = dialog_of(page.window())
    assert isinstance(dialog, DoneDialog)
    type_text(dialog.result_text, "Agreed")
    type_text(dialog.no_next, "They will call")
    qtbot.keyClick(dialog.no_next, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: client(page, "Barvinok Coffee").next_step_on is None)
    qtbot.waitUntil(lambda: page.preview.band.state() == "none")


def test_a_step_is_moved_from_the_menu(qtbot: QtBot, page: ClientsPage) -> None:
    go(qtbot, page, "Barvinok Coffee")
    page.commands.action("clients.move_step").trigger()
    qtbot.waitUntil(lambda: has_dialog(page.window()))
    assert isinstance(dialog_of(page.window()), MoveStepDialog)


def move_panel(qtbot: QtBot, window: MainWindow) -> MovePanel:
    """Return the sheet of a move when it is there."""
    qtbot.waitUntil(lambda: any(panel.isVisible() for panel in window.findChildren(MovePanel)))
    return next(panel for panel in window.findChildren(MovePanel) if panel.isVisible())


@pytest.mark.parametrize("key", [Qt.Key.Key_M, Qt.Key.Key_S])
def test_m_moves_the_current_client_by_the_form_of_its_stage(
    qtbot: QtBot, window: MainWindow, page: ClientsPage, key: Qt.Key
) -> None:
    name = "Apteka Zhyttia"
    go(qtbot, page, name)
    press(qtbot, key)
    choose(menu_of(), "Negotiation")
    panel = move_panel(qtbot, window)
    assert panel.form.is_shut and panel.form.may_ask_why is False
    row = page.table.visualRect(page.table.currentIndex())
    assert panel.sheet.y() >= page.table.viewport().mapTo(window, row.bottomLeft()).y(), "under the row"
    type_text(panel.form.force.line, "an old acquaintance")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: client(page, name).stage == "negotiation")
    undo(qtbot, window)
    qtbot.waitUntil(lambda: client(page, name).stage == "contacted")


def test_the_menu_of_a_row_by_the_menu_key(qtbot: QtBot, page: ClientsPage) -> None:
    page.table.customContextMenuRequested.emit(page.table.visualRect(page.table.currentIndex()).center())
    texts = menu_texts(menu_of())
    assert texts[0] == "Open"
    assert {"Log", "New order", "Set the next step", "Move to a stage", "Change seller", "To the bin"} <= set(texts)
    menu_of().close()


# --- many ---------------------------------------------------------------------------------------------------------


def test_one_step_for_many_is_one_undo(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    page.show_view("no_step")
    qtbot.waitUntil(lambda: page.model.rowCount() == 9 and len(shown(page)) >= 9)
    tick(qtbot, 3)
    press(qtbot, Qt.Key.Key_T)
    dialog = dialog_of(window)
    assert isinstance(dialog, BulkStepDialog)
    type_text(dialog.form.text, "Call all three")
    dialog.form.when.set_day(date(2026, 6, 19))
    press(qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.model.rowCount() == 6)
    assert not page.model.ticks and not page.bulk.isVisible()
    assert toast_of(window).isVisible()
    undo(qtbot, window)
    qtbot.waitUntil(lambda: page.model.rowCount() == 9)


def test_many_are_moved_in_one_action(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    before = [page.model.client_at(row).stage for row in range(4)]  # type: ignore[union-attr]
    tick(qtbot, 4)
    press(qtbot, Qt.Key.Key_M)
    choose(menu_of(), "Qualified")
    qtbot.waitUntil(lambda: all(page.model.client_at(row).stage == "qualified" for row in range(4)))  # type: ignore[union-attr]
    assert not page.model.ticks
    undo(qtbot, window)
    qtbot.waitUntil(lambda: [page.model.client_at(row).stage for row in range(4)] == before)  # type: ignore[union-attr]


def test_a_stage_that_wants_a_reason_asks_once_for_all(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    tick(qtbot, 2)
    press(qtbot, Qt.Key.Key_M)
    choose(menu_of(), "Later")
    panel = move_panel(qtbot, window)
    assert "2 client" in panel.accessibleName()
    type_text(focused(), "+90d")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all(page.model.client_at(row).stage == "later" for row in range(2)))  # type: ignore[union-attr]


def test_whoever_a_stage_holds_back_is_told_and_may_go_anyway(
    qtbot: QtBot, window: MainWindow, page: ClientsPage
) -> None:
    before = {row: page.model.client_at(row) for row in range(6)}
    tick(qtbot, 6)
    press(qtbot, Qt.Key.Key_M)
    choose(menu_of(), "VIP")
    qtbot.waitUntil(lambda: has_dialog(window))
    dialog = dialog_of(window)
    assert isinstance(dialog, HeldDialog)
    held = [client_id for ids in dialog.groups.values() for client_id in ids]
    assert held and "The rule “VIP” does not hold yet" in dialog.groups
    qtbot.waitUntil(dialog.force.isVisible)
    named = {name for names in dialog.names() for name in names.split(", ")}
    assert named == {row.name for row in before.values() if row is not None and row.id in held}
    assert all(row.stage == "vip" for row in map(page.model.client_at, range(6)) if row and row.id not in held)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    assert dialog.force.field.error()
    type_text(dialog.force.line, "invited by the owner")
    press(qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: all(page.model.client_at(row).stage == "vip" for row in range(6)))  # type: ignore[union-attr]
    moves = page.desk.book.read(load_card, held[0]).moves
    assert moves[-1].reason == "invited by the owner"


def test_a_seller_leaves_those_held_back(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    page.desk.book.person_id = 2
    tick(qtbot, 3)
    press(qtbot, Qt.Key.Key_M)
    choose(menu_of(), "VIP")
    qtbot.waitUntil(lambda: has_dialog(window))
    dialog = dialog_of(window)
    assert isinstance(dialog, HeldDialog)
    qtbot.waitUntil(lambda: all(dialog.names()))
    assert not dialog.force.isVisible() and not dialog.save_button.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not has_dialog(window))
    assert any(page.model.client_at(row).stage != "vip" for row in range(3))  # type: ignore[union-attr]


def test_nothing_to_change_is_said(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    page.show_view("onboarding")
    qtbot.waitUntil(lambda: page.model.rowCount() == 6 and len(shown(page)) >= 6)
    press(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, Qt.Key.Key_M)
    choose(menu_of(), "Onboarding")
    qtbot.waitUntil(lambda: "Nothing to change" in toast_of(window).message())


def test_a_seller_for_many(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    page.show_view("onboarding")
    qtbot.waitUntil(lambda: page.model.rowCount() == 6 and len(shown(page)) >= 6)
    press(qtbot, Qt.Key.Key_A, CTRL)
    page.bulk.seller.click()
    name = menu_texts(menu_of())[-1]
    choose(menu_of(), name)
    person = next(each.id for each in page.desk.facts.people if each.name == name)
    qtbot.waitUntil(lambda: {page.model.client_at(row).responsible_id for row in range(6)} == {person})  # type: ignore[union-attr]
    assert toast_of(window).isVisible()


def test_a_new_tag_is_put_on_and_taken_off(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    ids = page.model.ids[:3]
    tick(qtbot, 3)
    page.bulk.tag.click()
    panel = panel_of(window)
    assert isinstance(panel, TagPanel)
    type_text(focused(), "festival")
    press(qtbot, Qt.Key.Key_Return)

    def tags() -> list[bool]:
        assert window.book is not None
        return ["festival" in window.book.read(load_card, client_id).tags for client_id in ids]

    qtbot.waitUntil(lambda: tags() == [True] * 3)
    qtbot.waitUntil(lambda: not page.model.ticks)
    page.focus_table()
    page.table.go_to(0)
    tick(qtbot, 2)
    page.commands.action("clients.tag").trigger()
    panel = panel_of(window)
    assert isinstance(panel, TagPanel)
    panel.mode.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    panel.list.line.setFocus()
    type_text(panel.list.line, "festi")
    qtbot.waitUntil(lambda: panel.list.model.rowCount() == 1)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tags() == [False, False, True])


def test_bin_and_back(qtbot: QtBot, window: MainWindow, page: ClientsPage) -> None:
    tick(qtbot, 5)
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS - 5)
    undo(qtbot, window)
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS)


def test_in_the_bin_del_does_nothing_and_restore_brings_back(
    qtbot: QtBot, window: MainWindow, page: ClientsPage
) -> None:
    ids = page.model.ids[:2]
    page.desk.write(page, put_in_bin, ids)
    qtbot.waitUntil(lambda: page.views.totals.in_bin == 2)
    page.show_view("bin")
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    press(qtbot, Qt.Key.Key_A, CTRL)
    press(qtbot, Qt.Key.Key_Delete)
    assert page.model.ticks == set(ids)
    page.commands.action("clients.restore").trigger()
    qtbot.waitUntil(lambda: page.views.totals.clients == CLIENTS)


def test_cards_of_the_ticked_are_printed(qtbot: QtBot, page: ClientsPage) -> None:
    tick(qtbot, 3)
    with qtbot.waitSignal(page.go_asked) as asked:
        press(qtbot, Qt.Key.Key_P, CTRL)
    assert asked.args[0].page == "documents"
    assert asked.args[0].extra == {"kind": "client_card", "clients": page.model.ids[:3]}


def test_the_ticked_are_written_into_a_file(
    qtbot: QtBot, window: MainWindow, page: ClientsPage, tmp_path: Path
) -> None:
    names = set(shown(page)[:3])
    tick(qtbot, 3)
    page.acts.export_to(tmp_path / "three.csv")
    qtbot.waitUntil(lambda: "three.csv" in toast_of(window).message())
    with (tmp_path / "three.csv").open(encoding="utf-8-sig", newline="") as file:
        text = file.read()
    rows = list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))
    assert {row[rows[0].index("Client name")] for row in rows[1:]} == names


def test_ticks_of_clients_that_left_the_view_are_dropped(qtbot: QtBot, page: ClientsPage) -> None:
    gone = page.model.ids[0]
    tick(qtbot, 2)
    page.desk.write(page, put_in_bin, [gone])
    qtbot.waitUntil(lambda: page.model.rowCount() == CLIENTS - 1)
    assert gone not in page.model.ticks and len(page.model.ticks) == 1


def test_another_view_drops_the_ticks(qtbot: QtBot, page: ClientsPage) -> None:
    tick(qtbot, 3)
    page.show_view("marked")
    assert not page.model.ticks and not page.bulk.isVisible()


def test_clear_on_the_bar_gives_the_focus_back_to_the_rows(qtbot: QtBot, page: ClientsPage) -> None:
    tick(qtbot, 2)
    page.bulk._clear.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert not page.model.ticks and page.table.hasFocus()


def test_offers_to_ask_about_and_late_deliveries_are_a_command_away(qtbot, page: ClientsPage) -> None:
    book = page.desk.book
    today = book.clock.today()
    expected = book.read(load_offers_to_chase)
    assert expected
    client_id = expected[0].client_id
    late = OrderDraft(today, number="Q-3", promised_on=today - timedelta(3), total_kop=100_00)
    book.write(save_order, client_id, None, late)
    dialog = page.ask_waiting(OFFERS)
    qtbot.waitUntil(lambda: dialog.orders.rows == list(expected))
    assert dialog.list.hasFocus()
    said = dialog.orders.data(dialog.orders.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert expected[0].client in said and expected[0].number in said
    qtbot.keyClick(dialog.which, Qt.Key.Key_Right)
    assert [row.number for row in dialog.orders.rows] == ["Q-3"]
    asked: list[Place] = []
    page.go_asked.connect(asked.append)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [(place.page, place.client_id, place.extra) for place in asked] == [("card", client_id, {"tab": "orders"})]
