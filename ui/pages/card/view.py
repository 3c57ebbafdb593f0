"""What the card page reads of the book in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.services.client_card import ClientCard, load_card
from app.services.flag_sheet import FlagRow, load_flags


@dataclass(frozen=True, slots=True)
class CardView:
    """A client with its marks: held ones first, then those that are not yet."""

    card: ClientCard
    flags: tuple[FlagRow, ...]

    def held(self) -> tuple[FlagRow, ...]:
        """Return the marks the client has now."""
        return tuple(row for row in self.flags if row.is_held)


def load_view(session: Any, client_id: int, lang: str) -> CardView:
    """Return the client with its marks worded in ``lang``; raises NotFoundError ``no_client``."""
    return CardView(load_card(session, client_id), load_flags(session, client_id, lang))
