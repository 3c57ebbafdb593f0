"""The client card is edited where it stands; every dialog writes once; nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from app.services.activities import finish_step
from app.services.client_card import load_card
from app.services.clients import change_client
from app.services.journal import load_journal
from tests.ui.helpers import type_text
from tests.ui.test_card import barvinok, card_of, dialog_of, go, page, press  # noqa: F401  (fixtures)
from ui.kit.field import KLineEdit, TextArea
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.moves.editors import ChoiceEditor, DayEditor, RivalEditor
from ui.moves.move_panel import MovePanel
from ui.pages.card.activity_dialog import ActivityDialog
from ui.pages.card.bant_dialog import BantDialog, gate_words
from ui.pages.card.person_dialog import PersonDialog
from ui.pages.card.special_terms import SpecialTermsDialog
from ui.pages.card.step_dialogs import DoneDialog, MoveStepDialog

ENTER = Qt.Key.Key_Return


def retype(editor, text: str) -> None:
    """Type over what stands in a field."""
    assert isinstance(editor, KLineEdit | TextArea)
    editor.setFocus()
    editor.clear()
    type_text(editor, text)


def panel_of(qtbot, page) -> MovePanel:  # noqa: F811
    """Return the sheet of a move that is open."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in page.window().findChildren(MovePanel)))
    panels: list[MovePanel] = page.window().findChildren(MovePanel)
    return next(each for each in panels if each.isVisible())


def actions_count(page) -> int:  # noqa: F811
    return len(page.desk.book.read(load_journal, 1000))


def test_e_opens_the_facts_and_leaving_saves(qtbot, page, barvinok):  # noqa: F811
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_E)
    email = page.facts.editor("email")
    assert email.is_open()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not email.is_open() and email.shown.hasFocus()
    terms = page.facts.editor("payment_terms")
    terms.shown.setFocus()
    press(qtbot, page, Qt.Key.Key_F2)
    retype(terms.editor(), "30 днів")
    page.middle.tabs.setFocus()
    qtbot.waitUntil(lambda: card_of(page).facts.values["payment_terms"] == "30 днів")
    qtbot.waitUntil(lambda: not terms.is_open() and terms.value() == "30 днів")


def test_a_double_click_opens_and_a_click_does_not(qtbot, page, barvinok):  # noqa: F811
    source = page.facts.editor("tax_code")
    qtbot.mouseClick(source.shown, Qt.MouseButton.LeftButton)
    assert not source.is_open()
    qtbot.mouseDClick(source.shown, Qt.MouseButton.LeftButton)
    assert source.is_open()


def test_the_place_is_changed_from_the_line_under_the_name(qtbot, page, barvinok):  # noqa: F811
    page.identity._line.setFocus()
    press(qtbot, page, Qt.Key.Key_E)
    assert page.facts.editor("industry").is_open()
    city = page.facts.editor("city")
    city.start()
    retype(city.editor(), "Чернігів")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: "Чернігів" in page.identity._line.label.text())


def test_what_is_seldom_read_is_folded(qtbot, page, barvinok):  # noqa: F811
    assert "risks" not in page.facts.fields()
    page.facts._more.click()
    assert {"risks", "segment", "yearly_need_kop", "potential_products"} <= set(page.facts.fields())
    page.facts._more.click()
    assert "risks" not in page.facts.fields()
    page.desk.write(page, change_client, barvinok, {"risks": "", "segment": "", "potential_products": ""})
    qtbot.waitUntil(lambda: not page.view.card.facts.values["risks"])
    assert "yearly_need_kop" in page.facts.fields() and not page.facts._more.isVisible()  # few are shown whole


def test_a_refused_value_stays_with_the_reason_under_it(qtbot, page, barvinok):  # noqa: F811
    email = page.facts.editor("email")
    email.start()
    retype(email.editor(), "office at barvinok")
    qtbot.keyClick(email.editor(), ENTER)
    qtbot.waitUntil(lambda: bool(email.error()))
    assert email.is_open() and email.editor().text() == "office at barvinok"
    assert "e-mail" in email.error()
    qtbot.keyClick(email.editor(), Qt.Key.Key_Escape)
    assert not email.is_open() and email.value() == "office@barvinok.example"


