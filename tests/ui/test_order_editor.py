"""The order editor in the real window: made by keyboard alone, nothing typed is lost, money and claims count."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlmodel import col

from app.book import Book
from app.services.client_card import ClientCard, load_card
from app.services.journal import load_journal
from app.services.order_draft import keep_draft, load_draft
from app.services.order_sheet import OrderCard, load_order
from app.services.orders import LineDraft, OrderDraft, change_order, save_order
from app.services.products import load_products
from db.tables import Client
from tests.ui.helpers import child, type_text
from tests.ui.opened import CTRL, NO_KEY, SHIFT, close_window, open_window, press, rest, shell_of
from ui.kit.button import KButton
from ui.kit.dialog import Dialog
from ui.language import Language
from ui.main_window import MainWindow
from ui.orders.claims_part import CloseClaimDialog
from ui.orders.editor import OrderEditor
from ui.orders.new_product import NewProductDialog
from ui.orders.product_popup import ProductPopup
from ui.orders.sheet import PARTS
from ui.pages.card import CardPage
from ui.pages.page import Place
from ui.theme import Theme

Key = Qt.Key
BARVINOK = "Barvinok Coffee"
W = TypeVar("W", bound=QWidget)


def client_id_of(book: Book, name: str = BARVINOK) -> int:
    query = select(col(Client.id)).where(col(Client.name) == name)
    return int(book.read(lambda session: session.execute(query).scalar_one()) or 0)


def card_of(book: Book) -> ClientCard:
    return book.read(load_card, client_id_of(book))


def actions_count(book: Book) -> int:
    return len(book.read(load_journal, 1000))


def open_card(qtbot: QtBot, window: MainWindow, book: Book) -> CardPage:
    shell = shell_of(window)
    shell.go(Place("card", client_id_of(book)))
    rest(qtbot, window)
    page = shell.pages["card"]
    assert isinstance(page, CardPage)
    page.setFocus()
    return page


def shown(window: MainWindow, kind: type[W]) -> W | None:
    return next((each for each in window.findChildren(kind) if each.isVisible()), None)


def wait_for(qtbot: QtBot, window: MainWindow, kind: type[W]) -> W:
    qtbot.waitUntil(lambda: shown(window, kind) is not None)
    found = shown(window, kind)
    assert found is not None
    return found


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow, sample_book: Book) -> OrderEditor:
    """A new order of Barvinok, opened with O."""
    open_card(qtbot, window, sample_book)
    press(window, "O")
    return wait_for(qtbot, window, OrderEditor)


def open_stored(qtbot: QtBot, window: MainWindow, book: Book, order_id: int) -> Any:
    open_card(qtbot, window, book).acts.open_order(order_id)
    return wait_for(qtbot, window, OrderEditor)


def keys(text: str) -> None:
    """Type over what is chosen in the field that has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    type_text(focused, text)


