"""The list of clients: ids of a query first, rows by id after, so that 100 000 scroll like a hundred."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Executable, func, select
from sqlmodel import Session, col

from app.context import clock_of
from app.domain.client_query import (
    SORTS,
    ClientQuery,
    LastOrder,
    LastOrderKind,
    NextStep,
    query_from_json,
    query_to_json,
)
from app.domain.names import alphabet_key, first_letter
from app.services.client_columns import EXTRA_COLUMNS, NOTHING_MORE, load_extras
from app.services.client_filters import TEXT_SORTS, conditions_of, filed_under_names, filtered_ids, in_order
from app.services.many import these_ids
from app.services.pipeline import flags_of
from app.services.responsibility import responsible_ids
from app.services.search import find_clients
from app.texts import load_texts
from db.tables import Activity, Client, ClientFigures, Stage

__all__ = [
    "EXTRA_COLUMNS", "SORTS", "ClientQuery", "ClientRow", "LastOrder", "LastOrderKind", "ListTotals", "NextStep",
    "count_views", "find_client_ids", "letter_offsets", "list_clients", "load_client_rows", "load_totals",
    "query_from_json", "query_to_json", "total_of",
]  # fmt: skip
SEARCH_LIMIT = 2000
FILTERED_SEARCH_LIMIT = 20_000  # a filter may leave few of them


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client as a list shows it. ``stage_title`` is empty where the program's own word is meant.

    ``created_on`` is a local day; ``average_kop`` is 0 before the first order; ``quiet_days`` are the days since the
    last purchase of a client that is late or sleeping; ``no_step_reason`` is why nothing is planned. From ``why`` on
    only what was asked for is filled; ``at_risk_kop`` is what a late client paid in the last 12 months, None for the
    others; ``revenue_share`` the part of all paid revenue of the book, 0 to 1.
    """

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
    no_step_reason: str
    responsible_id: int | None
    version: int
    sort_key: str
    source: str
    created_on: date
    in_bin: bool
    average_kop: int
    quiet_days: int | None
    why: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    last_touch_on: date | None = None
    tags: tuple[str, ...] = ()
    at_risk_kop: int | None = None
    revenue_share: float | None = None


@dataclass(frozen=True, slots=True)
class ListTotals:
    """Counts of a whole book: clients not in the bin, by function, and the bin itself."""

    clients: int
    by_function: dict[str, int]
    in_bin: int


def find_client_ids(session: Session, query: ClientQuery, lang: str = "en") -> tuple[int, ...]:
    """Return the ids of the query in its order; a search text without a chosen order comes best first.

    Sources are sorted by their words in ``lang``.

    Raises:
        InvalidError: ``unknown_sort``.
    """
    clock = clock_of(session)
    statement = filtered_ids(query, session)
    if query.text.strip() and not query.in_bin:
        limit = FILTERED_SEARCH_LIMIT if query.has_filters else SEARCH_LIMIT
        found = find_clients(session, query.text, limit=limit)
        statement = statement.where(col(Client.id).in_(these_ids(found)))
        if query.sort == "name" and not query.descending:
            if not query.has_filters:
                return found
            matched = {client_id for (client_id,) in _plain_rows(session, statement)}
            return tuple([client_id for client_id in found if client_id in matched])
    elif query.sort == "name":
        statement = select(col(Client.id)).where(filed_under_names(query, session))
    if query.sort in TEXT_SORTS:
        return _by_text(session, statement, query, lang)
    return tuple([client_id for (client_id,) in _plain_rows(session, in_order(statement, query, clock.today()))])


def _by_text(session: Session, statement: Any, query: ClientQuery, lang: str) -> tuple[int, ...]:
    """Sort by the alphabet here: there is a key for names only. Those without the text come last."""
    column = getattr(Client, query.sort)
    rows = _plain_rows(session, in_order(statement.add_columns(col(column)), query, clock_of(session).today()))
    words = load_texts("words", lang)

    def place_of(text: str) -> tuple[str, str]:
        key = f"source.{text}"
        shown = words.text(key) if query.sort == "source" and key in words else text
        return alphabet_key(shown), text

    texts = sorted({text for _id, text in rows if text}, key=place_of)
    places = {text: place for place, text in enumerate(reversed(texts) if query.descending else texts)}
    places[""] = len(places)
    return tuple([client_id for client_id, text in sorted(rows, key=lambda row: places[row[1]])])


def _plain_rows(session: Session, statement: Executable) -> Sequence[Any]:
    """Return the driver's own tuples: a Row object for each of 100 000 ids would take as long as finding them."""
    session.flush()
    result = session.connection().execute(statement)
    assert result.cursor is not None
    rows: Sequence[Any] = result.cursor.fetchall()
    result.close()
    return rows


