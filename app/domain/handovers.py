"""Hand-overs: a client passes from one responsible to another; when the answer is due, what makes it ready."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from itertools import accumulate
from typing import Any, Final

from app.domain.conveyor import FUNCTIONS, Function
from app.domain.when_days import plus_workdays

RETURN_CODES: Final = ("no_contact", "no_decider", "no_need", "not_paid", "no_terms", "wrong_person", "other")
INTRO_WAYS: Final = ("", "call", "meeting", "letter")
STEP_KINDS: Final = ("call", "meeting", "message", "letter", "visit", "presentation", "task")
GATE_INTO: Final[Mapping[str, str]] = {"first_sale": "qualified", "care": "to_care", "vip": "vip"}
"""The rule of the gate that leads into a function."""


class State(StrEnum):
    """What became of a hand-over."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


# What should be known before a client passes on, by the kind of the hand-over, in the order of the list.
READY_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "prospecting": ("decider", "decider_phone", "need", "promises", "next_step"),
    "first_sale": ("bant", "decider", "decider_phone", "need", "promises", "next_step"),
    "care": ("bant", "decider", "decider_phone", "promises", "payment_terms", "first_delivery"),
    "vip": ("decider", "decider_phone", "promises", "payment_terms", "special_terms", "growth"),
}


@dataclass(frozen=True, slots=True)
class FirstStep:
    """A first step of the receiver. ``person_id`` None: of whoever receives the client."""

    kind: str
    title: str
    due_on: date
    due_time: time | None = None
    is_ticked: bool = True
    person_id: int | None = None


def kind_into(function: str) -> str:
    """Return the kind of a hand-over into a function: a lead until the first sale, then a client."""
    return "lead" if function in (Function.PROSPECTING, Function.FIRST_SALE) else "client"


def is_ahead(left: str, entered: str) -> bool:
    """Whether ``entered`` comes after ``left`` on the conveyor; off the track nothing is ahead."""
    track = [function.value for function in FUNCTIONS]
    return left in track and entered in track and track.index(left) < track.index(entered)


def function_before(function: str) -> str:
    """Return the function a client comes from; empty for the first."""
    track = [each.value for each in FUNCTIONS]
    place = track.index(function)
    return track[place - 1] if place else ""


def answer_day(proposed_on: date, days: int) -> date:
    """Return by what day the receiver answers: so many working days after the proposal."""
    return plus_workdays(proposed_on, days)


def days_late(answer_by: date, today: date) -> int:
    """Return for how many days an answer is late; 0 while it is not."""
    return max(0, (today - answer_by).days)


def fresh_steps(steps: Sequence[FirstStep], today: date, contact_days: int) -> tuple[FirstStep, ...]:
    """Return the steps on days that have not passed: those that have begin when a contact is due from today."""
    soonest = plus_workdays(today, contact_days)
    return tuple(replace(step, due_on=soonest) if step.due_on < today else step for step in steps)


def count_reasons(codes: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return how often each reason of a return was given, most first; the counts sum to the returns."""
    counted = Counter(code if code in RETURN_CODES else "other" for code in codes)
    return tuple(sorted(counted.items(), key=lambda row: (-row[1], RETURN_CODES.index(row[0]))))


def step_to_json(step: FirstStep) -> dict[str, Any]:
    """Return a step as the book keeps it."""
    return {
        "kind": step.kind,
        "title": step.title,
        "due_on": step.due_on.isoformat(),
        "due_time": step.due_time.strftime("%H:%M") if step.due_time else None,
        "is_ticked": step.is_ticked,
        "person_id": step.person_id,
    }


def step_from_json(kept: Mapping[str, Any]) -> FirstStep:
    """Return a step that ``step_to_json`` wrote."""
    at_time = time.fromisoformat(kept["due_time"]) if kept.get("due_time") else None
    return FirstStep(
        kept["kind"], kept["title"], date.fromisoformat(kept["due_on"]), at_time,
        bool(kept.get("is_ticked", True)), kept.get("person_id"),
    )  # fmt: skip


def order_that_reached(sums_kop: Sequence[int], wanted_kop: int) -> int | None:
    """Return the place of the order that brought the total to ``wanted_kop``; None: the total is below."""
    return next((place for place, total in enumerate(accumulate(sums_kop)) if total >= wanted_kop), None)