def strike(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def set_text(editor: QWidget, text: str) -> None:
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    type_text(editor, text)


def find_product(qtbot: QtBot, window: MainWindow, typed: str) -> ProductPopup:
    keys(typed)
    return wait_for(qtbot, window, ProductPopup)


def gone(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: shown(window, OrderEditor) is None)
    rest(qtbot, window)


def order_of(book: Book, order_id: int) -> OrderCard:
    return book.read(load_order, order_id)


def newest(book: Book) -> OrderCard:
    return order_of(book, max(order.id for order in card_of(book).orders))


def fresh_order(book: Book, **values: Any) -> int:
    """Write an agreed order of 1 000 for Barvinok and return its id."""
    draft = OrderDraft(
        ordered_on=date(2026, 6, 15), status="agreed", lines=(LineDraft("Cups", 10_000, 100_00),), **values
    )
    created = book.write(save_order, client_id_of(book), None, draft).created_id
    assert created is not None
    return created


# --- a new order ------------------------------------------------------------------------------------------------


def test_an_order_is_made_by_the_keyboard_alone(qtbot, window, sample_book, editor):
    before, actions = card_of(sample_book), actions_count(sample_book)
    assert QApplication.focusWidget() is editor.sheet.lines.cells["title"]
    find_product(qtbot, window, "maidan")
    strike(Key.Key_Return)
    assert editor.sheet.lines.cells["quantity"].hasFocus()
    keys("24")
    strike(Key.Key_Return)
    assert editor.sheet.lines.cells["price"].hasFocus()  # the unit is the product's
    strike(Key.Key_Tab)
    keys("5")
    strike(Key.Key_Return)  # the last cell opens a new line
    assert editor.sheet.lines.active == 1
    keys("Courier to Reitarska")
    strike(Key.Key_Tab)  # a free line: what was found is not taken
    strike(Key.Key_Return)
    keys("trip")
    strike(Key.Key_Return)
    keys("350,50")
    strike(Key.Key_Return, CTRL)
    gone(qtbot, window)
    order = newest(sample_book)
    assert [line.title for line in order.draft.lines] == ["Maidan blend, beans", "Courier to Reitarska"]
    assert order.draft.lines[0].product_id and order.draft.lines[1].product_id is None
    assert order.draft.lines[0].discount_bp == 500
    assert order.total_kop == 24 * 520_00 * 95 // 100 + 350_50
    assert len(card_of(sample_book).orders) == len(before.orders) + 1
    assert actions_count(sample_book) == actions + 1  # one undo


@pytest.mark.parametrize("typed", ["cold", "сщдв"])
def test_products_are_found_in_either_layout_and_a_new_group_is_marked(qtbot, window, editor, typed):
    popup = find_product(qtbot, window, typed)
    rows = [popup._rows.rows[at] for at in range(len(popup._rows.rows))]
    found = next(row for row in rows if row.text == "Cold brew pack 200 g")
    assert found.meta == "new group for this client"
    assert "135" in found.right
    assert rows[-1].key == "Ctrl Enter"
    strike(Key.Key_Escape)
    assert not popup.isVisible() and editor.isVisible()


def test_a_new_product_is_made_in_the_middle_of_a_line(qtbot, window, sample_book, editor):
    find_product(qtbot, window, "Hario filter")
    strike(Key.Key_Return, CTRL)
    dialog = wait_for(qtbot, window, NewProductDialog)
    assert dialog.name.text() == "Hario filter"
    set_text(dialog.price, "two")
    dialog.accept()
    assert dialog.fields["price_kop"].error()
    set_text(dialog.price, "240")
    set_text(dialog.unit, "pack")
    strike(Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: shown(window, NewProductDialog) is None)
    assert [row.title for row in sample_book.read(load_products, "Hario")] == ["Hario filter"]
    line = editor.sheet.lines.lines[0]
    assert (line.title, line.unit, line.price) == ("Hario filter", "pack", "240") and line.product_id
    assert editor.sheet.lines.cells["quantity"].hasFocus()


def test_an_order_with_a_sum_only(qtbot, window, sample_book, editor):
    assert editor.sheet.sums.total.isVisible() and not editor.sheet.sums.discount.isVisible()
    editor.accept()
    assert editor.sheet.sums.error() and editor.isVisible()
    set_text(editor.sheet.sums.total, "12 500")
    strike(Key.Key_Return, CTRL)
    gone(qtbot, window)
    order = newest(sample_book)
    assert (order.total_kop, order.draft.lines, order.draft.status) == (12_500_00, (), "agreed")


def test_the_last_order_is_repeated(qtbot, window, sample_book, editor):
    last = card_of(sample_book).orders[0]
    strike(Key.Key_R, CTRL)
    lines = [line.title for line in editor.sheet.lines.filled()]
    assert lines == [line.title for line in order_of(sample_book, last.id).draft.lines]
    event = QKeyEvent(QEvent.Type.KeyPress, ord("К"), CTRL)  # the same key on a Cyrillic layout
    QCoreApplication.sendEvent(editor.sheet.lines.cells["title"], event)  # nothing doubles
    assert len(editor.sheet.lines.filled()) == len(lines)
    editor.accept()
    gone(qtbot, window)
    order = newest(sample_book)
    assert order.draft.ordered_on == date(2026, 6, 18) and order.draft.number != last.number
    assert order.total_kop == last.total_kop


def test_a_line_is_deleted_by_keyboard_and_by_the_bin(qtbot, window, editor):
    editor.repeat_last()
    lines = editor.sheet.lines
    titles = [line.title for line in lines.lines]
    strike(Key.Key_Down)
    assert lines.active == 1
    strike(Key.Key_Delete, CTRL)
    assert [line.title for line in lines.lines] == [titles[0], *titles[2:]]
    lines.remove_button.click()
    assert [line.title for line in lines.lines] == [titles[0], *titles[3:]]


def test_tab_walks_the_cells_and_back(qtbot, window, editor):
    editor.repeat_last()
    lines = editor.sheet.lines
    open_cells = [name for name in lines.cells if not lines.cells[name].isHidden()]
    for _each in open_cells:
        strike(Key.Key_Tab)
    assert lines.active == 1 and lines.cells["title"].hasFocus()
    strike(Key.Key_Backtab, SHIFT)
    assert lines.active == 0 and lines.cells["discount"].hasFocus()


def test_the_step_is_set_with_the_order_in_one_action(qtbot, window, sample_book, editor):
    actions = actions_count(sample_book)
    before = len(card_of(sample_book).activities)
    set_text(editor.sheet.sums.total, "900")
    editor.step.tick.setChecked(True)
    set_text(editor.step.line, "how did the cold brew go")
    editor.accept()
    assert editor.isVisible() and editor.error() and editor.step.line.has_error()
    set_text(editor.step.line, "how did the cold brew go 22.06")
    editor.accept()
    gone(qtbot, window)
    activities = card_of(sample_book).activities
    assert len(activities) == before + 1
    assert any(each.title == "how did the cold brew go" and each.due_on == date(2026, 6, 22) for each in activities)
    assert actions_count(sample_book) == actions + 1


# --- what it changes --------------------------------------------------------------------------------------------


def test_what_the_order_changes_is_told_while_it_is_typed(qtbot, window, editor):
    effect = editor.sheet.effect
    find_product(qtbot, window, "cold brew pack")
    strike(Key.Key_Return)
    keys("40")
    qtbot.waitUntil(effect.is_fresh)
    assert effect.effect.new_groups == ("Cold brew",)
    assert effect.effect.total_after_kop - effect.effect.total_before_kop == 40 * 135_00
    assert any("Regular" in sentence for sentence in effect.sentences())
    keys("0")
    assert not effect.is_fresh()  # dim until the new numbers are there
    qtbot.waitUntil(effect.is_fresh)
    assert effect.effect.total_after_kop - effect.effect.total_before_kop == 400 * 135_00


def test_an_empty_order_lowers_no_average(qtbot, editor):
    qtbot.waitUntil(editor.sheet.effect.is_fresh)
    effect = editor.sheet.effect.effect
    assert effect.average_after_kop == effect.average_before_kop


def test_sums_with_a_discount_on_all(editor):
    sheet = editor.sheet
    keys("Cups")
    strike(Key.Key_Tab)
    keys("10")
    set_text(sheet.lines.cells["price"], "100")
    set_text(sheet.sums.discount, "4")
    assert sheet.draft_leniently("").to_pay_kop == 960_00
    assert "960" in sheet.sums._to_pay.text()


# --- what is typed wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("quantity", "0"),
        ("quantity", "many"),
        ("quantity", "-2"),
        ("price", "abc"),
        ("price", "-5"),
        ("discount", "101"),
    ],
)
def test_a_wrong_cell_is_red_and_nothing_is_saved(qtbot, window, sample_book, editor, cell, typed):
    lines, before = editor.sheet.lines, len(card_of(sample_book).orders)
    set_text(lines.cells["title"], "Cups")
    set_text(lines.cells["price"], "100")
    set_text(lines.cells[cell], typed)
    editor.accept()
    assert editor.isVisible()
    assert lines.cells[cell].has_error() and lines.cells[cell].hasFocus()
    assert lines.error() and lines.cells[cell].text() == typed
    rest(qtbot, window)
    assert len(card_of(sample_book).orders) == before
    set_text(lines.cells[cell], "7")
    assert not lines.error()
    editor.accept()
    gone(qtbot, window)
    assert len(card_of(sample_book).orders) == before + 1


