"""The rows of the calling base that leave the services: a record, its calls, what may be asked of a list."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col

from app.context import clock_of
from app.domain.search_text import TypedWord, query_groups
from app.errors import InvalidError, NotFoundError
from app.services.many import these_ids
from db.tables import ObjectionHeard, RawCall, RawList, RawRecord

STATES: Final = ("new", "again", "refused", "off_target", "wrong", "dnc", "client")
SORTS: Final = ("added", "name", "again", "last_call")
DUE: Final = ("", "now", "later")


@dataclass(frozen=True, slots=True)
class RawQuery:
    """What is asked of the calling base.

    ``list_id`` None: every list that is not archived. ``states`` empty: all. ``due``: ``now`` leaves those that may be
    called today (new, or to be called again by today), ``later`` those put off to another day. ``text``: every word is
    found in the name, contact, city, phone, e-mail, tax code or note. ``sort`` is one of SORTS.
    """

    list_id: int | None = None
    text: str = ""
    states: frozenset[str] = frozenset()
    due: str = ""
    sort: str = "added"
    descending: bool = False
    in_bin: bool = False


@dataclass(frozen=True, slots=True)
class RawRow:
    """A raw record as a list shows it; ``state`` and ``outcome`` are codes, ``again_at`` and the like aware UTC."""

    id: int
    list_id: int
    name: str
    contact_name: str
    position: str
    phone: str
    email: str
    website: str
    city: str
    address: str
    industry: str
    tax_code: str
    note: str
    state: str
    outcome: str
    again_on: date | None
    again_at: datetime | None
    calls_count: int
    last_call_at: datetime | None
    client_id: int | None
    version: int


@dataclass(frozen=True, slots=True)
class HeardRow:
    """An objection heard in a call: a code of the library, or words."""

    code: str
    text: str
    answer: str
    has_worked: bool | None


@dataclass(frozen=True, slots=True)
class RawCallRow:
    """One call; ``path`` is [(node, answer from 1)], ``ended_at`` the code of the node where the talk ended."""

    id: int
    called_at: datetime
    person_id: int | None
    outcome: str
    note: str
    script_code: str
    script_number: int
    path: tuple[tuple[str, int], ...]
    ended_at: str
    duration_s: int | None
    objections: tuple[HeardRow, ...]


@dataclass(frozen=True, slots=True)
class RawCard:
    """A record whole: its row, its list, its calls, the newest first."""

    record: RawRow
    list_title: str
    source: str
    created_at: datetime
    calls: tuple[RawCallRow, ...]


def find_raw_ids(session: Session, query: RawQuery) -> tuple[int, ...]:
    """Return the ids of the query in its order; raises InvalidError ``unknown_sort``, ``unknown_field``."""
    if query.sort not in SORTS:
        raise InvalidError("unknown_sort", field="sort", value=query.sort)
    if query.due not in DUE or not query.states <= set(STATES):
        raise InvalidError("unknown_field", field="states", value=", ".join(sorted(query.states)))
    sort: tuple[ColumnElement[object], ...] = {
        "added": (),
        "name": (col(RawRecord.name_key),),
        "again": (col(RawRecord.again_on).is_(None), col(RawRecord.again_on), col(RawRecord.again_at)),
        "last_call": (col(RawRecord.last_call_at),),
    }[query.sort]  # type: ignore[assignment]
    order = [*sort, col(RawRecord.id)]
    if query.descending:
        order = [each.desc() for each in order]
    statement = select(col(RawRecord.id)).where(*_conditions(session, query)).order_by(*order)
    session.flush()
    result = session.connection().execute(statement)
    assert result.cursor is not None
    # The driver's own tuples: a Row object for each of 100 000 ids would take as long as finding them.
    found = tuple([record_id for (record_id,) in result.cursor.fetchall()])
    result.close()
    return found


def load_raw_rows(session: Session, ids: Sequence[int]) -> tuple[RawRow, ...]:
    """Return the rows of these records, in this order; those that are gone are left out."""
    rows = session.execute(select(RawRecord).where(col(RawRecord.id).in_(these_ids(ids)))).scalars()
    found = {row.id: row_of(row) for row in rows}
    return tuple(found[each] for each in ids if each in found)


def load_record(session: Session, record_id: int) -> RawCard:
    """Return a record with its calls; raises NotFoundError ``no_raw_record``."""
    record = get_record(session, record_id)
    raw_list = session.get_one(RawList, record.list_id)
    calls = (
        session.execute(
            select(RawCall)
            .where(col(RawCall.record_id) == record_id)
            .order_by(col(RawCall.called_at).desc(), col(RawCall.id).desc())
        )
        .scalars()
        .all()
    )
    heard: dict[int | None, list[HeardRow]] = {}
    for row in session.execute(
        select(ObjectionHeard)
        .where(col(ObjectionHeard.raw_call_id).in_(these_ids(call.id for call in calls if call.id is not None)))
        .order_by(col(ObjectionHeard.id))
    ).scalars():
        heard.setdefault(row.raw_call_id, []).append(HeardRow(row.code, row.text, row.answer, row.has_worked))
    return RawCard(
        row_of(record),
        raw_list.title,
        raw_list.source,
        record.created_at,
        tuple(_call_row(call, tuple(heard.get(call.id, ()))) for call in calls),
    )


def get_record(session: Session, record_id: int) -> RawRecord:
    """Return the stored record; raises NotFoundError ``no_raw_record``."""
    record = session.get(RawRecord, record_id)
    if record is None:
        raise NotFoundError("no_raw_record", record=record_id)
    return record


def row_of(record: RawRecord) -> RawRow:
    """Return a stored record as a row."""
    return RawRow(**{name: getattr(record, name) for name in RawRow.__slots__})


def read_path(text: str) -> tuple[tuple[str, int], ...]:
    """Return a stored path."""
    return tuple((str(code), int(number)) for code, number in json.loads(text))


def _call_row(call: RawCall, heard: tuple[HeardRow, ...]) -> RawCallRow:
    assert call.id is not None
    return RawCallRow(
        call.id, call.called_at, call.person_id, call.outcome, call.note, call.script_code, call.script_number,
        read_path(call.path), call.ended_at, call.duration_s, heard,
    )  # fmt: skip


def _conditions(session: Session, query: RawQuery) -> list[ColumnElement[bool]]:
    deleted = col(RawRecord.deleted_at)
    found: list[ColumnElement[bool]] = [deleted.is_not(None) if query.in_bin else deleted.is_(None)]
    if query.list_id is not None:
        found.append(col(RawRecord.list_id) == query.list_id)
    else:
        found.append(col(RawRecord.list_id).in_(select(col(RawList.id)).where(col(RawList.is_archived).is_(False))))
    if query.states:
        found.append(col(RawRecord.state).in_(sorted(query.states)))
    if query.due:
        found.append(due_now(session) if query.due == "now" else _put_off(session))
    found += [_holds(word) for word in query_groups(query.text)]
    return found


def due_now(session: Session) -> ColumnElement[bool]:
    """Return the condition of a record that may be called now: new, or put off to a moment that has come."""
    clock = clock_of(session)
    state, again_on, again_at = col(RawRecord.state), col(RawRecord.again_on), col(RawRecord.again_at)
    has_come = (again_on <= clock.today()) & or_(again_at.is_(None), again_at <= clock.now())
    return or_(state == "new", (state == "again") & or_(again_on.is_(None), has_come))


def _put_off(session: Session) -> ColumnElement[bool]:
    return (col(RawRecord.state) == "again") & ~due_now(session)


def _holds(word: TypedWord) -> ColumnElement[bool]:
    """Return the condition that a record holds a typed word: whatever its case, or typed on another keyboard."""
    folded = {" ".join(words) for words in (word.exact, *word.layouts) if words}
    # Only the name is kept folded; SQLite's own lower() knows no Cyrillic.
    cases = {each for known in folded for each in (known, known.capitalize(), known.upper())}
    if word.piece:
        cases.add(word.piece)
    rest = (RawRecord.contact_name, RawRecord.city, RawRecord.email, RawRecord.tax_code, RawRecord.note)
    found = [func.instr(col(RawRecord.name_key), each) > 0 for each in sorted(folded)]
    found += [func.instr(col(column), each) > 0 for column in rest for each in sorted(cases)]
    found += [func.instr(col(RawRecord.phone_normal), digits) > 0 for digits in word.digits]
    return or_(*found)
