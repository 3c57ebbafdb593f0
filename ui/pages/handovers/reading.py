"""What the page asks of the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.services.handovers import HandOverList, ReturnReasons, load_handovers, return_reasons
from app.services.today_rows import Who


@dataclass(frozen=True, slots=True)
class InboxReading:
    """The hand-overs of a tab, and why they came back lately where it was asked for."""

    found: HandOverList
    reasons: ReturnReasons | None


def load_inbox(session: Any, who: Who, tab: str, lang: str, since: date | None) -> InboxReading:
    """Return the hand-overs of a tab; with ``since`` also why they came back from that day on, of the whole team."""
    reasons = return_reasons(session, since, lang) if since is not None else None
    return InboxReading(load_handovers(session, who, tab, lang), reasons)
