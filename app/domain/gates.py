"""What the board says of a move before it is made: what will be asked for, and the gates between functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.conveyor import FUNCTIONS, Function
from app.domain.rules import Condition, Match, Metric, Op

QUESTIONS: Final = ("budget", "authority", "need", "timing")
ANSWERED_FROM: Final = 1  # a BANT answer of level 0 says that it is not known


class Gate(StrEnum):
    """The gates out of prospecting, out of the first sale, and into VIP (product.md, section 2)."""

    QUALIFIED = "qualified"
    TO_CARE = "to_care"
    VIP = "vip"


@dataclass(frozen=True, slots=True)
class GateCondition:
    """A condition of a gate's rule and the client's ``figure`` (None: it has none).

    ``distance`` says in words how far it is; empty once met, and where numbers say all.
    """

    condition: Condition
    figure: int | None
    distance: str = ""

    @property
    def is_met(self) -> bool:
        """Whether the figure is within the condition; one that does not exist meets nothing."""
        if self.figure is None:
            return False
        wanted = self.condition.value
        return self.figure >= wanted if self.condition.op is Op.AT_LEAST else self.figure <= wanted

    @property
    def nearness(self) -> float:
        """Return how much of the way is gone, 0 to 1."""
        if self.is_met:
            return 1.0
        low, high = sorted((self.figure or 0, self.condition.value))
        return low / high if self.figure is not None and high else 0.0


@dataclass(frozen=True, slots=True)
class GateRule:
    """The rule of a gate over one client."""

    match: Match
    conditions: tuple[GateCondition, ...]

    @property
    def holds(self) -> bool:
        """Whether the gate is open."""
        met = (one.is_met for one in self.conditions)
        return any(met) if self.match is Match.ANY else all(met)

    @property
    def telling(self) -> GateCondition:
        """Return the condition to tell of: the first that is met of an open gate, the nearest unmet of a shut one."""
        if self.holds:
            return next(one for one in self.conditions if one.is_met)
        return max((one for one in self.conditions if not one.is_met), key=lambda one: one.nearness)


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What is known of a client for its gates, and what the owner wants.

    Attributes:
        bant: level of each BANT question that has one.
        qualified: the rule of the gate out of prospecting; None: the owner has switched it off, there is no gate.
        to_care: the rule of the gate out of the first sale; None: as above.
        proof: what proves a sale: money, contract, prepayment.
        is_vip: whether the flag holds.
    """

    bant: Mapping[str, int]
    qualified: GateRule | None
    to_care: GateRule | None
    proof: str
    is_vip: bool


@dataclass(frozen=True, slots=True)
class GateCheck:
    """How a gate stands.

    Attributes:
        passes: whether it is open.
        have, wanted: the figure and the number of the condition that is told of; ``have`` is never over a number met.
        missing: the BANT questions without an answer, where one is wanted.
        metric: what that condition measures; None for VIP, whose flag is asked.
        distance: how far it is, in words; empty where there is nothing to add to the numbers.
    """

    gate: Gate
    passes: bool
    have: int
    wanted: int
    missing: tuple[str, ...] = ()
    metric: Metric | None = None
    distance: str = ""


def gate_of_move(from_function: str, to_function: str, facts: GateFacts) -> GateCheck | None:
    """Return the gate a move goes through: the first that is shut, else the last of the way; None without one.

    Back and off the track there are no gates, and none for who comes back from there.
    """
    track = [function.value for function in FUNCTIONS]
    if from_function not in track or to_function not in track:
        return None
    way = track[track.index(from_function) + 1 : track.index(to_function) + 1]
    checks = [check for check in (_check(function, facts) for function in way) if check is not None]
    shut = next((check for check in checks if not check.passes), None)
    return shut or (checks[-1] if checks else None)


def _check(entered: str, facts: GateFacts) -> GateCheck | None:
    if entered == Function.FIRST_SALE:
        return _by_rule(Gate.QUALIFIED, facts.qualified, facts.bant)
    if entered == Function.CARE:
        return _by_rule(Gate.TO_CARE, facts.to_care, facts.bant)
    return GateCheck(Gate.VIP, facts.is_vip, int(facts.is_vip), 1)


def _by_rule(gate: Gate, rule: GateRule | None, bant: Mapping[str, int]) -> GateCheck | None:
    if rule is None:
        return None
    told = rule.telling
    metric, have, wanted = told.condition.metric, told.figure or 0, told.condition.value
    asked = {Metric.BANT_ANSWERED: QUESTIONS, Metric.NEED_LEVEL: ("need",)}.get(metric, ())
    missing = tuple(question for question in asked if bant.get(question, 0) < ANSWERED_FROM)
    return GateCheck(
        gate,
        rule.holds,
        min(have, wanted) if told.is_met and told.condition.op is Op.AT_LEAST else have,
        wanted,
        () if rule.holds else missing,
        metric,
        told.distance,
    )
