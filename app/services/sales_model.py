"""The sales model in force: who keeps which leg, where clients change hands, and the models before it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import clock_of, today_of
from app.domain.conveyor import FUNCTIONS, Function
from app.domain.months import add_months, month_start
from app.domain.sales_models import Role, SalesModel, handover_points, roles_by_function, roles_of
from app.errors import InvalidError, NotFoundError
from app.services.people import PersonRow, is_solo, load_people
from app.services.responsibility import present_ids, take_open_work
from app.services.rule_words import RuleWords
from app.services.rules import load_rules, load_titles
from app.services.settings import load_settings
from app.services.switch_draft import SLEEPING
from app.services.switch_facts import count_by_row, owner_rows
from db.tables import FunctionOwner, HandOver, SalesModelPeriod

DEPARTMENT_LIMIT: Final = 60
GATE_RULE: Final = {Function.FIRST_SALE: "qualified", Function.CARE: "to_care", Function.VIP: "vip"}
"""The rule by which a client enters a function from the one before it."""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role of the model: its functions, and the active people who hold it."""

    role: Role
    functions: tuple[Function, ...]
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FunctionCell:
    """A leg: whose role it is, who answers for it, how many clients stand there and with whom (most first).

    ``function`` may be ``off`` (then ``role`` is None); ``owner_id`` None: nobody answers for it by itself.
    """

    function: Function
    role: Role | None
    owner_id: int | None
    department: str
    clients: int
    people: tuple[tuple[int | None, int], ...]


