"""Lists, records and the record's card on the real window; where people hang up; packets there and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.context import now_of
from app.services.drop_off import load_drop_off
from app.services.drop_off_calls import load_ended_calls
from app.services.packets import load_packets
from app.services.raw_base import RawQuery, find_raw_ids, load_raw_lists, load_record
from db.tables import RawRecord
from tests.ui.calling.conftest import COMPANIES, LIST_TITLE, Hands
from tests.ui.opened import CTRL, SHIFT, close_window, open_window, press, rest, shell_of
from ui.kit.dialog import Dialog
from ui.language import Language
from ui.pages.calling import CallingPage
from ui.pages.calling.drop_off_dialog import DropOffDialog
from ui.pages.calling.packet_in import PacketInDialog
from ui.pages.calling.packet_out import PacketOutDialog
from ui.pages.calling.packets_dialog import PacketsDialog
from ui.pages.calling.record_model import ROW_ROLE
from ui.pages.page import Place
from ui.theme import Theme

MANY = 3000


def dialog_of(hands: Hands) -> Dialog:
    """Return the dialog in front."""
    return hands.window.findChildren(Dialog)[-1]


def names_of(hands: Hands) -> list[str]:
    """Return the names of the records shown."""
    model = hands.page.records.model
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_a_list_and_its_records_are_made_by_keys(hands: Hands) -> None:
    hands.press("n", modifiers=SHIFT)
    hands.type("Hotels")
    hands.press(Qt.Key.Key_Return)
    row = hands.page.list_row()
    assert row is not None
    assert row.title == "Hotels"
    hands.press("n")
    hands.type("Dnister")
    hands.press(Qt.Key.Key_Tab)
    hands.type("032 261 70 00")
    hands.press(Qt.Key.Key_Return)
    assert names_of(hands) == ["Dnister"]
    hands.press("z", modifiers=CTRL)
    assert names_of(hands) == []


def test_a_phone_that_is_known_is_told_about_first(hands: Hands) -> None:
    hands.press("n")
    hands.type("Mlyn again")
    hands.press(Qt.Key.Key_Tab)
    hands.type("044 555-10-00")
    hands.press(Qt.Key.Key_Return)
    dialog = dialog_of(hands)
    assert dialog.isVisible()
    assert "Mlyn" in dialog.error()  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_Return)
    assert "Mlyn again" in names_of(hands)


def test_search_and_states_narrow_the_records(hands: Hands) -> None:
    hands.press("f", modifiers=CTRL)
    hands.type("555 10 03")
    hands.qtbot.waitUntil(lambda: names_of(hands) == ["Puhach"])
    hands.press(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: len(names_of(hands)) == len(COMPANIES))
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Return, "r", "8", Qt.Key.Key_Escape)
    hands.page.records.filters.toggles["refused"].click()
    hands.qtbot.waitUntil(lambda: names_of(hands) == ["Puhach"])
    hands.page.records.filters.toggles["to_call"].click()
    hands.qtbot.waitUntil(lambda: names_of(hands) == [name for name in COMPANIES if name != "Puhach"])


def test_a_fact_is_edited_in_place(hands: Hands) -> None:
    first = hands.book.read(find_raw_ids, RawQuery(hands.list_id))[0]
    hands.press("e")
    line = hands.window.focusWidget()
    assert line is not None
    line.selectAll()  # type: ignore[attr-defined]
    hands.type("not a phone")
    hands.press(Qt.Key.Key_Return)
    editor = hands.page.card.editor("phone")
    assert editor.error()
    hands.press("a", modifiers=CTRL)
    hands.type("044 777 00 11")
    hands.press(Qt.Key.Key_Return)
    assert hands.book.read(load_record, first).record.phone == "044 777 00 11"
    assert not editor.is_open()


def test_a_record_goes_to_the_bin_and_back(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Delete)
    assert names_of(hands) == list(COMPANIES[1:])
    hands.press("z", modifiers=CTRL)
    assert names_of(hands) == list(COMPANIES)


def test_a_list_is_put_away_and_brought_back(hands: Hands) -> None:
    hands.page.acts.archive_list()
    rest(hands.qtbot, hands.window)
    assert LIST_TITLE not in [row.title for row in hands.page.lists.model.rows]
    hands.page.lists.archive_link.click()
    assert LIST_TITLE in [row.title for row in hands.page.lists.model.rows]


def test_today_means_the_whole_day(hands: Hands) -> None:
    """Who is to be called at 15:00 is of today at 9:30 too, though not to be called yet."""
    hands.press(Qt.Key.Key_Return, "r", "2")
    hands.type("today 15")
    hands.press(Qt.Key.Key_Return, "r", "2")
    hands.type("tomorrow 9")
    hands.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    hands.page.records.choose("again_today")
    hands.qtbot.waitUntil(lambda: names_of(hands) == ["Mlyn"])
    row = next(row for row in hands.book.read(load_raw_lists) if row.id == hands.list_id)
    assert row.again_today == 1


def test_the_bars_open_the_calls_behind_them(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, "1", "h", Qt.Key.Key_Return, "1", "h", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    hands.press("w")
    dialog = dialog_of(hands)
    assert isinstance(dialog, DropOffDialog)
    rows = {row.node: row for row in dialog.nodes.rows}
    counted = {row.node: row.ended for row in hands.book.read(load_drop_off, "cold_call", "en").rows}
    assert {node: row.ended for node, row in rows.items()} == counted
    for row in rows.values():
        assert len(hands.book.read(load_ended_calls, "cold_call", row.node)) == row.ended
    place = next(at for at, row in enumerate(dialog.nodes.rows) if row.node == "G1")
    dialog.node_view.setCurrentIndex(dialog.nodes.index(place))
    hands.qtbot.waitUntil(lambda: [call.name for call in dialog.calls.rows] == ["Kolos", "Mlyn"])
    hands.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.page.records.current_id() is not None)
    assert hands.page.records.filter_code() == "all"


def test_a_packet_goes_out_and_comes_back(hands: Hands, tmp_path: Path) -> None:
    hands.press("g")
    dialog = dialog_of(hands)
    assert isinstance(dialog, PacketOutDialog)
    dialog.count.setValue(4)
    dialog.folder.setText(str(tmp_path))
    hands.press(Qt.Key.Key_Return)
    assert dialog.given_field.error()
    hands.type("Call centre")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: (tmp_path / "Packet 1.xlsx").exists())
    rest(hands.qtbot, hands.window)
    book = load_workbook(tmp_path / "Packet 1.xlsx")
    sheet = book.worksheets[0]
    sheet["D2"], sheet["D3"], sheet["B4"], sheet["D4"] = "Refused", "No answer", "Somebody else", "Refused"
    book.save(tmp_path / "back.xlsx")

    hands.press("b")
    back = dialog_of(hands)
    assert isinstance(back, PacketInDialog)
    back.read_file(tmp_path / "back.xlsx")
    hands.qtbot.waitUntil(lambda: back.rehearsal is not None)
    assert back.lines.rows[0].line.line == 4
    assert "Somebody else" in back.lines.rows[0].text
    assert not back.save_button.isEnabled()
    back.only_sound.setChecked(True)
    hands.press(Qt.Key.Key_Return, modifiers=CTRL)
    (packet,) = hands.book.read(load_packets)
    assert (packet.rows_count, packet.back_count) == (4, 2)
    hands.press("z", modifiers=CTRL)
    (packet,) = hands.book.read(load_packets)
    assert packet.back_count == 0

    hands.press("p")
    packets = dialog_of(hands)
    assert isinstance(packets, PacketsDialog)
    hands.qtbot.waitUntil(lambda: len(packets.lines.rows) == 4)
    assert "Excel" in packets.exports.text()
    packets.hours.setFocus()
    hands.type("soon")
    hands.press(Qt.Key.Key_Tab)
    assert packets.said.isVisible() and hands.book.read(load_packets)[0].worked_min is None
    packets.hours.setFocus()
    packets.hours.selectAll()
    hands.type("3,5")
    hands.press(Qt.Key.Key_Tab)
    hands.qtbot.waitUntil(lambda: hands.book.read(load_packets)[0].worked_min == 210)
    hands.qtbot.waitUntil(lambda: "3:30" in packets.totals.text())
    assert not packets.said.isVisible() and packets.hours.text() == "3:30"


def test_an_empty_book_says_why_and_leads_to_the_import(
    qtbot: QtBot, theme: Theme, language: Language, book: Book
) -> None:
    window = open_window(qtbot, theme, language, book)
    shell_of(window).go(Place("calling"))
    rest(qtbot, window)
    page = shell_of(window).page
    assert isinstance(page, CallingPage)
    assert page.empty.isVisible()
    press(window, "i")
    rest(qtbot, window)
    place = shell_of(window).place
    assert place is not None
    assert (place.page, place.extra["what"]) == ("import", "raw")
    close_window(window)


@pytest.mark.qt_log_ignore("keyToAscii")  # QTest knows no name for a Cyrillic key; Qt itself does
@pytest.mark.parametrize("language_code", ["uk", "ru"])
def test_other_languages_take_the_same_keys(hands: Hands, language_code: str) -> None:
    hands.window.set_language(language_code)
    rest(hands.qtbot, hands.window)
    hands.press(Qt.Key.Key_Return, "р")  # H on a Cyrillic layout
    assert hands.page.player.state is not None
    assert hands.page.player.state.stage.value == "result"


def many(session: Session, list_id: int) -> Changes:
    """Add so many records that reading them all would be felt."""
    for at in range(MANY):
        name = f"Company {at}"
        session.add(RawRecord(list_id=list_id, name=name, name_key=name.casefold(), created_at=now_of(session)))
    return Changes("raw_added", parts={"name": ""}, topics=frozenset({"raw"}))


def test_of_a_long_list_only_what_is_looked_at_is_read(hands: Hands) -> None:
    hands.page.desk.write(hands.page, many, hands.list_id)
    rest(hands.qtbot, hands.window)
    model = hands.page.records.model
    hands.qtbot.waitUntil(lambda: model.rowCount() == MANY + len(COMPANIES))
    hands.press(Qt.Key.Key_End)
    last = model.index(model.rowCount() - 1)
    hands.qtbot.waitUntil(lambda: model.data(last) == f"Company {MANY - 1}")
    assert sum(model.data(model.index(row), ROW_ROLE) is not None for row in range(200, MANY - 200)) == 0
