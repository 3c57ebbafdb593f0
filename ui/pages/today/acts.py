"""What is done with a step of Today: ticked off, moved, called about, printed for."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.domain.touch import UsualTouch
from app.services.activities import finish_step, has_open_step, move_step, reopen_step
from app.services.client_card import load_card
from app.services.promises import close_promise
from app.services.suggestions import accept_suggestion
from app.services.today_rows import (
    MeetingRow,
    PromiseRow,
    RequestRow,
    StepRow,
    Suggestion,
    Who,
)
from app.services.touch_rhythm import usual_next_touch
from ui.desk import Desk
from ui.kit.menu import KMenu
from ui.pages.card.step_dialogs import StepDialog
from ui.pages.page import Place
from ui.pages.today.side_dialogs import AnswerDialog, NotNowDialog
from ui.steps.phone import call_client

if TYPE_CHECKING:
    from ui.steps.aid_sheets import AidSheets


class TodayActs(QObject):
    """Writes and dialogs; the page shows what comes of them.

    Signals:
        said: something happened that cannot be seen (str).
        go_asked: another place is wanted (Place).
        finished: a step was ticked off and its client has no other one (step id).
    """

    said = Signal(str)
    go_asked = Signal(object)
    finished = Signal(int)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self.desk = desk
        self._page = page
        self._sheets: AidSheets | None = None

    # --- steps ------------------------------------------------------------------------------------------------

    def tick(self, step: StepRow) -> None:
        """Mark a step done, or open again what was done today."""
        if step.state == "done":
            self.desk.write(self, reopen_step, step.id)
        else:
            self.desk.write(self, finish_step, step.id, done=lambda _changes: self._after(step))

    def _after(self, step: StepRow) -> None:
        """Ask what is next, unless something is planned or nothing needs to be."""

        def told(has_step: bool) -> None:
            if not has_step and step.function != "off":
                self.finished.emit(step.id)

        self.desk.read(self, has_open_step, step.client_id, done=told)

    def move(self, step: StepRow, day: date, at: time | None = None) -> None:
        """Put a step on another day; without an hour its own stays."""
        hour = at
        if hour is None and step.due_at is not None:
            hour = self.desk.book.clock.local(step.due_at).time()
        self.desk.write(self, move_step, step.id, day, due_time=hour)

    def read_usual(self, client_id: int, done: Callable[[date | None], object]) -> None:
        """Find the day the rhythm proposes."""

        def told(usual: UsualTouch | None) -> None:
            done(usual.on if usual is not None else None)

        self.desk.read(self, usual_next_touch, client_id, done=told)

    def ask_in_dialog(self, client_id: int) -> None:
        """Ask for a step in the dialog, with the person."""

        def show(card: Any) -> None:
            StepDialog(self.desk, client_id, card.contacts, self._page.window()).open()

        self.desk.read(self, load_card, client_id, done=show)

    def call(self, client_id: int, contact_id: int | None = None) -> None:
        """Call a client."""
        call_client(self.desk, self, client_id, self.said.emit, contact_id)

    # --- sheets -----------------------------------------------------------------------------------------------

    def print_plan(self, client_id: int, stage_code: str) -> None:
        """Print the sheet of a meeting: the plan, or the one for a negotiation."""
        self._print("negotiation" if stage_code == "negotiation" else "meeting_plan", (client_id,))

    def print_all_menu(self, meetings: Sequence[MeetingRow], today: date) -> KMenu:
        """Return the menu of days whose plans are printed as one document."""
        menu = KMenu(self._page)
        tomorrow = today + timedelta(1)
        of = {
            self.tr("Print all of today’s"): [row for row in meetings if row.step.due_on == today],
            self.tr("Print all of tomorrow’s"): [row for row in meetings if row.step.due_on == tomorrow],
            self.tr("Print all of this week’s"): [row for row in meetings if row.is_this_week],
            self.tr("Print all of the next 7 days"): list(meetings),
        }
        for words, rows in of.items():
            ids = tuple(dict.fromkeys(row.step.client_id for row in rows))
            printed = functools.partial(self._print, "meeting_plan", ids)
            menu.add(words, printed, icon="printer", meta=str(len(ids)), is_enabled=bool(ids))
        return menu

    def print_day(self, who: Who) -> None:
        """Print the sheet of the day; without a printer it is saved."""
        self._with_sheets(lambda sheets, kind, options: sheets.print(kind, options), who)

    def save_day(self, who: Who) -> None:
        """Save the sheet of the day as a PDF."""
        self._with_sheets(lambda sheets, kind, options: sheets.save(kind, options), who)

    def _with_sheets(self, act: Callable[..., object], who: Who) -> None:
        """Do it once the modules of documents are there: they come in a thread."""

        def here(_module: object) -> None:
            from app.documents.aids import AidKind
            from app.services.aids import AidOptions
            from ui.steps.aid_sheets import AidSheets

            if self._sheets is None:
                self._sheets = AidSheets(self.desk, self._page.window())
                self._sheets.said.connect(self.said)
            act(self._sheets, AidKind.DAY_PLAN, AidOptions(self.desk.language.code, who=who))

        self.desk.jobs.start(self, lambda _progress: importlib.import_module("ui.steps.aid_sheets"), here)

    def _print(self, kind: str, client_ids: tuple[int, ...]) -> None:
        extra = {"kind": kind, "clients": client_ids, "action": "print"}
        self.go_asked.emit(Place("documents", client_ids[0], extra=extra))

    # --- the cards at the right ---------------------------------------------------------------------------------

    def close_promise(self, row: PromiseRow) -> None:
        """A promise was kept."""
        self.desk.write(self, close_promise, row.id)

    def answer(self, row: RequestRow) -> None:
        """Ask what was answered."""
        AnswerDialog(self.desk, row, self._page.window()).open()

    def accept(self, row: Suggestion) -> None:
        """Do what a rule suggests."""
        self.desk.write(self, accept_suggestion, row.rule_code, row.client_id)

    def put_aside(self, row: Suggestion) -> None:
        """Ask why a suggestion is not for now."""
        NotNowDialog(self.desk, row, self._page.window()).open()


def touches_today(changes: Changes) -> bool:
    """Whether anything of Today may be stale."""
    topics = {"stages", "people", "settings", "rules", "raw", "promises", "requests", "suggestions", "handovers"}
    return bool(changes.all_clients or changes.clients or changes.topics & topics)
