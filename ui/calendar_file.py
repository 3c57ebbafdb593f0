"""'Save steps to calendar': the open steps as a file (.ics) that any calendar reads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.services.calendar_out import SUFFIX, save_ics
from ui.desk import Desk
from ui.kit.commands import Command, Commands
from ui.messages import say_error

SAVE_ALL = Command(
    "calendar.save", str(QT_TRANSLATE_NOOP("Commands", "Save steps to calendar (.ics)…")), "", "calendar", "book"
)
SAVE_MINE = Command(
    "calendar.save_mine", str(QT_TRANSLATE_NOOP("Commands", "Save my steps to calendar (.ics)…")), "", "user", "book"
)


class CalendarFile(QObject):
    """Asks for a file and writes the steps into it: everyone's, or, where more than one sells, one's own.

    Signals:
        said: what came of it (str).
    """

    said = Signal(str)

    def __init__(self, desk: Desk, commands: Commands, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._commands, self._window = desk, commands, window
        self.dialog: QFileDialog | None = None
        commands.add(SAVE_ALL, lambda: self.ask(None))
        commands.add(SAVE_MINE, self._ask_mine)
        desk.changed.connect(lambda _changes: self._allow())
        self._allow()

    def _allow(self) -> None:
        has_own = not self._desk.facts.is_solo and self._desk.book.person_id is not None
        self._commands.set_enabled(SAVE_MINE.id, has_own)

    def _ask_mine(self) -> None:
        self.ask(self._desk.book.person_id)

    def ask(self, person_id: int | None) -> None:
        """Ask for a file for the steps of a person, of everyone (None)."""
        day = self._desk.book.clock.today()
        name = self.tr("steps") if person_id is None else self.tr("my steps")
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Save steps to calendar")
        kinds = self.tr("Calendar") + f" (*{SUFFIX})"
        dialog = QFileDialog(self._window, title, folder or str(Path.home()), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(f"{day.isoformat()} {name}{SUFFIX}")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path), person_id))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def save_to(self, path: Path, person_id: int | None) -> None:
        """Write the steps into a file; ``said`` tells where they are, or why they are not."""
        book, lang = self._desk.book, self._desk.language.code
        self._desk.jobs.start(
            self,
            lambda _progress: book.read(save_ics, path, person_id, lang),
            lambda count: self._on_saved(path, count),
            failed=self._on_failed,
        )

    def _on_saved(self, path: Path, count: int) -> None:
        said = self.tr("%n step(s) saved for the calendar", "", count)
        where = self.tr("{file}, in {folder}").format(file=path.name, folder=path.parent)
        self.said.emit(f"{said}: {where}")

    def _on_failed(self, error: Exception) -> None:
        self.said.emit(say_error(self._desk.language, error if isinstance(error, AppError) else AppError()))
        if not isinstance(error, AppError):
            self._desk.crashed.emit(error)
