"""Colours, fonts and icons come from the tokens, and everything follows a change."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from app.paths import resource_path
from ui.kit.button import KButton
from ui.kit.label import Label
from ui.theme import FUNCTION_ICONS, FUNCTION_KEYS, TEXT_SCALES, Theme, ThemeMode, follow_theme
from ui.theme import theme as current_theme

TOKENS = json.loads(resource_path("theme", "tokens.json").read_text("utf-8"))


def app() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def inked_color(image: QImage) -> QColor:
    """Return the most opaque pixel of a picture."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=lambda color: color.alpha())


def test_widgets_find_the_theme_of_the_application(theme: Theme) -> None:
    assert current_theme() is theme


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_every_role_has_the_colour_of_the_tokens(theme: Theme, mode: ThemeMode) -> None:
    theme.set_mode(mode)
    for role, value in TOKENS["color"][mode.value].items():
        color = theme.color(role)
        assert color.isValid(), role
        if value.startswith("#"):
            assert color == QColor(value), role
    assert theme.color("scrim").alpha() < 255


def test_a_painter_that_changes_a_colour_changes_only_its_own(theme: Theme) -> None:
    mine = theme.color("text")
    mine.setAlpha(10)
    assert theme.color("text").alpha() == 255


def test_functions_have_four_colours_and_an_icon(theme: Theme) -> None:
    for function in FUNCTION_KEYS:
        for part in ("", "Text", "Soft", "Line"):
            assert theme.function_color(function, part) == theme.color(FUNCTION_KEYS[function] + part)
        assert theme.on_function_color(function).isValid()
        assert not theme.pixmap(FUNCTION_ICONS[function], "text").isNull()


def test_a_change_of_mode_repaints_palette_sheet_and_labels(theme: Theme, qtbot) -> None:
    label = Label("Barvinok", role="text2")
    qtbot.addWidget(label)
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(ThemeMode.DARK)
    dark = TOKENS["color"]["dark"]
    assert theme.is_dark
    assert app().palette().color(QPalette.ColorRole.Window) == QColor(dark["paper"])
    disabled = app().palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(dark["textDisabled"])
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(dark["text2"])
    assert dark["lineStrong"] in theme.style_sheet


def test_the_style_sheet_has_no_role_left_to_replace(theme: Theme) -> None:
    assert "@" not in theme.style_sheet
    assert "spx" not in theme.style_sheet


def test_pictures_of_the_style_sheet_are_tinted_and_private(theme: Theme, private_home: Path) -> None:
    theme.set_mode(ThemeMode.DARK)
    folder = private_home / "state" / "theme" / "dark"
    assert TOKENS["color"]["dark"]["onAccent"].casefold() in (folder / "check.svg").read_text("utf-8")
    assert folder.as_posix() in theme.style_sheet
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_fonts_are_ours(theme: Theme) -> None:
    assert {"Golos Text", "Literata"} <= set(QFontDatabase.families())
    title = theme.font("title")
    assert (title.families()[0], title.pixelSize(), title.weight()) == ("Literata", 22, 600)
    assert app().font().families()[0] == "Golos Text"


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_text_and_rows_grow_together(theme: Theme, scale: float) -> None:
    theme.set_text_scale(scale)
    assert theme.font("body").pixelSize() == round(13 * scale)
    assert theme.row_height("rowTable") == round(35 * scale)
    assert app().font().pixelSize() == round(13 * scale)
    assert f"min-height: {round(28 * scale)}px" in theme.style_sheet


def test_roomy_rows_are_four_pixels_higher(theme: Theme) -> None:
    normal = theme.row_height("rowStep")
    theme.set_roomy(True)
    assert theme.row_height("rowStep") == normal + 4


def test_buttons_measure_again_at_another_text_size(theme: Theme, qtbot) -> None:
    button = KButton("New client", icon="plus", key="N")
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme.set_text_scale(1.25)
    assert button.sizeHint().height() > before.height()
    assert button.sizeHint().width() > before.width()


def test_icons_have_the_colour_of_their_role(theme: Theme) -> None:
    for role in ("danger", "accentText", "text3"):
        ink = inked_color(theme.pixmap("plus", role, 16, 2.0).toImage())
        wanted = theme.color(role)
        assert abs(ink.red() - wanted.red()) < 6, role
        assert abs(ink.green() - wanted.green()) < 6, role
        assert abs(ink.blue() - wanted.blue()) < 6, role


def test_icons_are_sharp_at_two_hundred_percent(theme: Theme) -> None:
    pixmap = theme.pixmap("phone", "text2", 16, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_every_icon_of_the_tokens_can_be_drawn(theme: Theme) -> None:
    for name in TOKENS["icons"]["all"]:
        assert not theme.pixmap(name, "text2").isNull(), name


def test_the_mark_of_the_program_is_drawn(theme: Theme) -> None:
    assert inked_color(theme.logo(24).toImage()).alpha() == 255
    assert not theme.app_icon().isNull()


def test_the_system_is_followed_while_running(theme: Theme, qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.set_mode(ThemeMode.SYSTEM)
    hints = app().styleHints()
    before = theme.is_dark
    scheme = Qt.ColorScheme.Light if before else Qt.ColorScheme.Dark
    # The offscreen platform has no colours of its own: its answer is given here, and told as a system does.
    monkeypatch.setattr(Theme, "_system_scheme", lambda _theme: scheme)
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(scheme)
    assert theme.is_dark is not before
    dark = TOKENS["color"]["light" if before else "dark"]
    assert app().palette().color(QPalette.ColorRole.Window) == QColor(dark["paper"])
    theme.set_mode(ThemeMode.LIGHT)
    with qtbot.assertNotEmitted(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.is_dark


def test_motion_can_be_switched_off(theme: Theme) -> None:
    assert theme.duration_ms("slow") == 0
    theme.set_motion(True)
    assert theme.duration_ms("slow") == 200


class Counting(QWidget):
    """Counts how often it was restyled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = 0
        follow_theme(self)

    def restyle(self) -> None:
        self.times += 1


def test_a_widget_follows_the_theme_until_it_is_gone(theme: Theme) -> None:
    widget = Counting()
    theme.set_roomy(True)
    assert widget.times == 2
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    theme.set_roomy(False)
    assert widget.times == 2


def test_a_part_put_off_takes_the_look_when_it_catches_up(theme: Theme, qtbot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    inside, outside = Counting(part), Counting()
    qtbot.addWidget(outside)
    theme.put_off(part)
    theme.set_look(ThemeMode.DARK, 1.1, True)
    assert (inside.times, outside.times) == (1, 2)
    theme.catch_up(part)
    assert (inside.times, outside.times) == (2, 2)
    theme.set_mode(ThemeMode.LIGHT)
    assert (inside.times, outside.times) == (3, 3)


def test_buttons_of_system_dialogs_look_like_ours(theme: Theme, qtbot) -> None:
    dialog = QDialog()
    theme.dress(dialog)
    qtbot.addWidget(dialog)
    button = QPushButton("Open", dialog)
    assert button.sizeHint().height() == 30
