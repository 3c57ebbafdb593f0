"""Whom to act on for a short leg, and calls planned for them over free days, in one action."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlmodel import Session

from app.changes import Changes
from app.context import clock_of, today_of
from app.domain.conveyor import Function
from app.domain.legs import spread, working_days_after
from app.errors import InvalidError
from app.services.activities import plan_step
from app.services.late_list import load_at_risk
from app.services.responsibility import responsible_ids
from app.services.settings import load_settings
from app.services.today_rows import MINE, Who
from app.services.today_sql import CLIENT_WHOSE, asked, fetch, read_moment, whose_values
from app.texts import load_texts
from db.tables import Activity

OFFERED: Final = 3
FREE_DAYS: Final = 5
SOON_DAYS: Final = 7
"""Who has a step within so many days, or overdue, is on somebody's list already."""

_TOUCHED: Final = (
    "(SELECT max(a.done_at) FROM activity a WHERE a.client_id = c.id AND a.state = 'done' AND a.kind <> 'note')"
)
_FREE: Final = (
    "FROM stage s CROSS JOIN client c ON c.stage_id = s.id LEFT JOIN client_figures f ON f.client_id = c.id "
    "WHERE {where} AND c.deleted_at IS NULL AND c.no_step_reason = '' AND NOT c.do_not_call "
    "AND (f.next_step_id IS NULL OR f.next_step_on > :soon){who}"
)
_COLUMNS: Final = "SELECT c.id, c.name, s.code, s.title, s.function"
_BY_STAGE: Final = f"{_COLUMNS}, c.stage_entered_at {_FREE} ORDER BY c.stage_entered_at, c.id LIMIT :limit"
_BY_TOUCH: Final = (
    f"{_COLUMNS}, coalesce({_TOUCHED}, c.stage_entered_at) AS touched {_FREE} ORDER BY touched, c.id LIMIT :limit"
)
_LATE: Final = f"{_COLUMNS}, f.last_bought_on {_FREE}"
_IS_LATE: Final = (
    "s.function = 'care' AND EXISTS (SELECT 1 FROM client_flag g WHERE g.client_id = c.id AND g.flag = 'late')"
)
_RECORDS: Final = (
    "SELECT r.id, r.name, r.created_at FROM raw_record r JOIN raw_list l ON l.id = r.list_id "
    "WHERE (r.state = 'new' OR r.state = 'again' AND r.again_on <= :today) AND r.deleted_at IS NULL "
    "AND r.client_id IS NULL AND NOT l.is_archived ORDER BY r.id LIMIT :limit"
)
_PLANNED: Final = (
    "SELECT a.due_on, count(*) FROM activity a WHERE a.state = 'open' AND a.kind <> 'note' "
    "AND a.due_on >= :first AND a.due_on <= :last AND (:person IS NULL OR a.person_id = :person) GROUP BY a.due_on"
)


@dataclass(frozen=True, slots=True)
class LegPick:
    """A client to act on, or a raw record to call (``client_id`` None).

    ``why``: no_step (nothing is planned), late (broke its own rhythm), beyond (touched longer ago than VIP are),
    silent (touched longest ago), record (of the calling base). ``days``: at its stage, since the last purchase, since
    the last touch, in the calling base.
    """

    client_id: int | None
    record_id: int | None
    name: str
    stage_code: str
    stage_title: str
    function: str
    why: str
    days: int


@dataclass(frozen=True, slots=True)
class FreeDay:
    """A working day, and how many steps are planned for it."""

    on: date
    planned: int


def offer_for_leg(
    session: Session, function: Function | str, lang: str, limit: int = OFFERED, person_id: int | None = None
) -> tuple[LegPick, ...]:
    """Return clients to act on for a leg, of one person if named; those with a step within a week are left out.

    Prospecting: longest at their stage without a step, then raw records. First sale: silent longest. Care: late, most
    money at risk first, then silent longest. VIP: touched longest ago.
    """
    return _Picker(session, lang, limit, person_id).pick(Function(function))


def load_free_days(session: Session, count: int = FREE_DAYS, person_id: int | None = None) -> tuple[FreeDay, ...]:
    """Return the next working days, today not among them, with the steps that stand there."""
    days = working_days_after(today_of(session), count)
    planned = _load_planned(session, days, person_id)
    return tuple(FreeDay(day, planned.get(day, 0)) for day in days)