def test_a_short_phone_is_doubted_once_and_kept_as_it_is(qtbot, page, barvinok):  # noqa: F811
    page.facts.want("phone")
    phone = page.facts.editor("phone")
    type_text(phone.editor(), "067 214-08")
    press(qtbot, page, ENTER)
    assert phone.error().startswith("2 digit") and phone.error().endswith("short. Save as it is, or finish it.")
    assert phone.is_open() and phone.as_it_is.isVisible() and not page.view.card.channels[1:]
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: any(c.typed == "067 214-08" for c in page.view.card.channels))
    phone = page.facts.editor("phone")
    assert phone.value() == "067 214-08" and not phone.as_it_is.isVisible()


def test_what_is_no_sum_keeps_the_page_in_front(qtbot, page, barvinok):  # noqa: F811
    page.facts.want("expected_kop")
    row = page.facts.editor("expected_kop")
    retype(row.editor(), "багато")
    assert not page.leave()
    assert "not a sum" in row.error() and row.editor().text() == "багато"
    retype(row.editor(), "1 000,50")
    assert page.leave()
    qtbot.waitUntil(lambda: card_of(page).facts.values["expected_kop"] == 1000_50)


def test_the_source_is_a_word_of_the_list_or_ones_own(qtbot, page, barvinok):  # noqa: F811
    row = page.facts.editor("source")
    row.start()
    combo = row.editor()
    assert isinstance(combo, QComboBox)
    combo.setEditText("recommendation")
    qtbot.keyClick(combo, ENTER)
    qtbot.waitUntil(lambda: card_of(page).facts.values["source"] == "referral")


def test_tags_and_phones(qtbot, page, barvinok):  # noqa: F811
    page.facts.want("tags")
    row = page.facts.editor("tags")
    retype(row.editor(), "HoReCa, Одеса")
    qtbot.keyClick(row.editor(), ENTER)
    qtbot.waitUntil(lambda: set(card_of(page).tags) == {"HoReCa", "Одеса"})
    page.facts.want("phone")
    phone = page.facts.editor("phone")
    retype(phone.editor(), "067 111-22-33")
    qtbot.keyClick(phone.editor(), ENTER)
    qtbot.waitUntil(lambda: any(c.normal.endswith("671112233") for c in card_of(page).channels))
    qtbot.waitUntil(lambda: "067 111-22-33" in str(page.facts.editor("phone").value()))


def test_tags_come_and_go_in_the_head(qtbot, page, barvinok):  # noqa: F811
    tags = page.identity.tags
    assert [chip.text() for chip in tags.chips()] == ["HoReCa", "Terrace"]
    tags.plus.setFocus()
    press(qtbot, page, ENTER)
    assert tags.line.hasFocus()
    type_text(tags.line, "Подарунки")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: "Подарунки" in card_of(page).tags)
    qtbot.waitUntil(lambda: len(tags.chips()) == 3 and not tags.line.text())
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not tags.line.isVisible() and tags.plus.hasFocus()
    chip = next(chip for chip in tags.chips() if chip.text() == "Terrace")
    chip.setFocus()
    press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: set(card_of(page).tags) == {"HoReCa", "Подарунки"})
    page.desk.undo(page)
    qtbot.waitUntil(lambda: "Terrace" in [each.text() for each in tags.chips()])


def test_the_name_is_edited_in_place_and_undone(qtbot, page, barvinok):  # noqa: F811
    page.identity.name.start()
    retype(page.identity.name.editor(), "")
    qtbot.keyClick(page.identity.name.editor(), ENTER)
    qtbot.waitUntil(lambda: bool(page.identity.name.error()))
    retype(page.identity.name.editor(), "Кав’ярня")
    qtbot.keyClick(page.identity.name.editor(), ENTER)
    qtbot.waitUntil(lambda: page.view.card.facts.name == "Кав’ярня")
    page.desk.undo(page)
    qtbot.waitUntil(lambda: page.identity.name.value() == "Barvinok Coffee")


