"""Keeps what follows from the rows in step with them: sums, flags, search. Runs inside the write's own transaction."""

from __future__ import annotations

from sqlmodel import Session

from app.changes import Changes
from app.context import raw_connection, today_of
from app.domain.rules import Mode
from app.services.figures import refresh_figures
from app.services.flags import refresh_flags
from app.services.rules import rules_in_force
from app.services.search import index_clients
from app.services.settings import change_settings

DAY = "day"  # the topic of changes that are due to the date alone


def start_day(session: Session) -> Changes:
    """Note that the flags are those of today; ``refresh_derived`` then makes them so."""
    change_settings(session, {"derived.as_of": today_of(session).isoformat()})
    return Changes("refreshed", all_clients=True, topics=frozenset({DAY}))


def has_acting_rule(session: Session) -> bool:
    """Whether the owner told a rule to move clients by itself."""
    return any(rule.spec.mode is Mode.ACT for rule in rules_in_force(session))


def act_on_rules(session: Session) -> Changes:
    """Let the rules told to act move clients, as an action of its own; the flags are made anew on the way."""
    return Changes("rules_acted", all_clients=True, topics=frozenset({DAY}))


def refresh_derived(session: Session, changes: Changes) -> None:
    """Make sums, flags and search words of the changed clients anew (all of them when ``all_clients``).

    A new day changes flags only.
    """
    if DAY in changes.topics:
        refresh_flags(session, None, as_of=today_of(session))
        return
    if not changes.all_clients and not changes.clients and "rules" not in changes.topics:
        return
    everyone = changes.all_clients or "rules" in changes.topics
    client_ids = None if everyone else changes.clients
    refresh_figures(session, client_ids)
    refresh_flags(session, client_ids, as_of=today_of(session))
    if changes.all_clients or changes.clients:
        index_clients(raw_connection(session), None if changes.all_clients else changes.clients)
