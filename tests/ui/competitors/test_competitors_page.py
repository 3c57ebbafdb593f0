"""The page of competitors: the list, the card edited where it stands, and what is done with a rival."""

from __future__ import annotations

import functools
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.competitors import (
    CompetitorCard,
    CompetitorRow,
    LossFacts,
    add_competitor,
    load_competitor,
    load_competitors,
    note_lost,
    note_seen,
    save_competitor_field,
)
from app.services.search import find_clients
from tests.ui.helpers import type_text
from tests.ui.opened import CTRL, press, rest, shell_of
from ui.kit.dialog import Dialog
from ui.kit.field import KLineEdit, TextArea
from ui.main_window import MainWindow
from ui.pages.competitors import CompetitorsPage
from ui.pages.competitors.dialogs import BinDialog, MarksDialog, MergeDialog, NewRivalDialog
from ui.pages.documents import DocumentsPage
from ui.pages.page import Place

Key = Qt.Key
PATIENCE_MS = 20_000


def dialog_of(window: MainWindow) -> Dialog:
    """Return the dialog that is open."""
    [dialog] = [each for each in window.findChildren(Dialog) if each.isVisible()]
    return dialog


def place_of(window: MainWindow) -> Place:
    """Return where the window is."""
    place = shell_of(window).place
    assert place is not None
    return place


def documents_of(qtbot: QtBot, window: MainWindow) -> DocumentsPage:
    """Return the page of documents once it shows a page of paper."""
    shell = shell_of(window)
    qtbot.waitUntil(lambda: isinstance(shell.page, DocumentsPage), timeout=PATIENCE_MS)
    page = shell.page
    assert isinstance(page, DocumentsPage)
    qtbot.waitUntil(lambda: page.preview.pages > 0, timeout=PATIENCE_MS)
    return page


def shown(page: CompetitorsPage) -> CompetitorCard:
    """Return the card shown."""
    assert page.card.card is not None
    return page.card.card


def current(page: CompetitorsPage) -> CompetitorRow:
    """Return the current row of the list."""
    row = page.current()
    assert row is not None
    return row


def names(page: CompetitorsPage) -> list[str]:
    """Return the rivals in the list."""
    return [row.name for row in page.list.rows.rows]


def kept(page: CompetitorsPage, name: str) -> CompetitorCard:
    """Return the card of a rival as the book has it."""
    rows = page.desk.book.read(load_competitors)
    return page.desk.book.read(load_competitor, next(row.id for row in rows if row.name == name))


def choose(qtbot: QtBot, page: CompetitorsPage, name: str) -> None:
    """Make a rival current and wait for the card."""
    page.list.setCurrentIndex(page.list.rows.index(names(page).index(name)))
    qtbot.waitUntil(lambda: shown(page).name == name)


def replace_text(window: MainWindow, text: str) -> None:
    """Type over what the open editor has selected."""
    editor = QApplication.focusWidget()
    assert isinstance(editor, KLineEdit | TextArea)
    editor.selectAll()
    type_text(editor, text)


# --- the list -----------------------------------------------------------------------------------------------------


def test_the_list_tells_what_each_took_and_where_it_was_met(page: CompetitorsPage) -> None:
    rows = page.desk.book.read(load_competitors)
    assert names(page) == [row.name for row in rows]
    assert [row.lost_kop for row in rows] == sorted((row.lost_kop for row in rows), reverse=True)
    first = rows[0]
    results, seen, last = page.list.rows.words(first)
    assert str(first.lost) in results and page.desk.formats.whole_money(first.lost_kop) in results
    assert str(first.seen) in seen
    assert first.last_seen_on is not None
    assert last == page.desk.formats.short_date(first.last_seen_on)
    said = page.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first.name in said and f"{first.threat}/5" in said
    assert page.list.hasFocus()


