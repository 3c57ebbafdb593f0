"""Raw records: added, changed, put into the bin; who is called next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, or_, select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of
from app.domain.emails import is_plausible_email
from app.domain.names import fold
from app.domain.phone import parse_phones
from app.errors import InvalidError, StaleError
from app.services.clients import checked_texts
from app.services.importing.bulk import table_of
from app.services.many import these_ids
from app.services.raw_lists import RAW, get_raw_list
from app.services.raw_rows import due_now, get_record
from app.services.settings import load_settings
from db.tables import Channel, Client, RawRecord

RECORD_FIELDS: Final[Mapping[str, int]] = {
    "name": 300,
    "contact_name": 200,
    "position": 160,
    "phone": 300,
    "email": 300,
    "website": 300,
    "city": 120,
    "address": 300,
    "industry": 200,
    "tax_code": 40,
    "note": 5000,
}
MIN_PHONE_DIGITS: Final = 7  # "102" is nobody's own number


@dataclass(frozen=True, slots=True)
class SamePhone:
    """Who has a phone of a record already: a raw record (``state``) or, with ``client_id``, a client."""

    record_id: int | None
    client_id: int | None
    name: str
    state: str


def add_record(
    session: Session, list_id: int, name: str, fields: Mapping[str, str] | None = None, *, allow_same: bool = False
) -> Changes:
    """Add a record to a list; ``fields`` by RECORD_FIELDS.

    Raises:
        NotFoundError: ``no_raw_list``.
        InvalidError: ``raw_name_empty``, ``text_long``, ``email_wrong``, ``unknown_field``; with a phone that is known
            ``raw_phone_known`` or ``raw_phone_of_client`` (with ``name``), unless ``allow_same``; ``raw_dnc`` always
            when whoever has that phone asked not to be called.
    """
    get_raw_list(session, list_id)
    record = RawRecord(list_id=list_id, name="-", name_key="", created_at=now_of(session))
    _set_fields(session, record, {"name": name, **(fields or {})})
    _refuse_same(session, record, allow_same=allow_same)
    session.add(record)
    session.flush()
    return Changes("raw_added", parts={"name": record.name}, topics=RAW, created_id=record.id)


def change_record(
    session: Session, record_id: int, values: Mapping[str, str], *, seen_version: int | None = None
) -> Changes:
    """Set facts of a record; another phone makes a wrong number one to be called again.

    Raises:
        NotFoundError: ``no_raw_record``.
        StaleError: the record is no longer at ``seen_version``.
        InvalidError: as ``add_record``, without those of a phone that is known.
    """
    record = get_record(session, record_id)
    if seen_version is not None and record.version != seen_version:
        raise StaleError(client=record.name)
    phone_before = record.phone_normal
    _set_fields(session, record, values)
    if record.state == "wrong" and record.phone_normal not in ("", phone_before):
        record.state = "new"
    record.version += 1
    return Changes("raw_changed", parts={"name": record.name, "fields": sorted(values)}, topics=RAW)


def move_records(session: Session, record_ids: Iterable[int], list_id: int) -> Changes:
    """Put records into another list; raises NotFoundError ``no_raw_list``."""
    title = get_raw_list(session, list_id).title
    ids = sorted(set(record_ids))
    _change_rows(session, ids, {"list_id": list_id})
    return Changes("raw_list_changed", parts={"title": title}, topics=RAW)


def bin_records(session: Session, record_ids: Iterable[int]) -> Changes:
    """Put records into the bin: they are in no list and never called. One that became a client leaves it as it is."""
    ids = sorted(set(record_ids))
    _change_rows(session, ids, {"deleted_at": now_of(session)})
    return Changes("raw_binned", parts={"count": len(ids)}, topics=RAW)


def restore_records(session: Session, record_ids: Iterable[int]) -> Changes:
    """Take records out of the bin."""
    ids = sorted(set(record_ids))
    _change_rows(session, ids, {"deleted_at": None})
    return Changes("raw_restored", parts={"count": len(ids)}, topics=RAW)


def next_to_call(
    session: Session, list_id: int, after_id: int | None = None, *, passed_over: Collection[int] = ()
) -> int | None:
    """Return who is called next in a list: those whose moment to be called again has come, then the new in order.

    ``after_id`` is the record before it; the new ones after it go first. Those ``passed_over`` are not offered. None
    when nobody is left. Who asked not to be called is never offered.
    """
    skipped = {*passed_over, *([after_id] if after_id else [])}
    mine = (col(RawRecord.list_id) == list_id, col(RawRecord.deleted_at).is_(None))
    again = _again_ids(session, *mine)
    if after_id in again:  # passed over just now
        again = again[again.index(after_id) + 1 :]

    def new_id(*where: ColumnElement[bool]) -> int | None:
        is_new = (*mine, col(RawRecord.state) == "new", *where)
        waiting = select(col(RawRecord.id)).where(*is_new).order_by(col(RawRecord.id)).limit(len(skipped) + 1)
        return next((each for each in session.execute(waiting).scalars() if each not in skipped), None)

    next_again = next((each for each in again if each not in skipped), None)
    next_new = new_id(col(RawRecord.id) > (after_id or 0))
    was_passed_over = after_id is not None and session.get_one(RawRecord, after_id).state == "new"
    offered = (next_new, next_again) if was_passed_over else (next_again, next_new)
    found = next((each for each in offered if each is not None), None)
    return new_id() if found is None and after_id else found


def _again_ids(session: Session, *where: ColumnElement[bool]) -> list[int]:
    """Return those of a list whose moment to be called again has come, the longest waiting first."""
    order = (col(RawRecord.again_on), col(RawRecord.again_at).is_(None), col(RawRecord.again_at), col(RawRecord.id))
    due = select(col(RawRecord.id)).where(*where, col(RawRecord.state) == "again", due_now(session))
    return list(session.execute(due.order_by(*order)).scalars())


def same_phone(session: Session, phone_normal: str, *, besides: int | None = None) -> tuple[SamePhone, ...]:
    """Return the records and clients outside the bin that have one of these phones; clients first."""
    numbers = [number for number in phone_normal.split() if len(number) >= MIN_PHONE_DIGITS]
    if not numbers:
        return ()
    clients = session.execute(
        select(col(Client.id), col(Client.name), col(Client.do_not_call))
        .join(Channel, col(Channel.client_id) == col(Client.id))
        .where(col(Channel.kind) == "phone", col(Channel.normal).in_(numbers), col(Client.deleted_at).is_(None))
        .order_by(col(Client.id))
    )
    found = {
        client_id: SamePhone(None, client_id, name, "dnc" if do_not_call else "client")
        for client_id, name, do_not_call in clients
    }
    own = col(RawRecord.phone_normal)
    several = own.contains(" ") & or_(*(own.contains(number) for number in numbers))
    records = session.execute(
        select(col(RawRecord.id), col(RawRecord.name), col(RawRecord.state), own)
        .where(or_(own.in_(numbers), several), col(RawRecord.deleted_at).is_(None))
        .order_by(col(RawRecord.id))
    )
    return (
        *found.values(),
        *(
            SamePhone(record_id, None, name, state)
            for record_id, name, state, normal in records
            if record_id != besides and not set(normal.split()).isdisjoint(numbers)
        ),
    )


def normal_phones(typed: str, country: str) -> str:
    """Return the digits of every phone in a text, with single spaces between; empty when there is none."""
    return " ".join(dict.fromkeys(phone.digits for phone in parse_phones(typed, country)))


def _set_fields(session: Session, record: RawRecord, values: Mapping[str, Any]) -> None:
    for field, text in checked_texts(values, RECORD_FIELDS):
        if field == "name":
            if not text:
                raise InvalidError("raw_name_empty", field="name")
            record.name_key = fold(text)
        elif field == "phone":
            record.phone_normal = normal_phones(text, load_settings(session)["country"])
            if text and not record.phone_normal:
                raise InvalidError("phone_without_digits", field="phone", value=text)
        elif field == "email" and text and not is_plausible_email(text):
            raise InvalidError("email_wrong", field="email", value=text)
        setattr(record, field, text)


def _refuse_same(session: Session, record: RawRecord, *, allow_same: bool) -> None:
    for same in same_phone(session, record.phone_normal):
        if same.state == "dnc":
            raise InvalidError("raw_dnc", field="phone", name=same.name)
        if not allow_same:
            code = "raw_phone_of_client" if same.client_id else "raw_phone_known"
            raise InvalidError(code, field="phone", name=same.name)


def _change_rows(session: Session, ids: Collection[int], values: Mapping[str, int | datetime | None]) -> None:
    """Set the same columns of these records and raise their versions, in one statement."""
    table = table_of(RawRecord)
    session.flush()
    statement = update(table).where(table.c.id.in_(these_ids(ids)))
    session.execute(statement.values({**values, "version": table.c.version + 1}))
    session.expire_all()
