"""Whose money is it: every receipt of an order is credited once, to the kopeck.

A receipt is money that came in for an order on a day, or with a minus, what went back. An order is a first sale when
it is one of the client's first N that money came in for and stayed; else it is a repeat sale, of a VIP client while
the client stands in that function.

- A first sale belongs, whole, to who had the client for the first sale on the day of its first money.
- A repeat sale belongs to who has the client on the day of the money: for care or VIP, and before the client was
  handed over, for the first sale.
- The money of the very day on which a client changes hands belongs to the giver or the taker, as the rule says.
- For some days after that a repeat sale is shared by both.
- What goes back is taken from those who were credited with it, in the same parts.
- The owner's word on an order goes before all of this.

Stand-ins are nowhere here: who covers for somebody earns for the one who is away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple, TypeVar

from app.domain.conveyor import Function

DAY: Final = timedelta(1)
K = TypeVar("K")


class CreditKind(StrEnum):
    """What was sold: the client's first orders, more to it, or more to a VIP client."""

    FIRST = "first"
    REPEAT = "repeat"
    VIP = "vip"


class CreditWhy(StrEnum):
    """Why the money is this person's."""

    HAD_CLIENT = "had_client"
    HANDOVER_DAY = "handover_day"
    SHARED = "shared"
    RULED = "ruled"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class CreditRules:
    """The owner's choices; ``transition_percent`` of a shared sale is for who handed the client over.

    ``handover_day`` is giver or taker: whose the money of the very day is.
    """

    first_orders: int = 1
    transition_days: int = 60
    transition_percent: int = 50
    handover_day: str = "giver"


class Receipt(NamedTuple):
    """Money of an order on a day; below zero it went back."""

    on: date
    amount_kop: int


@dataclass(frozen=True, slots=True)
class OrderMoney:
    """An order with its receipts in the order of days; ``ruled_for`` is whose it is by the owner's word."""

    order_id: int
    client_id: int
    ordered_on: date
    receipts: tuple[Receipt, ...]
    ruled_for: int | None = None
    author_id: int | None = None

    @property
    def first_on(self) -> date:
        """The day of the first money."""
        return self.receipts[0].on

    def kept_kop(self, day: date) -> int:
        """Return what has come in and stayed by the end of ``day``."""
        return sum(receipt.amount_kop for receipt in self.receipts if receipt.on <= day)


class Credit(NamedTuple):
    """A part of a receipt that is somebody's; ``person_id`` None: nobody answered for the client.

    ``rate_of`` is the person whose scheme says the rate: a shared sale is paid to both by the taker's.
    """

    order_id: int
    client_id: int
    on: date
    kind: CreditKind
    person_id: int | None
    rate_of: int | None
    amount_kop: int
    why: CreditWhy


class HandedOver(NamedTuple):
    """A client was taken into care on a day; ``from_id`` had it before."""

    on: date
    from_id: int
    to_id: int


class Holding(NamedTuple):
    """Somebody answers for a function from a day to a day (exclusive; None: still)."""

    since_on: date
    until_on: date | None
    person_id: int


