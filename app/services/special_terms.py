"""What was decided by hand and whose day of review has come: special terms, flags put on or kept off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import literal, select
from sqlmodel import Session, col

from app.context import today_of
from db.tables import Client, FlagOverride


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """What is to be looked at again on ``review_on``: special ``terms``, or (without them) the ``flag`` set by hand."""

    client_id: int
    name: str
    terms: str
    reason: str
    review_on: date
    flag: str = ""


def load_due_reviews(session: Session, within_days: int = 0) -> tuple[ReviewRow, ...]:
    """Return what is to be reviewed by today, or within so many days from it; the earliest first."""
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
    by_hand = session.execute(
        select(
            col(Client.id),
            col(Client.name),
            literal(""),
            col(FlagOverride.reason),
            col(FlagOverride.review_on),
            col(FlagOverride.flag),
        )
        .join(FlagOverride, col(FlagOverride.client_id) == col(Client.id))
        .where(col(Client.deleted_at).is_(None), col(FlagOverride.review_on) <= last_on)
        .order_by(col(FlagOverride.review_on), col(Client.sort_key), col(Client.id), col(FlagOverride.flag))
    )
    found = [ReviewRow(*row) for row in (*rows, *by_hand)]
    return tuple(sorted(found, key=lambda row: row.review_on))
