"""Reminders in the window: when they come, what answers them, and that none comes twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import FixedClock
from app.services.activities import finish_step, move_step, plan_step
from app.services.clients import add_client
from app.services.reminders import next_reminder_at
from app.services.settings import change_settings
from tests.ui.opened import opened
from ui.language import Language
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.reminders import Reminders
from ui.theme import Theme

TODAY = date(2026, 6, 18)
KYIV = ZoneInfo("Europe/Kyiv")


def at(hour: int, minute: int = 0, day: int = 18) -> FixedClock:
    return FixedClock(datetime(2026, 6, day, hour, minute, tzinfo=KYIV), KYIV)


def step_at(book: Book, name: str, hour: int, minute: int = 0) -> int:
    client = book.write(add_client, name).created_id
    assert client is not None
    step = book.write(plan_step, client, "meeting", "Summer menu", TODAY, due_time=time(hour, minute)).created_id
    assert step is not None
    return step


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, language: Language, book: Book) -> Iterator[MainWindow]:
    """The real window with an empty book open."""
    with opened(qtbot, theme, language, book) as window:
        yield window


def reminders_of(window: MainWindow) -> Reminders:
    assert window.shell is not None
    return window.shell.reminders


def settle(qtbot: QtBot, window: MainWindow, what: Callable[[], bool]) -> None:
    assert window.shell is not None
    jobs = window.shell.desk.jobs
    qtbot.waitUntil(lambda: what() and not jobs.is_busy)


def test_a_reminder_comes_before_its_step_and_stays_until_answered(
    qtbot: QtBot, book: Book, window: MainWindow
) -> None:
    step_at(book, "Barvinok Coffee", 15)
    reminders = reminders_of(window)
    reminders.look()
    settle(qtbot, window, lambda: True)
    assert not reminders.strip.isVisible()

    book.clock = at(14, 50)
    reminders.tick()
    settle(qtbot, window, lambda: reminders.strip.isVisible())
    title, line = reminders.strip.words()
    assert title == "In 10 min: Barvinok Coffee"
    assert line == "today, 15:00, Meeting. Summer menu"

    reminders.look()
    settle(qtbot, window, lambda: True)
    assert len(reminders.waiting()) == 1  # it stands, and does not come a second time

    qtbot.mouseClick(reminders.strip.close_button, Qt.MouseButton.LeftButton)
    assert not reminders.strip.isVisible()
    book.clock = at(14, 58)
    reminders.look()
    settle(qtbot, window, lambda: True)
    assert not reminders.strip.isVisible()


def test_a_reminder_leads_to_the_card(qtbot: QtBot, book: Book, window: MainWindow) -> None:
    step = step_at(book, "Barvinok Coffee", 9, 40)
    reminders = reminders_of(window)
    reminders.look()
    settle(qtbot, window, lambda: reminders.strip.isVisible())
    assert window.shell is not None
    assert reminders.waiting()[0].activity_id == step
    window.shell.commands.action("reminder.open").trigger()
    assert window.shell.place == Place("card", reminders_client(book))
    assert not reminders.strip.isVisible()
    assert not window.shell.commands.action("reminder.open").isEnabled()


def reminders_client(book: Book) -> int:
    from app.services.client_list import ClientQuery, list_clients

    [row] = book.read(list_clients, ClientQuery())
    return row.id


def test_put_off_it_comes_again(qtbot: QtBot, book: Book, window: MainWindow) -> None:
    step_at(book, "Barvinok Coffee", 9, 40)
    reminders = reminders_of(window)
    reminders.look()
    settle(qtbot, window, lambda: reminders.strip.isVisible())
    reminders.put_off(10)
    assert not reminders.strip.isVisible()
    settle(qtbot, window, lambda: True)
    assert book.read(next_reminder_at) == book.clock.now() + timedelta(minutes=10)

    book.clock = at(9, 41)
    reminders.tick()
    settle(qtbot, window, lambda: reminders.strip.isVisible())
    assert reminders.strip.words()[0] == "1 min ago: Barvinok Coffee"


def test_what_was_missed_in_sleep_comes_once_and_together(qtbot: QtBot, book: Book, window: MainWindow) -> None:
    for name, hour in (("Barvinok Coffee", 10), ("Hotel Desna", 12)):
        step_at(book, name, hour)
    reminders = reminders_of(window)
    book.clock = at(13)
    reminders.tick()  # time has jumped: the laptop was shut
    settle(qtbot, window, lambda: len(reminders.waiting()) == 2)
    assert reminders.strip.words()[0] == "3 h ago: Barvinok Coffee"
    book.clock = at(9, 45)  # and the clock is set back
    reminders.tick()
    settle(qtbot, window, lambda: True)
    assert [each.client for each in reminders.waiting()] == ["Barvinok Coffee", "Hotel Desna"]


def test_a_step_done_or_moved_takes_its_reminder_away(qtbot: QtBot, book: Book, window: MainWindow) -> None:
    done, moved = step_at(book, "Barvinok Coffee", 9, 40), step_at(book, "Hotel Desna", 9, 42)
    reminders = reminders_of(window)
    reminders.look()
    settle(qtbot, window, lambda: len(reminders.waiting()) == 2)
    assert window.shell is not None
    window.shell.desk.write(window, finish_step, done, no_next_reason="they will call")
    settle(qtbot, window, lambda: [each.activity_id for each in reminders.waiting()] == [moved])
    window.shell.desk.write(window, move_step, moved, TODAY + timedelta(days=1), due_time=time(11))
    settle(qtbot, window, lambda: not reminders.strip.isVisible())


def test_switched_off_nothing_comes(qtbot: QtBot, book: Book, window: MainWindow) -> None:
    book.write(change_settings, {"reminders.is_on": False})
    step_at(book, "Barvinok Coffee", 9, 40)
    reminders = reminders_of(window)
    reminders.look()
    settle(qtbot, window, lambda: True)
    assert reminders.waiting() == ()
