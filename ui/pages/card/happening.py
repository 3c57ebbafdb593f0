"""One row of the timeline before it has its day written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ui.kit.timeline import TimelineItem


@dataclass(frozen=True, slots=True)
class Target:
    """What stands behind a row: activity, order, document, move, hand_over, mark, promise, request or rival.

    ``id`` is its number, 0 of a hand-over that has no page of its own. ``is_open`` tells a planned step, a promise or a
    request that waits.
    """

    kind: str
    id: int = 0
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Happening:
    """A row with its day; ``rank`` orders those of one day, ``groups`` are the filters that show it."""

    is_open: bool
    on: date
    rank: str
    item: TimelineItem
    groups: frozenset[str]
