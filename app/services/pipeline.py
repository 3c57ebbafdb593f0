"""The conveyor at work: moves of clients, and the board."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.context import actor_of, clock_of, now_of, today_of
from app.domain.conveyor import Age, Missing, age_of, missing_for_move
from app.domain.names import fold
from app.errors import AppError, InvalidError, StaleError
from app.services.clients import clean_text, get_client
from app.services.stages import stage_by_code
from db.tables import (
    Activity,
    Client,
    ClientCompetitor,
    ClientFigures,
    ClientFlag,
    Competitor,
    Stage,
    StageMove,
)

CARDS_IN_COLUMN = 50


class MoveNeedsError(AppError):
    """The stage wants something first; ``missing`` is a tuple of app.domain.conveyor.Missing."""

    code = "move_needs"

    def __init__(self, missing: tuple[Missing, ...], stage: str) -> None:
        super().__init__(f"move_needs_{missing[0].value}", missing=missing, stage=stage)


def move_client(
    session: Session,
    client_id: int,
    to_stage: str,
    *,
    reason: str = "",
    seen_version: int | None = None,
    returns_on: date | None = None,
    lost_reason: str = "",
    competitor: str = "",
) -> Changes:
    """Put a client at the stage with code ``to_stage`` and keep the move in its history.

    Raises:
        StaleError: the row is no longer at ``seen_version``.
        MoveNeedsError: the stage wants a date or a reason.
        InvalidError: ``already_there``, ``return_in_past``.
    """
    client = get_client(session, client_id)
    if seen_version is not None and client.version != seen_version:
        raise StaleError(client=client.name)
    stage = stage_by_code(session, to_stage)
    assert stage.id is not None
    if client.stage_id == stage.id:
        raise InvalidError("already_there", client=client.name, stage=stage.title or stage.code)
    if missing := missing_for_move(to_stage, returns_on=returns_on, lost_reason=lost_reason, reason=reason):
        raise MoveNeedsError(missing, to_stage)
    if returns_on is not None and returns_on <= today_of(session):
        raise InvalidError("return_in_past", field="returns_on", value=returns_on.isoformat())
    now = now_of(session)
    left = client.stage_id
    client.stage_id, client.stage_entered_at, client.version = stage.id, now, client.version + 1
    client.returns_on = returns_on if to_stage == "later" else None
    client.lost_reason = lost_reason or clean_text(reason) if to_stage == "lost" else ""
    client.lost_competitor = clean_text(competitor) if to_stage == "lost" else ""
    session.add(
        StageMove(
            client_id=client_id,
            from_stage_id=left,
            to_stage_id=stage.id,
            moved_at=now,
            reason=clean_text(reason) or lost_reason,
            person_id=actor_of(session),
        )
    )
    if client.lost_competitor:
        _note_competitor(session, client_id, client.lost_competitor)
    return Changes(
        "client_moved",
        parts={"client": client.name, "to": to_stage, "to_title": stage.title},
        clients=frozenset({client_id}),
        topics=frozenset({f"stage:{left}", f"stage:{stage.id}"}),
    )


def move_clients(session: Session, client_ids: Iterable[int], to_stage: str, *, reason: str = "") -> Changes:
    """Move several clients in one action; those already there stay as they are."""
    ids = frozenset(client_ids)
    stage = stage_by_code(session, to_stage)
    moved = [i for i in ids if get_client(session, i).stage_id != stage.id]
    for client_id in moved:
        move_client(session, client_id, to_stage, reason=reason)
    return Changes(
        "clients_moved",
        parts={"count": len(moved), "to": to_stage, "to_title": stage.title},
        clients=frozenset(moved),
    )


def _note_competitor(session: Session, client_id: int, name: str) -> None:
    rival = session.execute(select(Competitor).where(col(Competitor.name_key) == fold(name))).scalar_one_or_none()
    if rival is None:
        rival = Competitor(name=name, name_key=fold(name))
        session.add(rival)
        session.flush()
    assert rival.id is not None
    session.add(ClientCompetitor(client_id=client_id, competitor_id=rival.id, seen_on=today_of(session)))


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A client on the board; ``sum_kop`` is what is expected, else open offers, else what was bought."""

    id: int
    code: str
    name: str
    city: str
    version: int
    sum_kop: int
    next_step_on: date | None
    next_step_kind: str
    next_step_at: datetime | None
    days_in_stage: int
    age: Age
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """A stage of the board: the newest cards, and counts over all of them."""

    stage_id: int
    code: str
    function: str
    title: str
    ageing_days: int | None
    count: int
    sum_kop: int
    cards: tuple[BoardCard, ...]


