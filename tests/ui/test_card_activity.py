"""Activities on the card: the form, the log line, stale entries, the timeline that mixes everything."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from app.services.activities import ActivityDraft, change_activity, drop_activity, save_activity
from app.services.client_card import ActivityRow
from app.services.competitor_marks import note_seen
from app.services.contacts import remove_contact
from app.services.promises import PromiseDraft, add_promise
from app.services.requests import add_request, answer_request
from tests.ui.helpers import type_text
from tests.ui.test_card import barvinok, card_of, dialog_of, page, press  # noqa: F401
from tests.ui.test_card_edit import ENTER, actions_count, retype
from ui.kit.dialog import Dialog
from ui.kit.menu import KMenu
from ui.pages.card.activity_dialog import ActivityDialog, LogDialog
from ui.pages.card.activity_words import typed_kind, without_kind
from ui.pages.card.step_dialogs import DoneDialog

CTRL = Qt.KeyboardModifier.ControlModifier


def logged(page, title: str) -> ActivityRow:  # noqa: F811
    """Return the activity with that text, as the book has it."""
    return next(each for each in card_of(page).activities if each.title == title)


def is_closed(page) -> bool:  # noqa: F811
    """Whether no dialog is open."""
    return not any(each.isVisible() for each in page.window().findChildren(Dialog))


def shown_menu(page) -> KMenu:  # noqa: F811
    """Return the menu that is open."""
    menus: list[KMenu] = page.findChildren(KMenu)
    return next(menu for menu in menus if menu.isVisible())


def write(page, use_case, *args, **kwargs):  # noqa: F811
    """Write past the page, as somebody else does, and let the page hear of it."""
    page.desk.write(page, use_case, *args, **kwargs)


def test_all_of_a_call_is_written_in_the_form_in_one_action(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, LogDialog) and not dialog.form.isVisible()  # a step is planned already
    form = dialog.done
    dialog.accept()
    assert form._text_field.error()
    type_text(form.text, "Говорили про ціну")
    form.direction.set_code("in")
    form.done_when.line.setText("завтра")
    dialog.accept()
    assert form.done_when.error()  # what has not come yet is not done
    form.done_when.line.setText("вчора 15:00")
    assert form.done_when.line.text() == "вчора 15:00"
    form.contact.set_code(str(page.view.card.contacts[0].id))
    form.duration.setText("0")
    dialog.accept()
    assert form._duration_field.error()
    form.duration.setText("12")
    retype(form.result, "Надішлемо прайс")
    form.outcome.set_code("send")
    form.rival.line.setText("Кава Плюс")
    form.mark.set_code("complaint")
    qtbot.waitUntil(lambda: bool(form.objections._library))
    form.objections.line.setFocus()
    type_text(form.objections.line, "expens")
    press(qtbot, page, ENTER)
    edit = form.objections.edits()[0]
    assert edit.code and edit.answer.hasFocus() and edit.answer.placeholderText()
    type_text(edit.answer, "Порівняли по рядках")
    edit.set_helped(True)
    dialog.accept()
    qtbot.waitUntil(lambda: is_closed(page))
    call = logged(page, "Говорили про ціну")
    assert (call.kind, call.direction, call.duration_min, call.outcome) == ("call", "in", 12, "send")
    assert (call.competitor, call.mark, call.result) == ("Кава Плюс", "complaint", "Надішлемо прайс")
    assert call.contact == "Sofiia Lysenko"
    local = page.desk.book.clock.local(call.done_at)
    assert (local.date(), local.hour) == (date(2026, 6, 17), 15)
    assert [(h.answer, h.has_worked) for h in call.objections] == [("Порівняли по рядках", True)]
    assert actions_count(page) == before + 1
    qtbot.waitUntil(lambda: any("Competitor met: Кава Плюс" in i.below for i in items(page)))
    item = next(i for i in items(page) if "Кава Плюс" in i.below)
    assert item.right == "Complaint" and "It is expensive" in item.below and "it helped" in item.below
    page.desk.undo(page)
    qtbot.waitUntil(lambda: not any("Кава Плюс" in i.below for i in items(page)))


def items(page):  # noqa: F811
    """Return the rows of the timeline."""
    return page.middle.timeline_tab.timeline.items()


def test_an_objection_in_own_words_and_a_slip_taken_away(qtbot, page, barvinok):  # noqa: F811
    page.middle.timeline_tab.log.ask_form()
    dialog = dialog_of(qtbot, page)
    objections = dialog.done.objections
    qtbot.waitUntil(lambda: bool(objections._library))
    objections.line.setFocus()
    type_text(objections.line, "немає де зберігати")
    assert [row.data for row in objections.found()] == [""]  # the library has no such words
    press(qtbot, page, ENTER)
    type_text(objections.line, "ще одне")
    assert [each.text for each in objections.drafts()] == ["немає де зберігати", "ще одне"]
    objections.edits()[0].removed.emit()
    assert [each.text for each in objections.drafts()] == ["ще одне"]


def test_enter_and_e_edit_what_was_done_and_what_is_planned(qtbot, page, barvinok):  # noqa: F811
    shown = page.middle.timeline_tab.timeline
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(0, 0))
    press(qtbot, page, ENTER)
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, ActivityDialog) and dialog.form.due_when.isVisible()
    retype(dialog.form.due_when.line, "24.06 16:00")
    dialog.form.remind.set_code("60")
    dialog.accept()
    qtbot.waitUntil(lambda: page.view.card.next_step.due_on == date(2026, 6, 24))
    qtbot.waitUntil(lambda: is_closed(page))
    step = card_of(page).next_step
    assert step is not None
    assert (step.remind_min, step.place, step.contact) == (60, "Reitarska 12", "Sofiia Lysenko")
    row = next(at for at, item in enumerate(items(page)) if item.title.startswith("Call, Sofiia"))
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(row, 0))
    press(qtbot, page, Qt.Key.Key_E)
    dialog = dialog_of(qtbot, page)
    kept = dialog._activity
    assert dialog.form.done_when.isVisible() and not dialog.form.due_when.isVisible()
    dialog.form.outcome.set_code("callback")
    dialog.accept()
    qtbot.waitUntil(lambda: logged(page, kept.title).outcome == "callback")
    after = logged(page, kept.title)
    assert (after.done_at, after.duration_min, after.objections) == (kept.done_at, kept.duration_min, kept.objections)


def test_a_stale_entry_is_told_and_nothing_typed_is_lost(qtbot, page, barvinok):  # noqa: F811
    target = next(item.data for item in items(page) if item.title.startswith("Note"))
    page.acts.open_happening(target)
    dialog = dialog_of(qtbot, page)
    retype(dialog.form.text, "Моє")
    page.desk.book.write(change_activity, target.id, "Чуже")
    dialog.accept()
    qtbot.waitUntil(lambda: "Чуже" in dialog.error())
    assert dialog.isVisible() and dialog.form.text.text() == "Моє"
    dialog.accept()
    qtbot.waitUntil(lambda: is_closed(page))
    assert logged(page, "Моє").id == target.id


def test_an_entry_that_is_gone_is_told(qtbot, page, barvinok):  # noqa: F811
    target = next(item.data for item in items(page) if item.title.startswith("Note"))
    page.acts.open_happening(target)
    dialog = dialog_of(qtbot, page)
    retype(dialog.form.text, "Моє")
    page.desk.book.write(drop_activity, target.id)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.error()))
    assert dialog.isVisible() and dialog.form.text.text() == "Моє"


def test_delete_drops_any_entry_and_undo_brings_it_back(qtbot, page, barvinok):  # noqa: F811
    write(page, add_promise, barvinok, PromiseDraft("us", "Зразки сиропу", date(2026, 6, 20)))
    qtbot.waitUntil(lambda: any(item.text == "Зразки сиропу" for item in items(page)))
    shown = page.middle.timeline_tab.timeline
    row = next(at for at, item in enumerate(items(page)) if item.text == "Зразки сиропу")
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(row, 0))
    press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not any(item.text == "Зразки сиропу" for item in items(page)))
    page.desk.undo(page)
    qtbot.waitUntil(lambda: any(item.text == "Зразки сиропу" for item in items(page)))


@pytest.mark.parametrize(
    ("typed", "kind", "kept"),
    [
        ("Visit: saw the terrace", "visit", "saw the terrace"),
        ("E-mail with the prices", "letter", "E-mail with the prices"),
        ("presentation: ", "presentation", "presentation: "),
        ("Callous", "", "Callous"),
        ("a visit", "", "a visit"),
    ],
)
def test_the_name_of_a_kind_typed_first(page, barvinok, typed, kind, kept):  # noqa: F811
    assert typed_kind(page.desk, typed) == kind
    assert without_kind(page.desk, kind or "call", typed) == kept


def test_the_log_line_takes_every_kind(qtbot, page, barvinok):  # noqa: F811
    page.log()
    log = page.middle.timeline_tab.log
    log.set_kind("meeting")
    type_text(log.line, "Visit: saw the terrace")
    assert log.kind.code() == "visit"
    press(qtbot, page, ENTER)
    qtbot.waitUntil(log.is_empty)
    assert logged(page, "saw the terrace").kind == "visit" and log.kind.code() == "meeting"
    log.more_button.click()
    menu = shown_menu(page)
    action = next(each for each in menu.actions() if each.text() == "Presentation")
    action.trigger()
    menu.close()
    assert log.kind.code() == "presentation" and log.line.hasFocus()
    type_text(log.line, "Нова лінійка")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(log.is_empty)
    assert logged(page, "Нова лінійка").kind == "presentation"


def test_ctrl_enter_takes_the_line_into_the_form(qtbot, page, barvinok):  # noqa: F811
    page.log()
    log = page.middle.timeline_tab.log
    type_text(log.line, "Visit: saw the terrace")
    press(qtbot, page, ENTER, CTRL)
    dialog = dialog_of(qtbot, page)
    assert dialog.done.kind.code() == "visit" and dialog.done.text.text() == "saw the terrace"
    dialog.reject()
    assert log.line.text() == "Visit: saw the terrace"  # nothing typed is lost
    press(qtbot, page, ENTER, CTRL)
    dialog = dialog_of(qtbot, page)
    dialog.done.outcome.set_code("advance")
    dialog.accept()
    qtbot.waitUntil(log.is_empty)
    assert logged(page, "saw the terrace").outcome == "advance"


def test_finishing_in_the_form_asks_what_came_of_it(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    step = page.view.card.next_step
    page.next_step.finish()
    page.next_step.line.form_button.click()
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, DoneDialog) and dialog.result_text.hasFocus()
    assert not dialog.done.objections.isVisible()  # asked for by their link: the dialog stays low
    dialog.done._more_button.click()
    assert dialog.done.objections.isVisible() and dialog.done.rival.line.hasFocus()
    dialog.done.outcome.set_code("order")
    dialog.result_text.setFocus()
    type_text(dialog.result_text, "Беруть 40 пачок")
    dialog.accept()  # neither a step nor a reason
    qtbot.waitUntil(lambda: bool(dialog.error()))
    retype(dialog.no_next, "Подзвонять самі")
    dialog.accept()
    qtbot.waitUntil(lambda: is_closed(page))
    done = next(each for each in card_of(page).activities if each.id == step.id)
    assert (done.state, done.outcome, done.result) == ("done", "order", "Беруть 40 пачок")
    assert actions_count(page) == before + 1
    page.desk.undo(page)
    qtbot.waitUntil(lambda: page.view.card.next_step == step)


def test_any_open_step_is_finished_from_its_menu_and_a_done_one_is_opened_again(qtbot, page, barvinok):  # noqa: F811
    step = page.view.card.next_step
    tab = page.middle.timeline_tab
    tab.finish_asked.emit(step.id)
    dialog = dialog_of(qtbot, page)
    retype(dialog.no_next, "Подзвонять самі")
    dialog.accept()
    qtbot.waitUntil(lambda: page.view.card.next_step is None)
    tab.reopen_asked.emit(step.id)
    qtbot.waitUntil(lambda: page.view.card.next_step is not None and page.view.card.next_step.id == step.id)


def test_the_timeline_mixes_everything_with_open_ones_on_top(qtbot, page, barvinok):  # noqa: F811
    book, today = page.desk.book, page.desk.book.clock.today()
    book.write(add_promise, barvinok, PromiseDraft("client", "Прогноз", today - timedelta(3)))
    book.write(add_request, barvinok, "Оренда машини", "site", today + timedelta(1))
    asked = book.write(add_request, barvinok, "Сертифікат", "site", today).created_id
    book.write(answer_request, asked, "Надіслали")
    book.write(note_seen, barvinok, "Зерносвіт", today, "рахунок на столі")
    draft = ActivityDraft("meeting", "Дегустація", outcome="advance", done_at=book.clock.now())
    write(page, save_activity, barvinok, None, draft)
    qtbot.waitUntil(lambda: any(item.text == "Дегустація" for item in items(page)))
    rows = items(page)
    first_past = next(at for at, item in enumerate(rows) if not item.data.is_open)
    assert all(not item.data.is_open for item in rows[first_past:])
    late = next(item for item in rows if item.text == "Прогноз")
    assert late.right_tone == "danger" and rows.index(late) < first_past
    answered = next(item for item in rows if item.text.startswith("Сертифікат"))
    assert "Надіслали" in answered.below and rows.index(answered) >= first_past
    assert next(item for item in rows if item.text == "Дегустація").right == "A step forward"
    assert any(item.title == "Competitor seen" and item.text == "Зерносвіт" for item in rows)


def test_f_narrows_the_timeline_to_one_kind(qtbot, page, barvinok):  # noqa: F811
    everything = len(items(page))
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_F)
    menu = shown_menu(page)
    action = next(each for each in menu.actions() if each.text() == "Orders and returns")
    action.trigger()
    menu.close()
    tab = page.middle.timeline_tab
    assert tab.only() == "orders" and tab.chip.isVisible()
    assert len(items(page)) == 9 and {item.data.kind for item in items(page)} == {"order"}
    write(page, add_promise, barvinok, PromiseDraft("us", "Зразки", None))
    qtbot.waitUntil(lambda: any(each.text == "Зразки" for each in page.view.card.promises))
    assert tab.only() == "orders"  # a change leaves the filter
    tab.chip.removed.emit()
    assert len(items(page)) == everything + 1 and not tab.chip.isVisible()


def test_the_buttons_of_the_log_line_have_names(page, barvinok):  # noqa: F811
    log = page.middle.timeline_tab.log
    assert log.more_button.accessibleName() and page.middle.timeline_tab.filter_button.accessibleName()


def test_a_person_taken_off_the_card_stays_with_what_was_done(qtbot, page, barvinok):  # noqa: F811
    row = next(item for item in items(page) if item.title.startswith("Call, Sofiia"))
    page.desk.write(page, remove_contact, page.view.card.contacts[0].id)
    qtbot.waitUntil(lambda: len(page.view.card.contacts) == 2)
    page.acts.open_happening(row.data)
    dialog = dialog_of(qtbot, page)
    retype(dialog.form.result, "Чекає на прайс")
    dialog.accept()
    qtbot.waitUntil(lambda: is_closed(page))
    after = next(each for each in card_of(page).activities if each.id == row.data.id)
    assert after.contact == "Sofiia Lysenko" and after.result == "Чекає на прайс"
