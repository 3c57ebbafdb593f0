"""The lists of the weekly report that ask for attention, as they stood at the end of a week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from sqlmodel import Session

from app.documents.weekly_report_values import AttentionItem, AttentionValues
from app.services.flags import apply_overrides, find_held, load_overrides
from app.services.kpi_facts import STANDING
from app.services.report_facts import Days
from app.services.report_rows import NOBODY
from app.services.responsibility import responsible_ids
from app.services.today_clients import load_no_step
from app.services.today_rows import EVERYONE, MINE, Who
from app.services.today_sql import fetch, ids_json

SHOWN: Final = 5
SLEEPING: Final = "sleeping"
# A step that was closed later was open then; one that was moved since counts by its day of now.
_OVERDUE: Final = (
    "SELECT a.client_id, c.name, a.due_on, a.person_id FROM activity a CROSS JOIN client c ON c.id = a.client_id "
    "WHERE a.kind <> 'note' AND a.due_on < :last_on AND c.deleted_at IS NULL "
    "AND a.created_at < :until_at AND (a.state = 'open' OR a.state = 'done' AND a.done_at >= :until_at) "
    "ORDER BY a.due_on, a.id"
)
_PROMISES: Final = (
    "SELECT p.client_id, c.name, p.due_on, NULL, p.text FROM promise p CROSS JOIN client c ON c.id = p.client_id "
    "WHERE p.side = 'us' AND p.due_on < :last_on AND p.created_at < :until_at AND c.deleted_at IS NULL "
    "AND (p.state = 'open' OR p.closed_on > :last_on) ORDER BY p.due_on, p.id"
)
_NAMES: Final = (
    "SELECT c.id, c.name FROM client c WHERE c.id IN (SELECT value FROM json_each(:ids)) AND c.deleted_at IS NULL "
    "ORDER BY c.sort_key, c.id"
)
_TOUCHED: Final = (
    "SELECT v.value, (SELECT max(a.done_at) FROM activity a WHERE a.client_id = v.value AND a.state = 'done' "
    "AND a.kind <> 'note' AND a.done_at < :until_at) FROM json_each(:ids) v"
)


def find_overdue(session: Session, last_on: date, person_id: int | None) -> AttentionValues:
    """Return the clients with a step that was overdue when a day was over, the longest first."""
    rows = _mine(session, fetch(session, _OVERDUE, Days(session, last_on, last_on).values()), person_id)
    return _listed(rows, last_on)


def find_promises(session: Session, last_on: date, person_id: int | None) -> AttentionValues:
    """Return our promises that were not kept when a day was over, the oldest first."""
    rows = _mine(session, fetch(session, _PROMISES, Days(session, last_on, last_on).values()), person_id)
    items = [AttentionItem(row[1], (last_on - date.fromisoformat(row[2])).days, text=row[4]) for row in rows]
    return AttentionValues(tuple(items[:SHOWN]), max(0, len(items) - SHOWN))


def find_without_step(session: Session, person_id: int | None, *, is_now: bool) -> AttentionValues:
    """Return the clients with nothing planned now, most money first; of a week long past nobody can tell."""
    if not is_now:
        return AttentionValues(is_known=False)
    who = Who(EVERYONE) if person_id is None else Who(MINE, person_id)
    found = load_no_step(session, who, "en", SHOWN)
    items = tuple(AttentionItem(row.name, kop=row.sum_kop or None) for row in found.rows)
    return AttentionValues(items, max(0, found.count - len(items)))


def find_silent(session: Session, first_on: date, last_on: date, person_id: int | None) -> AttentionValues:
    """Return the clients that fell asleep on these days, by the rules as they are set now; by name."""
    held = find_held(session, (), None, last_on)
    apply_overrides(held, load_overrides(session, None))
    fell = {
        client_id
        for (client_id, flag), one in held.items()
        if flag == SLEEPING and one.since_on is not None and first_on <= one.since_on <= last_on
    }
    rows = _mine(session, [(*row, None, None) for row in fetch(session, _NAMES, {"ids": ids_json(fell)})], person_id)
    return AttentionValues(tuple(AttentionItem(row[1]) for row in rows[:SHOWN]), max(0, len(rows) - SHOWN))


def find_left_alone(session: Session, last_on: date, days: int, person_id: int | None) -> list[int]:
    """Return the VIP clients that nobody had touched for more than so many days when a day was over."""
    at_end = Days(session, last_on, last_on)
    rows = fetch(session, STANDING, {**at_end.values(), "on": last_on.isoformat(), "level": "vip"})
    whose = {client_id: holder or NOBODY for client_id, _came, _need, _function, holder in rows}
    mine = [client_id for client_id, holder in whose.items() if person_id in (None, holder)]
    since = Days(session, date.fromordinal(last_on.toordinal() - days), last_on).from_at
    asked = {"ids": ids_json(mine), "until_at": at_end.until_at}
    came = {row[0]: row[1] for row in rows}
    return [client_id for client_id, at in fetch(session, _TOUCHED, asked) if (at or came[client_id]) < since]


def _mine(session: Session, rows: list[Any], person_id: int | None) -> list[Any]:
    """Return the rows (client, name, day, person) of a person: the own ones, and nobody's of the own clients."""
    if person_id is None:
        return rows
    whose = responsible_ids(session, {row[0] for row in rows if row[3] is None})
    return [row for row in rows if (row[3] or whose.get(row[0]) or NOBODY) == person_id]


def _listed(rows: Iterable[Any], last_on: date) -> AttentionValues:
    """Return each client once, by its oldest row."""
    firsts: dict[int, AttentionItem] = {}
    for client_id, name, day, _person in rows:
        firsts.setdefault(client_id, AttentionItem(name, (last_on - date.fromisoformat(day)).days))
    items = tuple(firsts.values())
    return AttentionValues(items[:SHOWN], max(0, len(items) - SHOWN))