def test_arrows_show_the_card_of_each(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    second = names(page)[1]
    press(rivals_window, Key.Key_Down)
    qtbot.waitUntil(lambda: shown(page).name == second)
    assert page.card.head.name.value() == second


def test_search_narrows_the_list_in_another_layout_too(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    press(rivals_window, "F", CTRL)
    assert page.search.hasFocus()
    type_text(page.search, "ufpfhs")  # nobody
    assert names(page) == [] and page.not_found.isVisible()
    page.search.clear()
    type_text(page.search, "espr")
    assert names(page) == ["Espresso Trade"]
    qtbot.waitUntil(lambda: shown(page).name == "Espresso Trade")
    press(rivals_window, Key.Key_Down)
    assert page.list.hasFocus()


def test_a_place_opens_one_even_when_a_search_hides_it(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    page.search.setText("espr")
    rows = page.desk.book.read(load_competitors)
    other = next(row for row in rows if row.name != "Espresso Trade")
    shell_of(rivals_window).go(Place("competitors", other.id))
    qtbot.waitUntil(lambda: shown(page).id == other.id)
    assert page.search.text() == "" and page.list.rival_id() == other.id


def test_n_adds_one_and_its_card_is_shown(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    press(rivals_window, "N")
    dialog = dialog_of(rivals_window)
    assert isinstance(dialog, NewRivalDialog) and dialog.name.hasFocus()
    type_text(dialog.name, names(page)[0])
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(dialog.field.error()))  # the name is taken
    dialog.name.clear()
    type_text(dialog.name, "Ранкова чашка")
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: shown(page).name == "Ранкова чашка")
    assert current(page).name == "Ранкова чашка"
    assert page.list.hasFocus()


# --- the card -----------------------------------------------------------------------------------------------------


def test_figures_set_the_threat(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    name = shown(page).name
    press(rivals_window, "2")
    qtbot.waitUntil(lambda: kept(page, name).threat == 2)
    qtbot.waitUntil(lambda: current(page).threat == 2)
    assert page.card.head.squares.level() == 2
    press(rivals_window, "0")
    qtbot.waitUntil(lambda: kept(page, name).threat is None)


def test_the_squares_go_by_arrows_and_delete_never_reaches_the_bin(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    name = shown(page).name
    page.card.set_threat(3)
    qtbot.waitUntil(lambda: kept(page, name).threat == 3)
    rest(qtbot, rivals_window)
    page.card.head.squares.setFocus()
    press(rivals_window, Key.Key_Right)
    qtbot.waitUntil(lambda: kept(page, name).threat == 4)
    rest(qtbot, rivals_window)
    press(rivals_window, Key.Key_Delete)
    qtbot.waitUntil(lambda: kept(page, name).threat is None)
    assert name in names(page)


@pytest.mark.parametrize("key", ["one_line", "website", "segment", "sales_way", "promises"])
def test_a_text_is_edited_where_it_stands(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage, key: str
) -> None:
    name = shown(page).name
    fact = page.card.facts[key]
    fact.editor.shown.setFocus()
    press(rivals_window, Key.Key_Return)
    replace_text(rivals_window, "They roast on Mondays")
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: kept(page, name).value(key) == "They roast on Mondays")
    qtbot.waitUntil(lambda: not fact.editor.is_open())
    rest(qtbot, rivals_window)
    assert fact.day.isVisible() and fact.day.text() == page.desk.formats.short_date(date(2026, 6, 18))
    assert not fact.editor.shown.label.font().italic()


def test_a_list_is_one_entry_a_line(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    name = shown(page).name
    fact = page.card.facts["strengths"]
    fact.editor.start()
    replace_text(rivals_window, "Low price\n\nOwn roastery ")
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: kept(page, name).value("strengths") == ["Low price", "Own roastery"])


def test_an_old_fact_leans_and_asks(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    card = next(
        card for card in (kept(page, name) for name in names(page)) if any(fact.is_old for fact in card.facts)
    )  # fmt: skip
    choose(qtbot, page, card.name)
    for known in card.facts:
        if known.key in page.card.facts:
            fact = page.card.facts[known.key]
            assert fact.editor.shown.label.font().italic() is known.is_old
            assert fact.day.text().endswith("?") is known.is_old
    old = next(known.key for known in card.facts if known.is_old and known.key in page.card.facts)
    fact = page.card.facts[old]
    fact.editor.start()
    replace_text(rivals_window, "Seen anew today")
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not fact.day.text().endswith("?"))
    assert not fact.editor.shown.label.font().italic()


def test_a_refused_text_stays_and_keeps_the_card(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    name = shown(page).name
    fact = page.card.facts["website"]
    fact.editor.start()
    replace_text(rivals_window, "x" * 1200)
    press(rivals_window, Key.Key_Return)
    assert "1000" in fact.editor.error()
    page.list.setCurrentIndex(page.list.rows.index(1))
    assert current(page).name == name  # what is typed is not lost
    assert not page.leave()
    fact.editor.close_editor()
    assert page.leave()


def test_f2_renames(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    press(rivals_window, Key.Key_F2)
    replace_text(rivals_window, "Dobra Kava 2")
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: "Dobra Kava 2" in names(page))
    other = names(page)[1]
    press(rivals_window, Key.Key_F2)
    replace_text(rivals_window, other)
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: other in page.card.head.name.error())  # the name is taken
    press(rivals_window, Key.Key_Escape)
    assert page.card.head.name.value() == "Dobra Kava 2"


# --- tables -------------------------------------------------------------------------------------------------------


def test_a_row_of_prices_is_typed_by_keys_alone(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    name = shown(page).name
    table = page.card.tables["prices"]
    table.add.setFocus()
    press(rivals_window, Key.Key_Space)
    for text in ("Espresso 1 kg", "410", "465", "delivery"):
        replace_text(rivals_window, text)
        press(rivals_window, Key.Key_Tab)
    replace_text(rivals_window, "price list")
    press(rivals_window, Key.Key_Return)
    row = {
        "item": "Espresso 1 kg", "their_price": "410", "our_price": "465", "includes": "delivery",
        "source": "price list",
    }  # fmt: skip
    qtbot.waitUntil(lambda: kept(page, name).value("prices") == [row])
    assert len(table.rows) == 2  # Enter on the last cell opened the next row
    rest(qtbot, rivals_window)
    replace_text(rivals_window, "Filter 1 kg")
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, name).value("prices") == [row, {"item": "Filter 1 kg"}])
    rest(qtbot, rivals_window)
    table.rows[0].cross.click()
    qtbot.waitUntil(lambda: kept(page, name).value("prices") == [{"item": "Filter 1 kg"}])


def test_usual_terms_wait_for_words(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    name = shown(page).name
    table = page.card.tables["terms"]
    assert [row.usual for row in table.rows] == ["Delivery", "Payment", "Minimum order", "Guarantee", "Discounts"]
    table.rows[1].cells["they"].start()
    replace_text(rivals_window, "14 days")
    press(rivals_window, Key.Key_Tab)
    replace_text(rivals_window, "7 days")
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: kept(page, name).value("terms") == [{"name": "Payment", "they": "14 days", "we": "7 days"}])
    rest(qtbot, rivals_window)
    assert [row.usual for row in table.rows] == ["Delivery", "Payment", "Minimum order", "Guarantee", "Discounts"]


def test_a_field_note_begins_with_today_and_stands_first(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    name = shown(page).name
    rival_id = shown(page).id
    page.desk.write(page, save_competitor_field, rival_id, "notes", [{"on": "01.05.2026", "what": "Old stand"}])
    qtbot.waitUntil(lambda: len(page.card.tables["notes"].rows) == 1)
    table = page.card.tables["notes"]
    table.add.click()
    replace_text(rivals_window, "New van")
    press(rivals_window, Key.Key_Tab)
    replace_text(rivals_window, "client")
    press(rivals_window, Key.Key_Return)
    wanted = [{"on": "01.05.2026", "what": "Old stand"}, {"on": "18.06.2026", "what": "New van", "source": "client"}]
    qtbot.waitUntil(lambda: kept(page, name).value("notes") == wanted)
    rest(qtbot, rivals_window)
    assert [row.values["what"] for row in table.rows if row.values] == ["New van", "Old stand"]


# --- what the card counts itself ----------------------------------------------------------------------------------


def test_three_losses_with_different_arguments_stand_with_counts_and_sums(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    book = page.desk.book
    ids = [book.read(find_clients, name)[0] for name in ("Mlyn Bakery", "Barvinok Coffee", "Krona Hotel")]
    facts = [
        LossFacts("price", "cheaper by 12 %", "Espresso", 41_000), LossFacts("price", "Cheaper by 12 %"),
        LossFacts("terms", "pay in 30 days"),
    ]  # fmt: skip
    for client_id, loss in zip(ids, facts, strict=True):
        page.desk.write(page, note_lost, client_id, "New Rival", loss)
    qtbot.waitUntil(lambda: "New Rival" in names(page))
    rest(qtbot, rivals_window)
    choose(qtbot, page, "New Rival")
    rest(qtbot, rivals_window)
    groups = [(line.data.reason, line.right) for line in page.card.losses.list.rows.rows]
    assert groups == [("price", "× 2"), ("terms", "× 1")]
    card = kept(page, "New Rival")
    assert page.card.head.lost.number.text() == "3" == str(card.lost)
    assert [line.title for line in page.card.prices.heard.rows.rows] == ["Espresso"]
    assert "pay in 30 days" in page.card.said_words["we_lose"].text()
    page.card.losses.list.setFocus()
    press(rivals_window, Key.Key_Return)
    dialog = dialog_of(rivals_window)
    assert isinstance(dialog, MarksDialog)
    behind = {line.title for line in dialog.list.rows.rows}
    assert behind == {mark.client for mark in card.marks if mark.reason == "price"} and len(behind) == 2
    opened = dialog.list.rows.rows[0].data
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: place_of(rivals_window).page == "card")
    place = place_of(rivals_window)
    assert place.client_id == opened and set(place.among) == set(ids[:2])


def test_regulars_come_first_among_the_clients_it_was_seen_at(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    mixed = next(
        name for name in names(page)
        if 0 < len(kept(page, name).regulars) < len(kept(page, name).clients)
    )  # fmt: skip
    choose(qtbot, page, mixed)
    rest(qtbot, rivals_window)
    card = kept(page, mixed)
    regular = {client.client_id: client.is_regular for client in card.clients}
    shown = [regular[line.data] for line in page.card.seen.list.rows.rows]
    assert shown == sorted(shown, reverse=True) and True in shown
    page.card.seen.list.setFocus()
    first = page.card.seen.list.rows.rows[0].data
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: place_of(rivals_window).page == "card")
    assert place_of(rivals_window).client_id == first


def test_a_rival_seen_at_a_client_shows_at_once(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    client_id = page.desk.book.read(find_clients, "Mlyn Bakery")[0]
    before = page.card.seen.list.rows.rowCount()
    page.desk.write(page, note_seen, client_id, shown(page).name)
    qtbot.waitUntil(lambda: page.card.seen.list.rows.rowCount() == before + 1)


# --- merging and the bin ------------------------------------------------------------------------------------------


def test_two_cards_become_one_and_one_undo_brings_both_back(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    before = page.desk.book.read(load_competitors)
    kept_row, other = before[0], before[1]
    press(rivals_window, "M", CTRL)
    dialog = dialog_of(rivals_window)
    assert isinstance(dialog, MergeDialog)
    dialog.other.set_code(str(other.id))
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: other.name not in names(page))
    rest(qtbot, rivals_window)
    now = page.desk.book.read(load_competitors)
    merged = next(row for row in now if row.id == kept_row.id)
    assert merged.lost == kept_row.lost + other.lost and len(now) == len(before) - 1
    press(rivals_window, "Z", CTRL)
    qtbot.waitUntil(lambda: other.name in names(page))
    assert page.desk.book.read(load_competitors) == before


def test_delete_puts_into_the_bin_and_the_bin_gives_it_back(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    name, after = names(page)[0], names(page)[1]
    assert page.bin_link.isHidden()
    page.list.setFocus()
    press(rivals_window, Key.Key_Delete)
    qtbot.waitUntil(lambda: name not in names(page))
    qtbot.waitUntil(lambda: shown(page).name == after)
    assert shell_of(rivals_window).toast.isVisible()
    page.bin_link.click()
    dialog = dialog_of(rivals_window)
    assert isinstance(dialog, BinDialog)
    assert [line.title for line in dialog.list.rows.rows] == [name]
    press(rivals_window, Key.Key_Return)
    qtbot.waitUntil(lambda: name in names(page) and page.bin_link.isHidden())


def test_the_last_one_gone_leaves_words_and_one_action(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    while names(page):
        count = len(names(page))
        page.put_into_bin()
        qtbot.waitUntil(functools.partial(_is_shorter, page, count))
        rest(qtbot, rivals_window)
    assert page.empty.isVisible() and page.first_button.isVisible()
    assert not page.commands.action("competitors.threat_1").isEnabled()
    page.first_button.click()
    dialog = dialog_of(rivals_window)
    assert isinstance(dialog, NewRivalDialog)
    type_text(dialog.name, "First")
    press(rivals_window, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: names(page) == ["First"] and page.card.isVisible())


def test_undo_of_a_fact_is_seen(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    rival_id, before = shown(page).id, shown(page).value("city")
    page.desk.write(page, save_competitor_field, rival_id, "city", "Odesa")
    qtbot.waitUntil(lambda: page.card.facts["city"].editor.value() == "Odesa")
    press(rivals_window, "Z", CTRL)
    qtbot.waitUntil(lambda: (page.card.facts["city"].editor.value() or "") == before)


def _is_shorter(page: CompetitorsPage, count: int) -> bool:
    return len(names(page)) < count


# --- about --------------------------------------------------------------------------------------------------------


def test_print_leads_to_the_sheet_of_this_rival(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    choose(qtbot, page, names(page)[1])
    page.list.setFocus()
    name = shown(page).name
    press(rivals_window, "P")
    documents = documents_of(qtbot, rivals_window)
    assert documents.wish is not None and documents.wish.aid is not None
    assert documents.which.competitor.currentText() == name
    assert documents.wish.aid.competitor_id == shown(page).id and not documents.wish.aid.blank


def test_b_leads_to_a_blank_card(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    press(rivals_window, "B")
    wish = documents_of(qtbot, rivals_window).wish
    assert wish is not None and wish.aid is not None and wish.aid.blank


def test_escape_leads_from_the_card_to_the_list(rivals_window: MainWindow, page: CompetitorsPage) -> None:
    press(rivals_window, Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None and page.card.isAncestorOf(focused)
    press(rivals_window, Key.Key_Escape)
    assert page.list.hasFocus()


def test_tab_goes_through_rows_made_later(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    rival_id = shown(page).id
    page.desk.write(page, save_competitor_field, rival_id, "prices", [{"item": "A", "their_price": "1"}])
    qtbot.waitUntil(lambda: len(page.card.prices.rows) == 1)
    rest(qtbot, rivals_window)
    cells = page.card.prices.rows[0].stops()
    cells[0].shown.setFocus()
    for cell in cells[1:]:
        press(rivals_window, Key.Key_Tab)
        assert cell.shown.hasFocus()


def test_a_hidden_page_catches_up_when_it_is_shown(
    qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage
) -> None:
    shell = shell_of(rivals_window)
    shell.go(Place("clients"))
    rest(qtbot, rivals_window)
    page.desk.write(shell, add_competitor, "Made elsewhere")
    rest(qtbot, rivals_window)
    assert "Made elsewhere" not in names(page)
    shell.go(Place("competitors"))
    qtbot.waitUntil(lambda: "Made elsewhere" in names(page))


def test_words_follow_the_language(qtbot: QtBot, rivals_window: MainWindow, page: CompetitorsPage) -> None:
    rivals_window.set_language("uk")
    qtbot.waitUntil(lambda: page.card.facts["city"].name.text() == "Місто")
    assert page.card.tables["terms"].rows[0].usual == "Поставка"
