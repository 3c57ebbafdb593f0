"""The script player on the real window, by keys alone: what is said, what is counted, what becomes a client."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt

from app.services.client_card import load_card
from app.services.client_list import ClientQuery, list_clients
from app.services.drop_off import load_drop_off
from app.services.library import load_objections
from app.services.raw_base import RawCallRow, RawQuery, add_record, find_raw_ids, load_raw_rows, load_record
from tests.ui.calling.conftest import COMPANIES, Hands
from tests.ui.opened import CTRL, rest
from ui.pages.calling.call_state import Stage

SCRIPT = "cold_call"
MOST_KEYS_OF_FIVE = 75


def calls_of(hands: Hands, name: str) -> tuple[RawCallRow, ...]:
    """Return the calls of a company, the newest first."""
    ids = hands.book.read(find_raw_ids, RawQuery(hands.list_id, text=name))
    return hands.book.read(load_record, ids[0]).calls


def test_seven_nodes_are_walked_by_keys_and_back(hands: Hands) -> None:
    player = hands.page.player
    hands.press(Qt.Key.Key_Return)
    assert hands.name == COMPANIES[0]
    # before the call, secretary, connects, opening, reason, how it is now, what does not suit
    walked = [player.talk.text.plain()]
    for key in ("1", "1", "1", "1", "1", "1"):
        hands.press(key)
        walked.append(player.talk.text.plain())
    assert player.state is not None
    assert [code for code, _number in player.state.walk.path] == ["P0", "G1", "G2", "D1", "D2", "D3"]
    assert len(set(walked)) == 7
    hands.press(Qt.Key.Key_Backspace)
    assert player.talk.text.plain() == walked[5]
    hands.press("h", "8")
    (call,) = calls_of(hands, COMPANIES[0])
    assert (call.ended_at, call.outcome, call.script_code) == ("D3", "refused", SCRIPT)
    assert call.path == (("P0", 1), ("G1", 1), ("G2", 1), ("D1", 1), ("D2", 1))
    assert hands.name == COMPANIES[1]


def test_five_records_by_the_keyboard_alone(hands: Hands) -> None:
    """The day of a seller: from the page to the fifth result and back, no mouse; the keys are counted."""
    hands.press("c")
    hands.press("0")  # nobody answers
    hands.press("1", "4", "1", Qt.Key.Key_Return)  # the secretary does not connect
    hands.press("2", "2", "1", Qt.Key.Key_Return)  # busy, call back:
    hands.type("fri 10")
    hands.press(Qt.Key.Key_Return)
    hands.press("2", "1", "2", "2", Qt.Key.Key_Return)  # not interested
    hands.press("2", "1", "1", "1", "1", "1", "1", "1", Qt.Key.Key_Return)  # all the way to a meeting
    hands.type("beans, weekly")
    hands.press(Qt.Key.Key_Return)
    hands.type("meeting tue 11")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == COMPANIES[5]
    outcomes = {row.name: row for row in hands.book.read(load_raw_rows, hands.book.read(find_raw_ids, _whole(hands)))}
    assert [outcomes[name].outcome for name in COMPANIES] == [
        "no_answer", "gate", "callback", "refused", "meet", "",
    ]  # fmt: skip
    assert outcomes["Zerno"].again_on == date(2026, 6, 19)
    assert outcomes["Rohalyk"].client_id is not None
    card = hands.book.read(load_card, outcomes["Rohalyk"].client_id)
    assert card.next_step is not None
    assert card.next_step.due_on == date(2026, 6, 23)
    assert "5" in hands.page.header.meta.text() or "6" in hands.page.header.meta.text()
    print(f"keys for five records: {hands.keys}")
    assert hands.keys <= MOST_KEYS_OF_FIVE


def test_a_call_is_taken_back_and_gone_on_with(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "1", "4", "1", Qt.Key.Key_Return)
    assert hands.name == COMPANIES[1]
    hands.press("z", modifiers=CTRL)
    hands.qtbot.waitUntil(lambda: hands.name == COMPANIES[0])
    assert calls_of(hands, COMPANIES[0]) == ()
    state = hands.page.player.state
    assert state is not None
    assert state.stage is Stage.RESULT
    assert state.walk.ended_at == "G5"


def test_a_client_made_by_mistake_is_taken_back(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "2", "r", "1")
    hands.type("a price list")
    hands.press(Qt.Key.Key_Tab)
    hands.type("send it tomorrow")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == COMPANIES[1]
    first = hands.book.read(find_raw_ids, RawQuery(hands.list_id, text=COMPANIES[0]))
    assert hands.book.read(load_record, first[0]).record.state == "client"
    hands.press("z", modifiers=CTRL)
    hands.qtbot.waitUntil(lambda: hands.name == COMPANIES[0])
    record = hands.book.read(load_record, first[0]).record
    assert (record.state, record.client_id, record.calls_count) == ("new", None, 0)


def test_materials_asked_for_are_an_interest_with_i(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "2", "1", "4", "1")
    assert hands.page.player.talk.results.marked() == "send"
    hands.press("i")
    hands.type("the price of roasted beans")
    hands.press(Qt.Key.Key_Return)
    hands.type("send the price tomorrow")
    hands.press(Qt.Key.Key_Return)
    (call,) = calls_of(hands, COMPANIES[0])
    assert call.outcome == "send"
    first = hands.book.read(find_raw_ids, RawQuery(hands.list_id, text=COMPANIES[0]))
    assert hands.book.read(load_record, first[0]).record.state == "client"


def test_the_note_never_triggers_keys_and_survives_leaving(hands: Hands) -> None:
    player = hands.page.player
    hands.press(Qt.Key.Key_Return, "2", "n")
    hands.type("h 1 2 asks for oat milk")
    assert player.state is not None
    assert [code for code, _number in player.state.walk.path] == ["P0"]
    hands.press(Qt.Key.Key_Escape)  # leaves the note
    assert hands.page.is_playing
    hands.press(Qt.Key.Key_Escape)  # leaves the player
    assert not hands.page.is_playing
    first = hands.book.read(find_raw_ids, RawQuery(hands.list_id, text=COMPANIES[0]))
    assert hands.book.read(load_record, first[0]).record.note == "h 1 2 asks for oat milk"
    hands.press(Qt.Key.Key_Return)
    assert player.talk.note.text() == "h 1 2 asks for oat milk"
    assert [code for code, _number in player.state.walk.path] == ["P0"]
    hands.press("h", "8")
    (call,) = calls_of(hands, COMPANIES[0])
    assert call.note == "h 1 2 asks for oat milk"
    assert hands.book.read(load_record, first[0]).record.note == ""


def test_an_objection_is_found_answered_and_counted(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "2", "1", "o")
    drawer = hands.page.player.drawer
    hands.type("supplier")
    hands.press(Qt.Key.Key_Return)
    shown = drawer.shown()
    assert shown is not None
    assert shown.code == "supplier"
    hands.press("1")
    assert drawer.isHidden()
    assert hands.page.player.state is not None
    assert hands.page.player.state.walk.node.code == "D2"  # the digit was the drawer's
    hands.press("h", "8")
    (call,) = calls_of(hands, COMPANIES[0])
    assert [(heard.code, heard.has_worked) for heard in call.objections] == [("supplier", True)]
    counted = {row.code: row for row in hands.book.read(load_objections, "en")}
    assert (counted["supplier"].heard >= 1, counted["supplier"].worked >= 1) == (True, True)


def test_a_word_of_the_script_is_typed_once(hands: Hands) -> None:
    player = hands.page.player
    hands.press(Qt.Key.Key_Return, "2", "1", "f")
    hands.type("you roast beans")
    hands.press(Qt.Key.Key_Return)
    hands.type("save on coffee")
    hands.press(Qt.Key.Key_Return)
    assert "you roast beans" in player.talk.text.plain()
    assert "save on coffee" in player.talk.text.plain()
    hands.press("h", "8", "2", "1")
    assert hands.name == COMPANIES[1]
    assert "you roast beans" in player.talk.text.plain()


def test_the_day_to_call_again_is_read_and_a_wrong_one_refused(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "2", "2", "1", Qt.Key.Key_Return)
    hands.type("when pigs fly")
    hands.press(Qt.Key.Key_Return)
    assert calls_of(hands, COMPANIES[0]) == ()
    line = hands.page.player.talk.again.when.line
    line.clear()
    hands.type("tomorrow 15")
    hands.press(Qt.Key.Key_Return)
    first = hands.book.read(find_raw_ids, RawQuery(hands.list_id, text=COMPANIES[0]))
    record = hands.book.read(load_record, first[0]).record
    assert record.again_on == date(2026, 6, 19)
    assert record.again_at is not None
    assert hands.book.clock.local(record.again_at).time() == time(15)


def test_a_record_skipped_is_not_called_and_the_end_is_said(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "s")
    assert hands.name == COMPANIES[1]
    assert calls_of(hands, COMPANIES[0]) == ()
    for _each in COMPANIES[1:]:
        hands.press("0")
    assert hands.page.player.state is None
    assert not hands.page.player.done.isHidden()
    hands.press(Qt.Key.Key_Escape)
    assert not hands.page.is_playing


def test_drop_off_equals_the_journal(hands: Hands) -> None:
    before = hands.book.read(load_drop_off, SCRIPT, "en")
    hands.press(Qt.Key.Key_Return, "1", "4", "1", Qt.Key.Key_Return)
    hands.press("1", "h", Qt.Key.Key_Return)
    hands.press("2", "1", "h", "8")
    after = hands.book.read(load_drop_off, SCRIPT, "en")
    assert after.calls == before.calls + 3
    assert after.at_gate == before.at_gate + 2
    ended = {row.node: row.ended for row in after.rows}
    was = {row.node: row.ended for row in before.rows}
    assert {node: ended[node] - was.get(node, 0) for node in ("G5", "G1", "D2")} == {"G5": 1, "G1": 1, "D2": 1}
    assert sum(ended.values()) == sum(was.values()) + 3


def _whole(hands: Hands) -> RawQuery:
    return RawQuery(hands.list_id)


def test_whoever_is_a_client_already_is_joined(hands: Hands) -> None:
    """A record with the phone of a client is given to that client, unless one says otherwise."""
    clients = len(hands.book.read(list_clients, ClientQuery()))
    made = hands.book.write(
        add_record, hands.list_id, "Barvinok", {"phone": "067 214 08 33"}, allow_same=True
    ).created_id
    hands.page.call_record(made)
    rest(hands.qtbot, hands.window)
    hands.press("2", "r", "1")
    form = hands.page.player.talk.interest
    assert "Barvinok Coffee" in form.who.currentText()
    hands.type("cold brew for the terrace")
    hands.press(Qt.Key.Key_Return)
    hands.type("meeting tue 11")
    hands.press(Qt.Key.Key_Return)
    assert made is not None
    record = hands.book.read(load_record, made).record
    assert record.client_id is not None
    assert hands.book.read(load_card, record.client_id).facts.name == "Barvinok Coffee"
    assert len(hands.book.read(list_clients, ClientQuery())) == clients


def test_what_was_typed_of_an_interest_is_there_after_undo(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "2", "r", "1")
    hands.type("syrups")
    hands.press(Qt.Key.Key_Return)
    hands.type("call tomorrow")
    hands.press(Qt.Key.Key_Return)
    assert hands.name == COMPANIES[1]
    hands.press("z", modifiers=CTRL)
    hands.qtbot.waitUntil(lambda: hands.name == COMPANIES[0])
    hands.press("1")
    form = hands.page.player.talk.interest
    assert (form.what.text(), form.step.text()) == ("syrups", "call tomorrow")


def test_esc_in_the_middle_of_an_interest_loses_nothing(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "2", "r", "1")
    hands.type("syrups for autumn")
    hands.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)  # to the results, to the list
    assert not hands.page.is_playing
    first = hands.book.read(find_raw_ids, RawQuery(hands.list_id, text=COMPANIES[0]))
    assert hands.book.read(load_record, first[0]).record.note == "syrups for autumn"
    hands.press(Qt.Key.Key_Return, "1")
    assert hands.page.player.talk.interest.what.text() == "syrups for autumn"


def test_the_day_of_one_call_is_not_offered_for_the_next(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "r", "2")
    hands.type("fri 10")
    hands.press(Qt.Key.Key_Return, "r", "2")
    assert hands.name == COMPANIES[1]
    assert hands.page.player.talk.again.when.is_empty()
    hands.press(Qt.Key.Key_Return)
    assert hands.name == COMPANIES[2]
