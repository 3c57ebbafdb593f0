"""Who has a client: its own responsible for a function, else the function's owner, and who stands in for them today.

Rows of ``responsibility`` and ``function_owner`` run from a day to a day (exclusive). A stand-in changes no row: it is
laid over at reading, so it ends by itself. Credit and pay ask without it (``answerable_ids``).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeVar

from sqlalchemy import delete, or_, select, update
from sqlmodel import Session, col

from app.context import now_of, raw_connection, today_of
from app.progress import NoProgress
from app.services.figures import OPEN_STATUSES
from app.services.importing.bulk import insert_rows
from app.services.many import these_ids
from db.rule_figures import driver_cursor
from db.tables import Activity, ClientOrder, HandOver, OrderClaim, Responsibility

OFF: Final = "off"
OWNED: Final = ("prospecting", "first_sale", "care", "vip", OFF)
"""What a person may answer for: the four functions, and the clients off the track."""
WHO_HAD_IT: Final = (OFF, "care", "first_sale", "prospecting")
"""Whose a client off the track is: who looks after such clients, else who had it last."""

NOW: Final = "r.until_on IS NULL"
ON_DAY: Final = "r.since_on <= :on AND (r.until_on IS NULL OR r.until_on > :on)"
_STANDS_IN: Final = "from_on <= :on AND until_on > :on AND (ended_on IS NULL OR ended_on > :on)"


# --- in SQL: every statement that asks whose a client is takes it from here ---


def owner_sql(function: str, valid: str = NOW) -> str:
    """Return the owner of a function; asked once a statement."""
    return (
        f"(SELECT r.person_id FROM function_owner r WHERE r.function = '{function}' AND {valid} "
        "ORDER BY r.id DESC LIMIT 1)"
    )


def holder_sql(
    function: str, client_id: str = "client.id", *, valid: str = NOW, owners: Mapping[str, str] | None = None
) -> str:
    """Return who has the client for one function (or 'off'), None if nobody; stand-ins are not looked at.

    Args:
        client_id: the column with the client's id in the statement around.
        valid: ``NOW``, or ``ON_DAY``, which asks for the value ``on``.
        owners: what stands for the owner of each function, where the statement has it at hand.
    """
    functions = WHO_HAD_IT if function == OFF else (function,)
    own = [_own(f"'{each}'", client_id, valid) for each in functions]
    return f"coalesce({', '.join(own + [_owner(each, valid, owners) for each in functions])})"


def whose_sql(
    function: str, client_id: str = "client.id", *, valid: str = NOW, owners: Mapping[str, str] | None = None
) -> str:
    """Return who has the client for its present function, which the expression ``function`` gives; as ``holder_sql``.

    Whose it is today is another question: ask it of the people of ``held_by``, or read through ``stand_in_map``.
    """
    off = holder_sql(OFF, client_id, valid=valid, owners=owners)
    of_functions = " ".join(f"WHEN '{each}' THEN {_owner(each, valid, owners)}" for each in OWNED[:-1])
    own = _own(function, client_id, valid)
    return f"CASE WHEN {function} = '{OFF}' THEN {off} ELSE coalesce({own}, CASE {function} {of_functions} END) END"


def _own(function: str, client_id: str, valid: str) -> str:
    return (
        f"(SELECT r.person_id FROM responsibility r WHERE r.client_id = {client_id} AND r.function = {function} "
        f"AND {valid} ORDER BY r.id DESC LIMIT 1)"
    )


def _owner(function: str, valid: str, owners: Mapping[str, str] | None) -> str:
    return owners[function] if owners is not None else owner_sql(function, valid)


_WHOSE: Final = (
    f"SELECT c.id, {whose_sql('s.function', 'c.id')} FROM client c JOIN stage s ON s.id = c.stage_id "
    "WHERE c.id IN (SELECT value FROM json_each(:ids))"
)


# --- whose is it ---


def responsible_ids(session: Session, client_ids: Collection[int]) -> dict[int, int | None]:
    """Return who has each client today for its present function, stand-ins included.

    A client off the track belongs to whoever has it for 'off', else had it for care, the first sale or prospecting.
    """
    ids = list(client_ids)
    if not ids:
        return {}
    rows = _fetch(session, _WHOSE, {"ids": json.dumps(ids)})
    stand_ins = stand_in_map(session)
    return {client_id: stand_ins.get(person_id, person_id) for client_id, person_id in rows}


def answerable_ids(
    session: Session, client_ids: Collection[int], function: str, on: date | None = None
) -> dict[int, int | None]:
    """Return who answers for each client in a function (or 'off') on a day, today if None; stand-ins do not count."""
    valid = NOW if on is None else ON_DAY
    sql = (
        f"SELECT c.id, {holder_sql(function, 'c.id', valid=valid)} FROM client c "
        "WHERE c.id IN (SELECT value FROM json_each(:ids))"
    )
    day = None if on is None else on.isoformat()
    return dict(_fetch(session, sql, {"ids": json.dumps(list(client_ids)), "on": day}))


def present_ids(session: Session, client_ids: Collection[int] | None = None) -> dict[int, tuple[str, int | None]]:
    """Return the present function of each client outside the bin (of all when None) and who has it; no stand-ins."""
    sql = (
        f"SELECT c.id, s.function, {whose_sql('s.function', 'c.id')} FROM client c JOIN stage s ON s.id = c.stage_id "
        "WHERE c.deleted_at IS NULL"
    )
    if client_ids is not None:
        sql += " AND c.id IN (SELECT value FROM json_each(:ids))"
    rows = _fetch(session, sql, {"ids": json.dumps(list(client_ids or ()))})
    return {client_id: (function, person_id) for client_id, function, person_id in rows}


def function_owners(session: Session, on: date | None = None) -> dict[str, int]:
    """Return who answers for each function on a day, today if None; 'off' only where it has an owner of its own."""
    valid = NOW if on is None else ON_DAY
    day = None if on is None else on.isoformat()
    sql = f"SELECT r.function, r.person_id FROM function_owner r WHERE {valid} ORDER BY r.id"
    return dict(_fetch(session, sql, {"on": day}))


def stand_in_map(session: Session, on: date | None = None) -> dict[int, int]:
    """Return who does the work of each person that is away on a day (today if None), chains followed to their end.

    Should undoing leave people who cover for each other in a circle, each keeps the own work.
    """
    day = (on or today_of(session)).isoformat()
    sql = f"SELECT person_id, stand_in_id FROM stand_in WHERE {_STANDS_IN} ORDER BY id"
    covered: dict[int, int] = dict(_fetch(session, sql, {"on": day}))
    return {person_id: follow(person_id, covered) for person_id in covered}


P = TypeVar("P", int, int | None)


def follow(person_id: P, covered: Mapping[int, int]) -> P | int:
    """Return who does the work of a person, by who covers for whom; a circle leaves it with the person."""
    does_it, passed = person_id, {person_id}
    while (following := covered.get(does_it or 0)) is not None:
        if following in passed:
            return person_id
        does_it = following
        passed.add(following)
    return does_it


def held_by(session: Session, person_ids: Iterable[int]) -> frozenset[int]:
    """Return the people whose clients are with these today: themselves if not away, and whom they stand in for."""
    wanted, stand_ins = frozenset(person_ids), stand_in_map(session)
    present = wanted - stand_ins.keys()
    return present | {person_id for person_id, does_it in stand_ins.items() if does_it in wanted}


# --- history ---


@dataclass(frozen=True, slots=True)
class Period:
    """A person had a client for a function from a day to a day (exclusive; None: still)."""

    client_id: int
    function: str
    person_id: int
    since_on: date
    until_on: date | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A period on the card. ``is_own`` False: nobody was chosen, it goes with the function's owner."""

    function: str
    person_id: int
    name: str
    since_on: date
    until_on: date | None
    is_own: bool


