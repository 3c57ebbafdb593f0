"""Clients: made, changed field by field, tagged, put into the bin and taken out again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, cast, delete, func, select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, now_of
from app.domain.names import alphabet_key, fold, strip_legal_form
from app.errors import InvalidError, NotFoundError, StaleError
from app.progress import NoProgress
from app.services.importing.bulk import insert_rows
from app.services.many import GONE, IN_BIN, NOT_IN_BIN, these_ids, told
from app.services.stages import stage_by_code
from db.tables import Client, ClientTag, Interest, StageMove, Tag

NAME_LIMIT = 300
CODE_LIMIT = 40
TAG_LIMIT = 60

# Facts of the card that are text, and the longest text each takes.
TEXT_FIELDS: Mapping[str, int] = {
    "name": NAME_LIMIT,
    "code": CODE_LIMIT,
    "industry": 200,
    "city": 120,
    "address": 300,
    "tax_code": 40,
    "source": 200,
    "segment": 80,
    "note": 20_000,
    "personal_note": 20_000,
    "payment_terms": 500,
    "delivery_terms": 500,
    "discount": 120,
    "potential_products": 1000,
    "risks": 1000,
    "special_terms": 1000,
    "special_terms_reason": 500,
}
DATE_FIELDS = frozenset({"special_terms_review_on", "pause_until", "returns_on", "consent_on"})
MONEY_FIELDS = frozenset({"yearly_need_kop", "winning_cost_kop", "expected_kop", "debt_kop"})
FLAG_FIELDS = frozenset({"do_not_call"})
CHOICE_FIELDS: Mapping[str, frozenset[str]] = {"kind": frozenset({"company", "person"})}


def clean_text(value: str) -> str:
    """Return typed text without what no field can keep: NULs, lone surrogates, spaces at the ends."""
    kept = "".join(c for c in value if c != "\x00" and not "\ud800" <= c <= "\udfff")
    return kept.strip()


def checked_texts(values: Mapping[str, Any], limits: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield the fields with their texts as they are kept; ``limits`` has the longest of every field there is.

    Raises:
        InvalidError: ``unknown_field``, ``text_long``.
    """
    for field, value in values.items():
        if field not in limits:
            raise InvalidError("unknown_field", field=field, value=value)
        text = clean_text(str(value or ""))
        if len(text) > limits[field]:
            raise InvalidError("text_long", field=field, limit=limits[field], length=len(text))
        yield field, text


def name_keys(name: str) -> tuple[str, str]:
    """Return (name_key, sort_key) of a client's name: folded, and filed in the alphabet without its legal form."""
    return fold(name), alphabet_key(strip_legal_form(name) or name)


def get_client(session: Session, client_id: int) -> Client:
    """Return the stored client; raises NotFoundError ``no_client``."""
    client = session.get(Client, client_id)
    if client is None:
        raise NotFoundError("no_client", client=client_id)
    return client


def next_code(session: Session) -> str:
    """Return the next free card number: one more than the largest whole number in use."""
    code = col(Client.code)
    largest = session.execute(select(func.max(cast(code, Integer))).where(code.op("GLOB")("[0-9]*"))).scalar_one()
    number = (largest or 0) + 1
    while session.execute(select(col(Client.id)).where(code == str(number))).first() is not None:
        number += 1
    return str(number)


def add_client(
    session: Session,
    name: str,
    *,
    fields: Mapping[str, Any] | None = None,
    stage: str = "new",
    interest: str = "",
    interest_channel: str = "",
) -> Changes:
    """Make a client at a stage, with its first stage move and, if told, what it asked for.

    Raises:
        InvalidError: ``client_name_empty``, ``text_long``, ``code_in_use`` and whatever ``change_client`` raises.
    """
    now = now_of(session)
    to_stage = stage_by_code(session, stage)
    assert to_stage.id is not None
    given = dict(fields or {})
    client = Client(
        code=clean_text(str(given.pop("code", ""))) or next_code(session),
        name="-",
        name_key="",
        sort_key="",
        stage_id=to_stage.id,
        stage_entered_at=now,
        created_at=now,
    )
    _refuse_code_in_use(session, client.code, None)
    _set_fields(session, client, {"name": name, **given})
    session.add(client)
    session.flush()
    assert client.id is not None
    session.add(StageMove(client_id=client.id, to_stage_id=to_stage.id, moved_at=now, person_id=actor_of(session)))
    if interest:
        session.add(Interest(client_id=client.id, what=clean_text(interest), channel=interest_channel, shown_at=now))
    return Changes("client_added", parts={"client": client.name}, clients=frozenset({client.id}), created_id=client.id)


def change_client(
    session: Session, client_id: int, values: Mapping[str, Any], *, seen_version: int | None = None
) -> Changes:
    """Set facts of a client: text, dates (date or None), money (kopecks or None), yes/no.

    Raises:
        StaleError: the row is no longer at ``seen_version``.
        InvalidError: ``client_name_empty``, ``text_long``, ``code_in_use``, ``money_negative``, ``unknown_field``,
            ``special_terms_need_reason``.
    """
    client = get_client(session, client_id)
    if seen_version is not None and client.version != seen_version:
        raise StaleError(client=client.name)
    _set_fields(session, client, values)
    client.version += 1
    return Changes(
        "client_changed",
        parts={"client": client.name, "fields": sorted(values)},
        clients=frozenset({client_id}),
    )


