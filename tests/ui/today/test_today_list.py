"""The list of Today: what it shows, and everything done with a row by keys and by mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.activities import plan_step
from app.services.client_card import load_card
from tests.ui.helpers import type_text
from tests.ui.opened import CTRL, press, rest, shell_of
from tests.ui.today.seen import choose, dialog_of, focused, heads, side_titles, step
from ui.kit.menu import KMenu
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.today import TodayPage
from ui.pages.today.rows import ASK, HEAD
from ui.steps.move_panel import MovePanel

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("keyToAscii", "propagateSizeHints", "raise", "grabbing")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
TODAY = date(2026, 6, 18)


def test_a_book_opens_with_today(today_window: MainWindow, page) -> None:
    shell = shell_of(today_window)
    assert shell.place == Place("today")
    assert shell.side_bar.nav.page() == "today"
    counts = page.steps.counts
    badge = next(item for item in shell.side_bar.nav.items() if item.page == "today")
    assert badge.is_alert and badge.count == str(counts.overdue + counts.left_today)
    assert page.header.title.text() == "Thursday, 18 June"
    assert [title for title, _meta in heads(page)] == ["Overdue", "Today", "Next 7 days"]
    assert page.list.hasFocus()


def test_arrows_skip_the_heads_and_enter_opens_the_client(qtbot: QtBot, today_window: MainWindow, page) -> None:
    rows = page.list.rows.rows
    seen = [page.list.currentIndex().row()]
    for _ in range(8):
        press(today_window, Key.Key_Down)
        seen.append(page.list.currentIndex().row())
    assert all(rows[row].kind != HEAD for row in seen)
    assert len(set(seen)) == 9 and seen == sorted(seen)
    assert {rows[row].group for row in seen} >= {"overdue", "today"}
    chosen = page.current()
    press(today_window, Key.Key_Return)
    shell = shell_of(today_window)
    qtbot.waitUntil(lambda: shell.place is not None and shell.place.client_id == chosen.client_id)
    assert shell.place is not None and chosen.client_id in shell.place.among


def test_space_strikes_the_row_through_and_asks_what_is_next(qtbot: QtBot, today_window: MainWindow, page) -> None:
    done = choose(page, "Mlyn Bakery")
    left = page.steps.counts.left_today
    press(today_window, Key.Key_Space)
    line = page.list.line
    qtbot.waitUntil(lambda: line.isVisible() and line.line.hasFocus())
    assert step(page, "Mlyn Bakery").state == "done"
    asking = page.list.rows.row_of(done.id, ASK)
    assert asking == page.list.rows.row_of(done.id) + 1
    assert page.steps.counts.left_today == left - 1
    type_text(line.line, "Send the price of syrups, 24.06 10:00")
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: not line.isVisible())
    rest(qtbot, today_window)
    steps = page.desk.book.read(load_card, done.client_id).activities
    planned = [each for each in steps if each.state == "open"]
    assert [(each.title, each.due_on) for each in planned] == [("Send the price of syrups", date(2026, 6, 24))]
    assert page.list.hasFocus()
    assert page.current().state == "open"  # the next one to do


def test_without_a_day_the_usual_one_of_the_rhythm_is_taken(qtbot: QtBot, today_window: MainWindow, page) -> None:
    done = choose(page, "Mlyn Bakery")
    press(today_window, Key.Key_Space)
    line = page.list.line
    qtbot.waitUntil(lambda: line.isVisible() and line.asked().usual_on is not None)
    usual = line.asked().usual_on
    type_text(line.line, "Ask about July")
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: not line.isVisible())
    rest(qtbot, today_window)
    card = page.desk.book.read(load_card, done.client_id)
    assert (card.next_step.title, card.next_step.due_on) == ("Ask about July", usual)


def test_esc_leaves_the_client_without_a_step_and_says_so(qtbot: QtBot, today_window: MainWindow, page) -> None:
    choose(page, "Prykarpattia Ski Lodge")
    count = page.right.cards["no_step"].count()
    press(today_window, Key.Key_Space)
    qtbot.waitUntil(lambda: page.list.line.isVisible() and page.list.line.line.hasFocus())
    press(today_window, Key.Key_Escape)
    assert not page.list.line.isVisible()
    qtbot.waitUntil(lambda: page.right.cards["no_step"].count() == count + 1)
    assert "Prykarpattia Ski Lodge" in side_titles(page, "no_step")


def test_nothing_more_keeps_the_reason(qtbot: QtBot, today_window: MainWindow, page) -> None:
    choose(page, "Mlyn Bakery")
    count = page.right.cards["no_step"].count()
    press(today_window, Key.Key_Space)
    line = page.list.line
    qtbot.waitUntil(lambda: line.isVisible() and line.line.hasFocus())
    line.nothing_button.click()
    type_text(line.line, "They will call themselves")
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: not line.isVisible())
    rest(qtbot, today_window)
    assert page.right.cards["no_step"].count() == count


def test_space_on_a_done_row_opens_it_again(qtbot: QtBot, today_window: MainWindow, page) -> None:
    done = next(row for row in page.list.rows.steps() if row.state == "done")
    page.list.choose(done.id)
    press(today_window, Key.Key_Space)
    qtbot.waitUntil(lambda: all(row.state == "open" for row in page.list.rows.steps() if row.id == done.id))
    assert not page.list.line.isVisible()


def test_a_client_with_another_step_is_not_asked_about(qtbot: QtBot, today_window: MainWindow, page) -> None:
    done = step(page, "Mlyn Bakery")
    page.desk.write(page, plan_step, done.client_id, "call", "Another one", date(2026, 6, 25))
    rest(qtbot, today_window)
    page.list.choose(done.id)
    press(today_window, Key.Key_Space)
    qtbot.waitUntil(lambda: any(row.id == done.id and row.state == "done" for row in page.list.rows.steps()))
    rest(qtbot, today_window)
    assert not page.list.line.isVisible()


def test_m_moves_by_arrows_and_by_typing(qtbot: QtBot, today_window: MainWindow, page) -> None:
    moved = choose(page, "Barvinok Coffee")
    press(today_window, "M")
    panel = today_window.findChild(MovePanel)
    assert isinstance(panel, MovePanel)
    assert [choice.on for choice in panel.choices.rows] == [date(2026, 6, 19), date(2026, 6, 22), date(2026, 6, 25)]
    press(today_window, Key.Key_Down)
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: step(page, "Barvinok Coffee").due_on == date(2026, 6, 22))
    kept = step(page, "Barvinok Coffee")
    assert kept.id == moved.id and kept.due_at is not None  # the hour stays
    assert page.desk.formats.time(kept.due_at) == "15:00"
    rest(qtbot, today_window)
    press(today_window, "M")
    qtbot.keyClicks(focused(), "24.06 10:30")
    press(today_window, Key.Key_Return)
    qtbot.waitUntil(lambda: step(page, "Barvinok Coffee").due_on == date(2026, 6, 24))
    assert page.desk.formats.time(step(page, "Barvinok Coffee").due_at) == "10:30"
    assert page.list.hasFocus()


def test_what_is_no_day_moves_nothing(qtbot: QtBot, today_window: MainWindow, page) -> None:
    before = choose(page, "Barvinok Coffee")
    press(today_window, "M")
    qtbot.keyClicks(focused(), "whenever")
    press(today_window, Key.Key_Return)
    panel = today_window.findChild(MovePanel)
    assert isinstance(panel, MovePanel) and panel.isVisible()
    press(today_window, Key.Key_Escape)
    rest(qtbot, today_window)
    assert step(page, "Barvinok Coffee") == before


def mouse(page: TodayPage, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
    """Send a mouse event to the list as Qt does."""
    viewport = page.list.viewport()
    where = QPointF(viewport.mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), where, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def drag(page: TodayPage, client: str, to: QPoint) -> None:
    """Carry a client's row to a point, without letting go."""
    row = page.list.rows.row_of(step(page, client).id)
    start = page.list.visualRect(page.list.rows.index(row)).center()
    mouse(page, QEvent.Type.MouseButtonPress, start, LEFT, LEFT)
    mouse(page, QEvent.Type.MouseMove, start + QPoint(2, 1), NONE, LEFT)
    assert not page.list.is_dragging
    mouse(page, QEvent.Type.MouseMove, start + QPoint(9, 9), NONE, LEFT)
    assert page.list.is_dragging
    mouse(page, QEvent.Type.MouseMove, to, NONE, LEFT)


