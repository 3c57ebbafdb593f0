"""The one way the window moves a client: read what the stage asks, ask it in the small sheet, write the move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.changes import Changes
from app.services.stage_gate import MoveAnswers, MovePlan, make_move, plan_move
from ui.desk import Desk
from ui.moves.move_panel import MovePanel, Spot
from ui.moves.tip import plan_tip


class Mover(QObject):
    """Moves a client from a page, a card, a list, the palette. Nothing moves before the book has taken it.

    Signals:
        refused: a client may not be moved, or the book did not take it (str, the sentence).
        moved: a move is in the book (client id, Changes).
        given_up: there was no move after all (client id).
    """

    refused = Signal(str)
    moved = Signal(int, object)
    given_up = Signal(int)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self.desk = desk
        self._under_way: set[int] = set()

    def move(
        self,
        client_id: int,
        name: str,
        to_stage: str,
        spot: Callable[[], Spot],
        *,
        seen_version: int | None = None,
        plan: MovePlan | None = None,
    ) -> None:
        """Move a client to the stage with code ``to_stage``; what it asks is asked at ``spot()``.

        A ``plan`` that was read already is not read again. ``seen_version`` is that of the client on the screen; None:
        as it is read for the move. While a client is on its way it takes no second move.
        """
        if client_id in self._under_way:
            return
        self._under_way.add(client_id)

        def go_on(found: MovePlan) -> None:
            def use_case(session: Any, answers: MoveAnswers) -> Changes:
                version = found.version if seen_version is None else seen_version
                return make_move(session, client_id, to_stage, answers, version)

            self._go(client_id, name, found, spot, use_case)

        if plan is not None:
            go_on(plan)
        else:
            self.desk.read(
                self, plan_move, client_id, to_stage, self.desk.language.code,
                done=go_on, failed=lambda sentence: self._fail(client_id, sentence),
            )  # fmt: skip

    def _go(
        self, client_id: int, name: str, plan: MovePlan, spot: Callable[[], Spot], use_case: Callable[..., Changes]
    ) -> None:
        tip = plan_tip(self.desk, plan)
        if tip.refusal and not tip.may_force:
            self._fail(client_id, tip.reason)
        elif not plan.is_plain:
            panel = MovePanel(self.desk, plan, tip.title, name, spot(), use_case)
            panel.moved.connect(lambda changes: self._done(client_id, changes))
            panel.given_up.connect(lambda: self._give_up(client_id))
            QTimer.singleShot(0, panel, panel.open)  # made in one turn, painted in another
        else:
            self.desk.write(
                self, use_case, MoveAnswers(),
                done=lambda changes: self._done(client_id, changes),
                failed=lambda sentence: self._fail(client_id, sentence),
            )  # fmt: skip

    def _done(self, client_id: int, changes: Changes) -> None:
        self._under_way.discard(client_id)
        self.moved.emit(client_id, changes)

    def _fail(self, client_id: int, sentence: str) -> None:
        self._under_way.discard(client_id)
        self.refused.emit(str(sentence))
        self.given_up.emit(client_id)

    def _give_up(self, client_id: int) -> None:
        self._under_way.discard(client_id)
        self.given_up.emit(client_id)
