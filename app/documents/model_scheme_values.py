"""What goes into the scheme of a sales model: who keeps which function, and where clients change hands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.documents.switch_plan_values import ModelNames


@dataclass(frozen=True, slots=True)
class SchemeFunction:
    """A function: its title, whose role it is, who answers (empty: nobody), the department, its clients."""

    code: str
    title: str
    role: str
    owner: str
    job: str
    department: str
    clients: int | None = None


@dataclass(frozen=True, slots=True)
class SchemeBar:
    """What a person has of a function; ``is_owner`` answers for it, else only has clients of it by name."""

    function: str
    clients: int | None
    is_owner: bool


@dataclass(frozen=True, slots=True)
class SchemePerson:
    """A row of the diagram: a person (or, in a blank scheme, a role), the words under the name, what they have."""

    name: str
    under: str
    bars: tuple[SchemeBar, ...]


@dataclass(frozen=True, slots=True)
class SchemePoint:
    """Where clients change hands.

    ``short`` stands beside the diamond, ``sentence`` is the rule (empty: it is off). ``from_row`` and ``to_row`` are
    rows of the diagram, None: nobody, or the same person. ``wait_tenths`` is the mean of days till the answer.
    """

    from_function: str
    to_function: str
    short: str
    sentence: str
    giver: str
    taker: str
    from_row: int | None = None
    to_row: int | None = None
    this_quarter: int = 0
    wait_tenths: int | None = None


@dataclass(frozen=True, slots=True)
class SchemeRole:
    """A role: its functions, and everybody who holds it with job titles."""

    title: str
    functions: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SchemeStandIn:
    """Who covers for whom; ``until_on`` is the day the person is back."""

    person: str
    stand_in: str
    from_on: date
    until_on: date
    reason: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class ModelSchemeValues:
    """A sales model as it is in force, or (``is_blank``) one to be filled in with a pen.

    ``functions`` are the four, ``off_track`` is apart. ``people``: those who answer for a function stand first.
    """

    as_of: date
    company: str = ""
    names: ModelNames | None = None
    since_on: date | None = None
    functions: tuple[SchemeFunction, ...] = ()
    off_track: SchemeFunction | None = None
    people: tuple[SchemePerson, ...] = ()
    points: tuple[SchemePoint, ...] = ()
    roles: tuple[SchemeRole, ...] = ()
    stand_ins: tuple[SchemeStandIn, ...] = ()
    is_blank: bool = False