@dataclass(frozen=True, slots=True)
class Holders:
    """Who had which client for which function, on any day.

    Attributes:
        owners: of each function, who answers for it where a client has nobody of its own; by days.
        own: of a client, the same.
        functions: of a client, since which day it stood in which function, by days. A client without any stood
            where ``now`` says all the time.
        handed_over: of a client, when it was taken into care, by days.
    """

    owners: Mapping[str, Sequence[Holding]]
    own: Mapping[int, Mapping[str, Sequence[Holding]]] = field(default_factory=dict)
    functions: Mapping[int, Sequence[tuple[date, str]]] = field(default_factory=dict)
    now: Mapping[int, str] = field(default_factory=dict)
    handed_over: Mapping[int, Sequence[HandedOver]] = field(default_factory=dict)

    def holder_on(self, client_id: int, function: str, day: date) -> int | None:
        """Return who had a client for a function at the end of ``day``.

        Before anything was written down it is the first who is known: orders are older than the book.
        """
        own = self.own.get(client_id, {}).get(function, ())
        owners = self.owners.get(function, ())
        for rows in (own, owners):
            found = next((row for row in reversed(rows) if row.since_on <= day), None)
            if found is not None and (found.until_on is None or day < found.until_on):
                return found.person_id
        first = owners[0] if owners and day < owners[0].since_on else None
        if first is None and own and day < own[0].since_on:
            first = own[0]
        return None if first is None else first.person_id

    def function_on(self, client_id: int, day: date) -> str:
        """Return the function a client stood in at the end of ``day``."""
        moves = self.functions.get(client_id, ())
        found = next((function for since, function in reversed(moves) if since <= day), None)
        if found is None:
            found = moves[0][1] if moves else self.now.get(client_id, Function.CARE.value)
        return found

    def repeat_function(self, client_id: int, day: date) -> str:
        """Return for which function a repeat sale of ``day`` is credited."""
        function = self.function_on(client_id, day)
        if function in (Function.PROSPECTING, Function.FIRST_SALE):
            return Function.FIRST_SALE.value
        return Function.VIP.value if function == Function.VIP else Function.CARE.value

    def giver_on(self, client_id: int, day: date, days: int) -> int | None:
        """Return with whom a repeat sale of ``day`` is shared: who handed the client over up to ``days`` before."""
        for one in reversed(self.handed_over.get(client_id, ())):
            if one.on < day:
                return one.from_id if (day - one.on).days <= days else None
        return None


def credit_client(
    orders: Iterable[OrderMoney],
    holders: Holders,
    rules_on: Mapping[date, CreditRules] | CreditRules,
    *,
    only: frozenset[int] | None = None,
) -> Iterator[Credit]:
    """Yield who is credited with every receipt of all orders of ONE client; those of each order sum to its money.

    ``rules_on`` are the rules of a month by its first day where they differ by month (with ``date.min`` for the
    others). ``only`` leaves out other orders; they still say which sale is the first.
    """
    ranked = sorted(orders, key=lambda one: (one.first_on, one.ordered_on, one.order_id))
    for place, order in enumerate(ranked):
        if only is None or order.order_id in only:
            rules = _rules_of(rules_on, order.first_on)
            is_first = _is_first(order, ranked[:place], rules.first_orders)
            yield from _credit_order(order, holders, rules_on, is_first=is_first)


def _rules_of(rules_on: Mapping[date, CreditRules] | CreditRules, day: date) -> CreditRules:
    if isinstance(rules_on, CreditRules):
        return rules_on
    return rules_on.get(day.replace(day=1)) or rules_on[date.min]


def _is_first(order: OrderMoney, before: Sequence[OrderMoney], first_orders: int) -> bool:
    stood = 0
    for other in before:
        stood += other.kept_kop(order.first_on) > 0
        if stood >= first_orders:
            return False
    return True


def _credit_order(
    order: OrderMoney, holders: Holders, rules_on: Mapping[date, CreditRules] | CreditRules, *, is_first: bool
) -> Iterator[Credit]:
    balance: dict[tuple[CreditKind, int | None, int | None, CreditWhy], int] = {}
    for receipt in order.receipts:
        if receipt.amount_kop < 0:
            parts = share_out(receipt.amount_kop, balance)
        else:
            # A first sale is one person's: whose it is, its first money says for all the rest.
            day = order.first_on if is_first else receipt.on
            parts = _parts(order, receipt.amount_kop, day, holders, _rules_of(rules_on, day), is_first=is_first)
        for key, kop in parts.items():
            if kop:
                kind, person_id, rate_of, why = key
                balance[key] = balance.get(key, 0) + kop
                yield Credit(order.order_id, order.client_id, receipt.on, kind, person_id, rate_of, kop, why)


