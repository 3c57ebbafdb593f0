"""What this program is."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from ui.kit.label import Label
from ui.pages.settings.part import SettingsPart


def program_version() -> str:
    """Return the version of the installed program, '0' where it runs from its source folder."""
    try:
        return version("kartoteka")
    except PackageNotFoundError:
        return "0"


class AboutPart(SettingsPart):
    """Version, licences, and what the program does not do."""

    def __init__(self) -> None:
        super().__init__()
        self._card = self.card()
        self._text = Label("", "body", "text", wrap=True, selectable=True)
        self._text.setContentsMargins(14, 12, 14, 14)
        self._card.body.addWidget(self._text)
        self.column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.set_title("Kartoteka")
        self._card.set_meta(self.tr("version {version}").format(version=program_version()))
        self._text.setText(
            self.tr(
                "An offline client book. Nothing leaves this computer: no account, no server, no statistics.\n\n"
                "The program is free software under the MIT licence. Fonts Golos Text and Literata: SIL Open Font "
                "License. DejaVu Sans: its own free licence. Icons: Tabler, MIT. Qt: LGPL."
            )
            + f"\n\nQt {qVersion()}, Python {platform.python_version()}"
        )
