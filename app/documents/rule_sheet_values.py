"""What goes into the rule sheet: the rules in force on a day, who owns what, who has read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as it stood: its code, its sentence in the sheet's language, version and since when.

    ``is_acting``: the program moves clients by itself, else it only suggests.
    """

    code: str
    sentence: str
    number: int
    valid_from: date
    is_acting: bool = False


@dataclass(frozen=True, slots=True)
class RuleReading:
    """How a rule reads 'a minimum over so many months': ``metric`` is smallest_order or smallest_month."""

    code: str
    metric: str
    months: int


@dataclass(frozen=True, slots=True)
class RuleReader:
    """A person of the team; ``read_on`` is when the last of the rules on the sheet was acknowledged, None: not all."""

    name: str
    job: str = ""
    read_on: date | None = None


@dataclass(frozen=True, slots=True)
class RuleSheetValues:
    """The rules of a company as of a day.

    ``model`` is the code of the sales model, ``owners`` are (function, names) in the order of the functions.
    """

    as_of: date
    company: str = ""
    model: str = ""
    owners: tuple[tuple[str, str], ...] = ()
    rules: tuple[RuleLine, ...] = ()
    readings: tuple[RuleReading, ...] = ()
    people: tuple[RuleReader, ...] = ()
