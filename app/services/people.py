"""The team: who is in it, what each holds and has to do, and who may leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, select, update
from sqlmodel import Session, SQLModel, col

from app.changes import Changes
from app.context import actor_of, raw_connection
from app.domain.sales_models import Role, roles_of
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.clients import clean_text
from app.services.job_titles import TITLE_LIMIT, checked_role, role_of_title
from app.services.responsibility import whose_sql
from app.services.settings import change_settings, load_settings
from app.services.team_rows import PersonRow, TeamRow, active_model, is_solo, load_people, load_team
from db.rule_figures import driver_cursor
from db.tables import Person, PersonRole

__all__ = [
    "PersonDraft", "PersonRow", "TeamRow", "add_person", "change_person", "delete_person", "is_solo", "load_people",
    "load_team", "refuse_not_owner", "rename_person", "set_me", "set_owner", "set_person_active", "set_roles",
]  # fmt: skip

NAME_LIMIT: Final = 100
STRENGTHS_LIMIT: Final = 500
PHONE_LIMIT: Final = 60


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person as typed. Without roles a new one has what the job title means, else sells if anybody does."""

    name: str
    job_title: str = ""
    roles: tuple[str, ...] = ()
    strengths: str = ""
    phone: str = ""
    is_outsourced: bool = False
    pay_scheme: str = ""
    target_pay_kop: int | None = None


def refuse_not_owner(session: Session) -> None:
    """Let the owner alone do what is the owner's; the command line, where nobody is named, is the owner's too.

    Raises:
        InvalidError: ``owner_only``.
    """
    actor = actor_of(session)
    person = None if actor is None else session.get(Person, actor)
    if person is not None and not person.is_owner:
        raise InvalidError("owner_only", name=person.name)


def add_person(session: Session, name: str, draft: PersonDraft | None = None) -> Changes:
    """Add somebody to the team; ``name`` alone is enough. ``created_id`` is the person.

    Raises:
        InvalidError: ``person_name_empty``, ``person_twice``, ``role_unknown``, ``text_long``, ``target_negative``.
    """
    typed = draft or PersonDraft(name)
    person = Person(name=_checked_name(session, typed.name))
    session.add(person)
    session.flush()
    assert person.id is not None
    _write(session, person, typed, typed.roles or _usual_roles(session, typed.job_title))
    return Changes("person_added", parts={"name": person.name}, topics=frozenset({"people"}), created_id=person.id)


def change_person(session: Session, person_id: int, draft: PersonDraft, seen_version: int | None = None) -> Changes:
    """Write everything typed of a person.

    Raises:
        NotFoundError: ``no_person``.
        StaleError: the person is no longer at ``seen_version``.
        InvalidError: as ``add_person``.
    """
    person = _person(session, person_id)
    if seen_version is not None and person.version != seen_version:
        raise StaleError(client=person.name)
    person.name = _checked_name(session, draft.name, besides=person_id)
    _write(session, person, draft, draft.roles)
    return _changed(person)


def rename_person(session: Session, person_id: int, name: str) -> Changes:
    """Change a person's name; raises InvalidError ``person_name_empty``, ``person_twice``."""
    person = _person(session, person_id)
    person.name = _checked_name(session, name, besides=person_id)
    return _changed(person)


def set_roles(session: Session, person_id: int, roles: Iterable[str]) -> Changes:
    """Say which roles a person holds; raises NotFoundError ``no_person``, InvalidError ``role_unknown``."""
    person = _person(session, person_id)
    _write_roles(session, person_id, roles)
    return _changed(person)


def set_owner(session: Session, person_id: int) -> Changes:
    """Make a person the owner, who sets the rules and sees everything; there is exactly one.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``seller_not_active``.
    """
    person = _active(session, person_id)
    session.execute(
        update(Person).where(col(Person.is_owner), col(Person.id) != person_id).values(is_owner=False),
        execution_options={"synchronize_session": "fetch"},
    )
    person.is_owner = True
    person.version += 1
    return Changes("owner_set", parts={"name": person.name}, topics=frozenset({"people"}))


def set_me(session: Session, person_id: int) -> Changes:
    """Say who works in the book now; errors as ``set_owner``. Whoever holds the Book tells it (``person_id``)."""
    person = _active(session, person_id)
    change_settings(session, {"me.person_id": person_id})
    return Changes("me_set", parts={"name": person.name}, topics=frozenset({"people", "settings"}))


def set_person_active(session: Session, person_id: int, is_active: bool) -> Changes:
    """Let a person leave the team, or come back; history keeps their name.

    Raises:
        InvalidError: ``person_is_me``, ``person_is_owner``, ``person_has_work`` (with ``clients``, ``functions``,
            ``steps``, ``orders``, ``hand_overs``): it is moved to others first (``transfers.move_clients_by_hand``);
            ``person_covers`` (with ``names``): they stand in for somebody.
    """
    person = _person(session, person_id)
    if not is_active:
        if load_settings(session)["me.person_id"] == person_id:
            raise InvalidError("person_is_me", name=person.name)
        if person.is_owner:
            raise InvalidError("person_is_owner", name=person.name)
        _refuse_work(session, person_id)
    person.is_active = is_active
    person.version += 1
    code = "person_came_back" if is_active else "person_left"
    return Changes(code, parts={"name": person.name}, topics=frozenset({"people"}))


