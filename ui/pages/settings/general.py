"""Language and look of the window; they are of this computer, not of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from ui.kit.segmented import Segment, Segmented
from ui.kit.switch import Switch
from ui.language import OWN_NAMES
from ui.pages.settings.part import SettingRow, SettingsPart
from ui.theme import ThemeMode

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SCALES = (1.0, 1.1, 1.25)


class GeneralPart(SettingsPart):
    """Language, colours, text size, density, motion: everything works at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        state = window.state
        self.language_box = QComboBox()
        for code, name in OWN_NAMES.items():
            self.language_box.addItem(name, code)
        self.language_box.setCurrentIndex(self.language_box.findData(window.language.code))
        self.theme_choice = Segmented([Segment(mode.value, mode.value) for mode in ThemeMode], state.theme)
        self.size_choice = Segmented([Segment(str(scale), f"{scale:.0%}") for scale in SCALES], str(state.text_scale))
        self.roomy = Switch("")
        self.roomy.setChecked(state.is_roomy)
        self.motion = Switch("")
        self.motion.setChecked(not state.has_motion)
        self._card = self.card()
        self._rows = [
            SettingRow(control)
            for control in (self.language_box, self.theme_choice, self.size_choice, self.roomy, self.motion)
        ]
        for row in self._rows:
            self._card.body.addWidget(row)
        self.column.addStretch(1)
        self.language_box.activated.connect(lambda _row: window.set_language(self.language_box.currentData()))
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

    def retranslate(self) -> None:
        self._card.set_title(self.tr("Window"))
        language, look, size, roomy, motion = self._rows
        language.set_words(self.tr("Language"), self.tr("Of the window. Each document has its own."))
        look.set_words(self.tr("Colours"), self.tr("System follows the computer, day and night."))
        size.set_words(self.tr("Text size"))
        roomy.set_words(self.tr("Roomy lists"), self.tr("A little more air between the rows."))
        motion.set_words(self.tr("No motion"), self.tr("Nothing slides or fades."))
        self.theme_choice.set_segments(
            [
                Segment("system", self.tr("System")),
                Segment("light", self.tr("Light")),
                Segment("dark", self.tr("Dark")),
            ]
        )
