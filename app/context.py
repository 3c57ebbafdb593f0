"""What a use case may ask its session: the clock and who is acting, put there by the Book."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection
from sqlmodel import Session

from app.clock import Clock

CONNECTION = "connection"


def clock_of(session: Session) -> Clock:
    """Return the book's clock."""
    clock = session.info["clock"]
    assert isinstance(clock, Clock)
    return clock


def now_of(session: Session) -> datetime:
    """Return the moment, aware UTC."""
    return clock_of(session).now()


def today_of(session: Session) -> date:
    """Return the local date."""
    return clock_of(session).today()


def actor_of(session: Session) -> int | None:
    """Return the id of the person at the keyboard; None before the book has people."""
    person_id: int | None = session.info.get("person_id")
    return person_id


def raw_connection(session: Session) -> Connection:
    """Return the connection of the session's transaction, for bulk rows and SQLite's own SQL in ``db``."""
    connection: Connection | None = session.info.get(CONNECTION)
    if connection is None or not connection.in_transaction():
        # Asked for a dozen times in one write, and the session takes as long to say it as SQLite to find a row.
        connection = session.info[CONNECTION] = session.connection()
    return connection
