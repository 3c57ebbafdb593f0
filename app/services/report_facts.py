"""What reports count, found for all clients at once: deeds, offers, steps that were closed, entries of stages, wins.

Clients and raw records in the bin are left out, but their money is not: it was received.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple, TypeVar

from sqlmodel import Session

from app.context import clock_of
from app.services.legs import find_offers
from app.services.report_money import Money, ReportMoney
from app.services.report_rows import NOBODY
from app.services.responsibility import responsible_ids
from app.services.today_sql import SUM_KOP, day_bounds, fetch, ids_json, read_moment

_UNMOVED_VERSION: Final = 2  # a step planned and closed, with nothing written between
_DONE: Final = (
    "SELECT a.id, a.client_id, a.kind, a.done_at, a.person_id, a.due_on, a.version FROM activity a "
    "CROSS JOIN client c ON c.id = a.client_id WHERE a.state = 'done' AND a.kind <> 'note' "
    "AND a.done_at >= :from_at AND a.done_at < :until_at AND c.deleted_at IS NULL ORDER BY a.done_at, a.id"
)
# The image before the first change is the step as it was planned; the journal of a client is short.
_FIRST_DUE: Final = (
    "SELECT a.id, (SELECT j.before ->> 'due_on' FROM journal_row j WHERE j.client_id = a.client_id "
    "AND j.table_name = 'activity' AND j.row_id = a.id AND j.verb = 'update' AND j.before ->> 'due_on' IS NOT NULL "
    "ORDER BY j.id LIMIT 1) FROM activity a WHERE a.id IN (SELECT value FROM json_each(:ids))"
)
_RAW_CALLS: Final = (
    "SELECT k.id, k.record_id, k.called_at, k.person_id FROM raw_call k CROSS JOIN raw_record r ON r.id = k.record_id "
    "WHERE k.called_at >= :from_at AND k.called_at < :until_at AND r.client_id IS NULL AND r.deleted_at IS NULL "
    "ORDER BY k.called_at, k.id"
)
# Whoever is sold to already gets an offer only where the order still is one, or an answer to it was waited for.
_OTHER_OFFERS: Final = """
SELECT min(o.id), o.client_id, o.ordered_on, o.person_id FROM client_order o CROSS JOIN client c ON c.id = o.client_id
WHERE o.ordered_on >= :first_on AND o.ordered_on <= :last_on AND o.status <> 'cancelled'
    AND (o.status = 'offer' OR o.answer_by IS NOT NULL) AND c.deleted_at IS NULL
GROUP BY o.client_id, o.ordered_on
"""
# SQLite gives the other columns of the row that has the minimum.
_ENTRIES: Final = f"""
SELECT e.id, e.client_id, e.to_stage_id, e.moved_at, e.person_id, {SUM_KOP}
FROM (SELECT m.id, m.client_id, m.to_stage_id, m.person_id, min(m.moved_at) AS moved_at FROM stage_move m
    WHERE m.moved_at >= :from_at AND m.moved_at < :until_at GROUP BY m.client_id, m.to_stage_id) e
JOIN client c ON c.id = e.client_id LEFT JOIN client_figures f ON f.client_id = c.id
WHERE c.deleted_at IS NULL ORDER BY e.moved_at, e.id
"""
_CAME: Final = (
    "SELECT c.id, coalesce((SELECT min(m.moved_at) FROM stage_move m WHERE m.client_id = c.id), c.created_at) "
    "FROM client c WHERE c.id IN (SELECT value FROM json_each(:ids))"
)


class Fact(NamedTuple):
    """One thing that is counted. ``at`` is the stored moment or day; ``person_id`` ``NOBODY`` where none is known.

    ``amount_kop`` is what it brought; ``stage_id`` the stage entered; ``first_due_on`` the first day of a step.
    """

    source: str
    id: int
    client_id: int | None
    at: str
    person_id: int
    kind: str = ""
    amount_kop: int | None = None
    stage_id: int | None = None
    first_due_on: str | None = None
    record_id: int | None = None
    is_late: bool = False


_Of = TypeVar("_Of", Fact, Money)


def local_day(session: Session, at: str) -> date:
    """Return the local day of a stored day or moment."""
    if len(at) == len("2026-06-18"):
        return date.fromisoformat(at)
    return clock_of(session).local(read_moment(at)).date()


class Days:
    """Local days and the stored moments that they begin at."""

    def __init__(self, session: Session, first_on: date, last_on: date) -> None:
        self._session = session
        self.first_on, self.last_on = first_on, last_on
        self.from_at, self.until_at = day_bounds(session, first_on, last_on)
        self._ends: dict[str, str] = {}

    def values(self) -> dict[str, Any]:
        """Return what the statements ask for."""
        return {
            "from_at": self.from_at,
            "until_at": self.until_at,
            "first_on": self.first_on.isoformat(),
            "last_on": self.last_on.isoformat(),
        }

    def end_of(self, day: str) -> str:
        """Return the stored moment at which a stored day is over."""
        end = self._ends.get(day)
        if end is None:
            on = date.fromisoformat(day)
            end = self._ends[day] = day_bounds(self._session, on, on)[1]
        return end


def find_done(session: Session, days: Days) -> list[Fact]:
    """Return every activity but notes that was done; of one that was planned, with its first day and if it was late.

    A step that was moved is late after the first day it was planned for.
    """
    rows = fetch(session, _DONE, days.values())
    moved = [row[0] for row in rows if row[5] is not None and row[6] > _UNMOVED_VERSION]
    first_due = {step_id: due for step_id, due in fetch(session, _FIRST_DUE, {"ids": ids_json(moved)}) if due}
    found: list[Fact] = []
    for activity_id, client_id, kind, at, person_id, due_on, _version in rows:
        due = first_due.get(activity_id, due_on)
        is_late = due is not None and at >= days.end_of(due)
        found.append(
            Fact("activity", activity_id, client_id, at, person_id or NOBODY, kind, first_due_on=due, is_late=is_late)
        )
    return found


def find_raw_calls(session: Session, days: Days) -> list[Fact]:
    """Return the calls to raw records that are no clients; those of the others are the clients' own activities."""
    return [
        Fact("raw_call", call_id, None, at, person_id or NOBODY, "call", record_id=record_id)
        for call_id, record_id, at, person_id in fetch(session, _RAW_CALLS, days.values())
    ]


