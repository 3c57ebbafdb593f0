"""The weekly report on the page of documents: of which week, whose, blank."""

from __future__ import annotations

from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from app.documents.aids import AidKind
from tests.ui.competitors.test_aid_documents import PATIENCE_MS, aid_of, open_sheet, words_of
from tests.ui.opened import rest
from ui.main_window import MainWindow
from ui.pages.documents.week_choice import WEEKS


def test_a_week_and_a_person_are_chosen(qtbot: QtBot, reports_window: MainWindow) -> None:
    page = open_sheet(qtbot, reports_window, "weekly_report")
    choice = page.which.week
    assert page.kind is AidKind.WEEKLY_REPORT and choice.isVisible() and choice.person.isVisible()
    today = page.desk.book.clock.today()
    monday = today - timedelta(days=today.weekday())
    weeks = [date.fromisoformat(str(choice.week.itemData(at))) for at in range(choice.week.count())]
    assert weeks == [monday - timedelta(weeks=back) for back in range(WEEKS)]
    assert choice.week.itemText(0) == "Week 25, 15 Jun – 21 Jun" and choice.week.accessibleName() == "Which week"
    assert (aid_of(page).week_on, aid_of(page).person_id) == (monday, None)
    iryna = next(person for person in page.desk.facts.people if person.name == "Iryna Bondar")
    choice.person.set_code(str(iryna.id))
    choice.person.chosen.emit(str(iryna.id))
    choice.week.set_code(weeks[2].isoformat())
    choice.week.chosen.emit(weeks[2].isoformat())
    assert (aid_of(page).week_on, aid_of(page).person_id) == (weeks[2], iryna.id)
    told = "23 · 1 Jun 2026 – 7 Jun 2026 · Iryna Bondar"
    qtbot.waitUntil(lambda: told in words_of(page), timeout=PATIENCE_MS)
    page.include.blank.click()
    assert not choice.isVisible() and aid_of(page).blank
    rest(qtbot, reports_window)
    qtbot.waitUntil(lambda: "Iryna Bondar" not in words_of(page), timeout=PATIENCE_MS)
