"""People at a client, and the phones, e-mails and links of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of
from app.domain.emails import is_plausible_email, normalize_email
from app.domain.names import fold
from app.domain.phone import parse_phones
from app.errors import InvalidError, NotFoundError
from app.services.clients import checked_texts, clean_text, get_client
from app.services.settings import load_settings
from db.tables import Channel, Contact

CONTACT_FIELDS: Mapping[str, int] = {
    "name": 200,
    "address_as": 120,
    "position": 160,
    "role": 40,
    "preferred_channel": 120,
    "best_time": 120,
    "interest_note": 1000,
    "style_note": 1000,
    "note": 5000,
}
CHANNEL_KINDS = ("phone", "email", "link")
CHANNEL_LIMIT = 300


def add_contact(
    session: Session, client_id: int, values: Mapping[str, Any], channels: Mapping[str, str] = {}
) -> Changes:
    """Add a person to a client, with a phone, e-mail or link each if given (``{"phone": "067 ..."}``).

    Raises:
        InvalidError: ``contact_name_empty``, ``text_long``, ``phone_without_digits``, ``email_wrong``.
    """
    client = get_client(session, client_id)
    last = session.execute(
        select(func.max(col(Contact.sort_order))).where(col(Contact.client_id) == client_id)
    ).scalar_one()
    contact = Contact(client_id=client_id, name="", name_key="", sort_order=(last or 0) + 1)
    _set_fields(contact, {"name": "", **values})
    session.add(contact)
    session.flush()
    for kind, typed in channels.items():
        if typed.strip():
            add_channel(session, client_id, kind, typed, contact_id=contact.id)
    return Changes(
        "contact_added",
        parts={"client": client.name, "contact": contact.name},
        clients=frozenset({client_id}),
        created_id=contact.id,
    )


def change_contact(session: Session, contact_id: int, values: Mapping[str, Any]) -> Changes:
    """Set facts of a contact; errors as in ``add_contact``."""
    contact = _get_contact(session, contact_id)
    _set_fields(contact, values)
    contact.version += 1
    return Changes(
        "contact_changed",
        parts={"contact": contact.name, "fields": sorted(values)},
        clients=frozenset({contact.client_id}),
    )


def remove_contact(session: Session, contact_id: int) -> Changes:
    """Put a contact into the bin; activities keep its name."""
    contact = _get_contact(session, contact_id)
    contact.deleted_at = now_of(session)
    return Changes("contact_removed", parts={"contact": contact.name}, clients=frozenset({contact.client_id}))


def add_channel(
    session: Session, client_id: int, kind: str, typed: str, *, contact_id: int | None = None, label: str = ""
) -> Changes:
    """Add a phone, e-mail or link to a client, or to one of its people; several phones in one text make several.

    Raises:
        InvalidError: ``channel_kind``, ``phone_without_digits``, ``email_wrong``, ``text_long``.
    """
    client = get_client(session, client_id)
    created = None
    for one, normal in normal_channels(kind, typed, load_settings(session)["country"]):
        channel = Channel(
            client_id=client_id, contact_id=contact_id, kind=kind, typed=one, normal=normal, label=label.strip()
        )
        session.add(channel)
        session.flush()
        created = channel.id
    return Changes(
        "channel_added", parts={"client": client.name, "kind": kind}, clients=frozenset({client_id}), created_id=created
    )


def change_channel(session: Session, channel_id: int, typed: str) -> Changes:
    """Write a phone, e-mail or link anew; empty text removes it."""
    channel = session.get(Channel, channel_id)
    if channel is None:
        raise NotFoundError("no_channel", channel=channel_id)
    if not clean_text(typed):
        session.delete(channel)
        return Changes("channel_removed", parts={"kind": channel.kind}, clients=frozenset({channel.client_id}))
    parsed = normal_channels(channel.kind, typed, load_settings(session)["country"])
    channel.typed, channel.normal = parsed[0]
    for one, normal in parsed[1:]:
        session.add(
            Channel(
                client_id=channel.client_id, contact_id=channel.contact_id, kind=channel.kind, typed=one, normal=normal
            )
        )
    return Changes("channel_changed", parts={"kind": channel.kind}, clients=frozenset({channel.client_id}))


def normal_channels(kind: str, typed: str, country: str) -> tuple[tuple[str, str], ...]:
    """Return (as typed, normal form) of what a text holds: normal is digits of a phone, a lower-case e-mail."""
    text = clean_text(typed)
    if len(text) > CHANNEL_LIMIT:
        raise InvalidError("text_long", field=kind, limit=CHANNEL_LIMIT, length=len(text))
    if kind == "phone":
        phones = parse_phones(text, country)
        if not phones:
            raise InvalidError("phone_without_digits", field="phone", value=text)
        return tuple((phone.typed, phone.digits) for phone in phones)
    if kind == "email":
        if not is_plausible_email(text):
            raise InvalidError("email_wrong", field="email", value=text)
        return ((text, normalize_email(text)),)
    if kind == "link":
        if not text:
            raise InvalidError("link_empty", field="link")
        return ((text, text.casefold()),)
    raise InvalidError("channel_kind", field="kind", value=kind)


def _get_contact(session: Session, contact_id: int) -> Contact:
    contact = session.get(Contact, contact_id)
    if contact is None:
        raise NotFoundError("no_contact", contact=contact_id)
    return contact


def _set_fields(contact: Contact, values: Mapping[str, Any]) -> None:
    for field, text in checked_texts(values, CONTACT_FIELDS):
        if field == "name":
            if not text:
                raise InvalidError("contact_name_empty", field="name")
            contact.name_key = fold(text)
        setattr(contact, field, text)