def test_a_year_too_far_and_letters_in_a_day(qtbot, window, editor):
    head = editor.sheet.head
    set_text(editor.sheet.sums.total, "100")
    for typed in ("18.06.2999", "someday"):
        set_text(head.ordered_on, typed)
        editor.accept()
        assert head.fields["ordered_on"].error() and head.ordered_on.hasFocus()
        assert head.ordered_on.text() == typed
    set_text(head.ordered_on, "17.06")
    editor.accept()
    gone(qtbot, window)


def test_a_discount_on_all_over_a_hundred(qtbot, window, editor):
    editor.repeat_last()
    set_text(editor.sheet.sums.discount, "140")
    editor.accept()
    assert editor.isVisible() and editor.sheet.sums.error() and editor.sheet.sums.discount.has_error()
    assert editor.sheet.sums.discount.text() == "140"


def test_an_offer_asks_for_the_day_of_the_answer(editor):
    head = editor.sheet.head
    assert not head.answer_by.isVisible()
    head.status.set_code("offer")
    head.status.chosen.emit("offer")
    assert head.answer_by.isVisible() and head.answer_by.property("changed")
    set_text(head.answer_by, "24.06")
    assert not head.answer_by.property("changed")
    assert editor.sheet.draft_leniently("").answer_by == date(2026, 6, 24)


