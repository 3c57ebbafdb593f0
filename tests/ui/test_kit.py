"""The kit's widgets as a person uses them: mouse, keys, focus, words."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.helpers import type_text
from ui.kit.avatar import initials_of
from ui.kit.banner import Banner
from ui.kit.bars import Bar, MonthBars
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel, FilterChip, chip_width
from ui.kit.dialog import Dialog, ask
from ui.kit.empty_state import DRAWINGS, EmptyState
from ui.kit.field import Field, KLineEdit, SearchField, TextArea
from ui.kit.flow_layout import FlowLayout
from ui.kit.gallery import Gallery, sample_legs
from ui.kit.gallery_parts import HAPPENINGS, PAGES, PATH, PartsGallery
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.inplace import EditInPlace
from ui.kit.label import Label, plain_tooltip
from ui.kit.letter_rail import LetterRail
from ui.kit.menu import KMenu
from ui.kit.nav import NavList
from ui.kit.popup_list import PopupList, PopupRow
from ui.kit.segmented import Segment, Segmented
from ui.kit.side_bar import SideBar
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint, StatusBar
from ui.kit.step_trail import StepTrail
from ui.kit.stepper import Stepper
from ui.kit.stool import Stool
from ui.kit.switch import Switch
from ui.kit.tab_strip import Tab, TabStrip
from ui.kit.timeline import Timeline
from ui.kit.toast import BulkBar, Toast
from ui.theme import TEXT_SCALES, Theme, ThemeMode

HOSTILE = "<b>A&B</b> <img src=/etc/passwd> " + "х" * 300
Key = Qt.Key


@pytest.fixture
def window(qtbot, theme: Theme) -> QWidget:
    """A shown window with a column to put widgets into."""
    window = QWidget()
    window.resize(800, 600)
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


W = TypeVar("W", bound=QWidget)


def put(window: QWidget, widget: W) -> W:
    """Add a widget to the window and show it."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    return widget


# --- words ------------------------------------------------------------------------------------------------------


def test_a_label_shows_markup_as_text(window: QWidget) -> None:
    label = put(window, Label(HOSTILE, elide=True))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.toolTip().startswith("<qt>&lt;b&gt;A&amp;B")
    label.setText("short")
    assert label.toolTip() == ""
    assert plain_tooltip("A & B") == "A & B"


def test_a_button_shows_an_ampersand(window: QWidget, qtbot) -> None:
    button = put(window, KButton("Create “Cup & lid”", kind=Kind.PRIMARY, key="N"))
    assert button.text() == "Create “Cup & lid”"
    assert button.shortcut().isEmpty()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Key.Key_Return)


def test_an_icon_button_has_a_name_and_its_key_in_the_tooltip(theme: Theme, qtbot) -> None:
    button = IconButton("pencil", "Edit", key="E")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Edit"
    assert button.toolTip() == "Edit (E)"
    assert button.sizeHint().height() >= 26


def test_initials() -> None:
    assert initials_of("Iryna Bondar") == "IB"
    assert initials_of("кав’ярня «Барвінок»") == "КБ"
    assert initials_of("«»") == "?"


def test_a_chip_is_as_wide_as_its_words(theme: Theme) -> None:
    assert chip_width("Negotiation", "first_sale", "briefcase") > chip_width("New", "prospecting", "compass")


# --- fields -----------------------------------------------------------------------------------------------------


def test_a_field_says_what_is_wrong_and_takes_it_back(window: QWidget) -> None:
    editor = KLineEdit()
    field = put(window, Field("Phone", editor, hint="any form"))
    assert editor.accessibleName() == "Phone"
    field.set_error("2 digits short")
    assert editor.has_error() and field.error() == "2 digits short"
    assert editor.accessibleDescription() == "2 digits short"
    field.set_error("")
    assert not editor.has_error()
    assert editor.accessibleDescription() == "any form"


