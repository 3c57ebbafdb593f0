"""The list of Today: steps overdue, of today and of the next seven days, ids first; and the meetings among them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from sqlmodel import Session

from app.context import today_of
from app.services.people import PersonRow, load_people
from app.services.responsibility import stand_in_map
from app.services.today_rows import (
    BY_PERSON,
    LIMIT,
    MINE,
    MeetingRow,
    PersonCounts,
    StepList,
    StepRow,
    TodayCounts,
    Who,
)
from app.services.today_sql import (
    BINNED,
    STEP_WHOSE,
    SUM_KOP,
    asked,
    day_bounds,
    day_of,
    fetch,
    fetch_flags,
    ids_json,
    moment_of,
    whose_values,
)
from app.texts import load_texts

WEEK_DAYS: Final = 7
MEETING_KINDS: Final = ("meeting", "visit", "presentation")
_GROUPS: Final = {
    "overdue": "a.due_on < :today",
    "today": "a.due_on = :today",
    "week": "a.due_on > :today AND a.due_on <= :week",
}
_OPEN: Final = (
    "FROM activity a CROSS JOIN client c ON c.id = a.client_id CROSS JOIN stage s ON s.id = c.stage_id "
    "WHERE a.state = 'open' AND a.kind <> 'note' AND {when} AND c.deleted_at IS NULL{who}"
)
_IDS: Final = f"SELECT a.id {_OPEN} ORDER BY a.due_on, a.due_at IS NULL, a.due_at, a.id LIMIT {LIMIT + 1}"
# Without a look at the clients: few of them are in the bin.
_COUNT_ALL: Final = (
    f"SELECT count(*) FROM activity a WHERE a.state = 'open' AND a.kind <> 'note' AND {{when}} "
    f"AND a.client_id NOT IN ({BINNED})"
)
_DONE: Final = (
    "SELECT a.id, a.due_on FROM activity a CROSS JOIN client c ON c.id = a.client_id "
    "CROSS JOIN stage s ON s.id = c.stage_id "
    "WHERE a.state = 'done' AND a.done_at >= :from_at AND a.done_at < :until_at AND a.due_on <= :week "
    "AND a.kind <> 'note' AND c.deleted_at IS NULL{who}"
)
_ROWS: Final = (
    "SELECT a.id, a.client_id, c.name, c.code, a.version, a.kind, a.title, a.due_on, a.due_at, a.state, a.done_at, "
    f"s.code, s.title, s.function, {STEP_WHOSE}, k.id, coalesce(k.name, ''), a.place, {SUM_KOP} "
    "FROM activity a JOIN client c ON c.id = a.client_id JOIN stage s ON s.id = c.stage_id "
    "LEFT JOIN contact k ON k.id = a.contact_id LEFT JOIN client_figures f ON f.client_id = c.id "
    "WHERE a.id IN (SELECT value FROM json_each(:ids))"
)
# The person a step names nobody of: the first of the client's own.
_FIRST_CONTACTS: Final = (
    "SELECT client_id, name, min(sort_order * 1000000000 + id) FROM contact "
    "WHERE client_id IN (SELECT value FROM json_each(:ids)) AND deleted_at IS NULL GROUP BY client_id"
)


def load_steps(session: Session, who: Who, lang: str) -> StepList:
    """Return the steps of Today, LIMIT rows of each group at most (for Who('by_person'): of each person)."""
    if who.kind != BY_PERSON:
        return _load(session, who, lang)
    today = today_of(session)
    parts: list[tuple[PersonRow | None, StepList]] = []
    people: list[PersonRow | None] = [*load_people(session), None]
    for person in people:
        found = _load(session, Who(MINE, person.id if person else None), lang)
        if found.overdue or found.today_steps or found.week or (person is not None and person.is_active):
            parts.append((person, found))
    lists = [found for _person, found in parts]
    names = TodayCounts.__dataclass_fields__
    return StepList(
        today,
        tuple(row for found in lists for row in found.overdue),
        tuple(row for found in lists for row in found.today_steps),
        tuple(row for found in lists for row in found.week),
        TodayCounts(**{name: sum(getattr(found.counts, name) for found in lists) for name in names}),
        tuple(
            PersonCounts(
                person.id if person else None,
                person.name if person else "",
                person.initials if person else "",
                found.counts.overdue,
                found.counts.left_today,
                found.counts.week,
            )
            for person, found in parts
        ),
    )


def load_badge(session: Session, who: Who) -> int:
    """Return how many open steps are overdue or left for today: the number in the side bar."""
    return _count(session, who, "a.due_on <= :today", _values(session, who))


def load_step_rows(session: Session, ids: Iterable[int], lang: str) -> dict[int, StepRow]:
    """Return these steps as Today shows them, by their id; ids that are gone are left out."""
    return _rows(session, ids, _values(session, Who()), lang)


def load_meetings(session: Session, who: Who, lang: str) -> tuple[MeetingRow, ...]:
    """Return the open meetings, visits and presentations from today to seven days ahead, LIMIT at most."""
    values = _values(session, who)
    kinds = ", ".join(f"'{kind}'" for kind in MEETING_KINDS)
    when = f"a.due_on >= :today AND a.due_on <= :week AND a.kind IN ({kinds})"
    ids = _ids(session, who, when, values)[:LIMIT]
    rows = _rows(session, ids, values, lang)
    unnamed = [row.client_id for row in rows.values() if not row.contact]
    contacts = {client_id: name for client_id, name, _ in fetch(session, _FIRST_CONTACTS, {"ids": ids_json(unnamed)})}
    today = today_of(session)
    sunday = today + timedelta(6 - today.weekday())
    found = []
    for step_id in ids:
        row = rows[step_id]
        line = ", ".join(part for part in (row.contact or contacts.get(row.client_id, ""), row.place) if part)
        sheet = "negotiation" if row.stage_code == "negotiation" else "meeting_plan"
        found.append(MeetingRow(row, line, sheet, row.due_on <= sunday))  # type: ignore[arg-type]
    return tuple(found)


def _load(session: Session, who: Who, lang: str) -> StepList:
    values, today = _values(session, who), today_of(session)
    open_ids = {name: _ids(session, who, when, values) for name, when in _GROUPS.items()}
    counts = {
        name: _count(session, who, _GROUPS[name], values) if len(ids) > LIMIT else len(ids)
        for name, ids in open_ids.items()
    }
    done_ids: dict[str, list[int]] = {name: [] for name in _GROUPS}
    for step_id, due_on in fetch(session, _DONE.format(who=asked(who, STEP_WHOSE)), values):
        done_ids[_group_of(date.fromisoformat(due_on), today)].append(step_id)
    shown = {name: [*open_ids[name][:LIMIT], *done_ids[name][:LIMIT]] for name in _GROUPS}
    rows = _rows(session, [step_id for ids in shown.values() for step_id in ids], values, lang)
    overdue, of_today, week = (_sorted(rows[step_id] for step_id in shown[name]) for name in _GROUPS)
    kinds = ", ".join(f"'{kind}'" for kind in MEETING_KINDS)
    meetings = sum(row.kind in MEETING_KINDS and row.state == "open" for row in of_today)
    if counts["today"] > LIMIT:
        meetings = _count(session, who, f"a.due_on = :today AND a.kind IN ({kinds})", values)
    told = TodayCounts(
        overdue=counts["overdue"],
        left_today=counts["today"],
        week=counts["week"],
        overdue_done=len(done_ids["overdue"]),
        done_today=len(done_ids["today"]),
        week_done=len(done_ids["week"]),
        meetings_today=meetings,
    )
    return StepList(today, overdue, of_today, week, told)


def _group_of(due_on: date, today: date) -> str:
    return "overdue" if due_on < today else "today" if due_on == today else "week"


def _values(session: Session, who: Who) -> dict[str, Any]:
    today = today_of(session)
    from_at, until_at = day_bounds(session)
    return {
        **whose_values(session, who),
        "today": today.isoformat(),
        "week": (today + timedelta(WEEK_DAYS)).isoformat(),
        "from_at": from_at,
        "until_at": until_at,
    }


def _ids(session: Session, who: Who, when: str, values: dict[str, Any]) -> list[int]:
    sql = _IDS.format(when=when, who=asked(who, STEP_WHOSE))
    return [step_id for (step_id,) in fetch(session, sql, values)]


def _count(session: Session, who: Who, when: str, values: dict[str, Any]) -> int:
    if who.kind == MINE:
        sql = f"SELECT count(*) {_OPEN.format(when=when, who=asked(who, STEP_WHOSE))}"
    else:
        sql = _COUNT_ALL.format(when=when)
    return int(fetch(session, sql, values)[0][0])


def _rows(session: Session, ids: Iterable[int], values: dict[str, Any], lang: str) -> dict[int, StepRow]:
    found: list[Any] = fetch(session, _ROWS, {**values, "ids": ids_json(ids)})
    flags = fetch_flags(session, [row[1] for row in found])
    initials = {person.id: person.initials for person in load_people(session)}
    stand_ins = stand_in_map(session)
    words, today = load_texts("words", lang), today_of(session)
    made = {}
    for row in found:
        (step_id, client_id, client, code, version, kind, title, due_on, due_at, state, done_at,
         stage_code, stage_title, function, person_id, contact_id, contact, place, sum_kop) = row  # fmt: skip
        day = day_of(due_on) or today
        if state == "open":  # what was done keeps who did it
            person_id = stand_ins.get(person_id, person_id)
        made[step_id] = StepRow(
            id=step_id, client_id=client_id, client=client, code=code, version=version, kind=kind, title=title,
            due_on=day, due_at=moment_of(due_at), days_late=max(0, (today - day).days), state=state,
            done_at=moment_of(done_at), stage_code=stage_code,
            stage_title=stage_title or words.text(f"stage.{stage_code}"), function=function,
            flags=flags.get(client_id, ()), person_id=person_id, initials=initials.get(person_id, ""),
            contact_id=contact_id, contact=contact, place=place, sum_kop=sum_kop,
        )  # fmt: skip
    return made


def _sorted(rows: Iterable[StepRow]) -> tuple[StepRow, ...]:
    def place(row: StepRow) -> tuple[Any, ...]:
        return row.due_on, row.due_at is None, row.due_at and row.due_at.timestamp(), row.id

    return tuple(sorted(rows, key=place))