def test_what_the_book_refuses_stays_typed(qtbot, window, sample_book):
    order_id = fresh_order(sample_book)
    editor = open_stored(qtbot, window, sample_book, order_id)
    set_text(editor.sheet.head.delivery_note, "ring twice")
    sample_book.write(change_order, order_id, {"note": "changed by somebody else"})  # the window is not told
    editor.accept()
    qtbot.waitUntil(lambda: bool(editor.error()))
    assert editor.isVisible() and editor.sheet.head.delivery_note.text() == "ring twice"
    assert order_of(sample_book, order_id).draft.delivery_note == ""


# --- drafts -----------------------------------------------------------------------------------------------------


def escape_to_question(qtbot: QtBot, window: MainWindow) -> Dialog:
    strike(Key.Key_Escape)
    qtbot.waitUntil(lambda: sum(each.isVisible() for each in window.findChildren(Dialog)) == 2)
    return next(each for each in window.findChildren(Dialog) if each.isVisible() and not isinstance(each, OrderEditor))


def test_escape_closes_at_once_when_nothing_is_typed(qtbot, window, editor):
    strike(Key.Key_Escape)
    gone(qtbot, window)


def test_a_draft_is_kept_across_a_restart_and_saved_later(
    qtbot: QtBot, theme: Theme, language: Language, sample_book: Book, window: MainWindow, editor: OrderEditor
) -> None:
    before = len(card_of(sample_book).orders)
    keys("Cups for the terrace")
    strike(Key.Key_Tab)
    strike(Key.Key_Escape)
    question = next(
        each for each in window.findChildren(Dialog) if each.isVisible() and not isinstance(each, OrderEditor)
    )
    strike(Key.Key_Escape)  # back to the order
    qtbot.waitUntil(lambda: not question.isVisible())
    assert editor.isVisible() and editor.sheet.lines.lines[0].title == "Cups for the terrace"
    set_text(editor.sheet.lines.cells["price"], "90")
    escape_to_question(qtbot, window).accept()
    gone(qtbot, window)
    assert sample_book.read(load_draft, client_id_of(sample_book)) is not None
    window.jobs.shut_down()
    window.book = None
    window.close()
    again = open_window(qtbot, theme, language, sample_book)
    open_card(qtbot, again, sample_book)
    press(again, "O")
    second = wait_for(qtbot, again, OrderEditor)
    assert second.draft_bar.isVisible() and "18 Jun" in second.draft_bar.words.text()
    second.draft_bar.continue_button.click()
    assert [line.title for line in second.sheet.lines.filled()] == ["Cups for the terrace"]
    second.accept()
    gone(qtbot, again)
    assert sample_book.read(load_draft, client_id_of(sample_book)) is None
    assert len(card_of(sample_book).orders) == before + 1
    close_window(again)


