"""What goes into the sheet of objections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ObjectionBlock:
    """One objection: what is said, what it may mean, how it is answered; ``heard``: how often from this client."""

    quote: str
    means: str = ""
    acknowledge: str = ""
    ask: str = ""
    answer: str = ""
    fact: str = ""
    next_step: str = ""
    heard: int = 0


@dataclass(frozen=True, slots=True)
class ObjectionSheetValues:
    """The objections in their order; ``steps`` are how any of them is answered. ``is_blank``: empty blocks."""

    as_of: date
    steps: tuple[str, ...] = ()
    blocks: tuple[ObjectionBlock, ...] = ()
    is_blank: bool = False
