"""Clients put off come back to the track on their date, by themselves, also when the program was closed that day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session, col

from app.changes import Changes
from app.context import clock_of, now_of, today_of
from app.domain.conveyor import Function
from app.services.many import these_ids
from db.tables import Action, Client, JournalState, Stage, StageMove

LATER = "later"
FIRST_WORKED_AT = "contacted"
"""Where a client comes back to that was never anywhere else on the track."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A client that came back by itself; ``reason`` is what was said when it was put off."""

    client_id: int
    name: str
    stage_code: str
    stage_title: str
    function: str
    returned_at: datetime
    reason: str


def has_returns_due(session: Session) -> bool:
    """Whether the day of any client that was put off has come."""
    return session.execute(_due(session).limit(1)).first() is not None


def return_due(session: Session) -> Changes:
    """Put every client at 'later' whose day has come back at the stage it came from; the program does it, nobody else.

    Nothing else of it changes: its day is cleared, and it stands on the track without a next step.
    """
    rows = session.execute(_due(session).order_by(col(Client.id))).all()
    ids = [client_id for client_id, _stage_id in rows]
    if not ids:
        return Changes("clients_returned", parts={"count": 0})
    targets, now = _came_from(session, ids), now_of(session)
    session.execute(
        update(Client),
        [
            {"id": client_id, "stage_id": targets[client_id], "stage_entered_at": now, "returns_on": None,
             "no_step_reason": ""}
            for client_id in ids
        ],
    )  # fmt: skip
    session.execute(
        update(Client).where(col(Client.id).in_(these_ids(ids))).values(version=col(Client.version) + 1),
        execution_options={"synchronize_session": False},
    )
    session.execute(
        insert(StageMove),
        [
            {"client_id": client_id, "from_stage_id": stage_id, "to_stage_id": targets[client_id], "moved_at": now}
            for client_id, stage_id in rows
        ],
    )
    # Whoever opened the book did not do it.
    under_way = select(col(JournalState.action_id)).scalar_subquery()
    session.execute(
        update(Action).where(col(Action.id) == under_way).values(person_id=None),
        execution_options={"synchronize_session": False},
    )
    session.expire_all()
    stages = {stage_id for _client_id, stage_id in rows} | set(targets.values())
    return Changes(
        "clients_returned",
        parts={"count": len(ids)},
        clients=frozenset(ids),
        topics=frozenset(f"stage:{each}" for each in stages),
    )


def load_returned(session: Session, on: date) -> tuple[ReturnedRow, ...]:
    """Return the clients that came back by themselves on a local day and still stand where they came back to."""
    clock = clock_of(session)
    left = select(col(Stage.id)).where(col(Stage.code) == LATER).scalar_subquery()
    rows = session.execute(
        select(StageMove, col(Client.name), col(Stage.code), col(Stage.title), col(Stage.function))
        .join(Client, col(Client.id) == col(StageMove.client_id))
        .join(Stage, col(Stage.id) == col(StageMove.to_stage_id))
        .where(
            col(StageMove.from_stage_id) == left,
            col(StageMove.moved_at) >= clock.at(on, time.min),
            col(StageMove.moved_at) < clock.at(on + timedelta(1), time.min),
            col(StageMove.person_id).is_(None),
            col(StageMove.rule_version_id).is_(None),
            col(Client.stage_id) == col(StageMove.to_stage_id),
            col(Client.deleted_at).is_(None),
        )
        .order_by(col(Client.sort_key), col(Client.id))
    ).all()
    reasons = _put_off_because(session, [move.client_id for move, *_ in rows])
    return tuple(
        ReturnedRow(move.client_id, name, code, title, function, move.moved_at, reasons.get(move.client_id, ""))
        for move, name, code, title, function in rows
    )


def _due(session: Session) -> Any:
    is_put_off = (col(Stage.code) == LATER, col(Client.deleted_at).is_(None))
    return (
        select(col(Client.id), col(Client.stage_id))
        .join(Stage, col(Stage.id) == col(Client.stage_id))
        .where(*is_put_off, col(Client.returns_on) <= today_of(session))
    )


def _came_from(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """Return the stage on the track where each client stood last; a hidden one is as good as any."""
    stages = {
        stage_id: (code, function)
        for stage_id, code, function in session.execute(select(col(Stage.id), col(Stage.code), col(Stage.function)))
    }
    usual = next(stage_id for stage_id, (code, _function) in stages.items() if code == FIRST_WORKED_AT)
    found = dict.fromkeys(ids, usual)
    moves = session.execute(
        select(col(StageMove.client_id), col(StageMove.from_stage_id), col(StageMove.to_stage_id))
        .where(col(StageMove.client_id).in_(these_ids(found)))
        .order_by(col(StageMove.moved_at), col(StageMove.id))
    )
    for client_id, from_id, to_id in moves:
        for stage_id in (from_id, to_id):
            if stage_id is not None and stages[stage_id][1] != Function.OFF:
                found[client_id] = stage_id
    return found


def _put_off_because(session: Session, ids: Iterable[int]) -> dict[int, str]:
    rows = session.execute(
        select(col(StageMove.client_id), col(StageMove.reason))
        .join(Stage, col(Stage.id) == col(StageMove.to_stage_id))
        .where(col(StageMove.client_id).in_(these_ids(ids)), col(Stage.code) == LATER)
        .order_by(col(StageMove.moved_at), col(StageMove.id))
    )
    return {client_id: reason for client_id, reason in rows}