def test_the_log_line(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_L)
    log = page.middle.timeline_tab.log
    assert log.line.hasFocus()
    log.kind.set_code("meeting")
    type_text(log.line, "Домовилися про знижку")
    qtbot.keyClick(log.line, ENTER)
    qtbot.waitUntil(lambda: log.is_empty())
    logged = card_of(page).activities
    assert any(a.kind == "meeting" and a.title == "Домовилися про знижку" for a in logged)
    assert actions_count(page) == before + 1


def test_the_kind_of_an_entry_by_its_key_and_away_with_delete(qtbot, page, barvinok):  # noqa: F811
    page.log()
    log = page.middle.timeline_tab.log
    press(qtbot, page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert log.kind.code() == "note"
    type_text(log.line, "Тераса на 30 місць")
    press(qtbot, page, ENTER)
    shown = page.middle.timeline_tab.timeline
    qtbot.waitUntil(lambda: any(item.text == "Тераса на 30 місць" for item in shown.items()))
    row = next(at for at, item in enumerate(shown.items()) if item.text == "Тераса на 30 місць")
    shown.setFocus()
    shown.setCurrentIndex(shown.model().index(row, 0))
    press(qtbot, page, Qt.Key.Key_E)
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, ActivityDialog)
    dialog.reject()
    shown.setFocus()
    press(qtbot, page, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not any(item.text == "Тераса на 30 місць" for item in shown.items()))
    page.desk.undo(page)
    qtbot.waitUntil(lambda: any(item.text == "Тераса на 30 місць" for item in shown.items()))


def test_done_asks_what_next_in_one_line_and_is_one_action(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    step = page.view.card.next_step
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_Space)
    line = page.next_step.line
    assert line.isVisible() and not page.banner.isVisible() and line.asked().finishes_id == step.id
    qtbot.waitUntil(line.line.hasFocus)
    type_text(line.line, "ср 15:00 Зустріч про літнє меню")
    assert line._when.text() == "Wed, 15:00"
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.view.card.next_step.title == "Зустріч про літнє меню")
    assert page.view.card.next_step.due_on == date(2026, 6, 24)
    qtbot.waitUntil(page.banner.isVisible)
    assert page.banner.title() == "Next step: Wed, 15:00"
    assert actions_count(page) == before + 1
    page.desk.undo(page)
    qtbot.waitUntil(lambda: page.view.card.next_step == step)


def test_the_usual_day_is_offered_with_its_reason(qtbot, page, barvinok):  # noqa: F811
    page.next_step.finish()
    line = page.next_step.line
    qtbot.waitUntil(lambda: "usually every" in line._when.text())
    assert "Regular" in line._when.text()
    usual_on = line.asked().usual_on
    type_text(line.line, "Зустріч про літнє меню")  # no day: the usual one
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.view.card.next_step.title == "Зустріч про літнє меню")
    assert page.view.card.next_step.due_on == usual_on
    page.acts.set_step()
    form = dialog_of(qtbot, page).form
    qtbot.waitUntil(form._usual_chip.isVisible)
    form._usual_chip.clicked.emit()
    assert form.when.read() == (usual_on, None)


def test_nothing_more_wants_a_reason(qtbot, page, barvinok):  # noqa: F811
    page.next_step.finish()
    line = page.next_step.line
    line.nothing_button.click()
    press(qtbot, page, ENTER)
    assert line.error()
    retype(line.line, "Подзвонять самі")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: page.view.card.next_step is None and page.banner.isVisible())
    assert (page.banner.state(), page.banner.title()) == ("off", "Nothing planned")
    assert "Подзвонять самі" in page.banner.accessibleName()