def plan_calls(session: Session, client_ids: Collection[int], days: Sequence[date], text: str) -> Changes:
    """Plan a call with each of these clients over these days, always on the one with fewest steps; one undo.

    Raises:
        InvalidError: ``no_days``; as ``plan_step``.
        NotFoundError: ``no_client``.
    """
    if not days:
        raise InvalidError("no_days", field="days")
    ordered = sorted(set(days))
    chosen = spread(len(client_ids), ordered, _load_planned(session, ordered, None))
    whose = responsible_ids(session, client_ids)
    for client_id, due_on in zip(client_ids, chosen, strict=True):
        made = plan_step(session, client_id, "call", text, due_on)
        step = session.get_one(Activity, made.created_id)
        step.person_id = whose.get(client_id) or step.person_id
    return Changes(
        "calls_planned",
        parts={"count": len(client_ids), "on": chosen[0].isoformat() if chosen else ""},
        clients=frozenset(client_ids),
        outcome=chosen,
    )


def _load_planned(session: Session, days: Sequence[date], person_id: int | None) -> dict[date, int]:
    values = {"first": min(days).isoformat(), "last": max(days).isoformat(), "person": person_id}
    return {date.fromisoformat(day): count for day, count in fetch(session, _PLANNED, values)}


class _Picker:
    """Finds whom to act on."""

    def __init__(self, session: Session, lang: str, limit: int, person_id: int | None) -> None:
        self._session = session
        self._words = load_texts("words", lang)
        self._limit = limit
        self._who = Who(MINE, person_id) if person_id is not None else Who()
        self._today = today_of(session)
        soon = self._today + timedelta(SOON_DAYS)
        self._values = {
            **whose_values(session, self._who),
            "today": self._today.isoformat(),
            "soon": soon.isoformat(),
            "limit": limit,
        }

    def pick(self, function: Function) -> tuple[LegPick, ...]:
        if function is Function.PROSPECTING:
            where = "s.function = 'prospecting' AND f.next_step_id IS NULL"
            found = [self._made(row, "no_step") for row in self._fetch(_BY_STAGE, where)]
            return tuple(found + self._records(self._limit - len(found)))
        if function is Function.CARE:
            found = self._late()
            known = {pick.client_id for pick in found}
            silent = [self._made(row, "silent") for row in self._fetch(_BY_TOUCH, "s.function = 'care'")]
            return tuple([*found, *(pick for pick in silent if pick.client_id not in known)][: self._limit])
        if function is Function.VIP:
            days = load_settings(self._session)["touch.days_by_flag"].get("vip", 0)
            picks = [self._made(row, "silent") for row in self._fetch(_BY_TOUCH, "s.function = 'vip'")]
            return tuple(self._beyond(pick) if pick.days > days else pick for pick in picks)
        where = f"s.function = '{function.value}'"
        return tuple(self._made(row, "silent") for row in self._fetch(_BY_TOUCH, where))

    def _late(self) -> list[LegPick]:
        rows = {row[0]: row for row in self._fetch(_LATE, _IS_LATE)}
        at_risk = load_at_risk(self._session, rows, self._today)
        best = sorted(rows, key=lambda client_id: (-at_risk.get(client_id, 0), client_id))[: self._limit]
        return [self._made(rows[client_id], "late") for client_id in best]

    def _records(self, limit: int) -> list[LegPick]:
        if limit <= 0 or self._who.kind == MINE:  # raw records are nobody's
            return []
        rows = fetch(self._session, _RECORDS, {**self._values, "limit": limit})
        return [LegPick(None, row_id, name, "", "", "", "record", self._days(at)) for row_id, name, at in rows]

    def _fetch(self, sql: str, where: str) -> list[Any]:
        return fetch(self._session, sql.format(where=where, who=asked(self._who, CLIENT_WHOSE)), self._values)

    def _made(self, row: Any, why: str) -> LegPick:
        client_id, name, code, title, function, since = row
        return LegPick(
            client_id, None, name, code, title or self._words.text(f"stage.{code}"), function, why, self._days(since)
        )

    def _beyond(self, pick: LegPick) -> LegPick:
        return LegPick(
            pick.client_id, None, pick.name, pick.stage_code, pick.stage_title, pick.function, "beyond", pick.days
        )

    def _days(self, since: str | None) -> int:
        if since is None:
            return 0
        is_day = len(since) == len("2026-06-18")
        day = date.fromisoformat(since) if is_day else clock_of(self._session).local(read_moment(since)).date()
        return max(0, (self._today - day).days)
