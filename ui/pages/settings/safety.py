"""The safety of the data: how the book is, its copies, and a way back to each (picture 11)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.paths import BOOK_SUFFIX
from app.services.backups import BackupRow, backups_folder, list_backups, make_backup
from app.services.book_check import CheckReport, check_book
from app.services.exporting.export import Format, export_clients
from ui.desk import Desk
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.dialog import ask
from ui.kit.label import Label, rule
from ui.kit.section_card import IconLabel, SectionCard
from ui.messages import say_error, say_finding
from ui.pages.settings.part import SettingsPart
from ui.pages.settings.state_card import StateCard

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SHOWN_COPIES = 30


class SafetyPart(SettingsPart):
    """One sentence of state, the copies, where the book is, export."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._rows: tuple[BackupRow, ...] = ()
        self._tells_of_check = False
        self.state = StateCard()
        self.column.addWidget(self.state)
        self.check = KButton("", icon="shield-check")
        self.back_up = KButton("", kind=Kind.PRIMARY, icon="device-floppy", key="Ctrl Shift B")
        self.state.add_button(self.check)
        self.state.add_button(self.back_up)
        self._copies = SectionCard(" ", lined=True)
        self._restore_file = KButton("", kind=Kind.QUIET, size="small", icon="folder-open")
        self._copies.add_action(self._restore_file)
        self._table = QGridLayout()
        self._table.setContentsMargins(14, 6, 14, 6)
        self._table.setHorizontalSpacing(14)
        self._table.setVerticalSpacing(2)
        table_box = QWidget()
        table_box.setLayout(self._table)
        self._copies.body.addWidget(table_box)
        self._foot = Label("", "small", "text2", wrap=True)
        self._where = SectionCard(" ", lined=True)
        self._path = Label("", "small", "text2", wrap=True, selectable=True)
        self._name = Label("", "name", elide=True)
        self._export = SectionCard(" ", lined=True)
        self._export_line = Label("", "body", wrap=True)
        self.export_excel = KButton("Excel…", size="small", icon="file-spreadsheet")
        self.export_csv = KButton("CSV…", size="small")
        self.export_json = KButton("JSON…", size="small")
        self._lay_out()
        self.check.clicked.connect(self._check)
        self.back_up.clicked.connect(self.make_copy)
        self._restore_file.clicked.connect(self._choose_copy)
        for button, fmt in ((self.export_excel, "xlsx"), (self.export_csv, "csv"), (self.export_json, "json")):
            button.clicked.connect(lambda _checked=False, fmt=fmt: self._ask_export(fmt))
        self.retranslate()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 10, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(IconLabel("history", "text2"))
        foot.addWidget(self._foot, 1)
        self._copies.body.addWidget(rule())
        self._copies.body.addLayout(foot)
        where = QHBoxLayout()
        where.setContentsMargins(14, 10, 12, 12)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._path)
        self._show = IconButton("external-link", " ", framed=True)
        self._show.clicked.connect(self._show_folder)
        where.addLayout(names, 1)
        where.addWidget(self._show)
        self._where.body.addLayout(where)
        export = QHBoxLayout()
        export.setContentsMargins(14, 12, 12, 12)
        export.setSpacing(8)
        export.addWidget(self._export_line, 1)
        for button in (self.export_excel, self.export_csv, self.export_json):
            export.addWidget(button)
        self._export.body.addLayout(export)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._where)
        right.addWidget(self._export)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._copies, 3, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 2)
        self.column.addLayout(row)
        self.column.addStretch(1)

    # --- copies -----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self._tells_of_check = False
        self._load_rows()

    def _load_rows(self) -> None:
        self._desk.jobs.start(
            self, lambda _progress: list_backups(self._desk.book.path), self._on_rows, failed=self._on_failed
        )

    def make_copy(self) -> None:
        """Copy the book now; the copy is opened and counted at once."""
        book = self._desk.book
        self.back_up.setEnabled(False)
        self._tells_of_check = False
        self.state.say(self.tr("Copying and testing…"), "", "busy")
        self._desk.jobs.start(
            self, lambda _progress: make_backup(book.path, "manual", book.clock), self._on_copied,
            failed=self._on_failed, writes=True,
        )  # fmt: skip

    def _on_copied(self, row: BackupRow) -> None:
        self.back_up.setEnabled(True)
        self.enter()

    def _on_rows(self, rows: tuple[BackupRow, ...]) -> None:
        self._rows = rows
        self._show_rows()
        if self._tells_of_check:
            return
        if not rows:
            self.state.say(
                self.tr("No copy yet"), self.tr("Make one now; after that a copy is made at each closing."), "warn"
            )
            return
        last = rows[0]
        self.state.say(
            self.tr("Safe on this computer"),
            self.tr("Copy of {when} tested: {clients}, {orders}.").format(
                when=self._desk.formats.moment(last.made_at),
                clients=self.tr("%n client(s)", "", last.clients),
                orders=self.tr("%n order(s)", "", last.orders),
            ),
            "ok",
        )

    def _show_rows(self) -> None:
        while (item := self._table.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        heads = (self.tr("When"), self.tr("Why"), self.tr("Clients"), self.tr("Size"), self.tr("Check"))
        for column, head in enumerate(heads):
            self._table.addWidget(Label(head, "small", "text3"), 0, column)
        self._table.setColumnStretch(1, 1)
        why = self._reasons()
        for number, row in enumerate(self._rows[:SHOWN_COPIES], 1):
            texts = (
                (self._desk.formats.moment(row.made_at), "name", "text"),
                (why.get(row.reason, row.reason), "body", "text2"),
                (str(row.clients), "body", "text"),
                (self.tr("{size} MB").format(size=f"{row.size_bytes / 1e6:.1f}"), "body", "text2"),
                ("✓ " + self.tr("opens"), "body", "ok"),
            )
            for column, (text, style, role) in enumerate(texts):
                self._table.addWidget(Label(text, style, role), number, column)
            restore = KButton(self.tr("Restore…"), size="small", kind=Kind.QUIET)
            restore.setAccessibleName(f"{self.tr('Restore…')} {texts[0][0]}")
            restore.clicked.connect(lambda _checked=False, row=row: self.ask_restore(row.path, row.clients, row.orders))
            self._table.addWidget(restore, number, len(texts))

    def _reasons(self) -> dict[str, str]:
        return {
            "manual": self.tr("by hand"),
            "close": self.tr("by itself, at exit"),
            "start": self.tr("by itself, at start"),
            "daily": self.tr("by itself, daily"),
            "import": self.tr("before an import"),
            "upgrade": self.tr("before an upgrade"),
            "restore": self.tr("before a restore"),
            "merge": self.tr("before a merge"),
            "rules": self.tr("before a change of rules"),
            "switch": self.tr("before a switch of the sales model"),
        }

    # --- restore, check, export --------------------------------------------------------------------------------

    def ask_restore(self, path: Path, clients: int, orders: int) -> None:
        """Ask once, then close the book, put the copy in its place and open it again."""
        ask(
            self,
            self.tr("Restore this copy?"),
            self.tr(
                "It holds {clients} and {orders}. Today's book is kept beside it as a copy “before a restore”, "
                "so you can go back."
            ).format(clients=self.tr("%n client(s)", "", clients), orders=self.tr("%n order(s)", "", orders)),
            self.tr("Restore"),
            lambda: self._window.restore_copy(path),
        )

    def _choose_copy(self) -> None:
        from app.services.backups import look_inside

        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which copy?"), str(backups_folder(self._desk.book.path)), f"Kartoteka (*{BOOK_SUFFIX})"
        )
        if path:
            self._desk.jobs.start(
                self,
                lambda _progress: look_inside(Path(path)),
                lambda inside: self.ask_restore(inside.path, inside.clients, inside.orders),
                failed=self._on_failed,
            )

    def _check(self) -> None:
        book = self._desk.book
        self.check.setEnabled(False)
        self._tells_of_check = True
        self.state.say(self.tr("Checking the book…"), "", "busy")
        self._desk.jobs.start(
            self, lambda _progress: check_book(book.path, book.clock), self._on_checked, failed=self._on_failed
        )

    def _on_checked(self, report: CheckReport) -> None:
        self.check.setEnabled(True)
        if report.is_sound:
            self.state.say(
                self.tr("The book is sound"),
                self.tr("No damage found. {clients}, {orders}.").format(
                    clients=self.tr("%n client(s)", "", report.clients or 0),
                    orders=self.tr("%n order(s)", "", report.orders or 0),
                ),
                "ok",
            )
            return
        found = ". ".join(say_finding(self._desk.language, finding) for finding in report.findings)
        self.state.say(self.tr("The check found something"), found, "danger")

    def _ask_export(self, fmt: Format) -> None:
        book = self._desk.book
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export"), str(book.path.with_suffix(f".{fmt}")), f"{fmt.upper()} (*.{fmt})"
        )
        if path:
            self.export_to(Path(path), fmt)

    def export_to(self, path: Path, fmt: Format) -> None:
        """Write every client into a file."""
        book, lang = self._desk.book, self._desk.language.code
        self._desk.jobs.start(
            self,
            lambda progress: book.read(export_clients, path, fmt, lang, progress),
            lambda _outcome: self._export_line.setText(self.tr("Written: {path}").format(path=path)),
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self.back_up.setEnabled(True)
        self.check.setEnabled(True)
        if not isinstance(error, AppError):
            raise error
        self.state.say(self.tr("It did not work"), say_error(self._desk.language, error), "danger")

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.book.path.parent)))

    def retranslate(self) -> None:
        self.check.setText(self.tr("Check the book"))
        self.back_up.setText(self.tr("Back up now"))
        self._copies.set_title(self.tr("Backups"))
        self._copies.set_meta(self.tr("14 days, then one a week, then one a month"))
        self._restore_file.setText(self.tr("Restore from a file…"))
        self._foot.setText(self.tr("Restore never deletes: today's book is kept beside it as “before a restore”."))
        self._where.set_title(self.tr("Where the book is"))
        self._name.setText(self._desk.book.path.name)
        self._path.setText(str(self._desk.book.path.parent))
        self._show.set_name(self.tr("Show the folder"))
        self._export.set_title(self.tr("Take your data with you"))
        self._export_line.setText(self.tr("All clients, people and orders"))
        if self._rows:
            self._on_rows(self._rows)
        else:
            self._show_rows()
