"""Taking the data away: as a spreadsheet, for other programs, or the whole book in one file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.errors import AppError
from app.paths import books_folder
from app.services.exporting.export import Format, export_clients
from app.services.packing import PACK_SUFFIX, Packed, pack_book
from ui.desk import Desk
from ui.kit.button import KButton
from ui.messages import say_error
from ui.pages.settings.copy_words import size_text
from ui.pages.settings.part import SettingRow, SettingsCard
from ui.window_state import WindowState, settings_to_carry


class TakeOut(SettingsCard):
    """Rows with a button each; what came of it stands in the row."""

    def __init__(self, desk: Desk, state: WindowState) -> None:
        super().__init__()
        self._desk, self._state = desk, state
        self.export_excel = KButton("", size="small", icon="file-spreadsheet")
        self.export_csv, self.export_json = KButton("CSV…", size="small"), KButton("JSON…", size="small")
        self.pack = KButton("", size="small", icon="package")
        self.excel = SettingRow(self.export_excel)
        self.others = SettingRow(self.export_csv, self.export_json)
        self.packing = SettingRow(self.pack)
        for row in (self.excel, self.others, self.packing):
            self.add_row(row)
        for button, fmt in ((self.export_excel, "xlsx"), (self.export_csv, "csv"), (self.export_json, "json")):
            button.clicked.connect(lambda _checked=False, fmt=fmt: self._ask_export(fmt))
        self.pack.clicked.connect(self._ask_pack)
        self.retranslate()

    def _ask_export(self, fmt: Format) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(self._desk.book.path.with_suffix(f".{fmt}")), f"{fmt.upper()} (*.{fmt})"
        )
        if path:
            self.export_to(Path(path), fmt)

    def export_to(self, path: Path, fmt: Format) -> None:
        """Write every client into a file."""
        book, lang = self._desk.book, self._desk.language.code
        row = self.excel if fmt == "xlsx" else self.others
        self._say(row, self.tr("Writing…"))
        self._desk.jobs.start(
            self,
            lambda progress: book.read(export_clients, path, fmt, lang, progress),
            lambda _outcome: self._say(row, self.tr("Written: {path}").format(path=path), "ok"),
            failed=lambda error: self._on_failed(row, error),
        )

    def _ask_pack(self) -> None:
        day = self._desk.book.clock.today().isoformat()
        name = f"{self._desk.book.path.stem} {day}{PACK_SUFFIX}"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Pack the book"), str(books_folder() / name), f"Kartoteka (*{PACK_SUFFIX})"
        )
        if path:
            self.pack_to(Path(path if path.lower().endswith(PACK_SUFFIX) else path + PACK_SUFFIX))

    def pack_to(self, path: Path) -> None:
        """Write the whole book into one file."""
        book, settings = self._desk.book.path, settings_to_carry(self._state)
        self._say(self.packing, self.tr("Packing…"))
        self._desk.jobs.start(
            self,
            lambda _progress: pack_book(book, path, settings),
            self._on_packed,
            failed=lambda error: self._on_failed(self.packing, error),
        )

    def _on_packed(self, packed: Packed) -> None:
        told = self.tr("Packed: {path}, {size}. Open it there from the first page.").format(
            path=packed.path, size=size_text(self._desk, packed.size_bytes)
        )
        self._say(self.packing, told, "ok")

    def _on_failed(self, row: SettingRow, error: Exception) -> None:
        if not isinstance(error, AppError):
            self._say(row, say_error(self._desk.language, AppError()), "danger")
            raise error
        self._say(row, say_error(self._desk.language, error), "danger")

    def _say(self, row: SettingRow, text: str, role: str = "text2") -> None:
        row.line.setText(text)
        row.line.set_role(role)

    def retranslate(self) -> None:
        """Word the card anew; what came of the last time goes."""
        self.set_title(self.tr("Take your data with you"))
        self.excel.set_words(self.tr("Everything as Excel"), self.tr("clients, people, orders and the calling base"))
        self.others.set_words(self.tr("For other programs"), self.tr("CSV: clients and people; JSON: everything"))
        self.packing.set_words(
            self.tr("Move to another computer"), self.tr("one file with the book, attachments and settings")
        )
        for row in (self.excel, self.others, self.packing):
            row.line.set_role("text2")
        self.export_excel.setText(self.tr("Export…"))
        self.pack.setText(self.tr("Pack…"))
