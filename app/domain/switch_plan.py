"""How clients are shared out when the sales model changes: pure, and the same answer for the same question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from heapq import heapify, heapreplace
from operator import itemgetter
from typing import Final, NamedTuple


class How(StrEnum):
    """How the clients of one function are given out."""

    KEEP = "keep"  # each stays with who has it
    ONE = "one"
    COUNT = "count"  # among several, by the number of clients
    MONEY = "money"  # among several, by their sums
    CITY = "city"
    SEGMENT = "segment"
    SOURCE = "source"


BY_VALUE: Final = frozenset({How.CITY, How.SEGMENT, How.SOURCE})
SHARED: Final = frozenset({How.COUNT, How.MONEY})


class Why(StrEnum):
    """Why a client goes to whom it goes."""

    KEEP = "keep"  # the choice: they stay
    STEP = "step"  # a step is due soon, so the one who agreed it does it
    PICK = "pick"  # named by hand
    HANDOVER = "handover"  # it is being handed over: the receiver has not answered yet
    ONE = "one"
    COUNT = "count"
    MONEY = "money"
    CITY = "city"
    SEGMENT = "segment"
    SOURCE = "source"
    REST = "rest"  # its city, segment or source is not named: to whom the rest goes
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen for the clients of one function.

    ``people``: the one, or those it is shared among; for a value (city ...) the first gets the rest, nobody: the rest
    stays. ``values``: folded value and person. ``keep_days``: who has a client keeps it when a step is due within so
    many days from today, late ones too; None: no such exception.
    """

    how: How = How.KEEP
    people: tuple[int, ...] = ()
    values: tuple[tuple[str, int], ...] = ()
    keep_days: int | None = None


class Holding(NamedTuple):
    """A client as it stands: who has it now (None: nobody), its next step, what it is worth, and its city or so.

    ``value`` is folded, and only of use to a choice by value.
    """

    client_id: int
    person_id: int | None
    step_due_on: date | None
    sum_kop: int
    value: str


class Share(NamedTuple):
    """Who gets a client, and why; None: nobody does."""

    person_id: int | None
    why: Why


def share_out(holdings: Iterable[Holding], choice: Choice, picks: Mapping[int, int], today: date) -> dict[int, Share]:
    """Return who gets each client of a function.

    Picks come first, then the steps that are due, then the choice. The order of ``holdings`` does not matter. Shared
    by count, the people differ by one client at most, those kept or picked counted in, and as few clients as can be
    move; shared by money, by the largest client at most (while those kept or picked do not weigh more).
    """
    found: dict[int, Share] = {}
    free: list[Holding] = []
    kept: list[Holding] = []
    due_until = date.min if choice.keep_days is None else today + timedelta(choice.keep_days)
    settled = _settled(choice)
    for each in sorted(holdings, key=itemgetter(0)):
        picked = picks.get(each.client_id)
        if picked is not None:
            found[each.client_id] = Share(picked, Why.PICK)
            kept.append(each)
            continue
        share = settled(each) if settled else None
        is_due = each.step_due_on is not None and each.step_due_on <= due_until and each.person_id is not None
        if is_due and (share is None or share.person_id != each.person_id):
            found[each.client_id] = Share(each.person_id, Why.STEP)
            kept.append(each)
        elif share is None:
            free.append(each)
        else:
            found[each.client_id] = share
    if choice.how is How.COUNT:
        taken = Counter(found[each.client_id].person_id for each in kept)
        found |= _by_count(free, choice.people, taken, Why.COUNT)
    elif choice.how is How.MONEY:
        found |= _by_money(free, choice.people, [(found[each.client_id].person_id, each.sum_kop) for each in kept])
    return found


def _settled(choice: Choice) -> Callable[[Holding], Share] | None:
    """Return what tells who gets a client by itself; None: it depends on the others."""
    nobody = Share(None, Why.NOBODY)
    if choice.how in SHARED:
        return None
    if choice.how is How.KEEP:
        return _kept
    if choice.how is How.ONE:
        one = Share(choice.people[0], Why.ONE) if choice.people else nobody
        return lambda _each: one
    why = Why(choice.how.value)
    named = {value: Share(person, why) for value, person in choice.values}
    rest = Share(choice.people[0], Why.REST) if choice.people else None
    return lambda each: named.get(each.value) or rest or _kept(each)


def _kept(each: Holding) -> Share:
    return Share(each.person_id, Why.KEEP if each.person_id is not None else Why.NOBODY)


def _by_count(
    free: Sequence[Holding], people: Sequence[int], taken: Mapping[int | None, int], why: Why
) -> dict[int, Share]:
    if not people:
        return dict.fromkeys((each.client_id for each in free), Share(None, Why.NOBODY))
    room = _rooms(len(free), people, taken, Counter(each.person_id for each in free))
    shares = {person: Share(person, why) for person in people}
    found: dict[int, Share] = {}
    homeless: list[int] = []
    for each in free:
        if each.person_id is not None and room.get(each.person_id, 0) > 0:
            room[each.person_id] -= 1
            found[each.client_id] = shares[each.person_id]
        else:
            homeless.append(each.client_id)
    rest = iter(homeless)
    for person in people:
        for _ in range(room[person]):
            found[next(rest)] = shares[person]
    return found


def _rooms(
    count: int, people: Sequence[int], taken: Mapping[int | None, int], own: Mapping[int | None, int]
) -> dict[int, int]:
    """Return how many more clients each gets so that all are as even as can be.

    Where one more must go to some, they go to who has had the most of them: then the fewest move.
    """
    levels = {person: taken.get(person, 0) for person in people}
    by_level = sorted(levels, key=lambda person: (levels[person], people.index(person)))
    left, filled = count, 0
    for place, person in enumerate(by_level):
        needed = sum(levels[person] - levels[lower] for lower in by_level[:place])
        if needed > count:
            break
        left, filled = count - needed, place + 1
    lowest = by_level[:filled]
    level = levels[lowest[-1]]
    each_more, odd = divmod(left, filled)
    room = dict.fromkeys(people, 0)
    for person in lowest:
        room[person] = level - levels[person] + each_more
    wanting = sorted(lowest, key=lambda person: (room[person] - own.get(person, 0), people.index(person)))
    for person in wanting[:odd]:
        room[person] += 1
    return room


def _by_money(
    free: Sequence[Holding], people: Sequence[int], taken: Sequence[tuple[int | None, int]]
) -> dict[int, Share]:
    if not people:
        return dict.fromkeys((each.client_id for each in free), Share(None, Why.NOBODY))
    sums = dict.fromkeys(people, 0)
    counts: Counter[int | None] = Counter()
    for taker, sum_kop in taken:
        counts[taker] += 1
        if taker in sums:
            sums[taker] += sum_kop
    heap = [(sums[person], place, person) for place, person in enumerate(people)]
    heapify(heap)
    shares = {person: Share(person, Why.MONEY) for person in people}
    found: dict[int, Share] = {}
    for each in sorted((one for one in free if one.sum_kop > 0), key=lambda one: (-one.sum_kop, one.client_id)):
        sum_kop, place, person = heap[0]
        heapreplace(heap, (sum_kop + each.sum_kop, place, person))
        found[each.client_id] = shares[person]
        counts[person] += 1
    # Those worth nothing yet would all go to whoever has the least money.
    worthless = [one for one in free if one.sum_kop <= 0]
    return found | _by_count(worthless, people, counts, Why.MONEY)
