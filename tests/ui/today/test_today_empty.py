"""Today of a new book, of a day that is done, and of a book one person works in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.activities import finish_step, plan_step
from app.services.clients import add_client
from ui.desk import Desk
from ui.kit.commands import Commands
from ui.pages.page import Place
from ui.pages.today import TodayPage

TODAY = date(2026, 6, 18)


@pytest.fixture
def page(qtbot: QtBot, host: QWidget, desk: Desk, commands: Commands) -> TodayPage:
    page = TodayPage(desk, commands)
    QVBoxLayout(host).addWidget(page)
    desk.changed.connect(page.apply)
    commands.set_scope("today")
    host.show()
    host.activateWindow()
    qtbot.waitActive(host)
    page.enter(Place("today"))
    qtbot.waitUntil(lambda: page.steps is not None and not desk.jobs.is_busy)
    return page


def test_a_new_book_asks_for_the_first_card(qtbot: QtBot, page) -> None:
    assert page.empty.isVisible() and page.empty.title() == "Your first card"
    assert not page.list.isVisible() and not page.right.isVisible()
    assert page.legs.plan_link.isHidden()
    assert page.empty.new_button.hasFocus()
    wanted: list[Place] = []
    page.go_asked.connect(wanted.append)
    page.commands.action("today.new").trigger()
    page.empty.bring.click()
    assert [(place.page, place.extra) for place in wanted] == [("clients", {"new": True}), ("import", {})]


def test_one_seller_sees_no_team(page) -> None:
    assert page.header.who.isHidden()
    assert not page.list.shows_people
    page.show_who("by_person")
    assert page.reader.who.kind == "everyone"


def test_a_day_that_is_done_says_what_comes_next(qtbot, page, desk):
    book = desk.book
    client = book.write(add_client, "Barvinok").created_id
    today = book.write(plan_step, client, "call", "Ask", TODAY).created_id
    desk.write(page, plan_step, client, "meeting", "Meet", TODAY + timedelta(1))
    qtbot.waitUntil(lambda: page.steps.counts.left_today == 1 and page.list.isVisible())
    assert page.empty.isHidden() and page.right.isVisible()
    desk.write(page, finish_step, today)
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert page.empty.title() == "That is all for today"
    assert "Fri" in page.empty._text.text() and "Barvinok" in page.empty._text.text()
    assert page.list.isVisible()  # the done row stays till midnight, and what is ahead
    assert [row.state for row in page.list.rows.steps()] == ["done", "open"]


def test_a_hidden_page_reads_when_it_is_shown_again(qtbot, page, desk):
    page.hide()
    client = desk.book.write(add_client, "Barvinok").created_id
    desk.write(page, plan_step, client, "call", "Ask", TODAY)
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)
    assert page.list.rows.steps() == ()
    page.show()
    page.enter(Place("today"))
    qtbot.waitUntil(lambda: [row.title for row in page.list.rows.steps()] == ["Ask"])


def test_midnight_makes_yesterdays_steps_late(qtbot, page, desk):
    client = desk.book.write(add_client, "Barvinok").created_id
    desk.write(page, plan_step, client, "call", "Ask", TODAY)
    qtbot.waitUntil(lambda: len(page.list.rows.steps()) == 1)
    object.__setattr__(desk.book.clock, "moment", desk.book.clock.moment + timedelta(days=1))
    page.begin_day()
    qtbot.waitUntil(lambda: page.steps.counts.overdue == 1)
    assert page.header.title.text() == "Friday, 19 June"
    assert page.list.rows.rows[1].when.startswith("1 day")
