"""What is new in the kit's parts: words that wrap, popups that are round, tips with keys, motion, fine screens."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QEnterEvent, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.ui.drawn import cut_texts, drawn_texts
from tests.ui.helpers import put
from ui.kit.access import install_faces
from ui.kit.banner import Banner
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.chip import ChipLabel
from ui.kit.menu import KMenu
from ui.kit.motion import SystemMotion, answer_allows_motion, kde_forbids_motion
from ui.kit.paint import draw_icon, fill_box
from ui.kit.segmented import Segment, Segmented
from ui.kit.stacks import Stack, Stacks, Strip
from ui.kit.step_trail import StepTrail
from ui.kit.timeline import Timeline, TimelineItem
from ui.kit.toast import SHOWN_MS, Toast
from ui.kit.tooltip import Tip
from ui.palette.result_list import ResultList
from ui.palette.results import Result
from ui.theme import Theme

Key = Qt.Key
LONG = "Meeting with Sofiia Lysenko about the summer menu, the cold brew and the price for all three of the outlets"


def app() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


# --- words --------------------------------------------------------------------------------------------------


def test_a_banner_grows_until_its_words_fit(kit_window: QWidget, theme: Theme, qtbot) -> None:
    banner = put(kit_window, Banner())
    banner.set_state("planned", "Next step: today, 15:00", "Call")
    banner.add_action(KButton("Done", kind=Kind.PRIMARY, size="small"))
    QApplication.processEvents()
    assert banner.height() >= theme.px(45)
    layout = kit_window.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addStretch(1)
    kit_window.resize(420, 600)
    QApplication.processEvents()
    one_line = banner.height()
    banner.set_state("planned", "Next step: today, 15:00", LONG)
    qtbot.waitUntil(lambda: banner.height() > one_line)
    assert cut_texts(kit_window) == []
    shown = " ".join(each.text for each in drawn_texts(kit_window))
    assert "three of the outlets" in shown
    assert banner.accessibleName().startswith("Next step: today, 15:00")


def test_steps_of_a_wizard_give_way_but_never_leave_the_window(kit_window: QWidget) -> None:
    trail = put(kit_window, StepTrail(["File", "Columns and duplicates", "Stages and sellers", "Check"]))
    trail.set_now(1)
    for width in (760, 520, 380, 240):
        trail.resize(width, trail.height())
        ink = [each.rect.right() for each in drawn_texts(trail)]
        assert max(ink) <= width, width
        assert {"2", "3", "4"} <= {each.text for each in drawn_texts(trail)}
    trail.resize(380, trail.height())
    point = QPoint(340, 17)
    QApplication.sendEvent(trail, QHelpEvent(QEvent.Type.ToolTip, point, trail.mapToGlobal(point)))
    trail.resize(760, trail.height())
    QApplication.sendEvent(trail, QHelpEvent(QEvent.Type.ToolTip, QPoint(20, 17), trail.mapToGlobal(QPoint(20, 17))))
    assert trail.toolTip() == ""


def test_dates_of_the_timeline_have_room_at_every_text_size(kit_window: QWidget, theme: Theme) -> None:
    history = put(kit_window, Timeline())
    history.set_items([TimelineItem("24 Sep", "phone", "Call", "4 min"), TimelineItem("12 May", "flag-3", "Regular")])
    for scale in (1.0, 1.1, 1.25):
        theme.set_text_scale(scale)
        QApplication.processEvents()
        assert cut_texts(kit_window) == []


# --- what floats --------------------------------------------------------------------------------------------


def test_a_menu_has_round_corners(kit_window: QWidget, theme: Theme) -> None:
    menu = KMenu(kit_window)
    menu.add("Client card", lambda: None, icon="id", key="Ctrl P")
    menu.popup(kit_window.mapToGlobal(QPoint(10, 10)))
    image = menu.grab().toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(image.width() // 2, 0) == theme.color("lineStrong")
    assert image.pixelColor(image.width() // 2, 3) == theme.color("card")
    menu.close()
    menu.deleteLater()


def test_a_tip_shows_the_key_and_goes_with_the_mouse(kit_window: QWidget, qtbot) -> None:
    button = put(kit_window, IconButton("layout-sidebar", "Fold the side bar", key="Ctrl B"))
    point = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, point, button.mapToGlobal(point)))
    tips = button.findChildren(Tip)
    assert len(tips) == 1 and tips[0].isVisible()
    assert [each.text for each in drawn_texts(tips[0])] == ["Fold the side bar", "Ctrl B"]
    assert tips[0].grab().toImage().pixelColor(0, 0).alpha() == 0
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert not tips[0].isVisible()


def test_a_toast_waits_under_the_mouse_and_goes_on_after_it(kit_window: QWidget) -> None:
    QTest.mouseMove(kit_window, QPoint(790, 10))  # wherever the tests before have left it
    QApplication.processEvents()
    toast = Toast(kit_window)
    toast.show_message("Moved to Meeting")
    assert toast._timer is not None
    assert 0 < toast._timer.remainingTime() <= SHOWN_MS
    place = QPointF(20, 20)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive() and toast._timer.remainingTime() <= SHOWN_MS
    toast.show_message("3 clients given to Iryna")
    assert [each.text for each in drawn_texts(kit_window) if each.text.startswith(("Moved", "3"))] == [
        "3 clients given to Iryna"
    ]


def test_a_long_toast_wraps_inside_a_narrow_page(kit_window: QWidget) -> None:
    kit_window.resize(420, 500)
    QApplication.processEvents()
    toast = Toast(kit_window)
    toast.show_message(LONG)
    QApplication.processEvents()
    assert toast.panel_rect().width() <= 420
    assert cut_texts(kit_window) == []


def test_a_popup_slides_only_when_things_may_move(kit_window: QWidget, theme: Theme) -> None:
    toast = Toast(kit_window)
    toast.show_message("First")
    still = toast.pos()
    toast.hide()
    theme.set_motion(True)
    toast.show_message("First")
    assert toast.pos() != still
    theme.set_motion(False)
    toast.hide()
    toast.show_message("First")
    assert toast.pos() == still


# --- the board and the palette ------------------------------------------------------------------------------


def test_strips_of_a_folded_function_are_opened_and_the_rest_unfolds_it(
    kit_window: QWidget, theme: Theme, qtbot
) -> None:
    stacks = put(kit_window, Stacks("care"))
    stacks.show_stacks([Stack("Regular", 21, (Strip("Lypa", "danger", 7), Strip("Barvinok", "", 8)))])
    step = theme.size("boardStrip")
    for place, expected in ((52, 7), (52 + step, 8)):
        with qtbot.waitSignal(stacks.opened) as heard:
            QTest.mouseClick(stacks, Qt.MouseButton.LeftButton, pos=QPoint(35, place))
        assert heard.args == [expected]
    with qtbot.waitSignal(stacks.unfold_asked):
        QTest.mouseClick(stacks, Qt.MouseButton.LeftButton, pos=QPoint(35, 20))


def test_a_palette_row_marks_what_was_typed(theme: Theme, qtbot) -> None:
    rows = ResultList()
    qtbot.addWidget(rows)
    rows.resize(600, 60)
    rows.show_rows(
        [Result("Vyshnia Dessert Bar", lambda: None, ((16, 19),), "New, Cherkasy", "", "call Mon", "compass")],
        keep=False,
    )
    rows.show()
    texts = [each.text.strip() for each in drawn_texts(rows.viewport())]
    assert texts == ["call Mon", "Vyshnia Dessert", "Bar", "New, Cherkasy"]
    image = rows.viewport().grab().toImage()
    marked = next(each.rect for each in drawn_texts(rows.viewport()) if each.text == "Bar")
    middle = rows.visualRect(rows.currentIndex()).center().y()
    under = {image.pixelColor(round(marked.center().x()), middle + down).name() for down in range(6, 14)}
    assert theme.color("accentLine").name() in under


# --- screen readers -----------------------------------------------------------------------------------------


def test_a_chip_is_a_button_only_when_it_can_be_pressed(kit_window: QWidget, qtbot) -> None:
    install_faces(app())
    live, mute = put(kit_window, ChipLabel("Decaf", "dashed", clickable=True)), put(kit_window, ChipLabel("tag"))
    face = QAccessible.queryAccessibleInterface(live)
    assert face.role() == QAccessible.Role.Button
    with qtbot.waitSignal(live.clicked):
        face.actionInterface().doAction("Press")
    quiet = QAccessible.queryAccessibleInterface(mute)
    assert quiet.role() == QAccessible.Role.StaticText
    assert "Press" not in quiet.actionInterface().actionNames()


def test_the_chosen_segment_is_read_out(kit_window: QWidget) -> None:
    install_faces(app())
    segmented = put(kit_window, Segmented([Segment("a", "Everyone"), Segment("b", "Mine")]))
    segmented.setAccessibleName("Whose")
    face = QAccessible.queryAccessibleInterface(segmented)
    QTest.keyClick(segmented, Key.Key_Right)
    assert face.text(QAccessible.Text.Name) == "Whose, Mine"
    assert QAccessible.queryAccessibleInterface(put(kit_window, QLabel("Plain"))).role() == QAccessible.Role.StaticText


# --- motion -------------------------------------------------------------------------------------------------


def test_the_system_and_the_person_must_both_allow_motion(theme: Theme) -> None:
    theme.set_motion(True)
    assert theme.duration_ms("base") == 140
    theme.set_system_motion(False)
    assert theme.duration_ms("base") == 0
    theme.set_system_motion(True)
    assert theme.duration_ms("base") == 140
    theme.set_motion(False)
    assert theme.duration_ms("base") == 0


def test_a_new_wish_of_the_system_is_told_once(theme: Theme, qtbot) -> None:
    motion = SystemMotion(app())
    heard: list[bool] = []
    motion.changed.connect(heard.append)
    for wish in (True, False, False, True):
        motion.take(wish)
    assert heard == [False, True]
    motion.deleteLater()


@pytest.mark.parametrize(("answer", "may_move"), [("true\n", True), ("false\n", False), ("1\n", False), ("0\n", True)])
def test_answers_of_the_systems_are_read(answer: str, may_move: bool) -> None:
    assert answer_allows_motion(answer) is may_move


@pytest.mark.parametrize(
    ("text", "forbids"),
    [("[KDE]\nAnimationDurationFactor=0\n", True), ("[KDE]\nAnimationDurationFactor=0.5\n", False), ("not ini", False)],
)
def test_the_wish_of_kde_is_in_its_file(tmp_path: Path, text: str, forbids: bool) -> None:
    path = tmp_path / "kdeglobals"
    assert kde_forbids_motion(path) is False
    path.write_text(text, "utf-8")
    assert kde_forbids_motion(path) is forbids


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks gsettings")
def test_the_wish_of_gnome_is_asked_without_waiting(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    program = tmp_path / "gsettings"
    program.write_text("#!/bin/sh\necho false\n", "utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    motion = SystemMotion(app())
    with qtbot.waitSignal(motion.changed) as heard:
        motion.read()
    assert heard.args == [False]
    assert not motion.may_move()
    motion.deleteLater()


# --- fine screens -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_drawn_pixel_for_pixel(theme: Theme, dpr: float) -> None:
    image = QImage(round(60 * dpr), round(40 * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(7, 3)  # as a widget that stands somewhere
    draw_icon(painter, 10, 17, "printer", "text2", 16)
    painter.end()
    wanted = theme.pixmap("printer", "text2", 16, dpr).toImage()
    assert wanted.width() == round(16 * dpr)
    left, top = round(17 * dpr), round(12 * dpr)
    got = image.copy(left, top, wanted.width(), wanted.height())
    got.setDevicePixelRatio(dpr)
    assert got == wanted.convertToFormat(got.format())


@pytest.mark.parametrize("dpr", [1.0, 1.25, 1.5, 2.0])
def test_a_border_is_one_sharp_line(theme: Theme, dpr: float) -> None:
    image = QImage(round(80 * dpr), round(40 * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill_box(painter, QRectF(5, 5, 66, 26), 6, QColor("white"), QColor("black"))
    painter.end()
    middle = image.height() // 2
    inks = [image.pixelColor(x, middle).red() for x in range(image.width())]
    assert [ink for ink in inks if ink not in (0, 255)] == []
    assert inks.count(0) == 2 * int(dpr)


def test_a_screen_of_125_percent_is_drawn_at_just_that(private_home: Path) -> None:
    run = """
from PySide6.QtWidgets import QWidget
from ui.__main__ import _application
from ui.theme import Theme, ThemeMode
app = _application()
look = Theme(app, ThemeMode.LIGHT)
from ui.kit.button import KButton
button = KButton("Print", icon="printer")
print(button.devicePixelRatioF(), button.grab().width() / button.width(), look.icon("phone").pixmap(16).width())
"""
    settings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.25"}
    settings |= {"KARTOTEKA_HOME": str(private_home)}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=root, env=settings, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    ratio, drawn, icon = (float(part) for part in done.stdout.split())
    assert ratio == 1.25
    assert drawn == pytest.approx(1.25, abs=0.02)
    assert icon == 20
