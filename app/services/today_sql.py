"""What the statements of Today share: whose a step or a client is, in SQL, and how moments are stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from sqlmodel import Session

from app.context import clock_of, raw_connection, today_of
from app.services.responsibility import OWNED, function_owners, held_by, whose_sql
from app.services.today_rows import MINE, Who
from db.rule_figures import driver_cursor

CLIENT_WHOSE: Final = whose_sql("s.function", "c.id", owners={each: f":owner_{each}" for each in OWNED})
"""Who has the client c at the stage s now, stand-ins apart; the values of ``whose_values`` belong to it."""
STEP_WHOSE: Final = f"coalesce(a.person_id, {CLIENT_WHOSE})"
"""Whose the activity a of the client c at the stage s is."""
SUM_KOP: Final = (
    "CASE WHEN c.expected_kop IS NOT NULL THEN c.expected_kop WHEN f.offers_kop > 0 THEN f.offers_kop "
    "ELSE coalesce(f.total_kop, 0) END"
)
"""What the board sums up of the client c with the figures f."""
BINNED: Final = "SELECT id FROM client WHERE stage_id IN (SELECT id FROM stage) AND deleted_at > ''"
"""Clients in the bin, found by the index of the board alone."""


def fetch(session: Session, sql: str, values: Mapping[str, Any] | None = None) -> list[Any]:
    """Return the driver's own rows."""
    session.flush()
    cursor = driver_cursor(raw_connection(session))
    try:
        rows: list[Any] = cursor.execute(sql, values or {}).fetchall()
    finally:
        cursor.close()
    return rows


def whose_values(session: Session, who: Who) -> dict[str, Any]:
    """Return the values that CLIENT_WHOSE and STEP_WHOSE ask for, and ``who``: whose work is done by whom is asked for.

    Nobody's is asked for as 0.
    """
    owners: dict[str, Any] = {f"owner_{function}": None for function in OWNED}
    owners.update((f"owner_{function}", person_id) for function, person_id in function_owners(session).items())
    if who.kind != MINE:
        return {**owners, "who": None}
    return {**owners, "who": ids_json([0] if who.person_id is None else sorted(held_by(session, [who.person_id])))}


def asked(who: Who, whose: str) -> str:
    """Return the condition that keeps what is asked for."""
    return f" AND coalesce({whose}, 0) IN (SELECT value FROM json_each(:who))" if who.kind == MINE else ""


def ids_json(ids: Iterable[int]) -> str:
    """Return ids as the one value of ``json_each``."""
    return json.dumps(list(ids))


def stored(at: datetime) -> str:
    """Return an aware moment as the book keeps it."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def read_moment(text: str) -> datetime:
    """Return a stored moment, aware UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def moment_of(text: str | None) -> datetime | None:
    """Return a stored moment, aware UTC, if there is one."""
    return read_moment(text) if text else None


def day_of(text: str | None) -> date | None:
    """Return a stored day."""
    return date.fromisoformat(text) if text else None


def day_bounds(session: Session, first_on: date | None = None, last_on: date | None = None) -> tuple[str, str]:
    """Return the stored moments at which these local days begin and are over (None: today)."""
    clock, today = clock_of(session), today_of(session)
    first, after = first_on or today, (last_on or today) + timedelta(1)
    return stored(clock.at(first, time.min)), stored(clock.at(after, time.min))


def fetch_flags(session: Session, client_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Return the flags of each of these clients that has any."""
    found: dict[int, tuple[str, ...]] = {}
    for client_id, flag in fetch(
        session,
        "SELECT client_id, flag FROM client_flag WHERE client_id IN (SELECT value FROM json_each(:ids)) ORDER BY flag",
        {"ids": ids_json(client_ids)},
    ):
        found[client_id] = (*found.get(client_id, ()), flag)
    return found
