"""What else waits today: promises, requests, offers, deliveries, reviews, who came back, complaints."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlmodel import Session

from app.context import today_of
from app.services.order_lists import load_late_deliveries, load_offers_to_chase
from app.services.promises import load_due_promises
from app.services.requests import load_open_requests
from app.services.responsibility import responsible_ids
from app.services.returns import load_returned
from app.services.special_terms import load_due_reviews
from app.services.today_rows import (
    LIMIT,
    MINE,
    DueLists,
    MarkRow,
    PromiseRow,
    Reputation,
    RequestRow,
    ReturnedRow,
    Who,
)
from app.services.today_sql import CLIENT_WHOSE, asked, day_bounds, fetch, read_moment, whose_values
from app.texts import load_texts

LIMIT_OF_ALL: Final = 10 * LIMIT  # looked through for those of one person
_MARKED: Final = (
    "FROM activity x CROSS JOIN client c ON c.id = x.client_id CROSS JOIN stage s ON s.id = c.stage_id "
    "WHERE x.state = 'done' AND x.done_at >= :from_at AND x.done_at < :until_at "
    "AND x.mark IN ('complaint', 'recommendation') AND c.deleted_at IS NULL{who}"
)
_MARK_COUNTS: Final = f"SELECT x.mark, count(*) {_MARKED} GROUP BY x.mark"
_MARK_ROWS: Final = (
    f"SELECT x.id, c.id, c.name, x.mark, x.kind, x.title, x.done_at {_MARKED} "
    "ORDER BY x.done_at DESC, x.id DESC LIMIT :limit"
)


def load_due_lists(session: Session, who: Who, lang: str) -> DueLists:
    """Return what else waits for somebody today; for one person, only what is with their clients."""
    reviews = load_due_reviews(session)[:LIMIT]
    first = LIMIT if who.kind != MINE else LIMIT_OF_ALL
    offers = load_offers_to_chase(session, first)
    deliveries = load_late_deliveries(session, first)
    mine = _clients_of(session, who, {row.client_id for rows in (reviews, offers, deliveries) for row in rows})
    reviews = tuple(row for row in reviews if row.client_id in mine)
    offers = tuple(row for row in offers if row.client_id in mine)[:LIMIT]
    deliveries = tuple(row for row in deliveries if row.client_id in mine)[:LIMIT]
    today = today_of(session)
    complaints = load_reputation(session, today, today, who).rows
    return DueLists(
        reviews,
        offers,
        deliveries,
        _promises(session, who, today),
        _requests(session, who, today),
        _returned(session, who, today, lang),
        tuple(row for row in complaints if row.mark == "complaint"),
    )


def load_reputation(session: Session, since_on: date, until_on: date, who: Who | None = None) -> Reputation:
    """Return the complaints and recommendations of these local days, the last included; of everyone when None."""
    who = who or Who()
    from_at, until_at = day_bounds(session, since_on, until_on)
    values = {**whose_values(session, who), "from_at": from_at, "until_at": until_at, "limit": LIMIT}
    only = asked(who, CLIENT_WHOSE)
    counts: dict[str, int] = dict(fetch(session, _MARK_COUNTS.format(who=only), values))
    rows = tuple(
        MarkRow(row_id, client_id, name, mark, kind, title, read_moment(done_at))
        for row_id, client_id, name, mark, kind, title, done_at in fetch(session, _MARK_ROWS.format(who=only), values)
    )
    return Reputation(counts.get("complaint", 0), counts.get("recommendation", 0), rows)


def _clients_of(session: Session, who: Who, client_ids: set[int]) -> set[int]:
    """Return those of the clients that are with whom it is asked for: all of them, or those of one person."""
    if who.kind != MINE:
        return client_ids
    return {client_id for client_id, person in responsible_ids(session, client_ids).items() if person == who.person_id}


def _promises(session: Session, who: Who, today: date) -> tuple[PromiseRow, ...]:
    found = load_due_promises(session, today)
    mine = _clients_of(session, who, {row.client_id for row in found})
    rows = [
        PromiseRow(row.id, row.client_id, row.client, row.side, row.text, row.due_on, (today - row.due_on).days)
        for row in found
        if row.client_id in mine and row.due_on is not None
    ]
    return tuple(rows[:LIMIT])


def _requests(session: Session, who: Who, today: date) -> tuple[RequestRow, ...]:
    found = load_open_requests(session)
    mine = _clients_of(session, who, {row.client_id for row in found})
    rows = [
        RequestRow(
            row.id, row.client_id, row.client, row.what, row.channel, row.shown_at, row.answer_by,
            max(0, (today - row.answer_by).days),
        )
        for row in found
        if row.client_id in mine and row.answer_by is not None
    ]  # fmt: skip
    return tuple(rows[:LIMIT])


def _returned(session: Session, who: Who, today: date, lang: str) -> tuple[ReturnedRow, ...]:
    words, found = load_texts("words", lang), load_returned(session, today)
    mine = _clients_of(session, who, {row.client_id for row in found})
    rows = [
        ReturnedRow(row.client_id, row.name, row.stage_code, row.stage_title or words.text(f"stage.{row.stage_code}"))
        for row in found
        if row.client_id in mine
    ]
    return tuple(rows[:LIMIT])
