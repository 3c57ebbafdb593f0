"""The list of clients: ids of a query first, rows by id after, so that 100 000 scroll like a hundred."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, case, exists, func, select
from sqlmodel import Session, col

from app.domain.names import first_letter, strip_legal_form
from app.errors import InvalidError
from app.services.people import responsible_ids
from app.services.pipeline import flags_of
from app.services.search import find_clients
from db.tables import Activity, Client, ClientFigures, ClientFlag, ClientTag, Stage, Tag

SORTS = ("name", "total", "last_order", "next_step", "stage", "city", "newest")
SEARCH_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class ClientQuery:
    """Which clients, in which order. Empty parts do not filter; ``in_bin`` shows the bin instead of the book."""

    text: str = ""
    functions: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    city: str = ""
    no_next_step: bool = False
    in_bin: bool = False
    sort: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client as a list shows it. ``stage_title`` is empty where the program's own word is meant."""

    id: int
    code: str
    name: str
    city: str
    industry: str
    stage: str
    stage_title: str
    function: str
    flags: tuple[str, ...]
    total_kop: int
    orders_count: int
    last_order_on: date | None
    next_step_id: int | None
    next_step_on: date | None
    next_step_at: datetime | None
    next_step_kind: str
    next_step_title: str
    responsible_id: int | None
    version: int
    sort_key: str


@dataclass(frozen=True, slots=True)
class ListTotals:
    """Counts of a whole book: clients not in the bin, by function, and the bin itself."""

    clients: int
    by_function: dict[str, int]
    in_bin: int


def find_client_ids(session: Session, query: ClientQuery) -> tuple[int, ...]:
    """Return the ids of the query in its order; a search text without a chosen order comes best first.

    Raises:
        InvalidError: ``unknown_sort``.
    """
    statement = _filtered(query)
    if query.text.strip():
        found = find_clients(session, query.text, limit=SEARCH_LIMIT)
        matched = set(session.execute(statement.where(col(Client.id).in_(found))).scalars())
        if query.sort == "name" and not query.descending:
            return tuple(client_id for client_id in found if client_id in matched)
        statement = statement.where(col(Client.id).in_(matched))
    return tuple(session.execute(_sorted(statement, query)).scalars())


def _filtered(query: ClientQuery) -> Select[Any]:
    statement = select(col(Client.id)).where(
        col(Client.deleted_at).is_not(None) if query.in_bin else col(Client.deleted_at).is_(None)
    )
    if query.functions or query.stages:
        wanted = []
        if query.functions:
            wanted.append(col(Stage.function).in_(query.functions))
        if query.stages:
            wanted.append(col(Stage.code).in_(query.stages))
        statement = statement.where(col(Client.stage_id).in_(select(col(Stage.id)).where(and_(*wanted))))
    if query.flags:
        statement = statement.where(
            exists().where(col(ClientFlag.client_id) == col(Client.id), col(ClientFlag.flag).in_(query.flags))
        )
    if query.tags:
        statement = statement.where(
            exists()
            .where(col(ClientTag.client_id) == col(Client.id))
            .where(col(ClientTag.tag_id).in_(select(col(Tag.id)).where(col(Tag.title).in_(query.tags))))
        )
    if query.city:
        statement = statement.where(col(Client.city) == query.city)
    if query.no_next_step:
        statement = statement.where(
            col(Client.stage_id).in_(select(col(Stage.id)).where(col(Stage.function) != "off")),
            ~exists().where(
                col(ClientFigures.client_id) == col(Client.id), col(ClientFigures.next_step_id).is_not(None)
            ),
        )
    return statement


def _sorted(statement: Select[Any], query: ClientQuery) -> Select[Any]:
    by_name = (col(Client.sort_key), col(Client.id))
    figures = {
        "total": func.coalesce(col(ClientFigures.total_kop), 0),
        "last_order": col(ClientFigures.last_order_on),
        "next_step": col(ClientFigures.next_step_on),
    }
    if query.sort in figures:
        key: Any = figures[query.sort]
        statement = statement.outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        nothing_last = case((key.is_(None), 1), else_=0)
        return statement.order_by(nothing_last, key.desc() if query.descending else key, *by_name)
    if query.sort == "stage":
        key = select(col(Stage.sort_order)).where(col(Stage.id) == col(Client.stage_id)).scalar_subquery()
    elif query.sort == "city":
        key = col(Client.city)
    elif query.sort == "newest":
        key = col(Client.created_at)
    elif query.sort == "name":
        key = None
    else:
        raise InvalidError("unknown_sort", field="sort", value=query.sort)
    if key is None:
        return statement.order_by(*(c.desc() if query.descending else c for c in by_name))
    return statement.order_by(key.desc() if query.descending else key, *by_name)


