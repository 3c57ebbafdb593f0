"""Clients moved from a person by hand: who leaves, is away for long, or has too many."""

from __future__ import annotations

import heapq
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of, raw_connection, today_of
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text
from app.services.figures import OPEN_STATUSES
from app.services.responsibility import OFF, OWNED, answerable_ids, hand_to, take_open_work, whose_sql
from app.services.stand_ins import end_stand_in, load_stand_ins
from db.rule_figures import driver_cursor
from db.tables import FunctionOwner, Person, Transfer

REASON_LIMIT: Final = 300
KINDS: Final = ("leaver", "holiday", "other")
Kind = Literal["leaver", "holiday", "other"]
Balance = Literal["", "count", "money"]


@dataclass(frozen=True, slots=True)
class TransferChoice:
    """What goes to whom.

    Attributes:
        kind: of a leaver everything goes, functions and steps with others' clients too.
        to: who receives; several share by ``balance`` (count when empty).
        functions: only clients whose row is of these ('off' too); empty: of all.
        client_ids: only these; empty: all of them.
    """

    kind: Kind
    to: tuple[int, ...]
    functions: tuple[str, ...] = ()
    client_ids: tuple[int, ...] = ()
    balance: Balance = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TransferRow:
    """A client that goes over. ``function`` is its present one ('off' too), or one the giver has it for besides.

    ``also`` are other functions that go along with it. ``open_steps`` and ``open_orders`` are the giver's own, zero
    where the giver keeps the client for its present function (not ``takes_work``). ``sum_kop`` is what it bought.
    """

    client_id: int
    code: str
    name: str
    function: str
    also: tuple[str, ...]
    from_person_id: int
    to_person_id: int
    open_steps: int
    open_orders: int
    sum_kop: int
    takes_work: bool = True


@dataclass(frozen=True, slots=True)
class TransferPlan:
    """What would be done; with ``problems`` nothing is, the first of them is the refusal.

    ``owned`` are the functions, ``loose_steps`` the steps with clients of others that go to the first receiver.
    """

    from_person_id: int
    choice: TransferChoice
    rows: tuple[TransferRow, ...]
    owned: tuple[str, ...]
    loose_steps: int
    problems: tuple[InvalidError, ...]


@dataclass(frozen=True, slots=True)
class TransferHead:
    """A move by hand as it is listed. ``to_person`` is empty when the clients went to several people."""

    id: int
    kind: str
    from_person_id: int
    from_person: str
    to_person_id: int | None
    to_person: str
    reason: str
    clients_count: int
    made_at: datetime
    made_by: str


@dataclass(frozen=True, slots=True)
class TransferReceipt:
    """A move by hand with its clients as they were then; ``names`` are of the receivers, by id."""

    head: TransferHead
    rows: tuple[TransferRow, ...]
    names: Mapping[int, str]


_PRESENT: Final = (
    "SELECT c.id, s.function FROM client c JOIN stage s ON s.id = c.stage_id "
    f"WHERE c.deleted_at IS NULL AND {whose_sql('s.function', 'c.id')} = :giver"
)
_OWN: Final = "SELECT client_id, function FROM responsibility WHERE person_id = :giver AND until_on IS NULL ORDER BY id"
_CLIENTS: Final = (
    "SELECT c.id, c.code, c.name, coalesce(f.total_kop, 0), "
    "(SELECT count(*) FROM activity a WHERE a.client_id = c.id AND a.state = 'open' AND a.person_id = :giver), "
    "(SELECT count(*) FROM client_order o WHERE o.client_id = c.id AND o.person_id = :giver "
    f"AND o.status IN {OPEN_STATUSES}) "
    "FROM client c LEFT JOIN client_figures f ON f.client_id = c.id "
    "WHERE c.deleted_at IS NULL AND c.id IN (SELECT value FROM json_each(:ids)) ORDER BY c.sort_key, c.id"
)
_STEPS: Final = (
    "SELECT count(*) FROM activity a JOIN client c ON c.id = a.client_id "
    "WHERE a.state = 'open' AND a.person_id = :giver AND c.deleted_at IS NULL"
)


