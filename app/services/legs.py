"""The four legs: what was done this week in each function, against the owner's norm, and the rows behind the numbers.

A deed counts for the function in which the client stood at that moment:

- prospecting: the first time a client was reached, or a raw record that has not become a client;
- first_sale: meetings, visits and presentations held, and offers made, one a client and day;
- care, vip: touches of clients there.

Nobody reached is no touch, and neither is a note or a task.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from sqlmodel import Session

from app.context import clock_of, now_of
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.legs import Leg, a_day, measure_leg, monday_of, next_working_day, shortest_of, was_short
from app.services.report_rows import NOBODY
from app.services.responsibility import responsible_ids
from app.services.settings import load_settings
from app.services.today_sql import day_bounds, fetch, ids_json, moment_of, read_moment, stored

TOUCH_KINDS: Final = ("call", "meeting", "message", "letter", "visit", "presentation")
MEETING_KINDS: Final = frozenset({"meeting", "visit", "presentation"})
NOT_REACHED: Final = ("no_answer", "wrong")
_IS_TOUCH: Final = f"{{a}}.state = 'done' AND {{a}}.kind IN {TOUCH_KINDS} AND {{a}}.outcome NOT IN {NOT_REACHED}"


def function_then(at: str, client_id: str = "c.id") -> str:
    """Return the SQL of the function in which a client stood at the moment ``at``.

    The move that a deed led to comes after it, though both have the same moment.
    """
    return (
        "coalesce((SELECT ms.function FROM stage_move m JOIN stage ms ON ms.id = m.to_stage_id "
        f"WHERE m.client_id = {client_id} AND m.moved_at < {at} ORDER BY m.moved_at DESC, m.id DESC LIMIT 1), "
        "(SELECT coalesce(fs.function, ts.function) FROM stage_move m JOIN stage ts ON ts.id = m.to_stage_id "
        f"LEFT JOIN stage fs ON fs.id = m.from_stage_id WHERE m.client_id = {client_id} ORDER BY m.moved_at, m.id "
        f"LIMIT 1), (SELECT s.function FROM client sc JOIN stage s ON s.id = sc.stage_id WHERE sc.id = {client_id}))"
    )


_TOUCHES: Final = (
    f"SELECT a.id, a.kind, {function_then('a.done_at')} AS its, a.done_at, a.person_id FROM activity a "
    "CROSS JOIN client c ON c.id = a.client_id "
    f"WHERE {_IS_TOUCH.format(a='a')} AND a.done_at >= :from_at AND a.done_at < :until_at "
    "AND (:person IS NULL OR coalesce(a.person_id, 0) = :person) AND c.deleted_at IS NULL ORDER BY a.done_at, a.id"
)
_FIRST: Final = (
    "SELECT a.id FROM activity a WHERE a.id IN (SELECT value FROM json_each(:ids)) AND NOT EXISTS ("
    f"SELECT 1 FROM activity b WHERE b.client_id = a.client_id AND {_IS_TOUCH.format(a='b')} "
    "AND (b.done_at, b.id) < (a.done_at, a.id))"
)
_CALLS: Final = (
    "SELECT k.id, k.called_at, k.person_id FROM raw_call k CROSS JOIN raw_record r ON r.id = k.record_id WHERE "
    "k.called_at >= :from_at AND k.called_at < :until_at AND (:person IS NULL OR coalesce(k.person_id, 0) = :person) "
    f"AND k.outcome NOT IN {NOT_REACHED} AND r.client_id IS NULL AND r.deleted_at IS NULL AND NOT EXISTS ("
    f"SELECT 1 FROM raw_call e WHERE e.record_id = k.record_id AND e.outcome NOT IN {NOT_REACHED} "
    "AND (e.called_at, e.id) < (k.called_at, k.id)) ORDER BY k.called_at, k.id"
)
# Who stands in the first sale, or has moved since: orders have no index by day alone.
_OFFERS: Final = """
WITH selling AS MATERIALIZED (
    SELECT id FROM client WHERE stage_id IN (SELECT id FROM stage WHERE function = 'first_sale') AND deleted_at IS NULL
    UNION SELECT c.id FROM stage s CROSS JOIN client c ON c.stage_id = s.id AND c.stage_entered_at >= :from_at
    WHERE c.deleted_at IS NULL)
SELECT min(o.id), o.client_id, o.ordered_on, o.person_id
FROM selling CROSS JOIN client_order o ON o.client_id = selling.id
WHERE o.status IN ('offer', 'agreed', 'part_paid', 'paid', 'shipped', 'closed')
    AND o.ordered_on >= :first_on AND o.ordered_on <= :last_on
