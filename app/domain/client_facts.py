"""What rules may know of a client, and its paid orders as they stood on any day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import NamedTuple


class PaidOrder(NamedTuple):
    """An order that was paid, shipped or closed; cancelled and open ones are none of these.

    ``net_kop`` is what is left after every return known; ``returns`` are (day, kopecks), so that a day
    before a return sees the money still there. ``codes`` are the codes of products and groups in it,
    ``groups`` those of groups alone. A tuple: a whole book makes a million of them.
    """

    id: int
    ordered_on: date
    net_kop: int
    returns: tuple[tuple[date, int], ...] = ()
    codes: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()

    def net_on(self, day: date) -> int:
        """Return what was left of the order on ``day``."""
        return self.net_kop + sum(amount for returned_on, amount in self.returns if returned_on > day)


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """All that rules read of one client. Days are local.

    ``special_terms_on`` is the day special terms with a reason were given, None without them. The yearly need
    carries no date: it is taken as it is known now.
    """

    client_id: int
    created_on: date
    orders: tuple[PaidOrder, ...] = ()
    bant: tuple[tuple[date, int], ...] = ()  # (answered on, level 0-3)
    met_on: tuple[date, ...] = ()  # done meetings, visits, presentations
    special_terms_on: date | None = None
    yearly_need_kop: int | None = None
    pause_until: date | None = None
    open_steps: tuple[tuple[date, date], ...] = ()  # (planned on, due on)
    is_off_track: bool = False
    segment: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Paid orders with money left, oldest first, and their running sum; none that was returned whole."""

    orders: tuple[PaidOrder, ...]
    days: tuple[date, ...]
    nets_kop: tuple[int, ...]
    sums_kop: tuple[int, ...]  # one longer: sums_kop[i] is the sum of the first i

    def between(self, after: date | None, last: date) -> tuple[int, int]:
        """Return the slice of orders later than ``after`` (None: any), up to ``last`` inclusive."""
        return bisect_right(self.days, after) if after else 0, bisect_right(self.days, last)


def make_ledger(orders: Sequence[PaidOrder], day: date) -> Ledger:
    """Return the orders with the returns up to ``day`` taken off. Later orders stay in: slice them away."""
    left = sorted(
        (order.ordered_on, order.id, net_kop, order)
        for order in orders
        if (net_kop := order.net_on(day) if order.returns else order.net_kop) > 0
    )
    nets = tuple(entry[2] for entry in left)
    return Ledger(
        orders=tuple(entry[3] for entry in left),
        days=tuple(entry[0] for entry in left),
        nets_kop=nets,
        sums_kop=tuple(accumulate(nets, initial=0)),
    )


class History:
    """The ledger of any day: made anew only where a return changed it."""

    def __init__(self, facts: ClientFacts) -> None:
        self.facts = facts
        self.return_days = sorted({day for order in facts.orders for day, _ in order.returns})
        self._ledgers: dict[int, Ledger] = {}

    def on(self, day: date) -> Ledger:
        """Return the ledger as it stood on ``day``; it still holds orders of later days."""
        number = bisect_right(self.return_days, day) if self.return_days else 0
        ledger = self._ledgers.get(number)
        if ledger is None:
            ledger = self._ledgers[number] = make_ledger(self.facts.orders, day)
        return ledger
