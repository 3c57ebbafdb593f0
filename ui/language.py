"""The window's language: Qt's translations and the program's JSON words, switched while running."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from app.paths import resource_path
from app.texts import LANGUAGES, Texts, load_texts

LOCALES = {"uk": "uk_UA", "ru": "ru_UA", "en": "en_GB"}
# Each language by its own name, as it is shown to somebody who reads no other.
OWN_NAMES = {"uk": "Українська", "ru": "Русский", "en": "English"}


def system_language() -> str:
    """Return the language of the computer, uk where it is none of ours."""
    code = QLocale.system().name()[:2]
    return code if code in LANGUAGES else "uk"


class Language(QObject):
    """The language in force.

    Signals:
        changed: every text must be asked for again; widgets also get QEvent.LanguageChange from Qt.
    """

    changed = Signal()

    def __init__(self, code: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._translator = QTranslator(self)
        self.set_code(code if code in LANGUAGES else system_language())

    @property
    def code(self) -> str:
        """uk, ru or en."""
        return self._code

    @property
    def words(self) -> Texts:
        """The words shared with the command line: stages, errors, actions."""
        return load_texts("words", self._code)

    @property
    def locale(self) -> QLocale:
        """Dates and numbers of the language."""
        return QLocale(LOCALES[self._code])

    def remove(self) -> None:
        """Leave the application without a translation."""
        QCoreApplication.removeTranslator(self._translator)

    def set_code(self, code: str) -> None:
        """Switch to uk, ru or en."""
        if code == self._code:
            return
        self._code = code
        QCoreApplication.removeTranslator(self._translator)
        translator = QTranslator(self)
        if translator.load(str(resource_path("i18n", f"{code}.qm"))):
            QCoreApplication.installTranslator(translator)
        self._translator = translator
        QLocale.setDefault(self.locale)
        self.changed.emit()