def load_board(session: Session, limit: int = CARDS_IN_COLUMN) -> tuple[BoardColumn, ...]:
    """Return every shown stage in order, each with its newest ``limit`` cards and its totals."""
    stages = session.execute(
        select(Stage).where(col(Stage.is_hidden).is_(False)).order_by(col(Stage.sort_order))
    ).scalars()
    totals = _stage_totals(session)
    return tuple(
        _column(session, stage, totals.get(stage.id or 0, (0, 0)), limit)
        for stage in sorted(stages, key=lambda s: (s.function == "off",))
    )


def load_board_column(session: Session, stage_id: int, limit: int = CARDS_IN_COLUMN) -> BoardColumn:
    """Return one stage of the board."""
    stage = session.get_one(Stage, stage_id)
    return _column(session, stage, _stage_totals(session, stage_id).get(stage_id, (0, 0)), limit)


def _sum_column() -> Any:
    return case(
        (col(Client.expected_kop).is_not(None), col(Client.expected_kop)),
        (col(ClientFigures.offers_kop) > 0, col(ClientFigures.offers_kop)),
        else_=func.coalesce(col(ClientFigures.total_kop), 0),
    )


def _stage_totals(session: Session, stage_id: int | None = None) -> dict[int, tuple[int, int]]:
    query = (
        select(col(Client.stage_id), func.count(), func.sum(_sum_column()))
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .where(col(Client.deleted_at).is_(None))
        .group_by(col(Client.stage_id))
    )
    if stage_id is not None:
        query = query.where(col(Client.stage_id) == stage_id)
    return {row[0]: (row[1], row[2] or 0) for row in session.execute(query)}


def _column(session: Session, stage: Stage, totals: tuple[int, int], limit: int) -> BoardColumn:
    assert stage.id is not None
    clock, today = clock_of(session), today_of(session)
    rows = session.execute(
        select(
            col(Client.id),
            col(Client.code),
            col(Client.name),
            col(Client.city),
            col(Client.version),
            _sum_column().label("sum_kop"),
            col(ClientFigures.next_step_on),
            col(Activity.kind),
            col(Activity.due_at),
            col(Client.stage_entered_at),
        )
        .outerjoin(ClientFigures, col(ClientFigures.client_id) == col(Client.id))
        .outerjoin(Activity, col(Activity.id) == col(ClientFigures.next_step_id))
        .where(col(Client.stage_id) == stage.id, col(Client.deleted_at).is_(None))
        .order_by(col(Client.stage_entered_at).desc(), col(Client.id).desc())
        .limit(limit)
    ).all()
    flags = flags_of(session, [row.id for row in rows])
    cards = []
    for row in rows:
        days = (today - clock.local(row.stage_entered_at).date()).days
        cards.append(
            BoardCard(
                row.id,
                row.code,
                row.name,
                row.city,
                row.version,
                row.sum_kop,
                row.next_step_on,
                row.kind or "",
                row.due_at,
                days,
                age_of(days, stage.ageing_days),
                flags.get(row.id, ()),
            )
        )
    return BoardColumn(
        stage.id, stage.code, stage.function, stage.title, stage.ageing_days, totals[0], totals[1], tuple(cards)
    )


def flags_of(session: Session, client_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the flags of each of these clients that has any."""
    found: dict[int, tuple[str, ...]] = {}
    for client_id, flag in session.execute(
        select(col(ClientFlag.client_id), col(ClientFlag.flag)).where(col(ClientFlag.client_id).in_(list(client_ids)))
    ):
        found[client_id] = (*found.get(client_id, ()), flag)
    return found
