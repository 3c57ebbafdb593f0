"""What there is to say of a move before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.services.stage_gate import MovePlan
from ui.desk import Desk
from ui.moves.gate_words import asks_sentence, gate_sentence


@dataclass(frozen=True, slots=True)
class MoveTip:
    """What is said of a move under way, line by line.

    ``refusal`` is the short word of a gate that is shut, ``reason`` the sentence why; ``may_force`` that the card may
    still be let go: the form asks why, or for the answers that open the gate.
    """

    title: str
    lines: tuple[str, ...] = ()
    refusal: str = ""
    reason: str = ""
    may_force: bool = False


def move_title(desk: Desk, from_code: str, to_code: str) -> str:
    """Return 'Qualified → Meeting'."""
    return f"{desk.stage_name(from_code)} → {desk.stage_name(to_code)}"


def plan_tip(desk: Desk, plan: MovePlan) -> MoveTip:
    """Return what there is to say of a move: what it will ask, and how the gate stands."""
    title = move_title(desk, plan.from_stage, plan.to_stage)
    asked = asks_sentence(plan.asks)
    sentence = gate_sentence(desk, plan.gate) if plan.gate is not None else ""
    if not plan.is_shut:
        return MoveTip(title, tuple(line for line in (asked, sentence) if line))
    if plan.may_force:
        last = QCoreApplication.translate("Board", "Let go to move it anyway.")
        return MoveTip(title, (sentence, last), QCoreApplication.translate("Board", "Move anyway"), sentence, True)
    if is_answerable(plan):
        last = QCoreApplication.translate("Board", "Let go to answer it.")
    else:
        last = QCoreApplication.translate("Board", "Only the owner may move it anyway.")
    refusal = QCoreApplication.translate("Board", "Not yet")
    return MoveTip(title, (sentence, last), refusal, sentence, is_answerable(plan))


def is_answerable(plan: MovePlan) -> bool:
    """Whether answering what is asked may open a gate that is shut."""
    return plan.gate is not None and bool(plan.gate.missing)