def test_escape_leaves_the_step_as_it_was(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    page.next_step.finish()
    qtbot.waitUntil(page.next_step.line.line.hasFocus)
    with qtbot.assertNotEmitted(page.back_asked):
        press(qtbot, page, Qt.Key.Key_Escape)
    assert page.banner.isVisible() and page.banner.done_button.hasFocus()
    assert actions_count(page) == before


def test_a_step_is_set_by_t_and_moved_by_m(qtbot, page, barvinok):  # noqa: F811
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_T)
    line = page.next_step.line
    qtbot.waitUntil(line.line.hasFocus)
    type_text(line.line, "E-mail the prices tomorrow")
    press(qtbot, page, ENTER)
    qtbot.waitUntil(lambda: any(a.due_on == date(2026, 6, 19) for a in page.view.card.activities))
    made = next(a for a in page.view.card.activities if a.due_on == date(2026, 6, 19))
    assert (made.kind, made.title) == ("letter", "E-mail the prices")
    page.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_M)
    menu = next(menu for menu in page.findChildren(KMenu) if menu.isVisible())
    assert menu.activeAction().text() == "Tomorrow"
    menu.actions()[1].trigger()
    menu.close()
    hour = page.view.card.next_step.due_at
    qtbot.waitUntil(lambda: any(a.due_on == date(2026, 6, 22) for a in page.view.card.activities))
    moved = next(a for a in page.view.card.activities if a.due_on == date(2026, 6, 22))
    assert moved.due_at.time() == hour.time()  # the hour stays


def test_the_dialogs_of_a_step(qtbot, page, barvinok):  # noqa: F811
    page.next_step.finish()
    page.next_step.line.form_button.click()
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, DoneDialog)
    retype(dialog.result_text, "Беруть 40 пачок")
    retype(dialog.form.text, "Дізнатися, як пішло")
    retype(dialog.form.when.line, "24.06 15:00")
    dialog.accept()
    qtbot.waitUntil(lambda: page.view.card.next_step.title == "Дізнатися, як пішло")
    page.acts.pick_day()
    moving = dialog_of(qtbot, page)
    assert isinstance(moving, MoveStepDialog)
    retype(moving.when.line, "20.06")
    moving.accept()
    qtbot.waitUntil(lambda: page.view.card.next_step.due_on == date(2026, 6, 20))


def test_lost_wants_a_reason(qtbot, page, barvinok):  # noqa: F811
    page.acts.move_to("lost")
    panel = panel_of(qtbot, page)
    panel.save()
    reason, rival = panel.form.editors["lost_reason"], panel.form.editors["competitor"]
    assert isinstance(reason, ChoiceEditor) and isinstance(rival, RivalEditor)
    assert reason.field.error()
    reason.box.set_code("price")
    type_text(rival.line, "Кава Плюс")
    panel.save()
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "lost")
    assert page.view.card.facts.values["lost_competitor"] == "Кава Плюс"
    band = page.identity.stepper.accessibleDescription()
    assert "Price" in band and "Кава Плюс" in band


def test_later_wants_a_day_and_the_banner_tells_it(qtbot, page, barvinok):  # noqa: F811
    page.desk.book.write(finish_step, page.view.card.next_step.id, no_next_reason="Відпустка")
    page.acts.move_to("later")
    panel = panel_of(qtbot, page)
    panel.save()
    day = panel.form.editors["returns_on"]
    assert isinstance(day, DayEditor)
    assert day.when._field.error()
    day.when.set_day(date(2026, 8, 3))
    panel.save()
    qtbot.waitUntil(lambda: page.view.card.facts.values["returns_on"] == date(2026, 8, 3))
    assert page.banner.state() == "off" and page.banner.title() == "Returns on 3 Aug"
    assert page.identity.wake_button.isVisible()


def test_a_stage_is_chosen_on_the_stepper(qtbot, page, barvinok):  # noqa: F811
    stage = page.desk.stage("active")
    page.identity.stepper.stage_chosen.emit(stage.id)
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "active")


def test_a_shut_gate_is_said_and_the_owner_may_go_through(qtbot, page, barvinok):  # noqa: F811
    page.identity.stepper.stage_chosen.emit(page.desk.stage("vip").id)
    panel = panel_of(qtbot, page)
    assert any("VIP" in label.text() for label in panel.findChildren(Label))
    type_text(panel.form.force.line, "Відкривають ще 12 закладів")
    panel.save()
    qtbot.waitUntil(lambda: page.view.card.facts.stage == "vip")
    assert "Відкривають ще 12 закладів" in page.view.card.moves[-1].reason + page.view.card.moves[-1].passed_gate