def test_a_draft_is_discarded_or_dropped(qtbot, window, sample_book, editor):
    keys("Nothing of this")
    question = escape_to_question(qtbot, window)
    next(each for each in question.findChildren(KButton) if each.text() == "Discard").click()
    gone(qtbot, window)
    assert sample_book.read(load_draft, client_id_of(sample_book)) is None


def test_a_kept_draft_is_dropped_from_its_bar(qtbot, window, sample_book):
    line = LineDraft("Cups", 1000, 100_00)
    sample_book.write(
        keep_draft, client_id_of(sample_book), None, OrderDraft(ordered_on=date(2026, 6, 17), lines=(line,))
    )
    open_card(qtbot, window, sample_book)
    press(window, "O")
    editor = wait_for(qtbot, window, OrderEditor)
    editor.draft_bar.drop_button.click()
    qtbot.waitUntil(lambda: sample_book.read(load_draft, client_id_of(sample_book)) is None)
    assert not editor.draft_bar.isVisible() and editor.isVisible()


# --- a stored order ---------------------------------------------------------------------------------------------


def test_payments_make_an_order_paid(qtbot, window, sample_book):
    order_id = fresh_order(sample_book)
    editor = open_stored(qtbot, window, sample_book, order_id)
    set_text(editor.sheet.head.delivery_note, "still typed")
    editor.sheet.show_part("payments")
    payments = editor.sheet.payments
    set_text(payments.amount, "abc")
    strike(Key.Key_Return)
    assert payments.fields["amount_kop"].error() and payments.amount.text() == "abc"
    set_text(payments.amount, "5000")
    strike(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(payments.error()))  # more than the order
    set_text(payments.amount, "400")
    strike(Key.Key_Return)
    qtbot.waitUntil(lambda: editor.sheet.head.status.code() == "part_paid")
    assert "600" in payments.left.text()
    rest(qtbot, window)
    payments.add()  # nothing typed: what is left
    qtbot.waitUntil(lambda: editor.sheet.head.status.code() == "paid")
    assert editor.sheet.head.delivery_note.text() == "still typed"
    editor.accept()
    gone(qtbot, window)
    order = order_of(sample_book, order_id)
    assert (order.draft.status, order.to_pay_kop, len(order.payments)) == ("paid", 0, 2)
    assert order.draft.delivery_note == "still typed"


def test_a_claim_with_a_return_lowers_the_figures(qtbot, window, sample_book):
    before = card_of(sample_book)
    order = before.orders[0]
    editor = open_stored(qtbot, window, sample_book, order.id)
    editor.sheet.show_part("claims")
    claims = editor.sheet.claims
    claims.add()
    qtbot.waitUntil(lambda: bool(claims.error()))
    set_text(claims.text, "Two bags were torn")
    set_text(claims.amount, "1 040")
    strike(Key.Key_Return)
    qtbot.waitUntil(lambda: len(editor.order.claims) == 1)
    assert card_of(sample_book).figures.total_kop == before.figures.total_kop - 1_040_00
    rest(qtbot, window)
    claims._close(editor.order.claims[0])
    dialog = wait_for(qtbot, window, CloseClaimDialog)
    dialog.accept()
    assert dialog.fields["outcome"].error()
    set_text(dialog.outcome, "Sent anew")
    dialog.accept()
    qtbot.waitUntil(lambda: editor.order.claims[0].closed_on == date(2026, 6, 18))
    assert editor.order.claims[0].outcome == "Sent anew"


def test_delivery_is_late_and_the_checklist_says_what_is_open(qtbot, window, sample_book):
    order_id = fresh_order(sample_book, promised_on=date(2026, 6, 16))
    editor = open_stored(qtbot, window, sample_book, order_id)
    editor.sheet.show_part("delivery")
    part = editor.sheet.delivery
    assert part.late.isVisible() and "2" in part.late.text()
    assert part.unticked() == ("contract", "delivery", "packing")
    part.ticks["packing"].setChecked(True)
    set_text(part.contract_on, "17.06")
    assert part.unticked() == ("delivery",)
    set_text(part.delivered_on, "16.06")
    assert not part.late.isVisible()
    editor.accept()
    gone(qtbot, window)
    order = order_of(sample_book, order_id)
    assert order.unticked == ("delivery",) and order.days_late == 0