def place_of(page: TodayPage, client: str) -> QPoint:
    """Return the middle of a client's row."""
    return page.list.visualRect(page.list.rows.index(page.list.rows.row_of(step(page, client).id))).center()


def test_a_row_dragged_onto_another_day_goes_there(qtbot: QtBot, today_window: MainWindow, page) -> None:
    ahead = next(row for row in page.list.rows.steps() if row.due_on > TODAY)
    to = place_of(page, ahead.client)
    drag(page, "Mlyn Bakery", to)
    mouse(page, QEvent.Type.MouseButtonRelease, to, LEFT, NONE)
    qtbot.waitUntil(lambda: step(page, "Mlyn Bakery").due_on == ahead.due_on)


def test_a_late_row_dragged_onto_the_head_of_today(qtbot: QtBot, today_window: MainWindow, page) -> None:
    head = next(at for at, row in enumerate(page.list.rows.rows) if row.kind == HEAD and row.group == "today")
    to = page.list.visualRect(page.list.rows.index(head)).center()
    drag(page, "Kolo Coworking", to)
    mouse(page, QEvent.Type.MouseButtonRelease, to, LEFT, NONE)
    qtbot.waitUntil(lambda: step(page, "Kolo Coworking").due_on == TODAY)


def test_the_head_of_the_week_offers_its_days_while_a_row_is_carried(
    qtbot: QtBot, today_window: MainWindow, page
) -> None:
    index, row = next(
        (page.list.rows.index(at), row)
        for at, row in enumerate(page.list.rows.rows)
        if row.kind == HEAD and row.group == "week"
    )
    delegate = page.list.itemDelegate()
    cells = delegate.day_cells(QRectF(page.list.visualRect(index)), row, TODAY)
    assert [day for _cell, day in cells] == [date(2026, 6, 19 + n) for n in range(7)]
    to = cells[2][0].center().toPoint()
    drag(page, "Mlyn Bakery", to)
    assert page.list.drop_day == date(2026, 6, 21)
    mouse(page, QEvent.Type.MouseButtonRelease, to, LEFT, NONE)
    qtbot.waitUntil(lambda: step(page, "Mlyn Bakery").due_on == date(2026, 6, 21))


