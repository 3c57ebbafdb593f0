"""What we promised a client and what it promised us, with days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.errors import InvalidError, NotFoundError, StaleError
from app.services.clients import clean_text, get_client
from db.tables import Client, Promise

SIDES: Final = ("us", "client")
TEXT_LIMIT = 1000
MAX_YEARS_AHEAD = 10


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise as typed; ``side`` is who gave it: us or client."""

    side: str
    text: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise; ``state`` is open, done or cancelled, ``is_late``: open after its day."""

    id: int
    client_id: int
    client: str
    side: str
    text: str
    due_on: date | None
    state: str
    closed_on: date | None
    is_late: bool
    version: int


def add_promise(session: Session, client_id: int, draft: PromiseDraft) -> Changes:
    """Write a promise.

    Raises:
        NotFoundError: ``no_client``.
        InvalidError: ``promise_side``, ``text_empty``, ``text_long``, ``step_far_ahead``.
    """
    client = get_client(session, client_id)
    promise = Promise(client_id=client_id, side="us", text="-", created_at=now_of(session))
    _write(session, promise, draft)
    session.add(promise)
    session.flush()
    return _changes("promise_added", client, promise.id)


def change_promise(
    session: Session, promise_id: int, draft: PromiseDraft, *, seen_version: int | None = None
) -> Changes:
    """Write all of a promise anew; raises StaleError, NotFoundError ``no_promise``, and as ``add_promise``."""
    promise = _get(session, promise_id)
    client = get_client(session, promise.client_id)
    if seen_version is not None and promise.version != seen_version:
        raise StaleError(client=client.name)
    _write(session, promise, draft)
    promise.version += 1
    return _changes("promise_changed", client)


def close_promise(session: Session, promise_id: int, *, is_kept: bool = True) -> Changes:
    """Mark a promise kept, or cancelled by agreement.

    Raises:
        NotFoundError: ``no_promise``.
        InvalidError: ``promise_is_closed``.
    """
    promise = _get(session, promise_id)
    if promise.state != "open":
        raise InvalidError("promise_is_closed", promise=promise_id)
    promise.state = "done" if is_kept else "cancelled"
    promise.closed_on = today_of(session)
    promise.version += 1
    return _changes("promise_kept" if is_kept else "promise_cancelled", get_client(session, promise.client_id))


def reopen_promise(session: Session, promise_id: int) -> Changes:
    """Open a promise again; raises NotFoundError ``no_promise``, InvalidError ``promise_is_open``."""
    promise = _get(session, promise_id)
    if promise.state == "open":
        raise InvalidError("promise_is_open", promise=promise_id)
    promise.state, promise.closed_on = "open", None
    promise.version += 1
    return _changes("promise_reopened", get_client(session, promise.client_id))


def remove_promise(session: Session, promise_id: int) -> Changes:
    """Take a promise off the card; raises NotFoundError ``no_promise``."""
    promise = _get(session, promise_id)
    client = get_client(session, promise.client_id)
    session.delete(promise)
    return _changes("promise_removed", client)


def load_promises(session: Session, client_id: int, as_of: date | None = None) -> tuple[PromiseLine, ...]:
    """Return the promises of a client: open ones by their day, then the closed ones, newest first."""
    rows = _read(session, _LINES.where(col(Promise.client_id) == client_id), as_of)
    still_open = sorted((row for row in rows if row.state == "open"), key=_by_day)
    closed = sorted((row for row in rows if row.state != "open"), key=lambda row: row.id, reverse=True)
    return (*still_open, *sorted(closed, key=lambda row: row.closed_on or date.min, reverse=True))


def load_due_promises(
    session: Session, until: date, as_of: date | None = None, *, side: str = ""
) -> tuple[PromiseLine, ...]:
    """Return the open promises due by ``until``, the oldest first; of clients outside the bin."""
    query = _LINES.where(col(Promise.state) == "open", col(Promise.due_on) <= until, col(Client.deleted_at).is_(None))
    if side:
        query = query.where(col(Promise.side) == side)
    return tuple(sorted(_read(session, query, as_of), key=_by_day))


_LINES: Final[Any] = select(Promise, col(Client.name)).join(Client, col(Client.id) == col(Promise.client_id))


def _read(session: Session, query: Select[Any], as_of: date | None) -> list[PromiseLine]:
    today = as_of or today_of(session)
    return [
        PromiseLine(
            row.id, row.client_id, name, row.side, row.text, row.due_on, row.state, row.closed_on,
            row.state == "open" and row.due_on is not None and row.due_on < today, row.version,
        )
        for row, name in session.execute(query)
    ]  # fmt: skip


def _by_day(row: PromiseLine) -> tuple[date, int]:
    return row.due_on or date.max, row.id


def _write(session: Session, promise: Promise, draft: PromiseDraft) -> None:
    if draft.side not in SIDES:
        raise InvalidError("promise_side", field="side", value=draft.side)
    text = clean_text(draft.text)
    if not text:
        raise InvalidError("text_empty", field="text")
    if len(text) > TEXT_LIMIT:
        raise InvalidError("text_long", field="text", limit=TEXT_LIMIT, length=len(text))
    if draft.due_on is not None and draft.due_on.year > today_of(session).year + MAX_YEARS_AHEAD:
        raise InvalidError("step_far_ahead", field="due_on", value=draft.due_on.isoformat())
    promise.side, promise.text, promise.due_on = draft.side, text, draft.due_on


def _get(session: Session, promise_id: int) -> Promise:
    promise = session.get(Promise, promise_id)
    if promise is None:
        raise NotFoundError("no_promise", promise=promise_id)
    return promise


def _changes(action: str, client: Client, created_id: int | None = None) -> Changes:
    assert client.id is not None
    return Changes(
        action,
        parts={"client": client.name},
        clients=frozenset({client.id}),
        topics=frozenset({"promises"}),
        created_id=created_id,
    )
