"""What the card page reads of the book in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.documents.values import DocumentKind
from app.services.client_card import ClientCard, load_card
from app.services.flag_sheet import FlagRow, load_flags
from app.services.meeting_forms import load_form

FORM_KINDS = (DocumentKind.MEETING_PLAN, DocumentKind.NEGOTIATION)


@dataclass(frozen=True, slots=True)
class CardView:
    """A client with everything the page shows of it; ``forms`` are (kind, when it was filled in)."""

    card: ClientCard
    flags: tuple[FlagRow, ...]
    forms: tuple[tuple[str, datetime], ...]

    def held(self) -> tuple[FlagRow, ...]:
        """Return the marks the client has now."""
        return tuple(row for row in self.flags if row.is_held)


def load_view(session: Any, client_id: int, lang: str) -> CardView:
    """Return the client with its marks worded in ``lang``; raises NotFoundError ``no_client``."""
    card = load_card(session, client_id)
    forms = []
    for kind in FORM_KINDS:
        form = load_form(session, client_id, kind)
        if form.changed_at is not None:
            forms.append((kind.value, form.changed_at))
    return CardView(card, load_flags(session, client_id, lang), tuple(forms))
