"""What the plan of a day prints: the steps of Today with phones and places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import clock_of, today_of
from app.documents.day_plan_values import DayPlanValues, DayStep
from app.services.many import these_ids
from app.services.people import is_solo
from app.services.today import EVERYONE, StepRow, Who, load_steps
from db.tables import Activity, Channel, Person


def gather_day_plan(session: Session, who: Who, lang: str) -> DayPlanValues:
    """Return the steps of the book's today that are not dropped, with those overdue before them.

    Steps done today stand in it ticked. For one person's the plan is named after the person; of everyone's each step
    says whose it is.
    """
    found = load_steps(session, who, lang)
    rows = (*found.overdue, *found.today_steps)
    phones = _phones(session, {row.client_id for row in rows})
    minutes = _minutes(session, [row.id for row in rows])
    names = _names(session) if who.kind == EVERYONE else {}
    clock = clock_of(session)

    def step(row: StepRow) -> DayStep:
        return DayStep(
            client=row.client,
            kind=row.kind,
            title=row.title,
            due_on=row.due_on,
            at=clock.local(row.due_at).time() if row.due_at else None,
            duration_min=minutes.get(row.id),
            contact=row.contact,
            phone=_phone(phones, row),
            place=row.place,
            person=names.get(row.person_id or 0, ""),
            is_done=row.state == "done",
        )

    person = session.get(Person, who.person_id) if who.person_id is not None else None
    return DayPlanValues(
        as_of=today_of(session),
        person=person.name if person is not None else "",
        overdue=tuple(step(row) for row in found.overdue),
        today=tuple(step(row) for row in found.today_steps),
    )


_Phones = Mapping[tuple[int, int | None], str]


def _phones(session: Session, client_ids: Iterable[int]) -> _Phones:
    """Return (client, contact or None) -> the first phone."""
    rows = session.execute(
        select(col(Channel.client_id), col(Channel.contact_id), col(Channel.typed))
        .where(col(Channel.client_id).in_(these_ids(client_ids)), col(Channel.kind) == "phone")
        .order_by(col(Channel.sort_order).desc(), col(Channel.id).desc())
    )
    return {(client_id, contact_id): typed for client_id, contact_id, typed in rows}


def _phone(phones: _Phones, row: StepRow) -> str:
    """Return the phone of the step's contact, else the client's own, else anybody's there."""
    for key in ((row.client_id, row.contact_id), (row.client_id, None)):
        if key in phones:
            return phones[key]
    return next((phone for (client_id, _contact), phone in phones.items() if client_id == row.client_id), "")


def _minutes(session: Session, step_ids: Iterable[int]) -> dict[int, int]:
    """Return step -> how long it takes, where that is known."""
    rows = session.execute(
        select(col(Activity.id), col(Activity.duration_min)).where(
            col(Activity.id).in_(these_ids(step_ids)), col(Activity.duration_min).is_not(None)
        )
    )
    return {step_id: minutes for step_id, minutes in rows if step_id is not None and minutes is not None}


def _names(session: Session) -> dict[int, str]:
    """Return person -> name; nobody where one person does everything."""
    if is_solo(session):
        return {}
    return {person.id or 0: person.name for person in session.execute(select(Person)).scalars()}
