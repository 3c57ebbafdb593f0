"""Many clients moved at once: what the stage asks is asked once, and whoever it holds back is told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.services.bulk import move_clients
from app.services.competitor_marks import LossFacts
from app.services.stage_asks import stage_asks
from app.services.stage_gate import MoveAnswers, MovePlan
from ui.desk import Desk
from ui.moves.held_dialog import HeldDialog
from ui.moves.move_panel import MovePanel, Spot


class ManyMover(QObject):
    """Moves clients in one action. Those whom a gate or a missing fact holds back stay, and a dialog says why.

    Signals:
        refused: the book did not take it (str, the sentence).
        moved: what could be moved is moved, and it may be nobody (Changes, its ``outcome`` a BulkOutcome).
    """

    refused = Signal(str)
    moved = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self.desk = desk
        self._page = page

    def move(self, client_ids: Sequence[int], told: str, to_stage: str, spot: Callable[[], Spot]) -> None:
        """Move clients to the stage with code ``to_stage``; ``told`` says who they are: '3 clients'."""
        ids, answered = tuple(client_ids), MoveAnswers()

        def use_case(session: Any, answers: MoveAnswers) -> Changes:
            nonlocal answered
            answered = answers
            return move_clients(session, ids, to_stage, **_loose(answers))

        def go_on(changes: Changes) -> None:
            self._on_moved(changes, to_stage, answered)

        asks = stage_asks(to_stage, self.desk.language.words)
        if asks:
            stage = self.desk.stage(to_stage)
            todo = stage.what_to_do(self.desk.language.words) if stage is not None else ""
            plan = MovePlan(0, "", to_stage, tuple(asks), None, may_force=False, todo_text=todo, version=0)
            panel = MovePanel(self.desk, plan, f"→ {self.desk.stage_name(to_stage)}", told, spot(), use_case)
            panel.moved.connect(go_on)
            panel.open()
        else:
            self.desk.write(
                self, use_case, answered, done=go_on, failed=lambda sentence: self.refused.emit(str(sentence))
            )

    def _on_moved(self, changes: Changes, to_stage: str, answers: MoveAnswers) -> None:
        self.moved.emit(changes)
        held = changes.outcome.held
        if held:

            def use_case(session: Any, reason: str) -> Changes:
                ids = [each.client_id for each in held]
                return move_clients(session, ids, to_stage, forced_reason=reason, **_loose(answers))

            HeldDialog(self.desk, held, to_stage, use_case, self._page.window()).open()


def _loose(answers: MoveAnswers) -> dict[str, Any]:
    """Return the answers as ``move_clients`` takes them."""
    given = dict(answers.fields)
    reason = given.get("lost_reason", "")
    loss = LossFacts(reason, given.get("argument", ""), given.get("product", ""), given.get("their_price_kop"))
    return {
        "reason": given.get("reason", ""),
        "returns_on": given.get("returns_on"),
        "lost_reason": reason,
        "competitor": given.get("competitor", ""),
        "loss": loss,
    }