def delete_person(session: Session, person_id: int) -> Changes:
    """Delete somebody whom nothing in the book names; everybody else leaves (``set_person_active``).

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``person_is_me``, ``person_is_owner``, ``person_has_work``, ``person_covers``,
            ``person_in_history`` (with ``clients``, ``steps``, ``orders``, ``other``).
    """
    person = _person(session, person_id)
    if load_settings(session)["me.person_id"] == person_id:
        raise InvalidError("person_is_me", name=person.name)
    if person.is_owner:
        raise InvalidError("person_is_owner", name=person.name)
    _refuse_work(session, person_id)
    named = _named_in(session, person_id)
    if named:
        counted = {"clients": "responsibility", "steps": "activity", "orders": "client_order"}
        counts = {word: named.pop(table, 0) for word, table in counted.items()}
        raise InvalidError("person_in_history", name=person.name, **counts, other=sum(named.values()))
    session.execute(delete(PersonRole).where(col(PersonRole.person_id) == person_id))
    session.delete(person)
    return Changes("person_deleted", parts={"name": person.name}, topics=frozenset({"people"}))


def _refuse_work(session: Session, person_id: int) -> None:
    team = {row.person.id: row for row in load_team(session)}
    mine = team[person_id]
    name = mine.person.name
    if mine.has_work:
        raise InvalidError(
            "person_has_work",
            name=name,
            clients=_count_clients(session, person_id),
            functions=len(mine.functions),
            steps=mine.open_steps,
            orders=mine.open_orders,
            hand_overs=mine.hand_overs,
        )
    if mine.covers:
        raise InvalidError("person_covers", name=name, names=", ".join(team[each].person.name for each in mine.covers))


def _count_clients(session: Session, person_id: int) -> int:
    """Return how many clients a person has now, or by name in any function."""
    cursor = driver_cursor(raw_connection(session))
    try:
        return int(cursor.execute(_HELD, {"person": person_id}).fetchone()[0])
    finally:
        cursor.close()


_HELD: Final = (
    "SELECT count(*) FROM client c JOIN stage s ON s.id = c.stage_id WHERE c.deleted_at IS NULL AND ("
    f"{whose_sql('s.function', 'c.id')} = :person OR c.id IN "
    "(SELECT client_id FROM responsibility WHERE person_id = :person AND until_on IS NULL))"
)


def _named_in(session: Session, person_id: int) -> dict[str, int]:
    """Return how many rows of each table name a person, the own roles apart."""
    session.flush()
    found: dict[str, int] = {}
    for table in SQLModel.metadata.sorted_tables:
        if table.name == PersonRole.__tablename__:
            continue
        for column in table.columns:
            if any(key.column.table.name == Person.__tablename__ for key in column.foreign_keys):
                rows = select(func.count()).select_from(table).where(column == person_id)
                if count := session.execute(rows).scalar_one():
                    found[table.name] = found.get(table.name, 0) + count
    return found


def _write(session: Session, person: Person, draft: PersonDraft, roles: Iterable[str]) -> None:
    assert person.id is not None
    person.job_title = _checked_text("job_title", " ".join(draft.job_title.split()), TITLE_LIMIT)
    person.strengths = _checked_text("strengths", draft.strengths, STRENGTHS_LIMIT)
    person.phone = _checked_text("phone", draft.phone, PHONE_LIMIT)
    if draft.target_pay_kop is not None and draft.target_pay_kop < 0:
        raise InvalidError("target_negative", field="target_pay_kop")
    person.is_outsourced = draft.is_outsourced
    person.pay_scheme, person.target_pay_kop = draft.pay_scheme, draft.target_pay_kop
    _write_roles(session, person.id, roles)


def _write_roles(session: Session, person_id: int, roles: Iterable[str]) -> None:
    wanted = dict.fromkeys(checked_role(role) for role in roles)
    held = {
        row.role: row
        for row in session.execute(select(PersonRole).where(col(PersonRole.person_id) == person_id)).scalars()
    }
    for role, row in held.items():
        if role not in wanted:
            session.delete(row)
    session.add_all(PersonRole(person_id=person_id, role=role) for role in wanted if role not in held)
    session.flush()


def _usual_roles(session: Session, job_title: str) -> tuple[str, ...]:
    if meant := role_of_title(session, job_title):
        return (meant,)
    return (Role.SELLER.value,) if Role.SELLER in roles_of(active_model(session)) else ()


def _changed(person: Person) -> Changes:
    person.version += 1
    return Changes("person_changed", parts={"name": person.name}, topics=frozenset({"people"}))


def _person(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    return person


def _active(session: Session, person_id: int) -> Person:
    person = _person(session, person_id)
    if not person.is_active:
        raise InvalidError("seller_not_active", person=person.name)
    return person


def _checked_text(field: str, text: str, limit: int) -> str:
    typed = clean_text(text)
    if len(typed) > limit:
        raise InvalidError("text_long", field=field, limit=limit, length=len(typed))
    return typed


def _checked_name(session: Session, name: str, besides: int | None = None) -> str:
    typed = _checked_text("name", " ".join(clean_text(name).split()), NAME_LIMIT)
    if not typed:
        raise InvalidError("person_name_empty")
    others = session.execute(select(col(Person.id), col(Person.name))).all()
    if any(person_id != besides and other.casefold() == typed.casefold() for person_id, other in others):
        raise InvalidError("person_twice", name=typed)
    return typed
