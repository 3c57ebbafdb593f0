"""Promises, requests and competitors on the card, edited in their places; calling, writing, the calendar file."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.services.calendar_out import save_ics
from app.services.clients import add_client
from app.services.competitor_marks import note_seen
from app.services.promises import PromiseDraft, add_promise, change_promise, load_promises
from app.services.requests import add_request, load_requests
from tests.ui.helpers import type_text
from tests.ui.test_card import barvinok, card_of, go, page, press  # noqa: F401
from tests.ui.test_card_edit import ENTER, actions_count, retype
from ui.kit.menu import KMenu
from ui.links import has_handler, open_mail, open_phone
from ui.pages.card.columns import GAP_PX
from ui.pages.card.due_editor import AnswerEditor, PromiseEditor
from ui.pages.card.due_row import DueRow


def row_of(page, words: str) -> DueRow:  # noqa: F811
    """Return the row that says the words."""
    rows: list[DueRow] = page.dues.rows()
    return next(row for row in rows if words in row.accessibleName())


def says(page, words: str) -> bool:  # noqa: F811
    """Whether a row says the words."""
    return any(words in row.accessibleName() for row in page.dues.rows())


def test_a_promise_is_typed_in_one_line_and_ticked(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_A)
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    editor = page.dues.editor()
    assert isinstance(editor, PromiseEditor) and editor.line.hasFocus()
    press(qtbot, page, ENTER)
    assert editor.error() and page.dues.editor() is editor
    type_text(editor.line, "Зразки сиропу, пт")
    assert editor._hint.text() == "tomorrow"
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: says(page, "Зразки сиропу"))
    assert page.dues.editor() is None
    kept = next(each for each in page.desk.book.read(load_promises, barvinok) if each.text == "Зразки сиропу")
    assert (kept.side, kept.due_on) == ("us", date(2026, 6, 19))
    assert actions_count(page) == before + 1
    step = page.view.card.next_step
    row_of(page, "Зразки сиропу").setFocus()
    press(qtbot, page, Qt.Key.Key_Space)  # ticks the promise, not the next step
    qtbot.waitUntil(lambda: not says(page, "Зразки сиропу"))
    assert page.view.card.next_step == step and not page.next_step.line.isVisible()
    items = page.middle.timeline_tab.timeline.items()
    assert any(item.text == "Зразки сиропу" and item.right == "kept" for item in items)
    page.desk.undo(page)
    qtbot.waitUntil(lambda: says(page, "Зразки сиропу"))


def test_a_late_promise_is_red_and_edited_in_its_place(qtbot, page, barvinok):  # noqa: F811
    page.desk.write(page, add_promise, barvinok, PromiseDraft("client", "Прогноз", date(2026, 6, 10)))
    qtbot.waitUntil(lambda: says(page, "Прогноз"))
    row = row_of(page, "Прогноз")
    assert row.line.role == "danger" and page.dues.rows()[0] is row
    row.setFocus()
    press(qtbot, page, Qt.Key.Key_E)
    editor = page.dues.editor()
    assert editor.line.text() == "Прогноз" and editor.day.text() == "10.06.2026" and not row.isVisible()
    retype(editor.day, "колись")
    press(qtbot, page, ENTER)
    assert editor.error() and editor.day.hasFocus()
    retype(editor.day, "30.06")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: row_of(page, "Прогноз").line.role == "text2")
    assert row_of(page, "Прогноз").hasFocus()


def test_escape_leaves_a_promise_as_it_was(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    row = page.dues.rows()[0]
    row.setFocus()
    press(qtbot, page, ENTER)
    retype(page.dues.editor().line, "щось інше")
    with qtbot.assertNotEmitted(page.back_asked):
        press(qtbot, page, Qt.Key.Key_Escape)
    assert page.dues.editor() is None and row.isVisible() and row.hasFocus()
    assert actions_count(page) == before


def test_a_promise_changed_meanwhile_is_told_and_what_is_typed_stays(qtbot, page, barvinok):  # noqa: F811
    row = page.dues.rows()[0]
    row.opened.emit()
    editor = page.dues.editor()
    retype(editor.line, "Моє")
    page.desk.book.write(change_promise, row.line.target.id, PromiseDraft("us", "Чуже", None))
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: bool(editor.error()))
    assert editor.line.text() == "Моє" and not editor.line.isReadOnly() and editor.isVisible()


def test_leaving_the_card_writes_the_open_line(qtbot, page, barvinok):  # noqa: F811
    page.dues.add_promise("us")
    type_text(page.dues.editor().line, "Зразки сиропу")
    assert page.leave()
    qtbot.waitUntil(lambda: any(each.text == "Зразки сиропу" for each in card_of(page).promises))


def test_a_request_waits_is_answered_and_put_off(qtbot, page, barvinok):  # noqa: F811
    page.dues.add_request()
    editor = page.dues.editor()
    editor.channel.set_code("messenger")
    type_text(editor.line, "Оренда машини")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: says(page, "Оренда машини"))
    asked = page.desk.book.read(load_requests, barvinok)[0]
    assert (asked.channel, asked.answer_by) == ("messenger", date(2026, 6, 19))
    row_of(page, "Оренда машини").opened.emit()
    editor = page.dues.editor()
    assert isinstance(editor, AnswerEditor)
    editor.day.setFocus()
    type_text(editor.day, "24.06")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.dues.editor() is None)
    assert page.desk.book.read(load_requests, barvinok)[0].answer_by == date(2026, 6, 24)
    qtbot.waitUntil(lambda: "Wed" in row_of(page, "Оренда машини").line.right)
    row_of(page, "Оренда машини").opened.emit()
    type_text(page.dues.editor().line, "Надіслали прайс")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: not says(page, "Оренда машини"))
    answered = page.desk.book.read(load_requests, barvinok)[0]
    assert answered.answer == "Надіслали прайс" and answered.answered_at is not None


def test_a_competitor_seen_here_and_the_way_to_its_card(qtbot, page, barvinok):  # noqa: F811
    page.dues.add_rival()
    editor = page.dues.editor()
    assert editor.rival.line.hasFocus()
    type_text(editor.rival.line, "Зерносвіт")
    editor.day.setText("завтра")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: bool(editor.error()))  # what has not come was not seen
    editor.day.setText("вчора")
    type_text(editor.line, "рахунок на столі")
    editor.line.setFocus()
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: says(page, "Зерносвіт"))
    rival = next(each for each in card_of(page).rivals if each.name == "Зерносвіт")
    assert (rival.seen_on, rival.note) == (date(2026, 6, 17), "рахунок на столі")
    row = row_of(page, "Зерносвіт")
    assert (row.line.role == "warn" and "17 Jun" in row.line.right) or "yesterday" in row.line.right
    row.setFocus()
    with qtbot.waitSignal(page.go_asked) as asked:
        press(qtbot, page, ENTER)
    assert (asked.args[0].page, asked.args[0].client_id) == ("competitors", rival.competitor_id)
    press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not says(page, "Зерносвіт"))


@pytest.mark.parametrize("lang", ["uk", "ru", "en"])
def test_no_line_is_wider_than_the_column(qtbot, page, barvinok, lang):  # noqa: F811
    page.desk.language.set_code(lang)
    page.window().resize(1154, 700)
    inside = page.columns.left.viewport().width() - GAP_PX
    for opener in (lambda: page.dues.add_promise("us"), page.dues.add_request, page.dues.add_rival):
        opener()
        qtbot.waitUntil(page.dues.editor().isVisible)
        assert page.dues.minimumSizeHint().width() <= inside
        page.dues.editor().closed.emit()
    page.desk.language.set_code("en")


def test_a_client_with_nothing_agreed_has_no_card_of_it(qtbot, page, barvinok):  # noqa: F811
    assert page.dues.isVisible()
    client_id = page.desk.book.write(add_client, {"name": "Чистий лист"}).created_id
    go(qtbot, page, client_id)
    assert not page.dues.isVisible() and not page.dues.rows()
    page.dues.add_request()
    assert page.dues.isVisible() and page.dues.editor().line.hasFocus()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.dues.isVisible()
    page.desk.write(page, note_seen, client_id, "Зерносвіт")
    qtbot.waitUntil(page.dues.isVisible)


def test_the_timeline_opens_a_promise_in_its_place(qtbot, page, barvinok):  # noqa: F811
    items = page.middle.timeline_tab.timeline.items()
    page.acts.open_happening(next(item.data for item in items if item.data.kind == "promise"))
    assert isinstance(page.dues.editor(), PromiseEditor)
    page.desk.write(page, add_request, barvinok, "Сертифікат", "site", date(2026, 6, 18) + timedelta(2))
    qtbot.waitUntil(lambda: says(page, "Сертифікат"))
    assert page.dues.editor() is not None  # a change elsewhere leaves the open line


# --- links and the calendar -----------------------------------------------------------------------------------------


class Opener(QObject):
    """A program of the system that opens links."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_link(self, url: QUrl) -> None:
        """Take a link."""
        self.opened.append(url.toString())