def plan_transfer(session: Session, from_person_id: int, choice: TransferChoice) -> TransferPlan:
    """Return what a move by hand would do, clients by name; nothing is written.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``transfer_kind``, ``unknown_function``.
    """
    giver = _person(session, from_person_id)
    receivers = [_person(session, each) for each in choice.to]
    if choice.kind not in KINDS:
        raise InvalidError("transfer_kind", value=choice.kind)
    if unknown := [each for each in choice.functions if each not in OWNED]:
        raise InvalidError("unknown_function", value=unknown[0])
    is_leaver = choice.kind == "leaver"
    held = _held(session, from_person_id, choice)
    values = {"giver": from_person_id, "ids": json.dumps(list(held))}
    clients = _fetch(session, _CLIENTS, values)
    sums = {client_id: kop for client_id, _code, _name, kop, *_ in clients}
    to = _shared(sums, choice.to, choice.balance) if choice.to else dict.fromkeys(sums, from_person_id)
    rows = []
    for client_id, code, name, kop, steps, orders in clients:
        functions, takes_work = held[client_id]
        rows.append(
            TransferRow(
                client_id=client_id,
                code=code,
                name=name,
                function=functions[0],
                also=functions[1:],
                from_person_id=from_person_id,
                to_person_id=to[client_id],
                open_steps=steps if takes_work else 0,
                open_orders=orders if takes_work else 0,
                sum_kop=kop,
                takes_work=takes_work,
            )
        )
    owned = _owned(session, from_person_id, choice) if is_leaver else ()
    loose = 0
    if _is_whole(choice):
        loose = _fetch(session, _STEPS, values)[0][0] - sum(row.open_steps for row in rows)
    problems = list(_problems(giver, receivers, bool(rows or owned or loose)))
    return TransferPlan(from_person_id, choice, tuple(rows), owned, loose, tuple(problems))


def move_clients_by_hand(session: Session, from_person_id: int, choice: TransferChoice) -> Changes:
    """Do what ``plan_transfer`` says, from today on; ``created_id`` is the transfer, for its receipt.

    What is open and was the giver's goes along: steps, orders not paid yet, claims, hand-overs. What is finished
    keeps its person, and history its days. Of a leaver clients in the bin go too, and who covered for them stops.

    Raises:
        NotFoundError: ``no_person``.
        InvalidError: ``transfer_kind``, ``unknown_function``, ``transfer_nobody``, ``transfer_to_self``,
            ``transfer_nothing``, ``seller_not_active``, ``text_long``.
    """
    why = clean_text(choice.reason)
    if len(why) > REASON_LIMIT:
        raise InvalidError("text_long", field="reason", limit=REASON_LIMIT, length=len(why))
    plan = plan_transfer(session, from_person_id, choice)
    if plan.problems:
        raise plan.problems[0]
    first = choice.to[0]
    for function in plan.owned:
        _pass_function(session, function, first)
    _pass_clients(session, plan)
    for to_id in dict.fromkeys(row.to_person_id for row in plan.rows):
        goes = [row.client_id for row in plan.rows if row.to_person_id == to_id and row.takes_work]
        take_open_work(session, goes, from_person_id, to_id)
    if _is_whole(choice):
        take_open_work(session, None, from_person_id, first)
        for row in load_stand_ins(session):
            if row.person_id == from_person_id:
                end_stand_in(session, row.id)
    kept = Transfer(
        kind=choice.kind,
        from_person_id=from_person_id,
        to_person_id=first if len(set(choice.to)) == 1 else None,
        reason=why,
        clients_count=len(plan.rows),
        content=json.dumps([asdict(row) for row in plan.rows], ensure_ascii=False),
        made_at=now_of(session),
        made_by=actor_of(session),
    )
    session.add(kept)
    session.flush()
    return Changes(
        "clients_moved_by_hand",
        parts={
            "name": _person(session, from_person_id).name,
            "person": ", ".join(_person(session, each).name for each in dict.fromkeys(choice.to)),
            "count": len(plan.rows),
        },
        clients=frozenset(row.client_id for row in plan.rows),
        all_clients=bool(plan.owned),
        topics=frozenset({"people", "handovers"}),
        created_id=kept.id,
        outcome=plan,
    )


def load_transfers(session: Session) -> tuple[TransferHead, ...]:
    """Return the moves by hand, newest first."""
    rows = session.execute(select(Transfer).order_by(col(Transfer.id).desc())).scalars().all()
    names = _names(session)
    return tuple(_head(row, names) for row in rows)


def load_transfer(session: Session, transfer_id: int) -> TransferReceipt:
    """Return one of them with its clients; raises NotFoundError ``no_transfer``."""
    row = session.get(Transfer, transfer_id)
    if row is None:
        raise NotFoundError("no_transfer", transfer=transfer_id)
    names = _names(session)
    rows = tuple(TransferRow(**{**each, "also": tuple(each["also"])}) for each in json.loads(row.content))
    return TransferReceipt(_head(row, names), rows, {each: names[each] for each in {r.to_person_id for r in rows}})


def _is_whole(choice: TransferChoice) -> bool:
    return choice.kind == "leaver" and not choice.functions and not choice.client_ids


def _held(session: Session, giver_id: int, choice: TransferChoice) -> dict[int, tuple[tuple[str, ...], bool]]:
    """Return the functions each client goes over in, the present one first, and whether its open work goes too."""
    present: dict[int, str] = dict(_fetch(session, _PRESENT, {"giver": giver_id}))
    functions: dict[int, dict[str, None]] = {client_id: {function: None} for client_id, function in present.items()}
    for client_id, function in _fetch(session, _OWN, {"giver": giver_id}):
        functions.setdefault(client_id, {})[function] = None
    wanted, only = frozenset(choice.functions), frozenset(choice.client_ids)
    found = {}
    for client_id, held in functions.items():
        goes = tuple(each for each in held if not wanted or each in wanted)
        if goes and (not only or client_id in only):
            found[client_id] = (goes, present.get(client_id) in (None, *goes))
    return found


