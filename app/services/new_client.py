"""A new client in one action: the card, its first person and how to reach them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from app.changes import Changes
from app.services.clients import add_client
from app.services.contacts import add_channel, add_contact


def add_client_with_contact(
    session: Session,
    name: str,
    *,
    fields: Mapping[str, Any],
    contact_name: str = "",
    phone: str = "",
    email: str = "",
    stage: str = "new",
) -> Changes:
    """Make a client; phone and e-mail belong to the person if one is named, else to the client itself.

    Raises:
        InvalidError: as ``add_client``, ``add_contact`` and ``add_channel``; then nothing is made.
    """
    changes = add_client(session, name, fields=fields, stage=stage)
    client_id = changes.created_id
    assert client_id is not None
    typed = {"phone": phone, "email": email}
    if contact_name.strip():
        add_contact(session, client_id, {"name": contact_name}, typed)
    else:
        for kind, text in typed.items():
            if text.strip():
                add_channel(session, client_id, kind, text)
    return changes