def test_a_person_with_two_phones_is_one_action(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    page.people.add_person()
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, PersonDialog)
    dialog.accept()
    assert dialog._name_field.error()
    retype(dialog.name, "Олена Ґудзь")
    retype(dialog.phones.first_line(), "без номера")
    dialog.accept()
    assert dialog.isVisible() and dialog.phones.first_line().has_error()
    retype(dialog.phones.first_line(), "067 111 22 33, 050 444 55 66")
    dialog.accept()
    qtbot.waitUntil(lambda: len(page.view.card.contacts) == 4)
    assert len(page.view.card.contacts[-1].channels) == 2
    assert actions_count(page) == before + 1
    page.people.remove_person(page.view.card.contacts[-1])
    qtbot.waitUntil(lambda: len(page.view.card.contacts) == 3)


def test_bant_is_answered(qtbot, page, barvinok):  # noqa: F811
    before = actions_count(page)
    page.bant.lines()["budget"].setFocus()
    press(qtbot, page, ENTER)
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, BantDialog) and dialog.question() == "budget" and dialog.scale.hasFocus()
    press(qtbot, page, Qt.Key.Key_1)  # the level of the budget, and the questions again
    assert dialog.questions.hasFocus()
    press(qtbot, page, Qt.Key.Key_3)
    assert dialog.question() == "need" and dialog.scale.hasFocus()
    press(qtbot, page, Qt.Key.Key_2)
    press(qtbot, page, Qt.Key.Key_4)
    press(qtbot, page, Qt.Key.Key_Minus)  # not known
    assert dialog.note.hasFocus()
    dialog.note.setPlainText("")
    press(qtbot, page, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert dialog._note_field.error() and dialog.isVisible()
    retype(dialog.note, "Скажуть після відпусток")
    press(qtbot, page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert dialog.question() == "budget" and dialog.note.text() == "40 to 45 000 a month"
    retype(dialog.note, "Ще рахують")
    assert dialog._count.text() == "BANT 3 of 4"
    press(qtbot, page, ENTER, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: {b.question: b.level for b in page.view.card.bant}["budget"] == 1)
    kept = {b.question: (b.level, b.note) for b in page.view.card.bant}
    assert kept["budget"] == (1, "Ще рахують") and kept["need"][0] == 2
    assert kept["timing"] == (None, "Скажуть після відпусток")
    assert actions_count(page) == before + 1
    page.desk.undo(page)
    qtbot.waitUntil(lambda: {b.question: b.level for b in page.view.card.bant}["budget"] == 3)


def test_a_day_that_is_none_keeps_its_bant_question_in_front(qtbot, page, barvinok):  # noqa: F811
    page.bant.edit("timing")
    dialog = dialog_of(qtbot, page)
    retype(dialog.timing_on, "колись")
    dialog.show_question("need")
    assert dialog.question() == "timing" and dialog._day_field.error()
    retype(dialog.timing_on, "01.07")
    dialog.show_question("need")
    assert dialog.question() == "need" and dialog.answers()["timing"].timing_on == date(2026, 7, 1)
    dialog.accept()
    qtbot.waitUntil(lambda: any(b.timing_on == date(2026, 7, 1) for b in page.view.card.bant))


def test_the_lighter_gate_is_said_beside_bant(qtbot, page, barvinok):  # noqa: F811
    sheet = page.view.bant
    assert gate_words(replace(sheet, is_need_only=True, opens_gate=True)) == "need only: enough"
    assert gate_words(replace(sheet, is_need_only=True, opens_gate=False)) == "need only: not yet"
    assert gate_words(replace(sheet, opens_gate=None)) == ""


def test_special_terms_need_a_reason(qtbot, page, barvinok):  # noqa: F811
    page.facts.want("special_terms")
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, SpecialTermsDialog)
    retype(dialog.terms, "Знижка 7 %")
    dialog.accept()
    assert dialog._fields["special_terms_reason"].error()
    retype(dialog.reason, "Великий обсяг")
    retype(dialog.review_on, "01.12")
    dialog.accept()
    qtbot.waitUntil(lambda: page.view.card.facts.values["special_terms"] == "Знижка 7 %")
    assert page.view.card.facts.values["special_terms_review_on"] == date(2026, 12, 1)


def test_notes_are_saved_when_left(qtbot, page, barvinok):  # noqa: F811
    page.middle.show_tab("notes")
    note = page.middle.notes_tab.notes["personal_note"]
    retype(note.area, "Донька вступає\nдо університету")
    page.middle.tabs.setFocus()
    qtbot.waitUntil(lambda: card_of(page).facts.values["personal_note"] == "Донька вступає\nдо університету")


def test_an_entry_is_put_right(qtbot, page, barvinok):  # noqa: F811
    items = page.middle.timeline_tab.timeline.items()
    target = next(item.data for item in items if item.title.startswith("Note"))
    page.acts.open_happening(target)
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, ActivityDialog)
    retype(dialog.form.text, "Тераса на 30 місць")
    dialog.accept()
    qtbot.waitUntil(lambda: any(a.title == "Тераса на 30 місць" for a in page.view.card.activities))