def test_only_states_that_may_follow_are_offered_and_an_order_is_cancelled(qtbot, window, sample_book):
    order_id = fresh_order(sample_book)
    editor = open_stored(qtbot, window, sample_book, order_id)
    status = editor.sheet.head.status
    offered = {status.itemData(at) for at in range(status.count())}
    assert offered == {"agreed", "offer", "paid", "shipped", "cancelled"}
    editor.cancel_button.click()
    qtbot.waitUntil(lambda: sum(each.isVisible() for each in window.findChildren(Dialog)) == 2)
    question = next(
        each for each in window.findChildren(Dialog) if each.isVisible() and not isinstance(each, OrderEditor)
    )
    question.accept()
    gone(qtbot, window)
    assert order_of(sample_book, order_id).draft.status == "cancelled"


def test_the_number_is_typed_over(qtbot, window, sample_book, editor):
    editor.number.chip.press()
    keys("Z-0999")
    strike(Key.Key_Return)
    assert editor.number.chip.text() == "Z-0999" and editor.isVisible()
    set_text(editor.sheet.sums.total, "100")
    editor.accept()
    gone(qtbot, window)
    assert newest(sample_book).draft.number == "Z-0999"


def test_a_sum_agreed_beside_the_lines_is_told(qtbot, window, sample_book):
    order_id = fresh_order(sample_book)
    sample_book.write(change_order, order_id, {"total_kop": 900_00})
    editor = open_stored(qtbot, window, sample_book, order_id)
    assert editor.sheet.sums._warning.isVisible() and "900" in editor.sheet.sums._warning.text()


def test_an_order_is_opened_from_the_palette(qtbot, window, sample_book):
    order = card_of(sample_book).orders[0]
    shell_of(window).go(Place("card", client_id_of(sample_book), extra={"tab": "orders", "order": order.id}))
    editor = wait_for(qtbot, window, OrderEditor)
    assert editor.order is not None and editor.order.id == order.id


def test_enter_on_an_order_in_the_tab_opens_it(qtbot, window, sample_book):
    page = open_card(qtbot, window, sample_book)
    page.middle.show_tab("orders")
    table = page.middle.orders_tab.table
    table.setFocus()
    strike(Key.Key_Return)
    editor = wait_for(qtbot, window, OrderEditor)
    assert editor.order is not None and editor.order.id == card_of(sample_book).orders[0].id


@pytest.mark.parametrize("size", [(1366, 768), (1120, 680)])
def test_it_fits_into_a_small_window(qtbot, window, editor, size):
    window.resize(*size)
    editor.repeat_last()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    box = editor.geometry()
    assert box.top() >= 0 and box.bottom() <= window.height() and box.right() <= window.width()
    assert editor.save_button.isVisible() and editor.save_button.visibleRegion().boundingRect().height() >= 26


def test_every_control_has_a_name(qtbot, window, sample_book):
    editor = open_stored(qtbot, window, sample_book, card_of(sample_book).orders[0].id)
    for part in PARTS:
        editor.sheet.show_part(part)
        for stop in editor._stops():
            assert stop.accessibleName() or getattr(stop, "text", str)(), (part, stop)


def test_a_day_is_picked_in_the_calendar(qtbot, editor):
    pay_by = editor.sheet.head.pay_by
    pay_by.setFocus()
    strike(Key.Key_F4)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    child(popup, QCalendarWidget).clicked.emit(QDate(2026, 7, 2))
    assert pay_by.read() == date(2026, 7, 2) and editor.is_changed()
    editor.sheet.head.delivery_note.setFocus()
    assert pay_by.text() == "2 July 2026"
    assert "14" in editor.sheet.head.fields["pay_by"]._label.text()


def test_ctrl_enter_saves_from_the_note(qtbot, window, sample_book, editor):
    set_text(editor.sheet.sums.total, "100")
    editor.sheet.more_button.click()
    set_text(editor.sheet.delivery.note, "No hurry")
    strike(Key.Key_Return, CTRL)
    gone(qtbot, window)
    assert newest(sample_book).draft.note == "No hurry"