@dataclass(frozen=True, slots=True)
class HandOverPoint:
    """Where clients change hands: by which rule, from whom to whom.

    ``rule_sentence`` is empty when the rule is off. ``this_quarter`` counts accepted hand-overs since the quarter
    began; ``wait_days`` is how long their answer took on average, None without any.
    """

    from_function: Function
    to_function: Function
    rule_code: str
    rule_version_id: int | None
    rule_sentence: str
    from_person_id: int | None
    to_person_id: int | None
    this_quarter: int
    wait_days: float | None


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A model that is or was in force from a day to a day (exclusive; None: still).

    ``roles`` are the roles and who held them then; ``moved_to`` are those whom a function came to at its beginning.
    ``is_first``: the book began with it. ``person_ids`` are all who answered for something, in the order of functions.
    """

    id: int
    model: SalesModel
    has_vip_manager: bool
    since_on: date
    until_on: date | None
    roles: tuple[tuple[Role, tuple[int, ...]], ...]
    person_ids: tuple[int, ...]
    moved_count: int
    moved_to: tuple[int, ...]
    note: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class ModelView:
    """The Sales model page. ``functions`` are the four legs, ``off_track`` is apart; ``history`` newest first.

    ``empty_roles`` are roles of the model that nobody active holds.
    """

    model: SalesModel
    has_vip_manager: bool
    period_id: int
    since_on: date
    is_solo: bool
    people: tuple[PersonRow, ...]
    roles: tuple[RoleRow, ...]
    functions: tuple[FunctionCell, ...]
    off_track: FunctionCell
    points: tuple[HandOverPoint, ...]
    history: tuple[PeriodRow, ...]
    empty_roles: tuple[Role, ...]

    def person(self, person_id: int | None) -> PersonRow | None:
        """Return one of the people by id."""
        return next((each for each in self.people if each.id == person_id), None)


def active_period(session: Session) -> SalesModelPeriod:
    """Return the period of the model in force."""
    period: SalesModelPeriod = session.execute(
        select(SalesModelPeriod)
        .where(col(SalesModelPeriod.until_on).is_(None))
        .order_by(col(SalesModelPeriod.id).desc())
        .limit(1)
    ).scalar_one()
    return period


def load_model(session: Session, lang: str) -> ModelView:
    """Return the model in force with its people, clients, hand-over points and history."""
    period = active_period(session)
    assert period.id is not None
    people = load_people(session)
    roles = roles_by_function(period.model, has_vip_manager=period.has_vip_manager)
    holders = _holders(people, roles.values())
    owners = owner_rows(session)
    counts = count_by_row(session)
    counts[Function.OFF] = counts.get(Function.OFF, Counter()) + counts.pop(SLEEPING, Counter())
    cells = {function: _cell(function, roles.get(function), owners, counts) for function in Function}
    return ModelView(
        model=SalesModel(period.model),
        has_vip_manager=period.has_vip_manager,
        period_id=period.id,
        since_on=period.since_on,
        is_solo=is_solo(session),
        people=people,
        roles=tuple(
            RoleRow(role, tuple(f for f in FUNCTIONS if roles[f] is role), holders[role])
            for role in roles_of(period.model, has_vip_manager=period.has_vip_manager)
        ),
        functions=tuple(cells[function] for function in FUNCTIONS),
        off_track=cells[Function.OFF],
        points=_points(session, period, owners, lang),
        history=load_periods(session),
        empty_roles=tuple(role for role, held in holders.items() if not held),
    )


def _holders(people: Sequence[PersonRow], roles: Any) -> dict[Role, tuple[int, ...]]:
    return {
        role: tuple(each.id for each in people if each.is_active and role.value in each.roles)
        for role in dict.fromkeys(roles)
    }


def _cell(
    function: Function,
    role: Role | None,
    owners: Mapping[str, tuple[int, str]],
    counts: Mapping[str, Mapping[int | None, int]],
) -> FunctionCell:
    owner_id, department = owners.get(function, (None, ""))
    held = counts.get(function, {})
    people = tuple(sorted(held.items(), key=lambda pair: (-pair[1], pair[0] or 0)))
    return FunctionCell(function, role, owner_id, department, sum(held.values()), people)


def _points(
    session: Session, period: SalesModelPeriod, owners: Mapping[str, tuple[int, str]], lang: str
) -> tuple[HandOverPoint, ...]:
    pairs = handover_points(period.model, has_vip_manager=period.has_vip_manager)
    if not pairs:
        return ()
    rules = {rule.spec.code: rule for rule in load_rules(session) if rule.is_on}
    codes = {one.code for rule in rules.values() for one in rule.spec.conditions if one.code}
    words = RuleWords(lang, load_settings(session)["money.currency"], load_titles(session, codes) if codes else {})
    waits = _waits(session)
    found = []
    for left, entered in pairs:
        rule = rules.get(GATE_RULE[entered])
        days = waits.get(entered, [])
        found.append(
            HandOverPoint(
                left,
                entered,
                GATE_RULE[entered],
                rule.version_id if rule else None,
                words.rule_body(rule.spec) if rule else "",
                owners[left][0] if left in owners else None,
                owners[entered][0] if entered in owners else None,
                len(days),
                sum(days) / len(days) if days else None,
            )
        )
    return tuple(found)


def _waits(session: Session) -> dict[str, list[float]]:
    """Return how many days the answer of each hand-over accepted in this quarter took, by the function entered."""
    today = today_of(session)
    first_on = add_months(month_start(today), -((today.month - 1) % 3))
    begun_at = clock_of(session).at(first_on, datetime.min.time())
    found: dict[str, list[float]] = {}
    for function, proposed_at, answered_at in session.execute(
        select(col(HandOver.function), col(HandOver.proposed_at), col(HandOver.answered_at)).where(
            col(HandOver.state) == "accepted", col(HandOver.answered_at) >= begun_at
        )
    ):
        found.setdefault(function, []).append((answered_at - proposed_at).total_seconds() / 86400)
    return found


def load_periods(session: Session) -> tuple[PeriodRow, ...]:
    """Return every model so far, newest first."""
    periods = session.execute(
        select(SalesModelPeriod).order_by(col(SalesModelPeriod.since_on), col(SalesModelPeriod.id))
    ).scalars()
    owners = session.execute(
        select(FunctionOwner).order_by(col(FunctionOwner.since_on), col(FunctionOwner.id))
    ).scalars()
    by_function: dict[str, list[FunctionOwner]] = {}
    for row in owners:
        by_function.setdefault(row.function, []).append(row)
    found = []
    for number, period in enumerate(periods):
        had = {function: _owner_on(by_function.get(function, ()), period) for function in FUNCTIONS}
        came = [_came_to(by_function.get(function, ()), period) for function in FUNCTIONS]
        people = tuple(dict.fromkeys(person for person in had.values() if person is not None))
        roles = _roles_then(period, had)
        assert period.id is not None
        found.append(
            PeriodRow(
                period.id,
                SalesModel(period.model),
                period.has_vip_manager,
                period.since_on,
                period.until_on,
                roles,
                people,
                period.moved_count,
                tuple(dict.fromkeys(person for person in came if person is not None)) if number else (),
                period.note,
                number == 0,
            )
        )
    return tuple(reversed(found))


def _owner_on(rows: Sequence[FunctionOwner], period: SalesModelPeriod) -> int | None:
    held = [row for row in rows if row.since_on <= period.since_on and not _is_over(row, period.since_on)]
    return held[-1].person_id if held else None


def _is_over(row: FunctionOwner, day: date) -> bool:
    return row.until_on is not None and row.until_on <= day


def _came_to(rows: Sequence[FunctionOwner], period: SalesModelPeriod) -> int | None:
    """Return whom a function came to when a period began, if it was another's before."""
    for before, row in pairwise(rows):
        if row.since_on == period.since_on and before.person_id != row.person_id:
            return row.person_id
    return None