_ROWS: Any = (
    select(
        col(Client.id),
        col(Client.code),
        col(Client.name),
        col(Client.city),
        col(Client.industry),
        col(Stage.code).label("stage"),
        col(Stage.title),
        col(Stage.function),
        func.coalesce(col(ClientFigures.total_kop), 0),
        func.coalesce(col(ClientFigures.orders_count), 0),
        col(ClientFigures.last_order_on),
        col(ClientFigures.next_step_id),
        col(ClientFigures.next_step_on),
        col(Activity.due_at),
        func.coalesce(col(Activity.kind), ""),
        func.coalesce(col(Activity.title), ""),
        col(Client.no_step_reason),
        col(Client.version),
        col(Client.sort_key),
        col(Client.source),
        col(Client.created_at),
        col(Client.deleted_at),
        col(ClientFigures.last_bought_on),
    )
    .join(Stage, col(Stage.id) == col(Client.stage_id))
    .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
    .outerjoin(Activity, col(Activity.id) == col(ClientFigures.next_step_id))
)
_FLAGS_FROM, _RESPONSIBLE_FROM = 8, 17  # where a row gets what other tables say
_SILENT = frozenset({"late", "sleeping"})


def load_client_rows(
    session: Session, client_ids: Collection[int], columns: Collection[str] = (), lang: str = "en"
) -> tuple[ClientRow, ...]:
    """Return the rows of these clients, in no particular order; ids that are gone are left out.

    Args:
        columns: what is shown; of these only ``EXTRA_COLUMNS`` cost anything, others are always there.
        lang: the language of ``why``.
    """
    ids = list(client_ids)
    clock = clock_of(session)
    today = clock.today()
    rows = session.execute(_ROWS.where(col(Client.id).in_(these_ids(ids)))).all()
    flags = flags_of(session, ids)
    responsible = responsible_ids(session, ids)
    extras = load_extras(session, ids, flags, frozenset(columns) & EXTRA_COLUMNS, lang)
    found = []
    for row in rows:
        *facts, created_at, deleted_at, last_bought_on = row
        client_id, total_kop, orders_count = facts[0], facts[8], facts[9]
        own_flags = flags.get(client_id, ())
        is_silent = last_bought_on is not None and not _SILENT.isdisjoint(own_flags)
        values = (
            *facts[:_FLAGS_FROM],
            own_flags,
            *facts[_FLAGS_FROM:_RESPONSIBLE_FROM],
            responsible.get(client_id),
            *facts[_RESPONSIBLE_FROM:],
            clock.local(created_at).date(),
            deleted_at is not None,
            (total_kop + orders_count // 2) // orders_count if orders_count else 0,
            (today - last_bought_on).days if is_silent else None,
            *extras.get(client_id, NOTHING_MORE),
        )
        found.append(ClientRow(*values))
    return tuple(found)


def list_clients(
    session: Session, query: ClientQuery, limit: int | None = None, lang: str = "en"
) -> tuple[ClientRow, ...]:
    """Return the rows of a query in its order: for the command line and sheets, not for scrolling."""
    ids = find_client_ids(session, query, lang)
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
    row = session.execute(
        select(func.count(), func.coalesce(func.sum(col(ClientFigures.total_kop)), 0))
        .select_from(Client)
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .where(*_members(session, query))
    ).one()
    return int(row[0]), int(row[1])


def count_views(session: Session, queries: Sequence[ClientQuery]) -> tuple[int, ...]:
    """Return how many clients each query shows."""
    return tuple(
        session.execute(select(func.count()).select_from(Client).where(*_members(session, query))).scalar_one()
        for query in queries
    )


def _members(session: Session, query: ClientQuery) -> list[Any]:
    """Return what makes a client one of the query: as ``find_client_ids``, without its order."""
    if query.text.strip() and not query.in_bin:
        return [col(Client.id).in_(these_ids(find_client_ids(session, replace(query, sort="name", descending=False))))]
    return list(conditions_of(query, session))


def letter_offsets(session: Session, query: ClientQuery) -> tuple[tuple[str, int], ...]:
    """Return each letter of the rail that has clients, with the number of the first row under it.

    Nothing for a list that is not sorted by name: in another order, or by how well a text is matched.
    """
    if query.sort != "name" or (query.text.strip() and not (query.in_bin or query.descending)):
        return ()
    members: Any = filed_under_names(query, session)
    if query.text.strip() and not query.in_bin:
        members = col(Client.id).in_(these_ids(find_client_ids(session, query)))
    initial = func.substr(col(Client.sort_key), 1, 1)
    counted = session.execute(
        select(initial, func.count())
        .where(members)
        .group_by(initial)
        .order_by(initial.desc() if query.descending else initial)
    )
    offsets: dict[str, int] = {}
    passed = 0
    for key, count in counted:
        offsets.setdefault(_LETTERS.get(key, first_letter("")), passed)
        passed += count
    return tuple(offsets.items())


# The letter of the rail by the sign that a sort key has for it; other signs stand where names without a letter do.
_LETTERS = {
    alphabet_key(sign): first_letter(sign)
    for sign in map(chr, (*range(ord("a"), ord("z") + 1), *range(ord("а"), ord("ґ") + 1)))
    if first_letter(sign) != first_letter("")
}
