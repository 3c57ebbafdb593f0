"""What a row of the list shows only when its column is chosen: each costs a statement for all rows at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.context import clock_of
from app.services.client_why import load_why
from app.services.late_list import load_at_risk
from app.services.many import these_ids
from db.tables import Activity, Channel, Client, ClientFigures, ClientTag, Contact, Tag

EXTRA_COLUMNS: Final = frozenset({"why", "contact", "phone", "last_touch", "tags", "at_risk", "revenue_share"})


class RowExtras(NamedTuple):
    """The last fields of a ``ClientRow``, in their order."""

    why: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    last_touch_on: date | None = None
    tags: tuple[str, ...] = ()
    at_risk_kop: int | None = None
    revenue_share: float | None = None


NOTHING_MORE: Final = RowExtras()


def load_extras(
    session: Session, ids: Sequence[int], flags: Mapping[int, Sequence[str]], columns: Collection[str], lang: str
) -> dict[int, RowExtras]:
    """Return the chosen extras of these clients."""
    if not columns:
        return {}
    why = load_why(session, flags, lang) if "why" in columns else {}
    people = _main_contacts(session, ids) if {"contact", "phone"} & set(columns) else {}
    phones = _phones(session, ids, people) if "phone" in columns else {}
    touches = _last_touches(session, ids) if "last_touch" in columns else {}
    tags = _tags(session, ids) if "tags" in columns else {}
    late = [client_id for client_id in ids if "late" in flags.get(client_id, ())] if "at_risk" in columns else []
    at_risk = dict.fromkeys(late, 0) | load_at_risk(session, late, clock_of(session).today()) if late else {}
    shares = _revenue_shares(session, ids) if "revenue_share" in columns else {}
    return {
        client_id: RowExtras(
            why.get(client_id, ""),
            people.get(client_id, (0, ""))[1],
            phones.get(client_id, ""),
            touches.get(client_id),
            tuple(tags.get(client_id, ())),
            at_risk.get(client_id),
            shares.get(client_id),
        )
        for client_id in ids
    }


def _main_contacts(session: Session, ids: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Return (id, name) of the first person of each client."""
    found: dict[int, tuple[int, str]] = {}
    for client_id, contact_id, name in session.execute(
        select(col(Contact.client_id), col(Contact.id), col(Contact.name))
        .where(col(Contact.client_id).in_(these_ids(ids)), col(Contact.deleted_at).is_(None))
        .order_by(col(Contact.sort_order), col(Contact.id))
    ):
        found.setdefault(client_id, (contact_id, name))
    return found


def _phones(session: Session, ids: Sequence[int], people: Mapping[int, tuple[int, str]]) -> dict[int, str]:
    """Return a phone of each client: of its first person, else its own, else of anybody there."""
    found: dict[int, tuple[int, str]] = {}
    for client_id, contact_id, typed in session.execute(
        select(col(Channel.client_id), col(Channel.contact_id), col(Channel.typed))
        .outerjoin(Contact, col(Contact.id) == col(Channel.contact_id))
        .where(
            col(Channel.client_id).in_(these_ids(ids)),
            col(Channel.kind) == "phone",
            col(Contact.deleted_at).is_(None),
        )
        .order_by(col(Channel.sort_order), col(Channel.id))
    ):
        main_id = people.get(client_id, (0, ""))[0]
        rank = 0 if contact_id == main_id else 1 if contact_id is None else 2
        if client_id not in found or rank < found[client_id][0]:
            found[client_id] = (rank, typed)
    return {client_id: typed for client_id, (_rank, typed) in found.items()}


def _last_touches(session: Session, ids: Sequence[int]) -> dict[int, date]:
    clock = clock_of(session)
    rows: Any = session.execute(
        select(col(Activity.client_id), func.max(col(Activity.done_at)))
        .where(col(Activity.client_id).in_(these_ids(ids)), col(Activity.state) == "done", col(Activity.kind) != "note")
        .group_by(col(Activity.client_id))
    )
    return {client_id: clock.local(done_at).date() for client_id, done_at in rows if done_at is not None}


def _revenue_shares(session: Session, ids: Sequence[int]) -> dict[int, float]:
    """Return the part of all paid revenue of the book (who is in the bin apart) that each client brought, 0 to 1."""
    paid = select(col(ClientFigures.client_id), col(ClientFigures.total_kop))
    binned = select(col(Client.id)).where(col(Client.deleted_at).is_not(None))
    whole: int = session.execute(
        select(func.coalesce(func.sum(col(ClientFigures.total_kop)), 0)).where(
            col(ClientFigures.client_id).not_in(binned)
        )
    ).scalar_one()
    if not whole:
        return {}
    mine = paid.where(col(ClientFigures.client_id).in_(these_ids(ids)), col(ClientFigures.client_id).not_in(binned))
    return {client_id: total_kop / whole for client_id, total_kop in session.execute(mine)}


def _tags(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for client_id, title in session.execute(
        select(col(ClientTag.client_id), col(Tag.title))
        .join(Tag, col(Tag.id) == col(ClientTag.tag_id))
        .where(col(ClientTag.client_id).in_(these_ids(ids)))
        .order_by(col(Tag.title_key))
    ):
        found.setdefault(client_id, []).append(title)
    return found
