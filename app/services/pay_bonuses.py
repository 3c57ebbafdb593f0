"""Bonuses with a condition, judged on the book.

- speed: every request of the month was answered on the day it came (by its answer or our first touch after it).
- retention: at least 90 % of who was a regular client when the quarter began, and is the person's for care at its
  end, ordered in it. An offer is no order, a cancelled one neither.
- vip_retention: none of the VIP clients of the quarter that are the person's went to the stage 'lost' in it.

The last two are counted for each month of a quarter and paid with its last one. A condition about nobody does not
hold.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from sqlmodel import Session

from app.context import clock_of, today_of
from app.domain.conveyor import Function
from app.domain.credits import Holders
from app.domain.months import add_months, month_end
from app.domain.pay import QUARTER_MONTHS, QUARTERLY, RETENTION_PERCENT, BonusFact
from app.services.credits import load_holders
from app.services.flags import apply_overrides, find_held, load_overrides
from app.services.receipts import fetch
from app.services.rule_facts import local_day
from app.services.rules import rules_in_force

REGULAR: Final = "regular"
_MIDNIGHT: Final = time()
_BONUSES: Final = ("speed", "retention", "vip_retention")
_REQUESTS: Final = """
SELECT i.shown_at, i.answered_at, (SELECT min(a.done_at) FROM activity a WHERE a.client_id = i.client_id
    AND a.done_at >= i.shown_at AND a.state = 'done' AND a.direction = 'out' AND a.kind NOT IN ('note', 'task'))
FROM interest i JOIN client c ON c.id = i.client_id AND c.deleted_at IS NULL
WHERE i.shown_at >= :start AND i.shown_at < :until
"""
_ORDERED: Final = """
SELECT DISTINCT o.client_id FROM client_order o
WHERE o.ordered_on >= :start AND o.ordered_on < :until AND o.status NOT IN ('offer', 'cancelled')
"""
_VIPS: Final = """
SELECT c.id FROM client c JOIN stage s ON s.id = c.stage_id WHERE s.function = 'vip' AND c.deleted_at IS NULL
UNION SELECT m.client_id FROM stage_move m JOIN client c ON c.id = m.client_id AND c.deleted_at IS NULL
    JOIN stage s ON s.id IN (m.to_stage_id, m.from_stage_id) WHERE s.function = 'vip'
"""
_LOST: Final = """
SELECT m.client_id, m.moved_at FROM stage_move m JOIN stage s ON s.id = m.to_stage_id
WHERE s.code = 'lost' ORDER BY m.client_id, m.moved_at
"""


Recast = Callable[[Holders, Collection[int]], Holders]


@dataclass(frozen=True, slots=True)
class Bonuses:
    """Of every bonus asked for, how its condition stands: for everybody (None) or by person."""

    facts: dict[tuple[str, int | None], BonusFact]

    def of(self, person_id: int, line: str) -> BonusFact:
        """Return how a bonus of a person stands; without a single case its condition does not hold."""
        found = self.facts.get((line, person_id)) or self.facts.get((line, None))
        return found or BonusFact(line, 0, 0, False)


def quarter_of(month: date) -> tuple[date, date]:
    """Return the first day of the quarter a month is in, and the first day after it."""
    start = date(month.year, (month.month - 1) // QUARTER_MONTHS * QUARTER_MONTHS + 1, 1)
    return start, add_months(start, QUARTER_MONTHS)


def is_last_of_quarter(month: date) -> bool:
    """Whether bonuses of the quarter are paid with this month."""
    return month.month % QUARTER_MONTHS == 0


def load_bonuses(session: Session, month: date, lines: Iterable[str], recast: Recast | None = None) -> Bonuses:
    """Return how the conditions of these lines stand in a month; others than bonuses are passed over.

    ``recast`` says who would have had these clients instead of who had.
    """
    wanted = [line for line in _BONUSES if line in set(lines)]
    if month > today_of(session):
        wanted = []  # nothing can have been kept in a month that has not come
    facts: dict[tuple[str, int | None], BonusFact] = {}
    for line in wanted:
        if line == "speed":
            facts[line, None] = _speed(session, month)
            continue
        found = _retention(session, month, recast) if line == "retention" else _vip_retention(session, month, recast)
        months = QUARTER_MONTHS if is_last_of_quarter(month) else 0
        for person_id, (met, of) in found.items():
            is_met = met * 100 >= of * RETENTION_PERCENT if line == "retention" else met == of
            facts[line, person_id] = BonusFact(line, met, of, is_met and of > 0, months)
    return Bonuses(facts)


def without_quarter(fact: BonusFact, month: date) -> BonusFact:
    """Return a fact about nobody with the months it would be paid for."""
    if fact.line in QUARTERLY and not is_last_of_quarter(month):
        return replace(fact, months=0)
    return fact


def _speed(session: Session, month: date) -> BonusFact:
    clock = clock_of(session)
    midnight = clock.at(month, _MIDNIGHT), clock.at(month_end(month) + timedelta(1), _MIDNIGHT)
    start, until = (moment.replace(tzinfo=None).isoformat(" ", "microseconds") for moment in midnight)
    met = of = 0
    for shown_at, answered_at, touched_at in fetch(session, _REQUESTS, {"start": start, "until": until}):
        first_at = min((at for at in (answered_at, touched_at) if at is not None), default=None)
        of += 1
        met += first_at is not None and local_day(first_at, clock) == local_day(shown_at, clock)
    return BonusFact("speed", met, of, met == of > 0)


def _holders(session: Session, client_ids: Collection[int], recast: Recast | None) -> Holders:
    holders = load_holders(session, client_ids)
    return recast(holders, client_ids) if recast else holders


def _retention(session: Session, month: date, recast: Recast | None) -> dict[int, tuple[int, int]]:
    start, until = quarter_of(month)
    before = start - timedelta(1)
    held = find_held(session, rules_in_force(session), None, before)
    apply_overrides(held, load_overrides(session, None))
    regulars = {client_id for client_id, flag in held if flag == REGULAR}
    ordered = {
        client_id for (client_id,) in fetch(session, _ORDERED, {"start": start.isoformat(), "until": until.isoformat()})
    }
    holders = _holders(session, regulars, recast)
    found: dict[int, tuple[int, int]] = {}
    for client_id in regulars:
        person_id = holders.holder_on(client_id, Function.CARE.value, month_end(month))
        if person_id is not None:
            met, of = found.get(person_id, (0, 0))
            found[person_id] = met + (client_id in ordered), of + 1
    return found


def _vip_retention(session: Session, month: date, recast: Recast | None) -> dict[int, tuple[int, int]]:
    start, until = quarter_of(month)
    clock = clock_of(session)
    vips = {client_id for (client_id,) in fetch(session, _VIPS, {})}
    holders = _holders(session, vips, recast)
    lost = {
        client_id
        for client_id, moved_at in fetch(session, _LOST, {})
        if client_id in vips and start <= local_day(moved_at, clock) < until
    }
    found: dict[int, tuple[int, int]] = {}
    for client_id in vips:
        days = [start - timedelta(1)]
        days += [on for on, function in holders.functions.get(client_id, ()) if start <= on < until]
        if not any(holders.function_on(client_id, day) == Function.VIP for day in days):
            continue
        person_id = holders.holder_on(client_id, Function.VIP.value, month_end(month))
        if person_id is not None:
            met, of = found.get(person_id, (0, 0))
            found[person_id] = met + (client_id not in lost), of + 1
    return found
