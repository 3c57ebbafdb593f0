"""What goes into the plan of a day: its steps as they are called on, with what is needed at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class DayStep:
    """A step: ``due_on`` when it was due, ``at`` its local hour if one was named; ``kind`` as of activities."""

    client: str
    kind: str
    title: str
    due_on: date
    at: time | None = None
    duration_min: int | None = None
    contact: str = ""
    phone: str = ""
    place: str = ""
    person: str = ""
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class DayPlanValues:
    """The steps of a local day and those still open from before; ``person`` is whose they are, empty: everyone's."""

    as_of: date
    person: str = ""
    overdue: tuple[DayStep, ...] = ()
    today: tuple[DayStep, ...] = ()
    is_blank: bool = False
