"""The calls behind a number of the drop-off counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from db.tables import RawCall, RawRecord

LIMIT = 500


@dataclass(frozen=True, slots=True)
class EndedCall:
    """A call that ended at a node, with whom it was; ``duration_s`` None: not timed."""

    call_id: int
    record_id: int
    list_id: int
    name: str
    called_at: datetime
    outcome: str
    note: str
    duration_s: int | None


def load_ended_calls(session: Session, script_code: str, node: str, number: int | None = None) -> tuple[EndedCall, ...]:
    """Return the calls by a script that ended at ``node``, the newest first, LIMIT at most; ``number`` as there."""
    statement = (
        select(RawCall, RawRecord)
        .join(RawRecord, col(RawRecord.id) == col(RawCall.record_id))
        .where(col(RawCall.script_code) == script_code, col(RawCall.ended_at) == node)
        .order_by(col(RawCall.called_at).desc(), col(RawCall.id).desc())
        .limit(LIMIT)
    )
    if number is not None:
        statement = statement.where(col(RawCall.script_number) == number)
    return tuple(
        EndedCall(
            call.id, record.id, record.list_id, record.name, call.called_at, call.outcome, call.note, call.duration_s
        )
        for call, record in session.execute(statement)
    )