def load_client_rows(session: Session, client_ids: Collection[int]) -> tuple[ClientRow, ...]:
    """Return the rows of these ids, in no particular order; ids that are gone are left out."""
    ids = list(client_ids)
    rows = session.execute(
        select(
            col(Client.id),
            col(Client.code),
            col(Client.name),
            col(Client.city),
            col(Client.industry),
            col(Stage.code).label("stage"),
            col(Stage.title),
            col(Stage.function),
            col(ClientFigures.total_kop),
            col(ClientFigures.orders_count),
            col(ClientFigures.last_order_on),
            col(ClientFigures.next_step_id),
            col(ClientFigures.next_step_on),
            col(Activity.due_at),
            col(Activity.kind),
            col(Activity.title).label("step_title"),
            col(Client.version),
            col(Client.sort_key),
        )
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .outerjoin(Activity, col(Activity.id) == col(ClientFigures.next_step_id))
        .where(col(Client.id).in_(ids))
    ).all()
    flags = flags_of(session, ids)
    responsible = responsible_ids(session, ids)
    return tuple(
        ClientRow(
            r.id,
            r.code,
            r.name,
            r.city,
            r.industry,
            r.stage,
            r.title,
            r.function,
            flags.get(r.id, ()),
            r.total_kop or 0,
            r.orders_count or 0,
            r.last_order_on,
            r.next_step_id,
            r.next_step_on,
            r.due_at,
            r.kind or "",
            r.step_title or "",
            responsible.get(r.id),
            r.version,
            r.sort_key,
        )
        for r in rows
    )


def list_clients(session: Session, query: ClientQuery, limit: int | None = None) -> tuple[ClientRow, ...]:
    """Return the rows of a query in its order: for the command line and sheets, not for scrolling."""
    ids = find_client_ids(session, query)
    ids = ids if limit is None else ids[:limit]
    rows: dict[int, ClientRow] = {}
    for start in range(0, len(ids), 500):
        rows.update((row.id, row) for row in load_client_rows(session, ids[start : start + 500]))
    return tuple(rows[client_id] for client_id in ids if client_id in rows)


def load_totals(session: Session) -> ListTotals:
    """Return the counts of the whole book."""
    by_function = {
        function: count
        for function, count in session.execute(
            select(col(Stage.function), func.count())
            .join(Client, col(Client.stage_id) == col(Stage.id))
            .where(col(Client.deleted_at).is_(None))
            .group_by(col(Stage.function))
        )
    }
    in_bin = session.execute(
        select(func.count()).select_from(Client).where(col(Client.deleted_at).is_not(None))
    ).scalar_one()
    return ListTotals(sum(by_function.values()), by_function, in_bin)


def total_of(session: Session, query: ClientQuery) -> tuple[int, int]:
    """Return how many clients the query has and what they bought together, in kopecks."""
    ids = find_client_ids(session, query) if query.text.strip() else None
    wanted = col(Client.id).in_(ids) if ids is not None else col(Client.id).in_(_filtered(replace(query, text="")))
    row = session.execute(
        select(func.count(), func.coalesce(func.sum(col(ClientFigures.total_kop)), 0))
        .select_from(Client)
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .where(wanted)
    ).one()
    return int(row[0]), int(row[1])


def letter_offsets(session: Session, query: ClientQuery) -> tuple[tuple[str, int], ...]:
    """Return each letter of the rail that has clients, with the number of the first row under it (sorted by name)."""
    initial = func.substr(col(Client.sort_key), 1, 1)
    rows = session.execute(
        select(initial, func.count(), func.min(col(Client.name)))
        .where(col(Client.id).in_(_filtered(replace(query, text=""))))
        .group_by(initial)
        .order_by(initial)
    )
    offsets: dict[str, int] = {}
    passed = 0
    for _initial, count, name in rows:
        offsets.setdefault(first_letter(strip_legal_form(name) or name), passed)
        passed += count
    return tuple(offsets.items())
