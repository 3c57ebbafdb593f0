"""Language and look of the window; they are of this computer, not of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ui.kit.pickers import KComboBox
from ui.kit.segmented import Segment, Segmented
from ui.kit.switch import Switch
from ui.language import OWN_NAMES
from ui.pages.settings.part import SettingRow, SettingsCard, SettingsPart
from ui.theme import TEXT_SCALES, ThemeMode
from ui.window_state import save_window_state

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class GeneralPart(SettingsPart):
    """Language, colours, text size, density, motion: everything works at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        state = window.state
        self.language_box = KComboBox(tuple(OWN_NAMES.items()), window.language.code)
        self.theme_choice = Segmented([Segment(mode.value, mode.value) for mode in ThemeMode], state.theme)
        sizes = [Segment(str(scale), f"{scale:.0%}") for scale in TEXT_SCALES]
        self.size_choice = Segmented(sizes, str(state.text_scale))
        self.roomy = Switch("", state.is_roomy)
        self.motion = Switch("", not state.has_motion)
        self._look, self._comfort = SettingsCard(), SettingsCard()
        self._rows = [
            SettingRow(control)
            for control in (self.language_box, self.theme_choice, self.size_choice, self.roomy, self.motion)
        ]
        for row in self._rows[:3]:
            self._look.add_row(row)
        for row in self._rows[3:]:
            self._comfort.add_row(row)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._look)
        right.addWidget(self._comfort)
        self.add_columns(left, right)
        self.column.addStretch(1)
        self.language_box.chosen.connect(window.set_language)
        self.theme_choice.chosen.connect(lambda _code: self._set_look())
        self.size_choice.chosen.connect(lambda _code: self._set_look())
        self.roomy.toggled.connect(lambda _on: self._set_look())
        self.motion.toggled.connect(self._on_motion)
        self.retranslate()

    def _set_look(self) -> None:
        self._window.set_look(
            ThemeMode(self.theme_choice.code()), float(self.size_choice.code()), self.roomy.isChecked()
        )

    def _on_motion(self, is_still: bool) -> None:
        self._window.state.has_motion = not is_still
        self._window.theme.set_motion(not is_still)
        save_window_state(self._window.state)

    def retranslate(self) -> None:
        self._look.set_title(self.tr("Language and look"))
        self._comfort.set_title(self.tr("Lists and motion"))
        self.language_box.set_code(self._window.language.code)
        language, look, size, roomy, motion = self._rows
        language.set_words(self.tr("Language"), self.tr("of the window; each document has its own"))
        look.set_words(self.tr("Colours"), self.tr("System follows the computer, day and night"))
        size.set_words(self.tr("Text size"), self.tr("rows and buttons grow with it"))
        roomy.set_words(self.tr("Roomy"), self.tr("a little more air between the rows of lists"))
        motion.set_words(self.tr("No motion"), self.tr("nothing slides or fades"))
        self.theme_choice.set_segments(
            [
                Segment("system", self.tr("System")),
                Segment("light", self.tr("Light")),
                Segment("dark", self.tr("Dark")),
            ]
        )
