"""The gallery shows every part of the kit, in both themes and at every text size, with nothing cut."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.ui.drawn import cut_texts, drawn_texts
from tests.ui.helpers import child
from ui.kit.access import FACES, install_faces
from ui.kit.button import KButton
from ui.kit.empty_state import DRAWINGS, EmptyPicture, EmptyState
from ui.kit.gallery import STATES, KitWindow
from ui.kit.gallery_samples import SIGHTS, seen_color
from ui.kit.label import Label
from ui.kit.section_card import SectionCard
from ui.theme import TEXT_SCALES, Theme, ThemeMode

ROOT = Path(__file__).parents[2]
SECTIONS = (
    {
        "Colour roles", "Four functions", "Type", "Buttons", "Fields and switches", "Stages, marks, ageing", "Rows",
        "Menu, toast, tooltip", "The stool",
    },
    {
        "Next step and other loud words", "Stage stepper", "Timeline", "Bars", "Folded column",
        "Fields with words", "Palette rows", "Bulk bar", "Loading", "Steps of a wizard", "Empty places", "Dialog",
    },
    {"Facts", "Form", "Orders", "Filters"},
    {
        "Models", "People and functions", "A leg without a person", "Sales by month", "Funnel", "Legs, 12 weeks",
        "Load after and before", "Table of numbers", "A number being written",
    },
)  # fmt: skip
# Fields whose hint ends in dots, and a value that is cut on purpose: it shows the tooltip.
MAY_END_IN_DOTS = {"Find or do…", "Write what happened…"}
LEAST_TARGET_PX = 26


@pytest.fixture
def kit(theme: Theme, qtbot) -> Iterator[KitWindow]:
    """The gallery, shown."""
    install_faces(QApplication.instance())  # type: ignore[arg-type]
    window = KitWindow()
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()
    # A thousand widgets left behind would make every change of the theme slow.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def sheet_of(kit: KitWindow, at: int) -> QWidget:
    """Show a sheet in a window as high as it needs and return it."""
    area = kit.sheets.widget(at)
    assert isinstance(area, QScrollArea)
    sheet = area.widget()
    assert sheet is not None
    kit.sheets.setCurrentIndex(at)
    for _time in range(2):  # the height follows from the width the first time
        QApplication.processEvents()
        kit.resize(1440, max(sheet.minimumHeight(), sheet.minimumSizeHint().height()) + 90)
    QApplication.processEvents()
    return sheet


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_every_section_is_there_in_both_themes(kit: KitWindow, theme: Theme, mode: ThemeMode) -> None:
    theme.set_mode(mode)
    for at, sections in enumerate(SECTIONS):
        sheet = sheet_of(kit, at)
        cards = {card.accessibleName(): card for card in sheet.findChildren(SectionCard)}
        assert sections <= set(cards)
        image = sheet.grab().toImage()
        colors = {image.pixelColor(x, y).rgb() for x in range(0, image.width(), 9) for y in range(0, 900, 9)}
        assert len(colors) > 30
        assert {theme.color("paper").rgb(), theme.color("card").rgb()} <= colors
        for name in sections:
            assert cards[name].visibleRegion().boundingRect().size() == cards[name].size(), name


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_no_text_of_the_gallery_is_cut(kit: KitWindow, theme: Theme, scale: float) -> None:
    theme.set_text_scale(scale)
    for at in (0, 1, 3):
        sheet = sheet_of(kit, at)
        # A label that is cut says the whole in its tooltip; the long trail shows how names give way.
        told = {label.accessibleName() or label.text() for label in sheet.findChildren(Label) if label.toolTip()}
        cut = [text for text in cut_texts(sheet) if "StepTrail" not in text]
        shown = [text for text in cut if not text.startswith("Label") or scale == 1]
        if scale == 1:
            assert shown == []
        else:
            painted = ("PaletteSample", "QWidget qt_scrollarea_viewport")
            assert [text for text in shown if not text.startswith(painted)] == []
            assert len([text for text in cut if text.startswith("Label")]) <= len(told)


def test_rows_and_controls_grow_with_the_text(kit: KitWindow, theme: Theme) -> None:
    heights = []
    for scale in TEXT_SCALES:
        theme.set_text_scale(scale)
        sheet = sheet_of(kit, 0)
        buttons = [button for button in sheet.findChildren(KButton) if button.text() == "Button"]
        heights.append(buttons[0].height())
        drawn = [each for each in drawn_texts(sheet) if each.text == "118 300"]
        assert len(drawn) == 5
    assert heights == [30, 33, 38]


def test_states_are_kept_for_the_eye(kit: KitWindow) -> None:
    sheet = sheet_of(kit, 0)
    buttons = {b.accessibleName(): b for b in sheet.findChildren(KButton) if b.text() == "Button"}
    assert len(buttons) == 4 * len(STATES)
    pictures = {buttons[f"plain, {state}"].grab().toImage().cacheKey() for state in STATES}
    assert len(pictures) == len(STATES)
    plain = [buttons[f"plain, {state}"].grab().toImage() for state in STATES]
    assert all(one != other for at, one in enumerate(plain) for other in plain[at + 1 :])


def test_every_drawing_of_an_empty_place_is_another(kit: KitWindow) -> None:
    sheet = sheet_of(kit, 1)
    places = sheet.findChildren(EmptyState)
    assert len(places) == len(DRAWINGS) == 9
    pictures = [child(place, EmptyPicture).grab().toImage() for place in places]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])


def test_the_theme_is_switched_by_keys(kit: KitWindow, theme: Theme) -> None:
    kit.mode.setFocus()
    QTest.keyClick(kit.mode, Qt.Key.Key_Right)
    assert theme.mode == ThemeMode.DARK
    kit.scale.setFocus()
    QTest.keyClick(kit.scale, Qt.Key.Key_Right)
    assert theme.text_scale == 1.1
    kit.tabs.setFocus()
    QTest.keyClick(kit.tabs, Qt.Key.Key_Right)
    assert kit.sheets.currentIndex() == 1
    area = kit.sheets.currentWidget()
    assert isinstance(area, QScrollArea)
    kit.resize(1440, 700)
    QApplication.processEvents()
    QTest.keyClick(kit, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_every_stop_of_the_keyboard_has_a_name_and_is_large_enough(kit: KitWindow, at: int) -> None:
    nameless, small = [], []
    for widget in sheet_of(kit, at).findChildren(QWidget):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isVisible():
            continue
        if widget.focusProxy() is not None or type(widget).__name__ == "QLineEdit":
            continue  # the inner field of a spin box: its owner speaks for it
        said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not said:
            nameless.append(repr(widget))
        if isinstance(widget, QAbstractButton) and widget.height() < LEAST_TARGET_PX:
            small.append(f"{said}: {widget.height()}")
    assert nameless == []
    assert small == []


def test_painted_widgets_have_their_role(kit: KitWindow) -> None:
    sheet_of(kit, 1)
    seen = set()
    for widget in kit.findChildren(QWidget):
        name = type(widget).__name__
        if name in FACES:
            face = QAccessible.queryAccessibleInterface(widget)
            if FACES[name].role != QAccessible.Role.StaticText:
                assert face.role() == FACES[name].role, name
            seen.add(name)
    assert seen >= {"Segmented", "Stepper", "LetterRail", "Banner", "Toast", "Dialog", "FilterChip"}
    assert QAccessible.queryAccessibleInterface(kit.mode).text(QAccessible.Text.Name) == "Theme, Light"


def test_colours_are_simulated_as_others_see_them(theme: Theme) -> None:
    seen = [seen_color(theme.function_color("prospecting"), sight).name() for sight in SIGHTS]
    assert seen == ["#8c98b6", "#7a8ab5", "#00a6a4"]  # picture 00


def test_the_gallery_is_opened_from_a_shell(private_home: Path) -> None:
    run = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
import ui.kit.gallery as gallery
from ui.__main__ import main

class Leaving(gallery.KitWindow):
    def showEvent(self, event):
        from ui.theme import theme
        print(theme().mode, QGuiApplication.highDpiScaleFactorRoundingPolicy().name)
        QTimer.singleShot(0, QApplication.quit)

gallery.KitWindow = Leaving
sys.exit(main(["kit", "--theme", "dark"]))
"""
    settings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "KARTOTEKA_HOME": str(private_home)}
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, env=settings, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["dark", "PassThrough"]
