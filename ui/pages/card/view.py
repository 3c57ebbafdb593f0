"""What the card page reads of the book in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.services.client_card import ClientCard, load_card


@dataclass(frozen=True, slots=True)
class CardView:
    """A client with everything the page shows of it."""

    card: ClientCard


def load_view(session: Any, client_id: int) -> CardView:
    """Return the client; raises NotFoundError ``no_client``."""
    return CardView(load_card(session, client_id))
