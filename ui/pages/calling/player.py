"""The script player: whom we call, what to say, one key for each answer, what came of it, and the next one at once."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date, datetime, time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.domain.script_walk import Walk
from app.services.raw_base import HeardDraft, InterestDraft, StepDraft
from ui.desk import Desk, Refusal
from ui.pages.calling.call_state import ASKS_WHEN, MEET, NO_ANSWER, CallState, Made, Sieve, Stage
from ui.pages.calling.fills import Fills
from ui.pages.calling.player_view import PlayerView
from ui.pages.calling.reading import Kit, RecordView, Turn, load_kit, load_turn, load_view, was_taken_back
from ui.pages.calling.writer import CallWriter


class Player(PlayerView):
    """Runs down a list. Esc leaves it with nothing lost: a call begun is gone on with, its note is in the record.

    Signals:
        left: back to the lists; the record last shown (int | None).
        progressed: another record, or a call was written.
        said: what to tell the person (str).
        client_opened: a client is to be opened (int).
        filled: a word of the script was typed that is to be remembered (its name, the word).
        hints_changed: other keys work now.
    """

    left = Signal(object)
    progressed = Signal()
    said = Signal(str)
    client_opened = Signal(int)
    filled = Signal(str, str)
    hints_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._desk = desk
        self.kit: Kit | None = None
        self.sieve: Sieve | None = None
        self.state: CallState | None = None
        self.left_count = 0
        self._view: RecordView | None = None
        self._states: dict[int, CallState] = {}  # calls begun and left
        self._written: dict[int, CallState] = {}  # the last call of each record, in case it is taken back
        self._fills = Fills()
        self._generation = 0
        self._script_code = ""
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._show_time)
        self._writer = CallWriter(desk, self)
        self._connect()

    def _connect(self) -> None:
        talk = self.talk
        talk.answered.connect(self.answer)
        talk.result_chosen.connect(self.choose_result)
        talk.hang_up_asked.connect(self.hang_up)
        talk.back_asked.connect(self.back)
        talk.objections_asked.connect(self.open_objections)
        talk.note.textChanged.connect(self._on_note)
        talk.interest.what.textEdited.connect(lambda text: self._on_typed("what", text))
        talk.interest.step.textEdited.connect(lambda text: self._on_typed("next_step", text))
        talk.note_left.connect(self._on_note_left)
        talk.text.filled.connect(self._on_filled)
        talk.again.given.connect(self._write)
        talk.again.left.connect(self.back)
        talk.interest.given.connect(self._write_interest)
        talk.interest.left.connect(self.back)
        self._writer.written.connect(self._go_on)
        self._writer.refused.connect(self._on_refused)
        self._writer.note_due.connect(self.keep_note)
        self.drawer.heard.connect(self._on_heard)
        self.drawer.closed.connect(self.close_objections)
        self.person.said.connect(self.said)
        self.person.dialled.connect(self._begin_time)
        self.person.client_opened.connect(self.client_opened)
        self.done_button.clicked.connect(self.leave)

    # --- coming and going -----------------------------------------------------------------------------------------

    def start(self, list_id: int, record_id: int | None, script_code: str) -> None:
        """Call down a list, beginning with a record, or with whoever is next."""
        if self.sieve is None or self.sieve.list_id != list_id:
            self.sieve = Sieve(list_id)
        self.sieve.skipped.clear()
        self.set_script(script_code)
        self._ask_turn(record_id, None)

    def set_script(self, script_code: str) -> None:
        """Call by another script; the call that goes on keeps its own."""
        self._script_code = script_code
        self._desk.read(self, load_kit, script_code, self._desk.language.code, done=self._on_kit)

    def leave(self) -> None:
        """Go back to the lists; what was typed is kept."""
        self.keep_note()
        self._clock.stop()
        self.left.emit(self.state.record_id if self.state is not None else None)

    def keep_note(self) -> None:
        """Put the note of a call that has no result yet into the record."""
        if self.state is not None and self._view is not None:
            self._writer.keep_note(self.state, self._view.card.record)

    def apply(self, changes: Changes) -> None:
        """Load the record again; a call taken back by undo is gone on with."""
        if "raw" not in changes.topics and changes.action not in ("undone", "redone"):
            return
        if changes.action == "undone" and self.sieve is not None and self.sieve.made:
            last = self.sieve.made[-1]
            done = functools.partial(self._on_undone, last)
            self._desk.read(self, was_taken_back, last.record_id, last.call_id, done=done)
        if self.state is not None and not self._writer.is_on:
            self._desk.read(self, load_view, self.state.record_id, done=self._on_view)

    # --- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means while nothing is typed; False when it means nothing."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif self.state is None:
            return False
        elif event.key() == Qt.Key.Key_Backspace:
            self.back()
        else:
            return self.talk.take_key(event.text())
        return True

    def answer(self, number: int) -> None:
        """Give an answer of the script (from 1); 0: nobody answered."""
        state = self.state
        if state is None or self._writer.is_on:
            return
        if number == 0:
            self.choose_result(NO_ANSWER)
            return
        self._begin_time()
        state.walk = state.walk.answer(number)
        if state.walk.is_over:
            state.stage = Stage.RESULT
        self._show()

    def back(self) -> None:
        """Take the last answer or choice back."""
        state = self.state
        if state is None or self._writer.is_on:
            return
        if state.stage in (Stage.AGAIN, Stage.INTEREST):
            state.stage = Stage.RESULT
        elif state.stage is Stage.RESULT:
            state.stage, state.outcome = Stage.TALK, ""
            if state.walk.is_over:
                state.walk = state.walk.back()
        else:
            state.walk = state.walk.back()
        self._show()

    def hang_up(self) -> None:
        """They hung up at this line, or the talk is over: on to the result."""
        if self.state is not None and self.state.stage is Stage.TALK:
            self.state.stage = Stage.RESULT
            self._show()

    def skip(self) -> None:
        """Pass this record over: no call is written."""
        if self.state is None or self.sieve is None or self._writer.is_on:
            return
        self.keep_note()
        self.sieve.skipped.add(self.state.record_id)
        self._ask_turn(None, self.state.record_id)

    def focus_note(self) -> None:
        """Put the focus into the note."""
        self.talk.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fill_word(self) -> None:
        """Open the line for a word of the script."""
        if self.state is not None and self.state.stage is Stage.TALK:
            self.talk.text.fill_next()

    def want_client(self) -> None:
        """From the results: they are interested, whatever else was agreed."""
        if self.state is not None and self.state.stage is Stage.RESULT:
            marked = self.talk.results.marked()
            self.state.outcome = marked if marked in (MEET, *ASKS_WHEN) else MEET
            self._ask_interest()

    def choose_result(self, outcome: str) -> None:
        """Take a result: written at once, or after the one thing it still needs."""
        state = self.state
        if state is None or self._writer.is_on:
            return
        state.outcome = outcome
        if outcome == MEET:
            self._ask_interest()
        elif outcome in ASKS_WHEN:
            state.stage = Stage.AGAIN
            self._show()
        else:
            self._write(None, None)

    # --- objections -----------------------------------------------------------------------------------------------

    def open_objections(self) -> None:
        """Open the drawer of objections."""
        if self.state is not None and self.kit is not None:
            self.drawer.open_for(self.kit.objections)
            self.fit()
            self.hints_changed.emit()

    def close_objections(self) -> None:
        """Close the drawer; the focus goes back to the talk."""
        self.drawer.hide()
        self.fit()
        self.talk.focus_keys()
        self.hints_changed.emit()

    def _on_heard(self, heard: HeardDraft) -> None:
        if self.state is not None:
            self.state.heard.append(heard)
            self._show()

    # --- what is loaded -------------------------------------------------------------------------------------------

    def _on_kit(self, kit: Kit) -> None:
        self.kit = kit
        self._script_code = kit.script.code
        state = self.state
        if state is not None and not state.walk.path and state.stage is Stage.TALK:
            state.walk = Walk.start(kit.script)
        if self._view is not None:
            self._take_view(self._view)
        self.progressed.emit()

    def _ask_turn(self, record_id: int | None, after_id: int | None) -> None:
        sieve = self.sieve
        assert sieve is not None
        self._generation += 1
        done = functools.partial(self._on_turn, self._generation)
        passed_over = frozenset(sieve.skipped)
        self._desk.read(self, load_turn, sieve.list_id, record_id, after_id, passed_over, done=done)

    def _on_turn(self, generation: int, turn: Turn) -> None:
        if generation != self._generation:
            return
        self.left_count = turn.left
        if turn.record is None:
            self.state = self._view = None
            self._clock.stop()
            self._word_done()
            self.stack.setCurrentIndex(1)
            self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.stack.setCurrentIndex(0)
            self._take_view(turn.record)
        self.progressed.emit()

    def _on_view(self, view: RecordView) -> None:
        if self.state is not None and view.card.record.id == self.state.record_id:
            self._view = view
            self.person.show_record(view, self.state.note_before)

    def _take_view(self, view: RecordView) -> None:
        """Go on with the call of a record, or begin one."""
        self._view = view
        if self.kit is None:
            return
        record_id = view.card.record.id
        if self.state is None or self.state.record_id != record_id:
            self.drawer.hide()
            self.fit()
        self.state = self._states.setdefault(record_id, CallState(record_id, Walk.start(self.kit.script)))
        self.person.show_record(view, self.state.note_before)
        self._show()
        self._show_time()
        self._clock.start()

    def _on_undone(self, made: Made, is_taken_back: bool) -> None:
        if not is_taken_back or self.sieve is None or self.sieve.made[-1:] != [made]:
            return
        self.sieve.made.pop()
        state = self._written.pop(made.record_id, None)
        if state is not None:
            self._states[made.record_id] = state
        if self.state is None or not self.state.is_begun:
            self._ask_turn(made.record_id, None)
        self.progressed.emit()

    # --- what is shown --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.state is None or self.kit is None:
            return
        self.talk.show_state(self.state, self._values(), self.kit.hints)
        if self.state.stage is Stage.INTEREST:
            same = self._view.same if self._view is not None else ()
            self.talk.interest.ask(self.state.outcome, same, self.state.what, self.state.next_step)
        elif self.state.stage is Stage.AGAIN:
            self.talk.again.ask(self.state.record_id, self.state.outcome)
        elif not self.drawer.isVisible():
            self.talk.focus_keys()
        self.hints_changed.emit()

    def _values(self) -> Mapping[str, str]:
        assert self.kit is not None and self.state is not None
        return self._fills.values(self.kit, self.state, self._view.card.record if self._view is not None else None)

    def _on_filled(self, name: str, value: str) -> None:
        if self.state is not None and self.kit is not None:
            if self._fills.take(self.state, name, value):
                self.filled.emit(name, value)
            self.talk.set_words(self._values(), self.kit.hints)

    def _on_note(self) -> None:
        if self.state is not None:
            self.state.note = self.talk.note.text()

    def _on_typed(self, field: str, text: str) -> None:
        if self.state is not None:
            setattr(self.state, field, text)

    def _on_note_left(self) -> None:
        if self.state is not None and self.state.note.strip():
            self._writer.keep_note_soon()

    def _begin_time(self) -> None:
        if self.state is not None and self.state.started_at is None:
            self.state.started_at = self._now()
            self._show_time()

    def _show_time(self) -> None:
        started = self.state.started_at if self.state is not None else None
        self.talk.set_time(round((self._now() - started).total_seconds()) if started is not None else None)

    def _now(self) -> datetime:
        return self._desk.book.clock.now()

    # --- writes -----------------------------------------------------------------------------------------------------

    def _ask_interest(self) -> None:
        if self.state is not None:
            self.state.stage = Stage.INTEREST
            self._show()

    def _write(self, again_on: date | None, again_time: time | None) -> None:
        if self.state is not None:
            self._writer.write(self.state, again_on, again_time)

    def _write_interest(self, interest: InterestDraft, step: StepDraft | None, client_id: int | None) -> None:
        if self.state is not None:
            self._writer.write_interest(self.state, interest, step, client_id)

    def _go_on(self, state: CallState, made: Made) -> None:
        """Count the call and bring the next record; what was typed is kept in case the call is taken back."""
        if self.sieve is None:
            return
        self.sieve.made.append(made)
        state.note_before = None
        state.stage = Stage.RESULT
        self._states.pop(state.record_id, None)
        self._written[state.record_id] = state
        self._ask_turn(None, state.record_id)

    def _on_refused(self, refusal: Refusal) -> None:
        if self.state is not None and self.state.stage is Stage.INTEREST:
            self.talk.interest.refuse(refusal)
        else:
            self.said.emit(refusal)

    # --- words ------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Word everything anew; the script comes in the other language for the next call."""
        super().retranslate()
        self._word_done()
        if self.kit is not None:
            self.set_script(self._script_code)

    def _word_done(self) -> None:
        made = len(self.sieve.made) if self.sieve is not None else 0
        text = self.tr("%n call(s) made. Whoever is to be called later comes back on the day.", "", made)
        self.done.set_words(self.tr("That is the whole list"), text)
