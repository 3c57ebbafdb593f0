"""What goes into the card of a competitor: facts as they were written down, and what the book counts itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class PriceValues:
    """A price of theirs beside ours, all as typed."""

    item: str = ""
    theirs: str = ""
    ours: str = ""
    includes: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PairValues:
    """Two texts side by side under a name: theirs and ours, or what they say and what we answer."""

    name: str = ""
    left: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class NoteValues:
    """Something seen or heard; ``reliability`` is a, b or c."""

    on: str = ""
    what: str = ""
    source: str = ""
    reliability: str = ""


@dataclass(frozen=True, slots=True)
class CompetitorValues:
    """A competitor as of a day.

    ``texts`` and ``lists`` are by the keys of ``competitor_fields``; ``old`` are keys of facts older than 90 days.
    ``lost``, ``lost_kop`` and ``won`` are of the last year; ``clients`` are ours that also buy from them.
    """

    as_of: date
    name: str = ""
    threat: int | None = None
    updated_on: date | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    prices: tuple[PriceValues, ...] = ()
    terms: tuple[PairValues, ...] = ()
    claims: tuple[PairValues, ...] = ()
    notes: tuple[NoteValues, ...] = ()
    old: frozenset[str] = frozenset()
    lost: int = 0
    lost_kop: int = 0
    won: int = 0
    clients: tuple[str, ...] = ()

    def text(self, *keys: str) -> str:
        """Return the texts of these fields that are known, in one line."""
        return ", ".join(self.texts[key] for key in keys if self.texts.get(key))

    def listed(self, key: str) -> str:
        """Return a list as one text."""
        return "; ".join(self.lists.get(key, ()))

    def is_old(self, *keys: str) -> bool:
        """Whether one of these facts is to be checked again."""
        return not self.old.isdisjoint(keys)