def _parts(
    order: OrderMoney, kop: int, day: date, holders: Holders, rules: CreditRules, *, is_first: bool
) -> dict[tuple[CreditKind, int | None, int | None, CreditWhy], int]:
    client_id = order.client_id
    found = holder_by_rule(holders, client_id, day, rules, is_first=is_first)
    repeat = CreditKind.VIP if found.function == Function.VIP else CreditKind.REPEAT
    kind = CreditKind.FIRST if is_first else repeat
    if order.ruled_for is not None:
        return {(kind, order.ruled_for, order.ruled_for, CreditWhy.RULED): kop}
    holder = found.person_id
    if holder is None:
        return {(kind, None, None, CreditWhy.NOBODY): kop}
    giver = None if is_first else holders.giver_on(client_id, day, rules.transition_days)
    if giver is not None and giver != holder and rules.transition_percent:
        given = half_up(kop * rules.transition_percent, 100)
        return {
            (kind, giver, holder, CreditWhy.SHARED): given,
            (kind, holder, holder, CreditWhy.SHARED): kop - given,
        }
    why = CreditWhy.HANDOVER_DAY if found.is_handover_day else CreditWhy.HAD_CLIENT
    return {(kind, holder, holder, why): kop}


class HolderByRule(NamedTuple):
    """Who has a sale by the rule for the day of a hand-over, for which function, and who else could claim it.

    ``other_id`` is the other of giver and taker when the client changed hands on that very day.
    """

    person_id: int | None
    function: str
    other_id: int | None

    @property
    def is_handover_day(self) -> bool:
        """Whether the client changed hands on the day of the money."""
        return self.other_id is not None


def holder_by_rule(holders: Holders, client_id: int, day: date, rules: CreditRules, *, is_first: bool) -> HolderByRule:
    """Return whose a sale of ``day`` is when nobody shares it and nobody ruled on it."""
    found = []
    for moment in (day - DAY if day > date.min else day, day):
        function = Function.FIRST_SALE.value if is_first else holders.repeat_function(client_id, moment)
        found.append((holders.holder_on(client_id, function, moment), function))
    (giver, giver_function), (taker, taker_function) = found
    if rules.handover_day == "giver" and giver is not None:
        other = taker if taker != giver else None
        return HolderByRule(giver, giver_function if other is not None else taker_function, other)
    return HolderByRule(taker, taker_function, giver if giver != taker else None)


def share_out(total: int, weights: Mapping[K, int]) -> dict[K, int]:
    """Return ``total`` in whole parts in proportion to ``weights`` (none below 0); the parts sum to it exactly.

    Largest remainders first, the earlier of equals. All of the weights back is exactly the weights. Without any
    weight nothing is shared.
    """
    whole = sum(weights.values())
    if whole <= 0:
        return {}
    sign, size = (-1, -total) if total < 0 else (1, total)
    parts = {key: size * weight // whole for key, weight in weights.items()}
    left = size - sum(parts.values())
    order = sorted(weights, key=lambda key: -(size * weights[key] % whole))  # sorted() keeps the order of equals
    for key in order[:left]:
        parts[key] += 1
    return {key: sign * part for key, part in parts.items()}


def half_up(number: int, divisor: int) -> int:
    """Return ``number`` / ``divisor`` to a whole, halves away from zero."""
    size = (2 * abs(number) + divisor) // (2 * divisor)
    return -size if number < 0 else size


def receipts_of(
    total_kop: int, payments: Iterable[tuple[date, int]], returns: Iterable[tuple[date, int]]
) -> tuple[Receipt, ...]:
    """Return the money of an order day by day: what came in and is not above what is left of the order.

    A return of what was not paid yet takes no money back: it only makes the order smaller. On one day payments go
    before returns, and both make one receipt.
    """
    events = sorted([*((on, kop, 0) for on, kop in payments), *((on, 0, kop) for on, kop in returns)])
    paid = returned = kept = 0
    found: dict[date, int] = {}
    for on, kop, back in events:
        paid += kop
        returned += back
        now = min(paid, max(total_kop - returned, 0))
        if now != kept:
            found[on] = found.get(on, 0) + now - kept
            kept = now
    return tuple(Receipt(on, kop) for on, kop in found.items() if kop)
