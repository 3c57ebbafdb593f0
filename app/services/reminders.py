"""Reminders of steps with an hour. What was shown is kept apart from the journal: write it by ``Book.note``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import clock_of, now_of
from app.domain.reminders import LEAD_LIMIT, MISSED_FOR, Planned, Shown, is_due, next_moment
from app.services.flags import load_setting
from app.services.today_rows import Who
from app.services.today_sql import STEP_WHOSE, asked, fetch, ids_json, moment_of, read_moment, whose_values
from db.tables import Activity, ReminderShown

_STEPS: Final = (
    "SELECT a.id, a.due_at, coalesce(a.remind_min, :minutes), n.due_at, n.again_at "
    "FROM activity a CROSS JOIN client c ON c.id = a.client_id CROSS JOIN stage s ON s.id = c.stage_id "
    "LEFT JOIN reminder_shown n ON n.activity_id = a.id WHERE a.state = 'open' AND a.kind <> 'note' "
    "AND a.due_on >= :first AND a.due_on <= :last AND a.due_at IS NOT NULL AND c.deleted_at IS NULL{who}"
)
_ROWS: Final = (
    "SELECT a.id, a.client_id, c.name, a.kind, a.title, a.place FROM activity a JOIN client c ON c.id = a.client_id "
    "WHERE a.id IN (SELECT value FROM json_each(:ids))"
)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A step to be reminded of. ``due_at`` is aware UTC; ``minutes`` to it from now, negative: so long ago."""

    activity_id: int
    client_id: int
    client: str
    kind: str
    title: str
    place: str
    due_at: datetime
    minutes: int


def due_reminders(session: Session, now: datetime | None = None, who: Who | None = None) -> tuple[Reminder, ...]:
    """Return what is to be shown at the moment (None: now), the earliest step first; all missed meanwhile at once.

    Showing them is told by ``note_shown``, or they come again. Nothing while reminders are switched off.
    """
    now = now or now_of(session)
    due = {step.activity_id: step for step, shown in _planned(session, now, who) if is_due(step, shown, now)}
    found = [
        Reminder(
            activity_id, client_id, client, kind, title, place, due[activity_id].due_at,
            round((due[activity_id].due_at - now).total_seconds() / 60),
        )
        for activity_id, client_id, client, kind, title, place in fetch(session, _ROWS, {"ids": ids_json(due)})
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda reminder: (reminder.due_at, reminder.activity_id)))


def next_reminder_at(session: Session, now: datetime | None = None, who: Who | None = None) -> datetime | None:
    """Return when to look again, aware UTC; None: nothing is planned within a month."""
    now = now or now_of(session)
    return next_moment(_planned(session, now, who), now)


def still_planned(session: Session, due_at_of: Mapping[int, datetime]) -> frozenset[int]:
    """Return which of these steps are still open and at the moment they were shown for."""
    rows = session.execute(
        select(col(Activity.id), col(Activity.due_at)).where(
            col(Activity.id).in_(list(due_at_of)), col(Activity.state) == "open"
        )
    )
    return frozenset(activity_id for activity_id, due_at in rows if due_at == due_at_of[activity_id])


def note_shown(session: Session, activity_ids: Iterable[int], now: datetime | None = None) -> Changes:
    """Keep that these steps were reminded of, for the moment they are planned for now."""
    _keep(session, activity_ids, now or now_of(session), None)
    return Changes("reminder_shown")


def snooze(session: Session, activity_ids: Iterable[int], minutes: int, now: datetime | None = None) -> Changes:
    """Let the reminders of these steps come again in so many minutes."""
    now = now or now_of(session)
    _keep(session, activity_ids, now, now + timedelta(minutes=minutes))
    return Changes("reminder_shown")


def _keep(session: Session, activity_ids: Iterable[int], now: datetime, again_at: datetime | None) -> None:
    for activity_id in activity_ids:
        step = session.get(Activity, activity_id)
        if step is None or step.due_at is None:
            continue  # deleted, or its hour taken away, while the reminder stood on the screen
        shown = session.get(ReminderShown, activity_id)
        if shown is None:
            shown = ReminderShown(activity_id=activity_id, due_at=step.due_at, shown_at=now)
            session.add(shown)
        shown.due_at, shown.shown_at, shown.again_at = step.due_at, now, again_at


def _planned(session: Session, now: datetime, who: Who | None) -> list[tuple[Planned, Shown | None]]:
    if not load_setting(session, "reminders.is_on"):
        return []
    who = who or Who()
    clock = clock_of(session)
    values: dict[str, Any] = {
        **whose_values(session, who),
        "minutes": load_setting(session, "reminders.minutes"),
        "first": clock.local(now - MISSED_FOR).date().isoformat(),
        "last": clock.local(now + LEAD_LIMIT).date().isoformat(),
    }
    found: list[tuple[Planned, Shown | None]] = []
    for activity_id, due_at, minutes, shown_for, again_at in fetch(
        session, _STEPS.format(who=asked(who, STEP_WHOSE)), values
    ):
        shown = Shown(read_moment(shown_for), moment_of(again_at)) if shown_for is not None else None
        found.append((Planned(activity_id, read_moment(due_at), minutes), shown))
    return found
