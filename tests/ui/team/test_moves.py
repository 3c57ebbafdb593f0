"""Clients moved by hand: the preview, ticks, sharing, from the list of clients, and one undo."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.book import Book
from app.documents.aids import AidKind
from app.services.client_list import ClientQuery, list_clients
from app.services.responsibility import responsible_ids
from app.services.transfers import load_transfer, load_transfers
from tests.ui.opened import CTRL, press, rest, shell_of
from tests.ui.team.conftest import people_of
from ui.main_window import MainWindow
from ui.pages.clients import ClientsPage
from ui.pages.documents import DocumentsPage
from ui.pages.page import Place
from ui.team.transfer_dialog import TransferDialog

OLENA, TARAS, IRYNA, DMYTRO = 1, 2, 3, 4


def ask(qtbot: QtBot, window: MainWindow, person_id: int) -> TransferDialog:
    """Open the dialog for a person's clients and wait for the plan."""
    part = people_of(window)
    dialog = part.ask_move(next(line.team for line in part.lines() if line.team.person.id == person_id))
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    return dialog


def choose(qtbot: QtBot, dialog: TransferDialog, *to: int) -> None:
    """Tick who receives and wait for the plan of it."""
    for person_id in to:
        dialog.to.boxes[str(person_id)].click()
    qtbot.waitUntil(lambda: (plan := dialog.plan()) is not None and set(plan.choice.to) == set(to))


def test_by_function_with_a_client_left_in_place_and_one_undo(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    before = sample_book.read(responsible_ids, [row.id for row in sample_book.read(list_clients, ClientQuery())])
    dialog = ask(qtbot, team_window, TARAS)
    whole = len(dialog.list.rows.rows)
    dialog.what.setFocus()
    press(team_window, Qt.Key.Key_Right)  # By function
    qtbot.waitUntil(lambda: dialog.functions.isVisible())
    dialog.functions.boxes["first_sale"].click()
    choose(qtbot, dialog, IRYNA)
    rows = list(dialog.list.rows.rows)
    assert 1 < len(rows) < whole and all("first_sale" in (row.function, *row.also) for row in rows)
    dialog.list.setFocus()
    press(team_window, Qt.Key.Key_Space)
    stays = rows[0].client_id
    assert dialog.list.rows.receiver(rows[0]) == "stays"
    assert f"{len(rows) - 1} of {len(rows)}" in dialog._sum.text()
    dialog.reason.setText("Too many proposals")
    press(team_window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(sample_book.read(load_transfers)))
    rest(qtbot, team_window)
    [head] = sample_book.read(load_transfers)
    assert (head.from_person_id, head.to_person_id, head.clients_count) == (TARAS, IRYNA, len(rows) - 1)
    assert head.reason == "Too many proposals"
    after = sample_book.read(responsible_ids, list(before))
    here = {row.client_id for row in rows if row.function == "first_sale"} - {stays}
    assert all(after[each] == IRYNA for each in here) and after[stays] == TARAS
    shell_of(team_window).toast.undo_asked.emit()
    qtbot.waitUntil(lambda: not sample_book.read(load_transfers))
    assert sample_book.read(responsible_ids, list(before)) == before


def test_several_share_by_count_also_after_a_tick(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    dialog = ask(qtbot, team_window, TARAS)
    choose(qtbot, dialog, IRYNA, DMYTRO)
    assert dialog._balance_field.isVisible()
    for at in (0, 2, 4):
        dialog.list.toggle(at)
    qtbot.waitUntil(lambda: bool(dialog.list.rows.to))
    rest(qtbot, team_window)
    counts = Counter(dialog.list.rows.to_id(row) for row in dialog.list.ticked())
    assert abs(counts[IRYNA] - counts[DMYTRO]) <= 1
    shown = {row.client_id: dialog.list.rows.to_id(row) for row in dialog.list.ticked()}
    dialog.accept()
    qtbot.waitUntil(lambda: bool(sample_book.read(load_transfers)))
    [head] = sample_book.read(load_transfers)
    receipt = sample_book.read(load_transfer, head.id)
    assert {row.client_id: row.to_person_id for row in receipt.rows} == shown  # done as it was shown
    rest(qtbot, team_window)
    assert "several people" in " ".join(
        label.text() for label in people_of(team_window)._moves.findChildren(type(dialog._sum))
    )


def test_without_a_receiver_it_says_so_and_stays_open(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    dialog = ask(qtbot, team_window, TARAS)
    press(team_window, Qt.Key.Key_Return, CTRL)
    assert "who gets" in dialog._to_field.error() and dialog.isVisible()
    dialog.list.tick_all(False)
    assert not dialog.save_button.isEnabled()
    assert sample_book.read(load_transfers) == ()


def test_the_chosen_of_the_list_are_moved_from_who_has_most_of_them(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    shell = shell_of(team_window)
    shell.go(Place("clients"))
    rest(qtbot, team_window)
    page = shell.page
    assert isinstance(page, ClientsPage)
    whose = sample_book.read(responsible_ids, page.model.ids)
    mine = [each for each in page.model.ids if whose[each] == IRYNA][:3]
    other = next(each for each in page.model.ids if whose[each] == TARAS)
    page.model.tick([page.model.row_of(each) for each in (*mine, other)], True)
    page.commands.action("clients.transfer").trigger()
    dialog = next(each for each in team_window.findChildren(TransferDialog) if each.isVisible())
    qtbot.waitUntil(lambda: {row.client_id for row in dialog.list.rows.rows} == set(mine))
    assert (dialog.person.code(), dialog.what.code()) == (str(IRYNA), "chosen")
    assert "1 chosen client" in dialog._also.text()
    choose(qtbot, dialog, OLENA)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(sample_book.read(load_transfers)))
    rest(qtbot, team_window)
    assert set(sample_book.read(responsible_ids, mine).values()) == {OLENA}
    assert not page.model.ticks


def test_the_receipt_is_printed_after_the_move(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    dialog = ask(qtbot, team_window, TARAS)
    choose(qtbot, dialog, IRYNA)
    dialog.print_after.click()
    dialog.accept()
    shell = shell_of(team_window)
    qtbot.waitUntil(lambda: shell.place is not None and shell.place.page == "documents", timeout=10_000)
    rest(qtbot, team_window)
    page = shell.page
    assert isinstance(page, DocumentsPage)
    [head] = sample_book.read(load_transfers)
    qtbot.waitUntil(lambda: page.which.transfer.code() == str(head.id), timeout=10_000)
    assert page.templates.kind() == AidKind.TRANSFER_RECEIPT
    assert shell.toast.isVisible() and "Clients moved" in shell.toast.message()
