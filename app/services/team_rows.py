"""The team as it is read: people, what hangs on each, and whether it is a team at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.context import raw_connection, today_of
from app.domain.names import fold
from app.services.figures import OPEN_STATUSES
from app.services.job_titles import title_roles
from app.services.responsibility import whose_sql
from app.services.settings import load_settings
from db.rule_figures import driver_cursor
from db.tables import Person, PersonRole, SalesModelPeriod


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A member of the team with the roles held.

    ``strengths`` is what the person is good at; ``pay_scheme`` a scheme's code, empty: by the first role;
    ``target_pay_kop`` the pay of a month with the plan met, None: as the scheme has it. ``job_title_role`` is the
    role that the job title means, empty when it is not known.
    """

    id: int
    name: str
    job_title: str
    roles: tuple[str, ...]
    is_outsourced: bool
    is_active: bool
    strengths: str = ""
    phone: str = ""
    is_owner: bool = False
    pay_scheme: str = ""
    target_pay_kop: int | None = None
    version: int = 1
    job_title_role: str = ""

    @property
    def initials(self) -> str:
        """Return up to two capital letters for the avatar."""
        return "".join(word[0] for word in self.name.split()[:2]).upper()


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A person with what hangs on them.

    ``functions`` they answer for; ``clients`` that are theirs by name in any function; ``by_function`` the clients
    they have now, by present function ('off' too), and ``sum_kop`` what these bought; stand-ins do not count.
    ``hand_overs`` wait for an answer, to or from them; ``covers`` are the people they stand in for, now or later.
    """

    person: PersonRow
    functions: tuple[str, ...]
    clients: int
    by_function: tuple[tuple[str, int], ...] = ()
    open_steps: int = 0
    open_orders: int = 0
    sum_kop: int = 0
    hand_overs: int = 0
    covers: tuple[int, ...] = ()

    @property
    def present_clients(self) -> int:
        """How many clients the person has now."""
        return sum(count for _function, count in self.by_function)

    @property
    def has_work(self) -> bool:
        """Whether somebody must take something over before the person can leave."""
        return bool(self.functions or self.clients or self.open_steps or self.open_orders or self.hand_overs)


def load_people(session: Session) -> tuple[PersonRow, ...]:
    """Return everybody, active first, by id."""
    roles: dict[int, list[str]] = {}
    for person_id, role in session.execute(
        select(col(PersonRole.person_id), col(PersonRole.role)).order_by(col(PersonRole.id))
    ):
        roles.setdefault(person_id, []).append(role)
    people = session.execute(select(Person).order_by(col(Person.is_active).desc(), col(Person.id))).scalars().all()
    meant = title_roles(session) if any(person.job_title for person in people) else {}
    return tuple(
        PersonRow(
            p.id, p.name, p.job_title, tuple(roles.get(p.id, ())), p.is_outsourced, p.is_active, p.strengths, p.phone,
            p.is_owner, p.pay_scheme, p.target_pay_kop, p.version, meant.get(fold(p.job_title), ""),
        )
        for p in people
        if p.id is not None
    )  # fmt: skip


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


def load_team(session: Session) -> tuple[TeamRow, ...]:
    """Return everybody as ``load_people`` does, with what hangs on them; looks at every client."""
    found: dict[str, dict[int, list[tuple[int, ...]]]] = {}
    session.flush()
    cursor = driver_cursor(raw_connection(session))
    try:
        for name, sql in _TEAM.items():
            by_person = found[name] = {}
            for person_id, *values in cursor.execute(sql, {"today": today_of(session).isoformat()}):
                by_person.setdefault(person_id, []).append(tuple(values))
    finally:
        cursor.close()

    def of(name: str, person_id: int) -> list[tuple[int, ...]]:
        return found[name].get(person_id, [])

    def one(name: str, person_id: int) -> int:
        return next((count for (count,) in of(name, person_id)), 0)

    return tuple(
        TeamRow(
            person=person,
            functions=tuple(str(function) for (function,) in of("functions", person.id)),
            clients=one("clients", person.id),
            by_function=tuple((str(function), count) for function, count, _kop in of("present", person.id)),
            open_steps=one("steps", person.id),
            open_orders=one("orders", person.id),
            sum_kop=sum(kop for _function, _count, kop in of("present", person.id)),
            hand_overs=one("hand_overs", person.id),
            covers=tuple(covered for (covered,) in of("covers", person.id)),
        )
        for person in load_people(session)
    )


_TEAM: Final = {
    "functions": "SELECT person_id, function FROM function_owner WHERE until_on IS NULL ORDER BY id",
    "clients": (
        "SELECT r.person_id, count(DISTINCT r.client_id) FROM responsibility r JOIN client c ON c.id = r.client_id "
        "WHERE r.until_on IS NULL AND c.deleted_at IS NULL GROUP BY r.person_id"
    ),
    "present": (
        "SELECT person_id, function, count(*), sum(kop) FROM ("
        f"SELECT {whose_sql('s.function', 'c.id')} AS person_id, s.function, s.sort_order, "
        "coalesce(f.total_kop, 0) AS kop FROM client c JOIN stage s ON s.id = c.stage_id "
        "LEFT JOIN client_figures f ON f.client_id = c.id WHERE c.deleted_at IS NULL"
        ") WHERE person_id IS NOT NULL GROUP BY person_id, function ORDER BY min(sort_order)"
    ),
    "steps": (
        "SELECT a.person_id, count(*) FROM activity a JOIN client c ON c.id = a.client_id "
        "WHERE a.state = 'open' AND c.deleted_at IS NULL AND a.person_id IS NOT NULL GROUP BY a.person_id"
    ),
    "orders": (
        "SELECT o.person_id, count(*) FROM client_order o JOIN client c ON c.id = o.client_id "
        f"WHERE o.status IN {OPEN_STATUSES} AND c.deleted_at IS NULL AND o.person_id IS NOT NULL GROUP BY o.person_id"
    ),
    "hand_overs": (
        "SELECT person_id, count(DISTINCT id) FROM ("
        "SELECT id, from_person_id AS person_id FROM hand_over WHERE state = 'proposed' "
        "UNION ALL SELECT id, to_person_id FROM hand_over WHERE state = 'proposed'"
        ") WHERE person_id IS NOT NULL GROUP BY person_id"
    ),
    "covers": (
        "SELECT stand_in_id, person_id FROM stand_in WHERE until_on > :today "
        "AND (ended_on IS NULL OR ended_on > :today) ORDER BY id"
    ),
}
