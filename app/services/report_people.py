"""What each person did in a period, all together, and who closes too few steps on time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from sqlmodel import Session

from app.domain.kpi import ratio
from app.services.legs import MEETING_KINDS
from app.services.people import PersonRow, load_people
from app.services.report_facts import Fact, Found
from app.services.report_rows import BEHIND_BELOW_PERCENT, LEAST_FOR_PERCENT, NOBODY, LateNote, PersonReport
from app.services.today_sql import fetch, ids_json

# The move that a step led to comes after it, though both have the same moment.
_STAGE_THEN: Final = (
    "SELECT a.id, coalesce((SELECT m.to_stage_id FROM stage_move m WHERE m.client_id = a.client_id "
    "AND m.moved_at < a.done_at ORDER BY m.moved_at DESC, m.id DESC LIMIT 1), "
    "(SELECT coalesce(m.from_stage_id, m.to_stage_id) FROM stage_move m WHERE m.client_id = a.client_id "
    "ORDER BY m.moved_at, m.id LIMIT 1), (SELECT c.stage_id FROM client c WHERE c.id = a.client_id)) "
    "FROM activity a WHERE a.id IN (SELECT value FROM json_each(:ids))"
)


def count_people(session: Session, found: Found) -> tuple[PersonReport, ...]:
    """Return everybody who did anything, most sales first, what is nobody's last."""
    known = {person.id: person for person in load_people(session)}
    who = {fact.person_id for facts in (found.done, found.raw_calls, found.proposals, found.won) for fact in facts}
    who |= {one.person_id for one in found.money}
    calls = Counter(fact.person_id for fact in [*found.done, *found.raw_calls] if fact.kind == "call")
    meetings = Counter(fact.person_id for fact in found.done if fact.kind in MEETING_KINDS)
    proposals = Counter(fact.person_id for fact in found.proposals)
    won = Counter(fact.person_id for fact in found.won)
    closed = Counter(fact.person_id for fact in found.done if fact.first_due_on is not None)
    late = Counter(fact.person_id for fact in found.done if fact.is_late)
    sales: Counter[int] = Counter()
    for one in found.money:
        sales[one.person_id] += one.kop
    rows = [
        _person(
            known.get(person_id),
            person_id,
            calls=calls[person_id],
            meetings=meetings[person_id],
            proposals=proposals[person_id],
            won=won[person_id],
            closed=closed[person_id],
            on_time=closed[person_id] - late[person_id],
            sales_kop=sales[person_id],
        )
        for person_id in who
    ]
    return tuple(sorted(rows, key=lambda row: (row.person_id == NOBODY, -row.sales_kop, row.person_id or 0)))


def _person(
    person: PersonRow | None,
    person_id: int | None,
    *,
    calls: int,
    meetings: int,
    proposals: int,
    won: int,
    closed: int,
    on_time: int,
    sales_kop: int,
) -> PersonReport:
    percent = ratio(on_time, closed, 100) if closed >= LEAST_FOR_PERCENT else None
    return PersonReport(
        person_id=person_id,
        name=person.name if person else "",
        initials=person.initials if person else "",
        roles=person.roles if person else (),
        is_owner=person.is_owner if person else False,
        calls=calls,
        meetings=meetings,
        proposals=proposals,
        won=won,
        closed=closed,
        on_time=on_time,
        on_time_percent=percent,
        is_behind=percent is not None and percent < BEHIND_BELOW_PERCENT,
        sales_kop=sales_kop,
    )


def sum_people(people: Iterable[PersonReport]) -> PersonReport:
    """Return the row of all together."""
    rows = tuple(people)
    return _person(
        None,
        None,
        calls=sum(row.calls for row in rows),
        meetings=sum(row.meetings for row in rows),
        proposals=sum(row.proposals for row in rows),
        won=sum(row.won for row in rows),
        closed=sum(row.closed for row in rows),
        on_time=sum(row.on_time for row in rows),
        sales_kop=sum(row.sales_kop for row in rows),
    )


def find_late(
    session: Session, people: Iterable[PersonReport], done: Iterable[Fact], stages: Mapping[int, tuple[str, str]]
) -> LateNote | None:
    """Return who closes the smallest part of the steps on time, if that is too little; ``stages``: codes and names."""
    behind = [row for row in people if row.is_behind and row.person_id]
    worst = min(behind, key=lambda row: (row.on_time_percent or 0, row.person_id or 0), default=None)
    if worst is None:
        return None
    late = [fact.id for fact in done if fact.is_late and fact.person_id == worst.person_id]
    stood = Counter(stage_id for _id, stage_id in fetch(session, _STAGE_THEN, {"ids": ids_json(late)}))
    stage_id, count = min(stood.items(), key=lambda each: (-each[1], each[0]))
    return LateNote(
        worst.person_id or NOBODY, worst.name, worst.on_time_percent or 0, len(late), *stages[stage_id], count
    )