GROUP BY o.client_id, o.ordered_on ORDER BY o.ordered_on, o.client_id
"""
_MOVES: Final = (
    "SELECT m.client_id, m.moved_at, fs.function, ts.function FROM stage_move m JOIN stage ts ON ts.id = m.to_stage_id "
    "LEFT JOIN stage fs ON fs.id = m.from_stage_id WHERE m.client_id IN (SELECT value FROM json_each(:ids)) "
    "ORDER BY m.client_id, m.moved_at, m.id"
)
_STAND: Final = (
    "SELECT c.id, s.function FROM client c JOIN stage s ON s.id = c.stage_id "
    "WHERE c.id IN (SELECT value FROM json_each(:ids))"
)
_ROWS: Final = {
    "activity": "SELECT a.id, c.id, NULL, c.name, a.kind, a.title, a.done_at, NULL, a.person_id "
    "FROM activity a JOIN client c ON c.id = a.client_id WHERE a.id IN (SELECT value FROM json_each(:ids))",
    "order": "SELECT o.id, c.id, NULL, c.name, 'offer', CASE o.title WHEN '' THEN o.number ELSE o.title END, NULL, "
    "o.ordered_on, o.person_id FROM client_order o JOIN client c ON c.id = o.client_id "
    "WHERE o.id IN (SELECT value FROM json_each(:ids))",
    "raw_call": "SELECT k.id, NULL, r.id, r.name, 'call', k.note, k.called_at, NULL, k.person_id "
    "FROM raw_call k JOIN raw_record r ON r.id = k.record_id WHERE k.id IN (SELECT value FROM json_each(:ids))",
}
INSTANT: Final = timedelta(microseconds=1)  # what is done at this very moment is done
_Deed = tuple[str, int]
"""What a deed is: activity, order or raw_call, and its id."""


class Deed(NamedTuple):
    """A deed of a leg. ``at`` is the stored moment, of an order the stored day; ``person_id`` None: nobody's."""

    function: Function
    source: str
    id: int
    at: str
    person_id: int | None


class Offer(NamedTuple):
    """An offer made to a client on a day (stored)."""

    order_id: int
    client_id: int
    on: str
    person_id: int | None


@dataclass(frozen=True, slots=True)
class Legs:
    """The stool in a week (``week`` is the ISO number). ``shortest`` None: it stands.

    ``was_short_before``: the shortest leg was short at the end of the week before, too. ``plan_count`` calls on
    ``plan_on``, the next working day, would make a fair part of what it has to go.
    """

    week: int
    monday: date
    legs: tuple[Leg, ...]
    shortest: Leg | None
    was_short_before: bool
    plan_count: int
    plan_on: date


@dataclass(frozen=True, slots=True)
class DeedRow:
    """A deed behind a number. ``source`` is activity, order or raw_call, ``id`` its row's.

    ``client_id`` is None for a raw record, ``record_id`` for everything else. ``kind`` is an activity's, or 'offer';
    ``at`` is aware UTC, None for an offer, which has but a day.
    """

    source: str
    id: int
    client_id: int | None
    record_id: int | None
    name: str
    kind: str
    title: str
    on: date
    at: datetime | None
    person_id: int | None


def load_legs(session: Session, as_of: datetime | None = None, person_id: int | None = None) -> Legs:
    """Return how the four legs stand at the moment (None: now), of one person if named; deeds since Monday."""
    clock = clock_of(session)
    moment = as_of or now_of(session)
    today = clock.local(moment).date()
    monday = monday_of(today)
    settings = load_settings(session)
    deeds = _find_deeds(session, monday, moment + INSTANT, person_id)
    legs = tuple(
        measure_leg(function, len(deeds[function]), settings[f"norms.week.{function}"], today) for function in FUNCTIONS
    )
    shortest = shortest_of(legs)
    plan_on = next_working_day(today)
    if shortest is None:
        return Legs(today.isocalendar().week, monday, legs, None, False, 0, plan_on)
    _from, until_at = day_bounds(session, monday, monday - timedelta(1))
    last_week = _find_deeds(session, monday - timedelta(7), read_moment(until_at), person_id)
    return Legs(
        today.isocalendar().week,
        monday,
        legs,
        shortest,
        was_short(len(last_week[shortest.function]), shortest.norm),
        a_day(shortest.to_go, today),
        plan_on,
    )


