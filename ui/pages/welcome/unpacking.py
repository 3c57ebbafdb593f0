"""Taking a packed book out, and the settings that travelled with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.paths import books_folder
from app.services.packing import Unpacked, unpack_book
from ui.kit.jobs import Jobs
from ui.language import OWN_NAMES, Language
from ui.messages import say_error
from ui.theme import TEXT_SCALES, ThemeMode, theme
from ui.window_state import WindowState, save_window_state, take_carried_settings


class Unpacking(QObject):
    """Asks where a packed book goes, puts it there and opens it; ``opened`` gets its path, ``refused`` a sentence."""

    def __init__(
        self,
        owner: QWidget,
        jobs: Jobs,
        language: Language,
        state: WindowState,
        opened: Callable[[str], object],
        refused: Callable[[str], object],
    ) -> None:
        super().__init__(owner)
        self._owner, self._jobs, self._language, self._state = owner, jobs, language, state
        self._opened, self._refused = opened, refused

    def ask_where(self, pack: Path) -> None:
        """Ask for a folder, then unpack."""
        folder = QFileDialog.getExistingDirectory(self._owner, self.tr("Where to keep the book"), str(books_folder()))
        if folder:
            self.unpack(pack, Path(folder))

    def unpack(self, pack: Path, folder: Path) -> None:
        """Take the book out and open it; on a computer without books the packed settings are taken too."""
        self._jobs.start(
            self._owner,
            lambda _progress: unpack_book(pack, folder),
            self._on_unpacked,
            failed=self._failed,
            writes=True,
        )

    def _on_unpacked(self, unpacked: Unpacked) -> None:
        if not self._state.recent_books:
            self._take_settings(unpacked)
        self._opened(str(unpacked.path))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self._refused(say_error(self._language, error))

    def _take_settings(self, unpacked: Unpacked) -> None:
        state = self._state
        take_carried_settings(state, unpacked.settings)
        if state.language in OWN_NAMES:
            self._language.set_code(state.language)
        look = theme()
        if state.theme in set(ThemeMode):
            look.set_mode(ThemeMode(state.theme))
        if state.text_scale in TEXT_SCALES:
            look.set_text_scale(state.text_scale)
        look.set_roomy(state.is_roomy)
        look.set_motion(state.has_motion)
        save_window_state(state)
