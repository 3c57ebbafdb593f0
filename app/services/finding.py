"""What the command palette finds of a book: clients, people, orders and notes, in one read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlmodel import Session, col

from app.domain.found_text import Typed
from app.domain.names import layout_variants
from app.services.client_list import ClientRow, load_client_rows
from app.services.search import find_clients
from db.tables import Activity, Channel, Client, ClientOrder, Contact, Stage

CANDIDATES = 60  # clients looked into for people, orders and notes
ORDERS_OF = 1  # clients whose latest order is offered
MIN_NUMBER = 2
MAX_NUMBER = 40
NOTE_CHARS = 120


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A person at a client; ``phone`` is as typed, empty when none is known."""

    id: int
    client_id: int
    client_name: str
    name: str
    position: str
    phone: str


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """An order, found by its number or by its client; ``total_kop`` as agreed."""

    id: int
    client_id: int
    client_name: str
    number: str
    ordered_on: date
    total_kop: int


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of a client's timeline that holds what was typed; ``text`` is its beginning."""

    id: int
    client_id: int
    client_name: str
    text: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """What a text found, the likeliest first; at most ``limit`` of each kind."""

    clients: tuple[ClientRow, ...] = ()
    contacts: tuple[FoundContact, ...] = ()
    orders: tuple[FoundOrder, ...] = ()
    notes: tuple[FoundNote, ...] = ()

    @property
    def count(self) -> int:
        """How many things were found."""
        return len(self.clients) + len(self.contacts) + len(self.orders) + len(self.notes)


def find(session: Session, text: str, limit: int = 5) -> Found:
    """Return what ``text`` finds, in both scripts and any keyboard layout, with one typing error if need be.

    Clients by anything the list of clients is searched by; those whose own name answers come first, those found
    through a person stand in ``contacts`` alone. Orders by the beginning of their number, or the latest ones of the
    clients found by name. Nothing in the bin is found.
    """
    typed = Typed.of(text)
    if not typed.groups:
        return Found()
    ids = find_clients(session, text, CANDIDATES)
    asked = session.execute(
        select(col(Client.id), col(Client.name), col(Stage.function))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(col(Client.id).in_(ids))
    )
    names: dict[int, str] = {}
    ranks: dict[int, tuple[int, bool, bool, str]] = {}
    for client_id, name, function in asked:
        names[client_id] = name
        rank = typed.rank(name)
        if rank is not None:
            begins = typed.spans(name)[0][0] == 0
            ranks[client_id] = (rank, function == "off", not begins, name.casefold())
    named = sorted(ranks, key=lambda client_id: ranks[client_id])
    contacts = _contacts(session, typed, ids, names)
    spoken_for = {contact.client_id for contact in contacts}
    others = [client_id for client_id in ids if client_id in names and client_id not in {*named, *spoken_for}]
    chosen = [*named, *others][:limit]
    rows = {row.id: row for row in load_client_rows(session, chosen)}
    return Found(
        tuple(rows[client_id] for client_id in chosen if client_id in rows),
        _with_phones(session, contacts[:limit]),
        _orders(session, text.strip(), named[:ORDERS_OF], limit),
        _notes(session, typed, others, names, limit),
    )


def load_recent(session: Session, client_ids: Sequence[int]) -> tuple[ClientRow, ...]:
    """Return the rows of these clients in this order, without those in the bin."""
    alive = set(
        session.execute(
            select(col(Client.id)).where(col(Client.id).in_(client_ids), col(Client.deleted_at).is_(None))
        ).scalars()
    )
    rows = {row.id: row for row in load_client_rows(session, alive)}
    return tuple(rows[client_id] for client_id in client_ids if client_id in rows)


def _contacts(session: Session, typed: Typed, client_ids: Collection[int], names: dict[int, str]) -> list[FoundContact]:
    """Return the people of these clients whose own names answer, best first, phones not looked up yet."""
    rows = session.execute(
        select(col(Contact.id), col(Contact.client_id), col(Contact.name), col(Contact.position))
        .where(col(Contact.client_id).in_(client_ids), col(Contact.deleted_at).is_(None))
        .order_by(col(Contact.id))
    )
    ranked = [(typed.rank(name), FoundContact(id_, client, names.get(client, ""), name, position, ""))
              for id_, client, name, position in rows]  # fmt: skip
    found = [(rank, contact) for rank, contact in ranked if rank is not None and contact.client_name]
    found.sort(key=lambda each: (each[0], each[1].name.casefold()))
    return [contact for _rank, contact in found]


def _with_phones(session: Session, contacts: Sequence[FoundContact]) -> tuple[FoundContact, ...]:
    rows = session.execute(
        select(col(Channel.contact_id), col(Channel.typed))
        .where(col(Channel.contact_id).in_([contact.id for contact in contacts]), col(Channel.kind) == "phone")
        .order_by(col(Channel.sort_order).desc(), col(Channel.id).desc())
    )
    phones = {contact_id: phone for contact_id, phone in rows}  # the first of each person comes last and stays
    return tuple(
        FoundContact(each.id, each.client_id, each.client_name, each.name, each.position, phones.get(each.id, ""))
        for each in contacts
    )


def _orders(session: Session, text: str, named: Sequence[int], limit: int) -> tuple[FoundOrder, ...]:
    wanted = select(
        col(ClientOrder.id), col(ClientOrder.client_id), col(Client.name), col(ClientOrder.number),
        col(ClientOrder.ordered_on), col(ClientOrder.total_kop),
    ).join(Client, col(Client.id) == col(ClientOrder.client_id)).where(col(Client.deleted_at).is_(None))  # fmt: skip
    found: dict[int, FoundOrder] = {}
    if MIN_NUMBER <= len(text) <= MAX_NUMBER and any(sign.isdigit() for sign in text):
        # The index on the number serves a range, not LIKE with letters of either case.
        typed_so = {text, *layout_variants(text)}
        beginnings = {cased for each in typed_so for cased in (each, each.upper(), each.lower())}
        ranges = [col(ClientOrder.number).between(each, each + "\uffff") for each in sorted(beginnings)]
        rows = session.execute(wanted.where(or_(*ranges)).order_by(col(ClientOrder.number)).limit(limit))
        found.update((row.id, FoundOrder(*row)) for row in rows)
    for client_id in named:
        latest = wanted.where(col(ClientOrder.client_id) == client_id, col(ClientOrder.status) != "cancelled")
        for row in session.execute(latest.order_by(col(ClientOrder.ordered_on).desc()).limit(1)):
            found.setdefault(row.id, FoundOrder(*row))
    return tuple(found.values())[:limit]


def _notes(
    session: Session, typed: Typed, client_ids: Sequence[int], names: dict[int, str], limit: int
) -> tuple[FoundNote, ...]:
    """Return the notes that hold the typed words, of clients found by something other than a name."""
    rows = session.execute(
        select(col(Activity.id), col(Activity.client_id), col(Activity.title), col(Activity.result),
               col(Activity.created_at))
        .where(col(Activity.client_id).in_(client_ids), col(Activity.kind) == "note")
        .order_by(col(Activity.created_at).desc())
    )  # fmt: skip
    found: list[FoundNote] = []
    for id_, client_id, title, result, created_at in rows:
        text = next((each for each in (title, result, f"{title} {result}") if typed.rank(each) is not None), None)
        if text is not None:
            found.append(FoundNote(id_, client_id, names[client_id], text[:NOTE_CHARS], created_at))
            if len(found) == limit:
                break
    return tuple(found)
