"""Flags: what the rules say of each client now."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlmodel import Session


def refresh_flags(session: Session, client_ids: Collection[int] | None, *, as_of: date) -> None:
    """Write the flags of these clients anew, of all when None."""