@pytest.mark.parametrize("way", ["escape", "nowhere"])
def test_a_row_put_back_stays(qtbot: QtBot, today_window: MainWindow, page, way: str) -> None:
    before = choose(page, "Mlyn Bakery")
    to = place_of(page, "Fabryka Coworking")  # a late day is none to move to
    if way == "escape":
        to = place_of(page, next(row for row in page.list.rows.steps() if row.due_on > TODAY).client)
    drag(page, "Mlyn Bakery", to)
    if way == "escape":
        press(today_window, Key.Key_Escape)
    mouse(page, QEvent.Type.MouseButtonRelease, to, LEFT, NONE)
    rest(qtbot, today_window)
    assert not page.list.is_dragging
    assert step(page, "Mlyn Bakery") == before


def test_the_tick_box_takes_a_click(qtbot: QtBot, today_window: MainWindow, page) -> None:
    rect = page.list.visualRect(page.list.rows.index(page.list.rows.row_of(step(page, "Mlyn Bakery").id)))
    qtbot.mouseClick(page.list.viewport(), LEFT, pos=QPoint(rect.left() + 20, rect.center().y()))
    qtbot.waitUntil(lambda: step(page, "Mlyn Bakery").state == "done")


def test_the_menu_has_everything(today_window: MainWindow, page) -> None:
    choose(page, "Barvinok Coffee")
    page.list.menu_asked.emit(page.list.currentIndex(), page.mapToGlobal(QPoint(400, 400)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, KMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert texts == [
        "Open client", "Done", "Move", "Log what happened", "Call", "Print the plan of the meeting", "New step",
    ]  # fmt: skip


def test_p_prints_the_plan_of_a_meeting(qtbot: QtBot, today_window: MainWindow, page) -> None:
    wanted: list[Place] = []
    page.go_asked.disconnect(shell_of(today_window).go)
    page.go_asked.connect(wanted.append)
    meeting = choose(page, "Barvinok Coffee")
    press(today_window, "P")
    assert wanted[-1].page == "documents"
    assert wanted[-1].extra == {"kind": "meeting_plan", "clients": (meeting.client_id,), "action": "print"}
    negotiation = choose(page, "Prykarpattia Ski Lodge")
    press(today_window, "P")
    assert wanted[-1].extra["kind"] == "negotiation" and wanted[-1].client_id == negotiation.client_id
    choose(page, "Mlyn Bakery")
    press(today_window, "P")
    assert len(wanted) == 2
    assert "no meeting" in shell_of(today_window).toast.message()


def test_l_goes_to_the_log_line_of_the_card(qtbot: QtBot, today_window: MainWindow, page) -> None:
    wanted: list[Place] = []
    page.go_asked.disconnect(shell_of(today_window).go)
    page.go_asked.connect(wanted.append)
    chosen = choose(page, "Mlyn Bakery")
    press(today_window, "L")
    assert wanted[0].client_id == chosen.client_id and wanted[0].extra["do"] == "card.log"


def test_by_person_groups_the_same_steps(qtbot: QtBot, today_window: MainWindow, page) -> None:
    everyone = {row.id for row in page.list.rows.steps()}
    page.show_who("by_person")
    rest(qtbot, today_window)
    assert {row.id for row in page.list.rows.steps()} >= everyone
    titles = [title for title, _meta in heads(page)]
    assert titles[:3] == ["Olena Marchenko", "Taras Hnatiuk", "Iryna Bondar"]
    for head_at, row in enumerate(page.list.rows.rows):
        if row.kind != HEAD and row.step is not None:
            assert row.group == str(row.step.person_id), head_at


def test_a_write_elsewhere_shows_at_once(qtbot: QtBot, today_window: MainWindow, page) -> None:
    client = step(page, "Mlyn Bakery").client_id
    page.desk.write(page, plan_step, client, "task", "Check the grinder", TODAY)
    qtbot.waitUntil(lambda: any(row.title == "Check the grinder" for row in page.list.rows.steps()))
    press(today_window, "Z", CTRL)
    qtbot.waitUntil(lambda: all(row.title != "Check the grinder" for row in page.list.rows.steps()))
    assert dialog_free(page)


def dialog_free(page: TodayPage) -> bool:
    """Whether no dialog is open."""
    try:
        dialog_of(page)
    except AssertionError:
        return True
    return False


def test_ticking_another_row_writes_what_is_typed_under_the_first(qtbot: QtBot, today_window: MainWindow, page) -> None:
    first, second = choose(page, "Mlyn Bakery"), step(page, "Zoloti Vorota Bistro")
    press(today_window, Key.Key_Space)
    line = page.list.line
    qtbot.waitUntil(lambda: line.isVisible() and line.line.hasFocus())
    type_text(line.line, "Ask about July, 24.06")
    page.tick(second)
    qtbot.waitUntil(lambda: line.asked() is not None and line.asked().client_id == second.client_id)
    assert line.line.text() == "" and not line.line.isReadOnly()
    rest(qtbot, today_window)
    assert page.desk.book.read(load_card, first.client_id).next_step.title == "Ask about July"


def test_undo_takes_the_question_away(qtbot: QtBot, today_window: MainWindow, page) -> None:
    done = choose(page, "Mlyn Bakery")
    press(today_window, Key.Key_Space)
    qtbot.waitUntil(lambda: page.list.line.isVisible())
    page.desk.undo(page)
    qtbot.waitUntil(lambda: not page.list.line.isVisible())
    assert step(page, "Mlyn Bakery") == replace(done, version=step(page, "Mlyn Bakery").version)
    assert all(row.kind != ASK for row in page.list.rows.rows)
