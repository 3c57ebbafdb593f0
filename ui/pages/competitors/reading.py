"""What the page asks of the book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.services.competitors import CompetitorCard, CompetitorRow, load_competitor, load_competitors


@dataclass(frozen=True, slots=True)
class RivalsReading:
    """The rivals, those that took most from us first, and those that lie in the bin."""

    rows: tuple[CompetitorRow, ...]
    binned: tuple[CompetitorRow, ...]


def load_rivals(session: Any) -> RivalsReading:
    """Return every rival of the book."""
    return RivalsReading(load_competitors(session), load_competitors(session, in_bin=True))


def load_card(session: Any, competitor_id: int) -> CompetitorCard:
    """Return the card of a rival; raises NotFoundError ``no_competitor``."""
    return load_competitor(session, competitor_id)