_PERIODS: Final = "SELECT client_id, function, person_id, since_on, until_on FROM responsibility"
_HISTORY: Final = (
    "SELECT r.function, r.person_id, p.name, r.since_on, r.until_on, 1 FROM responsibility r "
    "JOIN person p ON p.id = r.person_id WHERE r.client_id = :client UNION ALL "
    "SELECT r.function, r.person_id, p.name, r.since_on, r.until_on, 0 FROM function_owner r "
    "JOIN person p ON p.id = r.person_id WHERE r.until_on IS NULL AND NOT EXISTS (SELECT 1 FROM responsibility x "
    "WHERE x.client_id = :client AND x.function = r.function AND x.until_on IS NULL) ORDER BY 6 DESC, 4 DESC"
)


def responsibility_periods(session: Session, client_ids: Collection[int] | None = None) -> tuple[Period, ...]:
    """Return the periods of these clients (of all when None) by client, function and day; owners' are not among them.

    Periods of one client and function never overlap.
    """
    sql = _PERIODS
    if client_ids is not None:
        sql += " WHERE client_id IN (SELECT value FROM json_each(:ids))"
    rows = _fetch(
        session, f"{sql} ORDER BY client_id, function, since_on, id", {"ids": json.dumps(list(client_ids or ()))}
    )
    return tuple(
        Period(client_id, function, person_id, date.fromisoformat(since_on), _day(until_on))
        for client_id, function, person_id, since_on, until_on in rows
    )


