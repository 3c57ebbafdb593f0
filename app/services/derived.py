"""Keeps what follows from the rows in step with them: sums, flags, search. Runs inside the write's own transaction."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlmodel import Session

from app.changes import Changes
from app.context import raw_connection, today_of
from app.domain.rules import Mode
from app.services.figures import refresh_figures
from app.services.flags import refresh_flags
from app.services.rules import all_in_force
from app.services.search import index_clients
from app.services.settings import change_settings
from db.journal_reach import Reach, find_reach
from db.tables import Client

FEW_CLIENTS = 1000
DAY = "day"  # the topic of changes that are due to the date alone


def start_day(session: Session) -> Changes:
    """Note that the flags are those of today; ``refresh_derived`` then makes them so."""
    change_settings(session, {"derived.as_of": today_of(session).isoformat()})
    return Changes("refreshed", all_clients=True, topics=frozenset({DAY}))


def has_acting_rule(session: Session) -> bool:
    """Whether the owner told a rule to move clients by itself."""
    return any(rule.spec.mode is Mode.ACT for rule in all_in_force(session))


def act_on_rules(session: Session) -> Changes:
    """Let the rules told to act move clients, as an action of its own; the flags are made anew on the way."""
    return Changes("rules_acted", all_clients=True, topics=frozenset({DAY}))


def refresh_derived(session: Session, changes: Changes, rows: tuple[int, int] | None = None) -> frozenset[int] | None:
    """Make the sums, flags and search words that may be stale anew; return whose flags were (None: everybody's).

    ``rows`` are the first and the last journal row of what was done, or taken back: they tell whose sums, flags and
    words can have changed (``db.journal_reach``), so a note costs no look at orders. Without, for what is not
    journalled, ``changes`` tells: its clients, or everybody. A new day changes flags only, and names nobody.
    """
    today = today_of(session)
    if DAY in changes.topics:
        refresh_flags(session, None, as_of=today)
        return frozenset()
    connection = raw_connection(session)
    if rows is None:
        ids = None if changes.all_clients else changes.clients
        reach = Reach(words=ids, figures=ids, flags=ids)
    else:
        reach = find_reach(connection, *rows)
    if reach.figures is None or reach.figures:
        refresh_figures(session, _or_everybody(session, reach.figures))
    refresh_flags(session, _or_everybody(session, reach.flags), as_of=today)
    if reach.words is None or reach.words:
        index_clients(connection, _or_everybody(session, reach.words))
    return reach.flags


def _or_everybody(session: Session, ids: frozenset[int] | None) -> frozenset[int] | None:
    """Return None, everybody, in place of most clients: from about half on, all at once take no longer."""
    if ids is None or len(ids) < FEW_CLIENTS:
        return ids
    count: int = session.execute(select(func.count()).select_from(Client)).scalar_one()
    return None if len(ids) * 2 > count else ids
