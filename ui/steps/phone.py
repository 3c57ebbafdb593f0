"""Calling a client by whatever number it is reached at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.services.client_card import ClientCard, load_card
from ui.desk import Desk
from ui.links import open_phone


def phone_of(card: ClientCard, contact_id: int | None = None) -> str:
    """Return the number to call as typed: the person's, else the company's, else anybody's; empty for none."""
    people = sorted(card.contacts, key=lambda each: each.id != contact_id)
    named = [each for each in people if each.id == contact_id]
    lists = [each.channels for each in named] + [card.channels] + [each.channels for each in people]
    return next((one.typed for channels in lists for one in channels if one.kind == "phone"), "")


def call_client(
    desk: Desk, owner: QObject, client_id: int, said: Callable[[str], object], contact_id: int | None = None
) -> None:
    """Look the number up and call it; ``said`` hears what happened when nothing can be seen."""
    desk.read(owner, load_card, client_id, done=lambda card: open_phone(desk, phone_of(card, contact_id), said))
