"""Where the top of the book begins, today and on any day before.

The top P % of N clients with a volume above zero has N * P / 100 places, rounded down; equal volumes share
the better place. The line is the volume of the last place: who has as much is in the top. Fewer than ten paying
clients have no top (content.json, rule ``vip_top``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.months import leaves_on

TOP_NEEDS_CLIENTS: Final = 10
LineKey = tuple[int, int]
"""Months of the window, percent."""


def find_line_kop(volumes: Sequence[int], percent: int) -> int | None:
    """Return the volume of the last place within ``percent`` of those above zero; None without a place."""
    paying = sorted(volume for volume in volumes if volume > 0)
    places = len(paying) * percent // 100
    return paying[-places] if places and len(paying) >= TOP_NEEDS_CLIENTS else None


@dataclass(frozen=True, slots=True)
class KnownLines:
    """Lines of one day, for that day and after; of days before nothing is known."""

    as_of: date
    lines: Mapping[LineKey, int | None]

    def line_kop(self, months: int, percent: int, day: date) -> int | None:
        """Return the line of ``as_of`` for it and later days."""
        return self.lines.get((months, percent)) if day >= self.as_of else None

    def change_days(self, months: int) -> Sequence[date]:
        """Return the one day from which anything is known."""
        return (self.as_of,)


@dataclass(frozen=True, slots=True)
class VolumeEntry:
    """A paid order of any client, with what came back of it; ``net_kop`` is what is left."""

    client_id: int
    ordered_on: date
    net_kop: int
    returns: tuple[tuple[date, int], ...] = ()


class Standings:
    """Lines of every day up to ``as_of``, found backwards, as far as asked. Later days have the last line."""

    def __init__(self, entries: Sequence[VolumeEntry], as_of: date) -> None:
        self._entries = entries
        self._as_of = as_of
        self._walks: dict[LineKey, _Walk] = {}
        self._days: dict[int, list[date]] = {}

    def line_kop(self, months: int, percent: int, day: date) -> int | None:
        """Return the line of a window of ``months`` on ``day``."""
        walk = self._walks.get((months, percent))
        if walk is None:
            walk = self._walks[months, percent] = _Walk(_steps(self._entries, months, self._as_of), percent)
        return walk.line_on(day)

    def change_days(self, months: int) -> Sequence[date]:
        """Return the days on which some client's volume changed."""
        days = self._days.get(months)
        if days is None:
            days = self._days[months] = sorted(_steps(self._entries, months, self._as_of))
        return days


Steps = dict[date, list[tuple[int, int]]]
"""What was added to (or taken off) whose volume on a day."""


def _steps(entries: Sequence[VolumeEntry], months: int, as_of: date) -> Steps:
    steps: Steps = {}
    for entry in entries:
        left_on = leaves_on(entry.ordered_on, months)
        kop = entry.net_kop + sum(amount for _, amount in entry.returns)
        changes = [(entry.ordered_on, kop)]
        for returned_on, amount in entry.returns:
            if returned_on < left_on:
                changes.append((max(returned_on, entry.ordered_on), -amount))
                kop -= amount
        for day, change in (*changes, (left_on, -kop)):
            if day <= as_of and change:
                steps.setdefault(day, []).append((entry.client_id, change))
    return steps


class _Walk:
    """Goes back in time day by day, taking back what each day did, and remembers the line of each stretch."""

    def __init__(self, steps: Steps, percent: int) -> None:
        self._steps = steps
        self._percent = percent
        self._days = sorted(steps)
        self._volumes: dict[int, int] = {}
        for changes in steps.values():
            for client_id, change in changes:
                self._volumes[client_id] = self._volumes.get(client_id, 0) + change
        self._lines = [self._line()]  # the newest stretch first

    def line_on(self, day: date) -> int | None:
        back = len(self._days) - bisect_right(self._days, day)
        while len(self._lines) <= back:
            undone = self._days[len(self._days) - len(self._lines)]
            for client_id, change in self._steps[undone]:
                self._volumes[client_id] -= change
            self._lines.append(self._line())
        return self._lines[back]

    def _line(self) -> int | None:
        return find_line_kop(tuple(self._volumes.values()), self._percent)