def test_escape_empties_the_search_first(window: QWidget) -> None:
    search = put(window, SearchField("Name, phone", key="Ctrl F"))
    type_text(search, "Берізка")
    QTest.keyClick(search, Key.Key_Escape)
    assert search.text() == ""


def test_a_text_area_grows_with_its_lines(window: QWidget) -> None:
    area = put(window, TextArea("one", min_lines=2, max_lines=4))
    low = area.height()
    type_text(area, "\n2\n3\n4")
    tall = area.height()
    type_text(area, "\n5\n6")
    assert low < tall == area.height()


def test_a_switch_turns_by_space_and_click(window: QWidget) -> None:
    switch = put(window, Switch("Password"))
    QTest.keyClick(switch, Key.Key_Space)
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()


def test_segments_are_chosen_by_arrows_and_mouse(window: QWidget, qtbot) -> None:
    segmented = put(window, Segmented([Segment("all", "Everyone"), Segment("mine", "Mine")]))
    with qtbot.waitSignal(segmented.chosen) as heard:
        QTest.keyClick(segmented, Key.Key_Right)
    assert heard.args == ["mine"]
    QTest.mouseClick(segmented, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    assert segmented.code() == "all"


# --- edit in place ----------------------------------------------------------------------------------------------


def test_enter_opens_and_enter_saves(window: QWidget, qtbot) -> None:
    fact = put(window, EditInPlace("City", "Київ"))
    fact.setFocus()
    QTest.keyClick(fact, Key.Key_E)
    assert fact.is_editing()
    editor = fact.findChild(KLineEdit)
    type_text(editor, "Львів")
    with qtbot.waitSignal(fact.committed) as heard:
        QTest.keyClick(editor, Key.Key_Return)
    assert heard.args == ["Львів"]
    assert (fact.text(), fact.value(), fact.is_editing()) == ("Львів", "Київ", False)
    fact.set_value("Львів")
    assert fact.value() == "Львів"


def test_leaving_the_field_saves_once(window: QWidget) -> None:
    heard: list[str] = []
    fact = put(window, EditInPlace("City", "Київ"))
    other = put(window, KLineEdit())
    fact.committed.connect(heard.append)
    fact.start()
    type_text(fact.findChild(KLineEdit), "Одеса")
    other.setFocus()
    assert heard == ["Одеса"]
    assert other.hasFocus()


def test_escape_restores_and_saves_nothing(window: QWidget) -> None:
    heard: list[str] = []
    fact = put(window, EditInPlace("City", "Київ"))
    fact.committed.connect(heard.append)
    fact.start()
    editor = fact.findChild(KLineEdit)
    type_text(editor, "Одеса")
    QTest.keyClick(editor, Key.Key_Escape)
    assert (heard, fact.text(), fact.hasFocus()) == ([], "Київ", True)


def test_a_refused_text_comes_back_into_the_field(window: QWidget) -> None:
    heard: list[str] = []
    fact = put(window, EditInPlace("Phone", "067"))
    fact.committed.connect(heard.append)
    fact.start()
    type_text(fact.findChild(KLineEdit), "12")
    QTest.keyClick(fact.findChild(KLineEdit), Key.Key_Return)
    fact.failed("Too short")
    assert (fact.is_editing(), fact.text(), fact.value()) == (True, "12", "067")
    assert fact.findChild(KLineEdit).has_error()
    QTest.keyClick(fact.findChild(KLineEdit), Key.Key_Return)
    assert heard == ["12", "12"]


def test_several_lines_are_saved_when_left(window: QWidget) -> None:
    heard: list[str] = []
    fact = put(window, EditInPlace("Note", "", "add a note", multi_line=True))
    fact.committed.connect(heard.append)
    fact.start()
    area = fact.findChild(TextArea)
    type_text(area, "one")
    QTest.keyClick(area, Key.Key_Return)
    type_text(area, "two")
    QTest.keyClick(area, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["one\ntwo"]


# --- lists and pickers ------------------------------------------------------------------------------------------


def test_arrows_walk_the_pages_and_showing_one_is_silent(window: QWidget) -> None:
    heard: list[str] = []
    nav = put(window, NavList(PAGES))
    nav.page_chosen.connect(heard.append)
    nav.show_page("today")
    assert heard == []
    QTest.keyClick(nav, Key.Key_Down)
    assert (heard, nav.page()) == (["clients"], "clients")
    nav.set_count("today", "9", is_alert=True)
    nav.set_items(PAGES[:4])
    assert (heard, nav.page()) == (["clients"], "clients")


def test_models_of_the_kit_keep_qt_rules(window: QWidget, qtmodeltester) -> None:
    nav, history = put(window, NavList(PAGES)), put(window, Timeline())
    history.set_items(HAPPENINGS)
    for view in (nav, history):
        qtmodeltester.check(view.model())
    role = Qt.ItemDataRole.AccessibleTextRole
    assert nav.model().index(0, 0).data(role) == "Today, 8"
    assert "Order Z-0402" in history.model().index(1, 0).data(role)


def test_a_narrow_timeline_has_higher_rows(window: QWidget) -> None:
    history = put(window, Timeline())
    history.set_items(HAPPENINGS)
    long_row = history.model().index(3, 0)
    wide = history.sizeHintForIndex(long_row).height()
    window.resize(360, 600)
    QApplication.processEvents()
    assert history.sizeHintForIndex(long_row).height() > wide


def test_tabs_are_walked_by_arrows_and_moved_by_the_mouse(window: QWidget, qtbot) -> None:
    strip = put(window, TabStrip([Tab("a", "All", "148"), Tab("b", "Regulars", "28")], movable=True))
    with qtbot.waitSignal(strip.chosen) as heard:
        QTest.keyClick(strip, Key.Key_Right)
    assert heard.args == ["b"]
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    with qtbot.waitSignal(strip.moved) as moved:
        QTest.mouseMove(strip, QPoint(100, 10))
    assert moved.args == ["a", 1]
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))


