"""Counts what a draft would change: a moment after typing, in a thread, the older count stopped."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.rules import RuleSpec
from app.errors import AppError
from app.services.rule_preview import RulePreview
from ui.desk import Desk
from ui.kit.jobs import Job
from ui.messages import say_error
from ui.pages.rules.drafts import RuleEdit
from ui.pages.rules.reading import PreviewReading, load_preview

AFTER_MS = 200


class Counting(QObject):
    """``is_stale`` while the last answer is of an older draft; ``previews`` are the last answers by rule.

    Signals:
        counted: the answer to the newest question (RuleSpec, PreviewReading).
        refused: it cannot be counted (str, the sentence).
    """

    counted = Signal(object, object)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edit: RuleEdit | None = None
        self._generation = 0
        self._job: Job | None = None
        self.previews: dict[str, RulePreview] = {}
        self.is_stale = False
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.count_now)

    def ask(self, edit: RuleEdit | None, *, at_once: bool = False) -> None:
        """Count for this draft in a moment, or nothing when None; the answer to an older question is ignored."""
        self._generation += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._edit = edit
        self.is_stale = edit is not None
        self._timer.stop()
        if at_once:
            self.count_now()
        elif edit is not None:
            self._timer.start()

    def count_now(self) -> None:
        """Do not wait for more to be typed; what cannot be read is not counted."""
        self._timer.stop()
        spec = self._edit.read()[0] if self._edit is not None else None
        if self._edit is None or spec is None or self._job is not None:
            return
        generation, lang, is_on = self._generation, self._desk.language.code, self._edit.is_on
        book = self._desk.book
        self._job = self._desk.jobs.start(
            self,
            lambda progress: book.read(load_preview, spec, is_on, lang, progress),
            lambda reading: self._on_counted(generation, spec, reading),
            failed=lambda error: self._on_failed(generation, error),
        )

    def _on_counted(self, generation: int, spec: RuleSpec, reading: PreviewReading) -> None:
        if generation != self._generation:
            return
        self._job, self.is_stale = None, False
        self.previews[spec.code] = reading.preview
        self.counted.emit(spec, reading)

    def _on_failed(self, generation: int, error: Exception) -> None:
        if generation != self._generation:
            return
        self._job = None
        if isinstance(error, AppError):
            self.refused.emit(say_error(self._desk.language, error))
        else:
            self._desk.crashed.emit(error)