def load_history(session: Session, client_id: int) -> tuple[HistoryRow, ...]:
    """Return who had the client for what, newest first, then the owners of functions it has nobody of its own for."""
    rows = _fetch(session, _HISTORY, {"client": client_id})
    return tuple(
        HistoryRow(function, person_id, name, date.fromisoformat(since_on), _day(until_on), bool(is_own))
        for function, person_id, name, since_on, until_on, is_own in rows
    )


# --- passing clients on; the caller owns the action ---


@dataclass(frozen=True, slots=True)
class OpenWork:
    """How much went along with clients."""

    steps: int = 0
    orders: int = 0
    hand_overs: int = 0


def hand_to(session: Session, client_ids: Collection[int], function: str, person_id: int, today: date) -> None:
    """Make a person responsible for clients in one function (or 'off') from ``today`` on."""
    open_rows = (
        col(Responsibility.client_id).in_(these_ids(client_ids)),
        col(Responsibility.function) == function,
        col(Responsibility.until_on).is_(None),
    )
    unsynchronized = {"synchronize_session": False}
    # Who was given the client today has not had it for a day: that is no period to remember.
    session.execute(
        delete(Responsibility).where(*open_rows, col(Responsibility.since_on) >= today),
        execution_options=unsynchronized,
    )
    session.execute(update(Responsibility).where(*open_rows).values(until_on=today), execution_options=unsynchronized)
    session.expire_all()
    constants = {"function": function, "person_id": person_id, "since_on": today}
    rows = [(each,) for each in sorted(client_ids)]
    insert_rows(session, Responsibility, ["client_id"], rows, constants, NoProgress())


def take_open_work(
    session: Session, client_ids: Collection[int] | None, from_person_id: int, to_person_id: int
) -> OpenWork:
    """Give what is open with these clients (with all when None) and was the giver's to the receiver.

    Steps not done, orders not paid yet, claims not closed, hand-overs not answered; one that would be to the giver
    oneself is withdrawn. What is finished keeps its person.
    """

    session.flush()
    orders_of = select(col(ClientOrder.id))
    clients: Any = None
    if client_ids is not None:
        clients = these_ids(client_ids)
        orders_of = orders_of.where(col(ClientOrder.client_id).in_(clients))

    def pass_on(model: Any, *where: Any) -> int:
        values = {"person_id": to_person_id} | ({"version": model.version + 1} if hasattr(model, "version") else {})
        done = session.execute(
            update(model).where(col(model.person_id) == from_person_id, *where).values(values),
            execution_options={"synchronize_session": False},
        )
        return int(done.rowcount)  # type: ignore[attr-defined]

    def among(column: Any) -> list[Any]:
        return [] if clients is None else [column.in_(clients)]

    steps = pass_on(Activity, col(Activity.state) == "open", *among(col(Activity.client_id)))
    orders = pass_on(ClientOrder, col(ClientOrder.status).in_(OPEN_STATUSES), *among(col(ClientOrder.client_id)))
    pass_on(OrderClaim, col(OrderClaim.closed_on).is_(None), col(OrderClaim.order_id).in_(orders_of))
    session.expire_all()
    return OpenWork(steps, orders, _take_hand_overs(session, client_ids, from_person_id, to_person_id))


def _take_hand_overs(
    session: Session, client_ids: Collection[int] | None, from_person_id: int, to_person_id: int
) -> int:
    waiting = select(HandOver).where(
        col(HandOver.state) == "proposed",
        or_(col(HandOver.from_person_id) == from_person_id, col(HandOver.to_person_id) == from_person_id),
    )
    if client_ids is not None:
        waiting = waiting.where(col(HandOver.client_id).in_(these_ids(client_ids)))
    found = session.execute(waiting).scalars().all()
    for hand_over in found:
        if hand_over.from_person_id == from_person_id:
            hand_over.from_person_id = to_person_id
        if hand_over.to_person_id == from_person_id:
            hand_over.to_person_id = to_person_id
        if hand_over.from_person_id == hand_over.to_person_id:
            hand_over.state, hand_over.answered_at = "withdrawn", now_of(session)
            hand_over.facts = json.dumps({**json.loads(hand_over.facts), "off": "taken"}, ensure_ascii=False)
        hand_over.version += 1
    session.flush()
    return len(found)


def _fetch(session: Session, sql: str, values: Mapping[str, Any]) -> list[Any]:
    session.flush()  # the driver is asked past the ORM, which would have done it
    cursor = driver_cursor(raw_connection(session))
    try:
        rows: list[Any] = cursor.execute(sql, values).fetchall()
    finally:
        cursor.close()
    return rows


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
