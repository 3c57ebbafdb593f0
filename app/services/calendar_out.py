"""Open steps as a calendar (.ics) that any other program reads. It goes one way: nothing comes back from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import now_of
from app.services.exporting.target_file import whole_file
from app.services.responsibility import held_by, responsible_ids
from app.services.settings import load_settings
from app.texts import Texts, load_texts
from db.tables import Activity, Channel, Client, Contact

if TYPE_CHECKING:
    from icalendar import Alarm, Event

SUFFIX: Final = ".ics"
PRODUCT: Final = "-//Kartoteka//Steps//EN"
USUAL_MIN: Final = {"meeting": 60, "visit": 60, "presentation": 60}  # how long, where nobody said
SHORT_MIN: Final = 30
IDS_AT_ONCE: Final = 500
# What a calendar cannot hold, whatever was typed or imported into a name.
_CONTROLS: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _Step:
    """An open step with whom it is with; ``phones`` are as typed."""

    activity: Activity
    client: str
    code: str
    contact: str
    position: str
    phones: tuple[str, ...]


def steps_ics(session: Session, person_id: int | None, lang: str, *, client_id: int | None = None) -> bytes:
    """Return the open steps of a person (None: of everyone), or with one client, as one calendar by RFC 5545, in UTC.

    A step with an hour is an event with an alarm, as long as it is planned to take; one without is a whole day. The
    same step keeps its UID, so a calendar that reads the file again moves it instead of adding it twice. Clients in
    the bin and notes are left out.
    """
    return _calendar(session, _load_steps(session, person_id, client_id), lang)


def save_ics(session: Session, path: Path, person_id: int | None, lang: str, *, client_id: int | None = None) -> int:
    """Write ``steps_ics`` to a file that only the person can read, whole or not at all; return how many steps.

    Raises:
        ExportError: ``export_folder``, ``export_disk_full``, ``export_failed``.
    """
    steps = _load_steps(session, person_id, client_id)
    content = _calendar(session, steps, lang)
    with whole_file(path) as folder:
        (folder / path.name).write_bytes(content)
    return len(steps)


def _calendar(session: Session, steps: Sequence[_Step], lang: str) -> bytes:
    from icalendar import Calendar  # takes a while, and most days nobody asks for it

    settings = load_settings(session)
    words = load_texts("words", lang)
    alarm_min = settings["reminders.minutes"] if settings["reminders.is_on"] else None
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.text("calendar.name"))
    now = now_of(session)
    for step in steps:
        calendar.add_component(_event(step, words, now, alarm_min))
    content: bytes = calendar.to_ical()
    return content


def _event(step: _Step, words: Texts, now: datetime, alarm_min: int | None) -> Event:
    from icalendar import Event

    activity = step.activity
    kind = words.text(f"activity_kind.{activity.kind}")
    event = Event()
    # Ids of two books are alike; the microsecond a step was written at is not.
    event.add("uid", f"step-{activity.id}-{_utc(activity.created_at):%Y%m%dT%H%M%S%f}@kartoteka")
    event.add("dtstamp", now.replace(microsecond=0))
    event.add("created", _utc(activity.created_at).replace(microsecond=0))
    event.add("sequence", activity.version)
    summary = _clean(f"{kind}: {step.client}. {activity.title}")
    event.add("summary", summary)
    event.add("description", _clean(_about(step)))
    event.add("categories", [kind])
    event.add("class", "PRIVATE")
    if activity.place:
        event.add("location", _clean(activity.place))
    if activity.due_at is None:
        assert activity.due_on is not None
        event.add("dtstart", activity.due_on)
        event.add("dtend", _day_after(activity.due_on))
        event.add("transp", "TRANSPARENT")
        return event
    minutes = activity.duration_min or USUAL_MIN.get(activity.kind, SHORT_MIN)
    event.add("dtstart", _utc(activity.due_at))
    event.add("dtend", _utc(activity.due_at) + timedelta(minutes=minutes))
    lead_min = alarm_min if activity.remind_min is None else activity.remind_min
    if lead_min is not None and lead_min >= 0:
        event.add_component(_alarm(summary, lead_min))
    return event


def _alarm(summary: str, minutes: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -timedelta(minutes=minutes))
    return alarm


def _about(step: _Step) -> str:
    """Return what the step is and whom it is with, a line each."""
    person = ", ".join(part for part in (step.contact, step.position) if part)
    lines = (step.activity.title, f"{step.client} #{step.code}", person, *step.phones)
    return "\n".join(line for line in lines if line)


def _clean(text: str) -> str:
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def _load_steps(session: Session, person_id: int | None, client_id: int | None) -> list[_Step]:
    """Return the open steps by day and hour; a step planned for nobody is the responsible's of the client.

    Who stands in for somebody today has that person's steps too.
    """
    rows = session.execute(
        select(Activity, col(Client.name), col(Client.code), col(Contact.name), col(Contact.position))
        .join(Client, col(Client.id) == col(Activity.client_id))
        .outerjoin(Contact, col(Contact.id) == col(Activity.contact_id))
        .where(
            col(Activity.state) == "open",
            col(Activity.kind) != "note",
            col(Activity.due_on).is_not(None),
            col(Client.deleted_at).is_(None),
            *(() if client_id is None else (col(Activity.client_id) == client_id,)),
        )
        .order_by(col(Activity.due_on), col(Activity.due_at), col(Activity.id))
    ).all()
    if person_id is not None:
        unnamed = {row[0].client_id for row in rows if row[0].person_id is None}
        whose = responsible_ids(session, unnamed)
        does = held_by(session, [person_id])
        rows = [
            row
            for row in rows
            if (row[0].person_id in does if row[0].person_id else whose.get(row[0].client_id) == person_id)
        ]
    phones = _load_phones(session, {row[0].contact_id for row in rows if row[0].contact_id is not None})
    return [
        _Step(activity, client, code, contact or "", position or "", tuple(phones.get(activity.contact_id or 0, ())))
        for activity, client, code, contact, position in rows
    ]


def _load_phones(session: Session, contact_ids: Iterable[int]) -> dict[int, list[str]]:
    ids = sorted(contact_ids)
    found: dict[int, list[str]] = {}
    for start in range(0, len(ids), IDS_AT_ONCE):
        for contact_id, typed in session.execute(
            select(col(Channel.contact_id), col(Channel.typed))
            .where(col(Channel.contact_id).in_(ids[start : start + IDS_AT_ONCE]), col(Channel.kind) == "phone")
            .order_by(col(Channel.sort_order), col(Channel.id))
        ):
            found.setdefault(contact_id, []).append(typed)
    return found
