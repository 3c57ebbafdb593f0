"""What goes into the plan of a switch: everything in the words of the sheet's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ROWS = ("prospecting", "first_sale", "care", "vip", "sleeping", "off")
"""The rows of 'who gets which clients', in order."""


@dataclass(frozen=True, slots=True)
class ModelNames:
    """A sales model under both its names: 'Two-tier model with an account manager', 'Hunter and farmer'."""

    name: str
    by_roles: str


@dataclass(frozen=True, slots=True)
class PlanRole:
    """A role of the new model: its functions, and who holds it, with job titles."""

    title: str
    functions: str
    people: str


@dataclass(frozen=True, slots=True)
class PlanFunction:
    """A function: who answers for it now and then (empty: nobody), and how many of its clients change hands."""

    title: str
    role: str
    now: str
    then: str
    department: str
    clients: int
    moving: int


@dataclass(frozen=True, slots=True)
class PlanPerson:
    """A person's load: clients before and after in the order of ROWS, those worked with together, and their sums."""

    name: str
    before: tuple[int, ...]
    after: tuple[int, ...]
    clients_before: int
    clients_after: int
    before_kop: int
    after_kop: int


@dataclass(frozen=True, slots=True)
class PlanClient:
    """A client: ``giver`` and ``taker`` are names, empty: nobody."""

    name: str
    function: str
    giver: str
    taker: str
    why: str
    is_moving: bool


@dataclass(frozen=True, slots=True)
class PlanTask:
    """A thing to do so that the switch works."""

    title: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class SwitchPlanValues:
    """A switch before it is made.

    Attributes:
        planner: who plans it. ``note``: the owner's word about it.
        blocks, warnings: what stands against it, what to think of.
        rules: (name, sentence) of the hand-over rules that are set with it.
        people: who signs: those who hold a role then.
        unassigned, clients: those with nobody first; the others by new person, then by name.
        unassigned_count, clients_count, moving_count: of all. ``left_out``: clients that are not printed.
    """

    as_of: date
    company: str = ""
    planner: str = ""
    note: str = ""
    now: ModelNames | None = None
    then: ModelNames | None = None
    since_on: date | None = None
    roles: tuple[PlanRole, ...] = ()
    functions: tuple[PlanFunction, ...] = ()
    loads: tuple[PlanPerson, ...] = ()
    blocks: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    tasks: tuple[PlanTask, ...] = ()
    people: tuple[str, ...] = ()
    unassigned: tuple[PlanClient, ...] = ()
    clients: tuple[PlanClient, ...] = ()
    unassigned_count: int = 0
    clients_count: int = 0
    moving_count: int = 0
    left_out: int = 0
