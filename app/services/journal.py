"""The journal: named actions, undo and redo, and the history of a client."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import desc, select
from sqlmodel import Session, col

from app.changes import TOPICS, Changes
from app.context import actor_of, now_of, raw_connection
from app.errors import AppError
from db.rewind import bring_forward, take_back
from db.rule_figures import driver_cursor
from db.tables import Action, JournalRow

MANY_CLIENTS = 30_000  # above this a change is told as "all clients"


class NothingToUndoError(AppError):
    """There is no action to take back (or forward)."""

    code = "nothing_to_undo"


class UndoRefusedError(AppError):
    """Later work stands on the action; ``later`` is the code of the first such action, if known."""

    code = "undo_refused"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action of the journal."""

    id: int
    code: str
    parts: Mapping[str, Any]
    done_at: datetime
    person_id: int | None
    state: str
    rows_count: int


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action under way, and the journal row that will be its first."""

    id: int
    first_row_id: int


# By the driver: every write asks these, and SQLAlchemy would take longer to say them than SQLite to do them.
_BEGIN = """INSERT INTO action(code, parts, done_at, person_id, state, first_row_id, last_row_id)
    SELECT '', '{}', ?, ?, 'done', coalesce(max(id), 0) + 1, coalesce(max(id), 0) FROM journal_row
    RETURNING id, first_row_id"""
_RECORD = "UPDATE journal_state SET action_id = ? WHERE id = 1"
_NAME = "UPDATE action SET code = ?, parts = ?, last_row_id = ? WHERE id = ?"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row before and after, as stored (money in kopecks, dates ISO)."""

    table: str
    row_id: int
    verb: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An action as seen from one client: its name and the fields of that client it changed."""

    action: ActionRow
    fields: tuple[FieldChange, ...]


def begin_action(session: Session) -> OpenAction:
    """Open an action and write rows under it from now on; the Book calls this before a use case."""
    cursor = driver_cursor(raw_connection(session))
    done_at = now_of(session).strftime("%Y-%m-%d %H:%M:%S.%f")
    row = cursor.execute(_BEGIN, (done_at, actor_of(session))).fetchone()
    cursor.execute(_RECORD, (row[0],))
    cursor.close()
    return OpenAction(*row)


def end_action(session: Session, action: OpenAction, changes: Changes) -> Changes:
    """Close and name the action; one that wrote no row leaves none."""
    session.flush()
    cursor = driver_cursor(raw_connection(session))
    cursor.execute(_RECORD, (None,))
    (last,) = cursor.execute("SELECT max(id) FROM journal_row").fetchone()
    is_empty = last is None or last < action.first_row_id
    if is_empty:
        cursor.execute("DELETE FROM action WHERE id = ?", (action.id,))
    else:
        parts = json.dumps(dict(changes.parts), ensure_ascii=False)
        cursor.execute(_NAME, (changes.action, parts, last, action.id))
        # Asked first: an UPDATE that finds nothing would all the same have the search index write itself down early.
        if cursor.execute("SELECT EXISTS (SELECT 1 FROM action WHERE state = 'undone')").fetchone()[0]:
            cursor.execute("UPDATE action SET state = 'dropped' WHERE state = 'undone'")
    cursor.close()
    session.expire_all()
    return changes if is_empty else changes.with_action_id(action.id)


def undo(session: Session, action_id: int | None = None) -> Changes:
    """Take back the last action, or ``action_id`` if nothing later stands on its rows.

    Raises:
        NothingToUndoError: there is none.
        UndoRefusedError: a later action changed the same rows.
        IntegrityError: now or at commit, a row that stays needs one that would go; the Book words it.
    """
    query = select(Action).where(col(Action.state) == "done")
    query = query.where(col(Action.id) == action_id) if action_id else query.order_by(desc(col(Action.id))).limit(1)
    action = session.execute(query).scalar_one_or_none()
    if action is None:
        raise NothingToUndoError()
    _refuse_if_built_upon(session, action)
    affected = _clients_of(session, action)
    take_back(raw_connection(session), action.first_row_id, action.last_row_id)
    action.state = "undone"
    return _flushed(session, action, affected, "undone")


def redo(session: Session) -> Changes:
    """Bring the last action that was taken back forward again.

    Raises:
        NothingToUndoError: nothing was undone since the last action.
    """
    action = session.execute(
        select(Action).where(col(Action.state) == "undone").order_by(col(Action.id)).limit(1)
    ).scalar_one_or_none()
    if action is None:
        raise NothingToUndoError("nothing_to_redo")
    affected = _clients_of(session, action)
    bring_forward(raw_connection(session), action.first_row_id, action.last_row_id)
    action.state = "done"
    return _flushed(session, action, affected, "redone")


def _flushed(session: Session, action: Action, affected: frozenset[int] | None, word: str) -> Changes:
    session.flush()
    session.expire_all()
    return Changes(
        action=word,
        parts={"code": action.code, "parts": json.loads(action.parts)},
        clients=affected or frozenset(),
        all_clients=affected is None,
        topics=TOPICS,
        action_id=action.id,
    )


def rows_of(session: Session, changes: Changes) -> tuple[int, int]:
    """Return the first and the last journal row of an action that was taken back or brought forward."""
    action = session.get_one(Action, changes.action_id)
    return action.first_row_id, action.last_row_id


def _clients_of(session: Session, action: Action) -> frozenset[int] | None:
    """Return the clients an action touched, None when they are too many to name."""
    ids = session.execute(
        select(col(JournalRow.client_id))
        .where(
            col(JournalRow.id).between(action.first_row_id, action.last_row_id), col(JournalRow.client_id).is_not(None)
        )
        .distinct()
        .limit(MANY_CLIENTS + 1)
    ).scalars()
    found = frozenset(i for i in ids if i is not None)
    return None if len(found) > MANY_CLIENTS else found


def _refuse_if_built_upon(session: Session, action: Action) -> None:
    mine = (
        select(col(JournalRow.table_name), col(JournalRow.row_id))
        .where(col(JournalRow.id).between(action.first_row_id, action.last_row_id))
        .subquery()
    )
    later = session.execute(
        select(col(Action.code))
        .join(JournalRow, col(JournalRow.action_id) == col(Action.id))
        .join(mine, (mine.c.table_name == col(JournalRow.table_name)) & (mine.c.row_id == col(JournalRow.row_id)))
        .where(col(JournalRow.id) > action.last_row_id, col(Action.state) == "done")
        .order_by(col(Action.id))
        .limit(1)
    ).scalar_one_or_none()
    if later is not None:
        raise UndoRefusedError(later=later)


def next_undo(session: Session) -> ActionRow | None:
    """Return what Ctrl+Z would take back."""
    return _first(session, select(Action).where(col(Action.state) == "done").order_by(desc(col(Action.id))))


def next_redo(session: Session) -> ActionRow | None:
    """Return what Ctrl+Shift+Z would bring forward."""
    return _first(session, select(Action).where(col(Action.state) == "undone").order_by(col(Action.id)))


def _first(session: Session, query: Any) -> ActionRow | None:
    action = session.execute(query.limit(1)).scalar_one_or_none()
    return None if action is None else _row(action)


def _row(action: Action) -> ActionRow:
    assert action.id is not None
    return ActionRow(
        id=action.id,
        code=action.code,
        parts=json.loads(action.parts),
        done_at=action.done_at,
        person_id=action.person_id,
        state=action.state,
        rows_count=action.last_row_id - action.first_row_id + 1,
    )


def load_journal(session: Session, limit: int = 100) -> tuple[ActionRow, ...]:
    """Return the newest actions, newest first."""
    actions = session.execute(select(Action).order_by(desc(col(Action.id))).limit(limit)).scalars()
    return tuple(_row(action) for action in actions)


def load_client_history(session: Session, client_id: int, limit: int = 200) -> tuple[HistoryRow, ...]:
    """Return what was done to one client, newest first, field by field ('phone from ... to ...')."""
    rows = session.execute(
        select(JournalRow, Action)
        .join(Action, col(Action.id) == col(JournalRow.action_id))
        .where(col(JournalRow.client_id) == client_id, col(Action.state) == "done")
        .order_by(desc(col(JournalRow.id)))
        .limit(limit)
    ).all()
    grouped: dict[int, tuple[Action, list[FieldChange]]] = {}
    for row, action in rows:
        assert action.id is not None
        grouped.setdefault(action.id, (action, []))[1].extend(_fields(row))
    return tuple(HistoryRow(_row(action), tuple(fields)) for action, fields in grouped.values())


# Bookkeeping of the program, of no interest to a person.
_HIDDEN_FIELDS = frozenset({"id", "version", "name_key", "sort_key", "created_at", "changed_at", "title_key"})


def _fields(row: JournalRow) -> list[FieldChange]:
    before = json.loads(row.before) if row.before else {}
    after = json.loads(row.after) if row.after else {}
    if row.verb == "insert":
        return [FieldChange(row.table_name, row.row_id, "insert", "", None, None)]
    if row.verb == "delete":
        return [FieldChange(row.table_name, row.row_id, "delete", "", before.get("name") or before.get("typed"), None)]
    return [
        FieldChange(row.table_name, row.row_id, "update", name, before.get(name), value)
        for name, value in after.items()
        if before.get(name) != value and name not in _HIDDEN_FIELDS
    ]
