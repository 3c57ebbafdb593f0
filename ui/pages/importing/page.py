"""The import of a table in four steps (picture 09); nothing is written before the last one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Changes
from app.errors import AppError
from app.services.copy_plan import load_copy_plan
from app.services.importing.plan import ImportOutcome, Verdict
from ui.desk import Desk
from ui.kit.button import KButton
from ui.kit.commands import Commands
from ui.kit.page_header import PageHeader
from ui.kit.status_bar import KeyHint
from ui.kit.step_trail import StepTrail
from ui.pages.importing.columns_step import ColumnsStep
from ui.pages.importing.file_step import FileStep
from ui.pages.importing.finish_step import FinishStep
from ui.pages.importing.foot import Foot
from ui.pages.importing.intake import Intake
from ui.pages.importing.keys import CHOOSE, COLUMNS, DUPLICATE, FILE, FINISH, PASTE, ROWS, hints
from ui.pages.importing.rows_step import RowsStep
from ui.pages.importing.run import ImportRun
from ui.pages.importing.session import ImportSession
from ui.pages.importing.source import Reading, ReadOptions, Rehearsal, Source
from ui.pages.importing.words import ImportWords
from ui.pages.page import Page, Place

READING_SHOWN_AFTER_MS = 300


class ImportPage(Page):
    """File, columns, what will happen, check and import."""

    page_id = "import"

    def __init__(self, desk: Desk, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(desk, commands, parent)
        self.words = ImportWords(desk)
        self.session = ImportSession(desk, self)
        self.import_run = ImportRun(desk, self)
        self.intake = Intake(self, lambda: self.is_importing)
        self._outcome: ImportOutcome | None = None
        self._action_id: int | None = None
        self.header = PageHeader()
        self.other = KButton("", icon="file-spreadsheet")
        self.cancel = KButton("")
        self.trail = StepTrail(["", "", "", ""])
        self.steps = QStackedWidget()
        self.file = FileStep()
        self.columns = ColumnsStep(desk, self.words)
        self.rows = RowsStep(desk, self.words)
        self.finish = FinishStep(desk, self.words)
        self.foot = Foot()
        self._reading_timer = QTimer(self)
        self._reading_timer.setSingleShot(True)
        self._reading_timer.setInterval(READING_SHOWN_AFTER_MS)
        self._reading_timer.timeout.connect(lambda: self._show_face(FILE))
        self._lay_out()
        self._connect()
        commands.add(CHOOSE, self.intake.choose_file, self.page_id)
        commands.add(PASTE, self.intake.paste, self.page_id)
        commands.add(DUPLICATE, self._next_duplicate, self.page_id)
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
        trail.addWidget(self.columns.bar.lead)
        body.addLayout(trail)
        body.addWidget(self.steps, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.other.clicked.connect(self.intake.choose_file)
        self.cancel.clicked.connect(self._give_up)
        self.intake.given.connect(self._read_anew)
        self.intake.held.connect(self.file.set_hot)
        self.intake.said.connect(self.said)
        self.trail.step_chosen.connect(self._go)
        self.file.choose_asked.connect(self.intake.choose_file)
        self.file.paste_asked.connect(self.intake.paste)
        self.file.stop_asked.connect(self._stop_reading)
        self.session.stepped.connect(self.file.step)
        self.session.was_read.connect(self._on_read)
        self.session.not_read.connect(self._on_not_read)
        self.session.chosen.connect(self._show_choices)
        self.session.rehearsing.connect(self.columns.wait)
        self.session.rehearsed.connect(self._on_rehearsed)
        self.session.not_rehearsed.connect(self._on_not_rehearsed)
        self.columns.bar.asked.connect(self._read_again)
        self.columns.list_bar.chosen.connect(self.session.set_list)
        self.columns.mapping_chosen.connect(self.session.set_mapping)
        self.columns.model.fixed.connect(self.session.set_cell)
        self.columns.duplicates.decided.connect(self.session.decide_row)
        self.columns.duplicates.all_decided.connect(self.session.decide_all)
        self.columns.duplicates.more_asked.connect(lambda: self._show_rows(Verdict.CHANGE))
        self.columns.rows_asked.connect(self._show_rows)
        self.columns.next_asked.connect(self.go_next)
        self.rows.next_asked.connect(self.go_next)
        self.rows.words_card.decided.connect(self.session.decide_word)
        self.import_run.stepped.connect(self.finish.step)
        self.import_run.done.connect(self._on_imported)
        self.import_run.failed.connect(self._on_not_imported)
        self.import_run.cancelled.connect(self._on_cancelled)
        self.finish.see_asked.connect(self.go_asked)
        self.finish.undo_asked.connect(lambda: self.desk.undo(self, self._action_id))
        self.finish.another_asked.connect(self._start_anew)
        self.finish.skipped.said.connect(self.said)
        self.foot.back.clicked.connect(self.go_back)
        self.foot.next.clicked.connect(self.go_next)

    # --- coming and going -----------------------------------------------------------------------------------------

    @property
    def is_importing(self) -> bool:
        """True while the import is being written."""
        return self.import_run.is_on

    def enter(self, place: Place) -> None:
        path = Path(str(place.extra["path"])) if place.extra.get("path") else None
        wanted, session = place.extra.get("what"), self.session
        is_same = path is not None and session.source is not None and session.source.path == path
        is_other = wanted != session.wanted and (wanted is not None or session.source is None)
        if path is not None and not (is_same and self._outcome is None):
            self._want(place)
            self.intake.give_file(path)
        elif path is None and (self._outcome is not None or is_other):
            self._want(place)
            self._start_anew()
        self._focus_step()

    def _want(self, place: Place) -> None:
        """Take from now on what somebody came for: tables of a kind, for a list to call."""
        self.session.wanted = place.extra.get("what")
        self.session.wanted_list = str(place.extra.get("list") or "")

    def leave(self) -> bool:
        if self.is_importing:
            self.said.emit(self.tr("The import is going on. Wait for it, or cancel it first."))
            return False
        return True

    def apply(self, changes: Changes) -> None:
        is_touched = bool(changes.all_clients or changes.clients or changes.topics & {"products", "raw"})
        if "raw" in changes.topics and self.session.reading is not None:
            self.columns.list_bar.load()
        if self._outcome is not None:
            if changes.action in ("undone", "redone") and changes.action_id == self._action_id:
                self.finish.show_undone(changes.action == "undone")
        elif is_touched and self.session.reading is not None and not self.is_importing:
            self.session.rehearse_soon()
            self._show_foot()

    def _give_up(self) -> None:
        self._start_anew()
        self.back_asked.emit()

    def _start_anew(self) -> None:
        self.session.forget()
        self._reading_timer.stop()
        self._outcome = None
        self.file.want(self.session.wanted)
        self._go(FILE)

    # --- reading --------------------------------------------------------------------------------------------------

    def _read_anew(self, source: Source) -> None:
        """Read a table from the beginning."""
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

    def _show_choices(self) -> None:
        if self.session.reading is not None:
            self.columns.show_choices(self.session.reading)
        self._show_foot()

    def _next_duplicate(self) -> None:
        if self.steps.currentIndex() == COLUMNS:
            self.columns.duplicates.focus_next()

    def _on_rehearsed(self, found: Rehearsal) -> None:
        self.columns.show_rehearsal(found, self.session.reading)
        self.rows.show_rehearsal(found, self.session.reading)
        if self.steps.currentIndex() == FINISH:
            self.finish.show_check(found, self.columns.list_bar.list_title())
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
        reading, found = self.session.reading, self.session.rehearsal
        if reading is None or found is None or not found.writes or self.is_importing:
            return
        self.finish.show_work()
        self.import_run.start(reading)
        self._show_foot()
        self.hints_changed.emit()

    def _on_imported(self, changes: Changes) -> None:
        self._outcome, self._action_id = changes.outcome, changes.action_id
        self.finish.show_result(changes.outcome, self.session.source, changes.created_id)
        self._show_foot()
        self.hints_changed.emit()

    def _on_not_imported(self, sentence: str) -> None:
        self.columns.say(sentence, self.tr("Nothing was imported"))
        self._go(COLUMNS)

    def _on_cancelled(self) -> None:
        if self.session.rehearsal is not None:
            self.finish.show_check(self.session.rehearsal, self.columns.list_bar.list_title())
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
        if self.is_importing:
            self.finish.show_cancelling()
            self.foot.back.setEnabled(False)
            self.import_run.cancel()
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
            self.finish.show_check(self.session.rehearsal, self.columns.list_bar.list_title())
            path = self.desk.book.path
            self.desk.jobs.start(self, lambda _progress: load_copy_plan(path).wants("import"), self.finish.show_copy)
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
        self.columns.bar.lead.setVisible(step == COLUMNS)
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
        self.header.set_meta(self.words.source(session.reading))
        self.other.setVisible(not self.is_importing and not is_done and step != FILE)
        self.cancel.setVisible(not self.is_importing and not is_done)
        self.trail.setEnabled(not self.is_importing and not is_done)
        self.foot.show_state(step, session.reading, session.rehearsal, is_importing=self.is_importing)
        self.foot.next.setEnabled(self._can_go_on(step))
        self.foot.back.setEnabled(True)

    def _can_go_on(self, step: int) -> bool:
        if self.is_importing or self.session.is_reading or self.session.reading is None:
            return False
        found = self.session.rehearsal
        return step == FILE or (found is not None and (step != FINISH or bool(found.writes)))

    # --- keys, words -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Here Ctrl Z takes a choice back: the book has nothing of the import yet to undo.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._undoes(event):
            event.accept()
            return True
        return super().event(event)

    def _undoes(self, event: QKeyEvent) -> bool:
        is_open = self.steps.currentIndex() in (COLUMNS, ROWS) and not self.is_importing
        return is_open and self.session.can_undo and event.matches(QKeySequence.StandardKey.Undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._undoes(event):
            self.session.undo()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_next()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def hints(self) -> tuple[KeyHint, ...]:
        return hints(self.steps.currentIndex(), is_importing=self.is_importing, is_done=self._outcome is not None)

    def retranslate(self) -> None:
        self.header.set_title(self.tr("Import from Excel"))
        self.other.setText(self.tr("Other file…"))
        self.cancel.setText(self.tr("Cancel"))
        self.trail.set_names(
            [
                self.tr("File"),
                self.tr("Columns and duplicates"),
                self.tr("What will happen"),
                self.tr("Check and import"),
            ]
        )
        for step in (self.file, self.columns, self.rows, self.finish):
            step.retranslate()
        self._show_foot()
        self.hints_changed.emit()