def _set_fields(session: Session, client: Client, values: Mapping[str, Any]) -> None:
    for field, value in values.items():
        if field in TEXT_FIELDS:
            _set_text(session, client, field, str(value or ""))
        elif field in DATE_FIELDS:
            if value is not None and not isinstance(value, date):
                raise InvalidError("not_a_date", field=field, value=value)
            setattr(client, field, value)
        elif field in MONEY_FIELDS:
            if value is not None and value < 0:
                raise InvalidError("money_negative", field=field)
            setattr(client, field, 0 if value is None and field == "debt_kop" else value)
        elif field in FLAG_FIELDS:
            setattr(client, field, bool(value))
        elif field in CHOICE_FIELDS and value in CHOICE_FIELDS[field]:
            setattr(client, field, value)
        else:
            raise InvalidError("unknown_field", field=field, value=value)
    if "special_terms" in values and client.special_terms and not client.special_terms_reason:
        raise InvalidError("special_terms_need_reason", field="special_terms_reason")


def _set_text(session: Session, client: Client, field: str, typed: str) -> None:
    text = clean_text(typed)
    if len(text) > TEXT_FIELDS[field]:
        raise InvalidError("text_long", field=field, limit=TEXT_FIELDS[field], length=len(text))
    if field == "name":
        if not text:
            raise InvalidError("client_name_empty", field="name")
        client.name_key, client.sort_key = name_keys(text)
    if field == "code":
        if not text:
            raise InvalidError("client_code_empty", field="code")
        _refuse_code_in_use(session, text, client.id)
    setattr(client, field, text)


def _refuse_code_in_use(session: Session, code: str, own_id: int | None) -> None:
    with session.no_autoflush:
        other = session.execute(select(col(Client.id), col(Client.name)).where(col(Client.code) == code)).first()
    if other is not None and other[0] != own_id:
        raise InvalidError("code_in_use", field="code", value=code, client=other[1])


def put_in_bin(session: Session, client_ids: Iterable[int]) -> Changes:
    """Put clients into the bin: out of every list, with everything they own, until restored.

    ``outcome`` is a BulkOutcome: those in the bin already, or gone, are counted there.
    """
    return _set_deleted(session, client_ids, "clients_binned", now_of(session))


def restore_from_bin(session: Session, client_ids: Iterable[int]) -> Changes:
    """Take clients out of the bin; ``outcome`` as of ``put_in_bin``."""
    return _set_deleted(session, client_ids, "clients_restored", None)


def _set_deleted(session: Session, client_ids: Iterable[int], action: str, deleted_at: datetime | None) -> Changes:
    asked = set(client_ids)
    rows = session.execute(select(col(Client.id), col(Client.deleted_at)).where(col(Client.id).in_(these_ids(asked))))
    was_in_bin = {client_id: at is not None for client_id, at in rows}
    ids = {client_id for client_id, in_bin in was_in_bin.items() if in_bin == (deleted_at is None)}
    change_rows(session, ids, {"deleted_at": deleted_at})
    name = get_client(session, min(ids)).name if len(ids) == 1 else ""
    skipped = {IN_BIN if deleted_at else NOT_IN_BIN: len(was_in_bin) - len(ids), GONE: len(asked) - len(was_in_bin)}
    return told(action, ids, skipped, many="_many", client=name)


def change_rows(session: Session, client_ids: Iterable[int], values: Mapping[str, Any]) -> None:
    """Set the same values in the rows of these clients and raise their versions, in one statement."""
    statement = update(Client).where(col(Client.id).in_(these_ids(client_ids)))
    session.execute(
        statement.values({**values, "version": col(Client.version) + 1}),
        execution_options={"synchronize_session": False},
    )
    session.expire_all()


def set_tags(
    session: Session, client_ids: Iterable[int], *, add: Iterable[str] = (), remove: Iterable[str] = ()
) -> Changes:
    """Put tags on clients and take tags off; a new title makes a tag."""
    ids = frozenset(client_ids)
    put_tags(session, ids, add)
    take_tags(session, ids, remove)
    return Changes("tags_changed", parts={"count": len(ids)}, clients=ids)


def put_tags(session: Session, client_ids: Collection[int], titles: Iterable[str]) -> set[int]:
    """Put tags on clients and return which of them got one; a new title makes a tag."""
    changed: set[int] = set()
    for title in dict.fromkeys(filter(None, map(clean_text, titles))):
        tag = _tag(session, title)
        tagged = select(col(ClientTag.client_id)).where(col(ClientTag.tag_id) == tag.id)
        without = select(col(Client.id)).where(col(Client.id).in_(these_ids(client_ids)), col(Client.id).not_in(tagged))
        ids = list(session.execute(without.order_by(col(Client.id))).scalars())
        insert_rows(session, ClientTag, ["client_id"], [(each,) for each in ids], {"tag_id": tag.id}, NoProgress())
        changed.update(ids)
    return changed


def take_tags(session: Session, client_ids: Collection[int], titles: Iterable[str]) -> set[int]:
    """Take tags off clients and return which of them had one."""
    keys = {fold(clean_text(title)) for title in titles}
    links = col(ClientTag.client_id).in_(these_ids(client_ids)) & col(ClientTag.tag_id).in_(
        select(col(Tag.id)).where(col(Tag.title_key).in_(keys))
    )
    ids = set(session.execute(select(col(ClientTag.client_id)).where(links)).scalars())
    session.execute(delete(ClientTag).where(links), execution_options={"synchronize_session": False})
    return ids


def _tag(session: Session, title: str) -> Tag:
    if len(title) > TAG_LIMIT:
        raise InvalidError("text_long", field="tag", limit=TAG_LIMIT, length=len(title))
    tag = session.execute(select(Tag).where(col(Tag.title_key) == fold(title))).scalar_one_or_none()
    if tag is None:
        tag = Tag(title=title, title_key=fold(title))
        session.add(tag)
        session.flush()
    return tag
