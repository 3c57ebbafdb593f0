"""The team, and who answers for a client."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Integer, bindparam, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.errors import InvalidError, NotFoundError
from app.services.settings import load_settings
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
    if load_settings(session)["team.is_split"]:
        return False
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


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A person with what hangs on them: ``functions`` they answer for, ``clients`` that are theirs by name."""

    person: PersonRow
    functions: tuple[str, ...]
    clients: int


def load_team(session: Session) -> tuple[TeamRow, ...]:
    """Return everybody as ``load_people`` does, with what they answer for."""
    owned: dict[int, list[str]] = {}
    for function, person_id in session.execute(_OWNERS):
        owned.setdefault(person_id, []).append(function)
    clients = {person_id: count for person_id, count in session.execute(_OWN_CLIENTS)}
    return tuple(
        TeamRow(person, tuple(owned.get(person.id, ())), clients.get(person.id, 0)) for person in load_people(session)
    )


def add_person(session: Session, name: str) -> Changes:
    """Add a seller; raises InvalidError ``person_name_empty``, ``person_twice``."""
    typed = _checked_name(session, name)
    person = Person(name=typed)
    session.add(person)
    session.flush()
    assert person.id is not None
    session.add(PersonRole(person_id=person.id, role="seller"))
    return Changes("person_added", parts={"name": typed}, topics=frozenset({"people"}))


def rename_person(session: Session, person_id: int, name: str) -> Changes:
    """Change a person's name; raises InvalidError ``person_name_empty``, ``person_twice``."""
    person = _person(session, person_id)
    person.name = _checked_name(session, name, besides=person_id)
    return Changes("person_changed", parts={"name": person.name}, topics=frozenset({"people"}))


def set_person_active(session: Session, person_id: int, is_active: bool) -> Changes:
    """Let a person leave the team, or come back; history keeps their name.

    Raises:
        InvalidError: ``person_is_me``, ``person_has_functions``, ``person_has_clients`` (with ``count``): somebody
            who answers for something cannot leave.
    """
    person = _person(session, person_id)
    if not is_active:
        team = next(row for row in load_team(session) if row.person.id == person_id)
        if load_settings(session)["me.person_id"] == person_id:
            raise InvalidError("person_is_me", name=person.name)
        if team.functions:
            raise InvalidError("person_has_functions", name=person.name)
        if team.clients:
            raise InvalidError("person_has_clients", name=person.name, count=team.clients)
    person.is_active = is_active
    code = "person_came_back" if is_active else "person_left"
    return Changes(code, parts={"name": person.name}, topics=frozenset({"people"}))


def _person(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    return person


def _checked_name(session: Session, name: str, besides: int | None = None) -> str:
    typed = " ".join(name.split())
    if not typed:
        raise InvalidError("person_name_empty")
    others = session.execute(select(col(Person.id), col(Person.name))).all()
    if any(person_id != besides and other.casefold() == typed.casefold() for person_id, other in others):
        raise InvalidError("person_twice", name=typed)
    return typed


# Built once: a card asks for one client at a time.
_OWNERS = (
    select(col(FunctionOwner.function), col(FunctionOwner.person_id))
    .where(col(FunctionOwner.until_on).is_(None))
    .order_by(col(FunctionOwner.id))
)
_OWN_CLIENTS = (
    select(col(Responsibility.person_id), func.count(func.distinct(col(Responsibility.client_id))))
    .join(Client, col(Client.id) == col(Responsibility.client_id))
    .where(col(Responsibility.until_on).is_(None), col(Client.deleted_at).is_(None))
    .group_by(col(Responsibility.person_id))
)
_CLIENTS = bindparam("clients", expanding=True, type_=Integer)
_RESPONSIBLE = select(col(Responsibility.client_id), col(Responsibility.function), col(Responsibility.person_id)).where(
    col(Responsibility.client_id).in_(_CLIENTS), col(Responsibility.until_on).is_(None)
)
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
