"""Lists, pickers and what floats over the page, as a person uses them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.helpers import child, put, type_text
from ui.kit.bars import Bar, MonthBars
from ui.kit.bulk_bar import BulkBar
from ui.kit.button import KButton
from ui.kit.dialog import Dialog, ask
from ui.kit.field import KLineEdit, SearchField
from ui.kit.gallery_parts import HAPPENINGS, PAGES, PATH
from ui.kit.gallery_samples import sample_legs
from ui.kit.letter_rail import LetterRail
from ui.kit.menu import KMenu
from ui.kit.nav import NavList
from ui.kit.popup_list import PopupList, PopupRow
from ui.kit.step_trail import StepTrail
from ui.kit.stepper import Stepper
from ui.kit.stool import Stool
from ui.kit.tab_strip import Tab, TabStrip
from ui.kit.timeline import Timeline
from ui.kit.toast import Toast

HOSTILE = "<b>A&B</b> <img src=/etc/passwd> " + "х" * 300
Key = Qt.Key


# --- lists and pickers --------------------------------------------------------------------------------------


def test_arrows_walk_the_pages_and_showing_one_is_silent(kit_window: QWidget) -> None:
    heard: list[str] = []
    nav = put(kit_window, NavList(PAGES))
    nav.page_chosen.connect(heard.append)
    nav.show_page("today")
    assert heard == []
    QTest.keyClick(nav, Key.Key_Down)
    assert (heard, nav.page()) == (["clients"], "clients")
    nav.set_count("today", "9", is_alert=True)
    nav.set_items(PAGES[:4])
    assert (heard, nav.page()) == (["clients"], "clients")


def test_models_of_the_kit_keep_qt_rules(kit_window: QWidget, qtmodeltester) -> None:
    nav, history = put(kit_window, NavList(PAGES)), put(kit_window, Timeline())
    history.set_items(HAPPENINGS)
    for view in (nav, history):
        qtmodeltester.check(view.model())
    role = Qt.ItemDataRole.AccessibleTextRole
    assert nav.model().index(0, 0).data(role) == "Today, 8"
    assert "Order Z-0402" in history.model().index(1, 0).data(role)


def test_a_narrow_timeline_has_higher_rows(kit_window: QWidget) -> None:
    history = put(kit_window, Timeline())
    history.set_items(HAPPENINGS)
    long_row = history.model().index(3, 0)
    wide = history.sizeHintForIndex(long_row).height()
    kit_window.resize(360, 600)
    QApplication.processEvents()
    assert history.sizeHintForIndex(long_row).height() > wide


def test_tabs_are_walked_by_arrows_and_moved_by_the_mouse(kit_window: QWidget, qtbot) -> None:
    strip = put(kit_window, TabStrip([Tab("a", "All", "148"), Tab("b", "Regulars", "28")], movable=True))
    with qtbot.waitSignal(strip.chosen) as heard:
        QTest.keyClick(strip, Key.Key_Right)
    assert heard.args == ["b"]
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    with qtbot.waitSignal(strip.moved) as moved:
        QTest.mouseMove(strip, QPoint(100, 10))
    assert moved.args == ["a", 1]
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))


def test_the_stepper_offers_a_stage_by_click_and_by_keys(kit_window: QWidget, qtbot) -> None:
    stepper = put(kit_window, Stepper())
    stepper.set_path(PATH)
    with qtbot.waitSignal(stepper.stage_chosen) as heard:
        QTest.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(8, stepper.height() // 2))
    assert heard.args == [1]
    stepper.set_path(PATH)
    QTest.keyClick(stepper, Key.Key_Left)
    with qtbot.waitSignal(stepper.stage_chosen) as heard:
        QTest.keyClick(stepper, Key.Key_Return)
    assert heard.args == [8]
    stepper.set_path(PATH, "Sleeping since 3 May: closed for the season")
    assert "Sleeping" in stepper.accessibleDescription()


def test_the_letter_rail_jumps_in_either_layout(kit_window: QWidget) -> None:
    heard: list[str] = []
    rail = put(kit_window, LetterRail())
    rail.letter_chosen.connect(heard.append)
    rail.set_letters("АБВГД", "АВД")
    assert rail.jump("в") and not rail.jump("б")
    rail.set_letters("ABCD", "AD")
    assert rail.jump("в")  # the key D of a Cyrillic layout
    QTest.keyClick(rail, Key.Key_Up)
    assert heard == ["В", "D", "A"]


def test_suggestions_take_the_keys_of_their_field(kit_window: QWidget) -> None:
    heard: list[object] = []
    field = put(kit_window, SearchField("Product"))
    field.setFocus()
    popup = PopupList(field)
    popup.chosen.connect(heard.append)
    popup.show_rows([PopupRow("Cold brew", 1), PopupRow("New product", 2, starts_group=True)])
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert (heard, popup.isVisible()) == ([2], False)
    popup.show_rows([PopupRow("Cold brew", 1)])
    QTest.keyClick(field, Key.Key_Escape)
    assert not popup.isVisible()
    popup.show_rows([PopupRow("Cold brew", 1)])
    kit_window.setFocus()
    field.clearFocus()
    assert not popup.isVisible()


def test_bars_and_legs_are_reached_by_keys(kit_window: QWidget, qtbot) -> None:
    bars = put(kit_window, MonthBars())
    bars.set_bars([Bar("Jan", 18.4, "18.4"), Bar("Feb", 0, "0")], 30.0, "30.0")
    with qtbot.waitSignal(bars.bar_chosen) as heard:
        QTest.keyClick(bars, Key.Key_Left)
        QTest.keyClick(bars, Key.Key_Return)
    assert heard.args == [0]
    stool = put(kit_window, Stool("large"))
    stool.set_legs(sample_legs())
    with qtbot.waitSignal(stool.leg_chosen) as heard:
        QTest.keyClick(stool, Key.Key_Right)
        QTest.keyClick(stool, Key.Key_Return)
    assert heard.args == ["first_sale"]
    assert "1 Prospecting, 4 / 20, 12 behind pace" in stool.accessibleName()


def test_only_steps_that_are_done_can_be_gone_back_to(kit_window: QWidget) -> None:
    heard: list[int] = []
    trail = put(kit_window, StepTrail(["File", "Columns", "Check"]))
    trail.step_chosen.connect(heard.append)
    trail.set_now(1)
    for x in (14, trail.width() - 30):
        QTest.mouseClick(trail, Qt.MouseButton.LeftButton, pos=QPoint(x, 15))
    assert heard == [0]


# --- over the page ------------------------------------------------------------------------------------------


def test_one_toast_at_a_time_offers_the_way_back(kit_window: QWidget, qtbot) -> None:
    toast = Toast(kit_window)
    toast.show_message("First")
    toast.show_message("Moved to Meeting")
    assert (toast.message(), toast.accessibleName()) == ("Moved to Meeting", "Moved to Meeting")
    assert kit_window.rect().contains(toast.geometry().center())
    with qtbot.waitSignal(toast.undo_asked):
        QTest.mouseClick(child(toast, KButton), Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_the_bulk_bar_rises_with_a_selection(kit_window: QWidget, qtbot) -> None:
    done: list[str] = []
    bar = BulkBar(kit_window)
    tag = bar.add_action("Tag", "tag", lambda: done.append("tag"))
    bar.show_count("3 selected")
    assert bar.isVisible()
    tag.click()
    assert done == ["tag"]
    bar.show_count("")
    assert not bar.isVisible()


def test_a_dialog_keeps_the_focus_and_gives_it_back(kit_window: QWidget) -> None:
    before = put(kit_window, KLineEdit())
    before.setFocus()
    dialog = Dialog(kit_window, "New order", "Barvinok")
    first, second = KLineEdit(), KLineEdit()
    dialog.body.addWidget(first)
    dialog.body.addWidget(second)
    dialog.add_cancel()
    dialog.add_primary("Save")
    dialog.open()
    assert first.hasFocus()
    seen = set()
    for _press in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None and dialog.isAncestorOf(focused)
        seen.add(focused)
        QTest.keyClick(focused, Key.Key_Tab)
    assert {first, second} < seen
    kit_window.resize(700, 500)
    QApplication.processEvents()
    assert abs(dialog.geometry().center().x() - kit_window.rect().center().x()) <= 1
    dialog.reject()
    assert before.hasFocus()


def test_enter_accepts_only_what_is_right(kit_window: QWidget) -> None:
    heard: list[str] = []
    dialog = Dialog(kit_window, "New client")
    name = KLineEdit()
    dialog.body.addWidget(name)
    dialog.add_cancel()
    dialog.add_primary("Create")
    dialog.accept_if(lambda: bool(name.text()))
    dialog.accepted.connect(lambda: heard.append("accepted"))
    dialog.open()
    QTest.keyClick(name, Key.Key_Return)
    assert heard == [] and dialog.isVisible()
    type_text(name, "Берізка")
    QTest.keyClick(name, Key.Key_Return)
    assert heard == ["accepted"]


def test_a_question_is_answered_by_keys(kit_window: QWidget) -> None:
    heard: list[str] = []
    for key in (Key.Key_Escape, Key.Key_Return):
        ask(kit_window, "Delete the book?", HOSTILE, "Delete", lambda: heard.append("yes"), is_dangerous=True)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert heard == ["yes"]


def test_a_menu_shows_keys_and_runs_rows(kit_window: QWidget) -> None:
    done: list[str] = []
    menu = KMenu(kit_window)
    menu.add_heading("Print for A & B")
    row = menu.add("Client card", lambda: done.append("card"), icon="id", key="Ctrl P", meta="2 pages")
    menu.add("Off", lambda: None, is_enabled=False)
    menu.addSeparator()
    menu.popup(kit_window.mapToGlobal(QPoint(0, 0)))
    assert not menu.grab().isNull()
    menu.hide()
    row.trigger()
    assert done == ["card"]
    menu.deleteLater()