def load_deeds(
    session: Session,
    function: Function | str,
    monday: date,
    until: datetime | None = None,
    person_id: int | None = None,
) -> tuple[DeedRow, ...]:
    """Return the rows behind a leg: the deeds of the week that begins on ``monday``, up to a moment; oldest first."""
    clock = clock_of(session)
    _from, end = day_bounds(session, monday, monday + timedelta(6))
    moment = min((until or now_of(session)) + INSTANT, read_moment(end))
    found = _find_deeds(session, monday, moment, person_id)[Function(function)]
    rows: dict[_Deed, DeedRow] = {}
    for source, sql in _ROWS.items():
        ids = [deed_id for its, deed_id in found if its == source]
        for deed_id, client_id, record_id, name, kind, title, at, on, doer in fetch(
            session, sql, {"ids": ids_json(ids)}
        ):
            when = moment_of(at)
            day = clock.local(when).date() if when else date.fromisoformat(on)
            rows[source, deed_id] = DeedRow(source, deed_id, client_id, record_id, name, kind, title, day, when, doer)
    order = sorted(found, key=lambda deed: (rows[deed].on, rows[deed].at is None, str(rows[deed].at), deed))
    return tuple(rows[deed] for deed in order)


def find_deeds(
    session: Session, monday: date, until: datetime, person_id: int | None = None, *, named: bool = False
) -> list[Deed]:
    """Return the deeds of all legs from a Monday until before a moment, of one person if asked for.

    A deed is the same whatever weeks are asked for with its own. ``named``: an offer that bears no name is the
    client's responsible's (else its ``person_id`` is None: who only counts need not know).
    """
    from_at, _ = day_bounds(session, monday, monday)
    values = {"from_at": from_at, "until_at": stored(until), "person": person_id}
    found: list[Deed] = []
    firsts: list[Deed] = []
    for activity_id, kind, function, at, doer in fetch(session, _TOUCHES, values):
        if function == Function.PROSPECTING:
            firsts.append(Deed(Function.PROSPECTING, "activity", activity_id, at, doer))
        elif function in (Function.CARE, Function.VIP) or (function == Function.FIRST_SALE and kind in MEETING_KINDS):
            found.append(Deed(Function(function), "activity", activity_id, at, doer))
    kept = {activity_id for (activity_id,) in fetch(session, _FIRST, {"ids": ids_json(deed.id for deed in firsts)})}
    found += [deed for deed in firsts if deed.id in kept]
    found += [Deed(Function.PROSPECTING, "raw_call", *row) for row in fetch(session, _CALLS, values)]
    offers = find_offers(session, monday, until, person_id, named=named)
    return found + [Deed(Function.FIRST_SALE, "order", offer.order_id, offer.on, offer.person_id) for offer in offers]


def _find_deeds(session: Session, monday: date, until: datetime, person_id: int | None) -> dict[Function, list[_Deed]]:
    """Return the deeds of each function from Monday until before a moment."""
    found: dict[Function, list[_Deed]] = {function: [] for function in FUNCTIONS}
    for deed in find_deeds(session, monday, until, person_id):
        found[deed.function].append((deed.source, deed.id))
    return found


def find_offers(
    session: Session, first_on: date, until: datetime, person_id: int | None = None, *, named: bool = False
) -> list[Offer]:
    """Return the first order of each client and day on which the client stood in the first sale; as ``find_deeds``."""
    last_on = clock_of(session).local(until - INSTANT).date()
    from_at, _ = day_bounds(session, first_on, first_on)
    values = {"from_at": from_at, "first_on": first_on.isoformat(), "last_on": last_on.isoformat()}
    rows = [Offer(*row) for row in fetch(session, _OFFERS, values)]
    ids = {offer.client_id for offer in rows}
    stood = _Standings(session, ids)
    if named or person_id is not None:
        whose = responsible_ids(session, ids)
        rows = [row._replace(person_id=row.person_id or whose.get(row.client_id)) for row in rows]
    bounds = {
        day: day_bounds(session, date.fromisoformat(day), date.fromisoformat(day)) for day in {row.on for row in rows}
    }
    return [
        row
        for row in rows
        if person_id in (None, row.person_id or NOBODY) and stood.selling(row.client_id, *bounds[row.on])
    ]


class _Standings:
    """Where clients stood when, by their moves."""

    def __init__(self, session: Session, client_ids: Iterable[int]) -> None:
        ids = {"ids": ids_json(client_ids)}
        self._now: dict[int, str] = dict(fetch(session, _STAND, ids))
        self._moves: dict[int, list[tuple[str, str | None, str]]] = {}
        for client_id, moved_at, left, entered in fetch(session, _MOVES, ids):
            self._moves.setdefault(client_id, []).append((moved_at, left, entered))

    def selling(self, client_id: int, from_at: str, until_at: str) -> bool:
        """Whether a client stood in the first sale at any time between two moments."""
        moves = self._moves.get(client_id, [])
        if not moves:
            return self._now[client_id] == Function.FIRST_SALE
        _at, left, entered = moves[0]
        stood = left or entered
        for moved_at, _left, entered in moves:
            if moved_at >= until_at:
                break
            if moved_at >= from_at and Function.FIRST_SALE in (stood, entered):
                return True
            stood = entered
        return stood == Function.FIRST_SALE
