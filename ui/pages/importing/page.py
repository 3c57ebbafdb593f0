"""The import of a table in four steps (picture 09); nothing is written before the last one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDir, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.errors import AppError
from app.progress import Progress
from app.services.backups import make_backup
from app.services.importing.plan import ImportOutcome
from app.services.importing.rehearsal import import_sheet
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.commands import Command, Commands
from ui.kit.page_header import PageHeader
from ui.kit.status_bar import KeyHint
from ui.kit.step_trail import StepTrail
from ui.pages.importing.columns_step import ColumnsStep
from ui.pages.importing.file_step import FileStep
from ui.pages.importing.finish_step import FinishStep
from ui.pages.importing.foot import Foot
from ui.pages.importing.rows_step import RowsStep
from ui.pages.importing.session import ImportSession
from ui.pages.importing.source import Reading, ReadOptions, Rehearsal, Source
from ui.pages.importing.words import ImportWords
from ui.pages.page import Page, Place

FILE, COLUMNS, ROWS, FINISH = range(4)
READING_SHOWN_AFTER_MS = 300
PATTERNS = "*.xlsx *.xls *.xlsm *.ods *.csv *.tsv *.txt"
CHOOSE = Command("import.choose", str(QT_TRANSLATE_NOOP("Commands", "Choose a file")), "Ctrl+O", "folder-open")
PASTE = Command("import.paste", str(QT_TRANSLATE_NOOP("Commands", "Paste cells")), "Ctrl+V", "clipboard-text")


class ImportPage(Page):
    """File, columns, what will happen, check and import."""

    page_id = "import"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.words = ImportWords(desk)
        self.session = ImportSession(desk, self)
        self._import: Progress | None = None
        self._outcome: ImportOutcome | None = None
        self._action_id: int | None = None
        self.header = PageHeader()
        self.other = KButton("", icon="file-spreadsheet")
        self.cancel = KButton("")
        self.trail = StepTrail(["", "", "", ""])
        self.steps = QStackedWidget()
        self.file = FileStep()
        self.columns = ColumnsStep(self.words)
        self.rows = RowsStep(self.words)
        self.finish = FinishStep(desk, self.words)
        self.foot = Foot()
        self._reading_timer = QTimer(self)
        self._reading_timer.setSingleShot(True)
        self._reading_timer.setInterval(READING_SHOWN_AFTER_MS)
        self._reading_timer.timeout.connect(lambda: self._show_face(FILE))
        self._lay_out()
        self._connect()
        commands.add(CHOOSE, self.choose_file, self.page_id)
        commands.add(PASTE, self.paste, self.page_id)
        self.setAcceptDrops(True)
        self.retranslate()
        self._go(FILE)

    def _lay_out(self) -> None:
        self.header.add_action(self.other)
        self.header.add_action(self.cancel)
        for step in (self.file, self.columns, self.rows, self.finish):
            self.steps.addWidget(step)
        body = QVBoxLayout()
        body.setContentsMargins(24, 2, 20, 12)
        body.setSpacing(10)
        trail = QHBoxLayout()
        trail.addWidget(self.trail)
        trail.addStretch(1)
        body.addLayout(trail)
        body.addWidget(self.steps, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.other.clicked.connect(self.choose_file)
        self.cancel.clicked.connect(self._give_up)
        self.trail.step_chosen.connect(self._go)
        self.file.choose_asked.connect(self.choose_file)
        self.file.paste_asked.connect(self.paste)
        self.file.stop_asked.connect(self._stop_reading)
        self.session.stepped.connect(self.file.step)
        self.session.was_read.connect(self._on_read)
        self.session.not_read.connect(self._on_not_read)
        self.session.rehearsing.connect(self.columns.wait)
        self.session.rehearsed.connect(self._on_rehearsed)
        self.session.not_rehearsed.connect(self._on_not_rehearsed)
        self.columns.bar.asked.connect(self._read_again)
        self.columns.mapping_chosen.connect(self.session.set_mapping)
        self.columns.mapping_chosen.connect(self._show_foot)
        self.columns.rows_asked.connect(self._show_rows)
        self.columns.next_asked.connect(self.go_next)
        self.rows.next_asked.connect(self.go_next)
        self.finish.see_asked.connect(lambda: self.go_asked.emit(Place("clients")))
        self.finish.undo_asked.connect(lambda: self.desk.undo(self, self._action_id))
        self.finish.another_asked.connect(self._start_anew)
        self.finish.skipped.said.connect(self.said)
        self.foot.back.clicked.connect(self.go_back)
        self.foot.next.clicked.connect(self.go_next)

    # --- coming and going -----------------------------------------------------------------------------------------

    @property
    def is_importing(self) -> bool:
        """True while the import is being written."""
        return self._import is not None

    def enter(self, place: Place) -> None:
        path = Path(str(place.extra["path"])) if place.extra.get("path") else None
        is_same = path is not None and self.session.source is not None and self.session.source.path == path
        if path is not None and not (is_same and self._outcome is None):
            self.read_file(path)
        elif self._outcome is not None and path is None:
            self._start_anew()
        self._focus_step()

    def leave(self) -> bool:
        if self.is_importing:
            self.said.emit(self.tr("The import is going on. Wait for it, or cancel it first."))
            return False
        return True

    def apply(self, changes: Changes) -> None:
        if self._outcome is not None:
            if changes.action in ("undone", "redone") and changes.action_id == self._action_id:
                self.finish.show_undone(changes.action == "undone")
        elif self.session.reading is not None and not self.is_importing and (changes.all_clients or changes.clients):
            self.session.rehearse_soon()
            self._show_foot()

    def _give_up(self) -> None:
        self._start_anew()
        self.back_asked.emit()

    def _start_anew(self) -> None:
        self.session.forget()
        self._reading_timer.stop()
        self._outcome = None
        self.file.wait()
        self._go(FILE)

    # --- reading --------------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file."""
        if self.is_importing:
            return
        source = self.session.source
        folder = str(source.path.parent) if source is not None and source.path is not None else QDir.homePath()
        tables, everything = self.tr("Tables"), self.tr("All files")
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a table"), folder, f"{tables} ({PATTERNS});;{everything} (*)"
        )
        if path:
            self.read_file(Path(path))

    def paste(self) -> None:
        """Read the cells in the clipboard."""
        text = QGuiApplication.clipboard().text()
        if self.is_importing:
            return
        if not text.strip():
            self.said.emit(self.tr("There are no cells in the clipboard. Copy them in your table first."))
            return
        self._read_anew(Source(self.tr("Pasted cells"), text=text))

    def read_file(self, path: Path) -> None:
        """Read a file from the beginning."""
        self._read_anew(Source(path.name, path))

    def _read_anew(self, source: Source) -> None:
        self._reading_timer.stop()
        self._outcome = None
        self.file.read(source.name)
        self.session.open(source)
        self._go(FILE)

    def _read_again(self, options: ReadOptions) -> None:
        self.file.read(self.session.source.name if self.session.source else "")
        self.session.read(options)
        self._reading_timer.start()
        self._show_foot()

    def _on_read(self, reading: Reading) -> None:
        self._reading_timer.stop()
        self.columns.show_reading(reading)
        self.rows.show_rehearsal(None)
        self._stay_or_go(COLUMNS)

    def _on_not_read(self, error: Exception) -> None:
        self._reading_timer.stop()
        sentence = self._sentence(error)
        if self.session.reading is None:
            self.file.refuse(sentence)
            self._go(FILE)
        else:
            self.file.wait()
            self.columns.bar.show_again()
            self._go(COLUMNS)
            self.columns.say(sentence, self.tr("It stays as it was"))

    def _stop_reading(self) -> None:
        self._reading_timer.stop()
        self.session.stop_reading()
        self.file.wait()
        self.columns.bar.show_again()
        self._go(COLUMNS if self.session.reading is not None else FILE)

    def _sentence(self, error: Exception) -> str:
        name = self.session.source.name if self.session.source is not None else ""
        if not isinstance(error, AppError):
            self.desk.crashed.emit(error)
            return self.tr("Something unexpected happened.")
        return self.words.error(error, name)

    # --- rehearsal ------------------------------------------------------------------------------------------------

    def _on_rehearsed(self, found: Rehearsal) -> None:
        self.columns.show_rehearsal(found)
        self.rows.show_rehearsal(found)
        if self.steps.currentIndex() == FINISH:
            self.finish.show_check(found)
        self._show_foot()

    def _on_not_rehearsed(self, error: Exception) -> None:
        self.rows.show_rehearsal(None)
        self.columns.refuse(self._sentence(error))
        self._stay_or_go(COLUMNS)

    def _show_rows(self, code: str) -> None:
        if self.session.rehearsal is not None:
            self.rows.show_rows(code)
            self._go(ROWS)

    # --- the import itself ----------------------------------------------------------------------------------------

    def run(self) -> None:
        """Make a copy of the book, then write everything as one action."""
        reading, book = self.session.reading, self.desk.book
        if reading is None or self.session.rehearsal is None or not self.session.rehearsal.writes or self.is_importing:
            return
        self.finish.show_work()
        self._import = self.desk.write_long(
            self,
            import_sheet,
            reading.sheet,
            reading.mapping,
            reading.what,
            before=lambda: make_backup(book.path, "import", book.clock),
            stepped=self.finish.step,
            done=self._on_imported,
            failed=self._on_not_imported,
            cancelled=self._on_cancelled,
        )
        self._show_foot()

    def _on_imported(self, changes: Changes) -> None:
        self._import = None
        self._outcome, self._action_id = changes.outcome, changes.action_id
        self.finish.show_result(changes.outcome, self.session.source)
        self._show_foot()

    def _on_not_imported(self, sentence: str) -> None:
        self._import = None
        self.columns.say(sentence, self.tr("Nothing was imported"))
        self._go(COLUMNS)

    def _on_cancelled(self) -> None:
        self._import = None
        if self.session.rehearsal is not None:
            self.finish.show_check(self.session.rehearsal)
        self._go(FINISH)
        self.said.emit(self.tr("The import was cancelled. The book is as it was."))

    # --- steps ----------------------------------------------------------------------------------------------------

    def go_next(self) -> None:
        """Do what the button at the right of the foot does."""
        if not self.foot.next.isEnabled() or not self.foot.isVisibleTo(self):
            return
        at = self.steps.currentIndex()
        if at == FINISH:
            self.run()
        elif self.session.reading is not None:
            self._go(at + 1)

    def go_back(self) -> None:
        """One step back; stops what is going on."""
        at = self.steps.currentIndex()
        if self._import is not None:
            self.finish.show_cancelling()
            self._import.cancel()
        elif self.session.is_reading:
            self._stop_reading()
        elif at == FILE or self._outcome is not None:
            self.back_asked.emit()
        else:
            self._go(at - 1)

    def _go(self, step: int) -> None:
        if self.is_importing:
            return
        if step == FINISH and self.session.rehearsal is not None and self._outcome is None:
            self.finish.show_check(self.session.rehearsal)
        if step == FILE and self.session.reading is not None and not self.session.is_reading:
            self.file.wait()
        self._show_face(step)
        self._focus_step()

    def _stay_or_go(self, step: int) -> None:
        """Show a step; where it is shown already, the focus stays in the box somebody is busy with."""
        if self.steps.currentIndex() == step:
            self._show_foot()
        else:
            self._go(step)

    def _show_face(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.trail.set_now(step)
        self._show_foot()
        self.hints_changed.emit()

    def _focus_step(self) -> None:
        step = self.steps.currentWidget()
        if step is self.finish:
            (self.finish.see if self._outcome is not None else self.foot.next).setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(step, FileStep | ColumnsStep | RowsStep):
            step.focus_first()

    def _show_foot(self) -> None:
        step, session = self.steps.currentIndex(), self.session
        is_done = self._outcome is not None
        self.foot.setVisible(not is_done and not (step == FILE and session.reading is None))
        self.header.set_meta(self._meta())
        self.other.setVisible(not self.is_importing and not is_done and step != FILE)
        self.cancel.setVisible(not self.is_importing and not is_done)
        self.trail.setEnabled(not self.is_importing and not is_done)
        self.foot.show_state(step, session.reading, session.rehearsal, is_importing=self.is_importing)
        self.foot.next.setEnabled(self._can_go_on(step))

    def _can_go_on(self, step: int) -> bool:
        if self.is_importing or self.session.is_reading or self.session.reading is None:
            return False
        found = self.session.rehearsal
        return step == FILE or (found is not None and (step != FINISH or bool(found.writes)))

    def _meta(self) -> str:
        if self.session.reading is None:
            return ""
        sheet = self.session.reading.sheet
        rows = self.tr("%n row(s)", "", len(sheet.rows) + len(sheet.refusals))
        if sheet.name:
            return self.tr("{file}, sheet “{sheet}”, {rows}").format(file=sheet.file_name, sheet=sheet.name, rows=rows)
        return f"{sheet.file_name}, {rows}"

    # --- keys, drops, words -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_next()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.is_importing and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.file.set_hot(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.file.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.file.set_hot(False)
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read_file(Path(files[0]))

    def hints(self) -> tuple[KeyHint, ...]:
        step = self.steps.currentIndex()
        if step == FILE:
            return (KeyHint(("Ctrl O",), self.tr("Choose a file")), KeyHint(("Ctrl V",), self.tr("Paste cells")))
        own: tuple[KeyHint, ...] = ()
        if step == COLUMNS:
            own = (
                KeyHint(("Tab",), self.tr("Next column")),
                KeyHint(("Alt", "↓"), self.tr("Choose a field")),
            )
        elif step == ROWS:
            own = (KeyHint(("↑", "↓"), self.tr("Choose")), KeyHint(("←", "→"), self.tr("Filter")))
        return (*own, KeyHint(("Enter",), self.tr("Next step")), KeyHint(("Esc",), self.tr("Back")))

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Import from Excel"))
        self.other.setText(self.tr("Other file…"))
        self.cancel.setText(self.tr("Cancel"))
        self.trail.set_names(
            [self.tr("File"), self.tr("Columns"), self.tr("What will happen"), self.tr("Check and import")]
        )
        for step in (self.file, self.columns, self.rows, self.finish):
            step.retranslate()
        self._show_foot()
        self.hints_changed.emit()
