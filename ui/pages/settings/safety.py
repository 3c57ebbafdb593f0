"""The safety of the data: how the book is, its copies, and a way back to each (picture 11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFileSystemWatcher, QPoint, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from app.changes import Changes
from app.errors import AppError
from app.paths import BOOK_SUFFIX
from app.services.backups import (
    BackupRow,
    Comparison,
    backups_folder,
    compare_with_book,
    delete_backup,
    list_backups,
    make_backup,
)
from app.services.book_check import CheckReport, check_book
from app.services.copy_plan import CopyPlan, change_copy_plan, load_copy_plan, note_in_copy_plan
from app.services.second_place import is_there
from ui.desk import Desk
from ui.kit.button import KButton, Kind
from ui.kit.dialog import ask
from ui.kit.label import Label
from ui.kit.menu import KMenu
from ui.kit.section_card import IconLabel
from ui.messages import say_error, say_finding
from ui.pages.settings.copies_list import CopiesHead, CopiesList
from ui.pages.settings.copy_words import capital, moment_text, words_of
from ui.pages.settings.part import SIDE_PX, SettingsCard, SettingsPart
from ui.pages.settings.places import AutomaticCopies, BookPlace
from ui.pages.settings.restore_dialog import ask_restore
from ui.pages.settings.state_card import StateCard
from ui.pages.settings.take_out import TakeOut

if TYPE_CHECKING:
    from ui.main_window import MainWindow

OLD_AFTER = timedelta(days=7)
SETTLE_MS = 400


@dataclass(frozen=True, slots=True)
class Safety:
    """What the part shows; read in a worker."""

    rows: tuple[BackupRow, ...]
    plan: CopyPlan
    is_folder_there: bool
    is_second_there: bool
    size_bytes: int


def look(book_path: Path) -> Safety:
    """Return how the copies of a book are; a place that does not answer soon is not there."""
    plan = load_copy_plan(book_path)
    return Safety(
        list_backups(book_path),
        plan,
        plan.folder is None or is_there(plan.folder),
        plan.second is None or is_there(plan.second),
        book_path.stat().st_size,
    )


class CopiesCard(SettingsCard):
    """The table of copies with its heading and foot."""

    def __init__(self) -> None:
        super().__init__()
        self.restore_file = KButton("", kind=Kind.QUIET, size="small", icon="folder-open")
        self.add_action(self.restore_file)
        self.list = CopiesList()
        self.head = CopiesHead(self.list)
        self._none = Label("", "body", "text2", wrap=True)
        self._none.setContentsMargins(SIDE_PX, 14, SIDE_PX, 14)
        self._foot = Label("", "small", "text2", wrap=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE_PX, 9, 14, 10)
        foot.setSpacing(8)
        foot.addWidget(IconLabel("history", "text2"))
        foot.addWidget(self._foot, 1)
        for widget in (self.head, self.list, self._none):
            self.body.addWidget(widget)
        self.body.addLayout(foot)
        self._rule.hide()  # the headings of the columns have their own

    def show_rows(self, desk: Desk, rows: tuple[BackupRow, ...]) -> None:
        """Show the copies, or that there are none."""
        self.list.set_words([words_of(desk, row) for row in rows])
        self.head.update()
        for widget in (self.head, self.list):
            widget.setVisible(bool(rows))
        self._none.setVisible(not rows)

    def retranslate(self) -> None:
        """Word the card anew."""
        self.set_title(self.tr("Backups"))
        self.set_meta(self.tr("14 days, then one a week, then one a month"))
        self.restore_file.setText(self.tr("Restore from a file…"))
        self.list.setAccessibleName(self.tr("Backups"))
        self._none.setText(self.tr("There is no copy yet. “Back up now” makes one, opens it and counts it."))
        self._foot.setText(self.tr("Restore never deletes: today's book is kept beside it as “before a restore”."))


class SafetyPart(SettingsPart):
    """One sentence of state, the copies, automatic copies and places, taking the data away."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__()
        self._desk, self._window = desk, window
        self._safety: Safety | None = None
        self._asked = 0
        self._keeps_words = False  # what a check or a failure said stays until something else is done
        self.state = StateCard()
        self.check = KButton("", icon="clipboard-text")
        self.back_up = KButton("", kind=Kind.PRIMARY, icon="device-floppy", key="Ctrl Shift B")
        self.state.add_button(self.check)
        self.state.add_button(self.back_up)
        self.column.addWidget(self.state)
        self.copies = CopiesCard()
        self.take_out = TakeOut(desk, window.state)
        self.place = BookPlace(desk)
        self.automatic = AutomaticCopies(desk)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.copies)
        left.addWidget(self.take_out)
        right.addWidget(self.place)
        right.addWidget(self.automatic)
        self.add_columns(left, right, 605, 372)
        self.column.addStretch(1)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._load)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _folder: self._settle.start())
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.check.clicked.connect(self._check)
        self.back_up.clicked.connect(self.make_copy)
        self.copies.restore_file.clicked.connect(self._choose_copy)
        self.copies.list.restore_asked.connect(lambda row: self.ask_restore(row.path))
        self.copies.list.delete_asked.connect(self.ask_delete)
        self.copies.list.row_menu_asked.connect(self._show_menu)
        self.automatic.plan_changed.connect(self._change_plan)

    # --- what is there -------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self._keeps_words = False
        self._load()

    def _load(self) -> None:
        self._asked += 1
        asked, path = self._asked, self._desk.book.path
        self._desk.jobs.start(
            self, lambda _progress: look(path), lambda safety: self._on_looked(asked, safety), failed=self._on_failed
        )

    def _on_looked(self, asked: int, safety: Safety) -> None:
        if asked != self._asked:
            return
        self._safety = safety
        self._show()
        folder = str(safety.rows[0].path.parent if safety.rows else backups_folder(self._desk.book.path))
        if folder not in self._watcher.directories() and Path(folder).is_dir():
            self._watcher.addPath(folder)

    def _show(self) -> None:
        safety = self._safety
        if safety is None:
            return
        self.copies.show_rows(self._desk, safety.rows)
        self.automatic.show_plan(safety.plan, safety.is_folder_there, safety.is_second_there)
        self.place.set_size(safety.size_bytes)
        if self.check.isEnabled() and self.back_up.isEnabled() and not self._keeps_words:
            self._say_state(safety)

    def _say_state(self, safety: Safety) -> None:
        plan = safety.plan
        if not plan.is_sound and plan.checked_at is not None:
            when = moment_text(self._desk, plan.checked_at)
            self.state.say(
                self.tr("The last check found something"),
                self.tr("Checked {when}. Restore a good copy, or check again.").format(when=when),
                "danger",
            )
            return
        if not safety.rows:
            self.state.say(
                self.tr("No copy yet"),
                self.tr("The book is saved, but only in one place. Make a copy now; it takes a moment."),
                "warn",
            )
            return
        last = safety.rows[0]
        said = [
            self.tr("Last copy {when}, opened and checked.").format(when=moment_text(self._desk, last.made_at)),
            self._checked_words(plan),
            self._counts(last.clients, last.orders),
        ]
        line = " ".join(each for each in said if each)
        if self._desk.book.clock.now() - last.made_at > OLD_AFTER:
            self.state.say(self.tr("The last copy is old"), line, "warn")
        elif plan.second is not None and (plan.second_code or not safety.is_second_there):
            self.state.say(self.tr("Safe here, but not in the second place"), line, "warn")
        else:
            self.state.say(self.tr("Safe on this computer"), line, "ok")

    def _checked_words(self, plan: CopyPlan) -> str:
        if plan.checked_at is None:
            return ""
        return self.tr("The book was checked {when}, no damage found.").format(
            when=moment_text(self._desk, plan.checked_at)
        )

    def _counts(self, clients: int, orders: int) -> str:
        return self.tr("{clients}, {orders}.").format(
            clients=self.tr("%n client(s)", "", clients), orders=self.tr("%n order(s)", "", orders)
        )

    # --- copies --------------------------------------------------------------------------------------------------

    def make_copy(self) -> None:
        """Copy the book now; the copy is opened and counted at once."""
        if not self.back_up.isEnabled():
            return
        book = self._desk.book
        self.back_up.setEnabled(False)
        self._keeps_words = False
        self.state.say(self.tr("Copying and testing…"), "", "busy")
        self._desk.jobs.start(
            self, lambda _progress: make_backup(book.path, "manual", book.clock), self._on_copied,
            failed=self._on_failed, writes=True,
        )  # fmt: skip

    def _on_copied(self, _row: BackupRow) -> None:
        self.back_up.setEnabled(True)
        self._on_copies_changed()

    def _on_copies_changed(self) -> None:
        self._load()
        self._desk.changed.emit(Changes("copied", topics=frozenset({"copies"})))

    def _show_menu(self, row: BackupRow, point: QPoint) -> None:
        menu = KMenu(self)
        menu.add(self.tr("Restore…"), lambda: self.ask_restore(row.path), icon="history", key="Enter")
        menu.add(self.tr("Open folder"), lambda: self._open_folder(row.path.parent), icon="folder-open")
        menu.add(self.tr("Delete copy"), lambda: self.ask_delete(row), icon="trash", key="Del")
        menu.popup(point)

    def _open_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def ask_delete(self, row: BackupRow) -> None:
        """Ask, then remove a copy."""
        path = self._desk.book.path
        ask(
            self,
            self.tr("Delete this copy?"),
            self.tr("{when}, {clients}. The book and the other copies stay.").format(
                when=capital(moment_text(self._desk, row.made_at)), clients=self._desk.formats.clients(row.clients)
            ),
            self.tr("Delete"),
            lambda: self._desk.jobs.start(
                self,
                lambda _progress: delete_backup(path, row.path),
                lambda _nothing: self._on_copies_changed(),
                failed=self._on_failed,
                writes=True,
            ),
            is_dangerous=True,
        )

    def ask_restore(self, path: Path) -> None:
        """Look into a copy, ask once with what differs, then close the book, put the copy in its place, open it."""
        book_path = self._desk.book.path

        def done(comparison: Comparison) -> None:
            ask_restore(self, self._desk, comparison, lambda: self._window.restore_copy(path))

        self._desk.jobs.start(self, lambda _progress: compare_with_book(book_path, path), done, failed=self._on_failed)

    def _choose_copy(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Which copy?"), str(backups_folder(self._desk.book.path)), f"Kartoteka (*{BOOK_SUFFIX})"
        )
        if path:
            self.ask_restore(Path(path))

    def _change_plan(self, values: dict[str, Any]) -> None:
        path = self._desk.book.path
        self._desk.jobs.start(
            self,
            lambda _progress: change_copy_plan(path, **values),
            lambda _plan: self._load(),
            failed=self._on_failed,
            writes=True,
        )

    # --- check ---------------------------------------------------------------------------------------------------

    def _check(self) -> None:
        book = self._desk.book
        self.check.setEnabled(False)
        self.state.say(self.tr("Checking the book…"), "", "busy")

        def work() -> CheckReport:
            report = check_book(book.path, book.clock)
            note_in_copy_plan(book.path, checked_at=book.clock.now(), is_sound=report.is_sound)
            return report

        self._desk.jobs.start(self, lambda _progress: work(), self._on_checked, failed=self._on_failed)

    def _on_checked(self, report: CheckReport) -> None:
        self._keeps_words = True
        if report.is_sound:
            self.state.say(
                self.tr("The book is sound"),
                " ".join((self.tr("No damage found."), self._counts(report.clients or 0, report.orders or 0))),
                "ok",
            )
        else:
            found = ". ".join(say_finding(self._desk.language, finding) for finding in report.findings)
            self.state.say(self.tr("The check found something"), found, "danger")
        self.check.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        self.back_up.setEnabled(True)
        self.check.setEnabled(True)
        self._keeps_words = True
        known = error if isinstance(error, AppError) else AppError()
        self.state.say(self.tr("It did not work"), say_error(self._desk.language, known), "danger")
        if known is not error:
            raise error

    def apply(self, changes: Changes) -> None:
        if "copies" in changes.topics and self.isVisible():
            self._settle.start()

    def retranslate(self) -> None:
        self.check.setText(self.tr("Check the book"))
        self.back_up.setText(self.tr("Back up now"))
        for card in (self.copies, self.take_out, self.place, self.automatic):
            card.retranslate()
        self._show()