def test_the_stepper_offers_a_stage_by_click_and_by_keys(window: QWidget, qtbot) -> None:
    stepper = put(window, Stepper())
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


def test_the_letter_rail_jumps_in_either_layout(window: QWidget) -> None:
    heard: list[str] = []
    rail = put(window, LetterRail())
    rail.letter_chosen.connect(heard.append)
    rail.set_letters("АБВГД", "АВД")
    assert rail.jump("в") and not rail.jump("б")
    rail.set_letters("ABCD", "AD")
    assert rail.jump("в")  # the key D of a Cyrillic layout
    QTest.keyClick(rail, Key.Key_Up)
    assert heard == ["В", "D", "A"]


def test_suggestions_take_the_keys_of_their_field(window: QWidget) -> None:
    heard: list[object] = []
    field = put(window, SearchField("Product"))
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
    window.setFocus()
    field.clearFocus()
    assert not popup.isVisible()


def test_bars_and_legs_are_reached_by_keys(window: QWidget, qtbot) -> None:
    bars = put(window, MonthBars())
    bars.set_bars([Bar("Jan", 18.4, "18.4"), Bar("Feb", 0, "0")], 30.0, "30.0")
    with qtbot.waitSignal(bars.bar_chosen) as heard:
        QTest.keyClick(bars, Key.Key_Left)
        QTest.keyClick(bars, Key.Key_Return)
    assert heard.args == [0]
    stool = put(window, Stool("large"))
    stool.set_legs(sample_legs())
    with qtbot.waitSignal(stool.leg_chosen) as heard:
        QTest.keyClick(stool, Key.Key_Right)
        QTest.keyClick(stool, Key.Key_Return)
    assert heard.args == ["first_sale"]
    assert "1 Prospecting, 4 / 20, 12 behind pace" in stool.accessibleName()


