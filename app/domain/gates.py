"""What the board says of a move before it is made: what will be asked for, and the gates between functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.conveyor import FUNCTIONS, Function, Missing, missing_for_move

QUESTIONS: Final = ("budget", "authority", "need", "timing")
ANSWERED_FROM: Final = 1  # a BANT answer of level 0 says that it is not known


class Ask(StrEnum):
    """What one small form asks for when a client enters a stage."""

    MEETING_DATE = "meeting_date"
    SUM = "sum"
    RETURN_DATE = "return_date"
    LOST_REASON = "lost_reason"
    REASON = "reason"


class Gate(StrEnum):
    """The gates out of prospecting, out of the first sale, and into VIP (product.md, section 2)."""

    QUALIFIED = "qualified"
    TO_CARE = "to_care"
    VIP = "vip"


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What is known of a client for its gates, and what the owner wants.

    Attributes:
        bant: level of each BANT question that has one.
        is_need_enough: the lighter gate: the need alone.
        orders: orders that prove a sale, as ``proof`` (money, contract, prepayment) has it.
        orders_wanted: how many open the way to care.
        is_vip: whether the flag holds.
        has_meeting: whether a meeting is planned.
        has_sum: whether a sum is expected.
    """

    bant: Mapping[str, int]
    is_need_enough: bool
    orders: int
    orders_wanted: int
    proof: str
    is_vip: bool
    has_meeting: bool
    has_sum: bool


@dataclass(frozen=True, slots=True)
class GateCheck:
    """How a gate stands: ``have`` of ``wanted``; ``missing`` are the BANT questions without an answer."""

    gate: Gate
    have: int
    wanted: int
    missing: tuple[str, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether the gate is open."""
        return self.have >= self.wanted


_FORMS: Final = {
    Missing.RETURN_DATE: Ask.RETURN_DATE,
    Missing.LOST_REASON: Ask.LOST_REASON,
    Missing.REASON: Ask.REASON,
}


def asked_for(to_code: str, facts: GateFacts | None) -> Ask | None:
    """Return what a move to the stage asks for; without facts, only what the stage cannot do without."""
    missing = missing_for_move(to_code, returns_on=None, lost_reason="", reason="")
    if missing:
        return _FORMS[missing[0]]
    if facts is not None and to_code == "meeting" and not facts.has_meeting:
        return Ask.MEETING_DATE
    if facts is not None and to_code == "proposal" and not facts.has_sum:
        return Ask.SUM
    return None


def gate_of_move(from_function: str, to_function: str, facts: GateFacts) -> GateCheck | None:
    """Return the gate a move goes through: the first that is shut, else the last of the way; None without one.

    Back and off the track there are no gates, and none for who comes back from there.
    """
    track = [function.value for function in FUNCTIONS]
    if from_function not in track or to_function not in track:
        return None
    way = track[track.index(from_function) + 1 : track.index(to_function) + 1]
    checks = [_check(function, facts) for function in way]
    shut = next((check for check in checks if not check.passes), None)
    return shut or (checks[-1] if checks else None)


def _check(entered: str, facts: GateFacts) -> GateCheck:
    if entered == Function.FIRST_SALE:
        wanted = ("need",) if facts.is_need_enough else QUESTIONS
        missing = tuple(question for question in wanted if facts.bant.get(question, 0) < ANSWERED_FROM)
        return GateCheck(Gate.QUALIFIED, len(wanted) - len(missing), len(wanted), missing)
    if entered == Function.CARE:
        return GateCheck(Gate.TO_CARE, facts.orders, facts.orders_wanted)
    return GateCheck(Gate.VIP, int(facts.is_vip), 1)
