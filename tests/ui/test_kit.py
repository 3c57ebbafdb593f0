"""The kit's widgets as a person uses them: mouse, keys, focus, words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.helpers import child, put, type_text
from ui.kit.avatar import initials_of
from ui.kit.banner import Banner
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel, FilterChip, chip_width
from ui.kit.empty_state import DRAWINGS, EmptyState
from ui.kit.field import Field, KLineEdit, SearchField, TextArea
from ui.kit.flow_layout import FlowLayout
from ui.kit.gallery_parts import PAGES
from ui.kit.guide_card import GuideTab, GuideTabCard
from ui.kit.label import Label, plain_tooltip
from ui.kit.pickers import DateField, KComboBox, NumberField
from ui.kit.segmented import Segment, Segmented
from ui.kit.side_bar import SideBar
from ui.kit.skeleton import Skeleton
from ui.kit.status_bar import KeyHint, StatusBar
from ui.kit.switch import Switch
from ui.theme import Theme

HOSTILE = "<b>A&B</b> <img src=/etc/passwd> " + "х" * 300
Key = Qt.Key


# --- words --------------------------------------------------------------------------------------------------


def test_a_label_shows_markup_as_text(kit_window: QWidget) -> None:
    label = put(kit_window, Label(HOSTILE, elide=True))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.toolTip().startswith("<qt>&lt;b&gt;A&amp;B")
    label.setText("short")
    assert label.toolTip() == ""
    assert plain_tooltip("A & B") == "A & B"


def test_a_button_shows_an_ampersand(kit_window: QWidget, qtbot) -> None:
    button = put(kit_window, KButton("Create “Cup & lid”", kind=Kind.PRIMARY, key="N"))
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


# --- fields -------------------------------------------------------------------------------------------------


def test_a_field_says_what_is_wrong_and_takes_it_back(kit_window: QWidget) -> None:
    editor = KLineEdit()
    field = put(kit_window, Field("Phone", editor, hint="any form"))
    assert editor.accessibleName() == "Phone"
    field.set_error("2 digits short")
    assert editor.has_error() and field.error() == "2 digits short"
    assert editor.accessibleDescription() == "2 digits short"
    field.set_error("")
    assert not editor.has_error()
    assert editor.accessibleDescription() == "any form"


def test_escape_empties_the_search_first(kit_window: QWidget) -> None:
    search = put(kit_window, SearchField("Name, phone", key="Ctrl F"))
    type_text(search, "Берізка")
    QTest.keyClick(search, Key.Key_Escape)
    assert search.text() == ""


def test_a_text_area_grows_with_its_lines(kit_window: QWidget) -> None:
    area = put(kit_window, TextArea("one", min_lines=2, max_lines=4))
    low = area.height()
    type_text(area, "\n2\n3\n4")
    tall = area.height()
    type_text(area, "\n5\n6")
    assert low < tall == area.height()


def test_a_switch_turns_by_space_and_click(kit_window: QWidget) -> None:
    switch = put(kit_window, Switch("Password"))
    QTest.keyClick(switch, Key.Key_Space)
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()


def test_segments_are_chosen_by_arrows_and_mouse(kit_window: QWidget, qtbot) -> None:
    segmented = put(kit_window, Segmented([Segment("all", "Everyone"), Segment("mine", "Mine")]))
    with qtbot.waitSignal(segmented.chosen) as heard:
        QTest.keyClick(segmented, Key.Key_Right)
    assert heard.args == ["mine"]
    QTest.mouseClick(segmented, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    assert segmented.code() == "all"


def test_a_choice_is_heard_only_from_the_person(kit_window: QWidget) -> None:
    heard: list[str] = []
    box = put(kit_window, KComboBox([("UAH", "Hryvnia"), ("EUR", "Euro")]))
    box.chosen.connect(heard.append)
    box.set_code("EUR")
    box.set_choices([("EUR", "Євро"), ("UAH", "Гривня")])
    assert (heard, box.code(), box.currentText()) == ([], "EUR", "Євро")
    QTest.keyClick(box, Key.Key_Down)
    assert (heard, box.code()) == (["UAH"], "UAH")


def test_the_wheel_passes_over_fields_without_focus(kit_window: QWidget) -> None:
    number, day, box = (
        NumberField(0, 90, 30),
        DateField(QDate(2026, 6, 18)),
        KComboBox([("a", "A"), ("b", "B")]),
    )
    for field in (number, day, box):
        put(kit_window, field)
        kit_window.setFocus()
        field.clearFocus()
        place = QPointF(10, 10)
        wheel = QWheelEvent(
            place,
            place,
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, wheel)
    assert (number.value(), day.date(), box.code()) == (30, QDate(2026, 6, 18), "a")


# --- chips, cards, strips -----------------------------------------------------------------------------------


def test_a_filter_chip_is_changed_or_removed(kit_window: QWidget) -> None:
    heard: list[str] = []
    chip = put(kit_window, FilterChip("Flag", "Regular, VIP"))
    chip.clicked.connect(lambda: heard.append("change"))
    chip.removed.connect(lambda: heard.append("remove"))
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(chip, Key.Key_Delete)
    QTest.mouseClick(child(chip, IconButton), Qt.MouseButton.LeftButton)
    assert heard == ["change", "remove", "remove"]


def test_only_clickable_chips_answer(kit_window: QWidget) -> None:
    heard: list[str] = []
    mute, live = (
        put(kit_window, ChipLabel("tag")),
        put(kit_window, ChipLabel("Decaf", "dashed", "plus", clickable=True)),
    )
    for chip in (mute, live):
        chip.clicked.connect(lambda: heard.append("clicked"))
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.keyClick(live, Key.Key_Space)
    assert heard == ["clicked", "clicked"]  # the live chip, by mouse and by Space


def test_chips_flow_into_lines_and_leave(kit_window: QWidget) -> None:
    box = put(kit_window, QWidget())
    flow = FlowLayout(box, gap_px=4)
    for at in range(12):
        flow.addWidget(ChipLabel(f"Group number {at}", "care", "check"))
    QApplication.processEvents()
    assert flow.heightForWidth(200) > flow.heightForWidth(600) > 0
    flow.setGeometry(QRect(0, 0, 200, 400))
    assert flow.itemAt(0) is not None and flow.itemAt(99) is None
    flow.clear()
    assert flow.count() == 0


def test_a_guide_tab_says_which_was_pressed(kit_window: QWidget, qtbot) -> None:
    card = put(kit_window, GuideTabCard())
    card.set_tabs("vip", [GuideTab("stage", "4 VIP", "crown", True), GuideTab("code", "№ 112")])
    with qtbot.waitSignal(card.tab_clicked) as heard:
        QTest.keyClick(card.tab("code"), Key.Key_Return)
    assert heard.args == ["code"]
    card.set_tabs("care", [GuideTab("stage", "3 Care", "plant-2", True)])


@pytest.mark.parametrize("state", ["planned", "none", "late", "ok", "off"])
def test_a_banner_says_its_state(kit_window: QWidget, state: str) -> None:
    banner = put(kit_window, Banner())
    banner.set_state(state, "Next step: today", HOSTILE)
    assert (banner.state(), banner.title()) == (state, "Next step: today")
    assert not banner.grab().isNull()


def test_the_status_bar_leaves_out_what_does_not_fit(kit_window: QWidget) -> None:
    bar = put(kit_window, StatusBar())
    bar.set_keys([KeyHint(("↑", "↓"), "Choose"), KeyHint(("Enter",), "Open client")] * 20)
    bar.set_state("Saved. Kept on this computer")
    assert bar.accessibleName() == "Saved. Kept on this computer"
    assert not bar.grab().isNull()


def test_the_drawer_folds_and_keeps_its_page(kit_window: QWidget, theme: Theme) -> None:
    drawer = put(kit_window, SideBar("Find or do…"))
    drawer.nav.set_items(PAGES)
    drawer.nav.show_page("rules")
    drawer.book.set_book("Cup & lid <b>", "148 clients")
    drawer.set_folded(True)
    assert (drawer.width(), drawer.nav.page()) == (theme.size("sidebarFolded"), "rules")
    drawer.set_folded(False)
    assert drawer.width() == theme.size("sidebar")


def test_an_empty_place_says_what_to_do(kit_window: QWidget) -> None:
    for drawing in DRAWINGS:
        state = EmptyState(drawing, "Your first card", "Write down one client.")
        state.add_button(KButton("New client", kind=Kind.PRIMARY))
        put(kit_window, state)
        assert not state.grab().isNull()


def test_the_skeleton_waits_before_it_shows(kit_window: QWidget, qtbot) -> None:
    skeleton = Skeleton(kit_window)
    skeleton.start()
    assert not skeleton.isVisible()
    qtbot.waitUntil(skeleton.isVisible)
    skeleton.stop()
    assert not skeleton.isVisible()
