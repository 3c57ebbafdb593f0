"""The rules of the book."""

from __future__ import annotations

from sqlmodel import Session


def seed_default_rules(session: Session) -> None:
    """Write the rules a new book starts with."""
