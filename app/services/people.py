"""The team, and who answers for a client."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, bindparam, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.errors import InvalidError, NotFoundError
from db.tables import Client, FunctionOwner, Person, PersonRole, Responsibility, SalesModelPeriod, Stage

IDS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A member of the team with the roles held."""

    id: int
    name: str
    job_title: str
    roles: tuple[str, ...]
    is_outsourced: bool
    is_active: bool

    @property
    def initials(self) -> str:
        """Return up to two capital letters for the avatar."""
        return "".join(word[0] for word in self.name.split()[:2]).upper()


def load_people(session: Session) -> tuple[PersonRow, ...]:
    """Return everybody, active first, by id."""
    roles: dict[int, list[str]] = {}
    for person_id, role in session.execute(
        select(col(PersonRole.person_id), col(PersonRole.role)).order_by(col(PersonRole.id))
    ):
        roles.setdefault(person_id, []).append(role)
    people = session.execute(select(Person).order_by(col(Person.is_active).desc(), col(Person.id))).scalars()
    return tuple(
        PersonRow(p.id, p.name, p.job_title, tuple(roles.get(p.id, ())), p.is_outsourced, p.is_active)
        for p in people
        if p.id is not None
    )


def is_solo(session: Session) -> bool:
    """Whether one person holds everything: then nothing about hand-overs is shown."""
    count: int = session.execute(select(func.count()).select_from(Person).where(col(Person.is_active))).scalar_one()
    return count <= 1


def active_model(session: Session) -> str:
    """Return the sales model in force."""
    model: str = session.execute(
        select(col(SalesModelPeriod.model))
        .where(col(SalesModelPeriod.until_on).is_(None))
        .order_by(col(SalesModelPeriod.id).desc())
        .limit(1)
    ).scalar_one()
    return model


def rename_person(session: Session, person_id: int, name: str) -> Changes:
    """Change a person's name; raises InvalidError ``person_name_empty``."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if not name.strip():
        raise InvalidError("person_name_empty")
    person.name = name.strip()
    return Changes("person_changed", parts={"name": person.name}, topics=frozenset({"people"}))


# Built once: a card asks for one client at a time.
_OWNERS = (
    select(col(FunctionOwner.function), col(FunctionOwner.person_id))
    .where(col(FunctionOwner.until_on).is_(None))
    .order_by(col(FunctionOwner.id))
)
_CLIENTS = bindparam("clients", expanding=True, type_=Integer)
_RESPONSIBLE = select(
    col(Responsibility.client_id), col(Responsibility.function), col(Responsibility.person_id)
).where(col(Responsibility.client_id).in_(_CLIENTS), col(Responsibility.until_on).is_(None))
_FUNCTIONS = (
    select(col(Client.id), col(Stage.function))
    .join(Stage, col(Stage.id) == col(Client.stage_id))
    .where(col(Client.id).in_(_CLIENTS))
)


def responsible_ids(session: Session, client_ids: Collection[int]) -> dict[int, int | None]:
    """Return who has each client now: its own responsible for its present function, else the function's owner.

    A client off the track belongs to whoever had it for care, else for the first sale, else for prospecting.
    """
    session.flush()  # the statements go past the ORM, which would have done it
    connection = session.connection()
    owners: dict[str, int] = {function: person_id for function, person_id in connection.execute(_OWNERS)}
    ids = list(client_ids)
    found: dict[int, int | None] = {}
    for start in range(0, len(ids), IDS_AT_ONCE):
        these = {"clients": ids[start : start + IDS_AT_ONCE]}
        own: dict[int, dict[str, int]] = {}
        for client_id, function, person_id in connection.execute(_RESPONSIBLE, these):
            own.setdefault(client_id, {})[function] = person_id
        listed: Sequence[Any] = connection.execute(_FUNCTIONS, these).all()
        for client_id, function in listed:
            wanted = (function,) if function != "off" else ("care", "first_sale", "prospecting")
            mine = own.get(client_id, {})
            found[client_id] = next(
                (mine[f] for f in wanted if f in mine), next((owners[f] for f in wanted if f in owners), None)
            )
    return found