@pytest.mark.parametrize("lang", ["uk", "ru", "en"])
def test_every_dialog_opens_in_each_language(qtbot, page, barvinok, lang):  # noqa: F811
    page.desk.language.set_code(lang)
    acts = page.acts
    openers = (
        acts.set_step,
        acts.pick_day,
        lambda: acts.finish_step(page.view.card.next_step),
        lambda: acts.log("visit", ""),
        lambda: acts.open_happening(page.middle.timeline_tab.timeline.items()[0].data),
        acts.new_order,
        lambda: acts.edit_order(page.view.card.orders[0]),
        lambda: acts.add_return(page.view.card.orders[0]),
        page.people.add_person,
        lambda: page.people.edit_person(page.view.card.contacts[0]),
        lambda: page.bant.edit("timing"),
        lambda: page.facts.want("special_terms"),
    )
    for opener in openers:
        opener()
        dialog = dialog_of(qtbot, page)
        assert dialog.accessibleName() or isinstance(dialog, PersonDialog)
        assert dialog.height() <= page.window().height()
        dialog.reject()
    for stage in ("lost", "later", "not_target"):
        acts.move_to(stage)
        panel = panel_of(qtbot, page)
        assert panel.sheet.height() <= page.window().height()
        panel.close_panel()
    page.desk.language.set_code("en")


def test_typing_goes_on_while_another_change_arrives(qtbot, page, barvinok):  # noqa: F811
    page.facts.want("city")
    row = page.facts.editor("city")
    retype(row.editor(), "Пол")
    page.desk.write(page, page_change, barvinok)
    qtbot.waitUntil(lambda: page.view.card.facts.values["industry"] == "bakery")
    assert row.is_open() and row.editor().text() == "Пол"


def test_a_refusal_holds_the_card_back(qtbot, page, barvinok):  # noqa: F811
    go(qtbot, page, barvinok, among=(barvinok, barvinok + 1))
    email = page.facts.editor("email")
    email.start()
    retype(email.editor(), "немає")
    page.go_along(1)
    qtbot.waitUntil(lambda: bool(email.error()))
    assert page.view.card.facts.id == barvinok and email.editor().text() == "немає"
    retype(email.editor(), "new@barvinok.example")
    page.go_along(1)
    qtbot.waitUntil(lambda: page.view is not None and page.view.card.facts.id == barvinok + 1)
    kept = page.desk.book.read(load_card, barvinok).channels
    assert any(channel.typed == "new@barvinok.example" for channel in kept)


def test_e_opens_the_person_that_has_the_focus(qtbot, page, barvinok):  # noqa: F811
    page.people.rows()[0].setFocus()
    press(qtbot, page, Qt.Key.Key_E)
    dialog = dialog_of(qtbot, page)
    assert isinstance(dialog, PersonDialog) and dialog.name.text() == "Sofiia Lysenko"


def page_change(session, client_id):
    """Change something else of the same client."""
    return change_client(session, client_id, {"industry": "bakery"})
