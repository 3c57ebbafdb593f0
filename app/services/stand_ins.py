"""Somebody covers for a person until a day: clients stay whose they are, their work is shown to the stand-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from db.tables import Person, StandIn

REASON_LIMIT = 300


@dataclass(frozen=True, slots=True)
class StandInRow:
    """Who covers for whom. ``until_on`` is the first day the person is back; ``is_now``: it runs on the day asked."""

    id: int
    person_id: int
    person: str
    stand_in_id: int
    stand_in: str
    from_on: date
    until_on: date
    reason: str
    is_now: bool


def load_stand_ins(session: Session, on: date | None = None, *, with_past: bool = False) -> tuple[StandInRow, ...]:
    """Return the stand-ins that run on a day (today if None) or come after it, by their first day.

    ``with_past`` adds those that are over; one that ended earlier has the day it ended as ``until_on``.
    """
    day = on or today_of(session)
    rows = session.execute(select(StandIn).order_by(col(StandIn.from_on), col(StandIn.id))).scalars().all()
    names = {person_id: name for person_id, name in session.execute(select(col(Person.id), col(Person.name)))}
    return tuple(
        StandInRow(
            row.id, row.person_id, names[row.person_id], row.stand_in_id, names[row.stand_in_id], row.from_on,
            _until(row), row.reason, row.from_on <= day < _until(row),
        )
        for row in rows
        if row.id is not None and (with_past or day < _until(row))
    )  # fmt: skip


def add_stand_in(
    session: Session, person_id: int, stand_in_id: int, from_on: date, until_on: date, reason: str = ""
) -> Changes:
    """Let somebody cover for a person from a day until the day they are back; it ends by itself.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``stand_in_itself``, ``stand_in_past``, ``stand_in_no_days``, ``seller_not_active``,
            ``stand_in_overlaps`` (with ``stand_in`` and ``until``), ``stand_in_circle``, ``text_long``.
    """
    person, stand_in = _active(session, person_id), _active(session, stand_in_id)
    if person_id == stand_in_id:
        raise InvalidError("stand_in_itself", name=person.name)
    if from_on < today_of(session):
        raise InvalidError("stand_in_past", field="from_on", value=from_on.isoformat())
    if until_on <= from_on:
        raise InvalidError("stand_in_no_days", field="until_on", value=until_on.isoformat())
    why = clean_text(reason)
    if len(why) > REASON_LIMIT:
        raise InvalidError("text_long", field="reason", limit=REASON_LIMIT, length=len(why))
    others = _after(session, from_on)
    for other in others:
        if other.person_id == person_id and other.from_on < until_on:
            by = session.get_one(Person, other.stand_in_id).name
            raise InvalidError(
                "stand_in_overlaps", name=person.name, stand_in=by, since=other.from_on.isoformat(),
                until=_until(other).isoformat(),
            )  # fmt: skip
    if _comes_back(others, stand_in_id, person_id, from_on, until_on):
        raise InvalidError("stand_in_circle", name=person.name, stand_in=stand_in.name)
    row = StandIn(
        person_id=person_id, stand_in_id=stand_in_id, from_on=from_on, until_on=until_on, reason=why,
        made_at=now_of(session),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return Changes(
        "stand_in_added",
        parts={"name": person.name, "stand_in": stand_in.name, "until": until_on.isoformat()},
        all_clients=True,
        topics=frozenset({"people"}),
        created_id=row.id,
    )


def end_stand_in(session: Session, stand_in_row_id: int) -> Changes:
    """Let the person be back today; one that has not begun yet never was.

    Raises:
        NotFoundError: ``no_stand_in``.
        InvalidError: ``stand_in_over``.
    """
    row = session.get(StandIn, stand_in_row_id)
    if row is None:
        raise NotFoundError("no_stand_in", stand_in=stand_in_row_id)
    today = today_of(session)
    if _until(row) <= today:
        raise InvalidError("stand_in_over", until=_until(row).isoformat())
    person, stand_in = session.get_one(Person, row.person_id), session.get_one(Person, row.stand_in_id)
    if row.from_on >= today:
        session.delete(row)
    else:
        row.ended_on = today
    return Changes(
        "stand_in_ended",
        parts={"name": person.name, "stand_in": stand_in.name},
        all_clients=True,
        topics=frozenset({"people"}),
    )


def _until(row: StandIn) -> date:
    return row.until_on if row.ended_on is None else min(row.until_on, row.ended_on)


def _after(session: Session, day: date) -> list[StandIn]:
    """Return those that are not over on a day."""
    rows = session.execute(
        select(StandIn).where(
            col(StandIn.until_on) > day, or_(col(StandIn.ended_on).is_(None), col(StandIn.ended_on) > day)
        )
    )
    return list(rows.scalars())


def _comes_back(rows: list[StandIn], who: int, to: int, from_on: date, until_on: date) -> bool:
    """Tell whether the work of ``who`` would come to ``to`` on some day of these, by whoever covers for whom."""
    for row in rows:
        first, after = max(from_on, row.from_on), min(until_on, _until(row))
        if row.person_id != who or first >= after:
            continue
        others = [each for each in rows if each.person_id != who]  # nobody twice, should there be a circle already
        if row.stand_in_id == to or _comes_back(others, row.stand_in_id, to, first, after):
            return True
    return False


def _active(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if not person.is_active:
        raise InvalidError("seller_not_active", person=person.name)
    return person
