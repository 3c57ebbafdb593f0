"""Rivals met at clients: seen there, a sale lost to one, a client won from one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import now_of, today_of
from app.domain.names import fold
from app.errors import InvalidError, NotFoundError
from app.services.clients import clean_text, get_client
from db.tables import ClientCompetitor, Competitor

NAME_LIMIT, TEXT_LIMIT = 200, 1000


@dataclass(frozen=True, slots=True)
class LossFacts:
    """Why a sale went to somebody else.

    Attributes:
        reason: a code of content's lost_reasons, or empty.
        argument: what decided, in the client's words.
        product: what was to be sold. ``group_id``: its group, if known.
        their_price_kop: what the rival asked for it.
    """

    reason: str = ""
    argument: str = ""
    product: str = ""
    their_price_kop: int | None = None
    group_id: int | None = None


@dataclass(frozen=True, slots=True)
class ClientCompetitorRow:
    """A rival met at a client; ``outcome`` is seen, lost or won."""

    id: int
    competitor_id: int
    competitor: str
    outcome: str
    seen_on: date
    note: str
    reason: str
    argument: str
    product: str
    their_price_kop: int | None
    group_id: int | None


def note_seen(session: Session, client_id: int, name: str, seen_on: date | None = None, note: str = "") -> Changes:
    """Write that a rival was seen at a client (today unless a day is named); a new name makes its card.

    Raises:
        NotFoundError: ``no_client``.
        InvalidError: ``competitor_name_empty``, ``text_long``, ``seen_ahead``.
    """
    return _noted(session, client_id, name, "seen", "competitor_seen", seen_on, note, LossFacts())


def note_lost(
    session: Session,
    client_id: int,
    name: str,
    facts: LossFacts = LossFacts(),
    *,
    lost_on: date | None = None,
    note: str = "",
    stage_move_id: int | None = None,
) -> Changes:
    """Write that a sale was lost to a rival, and why; errors as in ``note_seen``, and ``money_negative``."""
    return _noted(session, client_id, name, "lost", "competitor_lost_to", lost_on, note, facts, stage_move_id)


def note_won(
    session: Session, client_id: int, name: str, facts: LossFacts = LossFacts(), *, won_on: date | None = None
) -> Changes:
    """Write that a client was won from a rival, and what decided; errors as in ``note_lost``."""
    return _noted(session, client_id, name, "won", "competitor_won_from", won_on, "", facts)


def remove_mark(session: Session, mark_id: int) -> Changes:
    """Take away that a rival was met at a client; raises NotFoundError ``no_competitor_mark``."""
    mark = session.get(ClientCompetitor, mark_id)
    if mark is None:
        raise NotFoundError("no_competitor_mark")
    client = get_client(session, mark.client_id)
    rival = session.get_one(Competitor, mark.competitor_id)
    session.delete(mark)
    return _changes("competitor_mark_removed", client.name, rival, mark.client_id)


def load_client_competitors(session: Session, client_id: int) -> tuple[ClientCompetitorRow, ...]:
    """Return the rivals met at a client, newest first; those in the bin are left out."""
    rows = session.execute(
        select(ClientCompetitor, col(Competitor.name))
        .join(Competitor, col(Competitor.id) == col(ClientCompetitor.competitor_id))
        .where(col(ClientCompetitor.client_id) == client_id, col(Competitor.deleted_at).is_(None))
        .order_by(col(ClientCompetitor.seen_on).desc(), col(ClientCompetitor.id).desc())
    )
    return tuple(
        ClientCompetitorRow(
            mark.id, mark.competitor_id, name, mark.outcome, mark.seen_on, mark.note, mark.reason, mark.argument,
            mark.product, mark.their_price_kop, mark.group_id,
        )
        for mark, name in rows
    )  # fmt: skip


def competitor_called(session: Session, name: str) -> Competitor:
    """Return the rival of this name, made when there is none, taken out of the bin when it lies there.

    Raises:
        InvalidError: ``competitor_name_empty``, ``text_long``.
    """
    cleaned = checked_name(name)
    rival: Competitor | None = session.execute(
        select(Competitor).where(col(Competitor.name_key) == fold(cleaned))
    ).scalar_one_or_none()
    if rival is None:
        rival = Competitor(name=cleaned, name_key=fold(cleaned), changed_at=now_of(session))
        session.add(rival)
        session.flush()
    elif rival.deleted_at is not None:
        rival.deleted_at = None
        rival.version += 1
    return rival


def checked_name(name: str) -> str:
    """Return the name of a rival as it is kept; raises InvalidError ``competitor_name_empty``, ``text_long``."""
    cleaned = clean_text(name)
    if not fold(cleaned):
        raise InvalidError("competitor_name_empty", field="competitor")
    if len(cleaned) > NAME_LIMIT:
        raise InvalidError("text_long", field="competitor", limit=NAME_LIMIT, length=len(cleaned))
    return cleaned


def set_seen_in(session: Session, client_id: int, activity_id: int, name: str, seen_on: date) -> int | None:
    """Make the rival the one met in an activity, nobody when empty; return its id."""
    rival = competitor_called(session, name) if clean_text(name) else None
    marks = session.execute(
        select(ClientCompetitor).where(col(ClientCompetitor.activity_id) == activity_id)
    ).scalars().all()  # fmt: skip
    for mark in marks:
        if rival is None or mark.competitor_id != rival.id:
            session.delete(mark)
        else:
            mark.seen_on = seen_on
    if rival is None or rival.id is None:
        return None
    if not any(mark.competitor_id == rival.id for mark in marks):
        session.add(
            ClientCompetitor(client_id=client_id, competitor_id=rival.id, seen_on=seen_on, activity_id=activity_id)
        )
    return rival.id


def _noted(
    session: Session,
    client_id: int,
    name: str,
    outcome: str,
    action: str,
    on: date | None,
    note: str,
    facts: LossFacts,
    stage_move_id: int | None = None,
) -> Changes:
    client = get_client(session, client_id)
    today = today_of(session)
    if on is not None and on > today:
        raise InvalidError("seen_ahead", field="seen_on", value=on.isoformat())
    if facts.their_price_kop is not None and facts.their_price_kop < 0:
        raise InvalidError("money_negative", field="their_price_kop")
    texts = {"note": note, "argument": facts.argument, "product": facts.product}
    cleaned = {key: clean_text(text) for key, text in texts.items()}
    for key, text in cleaned.items():
        if len(text) > TEXT_LIMIT:
            raise InvalidError("text_long", field=key, limit=TEXT_LIMIT, length=len(text))
    rival = competitor_called(session, name)
    assert rival.id is not None
    mark = ClientCompetitor(
        client_id=client_id,
        competitor_id=rival.id,
        seen_on=on or today,
        outcome=outcome,
        reason=facts.reason,
        their_price_kop=facts.their_price_kop,
        group_id=facts.group_id,
        stage_move_id=stage_move_id,
        note=cleaned["note"],
        argument=cleaned["argument"],
        product=cleaned["product"],
    )
    session.add(mark)
    session.flush()
    return _changes(action, client.name, rival, client_id, mark.id)


def _changes(action: str, client: str, rival: Competitor, client_id: int, created_id: int | None = None) -> Changes:
    return Changes(
        action,
        parts={"client": client, "competitor": rival.name},
        clients=frozenset({client_id}),
        topics=frozenset({"competitors"}),
        created_id=created_id,
    )