def _shared(sums: Mapping[int, int], to: Sequence[int], balance: str) -> dict[int, int]:
    """Return who gets each client: as many each, or near the same money each, those who bought most first.

    Those who bought nothing come last and even the numbers out: they would all go to whoever has the least money.
    """
    worthy = sorted((each for each in sums if sums[each] > 0), key=lambda each: (-sums[each], each))
    by_money = worthy if balance == "money" else []
    found = _dealt(by_money, [(0, place, to_id) for place, to_id in enumerate(dict.fromkeys(to))], sums)
    counts = Counter(found.values())
    loads = [(counts[to_id], place, to_id) for place, to_id in enumerate(dict.fromkeys(to))]
    return found | _dealt([each for each in sums if each not in found], loads, dict.fromkeys(sums, 1))


def _dealt(order: Iterable[int], loads: list[tuple[int, int, int]], weights: Mapping[int, int]) -> dict[int, int]:
    """Return who gets each client, always whoever has the least: ``loads`` are (load, place, person)."""
    heapq.heapify(loads)
    found = {}
    for client_id in order:
        load, place, to_id = loads[0]
        heapq.heapreplace(loads, (load + weights[client_id], place, to_id))
        found[client_id] = to_id
    return found


def _owned(session: Session, giver_id: int, choice: TransferChoice) -> tuple[str, ...]:
    if choice.client_ids:
        return ()
    rows = session.execute(
        select(col(FunctionOwner.function))
        .where(col(FunctionOwner.person_id) == giver_id, col(FunctionOwner.until_on).is_(None))
        .order_by(col(FunctionOwner.id))
    ).scalars()
    return tuple(each for each in dict.fromkeys(rows) if not choice.functions or each in choice.functions)


def _problems(giver: Person, receivers: Iterable[Person], has_any: bool) -> Iterable[InvalidError]:
    receivers = list(receivers)
    if not receivers:
        yield InvalidError("transfer_nobody", field="to")
    for each in receivers:
        if each.id == giver.id:
            yield InvalidError("transfer_to_self", field="to", name=giver.name)
        elif not each.is_active:
            yield InvalidError("seller_not_active", field="to", person=each.name)
    if not has_any:
        yield InvalidError("transfer_nothing", name=giver.name)


def _pass_function(session: Session, function: str, to_id: int) -> None:
    """Let the function's owner be another from today on, in the same department."""
    today = today_of(session)
    row = session.execute(
        select(FunctionOwner)
        .where(col(FunctionOwner.function) == function, col(FunctionOwner.until_on).is_(None))
        .order_by(col(FunctionOwner.id).desc())
        .limit(1)
    ).scalar_one()
    if row.since_on >= today:
        row.person_id = to_id  # who had it for no day leaves no trace
    else:
        row.until_on = today
        session.add(FunctionOwner(function=function, person_id=to_id, since_on=today, department=row.department))
    session.flush()


def _pass_clients(session: Session, plan: TransferPlan) -> None:
    """Make the receivers responsible, where they are not already by the function's owner."""
    pairs: dict[tuple[str, int], list[int]] = defaultdict(list)
    passed: set[tuple[int, str]] = set()
    for row in plan.rows:
        for function in (row.function, *row.also):
            pairs[function, row.to_person_id].append(row.client_id)
            passed.add((row.client_id, function))
    if _is_whole(plan.choice):
        for client_id, function in _fetch(session, _OWN, {"giver": plan.from_person_id}):
            if (client_id, function) not in passed:  # the client is in the bin
                pairs[function, plan.choice.to[0]].append(client_id)
    # Off the track last: with who has it for care now, such a client may be the receiver's already.
    for function, to_id in sorted(pairs, key=lambda pair: (pair[0] == OFF, pair)):
        ids = pairs[function, to_id]
        has_it = answerable_ids(session, ids, function)
        if given := [each for each in ids if has_it[each] != to_id]:
            hand_to(session, given, function, to_id, today_of(session))


def _names(session: Session) -> dict[int, str]:
    return {person_id: name for person_id, name in session.execute(select(col(Person.id), col(Person.name)))}


def _head(row: Transfer, names: Mapping[int, str]) -> TransferHead:
    assert row.id is not None
    return TransferHead(
        row.id, row.kind, row.from_person_id, names[row.from_person_id], row.to_person_id,
        names.get(row.to_person_id or 0, ""), row.reason, row.clients_count, row.made_at,
        names.get(row.made_by or 0, ""),
    )  # fmt: skip


def _person(session: Session, person_id: int) -> Person:
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    return person


def _fetch(session: Session, sql: str, values: Mapping[str, Any]) -> list[Any]:
    session.flush()
    cursor = driver_cursor(raw_connection(session))
    try:
        rows: list[Any] = cursor.execute(sql, values).fetchall()
    finally:
        cursor.close()
    return rows
