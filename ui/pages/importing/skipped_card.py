"""The rows an import has skipped, with the reasons; they can be copied or saved to be mended."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QScrollArea, QWidget

from app.services.exporting.files import safe_text, unformula
from app.services.importing.plan import ImportOutcome
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.label import Label
from ui.kit.section_card import SectionCard
from ui.pages.importing.source import Source
from ui.pages.importing.words import ImportWords

SHOWN_ROWS = 200


class SkippedCard(SectionCard):
    """A list of row numbers and reasons.

    Signals:
        said: something happened (str); a toast.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", lined=True, parent=parent)
        self._desk, self._words = desk, words
        self._outcome: ImportOutcome | None = None
        self._source: Source | None = None
        self.copy_button = KButton("", kind=Kind.QUIET, size="small", icon="copy")
        self.save_button = KButton("", kind=Kind.QUIET, size="small", icon="download")
        self.add_action(self.copy_button)
        self.add_action(self.save_button)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(14, 10, 14, 10)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(SHOWN_ROWS + 1, 1)
        rows = QWidget()
        rows.setLayout(self._grid)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(rows)
        rows.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self._ask_save)
        self.retranslate()

    def show_outcome(self, outcome: ImportOutcome, source: Source | None) -> None:
        """Show what was skipped of ``source``; hidden when nothing was."""
        self._outcome, self._source = outcome, source
        self.setVisible(bool(outcome.skipped))
        self._show_rows()

    def rows(self) -> list[tuple[int, str]]:
        """Return (row number as in the file, reason in words)."""
        skipped = self._outcome.skipped if self._outcome is not None else ()
        return [(row, self._words.reason(code, values)) for row, code, values in skipped]

    def copy(self) -> None:
        """Put the rows into the clipboard as cells."""
        flat = [(str(row), " ".join(reason.split())) for row, reason in self.rows()]
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in (self._headings(), *flat)))
        self.said.emit(self.tr("Copied"))

    def save(self, path: Path) -> None:
        """Write the rows into a CSV file."""
        headings, rows = self._headings(), self.rows()
        separator = "," if self._desk.language.code == "en" else ";"
        self._desk.jobs.start(
            self,
            lambda _progress: _write(path, headings, rows, separator),
            lambda _none: self.said.emit(self.tr("Written: {path}").format(path=path)),
            failed=lambda error: self._on_not_written(error, path),
        )

    def _on_not_written(self, error: Exception, path: Path) -> None:
        if isinstance(error, OSError):
            self.said.emit(self.tr("The file could not be written: {path}").format(path=path))
        else:
            self._desk.crashed.emit(error)

    def _ask_save(self) -> None:
        folder = Path(QDir.homePath())
        stem = ""
        if self._source is not None:
            folder = self._source.path.parent if self._source.path is not None else folder
            stem = f"{Path(self._source.name).stem} – "
        name = self.tr("skipped rows")
        proposed = folder / f"{stem}{name}.csv"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the skipped rows"), str(proposed), "CSV (*.csv)")
        if path:
            self.save(Path(path))

    def _headings(self) -> tuple[str, str]:
        return self.tr("Row"), self.tr("Why it was skipped")

    def _show_rows(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = self.rows()
        for line, (row, reason) in enumerate(found[:SHOWN_ROWS]):
            number = Label(str(row), "body", "text3")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(number, line, 0)
            self._grid.addWidget(Label(reason, "body", wrap=True, selectable=True), line, 1)
        if len(found) > SHOWN_ROWS:
            rest = self.tr("and %n more; save them as CSV to see all", "", len(found) - SHOWN_ROWS)
            self._grid.addWidget(Label(rest, "small", "text2"), SHOWN_ROWS, 1)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.copy_button.setText(self.tr("Copy"))
        self.save_button.setText(self.tr("Save as CSV…"))
        self.set_title(self.tr("Skipped rows"))
        self.set_meta(self.tr("mend them in the file and import it again: nothing is doubled"))
        self._show_rows()


def _write(path: Path, headings: tuple[str, str], rows: Sequence[tuple[int, str]], separator: str) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerow(headings)
        writer.writerows((number, unformula(safe_text(reason))) for number, reason in rows)
