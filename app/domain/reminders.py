"""When a person is reminded of a step: once for each moment it was planned for, whatever the clock does meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

MISSED_FOR: Final = timedelta(hours=96)
"""So long after its moment a step missed in sleep is still reminded of: over a weekend. Then it is overdue, no news."""
LEAD_LIMIT: Final = timedelta(days=30)
"""How long before a step a reminder may be set to come."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A step with an hour; ``due_at`` is aware. ``minutes`` before it the reminder comes, negative: none."""

    activity_id: int
    due_at: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown last of a step: for which moment, and when it is to come again (None: it is not)."""

    due_at: datetime
    again_at: datetime | None = None


def remind_at(step: Planned, shown: Shown | None) -> datetime | None:
    """Return when the step is to be reminded of next; None when it was, or is not to be."""
    if step.minutes < 0:
        return None
    if shown is not None and shown.due_at == step.due_at:
        return shown.again_at
    return step.due_at - timedelta(minutes=step.minutes)


def is_due(step: Planned, shown: Shown | None, now: datetime) -> bool:
    """Whether the step is to be reminded of now, or was to be while nobody was there."""
    at = remind_at(step, shown)
    if at is None or at > now:
        return False
    return now <= max(at, step.due_at) + MISSED_FOR


def next_moment(steps: Iterable[tuple[Planned, Shown | None]], now: datetime) -> datetime | None:
    """Return the first moment after ``now`` at which a reminder comes; None: there is none to wait for."""
    moments = [at for step, shown in steps if (at := remind_at(step, shown)) is not None and at > now]
    return min(moments, default=None)