@pytest.fixture
def opener():
    """Yield what tel: and mailto: links are opened by."""
    opener = Opener()
    for scheme in ("tel", "mailto"):
        QDesktopServices.setUrlHandler(scheme, opener, "open_link")  # type: ignore[arg-type]
    yield opener
    for scheme in ("tel", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def answer_as(folder: Path, answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system answer which program opens a link."""
    asker = folder / "xdg-mime"
    asker.write_text(f"#!/bin/sh\necho {answer}\n")
    asker.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_c_calls_whom_the_step_is_with(qtbot, page, barvinok, opener, tmp_path, monkeypatch):  # noqa: F811
    answer_as(tmp_path, "dialer.desktop", monkeypatch)
    page.setFocus()
    with qtbot.waitSignal(page.said) as said:
        qtbot.keyClick(page.window(), Qt.Key.Key_C)
    assert opener.opened == ["tel:+380672140833"] and "+380 67 214 08 33" in said.args[0]
    page.people.rows()[2].setFocus()
    with qtbot.waitSignal(page.said):
        press(qtbot, page, Qt.Key.Key_C)
    assert opener.opened[-1] == "tel:+380445021706"
    email = page.facts.editor("email").shown
    assert email.has_link()
    with qtbot.waitSignal(page.said):
        email.link_asked.emit()
    assert opener.opened[-1] == "mailto:office@barvinok.example"


def test_the_phone_of_a_row_is_pressed(qtbot, page, barvinok, opener, tmp_path, monkeypatch):  # noqa: F811
    answer_as(tmp_path, "dialer.desktop", monkeypatch)
    row = page.people.rows()[0]
    row.grab()
    with qtbot.waitSignal(page.said):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._reach_rect.center().toPoint())
    assert opener.opened == ["tel:+380672140833"]


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell to stand for the system")
def test_where_nothing_calls_the_number_is_copied(qtbot, page, barvinok, opener, tmp_path, monkeypatch):  # noqa: F811
    answer_as(tmp_path, "", monkeypatch)
    assert not has_handler("tel")
    told: list[str] = []
    open_phone(page.desk, "067 214-08-33", told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert not opener.opened and QApplication.clipboard().text() == "067 214-08-33" and "067 214-08-33" in told[0]
    open_mail(page.desk, "office@barvinok.example", said=told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert QApplication.clipboard().text() == "office@barvinok.example"


def test_what_is_no_number_is_said(qtbot, page, barvinok, opener):  # noqa: F811
    told: list[str] = []
    open_phone(page.desk, "", told.append)
    open_mail(page.desk, "не пошта", said=told.append)
    assert len(told) == 2 and not opener.opened


def test_the_steps_of_this_client_alone_go_into_the_calendar(qtbot, page, barvinok, tmp_path):  # noqa: F811
    path = tmp_path / "Barvinok.ics"
    with qtbot.waitSignal(page.said) as said:
        page.acts.save_calendar(path)
    assert "1" in said.args[0]
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Meeting: Barvinok Coffee. Summer menu and cold-brew price"]
    with qtbot.waitSignal(page.said) as said:
        page.acts.save_calendar(tmp_path / "nowhere" / "deep" / "x.ics")
    assert not said.args[0].startswith("Saved")
    assert page.desk.book.read(save_ics, path, None, "uk", client_id=barvinok) == 1
