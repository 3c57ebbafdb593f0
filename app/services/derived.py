"""Keeps what follows from the rows in step with them: sums, flags, search. Runs inside the write's own transaction."""

from __future__ import annotations

from sqlmodel import Session

from app.changes import Changes
from app.context import raw_connection, today_of
from app.services.figures import refresh_figures
from app.services.flags import refresh_flags
from app.services.search import index_clients


def refresh_derived(session: Session, changes: Changes) -> None:
    """Make sums, flags and search words of the changed clients anew (all of them when ``all_clients``)."""
    if not changes.all_clients and not changes.clients and "rules" not in changes.topics:
        return
    everyone = changes.all_clients or "rules" in changes.topics
    client_ids = None if everyone else changes.clients
    refresh_figures(session, client_ids)
    refresh_flags(session, client_ids, as_of=today_of(session))
    if changes.all_clients or changes.clients:
        index_clients(raw_connection(session), None if changes.all_clients else changes.clients)
