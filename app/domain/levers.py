"""Three levers of a client: how often it buys, for how much, and how wide a range, each against its own past.

The last half-year is the six calendar months up to a day (inclusive), the one before the six months before them.
Every change is told in money, so that the levers can be compared:

- frequency: the orders more or fewer, at the average check of the earlier half-year;
- check: the change of the average check, on the orders of the last half-year;
- range: what was bought of product groups that only one of the two half-years knows.

Frequency and check add up to the change of the sum. The range is a part of that sum seen from another side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from app.domain.months import add_months, leaves_on
from app.domain.rhythm import OWN_RHYTHM_FROM, double_gap

HALF_YEAR_MONTHS: Final = 6
NEED_MONTHS: Final = 12


class Lever(StrEnum):
    """The levers, in the order in which ties are decided."""

    FREQUENCY = "frequency"
    CHECK = "check"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class LeverOrder:
    """A paid order with money left.

    ``groups`` are the sums of its lines by product group (None: of no group), before the discount of the order and
    before returns: what is left of the order is shared out by them.
    """

    ordered_on: date
    net_kop: int
    groups: tuple[tuple[int | None, int], ...] = ()


@dataclass(frozen=True, slots=True)
class HalfYear:
    """What was bought after one day (exclusive) up to another; ``gap_days`` is None below three days with orders.

    ``groups`` are the product groups that were bought, with what was paid for them.
    """

    after: date
    until: date
    orders: int = 0
    total_kop: int = 0
    gap_days: int | None = None
    groups: Mapping[int, Fraction] = field(default_factory=dict)

    @property
    def average_kop(self) -> int | None:
        """The average check, None without orders."""
        return rounded(Fraction(self.total_kop, self.orders)) if self.orders else None


@dataclass(frozen=True, slots=True)
class LeverChange:
    """What a lever was and is (orders, kopecks, groups), and what its change is worth."""

    lever: Lever
    now: int | None
    before: int | None
    change_kop: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two half-years of a client and what changed between them, in the order of ``Lever``."""

    now: HalfYear
    before: HalfYear
    changes: tuple[LeverChange, ...]

    @property
    def fell_most(self) -> LeverChange | None:
        """The lever that lost most money, None when none lost any."""
        worst = min(self.changes, key=lambda change: change.change_kop)  # the first of equals
        return worst if worst.change_kop < 0 else None


def compare(orders: Sequence[LeverOrder], as_of: date, groups: Sequence[int]) -> Comparison:
    """Return the last half-year against the one before; ``groups`` are those that can be bought."""
    middle, start = add_months(as_of, -HALF_YEAR_MONTHS), add_months(as_of, -2 * HALF_YEAR_MONTHS)
    now, before = half_year(orders, middle, as_of, groups), half_year(orders, start, middle, groups)
    # Where nothing was bought before there is no check to compare: all of it is new frequency.
    expected = now.total_kop
    if before.orders:
        expected = rounded(Fraction(now.orders * before.total_kop, before.orders))
    only_now = sum((kop for group, kop in now.groups.items() if group not in before.groups), Fraction())
    only_before = sum((kop for group, kop in before.groups.items() if group not in now.groups), Fraction())
    changes = (
        LeverChange(Lever.FREQUENCY, now.orders, before.orders, expected - before.total_kop),
        LeverChange(Lever.CHECK, now.average_kop, before.average_kop, now.total_kop - expected),
        LeverChange(Lever.RANGE, len(now.groups), len(before.groups), rounded(only_now - only_before)),
    )
    return Comparison(now, before, changes)


def half_year(orders: Sequence[LeverOrder], after: date, until: date, groups: Sequence[int]) -> HalfYear:
    """Return what was bought after a day up to another, of all orders and of these groups."""
    mine = [order for order in orders if after < order.ordered_on <= until and order.net_kop > 0]
    days = sorted({order.ordered_on.toordinal() for order in mine})
    wanted = frozenset(groups)
    sums: dict[int, Fraction] = {}
    for order in mine:
        for group, kop in shares(order):
            if group in wanted:
                sums[group] = sums.get(group, Fraction()) + kop
    return HalfYear(
        after=after,
        until=until,
        orders=len(mine),
        total_kop=sum(order.net_kop for order in mine),
        gap_days=(double_gap(days) + 1) // 2 if len(days) >= OWN_RHYTHM_FROM else None,
        groups=sums,
    )


def shares(order: LeverOrder) -> list[tuple[int, Fraction]]:
    """Return what is left of an order by its groups, in proportion to the sums of their lines."""
    lines_kop = sum(kop for _group, kop in order.groups)
    return [
        (group, Fraction(order.net_kop * kop, lines_kop) if lines_kop else Fraction())
        for group, kop in order.groups
        if group is not None
    ]


def comparable_from(first_on: date) -> date:
    """Return the first day on which a client that first bought on ``first_on`` has a half-year behind it."""
    return leaves_on(first_on, HALF_YEAR_MONTHS)


def share_of_need(orders: Sequence[LeverOrder], as_of: date, yearly_need_kop: int | None) -> int | None:
    """Return how many percent of its yearly need a client bought from us in 12 months; None when it is not known."""
    if not yearly_need_kop:
        return None
    after = add_months(as_of, -NEED_MONTHS)
    return 100 * sum(order.net_kop for order in orders if after < order.ordered_on <= as_of) // yearly_need_kop


def rounded(kop: Fraction) -> int:
    """Return whole kopecks, halves up."""
    return (2 * kop.numerator + kop.denominator) // (2 * kop.denominator)