def _roles_then(
    period: SalesModelPeriod, owners: Mapping[Function, int | None]
) -> tuple[tuple[Role, tuple[int, ...]], ...]:
    stored = json.loads(period.roles)
    if stored:
        return tuple((Role(role), tuple(people)) for role, people in stored.items())
    found: dict[Role, dict[int, None]] = {}
    for function, role in roles_by_function(period.model, has_vip_manager=period.has_vip_manager).items():
        person = owners[function]
        found.setdefault(role, {}).update({} if person is None else {person: None})
    return tuple((role, tuple(people)) for role, people in found.items())


def set_function_owner(session: Session, function: str, person_id: int, department: str = "") -> Changes:
    """Make a person answer for a function (or ``off``) from today on, and name the department that owns it.

    Clients that have nobody of their own for it go along, with their open steps and orders.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``unknown_function``, ``seller_not_active``, ``owner_without_role`` (``person`` does not hold the
            ``role`` that the model gives the ``function``), ``text_long`` (the department), ``before_model`` (today
            is earlier than the model's first day, ``since``).
    """
    person = next((each for each in load_people(session) if each.id == person_id), None)
    name = " ".join(department.split())
    if function not in tuple(Function):
        raise InvalidError("unknown_function", value=function)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if not person.is_active:
        raise InvalidError("seller_not_active", person=person.name)
    if len(name) > DEPARTMENT_LIMIT:
        raise InvalidError("text_long", field="department", limit=DEPARTMENT_LIMIT, length=len(name))
    period = active_period(session)
    role = roles_by_function(period.model, has_vip_manager=period.has_vip_manager).get(Function(function))
    if role is not None and role.value not in person.roles:
        raise InvalidError("owner_without_role", person=person.name, role=role.value, function=function)
    if today_of(session) < period.since_on:
        raise InvalidError("before_model", since=period.since_on.isoformat())
    before = present_ids(session)
    if owner_rows(session).get(function) != (person_id, name):
        put_owner(session, function, person_id, name, today_of(session))
    passed: dict[int, list[int]] = {}
    for client_id, (_function, had) in before.items():
        if had != person_id and had is not None:
            passed.setdefault(had, []).append(client_id)
    moved: set[int] = set()
    for had, client_ids in passed.items():
        now = present_ids(session, client_ids)
        mine = [client_id for client_id in client_ids if now[client_id][1] == person_id]
        take_open_work(session, mine, had, person_id)
        moved.update(mine)
    parts = {"name": person.name, "function": function, "count": len(moved)}
    return Changes("function_owner_set", parts=parts, clients=frozenset(moved), topics=frozenset({"people", "model"}))


def put_owner(session: Session, function: str, person_id: int, department: str, today: date) -> None:
    """Make a person answer for a function from a day on; the caller owns the action."""
    session.execute(
        update(FunctionOwner)
        .where(col(FunctionOwner.function) == function, col(FunctionOwner.until_on).is_(None))
        .values(until_on=today),
        execution_options={"synchronize_session": False},
    )
    session.expire_all()
    session.add(FunctionOwner(function=function, person_id=person_id, since_on=today, department=department))
    session.flush()
