"""The page of hand-overs: the inbox, the dossier, and what is answered from the keyboard."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.client_card import ActivityRow, load_card
from app.services.client_list import ClientQuery, list_clients
from app.services.handovers import HandOverCard, HandOverRow, load_client_handovers, load_handover
from tests.ui.handovers.conftest import Proposed
from tests.ui.helpers import child, type_text
from tests.ui.opened import CTRL, press, rest, shell_of
from ui.kit.field import TextArea
from ui.main_window import MainWindow
from ui.pages.handovers.page import HandOversPage
from ui.pages.handovers.propose_dialog import HandOverDialog
from ui.pages.page import Place
from ui.steps.move_panel import MovePanel

Key = Qt.Key


def shown(page: HandOversPage) -> HandOverCard:
    """Return the hand-over shown."""
    card = page.card()
    assert card is not None
    return card


def kept(page: HandOversPage, handover_id: int) -> HandOverCard:
    """Return a hand-over as the book has it."""
    return page.desk.book.read(load_handover, handover_id, "en")


def rows_of(page: HandOversPage) -> list[HandOverRow]:
    """Return the hand-overs of the inbox."""
    return [each.row for each in page.inbox.rows.rows if each.row is not None]


def heads(page: HandOversPage) -> dict[str, int]:
    """Return the groups of the inbox with their counts."""
    return {each.title: each.count for each in page.inbox.rows.rows if each.row is None}


def steps_of(page: HandOversPage, client_id: int) -> list[ActivityRow]:
    """Return the open steps of a client."""
    card = page.desk.book.read(load_card, client_id)
    return [each for each in card.activities if each.state == "open"]


def wait_shown(qtbot: QtBot, window: MainWindow, page: HandOversPage, handover_id: int) -> None:
    """Wait until a dossier is there and nothing is read any more."""
    qtbot.waitUntil(lambda: shown(page).row.id == handover_id)
    rest(qtbot, window)


# --- what is shown ------------------------------------------------------------------------------------------------


def test_the_inbox_groups_what_waits_by_who_answers(page: HandOversPage, proposed: list[Proposed]) -> None:
    rows = rows_of(page)
    waiting = [row for row in rows if row.section == "waiting"]
    assert {each.id for each in proposed} <= {row.id for row in waiting}
    for row in waiting:
        title = f"Waiting for {row.to_name.split()[0]}"
        assert heads(page)[title] == sum(each.to_id == row.to_id for each in waiting)
    assert page.found is not None and page.found.counts.waiting == len(waiting)
    assert str(len(waiting)) in page.header.meta.text()
    assert page.inbox.hasFocus()
    said = page.inbox.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert proposed[0].client in said and "→" in said


def test_the_dossier_tells_everything_of_the_client(page: HandOversPage, proposed: list[Proposed]) -> None:
    card = shown(page)
    head, first = page.dossier.head, proposed[0]
    assert card.row.id == first.id
    assert head.name.text() == first.client and card.row.code in head.place.text()
    assert (head.giver.name.text(), head.taker.name.text()) == (card.row.from_name, card.row.to_name)
    assert card.why.rstrip(".") in head.why.words() and card.answer_line in head.why.words()
    assert head.rule_link.isHidden()  # a person proposed it
    assert [line.row.code for line in page.dossier.ready.lines] == [row.code for row in card.ready]
    assert page.dossier.ready.chip.text() == f"{card.ready_met} of {len(card.ready)}"
    assert page.dossier.agreed.note.value() == f"Note about {first.client}"
    assert [row.step for row in page.dossier.steps.rows] == list(card.steps)
    assert page.dossier.foot.accept_button.text() == f"Accept with {len(card.steps)} steps"


def test_arrows_show_the_next_and_enter_opens_its_client(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    press(handovers_window, Key.Key_Home)
    rest(qtbot, handovers_window)
    first = shown(page).row.id
    press(handovers_window, Key.Key_Down)
    wait_shown(qtbot, handovers_window, page, rows_of(page)[1].id)
    assert shown(page).row.id != first
    wanted = shown(page).row.client_id
    press(handovers_window, Key.Key_Return)
    rest(qtbot, handovers_window)
    place = shell_of(handovers_window).place
    assert place is not None and (place.page, place.client_id) == ("card", wanted)
    assert wanted in place.among


def test_the_tabs_show_one_kind_and_an_empty_one_says_why(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage
) -> None:
    page.tabs.setFocus()
    press(handovers_window, Key.Key_Right)
    rest(qtbot, handovers_window)
    assert page.tabs.code() == "came_back"
    assert {row.section for row in rows_of(page)} <= {"came_back"}
    assert page.empty.isVisible() == (not rows_of(page))
    page.tabs.setFocus()
    press(handovers_window, Key.Key_Right)
    rest(qtbot, handovers_window)
    assert {row.section for row in rows_of(page)} <= {"done"}


def test_one_person_s_hand_overs_alone(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    to_id = proposed[0].to_id
    page.show_who(f"person:{to_id}")
    rest(qtbot, handovers_window)
    assert {row.to_id for row in rows_of(page) if row.section == "waiting"} == {to_id}
    nobody = next(each.id for each in page.desk.facts.people if each.is_active and not waits_for(page, each.id))
    page.show_who(f"person:{nobody}")
    rest(qtbot, handovers_window)
    assert not [row for row in rows_of(page) if row.section == "waiting"]
    page.show_who("everyone")
    rest(qtbot, handovers_window)
    assert proposed[0].id in {row.id for row in rows_of(page)}


def waits_for(page: HandOversPage, person_id: int) -> bool:
    """Whether a hand-over of the whole team waits for somebody; the sample has some for whom none does."""
    from app.services.handovers import load_handovers
    from app.services.today_rows import Who

    found = page.desk.book.read(load_handovers, Who(), "waiting", "en")
    return any(row.to_id == person_id for row in found.rows)


def test_the_width_of_the_inbox_and_whose_are_remembered(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage
) -> None:
    page.splitter.handle(1).moveSplitter(420)
    with qtbot.waitSignal(page.layout_changed) as told:
        page.splitter.splitterMoved.emit(420, 1)
    values = told.args[0]
    assert values["inbox_px"] == page.splitter.sizes()[0] == 420
    page.splitter.setSizes([300, 900])
    page.restore_layout({**values, "who": "mine"})
    assert page.splitter.sizes()[0] == 420
    assert page.who.code() == "mine"
    page.restore_layout({"inbox_px": "wide", "who": "person:999"})
    assert (page.splitter.sizes()[0], page.who.code()) == (420, "mine")


# --- answering ----------------------------------------------------------------------------------------------------


def test_a_accepts_with_the_ticked_steps_and_goes_on(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first = proposed[0]
    assert page.found is not None
    before = {each.id for each in steps_of(page, first.client_id)}
    wanted, left_out = shown(page).steps[0], shown(page).steps[1]
    page.dossier.steps.rows[1].tick.setFocus()
    press(handovers_window, Key.Key_Space)
    assert page.dossier.foot.accept_button.text() == "Accept with 1 step"
    press(handovers_window, "a")  # before the tick is in the book: it waits for it
    qtbot.waitUntil(lambda: kept(page, first.id).row.state == "accepted")
    rest(qtbot, handovers_window)
    made = [each for each in steps_of(page, first.client_id) if each.id not in before]
    assert [(each.kind, each.title, each.due_on) for each in made] == [(wanted.kind, wanted.title, wanted.due_on)]
    assert left_out.title not in {each.title for each in made}
    assert page.desk.book.read(load_card, first.client_id).facts.responsible_id == first.to_id
    assert shown(page).row.id != first.id and shown(page).row.section == "waiting"
    assert page.inbox.hasFocus()
    press(handovers_window, "z", CTRL)
    qtbot.waitUntil(lambda: kept(page, first.id).row.state == "proposed")
    assert page.desk.book.read(load_card, first.client_id).facts.responsible_id == first.from_id


def test_r_returns_with_a_reason_only(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first, line = proposed[0], page.dossier.foot.line
    press(handovers_window, "r")
    assert line.hasFocus() and line.popup.isVisible()
    press(handovers_window, Key.Key_Escape)  # the list of reasons
    press(handovers_window, Key.Key_Return)
    assert not page.dossier.foot.error.isHidden() and line.has_error()
    assert kept(page, first.id).row.state == "proposed"
    type_text(line, "no phone at all")
    assert page.dossier.foot.error.isHidden()
    press(handovers_window, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, first.id).row.state == "returned")
    rest(qtbot, handovers_window)
    row = kept(page, first.id).row
    assert (row.return_code, row.return_text) == ("other", "no phone at all")
    assert line.text() == "" and page.inbox.hasFocus()
    assert first.id in {each.id for each in rows_of(page) if each.section == "came_back"}


def test_a_usual_reason_keeps_its_code_and_what_is_added(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    foot = page.dossier.foot
    press(handovers_window, "r")
    press(handovers_window, Key.Key_Down)
    press(handovers_window, Key.Key_Return)
    code, title = next(iter(foot.titles().items()))
    assert foot.line.text() == title
    type_text(foot.line, ", ask Oksana")
    press(handovers_window, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, proposed[0].id).row.state == "returned")
    row = kept(page, proposed[0].id).row
    assert (row.return_code, row.return_text) == (code, "ask Oksana")


def test_what_came_back_is_proposed_again(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first = proposed[0]
    press(handovers_window, "r")
    type_text(page.dossier.foot.line, "too early")
    press(handovers_window, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, first.id).row.state == "returned")
    rest(qtbot, handovers_window)
    page.show_hand_over(first.id)
    wait_shown(qtbot, handovers_window, page, first.id)
    assert page.dossier.foot.again_button.isVisible() and not page.dossier.foot.accept_button.isVisible()
    press(handovers_window, "a")  # there is nothing to accept
    rest(qtbot, handovers_window)
    assert kept(page, first.id).row.state == "returned"
    press(handovers_window, "g")
    qtbot.waitUntil(lambda: shown(page).row.id != first.id)
    rest(qtbot, handovers_window)
    again = shown(page).row
    assert (again.client_id, again.state, again.to_id) == (first.client_id, "proposed", first.to_id)
    assert shown(page).note == f"Note about {first.client}"


def test_withdraw_from_the_menu(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    menu = page.acts.menu()
    captions = [action.text() for action in menu.actions()]
    assert "Withdraw the hand-over" in captions and "Propose the hand-over again" not in captions
    page.commands.action("handovers.withdraw").trigger()
    qtbot.waitUntil(lambda: kept(page, proposed[0].id).row.state == "withdrawn")
    rest(qtbot, handovers_window)
    assert proposed[0].id not in {row.id for row in rows_of(page)}


# --- filling in ---------------------------------------------------------------------------------------------------


def test_a_note_typed_before_an_answer_is_in_the_book_first(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    press(handovers_window, "e")
    editor = QApplication.focusWidget()
    assert isinstance(editor, TextArea)
    editor.selectAll()
    type_text(editor, "Calls only after 16:00")
    page.dossier.foot.accept_button.click()
    qtbot.waitUntil(lambda: kept(page, proposed[0].id).row.state == "accepted")
    rest(qtbot, handovers_window)
    assert kept(page, proposed[0].id).note == "Calls only after 16:00"


def test_a_note_of_another_hand_over_does_not_follow(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first, second = proposed
    press(handovers_window, "e")
    type_text(QApplication.focusWidget() or page, " and more")
    page.inbox.setFocus()
    page.show_hand_over(second.id)
    wait_shown(qtbot, handovers_window, page, second.id)
    assert not page.dossier.agreed.note.is_open()
    assert page.dossier.agreed.note.value() == f"Note about {second.client}"
    assert kept(page, second.id).note == f"Note about {second.client}"
    assert "and more" in kept(page, first.id).note


def test_a_first_step_is_put_on_another_day(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    on = page.desk.book.clock.today() + timedelta(days=8)
    row = page.dossier.steps.rows[0]
    row.when.setFocus()
    press(handovers_window, Key.Key_Return)
    panel = child(handovers_window, MovePanel)
    type_text(panel.line, f"{on:%d.%m} 11:00")
    press(handovers_window, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, proposed[0].id).steps[0].due_on == on)
    rest(qtbot, handovers_window)
    step = kept(page, proposed[0].id).steps[0]
    assert step.due_time is not None and (step.due_time.hour, step.due_time.minute) == (11, 0)
    assert "11:00" in page.dossier.steps.rows[0].when.text()


def test_the_giver_is_asked_for_what_is_missing(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage
) -> None:
    missing = None
    for row in rows_of(page):
        if row.state == "proposed":
            page.show_hand_over(row.id)
            wait_shown(qtbot, handovers_window, page, row.id)
            missing = next((line for line in page.dossier.ready.lines if line.link is not None), None)
            if missing is not None:
                break
    assert missing is not None and missing.link is not None
    code, row = missing.row.code, shown(page).row
    before = {each.id for each in steps_of(page, row.client_id)}
    missing.link.click()
    qtbot.waitUntil(lambda: len(steps_of(page, row.client_id)) == len(before) + 1)
    rest(qtbot, handovers_window)
    [made] = [each for each in steps_of(page, row.client_id) if each.id not in before]
    assert made.person_id == row.from_id
    line = next(each for each in page.dossier.ready.lines if each.row.code == code)
    assert line.link is None and line.value.text().startswith("asked")


def test_the_way_of_the_introduction_and_the_day_the_client_was_told(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    told = page.dossier.told
    assert told.day.isHidden()
    told.way.setFocus()
    press(handovers_window, Key.Key_Right)
    press(handovers_window, Key.Key_Right)
    told.told.setFocus()
    press(handovers_window, Key.Key_Space)
    qtbot.waitUntil(lambda: kept(page, proposed[0].id).client_told_on is not None)
    rest(qtbot, handovers_window)
    card = kept(page, proposed[0].id)
    assert (card.intro_way, card.client_told_on) == ("meeting", page.desk.book.clock.today())
    assert told.day.isVisible() and told.way.code() == "meeting"


def test_somebody_else_takes_it(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first = proposed[0]
    other = next(each.id for each in page.desk.facts.people if each.id not in (first.to_id, first.from_id))
    page.acts.give_to(other)
    qtbot.waitUntil(lambda: shown(page).row.to_id == other)
    rest(qtbot, handovers_window)
    assert kept(page, first.id).row.to_id == other
    page.acts.give_to(first.from_id)  # nobody hands over to himself: it is refused and said
    rest(qtbot, handovers_window)
    assert kept(page, first.id).row.to_id == other


# --- a new one ----------------------------------------------------------------------------------------------------


def test_h_hands_over_a_client_found_by_its_name(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    first = proposed[0]
    page.commands.action("handovers.withdraw").trigger()
    qtbot.waitUntil(lambda: kept(page, first.id).row.state == "withdrawn")
    rest(qtbot, handovers_window)
    press(handovers_window, "h")
    dialog = child(handovers_window, HandOverDialog)
    press(handovers_window, Key.Key_Return, CTRL)
    assert dialog.isVisible()  # no client yet: said under the field
    type_text(dialog.name, first.client)
    dialog.name.textEdited.emit(first.client)
    qtbot.waitUntil(lambda: dialog.popup.isVisible())
    press(handovers_window, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    plan = dialog.plan()
    assert plan is not None and (plan.client_id, plan.from_id) == (first.client_id, first.from_id)
    assert str(first.from_id) not in [dialog.person.itemData(at) for at in range(dialog.person.count())]
    dialog.function.set_code(next(each.function for each in plan.choices if each.is_present))
    dialog.person.set_code(str(first.to_id))
    dialog.note.setFocus()
    type_text(dialog.note, "They like samples")
    press(handovers_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: shown(page).row.client_id == first.client_id and shown(page).row.id != first.id)
    rest(qtbot, handovers_window)
    made = shown(page)
    assert (made.row.state, made.row.to_id, made.note) == ("proposed", first.to_id, "They like samples")


def test_a_client_that_waits_already_leads_to_its_hand_over(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    second = proposed[1]
    page.acts.ask_new(second.client_id, second.client)
    dialog = child(handovers_window, HandOverDialog)
    qtbot.waitUntil(lambda: dialog.open_link.isVisible())
    press(handovers_window, Key.Key_Return, CTRL)  # nothing can be proposed
    rest(qtbot, handovers_window)
    assert len(page.desk.book.read(load_client_handovers, second.client_id, "en")) == 1
    dialog.open_link.click()
    wait_shown(qtbot, handovers_window, page, second.id)


def test_a_client_off_the_track_is_not_handed_over(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage
) -> None:
    rows = page.desk.book.read(list_clients, ClientQuery(stages=frozenset({"sleeping"})))
    page.acts.ask_new(rows[0].id, rows[0].name)
    dialog = child(handovers_window, HandOverDialog)
    qtbot.waitUntil(lambda: dialog.plan() is not None)
    assert not dialog.person.isVisible()
    press(handovers_window, Key.Key_Return, CTRL)
    assert dialog.isVisible() and dialog.name.hasFocus()
    assert page.desk.book.read(load_client_handovers, rows[0].id, "en") == ()


# --- the whole page -------------------------------------------------------------------------------------------------


def test_every_language_and_every_stop_of_tab(
    qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage, proposed: list[Proposed]
) -> None:
    handovers_window.language.set_code("uk")
    rest(qtbot, handovers_window)
    assert page.inbox.current() is not None
    handovers_window.language.set_code("en")
    rest(qtbot, handovers_window)
    page.show_hand_over(proposed[1].id)
    wait_shown(qtbot, handovers_window, page, proposed[1].id)
    QCoreApplication.processEvents()  # the order of Tab follows the layouts
    page.inbox.setFocus()
    seen: list[QWidget] = []
    for _step in range(40):
        press(handovers_window, Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            break
        seen.append(focused)
    foot = page.dossier.foot
    for stop in (page.dossier.steps.rows[0].tick, page.dossier.told.way, foot.line, foot.accept_button):
        assert stop in seen
    places = [seen.index(stop) for stop in (page.dossier.steps.rows[0].tick, foot.line, foot.accept_button)]
    assert places == sorted(places)
    for each in seen:
        assert each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()), each


def test_the_rule_is_led_to(qtbot: QtBot, handovers_window: MainWindow, page: HandOversPage) -> None:
    with qtbot.waitSignal(page.go_asked) as asked:
        page.dossier.head.rule_asked.emit("to_care")
    place = asked.args[0]
    assert isinstance(place, Place) and (place.page, place.extra["rule"]) == ("rules", "to_care")
