"""What this program is, where it writes, and deleting the whole book."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout

from app.errors import AppError
from app.paths import state_folder
from app.services.book_deletion import delete_book
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.dialog import Dialog
from ui.kit.field import Field, KLineEdit
from ui.kit.label import Label
from ui.messages import say_error
from ui.pages.settings.part import SIDE_PX, SettingRow, SettingsCard, SettingsPart
from ui.window_state import save_window_state

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def program_version() -> str:
    """Return the version of the installed program, '0' where it runs from its source folder."""
    try:
        return version("kartoteka")
    except PackageNotFoundError:
        return "0"


class AboutPart(SettingsPart):
    """Version, licences, the folder of logs, and 'Delete everything'."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._program, self._licences = SettingsCard(), SettingsCard()
        self._records, self._danger = SettingsCard(), SettingsCard()
        self._text = Label("", "body", "text", wrap=True, selectable=True)
        self._text.setContentsMargins(SIDE_PX - 1, 12, SIDE_PX - 1, 14)
        self._program.add_row(self._text)
        self._licence_rows = [SettingRow() for _ in range(4)]
        for row in self._licence_rows:
            self._licences.add_row(row)
        self._show_logs = KButton("", size="small", icon="folder-open")
        self._logs = SettingRow(self._show_logs, is_selectable=True)
        self._records.add_row(self._logs)
        self.delete = KButton("", kind=Kind.DANGER, size="small", icon="trash")
        self._deletion = SettingRow(self.delete)
        self._danger.add_row(self._deletion)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._program)
        left.addWidget(self._records)
        left.addWidget(self._danger)
        right.addWidget(self._licences)
        self.add_columns(left, right)
        self.column.addStretch(1)
        self._show_logs.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(state_folder()))))
        self.delete.clicked.connect(self.ask_delete)
        self.retranslate()

    def ask_delete(self) -> Dialog:
        """Ask for the book's name, typed; only then everything goes."""
        name = self._desk.facts.settings["company.name"] or self._desk.book.path.stem
        dialog = Dialog(self, self.tr("Delete the whole book?"), width_px=480)
        text = self.tr(
            "The book, its attachments and all its copies on this computer and in the second place are deleted for "
            "good. Nothing can bring them back. To keep the data, pack or export it first."
        )
        dialog.body.addWidget(Label(text, "body", "text2", wrap=True))
        edit = KLineEdit()
        field = Field(self.tr("Type {name} to agree").format(name=name), edit)
        dialog.body.addWidget(field)
        dialog.add_cancel()
        agree = dialog.add_primary(self.tr("Delete everything"), kind=Kind.DANGER)
        agree.setEnabled(False)
        edit.textChanged.connect(lambda typed: agree.setEnabled(typed.strip() == name.strip()))
        dialog.accepted.connect(self._delete)
        dialog.open()
        return dialog

    def _delete(self) -> None:
        window, path, language = self._window, self._desk.book.path, self._desk.language
        done_words = self.tr("The book “{name}” and its copies are deleted.").format(name=path.stem)
        left_words = self.tr("The book is deleted, but these copies were not reached: {folders}")
        if not window.close_book():
            return

        def done(left: tuple[Path, ...]) -> None:
            window.state.forget_book(path)
            save_window_state(window.state)
            window.show_welcome(left_words.format(folders=", ".join(map(str, left))) if left else done_words)

        def failed(error: Exception) -> None:
            if not isinstance(error, AppError):
                raise error
            window.show_welcome(say_error(language, error))

        # The page is gone with its book: the window owns the job.
        window.jobs.start(window, lambda _progress: delete_book(path), done, failed=failed, writes=True)

    def retranslate(self) -> None:
        self._program.set_title("Kartoteka")
        self._program.set_meta(self.tr("version {version}").format(version=program_version()))
        self._text.setText(
            self.tr("An offline client book. Nothing leaves this computer: no account, no server, no statistics.")
            + f"\n\nQt {qVersion()}, Python {platform.python_version()}"
        )
        self._licences.set_title(self.tr("Licences"))
        for row, words in zip(
            self._licence_rows,
            (
                ("Kartoteka", self.tr("free software, MIT licence")),
                ("Golos Text, Literata, DejaVu Sans", self.tr("fonts: SIL Open Font License; DejaVu has its own")),
                ("Tabler Icons", self.tr("icons: MIT licence")),
                ("Qt, PySide6", self.tr("window: GNU LGPL, version 3")),
            ),
            strict=True,
        ):
            row.set_words(*words)
        self._records.set_title(self.tr("If something goes wrong"))
        self._logs.set_words(self.tr("Logs"), self.tr("{folder}; no client data in them").format(folder=state_folder()))
        self._show_logs.setText(self.tr("Open folder"))
        self._danger.set_title(self.tr("Delete everything"))
        self._deletion.set_words(
            self.tr("This book and all its copies"), self.tr("for good; you type its name to agree")
        )
        self.delete.setText(self.tr("Delete…"))
