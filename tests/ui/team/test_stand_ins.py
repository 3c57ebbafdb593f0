"""Stand-ins: typed days, what the list says, the quiet line on Today of both."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.services.people import set_me
from app.services.stand_ins import add_stand_in, load_stand_ins
from tests.ui.opened import CTRL, press, rest, shell_of
from tests.ui.team.conftest import people_of
from ui.main_window import MainWindow
from ui.pages.page import Place
from ui.pages.today import TodayPage

OLENA, TARAS, IRYNA = 1, 2, 3


def test_a_stand_in_is_set_with_typed_days_and_ended_earlier(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    part = people_of(team_window)
    dialog = part.ask_stand_in(next(line.team for line in part.lines() if line.team.person.id == IRYNA))
    press(team_window, Qt.Key.Key_Return, CTRL)
    assert dialog.until_on.field.error()  # nothing typed yet
    QTest.keyClicks(dialog.until_on.line, "until wed")
    assert "24 Jun" in dialog.until_on.field._hint and dialog.person.currentText() in dialog.until_on.field._hint
    press(team_window, Qt.Key.Key_Return, CTRL)
    assert dialog._stand_in_field.error()
    dialog.stand_in.set_code(str(TARAS))
    dialog.from_on.line.setText("17.06")
    press(team_window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "past" in dialog.from_on.field.error())  # said by the book, under its field
    dialog.from_on.line.setText("today")
    dialog.reason.setText("Holiday")
    press(team_window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(part.stand_ins()) == 1)
    [row] = sample_book.read(load_stand_ins)
    assert (row.person_id, row.stand_in_id, row.from_on) == (IRYNA, TARAS, date(2026, 6, 18))
    assert (row.until_on, row.reason) == (date(2026, 6, 24), "Holiday")
    assert "Holiday" in part.stand_ins()[0].line.text()
    part.stand_ins()[0].end.click()
    qtbot.waitUntil(lambda: not part.stand_ins())
    assert sample_book.read(load_stand_ins) == ()


def test_a_circle_is_refused_in_words_and_nothing_typed_is_lost(
    qtbot: QtBot, team_window: MainWindow, sample_book: Book
) -> None:
    sample_book.write(add_stand_in, IRYNA, TARAS, date(2026, 6, 18), date(2026, 7, 3))
    part = people_of(team_window)
    dialog = part.ask_stand_in(next(line.team for line in part.lines() if line.team.person.id == TARAS))
    dialog.stand_in.set_code(str(IRYNA))
    dialog.until_on.line.setText("in a week")
    dialog.accept()
    qtbot.waitUntil(lambda: "circle" in dialog.error())
    assert dialog.until_on.line.text() == "in a week"


def test_today_tells_both_and_who_is_back_ends_it(qtbot: QtBot, team_window: MainWindow, sample_book: Book) -> None:
    shell = shell_of(team_window)
    shell.go(Place("today"))
    rest(qtbot, team_window)
    page = shell.page
    assert isinstance(page, TodayPage)
    assert page.stand_ins.isHidden()
    shell.desk.write(page, add_stand_in, IRYNA, OLENA, date(2026, 6, 18), date(2026, 7, 3))
    qtbot.waitUntil(lambda: page.stand_ins.isVisible())
    assert page.stand_ins.words.text() == "You stand in for Iryna Bondar until 3 Jul"
    assert page.stand_ins.back.isHidden()
    shell.desk.write(page, set_me, IRYNA)
    qtbot.waitUntil(lambda: page.stand_ins.words.text() == "Olena Marchenko stands in for you until 3 Jul")
    page.stand_ins.back.click()
    qtbot.waitUntil(lambda: page.stand_ins.isHidden())
    assert sample_book.read(load_stand_ins) == ()
