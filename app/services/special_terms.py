"""Special terms whose day of review has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from app.context import today_of
from db.tables import Client


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """Special terms to be looked at again on ``review_on``."""

    client_id: int
    name: str
    terms: str
    reason: str
    review_on: date


def load_due_reviews(session: Session, within_days: int = 0) -> tuple[ReviewRow, ...]:
    """Return the special terms to be reviewed by today, or within so many days from it; the earliest first."""
    last_on = today_of(session) + timedelta(within_days)
    rows = session.execute(
        select(
            col(Client.id),
            col(Client.name),
            col(Client.special_terms),
            col(Client.special_terms_reason),
            col(Client.special_terms_review_on),
        )
        .where(
            col(Client.deleted_at).is_(None),
            col(Client.special_terms_review_on) <= last_on,
            col(Client.special_terms) != "",
        )
        .order_by(col(Client.special_terms_review_on), col(Client.sort_key), col(Client.id))
    )
    return tuple(ReviewRow(*row) for row in rows)