def test_only_steps_that_are_done_can_be_gone_back_to(window: QWidget) -> None:
    heard: list[int] = []
    trail = put(window, StepTrail(["File", "Columns", "Check"]))
    trail.step_chosen.connect(heard.append)
    trail.set_now(1)
    for x in (14, trail.width() - 30):
        QTest.mouseClick(trail, Qt.MouseButton.LeftButton, pos=QPoint(x, 15))
    assert heard == [0]


# --- chips, cards, strips ---------------------------------------------------------------------------------------


def test_a_filter_chip_is_changed_or_removed(window: QWidget) -> None:
    heard: list[str] = []
    chip = put(window, FilterChip("Flag", "Regular, VIP"))
    chip.clicked.connect(lambda: heard.append("change"))
    chip.removed.connect(lambda: heard.append("remove"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(chip, Key.Key_Delete)
    QTest.mouseClick(chip.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert heard == ["change", "remove", "remove"]


def test_only_clickable_chips_answer(window: QWidget) -> None:
    heard: list[str] = []
    mute, live = put(window, ChipLabel("tag")), put(window, ChipLabel("Decaf", "dashed", "plus", clickable=True))
    for chip in (mute, live):
        chip.clicked.connect(lambda text=chip.text(): heard.append(text))
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(live, Key.Key_Space)
    assert heard == ["Decaf", "Decaf"]


def test_chips_flow_into_lines_and_leave(window: QWidget) -> None:
    box = put(window, QWidget())
    flow = FlowLayout(box, gap_px=4)
    for at in range(12):
        flow.addWidget(ChipLabel(f"Group number {at}", "care", "check"))
    assert flow.heightForWidth(200) > flow.heightForWidth(600) > 0
    flow.setGeometry(QRect(0, 0, 200, 400))
    assert flow.itemAt(0) is not None and flow.itemAt(99) is None
    flow.clear()
    assert flow.count() == 0


def test_a_guide_tab_says_which_was_pressed(window: QWidget, qtbot) -> None:
    card = put(window, GuideTabCard())
    card.set_tabs("vip", [GuideTab("stage", "4 VIP", "crown", True), GuideTab("code", "№ 112")])
    with qtbot.waitSignal(card.tab_clicked) as heard:
        QTest.keyClick(card.tab("code"), Key.Key_Return)
    assert heard.args == ["code"]
    card.set_tabs("care", [GuideTab("stage", "3 Care", "plant-2", True)])


@pytest.mark.parametrize("state", ["planned", "none", "late", "ok", "off"])
def test_a_banner_says_its_state(window: QWidget, state: str) -> None:
    banner = put(window, Banner())
    banner.set_state(state, "Next step: today", HOSTILE)
    assert (banner.state(), banner.title()) == (state, "Next step: today")
    assert not banner.grab().isNull()


def test_the_status_bar_leaves_out_what_does_not_fit(window: QWidget) -> None:
    bar = put(window, StatusBar())
    bar.set_keys([KeyHint(("↑", "↓"), "Choose"), KeyHint(("Enter",), "Open client")] * 20)
    bar.set_state("Saved. Kept on this computer")
    assert bar.accessibleName() == "Saved. Kept on this computer"
    assert not bar.grab().isNull()


def test_the_drawer_folds_and_keeps_its_page(window: QWidget, theme: Theme) -> None:
    drawer = put(window, SideBar("Find or do…"))
    drawer.nav.set_items(PAGES)
    drawer.nav.show_page("rules")
    drawer.book.set_book("Cup & lid <b>", "148 clients")
    drawer.set_folded(True)
    assert (drawer.width(), drawer.nav.page()) == (theme.size("sidebarFolded"), "rules")
    drawer.set_folded(False)
    assert drawer.width() == theme.size("sidebar")


def test_an_empty_place_says_what_to_do(window: QWidget) -> None:
    for drawing in DRAWINGS:
        state = EmptyState(drawing, "Your first card", "Write down one client.")
        state.add_button(KButton("New client", kind=Kind.PRIMARY))
        put(window, state)
        assert not state.grab().isNull()


def test_the_skeleton_waits_before_it_shows(window: QWidget, qtbot) -> None:
    skeleton = Skeleton(window)
    skeleton.start()
    assert not skeleton.isVisible()
    qtbot.waitUntil(skeleton.isVisible)
    skeleton.stop()
    assert not skeleton.isVisible()


# --- over the page ----------------------------------------------------------------------------------------------


def test_one_toast_at_a_time_offers_the_way_back(window: QWidget, qtbot) -> None:
    toast = Toast(window)
    toast.show_message("First")
    toast.show_message("Moved to Meeting")
    assert (toast.message(), toast.accessibleName()) == ("Moved to Meeting", "Moved to Meeting")
    assert window.rect().contains(toast.geometry().center())
    with qtbot.waitSignal(toast.undo_asked):
        QTest.mouseClick(toast.findChild(KButton), Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_the_bulk_bar_rises_with_a_selection(window: QWidget, qtbot) -> None:
    done: list[str] = []
    bar = BulkBar(window)
    tag = bar.add_action("Tag", "tag", lambda: done.append("tag"))
    bar.show_count("3 selected")
    assert bar.isVisible()
    tag.click()
    assert done == ["tag"]
    bar.show_count("")
    assert not bar.isVisible()


def test_a_dialog_keeps_the_focus_and_gives_it_back(window: QWidget) -> None:
    before = put(window, KLineEdit())
    before.setFocus()
    dialog = Dialog(window, "New order", "Barvinok")
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
    window.resize(700, 500)
    QApplication.processEvents()
    assert abs(dialog.geometry().center().x() - window.rect().center().x()) <= 1
    dialog.reject()
    assert before.hasFocus()


def test_enter_accepts_only_what_is_right(window: QWidget) -> None:
    heard: list[str] = []
    dialog = Dialog(window, "New client")
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


def test_a_question_is_answered_by_keys(window: QWidget) -> None:
    heard: list[str] = []
    for key in (Key.Key_Escape, Key.Key_Return):
        dialog = ask(window, "Delete the book?", HOSTILE, "Delete", lambda: heard.append("yes"), is_dangerous=True)
        QTest.keyClick(dialog, key)
    assert heard == ["yes"]


def test_a_menu_shows_keys_and_runs_rows(window: QWidget) -> None:
    done: list[str] = []
    menu = KMenu(window)
    menu.add_heading("Print for A & B")
    row = menu.add("Client card", lambda: done.append("card"), icon="id", key="Ctrl P", meta="2 pages")
    menu.add("Off", lambda: None, is_enabled=False)
    menu.addSeparator()
    menu.popup(window.mapToGlobal(QPoint(0, 0)))
    assert not menu.grab().isNull()
    menu.hide()
    row.trigger()
    assert done == ["card"]
    menu.deleteLater()


# --- the whole sheet --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
@pytest.mark.parametrize("sheet", [Gallery, PartsGallery])
def test_the_kit_is_drawn_in_both_themes_and_all_text_sizes(
    theme: Theme, qtbot, mode: ThemeMode, sheet: type[QWidget]
) -> None:
    theme.set_mode(mode)
    window = sheet()
    qtbot.addWidget(window)
    window.show()
    for scale in TEXT_SCALES:
        theme.set_text_scale(scale)
        QApplication.processEvents()
        image = window.grab().toImage()
        assert image.pixelColor(image.width() // 2, 4) in (theme.color("paper"), theme.color("card"))
        colors = {image.pixelColor(x, y).rgb() for x in range(0, image.width(), 9) for y in range(0, 900, 9)}
        assert len(colors) > 40