def find_proposals(session: Session, days: Days) -> list[Fact]:
    """Return the offers made, one a client and day: those the legs count, and those to clients sold to before.

    An offer without a name is whose the client is.
    """
    found: dict[tuple[int, str], tuple[int, int | None]] = {}
    for order_id, client_id, on, person_id in fetch(session, _OTHER_OFFERS, days.values()):
        found[client_id, on] = order_id, person_id
    for offer in find_offers(session, days.first_on, read_moment(days.until_at)):
        found[offer.client_id, offer.on] = offer.order_id, offer.person_id
    whose = responsible_ids(session, {client_id for (client_id, _on), (_id, doer) in found.items() if doer is None})
    return [
        Fact("order", order_id, client_id, on, person_id or whose.get(client_id) or NOBODY, "offer")
        for (client_id, on), (order_id, person_id) in sorted(found.items(), key=lambda each: (each[0][1], each[1][0]))
    ]


def find_entries(session: Session, days: Days) -> list[Fact]:
    """Return the first entry of each client into each stage, with what the client is expected to bring.

    It is of whoever moved the client; of the client's responsible where a rule or nobody known did.
    """
    rows = fetch(session, _ENTRIES, days.values())
    whose = responsible_ids(session, {row[1] for row in rows if row[4] is None})
    return [
        Fact("stage_move", move_id, client_id, at, person_id or whose.get(client_id) or NOBODY, "stage", kop, stage_id)
        for move_id, client_id, stage_id, at, person_id, kop in rows
    ]


def money_facts(money: ReportMoney) -> list[Fact]:
    """Return the receipts, by the orders they were for."""
    return [
        Fact("order", row.order_id, row.client_id, row.on.isoformat(), row.person_id, "order", row.kop)
        for row in money.rows
    ]


def find_won(money: ReportMoney) -> list[Fact]:
    """Return the clients whose first money is among ``money``, by the order it was for; of who got most of it."""
    firsts: dict[int, Fact] = {}
    for row, fact in zip(money.rows, money_facts(money), strict=True):
        known = firsts.get(row.client_id)
        if money.first_on.get(row.client_id) == row.on and (known is None or (known.amount_kop or 0) < row.kop):
            firsts[row.client_id] = fact
    return sorted(firsts.values(), key=lambda fact: (fact.at, fact.id))


def orders_of(receipts: Iterable[Fact]) -> list[Fact]:
    """Return one fact an order with all it brought, on the day of its last money, of whoever got most of it."""
    sums: dict[int, Counter[int]] = {}
    last: dict[int, Fact] = {}
    for fact in receipts:
        sums.setdefault(fact.id, Counter())[fact.person_id] += fact.amount_kop or 0
        last[fact.id] = fact
    return [
        last[order_id]._replace(person_id=max(by, key=lambda person: (by[person], person)), amount_kop=by.total())
        for order_id, by in sums.items()
    ]


def days_to_first(session: Session, won: Iterable[Fact]) -> list[int]:
    """Return for each won client the days from its first entry on the track to its first money; none is below 0."""
    first_on = {fact.client_id: date.fromisoformat(fact.at) for fact in won if fact.client_id is not None}
    found: list[int] = []
    for client_id, came_at in fetch(session, _CAME, {"ids": ids_json(first_on)}):
        found.append(max(0, (first_on[client_id] - local_day(session, came_at)).days))
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that is counted in a period, of everybody or of one person."""

    done: list[Fact]
    raw_calls: list[Fact]
    proposals: list[Fact]
    entries: list[Fact]
    won: list[Fact]
    money: list[Money]


def find_all(session: Session, days: Days, money: ReportMoney, person_id: int | None) -> Found:
    """Return what is counted on these days, with their money, of one person if named."""
    return Found(
        done=of_person(person_id, find_done(session, days)),
        raw_calls=of_person(person_id, find_raw_calls(session, days)),
        proposals=of_person(person_id, find_proposals(session, days)),
        entries=of_person(person_id, find_entries(session, days)),
        won=of_person(person_id, find_won(money)),
        money=of_person(person_id, money.rows),
    )


def of_person(person_id: int | None, facts: list[_Of]) -> list[_Of]:
    """Return what is of a person, all of it when None."""
    return facts if person_id is None else [fact for fact in facts if fact.person_id == person_id]
